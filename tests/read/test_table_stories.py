"""Tables that tell stories: one a row, or one with its labels at the left."""

import pytest

ROWS = """| {} | Problem | Solution | Results |
|---|---|---|---|
| Orbex | slow | S3 | 2 hours |
| Delmar | dear | | 3 % |
"""


def outline(reading):
    return [
        (story.topic, story.company, [(one.title, one.blocks[0].text) for one in story.sections])
        for story in reading.stories
    ]


ORBEX = [("Problem", "slow"), ("Solution", "S3"), ("Results", "2 hours")]


@pytest.mark.parametrize("label", ["Company", "Customer", "Client", "Kunde", "Entreprise"])
@pytest.mark.parametrize(("head", "topic"), [("# Module 4", ""), ("# Module 4\n\n## Lambda", "Lambda")])
def test_each_row_is_a_story(read, label, head, topic):
    """Its cells are sections under the labels of the columns; an empty one is none."""
    reading = read(f"{head}\n\n{ROWS.format(label)}")
    assert outline(reading) == [(topic, "Orbex", ORBEX), (topic, "Delmar", [("Problem", "dear"), ("Results", "3 %")])]
    assert [remark.text for remark in reading.stories[0].remarks] == [f"{label}: Orbex"]
    assert [finding.at.line for finding in reading.findings if finding.code == "plain-company"]


def test_any_row_may_be_short(read):
    """Which kinds of sections a table tells is known by all of its rows."""
    table = "| Company | Problem | Solution |\n|---|---|---|\n| Delmar | dear | |\n| Orbex | slow | S3 |\n"
    assert outline(read(f"# Module 4\n\n{table}")) == [
        ("", "Delmar", [("Problem", "dear")]),
        ("", "Orbex", [("Problem", "slow"), ("Solution", "S3")]),
    ]


def test_topics_and_other_columns(read):
    """A column of topics names them; what is no section stands before the sections, with its label."""
    head = "| Service | Customer | Year | Problem | Results |\n|---|---|---|---|---|"
    table = f"{head}\n| S3 | Orbex | 2021 | slow | fast |\n"
    assert outline(read(f"# Module 4\n\n{table}")) == [
        ("S3", "Orbex", [("", "Year: 2021"), ("Problem", "slow"), ("Results", "fast")])
    ]


@pytest.mark.parametrize("header", ["| | |", "| Company | Orbex |"])
def test_labels_at_the_left(read, header):
    """Whether the first of them is the head of the table or not."""
    first = "" if "Orbex" in header else "| Company | Orbex |\n"
    text = f"{header}\n|---|---|\n{first}| Problem | slow |\n| Solution | S3 |\n| Results | 2 hours |\n"
    assert outline(read(f"# Module 4\n\n## Lambda\n\n{text}")) == [("Lambda", "Orbex", ORBEX)]


@pytest.mark.parametrize("heads", ["Property | Value", "Propriété | Valeur", "Eigenschaft | Wert"])
def test_labels_at_the_left_below_a_head(read, heads):
    """As Notion exports them: the head is for the speaker, what is no section stands before the sections."""
    rows = (
        "| Customer | Orbex |\n| Country | Iceland |\n| Problem | slow |\n| Solution | S3 |\n| Link | https://a.b |\n"
    )
    reading = read(f"# Module 4\n\n## Lambda\n\n| {heads} |\n|---|---|\n{rows}")
    assert outline(reading) == [
        ("Lambda", "Orbex", [("", "Country: Iceland"), ("Problem", "slow"), ("Solution", "S3")])
    ]
    assert reading.stories[0].source == "https://a.b"
    assert reading.stories[0].remarks[0].text == heads.replace(" |", ":")


def test_the_link_of_a_cell_is_the_source(read):
    """As that of a heading."""
    table = "| Client | Problem | Solution |\n|---|---|---|\n| [Orbex](https://a.b) | slow | S3 |\n"
    assert read(f"# Module 4\n\n{table}").stories[0].source == "https://a.b"


@pytest.mark.parametrize(
    "text",
    [
        "## Lambda\n\n### Results\n\n| Company | Problem | Solution |\n|---|---|---|\n| Orbex | slow | S3 |\n",
        "| Company | Sites | Solution |\n|---|---|---|\n| Orbex | 3 | S3 |\n",
        "| Plant | Problem | Solution |\n|---|---|---|\n| Nord | slow | S3 |\n",
        "| Company | Problem | Solution |\n|---|---|---|\n| all of them, more or less, and more. | slow | S3 |\n",
        "| Company | Problem | Solution |\n|---|---|---|\n| Orbex | slow | S3 |\n\n## S3\n\n[Orbex](https://a.b)\n",
        "| Problem | 3 |\n|---|---|\n| Sites | 4 |\n",
        "| Company | Year | Problem | Result |\n|---|---|---|---|\n| Orbex | | slow | fast |\n",
        "| Company | Orbex |\n|---|---|\n| Problem | slow |\n| Solution | S3 |\n| Alone | |\n",
    ],
)
def test_other_tables_are_tables(read, text):
    """In a section, of facts, of things, of sentences, of stories that the notes tell elsewhere."""
    reading = read(f"# Module 4\n\n{text}")
    blocks = [block for module in reading.course.modules for block in module.intro]
    blocks += [block for story in reading.stories for one in story.sections for block in one.blocks]
    assert any(hasattr(block, "header") for block in blocks)


def test_names_of_the_course_label_tables_too(read):
    """What course.yaml calls the problem is the problem at the head of a column."""
    rows = "| Company | Where it hurt | The turn |\n|---|---|---|\n| Orbex | slow | S3 |\n"
    settings = "sections: {problem: [Where it hurt], solution: [The turn]}\n"
    reading = read(**{"course.yaml": settings, "1.md": f"# Module 4\n\n## Lambda\n\n{rows}"})
    assert outline(reading) == [("Lambda", "Orbex", [("Where it hurt", "slow"), ("The turn", "S3")])]


@pytest.mark.parametrize("heads", ["Client | Before | After", "Kunde | Vorher | Nachher", "Client | Avant | Après"])
def test_before_and_after_alone_compare(read, heads):
    """A table of values before and after tells no stories, whatever its rows are called."""
    reading = read(f"# Module 4\n\n## Orbex\n\n| {heads} |\n|---|---|---|\n| Web | 9 h | 2 h |\n| App | 3 h | 1 h |\n")
    assert [story.company for story in reading.stories] == ["Orbex"]
