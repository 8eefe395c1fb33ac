"""Tables without dashes, and pasted from a spreadsheet."""

import pytest

from deckgen.blocks import Table

HEAD = "## Acme\n### Problem\n"


def _write(table):
    return ["|".join("".join(span.text for span in cell) for cell in row) for row in (table.header, *table.rows)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("| a | b |\n| c | d |\n| e | f |", ["a|b", "c|d", "e|f"]),
        ("Words above.\n| a | b |\n| c | d |", ["a|b", "c|d"]),
        ("Month\tCost\nJan. 2023\t12 k€\nFeb\t14 k€", ["Month|Cost", "Jan. 2023|12 k€", "Feb|14 k€"]),
        ("Name\tValue\nProblem\t3\nSolution\t4", ["Name|Value", "Problem|3", "Solution|4"]),
        ("\tBefore\tAfter\nCost\t12\t8", ["|Before|After", "Cost|12|8"]),
    ],
)
def test_rows_are_a_table(read, text, rows):
    """Every cell is there, where the author wrote it."""
    reading = read(HEAD + text + "\n")
    (table,) = [block for block in reading.section.blocks if isinstance(block, Table)]
    assert _write(table) == rows
    assert reading.codes == ["plain-table"]
    lines = (HEAD + text).split("\n")
    spans = [span for row in (table.header, *table.rows) for cell in row for span in cell]
    assert all(lines[span.line - 1][span.column - 1 : span.end - 1] == span.text for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n| c | d |\n| e | f |",
        "a | b\n--|--\nc | d\n| e | f |\n| g | h |",
        "*\tone\n*\ttwo",
        "o\tone\no\ttwo",
        "1.\tone\n2.\ttwo",
        "Cost:\ttwelve\nTime:\tsix",
        "One\tline\n\nalone",
        "| alone |\n| again |",
        "\tcode\tx\n\tmore\ty",
    ],
)
def test_what_is_no_such_table_stays(read, text):
    """Tables with dashes, bullets, labels and single lines are what they were."""
    assert "plain-table" not in read(HEAD + text + "\n").codes


@pytest.mark.parametrize("above", ["- a bullet", "1. one", "- a bullet\n  of two lines", "Some text:", "> said"])
def test_a_table_right_below_other_lines_is_none_of_their_words(read, above):
    """Markdown reads a line at the margin below an item as more of it."""
    *_, table = read(f"{HEAD}{above}\n| Metric | Value |\n|--|--|\n| Cost | 5 |\n").section.blocks
    assert [[cell[0].text for cell in row] for row in table.rows] == [["Cost", "5"]]


def test_rows_parted_by_semicolons_are_a_table(read):
    """Saved from a spreadsheet, below a head that names what a story has; other semicolons part words."""
    text = "topic;company;url;problem;solution\nSQS;Orbex;https://a.b;slow;queue\nSNS;Alma;https://c.d;late;push\n"
    assert [(story.topic, story.company, story.source) for story in read(text).stories] == [
        ("SQS", "Orbex", "https://a.b"),
        ("SNS", "Alma", "https://c.d"),
    ]
    words = "slow; old; dear\nand more; of it; all"
    assert " ".join(read(f"## Acme\n### Problem\n{words}\n").texts) == words.replace("\n", " ")


@pytest.mark.parametrize(
    "words",
    [
        "Problem; Solution; Result are what we tell; the rest is for the talk.",
        "Problem; Solution; the rest.\nSome of it; some more.",
        "- Problem; Solution; Result are told\n- Cost; Price; Time are not",
        "Problem; Solution; the rest.\n\nCost; Time; Price.",
    ],
)
def test_semicolons_of_prose_are_kept(read, words):
    """A line that lists what a story has is no head, where no rows are below it."""
    reading = read(f"{HEAD}{words}\n")
    assert "".join(reading.texts).count(";") == words.count(";")
