"""Rows of pairs told in two tenses: "A before, B now", "took A; it takes B"; data only."""

from deckgen.figures.pair_row import ALIKE, COLON, FIRST, NEITHER, NOW, OTHER_NOUN, SECOND, THEN, PairRow

BEFORE_AND_AFTER = PairRow(
    "Before: A. After: B",
    f"^ DETERMINER? OLD|FORMER {COLON} Q ANY{{0,12}} NEXT DETERMINER? {NOW} {COLON} Q",
    FIRST,
    ("Before: [15%] of all tenders\nAfter: [25%]", "L'ancien outil : [3 h]\nLe nouvel outil : [20 min]"),
)
TENSE_ROWS = (
    BEFORE_AND_AFTER,
    PairRow(
        "B (A before)",
        "Q ANY{0,6} PAUSE Q GAP{0,6} OLD ~DETERMINER",
        SECOND,
        ("Uptime reached [99.995%] ([99.5%] before).",),
    ),
    PairRow(
        "B (it was A before)",
        "Q ANY{0,6} PAUSE PRONOUN? WAS Q GAP{0,6} OLD",
        SECOND,
        ("The queue averages [3 minutes] (it was [19 minutes] before).",),
    ),
    PairRow(
        "A before, B now",
        f"Q GAP{{0,5}} OLD ANY{{0,8}} Q GAP{{0,4}} {NOW}",
        FIRST,
        ("Onboarding a client: [32 days] before, [5 days] now.",),
    ),
    PairRow(
        "A in a year, B today",
        'Q IN Y ","|";" Q GAP{0,2} NOW|IN',
        FIRST,
        ("Subscribers: [88,000] in 2019, [215,000] today.", "Cost per unit: [€2.10] in 2021, [€1.35] in 2023."),
    ),
    PairRow(
        "was A, reaches B",
        "RELATIVE PAST GAP{0,3} Q GAP{0,4} PAUSE ADVERB? REACH ADVERB? Q",
        FIRST,
        ("Le taux, qui stagnait à [71 %], atteint [88 %].",),
        ALIKE,
    ),
    PairRow(
        "now another thing takes",
        "Q ACROSS{0,16} NOW PAUSE? ARTICLE|EACH W{1,2} FINITE_VERB ANY{0,4} Q",
        NEITHER,
        ("Backups used to take 3 days; now a restore takes 20 minutes.",),
        OTHER_NOUN,
    ),
    PairRow(
        "took …; now for …",
        "TOOK Q.time ACROSS{0,16} NOW ANY{1,8} FOR Q.time",
        NEITHER,
        ("It took 2 years to build and now serves 40 schools for 5 years.",),
    ),
    PairRow(
        "what took A is done in B",
        "RELATIVE OLD? TOOK|PAST GAP{0,6} Q GAP{0,8} IN Q",
        FIRST,
        ("Queries that took [30 seconds] return in [200 milliseconds].",),
        ALIKE,
    ),
    PairRow(
        "was A; it is B",
        "WAS GAP{0,3} Q ACROSS{0,10} PRONOUN BE GAP{0,3} Q",
        FIRST,
        ("A first deployment was [two days] long; it is [two hours].",),
        ALIKE,
    ),
    PairRow(
        "A, is now B", "Q ANY{0,6} BE NOW GAP{0,3} Q", FIRST, ("Grid losses, [7.8%] in 2019, are now [4.9%].",), ALIKE
    ),
    PairRow(
        "took A; B is enough now",
        f"{THEN} ANY{{0,10}} Q ACROSS{{0,16}} Q GAP{{0,5}} NOW",
        FIRST,
        ("Il fallait [2 jours] pour clôturer un mois ; [3 heures] suffisent maintenant.",),
        ALIKE,
    ),
    PairRow(
        "took A; now B",
        f"{THEN} ANY{{0,10}} Q ACROSS{{0,20}} NOW ANY{{0,10}} Q",
        FIRST,
        (
            "Staff used to take [45 minutes] to check one claim; it now takes [6 minutes].",
            "Price changes took [two nights]. Now they are done in [25 minutes].",
            "Le centre traitait [12] appels par heure, il en traite maintenant [30].",
        ),
        ALIKE,
    ),
    PairRow(
        "took A. Now … B",
        f"{THEN} ANY{{0,10}} Q ANY{{0,16}} NEXT NOW ANY{{0,30}} Q",
        FIRST,
        ("It could take [2 months]. Now that we use one process, all of it is done in [2 days].",),
        ALIKE,
    ),
    PairRow(
        "took A; with the new way B",
        "OLD|TOOK|PAST ANY{0,10} Q ACROSS{0,16} ^, NEW|RENEWED ~PARTLY ANY{0,10} Q",
        FIRST,
        (
            "Insulin cost patients [$300] a month; under the new plan it is [$35].",
            "Letters could take up to [9 days]. Since May they arrive within [4 hours].",
        ),
        ALIKE,
    ),
    PairRow(
        "formerly A, it is B",
        "^, OLD GAP{0,3} Q GAP{0,3} PAUSE ANY{0,8} FINITE_VERB ANY{0,4} Q",
        FIRST,
        ("Autrefois facturé [120 €], le diagnostic est proposé à [45 €].",),
        ALIKE,
    ),
    PairRow(
        "A; the firm has B of them",
        "Q ACROSS{0,8} ^, DETERMINER W THEREOF GAP{1,2} Q",
        FIRST,
        ("Il y avait [20] bornes ; la ville en installera [50].",),
        ALIKE,
    ),
    PairRow(
        "A; B of them",
        "Q ACROSS{0,12} PRONOUN|JOINT|FINITE_VERB|NEGATION THEREOF GAP{1,3} Q",
        FIRST,
        (
            "La régie installait [20] compteurs par jour et va en installer [50].",
            "La ville a posé [20] bornes ; elle en installera [50].",
            "Sur [10 heures] de travail, il en facture [4].",
        ),
        ALIKE,
    ),
    PairRow(
        "B; formerly A",
        "Q ACROSS{0,12} OLD ANY{0,8} Q",
        SECOND,
        ("La préparation prend [20 minutes]. Auparavant, il fallait [deux heures].",),
        ALIKE,
    ),
    PairRow(
        "B; the former one took A",
        "Q ACROSS{0,12} FORMER GAP{1,4} TOOK|PAST|WAS GAP{0,4} Q",
        SECOND,
        ("The desk answers in [40 µs]; the old system needed [3 ms].",),
        ALIKE,
    ),
    PairRow(
        "was …; was …",
        "WAS|TOOK GAP{0,4} Q ACROSS{0,14} WAS|TOOK GAP{0,4} Q",
        NEITHER,
        ("In 2016 there were 359 million requests; in 2020 there were 1.69 billion.",),
    ),
    PairRow(
        "B; it was A",
        "Q ACROSS{0,12} PAUSE|PRONOUN|IN|N WAS|TOOK GAP{0,4} Q",
        SECOND,
        (
            "Fraud is caught in under [200 ms], was [40 seconds].",
            "The city handles [80 percent] online; in 2017 it was [22 percent].",
        ),
        ALIKE,
    ),
)
