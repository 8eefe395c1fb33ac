"""Lines that say whose story follows: `Customer: Orbex`."""

import pytest

TOLD = "### Problem\n\n* slow\n\n### Solution\n\n* Lambda\n\n"
HURRIED = "Problem: slow\nSolution: Lambda\nResults:\n- 3x faster\n"


def outline(reading):
    return [(story.topic, story.company, story.source) for story in reading.stories]


@pytest.mark.parametrize(
    "line",
    [
        "Company: Orbex",
        "Customer : Orbex",
        "Client : Orbex",
        "Kunde: Orbex",
        "**Entreprise :** Orbex",
        "**Firma**: Orbex",
        "Customer: **Orbex**",
        "- Client: Orbex",
        "Client = Orbex",
        "• Kunde = Orbex",
    ],
)
def test_a_line_under_a_heading_names_the_company(read, line):
    """In any language; the heading is its topic then."""
    assert outline(read(f"# Module 4\n\n## Lambda\n\n{line}\n\n{TOLD}")) == [("Lambda", "Orbex", "")]


@pytest.mark.parametrize("line", ["Client = Orbex", "• Client = Orbex"])
def test_what_says_whose_story_follows_stays_as_it_is_written(read, line):
    """For the speaker: a repair changes no word and no sign between words."""
    (remark,) = read(f"# Module 4\n\n## Lambda\n\n{line}\n- Problem = slow\n- Solution = Lambda\n").story.remarks
    assert remark.text == "Client = Orbex"


@pytest.mark.parametrize("line", ["URL: https://a.b/c", "Lien : https://a.b/c", "Quelle: <https://a.b/c>"])
def test_the_address_has_a_label_too(read, line):
    """It is the source, wherever it stands among the lines at the head of a story; its line is for the speaker."""
    reading = read(f"# Module 4\n\n## Lambda\n\nCompany: Orbex\nSector: freight\n{line}\n\n{TOLD}")
    assert outline(reading) == [("Lambda", "Orbex", "https://a.b/c")]
    assert reading.stories[0].sections[0].blocks[0].text == "Sector: freight"
    assert len(reading.stories[0].remarks) == 2


def test_words_beside_an_address_stay(read):
    """Only a line that is nothing but the address is taken from the text."""
    reading = read(f"# Module 4\n\n## Orbex\n\nSource: https://a.b/c (case study, 2021)\n\n{TOLD}")
    assert reading.stories[0].source == "https://a.b/c"
    assert reading.stories[0].sections[0].blocks[0].text == "Source: https://a.b/c (case study, 2021)"


@pytest.mark.parametrize("heading", ["Lambda - Orbex", "Orbex: Lambda", "Lambda | Orbex"])
def test_a_heading_that_says_both_keeps_the_topic(read, heading):
    """What the line repeats of it is the company."""
    assert outline(read(f"# Module 4\n\n## {heading}\n\nCustomer: Orbex\n\n{TOLD}")) == [("Lambda", "Orbex", "")]


@pytest.mark.parametrize("line", ["Customer: Orbex", "Client = Orbex", "Customer: ORBEX (freight)"])
def test_a_line_that_says_what_its_heading_says_begins_no_story(read, line):
    """The heading is the company, and none above it an empty story; what else the line says stays."""
    reading = read(f"# Module 4\n\n## Lambda\n\n### Orbex\n\n{line}\n\n{TOLD.replace('###', '####')}")
    assert outline(reading) == [("Lambda", "Orbex", "")]
    assert "empty-story" not in reading.codes
    told = [block.text for section in reading.story.sections for block in section.blocks]
    assert told == [*["freight"][: "freight" in line], "slow", "Lambda"]
    assert [remark.text[-5:] for remark in reading.story.remarks] == [line[-5:]]


@pytest.mark.parametrize("head", ["# Module 4\n\n", "Module 4\n\n", "# Module 4\n\n## Lambda\n\n"])
@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("told", [HURRIED, f"\n{TOLD}"])
def test_each_such_line_begins_a_story(read, head, gap, told):
    """Without a gap, without a heading of its own, right behind the list of the one before."""
    reading = read(f"{head}Customer: Orbex\n{told}{gap}Customer: Delmar Lines\n{told}")
    assert [story.company for story in reading.stories] == ["Orbex", "Delmar Lines"]
    assert [len(story.sections) for story in reading.stories] == [3 if told is HURRIED else 2] * 2
    assert "nameless-story" not in reading.codes


@pytest.mark.parametrize(
    "line", ["Customer: more than 300 banks.", "Client: internal teams", "Clients: Orbex", "Customers include: Orbex"]
)
def test_other_facts_name_nobody(read, line):
    """What is written like a sentence, or in small letters, is text."""
    assert outline(read(f"# Module 4\n\n## Lambda\n\n{line}\n\n{TOLD}")) == [("", "Lambda", "")]


def test_a_link_is_surer(read):
    """Where a link names the company, a line about its customers is text."""
    reading = read(f"# Module 4\n\n## Lambda\n\n[Utopus](https://a.b)\n\nCustomer: Orbex\n\n{TOLD}")
    assert outline(reading) == [("Lambda", "Utopus", "https://a.b")]


def test_lines_above_all_headings_are_those_of_front_matter(read):
    """The dashes around it were forgotten; the first heading is the topic, sections are sections."""
    reading = read(f"Company: Orbex\nSector: freight\n\n{TOLD}")
    assert outline(reading) == [("", "Orbex", "")]
    assert outline(read(f"Company: Orbex\n\n## Lambda\n\n{TOLD}")) == [("Lambda", "Orbex", "")]


def test_what_a_line_says_beside_the_name_stays(read):
    """Without the signs around it."""
    reading = read(f"# Module 4\n\n## Kinesis\n\nCompany: Pulsewear (fitness trackers, Austin)\n\n{TOLD}")
    assert outline(reading) == [("Kinesis", "Pulsewear", "")]
    assert reading.stories[0].sections[0].blocks[0].text == "fitness trackers, Austin"


@pytest.mark.parametrize(("topic", "company"), [("Lambda", "Utopus"), ("EC2", "Volta")])
def test_an_address_tells_which_side_of_a_heading_is_the_company(read, topic, company):
    """Though the text calls the topic by name, as the solution always does."""
    address = f"https://example.com/{company.lower()}"
    reading = read(f"# Module 4\n\n## {topic}: {company}\n\n{address}\n\n### Solution\n\n* {topic} does it\n")
    assert outline(reading) == [(topic, company, address)]


@pytest.mark.parametrize(
    "heading", ["Lambda – Orbex Lines (https://orbex.example/a)", "Lambda: Orbex Lines https://orbex.example/a"]
)
def test_an_address_behind_the_words_of_a_heading_is_the_source(read, heading):
    """It is none of its words."""
    assert outline(read(f"# Module 4\n\n## {heading}\n\n{TOLD}")) == [
        ("Lambda", "Orbex Lines", "https://orbex.example/a")
    ]


def test_a_name_before_a_link_is_the_company(read):
    """What is said behind the link stays."""
    line = "**Orbex Lines** – [case](https://orbex.example/a) – Montréal, 85 people"
    reading = read(f"# Module 4\n\n## Lambda\n\n{line}\n\n{TOLD}")
    assert outline(reading) == [("Lambda", "Orbex Lines", "https://orbex.example/a")]
    assert reading.stories[0].sections[0].blocks[-1].text == "Montréal, 85 people"


def test_a_case_in_brackets_names_the_company(read):
    """Behind its topic."""
    reading = read(f"# Module 4\n\n## Lambda (cas client : Orbex)\n\n{TOLD}")
    assert outline(reading) == [("Lambda", "Orbex", "")]
    assert reading.stories[0].kicker == "cas client"


def test_cases_on_plain_lines_name_stories(read):
    """As they do in headings."""
    told = "• Problem: slow\n• Solution: Lambda\n\n"
    reading = read(f"Module 8 : Serverless\n\nCas client n°1 : Orbex\n{told}Cas client n°2 : Delmar & Co\n{told}")
    assert [story.company for story in reading.stories] == ["Orbex", "Delmar & Co"]
    assert [module.number for module in reading.course.modules] == [8]


def test_a_name_and_an_address_between_lists(read):
    """Without a gap."""
    told = "- Pb: slow\n- Sol: Lambda\n"
    reading = read(f"Orbex / https://orbex.example\n{told}Delmar / https://delmar.example\n{told}")
    assert [(story.company, story.source) for story in reading.stories] == [
        ("Orbex", "https://orbex.example"),
        ("Delmar", "https://delmar.example"),
    ]


def test_a_story_without_sections_has_a_company_too(read):
    """Its heading is the topic, whatever comes next."""
    reading = read("# Module 4\n\n## Lambda\n\nCustomer: Orbex\n\nwords\n\n## EC2\n\nCustomer: Delmar\n\nwords\n")
    assert outline(reading) == [("Lambda", "Orbex", ""), ("EC2", "Delmar", "")]


def test_a_stroke_parts_no_sides_that_the_text_tells(read):
    """Only an address does: "Orbex / Lambda" may be either way round."""
    told = "### Context\n\n* Lambda does it\n"
    assert outline(read(f"# Module 4\n\n## Orbex / Lambda\n\n{told}")) == [("", "Orbex / Lambda", "")]
    address = "https://example.com/orbex"
    assert outline(read(f"# Module 4\n\n## Orbex / Lambda\n\n{address}\n\n{told}")) == [("Lambda", "Orbex", address)]


def test_sections_that_only_the_course_names_stay_with_their_company(read):
    """What stands in such a section before the next company's line is told of the one before."""
    told = "### Where it hurt\n\nslow\n\n### The turn\n\nfast\n\n"
    settings = "sections: {problem: [Where it hurt], solution: [The turn]}\n"
    notes = f"# Module 4\n\n## Lambda\n\nCustomer: Orbex\n\n{told}Customer: Delmar\n\n{told}"
    reading = read(**{"course.yaml": settings, "1.md": notes})
    titles = [[section.title for section in story.sections] for story in reading.stories]
    assert titles == [["Where it hurt", "The turn"]] * 2


@pytest.mark.parametrize(
    "line", ["Topic: Message queues (SQS)", "Sujet : Files d'attente (SQS)", "**Thema:** Warteschlangen"]
)
def test_a_line_above_names_the_topic(read, line):
    """The line itself is for the speaker, as that of the company."""
    reading = read(f"# Module 6\n\n{line}\nCustomer: Orbex\n\n{TOLD}")
    assert outline(reading) == [(line.replace("*", "").partition(":")[2].strip(), "Orbex", "")]
    said = [remark.text for remark in reading.stories[0].remarks] + [
        one.text for one in reading.course.modules[0].remarks
    ]
    assert any(line.replace("*", "").split(":")[0] in words for words in said)


@pytest.mark.parametrize("line", ["Module: 6", "Modul : 6"])
def test_a_line_of_labels_names_the_module(read, line):
    """Its number, among others without a gap between them."""
    (module,) = read(f"{line}\nCustomer: Orbex\n{HURRIED}").course.modules
    assert (module.number, [story.company for story in module.stories]) == (6, ["Orbex"])


@pytest.mark.parametrize("heading", ['Story "Orbex"', "1) Histoire « Orbex »", "Case study “Orbex”", "Client = Orbex"])
def test_a_heading_says_whose_story_it_is(read, heading):
    """Behind the word for a story in quotation marks, or behind a sign for "is"."""
    told = "### Problem\n\nslow\n\n### Solution\n\nLambda\n"
    assert read(f"# Module 4\n\n## {heading}\n\n{told}").story.company == "Orbex"


@pytest.mark.parametrize("text", ["read more", "article", "lire la suite", "case study"])
def test_a_link_whose_words_name_nothing_is_the_source(read, text):
    """Its words are for the speaker: they do not say what the company does."""
    told = "#### Problem\n\nslow\n\n#### Solution\n\nLambda\n"
    for head in (f"### Orbex\n[{text}](https://a.b/c)\n\n", f"### Orbex — [{text}](https://a.b/c)\n\n"):
        story = read(f"# Module 4\n\n## Lambda\n\n{head}{told}").story
        assert (story.company, story.source) == ("Orbex", "https://a.b/c")
        assert [remark.text for remark in story.remarks] == [text]
        assert [section.title for section in story.sections] == ["Problem", "Solution"]


@pytest.mark.parametrize("label", ["**Le client**", "**Customer:**", "Der Kunde:", "Client :"])
@pytest.mark.parametrize("name", ["Orbex", "Orbex – https://a.b/c", "Orbex, freight"])
def test_a_label_may_stand_above_the_name(read, label, name):
    """A blank line between or none; with an address, or what the company does, behind the name."""
    reading = read(f"# Cloud\n\n{label}\n{name}\n\n{TOLD}\n{label}\n\nDelmar Lines\n\n{TOLD}")
    assert [story.company for story in reading.stories] == ["Orbex", "Delmar Lines"]
    assert [len(story.sections) for story in reading.stories] == [2 + ("freight" in name), 2]
    assert reading.stories[0].source == ("https://a.b/c" if "https" in name else "")


def test_a_label_above_a_list_names_nobody(read):
    """Nor above a sentence."""
    text = "# Module 4\n\n## Orbex\n\n**Customer**\n- Alma Foods\n\n**Customer**\nthey sell to everybody.\n\n"
    assert [story.company for story in read(text + TOLD).stories] == ["Orbex"]


def test_a_name_in_bold_needs_no_label_that_is_known(read):
    """Before an address; what stands before the colon is for the speaker."""
    (story,) = read(f"# Module 4\n\n## Lambda\n\nUtilisateurs : **Orbex** (https://a.b/c)\n\n{TOLD}").stories
    assert (story.topic, story.company, story.source) == ("Lambda", "Orbex", "https://a.b/c")
    assert story.remarks[0].text == "Utilisateurs : Orbex"


@pytest.mark.parametrize("heading", ["**1. Orbex** – Aurora", "**Orbex** - Aurora", "Aurora | **Orbex**"])
def test_the_bold_side_of_a_heading_is_the_company(read, heading):
    """Where neither its address nor its text tells."""
    told = "### Problem\n\nslow\n\n### Solution\n\nfast\n\n"
    story = read(f"# Module 4\n\n## {heading}\n\n{told}## **2. Delmar** – Lambda\n\n{told}").stories[0]
    assert (story.company.removeprefix("1. "), story.topic) == ("Orbex", "Aurora")


def test_words_above_stories_that_have_headings_are_the_modules(read):
    """What a program says before its answer is no story."""
    told = "### Problem\n\nslow\n\n### Solution\n\nfast\n\n"
    reading = read(f"Sure! Here are two stories:\n\n## Orbex\n\n{told}## Delmar\n\n{told}")
    assert [story.company for story in reading.stories] == ["Orbex", "Delmar"]
    assert [block.text for block in reading.course.modules[0].intro] == ["Sure! Here are two stories:"]


def test_a_footnote_within_a_sentence_stands_in_parentheses(read):
    """Like any other, and every column behind it is the author's; in code, behind no word or as a power it is none."""
    text = (
        "# Module 4\n\n## Orbex\n\n### Problem\n\n* slow^[a note here] and `x^[y]` dear\n* Rule ^[a-z]+$ fits 2^[10]\n"
    )
    paragraph, other = read(text).section.blocks
    assert paragraph.text == "slow (a note here) and x^[y] dear"
    assert other.text == "Rule ^[a-z]+$ fits 2^[10]"
    assert paragraph.spans[-1].column == len("* slow^[a note here] and `x^[y]`") + 1


def test_each_line_with_the_label_begins_a_story_without_sections(read):
    """What stands below is told of its company."""
    told = "**Customer**: {}\n**Where**: {}\nThey fly.\n\n"
    reading = read("# Module 4\n\n## Lambda\n\n" + told.format("Orbex", "Brest") + told.format("Delmar Lines", "Lyon"))
    assert outline(reading) == [("Lambda", "Orbex", ""), ("Lambda", "Delmar Lines", "")]
    assert ["Brest" in story.sections[0].blocks[0].text for story in reading.stories] == [True, False]


def test_an_address_with_a_label_is_the_source_behind_a_break(read):
    """Documents are exported with two blanks at the end of each line."""
    text = "**Client :** Orbex  \n**Secteur :** archives  \n**Lien :** [https://a.b/c](https://a.b/c)\n\n"
    reading = read(f"# Module 4\n\n## Lambda\n\n{text}{TOLD}")
    assert outline(reading) == [("Lambda", "Orbex", "https://a.b/c")]


def test_a_mail_with_one_story_has_no_other(read):
    """What it says before is for the speaker, or the module's."""
    mail = "From: Ann <a@b.c>\nTo: Ben <b@b.c>\nSubject: story\n\nHello,\n\nhere it is:\n\n"
    (story,) = read(f"{mail}Customer: Orbex\nProblem: slow\nSolution: fast\n").stories
    assert story.company == "Orbex"
    assert [remark.text for remark in story.remarks][-1] == "Subject: story"


@pytest.mark.parametrize("label", ["Source", "Read more", "Lien "])
@pytest.mark.parametrize("words", ["Orbex case study", "Orbex – étude de cas"])
def test_a_company_may_stand_in_the_words_of_a_link_alone(read, label, words):
    """Behind a word for an address; the heading above is its topic."""
    text = f"# Module 4\n\n## Spot\n\n{label}: [{words}](https://a.b/c)\n\n{TOLD}"
    assert outline(read(text)) == [("Spot", "Orbex", "https://a.b/c")]


@pytest.mark.parametrize("words", ["How they grew", "Spot case study", "the case study"])
def test_other_words_of_a_link_name_nobody(read, words):
    """Those of the heading, or no name; the address is the source all the same."""
    text = f"# Module 4\n\n## Spot\n\nSource: [{words}](https://a.b/c)\n\n{TOLD}"
    assert outline(read(text)) == [("", "Spot", "https://a.b/c")]


@pytest.mark.parametrize(
    "form",
    [
        "Topic:\tS3\nCustomer:\tOrbex\nWebsite:\thttps://a.b\nIndustry:\tfreight\nProblem:\tslow\nResults:\tfast\n",
        "Topic\tS3\nCustomer\tOrbex\nLink\thttps://a.b\nIndustry\tfreight\nProblem\tslow\nResults\tfast\n",
        "S3\n\nClient : Orbex\nSource : https://a.b\nIndustry: freight\nProblème : slow\nRésultats : fast\n",
        "S3\n\nCompany\tOrbex\nLink\thttps://a.b\nIndustry: freight\nProblem\n•\tslow\nResults\n•\tfast\n",
    ],
)
def test_a_form_of_labels_is_a_story(read, form):
    """Pasted from a table or typed with tabs: who it is, what it shows, where it stands, what it tells."""
    (story,) = read(form).stories
    assert (story.topic, story.company, story.source) == ("S3", "Orbex", "https://a.b")
    told = [(section.kind.value, [block.text for block in section.blocks]) for section in story.sections]
    assert told == [("activity", ["Industry: freight"]), ("problem", ["slow"]), ("results", ["fast"])]


def test_rows_under_a_head_of_labels_are_a_table(read):
    """Two columns, one row of names: the rows below it are values."""
    (story,) = read("## Acme\n### Results\nCustomer\tSaved\nOrbex\t40 %\nAlma\t30 %\n").stories
    assert [row[0][0].text for row in story.sections[0].blocks[0].rows] == ["Orbex", "Alma"]
