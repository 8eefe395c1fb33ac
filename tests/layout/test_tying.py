"""Lines break where a reader would break them, where that costs no line: not in a name, no short word alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.geometry import Box, Insets
from deckgen.layout.lines.dealing import choose_pages
from deckgen.layout.measure import Ruler
from deckgen.layout.names import find_name, is_named
from deckgen.layout.tying import count_torn, settle_breaks
from deckgen.page import Cell, Run, TableItem, TextItem, TextLine
from deckgen.theme import Theme

RULER = Ruler(Theme("test", "Test", {}))


def make_item(*texts: str, width: float = 300.0, lang: str = "en") -> TextItem:
    lines = tuple(TextLine((Run(text, 24.0, lang=lang),)) for text in texts)
    return TextItem("body", Box(0.0, 0.0, width, 400.0), lines)


def read_breaks(item: TextItem) -> str:
    """Return the first paragraph of an item as it breaks, no-break spaces as `~`."""
    width = item.box.shrink(item.insets).w
    return " / ".join(RULER.break_line(item.lines[0], width)).replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("decided to use Amazon| CloudWatch", "Amazon CloudWatch"),
        ("used AWS Systems| Manager to send", "AWS Systems Manager"),
        ("complies with ISO/IEC| 27001, and HITRUST", "ISO/IEC 27001,"),
        ("adopt the S3| Intelligent-Tiering storage class", "S3 Intelligent-Tiering"),
        ("runs eBPF| Go on it", "eBPF Go"),
        ("The Amazon| CloudWatch agent", "Amazon CloudWatch"),
        ("Amazon| S3 holds it", "Amazon S3"),
    ],
)
def test_a_name_is_found_whole(text, name):
    """By its capitals, and by a number behind them; a word that begins a sentence is none."""
    gap, plain = text.index("|"), text.replace("|", "")
    spaces = find_name(plain, gap, "en")
    start = plain.index(name)
    assert spaces == tuple(start + at for at, char in enumerate(name) if char == " ")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The| Amazon agent", "en"),
        ("It is done. After| Amazon came", "en"),
        ("on AWS,| Amazon says", "en"),
        ("with Amazon| (S3)", "en"),
        ("a new| Region", "en"),
        ("used Amazon| to send", "en"),
        ("Les| Hospices du Rhône", "fr"),
        ("die Zahl der Kunden| Anfragen", "de"),
    ],
)
def test_what_is_no_name(text, lang):
    """First words of a sentence, words parted by a mark, nouns of a language whose nouns all have capitals."""
    assert find_name(text.replace("|", ""), text.index("|"), lang) == ()


def test_a_joint_inside_a_name_is_told_from_others():
    """A hyphen between capitals is a name's, one between words is a compound's."""
    assert is_named("adopt the S3 Intelligent-", "Tiering storage")
    assert is_named("(ISO/", "IEC 27001")
    assert not is_named("it was time-", "consuming")
    assert not is_named("3200/", "year")


@pytest.mark.parametrize(
    ("text", "width", "lang", "breaks"),
    [
        ("all of it is kept in Amazon S3 for them", 300.0, "en", "all of it is kept / in~Amazon~S3 for them"),
        ("requests per second on a busy day", 345.0, "en", "requests per second on a / busy~day"),
        ("Die Bereitstellungszeit sank um", 230.0, "en", "Die / Bereitstellungszeit / sank um"),
        ("Le chariot finit la tournée avec", 320.0, "fr", "Le chariot finit / la~tournée~avec"),
        ("They moved workloads between a Local Zone", 345.0, "en", "They moved workloads / between a Local Zone"),
        ("without impacting the customers", 300.0, "en", "without impacting / the~customers"),
    ],
)
def test_a_line_that_breaks_badly_is_mended(text, width, lang, breaks):
    """A name stays on a line, the last word is not alone."""
    assert read_breaks(settle_breaks(make_item(text, width=width, lang=lang), RULER)) == breaks


def test_a_compound_stays_whole_in_a_narrower_box():
    """Hyphens stay the author's: the right inset moves the word to the next line."""
    text = "this was a rather time-consuming thing"
    widths = [width for width in range(240, 420, 5) if _ends_in_hyphen(make_item(text, width=width))]
    settled = [settle_breaks(make_item(text, width=width), RULER) for width in widths]
    assert widths
    assert sum(map(_ends_in_hyphen, settled)) < len(settled) / 2
    assert all(one.box.w == width for one, width in zip(settled, widths, strict=True))


def _ends_in_hyphen(item: TextItem) -> bool:
    (row,) = RULER.read(item.lines[0]).place_lines(item.box.shrink(item.insets).w, slashes=True)
    return any(item.lines[0].runs[0].text[end - 1] == "-" for _, end, _ in row)


def test_what_breaks_well_stays_as_it_is():
    """Nothing is exchanged beforehand: who edits the slide finds plain spaces."""
    item = make_item("all of it is kept in Amazon S3 for them", width=420.0)
    assert settle_breaks(item, RULER) == item


def test_a_text_that_is_one_name_breaks_as_it_did():
    """There is nothing else to break, and a narrower title would be no better."""
    item = make_item("Climate Data Factory Works", width=190.0)
    assert settle_breaks(item, RULER) == item


def test_the_cells_of_a_table_are_mended_too():
    """In the width of their column."""
    cell = Cell(make_item("all of it is kept in Amazon S3 for them").lines)
    table = TableItem("table", Box(0.0, 0.0, 320.0, 99.0), (320.0,), (99.0,), ((cell,),), Insets(10.0, 0.0, 10.0, 0.0))
    settled = settle_breaks(table, RULER)
    assert isinstance(settled, TableItem)
    assert settled.rows[0][0].lines[0].runs[0].text == "all of it is kept in\u00a0Amazon\u00a0S3 for them"


def test_the_spaces_of_code_stay():
    """They are nobody's to change."""
    runs = (Run("all of it is kept in ", 24.0), Run("Amazon S3", 24.0, font="mono"), Run(" for them", 24.0))
    item = make_item()._replace(lines=(TextLine(runs),))
    settled = settle_breaks(item, RULER)
    assert isinstance(settled, TextItem)
    assert settled.lines[0].runs[1] == runs[1]


WORDS = st.sampled_from(
    ["the", "AWS", "Amazon", "S3", "time-consuming", "ISO/IEC", "27001", "of", "—", "-", "day\n", "Bereitstellungszeit"]
)


@given(st.lists(WORDS, min_size=1, max_size=14), st.integers(90, 500))
def test_only_spaces_change_and_no_line_is_added(words, width):
    """Whatever the text: as many lines at most, the same characters but for no-break spaces, no word newly cut."""
    item = make_item(" ".join(words), width=width)
    settled = settle_breaks(item, RULER)
    assert isinstance(settled, TextItem)
    before, after = item.lines[0].runs[0].text, settled.lines[0].runs[0].text
    assert after.replace("\u00a0", " ") == before
    assert settled.box == item.box
    room = settled.box.shrink(settled.insets).w
    assert RULER.count_lines(settled.lines[0], room) <= RULER.count_lines(item.lines[0], width)
    assert RULER.widest_token(settled.lines) <= max(width * 0.99, RULER.widest_token(item.lines))


def test_a_smaller_size_that_keeps_a_name_whole_is_taken():
    """As it is where that leaves no word alone on a line."""
    text = "they decided to adopt the S3 Intelligent-Tiering class"
    sizes = [(make_item(text, width=790.0)._replace(lines=(TextLine((Run(text, size),)),)),) for size in (40.0, 32.0)]
    torn = [count_torn(items[0].lines, 790.0, RULER) for items in sizes]
    assert torn == [1, 0]
    assert choose_pages(([items] for items in sizes), RULER) == [sizes[1]]


def test_a_line_of_nothing_but_space_ends_in_no_small_word():
    """A space before a word that fills a line takes a line of its own."""
    item = make_item(" " + "x" * 60 + " ", width=300.0)
    assert settle_breaks(item, RULER).lines == item.lines
