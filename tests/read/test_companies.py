"""A short plain line at the head of a module's only story is its company."""

import pytest

from deckgen.diagnostics import Severity
from deckgen.story import SectionKind

NAME = "CHU de Brindille - cas client S3 / HealthLake"
SECTIONS = "\nActivité :\nhôpital public\n\nProblème :\nles images débordent\n"
MODULE = "# Module 1 : Stockage santé\n\n"


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize(
    "address", ["https://chu.example/cas", "<https://chu.example/cas>", "[leur site](https://chu.example/cas)"]
)
def test_a_line_before_an_address_names_the_story(read, gap, address):
    """The module's title does not stand for the company; what was read is said with its place."""
    reading = read(f"{MODULE}{NAME}\n{gap}{address}\n{SECTIONS}")
    assert (reading.story.company, reading.story.source) == (NAME, "https://chu.example/cas")
    assert [section.title for section in reading.story.sections][-2:] == ["Activité", "Problème"]
    assert reading.course.modules[0].intro == ()
    finding = reading.find("plain-company")
    assert (finding.severity, finding.at.line, finding.at.column, finding.at.length) == (Severity.INFO, 3, 1, len(NAME))


@pytest.mark.parametrize("sections", [SECTIONS, "## Activité\nx\n## Problème\ny\n"])
def test_a_line_alone_before_the_sections_names_the_story(read, sections):
    """No address is needed where nothing else stands between module and sections."""
    reading = read(f"{MODULE}{NAME}\n\n{sections}")
    assert (reading.story.company, reading.story.source) == (NAME, "")


def test_what_stands_around_the_name_keeps_its_place(read):
    """Before it the module's introduction, after it the story's activity, each with its reminders."""
    text = "Welcome, it is a long day.\n\n!!! smile !!!\n\nAcme Corp\nhttps://a.b\nMakes things.\n\n!!! ask !!!\n"
    reading = read(f"{MODULE}{text}{SECTIONS}")
    module = reading.course.modules[0]
    assert [block.text for block in module.intro] == ["Welcome, it is a long day."]
    assert [reminder.text for reminder in module.reminders] == ["smile"]
    assert reading.story.company == "Acme Corp"
    assert [reminder.text for reminder in reading.story.reminders] == ["ask"]
    first = reading.story.sections[0]
    assert (first.kind, [block.text for block in first.blocks]) == (SectionKind.ACTIVITY, ["Makes things."])


@pytest.mark.parametrize(
    "text",
    [
        "Today we speak about storage.\n",
        "a word before\n",
        "Two lines\nof text\n",
        "One line\n\nAnd another\n",
        "* Acme Corp\n",
        f"{'Acme ' * 13}\n",
        "See https://a.b\n",
    ],
)
def test_other_text_is_the_introduction(read, text):
    """Sentences, lists, several lines: the story is called like the module, and that is said."""
    reading = read(MODULE + text + SECTIONS)
    assert reading.story.company == "Stockage santé"
    assert "plain-company" not in reading.codes
    finding = reading.find("no-company")
    assert (finding.severity, finding.at.line) == (Severity.INFO, 1)


@pytest.mark.parametrize("head", [f"---\ncompany: Acme\n---\n{MODULE}", f"{MODULE}[Acme](https://a.b)\n"])
def test_a_company_named_elsewhere_is_not_missed(read, head):
    """By a link or by front matter."""
    reading = read(head + SECTIONS)
    assert reading.story.company == "Acme"
    assert set(reading.codes) == {"plain-heading"}


@pytest.mark.parametrize("story", ["## S3\n", "## S3\n[Acme](https://a.b)\n", "## Acme\nhttps://a.b\n"])
def test_a_module_with_headings_is_left_alone(read, story):
    """Its line introduces it."""
    reading = read(f"{MODULE}Hello all\n\n{story}### Problem\nx\n")
    assert [block.text for block in reading.course.modules[0].intro] == ["Hello all"]
    assert "plain-company" not in reading.codes


@pytest.mark.parametrize("link", ["[Acme](acme.example/story)", "[Acme](www.acme.example)"])
@pytest.mark.parametrize("problem", ["Problem", "Problème", "Herausforderung"])
def test_an_address_without_https_names_the_company_all_the_same(read, link, problem):
    """It is the source as well, with the https:// that was left out."""
    reading = read(f"# Module 1\n## S3\n{link}\n### {problem}\nx\n")
    story = reading.story
    assert (story.topic, story.company) == ("S3", "Acme")
    assert story.source == f"https://{link[7:-1]}"
    assert reading.find("bare-address").at.line == 3


@pytest.mark.parametrize("link", ["[Acme](docs/acme.pdf)", "[Acme]()", "[Acme](javascript:x)"])
@pytest.mark.parametrize("other", ["", "## EC2\n[Bolt](https://b.c)\n### Problem\ny\n"])
def test_a_link_that_leads_nowhere_names_the_company(read, link, other):
    """Its form is evidence enough, whether other topics have links or not; there is no source."""
    reading = read(f"# Module 1\n## S3\n{link}\nMakes things.\n### Problem\nx\n{other}")
    story = reading.stories[0]
    assert (story.topic, story.company, story.source) == ("S3", "Acme", "")
    assert [section.kind for section in story.sections] == [SectionKind.ACTIVITY, SectionKind.PROBLEM]
    assert reading.find("plain-company").at.line == 3


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Hooli", True),
        ("Meridian Bank of Kent", True),
        ("Meier & Söhne GmbH", True),
        ("Société Générale", True),
        ("Online retailer", False),
        ("Fabricant de voitures", False),
        ("Hooli sells a lot of things everywhere", False),
        ("* Hooli", False),
    ],
)
def test_a_line_that_may_be_the_company_is_said_with_the_remedy(read, line, said):
    """The heading right above the sections stays the company: a line alone may as well say what it does."""
    reading = read(f"# Module 1\n## EBS\n{line}\n### Problem\nx\n")
    assert reading.story.company == "EBS"
    assert ("possible-company" in reading.codes) == said
    if said:
        finding = reading.find("possible-company")
        assert (finding.at.line, finding.at.column, finding.at.length) == (3, 1, len(line))
        assert line in finding.hint


@pytest.mark.parametrize("joint", [" and ", ", ", " / ", " & "])
def test_a_heading_of_two_links_has_a_source(read, joint):
    """The first link is the source, the second is the speaker's; the name is the whole heading."""
    heading = f"[Foo](https://a.example/foo){joint}[Bar](https://a.example/bar)"
    story = read(f"# Module 1\n\n## Lambda\n\n### {heading}\n\n#### Problem\n\n- Slow.\n").story
    assert (story.company, story.topic) == (f"Foo{joint}Bar", "Lambda")
    assert story.source == "https://a.example/foo"
    assert [remark.text for remark in story.remarks] == ["https://a.example/bar"]
    assert [section.title for section in story.sections] == ["Problem"]


def test_a_link_inside_of_a_heading_is_no_source(read):
    """One word of a sentence that leads somewhere says nothing of the story's source."""
    story = read("# Module 1\n\n## L\n\n### Foo runs [Lambda](https://a.example)\n\n#### Problem\n\n- Slow.\n").story
    assert not story.source


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("[Zapp](https://a.b/z) | [Quill](https://a.b/q)", True),
        ("[Zapp](https://a.b/z), [Quill](https://a.b/q)", True),
        ("[Zapp](https://a.b/z)", False),
        ("[Zapp **Ltd**](https://a.b/z) |", False),
        ("Like [Zapp](https://a.b/z) and [Quill](https://a.b/q)", False),
    ],
)
def test_several_links_above_a_story_are_told(read, line, told):
    """None of them is its source: which of them nobody can tell."""
    reading = read(f"# Module 4\n## Lambda\n{line}\n\n### Problem\n* slow\n")
    assert ("several-sources" in reading.codes) is told
    if told:
        assert (reading.find("several-sources").at.line, reading.find("several-sources").at.column) == (3, 2)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[Orbex](https://a.b) brokers freight.", ["Orbex brokers freight."]),
        ("[Orbex](https://a.b): freight broker", ["freight broker"]),
        ("[Orbex](https://a.b), freight broker", ["freight broker"]),
        ("[**Orbex**](https://a.b) – courtier en fret", ["courtier en fret"]),
        ("[Orbex](https://a.b), the tool, was new to them.", ["Orbex, the tool, was new to them."]),
        ("[Orbex](https://a.b), le courtier, surprenait.", ["Orbex, le courtier, surprenait."]),
        ("[Orbex](https://a.b) – ein Makler – kam neu.", ["Orbex – ein Makler – kam neu."]),
        ("[Orbex](https://a.b), the broker we met", ["Orbex, the broker we met"]),
        ("[Orbex](https://a.b), freight broker. They have 300 trucks.", ["freight broker. They have 300 trucks."]),
        ("[Orbex](https://a.b): it moves freight, it has 300 trucks", ["it moves freight, it has 300 trucks"]),
        ("[Orbex](https://a.b) –", []),
        ("[Orbex](https://a.b).", []),
        ('<a href="https://a.b">Orbex</a>, freight broker', ["freight broker"]),
    ],
)
@pytest.mark.parametrize("more", ["", "## EC2\n\n[Alma](https://c.d)\n\n### Problem\n\nx\n\n"])
def test_a_link_that_begins_the_text_of_a_topic_names_its_company(read, line, said, more):
    """What it is may follow on the line, without the sign between; a sentence keeps the name that is its subject."""
    story = read(f"# Module 1\n\n{more}## S3\n\n{line}\n\n### Problem\n\nslow\n").stories[-1]
    assert (story.topic, story.company, story.source) == ("S3", "Orbex", "https://a.b")
    assert [block.text for section in story.sections[:-1] for block in section.blocks] == said


@pytest.mark.parametrize(
    "line",
    [
        "[Amazon S3](https://a.b/s3) keeps pictures.",
        "[read more](https://a.b) here",
        "[PDF](https://a.b), 2 pages",
        "[YouTube](https://a.b): their story",
        "[their story of the last year](https://a.b) is long",
        "[Delmar](mailto:x@a.b) knows more",
        "[Delmar](https://a.b/d) and [Quill](https://a.b/q)",
        "* [Delmar](https://a.b) brokers freight",
        "Like [Delmar](https://a.b), it brokers freight.",
    ],
)
def test_other_links_in_the_text_name_none(read, line):
    """The topic itself, words that are no name, several, items, links within a sentence."""
    (story,) = read(f"# Module 1\n\n## Orbex S3\n\n{line}\n\n### Problem\n\nslow\n").stories
    assert (story.topic, story.company) == ("", "Orbex S3")


def test_a_logo_may_stand_above_the_link_of_a_company(read, tmp_path, png):
    """Pictures are looked past; they stay in the story."""
    (tmp_path / "logo.png").write_bytes(png)
    text = "# Module 1\n\n## S3\n\n![logo](logo.png)\n\n[Orbex](https://a.b)\n\n### Problem\n\nslow\n"
    (story,) = read(text).stories
    assert (story.topic, story.company, story.source) == ("S3", "Orbex", "https://a.b")
    assert story.sections[0].blocks[0].name == "logo.png"


@pytest.mark.parametrize(
    "head",
    ["### Customer: Orbex", "### Company: Orbex:", "### Kunde: Orbex", "### Client\n\nOrbex", "### Client :\nOrbex"],
)
@pytest.mark.parametrize("text", ["", "#### More\n\nfreight\n\n"])
def test_a_heading_beside_the_sections_says_whose_story_it_is(read, head, text):
    """What stands above it is the topic; the next such heading is the next story's."""
    sections = f"{text}### Problem\n\nslow\n\n### Solution\n\nfast\n\n"
    reading = read(f"# Module 1\n\n## S3:\n\n{head}\n\n{sections}## EC2\n\n### Customer: Alma\n\n{sections}")
    assert [(story.topic, story.company) for story in reading.stories] == [("S3", "Orbex"), ("EC2", "Alma")]


@pytest.mark.parametrize("text", ["[Orbex](https://a.b)\n\n### Client\n\nBanks", "### Client\n\nOrbex\n\nMakes it."])
def test_other_headings_for_a_company_are_sections(read, text):
    """Where a link names the story, or more than a name stands below."""
    (story,) = read(f"# Module 1\n\n## S3\n\n{text}\n\n### Problem\n\nslow\n").stories
    assert [section.title for section in story.sections] == ["Client", "Problem"]


def test_a_label_may_stand_before_a_link(read):
    """`Customer: [Orbex](…)` names company and source, of each story below a bold topic."""
    story = "**{}**\n\n**Customer:** [{}](https://a.b/{})\n\n**Problem:**\n\n* slow\n\n**Solution:** fast\n\n"
    reading = read(
        "**Module 6: Storage**\n\n" + story.format("1\\. S3", "Orbex", 1) + story.format("2\\. EFS", "Alma", 2)
    )
    assert [(one.topic, one.company, one.source) for one in reading.stories] == [
        ("S3", "Orbex", "https://a.b/1"),
        ("EFS", "Alma", "https://a.b/2"),
    ]
    assert [[section.title for section in one.sections] for one in reading.stories] == [["Problem", "Solution"]] * 2


@pytest.mark.parametrize(
    ("first", "second"),
    [("[Orbex](https://a.b)", "Alma Bank"), ("Orbex", "Alma Bank"), ("**Orbex**", "**Alma Bank**\n\nlends money")],
)
def test_a_name_alone_under_a_topic_is_its_company(read, first, second):
    """Where a link tells that such headings are topics, or all have such a line."""
    text = f"# Module 1\n\n## S3\n\n{first}\n\n### Problem\n\nslow\n\n## EC2\n\n{second}\n\n### Problem\n\nslow\n"
    reading = read(text)
    assert [(story.topic, story.company) for story in reading.stories] == [("S3", "Orbex"), ("EC2", "Alma Bank")]
    assert [section.title for section in reading.stories[0].sections] == ["Problem"]


@pytest.mark.parametrize("second", ["", "Courtier en fret\n\n", "Alma lends money.\n\n", "* Alma Bank\n\n"])
def test_one_such_line_among_others_may_be_anything(read, second):
    """The heading is the company, and what may be one is said."""
    text = f"# Module 1\n\n## S3\n\nOrbex\n\n### Problem\n\nslow\n\n## EC2\n\n{second}### Problem\n\nslow\n"
    reading = read(text)
    assert [(story.topic, story.company) for story in reading.stories] == [("", "S3"), ("", "EC2")]
    assert reading.codes.count("possible-company") == 1


@pytest.mark.parametrize("address", ["([Link](https://a.b))", "(https://a.b)", "[case](https://a.b)"])
def test_what_a_company_does_may_follow_its_address(read, address):
    """On the next line, without a blank one between."""
    (story,) = read(f"# Module 9\n\n## MGN\nGemeinde Ostfeld {address}\n14.000 Einwohner\n\n### Problem\n\nx\n").stories
    assert (story.topic, story.company, story.source) == ("MGN", "Gemeinde Ostfeld", "https://a.b")
    assert [block.text for block in story.sections[0].blocks] == ["14.000 Einwohner"]


@pytest.mark.parametrize("label", ["Service", "Sujet", "Thema"])
def test_a_line_under_a_company_may_say_what_its_story_shows(read, label):
    """`Service: …` right under its heading; a sentence is none."""
    text = f"## Story 1: Orbex\n\n{label}: Elastic Beanstalk\nSector: freight\n\n### Problem\n\nx\n"
    story = read(text).story
    assert (story.topic, story.company) == ("Elastic Beanstalk", "Orbex")
    assert [block.text for block in story.sections[0].blocks] == ["Sector: freight"]
    assert read(text.replace("Elastic Beanstalk", "they answer at any time of the day")).story.topic == ""


@pytest.mark.parametrize("first", ["[Orbex](https://a.b) brokers freight.", "Orbex\nhttps://a.b"])
def test_a_story_without_sections_names_its_company_beside_the_next_one(read, first):
    """The next heading is another topic, none that stands below."""
    text = f"# Module 2\n\n## S3\n\n{first}\n\nIt is in Leeds.\n\n## EC2\n\n[Alma](https://c.d), a bank in Rome\n"
    reading = read(text)
    assert [(story.topic, story.company) for story in reading.stories] == [("S3", "Orbex"), ("EC2", "Alma")]
