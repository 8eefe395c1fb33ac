"""Interviews: questions are sections, answers what stands in them."""

import pytest

HEAD = "# Module 4\n\n## Lambda\n\n[Utopus](https://example.com/utopus)\n\n"


def sections(story):
    return [(section.kind.value, section.title, [block.text for block in section.blocks]) for section in story.sections]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("asks", "answers"), [("Q: ", "A: "), ("**Q:** ", "**A:** "), ("Q1. ", "A1. "), ("Question: ", "Answer: ")]
)
def test_questions_and_answers_are_sections(read, asks, answers, gap):
    """With their signs, which are no words of theirs."""
    told = [("What was the problem?", "Slow reports"), ("What did they do?", "Lambda"), ("Who was first?", "Ada")]
    text = gap.join(f"{asks}{question}\n{answers}{answer}" for question, answer in told)
    (story,) = read(f"{HEAD}{text}\n").stories
    assert sections(story) == [
        ("problem", "What was the problem?", ["Slow reports"]),
        ("solution", "What did they do?", ["Lambda"]),
        ("other", "Who was first?", ["Ada"]),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("What was the problem?", "How did you solve it?"),
        ("Quel était le problème ?", "Qu'ont-ils fait ?"),
        ("Was war das Problem?", "Was haben sie gemacht?"),
    ],
)
def test_bold_questions_are_sections(read, first, second):
    """In every language."""
    (story,) = read(f"{HEAD}**{first}**\n\nslow\n\n**{second}**\n\nLambda\n").stories
    assert [(kind, texts) for kind, _, texts in sections(story)] == [("problem", ["slow"]), ("solution", ["Lambda"])]


@pytest.mark.parametrize(
    "text",
    [
        "**What was the problem?**\n\nslow\n",
        "**Who likes it?**\n\nall\n\n**Who pays?**\n\nnone\n",
        "Q: What was the problem?\nA: slow\n",
        "Is it a problem? Is it not?\n\nA: yes\n",
        "### Problem\n\n**What was the problem?**\n\nslow\n\n**What did they do?**\n\nLambda\n",
    ],
)
def test_other_questions_are_text(read, text):
    """One alone, several that ask for nothing a section tells, and those within a section."""
    (story,) = read(HEAD + text).stories
    assert not any(section.title.endswith("?") for section in story.sections)


def test_places_of_questions_and_answers(read):
    """Columns stay those of the author."""
    (story,) = read(f"{HEAD}Q: What was the problem?\nA: slow\n\nQ: What did they do?\nA: Lambda\n").stories
    section = story.sections[0]
    span = section.blocks[0].spans[0]
    assert (section.line, section.column, span.line, span.column) == (7, 4, 8, 4)
