"""A card says what its sentence does: it has the whole of it, or what was left out of it, or it is not made."""

from collections.abc import Mapping

import pytest

from deckgen.figures import doubts, find_figures
from deckgen.figures.faults import Flaw
from deckgen.figures.stretches import Stretch


def show(text: str) -> list[str]:
    """Return the cards of a text: lead, earlier value, value and tail with bars between them."""
    return [
        "|".join(
            (
                " … ".join(text[slice(*part)] for part in found.lead),
                *([text[found.before.start : found.before.end]] if found.before else []),
                text[found.value.lead : found.value.end],
                " … ".join(text[slice(*part)] for part in found.tail),
            )
        )
        for found in find_figures(text)
    ]


@pytest.mark.parametrize(
    ("row", "example"),
    [(row, example) for row in doubts.DOUBTS for example in row.examples],
    ids=lambda value: value if isinstance(value, str) else value.name,
)
def test_each_row_decides_on_its_example(row: Flaw, example: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it the card of the sentence would be another one."""
    decided: list[Flaw | None] = []

    def find(places: Mapping[str, Stretch], *, paired: bool) -> Flaw | None:
        decided.append(find_doubt(places, paired=paired))
        return decided[-1]

    find_doubt = doubts.find_doubt
    monkeypatch.setattr(doubts, "find_doubt", find)
    with_row = show(example)
    assert row in decided
    monkeypatch.setattr(doubts, "find_doubt", lambda _places, **_: None)
    assert show(example) != with_row


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("We were told 2 weeks; it took 9.", ["We were told|2 weeks|it took 9"]),
        ("AWS quoted 3 weeks and needed 8.", ["AWS quoted 3 weeks and needed|8|"]),
        ("It was supposed to take 3 months, it took 11.", ["It was supposed to take|3 months|it took 11"]),
        (
            "Weder die 20 % noch die 35 % wurden erreicht.",
            ["Weder die|20 %|noch die 35 % wurden erreicht", "Weder die 20 % noch die|35 %|wurden erreicht"],
        ),
        ("30% of the jobs fail (target: 5%).", ["|30%|of the jobs fail (target: 5%)"]),
        ("Kosten pro Kopf: 4 € (Branche: 9 €).", ["Kosten pro Kopf|4 €|"]),
        ("Sign-ups +9% (but a campaign ran).", ["Sign-ups|+9%|but a campaign ran"]),
        (
            "Früher war jede vierte Bestellung falsch, heute jede fünfzigste.",
            ["Früher war|jede vierte|Bestellung falsch, heute jede fünfzigste"],
        ),
        ("Die Latenz blieb bei 10 ms, außer bei Backups.", ["Die Latenz blieb bei|10 ms|außer bei Backups"]),
        ("Not all 40 branches were connected.", ["Not all|40|branches were connected"]),
        ("They saved 30 % on paper – nothing in reality.", ["They saved|30 %|on paper – nothing in reality"]),
        ("Errors fell by 40 %, but only on weekdays.", ["Errors fell by|40 %|but only on weekdays"]),
        ("If needed, it can handle 12,000 requests.", ["If needed, it can handle|12,000|requests"]),
    ],
)
def test_a_single_value_keeps_what_turns_its_sense(text: str, cards: list[str]) -> None:
    """What limits it, what came of a plan, and what is so now stay on the card; a cut aside makes none."""
    assert show(text) == cards


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("One in three deployments used to fail, now one in fifty.", ["|One in three|one in fifty|deployments … fail"]),
        ("20 % der Fahrer nutzten früher die App, jetzt 85 %.", ["|20 %|85 %|der Fahrer nutzten … die App"]),
        ("6 of 10 customers churned before, now it is 1 of 10.", ["|6 of 10|1 of 10|customers churned"]),
        ("Le délai est passé de 5 jours à 3 heures, sauf en Corse.", ["Le délai|5 jours|3 heures|sauf en Corse"]),
        (
            "They were able to cut 12 hours to 45 minutes in theory.",
            ["They were able to cut|12 hours|45 minutes|in theory"],
        ),
        ("Latency fell from 80 ms to 20 ms in Frankfurt.", ["Latency|80 ms|20 ms|in Frankfurt"]),
        ("Sie brauchen 1 statt 6 DBAs.", ["|6|1|DBAs"]),
        ("Errors fell from 4 % to 2 %, but only on weekdays.", ["Errors|4 %|2 %|but only on weekdays"]),
        ("Response in 2 s instead of 9 s, if the cache is warm.", ["Response|9 s|2 s|if the cache is warm"]),
        ("Le projet devait durer 6 mois ; il en a duré 18.", []),
        ("1 colis sur 10 était perdu, maintenant 1 sur 500.", []),
        ("Lead time: 9 weeks → 5 (expected in 2028).", ["Lead time|9 weeks|5|(expected in 2028)"]),
        (
            "Kleine Anträge (unter 2.000 €) sind nach 30 Stunden bewilligt statt nach 25 Tagen.",
            ["Kleine Anträge|unter 2.000 €|", "Kleine Anträge (unter 2.000 €)|25 Tagen|30 Stunden|bewilligt"],
        ),
        ("La file d'attente ne dépasse plus 5 min (45 avant).", ["La file d'attente|45|5 min|"]),
        ("From nine tools we are down to two.", ["|nine|two|tools"]),
        ("Risse werden nach 2 Stunden statt nach 3 Wochen bemerkt.", ["Risse|3 Wochen|2 Stunden|bemerkt"]),
        ("Kafka upgrade: took 3 weekends, now 2 hours.", ["Kafka upgrade|3 weekends|2 hours|"]),
        ("The Kafka upgrade took 3 weekends, now 2 hours.", ["The Kafka upgrade|3 weekends|2 hours|"]),
        ("One agent closes 60 files a day, 25 before the rewrite.", ["One agent closes|25|60|files a day"]),
        ("The company closes 60 files a day, 25 before the rewrite.", ["|25|60|files a day"]),
        ("Backlog: from 3,400 cases in January to 120 in June.", ["Backlog|3,400|120|cases"]),
        ("Open jobs 40 -> 6, sick leave 8 % -> 5 %.", ["Open jobs|40|6|", "sick leave|8 %|5 %|"]),
        (
            "Before the move a batch took nine hours, now 50 minutes.",
            ["a batch|nine hours|50 minutes|"],
        ),
        ("Früher dauerte der Abschluss 12 Tage, nun 3.", ["Abschluss|12 Tage|3|"]),
        ("We cut p99 from 2.4s to 310ms & errors from 1.2% to 0.5%.", ["p99|2.4s|310ms|", "errors|1.2%|0.5%|"]),
        (
            "Le taux est descendu sous la barre des 1 % alors qu'il avoisinait 6 %.",
            ["Le taux|6 %|sous la barre des 1 %|"],
        ),
        ("Kosten: 1,2 Mio € → 0,4 Mio €.", ["Kosten|1,2 Mio €|0,4 Mio €|"]),
        ("Sur 100 dossiers, 93 passent vite, contre 61 avant.", ["Sur 100 dossiers|61|93|passent vite"]),
        ("An order used to touch 9 systems; it touches 2.", ["An order|9|2|systems"]),
        ("Outages: 80 a month before, 14 in 2024.", ["Outages|80 a month|14|"]),
        ("The drop-out fell from 30% to 9%.", ["The drop-out|30%|9%|"]),
        ("Wait cut from 25 minutes to 4, and drop-out from 30% to 9%.", ["Wait|25 minutes|4|", "drop-out|30%|9%|"]),
        ("Up to 80 deployments a day, against 3.", ["|3|Up to 80|deployments a day"]),
        (
            "No, zero parcels lost since May, before 20 to 30 a month.",
            ["|20 to 30 a month|zero|parcels lost since May"],
        ),
        ("Prices down 25 % from $10,000 to $7,500.", ["Prices down|25 %|", "Prices|$10,000|$7,500|"]),
    ],
)
def test_a_pair_says_nothing_that_is_true_of_one_side(text: str, cards: list[str]) -> None:
    """Words for a time are left out of what both sides share; a limit behind the later value stays."""
    assert show(text) == cards


@pytest.mark.parametrize(
    "text",
    [
        "The shop has 1 incident instead of 1 a week.",
        "p99 went down to 900 ms, within 2 days.",
        "Model accuracy 94% vs 91% (human).",
        "Peak 1.2 million requests on Black Friday vs 90,000 normally.",
        "Les prix n'ont pas baissé de 30 % mais augmenté de 5 %.",
        "Die Umstellung dauerte 9 Wochen statt der angekündigten 4.",
        "A 70 % discount applies to 1 % of the jobs.",
    ],
)
def test_what_did_not_change_is_no_pair(text: str) -> None:
    """Equal numbers, a value and how long it took, somebody else's value, and a share of something else."""
    assert not [found for found in find_figures(text) if found.before]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12x more papers submitted? (to check!) — 41 papers in 2023", ["41"]),
        ("Did it handle 3,000 papers a day?", []),
        ("How did they do it? With 40 % less power.", ["40 %"]),
    ],
)
def test_what_its_author_asks_is_no_figure(text: str, values: list[str]) -> None:
    """A doubt is not told as a fact."""
    assert [text[found.value.start : found.value.end] for found in find_figures(text)] == values
