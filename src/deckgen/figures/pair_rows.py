"""The ways in which people write that a value became another one, as rows: data only.

Each row is matched against the words around two quantities that can be compared: the first Q of its pattern is the one
written first, the second Q the other; all other quantities are words there. The order is that of trust: of two rows
that match the upper one decides. Values with a role (`roles`) come to no row. A verdict says which of the two is the
earlier one, `first` or `second`, or that they only stand side by side, `neither`, which ends the matter; then what they
must have beside the words around them, by a name of `comparing.NEEDS`.
"""

from deckgen.figures.rows import read_rows

_SHARED = {
    "TO_B": "TO DETERMINER|ADVERB{0,3} Q",
    "COLON": "GAP{0,3} PAUSE ANY{0,3}",
    "ARROW": '"→"|"⇒"|"➜"|"➔"|"⟶"|"-->"|"->"|"=>"',
    "PRESENT": "NOW|NEW|RENEWED",
    "THEN": "OLD|TOOK|WAS|PAST",
    "MOVED": "UP|DOWN|CHANGE",
    "IS": "BE|TAKES|REACH",
}
"""What many patterns share."""

_ROWS = r"""
# a word of change tells
neither · fell by A, rose by B · DOWN GAP{0,2} BY Q ANY{0,6} UP GAP{0,2} BY Q
    Le nombre de tickets a chuté de 60 % puis est remonté de 20 %.
neither · down to A, in B · TO QUALIFIER? Q PAUSE ADVERB? IN Q
    The slowest answer went down to 900 ms, within 2 days.
neither · one for each, all of them · Q.count GAP{1,2} PER ~U.time W ARROW Q.count W
    1 VM per client → 5,200 VMs to patch.
neither · B over some time, A in another · Q GAP{0,4} IN D|VALUE ACROSS{0,6} OLD Q PER
    0 late payrolls in 22 months; previously 4 a year.
first · first A, then others, now B · Q GAP{0,2} PAUSE THEREAFTER D|VALUE GAP{0,2} PAUSE NOW GAP{0,2} Q
    At first [12] sites, then 40, today [300].
    Erst [12] Shops, dann 40, heute [300].
first · A → B · Q ANY{0,8} ARROW Q
    Food waste: [1,100 tonnes] → [640 tonnes].
neither · of A, B · ^ ~FROM OUT_OF|OF DETERMINER? Q ANY{0,6} PAUSE ACROSS{0,12} Q
    Of 120 nightly jobs, 9 were late before.
first moved · from A to B · FROM !PAUSE|VALUE|Q{0,4} Q !JOINT|Q{0,12} TO_B
    Staff went from [100] to [1,600] people.
first alike · from A things to B · ^, FROM Q GAP{1,2} TO Q GAP{0,2} "."? ,$
    From [3] regions to [6].
first moved · A down to B · ^, DETERMINER? Q PER? GAP? TO_B
    Onboarding: [3 weeks] down to [2 days].
second alike · to B from A · TO_B PAUSE? FROM DETERMINER|ADVERB{0,2} Q
    The average order is up to [€64] from [€51].
    Churn went down to [4%] (from [9%]).
first alike · reduced A to B · TURN GAP{0,6} Q GAP{0,10} TO_B
    We reduced [2 hours] of work to less than [5 minutes].
    We cut [6] approval steps to [2].
first alike · A was brought down to B · Q ANY{0,14} PAUSE|FINITE_VERB|OLD|SUBORDINATE GAP{0,5} MOVED|TURN GAP? TO_B
    A rate of [17.68 percent] in March was brought down to [9.33 percent].
    The credit line was [2 million euros], raised to [5 million euros].
first alike · no longer A but B · NO_LONGER GAP{0,3} Q ANY{0,6} BUT|","|":"|";"|"—" ANY{0,8} Q
    The bounce rate is no longer [55%] but [31%].
    Le taux n'est plus de [55 %] mais de [31 %].
first alike · out of A came B · ^, OUT_OF|FROM Q BECAME|WAS ADVERB? Q
    Aus [3 Tagen] wurden [3 Stunden].
first alike · A became B · Q GAP{0,3} BECAME ADVERB|DETERMINER{0,2} Q
    Lead time was slashed, [14 days] became [3].
# set beside each other
second alike · B, from A · Q "," FROM QUALIFIER? Q PAUSE|"."? ,$
    Truck turnaround of [41 minutes], from [97].
second · B, up from A · Q ANY{0,14} UP|DOWN FROM GAP{0,5} Q
    On-time rate [97.8%], up from [91.5%].
    It is done in [90 seconds], down from an overnight batch of [7 hours].
first alike · A, against B today · Q ANY{0,14} ~INSTEAD VERSUS GAP{0,3} Q GAP{0,2} NOW|SINCE
    Il fallait [trois semaines] par serveur, contre [quinze minutes] aujourd'hui.
second · B instead of A · Q ANY{0,14} VERSUS ~VALUE GAP{0,5} Q
    Forecasts are now off by [15%] instead of [35%].
    Indemnisation en [3 jours] contre [22] auparavant.
first · instead of A, B · INSTEAD GAP{0,3} Q ANY{0,16} Q
    Au lieu de [40 minutes], le contrôle en demande [7].
    Statt [40 %] ist es nur noch [8 %].
second alike · B, not A as before · Q ANY{0,3} PAUSE NEGATION PREPOSITION|ADVERB{0,2} Q GAP{0,4} OLD|NO_LONGER
    A claim takes [2 days], not [3 weeks] as before.
second alike · B, not after A · Q ANY{0,6} PAUSE NEGATION ADVERB? AFTER Q
    Cheaters are banned within [9 minutes] of the report, not after [2 days].
second rising · in B, not A · IN Q.time ANY{0,3} PAUSE NEGATION Q.time
    Answers come in [20 minutes], not [2 days].
second alike · B, no longer A · Q ANY{0,6} PAUSE JOINT? NO_LONGER Q
    A claim takes [2 days], no longer [3 weeks].
neither · was so while another thing was · WAS GAP{0,3} Q ADVERB? WHAT DETERMINER ~FORMER|OLD|NEW NOUN W{1,2} Q
    Logs were kept 7 days whereas the intrusion was 5 weeks old.
second alike · B for what took A · Q ANY{0,12} WHAT ANY{0,12} IN|TOOK|OLD|PAST ANY{0,4} Q
    In [2 hours], it did what the old one was able to do in [2 weeks].
    Un arrêt ne dure plus que [19 jours] alors qu'il en fallait [34].
# two tenses
first · Before: A. After: B · ^ DETERMINER? OLD|FORMER|PRIOR COLON Q ANY{0,12} NEXT DETERMINER? PRESENT|LATER COLON Q
    Before: [15%] of all tenders\nAfter: [25%]
    L'ancien outil : [3 h]\nLe nouvel outil : [20 min]
first · Before/after: A / B · ^, OLD "/" W PAUSE Q "/"|"," Q
    Before/after: [9 days] / [4 hours].
first same · A did so before, now B · Q ANY{0,6} OLD ANY{0,6} NOW ANY{0,3} Q
    [20 %] der Fahrer nutzten früher die App, jetzt [85 %].
    [6 of 10] customers churned before, now it is [1 of 10].
second · B (A before) · Q ANY{0,6} PAUSE Q GAP{0,6} OLD ~DETERMINER|NOUN
    Uptime reached [99.995%] ([99.5%] before).
second alike · B, A before a renewal · Q ANY{0,6} PAUSE Q GAP{0,2} OLD|PRIOR DETERMINER? RENEWAL
    One agent closes [60] files a day, [25] before the rewrite.
    Uptime is [99.9%] ([97%] before migration).
second alike · B, before a move A · Q ACROSS{0,12} PAUSE PRIOR|OLD DETERMINER RENEWAL PRONOUN? WAS|TOOK GAP{0,3} Q
    Ein Team betreut [40] Kunden, vor dem Umbau waren es [12].
    Le quai charge [70] camions, avant la refonte c'était [20].
neither · B; before others A · Q ACROSS{0,12} PAUSE PRIOR|OLD DETERMINER NOUN PRONOUN? WAS|TOOK GAP{0,3} Q
    Le quai charge 70 camions, avant la relève c'était 20.
second alike · B, A with the old one · Q ANY{0,6} PAUSE Q PREPOSITION DETERMINER FORMER
    A ride costs [3 cents] ([7] with the old host).
second alike · B now (A) · Q GAP{0,4} NOW "(" Q GAP{0,5} ")"
    The queue is [20 s] on average now ([11 min] on launch night).
first same · A before, B now · Q GAP{0,5} OLD|WAS ANY{0,8} Q GAP{0,4} PRESENT
    Onboarding a client: [32 days] before, [5 days] now.
first same · A before, B in a year · Q GAP{0,5} OLD PAUSE ADVERB{0,2} Q GAP{0,2} IN Y
    [80] recalls a month before, [4] in 2024.
first dated · A in a year, B in another · Q ANY{0,12} Q
    Subscribers: [88,000] in 2019, [215,000] today.
    Launched in 2019 with [5] stores; 2025: [220].
second alike · B (A in a year) · Q ANY{0,9} "(" Q IN Y ")"
    The first line solves [68%] of calls ([52%] in 2021).
second alike · B (at some time: A) · Q GAP{0,3} "(" IN? Y|PRIOR|OLD ":"? Q ")"
    Die Fehlerquote sank auf [0,4 %] (2019: [2,1 %]).
    Die Quote liegt bei [88 %] (Vorjahr [71 %]).
first alike · A in a year, is B · Q IN Y PAUSE IS GAP{0,3} Q
    Staff turnover, [34%] in 2020, is below [15%] since the new rota.
first alike · used to do A; it does B · OLD GAP{0,2} Q GAP{0,3} PAUSE PRONOUN NOW|ADVERB{0,2} W Q.bare "."? ,$
    An order used to touch [9] systems; it touches [2].
first alike · what took A takes B · WHAT|RELATIVE OLD? THEN GAP{0,6} Q GAP{0,8} IN|IS GAP{0,3} Q
    Ce qui prenait [3 jours] prend [3 heures].
first alike · was A, is B · THEN|ONCE|REACH GAP{0,3} Q ACROSS{0,10} PAUSE|PRONOUN ADVERB|NOW{0,2} IS GAP{0,3} Q
    Restore: was [9 hours], is [25 minutes].
first alike · what used to take A is done in B · RELATIVE OLD ANY{0,10} Q IS ANY{0,4} IN Q
    A claim that used to pass through 11 hands and take [28 days] is settled in [3 days].
neither other noun · now another thing takes · Q ACROSS{0,16} NOW PAUSE? ARTICLE|EACH W{1,2} FINITE_VERB ANY{0,4} Q
    Backups used to take 3 days; now a restore takes 20 minutes.
first alike · took A; B is enough now · THEN ANY{0,10} Q ACROSS{0,16} Q !VALUE|PAUSE{0,5} NOW
    Il fallait [2 jours] pour clôturer un mois ; [3 heures] suffisent maintenant.
first alike · in a year A; now B · IN Y ANY{0,8} Q ACROSS{0,8} NOW ANY{0,4} Q
    In 2017 the lab read [40] slides a day. It now reads [310].
first alike · took A; now B · THEN ANY{0,10} Q ACROSS{0,20} NOW ANY{0,30} Q
    Le centre traitait [12] appels par heure, il en traite maintenant [30].
first alike · took A; the new B · THEN ANY{0,10} Q ACROSS{0,16} ^, DETERMINER? NEW|RENEWED ~PARTLY|VALUE ANY{0,10} Q
    Where the mainframe needed [14 minutes] for a quote, the new service answers in [3 seconds].
first alike · the old one A, the new one B · FORMER GAP{0,5} Q ACROSS{0,8} PAUSE DETERMINER? NEW|RENEWED ANY{0,4} Q
    Their old tool found [3 in 10] leaks, the new one [9 in 10].
first alike · A, after a renewal B · Q PAUSE AFTER DETERMINER? RENEWAL Q
    Ladezeit [7 s], nach der Umstellung [0,8 s].
first same · A, now B · Q ANY{0,4} BE|","|":"|";"|"—" NOW ADVERB? Q
    Admin accounts: [212], now [14].
    Einarbeitung: [6 Wochen], jetzt [10 Tage].
first alike · where it took A, B · ^, WHAT|RELATIVE GAP{1,4} Q TOOK|PAST PAUSE ANY{0,8} Q
    Wo ein Gutachter [vier Tage] brauchte, liegt das Ergebnis nach [20 Minuten] vor.
first alike · formerly A, it is B · ^, OLD GAP{0,3} Q GAP{0,3} PAUSE ANY{0,8} FINITE_VERB ANY{0,4} Q
    Autrefois facturé [120 €], le diagnostic est proposé à [45 €].
second alike · B; it had A of them · Q ACROSS{0,8} ","|";"|"."|"(" PRONOUN W? THEREOF PAST|WAS Q
    Appels : [900] par semaine, il y en avait [2 600].
    Un agent suit [84] sites, il en suivait [25].
first rising · A; B of them · Q ACROSS{0,12} W THEREOF GAP{1,3} Q
    La régie installait [20] compteurs par jour et va en installer [50].
    La ville a posé [20] bornes ; elle en installera [50].
second · B, the former one A · Q ACROSS{0,12} ","|";"|"." DETERMINER? FORMER GAP{1,4} Q
    The model has an AUC of [0.91], the old scorecard [0.78].
neither · B; before others, A · Q ACROSS{0,12} OLD DETERMINER? ~RENEWAL NOUN PAUSE|ADVERB{0,2} Q
    One agent closes 60 files a day; before lunch, 25.
second alike · B; formerly A · Q ~OLD ACROSS{0,12} OLD ANY{0,8} Q
    La préparation prend [20 minutes]. Auparavant, il fallait [deux heures].
neither · can do …; needed … · AUXILIARY GAP{0,2} Q ACROSS{0,12} PRONOUN TOOK GAP{0,3} Q
    The database could do 800 orders a minute, they needed 20,000.
neither · was …; was … · WAS|TOOK ~PER|OF GAP{0,4} Q ACROSS{0,14} WAS|TOOK GAP{0,4} Q
    At first there were 359 million requests; in the end there were 1.69 billion.
second alike · B; it was A · Q ACROSS{0,12} PAUSE|PRONOUN|IN|N WAS|TOOK GAP{0,4} Q
    Fraud is caught in under [200 ms], was [40 seconds].
    The queue averages [3 minutes] (it was [19 minutes] before).
first alike · A, then B · Q ANY{0,5} PAUSE THEREAFTER Q "."? ,$
    There were [5] incidents in 12 months, then [2].
"""
"""Verdict · name · pattern, then sentences, with the values of their pairs in brackets."""
PAIR_ROWS = read_rows(_ROWS, _SHARED)
"""In the order of trust."""
