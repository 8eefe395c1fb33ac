"""Stories written as YAML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.diagnostics import Diagnostics
from deckgen.read.stories.front_matter import FrontMatter
from deckgen.read.stories.yaml_story import YamlStory, read_yaml_stories

STORY = """\
company: Utopus
topic: Lambda
module: 4
source: https://example.com/utopus
activity: |
  Renewable **energy** analytics

  * Petabytes of data
problem:
  - On premise
  - "Cost: too high"

  - [nested, twice]
  - |
    two lines
    of text
sections:
  Why now?: Because
  key_figures: ["7 TB — a day"]
"""


@pytest.fixture
def read_files(request):
    """Return the function that reads whole files: `read` is one of this file."""
    return request.getfixturevalue("read")


def read(text: str) -> tuple[tuple[YamlStory, ...], Diagnostics]:
    diagnostics = Diagnostics()
    return read_yaml_stories(text, "story.yaml", diagnostics), diagnostics


def test_a_mapping_is_one_story():
    """Known keys are about the story, every other key is a section in the order of the file."""
    (story,), diagnostics = read(STORY)
    told = FrontMatter(company="Utopus", topic="Lambda", module="4", source="https://example.com/utopus")
    assert story.front._replace(lines=()) == told
    assert [section.heading for section in story.sections] == ["Activity", "Problem", "Why now?", "Key figures"]
    assert not len(diagnostics)


def test_markdown_stands_on_its_own_lines():
    """Line n of a section's Markdown is line first_line + n of the file, blocks and lists alike."""
    (story,), _ = read(STORY)
    source = STORY.split("\n")
    for section in story.sections[:2]:
        for offset, line in enumerate(section.markdown.split("\n")):
            words = re.findall(r"\w+", line)
            for word in words if words != ["twice"] else ():  # two items of one line cannot keep it
                assert word in source[section.first_line - 1 + offset]


def test_lists_become_bullets():
    """Each text of a list is a bullet, an inner list is nested, further lines are indented below their bullet."""
    (story,), _ = read(STORY)
    bullets = [line for line in story.sections[1].markdown.split("\n") if line]
    assert bullets == ["* On premise", "* Cost: too high", "  * nested", "  * twice", "* two lines", "  of text"]


def test_a_list_is_many_stories():
    """Each mapping of a list is a story with the line it begins on."""
    stories, _ = read("- company: A\n  problem: x\n\n- company: B\n")
    assert [(story.front.company, story.line) for story in stories] == [("A", 1), ("B", 4)]


def test_a_colon_in_a_bullet_loses_no_word():
    """`- Cost: ten times lower` is a mapping to YAML and a sentence to its author."""
    (story,), diagnostics = read("solution:\n  - Coût: 10 fois\n  - Steps:\n      - one\n      - a: b\n")
    assert story.sections[0].markdown.split("\n") == ["* Coût: 10 fois", "* Steps:", "  * one", "  * a: b"]
    assert {found.code for found in diagnostics} == {"yaml-colon"}
    assert [found.at.line for found in diagnostics if found.at] == [2, 3, 5]


def test_figures_may_be_settings_or_a_section():
    """A mapping corrects the figures found, a list of texts is a section of key figures."""
    (one, two), diagnostics = read("- figures: {hero: 7 TB}\n- figures: [7 TB — a day]\n")
    assert one.front.figures.hero == "7 TB"
    assert [(section.heading, section.markdown) for section in two.sections] == [("Figures", "* 7 TB — a day")]
    assert not len(diagnostics)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("compnay: Acme\n", "key-as-section", 1, 1),
        ("- company: A\n- just a text\n", "wrong-value", 2, 3),
        ("company: A\nsections: text\n", "wrong-value", 2, 11),
        ("company: A\nlang: xx\n", "wrong-value", 2, 7),
        ("company: A: B\n", "yaml-syntax", 1, 11),
        ("just a text\n", "wrong-value", 1, 1),
    ],
)
def test_mistakes_have_a_place(text, code, line, column):
    """Each mistake is one finding with line and column."""
    _, diagnostics = read(text)
    (found,) = diagnostics
    assert found.code == code
    assert found.at is not None
    assert (found.at.line, found.at.column) == (line, column)


@given(st.text())
def test_no_text_raises(text):
    """Any text gives stories, perhaps none."""
    read(text)


_WORDS = st.text("abc", min_size=1, max_size=3)
_VALUES = st.recursive(
    _WORDS.map(lambda word: f'"{word}"'),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(_WORDS, inner, max_size=3).map(
            lambda entries: "{" + ", ".join(f"{key}: {value}" for key, value in entries.items()) + "}"
        )
    ),
    max_leaves=8,
)


@given(_VALUES)
def test_no_word_of_a_section_is_lost(value):
    """Texts, lists and even mappings keep all of their words, in order."""
    (story,), _ = read(f"solution: {value}\n")
    words = re.findall(r"\w+", value)
    assert re.findall(r"\w+", " ".join(section.markdown for section in story.sections)) == words


def test_stories_may_stand_below_a_key_of_their_own(read_files):
    """What stands beside `stories:` holds for each that does not say it itself; `client:` is a company, too."""
    stories = "- company: Orbex\n  problem: slow\n- client: Delmar\n  topic: EC2\n  problem: x\n"
    text = f"module: 4\ntopic: KMS\nstories:\n{stories}"
    told = read_files(**{"a.yaml": text}).stories
    assert [(story.company, story.topic) for story in told] == [("Orbex", "KMS"), ("Delmar", "EC2")]


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("module: 4\nstories:\n- company: Orbex\n  topic: S3\n  problem: slow\n", ["Orbex"]),
        (
            "- company: Orbex\n  topic: S3\n  problem:\n  - slow\n- client: Delmar\n  topic: S3\n  problem: x\n",
            ["Orbex", "Delmar"],
        ),
    ],
)
def test_notes_may_be_yaml_by_another_name(read_files, text, companies):
    """As they are exported, or pasted."""
    reading = read_files(**{"a.md": text})
    assert [story.company for story in reading.stories] == companies
    assert all(story.topic == "S3" for story in reading.stories)


@pytest.mark.parametrize(
    "text", ["- Company: Orbex\n- Problem: slow\n", "stories:\n- Orbex\n- Delmar\n", "- a: b\n  - c: d\n"]
)
def test_bullets_with_labels_are_no_yaml(read_files, text):
    """Nor what cannot be parsed: it is Markdown, and no finding speaks of YAML."""
    assert not any("yaml" in code for code in read_files(**{"a.md": text}).codes)
