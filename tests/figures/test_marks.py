"""The author's marks: anywhere in a paragraph, in two languages, and those that were misspelled."""

import re

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_story_figures
from deckgen.story import Figure, FigureWishes, Section, SectionKind, Story


def read(
    *paragraphs: Paragraph, kind: SectionKind = SectionKind.SOLUTION, overrides: FigureWishes | None = None
) -> tuple[tuple[Figure, ...], list[str], Diagnostics]:
    told = Story("s", "Acme", "Lambda", sections=(Section(kind, "Solution", paragraphs),), path="notes.md", line=1)
    diagnostics = Diagnostics()
    story = read_story_figures(told._replace(wishes=overrides or FigureWishes()), diagnostics)
    texts = [block.text for block in story.sections[0].blocks if isinstance(block, Paragraph)]
    return story.figures, texts, diagnostics


def bullet(text: str, line: int = 1) -> Paragraph:
    return Paragraph((Span(text, line=line, column=3, end=3 + len(text)),), marker="•", line=line)


def read_written(text: str) -> tuple[tuple[Figure, ...], Paragraph, Diagnostics]:
    """Return the figures of a paragraph of "plain **bold *bold and italic*** text", and it without its marks."""
    spans, bold, italic = [], False, False
    for piece in re.split(r"(\*\*|\*)", text):
        if piece == "**":
            bold = not bold
        elif piece == "*":
            italic = not italic
        elif piece:
            spans.append(Span(piece, bold=bold, italic=italic))
    diagnostics = Diagnostics()
    section = Section(SectionKind.SOLUTION, "Solution", (Paragraph(tuple(spans), marker="•"),))
    story = read_story_figures(Story("s", "Acme", "", sections=(section,)), diagnostics)
    (block,) = story.sections[0].blocks
    assert isinstance(block, Paragraph)
    return story.figures, block, diagnostics


@pytest.mark.parametrize(
    "text",
    [
        "{hero} saves 60 percent on storage",
        "saves {hero} 60 percent on storage",
        "saves 60 percent {hero} on storage",
        "saves 60 percent on storage{Hero}",
        "saves 60 percent{ hero } on storage {figure}",
    ],
)
def test_mark_is_obeyed_wherever_it_stands(text: str) -> None:
    """A mark is taken out of the text with the space it brought, and chooses its paragraph's figure."""
    figures, texts, _ = read(bullet("handles 200 billion signals every day"), bullet(text, line=2))
    assert texts[1] == "saves 60 percent on storage"
    assert figures[0].value == "60 percent"
    assert figures[0].phrase.hero.column == text.index("60") + 3


def test_words_around_a_mark_stay_apart() -> None:
    """A mark typed between two words without spaces does not join them."""
    _, texts, _ = read(bullet("saves 60 percent{hero}on storage"))
    assert texts == ["saves 60 percent on storage"]


@pytest.mark.parametrize("mark", ["{no figure}", "{no-figure}", "{pas un chiffre}", "{Pas de chiffre}"])
def test_figure_can_be_refused_in_both_languages(mark: str) -> None:
    """A refused paragraph gives no figure."""
    figures, texts, diagnostics = read(bullet(f"un gain {mark} de 60 % en tout"))
    assert figures == ()
    assert texts == ["un gain de 60 % en tout"]
    assert len(diagnostics) == 0


def test_figure_can_be_asked_for_in_french() -> None:
    """`{chiffre}` keeps what is weak, as `{figure}` does."""
    figures, _, _ = read(bullet("pour deux clients {chiffre} seulement"))
    assert [figure.value for figure in figures] == ["deux"]


@pytest.mark.parametrize(
    ("mark", "meant"), [("{heroo}", "{hero}"), ("{no figures}", "{no figure}"), ("{chifre}", "{chiffre}")]
)
def test_misspelled_mark_is_kept_and_reported(mark: str, meant: str) -> None:
    """What looks like a mark may be a word of the author: it stays, and a finding asks."""
    text = f"saves 60 percent {mark} on storage"
    _, texts, diagnostics = read(bullet(text, line=7))
    assert texts == [text]
    (finding,) = diagnostics
    assert finding.code == "unknown-mark"
    assert meant in finding.hint
    assert finding.at is not None
    assert (finding.at.line, finding.at.column) == (7, 20)


@pytest.mark.parametrize("text", ["runs on {region} 3 times", "f(x) = {x, 60}", "serves {} 40 users {zero}"])
def test_other_braces_are_text(text: str) -> None:
    """Braces that resemble no mark are nobody's business."""
    _, texts, diagnostics = read(bullet(text))
    assert texts == [text]
    assert len(diagnostics) == 0


def test_mark_in_code_is_code() -> None:
    """A mark shown as code is an example."""
    code = Paragraph((Span("write ", line=1, column=1), Span("{hero}", code=True, line=1, column=8)), line=1)
    _, texts, _ = read(code)
    assert texts == ["write {hero}"]


@pytest.mark.parametrize("text", ["60 % — saved {hero}", "{hero} 60 % — saved", "60 % {hero} — saved"])
def test_hero_of_a_list_of_figures(text: str) -> None:
    """`{hero}` chooses among listed figures, too, and is no part of value or label."""
    figures, _, diagnostics = read(bullet("7 TB — of data"), bullet(text), kind=SectionKind.FIGURES)
    assert [(figure.value, figure.label) for figure in figures] == [("60 %", "saved"), ("7 TB", "of data")]
    assert len(diagnostics) == 0


def test_a_second_hero_of_a_story_is_told() -> None:
    """A story has one strongest figure: each further line that is marked so is a finding that names the first."""
    lines = ("saves 60 percent {hero}", "handles 7 TB {hero}", "takes 3 hours")
    _, _, diagnostics = read(*(bullet(text, line) for line, text in enumerate(lines, start=4)))
    assert [finding.code for finding in diagnostics] == ["several-heroes"]


def test_front_matter_wins_over_a_mark() -> None:
    """Two wishes for the strongest figure: the front matter's is met, and the other one is reported."""
    figures, _, diagnostics = read(
        bullet("handles 200 billion signals every day {hero}"),
        bullet("saves 60 percent on storage"),
        overrides=FigureWishes(hero="60 percent"),
    )
    assert [figure.value for figure in figures] == ["60 percent", "200 billion"]
    assert [finding.code for finding in diagnostics] == ["two-heroes"]


def test_mark_and_front_matter_may_agree() -> None:
    """The same figure chosen twice is no conflict."""
    wish = FigureWishes(hero="200 billion")
    figures, _, diagnostics = read(bullet("handles 200 billion signals every day {hero}"), overrides=wish)
    assert [figure.value for figure in figures] == ["200 billion"]
    assert len(diagnostics) == 0


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("They could **close the center**{hero} in May", ["close the center"]),
        ("They could **close *the* center**{hero}", ["close ", "the", " center"]),
        ("**Save money** and **close the center**{hero}", ["close the center"]),
        ("They could **close the center{hero}**", ["close the center"]),
        ("Costs fell by **60 percent**{hero}", []),
        ("Costs fell by 60 percent and they **close**{hero}", ["close"]),
        ("Costs fell by 60 percent, they **close** it {hero}", []),
    ],
)
def test_hero_behind_bold_words_chooses_them(text: str, chosen: list[str]) -> None:
    """They are set large of their line; where they are a figure, or the mark stands apart, a figure is chosen."""
    figures, paragraph, diagnostics = read_written(text)
    assert [span.text for span in paragraph.spans if span.hero] == chosen
    assert "{" not in paragraph.text
    assert list(diagnostics) == []
    assert any(figure.chosen for figure in figures) == (chosen == [])


def test_a_line_has_one_chosen_phrase() -> None:
    """Both stay chosen, the first one is set large; the author is told."""
    _, paragraph, diagnostics = read_written("**One thing**{hero} and **another**{hero}")
    assert [span.text for span in paragraph.spans if span.hero] == ["One thing", "another"]
    assert [finding.code for finding in diagnostics] == ["two-phrases"]


def test_hero_of_nothing_is_a_finding() -> None:
    """Neither bold words before it nor a figure in its line."""
    _, _, diagnostics = read_written("They could close the center {hero}")
    assert [finding.code for finding in diagnostics] == ["no-figure-here"]
