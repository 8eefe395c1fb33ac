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
