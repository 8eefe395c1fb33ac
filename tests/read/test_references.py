"""Topics that show another topic's story again."""

import pytest

from deckgen.diagnostics import Severity
from deckgen.story import StoryState

TOLD = "# Module 1\n## Storage Gateway\n[TransferWise](https://t.w)\n!!! Show it !!!\n### Problem\nold words\n"


def read_last(read, text):
    reading = read(f"{TOLD}# Module 2\n## Backup\n{text}\n")
    return reading, reading.stories[-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Can use eventually the story with Storage Gateway",
        "See TransferWise.",
        "Voir l'histoire de transferwise",
        "On réutilise storage gateway ici",
        "Same as [that one](#storage-gateway)",
        "Same as [that one](#transferwise)",
        "[whatever](#storage-gateway-transferwise) again",
    ],
)
def test_a_sentence_that_names_a_story_shows_it_again(read, sentence):
    """The story is copied under its own topic and key, the sentence is for the speaker."""
    reading, story = read_last(read, sentence)
    told = reading.stories[0]
    assert (story.state, story.reused_from) == (StoryState.REUSED, told.key)
    assert (story.topic, story.company, story.source) == ("Backup", "TransferWise", "https://t.w")
    assert (story.sections, story.reminders) == (told.sections, told.reminders)
    assert story.key != told.key
    assert len(story.remarks) == 1
    assert reading.find("reused-story").at.line == 8


def test_a_link_that_is_all_of_it(read):
    """`[TransferWise](#storage-gateway)` under a topic does the same."""
    _, story = read_last(read, "[TransferWise](#storage-gateway)")
    assert (story.state, story.source) == (StoryState.REUSED, "https://t.w")
    assert [remark.text for remark in story.remarks] == ["TransferWise"]


def test_an_unknown_story_is_said_with_the_nearest(read):
    """A link to nothing is a stub, with the name that was probably meant."""
    reading, story = read_last(read, "[TransferWise](#storage-gatway)")
    assert (story.state, story.source, story.company) == (StoryState.STUB, "", "TransferWise")
    assert "#storage-gateway" in reading.find("unknown-story").hint


def test_an_unknown_story_in_a_text_is_said(read):
    """A link in a section that leads nowhere is a finding at its place."""
    reading, _ = read_last(read, "[Acme](https://a.b)\n### Problem\nAs in [the other](#storage-gatewy).")
    assert (reading.find("unknown-story").at.line, reading.find("unknown-story").at.column) == (11, 8)


def test_an_unknown_story_is_said_once(read):
    """A link over two lines, with an entity in it, is one link."""
    reading, _ = read_last(read, "[Acme](https://a.b)\n### Problem\nAs in [that &amp; the\nother](#storage-gatewy).")
    assert reading.codes.count("unknown-story") == 1


@pytest.mark.parametrize(
    "text",
    [
        "A story of its own, about something else.",
        "Storage Gateway",
        "[Acme](https://a.b)\n\nUses Storage Gateway.",
        "It uses Storage Gateway. " * 30,
        "### Problem\nSee TransferWise.",
    ],
)
def test_a_topic_with_words_of_its_own_keeps_them(read, text):
    """Without a name and a reason to think of it, or with a link, sections or a long text, nothing is reused."""
    reading, story = read_last(read, text)
    assert story.state is StoryState.STORY
    assert "reused-story" not in reading.codes


def test_a_topic_without_a_link_is_a_story(read):
    """Its prose is a story called like the topic."""
    _, story = read_last(read, "Makes copies.")
    assert (story.company, story.topic) == ("Backup", "")
    assert story.sections[0].blocks[0].text == "Makes copies."


def test_a_story_may_be_told_later(read):
    """The order of the modules does not matter."""
    reading = read("# Module 1\n## Backup\nSee TransferWise\n" + TOLD.replace("Module 1", "Module 2"))
    assert reading.stories[0].reused_from == reading.stories[1].key


@pytest.mark.parametrize(
    ("sentence", "close"),
    [
        ("See story of Nobody", ""),
        ("Can use eventually the story with Transferwize", "“transferwise”"),
        ("Voir l'histoire de Storage Gatway", "“storage-gateway”"),
        ("cf. TransferWyse", "“transferwise”"),
        ("On réutilise Storage Gatewey ici", "“storage-gateway”"),
    ],
)
def test_a_reference_to_nobody_is_said(read, sentence, close):
    """The prose stays a story as it is; a warning names the stories that sound alike."""
    reading, story = read_last(read, sentence)
    assert (story.state, story.sections[0].blocks[0].text) == (StoryState.STORY, sentence)
    finding = reading.find("unknown-reference")
    assert (finding.severity, finding.at.line) == (Severity.WARNING, 9)
    assert close in finding.hint


@pytest.mark.parametrize(
    "sentence",
    [
        "A story of its own, about something else.",
        "Backups are like insurance.",
        "It uses Java and Kubernetes.",
        "We see more of this every year.",
        "The same for everybody.",
        "A case in point: Acme.",
    ],
)
def test_prose_is_no_reference(read, sentence):
    """A short text about something else is left in peace."""
    assert "unknown-reference" not in read_last(read, sentence)[0].codes


def test_a_reference_to_a_reference_shows_the_story(read):
    """A topic that shows another one's story can be named as well, before or after it."""
    first = "# Module 1\n## First\nSee [this](#last).\n"
    reading = read(
        first + "# Module 2\n## Last\nSee [that](#storage-gateway).\n" + TOLD.replace("Module 1", "Module 3")
    )
    assert [story.company for story in reading.stories] == ["TransferWise"] * 3
    assert [story.reused_from for story in reading.stories[:2]] == [reading.stories[2].key] * 2
    assert "unknown-story" not in reading.codes


def test_references_in_a_circle_are_said(read):
    """Topics that only lead to each other tell nothing; the warning names them."""
    reading = read(f"{TOLD}# Module 2\n## One\nSee [b](#two).\n## Two\nSee [a](#one).\n")
    circle = reading.find("circular-reference")
    assert circle.severity is Severity.WARNING
    assert "“One” → “Two” → “One”" in circle.message
    assert "unknown-story" not in reading.codes


def test_headings_of_a_story_that_shows_another_one_stay(read):
    """What stands under a topic that leads elsewhere is for the speaker, empty headings and reminders among them."""
    text = "[Zeta](#lambda)\n### Activity\n!!! ask first !!!\n## Lambda\n### Problem\nwords\n"
    zeta = read(text).stories[0]
    assert "Activity" in [remark.text for remark in zeta.remarks]
    assert [reminder.text for reminder in zeta.reminders] == ["ask first"]


def test_a_link_under_a_modules_heading_leads_somewhere(read):
    """To a story or a heading of the file; where it does not, that is said at its place."""
    story = "## Orbex\n### Problem\n- x\n#### Depth\n- y\n"
    reading = read(f"# Module 1\nSee [one](#orbex), [two](#depth), [drei](#nirgends).\n\n{story}")
    finding = reading.find("unknown-story")
    assert (finding.at.line, finding.at.column) == (2, 36)
    assert "#nirgends" in finding.message


@pytest.mark.parametrize(
    ("module", "title", "section", "links"),
    [
        ("Module 1: Storage", "Storage", "Problem", "#module-1-storage #module-1 #storage #problem #problem-1 #acme"),
        ("Chapitre 2 : Réseau", "Réseau", "Problème", "#chapitre-2-réseau #chapitre-2 #reseau #probl%C3%A8me #acme"),
        ("Modul 3: Speicher", "Speicher", "Lösung", "#modul-3-speicher #modul-3 #speicher #lösung #lösung-1 #acme"),
    ],
)
def test_links_to_headings_that_are_no_story_are_no_mistake(read, module, title, section, links):
    """Modules, sections, their numbers as GitHub writes them: only what leads nowhere is said, at its place."""
    words = ", ".join(f"[here]({link})" for link in links.split())
    text = (
        f"# {module}\n## S3\n[Acme](https://a.b)\n### {section}\n{words}\n## EBS\n[Bolt](https://c.d)\n### {section}\n"
    )
    reading = read(f"{text}See [there](#nowhere).\n")
    assert reading.course.modules[0].title == title
    assert [
        (finding.at.line, finding.at.column) for finding in reading.findings if finding.code == "unknown-story"
    ] == [(9, 6)]


def test_a_topic_that_only_leads_to_a_section_is_no_mistake(read):
    """It is a topic with a sentence, and shows no story again."""
    reading, story = read_last(read, "See [the problem](#problem).")
    assert story.state is not StoryState.REUSED
    assert "unknown-story" not in reading.codes


def test_a_list_of_links_to_modules_is_a_table_of_contents(read):
    """By heading, number or title."""
    contents = (
        "# Course\n\n* [Module 1: Storage](#module-1-storage)\n* [Module 2](#module-2)\n* [Compute](#compute)\n\n"
    )
    body = "# Module {0}: {1}\n## S3\n[Acme {0}](https://a.b/{0})\n### Problem\nx\n"
    reading = read(contents + body.format(1, "Storage") + body.format(2, "Compute"))
    assert [story.company for story in reading.stories] == ["Acme 1", "Acme 2"]
    assert reading.find("contents-list").at.line == 3


def test_links_of_a_story_without_sections_lead_somewhere(read):
    """In cells of a table as well, which send to no other story."""
    finding = read("# Module 1\n## Orbex\n| a |\n|---|\n| [wo](#nirgends) |\n").find("unknown-story")
    assert (finding.at.line, "#nirgends" in finding.message) == (5, True)


def test_a_company_that_gives_way_to_another_is_kept(read):
    """Front matter names it, and the text sends to another story: its name is for the speaker."""
    front = "---\ncompany: Délmar\ntopic: Backup\n---\n"
    reading = read(f"{front}- as told of [Orbex](#orbex)\n\n## Orbex\n### Problem\n- x\n### Lösung\n- y\n")
    first = reading.stories[0]
    assert (first.company, first.topic) == ("Orbex", "Backup")
    assert "Délmar" in [remark.text for remark in first.remarks]
