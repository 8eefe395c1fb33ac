"""Slides that would only repeat others are left out."""

import pytest

from deckgen.deck import Cards, Deck, DeckSection, Opener, Slide, SpeakerNotes, Step, Text
from deckgen.diagnostics import Diagnostics
from deckgen.layout import design_frames, lay_out_deck
from deckgen.story import Figure, Paragraph, Span

FIGURES = tuple(Figure(f"{n} %", "less", text=f"{n} % less") for n in (10, 20))
TRAIL = ("Solution", "Key figures")


def make_slide(key, title, content, following, stop=""):
    trail = tuple(Step(step, step == stop) for step in TRAIL) if stop else ()
    notes = SpeakerNotes(minutes=1.0, next_title=following)
    return Slide(f"a/{key}", title, content, owner="A" if stop else "", section="a", trail=trail, notes=notes)


@pytest.fixture
def tell(load):
    """Lay out a story whose figures may find room beside its text."""

    def lay_out(text="word", cards=FIGURES, key_figures=None):
        paragraphs = tuple(Paragraph((Span(text),), marker="•") for _ in range(3))
        slides = (
            make_slide("opener", "A", Opener("T", (), FIGURES[0], ""), "Solution"),
            make_slide("solution", "Solution", Text(paragraphs, cards), "Key figures", "Solution"),
            make_slide("figures", "Key figures", key_figures or Cards(FIGURES, spare=True), "The end", "Key figures"),
        )
        theme = load("default")
        deck = Deck("d", "D", slides, (DeckSection("", "D"), DeckSection("a", "A")))
        return lay_out_deck(deck, design_frames(theme), theme, Diagnostics()).pages

    return lay_out


def read(page, name):
    """Return the text of one item, or of the notes."""
    lines = page.notes if name == "notes" else [line for item in page.items if item.name == name for line in item.lines]
    return "\n".join("".join(run.text for run in line.runs) for line in lines)


def test_what_stands_beside_its_text_is_not_shown_again(tell):
    """The trail loses the stop; the slide before takes over time and announcement."""
    pages = tell()
    assert [page.key for page in pages] == ["a/opener", "a/solution"]
    assert read(pages[1], "trail") == "Solution"
    assert "Next: The end" in read(pages[1], "notes")
    assert "Time: 2 min" in read(pages[1], "notes")


@pytest.mark.parametrize(
    "story",
    [{"text": "word " * 150}, {"cards": FIGURES[:1]}, {"key_figures": Cards(FIGURES)}],
    ids=["no room", "not all", "wanted"],
)
def test_figures_without_a_card_keep_their_slide(tell, story):
    """Text without room for cards, a figure that has none, a slide that the author asked for."""
    pages = tell(**story)
    assert pages[-1].key == "a/figures"
    assert read(pages[-1], "trail").replace(" ", "") == "Solution/Keyfigures"
    assert "Next: The end" in read(pages[-1], "notes")
