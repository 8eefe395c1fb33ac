"""Rows of pairs that a word of change tells: "grew from A to B", "A → B", "no longer A but B"; data only."""

from deckgen.figures.pair_row import (
    ALIKE,
    ARROW,
    FALLING,
    FIRST,
    FROM_A,
    MOVED,
    NEITHER,
    SECOND,
    TO_B,
    PairRow,
)

CHANGE_ROWS = (
    PairRow("A → B", f"Q ANY{{0,8}} {ARROW} Q", FIRST, ("Food waste: [1,100 tonnes] → [640 tonnes].",)),
    PairRow(
        "grew from A to B",
        f"{MOVED}|MEASURE GAP{{0,16}} PAUSE? JOINT? {FROM_A} ANY{{0,10}} {TO_B}",
        FIRST,
        (
            "Staff went from [100] to [1,600] people.",
            "Le taux a bondi de [1,8 %] à [3,1 %] depuis avril.",
            "Releases moved from every [4-6 weeks] to [3-4 times a day].",
        ),
    ),
    PairRow(
        "from A to B, a rise",
        f"{FROM_A} GAP{{0,6}} {TO_B} GAP{{0,6}} PAUSE DETERMINER GAP{{0,2}} UP|DOWN",
        FIRST,
        ("Sales from [€3m] to [€5m], an increase nobody expected.",),
    ),
    PairRow(
        "von A auf B gesunken",
        f'{FROM_A} GAP{{0,4}} {TO_B} GAP{{0,3}} {MOVED}|TURN PAUSE|"."? ,$',
        FIRST,
        (
            "Die Dauer ist von [40 %] auf [65 %] gestiegen.",
            "Die Zahl der Tests wurde von [12 GB] auf [30 GB] erhöht, und es läuft.",
        ),
    ),
    PairRow(
        "uptime from A to B",
        f"{FROM_A} GAP{{0,2}} {TO_B} MEASURE",
        FIRST,
        ("A promise of 99.9% (from [99.5%] to [99.9%] uptime).",),
    ),
    PairRow(
        "uptime: A to B",
        "MEASURE ANY{0,4} Q GAP{0,2} TO Q",
        FIRST,
        ("Auslastung im Winter: [38 %] auf [55 %].",),
        ALIKE,
    ),
    PairRow(
        "grew from … to …, from A to B",
        f"{MOVED} ANY{{0,12}} FROM ANY{{0,4}} TO ANY{{0,8}} {FROM_A} ANY{{0,6}} {TO_B}",
        FIRST,
        ("It grew from [2] to [14] markets, staff from [50] to [1,200].",),
    ),
    PairRow(
        "from a median of A to B",
        f"FROM DETERMINER GAP{{1,3}} OF Q ANY{{0,8}} {TO_B}",
        FIRST,
        ("Renewals: from a median of [9 days] to [30 hours].",),
        ALIKE,
    ),
    PairRow(
        "from A down to B",
        f"{FROM_A} ANY{{0,12}} {TO_B}",
        FIRST,
        ("Checkout from [40 seconds] to [12 seconds].", "De [6 semaines], le recrutement est descendu à [10 jours]."),
        FALLING,
    ),
    PairRow(
        "from A it reaches B",
        f"{FROM_A} ANY{{0,8}} REACH ADVERB? Q",
        FIRST,
        ("Le taux de réussite, de [61 %] en 2019, atteint [78 %].",),
    ),
    PairRow(
        "A down to B",
        f"^, DETERMINER? Q GAP{{0,2}} {TO_B}",
        FIRST,
        ("Onboarding: [3 weeks] down to [2 days].",),
        FALLING,
    ),
    PairRow(
        "to B from A",
        f"{TO_B} PAUSE? {FROM_A}",
        SECOND,
        ("The average order is up to [€64] from [€51].", "Churn went down to [4%] (from [9%])."),
        ALIKE,
    ),
    PairRow(
        "rose by … to …",
        f"{MOVED} GAP{{0,4}} BY Q GAP{{0,4}} TO Q",
        NEITHER,
        ("The wait was cut by 5 minutes to 20 minutes.",),
    ),
    PairRow(
        "reduced A to B",
        f"TURN GAP{{0,6}} Q GAP{{0,10}} {TO_B}",
        FIRST,
        ("We reduced [2 hours] of work to less than [5 minutes].", "We cut [6] approval steps to [2]."),
        ALIKE,
    ),
    PairRow(
        "in … it fell to …",
        "IN Q ANY{0,12} FINITE_VERB GAP{0,3} UP|DOWN|TURN GAP? TO Q",
        NEITHER,
        ("In 3 weeks the wait was reduced to 2 days.",),
    ),
    PairRow(
        "A was brought down to B",
        f"Q ANY{{0,14}} PAUSE|FINITE_VERB GAP{{0,4}} UP|DOWN|TURN GAP? {TO_B}",
        FIRST,
        (
            "A rate of [17.68 percent] in March was brought down to [9.33 percent].",
            "The credit line was [2 million euros], raised to [5 million euros].",
            "Le budget, [3 M€] à l'origine, a été relevé à [4,5 M€].",
            "All [30] seats were taken, and the number was soon raised to [150].",
        ),
        ALIKE,
    ),
    PairRow(
        "no longer A but B",
        "NO_LONGER GAP{0,3} Q ANY{0,5} BUT GAP{0,3} Q",
        FIRST,
        ("The bounce rate is no longer [55%] but [31%].", "Le taux n'est plus de [55 %] mais de [31 %]."),
        ALIKE,
    ),
    PairRow(
        "no longer A: it is B",
        'NO_LONGER GAP{0,3} Q ANY{0,6} ","|":"|";"|"—" ANY{0,8} Q',
        FIRST,
        (
            "A restore takes no longer [3 days]: it is [2 hours].",
            "Finies les [2 heures] d'attente : un conseiller répond en [90 secondes].",
        ),
        ALIKE,
    ),
    PairRow(
        "A became B", "Q GAP{0,3} BECAME ADVERB? Q", FIRST, ("Lead time was slashed, [14 days] became [3].",), ALIKE
    ),
)
