"""Lines that begin with several stars: headings of org-mode, items of a wiki."""

import pytest

ORG = """#+TITLE: AWS stories
* Module 4 Storage
** S3
*** Orbex
**** Problem
- Slow archive
**** Solution
- S3
** EFS
*** Delmar
**** Problem
- Lost photos
**** Solution
- EFS
"""


def test_stars_are_headings_of_org_mode(read):
    """Where they name modules and sections, and no other heading does."""
    reading = read(ORG)
    assert (reading.course.title, reading.course.modules[0].number) == ("AWS stories", 4)
    assert [(story.topic, story.company) for story in reading.stories] == [("S3", "Orbex"), ("EFS", "Delmar")]
    assert [one.title for one in reading.stories[0].sections] == ["Problem", "Solution"]
    assert reading.codes.count("plain-heading") == ORG.count("\n*")


def test_stars_are_items_of_items_elsewhere(read):
    """As wikis write them."""
    blocks = read("h1. Module 4\nh2. Acme\nh3. Problem\n* slow\n** 9 hours\n*** a night\n* dear\n").section.blocks
    assert [(block.level, block.text) for block in blocks] == [(0, "slow"), (1, "9 hours"), (2, "a night"), (0, "dear")]
    blocks = read("Slow:\n\n* slow\n** 9 hours\n").section.blocks
    assert [(block.level, block.text) for block in blocks if block.marker] == [(0, "slow"), (1, "9 hours")]


@pytest.mark.parametrize("text", ["** slow **", "** slow ** and dear", "**never\n** closed", "slow** and\n** dear"])
def test_bold_words_are_bold(read, text):
    """Stars that something closes are no marks of a line."""
    assert not any(block.marker for block in read(f"## Acme\n### Problem\n{text}\n").section.blocks)


def test_what_org_mode_notes_for_itself_is_left_out(read):
    """Tags behind headings, drawers, keywords; the words between two of them stay."""
    extras = "#+STARTUP: overview\n* Module 4 Storage\n** S3 :aws:sec:\n:PROPERTIES:\n:CUSTOM_ID: s3\n:END:\n"
    reading = read(f"#+TITLE: AWS stories\n{extras}{ORG.partition('** S3')[2]}#+BEGIN_NOTES\nAsk.\n#+END_NOTES\n")
    assert reading.course.title == "AWS stories"
    assert [(story.topic, story.company) for story in reading.stories] == [("S3", "Orbex"), ("EFS", "Delmar")]
    assert [block.text for block in reading.stories[1].sections[-1].blocks] == ["EFS", "Ask."]
    assert reading.codes.count("dropped-markup") == 6


@pytest.mark.parametrize("mark", ["#+CAPTION:", "  #+caption:", "#+CAPTION[Regions]:"])
def test_a_caption_of_org_mode_stays(read, mark):
    """Its words are for readers; what the program notes for itself beside it is not."""
    reading = read(f"{ORG}\n{mark} Three regions\n#+ATTR_HTML: :width 300\n| Region | Sites |\n| north | 3 |\n")
    shown = reading.stories[1].sections[-1].blocks
    assert [block.text for block in shown[:-1]] == ["EFS", "Three regions"]
    assert [[span.text for cell in row for span in cell] for row in shown[-1].rows] == [["north", "3"]]
    assert reading.codes.count("dropped-markup") == 2


@pytest.mark.parametrize("end", [" {}", ""])
def test_equals_signs_are_headings_of_other_programs(read, end):
    """Of AsciiDoc, and of MediaWiki, which closes them; items and links of AsciiDoc are read as well."""
    lines = (
        "= Module 4: Storage",
        "== S3",
        "https://a.b[Orbex]",
        "=== Problem",
        "* slow\n** 9 hours",
        "=== Solution",
        ". a\n. b",
    )
    text = "\n\n".join(f"{line}{end.format(line.split()[0])}" if line[0] == "=" else line for line in lines)
    story = read(text).story
    assert (story.topic, story.company, story.source) == ("S3", "Orbex", "https://a.b")
    told = [[(block.marker, block.level, block.text) for block in section.blocks] for section in story.sections]
    assert told == [[("•", 0, "slow"), ("•", 1, "9 hours")], [("1.", 0, "a"), ("2.", 0, "b")]]


@pytest.mark.parametrize("text", ["==important== and more", "== 3 days ==\n\n=> 2 hours", "a\n= b\n== c"])
def test_other_equals_signs_are_text(read, text):
    """Highlighted words, sums, arrows."""
    shown = " ".join(block.text for block in read(f"## Acme\n### Problem\n{text}\n").section.blocks)
    assert all(word in shown for word in text.replace("==important==", "important").replace("=>", "").split())
