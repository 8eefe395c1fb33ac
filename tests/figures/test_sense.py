"""A card says no other thing than its sentence does: what turns the sense stays with the value, or there is no card."""

import pytest

from deckgen.figures import find_figures


def show(text: str) -> list[str]:
    """Return the cards of a text, its lead, value and tail with bars between them."""
    return [
        "|".join(" + ".join(text[slice(*part)] for part in own) for own in parts)
        for found in find_figures(text)
        for parts in [(found.lead, ((found.value.lead, found.value.end),), found.tail)]
    ]


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("Only one of 500 calls was lost", "Only one of|500|calls was lost"),
        ("One of 300 servers idle", "One of|300|servers idle"),
        ("All but 3 plants", "All but|3|plants"),
        ("Result: all but 3 plants moved", "Result: all but|3|plants moved"),
        ("Each of 30 servers moved", "Each of|30|servers moved"),
        ("Another 300 servers came", "Another|300|servers came"),
        ("Until 300 users came, nobody noticed", "Until|300|users came, nobody noticed"),
        ("Within 3 days all was back", "Within|3 days|all was back"),
        ("To 30 % reduced", "To|30 %|reduced"),
        ("Auf 30 % gesenkt", "Auf|30 %|gesenkt"),
        ("Ergebnis: auf 30 % gesenkt", "Ergebnis: auf|30 %|gesenkt"),
        ("Auf ein Drittel gesunken", "Auf|ein Drittel|gesunken"),
        ("Bis auf 3 Server alles umgezogen", "Bis auf|3|Server alles umgezogen"),
        ("Von 30 Servern keiner ausgefallen", "Von|30|Servern keiner ausgefallen"),
        ("À 30 % du prix", "À|30 %|du prix"),
        ("De 30 % moins cher", "De|30 %|moins cher"),
        ("Wo andere 5 Tage brauchen, geht es heute sofort", "Wo andere|5 Tage|brauchen, geht es heute sofort"),
        ("Moins 35 % sur la facture d'électricité", "Moins|35 %|sur la facture d'électricité"),
        ("Depuis 3 ans aucune panne", "Depuis|3 ans|aucune panne"),
    ],
)
def test_small_words_that_open_a_sentence_stay_with_its_value(text: str, card: str) -> None:
    """ "To" a third is not "by" a third, and "all but 3" are not 3."""
    assert show(text) == [card]


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("The plan, saving 40 %, failed", ["The plan, saving|40 %|failed"]),
        ("The plan – saving 40 % – failed", ["The plan – saving|40 %|failed"]),
        ("The plan (saving 40 %) failed", []),
        ("Savings of 40 %, which were promised, never came", ["Savings of|40 %|which were promised, never came"]),
        ("Downtime, once 9 hours a month, is gone", ["Downtime, once|9 hours|a month, is gone"]),
        ("The warehouse, 12,000 m² large, burned down", ["The warehouse,|12,000 m²|large, burned down"]),
        ("Das Ziel, 40 % zu sparen, wurde verfehlt", ["Das Ziel,|40 %|zu sparen, wurde verfehlt"]),
        ("Die Fusion, 3 Mrd. € schwer, platzte", ["Die Fusion,|3 Mrd. €|schwer, platzte"]),
        ("Le plan, 40 % d'économies, a échoué", ["Le plan,|40 %|d'économies, a échoué"]),
        ("The move, which was meant to save 40 % of what a data center and all its people cost, failed", []),
        ("Utopus, with 200 employees, reads 7 TB a day", ["|200|employees", "reads|7 TB|a day"]),
        ("Built fast, saved 40 hours, reduced errors", ["Built fast, saved|40 hours|"]),
    ],
)
def test_value_beside_an_aside_has_the_verb_of_its_subject(text: str, cards: list[str]) -> None:
    """A card never cuts away the verb that denies it: it holds the whole sentence, or the sentence stays text."""
    assert show(text) == cards


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("Auto scaling from 4 to 60 machines", "Auto scaling|60|machines"),
        ("Auto Scaling: 4 → 60 machines", "Auto Scaling|60|machines"),
        ("Global Accelerator: 300 → 40 ms", "Global Accelerator|40 ms|"),
        ("Die Kosten sanken von 12.500 € auf 3.900 € / Monat", "Die Kosten|3.900 €|/ Monat"),
        ("Costs fell from $900 to $300 / month", "Costs|$300|/ month"),
        ("Load time: from 9 s to 1 s / page", "Load time|1 s|/ page"),
        ("Latenz: 120 ms → 8 ms / Anfrage", "Latenz|8 ms|/ Anfrage"),
    ],
)
def test_pair_has_its_noun(text: str, card: str) -> None:
    """A name that ends as a word of change does is whole, and no rate names a pair alone."""
    assert show(text) == [card]
