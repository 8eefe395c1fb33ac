"""How much of the text stands on slides."""

import re
from collections import Counter

import pytest

from deckgen.content import (
    ArchitectureCall,
    Comparison,
    Contrast,
    Digest,
    Figures,
    Lines,
    LinesForm,
    Opener,
    Scale,
    Share,
    Statement,
)
from deckgen.course import Course
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.pace import Density
from deckgen.plan import plan_deck
from deckgen.read import read_course

pytestmark = pytest.mark.slow

NOTES = """# Module 1

## Storage

[Acme](https://example.com/acme)

### Activity
Acme sells anvils.

### Problem
* We needed a **standard framework** for all of our teams
* **Every team was different**

### Solution
* Acme was able to **close its data center** in the north. This took a long time.
* Overall, costs fell by **60 percent**. Nobody complained.
* Then it **moved all of its old servers** to the new platform in a few weeks of work because they were old
* The rest was left for later
"""
WORD = re.compile(r"\w+")


@pytest.fixture
def plan(theme, tmp_path):
    """Plan the one module of some notes."""

    def plan(text=NOTES, **pace):
        path = tmp_path / "notes.md"
        path.write_text(text, encoding="utf-8")
        course = read_figures(read_course([path], Diagnostics()), Diagnostics())
        return plan_deck(course, course.modules[0], theme.pace._replace(**pace))

    return plan


def find(deck, key):
    return next(slide for slide in deck.slides if slide.key == key)


def read(*groups):
    """Return the words of lines."""
    return [
        " ".join("".join(span.text for span in part) for part in (line.lead, line.hero, line.tail) if part)
        for lines in groups
        for line in lines
    ]


def test_concise_shows_the_sentence_that_holds_the_hero(plan):
    """The slide's own notes have all the rest."""
    slide = find(plan(), "acme/solution")
    assert read(slide.content.lines) == [
        "Acme was able to close its data center in the north",
        "Then it moved all of its old servers to the new platform in a few weeks of work",
        "The rest was left for later",
    ]
    assert [figure.value for figure in slide.content.figures] == ["60 percent"]
    assert "Nobody complained." in slide.notes.blocks[1].text


def test_full_shows_every_word(plan):
    """Up to three lines a slide, figures as heroes of their lines and nowhere else."""
    deck = plan(density=Density.FULL)
    first = find(deck, "acme/solution").content
    assert isinstance(first, Lines)
    assert [line.hero[0].text for line in first.lines] == ["close its data center", "60 percent"]
    own = [slide for slide in deck.slides if slide.section]
    assert not any(isinstance(slide.content, Figures | Share | Scale | Comparison) for slide in own)
    shown = Counter(WORD.findall(" ".join(text for slide in own for text in read(*list_lines(slide.content)))))
    wanted = Counter(WORD.findall(re.sub(r"^#.*|\[.*", "", NOTES, flags=re.MULTILINE)))
    assert wanted - shown == Counter()


def list_lines(content):
    match content:
        case Statement(line):
            return [[line]]
        case Lines(lines) | Opener(lines=lines):
            return [lines]
    return []


def test_brief_is_one_slide_a_story(plan):
    """It is what the agenda leads to, and its notes hold the whole story."""
    deck = plan(density=Density.BRIEF)
    (slide,) = (one for one in deck.slides if one.section)
    assert slide.key == "acme/opener"
    assert isinstance(slide.content, Digest)
    assert [title for title, _ in slide.content.parts] == ["Problem", "Solution"]
    assert read(*(lines for _, lines in slide.content.parts)) == [
        "We needed a standard framework for all of our teams",
        "Every team was different",
        "Acme was able to close its data center in the north",
        "Then it moved all of its old servers",
        "The rest was left for later",
    ]
    assert len(slide.notes.blocks) == 7
    assert slide.notes.heading == "Activity / Problem / Solution"


def test_brief_keeps_what_turns_a_phrase(plan):
    """Words that deny the hero stay with it."""
    text = (
        "# Module 1\n\n[Acme](https://a.com)\n\n### Solution\n* They did not really want to ever **run any servers**\n"
    )
    (slide,) = (one for one in plan(text, density=Density.BRIEF).slides if one.section)
    assert read(*(lines for _, lines in slide.content.parts)) == ["They did not really want to ever run any servers"]


@pytest.mark.parametrize(
    ("bullet", "shown"),
    [
        ("They **own the shops** in Spain, France and Italy today", "They own the shops"),
        ("Then **rules do the rest**: Standard, then Infrequent Access, then Glacier", "Then rules do the rest"),
        ("They **own the shops** in all of Spain, which is a lot of land", "They own the shops in all of Spain"),
        ("They **own the shops** in Spain, France and Italy", "They own the shops in Spain, France and Italy"),
    ],
)
def test_brief_cuts_no_list(plan, bullet, shown):
    """One thing of several would be said of all."""
    text = f"# Module 1\n\n[Acme](https://a.com)\n\n### Solution\n* {bullet}\n"
    (slide,) = (one for one in plan(text, density=Density.BRIEF).slides if one.section)
    assert read(*(lines for _, lines in slide.content.parts)) == [shown]


@pytest.mark.parametrize(
    ("wishes", "chosen"),
    [
        ((None, None, None, Density.FULL), Density.FULL),
        ((None, None, Density.CONCISE, Density.FULL), Density.CONCISE),
        ((None, Density.BRIEF, Density.CONCISE, Density.FULL), Density.BRIEF),
        ((Density.FULL, Density.BRIEF, Density.CONCISE, Density.CONCISE), Density.FULL),
    ],
)
def test_the_order_goes_before_story_course_and_look(theme, tmp_path, wishes, chosen):
    """Whoever is nearest to the words is asked first, and the order before all."""
    ordered, story, course, look = wishes
    front = f"---\ndensity: {story}\n---\n" if story else ""
    (tmp_path / "notes.md").write_text(front + NOTES, encoding="utf-8")
    if course:
        (tmp_path / "course.yaml").write_text(f"density: {course}\n", encoding="utf-8")
    found = Diagnostics()
    read: Course = read_figures(read_course([tmp_path], found), found)
    deck = plan_deck(read, read.modules[0], theme.pace._replace(density=look, ordered=ordered))
    content = find(deck, "acme/opener").content
    kind = Density.BRIEF if isinstance(content, Digest) else _tell(find(deck, "acme/solution").content)
    assert kind is chosen
    assert list(found) == []


def _tell(content):
    return Density.FULL if isinstance(content, Lines) else Density.CONCISE


def test_a_wrong_density_is_a_finding(tmp_path):
    """In front matter and in course.yaml, with the words that are known."""
    (tmp_path / "notes.md").write_text(f"---\ndensity: some\n---\n{NOTES}", encoding="utf-8")
    (tmp_path / "course.yaml").write_text("density: [full]\n", encoding="utf-8")
    found = Diagnostics()
    read_course([tmp_path], found)
    assert [finding.code for finding in found] == ["wrong-value", "wrong-value"]
    assert all("concise, full, brief" in f"{finding.message} {finding.hint}" for finding in found)


SHORT = (
    NOTES[: NOTES.index("### Solution")]
    + "### Solution\n* They **moved to the cloud**\n* Nobody **waits for an order**\n"
)


def test_a_look_may_join_problem_and_solution(plan):
    """One slide, known as the problem's, whose notes have the words of both."""
    deck = plan(SHORT, joins=True)
    slide = find(deck, "acme/problem")
    assert isinstance(slide.content, Contrast)
    assert (slide.content.left_title, slide.content.right_title) == ("Problem", "Solution")
    assert [len(lines) for lines in (slide.content.left, slide.content.right)] == [2, 2]
    assert len(slide.notes.blocks) == 4
    assert slide.notes.heading == "Solution"
    assert not any(one.key == "acme/solution" for one in deck.slides)


def test_a_reminder_of_a_joined_solution_stands_with_it(plan):
    """It has no slide of its own."""
    deck = plan(f"{SHORT}\n!!! Ask who moved !!!\n", joins=True)
    assert find(deck, "acme/problem").notes.reminders == ("Ask who moved",)


@pytest.mark.parametrize(
    "text",
    [
        NOTES,
        SHORT.replace("* They", "* Costs fell by **9 percent**\n* They"),
        SHORT.replace("* Nobody **waits for an order**\n", ""),
    ],
)
def test_only_a_few_lines_without_figures_are_joined(plan, text):
    """More of them have their slides, and so have two lines and one: they do not balance."""
    deck = plan(text, joins=True)
    assert not any(isinstance(slide.content, Contrast) for slide in deck.slides)


def test_an_architecture_is_called_for_once(plan):
    """Two reminders lead to one slide, without which a story has none."""
    deck = plan(f"{NOTES}\n!!! Show the architecture !!!\n\n!!! The architecture again !!!\n")
    assert [slide.key for slide in deck.slides if isinstance(slide.content, ArchitectureCall)] == ["acme/pictures"]
    assert not any(isinstance(slide.content, ArchitectureCall) for slide in plan().slides)


NESTED = """# Module 1

[Acme](https://a.com)

### Solution
{}
"""


def test_an_item_above_all_others_leads_in_to_them(plan):
    """Its hierarchy is that of a lead-in and its list."""
    deck = plan(NESTED.format("* They were able to\n  * **close a center** of theirs\n  * **move a database**\n"))
    content = find(deck, "acme/solution").content
    assert isinstance(content, Lines)
    assert read([content.intro]) == ["They were able to"]
    assert read(content.lines) == ["close a center of theirs", "move a database"]


def test_a_remark_below_an_item_follows_it(plan):
    """Lines in the author's order; nothing else stands below anything."""
    text = "* They closed a center\n  * However, it took a year\n* They moved a database\n"
    content = find(plan(NESTED.format(text)), "acme/solution").content
    assert read(content.lines) == ["They closed a center", "However, it took a year", "They moved a database"]


def test_an_item_stays_above_the_remark_below_it_where_it_tells_a_figure(plan):
    """As a card of its own it would leave the remark to the item before it."""
    text = "* They use organizations\n* They rolled it out in 40 accounts\n  * but not in China\n* They send events\n"
    content = find(plan(NESTED.format(text)), "acme/solution").content
    assert read(content.lines)[1:3] == ["They rolled it out in 40 accounts", "but not in China"]
    assert [span.text for span in content.lines[1].hero] == ["40"]


def test_any_other_hierarchy_is_an_outline(plan):
    """Without the items that are shown as figures; one that has text below it stays above it."""
    text = "* They moved 20 sites\n  * of 7 TB of data\n* They used it to\n  * write logs\n  * read them\n"
    text += "* It took 9 days\n  * of work\n"
    slides = [one for one in plan(NESTED.format(text)).slides if one.section][1:]
    assert [type(one.content) for one in slides] == [Lines, Figures, Figures]
    assert slides[0].content.form is LinesForm.OUTLINE
    assert [line.paragraph.level for line in slides[0].content.lines] == [0, 1, 1, 0, 1]
    assert read(slides[0].content.lines) == [
        "They used it to",
        "write logs",
        "read them",
        "It took 9 days",
        "of work",
    ]
    assert [one.value for one in slides[1].notes.figures] == ["20", "7 TB"]
    assert [one.key for one in slides] == ["acme/solution", "acme/solution/figures:20-they-moved-sites", "acme/figures"]


def test_the_agenda_says_what_companies_do_in_every_density(plan):
    """A story on one page has no opener to say it."""
    text = NOTES + NOTES[NOTES.index("## Storage") :].replace("Acme", "Globex").replace("acme", "globex")
    for density in Density:
        lines = find(plan(text, density=density), "agenda").content.lines
        assert [read([line.says]) for line in lines] == [["Acme sells anvils"], ["Globex sells anvils"]]


BRIEF = """# Module 4

## Lambda

[Utopus](https://example.com/utopus)

### Problem

* **Servers were full**

### Solution

* Lambda processes over **200 billion signals** every day
* Kinesis streams **7 TB** of data every day
* **Step Functions** chain all jobs

### Results

* {}
* The team is happier
"""


@pytest.mark.parametrize(
    ("result", "values", "titles", "last"),
    [
        ("Reports take 20 minutes", ["20 minutes"], ["Problem", "Solution"], "Step Functions chain all jobs"),
        ("Plans **before parts fail**", [], ["Problem", "Solution / Results"], "Plans before parts fail"),
    ],
)
def test_brief_leaves_out_no_results(plan, result, values, titles, last):
    """A figure of theirs stands among the key figures, else their strongest line behind the solution."""
    deck = plan(BRIEF.format(result), density=Density.BRIEF)
    (slide,) = (one for one in deck.slides if one.section)
    assert [title for title, _ in slide.content.parts] == titles
    assert read(*(lines for _, lines in slide.content.parts))[-1] == last
    assert {figure.value for figure in slide.content.figures} >= set(values)
