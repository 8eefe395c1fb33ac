"""Names of sections before their words, however a line is marked: in company they are headings."""

import re

import pytest

HEAD = "# Module 4\n\n## Lambda\n\n[Utopus](https://example.com/utopus)\n\n"


def sections(story):
    return [(section.title, [block.text for block in section.blocks]) for section in story.sections]


TOLD = [("Problem", ["slow"]), ("Solution", ["Lambda"])]


@pytest.mark.parametrize(
    "text",
    [
        "- Problem: slow\n- Solution: Lambda\n",
        "* **Problem:** slow\n* **Solution**: Lambda\n",
        "- **Problem** slow\n- **Solution** Lambda\n",
        "•\tProblem: slow\n•\tSolution: Lambda\n",
        "– Problem: slow\n– Solution: Lambda\n",
        "1. Problem: slow\n2. Solution: Lambda\n",
        "1. Problem\n   - slow\n2. Solution\n   - Lambda\n",
        "1. Problem\nslow\n2. Solution\nLambda\n",
        "- Problem\n  - slow\n- Solution\n  - Lambda\n",
        "▸ Problem\n  - slow\n▸ Solution\n  - Lambda\n",
        "Problem – slow\nSolution – Lambda\n",
        "Problem → slow\nSolution → Lambda\n",
        "* Problem -> slow\n* Solution -> Lambda\n",
        "Problem - slow\n\nSolution - Lambda\n",
        "**Problem** slow\n**Solution** Lambda\n",
        "**1. Problem**\nslow\n\n**2. Solution**\nLambda\n",
        "**Problem.** slow\n\n**Solution.** Lambda\n",
        "**🔥 Problem**\nslow\n\n**💡 Solution:** Lambda\n",
        "- **1) Problem:** slow\n- **2) Solution:** Lambda\n",
        "🔥 Problem: slow\n✅ Solution:\n- Lambda\n",
        "Problem: slow Solution: Lambda\n".replace("slow ", "slow. ").replace("slow.", "slow;"),
        "**Problem:** slow; **Solution:** Lambda\n",
        "Problem -> slow\nSolution => Lambda\n",
        "Problem ? slow\n\nSolution? Lambda\n",
        "Problem – slow. Solution – Lambda\n".replace("slow.", "slow;"),
        "Problem – slow; Solution - Lambda\n",
        "> [!bug] Problem\n> slow\n\n> [!tip]+ Solution\n> Lambda\n",
        "> [!problem]\n> slow\n\n> [!solution]\n> Lambda\n",
        "> [!info] **Problem**\n> slow\n> [!info] Solution:\n> Lambda\n",
        "1.1 Problem\nslow\n1.2 Solution\nLambda\n",
        "- Problem = slow\n- Solution = Lambda\n",
        "Problem = slow\nSolution = Lambda\n",
        "*Problem* slow\n*Solution* Lambda\n",
        "**Problem** slow\n**Solution**\nLambda\n",
        "> Problem: slow\n> Solution: Lambda\n",
        "> **Problem**\n> slow\n>\n> **Solution**\n> Lambda\n",
    ],
)
def test_labels_in_company_are_sections(read, text):
    """Items, dashes, bold words, signs, several on one line: what stands behind or below a name is its section."""
    (story,) = read(HEAD + text).stories
    told = [(title, [text.rstrip(";") for text in texts]) for title, texts in sections(story)]
    assert told == TOLD


def test_a_name_that_needs_company_is_a_section_among_others(read):
    """`What they did` before a colon may be any words; between Problem and Outcome it is the solution."""
    text = "**Problem**: 190 ms\n**What they did**: 3 regions\n**Outcome**\n- 64 ms\n"
    (story,) = read(HEAD + text).stories
    assert [section.kind.value for section in story.sections] == ["problem", "solution", "results"]
    assert sections(story)[1] == ("What they did", ["3 regions"])


def test_words_around_a_name_do_in_company(read):
    """Lines that lead to a list, each with a word for a kind."""
    text = "Problem they had before:\n- slow\n\nResults after one year:\n- 40 % less\n"
    (story,) = read(HEAD + text).stories
    assert sections(story) == [("Problem they had before", ["slow"]), ("Results after one year", ["40 % less"])]


def test_other_items_stay_where_they_stand(read):
    """What is no label belongs to the section above it, or to the activity."""
    text = "- Bank, Geneva\n- Problem: 430 accounts\n- Result: 2 remarks\n- from 3 days to 15 minutes\n"
    (story,) = read(HEAD + text).stories
    assert sections(story) == [
        ("", ["Bank, Geneva"]),
        ("Problem", ["430 accounts"]),
        ("Result", ["2 remarks", "from 3 days to 15 minutes"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- Problem: slow\n- Memory: full\n",
        "- Before: 3 days\n- After: 2 hours\n",
        "The problem -> solution way\nProblem -> Lambda -> 3 days\n",
        "1. Problem\n2. Solution\n3. Results\n",
        "- Problem – slow\n\nSolution: fast and cheap, they say.\n".replace("Solution", "The cure"),
        "### Solution\n\n- Problem: old\n- Result: new\n",
        "- Cost: 3 %\n- Time: 4 h\n",
        "- Orbex\n    - Problem: slow\n    - Solution: S3\n- Delmar\n    - Problem: dear\n    - Solution: EC2\n",
        "1. Orbex\n   Problem: slow\n   Solution: S3\n2. Delmar\n   Problem: dear\n   Solution: EC2\n",
    ],
)
def test_other_lists_are_lists(read, text):
    """One label alone, facts, an agenda, what stands in a section already, and what tells of an item above it."""
    (story,) = read(HEAD + text).stories
    assert "Problem" not in [section.title for section in story.sections]


def test_places_stay_those_of_the_author(read):
    """Of the name, and of the words behind it."""
    reading = read(HEAD + "- **Problem:** slow\n- **Solution:** Lambda\n")
    section = reading.stories[0].sections[0]
    assert (section.line, section.column) == (7, 5)
    span = section.blocks[0].spans[0]
    assert (span.text, span.line, span.column) == ("slow", 7, 16)


def test_tasks_keep_their_boxes(read):
    """A label's box is that of its words."""
    (story,) = read(HEAD + "- [x] Problem: slow\n- [ ] Solution: Lambda\n").stories
    assert sections(story) == [("Problem", ["☑ slow"]), ("Solution", ["☐ Lambda"])]


def test_a_company_may_stand_among_labels(read):
    """As an item, with its address; the line itself is for the speaker."""
    text = "- Company: Utopus (https://example.com/u)\n- Problem: slow\n- Solution: Lambda\n"
    (story,) = read(f"# Module 4\n\n## Lambda\n\n{text}").stories
    assert (story.topic, story.company, story.source) == ("Lambda", "Utopus", "https://example.com/u")
    assert [remark.text for remark in story.remarks] == ["Company: Utopus (https://example.com/u)"]


def test_a_quoted_head_of_a_story_is_its_head(read):
    """Lines with labels, one of them the company's; any other quotation is one."""
    told = "### Problem\n\nslow\n\n### Solution\n\nLambda\n"
    head = "> **Customer:** Orbex\n> **Industry:** ships\n"
    (story,) = read(f"# Module 4\n\n## Lambda\n\n{head}\n{told}").stories
    assert (story.topic, story.company) == ("Lambda", "Orbex")
    (other,) = read(f"{HEAD}> Customer: a word they never use.\n> We like it.\n\n{told}").stories
    assert type(other.sections[0].blocks[0]).__name__ == "Quote"


def test_labels_in_values_of_yaml_are_text(read):
    """A value is a section already."""
    text = "company: Orbex\nproblem: |\n  Q: What was the problem?\n  A: slow\n\n  Q: What did they do?\n  A: Lambda\n"
    (story,) = read(**{"story.yaml": text}).stories
    assert [section.kind.value for section in story.sections] == ["problem"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Activité - Brot", "Pb: langsam", "Sol. S3", "Rés. 2 h"],
        ["Activity – bread", "Issue: slow", "Fix: S3", "Win: 2 h"],
        ["- Pb. slow", "- Sol. S3", "- Res. 2 h"],
    ],
    ids=["mixed", "dashes and colons", "dots"],
)
def test_labels_are_parted_from_their_words_in_several_ways(read, lines):
    """Sure ones count together; a dot stands behind what is short for a name."""
    (story,) = read(HEAD + "\n".join(lines) + "\n").stories
    told = [re.split(r" [-–] |: |\. ", line)[1] for line in lines]
    assert [words for _, words in sections(story)] == [[words] for words in told]


def test_a_dot_ends_a_sentence_elsewhere(read):
    """Of one word, and behind a name that is not short."""
    (story,) = read(HEAD + "Results. They came late.\nSolutions. None was cheap.\n").stories
    assert [section.title for section in story.sections] == [""]


def test_a_name_and_its_address_stand_above_labels(read):
    """On one line, whatever parts the first label from its words."""
    lines = "Orbex - https://a.b/orbex\nActivity - ships\nProblem - slow\nSolution - S3\n"
    (story,) = read(f"# Module 4\n\n## Lambda\n\n{lines}").stories
    assert (story.topic, story.company, story.source) == ("Lambda", "Orbex", "https://a.b/orbex")
    assert [section.title for section in story.sections] == ["Activity", "Problem", "Solution"]


@pytest.mark.parametrize("mark", ["- {} = ", "{} – ", "* **{}** ", "**{}** : "])
def test_a_name_that_may_mean_much_joins_those_of_its_form(read, mark):
    """`Réponse` and `How` are a name of the solution between a problem and what it brought, however they are parted."""
    for name in ("Réponse", "How"):
        said = (("Problem", "slow"), (name, "Lambda"), ("Gain", "fast"))
        (story,) = read(HEAD + "\n".join(mark.format(name) + words for name, words in said)).stories
        assert [section.kind.value for section in story.sections] == ["problem", "solution", "results"]


def test_a_name_that_may_mean_much_begins_nothing_before_the_others(read):
    """Nor where no others are."""
    text = "- How: by hand\n- Problem: slow\n- Solution: Lambda\n"
    (story,) = read(HEAD + text).stories
    assert [section.title for section in story.sections] == ["", "Problem", "Solution"]


@pytest.mark.parametrize(
    "text",
    [
        "**Why?** slow\n\n**How** :\n* Lambda\n\n**Outcome**: fast\n",
        "Why: slow\nHow: Lambda\nOutcome: fast\n",
    ],
)
def test_names_that_may_mean_much_are_sections_in_company_of_a_sure_one(read, text):
    """Three kinds, however they are parted from their words."""
    (story,) = read(HEAD + text).stories
    assert [section.kind.value for section in story.sections] == ["problem", "solution", "results"]


def test_questions_alone_on_their_lines_are_sections(read):
    """The last one, too."""
    text = "Pourquoi ?\n* lent\n\nComment ?\n* Lambda\n\nEt alors ?\n* vite\n"
    (story,) = read(HEAD + text).stories
    assert [section.kind.value for section in story.sections] == ["problem", "solution", "results"]


def test_an_item_says_what_the_company_does_before_the_others(read):
    """`Branche` alone may be anything; among labels of its form it is the activity."""
    text = "- Branche: Versand, 65 % Export\n- Problem: langsam\n- Lösung: Lambda\n"
    (story,) = read(HEAD + text).stories
    assert sections(story) == [("Branche", ["Versand, 65 % Export"]), ("Problem", ["langsam"]), ("Lösung", ["Lambda"])]


@pytest.mark.parametrize("rest", ["", "## Lambda\n\n[Delmar](https://d.e)\n\n### Problem\nx\n### Solution\ny\n"])
def test_a_heading_that_is_a_link_has_labels_of_its_own(read, rest):
    """It is a company on any level, below a topic that has nothing else."""
    text = "- Activity\n  - flats\n- Problem\n  - slow\n- Solution\n  - fast\n"
    linked = "".join(f"### [{name}](https://a.b/{name})\n{text}\n" for name in ("Orbex", "Alma"))
    reading = read(f"# Module 4\n## Beanstalk\n\n{linked}{rest}")
    told = [(story.topic, story.company, len(story.sections)) for story in reading.stories[:2]]
    assert told == [("Beanstalk", "Orbex", 3), ("Beanstalk", "Alma", 3)]


@pytest.mark.parametrize("name", ["Solution AWS", "Our solution", "La solution choisie"])
def test_a_longer_name_joins_those_of_its_form(read, name):
    """It has the name of a section before or behind other words."""
    text = f"* **Défi :** lent\n* **{name} :** Lambda\n* **Résultat :** vite\n"
    (story,) = read(HEAD + text).stories
    assert [section.kind.value for section in story.sections] == ["problem", "solution", "results"]


def test_wide_gaps_part_names_from_their_words(read):
    """As hasty hands type them."""
    (story,) = read(HEAD + "* pb  400k a year\n* sol  Aurora\n* gain  -70%\n").stories
    assert [section.kind.value for section in story.sections] == ["problem", "solution", "results"]


def test_callouts_that_name_no_section_are_reminders(read):
    """Beside those that are sections; one section alone may be what the speaker is to say of it."""
    text = "> [!bug] Problem\n> slow\n\n> [!tip] Solution\n> - Lambda\n\n> [!note] Ask\n> who knows?\n"
    (story,) = read(HEAD + text).stories
    assert sections(story) == TOLD
    assert [reminder.text for reminder in story.sections[-1].reminders] == ["Ask who knows?"]
    (story,) = read(f"{HEAD}### Problem\n\nslow\n\n> [!tip] Solution\n> wait\n").stories
    assert sections(story) == [("Problem", ["slow"])]


def test_a_question_in_prose_begins_a_section_where_it_is_a_name(read):
    """French prose asks for what follows; a question of other words is text."""
    text = "Le problème ? Trop lent : 2 s.\n\nVraiment ? Oui.\n\nEt le résultat ? 0,3 s partout.\n"
    (story,) = read(HEAD + text).stories
    told = [("Le problème", ["Trop lent : 2 s.", "Vraiment ? Oui."]), ("Et le résultat", ["0,3 s partout."])]
    assert sections(story) == told


@pytest.mark.parametrize(
    "text", ["Solution – Lambda – is fast. It works.", "The problem – as ever – was time. Why? Age."]
)
def test_dashes_and_questions_in_a_sentence_part_nothing(read, text):
    """One name of a section is no chance only among others."""
    (story,) = read(f"{HEAD}{text}\n").stories
    assert [block.text for section in story.sections for block in section.blocks] == [text]


def test_situation_task_action_result_are_sections(read):
    """The four words that applicants and consultants learn, in English and in French."""
    text = "**Situation:** a\n\n**{}** b\n\n**Action:** c\n\n**R{}sult{}:** d\n"
    for told in (text.format("Task:", "e", ""), text.format("Tâche :", "é", "at")):
        (story,) = read(HEAD + told).stories
        assert [section.kind.value for section in story.sections] == ["problem", "problem", "solution", "results"]
