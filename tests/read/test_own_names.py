"""The names of sections that course.yaml adds count wherever a name of a section does."""

import pytest

from deckgen.story import SectionKind

P, S, R = SectionKind.PROBLEM, SectionKind.SOLUTION, SectionKind.RESULTS
COURSE = "sections:\n  problem: [Where it hurt]\n  notes: [N.B.]\n"
HEAD = "# Module 1\n\n## S3\n\n[Orbex](https://a.b)\n\n"


@pytest.fixture
def sections(read):
    """Return a function that reads notes with a course file, and gives the sections of the first story."""
    return lambda notes: read(**{"course.yaml": COURSE, "a.md": notes}).stories[0].sections


@pytest.mark.parametrize(
    ("notes", "kinds"),
    [
        (f"{HEAD}### Where it hurt\n\nslow\n\n### Solution\n\nfast\n", [P, S]),
        (f"{HEAD}### Where it hurt: the nights\n\nslow\n\n### Solution\n\nfast\n", [P, S]),
        (f"{HEAD}Where it hurt: slow\n\nSolution: fast\n", [P, S]),
        (f"{HEAD}- **Where it hurt:** slow\n- **Solution:** fast\n", [P, S]),
        (f"{HEAD}They sail.\n\n🔥 Where it hurt: slow\n", [SectionKind.ACTIVITY, P]),
        (f"{HEAD}> Where it hurt: slow\n> Solution: fast\n", [P, S]),
        (f"{HEAD}::: where-it-hurt\nslow\n:::\n\n::: solution\nfast\n:::\n", [P, S]),
        ("# Module 1\n\n| Company | Where it hurt | Solution |\n|---|---|---|\n| Orbex | slow | S3 |\n", [P, S]),
    ],
    ids=["heading", "heading that tells more", "plain line", "item", "sign", "quotation", "div", "table"],
)
def test_a_name_counts_however_it_is_written(sections, notes, kinds):
    """As the names do that all languages have."""
    assert [section.kind for section in sections(notes)] == kinds


def test_a_name_is_a_section_too_high(sections):
    """Close behind other sections, though deeper headings stand below it."""
    told = f"{HEAD}### Solution\n\nfast\n\n## Where it hurt\n\nslow\n\n### Results\n\ncheap\n"
    assert [section.kind for section in sections(told)] == [S, P, R]


def test_a_name_is_a_section_in_front_matter(sections):
    """It stands on the level that a name of the course tells, which none of the story's other headings does."""
    front = "---\ncompany: Orbex\nwhere it hurt: The nights were long\n---\n"
    assert [(section.kind, section.title) for section in sections(f"{front}# Results\n\ncheap\n")] == [
        (P, "Where it hurt"),
        (R, "Results"),
    ]


def test_what_front_matter_tells_stands_beside_a_name(read):
    """On the level of the sections, not of the heading above them."""
    front = "---\ncompany: Orbex\nresults: They saved three weeks\n---\n"
    story = read(**{"course.yaml": COURSE, "a.md": f"{front}# S3\n\n## Where it hurt\n\nslow\n"}).story
    assert (story.topic, [section.kind for section in story.sections]) == ("S3", [R, P])


def test_a_name_of_notes_needs_no_mark(read):
    """Its words are for the speaker: nothing stands on a slide for want of a mark."""
    notes = f"{HEAD}### Problem\n\nslow\n\n### N.B.\n\nask who sails\n"
    assert "unmarked-reminder" not in read(**{"course.yaml": COURSE, "a.md": notes}).codes


def test_a_layout_may_be_given_by_a_name_of_the_course(read):
    """In front matter and in YAML."""
    notes = f"---\nlayout: {{Where it hurt: statement}}\n---\n{HEAD}### Where it hurt\n\nslow\n"
    reading = read(**{"course.yaml": COURSE, "a.md": notes})
    assert reading.stories[0].layouts == ((P, "statement"),)
    assert "unknown-key" not in reading.codes
