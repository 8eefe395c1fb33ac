"""The trainer's real notes, and the same course as a folder of files."""

import re
from collections import Counter
from pathlib import Path

import pytest

from deckgen.blocks import Paragraph
from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostics, Severity
from deckgen.files.memory import MemoryWorld
from deckgen.read import read_course
from deckgen.story import SectionKind, StoryState

pytestmark = pytest.mark.slow

STORIES = Path(__file__).parents[2] / "stories"


@pytest.fixture
def notes(course_notes):
    found = Diagnostics()
    return read_course([course_notes], found), list(found)


def stories_of(course: Course):
    return [story for module in course.modules for story in module.stories]


def paragraphs_of(course: Course):
    return [
        block
        for story in stories_of(course)
        if story.state is not StoryState.REUSED
        for section in story.sections
        for block in section.blocks
        if isinstance(block, Paragraph)
    ]


def test_the_outline_is_what_the_trainer_wrote(notes):
    """13 modules, 17 topics, 16 companies with their links."""
    course, _ = notes
    assert [module.number for module in course.modules] == list(range(1, 14))
    assert [module.key for module in course.modules][:4] == [
        "01-module-1",
        "02-security",
        "03-networking",
        "04-module-4",
    ]
    assert [module.title for module in course.modules][9] == "Networking 2"
    assert len(stories_of(course)) == 17
    linked = {story.company for story in stories_of(course) if story.state is not StoryState.REUSED and story.source}
    assert len(linked) == 16
    assert len({story.key for story in stories_of(course)}) == 17


def test_every_section_is_known(notes):
    """44 headings: 13 activities, 15 problems (one called Situation), 15 solutions, one results."""
    course, _ = notes
    told = [story for story in stories_of(course) if story.state is not StoryState.REUSED]
    kinds = Counter(section.kind for story in told for section in story.sections if section.title)
    expected = {SectionKind.ACTIVITY: 13, SectionKind.PROBLEM: 15, SectionKind.SOLUTION: 15, SectionKind.RESULTS: 1}
    assert kinds == expected
    untitled = [story.company for story in told for section in story.sections if not section.title]
    assert untitled == ["Cox Automative", "Netflix"]


def test_special_modules_and_topics(notes):
    """An empty module, a stub and a reused story are what they are, with a finding."""
    course, findings = notes
    by_company = {story.company: story for story in stories_of(course) if story.state is not StoryState.REUSED}
    assert course.modules[2].stories == ()
    assert by_company["Careem"].state is StoryState.STUB
    (backup,) = course.modules[12].stories
    told = by_company["TransferWise"]
    assert (backup.state, backup.reused_from, backup.topic) == (StoryState.REUSED, told.key, "Backup")
    assert (backup.sections, backup.source, backup.figures) == (told.sections, told.source, told.figures)
    assert [remark.text for remark in backup.remarks] == ["Can use eventually the story with Storage Gateway"]
    assert {"empty-module", "stub-story", "reused-story"} <= {finding.code for finding in findings}


def test_the_two_reminders(notes):
    """Both speak of the architecture, and stand before their stories' first section."""
    course, _ = notes
    reminders = [(story.company, reminder) for story in stories_of(course) for reminder in story.reminders]
    assert [(company, one.text, one.architecture) for company, one in reminders] == [
        ("Zs", "Montrer l'architecture sur la page", True),
        ("ZenDesk", "Show the architecture on the blog", True),
    ]


def test_every_span_stands_where_it_says(notes, course_notes):
    """The author's line, from a span's column to its end, is the span's text; breaks and escapes stand for less."""
    course, _ = notes
    lines = course_notes.read_text(encoding="utf-8").split("\n")
    spans = [span for paragraph in paragraphs_of(course) for span in paragraph.spans]
    assert len(spans) > 400
    for span in spans:
        stretch = lines[span.line - 1][span.column - 1 : span.end - 1]
        assert stretch == span.text if span.verbatim else stretch == "" and span.text in (" ", "\n")


def test_bold_is_kept(notes):
    """199 bold stretches on one line, and one over two lines that makes two spans and the joint between them."""
    course, _ = notes
    bold = [span for paragraph in paragraphs_of(course) for span in paragraph.spans if span.bold]
    assert len(bold) == 199 + 3
    assert "constant availability" in [span.text for span in bold]


def test_every_trap_is_said_with_its_place(notes):
    """Each repair names the line and column where it was needed, and shows the line."""
    _, findings = notes
    counts = Counter(finding.code for finding in findings)
    assert counts["list-without-blank-line"] == 6
    assert counts["one-space-bullet"] == 6
    assert counts["glued-bullet"] == 1
    assert counts["bold-across-lines"] == 1
    glued = next(finding for finding in findings if finding.code == "glued-bullet")
    assert glued.at.excerpt[glued.at.column - 1 :].startswith("* Historically")
    assert all(finding.at and finding.at.line and finding.at.column and finding.at.excerpt for finding in findings)
    assert all(finding.module and finding.hint for finding in findings)


def test_glued_bullet_is_two_items(notes):
    """`animations. * Historically` becomes two items of one list."""
    course, _ = notes
    netflix = next(story for story in stories_of(course) if story.company == "Netflix")
    texts = [block.text.split()[0] for block in netflix.sections[0].blocks]
    assert texts == ["Netflix", "These", "Historically,"]
    assert {block.marker for block in netflix.sections[0].blocks} == {"•"}


def test_nesting_follows_the_indentation(notes):
    """Two-space bullets are nested, one-space bullets are not."""
    course, _ = notes
    levels = {
        (story.company, block.level)
        for story in stories_of(course)
        for section in story.sections
        for block in section.blocks
        if isinstance(block, Paragraph) and block.level
    }
    assert levels == {("Armut", 1), ("Outsystems", 1), ("Zalando", 1)}


def test_lead_lines(notes):
    """Lines that introduce a list are marked, paragraphs of several sentences are not."""
    course, _ = notes
    leads = [paragraph.text for paragraph in paragraphs_of(course) if paragraph.lead]
    assert leads == [
        "Après migration sur AWS :",
        "Seek to",
        "The solution extended to on premises instances also.",
        "That said, there were some drawbacks.",
        "But still :",
        "ils avaient un ancien CDN non satisfaisant",
    ]


def test_languages(notes):
    """French stories are French, in a course whose common language is English."""
    course, _ = notes
    french = [story.company for story in stories_of(course) if story.lang == "fr"]
    assert french == ["Climate Data Factory", "Zalando"]
    assert course.lang == "en"
    assert {module.lang for module in course.modules} == {"en"}


def test_a_module_told_in_one_language_is_in_it():
    """A module of two languages leaves the choice to the course, and where the course says it, every module does."""
    english = "## A\n[Acme](https://a.b)\n### Problem\nThe nights were too long for all of the teams.\n"
    french = "## B\n[Bel](https://b.c)\n### Problème\nLes nuits étaient trop longues pour toutes les équipes.\n"
    files = {
        "n/1.md": f"# Module 1\n{english}",
        "n/2.md": f"# Module 2\n{french}",
        "n/3.md": f"# Module 3\n{french.replace('B', 'C')}{english.replace('A', 'D')}",
    }
    modules = read_course([Path("n")], Diagnostics(), MemoryWorld(files)).modules
    assert [module.lang for module in modules] == ["en", "fr", "en"]
    files["n/course.yaml"] = "language: de\n"
    modules = read_course([Path("n")], Diagnostics(), MemoryWorld(files)).modules
    assert {module.lang for module in modules} == {"de"}


def test_short_words_are_in_the_language_of_their_headings():
    """A module whose bullets are too few words to tell is not in that of the others of its course."""
    short = "## A\n[Acme](https://a.b)\n### Problem\n* Slow servers\n### Results\n* Backups\n"
    french = "## B\n[Bel](https://b.c)\n### Problème\nLes nuits étaient trop longues pour toutes les équipes.\n"
    files = {"n/1.md": f"# Module 1\n{short}", "n/2.md": f"# Module 2\n{french}"}
    modules = read_course([Path("n")], Diagnostics(), MemoryWorld(files)).modules
    assert [(module.lang, module.stories[0].lang) for module in modules] == [("en", "en"), ("fr", "fr")]


def test_every_word_is_there(notes, course_notes):
    """Every word of the notes is in the course, as often as in the notes."""
    course, _ = notes
    texts: list[str] = []
    for module in course.modules:
        texts.append(module.label)
        for story in module.stories:
            texts.append(story.topic)
            texts += [remark.text for remark in story.remarks]
            if story.state is StoryState.REUSED:
                continue
            texts += [story.company, story.source, *(reminder.text for reminder in story.reminders)]
            for section in story.sections:
                texts.append(section.title)
                texts += [block.text for block in section.blocks if isinstance(block, Paragraph)]
    word = re.compile(r"\w+")
    there = Counter(found for text in texts for found in word.findall(text))
    assert Counter(word.findall(course_notes.read_text(encoding="utf-8"))) - there == Counter()


def test_the_folder_is_the_notes(course_notes):
    """stories/ holds the notes byte for byte."""
    files = sorted(STORIES.glob("*.md"))
    assert b"".join(path.read_bytes() for path in files) == course_notes.read_bytes()


def forget_places(module: Module) -> object:
    """Return a module without paths, lines, reasons and pictures, to compare what two files say."""
    stories = [story._replace(why=(), pictures=()) for story in module.stories]
    stories = [story._replace(sections=tuple(one._replace(why=()) for one in story.sections)) for story in stories]
    bare = module._replace(path="", why=(), stories=tuple(stories))
    text = re.sub(r"(line|column|path)=('[^']*'|\d+)", r"\1", repr(bare))
    assert "Span" in text or not module.stories or module.stories[0].state is StoryState.STUB
    return text


def test_one_file_and_the_folder_read_alike(notes):
    """The course in one file and in stories/ gives the same modules apart from their places."""
    course, _ = notes
    folder = read_course([STORIES], Diagnostics())
    assert folder.title == "AWS success stories"
    assert folder.theme == "default"
    assert list(map(forget_places, folder.modules)) == list(map(forget_places, course.modules))


@pytest.mark.parametrize("indent", ["    ", "\t"])
def test_an_indented_link_under_a_heading_is_the_company(read, indent):
    """A slip of the tab key makes no code of a company."""
    reading = read(f"# Module 1: A\n## T1\n\n{indent}[Acme](https://a.b)\n\n### Problem\nwords\n")
    assert (reading.story.company, reading.story.source) == ("Acme", "https://a.b")
    assert reading.find("indented-link").at.line == 4


@pytest.mark.parametrize("unseen", ["\u200b", "\u2060", "\u200e"])
def test_marks_stand_behind_what_cannot_be_seen(read, unseen):
    """Text copied from a chat or a page brings such characters along; they are left out, and it is said."""
    text = f"# Module 1\n## S3{unseen}\n[Acme](https://a.b)\n{unseen}### Problem\n\n{unseen}- slow\n"
    reading = read(text)
    assert (reading.story.topic, reading.texts) == ("S3", ["• slow"])
    assert "control-character" in reading.codes


@pytest.mark.parametrize("nothing", ["&nbsp;", "\u200b", "\u200c"])
def test_what_cannot_be_seen_names_nothing(read, nothing):
    """A heading or a company of invisible characters counts as absent."""
    text = "# Module 1: A\n## T1\n[Acme](https://a.b)\n### Problem\nwords\n"
    plain = read(text).course
    assert read(f"{text}## {nothing}\n# {nothing}\n").course == plain
    assert read(f"# Module 1: A\n## T1\n[{nothing}](https://a.b)\n### Problem\nwords\n").story.company == "T1"


def test_a_story_told_twice_is_said(read):
    """The same company under the same topic twice is probably a slip; both stay."""
    one = "## T1\n[Acme](https://a.b)\n### Problem\nwords\n"
    reading = read(f"# Module 1: A\n{one}{one}## T2\n[Acme](https://a.b)\n### Problem\nmore\n")
    assert len(reading.stories) == 3
    assert (reading.find("duplicate-story").severity, reading.find("duplicate-story").at.line) == (Severity.WARNING, 7)
