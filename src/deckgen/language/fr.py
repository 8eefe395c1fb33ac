"""French."""

from deckgen.language.classes import Language, WordClass

LANGUAGE = Language(
    code="fr",
    name="French",
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
        WordClass.NO_LONGER: "n'est_plus ne_sont_plus n'a_plus n'ont_plus n'y_a_plus ne_prend_plus",
        WordClass.FROM: "de d'",
        WordClass.TO: "à vers jusqu'à atteint",
        WordClass.BY: "de d' par",
        WordClass.OF: "de d' des du",
        WordClass.IN: "en sous dans",
        WordClass.VERSUS: """
            contre au_lieu_de au_lieu_d' plutôt_que plutôt_qu' par_rapport_à par_rapport_aux comparé_à comparée_à
            comparés_à comparées_à comparé_aux
        """,
        WordClass.OLD: """
            avant auparavant hier précédemment autrefois jadis historiquement initialement au_départ à_l'origine ancien
            ancienne
        """,
        WordClass.NOW: "désormais maintenant aujourd'hui à_présent dorénavant",
        WordClass.NEW: """
            avec après depuis grâce_à réduit réduite réduits réduites ramené ramenée ramenés ramenées suffit
            suffisent
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
        WordClass.BUT: "mais",
        WordClass.INSTEAD: "au_lieu_de au_lieu_d' à_la_place_de plutôt_que plutôt_qu'",
        WordClass.WHAT: "ce_que ce_qu' ce_qui là_où alors_que alors_qu' quand autant_que autant_qu'",
        WordClass.THEREOF: "en",
        WordClass.MEASURE: "disponibilité précision nps csat",
        WordClass.FOR: "pour chez",
        WordClass.ARTICLE: "un une chaque",
    },
)
