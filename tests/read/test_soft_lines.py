"""Lines without bullets are paragraphs of their own where their author broke them; wrapped prose stays one."""

from textwrap import wrap

import pytest

from deckgen.blocks import Quote
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


@pytest.mark.parametrize(
    "lines",
    [
        ["[09:14] Ann Lee", "Here is the story that", "[09:15] Tom Beck", "what was the problem??", "[09:19] Ann Lee"],
        ["10:02 Jana: Backup lief 9 Stunden.", "10:03 Uwe: Und heute?", "10:05 Jana: 20 Minuten"],
        [
            "Ann, 09:12: do you have a story",
            "Ben Lee, 09:14: yes, Orbex",
            "Ben Lee, 09:15: $3 before",
            "Ann, 09:20: thanks",
        ],
        ["12/03/2026, 09:14 - Ann: a story", "12/03/2026, 09:15 - Ben: yes"],
        ["Ann [09:12]: a story", "Ben (09:15): yes"],
        ["9:02 am Jana the backup took", "9 hours", "9:03 am Uwe and today"],
        ["14h05 Jana la sauvegarde prend", "9 heures", "14h07 Uwe et aujourd'hui"],
        ["9:02 Uhr Jana das Backup lief", "9 Stunden", "9:03 Uhr Uwe und heute"],
        ["Q: Any alarms?", "A: The night batch, twice a week.", "Q: Which hours?", "A: All of them, with retries"],
        [
            "Labor arbeitet 6 Tage",
            "**Noch etwas?**",
            "Auf 140 Wagen. So laufen neun",
            "**Update 2024:** 190 Wagen",
        ],
        ["Maschinenbau | Winterthur | 260 MA", "Vorher → 70 Buckets, 12 davon offen", "Heute → keine; 1 Fehlalarm"],
    ],
    ids=[
        "chat",
        "chat with words",
        "names first",
        "days",
        "brackets",
        "chat in English",
        "chat in French",
        "chat in German",
        "questions",
        "bold labels",
        "arrows",
    ],
)
def test_lines_that_only_an_author_begins_so_are_their_own(read, lines):
    """Where there are several, whatever stands between them."""
    assert [block.text for block in read(HEAD + "\n".join(lines) + "\n").section.blocks] == [
        line.replace("**", "") for line in lines
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In Ulm sind es 3 Säle, 2 davon laufen 2026 aus.|Meldungen: 14.000 pro Tag, oft bis zu 90.000|Dauer 11 Tage",
        "40 % de coûts en moins|9 h → 20 min : durée|Coût divisé par 3",
        "What changed:|No more nightly batch|Two people instead of nine|One dashboard for all",
        "Backup took 9 hours.|Restore took two days|Nobody tested it.|The owner knew",
        "Latency < 50 ms in Paris|Errors < 1 % of all calls|Cost > $900 a month",
        "Moved 40 TB in 3 weeks|No downtime for the shops,\nnot even on Black Friday|Two people did it",
        "Cost down 12 % (planned\nwere 30 %)|Tickets down 40 %|One team less",
        "Run `make deploy`|Wait two minutes|Open the console",
        "Maschinen für 260 MA|Vorher waren 70 Buckets offen",
        "A: They got from 9 seconds to 900 ms, and did not reach the 500 ms they wanted in the first year.|Site: Ulm",
        "RTO 4 h -> 15 min|RPO 24 h -> 5 min|Tested by two",
        "Pulsewear, Austin|2.3M active devices|https://example.com/pulsewear",
    ],
)
def test_lines_by_hand_may_end_with_a_stop_or_go_on_once(read, text):
    """One line like prose among them makes no prose of them; a sentence that goes on is joined."""
    wanted = [part.replace("\n", " ").replace("`", "") for part in text.split("|")]
    assert [block.text for block in read(HEAD + text.replace("|", "\n") + "\n").section.blocks] == wanted


def test_labels_in_a_quotation_are_lines_of_it(read):
    """Its other lines are joined, as Markdown does."""
    quote = read(f"{HEAD}> **Site:** Bergen\n> **Size:** 1,200\n\ntext\n\n> One line\n> Another line\n").section.blocks
    assert [[one.text for one in block.paragraphs] for block in quote if isinstance(block, Quote)] == [
        ["Site: Bergen", "Size: 1,200"],
        ["One line Another line"],
    ]


def test_lines_before_a_list_and_indented_ones_are_their_own(read):
    """A tab before a line that begins something new makes no code of it."""
    reading = read(f"{HEAD}Context: no plan\n\t500 beds, 3 sites\n\t2 break-ins in 2021\n* item\n")
    assert reading.texts == ["Context: no plan", "500 beds, 3 sites", "2 break-ins in 2021", "• item"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "* Fewer outages\n  Backup: 20 minutes\n  Restore: two hours\n* Less",
            "0Fewer outages|1Backup: 20 minutes|1Restore: two hours|0Less",
        ),
        (
            "1. Vorher\n   3 Wochen je Bericht\n   40 Tickets am Tag\n2. Heute",
            "0Vorher|13 Wochen je Bericht|140 Tickets am Tag|0Heute",
        ),
        ("* Moved to the cloud of\n  Amazon in 3 weeks", "0Moved to the cloud of Amazon in 3 weeks"),
        ("* Nobody tested it.\n  The owner knew.", "0Nobody tested it. The owner knew."),
    ],
)
def test_lines_of_an_item_are_items_of_it(read, text, items):
    """Where they are indented and broken by hand."""
    blocks = read(f"{HEAD}{text}\n").section.blocks
    assert [f"{block.level}{block.text}" for block in blocks] == items.split("|")


@pytest.mark.parametrize(
    "text",
    [
        (
            "Der Verein hat viele Ehrenamtliche, die seine\nServer in der Freizeit betreuen. Im Mai lief ein Skript\n"
            "Tage lang, weil niemand hinsah. Seitdem stoppt eine\nAutomatik alles."
        ),
        (
            "Die Firma hat in zwölf Ländern Lager, deren\nBestände nachts gezählt werden. Das alte\n"
            "System brauchte dafür neun Stunden und brach oft\nab."
        ),
        "THE OWNERS GIVE NO WARRANTIES WITH REGARD TO\nTHIS SOFTWARE, AND ARE NOT LIABLE FOR ANY LOSS\nOF DATA.",
        "They moved the data.\nThen they moved the people.\nNobody noticed.",
        "They moved the data in May,\nbecause the contract ended,\nand the people in June.",
        (
            "La société vend des billets en Espagne : ses équipes de\nMadrid gèrent 40 serveurs. Avant, toute mise en\n"
            "production prenait le samedi soir."
        ),
    ],
)
def test_ragged_prose_is_one_paragraph(read, text):
    """Nouns with capitals at breaks, a sentence or a clause a line."""
    assert len(read(f"{HEAD}{text}\n").section.blocks) == 1


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


def test_a_word_in_capitals_alone_is_no_part_of_a_sentence(read):
    """ "EN" above an English text is no French word."""
    story = read("## Acme\n\nEN\nProblem: slow\nSolution: fast\n").story
    assert [section.title for section in story.sections] == ["", "Problem", "Solution"]
