"""Quantities on tokens: every row by its example, and what numbers are written like."""

import pytest

from deckgen.figures import find_figures
from deckgen.figures.cutting import cut_prose
from deckgen.figures.phrases import PHRASES
from deckgen.figures.quantities import read_prose, scan_quantities
from deckgen.figures.quantity import Dimension, Quantity
from deckgen.figures.refusals import REFUSALS, find_refusals
from deckgen.figures.rows import Row, find_matches


@pytest.mark.parametrize("row", PHRASES.rows, ids=lambda row: f"{row.name}: {row.example}")
def test_phrase_is_found_in_its_example(row: Row) -> None:
    """Each row finds a quantity in its example, and the quantity tells which row found it."""
    assert row.name in {quantity.why for quantity in scan_quantities(row.example)}


def test_a_phrase_is_refused_like_a_number() -> None:
    """A condition of nine in ten is no share that anybody counted."""
    assert [quantity.why for quantity in scan_quantities("Ici 9 clients sur 10 partent")] == ["out of"]
    assert scan_quantities("si 9 clients sur 10 partent") == ()


@pytest.mark.parametrize("row", REFUSALS.rows, ids=lambda row: f"{row.name}: {row.example}")
def test_number_is_refused_in_its_example(row: Row) -> None:
    """Each row refuses a number of its example; no number of it is a quantity of its own."""
    prose = cut_prose(row.example)
    assert find_refusals(prose, [match for match in find_matches(REFUSALS, prose) if match.row.name == row.name])


@pytest.mark.parametrize(
    "text",
    [
        "Call +33 1 23 45 67 89 now",
        "signed on 2021-03-12",
        "again in 2019/20",
        "le 5 mars à 14h30",
        "les 65 ans et plus",
        "Sur 10 heures de travail, il en facture 4",
    ],
)
def test_numbers_of_other_forms_are_refused_by_the_general_rows(text: str) -> None:
    """A phone, a date, a school year, a time of day, an age, a whole: none is a figure."""
    assert find_figures(text) == ()


def only(text: str) -> Quantity:
    (quantity,) = scan_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A developer waited half an hour", "half an hour"),
        ("Releases moved to 3-4 times a day", "3-4 times a day"),
        ("It rose two- to threefold", "two- to threefold"),
        ("It took four hours, 18 minutes in all", "four hours, 18 minutes"),
        ("now in seconds or minutes", "seconds or minutes"),
        ("down to tens of seconds", "tens of seconds"),
        ("faster by two orders of magnitude", "two orders of magnitude"),
        ("It took a fortnight", "a fortnight"),
        ("It took a whole quarter", "a whole quarter"),
        ("The review has a 2-month cycle", "2-month"),
        ("They divided the cost by three", "by three"),
        ("Nous voulions diviser les coûts par deux", "par deux"),
        ("costs half a million euros", "half a million euros"),
        ("a single-digit millisecond latency", "single-digit millisecond"),
        ("une centaine d'agences", "une centaine"),
        ("Gain de 2 min 40 par colis", "2 min 40"),
        ("Nous tirons moitié moins de papier", "moitié moins"),
        ("three out of five patients", "three out of five"),
        ("from 1 to two weeks", "1 to two weeks"),
    ],
)
def test_form_is_one_quantity(text: str, value: str) -> None:
    """What an author writes as one value is one, whole."""
    quantity = only(text)
    assert text[quantity.start : quantity.end] == value


@pytest.mark.parametrize(
    "text",
    [
        '<div style="width: 60%; min-height: 20mm">',
        '<iframe src="https://example.com/v/30" width="560" height="315"></iframe>',
        ':::{.column width="60%"}',
        "Founded in 1850",
        "Since 1889",
        "see https://example.com/2024/30-days",
    ],
)
def test_markup_addresses_and_old_years_hold_no_quantity(text: str) -> None:
    """Markup and addresses are single tokens, and years before 1900 are years where something began."""
    assert scan_quantities(text) == ()


def are_equal(one: Quantity, other: Quantity) -> bool:
    return one.dimension is other.dimension and 0 < one.magnified == other.magnified and one.number is not None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("20 minutes", "20 min"),
        ("2 hours", "120 min"),
        ("1,000 TB", "1 PB"),
        ("25 percent", "25 %"),
        ("1 h 30", "90 minutes"),
    ],
)
def test_equal_quantities_are_equal_however_written(left: str, right: str) -> None:
    """ "20 minutes" and "20 min" are one fact."""
    assert are_equal(only(left), only(right))


@pytest.mark.parametrize(("left", "right"), [("20 minutes", "20 %"), ("20 min", "20 s"), ("days", "days")])
def test_unequal_or_vague_quantities_are_not_equal(left: str, right: str) -> None:
    """Another measure, another size, or no number at all."""
    assert not are_equal(only(left), only(right))


def test_over_a_span_is_no_qualifier() -> None:
    """ "Over 37 days" tells when; "took over 37 days" tells how long."""
    assert only("checked over 37 days").qualifier == ""
    assert only("It took over 37 days").qualifier == "over"


def test_number_beyond_floats_is_none() -> None:
    """Digits without end stop nothing, neither large nor small ones."""
    assert scan_quantities("9" * 400 + " parcels") == ()
    assert scan_quantities("0." + "0" * 320 + "1 parcels") == ()


def test_how_often_is_measured_by_its_interval() -> None:
    """What is done more often has the shorter interval, so that both can be compared."""
    often, seldom = only("30 times a day"), only("every 4-6 weeks")
    assert often.dimension is seldom.dimension is Dimension.FREQUENCY
    assert often.magnified < seldom.magnified


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Das Team spart 1.200 Stunden pro Monat, rund 2,5 Mio. Euro", ["1.200 Stunden", "2,5 Mio. Euro"]),
        ("Die Lieferung dauerte eine halbe Stunde statt anderthalb Tage", ["eine halbe Stunde", "anderthalb Tage"]),
        ("Der Dienst verarbeitet mehr als zwei Millionen Anfragen pro Tag", ["zwei Millionen"]),
        ("Zwischen 20 und 30 Prozent der Kunden", ["20 und 30 Prozent"]),
        ("fünfundzwanzig Roboter arbeiten dort", ["fünfundzwanzig"]),
        ("Seit 1885 betreibt die Bank 350 Filialen", ["350"]),
        ("Die Phase 2 startet am 3. Mai 2021 um 14 Uhr", []),
        ("Im 3. Quartal kamen 400 Kunden. Es dauert 5 Min. Dann ist Schluss.", ["400", "5 Min"]),
    ],
)
def test_german_needs_only_words(text: str, values: list[str]) -> None:
    """Grouping with points, compounds, capitals and ordinals with a full stop are read by the data of the language."""
    assert [text[found.start : found.end] for found in scan_quantities(text)] == values


def test_a_word_of_any_language_before_a_year_is_no_noun() -> None:
    """Notes mix languages: among French words "in" is one that the French do not know."""
    prose = read_prose("1 150 vols par mois, vs 300 in 2021, avec la même équipe", language="fr")
    assert [one.unit for one in prose.quantities.values() if one.number == 300] == [""]
