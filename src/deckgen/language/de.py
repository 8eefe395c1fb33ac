"""German."""

from deckgen.language.classes import WordClass
from deckgen.language.cues import Cue
from deckgen.language.labels import Label
from deckgen.language.records import Detection, Gap, KindNames, Language, Numbers, Typesetting
from deckgen.story import SectionKind

_ONES = "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"

_UNITS = "ein zwei drei vier fünf sechs sieben acht neun"
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"

LANGUAGE = Language(
    code="de",
    name="German",
    called="deutsch german allemand",
    tag="de-DE",
    sections={
        SectionKind.ACTIVITY: KindNames(
            label="Unternehmen",
            names="""
                aktivität aktivitäten aktivitaet tätigkeit tätigkeiten taetigkeit unternehmen firma betrieb wer wer_ist
                wer_ist_das wer_sind_sie über über_uns über_das_unternehmen über_die_firma über_den_kunden ueber_uns
                ueber_das_unternehmen profil unternehmensprofil firmenprofil kurzprofil steckbrief kunde branche
                geschäft geschäftsfeld vorstellung überblick einleitung organisation hintergrund_des_unternehmens
            """,
            heads="aktivität tätigkeit",
            weak="wer wer_ist über firma betrieb unternehmen kunde branche geschäft organisation",
            guesses="Tätigkeit Aktivität",
        ),
        SectionKind.PROBLEM: KindNames(
            label="Problem",
            names="""
                problem probleme problemstellung problematik herausforderung herausforderungen ausgangslage
                ausgangssituation ausgangspunkt situation ist-situation ist-zustand kontext hintergrund bedarf
                anforderung anforderungen ziel ziele zielsetzung vorher warum motivation schmerzpunkt schmerzpunkte
                fragestellung aufgabe aufgabenstellung anwendungsfall bedürfnis bedürfnisse pb prob was_schief_lief
                was_sie_brauchten was_sie_wollten
            """,
            heads="problem probleme herausforderung herausforderungen ausgangslage situation kontext",
            openers="problemstellung ausgangssituation pb prob",
            short="pb prob",
            weak="vorher warum ziel ziele aufgabe",
            guesses="Problem Herausforderung Herausforderungen Ausgangslage Kontext",
        ),
        SectionKind.SOLUTION: KindNames(
            label="Lösung",
            names="""
                lösung lösungen loesung loesungen lösungsansatz ansatz umsetzung vorgehen vorgehensweise realisierung
                maßnahme maßnahmen massnahmen implementierung einführung nachher wie wie_es_funktioniert
                wie_funktioniert_das migration antwort konzept methode umstellung technische_lösung lsg
                was_haben_sie_gemacht was_haben_sie_getan wie_haben_sie_es_gelöst wie_wurde_es_gelöst was_sie_taten
                was_sie_gemacht_haben was_wir_taten was_sich_änderte
            """,
            heads="lösung lösungen loesung umsetzung",
            openers="lösungsansatz vorgehen lsg",
            short="lsg",
            weak="wie nachher antwort methode migration",
            guesses="Lösung Umsetzung",
        ),
        SectionKind.RESULTS: KindNames(
            label="Ergebnisse",
            names="""
                ergebnis ergebnisse resultat resultate nutzen geschäftsnutzen kundennutzen vorteil vorteile wirkung
                auswirkung auswirkungen mehrwert erfolg erfolge gewinn fazit bilanz effekt effekte
                ergebnisse_und_nutzen wert erg was_hat_es_gebracht was_hat's_gebracht was_brachte_es
                was_haben_sie_gewonnen was_es_brachte was_es_gebracht_hat
            """,
            heads="ergebnis ergebnisse resultate nutzen vorteile",
            openers="resultat mehrwert erg",
            short="erg",
            weak="wert erfolg gewinn",
            guesses="Ergebnisse Ergebnis Nutzen Vorteile",
        ),
        SectionKind.FIGURES: KindNames(
            label="Kennzahlen",
            names="""
                kennzahl kennzahlen wichtige_kennzahlen zahlen kernzahlen schlüsselzahlen wichtige_zahlen
                wichtigste_zahlen zahlen_und_fakten zahlen_daten_fakten fakten in_zahlen eckdaten kpi messwerte
            """,
            heads="kennzahlen",
            openers="zahlen_und_fakten in_zahlen",
            weak="zahlen fakten kennzahl",
            guesses="Kennzahlen",
        ),
        SectionKind.ARCHITECTURE: KindNames(
            label="Architektur",
            names="""
                architektur architekturdiagramm architekturbild diagramm schema schaubild zielarchitektur
                systemarchitektur lösungsarchitektur technische_architektur architekturüberblick aufbau
            """,
            heads="architektur schaubild diagramm",
            weak="schema schaubild diagramm aufbau",
            guesses="Architektur",
        ),
        SectionKind.NOTES: KindNames(
            label="Notizen",
            names="""
                notiz notizen sprechernotiz sprechernotizen vortragsnotizen trainernotizen referentennotizen anmerkung
                anmerkungen bemerkung bemerkungen für_den_trainer für_die_trainerin hinweise_für_den_trainer
            """,
            openers="sprechernotizen trainernotizen vortragsnotizen",
            weak="notiz anmerkung bemerkung",
            spoken="notizen anmerkungen bemerkungen",
            guesses="Notizen Sprechernotizen",
        ),
        SectionKind.QUOTE: KindNames(
            label="Zitat",
            names="zitat zitate kundenzitat kundenstimme kundenstimmen stimme stimmen originalton o-ton",
            heads="zitat",
            openers="kundenzitat kundenstimme",
            weak="stimme stimmen",
            guesses="Zitat Kundenstimme",
        ),
    },
    labels={
        Label.MODULE: "Modul",
        Label.INTRODUCTION: "Einführung",
        Label.AGENDA: "Agenda",
        Label.RECAP: "Kennzahlen des Moduls",
        Label.CONTINUED: "Fortsetzung",
        Label.SOURCES: "Quellen",
        Label.VALUES: "Zahlen",
        Label.MINUTES: "etwa {n} min",
        Label.STORIES_ONE: "1 Fallbeispiel",
        Label.STORIES_MANY: "{n} Fallbeispiele",
        Label.BEFORE: "vorher",
        Label.AFTER: "nachher",
        Label.REMINDER: "NICHT VERGESSEN",
        Label.SOURCE: "Quelle",
        Label.LINE: "Zeile",
        Label.REMARKS: "Für den Vortrag",
        Label.COMPUTED: "Berechnet aus den Zahlen der Notizen",
        Label.TIME: "Dauer",
        Label.NEXT: "Als Nächstes",
        Label.END: "Ende des Moduls",
        Label.STUB: "Fallbeispiel folgt: siehe Quelle",
        Label.READ_STORY: "Fallbeispiel lesen",
        Label.QR: "QR-Code",
        Label.TOLD_BEFORE: "Bereits erzählt: {place}",
        Label.TOLD_ALSO: "Auch erzählt: {place}",
        Label.FROM_NOTES: "Aus den Notizen. Die Folie davor wurde von Hand geändert: eine behalten, eine löschen.",
        Label.SPEAKER_NOTES: "Notizen",
        Label.SEARCH: "Suchen",
        Label.HIDDEN: "ausgeblendet",
    },
    numbers=Numbers(decimal=",", group="."),
    months="""
        januar jänner februar märz april mai juni juli august september oktober november dezember
        jan feb mrz apr jun jul aug sep sept okt nov dez
        jan. feb. mrz. apr. jun. jul. aug. sep. sept. okt. nov. dez.
    """,
    typesetting=Typesetting(quotes=("„", "“"), colon=":", wide=(Gap.UNIT, Gap.GROUP, Gap.PERCENT, Gap.DASH)),
    detection=Detection(
        """
        der die das den dem des ein eine einen einem einer eines und oder ist sind war waren wird werden wurde wurden
        hat haben hatte hatten mit für von vom zu zum zur im in an am auf aus bei beim nach über unter als auch sich
        nicht nur noch mehr so dass sodass wenn weil aber wie was wir sie er es ihre ihr ihren ihrer unser unsere seine
        kein keine alle durch ohne gegen seit bis vor zwischen pro je kann können konnte müssen musste jetzt heute damit
        dabei diese dieser dieses statt jede jeder jedes jeden ca rund etwa früher schon immer erst weniger
        """,
        letters="äöüß",
    ),
    cues={
        Cue.MODULE: "modul kapitel",
        Cue.PART: "teil tag woche einheit lektion sitzung abschnitt",
        Cue.NUMBER_SIGN: "nr nr. nummer",
        Cue.STORY: """
            fallstudie fallstudien fallbeispiel fallbeispiele praxisbeispiel praxisfall erfolgsgeschichte
            erfolgsgeschichten kundengeschichte kundenbeispiel anwendungsfall anwendungsbeispiel beispiel geschichte
            fall kunde unternehmen firma
        """,
        Cue.STORY_OWNER: "",
        Cue.COMPANY_KEY: "kunde unternehmen firma kundenname referenzkunde firmenname",
        Cue.LABEL_HEAD: "eigenschaft feld merkmal attribut",
        Cue.TOPIC_KEY: "thema dienst themengebiet",
        Cue.NO_SECTION: "nutzer kontrast",
        Cue.FOLLOW_UP: "nachtrag aktualisierung fortsetzung update",
        Cue.GOES_ON: """
            und oder aber sondern von vom zu zum zur mit für im in an am auf aus bei beim nach über unter durch um als
            wie dass weil wenn ob ist sind war waren wird werden wurde wurden hat haben kann können nicht auch je pro
            ohne gegen seit bis
        """,
        Cue.ASKS: "f frage",
        Cue.ANSWERS: "a antwort",
        Cue.MAIL_HEAD: "von an gesendet",
        Cue.MAIL_SUBJECT: "betreff",
        Cue.PAGE_HEAD: "schlagwörter tags status erstellt erstellt_am erstellt_von geändert bearbeitet autor autorin",
        Cue.SLIDE: "folie",
        Cue.CLOCK_SIGN: ": .",
        Cue.LINK_TEXT: """
            quelle link hier mehr mehr_lesen mehr_erfahren mehr_dazu weiterlesen weitere_informationen siehe siehe_auch
            details referenz fallstudie zur_fallstudie ganze_geschichte website webseite webauftritt seite artikel video
            blog beitrag dokumentation presse
        """,
        Cue.LINK_LIST: """
            quellen links verweise literatur literaturverzeichnis referenzen weiterführende_links zum_weiterlesen
            weitere_informationen siehe_auch dokumentation mehr_lesen
        """,
        Cue.REFERENCE: """
            geschichte siehe vgl vgl. gleich* selbe selben dieselbe derselbe wieder* nochmal nochmals erneut bereits
            schon wie beispiel fall vorherig* verwend* nutz*
        """,
        Cue.SENDER: "siehe vgl vgl. gleiche gleichen wiederverwend* wie_bei wie_in",
        Cue.STORY_NAMED: "geschichte fall beispiel",
        Cue.NAMED_BY: "von bei mit aus über zu",
        Cue.ADMONITION: "hinweis tipp achtung wichtig notiz merke beispiel warnung frage",
        Cue.QUOTATION: "zitat",
        Cue.SHOWS: "zeigen fragen erwähnen erzählen vorführen",
        Cue.SPEAKER: """
            erinnerung nicht_vergessen notiz_an_mich für_mich merkzettel zu_erledigen nicht_zeigen nicht_sagen
            nicht_vorlesen sprecher trainernotiz hinweis_für_den_trainer notiz_für_den_trainer trainer zu_zeigen
        """,
        Cue.DRAFT: "noch_zu_ergänzen zu_ergänzen zu_prüfen noch_zu_klären noch_offen bitte_ergänzen",
        Cue.FILLER: "",
        Cue.FILL_IN: "einfügen hier_einfügen einsetzen ergänzen",
        Cue.NOT_SHOWN: "nicht_auf_die_folie nicht_auf_der_folie nicht_zitieren",
        Cue.ARCHITECTURE: "*architektur* *diagramm* *schaubild* *schema *schemata *topolog* *systembild*",
        Cue.SCORE: "nps csat ces note schulnote bewertung punktzahl index",
        Cue.YES: "ja wahr",
        Cue.NO: "nein falsch",
        Cue.OPENING: "insgesamt letztlich letztendlich grundsätzlich alles_in_allem",
        Cue.TAIL: "sodass so_dass weil wodurch womit",
        Cue.ASIDE: "da wobei was welche welcher welches während damit indem",
        Cue.CLAUSE_OPENING: """
            seit nachdem nach bevor wenn weil während obwohl falls sobald da immer_wenn bis
        """,
        Cue.FIRM_OPENING: "wenn falls um mit ohne dank bei wegen aufgrund durch für",
        Cue.COUNTERPOINT: "aber doch jedoch außer sondern es_sei_denn",
        Cue.TURN: "dadurch heute jetzt nun dann danach seitdem inzwischen mittlerweile schließlich",
    },
    words={
        WordClass.DETERMINER: """
            der die das den dem des ein eine einen einem einer eines unser unsere unseren unserem unserer ihr ihre ihren
            ihrem ihrer sein seine seinen seinem seiner dieser diese dieses diesen diesem jeder jede jedes jeden jedem
            alle allen kein keine keinen keinem keiner mein meine dein deine welche welcher welches
        """,
        WordClass.PRONOUN: "er sie es wir ich man ihr ihm ihn ihnen uns sich wer was dies das",
        WordClass.ANAPHOR: "er sie es das dies ihm ihn ihnen davon dadurch damit daraus",
        WordClass.APIECE: "jeweils jeder jede jedes",
        WordClass.NOBODY: "es das dies",
        WordClass.JOINT: "& und oder aber sondern sowie bzw.",
        WordClass.RELATIVE: "welche welcher welches wo wobei womit wodurch",
        WordClass.PREPOSITION: """
            von vom zu zum zur mit für in im an am auf aus bei beim nach über unter durch um ohne gegen seit bis vor
            zwischen während wegen dank per ab hinter neben statt anstatt anstelle innerhalb außerhalb pro je laut trotz
            mithilfe aufgrund
        """,
        WordClass.SUBORDINATE: "wenn weil während obwohl falls sobald sodass dass nachdem bevor als da",
        WordClass.AUXILIARY: """
            ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten muss müssen
            musste mussten soll sollen
        """,
        WordClass.PURPOSE: "zum zur",
        WordClass.DURING: "über während",
        WordClass.ADVERB: """
            nur noch erst schon bereits auch sogar jetzt heute nun dann dort etwa rund fast nahezu sehr immer nie oft
            bald wieder gerade selbst weit deutlich sofort
        """,
        WordClass.ABBREVIATION: """
            ca. bzw. vorh. pers. z.b. d.h. u.a. usw. etc. vgl. inkl. exkl. max. min. mind. evtl. ggf. nr. abb. dr. prof.
            st. mio. mrd. tsd. std. min. sek. tel. str. insg. durchschn. s. p.a.
            art. abs. bsp. kap. aufl. hr. hrn. fr. ing. dipl. i.d.r. u.u. v.a. z.t. s.o. s.u. sog. gem. lt. zzgl. vs. v.
            geb. bez. allg.
        """,
        WordClass.FINITE_VERB: """
            ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten muss müssen
            musste mussten soll sollen sollte darf dauert dauern dauerte dauerten braucht brauchen brauchte brauchten
            kostet kosten kostete kosteten benötigt benötigen benötigte spart sparen sparte stieg steigen stiegen sank
            sanken sinkt fiel fielen ging gingen geht wuchs wuchsen wächst lag lagen liegt liegen steht stehen stand
            bleibt bleiben blieb läuft laufen lief liefen lädt laden luden verarbeitet verarbeiten bearbeitet bearbeiten
            betreibt betreiben versorgt versorgen bedient bedienen erreicht erreichen reduziert reduzieren senkt senken
            senkte steigert steigern steigerte erhöht erhöhen verkürzt beschäftigt nutzt nutzen nutzten gibt gab kommt
            kommen kam kamen macht machen gewinnt verliert verlor verloren bekam bekamen bekommt erhält wartet warten
            warteten findet finden erledigt erledigen beantwortet beantworten meldet melden antwortet zahlt zahlen
            zahlte verdient produziert produzieren liefert liefern verbessert verbesserte halbiert halbierte verdoppelt
            verdoppelte verdreifacht verbrachten verbringen vergingen genügen genügt reicht reichen erkennt erkennen
            entfällt entfallen stammt stammen hängt hängen passt passen sieht sehen sah merkt merken weiß wissen wusste
            will wollen wollte wollten schafft schaffen schaffte schafften hält halten hielt hielten trägt tragen fährt
            fahren fuhr arbeitet arbeiten arbeitete speichert schickt schicken prüft prüfen prüfte liest lesen
            schreibt schreiben ersetzt ersetzen ruft rufen fragt fragen zieht zog zogen umfasst umfassen
            enthält kennt kennen
        """,
        WordClass.WITH: "mit",
        WordClass.EQUALS: "macht d.h. also entspricht entsprechen",
        WordClass.PLACED: "verteilt",
        WordClass.PARTICIPLE: "*end",
        WordClass.PARTICLE: """
            ab an auf aus bei durch ein fest fort her hin los mit nach statt um unter vor weg wieder zu zurück zusammen
        """,
        WordClass.BE: "beträgt betragen ist sind wird werden",
        WordClass.WAS: "betrug betrugen war waren wurde wurden",
        WordClass.TOOK: """
            dauerte dauerten brauchte brauchten kostete kosteten benötigte benötigten musste mussten verging vergingen
            war waren lag lagen hätte hätten
        """,
        WordClass.TAKES: "dauert dauern braucht brauchen kostet kosten benötigt benötigen",
        WordClass.UP: """
            rauf hoch gestiegen stieg stiegen steig* erhöh* wuchs wachs* gewachsen anstieg zunahm* zugenommen zuwachs
            verdoppel* verdreifach* vervielfach* ausgebaut ausgeweitet erweitert aufgestockt plus mehr
        """,
        WordClass.DOWN: """
            runter gesunken sank sanken sink* gesenkt senk* reduzier* verringer* verkürz* gefallen fiel fielen rückgang
            zurückgegangen halbier* gedrückt verkleiner* vermindert abgenommen gekürzt einspar* minus weniger
        """,
        WordClass.CHANGE: """
            ging gingen geht verbesser* beschleunig* geändert verändert entwickel* umgestellt migrier* gewechselt
            gebracht angepasst
        """,
        WordClass.WIN: """
            spar* gespart einspar* eingespart vermeid* vermieden automatisier* verhinder* gewonnen reduzier* gesenkt
            verbesser* beschleunig* verkürz* steiger*
        """,
        WordClass.REMAINS: "bleiben blieben bleibt blieb übrig",
        WordClass.REACH: "erreicht erreichen erreichte liegt",
        WordClass.NEGATION: "nicht nie niemand kein keine keinen keiner niemals ohne weder",
        WordClass.NO_LONGER: "nicht_mehr nicht_länger",
        WordClass.FROM: "von vom",
        WordClass.TO: "auf zu bis_zu auf_nur auf_unter auf_über",
        WordClass.BY: "um",
        WordClass.OF: "von der des",
        WordClass.IN: "in innerhalb innerhalb_von binnen im",
        WordClass.VERSUS: "statt anstatt anstelle_von gegenüber im_vergleich_zu verglichen_mit vs vs. gegen",
        WordClass.OLD: """
            vorher vorh. zuvor früher ehemals damals bisher einst ursprünglich letztes_jahr im_vorjahr gestern bislang
        """,
        WordClass.LATER: "nach aktuell aktueller dieses_jahr",
        WordClass.PRIOR: "vor vorjahr letztes_jahr",
        WordClass.THEREAFTER: "dann",
        WordClass.NOW: "jetzt heute nun inzwischen mittlerweile aktuell derzeit",
        WordClass.NEW: """
            nachher danach mit nach seit dank unter innerhalb nur nur_noch seitdem
        """,
        WordClass.REGRET: "leider bedauerlicherweise",
        WordClass.SINCE: "seit seitdem",
        WordClass.LIMIT: """
            außer ausgenommen abgesehen_von theoretisch auf_dem_papier falls wenn sofern anders_als entgegen weder
        """,
        WordClass.OTHERS: """
            mensch menschen normal normalerweise üblich branche branchenschnitt wettbewerb wettbewerber
            konkurrenz konkurrenten markt bundesweit andere anderen
            anderswo durchschnitt vergleichswert
        """,
        WordClass.RIVAL: "wettbewerber konkurrent konkurrenten konkurrenz andere anderen marktführer",
        WordClass.ALLOWED: """
            sla vertrag limit grenze grenzwert muss müssen erlaubt erlaubte garantiert garantierte verspricht versprach
        """,
        WordClass.OWNER: "firma unternehmen konzern start-up startup",
        WordClass.PER: "pro je jede jeder jedes jeden am im täglich",
        WordClass.COMPARATIVE: """
            mehr weniger schneller langsamer günstiger billiger niedriger höher kleiner größer besser schlechter kürzer
            länger früher später leichter schwerer sicherer
        """,
        WordClass.TURN: """
            senk* gesenkt reduzier* verkürz* gekürzt verringer* gebracht drück* gedrückt verwandel* umgewandelt
            steiger* gesteigert erhöh* ausgebaut beschleunig*
        """,
        WordClass.PAST: "*te *ten war waren ging gingen lag lagen lief liefen kam kamen verging vergingen fiel fielen",
        WordClass.BUT: "sondern aber",
        WordClass.INSTEAD: "statt anstatt anstelle_von",
        WordClass.WHAT: "was wofür während",
        WordClass.THEREOF: "davon",
        WordClass.MEASURE: "verfügbarkeit genauigkeit trefferquote nps csat auslastung pünktlichkeit",
        WordClass.FOR: "für bei",
        WordClass.ARTICLE: "ein eine einen einem einer",
        WordClass.ONE: "ein eine einen einem einer",
        WordClass.ALONE: "einzige einziger einziges einzigen einziger",
        WordClass.BECAME: "wurde_zu wurden_zu",
        WordClass.PARTLY: "manche manchen manchmal einige einigen teils andere anderen",
        WordClass.RENEWED: "neu neue neuer neues neuen",
        WordClass.RENEWAL: """
            *umstellung *umbau *umzug *umstieg *wechsel *migration *modernisierung *sanierung *einführung
            *automatisierung *digitalisierung *ablösung *neubau *neuaufbau umstellung umbau umzug umstieg wechsel
            migration modernisierung sanierung einführung automatisierung digitalisierung ablösung neubau neuaufbau
            upgrade relaunch rollout go-live launch redesign refactoring erneuerung reorganisation umstrukturierung
        """,
        WordClass.START: "ausgangswert start basis",
        WordClass.SUPPOSED: "sollte sollten hätte_sollen",
        WordClass.PLANNED: """
            geplant geplante geplanten angekündigt angekündigte angekündigten vereinbart vereinbarten erwartet erwartete
            erwarteten veranschlagt versprochen versprochenen erhofft gewünscht gewünschte wollte wollten vorgesehen
            angesetzt kalkuliert budgetiert geschätzt_auf budget plan prognose vorgabe soll hoffte hofften erhoffte
            erwartete erwarteten
        """,
        WordClass.OFFERED: "angebot angeboten wollen",
        WordClass.GOAL: "ziel zielwert",
        WordClass.FORMER: "alt alte alten alter altes bisherige bisherigen bisheriger früherer frühere früheren",
        WordClass.SPANS: "sekunden minuten stunden tage tagen wochen monate monaten jahre jahren quartale",
        WordClass.LOTS: "kilobyte megabyte gigabyte terabyte petabyte exabyte",
        WordClass.WHOLE: "ganze ganzen ganzer volle vollen",
        WordClass.HALF: "halbe halben halber halbes hälfte die_hälfte halb_so",
        WordClass.QUALIFIER: """
            mehr_als weniger_als nicht_mehr_als nicht_weniger_als nie_mehr_als nie_weniger_als nicht_einmal über
            ueber unter minus plus knapp gut rund etwa circa ca. ungefähr fast nahezu beinahe
            bis_zu ab mindestens höchstens maximal im_schnitt durchschnittlich im_durchschnitt nur nur_noch
            lediglich zwischen kaum insgesamt deutlich_mehr_als deutlich_weniger_als deutlich_über deutlich_unter
        """,
        WordClass.BETWEEN: "zwischen",
        WordClass.RANGE: "bis oder",
        WordClass.LOOSE: "schwankt schwanken variiert variieren reicht je_nach",
        WordClass.SHIFT: """
            anstieg zuwachs rückgang senkung verbesserung verkürzung wachstum plus minus reduktion reduzierung
            steigerung abnahme zunahme einsparung verringerung erhöhung
        """,
        WordClass.OVER: "über ueber",
        WordClass.SEVERAL: "mehrere mehreren einige einigen viele vielen ein_paar wenige wenigen",
        WordClass.MANY: "dutzende hunderte tausende millionen milliarden dutzenden hunderten tausenden",
        WordClass.GREAT: "millionen milliarden",
        WordClass.PART: "drittel viertel fünftel sechstel siebtel achtel zehntel",
        WordClass.NTH: """
            zweite zweiter zweites zweiten dritte dritter drittes dritten vierte vierter viertes vierten fünfte fünfter
            fünftes fünften sechste sechster sechstes sechsten siebte siebter siebtes siebten achte achter achtes achten
            neunte neunter neuntes neunten zehnte zehnter zehntes zehnten zwölfte zwölfter zwölftes zwölften zwanzigste
            zwanzigster zwanzigstes zwanzigsten
        """,
        WordClass.OUT_OF: "von aus",
        WordClass.FOLD: "zweifach dreifach vierfach fünffach zehnfach hundertfach",
        WordClass.DOUBLED: "verdoppelt verdreifacht vervierfacht halbiert",
        WordClass.TWICE: "zweimal dreimal viermal doppelt_so",
        WordClass.ONCE: "einmal",
        WordClass.TIMES: "mal",
        WordClass.DIVIDED: "faktor vervielfacht geteilt",
        WordClass.DIGIT: "einstellig einstellige einstelligen",
        WordClass.INSTANT: "sofort sofortige unmittelbar",
        WordClass.ORDERS: "größenordnungen größenordnung",
        WordClass.SPENT: "in dauert dauern dauerte spart sparen gespart unter braucht brauchen nur",
        WordClass.PAYBACK: "amortisiert amortisierte rentiert rechnete rechnet gerechnet bezahlt_gemacht",
        WordClass.AFTER: "nach nachher danach",
        WordClass.RECENT: "erste ersten letzte letzten letztes vergangene vergangenen nächste nächsten kommenden vor",
        WordClass.AGO: "später zuvor",
        WordClass.EVERY: "alle",
        WordClass.PLURAL: "*en *er *e *s *n personal daten kunden",
        WordClass.SINGULAR: "einer jeder dieser über unter aber oder sondern wieder",
        WordClass.STOP: """
            als auch noch mehr weniger wieder jetzt heute gestern morgen vorher nachher danach davor dort hier je pro
            statt sowie mal ist sind war waren wurde wurden werden wird hat haben hatte hatten kann können gestiegen
            gesunken gefallen gesenkt reduziert verringert verkürzt erhöht gesteigert gekürzt gespart eingespart
            vermieden vermindert verbessert beschleunigt gewachsen geschrumpft zurückgegangen weggefallen eingebrochen
        """,
        WordClass.FIGURES: "stellen stellig stellige stelligen",
        WordClass.DULL: """
            schritte schritten arten stufen teile teilen punkte punkten fragen beispiele beispielen gründe phasen wege
            wegen andere anderen weitere weiteren verschiedene verschiedenen große großen
        """,
        WordClass.PEOPLE: "leute leuten personen menschen",
        WordClass.SHAPE: "bit grad fach fache fachem fachen facher faches",
        WordClass.IN_YEAR: "in seit ab bis ende anfang mitte im jahr jahre",
        WordClass.FOUNDED: "gegründet entstanden gebaut eröffnet seit geboren",
        WordClass.REFERENCE: """
            phase version kapitel abschnitt artikel anhang seite seiten abbildung abb. tabelle schritt stufe ebene typ
            klasse kategorie tag woche monat jahr linie zeile raum saal gate gleis straße autobahn gebäude modul lektion
            übung teil band option frage runde los nr nr. nummer top port ticket regel zone modell serie generation
            gesetz § n° №
        """,
        WordClass.ORDINAL: ".",
        WordClass.STANDARD: "iso iec iso/iec din en nf windows office python java",
        WordClass.INDEX: "nps csat",
        WordClass.CLOCK: "uhr",
        WordClass.CLOCK_LEAD: "um ab gegen",
        WordClass.STREET: "straße str. weg platz allee",
        WordClass.AGED: "alter",
        WordClass.AGE: "jahre_alt",
        WordClass.OPEN: "geöffnet offen geschlossen öffnungszeiten",
        WordClass.EACH: "pro je jede jeder jedes jeden",
        WordClass.IF: "wenn falls",
        WordClass.BEST: "erste erster erstes beste bester bestes schlechteste höchste",
        WordClass.NONE_OF: "keine_der keiner_der keines_der",
        WordClass.SURE: "sicher",
    },
    numerals={
        **dict(enumerate(_ONES.split())),
        1: "ein eine einen einem einer",
        1.5: "anderthalb eineinhalb",
        2.5: "zweieinhalb",
        **{10.0 * ten: word for ten, word in enumerate(_TENS.split(), 2)},
        **{
            10.0 * ten + one: f"{unit}und{word}"
            for ten, word in enumerate(_TENS.split(), 2)
            for one, unit in enumerate(_UNITS.split(), 1)
        },
        **{100.0 * times: f"{word}hundert" for times, word in enumerate(_UNITS.split(), 1)},
    },
    multipliers={1e2: "hundert", 1e3: "tausend"},
    magnitudes={
        12: "dutzend",
        1e2: "hundert",
        1e3: "tausend tsd tsd.",
        1e6: "million millionen mio mio.",
        1e9: "milliarde milliarden mrd mrd.",
        1e12: "billion billionen",
    },
    factors={
        0.25: "viertel",
        1 / 3: "drittel",
        0.2: "fünftel",
        1 / 6: "sechstel",
        1 / 7: "siebtel",
        1 / 8: "achtel",
        0.1: "zehntel",
        2: "zweifach verdoppelt zweimal doppelt_so",
        3: "dreifach verdreifacht dreimal",
        4: "vierfach vervierfacht viermal",
        5: "fünffach",
        10: "zehnfach",
        100: "hundertfach",
        1: "einmal",
        0.5: "halbe halben halber halbes hälfte die_hälfte halbiert halb_so",
    },
    units={
        "percent": {1: "prozent"},
        "points": {1: "punkt punkte punkten prozentpunkt prozentpunkte prozentpunkten basispunkte"},
        "time": {
            1e-9: "nanosekunde nanosekunden",
            1e-6: "mikrosekunde mikrosekunden",
            1e-3: "millisekunde millisekunden",
            1: "sekunde sekunden sek",
            60: "minute minuten min",
            900: "viertelstunde viertelstunden",
            3600: "stunde stunden std arbeitsstunden",
            86400: """
                tag tage tagen nacht nächte nächten arbeitstag arbeitstage arbeitstagen werktag werktage werktagen
            """,
            604800: "woche wochen wochenende wochenenden",
            2.63e6: "monat monate monaten",
            7.9e6: "quartal quartale quartalen",
            1.58e7: "halbjahr halbjahre semester",
            3.156e7: "jahr jahre jahren",
            3.156e8: "jahrzehnt jahrzehnte jahrzehnten",
        },
        "bytes": {
            1: "byte bytes",
            1e3: "kilobyte",
            1e6: "megabyte",
            1e9: "gigabyte",
            1e12: "terabyte",
            1e15: "petabyte",
            1e18: "exabyte",
            1e21: "zettabyte",
        },
        "rate": {1: "gigabit_pro_sekunde megabit_pro_sekunde terabit_pro_sekunde"},
        "money": {1: "euro dollar pfund franken schweizer_franken yen yuan rupien cent ct kronen teur"},
        "factor": {1: "mal fach fache fachem fachen facher faches"},
        "effort": {1: "personenstunden personentage personentagen personenmonate vollzeitstellen manntage"},
        "physical": {
            1: """
                tonne tonnen kilo kilogramm gramm meter metern kilometer kilometern zentimeter millimeter hektar liter
                litern hektoliter barrel watt kilowatt megawatt gigawatt terawatt kilowattstunden megawattstunden
                gigawattstunden terawattstunden volt hertz kalorien grad pixel quadratmeter quadratmetern kubikmeter
                kubikmetern quadratkilometer
            """
        },
    },
    capital_nouns=True,
)
