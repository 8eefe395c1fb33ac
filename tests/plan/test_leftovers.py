"""What a sentence says in bold beside its figures, few things, and lists that end: all of it by whole notes."""

import pytest

from deckgen.content import Figures, Lines, LinesAndFigures, LinesForm, Statement


@pytest.fixture
def tell(plan_notes):
    """Return what the slides of a section show: lines as heroes, figures as values."""

    def tell(*bullets, section="Solution"):
        text = "\n".join(bullets)
        (deck,) = plan_notes(f"# Module 1\n\n## S3\n\n[Acme](https://a.com)\n\n### {section}\n\n{text}\n")
        return [_list(slide.content) for slide in deck.slides if slide.section and slide.key != "acme/opener"]

    return tell


def _list(content):
    match content:
        case Statement(line):
            return [_read(line.hero)]
        case Lines(lines=lines):
            return [_read(line.hero) for line in lines]
        case LinesAndFigures(lines, figures):
            return [*(_read(line.hero) for line in lines), *(figure.value for figure in figures)]
        case Figures(figures):
            return [figure.value for figure in figures]


def _read(spans):
    return "".join(span.text for span in spans)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Thanks to that the site **held on opening day** (6 times the load)", ["held on opening day", "6 times"]),
        ("Data lives in **14 systems**; each store **keeps a price list**", ["each store keeps a price list", "14"]),
        ("They had 30 plants and **none was like the others**", ["none was like the others", "30"]),
        ("Using the **new machines** they make **300 shirts** a day", ["300"]),
        ("Even for large customers **during peak times**, they make **300 shirts** a day", ["300"]),
        ("For every **1 TB of cold data** they save **60 percent** of the cost", ["60 percent"]),
        ("It makes **300 shirts** a day and sells them", ["300"]),
    ],
)
def test_a_bold_clause_beside_a_figure_is_a_line(tell, sentence, shown):
    """It would be lost; words that only say when or by what something was so are no clause."""
    assert tell(f"* {sentence}", "* Nothing else")[0] == [*shown[:-1], "Nothing else", shown[-1]]


def test_a_few_things_are_told_by_their_phrase(tell):
    """A large "two" says nothing; more of them are a figure."""
    assert tell("* It ran for years on **two servers below the stairs**", "* It was old") == [
        ["two servers below the stairs", "It was old"]
    ]
    assert tell("* It ran for years on **40 servers below the stairs**", "* It was old") == [["It was old", "40"]]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("For the 40 engineers, each feature had to pass **three different teams**", ["three different teams"]),
        ("A developer waited half an hour for a machine, **a week at worst**", ["a week at worst"]),
        ("They had 30 plants and **none was like the others**", ["none was like the others"]),
        ("Of the orders 30 percent came late, and **nobody knew why**", ["nobody knew why", "30 percent"]),
        ("For the 40 engineers, each feature had to pass three different teams", ["40"]),
    ],
)
def test_bold_words_of_a_problem_go_before_a_plain_count(tell, sentence, shown):
    """The author marked what the line says; a share is a figure, and a count where nothing else is bold."""
    assert tell(f"* {sentence}", section="Problem") == [shown]


def test_a_few_things_of_a_problem_are_words(tell):
    """Bold or not."""
    assert tell("* They had 3 systems", "* It was old", section="Problem") == [["They had 3 systems", "It was old"]]


def test_what_follows_steps_is_no_step(plan_notes):
    """A list that its author numbered ends where the numbers do."""
    text = "1. Copy it\n2. Clean it\n3. Show it\n\n* It works\n* They like it"
    (deck,) = plan_notes(f"# Module 1\n\n## S3\n\n[Acme](https://a.com)\n\n### Solution\n\n{text}\n")
    forms = [slide.content.form for slide in deck.slides if isinstance(slide.content, Lines)]
    assert forms == [LinesForm.NUMERALS, LinesForm.COLUMNS]
