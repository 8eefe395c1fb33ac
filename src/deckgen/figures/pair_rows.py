"""The ways in which people write that a value became another one, as rows: data only.

Each row is matched against the words around two quantities that can be compared: the first Q of its pattern is the one
written first, the second Q the other; all other quantities are words there. The order is that of trust: of two rows
that match the upper one decides, and a row that says "neither" ends the matter.
"""

from itertools import starmap

from deckgen.figures.pair_row import Earlier, Need, PairRow
from deckgen.figures.rows import RowTable, read_table

MEANT = 'PLANNED|GOAL ":"|"("|OF|TO|FOR|WITH|DETERMINER|BE|WAS|PURPOSE|QUALIFIER{0,2} TURN|WIN?'
"""What stands before a value that was only planned: "Budget of", "expected to take"."""
_SHARED = {
    "FROM_A": "FROM DETERMINER|ADVERB{0,2} Q",
    "TO_B": "TO DETERMINER|ADVERB{0,3} Q",
    "COLON": "GAP{0,3} PAUSE ANY{0,3}",
    "ARROW": '"→"|"⇒"|"➜"|"➔"|"⟶"|"-->"|"->"|"=>"',
    "PRESENT": "NOW|NEW|RENEWED",
    "THEN": "OLD|TOOK|WAS|PAST",
    "MOVED": "UP|DOWN|CHANGE",
    "MEANT": MEANT,
}
"""What many patterns share."""

_ROWS = r"""
# a word of change tells
neither · A; the plan is to make it B · Q ACROSS{0,12} PLANNED|GOAL BE|WAS PURPOSE ANY{0,6} Q
    Backups took 9 hours; the plan is to cut that to 2 hours.
neither · fell by A, rose by B · DOWN GAP{0,2} BY Q ANY{0,6} UP GAP{0,2} BY Q
    Le nombre de tickets a chuté de 60 % puis est remonté de 20 %.
neither · one for many · FOR Q GAP{0,3} VERSUS Q FOR
    One admin cares for 300 servers instead of 1 for 40.
neither · down to A, in B · TO QUALIFIER? Q PAUSE ADVERB? IN Q
    The slowest answer went down to 900 ms, within 2 days.
neither · A ago it was B · ^, Q.time AGO PRONOUN ANY{0,6} Q
    Nobody waits now; 3 years ago it was half an hour.
first · A → B · Q ANY{0,8} ARROW Q
    Food waste: [1,100 tonnes] → [640 tonnes].
neither · A, with up to B · Q PAUSE WITH W? TO Q
    Les coûts ont baissé de 36 %, avec parfois jusqu'à 80 %.
    Die Kosten sanken um 36 %, mit bis zu 80 % in der Spitze.
neither · of A, B · ^ ~FROM OUT_OF|OF DETERMINER? Q ANY{0,6} PAUSE ACROSS{0,12} Q
    Of 120 nightly jobs, 9 used to fail.
second · B, up from A, … · Q ANY{0,8} "," UP|DOWN FROM ADVERB? Q PAUSE
    The plant runs [22 hours] a day, up from [16], and scrap is down to 1.1%.
first · grew from A to B · MOVED|MEASURE GAP{0,16} PAUSE? JOINT? FROM_A ANY{0,10} TO_B
    Staff went from [100] to [1,600] people.
    Le taux a bondi de [1,8 %] à [3,1 %] depuis avril.
    Releases moved from every [4-6 weeks] to [3-4 times a day].
first · from A to B, a rise · FROM_A GAP{0,6} TO_B GAP{0,6} PAUSE DETERMINER GAP{0,2} UP|DOWN
    Sales from [€3m] to [€5m], an increase nobody expected.
first · uptime from A to B · FROM_A GAP{0,2} TO_B MEASURE
    A promise of 99.9% (from [99.5%] to [99.9%] uptime).
first alike · uptime: A to B · MEASURE ANY{0,4} Q GAP{0,2} TO Q
    Auslastung im Winter: [38 %] auf [55 %].
first · grew from … to …, from A to B · MOVED ANY{0,12} FROM ANY{0,4} TO ANY{0,8} FROM_A ANY{0,6} TO_B
    It grew from [2] to [14] markets, staff from [50] to [1,200].
first alike · from a median of A to B · FROM DETERMINER GAP{1,3} OF Q ANY{0,8} TO_B
    Renewals: from a median of [9 days] to [30 hours].
first · (from A to B) · "(" FROM_A GAP{0,4} TO_B
    The site needs 64% fewer machines (from [5,400] to [1,950]).
first · +35%, from A to B · SIGN PAUSE FROM_A GAP{0,4} TO_B
    Tyre life: +35%, from [4,000] to [5,400 hours].
first alike · from A things to B · ^, FROM_A GAP{1,2} TO_B GAP{0,2} "."? ,$
    From [3] regions to [6].
first alike · (A to B) · "(" Q TO Q ")"
    MTTR is 71% lower ([190 min] to [55]).
first · from A auf B · FROM_A GAP{0,6} ~RANGE TO_B
    Bestellungen ohne Handarbeit: von [30] auf [72 %].
    Die Zahl der Tests wurde von [12 GB] auf [30 GB] erhöht, und es läuft.
first falling · from A down to B · FROM_A ANY{0,12} TO_B
    Checkout from [40 seconds] to [12 seconds].
    De [6 semaines], le recrutement est descendu à [10 jours].
first · from A it reaches B · FROM_A ANY{0,8} REACH ADVERB? Q
    Le taux de réussite, de [61 %] en 2019, atteint [78 %].
first falling · A down to B · ^, DETERMINER? Q PER? GAP? TO_B
    Onboarding: [3 weeks] down to [2 days].
second alike · to B from A · TO_B PAUSE? FROM_A
    The average order is up to [€64] from [€51].
    Churn went down to [4%] (from [9%]).
neither · rose by … to … · MOVED GAP{0,4} BY Q GAP{0,4} TO Q
    The wait was cut by 5 minutes to 20 minutes.
first alike · reduced A to B · TURN GAP{0,6} Q GAP{0,10} TO_B
    We reduced [2 hours] of work to less than [5 minutes].
    We cut [6] approval steps to [2].
neither · in … it fell to … · IN Q ANY{0,12} FINITE_VERB GAP{0,3} UP|DOWN|TURN GAP? TO Q
    In 3 weeks the wait was reduced to 2 days.
first alike · A was brought down to B · Q ANY{0,14} PAUSE|FINITE_VERB GAP{0,4} UP|DOWN|TURN GAP? TO_B
    A rate of [17.68 percent] in March was brought down to [9.33 percent].
    The credit line was [2 million euros], raised to [5 million euros].
    Le budget, [3 M€] à l'origine, a été relevé à [4,5 M€].
    All [30] seats were taken, and the number was soon raised to [150].
first alike · no longer A but B · NO_LONGER GAP{0,3} Q ANY{0,5} BUT GAP{0,3} Q
    The bounce rate is no longer [55%] but [31%].
    Le taux n'est plus de [55 %] mais de [31 %].
first alike · no longer A: it is B · NO_LONGER GAP{0,3} Q ANY{0,6} ","|":"|";"|"—" ANY{0,8} Q
    A restore takes no longer [3 days]: it is [2 hours].
    Finies les [2 heures] d'attente : un conseiller répond en [90 secondes].
first alike · out of A came B · ^, OUT_OF|FROM Q BECAME|WAS ADVERB? Q
    Aus [3 Tagen] wurden [3 Stunden].
first alike · A became B · Q GAP{0,3} BECAME ADVERB|DETERMINER{0,2} Q
    Lead time was slashed, [14 days] became [3].
# set beside each other
neither · A was planned; B · MEANT Q ACROSS{0,16} Q
    Budget $3m vs. $9m spent.
    Planned 5 days, took 12 days.
    Statt der geplanten 9 Monate dauerte es 14.
    Estimated at $3m, it cost $9m.
    Nous visions 10 % d'économies, nous en avons fait 17.
neither · the plan said A; it took B · PLANNED|GOAL GAP{0,1} Q ACROSS{0,12} PAUSE|PRONOUN|IN|N WAS|TOOK GAP{0,4} Q
    The forecast said 5 days, it took 12 days.
neither · A were planned; B · Q BE|WAS? PLANNED ACROSS{0,12} Q
    Two years were planned, it took five.
    Die 5 Tage waren geplant, es dauerte 12 Tage.
neither · A; B is planned · Q ACROSS{0,16} MEANT Q
    It took 12 days; now the goal is 5 days.
    Payback was nine months instead of the planned eighteen.
neither · against that of others · Q ANY{0,14} VERSUS GAP{0,5} OTHERS GAP{0,4} Q
    Fraud is 0.1% compared with the market average of 0.9%.
neither · what others allow · Q ANY{0,10} PAUSE|WHAT ANY{0,2} OTHERS GAP{0,4} Q
    Le délai est tombé à 2 h, alors que le SLA en autorise 24.
neither · against … (others) · Q ANY{0,14} VERSUS GAP{0,4} Q "(" W? OTHERS
    Accuracy 94% vs 91% (human).
neither · against … of others · Q ANY{0,14} VERSUS GAP{0,4} Q GAP{0,3} OTHERS
    Returns rate 28% vs 19% industry average.
    Un taux de 3 % contre 9 % chez les concurrents.
neither · against … that were planned · Q ANY{0,14} VERSUS GAP{0,2} Q PLANNED
    Le chantier a duré 9 mois contre 18 mois prévus.
neither · for … against for … · Q FOR GAP{1,3} VERSUS Q FOR
    The rate is 12% for cats versus 40% for dogs.
neither · against … at a name · Q ANY{0,14} VERSUS GAP{0,4} Q GAP{0,1} FOR|IN NAME
    Delivery takes 2 days, against 5 days at Globex.
neither · B, a fall of A · Q ANY{0,14} SHIFT OF|BY Q
    30 % de CO2 en moins, une baisse de 15 % des pannes.
    Die Quote liegt bei 30 %, ein Rückgang von 15 %.
second · B, up from A · Q ANY{0,14} UP|DOWN FROM GAP{0,5} Q
    On-time rate [97.8%], up from [91.5%].
    It is done in [90 seconds], down from an overnight batch of [7 hours].
second alike · B, from A · Q "," FROM QUALIFIER? Q PAUSE|"."? ,$
    Truck turnaround of [41 minutes], from [97].
first alike · A, against B today · Q ANY{0,14} ~INSTEAD VERSUS GAP{0,3} Q GAP{0,2} NOW
    Il fallait [trois semaines] par serveur, contre [quinze minutes] aujourd'hui.
second · B instead of A · Q ANY{0,14} VERSUS ~VALUE GAP{0,5} Q
    Forecasts are now off by [15%] instead of [35%].
    Indemnisation en [3 jours] contre [22] auparavant.
    A report takes [5 minutes] instead of [2 hours] now.
first alike · instead of A, B · ^, INSTEAD GAP{0,3} Q ANY{0,16} Q
    Au lieu de [40 minutes], le contrôle en demande [7].
    Statt [40 %] ist es nur noch [8 %].
first · statt A nur noch B · INSTEAD GAP{0,2} Q ADVERB{0,3} Q
    Die Prüfung kostet statt [180] nur noch [65 Franken].
second alike · B, no longer A · Q ANY{0,3} PAUSE JOINT? NO_LONGER Q
    A claim takes [2 days], no longer [3 weeks].
    Wir brauchen [3] Server, nicht mehr [30].
second alike · B, not A as before · Q ANY{0,3} PAUSE NEGATION PREPOSITION|ADVERB{0,2} Q GAP{0,4} OLD|NO_LONGER
    A claim takes [2 days], not [3 weeks] as before.
    Il faut [3] serveurs, pas [30] comme avant.
second rising · in B, not A · IN Q.time ANY{0,3} PAUSE NEGATION Q.time
    Answers come in [20 minutes], not [2 days].
second alike · B, not after A · Q ANY{0,6} PAUSE NEGATION ADVERB? AFTER Q
    Cheaters are banned within [9 minutes] of the report, not after [2 days].
second alike · B for what took A · Q ANY{0,12} WHAT ANY{0,12} IN|TOOK|OLD|PAST ANY{0,4} Q
    In [2 hours], it did what the old one was able to do in [2 weeks].
    Un arrêt ne dure plus que [19 jours] alors qu'il en fallait [34].
    A label changes in less than [a minute], where staff used to spend [3 hours].
# two tenses
first · Before: A. After: B · ^ DETERMINER? OLD|FORMER|PRIOR COLON Q ANY{0,12} NEXT DETERMINER? PRESENT|LATER COLON Q
    Before: [15%] of all tenders\nAfter: [25%]
    L'ancien outil : [3 h]\nLe nouvel outil : [20 min]
    Then: [9 days]\nNow: [4 hours]
first · Before/after: A / B · ^, OLD "/" W PAUSE Q "/"|"," Q
    Before/after: [9 days] / [4 hours].
first · A did so before, now B · Q ANY{0,6} OLD ANY{0,6} NOW ANY{0,3} Q
    [20 %] der Fahrer nutzten früher die App, jetzt [85 %].
    [6 of 10] customers churned before, now it is [1 of 10].
second · B (A before) · Q ANY{0,6} PAUSE Q GAP{0,6} OLD ~DETERMINER
    Uptime reached [99.995%] ([99.5%] before).
second alike · B now (A) · Q GAP{0,4} NOW "(" Q GAP{0,5} ")"
    The queue is [20 s] on average now ([11 min] on launch night).
first · A before, B now · Q GAP{0,5} OLD ANY{0,8} Q GAP{0,4} PRESENT
    Onboarding a client: [32 days] before, [5 days] now.
first · A in a year, B today · Q GAP{0,2} IN Y ","|";" Q GAP{0,2} NOW|IN
    Subscribers: [88,000] in 2019, [215,000] today.
    Cost per unit: [€2.10] in 2021, [€1.35] in 2023.
second alike · B (A in a year) · Q ANY{0,5} "(" Q IN Y ")"
    The first line solves [68%] of calls ([52%] in 2021).
second alike · B (in a year: A) · Q GAP{0,3} "(" IN? Y ":" Q ")"
    Die Fehlerquote sank auf [0,4 %] (2019: [2,1 %]).
first alike · what took A takes B · WHAT|RELATIVE TOOK GAP{0,3} Q GAP{0,4} PAUSE? ADVERB|NOW? TAKES|BE ADVERB? Q
    L'inventaire, qui durait [deux jours], prend [3 heures].
    Ce qui prenait [3 jours] prend [3 heures].
first alike · was A, is B · WAS GAP{0,2} Q PAUSE ADVERB|NOW? BE ADVERB|NOW? Q
    Restore: was [9 hours], is [25 minutes].
first alike · A were so, B now · Q GAP{0,5} WAS GAP{1,3} PAUSE Q NOW ,$
    [90 %] des alertes étaient fausses, [15 %] désormais
second · B, the former one A · Q GAP{0,3} PAUSE DETERMINER? FORMER W Q "."? ,$
    The model has an AUC of [0.91], the old scorecard [0.78].
first alike · once A, is B · "," OLD|ONCE GAP{0,2} Q GAP{0,4} "," BE|TAKES|REACH Q
    The bill, once [€90,000] a month, is [€31,000].
first alike · had reached A, is B · RELATIVE GAP{0,2} REACH|PAST GAP{0,2} Q GAP{0,4} PAUSE BE GAP{0,3} Q
    Staff turnover, which had reached [34%], is back at [12].
first alike · was A, reaches B · RELATIVE PAST GAP{0,3} Q GAP{0,4} PAUSE ADVERB? REACH ADVERB? Q
    Le taux, qui stagnait à [71 %], atteint [88 %].
neither other noun · now another thing takes · Q ACROSS{0,16} NOW PAUSE? ARTICLE|EACH W{1,2} FINITE_VERB ANY{0,4} Q
    Backups used to take 3 days; now a restore takes 20 minutes.
neither · took …; now for … · TOOK Q.time ACROSS{0,16} NOW ANY{1,8} FOR Q.time
    It took 2 years to build and now serves 40 schools for 5 years.
first alike · what took A is done in B · RELATIVE OLD? TOOK|PAST GAP{0,6} Q GAP{0,8} IN Q
    Queries that took [30 seconds] return in [200 milliseconds].
first alike · was A; it is B · WAS GAP{0,3} Q ACROSS{0,10} PRONOUN BE GAP{0,3} Q
    A first deployment was [two days] long; it is [two hours].
first alike · A, is now B · Q ANY{0,6} BE NOW GAP{0,3} Q
    Grid losses, [7.8%] in 2019, are now [4.9%].
first alike · took A; B is enough now · THEN ANY{0,10} Q ACROSS{0,16} Q GAP{0,5} NOW
    Il fallait [2 jours] pour clôturer un mois ; [3 heures] suffisent maintenant.
first alike · in a year A; now B · IN Y ANY{0,8} Q ACROSS{0,8} NOW ANY{0,4} Q
    In 2017 the lab read [40] slides a day. It now reads [310].
first alike · took A; now B · THEN ANY{0,10} Q ACROSS{0,20} NOW ANY{0,10} Q
    Staff used to take [45 minutes] to check one claim; it now takes [6 minutes].
    Price changes took [two nights]. Now they are done in [25 minutes].
    Le centre traitait [12] appels par heure, il en traite maintenant [30].
first alike · took A. Now … B · THEN ANY{0,10} Q ANY{0,16} NEXT NOW ANY{0,30} Q
    It could take [2 months]. Now that we use one process, all of it is done in [2 days].
first alike · took A; the new B · OLD|TOOK|PAST ANY{0,10} Q ACROSS{0,16} ^, DETERMINER? NEW|RENEWED ~PARTLY ANY{0,10} Q
    Insulin cost patients [$300] a month; under the new plan it is [$35].
    Where the mainframe needed [14 minutes] for a quote, the new service answers in [3 seconds].
    Letters could take up to [9 days]. Since May they arrive within [4 hours].
first · A, now B · Q GAP{0,3} PAUSE NOW ADVERB? Q "."? ,$
    Admin accounts: [212], now [14].
    Einarbeitung: [6 Wochen], jetzt [10 Tage].
first alike · took A; it is B · TOOK GAP{0,3} Q ACROSS{0,10} PRONOUN BE GAP{0,3} Q
    Une panne coûtait [8 h] d'arrêt ; on est à [40 minutes].
first alike · formerly A, it is B · ^, OLD GAP{0,3} Q GAP{0,3} PAUSE ANY{0,8} FINITE_VERB ANY{0,4} Q
    Autrefois facturé [120 €], le diagnostic est proposé à [45 €].
first alike · where it took A, B · ^, WHAT|RELATIVE GAP{1,4} Q TOOK|PAST PAUSE ANY{0,8} Q
    Wo ein Gutachter [vier Tage] brauchte, liegt das Ergebnis nach [20 Minuten] vor.
second alike · B; it had A of them · Q ACROSS{0,8} ","|";"|"." PRONOUN THEREOF PAST Q
    Un agent suit [84] sites, il en suivait [25].
first alike · A; the firm has B of them · Q ACROSS{0,8} ^, DETERMINER W THEREOF GAP{1,2} Q
    Il y avait [20] bornes ; la ville en installera [50].
first rising · A; B of them · Q ACROSS{0,12} PRONOUN|JOINT|FINITE_VERB|NEGATION THEREOF GAP{1,3} Q
    La régie installait [20] compteurs par jour et va en installer [50].
    La ville a posé [20] bornes ; elle en installera [50].
first alike · A, before … made it B · Q ANY{0,12} OLD|SUBORDINATE GAP{1,6} TURN|DOWN|CHANGE GAP{0,3} TO Q
    It lost [6%] of its fares before the gates brought that down to [3.5%].
second alike · B; formerly A · Q ~OLD ACROSS{0,12} OLD ANY{0,8} Q
    La préparation prend [20 minutes]. Auparavant, il fallait [deux heures].
second alike · B; the former one took A · Q ACROSS{0,12} FORMER GAP{1,4} TOOK|PAST|WAS GAP{0,4} Q
    The desk answers in [40 µs]; the old system needed [3 ms].
neither · can do …; needed … · AUXILIARY GAP{0,2} Q ACROSS{0,12} PRONOUN TOOK GAP{0,3} Q
    The database could do 800 orders a minute, they needed 20,000.
neither · was …; was … · WAS|TOOK GAP{0,4} Q ACROSS{0,14} WAS|TOOK GAP{0,4} Q
    In 2016 there were 359 million requests; in 2020 there were 1.69 billion.
second alike · B; it was A · Q ACROSS{0,12} PAUSE|PRONOUN|IN|N WAS|TOOK GAP{0,4} Q
    Fraud is caught in under [200 ms], was [40 seconds].
    The queue averages [3 minutes] (it was [19 minutes] before).
    The city handles [80 percent] online; in 2017 it was [22 percent].
first alike · A, then B · Q ANY{0,5} PAUSE PRIOR Q "."? ,$
    There were [5] incidents in 12 months, then [2].
"""
"""Earlier value and need · name · pattern, then the examples."""


def _make_row(columns: list[str], examples: tuple[str, ...]) -> PairRow:
    told, name, pattern = columns
    earlier, _, need = told.partition(" ")
    return PairRow(name, pattern, Earlier(earlier), need=Need(need), examples=examples)


PAIR_ROWS = RowTable(starmap(_make_row, read_table(_ROWS, _SHARED)))
"""In the order of trust."""
BEFORE_AND_AFTER = RowTable(row for row in PAIR_ROWS if row.name == "Before: A. After: B")
"""The one that holds for two bullets, too."""
