"""French."""

from deckgen.language.classes import Language, WordClass
from deckgen.language.cues import Cue
from deckgen.language.labels import Label
from deckgen.language.records import Detection, Gap, Numbers, SectionNames, Typesetting
from deckgen.story import SectionKind

LANGUAGE = Language(
    code="fr",
    name="French",
    called="français french französisch",
    tag="fr-FR",
    sections={
        SectionKind.ACTIVITY: SectionNames(
            label="Activité",
            names="""
                activité à_propos entreprise société qui qui_est-ce qui_sont-ils métier profil profil_entreprise
                présentation client introduction aperçu organisation secteur secteur_activité domaine_activité act
            """,
            heads="activité",
            openers="act",
            weak="qui métier entreprise société client secteur organisation",
            guesses="Activité",
        ),
        SectionKind.PROBLEM: SectionNames(
            label="Problème",
            names="""
                problème problématique situation contexte enjeu défi besoin difficulté situation_initiale
                situation_de_départ point_de_départ avant objectif but motivation constat cas_usage pourquoi question
                exigence contrainte pb pbs pbm prob ctx
            """,
            heads="problème problématique situation contexte enjeux défi besoins",
            openers="pb pbs pbm prob ctx",
            weak="pourquoi avant but question",
            guesses="Problème Problématique Situation Contexte Enjeux Besoins",
        ),
        SectionKind.SOLUTION: SectionNames(
            label="Solution",
            names="""
                solution solution_mise_en_place solution_retenue solution_proposée approche mise_en_œuvre mise_en_place
                réalisation réponse comment comment_ça_marche action déploiement migration après solution_technique
                méthode démarche pourquoi_aws sol
            """,
            heads="solution",
            openers="sol",
            weak="comment après action réponse",
            guesses="Solution",
        ),
        SectionKind.RESULTS: SectionNames(
            label="Résultats",
            names="""
                résultat bénéfice impact gain résultats_et_bénéfices roi retour_sur_investissement bilan avantage valeur
                résultats_obtenus conclusion succès retombées apport res
            """,
            heads="résultats bénéfices gains impact",
            openers="res",
            weak="valeur succès",
            guesses="Résultats Bénéfices Impact",
        ),
        SectionKind.FIGURES: SectionNames(
            label="Chiffres clés",
            names="""
                chiffre_clé chiffre métrique indicateur indicateur_clé kpi en_chiffres les_chiffres statistique
            """,
            openers="chiffres_clés indicateurs_clés kpis en_chiffres",
            guesses="Chiffres_clés",
        ),
        SectionKind.ARCHITECTURE: SectionNames(
            label="Architecture",
            names="""
                architecture diagramme schéma schéma_architecture architecture_de_solution architecture_technique
                architecture_cible
            """,
            heads="architecture schéma",
            weak="schéma diagramme",
            guesses="Architecture",
        ),
        SectionKind.NOTES: SectionNames(
            label="Notes",
            names="""
                note notes_orateur notes_du_formateur notes_formateur notes_présentateur notes_de_orateur commentaire
                remarque note_orateur
            """,
            weak="note remarque",
            spoken="notes remarques",
        ),
        SectionKind.QUOTE: SectionNames(
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
        Label.SOURCES: "Sources",
        Label.COMPANY: "Entreprise",
        Label.VALUES: "Chiffres",
        Label.MEANING: "Ce qu'il dit",
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
    },
    numbers=Numbers(decimal=",", group="\u202f"),
    typesetting=Typesetting(
        quotes=("«\u00a0", "\u00a0»"),
        colon="\u00a0:",
        wide=(Gap.UNIT, Gap.COLON, Gap.GUILLEMETS),
        narrow=(Gap.GROUP, Gap.PERCENT, Gap.MARK),
    ),
    detection=Detection(
        """
        le la les des du de un une et est en que qui dans par au aux avec ce cette ces ses leur leurs il elle ils elles
        nous vous pas ne sont ont été être avoir était mais ou où donc comme tous toute toutes très aussi alors avant
        après chez entre sous vers depuis afin ainsi dont lors peut doit faut avait plusieurs notamment grâce cela celui
        celle ceux même autre autres
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
        Cue.NO_SECTION: "",
        Cue.GOES_ON: """
            et ou mais ni de du à au aux pour par sur dans avec sans en que qui dont où quand car si vers chez entre est
            sont était ont peut ne pas plus
        """,
        Cue.LINK_TEXT: """
            source lien url ici voir_aussi en_savoir_plus lire_la_suite lire lire_plus voir étude_de_cas témoignage
            référence site site_web blog article vidéo page documentation
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
        Cue.ARCHITECTURE: "*architectur* *archi *diagram* *schéma *schémas *topolog*",
        Cue.SHARE: "pour_cent point points pt pts",
        Cue.SCORE: "nps csat ces score note indice",
        Cue.IN_YEAR: "en fin",
        Cue.YES: "oui",
        Cue.NO: "non",
        Cue.BOUND: """
            mille million millions milliard milliards pour_cent point points fois seconde secondes minute minutes heure
            heures jour jours semaine semaines mois an ans année années
        """,
        Cue.OPENING: "globalement finalement historiquement à_noter_que notons_que il_faut_noter_que",
        Cue.TAIL: """
            qui dont ce_qui ce_que car parce_que notamment permettant tandis_que afin_que si_bien_que de_sorte_que
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
            il ils elle elles on nous vous je j' tu qui que qu' ce c' cela ça en y se s' lui celui celle
        """,
        WordClass.JOINT: "et mais ou",
        WordClass.RELATIVE: "qui que qu' dont où lequel laquelle lesquels",
        WordClass.PREPOSITION: """
            de d' du des à au aux en dans par pour sur sous avec sans chez vers entre depuis pendant après avant dès
            selon contre via parmi malgré jusqu'à jusqu'en grâce_à grâce_au grâce_aux afin_de au_lieu_de au_lieu_d'
            par_rapport_à hors
        """,
        WordClass.SUBORDINATE: """
            quand lorsque lorsqu' parce_que parce_qu' alors_que alors_qu' si tandis_que afin_que comme
        """,
        WordClass.ADVERB: """
            seulement même déjà encore aussi désormais maintenant aujourd'hui alors environ presque toujours jamais
            souvent bientôt ne n' plus pas très bien
        """,
        WordClass.ELISION: "l' d' qu' s' n' j' m' t' c' jusqu' lorsqu' puisqu' quelqu'",
        WordClass.ABBREVIATION: "env. cf. etc. max. min. no. fig. av. m. mm. dr. st. approx. hab. nb.",
        WordClass.FINITE_VERB: """
            est sont était étaient sera seront a ont avait avaient aura peut peuvent doit doivent va vont fait font
            faut fallait prend prennent prenait mettait demande demandait dure durait nécessite coûte coûtait passe
            passent permet permettent sert servent traite traitent gère gèrent stocke stockent utilise utilisent
            atteint représente compte comptent emploie exploite produit produisent reçoit reçoivent économise gagne
            perd perdait réduit baisse augmente devient reste tient couvre affiche suffit suffisent *aient
        """,
        WordClass.BE: "est sont sera seront c'est",
        WordClass.WAS: "était étaient fut furent",
        WordClass.TOOK: """
            fallait prenait prenaient mettait mettaient durait duraient nécessitait nécessitaient coûtait coûtaient
            demandait demandaient exigeait exigeaient était étaient
        """,
        WordClass.UP: """
            grimp* bondi* mont* hiss* croît* croit* croissan* accr* relev* augment* haus* élarg* étend* agrand*
            progress* doubl* tripl*
        """,
        WordClass.DOWN: """
            baiss* rédui* réduct* diminu* chut* tomb* recul* descen* abaiss* raccourc*
        """,
        WordClass.CHANGE: "pass* évolu* port* ramen* ramèn* amélior* gagn* accél* transform*",
        WordClass.WIN: """
            économis* rédui* baiss* diminu* évit* augment* amélior* accélér* gagn* gain gains raccourc* automatis*
            supprim* libér* récupér* recycl*
        """,
        WordClass.REACH: "atteint atteignent atteindre",
        WordClass.NEGATION: "pas ne n' jamais aucun aucune ni sans non",
        WordClass.NO_LONGER: """
            fini finie finis finies n'est_plus ne_sont_plus n'a_plus n'ont_plus n'y_a_plus ne_prend_plus ne_dure_plus
        """,
        WordClass.FROM: "de d'",
        WordClass.TO: "à vers jusqu'à atteint",
        WordClass.BY: "de d' par",
        WordClass.OF: "de d' des du",
        WordClass.IN: "en sous dans",
        WordClass.VERSUS: """
            contre au_lieu_de au_lieu_d' au_lieu_du au_lieu_des plutôt_que plutôt_qu' par_rapport_à par_rapport_aux
            comparé_à comparée_à
            comparés_à comparées_à comparé_aux
        """,
        WordClass.OLD: """
            avant auparavant hier précédemment autrefois jadis historiquement initialement au_départ à_l'origine ancien
            ancienne
        """,
        WordClass.NOW: """
            désormais maintenant aujourd'hui à_présent dorénavant plus_que plus_qu' n'est_plus_que ne_sont_plus_que
            n'a_plus_que n'ont_plus_que
        """,
        WordClass.NEW: """
            nouveau nouvel nouvelle avec après depuis grâce_à réduit réduite réduits réduites ramené ramenée ramenés
            ramenées suffit suffisent
        """,
        WordClass.OTHERS: """
            secteur concurrent concurrents concurrence marché national nationale moyenne confrères ailleurs autres autre
        """,
        WordClass.PER: "par chaque",
        WordClass.COMPARATIVE: "plus moins mieux meilleur meilleure pire",
        WordClass.TURN: """
            rédui* raccourc* ramen* ramèn* abaiss* diminu* transform* pass* port* relev* descen*
        """,
        WordClass.PAST: "*ait *aient",
        WordClass.BECAME: "devient deviennent devenu devenus devenue devenues",
        WordClass.FORMER: "ancien ancienne anciens anciennes précédent précédente",
        WordClass.BUT: "mais",
        WordClass.INSTEAD: "au_lieu_de au_lieu_d' au_lieu_du au_lieu_des à_la_place_de plutôt_que plutôt_qu'",
        WordClass.WHAT: "ce_que ce_qu' ce_qui là_où alors_que alors_qu' quand autant_que autant_qu'",
        WordClass.THEREOF: "en",
        WordClass.MEASURE: "disponibilité précision nps csat",
        WordClass.FOR: "pour chez",
        WordClass.ARTICLE: "un une chaque",
    },
)
