"""Stories told as one list: a company, below it its sections, below these what they tell."""

import pytest

LIST = """- Orbex
  - Activity
    - They sail
  - Problem:
    - slow, 9 hours
      - every night
  - **Solution**: S3
- [Delmar Lines](https://a.b)
  - Problem
    - lost photos
  - Results – 2 hours
"""


def outline(reading):
    return [
        (story.topic, story.company, [(one.title, [block.text for block in one.blocks]) for one in story.sections])
        for story in reading.stories
    ]


ORBEX = [("Activity", ["They sail"]), ("Problem", ["slow, 9 hours", "every night"]), ("Solution", ["S3"])]
DELMAR = [("Problem", ["lost photos"]), ("Results", ["2 hours"])]


@pytest.mark.parametrize(("head", "topic"), [("# Module 4\n\n## S3", "S3"), ("# Module 4", ""), ("Module 4", "")])
@pytest.mark.parametrize("mark", ["-", "*", "•"])
def test_the_outermost_items_are_companies(read, head, topic, mark):
    """Those below them are sections, in whatever way their names stand, and what is deeper are their lists."""
    reading = read(f"{head}\n\n{LIST.replace('- ', f'{mark} ')}")
    assert outline(reading) == [(topic, "Orbex", ORBEX), (topic, "Delmar Lines", DELMAR)]
    assert reading.stories[1].source == "https://a.b"
    assert [block.level for block in reading.stories[0].sections[1].blocks] == [0, 1]


def test_words_keep_their_places(read):
    """Each stands where the author has it."""
    block = read(f"# Module 4\n\n{LIST}").stories[0].sections[1].blocks[1]
    assert (block.spans[0].line, block.spans[0].column) == (8, 9)


@pytest.mark.parametrize(
    "text",
    [
        "- Orbex\n  - Problem\n    - slow\n  - Others\n    - fast\n",
        "- Orbex\n  - Problem\n    - slow\n",
        "- Orbex\n  - Problem\n    - slow\n  - Solution\n    - S3\n- Not told\n",
        "- they were slow, and more.\n  - Problem\n    - slow\n  - Solution\n    - S3\n",
        "### Problem\n\n- Orbex\n  - Problem\n    - slow\n  - Solution\n    - S3\n",
    ],
    ids=["another item", "one section", "another company", "a sentence", "headings of sections"],
)
def test_other_lists_are_lists(read, text):
    """Where one item is no company, or no section, or real headings tell what sections are."""
    stories = read(f"# Module 4\n\n## S3\n\n{text}").stories
    assert "Orbex" not in [story.company for story in stories]


def test_topics_may_stand_above_the_companies_of_a_list(read):
    """As toggles of a notebook do, with pictures before the names."""
    told = "        - 😖 Problem\n            - slow\n        - 💡 Solution\n            - fast\n"
    text = f"- **VPC**\n    - 🏢 Orbex\n{told}    - 🏢 Alma\n{told}- **S3**\n    - Delmar Lines\n{told}"
    (module,) = read(f"# Module 3 - Network\n\n{text}").course.modules
    assert [(story.topic, story.company) for story in module.stories] == [
        ("VPC", "Orbex"),
        ("VPC", "Alma"),
        ("S3", "Delmar Lines"),
    ]
    assert {len(story.sections) for story in module.stories} == {2}


@pytest.mark.parametrize(
    "text",
    [
        "- Lambda\n  - Customer: Orbex\n  - Link: https://a.b\n  - Problem\n    - slow\n  - Solution: fast\n",
        "1. Lambda\n 1.1 Customer: Orbex (https://a.b)\n 1.2 Problem\n   - slow\n 1.3 Solution: fast\n",
    ],
)
def test_an_item_may_say_whose_story_it_is(read, text):
    """Beside those that are sections; the outer item is the topic then."""
    story = read(f"# Module 4\n\n{text}").story
    assert (story.topic, story.company, story.source) == ("Lambda", "Orbex", "https://a.b")
    told = [(section.title, [block.text for block in section.blocks]) for section in story.sections]
    assert told == [("Problem", ["slow"]), ("Solution", ["fast"])]


def test_a_known_name_begins_with_a_capital(read):
    """As it does on plain lines; a title of the author's own stays as it is written."""
    story = read("# Module 4\n\n- Orbex\n  - problem : slow\n  - résultat : fast\n").story
    assert [section.title for section in story.sections] == ["Problem", "Résultat"]
    story = read("## Orbex\n\n### problem\n\nslow\n\n### the way there\n\nfast\n").story
    assert [section.title for section in story.sections] == ["Problem", "the way there"]
