"""Text of Jira and Confluence: headings, counted items, tables, macros, links, and single stars for bold words."""

import pytest

from deckgen.blocks import Code, Paragraph, Quote, Table

HEAD = "h1. Module 7\nh2. ECS\nh3. [Orbex|https://a.b]\nh4. *Problem*\n"


def texts(blocks):
    return [(block.marker, block.text) for block in blocks if isinstance(block, Paragraph)]


def test_a_heading_may_be_a_link_of_a_wiki(read):
    """Its words are the company, its address the source."""
    (story,) = read(f"{HEAD}* slow\n").stories
    assert (story.topic, story.company, story.source) == ("ECS", "Orbex", "https://a.b")
    assert [section.title for section in story.sections] == ["Problem"]


def test_single_stars_make_words_bold(read):
    """Each with its own column."""
    (paragraph,) = read(f"{HEAD}* all *four hours* on _Thursday_\n").section.blocks
    assert [(span.column, span.text) for span in paragraph.spans if span.bold] == [(8, "four hours")]


def test_single_stars_are_italics_elsewhere(read):
    """As Markdown has it."""
    (paragraph,) = read("# Module 1\n## Orbex\n### Problem\n* all *four hours*\n").section.blocks
    assert not any(span.bold for span in paragraph.spans)


def test_signs_of_numbers_count(read):
    """Each list from one; below the item above where there are two signs."""
    blocks = read(f"{HEAD}# first\n## inner\n## other\n# second\n\ntext\n\n# again\n").section.blocks
    assert texts(blocks) == [
        ("1.", "first"),
        ("1.", "inner"),
        ("2.", "other"),
        ("2.", "second"),
        ("", "text"),
        ("1.", "again"),
    ]


def test_a_sign_of_a_number_is_a_heading_where_headings_are_so(read):
    """`h3.` below `# Module` does not make an item of it."""
    assert read("# Module 4\n## Lambda\n[Orbex](https://a.b)\nh3. Problem\n* slow\n").story.topic == "Lambda"


@pytest.mark.parametrize(
    "text", ["{quote}\nWe deploy at noon.\n{quote}\n", "{quote}We deploy at noon.{quote}\n", "bq. We deploy at noon.\n"]
)
def test_a_quotation_is_one(read, text):
    """Between macros on lines of their own, on one line, behind the short sign."""
    (quote,) = read(HEAD + text).section.blocks
    assert isinstance(quote, Quote)
    assert texts(quote.paragraphs) == [("", "We deploy at noon.")]


def test_a_panel_keeps_its_title(read):
    """No word is lost; what only colors it is no word."""
    (quote,) = read(f"{HEAD}{{panel:title=What they say|borderStyle=solid}}\nAt noon.\n{{panel}}\n").section.blocks
    assert " ".join(text for _, text in texts(quote.paragraphs)).split() == ["What", "they", "say", "At", "noon."]


@pytest.mark.parametrize(
    "text", ["{note}Not the bill{note}\n", "{info}\nNot the bill\n{info}\n", "{warning}\nNot the bill\n"]
)
def test_a_note_is_a_reminder(read, text):
    """For the speaker, like a callout."""
    reading = read(f"{HEAD}* slow\n\n{text}")
    assert [one.text for one in reading.section.reminders] == ["Not the bill"]


def test_macros_count_without_headings_of_the_wiki(read):
    """In notes of Markdown otherwise."""
    blocks = read("# Module 1\n## Orbex\n### Problem\n{code:yaml}\ndesired: 2\n{code}\n").section.blocks
    assert [(block.text, block.language) for block in blocks if isinstance(block, Code)] == [("desired: 2", "yaml")]


def test_a_head_of_a_table_has_double_bars(read):
    """Columns stay the author's."""
    (table,) = read(f"{HEAD}||Metric||Before||\n|Deployment|4 hours|\n|Rollback|never|\n").section.blocks
    assert isinstance(table, Table)
    assert [cell[0].text.strip() for cell in table.header] == ["Metric", "Before"]
    assert [cell[0].column for cell in table.header] == [3, 11]


@pytest.mark.parametrize("link", ["[the case|https://a.b/c]", "[[https://a.b/c][the case]]"])
def test_links_of_wikis_are_links(read, link):
    """Of Jira and of org-mode, in the words of a sentence."""
    (paragraph,) = read(f"# Module 1\n## Orbex\n### Problem\n* see {link} now\n").section.blocks
    assert paragraph.text == "see the case now"
    assert [span.link for span in paragraph.spans] == ["", "https://a.b/c", ""]


def test_each_labeled_company_begins_a_story(read):
    """In single stars as well."""
    told = "*Problem:* slow\n*Solution:* fast\n"
    reading = read(f"h2. S3\n\n*Customer:* Orbex\n{told}\n*Customer:* Delmar Lines\n{told}")
    assert [(story.topic, story.company) for story in reading.stories] == [("S3", "Orbex"), ("S3", "Delmar Lines")]


def test_a_title_of_org_mode_stands_above_all_stars(read):
    """It names the module."""
    reading = read("#+TITLE: Module 9 Serverless\n* Lambda\n** Orbex\n*** Problem\n- slow\n")
    (module,) = reading.course.modules
    assert (module.number, module.title) == (9, "Serverless")
    assert (reading.story.topic, reading.story.company) == ("Lambda", "Orbex")
