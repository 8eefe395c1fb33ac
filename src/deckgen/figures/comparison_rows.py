"""Rows of pairs that are set beside each other: "B instead of A", "B for what took A"; data only."""

from deckgen.figures.pair_row import ALIKE, FIRST, NEITHER, SECOND, PairRow

COMPARISON_ROWS = (
    PairRow(
        "against that of others",
        "Q ANY{0,14} VERSUS GAP{0,5} OTHERS GAP{0,4} Q",
        NEITHER,
        ("Fraud is 0.1% compared with the market average of 0.9%.",),
    ),
    PairRow(
        "against … of others",
        "Q ANY{0,14} VERSUS GAP{0,4} Q GAP{0,3} OTHERS",
        NEITHER,
        ("Returns rate 28% vs 19% industry average.", "Un taux de 3 % contre 9 % chez les concurrents."),
    ),
    PairRow(
        "for … against for …",
        "Q FOR GAP{1,3} VERSUS Q FOR",
        NEITHER,
        ("The rate is 12% for cats versus 40% for dogs.",),
    ),
    PairRow(
        "against … at a name",
        "Q ANY{0,14} VERSUS GAP{0,4} Q GAP{0,1} FOR|IN NAME",
        NEITHER,
        ("Delivery takes 2 days, against 5 days at Globex.",),
    ),
    PairRow(
        "B, up from A",
        "Q ANY{0,14} UP|DOWN FROM GAP{0,5} Q",
        SECOND,
        (
            "On-time rate [97.8%], up from [91.5%].",
            "It is done in [90 seconds], down from an overnight batch of [7 hours].",
        ),
    ),
    PairRow(
        "B, from A",
        'Q "," FROM QUALIFIER? Q PAUSE|"."? ,$',
        SECOND,
        ("Truck turnaround of [41 minutes], from [97].",),
        ALIKE,
    ),
    PairRow(
        "A, against B today",
        "Q ANY{0,14} VERSUS GAP{0,3} Q GAP{0,2} NOW",
        FIRST,
        ("Il fallait [trois semaines] par serveur, contre [quinze minutes] aujourd'hui.",),
        ALIKE,
    ),
    PairRow(
        "B instead of A",
        "Q ANY{0,14} VERSUS GAP{0,5} Q",
        SECOND,
        ("Forecasts are now off by [15%] instead of [35%].", "Indemnisation en [3 jours] contre [22] auparavant."),
    ),
    PairRow(
        "instead of A, B",
        "^, INSTEAD GAP{0,3} Q ANY{0,16} Q",
        FIRST,
        ("Au lieu de [40 minutes], le contrôle en demande [7].", "Statt [40 %] ist es nur noch [8 %]."),
        ALIKE,
    ),
    PairRow(
        "statt A nur noch B",
        "INSTEAD GAP{0,2} Q ADVERB{0,3} Q",
        FIRST,
        ("Die Prüfung kostet statt [180] nur noch [65 Franken].",),
    ),
    PairRow("B, not A", "Q ANY{0,3} PAUSE NEGATION Q", SECOND, ("A claim takes [2 days], not [3 weeks].",), ALIKE),
    PairRow(
        "B for what took A",
        "Q ANY{0,12} WHAT ANY{0,12} IN|TOOK|OLD|PAST ANY{0,4} Q",
        SECOND,
        (
            "In [2 hours], it did what the old one was able to do in [2 weeks].",
            "Un arrêt ne dure plus que [19 jours] alors qu'il en fallait [34].",
            "A label changes in less than [a minute], where staff used to spend [3 hours].",
        ),
        ALIKE,
    ),
)
