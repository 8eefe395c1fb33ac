"""What other people's notes look like: each kind of structure that was once misread, in three languages."""

import pytest

from deckgen.diagnostics import Severity
from deckgen.story import SectionKind, StoryState

pytestmark = pytest.mark.slow

KINDS = {"Problem": SectionKind.PROBLEM, "Solution": SectionKind.SOLUTION, "Results": SectionKind.RESULTS}


def outline(reading):
    """Return (module number, topic, company) of each story."""
    return [
        (module.number, story.topic, story.company) for module in reading.course.modules for story in module.stories
    ]


def sections(story):
    """Return (title, kind) of each section that has a title."""
    return [(section.title, section.kind) for section in story.sections if section.title]


@pytest.mark.parametrize("name", ["Architecture", "Problème", "Lösung", "Quote", "Demo"])
@pytest.mark.parametrize("link", ["[See the drawing](https://e.com/d)", "[Le schéma](https://e.com/d)"])
def test_a_link_alone_under_a_section_names_no_company(read, name, link):
    """The link that stands under the topic does."""
    reading = read(f"# Module 1\n## Backup\n[Orbex](https://e.com)\n### Problem\n- slow\n### {name}\n{link}\n")
    assert outline(reading) == [(1, "Backup", "Orbex")]
    assert [title for title, _ in sections(reading.story)] == ["Problem", name]
    assert reading.story.source == "https://e.com"


@pytest.mark.parametrize("name", ["Migration", "Architecture"])
def test_a_topic_may_be_called_like_a_section(read, name):
    """Where nothing else is a section on its level it is a topic, with sections under it or without."""
    rest = "## Backup\n[Delmar](https://e.com/d)\n### Problem\nx\n"
    reading = read(f"# Module 1\n## {name}\n[Orbex](https://e.com)\n{rest}")
    assert outline(reading) == [(1, name, "Orbex"), (1, "Backup", "Delmar")]


@pytest.mark.parametrize(
    ("headings", "kinds"),
    [
        (
            ("The challenge: a flood of parcels", "The solution: one more hub", "Results: happier drivers"),
            ("Problem", "Solution", "Results"),
        ),
        (
            ("Le défi : trop de colis", "2. Notre solution – un hub à Lyon", "Résultats : moins de détours"),
            ("Problem", "Solution", "Results"),
        ),
        (
            ("Die Herausforderung: zu viele Pakete", "Die Lösung | ein neuer Hub", "Ergebnisse: zufriedene Fahrer"),
            ("Problem", "Solution", "Results"),
        ),
    ],
)
@pytest.mark.parametrize("front", ["title: Orbex", "company: Orbex"])
def test_names_followed_by_the_authors_words_are_sections(read, headings, kinds, front):
    """The kind is known, the title is the author's."""
    body = "".join(f"## {heading}\n- words {at}\n" for at, heading in enumerate(headings))
    reading = read(f"---\n{front}\n---\nOrbex brokers freight.\n\n{body}")
    assert reading.story.company == "Orbex"
    assert sections(reading.story) == [(title, KINDS[kind]) for title, kind in zip(headings, kinds, strict=True)]
    assert "assumed-sections" not in reading.codes


@pytest.mark.parametrize("heading", ["Customer: Acme", "Overview: Acme", "Acme: the story", "Étude de cas : Acme"])
def test_a_companys_heading_with_a_colon_is_none(read, heading):
    """Only names that say nothing but a section's are evidence of levels."""
    reading = read(f"# Module 1\n## {heading}\n### Problem\nx\n### Solution\ny\n")
    assert [title for title, _ in sections(reading.story)] == ["Problem", "Solution"]


@pytest.mark.parametrize("front", ["company: Orbex", "title: Orbex", "title: Orbex moves crates\ncompany: Orbex"])
@pytest.mark.parametrize("title", ["", "# Orbex moves crates\n\n"])
def test_what_front_matter_names_makes_headings_sections(read, front, title):
    """No heading is a known name; what was assumed is said at the first one."""
    body = "Moving an old warehouse\nOld.\n### Comparing tools\nThree.\n## Was danach kam\nBesser.\n"
    reading = read(f"---\n{front}\n---\n{title}## {body}")
    assert [name for name, _ in sections(reading.story)] == ["Moving an old warehouse", "Was danach kam"]
    finding = reading.find("assumed-sections")
    assert (finding.severity, finding.at.line) == (Severity.INFO, 4 + front.count("\n") + title.count("\n"))


LINKS = ("[Orbex](https://e.com/o)", "[Delmar](https://e.com/d)", "[Fabrix](https://e.com/f)")


@pytest.mark.parametrize("heading", ["", "## Savings\n\n", "## Économies\n\n", "## Einsparungen\n\n"])
@pytest.mark.parametrize("joint", ["\n\n", "\n", "\n- ", "\n* "])
@pytest.mark.parametrize("count", [2, 3])
def test_every_link_of_a_list_is_a_stub(read, heading, joint, count):
    """Under a module or a topic, as paragraphs, lines or bullets: a story and a warning each."""
    text = joint + joint.join(LINKS[:count])
    reading = read(f"# Module 4 : Business value\n\n{heading}{text.lstrip(chr(10))}\n")
    topic = heading.strip("# \n")
    assert outline(reading) == [(4, topic, name) for name in ("Orbex", "Delmar", "Fabrix")[:count]]
    assert {story.state for story in reading.stories} == {StoryState.STUB}
    assert reading.codes.count("stub-story") == count


@pytest.mark.parametrize("topic", ["Deepfake", "Hameçonnage", "Datensicherung"])
@pytest.mark.parametrize("address", ["https://e.org/cases/meridian", "[leur site](https://e.org/cases/meridian)"])
@pytest.mark.parametrize("other", ["", "## EC2\n\n[Acme](https://a.b)\n\n### Problem\nx\n\n"])
def test_a_name_and_an_address_under_a_topic_are_its_company(read, topic, address, other):
    """As under a module; the finding has the place of the name."""
    reading = read(f"# Module 1 : M\n\n{other}## {topic}\nMeridian Bank\n{address}\n\n### Problem\npb\n")
    assert outline(reading)[-1] == (1, topic, "Meridian Bank")
    assert reading.stories[-1].source == "https://e.org/cases/meridian"
    at = reading.find("plain-company").at
    assert (at.line, at.column, at.length) == (4 + other.count("\n"), 1, 13)


@pytest.mark.parametrize("line", ["Retail banking since 1850.", "Retail banking"])
def test_an_address_that_names_the_heading_is_the_headings(read, line):
    """Words of the heading in the address, and none of the line's: the heading is the company."""
    reading = read(f"# Module 1 : M\n\n## Meridian Bank\n{line}\nhttps://e.org/cases/meridian\n\n### Problem\npb\n")
    assert outline(reading) == [(1, "", "Meridian Bank")]


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("📦 Module 4 : Storage", 4),
        ("🚚 Chapitre 5 – Réseau", 5),
        ("➡️ Kapitel 6: Netz", 6),
        ("1. Module 7 : Storage", 7),
    ],
)
@pytest.mark.parametrize(
    ("story", "company", "kicker"),
    [
        ("📋 Case Study 1: Orbex", "Orbex", "Case Study 1"),
        ("🚚 Orbex", "Orbex", ""),
        ("2️⃣ Étude de cas : Orbex", "Orbex", "Étude de cas"),
        ("1. Fallstudie: 🎯 Orbex", "Orbex", "1. Fallstudie"),
        ("4 Elements", "4 Elements", ""),
    ],
)
def test_emoji_and_counters_stand_before_names(read, heading, number, story, company, kicker):
    """The number of the module and the name of the company are found behind them."""
    reading = read(f"# {heading}\n## Backup\n### {story}\n#### 🎯 Problem\n- x\n#### 2️⃣ Lösung\n- y\n")
    assert outline(reading) == [(number, "Backup", company)]
    assert reading.story.kicker == kicker
    assert [section.kind for section in reading.story.sections] == [SectionKind.PROBLEM, SectionKind.SOLUTION]


@pytest.mark.parametrize("heading", ["## Table of Contents\n\n", "## Sommaire\n\n", "## Inhalt\n\n", ""])
@pytest.mark.parametrize("mark", ["-", "1.", "*"])
def test_a_table_of_contents_is_left_out(read, heading, mark):
    """No opener is made of it, its anchors are GitHub's, and where it stood is said."""
    names = ("Case Study 1: Orbex", "📋 Étude de cas : Délmar & Co")
    anchors = ("#case-study-1-orbex", "#-étude-de-cas--délmar--co")
    items = "".join(f"{mark} [{name}]({anchor})\n" for name, anchor in zip(names, anchors, strict=True))
    body = "".join(f"## {name}\n### Problem\n- x, see [Orbex]({anchors[0]})\n" for name in names)
    reading = read(f"# Storage stories\n\n{heading}{items}\n{body}")
    assert [(story.topic, story.company) for story in reading.stories] == [("", "Orbex"), ("", "Délmar & Co")]
    assert reading.codes.count("unknown-story") == 0
    assert reading.find("contents-list").at.line == 3 + heading.count("\n")


def test_a_list_of_links_to_other_headings_stays(read):
    """One item that leads nowhere in the file, or words beside a link: it is text."""
    for item in ("- [Acme](#nowhere)", "- [Orbex](#orbex) and words"):
        text = f"# Module 1\n- [Orbex](#orbex)\n{item}\n## Orbex\n### Problem\nx\n"
        assert "contents-list" not in read(text).codes


@pytest.mark.parametrize(
    ("heading", "link", "story"),
    [
        ("Orbex", "Orbex", ("", "Orbex")),
        ("ORBEX", "Orbex", ("", "Orbex")),
        ("Orbex - Edge computing", "Orbex", ("Edge computing", "Orbex")),
        ("Calcul en périphérie – Délmar", "Délmar", ("Calcul en périphérie", "Délmar")),
        ("Fabrix: Rechnen am Rand", "Fabrix", ("Rechnen am Rand", "Fabrix")),
        ("Orbex", "Orbex, first on the road to Mars", ("", "Orbex")),
        ("Lambda", "Lambda: parcels on time", ("Lambda", "Lambda: parcels on time")),
        ("S3", "Orbex on S3", ("S3", "Orbex on S3")),
    ],
)
def test_what_a_heading_and_its_link_both_say_is_the_company(read, heading, link, story):
    """The company stands once; what the heading says beside it is the topic, and no word of the link is lost."""
    reading = read(
        f"# Module 1\n## {heading}\n[{link}](https://e.com)\n### Problem\n- x\n## EC2\n[Delmar](https://d.e)\n"
    )
    assert outline(reading)[0] == (1, *story)
    shown = " ".join(block.text for section in reading.stories[0].sections for block in section.blocks)
    assert story[1] == link or link in shown


@pytest.mark.parametrize(
    ("heading", "text", "story"),
    [
        ("Orbex - Parcels on time", "Orbex brokers freight.", ("Parcels on time", "Orbex")),
        ("Livrer à l'heure – Délmar", "Chez Délmar, tout attendait.", ("Livrer à l'heure", "Délmar")),
        ("Fabrix: Pakete ohne Umweg", "Die Firma Fabrix fuhr leer.", ("Pakete ohne Umweg", "Fabrix")),
        ("Parcels on time - at last", "Nobody waits.", ("", "Parcels on time - at last")),
        ("Orbex - Delmar", "Orbex and Delmar share a depot.", ("", "Orbex - Delmar")),
        ("Startup - Parcels on time", "Startup of three. A startup has no depot.", ("", "Startup - Parcels on time")),
        ("Orbex-Delmar", "Orbex-Delmar shares a depot.", ("", "Orbex-Delmar")),
    ],
)
def test_a_heading_of_company_and_topic_is_both(read, heading, text, story):
    """The side that the story calls by name is the company; where both or none are, the heading stays whole."""
    reading = read(f"# Module 1\n## {heading}\n### Context\n{text}\n### Problem\n- x\n")
    assert outline(reading) == [(1, *story)]


def test_words_of_a_story_change_no_key(read):
    """The key is made of the whole heading, whichever side the text names."""
    keys = {
        read(f"# Module 1\n## Orbex - Parcels\n### Context\n{text}\n").story.key
        for text in ("Orbex waits.", "It waits.")
    }
    assert keys == {"orbex-parcels"}


def test_counters_of_stories_are_not_shown(read):
    """Two that count on are counters, and said once; a single one may be a name."""
    story = "### Problem\n- x\n"
    reading = read(f"# Module 1\n## 1. Orbex\n{story}## 2. Délmar\n{story}")
    assert [one.company for one in reading.stories] == ["Orbex", "Délmar"]
    assert reading.find("counted-names").at.line == 2
    alone = read(f"# Module 1\n## 1. FC Neustadt\n{story}## Délmar\n{story}")
    assert [one.company for one in alone.stories] == ["1. FC Neustadt", "Délmar"]
    assert [one.key for one in alone.stories] == ["fc-neustadt", "delmar"]


@pytest.mark.parametrize(
    ("name", "anchor"), [("Crédit.io", "creditio"), ("L'Orbe d'Or", "lorbe-dor"), ("Café Größe", "café-größe")]
)
def test_anchors_are_spelled_in_many_ways(read, name, anchor):
    """Points and apostrophes are dropped or hyphens; sections and details are places as well; one lost item is none."""
    others = "".join(f"- [{title}](#{title.lower().replace(' ', '-')})\n" for title in ("Orbex", "The Problem"))
    story = f"## Orbex\n### The Problem\n- see [it](#{anchor}) and [that](#more-depth)\n#### More depth\nx\n"
    text = f"# Stories\n- [{name}](#{anchor})\n{others}- [Gone](#gone)\n\n{story}## {name}\n### Problem\n- y\n"
    reading = read(text)
    assert [one.company for one in reading.stories] == ["Orbex", name]
    assert reading.find("unknown-story").at.line == 5  # the lost one
    assert reading.find("contents-list").at.line == 2


@pytest.mark.parametrize("names", [("Context", "Issue", "Solution"), ("Contexte", "Problème", "Solution")])
@pytest.mark.parametrize("before", ["### Results\n- x\n", "#### More\n- x\n", ""])
def test_a_story_right_under_its_module_has_sections_of_its_own_level(read, names, before):
    """Where other stories have them a level deeper; a heading below them divides the section it stands in."""
    first = f"# Module 1\n## Backup\n[Orbex](https://e.com)\n### Problem\n- x\n### Solution\n- x\n{before}"
    body = "".join(f"## {name}\n- words\n" for name in names)
    reading = read(f"{first}# Module 2\n[Delmar](https://d.e)\n{body}### The fine print\n- words\n### Parts\n- words\n")
    assert outline(reading) == [(1, "Backup", "Orbex"), (2, "", "Delmar")]
    assert [title for title, _ in sections(reading.stories[1])] == list(names)


@pytest.mark.parametrize("asks", ["What does {} do?", "Que fait {} ?", "Was macht {}?"])
def test_headings_that_ask_are_sections(read, asks):
    """An interview has no companies in its headings, whatever a heading below one of them is called."""
    body = "".join(f"## {asks.format(name)}\nwords\n" for name in ("Orbex", "Delmar", "Fabrix"))
    reading = read(f"---\ntitle: Orbex\n---\n{body}### Another problem\nwords\n")
    assert outline(reading) == [(None, "", "Orbex")]
    assert len(sections(reading.story)) == 3


@pytest.mark.parametrize("head", ["<!-- docs/stories.md -->", "!!! Show the blog !!!", "> [!NOTE]\n> Zeig den Blog"])
def test_what_only_the_speaker_reads_makes_no_story(read, head):
    """Above the first heading it goes with the story that follows."""
    reading = read(f"{head}\n\n## Orbex\n### Problem\n- x\n### Solution\n- y\n")
    assert [story.company for story in reading.stories] == ["Orbex"]
    assert len((*reading.story.remarks, *reading.story.reminders)) == 1


@pytest.mark.parametrize("kicker", ["Case Study {}: ", "Cas #{} : ", "Fallbeispiel {} – "])
def test_a_title_over_counted_stories_is_their_module(read, kicker):
    """Whatever stands under it; over other headings text makes it a topic."""
    stories = "".join(f"## {kicker.format(at)}{name}\n### Problem\n- x\n" for at, name in ((1, "Orbex"), (2, "Délmar")))
    reading = read(f"# Storage in the field\n\n**Two stories.**\n\n{stories}")
    assert [module.title for module in reading.course.modules] == ["Storage in the field"]
    assert outline(reading) == [(None, "", "Orbex"), (None, "", "Délmar")]


def test_counters_of_an_outline_are_not_shown(read):
    """Numbers of topics, companies and sections that a word processor wrote; steps of the author's stay counted."""
    text = (
        "# 7. Security\n\n## 🔒 7.1 GuardDuty\n\n### 7.1.1 Nettlebank\n\n"
        "#### 1. Activity\n\nbank\n\n#### 2. Problem\n\nslow\n\n"
        "## 7.2 Macie\n\n### 7.2.1 Birkdale\n\n#### Problem\n\nslow\n\n#### 1. Collect\n\na\n\n#### 2. Store\n\nb\n"
    )
    first, second = read(text).stories
    assert [(story.topic, story.company) for story in (first, second)] == [
        ("GuardDuty", "Nettlebank"),
        ("Macie", "Birkdale"),
    ]
    assert [section.title for section in first.sections] == ["Activity", "Problem"]
    assert [section.title for section in second.sections] == ["Problem", "1. Collect", "2. Store"]


@pytest.mark.parametrize(
    ("topics", "section"),
    [
        (["3.5 million rows a day"], "2.5 times faster"),
        (["3.5 million rows a day", "4.2 million users"], "2.5 fois plus vite"),
        (["2.4 GHz networks", "5.0 GHz networks"], "2.5 times faster"),
        (["2.5 TB a day", "3.7 TB a night"], "2.5 times faster"),
        (["3.5 Millionen Zeilen"], "2.5 GB less"),
    ],
)
def test_a_decimal_number_counts_what_follows(read, topics, section):
    """No counter: before small letters never, before others not where it stands alone."""
    story = f"#### 1. Problem\n\nslow\n\n#### {section}\n\nfast\n"
    text = "".join(
        f"## {topic}\n\n### {name}\n\n{story}" for topic, name in zip(topics, ("Orbex", "Alma"), strict=False)
    )
    stories = read(f"# Module 7\n\n{text}").stories
    assert [one.topic for one in stories] == topics
    assert {part.title for one in stories for part in one.sections} == {"1. Problem", section}
