"""A figure as paragraphs of one placeholder: the author's order, the value large and whole, words never too small."""

from itertools import product

import pytest

from deckgen.geometry import Box
from deckgen.layout.figure_block import even_blocks, fit_figure, fit_figures
from deckgen.layout.figure_sizes import FigureSizes
from deckgen.layout.figure_tries import FigureTries
from deckgen.layout.figure_value import PANEL_TONE, FigureStyle, sets_as_words, value_runs
from deckgen.layout.measure import Ruler
from deckgen.layout.typography import set_spaces
from deckgen.phrase import Phrase, Words
from deckgen.story import Figure
from deckgen.theme import Role


def say(lead, value, tail, before="", qualifier=""):
    """Return a figure of words without a place."""
    first, last = ((Words(text),) if text else () for text in (lead, tail))
    return Figure(
        Phrase(first, Words(value), last), before=Words(before) if before else None, qualifier=qualifier, key=value
    )


FIGURES = (
    say("saves about", "1,000 hours", "of labor every month"),
    say("", "1.69 billion", "requests per week", before="359 million"),
    say("", "5−6 hours", "Setting up infrastructure for a new bank", before="3−4 days"),
    say("", "5 minutes", "of work", before="2 hours", qualifier="less than"),
    say("stockés sur S3 :", "26,93 Po", ""),
    say("onboarding new clients", "three times", "faster using stackable security"),
    say("Die Plattform verarbeitet", "9,7 Millionen", "Datenverarbeitungsvorgänge an jedem Werktag"),
    say("", "hundreds of thousands", "of different compute instances", qualifier="up to"),
    say("added over", "$3.04M", ""),
)
WIDE, CELL, PANEL = Box(48, 96, 864, 396), Box(48, 96, 266, 170), Box(600, 96, 312, 396)


def read(block):
    return [" ".join("".join(run.text for run in line.runs).split()) for line in block.lines]


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.value)
def test_a_figure_without_room_is_set_as_its_sentence(figure, ruler):
    """Where art of a client leaves a strip of the page: no word of it becomes dots."""
    strip = Box(48, 96, 760, 46)
    sizes = FigureSizes(values=(64.0, 48.0), words=(30.0, 24.0, 18.0, 16.0))
    assert not fit_figures((figure,), (strip,), sizes, "en", ruler)
    block = fit_figure(figure, strip, sizes, "en", ruler)
    (text,) = read(block)
    assert "…" not in text
    assert all(
        word in text for word in (figure.lead, figure.earlier, figure.qualifier, figure.value, figure.tail) if word
    )
    assert block.height <= strip.h
    assert [run.text.strip() for run in block.lines[0].runs if run.bold] == [set_spaces(figure.value, "en")]


def list_sizes(block):
    return [[run.size for run in line.runs] for line in block.lines]


@pytest.fixture(scope="module")
def ruler(load):
    return Ruler(load("default"))


@pytest.mark.parametrize("box", [WIDE, CELL, PANEL])
@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.value)
def test_every_word_is_shown_in_the_authors_order(figure, box, ruler):
    block = fit_figure(figure, box, FigureSizes(), "en", ruler)
    text = " ".join(read(block))
    words = (figure.lead, figure.earlier, figure.qualifier, figure.value, figure.tail)
    places = [text.index(word) for word in words if word]
    assert places == sorted(places)
    assert len(text.replace("→", "").split()) == sum(len(word.split()) for word in words)
    assert block.height <= box.h
    assert ruler.height(block.lines, box.w) <= box.h


@pytest.mark.parametrize("box", [WIDE, CELL, PANEL])
@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.value)
def test_a_value_is_whole_and_large_beside_its_words(figure, box, ruler):
    """No word broken, no number on two lines, at least 1.5 times as large as its words, which are 18 points or more."""
    block = fit_figure(figure, box, FigureSizes(), "en", ruler)
    assert ruler.widest_token(block.lines) <= box.w
    values = [line for line in block.lines if line.runs[0].color is Role.ACCENT]
    largest = max(run.size for line in values for run in line.runs)
    for line in block.lines:
        if line not in values:
            assert all(18.0 <= run.size <= largest / 1.5 for run in line.runs)
    if any(char.isdigit() for char in figure.value):
        assert all(ruler.count_lines(line, box.w) == 1 for line in values)


def test_a_unit_is_smaller_beside_its_number(ruler):
    block = fit_figure(FIGURES[0], CELL, FigureSizes((64.0,)), "en", ruler)
    assert list_sizes(block)[1] == [64.0, 29.0]
    assert read(block) == ["saves about", "1,000 hours", "of labor every month"]


def test_a_unit_stands_under_a_large_number_where_there_is_no_room_beside_it(ruler):
    sizes = FigureSizes((136.0,), (24.0,))
    figure = say("over", "200 billion", "signals every day")
    assert read(fit_figure(figure, PANEL, sizes, "en", ruler)) == ["over", "200", "billion", "signals every day"]
    assert read(fit_figure(figure, WIDE, sizes, "en", ruler))[1] == "200 billion"


def test_a_comma_does_not_run_into_the_unit_under_it(ruler):
    """A number without one that stands beside it keeps as far from its own unit: both pairs are level."""
    sizes, boxes = FigureSizes((136.0,), (24.0,)), (PANEL, PANEL._replace(x=PANEL.right + 20.0))
    plain, deep = say("", "20 billion", "calls"), say("", "1,2 millions", "of them")
    alone, beside = (fit_figures(some, boxes, sizes, "en", ruler) for some in ((plain, plain), (plain, deep)))
    befores = [[block.lines[1].before for block in blocks] for blocks in (alone, beside)]
    assert befores[0] == [0.0, 0.0]
    assert befores[1] == [136.0 * 0.14] * 2


def test_words_for_a_number_have_one_size(ruler):
    """ "2 days" beside "thousands" is set as words, beside "90 percent" as a number with its unit."""
    days, many, share = say("", "2 days", ""), say("", "thousands", ""), say("", "90 percent", "")
    assert sets_as_words((days, many))
    assert not sets_as_words((days, many, share))
    assert not sets_as_words((days, share))
    blocks = fit_figures((days, many), (PANEL, WIDE), FigureSizes((56.0,)), "en", ruler)
    assert {size for block in blocks for line in list_sizes(block) for size in line} == {56.0}


def test_figures_side_by_side_stand_on_one_base_line_in_one_size(ruler):
    """A lead of one line, of two, an earlier value, nothing: the values are level."""
    boxes = [Box(48.0 + 298 * i, 96.0, 266.0, 220.0) for i in range(3)]
    figures = (
        say("In one trial of a whole day, the system sent", "1,000", "emails"),
        say("", "2 days", "creating a new account", before="2 months"),
        say("", "90 percent", "migrated"),
    )
    blocks = fit_figures(figures, boxes, FigureSizes(), "en", ruler)
    assert len({round(block.drop + block.base, 3) for block in blocks}) == 1
    assert len({block.style.value for block in blocks}) == len({block.style.words for block in blocks}) == 1
    assert min(block.drop for block in blocks) == 0.0


def test_what_does_not_fit_is_said(ruler):
    """Several figures that need more room get none; one alone is cut at last."""
    figure = say("a word of its lead " * 12, "1,000 hours", "a word of its tail " * 20)
    box = Box(0, 0, 200, 120)
    assert fit_figures((figure, figure), (box, box), FigureSizes(), "en", ruler) == ()
    assert "…" in read(fit_figure(figure, box, FigureSizes(), "en", ruler))[-1]


def test_on_a_panel_every_part_has_the_panels_colors(ruler):
    block = fit_figure(FIGURES[0], PANEL, FigureSizes(), "en", ruler, PANEL_TONE)
    assert {run.color for line in block.lines for run in line.runs} == {
        Role.PANEL_ACCENT,
        Role.PANEL_MUTED,
        Role.PANEL_TEXT,
    }


@pytest.mark.parametrize(
    ("value", "large"),
    [
        ("−30 °C à 45 °C", ["−30", "45"]),
        ("5−6 hours", ["5−6"]),
        ("99.999 percent", ["99.999"]),
        ("US$350,000", ["US$350,000"]),
        ("$3.04M", ["$3.04M"]),
        ("2x to 20x", ["2x", "20x"]),
        ("7 TB", ["7"]),
        ("99,5%", ["99,5"]),
        ("<10 ms", ["<10"]),
        ("four hours, 18 minutes", ["four hours, 18\u00a0minutes"]),
        ("thousands", ["thousands"]),
    ],
)
def test_numbers_are_large_with_what_belongs_to_them(value, large):
    """Signs before a number and a letter right behind it, but no unit; all of a value that begins with a word."""
    runs = value_runs(value, FigureStyle(48.0, 18.0, "en"))
    assert [run.text for run in runs if run.size == 48.0] == large
    assert "".join(run.text for run in runs).replace("\u00a0", " ") == value


@pytest.mark.parametrize("box", [WIDE, CELL, PANEL])
@pytest.mark.parametrize("count", [1, 2])
def test_what_is_known_of_a_limit_is_what_it_gives(box, count, ruler):
    """Whatever was tried before, up and down, where nothing fits as well."""
    for figures in zip(*(FIGURES[at:] for at in range(count)), strict=False):
        tries = FigureTries(figures, (box,) * count, FigureSizes(), "en", ruler)
        for limit, words in product((180.0, 72.0, 96.0, 48.0, 28.0, 136.0), (26.0, 18.0)):
            values = tuple(value for value in FigureSizes().values if value <= limit)
            sizes = FigureSizes(values=values, words=(words,))
            boxes = (box,) * count
            shown = even_blocks(tries.fit(limit, words), boxes, ruler)
            assert shown == fit_figures(figures, boxes, sizes, "en", ruler)
