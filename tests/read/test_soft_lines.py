"""Lines without bullets are paragraphs of their own where their author broke them; wrapped prose stays one."""

from textwrap import wrap

import pytest

from deckgen.diagnostics import Severity

HEAD = "## Acme\n### Results\n"
LINES = (
    "taux de disponibilité de 99,2 % à 99,95 %",
    "600 000 € économisés sur 3 ans",
    "le nb de tickets est tombé de 340 à 45 par mois",
)
PROSE = (
    "Renewable energy analytics provider that processes sensor data coming from wind farms and solar plants all over "
    "the world, so that businesses can predict maintenance needs or part failures; Lambda processes more than 200 "
    "billion signals every day and Amazon Kinesis streams 7 TB through their own platform before anybody has looked"
)


def test_lines_in_haste_are_paragraphs(read):
    """No sentence is made of them; the repair is said once, at the first of them."""
    reading = read(HEAD + "\n".join(LINES) + "\n")
    assert [block.text for block in reading.section.blocks] == list(LINES)
    assert [block.line for block in reading.section.blocks] == [3, 4, 5]
    finding = reading.find("kept-lines")
    assert (finding.severity, finding.at.line, finding.at.column, finding.at.length) == (Severity.INFO, 3, 1, 41)


@pytest.mark.parametrize(
    "text",
    [
        "**40 %** less\nOnboarding in 2 days, not 3 weeks",
        "Fewer tickets\nMore uptime for everybody",
        "3 days saved\n~40 % fewer tickets\n600 € a month",
        "Ingestion: Kinesis reads the sensors\nStorage: volumes of type gp3\nAlarms: SNS **wakes** the person on duty",
        "Avant : trois jours de travail\n**Après :** deux heures pour tous les fichiers du groupe",
    ],
)
def test_two_lines_or_bold_ones_are_enough(read, text):
    """The second begins like something new."""
    assert len(read(HEAD + text + "\n").section.blocks) == text.count("\n") + 1


@pytest.mark.parametrize("width", [35, 40, 45, 50, 55, 60, 66, 72, 80, 90, 100, 120])
@pytest.mark.parametrize("rest", ["", f"\n{PROSE}\n"])
def test_wrapped_prose_is_one_paragraph(read, width, rest):
    """Whatever the editor's width, and whether or not other lines of the file are longer."""
    reading = read(HEAD + "\n".join(wrap(PROSE, width)) + "\n" + rest)
    assert len(reading.section.blocks) == (2 if rest else 1)
    assert "kept-lines" not in reading.codes


@pytest.mark.parametrize(
    "text",
    [
        "The first sentence.\nThe second sentence of it",
        "First this,\nThen the other thing too",
        "We moved\nto the cloud of a provider",
        "We moved to\nAmazon Web Services at last",
        "La société utilise les\nServices de calcul du fournisseur",
        "Text **in bold\nOver two lines** of the notes",
        "A case (told\nIn two lines) of the notes",
        "Small words\nthat go on in a second line",
        "A line with a break  \nAnd another line of the notes",
        "* an item\nAnd its second line with words",
        "> a quotation\nAnd its second line with words",
        "Acme Corp, Paris\nhttps://a.b/case-studies/acme",
        f"{'Long words ' * 8}\n{'More words of it ' * 8}",
    ],
)
def test_other_lines_are_one_paragraph(read, text):
    """Sentences that go on, open marks, lists, quotations, addresses, long lines and breaks the author marked."""
    reading = read(HEAD + text + "\n")
    assert len(reading.section.blocks) == 1
    assert "kept-lines" not in reading.codes


@pytest.mark.parametrize("line", ["Leur truc à eux :", "**What came of it:**", "Und dann:"])
def test_a_line_with_a_colon_between_lists_leads_to_the_second_one(read, line):
    """It is no part of the item above it."""
    reading = read(f"{HEAD}* first\n{line}\n* second\n")
    assert [block.text for block in reading.section.blocks] == ["first", line.strip("*"), "second"]


@pytest.mark.parametrize(
    "text", ["* first\n  and so:\n* second", "* first of the\nlist:\n* second", "* first\nso: it is\n* second"]
)
def test_a_line_that_goes_on_belongs_to_its_item(read, text):
    """Indented, behind a word that wants more, or with its colon elsewhere."""
    assert len(read(f"{HEAD}{text}\n").section.blocks) == 2


@pytest.mark.parametrize(
    "text",
    [
        "They did not reach the 500 ms they wanted.\nLimit: none so far",
        "Error rate 3 % -> 0.2 %\nPrices are told every day and not every month\nSaved: 85 K\n**Update 2025:** stopped",
        "Less than 5 %\nUp to > 40 % in May\nNone in June",
    ],
)
def test_a_label_begins_a_line_of_its_own(read, text):
    """Behind the end of a sentence, and however long the lines are."""
    assert len(read(HEAD + text + "\n").section.blocks) == text.count("\n") + 1
