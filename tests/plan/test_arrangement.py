"""The table that tells which arrangement shows what: the first row that holds."""

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.content import Figures, Lines, LinesAndFigures, LinesForm, Share, Statement
from deckgen.plan.arrangement import arrange
from deckgen.plan.cuts import Cut
from deckgen.plan.dealing import deal_lines, split_evenly
from deckgen.plan.material import Material
from deckgen.story import Figure


def cut(words, *, bold=0, marker="", text=""):
    """Return a line of some words, the first ones bold."""
    text = text or " ".join(["word"] * words)
    end = 5 * bold - 1
    spans = (Span(text[:end], bold=True), Span(text[end:])) if bold else (Span(text),)
    return Cut(Paragraph(spans, marker=marker), 0, len(text), (0, end) if bold else None)


FIGURES = tuple(Figure.of(f"{n} cars", "sold", key=f"k{n}") for n in range(9))


def show(cuts, figures=0, intro=None):
    """Return what each slide shows: arrangement, lines, figures."""
    material = Material(intro=intro, cuts=tuple(cuts), figures=FIGURES[:figures], paragraphs=())
    return [describe(part.content) for part in arrange(material)]


def describe(content):
    match content:
        case Statement():
            return "statement"
        case Lines(lines, form, intro):
            return f"{form} {len(lines)}{' under a lead-in' if intro else ''}"
        case LinesAndFigures(lines, figures, intro):
            return f"{len(lines)} and {len(figures)}{' under a lead-in' if intro else ''}"
        case Figures(figures):
            return f"figures {len(figures)}"
        case Share():
            return "share"
    raise AssertionError(content)


PLAIN, BOLD = cut(9), cut(9, bold=2)


@pytest.mark.parametrize(
    ("cuts", "figures", "shown"),
    [
        ([PLAIN], 0, ["statement"]),
        ([BOLD] * 2, 0, ["columns 2"]),
        ([PLAIN] * 2, 0, ["rows 2"]),
        ([PLAIN, BOLD], 0, ["ledger 2"]),
        ([BOLD] * 3, 0, ["ledger 3"]),
        ([PLAIN] * 4, 0, ["rows 4"]),
        ([PLAIN, BOLD, PLAIN], 0, ["ledger 3"]),
        ([cut(3)] * 6, 0, ["short 6"]),
        ([cut(3)] * 2, 0, ["columns 2"]),
        ([cut(3)] * 7, 0, ["short 4", "short 3"]),
        ([cut(9, marker="1.")] * 4, 0, ["numerals 4"]),
        ([cut(0, text="Alerts: the clerk is told at once")] * 3, 0, ["labels 3"]),
        ([PLAIN] * 5, 0, ["rows 3", "rows 2"]),
        ([PLAIN] * 9, 0, ["rows 3", "rows 3", "rows 3"]),
        ([cut(20)] * 4, 0, ["rows 2", "rows 2"]),
        ([cut(25)] * 3, 0, ["rows 2", "statement"]),
        ([cut(30)] * 2, 0, ["rows 2"]),
        ([cut(45)] * 2, 0, ["statement", "statement"]),
        ([PLAIN], 1, ["1 and 1"]),
        ([PLAIN] * 3, 1, ["3 and 1"]),
        ([PLAIN] * 3, 2, ["3 and 2"]),
        ([PLAIN] * 3, 3, ["rows 3", "figures 3"]),
        ([cut(20)] * 3, 1, ["3 and 1"]),
        ([cut(20)] * 3, 2, ["rows 2", "1 and 2"]),
        ([cut(50)], 2, ["statement", "figures 2"]),
        ([PLAIN] * 4, 1, ["rows 2", "2 and 1"]),
        ([PLAIN] * 5, 2, ["rows 3", "2 and 2"]),
        ([PLAIN] * 4, 3, ["rows 4", "figures 3"]),
        ([PLAIN], 4, ["statement", "figures 4"]),
        ([PLAIN] * 9, 2, ["rows 3", "rows 3", "3 and 2"]),
        ([], 1, ["figures 1"]),
        ([], 7, ["figures 7"]),
        ([], 8, ["figures 4", "figures 4"]),
        ([], 0, []),
    ],
)
def test_the_first_row_that_holds(cuts, figures, shown):
    """T lines of text left over, F figures."""
    assert show(cuts, figures) == shown


@pytest.mark.parametrize(
    ("cuts", "figures", "shown"),
    [
        ([PLAIN], 0, ["rows 1 under a lead-in"]),
        ([BOLD] * 4, 0, ["ledger 4 under a lead-in"]),
        ([cut(3)] * 2, 0, ["short 2 under a lead-in"]),
        ([cut(16)] * 4, 0, ["rows 4 under a lead-in"]),
        ([PLAIN] * 5, 0, ["rows 3 under a lead-in", "rows 2"]),
        ([PLAIN] * 2, 2, ["2 and 2"]),
        ([PLAIN] * 2, 4, ["rows 2 under a lead-in", "figures 4"]),
        ([], 2, ["figures 2"]),
    ],
)
def test_a_lead_in_stands_before_its_list(cuts, figures, shown):
    """It counts neither as a line nor as a figure; one of few words would be taken for a line beside figures."""
    assert show(cuts, figures, cut(3)) == shown


def test_lines_part_before_a_turn():
    """Where what is told turns, if two lines at least stand on each side."""
    turn = cut(0, text="As a result the company could close it")
    assert [len(part) for part in deal_lines((PLAIN, PLAIN, turn, PLAIN, PLAIN, PLAIN))] == [2, 4]
    assert [len(part) for part in deal_lines((PLAIN, turn, PLAIN, PLAIN, PLAIN))] == [3, 2]
    assert [len(part) for part in deal_lines((PLAIN, PLAIN, PLAIN, PLAIN, turn))] == [3, 2]


def test_no_short_line_stands_alone_on_the_second():
    """One line more comes with it."""
    assert [len(part) for part in split_evenly((PLAIN, PLAIN, cut(4)), 2)] == [1, 2]
    assert [len(part) for part in split_evenly((PLAIN, PLAIN, PLAIN), 2)] == [2, 1]


def test_forms_are_told_by_words_alone():
    """A label is the author's colon, numerals are the author's numbers: one line without a number is no step."""
    mixed = [cut(9, marker="1."), cut(9, marker="•")]
    assert show(mixed) == [f"{LinesForm.ROWS} 2"]


def test_no_step_is_taken_out_of_an_order(plan_notes):
    """A figure in a list that its author numbered is the hero of its line, and no key figure a second time."""
    steps = ["First **copy it all**", "Then it reads the **first 4096 bytes** of each file", "At last **let it be**"]
    text = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))
    (deck,) = plan_notes(f"# Module 1\n\n## S3\n\n[Acme](https://a.com)\n\n### Solution\n\n{text}\n")
    (slide,) = (one for one in deck.slides if one.section and one.key != "acme/opener")
    assert slide.content.form is LinesForm.NUMERALS
    heroes = ["".join(span.text for span in line.hero) for line in slide.content.lines]
    assert heroes == ["First copy it all", "first 4096 bytes", "At last let it be"]
