"""Which heading is a module, a topic, a story, a section: levels are not fixed."""

import pytest

from deckgen.diagnostics import Severity
from deckgen.read.headings.titles import parse_module, split_kicker
from deckgen.story import SectionKind, StoryState

pytestmark = pytest.mark.slow

BODY = "{0} Problem\np\n{0} Solution\ns\n"


def outline(reading):
    """Return (module label, topic, company) of each story."""
    return [(module.label, story.topic, story.company) for module in reading.course.modules for story in module.stories]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Module 1\n## EC2\n[Acme](https://a.b)\n" + BODY.format("###"), ("Module 1", "EC2", "Acme")),
        ("# Module 1\n## EC2\n### Acme\n" + BODY.format("####"), ("Module 1", "EC2", "Acme")),
        ("# Security\n## EC2\n### Acme\n" + BODY.format("####"), ("Security", "EC2", "Acme")),
        ("# Security\n## EC2\n[Acme](https://a.b)\n" + BODY.format("###"), ("Security", "EC2", "Acme")),
        ("# Acme\n" + BODY.format("##"), ("Notes", "", "Acme")),
        ("# EC2\n## Acme\n" + BODY.format("###"), ("Notes", "EC2", "Acme")),
        ("# AWS\n## Module 1\n### EC2\n[Acme](https://a.b)\n" + BODY.format("####"), ("Module 1", "EC2", "Acme")),
        ("# Module 1\n## Acme\n" + BODY.format("###"), ("Module 1", "", "Acme")),
        ("# Module 1\n[Acme](https://a.b)\n" + BODY.format("##"), ("Module 1", "", "Acme")),
        ("# Module 1\n## [Acme](https://a.b)\n" + BODY.format("###"), ("Module 1", "", "Acme")),
        ("# Module 1\n## EC2\n### [Acme](https://a.b)\n" + BODY.format("####"), ("Module 1", "EC2", "Acme")),
        ("Module 1\n===\n\nEC2\n---\n\n[Acme](https://a.b)\n" + BODY.format("###"), ("Module 1", "EC2", "Acme")),
        ("# Module 1\n## Case Study #1: Acme\n" + BODY.format("###"), ("Module 1", "", "Acme")),
        ("# Module 1\n## EC2\n[Acme](https://a.b)\nText below.\n" + BODY.format("###"), ("Module 1", "EC2", "Acme")),
        ("# Module 1\n## EC2\n[Acme][1]\n" + BODY.format("###") + "\n[1]: https://a.b\n", ("Module 1", "EC2", "Acme")),
        (BODY.format("##"), ("Notes", "", "Notes")),
        ("Just words.\n", ("Notes", "", "Notes")),
        ("[Acme](https://a.b)\n\nJust words.\n", ("Notes", "", "Acme")),
        ("---\ntitle: Acme\n---\n" + BODY.format("##"), ("Notes", "", "Acme")),
        ("---\ncompany: Acme\ntopic: EC2\nmodule: 4\n---\n" + BODY.format("##"), ("", "EC2", "Acme")),
        ("---\ncompany: Acme\n---\n# EC2\n" + BODY.format("##"), ("Notes", "EC2", "Acme")),
        ("---\ntitle: Serverless\n---\n# EC2\n## Acme\n" + BODY.format("###"), ("Serverless", "EC2", "Acme")),
    ],
)
def test_the_outline(read, text, expected):
    """The section level is where known names stand; above it are story, topic and module, nearest first."""
    reading = read(text)
    assert outline(reading) == [expected]
    problems = [section.title for section in reading.story.sections if section.kind is SectionKind.PROBLEM]
    assert problems == (["Problem"] if "Problem" in text else [])


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("Module 2 : Security", 2, "Security"),
        ("Module 4", 4, ""),
        ("MODULE 10 – Networking 2", 10, "Networking 2"),
        ("Module n°3: Réseau", 3, "Réseau"),
        ("Module : Security", None, "Security"),
        ("Chapitre 3. Le réseau", 3, "Le réseau"),
        ("Partie II - Sécurité", 2, "Sécurité"),
        ("Day 1: Basics", 1, "Basics"),
        ("Jour 1", 1, ""),
        ("Semaine 2 : Données", 2, "Données"),
        ("Leçon 5 | Fin", 5, "Fin"),
        ("Module 2 Security", 2, "Security"),
        ("Modul 7 Databases", 7, "Databases"),
        ("Modulo 7: Databases", 7, "Databases"),
        ("Módulo 7", 7, ""),
        ("Mod. 7 - Databases", 7, "Databases"),
        ("mod 7", 7, ""),
        ("Moduel 7: Databases", 7, "Databases"),
        ("Modules 7", 7, ""),
        ("Module 4.2 - serverless", None, "Module 4.2 - serverless"),
        ("Module 4,2", None, "Module 4,2"),
        ("Module 4.Compute", 4, "Compute"),
        ("Part 4.2: Serverless", None, "Part 4.2: Serverless"),
    ],
)
def test_module_headings(heading, number, title):
    """English and French words, numbers and separators; either part may be missing."""
    found = parse_module(heading)
    assert found is not None
    assert (found.number, found.title, found.label) == (number, title, heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Security",
        "Day 2 operations",
        "Modular design",
        "Part of the story",
        "Module",
        "EC2",
        "Mobile 4",
        "Middle 7",
        "M7",
        "M 7",
        "Modern 2",
        "Part 2.1 of the code",
    ],
)
def test_headings_that_are_no_modules(heading):
    """A word that happens to stand first makes no module."""
    assert parse_module(heading) is None


@pytest.mark.parametrize(
    ("heading", "kicker", "company"),
    [
        ("Case Study #1: Acme", "Case Study #1", "Acme"),
        ("Étude de cas n°2 – Acme SA", "Étude de cas n°2", "Acme SA"),
        ("Customer story: Acme", "Customer story", "Acme"),
        ("Cas client 3 : Acme", "Cas client 3", "Acme"),
        ("Use case - Acme", "Use case", "Acme"),
        ("Acme", "", "Acme"),
        ("Casey's: a store", "", "Casey's: a store"),
    ],
)
def test_kickers(heading, kicker, company):
    """What stands before the company is the kicker."""
    assert split_kicker(heading) == (kicker, company)


def test_several_links_are_several_stories(read):
    """Under one topic, and at the end of a section when the sections begin anew."""
    text = (
        "# Module 1\n## EC2\n[A](https://a.b)\n\nSmall.\n\n[B](https://b.c)\n### Problem\nx\n\n[C](https://c.d)\n"
        "### Problem\ny\n"
    )
    reading = read(text)
    assert [(story.company, story.state) for story in reading.stories] == [
        ("A", StoryState.STORY),
        ("B", StoryState.STORY),
        ("C", StoryState.STORY),
    ]
    assert [len(story.sections) for story in reading.stories] == [1, 1, 1]


def test_a_link_in_a_section_is_a_link(read):
    """ "Read more" at the end of a section begins no story."""
    reading = read("## EC2\n[Acme](https://a.b)\n### Problem\nx\n\n[A study](https://b.c)\n### Solution\ny\n")
    assert reading.story.company == "Acme"
    assert reading.story.sections[0].blocks[1].spans[0].link == "https://b.c"


@pytest.mark.parametrize("link", ["<https://a.b/c>", "https://a.b/c", "[Source](https://a.b/c)"])
def test_a_nameless_link_is_the_source(read, link):
    """An address or "Source" under a company's heading is the story's source, not its name."""
    reading = read(f"# Module 1\n## Acme\n{link}\n\n### Problem\nx\n")
    assert (reading.story.company, reading.story.source) == ("Acme", "https://a.b/c")


def test_text_before_sections_and_topics(read):
    """Under the story it is the activity, under the module the introduction."""
    reading = read("# Module 1\nWelcome.\n## EC2\n[Acme](https://a.b)\n\nMakes things.\n### Problem\nx\n")
    assert [block.text for block in reading.course.modules[0].intro] == ["Welcome."]
    first = reading.story.sections[0]
    assert (first.kind, first.title, first.blocks[0].text) == (SectionKind.ACTIVITY, "", "Makes things.")


def test_the_heading_above_the_modules_names_the_course(read):
    """What stands under it introduces the first module."""
    reading = read("# AWS for all\nHello.\n## Module 1\n### EC2\n[A](https://a.b)\n#### Problem\nx\n## Module 2\n")
    assert reading.course.title == "AWS for all"
    assert [block.text for block in reading.course.modules[0].intro] == ["Hello."]
    assert reading.codes == ["empty-module"]
    flat = read("# AWS for all\n\nModule 1\n========\n\n## A\n### Problem\nx\n# Conclusion\n## B\n### Problem\ny\n")
    assert flat.course.title == "AWS for all"
    assert [module.label for module in flat.course.modules] == ["Module 1", "Conclusion"]


def test_modules_of_one_name_are_one_module(read):
    """In two files, with or without the title."""
    story = "## {0}\n### Problem\nx\n"
    reading = read(**{
        "1.md": "# Module 2 : Security\n" + story.format("A"),
        "2.md": "# Module 2\n" + story.format("B"),
        "3.md": "# module 2 - SECURITY\n" + story.format("C"),
        "4.md": "# Module 3\n" + story.format("D"),
    })  # fmt: skip
    assert [[story.company for story in module.stories] for module in reading.course.modules] == [
        ["A", "B", "C"],
        ["D"],
    ]
    assert [module.key for module in reading.course.modules] == ["02-security", "03-module-3"]
    assert reading.codes == ["merged-module"] * 2


def test_two_modules_of_one_number_keep_their_titles(read):
    """Different titles are different modules, with different keys."""
    reading = read("# Module 1: A\n# Module 1: B\n# Module 1: A!\n# C\n")
    assert [module.key for module in reading.course.modules] == ["01-a", "01-b", "c"]


def test_keys_are_unique(read):
    """Two stories of one company under one topic are known by what they say."""
    reading = read("# Module 1\n## EC2\n[A](https://a.b)\n\nx\n\n[A](https://b.c)\n\ny\n")
    first, second = (story.key for story in reading.stories)
    assert first.startswith("a.ec2.")
    assert second.startswith("a.ec2.")
    assert first != second


def test_a_section_one_level_too_deep_or_too_high(read):
    """A slip of level loses no section."""
    deep = read("# Module 1\n## A\n### Problem\nx\n### Solution\nx\n## B\n#### Problem\ny\n#### Solution\ny\n")
    assert [len(story.sections) for story in deep.stories] == [2, 2]
    high = read("# Module 1\n## A\n### Problem\nx\n### Solution\nx\n## Results\ny\n## B\n### Problem\nz\n")
    assert [section.title for section in high.stories[0].sections] == ["Problem", "Solution", "Results"]


def test_words_of_front_matter_that_find_no_place_are_remarks(read):
    """A title in a file whose headings say everything is kept for the speaker."""
    front = "---\ntitle: Extra title\ncompany: Acme\n---\n"
    reading = read(front + "# Module 1\n## Case Study 1: Acme\n### Problem\nx\n")
    assert "Extra title" in [reading.course.title, *(remark.text for remark in reading.story.remarks)]


def test_front_matter_reaches_the_story(read):
    """Tags, minutes, language and arrangements are the story's."""
    front = "---\ntitle: Acme\nlang: fr\ntags: [a, b]\nminutes: 12\nsource: https://a.b\n"
    front += "layout:\n  problem: statement\n---\n"
    story = read(front + "## Problem\nThe words are English and that is that.\n").story
    assert (story.lang, story.tags, story.minutes, story.source) == ("fr", ("a", "b"), 12.0, "https://a.b")
    assert story.layouts == (("problem", "statement"),)


@pytest.mark.parametrize(
    ("module", "number", "title"),
    [
        ('"4 : Compute"', 4, "Compute"),
        ('"4: Compute"', 4, "Compute"),
        ("4 - Compute", 4, "Compute"),
        ("4 – Compute", 4, "Compute"),
        ("4. Compute", 4, "Compute"),
        ("4 Compute", 4, "Compute"),
        ('"Module 4: Compute"', 4, "Compute"),
        ("4", 4, ""),
        ("4.2 Compute", None, "4.2 Compute"),
        ("Compute", None, "Compute"),
    ],
)
@pytest.mark.parametrize(
    "text", ["---\nmodule: {0}\ncompany: Acme\n---\n## Problem\nx\n", "module: {0}\ncompany: Acme\nproblem: x\n"]
)
def test_a_module_named_outside_the_text(read, text, module, number, title):
    """Front matter and YAML name number and title with the signs people put between them."""
    reading = read(**{"a.md" if text.startswith("---") else "a.yaml": text.format(module)})
    (found,) = reading.course.modules
    assert (found.number, found.title) == (number, title)


NUMBER = "---\nmodule: 5\ncompany: Acme\n---\n## Problem\nx\n"


@pytest.mark.parametrize(
    ("other", "label"),
    [
        ("# Module 4 : Compute\n## A\n### Problem\nx\n", "Module 5"),
        ("# Chapitre 4 : Compute\n## A\n### Problem\nx\n", "Chapitre 5"),
        ("# Compute\n## A\n### Problem\nx\n", ""),
        ("# Module 5\n## A\n### Problem\nx\n", "Module 5"),
    ],
)
@pytest.mark.parametrize("order", ["ab", "ba"])
def test_a_module_that_is_only_a_number_is_called_like_the_others(read, other, label, order):
    """The word is the one of the course's headings; where they have none, the theme has one."""
    modules = read(**{f"{order[0]}.md": NUMBER, f"{order[1]}.md": other}).course.modules
    (module,) = [module for module in modules if module.number == 5]
    assert (module.title, module.label, module.intro) == ("", label, ())
    assert all(not story.remarks for story in module.stories)
    assert module.key in {"05-module-5", "05-chapitre-5"}


def test_one_number_with_two_titles_is_said(read):
    """Two decks may be meant, or one: the finding names both places."""
    story = "## {0}\n### Problem\nx\n"
    reading = read(**{
        "1.md": "# Module 4 : Storage\n" + story.format("A"),
        "2.md": "# Module 4 : Compute\n" + story.format("B") + "# Module 4.1\n# Module 4.2\n",
    })  # fmt: skip
    assert [module.key for module in reading.course.modules][:2] == ["04-storage", "04-compute"]
    finding = reading.find("module-number-twice")
    assert (finding.severity, finding.at.line, finding.module) == (Severity.WARNING, 1, "04-compute")
    assert finding.at.path.endswith("2.md")
    assert "1.md, line 1" in finding.message


@pytest.mark.parametrize(("name", "source"), [("03.md", "file"), ("03-compute.md", "file"), ("03/a.md", "folder")])
def test_a_number_from_a_name_is_said(read, name, source):
    """No heading says so."""
    reading = read(**{name: "## Acme\n### Problem\nx\n"})
    finding = reading.find("module-from-name")
    assert (finding.severity, finding.at.path.endswith(name)) == (Severity.INFO, True)
    assert f"{source} makes it module 3" in finding.message
    assert reading.codes == ["module-from-name"]


CASES = "## Case Study #{0}: {1}\n### Challenge\nx\n### Solution\ny\n"


@pytest.mark.parametrize("title", ["AWS success stories", "Stories", "The cloud"])
def test_a_lone_title_over_all_stories_names_the_module(read, title):
    """It is no company: no story, no stub, and the cover does not show the file's name."""
    reading = read(f"# {title}\n\n" + CASES.format(1, "Acme") + CASES.format(2, "Globex"))
    assert outline(reading) == [(title, "", "Acme"), (title, "", "Globex")]
    assert [story.kicker for story in reading.stories] == ["Case Study #1", "Case Study #2"]
    assert reading.codes == []


def test_a_title_over_stories_without_numbers_names_the_module_too(read):
    """Two headings of companies under one title are enough."""
    reading = read("# Retail\n## Acme\n### Problem\nx\n## Globex\n### Problem\ny\n")
    assert outline(reading) == [("Retail", "", "Acme"), ("Retail", "", "Globex")]


@pytest.mark.parametrize(
    "text",
    [
        "# Acme\nMakes things.\n" + CASES.format(1, "Globex"),
        "# Acme\n" + CASES.format(1, "Globex") + "# Initech\n## Problem\nx\n",
    ],
)
def test_a_heading_with_words_or_neighbors_is_no_title(read, text):
    """Only a title that stands alone, above everything and without text, is one."""
    assert read(text).course.modules[0].title == "Notes"


@pytest.mark.parametrize(
    ("name", "front", "course", "title"),
    [
        ("case-studies.md", "", "", "Case studies"),
        ("case-studies.md", "", "title: AWS for all\n", "AWS for all"),
        ("case-studies.md", "---\ntitle: Retail\ncompany: Acme\n---\n", "title: AWS for all\n", "Retail"),
        ("04-compute_and_storage.md", "", "title: AWS for all\n", "Compute and storage"),
        ("iPhone notes.md", "", "", "iPhone notes"),
    ],
)
def test_a_module_without_a_heading_is_named_by_what_is_nearest(read, name, front, course, title):
    """Front matter's title, then the course's when nothing else is read, at last the file's name in words."""
    files = {name: front + "## Acme\n### Problem\nx\n"} | ({"course.yaml": course} if course else {})
    (module,) = read(**files).course.modules
    assert module.title == title


def test_the_course_names_no_module_among_several_files(read):
    """Else all files would be one module."""
    story = "## Acme\n### Problem\nx\n"
    modules = read(**{"course.yaml": "title: T\n", "one.md": story, "two.md": story}).course.modules
    assert [module.title for module in modules] == ["One", "Two"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("head", ["## EC2\n[Acme](https://a.b)", "## [Acme](https://a.b)"])
def test_a_link_right_after_the_company_is_text(read, gap, head):
    """The first of two link-only lines is the company, the second a link of its story."""
    reading = read(f"# Module 1\n{head}{gap}[the video](https://b.c)\n\n### Problem\nx\n")
    assert reading.story.company == "Acme"
    assert reading.story.sections[0].blocks[0].spans[0].link == "https://b.c"


def test_links_alone_are_a_stub(read):
    """A second link tells no story."""
    reading = read("# Module 1\n## EC2\n[Acme](https://a.b)\n\n[the video](https://b.c)\n")
    assert (reading.story.company, reading.story.state, reading.codes) == ("Acme", StoryState.STUB, ["stub-story"])


def test_headings_without_words_are_a_stub(read):
    """A skeleton nobody has filled in is no story yet; its headings stay."""
    reading = read("# Module 1\n## EC2\n[Acme](https://a.b)\n### Problem\n### Solution\n")
    assert reading.story.state is StoryState.STUB
    assert [section.title for section in reading.story.sections] == ["Problem", "Solution"]
    assert reading.codes == ["stub-story"]


def test_a_module_with_an_introduction_is_not_empty(read):
    """Its text makes a slide."""
    assert read("# Module 1\nWelcome.\n").codes == []
    assert read("# Module 1\n").codes == ["empty-module"]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Problm", "Problem"),
        ("Problme", "Problem"),
        ("Probelm", "Problem"),
        ("Soluton", "Solution"),
        ("Soltion", "Solution"),
        ("Résulats", "Résultats"),
        ("Actvité :", "Activité"),
    ],
)
def test_a_slip_in_a_section_name_is_said(read, heading, name):
    """The section keeps its own title; a warning names what was probably meant."""
    reading = read(f"## Acme\n### Activity\nx\n### {heading}\ny\n### Impact\nz\n")
    assert [section.kind for section in reading.story.sections][1] is SectionKind.OTHER
    finding = reading.find("unknown-section")
    assert (finding.severity, finding.at.line) == (Severity.WARNING, 4)
    assert f"“{name}”" in finding.hint


@pytest.mark.parametrize(
    "heading",
    [
        "Security",
        "What is next",
        "Teams",
        "Changes",
        "Costs",
        "Risk",
        "Usage",
        "Services",
        "Une architecture en trois couches et demie",
    ],
)
def test_a_heading_of_its_own_is_no_slip(read, heading):
    """Nothing is said of a section that just has another name."""
    assert read(f"## Acme\n### Problem\nx\n### {heading}\ny\n").codes == []


def test_numbers_of_speaker_notes_stay(read):
    """A remark is a sentence; the number its author gave it is a word of it."""
    reading = read("## Acme\n### Problem\nx\n### Notes\n3. ask the class\n* then wait\n")
    assert [remark.text for remark in reading.story.remarks] == ["Notes", "3. ask the class", "then wait"]


PLAIN = "#### Netflix\nThey stream, 260 million members\n#### Spotify\nThey play\n"
DEEP = "# Module 2\n## S3\n### BigCo\n#### Problem\ntoo many\n"


@pytest.mark.parametrize("head", ["", "# Module 1\n"])
@pytest.mark.parametrize("other", [{}, {"2.md": DEEP}])
def test_another_file_changes_no_story(read, head, other):
    """The level of sections is a file's own: below the first heading under its module where nothing else tells."""
    reading = read(**({"1.md": head + PLAIN} | other))
    assert [story.company for story in reading.course.modules[0].stories] == ["Netflix", "Spotify"]
    assert [block.text for block in reading.stories[1].sections[0].blocks] == ["They play"]


@pytest.mark.parametrize("front", ["", "---\ncompany: Globex\n---\n"])
def test_other_files_tell_where_sections_stand(read, front):
    """In a file that names its story and knows none of its sections, they stand where those of the others do."""
    own = "#### What they had\nx\n#### What changed\ny\n"
    reading = read(**{"1.md": (front or "# Module 1\n## Globex\n") + own, "2.md": DEEP})
    assert reading.stories[0].company == "Globex"
    assert [section.title for section in reading.stories[0].sections] == ["What they had", "What changed"]


@pytest.mark.parametrize("level", [2, 3, 4, 5])
def test_stories_right_under_a_module(read, level):
    """Levels may be left out."""
    reading = read(f"# Module 1\n{'#' * level} Netflix\nx\n{'#' * (level + 1)} Next steps\ny\n")
    assert outline(reading) == [("Module 1", "", "Netflix")]
    assert [section.title for section in reading.story.sections] == ["", "Next steps"]


@pytest.mark.parametrize("address", ["https://a.b/foo", "<https://a.b/foo>"])
@pytest.mark.parametrize("rest", ["", "## RDS\n[Acme](https://a.b)\n### Problem\nx\n"])
def test_an_address_alone_is_the_source(read, address, rest):
    """The topic names the stub; no company is made of the address."""
    story = read(f"# Module 1\n## EC2\n{address}\n{rest}").stories[0]
    assert (story.company, story.topic, story.source) == ("EC2", "", "https://a.b/foo")
    assert (story.state, story.sections) == (StoryState.STUB, ())


@pytest.mark.parametrize("rest", ["", "### Problem\n"])
def test_an_address_above_the_text_of_a_file_is_its_source(read, rest):
    """Also where the file has no heading of a story: it is no line of a slide."""
    (story,) = read(f"https://a.b/foo\n\n{rest}\nReports took weeks\n").stories
    assert story.source == "https://a.b/foo"
    assert [block.text for section in story.sections for block in section.blocks] == ["Reports took weeks"]


@pytest.mark.parametrize("rest", ["", "## RDS\n[Acme](https://a.b)\n### Problem\nx\n"])
def test_a_list_of_links_is_a_list_of_stories(read, rest):
    """Each bullet is a company whose story is still to be written."""
    reading = read(f"# Module 1\n## EC2\n* [Careem](https://c.d)\n* [Uber](https://u.b)\n{rest}")
    assert outline(reading)[:2] == [("Module 1", "EC2", "Careem"), ("Module 1", "EC2", "Uber")]
    assert [(story.source, story.state, story.line) for story in reading.stories[:2]] == [
        ("https://c.d", StoryState.STUB, 3),
        ("https://u.b", StoryState.STUB, 4),
    ]


@pytest.mark.parametrize("rest", ["", "## RDS\n[Acme](https://a.b)\n### Problem\nx\n"])
def test_links_one_a_line_are_stories_too(read, rest):
    """Bullets are not needed: no word and no blank line stands between them."""
    links = "[Careem](https://c.d)\n[Uber](https://u.b)\n[Lyft](https://l.y)\n"
    reading = read(f"# Module 1\n## EC2\n{links}\n{rest}")
    assert outline(reading)[:3] == [("Module 1", "EC2", name) for name in ("Careem", "Uber", "Lyft")]
    assert [(story.state, story.line) for story in reading.stories[:3]] == [(StoryState.STUB, at) for at in (3, 4, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "## EC2\n[Acme](https://a.b)\n[the video](https://b.c)\n",
        "## EC2\n[Acme](https://a.b)\n[Careem](https://b.c)\n### Problem\nx\n",
        "## EC2\n[Acme](https://a.b)\n[Careem](https://b.c)\nand words\n",
        "## EC2\n[Acme](https://a.b)\n\n[Video](https://b.c)\n",
        "## EC2\n[Acme](https://a.b)\n\n[Careem](https://b.c)\n\nand words\n",
    ],
)
def test_other_lines_of_links_are_one_story(read, text):
    """A name for a page, a section or words: the first link is the company."""
    assert outline(read("# Module 1\n" + text)) == [("Module 1", "EC2", "Acme")]


@pytest.mark.parametrize(
    "text",
    [
        "## Sources\n* [Careem](https://c.d)\n* [Uber](https://u.b)\n",
        "## Acme\n* [Careem](https://c.d)\n* and words\n",
        "## Acme\n* [Careem](https://c.d)\n### Problem\nx\n",
        "## Acme\n### Problem\n* [Careem](https://c.d)\n* [Uber](https://u.b)\n",
        "## Acme\n1. [Careem](https://c.d)\n2. [Uber](https://u.b)\n",
        "## Acme\n* [Video](https://c.d)\n* [Article](https://u.b)\n",
    ],
)
def test_other_lists_of_links_are_text(read, text):
    """Sources, lists with words or numbers, and what stands in a section."""
    reading = read("# Module 1\n" + text)
    assert len(reading.stories) == 1
    assert reading.story.sections[0].blocks[0].marker in {"•", "1."}


@pytest.mark.parametrize("heading", ["Activité :", "Activité:", "Activité\u00a0:", "**Activité :**"])
def test_a_colon_at_the_end_of_a_heading_is_dropped(read, heading):
    """A slide's title needs none."""
    assert read(f"## Acme\n### {heading}\nx\n").section.title == "Activité"


ORBEX = "# Module 7 : IA\n## Bedrock\n### Orbex\n[{0}](https://example.com)\n#### Activity\nThey make\n"


@pytest.mark.parametrize("link", ["leur site", "Orbex", "Their case in words"])
@pytest.mark.parametrize(("rest", "state"), [("", StoryState.STUB), ("\nTo be told.\n", StoryState.STORY)])
def test_a_link_under_a_company_makes_no_topic_of_it(read, link, rest, state):
    """A level stands between it and the named modules: that is the topics', written or not."""
    reading = read(ORBEX.format(link) + f"## Kendra\n{rest}")
    assert outline(reading) == [("Module 7 : IA", "Bedrock", "Orbex"), ("Module 7 : IA", "", "Kendra")]
    assert [story.source for story in reading.stories] == ["https://example.com", ""]
    assert [story.state for story in reading.stories] == [StoryState.STORY, state]
    assert reading.codes == (["empty-story"] if state is StoryState.STUB else [])


@pytest.mark.parametrize("label", ["leur site", "the website", "Leur témoignage", "l'article", "Site"])
def test_a_word_for_a_page_is_no_company(read, label):
    """ "Their website" leads to the source; the topic names the story."""
    story = read(f"# Module 1\n## EC2\n[{label}](https://a.b)\n### Problem\nx\n").story
    assert (story.company, story.source) == ("EC2", "https://a.b")


def test_a_number_before_a_title_is_that_of_the_module(read):
    """`# 4. Compute`, whatever stands below it; a story that is counted on the level of its sections' owner is none."""
    story = "### Problem\nx\n"
    reading = read(f"# 4. Compute\n## Orbex\n{story}# 5) Storage\n## S3\n[Delmar](https://a.b)\n{story}")
    assert [(module.number, module.title) for module in reading.course.modules] == [(4, "Compute"), (5, "Storage")]
    linked = read(f"# 4 – Compute\n## Lambda\n[Orbex](https://a.b)\n{story}")
    assert [(module.number, module.title) for module in linked.course.modules] == [(4, "Compute")]
    stories = read("# 1. Orbex\n## Problem\nx\n# 2. Delmar\n## Problem\ny\n")
    assert [story.company for story in stories.stories] == ["Orbex", "Delmar"]


@pytest.mark.parametrize("line", ["Modul 4", "**Module 4 : Compute**", "MODULE 4", "Chapitre 4 : Calcul"])
def test_a_plain_line_above_headings_names_the_module(read, line):
    """It would be a story of its own otherwise, called like the file."""
    reading = read(f"{line}\n\n## Lambda\n\n[Utopus](https://a.b)\n\n### Problem\n\nx\n")
    assert [module.number for module in reading.course.modules] == [4]
    assert [story.company for story in reading.stories] == ["Utopus"]


@pytest.mark.parametrize(
    "text",
    [
        "# Cloud\n\nModule 4\n\n## Lambda\n\n[Utopus](https://a.b)\n",
        "## Module 1\n\n### S3\n\n[Acme](https://a.b)\n\nModule 4\n\n### Lambda\n\n[Utopus](https://c.d)\n",
        "Module 4 was long.\n\n## Lambda\n\n[Utopus](https://a.b)\n",
    ],
)
def test_other_lines_about_modules_are_text(read, text):
    """Below a heading that is a title, beside modules that have headings, in a sentence."""
    assert 4 not in [module.number for module in read(text).course.modules]


def test_the_line_of_a_module_under_its_heading_is_no_text(read):
    """Typed twice, it is shown once."""
    (module,) = read("# Modul 4\n\nModul 4\n\n## Lambda\n\n[Utopus](https://a.b)\n").course.modules
    assert (module.number, module.intro) == (4, ())


LINKED = "## {}\n[{}](https://a.b)\n### Problem\nx\n### Solution\ny\n"


@pytest.mark.parametrize("heading", ["# Results", "## Results", "# Ergebnisse"])
def test_a_sure_name_is_a_section_on_any_level(read, heading):
    """Also on that of modules; a word that may be any title is a module's there."""
    text = f"# Module 1\n{LINKED.format('S3', 'Orbex')}{heading}\nz\n{LINKED.format('EC2', 'Delmar')}"
    reading = read(text)
    assert [len(story.sections) for story in reading.stories] == [3, 2]
    other = read(text.replace(heading, "# Conclusion"))
    assert [module.label for module in other.course.modules] == ["Module 1", "Conclusion"]


def test_a_section_too_deep_is_one_where_the_story_has_none_of_its_kind(read):
    """Two levels down, below another one."""
    (story,) = read("# Module 1\n## S3\n[Orbex](https://a.b)\n### Problem\nx\n##### Solution\ny\n").stories
    assert [section.title for section in story.sections] == ["Problem", "Solution"]


def test_a_company_on_the_level_of_the_sections_of_others(read):
    """Sections stand below it, and nothing stands between it and its topic."""
    told = "{0} Problem\nx\n{0} Solution\ny\n"
    text = f"# Module 1\n### S3\n#### Orbex\n{told.format('#####')}### EC2\n{told.format('####')}"
    reading = read(text)
    assert [(story.topic, story.company) for story in reading.stories] == [("S3", "Orbex"), ("", "EC2")]
    assert [len(story.sections) for story in reading.stories] == [2, 2]


@pytest.mark.parametrize("heading", ["## Update 2024", "## Mise à jour", "## Nachtrag (Mai 2025)"])
def test_what_happened_later_belongs_to_the_story(read, heading):
    """On the level of topics; a topic of such a name that a link follows is one."""
    text = f"# Module 1\n{LINKED.format('S3', 'Orbex')}{heading}\nz\n{LINKED.format('Update manager', 'Delmar')}"
    reading = read(text)
    assert [story.topic for story in reading.stories] == ["S3", "Update manager"]
    assert reading.stories[0].sections[-1].title == heading.strip("# ")


def test_headings_of_other_wikis(read):
    """`h3. Problem`."""
    (story,) = read("h1. Module 1\n\nh2. Orbex\n\nh3. Problem\n\nx\n\nh3. Solution\n\ny\n").stories
    assert (story.company, [section.title for section in story.sections]) == ("Orbex", ["Problem", "Solution"])


def test_names_beside_topics_tell_no_level(read):
    """A module's introduction, questions and summary stand beside its topics, whose links and sections tell more."""
    story = "## Lambda\n\n[Orbex](https://a.b)\n\n### Problem\n\nslow\n\n### Solution\n\nfast\n\n"
    text = f"# Module 1\n\n## Introduction\n\nHello.\n\n{story}## Questions\n\n* Who?\n\n## Overview\n\nThanks.\n"
    reading = read(text)
    told = [(story.topic, story.company, len(story.sections)) for story in reading.stories]
    assert ("Lambda", "Orbex", 2) in told[:2]
