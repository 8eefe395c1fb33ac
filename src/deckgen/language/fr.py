"""French."""

from deckgen.language.classes import WordClass
from deckgen.language.cues import Cue
from deckgen.language.labels import Label
from deckgen.language.records import Detection, Gap, KindNames, Language, Numbers, Typesetting
from deckgen.story import SectionKind

_ONES = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"

LANGUAGE = Language(
    code="fr",
    name="French",
    called="français french französisch",
    tag="fr-FR",
    sections={
        SectionKind.ACTIVITY: KindNames(
            label="Activité",
            names="""
                activité à_propos entreprise société qui qui_est-ce qui_sont-ils métier profil profil_entreprise
                présentation client introduction aperçu organisation secteur secteur_activité domaine_activité act
            """,
            heads="activité",
            openers="act",
            short="act",
            weak="qui métier entreprise société client secteur organisation",
            guesses="Activité",
        ),
        SectionKind.PROBLEM: KindNames(
            label="Problème",
            names="""
                problème problématique situation contexte enjeu défi besoin difficulté situation_initiale
                situation_de_départ point_de_départ avant objectif but motivation constat cas_usage pourquoi question
                tâche exigence contrainte pb pbs pbm prob ctx ce_qui_n'allait_pas ce_qui_coinçait
                ce_qu'ils_voulaient
            """,
            heads="problème problématique situation contexte enjeux défi besoins",
            openers="pb pbs pbm prob ctx",
            short="pb pbs pbm prob",
            weak="pourquoi avant but question tâche",
            guesses="Problème Problématique Situation Contexte Enjeux Besoins",
        ),
        SectionKind.SOLUTION: KindNames(
            label="Solution",
            names="""
                solution solution_mise_en_place solution_retenue solution_proposée approche mise_en_œuvre mise_en_place
                réalisation réponse comment comment_ça_marche action déploiement migration après solution_technique
                méthode démarche pourquoi_aws sol qu'ont-ils_fait qu'avez-vous_fait comment_ont-ils_fait
                comment_avez-vous_fait qu'est-ce_qu'ils_ont_fait ce_qu'ils_ont_fait ce_qu'on_a_fait ce_qui_a_été_fait
                ce_qui_a_changé qu'avez-vous_mis_en_place
            """,
            heads="solution",
            openers="sol",
            short="sol",
            weak="comment après action réponse",
            guesses="Solution",
        ),
        SectionKind.RESULTS: KindNames(
            label="Résultats",
            names="""
                résultat bénéfice impact gain résultats_et_bénéfices roi retour_sur_investissement bilan avantage valeur
                résultats_obtenus conclusion succès retombées apport res qu'est-ce_que_ça_a_donné
                qu'est-ce_que_ça_a_apporté qu'ont-ils_gagné ce_que_ça_a_donné ce_que_ça_apporte
                ce_qu'ils_y_ont_gagné et_alors et_le_résultat
                qu'est-ce_que_ça_a_changé qu'est-ce_qui_a_changé
            """,
            heads="résultats bénéfices gains impact",
            openers="res",
            short="res",
            weak="valeur succès",
            guesses="Résultats Bénéfices Impact",
        ),
        SectionKind.FIGURES: KindNames(
            label="Chiffres clés",
            names="""
                chiffre_clé chiffre métrique indicateur indicateur_clé kpi en_chiffres les_chiffres statistique
            """,
            openers="chiffres_clés indicateurs_clés kpis en_chiffres",
            guesses="Chiffres_clés",
        ),
        SectionKind.ARCHITECTURE: KindNames(
            label="Architecture",
            names="""
                architecture diagramme schéma schéma_architecture architecture_de_solution architecture_technique
                architecture_cible
            """,
            heads="architecture schéma",
            weak="schéma diagramme",
            guesses="Architecture",
        ),
        SectionKind.NOTES: KindNames(
            label="Notes",
            names="""
                note notes_orateur notes_du_formateur notes_formateur notes_présentateur notes_de_orateur commentaire
                remarque note_orateur
            """,
            openers="notes_orateur notes_formateur notes_du_formateur",
            weak="note remarque",
            spoken="notes remarques",
        ),
        SectionKind.QUOTE: KindNames(
            label="Citation",
            names="citation témoignage verbatim témoignage_client citation_client ils_en_parlent",
            openers="citation témoignage verbatim citation_client",
            guesses="Témoignage Citation",
        ),
    },
    labels={
        Label.MODULE: "Module",
        Label.INTRODUCTION: "Introduction",
        Label.AGENDA: "Au programme",
        Label.RECAP: "Chiffres clés du module",
        Label.CONTINUED: "suite",
        Label.SOURCES: "Sources",
        Label.VALUES: "Chiffres",
        Label.MINUTES: "environ {n} min",
        Label.STORIES_ONE: "1 cas client",
        Label.STORIES_MANY: "{n} cas clients",
        Label.BEFORE: "avant",
        Label.AFTER: "après",
        Label.REMINDER: "RAPPEL",
        Label.SOURCE: "Source",
        Label.LINE: "ligne",
        Label.REMARKS: "Pour l'orateur",
        Label.COMPUTED: "Calculé à partir des chiffres de l'auteur",
        Label.TIME: "Durée",
        Label.NEXT: "Ensuite",
        Label.END: "Fin du module",
        Label.STUB: "Cas client à venir : voir la source",
        Label.READ_STORY: "Lire le cas client",
        Label.QR: "Code QR",
        Label.TOLD_BEFORE: "Déjà présenté : {place}",
        Label.TOLD_ALSO: "Présenté aussi : {place}",
        Label.FROM_NOTES: "Selon vos notes. La précédente a été modifiée à la main : gardez l'une, supprimez l'autre.",
        Label.SPEAKER_NOTES: "Notes de l'orateur",
        Label.SEARCH: "Rechercher",
        Label.HIDDEN: "masquée",
    },
    numbers=Numbers(decimal=",", group="\u202f"),
    months="""
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        janv févr avr juil sept oct nov déc janv. févr. avr. juil. sept. oct. nov. déc.
    """,
    typesetting=Typesetting(
        quotes=("«\u00a0", "\u00a0»"),
        colon="\u00a0:",
        wide=(Gap.UNIT, Gap.COLON, Gap.GUILLEMETS, Gap.DASH),
        narrow=(Gap.GROUP, Gap.PERCENT, Gap.MARK),
    ),
    detection=Detection(
        """
        le la les des du de un une et est en que qui dans par au aux avec ce cette ces ses leur leurs il elle ils elles
        nous vous pas ne sont ont été être avoir était mais ou où donc comme tous toute toutes très aussi alors avant
        après chez entre sous vers depuis afin ainsi dont lors peut doit faut avait plusieurs notamment grâce cela celui
        celle ceux même autre autres pour sans sur sa notre nos votre vos
        """,
        letters="àâçèéêëîïôùûüœæ",
        elided="qu l d c s n j",
    ),
    cues={
        Cue.MODULE: "module chapitre",
        Cue.PART: "partie jour journée semaine session séance unité leçon",
        Cue.NUMBER_SIGN: "n° nº no no. numéro",
        Cue.STORY: """
            histoire étude_de_cas études_de_cas cas_client cas_clients cas_d'usage cas_pratique témoignage
            témoignage_client exemple cas client entreprise société
        """,
        Cue.STORY_OWNER: "",
        Cue.COMPANY_KEY: "client entreprise société nom_du_client nom_de_l'entreprise organisation",
        Cue.LABEL_HEAD: "propriété champ attribut clé",
        Cue.TOPIC_KEY: "sujet thème thématique service",
        Cue.NO_SECTION: "",
        Cue.FOLLOW_UP: "mise_à_jour suite actualisation épilogue depuis_lors",
        Cue.GOES_ON: """
            et ou mais ni de du à au aux pour par sur dans avec sans en que qui dont où quand car si vers chez entre est
            sont était ont peut ne pas plus
        """,
        Cue.ASKS: "q question",
        Cue.ANSWERS: "r réponse",
        Cue.MAIL_HEAD: "de à envoyé",
        Cue.MAIL_SUBJECT: "objet",
        Cue.PAGE_HEAD: "étiquettes mots-clés statut créé créé_le créé_par modifié_le mis_à_jour auteur auteure",
        Cue.SLIDE: "diapo diapositive",
        Cue.CLOCK_SIGN: "h :",
        Cue.LINK_TEXT: """
            source lien url ici voir_aussi en_savoir_plus lire_la_suite lire lire_plus voir étude_de_cas témoignage
            référence site site_web blog article vidéo page documentation démo presse
        """,
        Cue.LINK_LIST: """
            sources liens ressources références bibliographie documentation voir_aussi en_savoir_plus
            pour_aller_plus_loin webographie
        """,
        Cue.REFERENCE: "cf voir même histoire réutilis* repren* reprise utilis* cas exemple comme déjà précédent*",
        Cue.SENDER: "cf voir même réutilis* repren*",
        Cue.STORY_NAMED: "histoire cas",
        Cue.NAMED_BY: "de du avec chez sur",
        Cue.ADMONITION: "note remarque astuce conseil exemple rappel",
        Cue.QUOTATION: "citation",
        Cue.SHOWS: "montrer demander rappeler raconter projeter penser à_montrer à_projeter",
        Cue.SPEAKER: """
            rappel rappels pense-bête note_pour_moi notes_pour_moi pour_moi à_faire ne_pas_oublier ne_pas_dire
            à_ne_pas_dire ne_pas_montrer à_ne_pas_montrer note_au_formateur note_pour_le_formateur note_formateur
            formateur rappeler à_rappeler orateur animateur à_montrer à_dire
        """,
        Cue.DRAFT: "à_faire à_compléter à_confirmer à_définir à_vérifier à_rédiger",
        Cue.FILLER: "",
        Cue.FILL_IN: "insérer insérez à_insérer ajouter ajoutez à_ajouter mettre",
        Cue.NOT_SHOWN: """
            pas_sur_le_slide mettre_sur_le_slide pas_sur_la_diapo mettre_sur_la_diapo ne_pas_citer à_ne_pas_citer
        """,
        Cue.ARCHITECTURE: "*architectur* *archi *diagram* *schéma *schémas *topolog*",
        Cue.SCORE: "nps csat ces score note indice",
        Cue.YES: "oui",
        Cue.NO: "non",
        Cue.OPENING: "globalement finalement à_noter_que notons_que il_faut_noter_que",
        Cue.TAIL: "car parce_que permettant tandis_que afin_que si_bien_que de_sorte_que ce_qui ce_que",
        Cue.ASIDE: "qui dont où notamment *ant_le *ant_la *ant_les *ant_un *ant_une *ant_ainsi *ant_aux *ant_de",
        Cue.CLAUSE_OPENING: """
            depuis après avant quand lorsque lorsqu' comme puisque puisqu' parce_que si dès_que chaque_fois_que tant_que
        """,
        Cue.FIRM_OPENING: "si pour avec sans grâce_à quand lorsque en_raison_de à_cause_de sauf",
        Cue.COUNTERPOINT: "mais sauf pourtant cependant",
        Cue.TURN: "désormais résultat ensuite puis aujourd'hui enfin finalement globalement maintenant",
    },
    words={
        WordClass.DETERMINER: """
            le la les l' un une des du de d' au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma
            mes chaque tout toute tous toutes plusieurs quelques aucun aucune
        """,
        WordClass.PRONOUN: """
            il ils elle elles on nous vous je j' tu qui que qu' ce c' cela ça en y se s' lui celui celle eux
        """,
        WordClass.ANAPHOR: """
            il ils elle elles son sa ses leur leurs ça celui celle ceux celles celui-ci celle-ci ceux-ci celles-ci
            cela ce eux y le_reste le_tout
        """,
        WordClass.APIECE: "chacun chacune pièce",
        WordClass.NOBODY: "il ça cela ce c' qui que qu'",
        WordClass.JOINT: "& et mais ou donc non_seulement soit",
        WordClass.RELATIVE: "qui que qu' dont où lequel laquelle lesquels",
        WordClass.PREPOSITION: """
            de d' du des à au aux en dans par pour sur sous avec sans chez vers entre depuis pendant après avant dès
            selon contre via parmi malgré jusqu'à jusqu'en grâce_à grâce_au grâce_aux au_bout_de au_bout_d'
            afin_de au_lieu_de au_lieu_d' par_rapport_à hors
        """,
        WordClass.SUBORDINATE: """
            même_si comme_si avant_que avant_qu'
            quand lorsque lorsqu' parce_que parce_qu' alors_que alors_qu' si tandis_que afin_que comme
        """,
        WordClass.ADVERB: """
            seulement même déjà encore aussi désormais maintenant aujourd'hui alors environ presque toujours jamais
            souvent bientôt ne n' plus pas très bien
        """,
        WordClass.MANNER: "*ement *amment *emment",
        WordClass.AUXILIARY: """
            peut peuvent pouvait doit doivent a ont avait avons va vont est sommes sont était étaient faut fallait
        """,
        WordClass.PURPOSE: "pour afin_de afin_d'",
        WordClass.DURING: "sur pendant durant pour",
        WordClass.ELISION: "l' d' qu' s' n' j' m' t' c' jusqu' lorsqu' puisqu' quelqu'",
        WordClass.ABBREVIATION: """
            env. cf. préc. pers. etc. max. min. no. fig. av. m. mm. dr. st. approx. hab. nb. mme. mlle. mgr. pr. tél.
            art. al. p. pp. ex. p.ex. c.-à-d. à-d. chap. vol. éd. v. vs. resp. réf. ref. dép. incl. excl. bd. ste. soc.
            sem. trim. suppl. moy. nbre. spéc.
        """,
        WordClass.FINITE_VERB: """
            est sont était étaient sera seront a ont avait avaient aura peut peuvent doit doivent va vont fait font
            faut fallait prend prennent prenait mettait demande demandait dure durait nécessite coûte coûtait passe
            passent permet permettent sert servent traite traitent gère gèrent stocke stockent utilise utilisent
            atteint représente compte comptent emploie exploite produit produisent reçoit reçoivent économise gagne
            perd perdait réduit baisse augmente devient reste tient couvre affiche suffit suffisent *aient
            évite évitent prolonge prolongent accueille accueillent transporte transportent distribue distribuent
            livrent vend vendent suit suivent améliore améliorent accélère accélèrent libère libèrent absorbe absorbent
            encaisse encaissent détecte détectent mobilise mobilisent mobilisait consacre consacrait revient
            reviennent obtient obtiennent dispose disposent réalise réalisent gagnent passait tombait coûtent durent
            vient viennent venait provient proviennent touchent trouve trouvent voit voient veut veulent sait savent
            disent paient payent payait perdent tourne tournent tournait marchent répond répondent répondait partent
            arrive arrivent attend attendent tombe tombent restent restait suffisait gagnait économisent lisent écrivent
            envoie envoient contient contiennent concerne concernent couvrent occupe occupent
            héberge hébergent remplace remplacent dépend dépendent
        """,
        WordClass.WITH: "avec",
        WordClass.EQUALS: "soit représente représentent équivalent équivaut équivalant correspond",
        WordClass.PLACED: "réparti* situé* basé*",
        WordClass.PARTICIPLE: "*ant",
        WordClass.BE: "été est sommes sont sera seront c'est",
        WordClass.WAS: "was était étaient fut furent",  # "(was 98 %)" stands in French notes, too
        WordClass.TOOK: """
            fallait prenait prenaient mettait mettaient durait duraient nécessitait nécessitaient coûtait coûtaient
            demandait demandaient exigeait exigeaient plafonnait plafonnaient stagnait stagnaient était étaient
            aurait_pris auraient_pris aurait_fallu aurait_coûté aurait_demandé
        """,
        WordClass.TAKES: "prend prennent met mettent dure durent faut demande demandent coûte coûtent nécessite",
        WordClass.UP: """
            grimp* bondi* mont* remont* redress* hiss* croît* croit* croissan* accr* relev* augment* haus* élarg* étend*
            agrand* progress* doubl* tripl*
        """,
        WordClass.DOWN: """
            baiss* rédui* réduct* diminu* fond fondu fondue chut* tomb* recul* descen* abaiss* raccourc*
        """,
        WordClass.CHANGE: "pass* évolu* port* ramen* ramèn* amélior* gagn* accél* transform*",
        WordClass.WIN: """
            économis* rédui* baiss* diminu* évit* augment* amélior* accélér* gagn* gain gains raccourc* automatis*
            supprim* libér* récupér* recycl*
        """,
        WordClass.REMAINS: "reste restent restaient",
        WordClass.REACH: "atteint atteignait atteignaient atteignent atteindre",
        WordClass.NEGATION: "pas ne n' jamais aucun aucune ni sans non",
        WordClass.NO_LONGER: """
            fini finie finis finies n'est_plus ne_sont_plus non_plus n'a_plus n'ont_plus n'y_a_plus ne_prend_plus
            ne_dure_plus
        """,
        WordClass.FROM: "de d'",
        WordClass.TO: "à vers jusqu'à atteint",
        WordClass.BY: "de d' par",
        WordClass.OF: "de d' des du",
        WordClass.IN: "en sous dans au_bout_de",
        WordClass.VERSUS: """
            contre vs vs. versus au_lieu_de au_lieu_d' au_lieu_du au_lieu_des plutôt_que plutôt_qu' par_rapport_à
            par_rapport_aux comparé_à comparée_à
            comparés_à comparées_à comparé_aux
        """,
        WordClass.OLD: """
            avant auparavant hier précédemment préc. autrefois jadis historiquement initialement au_départ à_l'origine
            il_y_a l'an_dernier l'année_dernière
        """,
        WordClass.LATER: "actuel actuelle cette_année n",
        WordClass.PRIOR: "n-1 l'an_dernier",
        WordClass.THEREAFTER: "puis",
        WordClass.NOW: """
            désormais maintenant aujourd'hui à_présent dorénavant plus_que plus_qu' n'est_plus_que ne_sont_plus_que
            n'a_plus_que n'ont_plus_que
        """,
        WordClass.NEW: """
            avec après depuis grâce_à réduit réduite réduits réduites ramené ramenée ramenés
            ramenées suffit suffisent
        """,
        WordClass.REGRET: "malheureusement hélas",
        WordClass.SINCE: "depuis",
        WordClass.LIMIT: """
            sauf hormis excepté à_part en_théorie théoriquement sur_le_papier à_moins_que à_moins_qu' si
            contrairement_à contrairement_aux
            contrairement_au ni qu'après que_si
        """,
        WordClass.OTHERS: """
            humain humains normal normalement habituel secteur concurrent concurrents concurrence marché
            national nationale moyenne confrères ailleurs autres autre
        """,
        WordClass.RIVAL: "concurrent concurrents concurrence confrères",
        WordClass.ALLOWED: """
            sla contrat contractuel limite seuil plafond doit doivent autorise autorisait tolère tolérait garantit
            garanti promet promettait
        """,
        WordClass.OWNER: "entreprise société groupe start-up startup",
        WordClass.PER: "par chaque chacun chacune",
        WordClass.COMPARATIVE: "plus moins mieux meilleur meilleure pire",
        WordClass.TURN: """
            rédui* raccourc* ramen* ramèn* abaiss* diminu* transform* pass* port* relev* descen*
        """,
        WordClass.PAST: "*ait *aient",
        WordClass.BECAME: "devient deviennent devenu devenus devenue devenues",
        WordClass.PARTLY: "certains certaines quelques parfois d'autres",
        WordClass.RENEWED: "nouveau nouvel nouvelle nouveaux nouvelles",
        WordClass.RENEWAL: """
            refonte réécriture migration bascule basculement déménagement modernisation rénovation remplacement
            passage changement déploiement automatisation numérisation réorganisation restructuration transformation
            transition conversion introduction mise_en_service mise_en_production mise_en_ligne mise_en_place
            mise_à_jour mise_à_niveau
        """,
        WordClass.START: "départ initial initiale",
        WordClass.SUPPOSED: "devait devaient aurait_dû auraient_dû",
        WordClass.PLANNED: """
            prévu prévue prévus prévues annoncé annoncée annoncés annoncées attendu attendue attendus prévoit prévoyait
            prévoyaient voulait voulaient voulions voulu budgété budgétés promis promise espéré espérés visé estimé_à
            estimée_à estimés_à budget plan visait visaient visions espérait espéraient espérions attendions
            en_attendait en_attendaient en_attendions
        """,
        WordClass.OFFERED: "offre devis veut veulent",
        WordClass.GOAL: "cible objectif",
        WordClass.FORMER: "ancien ancienne anciens anciennes précédent précédente",
        WordClass.BUT: "mais",
        WordClass.INSTEAD: "au_lieu_de au_lieu_d' au_lieu_du au_lieu_des à_la_place_de plutôt_que plutôt_qu'",
        WordClass.WHAT: "ce_que ce_qu' ce_qui là_où alors_que alors_qu' quand autant_que autant_qu'",
        WordClass.THEREOF: "en",
        WordClass.FOR: "pour chez",
        WordClass.ARTICLE: "un une",
        WordClass.ONE: "un une",
        WordClass.ALONE: "seul seule",
        WordClass.SPANS: "secondes minutes heures jours semaines mois années ans millisecondes",
        WordClass.LOTS: "téraoctets pétaoctets",
        WordClass.WHOLE: "entier entière complet complète",
        WordClass.HALF: "demi demie la_moitié moitié moitié_moins",
        WordClass.QUALIFIER: """
            plus_de moins_de plus_d' moins_d' un_peu_plus_de un_peu_moins_de pas_moins_de pas_moins_d' pas_plus_de
            pas_plus_d' jamais_plus_de jamais_plus_d' jamais_moins_de guère_plus_de pas_même jusqu'à jusqu'en près_de
            près_d' environ env. à_peu_près presque quelque quasiment autour_de au_moins au_plus au_maximum au_minimum
            de_l'ordre_de sous_la_barre_de sous_la_barre_des sous_le_seuil_de
            sous_le_seuil_des à_partir_de à_partir_d' en_moyenne à_peine seulement entre
        """,
        WordClass.BETWEEN: "entre",
        WordClass.RANGE: "à ou",
        WordClass.LOOSE: "varie varient variait selon suivant",
        WordClass.PASSING: """
            pass* grimp* bondi* progress* évolu* mont* remont* hiss* port* croît* relev* augment* accru*
        """,
        WordClass.MEASURE: "disponibilité précision taux score nps csat",
        WordClass.INDEX: "nps csat",
        WordClass.SHIFT: """
            hausse baisse réduction augmentation croissance gain amélioration recul chute diminution progression
            économie
        """,
        WordClass.SEVERAL: "plusieurs quelques",
        WordClass.MANY: "dizaines douzaines centaines milliers millions milliards",
        WordClass.GREAT: "millions milliards",
        WordClass.PART: """
            tiers quart quarts cinquième cinquièmes sixième sixièmes septième septièmes huitième huitièmes dixième
            dixièmes
        """,
        WordClass.OUT_OF: "sur",
        WordClass.DOUBLED: """
            doublé doublée doublés doublées triplé triplée triplés triplées quadruplé quadruplée
        """,
        WordClass.TIMES: "fois",
        WordClass.DIVIDED: """
            divisé divisée divisés divisées divise diviser multiplié multipliée multipliés multipliées multiplie
            multiplier facteur
        """,
        WordClass.INSTANT: "instantané instantanée immédiat immédiate",
        WordClass.ORDERS: "ordres_de_grandeur ordre_de_grandeur",
        WordClass.SPENT: "en dure duré prend pris fallu sous",
        WordClass.AFTER: "après",
        WordClass.PAYBACK: "amorti amortie amortis rentabilisé rentabilisée rentable rentables",
        WordClass.RECENT: """
            ces dernier dernière derniers dernières prochain prochaine prochains prochaines il_y_a
        """,
        WordClass.AGO: """
            dernières derniers plus_tard passé passée passés passées suivant suivante suivants suivantes auparavant
        """,
        WordClass.EVERY: "toutes_les tous_les",
        WordClass.PLURAL: "*s *x personnel données pers.",
        WordClass.SINGULAR: "plus moins fois vers dans sans mais très puis ans",
        WordClass.STOP: """
            afin ainsi alors aussi car donc moins ne n' ni plus puis quand que si aujourd'hui désormais maintenant
            auparavant fois ans
        """,
        WordClass.FIGURES: "chiffres",
        WordClass.DULL: """
            étapes façons sortes raisons parties axes volets choses exemples manières niveaux autres grands grandes
            catégories
        """,
        WordClass.PEOPLE: "personnes pers. gens",
        WordClass.ORDINAL: "er",
        WordClass.IN_YEAR: """
            en depuis dès fin début avant après pour courant année an d'ici d' et jusqu'en vers de
        """,
        WordClass.FOUNDED: "fondé fondée fondés créé créée né née depuis ouvert ouverte",
        WordClass.REFERENCE: """
            chapitre annexe tableau étape étapes stade niveau classe catégorie jour semaine mois ligne salle porte quai
            bâtiment leçon exercice partie lot numéro numéros règle génération série modèle formule loi décret étagère
            poste port bureau boîte vague phase phases version page pages article section n° nº № # §
        """,
        WordClass.STANDARD: "iso iec iso/iec nf en",
        WordClass.CLOCK: "du_matin du_soir de_l'après de_l'après-midi",
        WordClass.CLOCK_LEAD: "à at vers dès",
        WordClass.STREET: "rue avenue av av. boulevard bd place chemin impasse allée",
        WordClass.AGED: "âgé âgés âgée âgées",
        WordClass.AGE: "ans_et_plus",
        WordClass.OPEN: "ouvre ouvert ouverte ouverts ouvertes ferme fermé fermée fermés fermées horaire horaires",
        WordClass.EACH: "par chaque pour_chaque tous_les toutes_les",
        WordClass.PASSIVE: """
            *é *ée *és *ées vu vue vus vues suivi* lu lue lus lues rempli* tenu* reçu* choisi* vendu* revendu* rendu*
            perdu* amorti* découvert* atteint* écrit écrite écrits écrites ouvert ouverte ouverts ouvertes mis mise
            mises
            construit* fini finie finis finies servi servie servis servies
        """,
        WordClass.RATIO: "mortalité natalité fécondité létalité densité intensité capacité quantité productivité",
        WordClass.BASE: "pour sur",
        WordClass.IF: "si s'ils s'il",
        WordClass.BEST: "première premier meilleur meilleure meilleurs pire record",
        WordClass.NONE_OF: """
            aucun_de aucune_de aucun_des aucune_des aucun_d'entre aucune_d'entre pas_un_des pas_une_des pas_un_seul_des
            pas_une_seule_des pas_un_de pas_une_de pas_un_seul_de pas_une_seule_de plus_un_seul plus_une_seule
            zéro_des
        """,
        WordClass.SURE: "sûr fiable",
    },
    numerals={
        **dict(enumerate(_ONES.split())),
        1: "un une",
        20: "vingt",
        30: "trente",
        40: "quarante",
        50: "cinquante",
        60: "soixante",
        70: "septante",
        80: "quatre-vingt quatre-vingts quatre_vingt quatre_vingts huitante octante",
        90: "nonante",
    },
    multipliers={1e2: "cent cents", 1e3: "mille"},
    magnitudes={
        10: "dizaine",
        12: "douzaine",
        20: "vingtaine",
        30: "trentaine",
        40: "quarantaine",
        50: "cinquantaine",
        60: "soixantaine",
        1e2: "centaine",
        1e3: "mille millier milliers",
        1e6: "million millions mn",
        1e9: "milliard milliards",
        1e12: "billion billions",
    },
    factors={
        0.25: "quart quarts",
        1 / 3: "tiers",
        0.2: "cinquième cinquièmes",
        1 / 6: "sixième sixièmes",
        1 / 7: "septième septièmes",
        1 / 8: "huitième huitièmes",
        0.1: "dixième dixièmes",
        2: "doublé doublée doublés doublées",
        3: "triplé triplée triplés triplées",
        4: "quadruplé quadruplée",
        0.5: "demi demie la_moitié moitié moitié_moins",
    },
    units={
        "percent": {1: "pourcent pourcents pour_cent"},
        "points": {1: "points point points_de_pourcentage points_de_base point_de_base"},
        "time": {
            1e-9: "nanoseconde nanosecondes",
            1e-6: "microseconde microsecondes",
            1e-3: "milliseconde millisecondes",
            1: "seconde secondes",
            60: "minute minutes",
            1800: "demi-heures",
            3600: "heure heures",
            43200: "demi-journées",
            86400: """
                jour jours journée journées nuit nuits après-midi jours_ouvrés jours_ouvrables jours_calendaires
            """,
            604800: "semaine semaines sem",
            1209600: "quinzaine_de_jours",
            2.63e6: "mois",
            7.9e6: "trimestre trimestres",
            1.58e7: "semestre semestres",
            3.156e7: "an ans année années",
            3.156e8: "décennie décennies",
        },
        "bytes": {
            1: "octet octets",
            1e3: "kilooctet kilooctets",
            1e6: "mégaoctet mégaoctets",
            1e9: "gigaoctet gigaoctets",
            1e12: "téraoctet téraoctets",
            1e15: "pétaoctet pétaoctets",
            1e18: "exaoctet exaoctets",
            1e21: "zettaoctet zettaoctets",
        },
        "rate": {1: "gigabits_par_seconde mégabits_par_seconde térabits_par_seconde"},
        "money": {
            1: """
                euro euros dollar dollars franc francs roupies centime centimes ct cts livres_sterling francs_suisses
                francs_cfa
            """
        },
        "factor": {1: "fois"},
        "effort": {
            1: """
                jours-hommes jours-homme jours_hommes jours_homme heures-homme équivalents_temps_plein
            """
        },
        "physical": {
            1: """
                tonne tonnes kilotonnes mégatonnes kilo kilos mètre mètres kilomètre kilomètres centimètres millimètres
                hectare hectares litre litres hectolitres baril barils gramme grammes kilogramme kilogrammes watts
                mégawatts térawatts kilowattheures mégawattheures gigawattheures térawattheures volts hertz calories
                degrés degré pixels mètres_carrés mètres_cubes kilomètres_carrés degrés_celsius
            """
        },
    },
)
