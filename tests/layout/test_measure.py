"""Line counts: safe, lawful and quick."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.fonts import find_face
from deckgen.layout.breaking import find_rows
from deckgen.layout.measure import Ruler
from deckgen.page import Run, TextLine
from deckgen.theme import Theme

pytestmark = pytest.mark.slow

RULER = Ruler(Theme("test", "Test", {}))
SENTENCE = (
    "Nous avons réduit de 10 fois (2 weeks → 2 hours) multi-AZ « pay-per-use » https://a.org/x?y=1&z=2 ! ; 漢字 —"
)
WORDS = SENTENCE.split()

texts = st.lists(st.sampled_from([*WORDS, "\n", "a" * 60]) | st.text(max_size=6), max_size=30).map(" ".join)
runs = st.builds(
    Run, texts, st.sampled_from([12.0, 18.0, 20.0, 33.5]), bold=st.booleans(), font=st.sampled_from(["body", "mono"])
)
lines = st.builds(
    TextLine,
    st.lists(runs, max_size=4).map(tuple),
    indent=st.sampled_from([0.0, 18.0]),
    before=st.sampled_from([0.0, 6.0]),
    spacing=st.sampled_from([0.9, 1.0, 1.2]),
)
widths = st.floats(5, 900)


def line(text, size=20.0, **formats):
    return TextLine((Run(text, size, **formats),))


def join(paragraph):
    return "".join(run.text for run in paragraph.runs)


def fill_greedily(text, face, size, width):
    """Count lines the plain way: words at single spaces, none wider than the box."""
    count, used = 1, 0.0
    for word in text.split(" "):
        wide = face.width(word) * size
        if used and used + face.width(" ") * size + wide > width:
            count, used = count + 1, wide
        else:
            used += wide + (face.width(" ") * size if used else 0.0)
    return count


def test_width_of_a_paragraph():
    """The natural width is that of the widest row between line breaks, each run in its own face and size."""
    plain, bold = find_face("Arial"), find_face("Arial", bold=True)
    mixed = TextLine((Run("ab ", 20), Run("cd", 30, bold=True), Run("\nx", 20)), indent=50)
    assert RULER.width(mixed) == pytest.approx(20 * plain.width("ab ") + 30 * bold.width("cd"))
    assert RULER.width(TextLine(())) == 0


def test_heading_and_mono_fonts():
    """Each run is measured in the theme's font for it."""
    ruler = Ruler(Theme("t", "T", {}, heading_font="Calibri", body_font="Arial", mono_font="Courier New"))
    for font, family in (("heading", "Calibri"), ("body", "Arial"), ("mono", "Courier New")):
        assert ruler.width(line("Figures", font=font)) == pytest.approx(20 * find_face(family).width("Figures"))


def test_short_text_takes_one_line():
    """What fits with one percent to spare stays on one line; what needs that percent is counted as two."""
    text = line("two words")
    assert RULER.count_lines(text, RULER.width(text) * 1.02) == 1
    assert RULER.count_lines(text, RULER.width(text) * 1.001) == 2


def test_indent_narrows_the_room():
    """The indent is taken off the width given."""
    text = line("two words")
    indented = TextLine(text.runs, indent=30)
    assert RULER.count_lines(indented, RULER.width(text) * 1.02) == 2
    assert RULER.count_lines(indented, RULER.width(text) * 1.02 + 30) == 1


def test_wide_marker_narrows_the_room():
    """A number that does not fit its hanging indent pushes the text; a bullet does not."""
    text = line("two words").runs
    room = RULER.width(TextLine(text)) * 1.02 + 20
    assert RULER.count_lines(TextLine(text, indent=20, hang=20, marker="•"), room) == 1
    assert RULER.count_lines(TextLine(text, indent=20, hang=20, marker="3."), room + 3) == 1
    assert RULER.count_lines(TextLine(text, indent=20, hang=20, marker="108."), room + 3) == 2


def test_line_breaks_are_kept():
    """Every line break starts a line, empty ones too."""
    assert RULER.break_line(line("a\n\nb c\n"), 500) == ("a", "", "b c", "")
    assert RULER.count_lines(line("a\n\nb c\n"), 500) == 4
    assert RULER.count_lines(TextLine(()), 500) == 1


def test_no_break_spaces_hold():
    """No line ends at a no-break space."""
    assert RULER.break_line(line("aaaa bbbb\u00a0cccc"), 100) == ("aaaa", "bbbb\u00a0cccc")


@pytest.mark.parametrize(
    ("fitting", "rest"), [("aaaa bbbb", "!"), ("aaaa bbbb", "/ c"), ("aaaa bbbb", ")"), ("aaaa (", "bbbb")]
)
def test_marks_stay_with_their_words(fitting, rest):
    """As LibreOffice does, no line begins with `!` or `/` nor ends with `(`, even beside a plain space."""
    room = 20 * find_face("Arial").width(fitting + " ") * 1.02
    assert RULER.break_line(line(f"{fitting} words"), room)[0] == fitting.removesuffix(" (")
    assert RULER.break_line(line(f"{fitting} {rest}"), room)[0] == "aaaa"


def test_overlong_words_cost_a_line_more():
    """A word wider than the box is cut between characters, and one spare line is kept for it."""
    broken = RULER.break_line(line("a" * 50), 100)
    assert "".join(broken) == "a" * 50
    assert RULER.count_lines(line("a" * 50), 100) == len(broken) + 1


def test_addresses_are_counted_by_the_worst_way_of_breaking():
    """A program may break an address after `/` and leave lines half empty: that is what is counted."""
    text = "xxxxxxxxx/" * 6
    width = 1.5 * 20 * find_face("Arial").width("xxxxxxxxx/")
    assert RULER.break_line(line(text), width) == ("xxxxxxxxx/",) * 6
    assert RULER.count_lines(line(text), width) == 7


def test_height_of_paragraphs():
    """Lines × pitch × largest size × spacing, with the space above every paragraph but the first."""
    first = TextLine((Run("a", 20), Run("b", 30)), before=9)
    second = TextLine((Run("c\nd", 10),), before=5, spacing=0.9)
    assert RULER.height((first, second), 500) == pytest.approx(30 * 1.2 + 5 + 2 * 10 * 1.2 * 0.9)
    assert RULER.height((), 500) == 0


def test_widest_token():
    """The widest word decides how narrow a box may be."""
    paragraphs = (line("a bb"), TextLine((Run("cc dd", 20), Run("dd", 20, bold=True), Run(" e", 20)), indent=7))
    expected = 7 + 20 * (find_face("Arial").width("dd") + find_face("Arial", bold=True).width("dd"))
    assert RULER.widest_token(paragraphs) == pytest.approx(expected)
    assert RULER.count_lines(paragraphs[0], expected) == 1


def test_a_number_wider_than_its_place_pushes_the_text():
    """A word fits beside a long number only where both have room."""
    paragraph = line("Nous")._replace(marker="1000.", indent=18.0, hang=18.0)
    widest = RULER.widest_token([paragraph])
    assert widest > 18.0 + 20 * find_face("Arial").width("Nous")
    assert RULER.break_line(paragraph, widest / 0.98) == ("Nous",)


def test_leading_spaces_may_take_a_line():
    """A word that fits alone but not behind the spaces before it goes to a second line."""
    width = 20 * find_face("Arial").width(" word") / 0.98 - 1
    assert RULER.break_line(line(" word"), width) == ("", "word")
    assert RULER.count_lines(line(" word"), width) == 2


@given(lines, widths)
def test_breaking_keeps_every_character(paragraph, width):
    """The lines hold every character in order, but for spaces at the breaks."""
    broken = RULER.break_line(paragraph, width)
    text = join(paragraph)
    assert "".join("".join(broken).split()) == "".join(text.split())
    if RULER.widest_token([paragraph]) < 0.98 * width:
        assert " ".join(broken).split() == text.split()


@given(lines, widths)
def test_lines_fit(paragraph, width):
    """No broken line is wider than its room, unless it is one character."""
    if len({(run.size, run.bold, run.font) for run in paragraph.runs}) == 1:
        run = paragraph.runs[0]
        room = width - paragraph.indent
        for broken in RULER.break_line(paragraph, width):
            visible = broken.rstrip()
            assert len(visible) <= 1 or RULER.find_face(run).width(visible) * run.size <= max(room, 0) + 1e-6


@pytest.mark.slow
@given(lines, widths)
def test_count_covers_the_broken_lines(paragraph, width):
    """The count is that of the broken lines, plus spare ones for overlong words only."""
    count, broken = RULER.count_lines(paragraph, width), RULER.break_line(paragraph, width)
    assert count >= len(broken)
    if RULER.widest_token([paragraph]) < 0.98 * width:
        assert count == len(broken)


@given(lines, st.lists(widths, min_size=2, max_size=6))
def test_wider_boxes_never_need_more_lines(paragraph, rooms):
    """The count falls or stays as the box widens."""
    counts = [RULER.count_lines(paragraph, room) for room in sorted(rooms)]
    assert all(narrow >= wide for narrow, wide in pairwise(counts))


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join), st.floats(250, 900))
def test_never_fewer_lines_than_filling_greedily(text, width):
    """Plain greedy filling in the full width is a lower bound."""
    assert RULER.count_lines(line(text, 16), width) >= fill_greedily(text, find_face("Arial"), 16, width)


@given(lines, widths, st.sampled_from([0.5, 0.9, 1.1, 2.0]))
def test_scaling_text_and_box_together_changes_nothing(paragraph, width, factor):
    """Only the ratio of type size and box matters."""
    scaled = TextLine(tuple(run.at_size(run.size * factor) for run in paragraph.runs))
    plain = TextLine(paragraph.runs)
    # A hair more room, so that rounding cannot tip a line that fits exactly.
    assert RULER.count_lines(scaled, width * factor * (1 + 1e-9)) <= RULER.count_lines(plain, width)
    assert RULER.count_lines(scaled, width * factor * (1 - 1e-9)) >= RULER.count_lines(plain, width)


@pytest.mark.slow
@given(st.lists(lines, min_size=1, max_size=4), st.lists(lines, min_size=1, max_size=4), widths)
def test_heights_add_up(above, below, width):
    """Two groups of paragraphs in one box are as high as each alone and the gap between them."""
    together = RULER.height([*above, *below], width)
    assert together == pytest.approx(RULER.height(above, width) + below[0].before + RULER.height(below, width))


def test_a_text_seen_before_is_not_measured_again(count_calls):
    """The words of a text are measured once for all sizes: 200 sizes of 40 words cost fewer calls than one a word."""
    text = " ".join(WORDS * 3)[:240]
    paragraphs = [line(text, 12 + step / 10) for step in range(200)]
    RULER.count_lines(paragraphs[0], 400)
    calls = count_calls(lambda: [RULER.count_lines(paragraph, 400) for paragraph in paragraphs])
    assert calls < len(paragraphs) * len(text.split())


@given(st.lists(st.text("ab -–.!?(«é\u00a0,", max_size=12), min_size=1, max_size=3))
def test_a_text_of_words_breaks_where_any_text_does(pieces):
    """Words are looked up where one space parts them; behind a line break each character counts, with the same rows."""
    faces = [find_face("Arial", bold=bold) for bold in (False, True, False)]
    parts = tuple(zip(pieces, faces, (1.0, 0.5, 0.8), strict=False))
    (quick,) = find_rows(parts)
    slow, _ = find_rows((*parts, ("\n", faces[0], 1.0)))
    assert quick.edges == slow.edges
    assert (*quick.starts, *quick.ends) == pytest.approx((*slow.starts, *slow.ends))
    assert quick.widest == pytest.approx(slow.widest)
