"""Marks of notebooks in Markdown: links between double brackets, embedded pictures, highlighted words."""

import pytest

HEAD = "# Module 1\n## EC2\n[Acme](https://a.b)\n### Problem\n"


@pytest.mark.parametrize(
    ("line", "shown", "places"),
    [
        ("* see [[Utopus]] now", "see Utopus now", [(3, "see "), (9, "Utopus"), (17, " now")]),
        ("* see [[Page|these words]]", "see these words", [(3, "see "), (14, "these words")]),
        ("* see [[Page#Heading]]", "see Page#Heading", [(3, "see "), (9, "Page#Heading")]),
        ("* see ![[Page]]", "see Page", [(3, "see "), (10, "Page")]),
        (
            "* all ==highlighted words== here",
            "all highlighted words here",
            [(3, "all "), (9, "highlighted words"), (28, " here")],
        ),
    ],
)
def test_words_of_a_mark_stand_in_the_text(read, line, shown, places):
    """Each with its own column, so that what is edited in a deck finds the way back."""
    (paragraph,) = read(HEAD + line).section.blocks
    assert paragraph.text == shown
    assert [(span.column, span.text) for span in paragraph.spans] == places


def test_highlighted_words_are_bold(read):
    """They are what the author wants to be seen."""
    (paragraph,) = read(f"{HEAD}* all ==of **this** time== here").section.blocks
    assert "".join(span.text for span in paragraph.spans if span.bold) == "of this time"


@pytest.mark.parametrize("text", ["a == b == c", "a==b", "[[1]]", "[[ ]]", "`[[code]]` x", "[[open", "====", "x === y"])
def test_other_signs_are_text(read, text):
    """Comparisons, numbers of sources, code."""
    (paragraph,) = read(f"{HEAD}* {text}").section.blocks
    assert paragraph.text == text.replace("`", "")


def test_a_link_in_brackets_is_a_link(read):
    """`[[1]](address)` is what Markdown makes of it."""
    (paragraph,) = read(f"{HEAD}* see [[1]](https://x.y)").section.blocks
    assert [(span.text, span.link) for span in paragraph.spans] == [("see ", ""), ("[1]", "https://x.y")]


def test_a_page_of_another_name_is_for_the_speaker(read):
    """No word is lost."""
    reading = read(f"{HEAD}* see [[Some page|words]]")
    assert [remark.text for remark in reading.story.remarks] == ["Some page"]


def test_an_embedded_picture_is_a_picture(read):
    """One that is not there is said, at its place."""
    finding = read(f"{HEAD}\n![[plan.png|600]]").find("missing-picture")
    assert (finding.at.line, finding.at.column) == (6, 1)


def test_headings_lose_the_brackets(read):
    """Of the topic and of the company."""
    story = read("# Module 1\n## [[EC2]] story\n[Acme](https://a.b)\n### Problem\n* x").story
    assert story.topic == "EC2 story"
