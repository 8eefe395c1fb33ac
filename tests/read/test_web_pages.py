"""Web pages that were saved as notes."""

import re

import pytest

PAGE = """<!DOCTYPE html>
<body>
<h1>Module 6</h1>
<h2 class="x">CloudFront</h2>
<p><a href="https://a.b/kino">Kino Berlin</a></p>
<h3>Problem</h3>
<ul><li>Slow, 30&nbsp;% leave</li><li><p>Dear</p><ol><li>at night</li></ol></li></ul>
<H3>Solution</H3>
<p>CloudFront &amp; S3, in <b>2 days</b></p>
<h3>Results</h3>
<table><tr><th>What</th><th>now</th></tr><tr><td>Load</td><td>1 s</td></tr></table>
</body>
"""


def test_a_page_is_read_as_its_headings_say(read):
    """Headings, lists in lists, paragraphs; the link under a heading is the story."""
    reading = read(PAGE)
    (story,) = reading.stories
    assert (reading.course.modules[0].number, story.topic, story.company, story.source) == (
        *(6, "CloudFront", "Kino Berlin"),
        "https://a.b/kino",
    )
    told = [(one.title, [(block.marker, block.text) for block in one.blocks]) for one in story.sections]
    assert told[:2] == [
        ("Problem", [("•", "Slow, 30\u00a0% leave"), ("•", "Dear"), ("1.", "at night")]),
        ("Solution", [("", "CloudFront & S3, in 2 days")]),
    ]
    assert "Load" in told[2][1][0][1]
    assert reading.codes.count("web-page") == 1


def test_words_of_a_page_keep_their_places(read):
    """Each stands where the author has it."""
    first, second, _ = read(PAGE).stories[0].sections[0].blocks
    assert (first.spans[0].line, first.spans[0].column) == (7, PAGE.split("\n")[6].index("Slow") + 1)
    assert second.spans[0].column == PAGE.split("\n")[6].index("Dear") + 1


def test_a_tag_in_markdown_is_a_tag(read):
    """One heading of a web page makes no page."""
    reading = read("## Acme\n### Problem\n<h4>Slow</h4>\n\n<p>x</p>\n")
    assert "web-page" not in reading.codes


HEAD = "<h1>Module 6</h1>\n<h2>CloudFront</h2>\n<h3>Problem</h3>\n"


def tell(read, page):
    """Return (marker, depth, text, line, column) of each block below a heading."""
    (section,) = read(HEAD + page).stories[0].sections
    return [
        (block.marker, block.level, block.text, block.spans[0].line, block.spans[0].column) for block in section.blocks
    ]


def test_tags_over_several_lines(read):
    """How the source of a page is broken and indented says nothing."""
    reading = read(HEAD + '<h3\n  class="x">Solution</h3>\n<p>\n        S3,\n        cheap\n</p>\n')
    section = reading.stories[0].sections[-1]
    (block,) = section.blocks
    assert (section.title, block.text) == ("Solution", "S3, cheap")
    assert (block.spans[0].line, block.spans[0].column) == (7, 9)


def test_lists_in_lists(read):
    """An item stands below the words of the one that holds it."""
    page = (
        "<ol>\n  <li>\n     Slow</li>\n  <li>Dear\n    <ul><li>at night<ol><li>deep</li></ol></li></ul></li>\n</ol>\n"
    )
    assert tell(read, page) == [
        ("1.", 0, "Slow", 6, 6),
        ("1.", 0, "Dear", 7, 7),
        ("•", 1, "at night", 8, 13),
        ("1.", 2, "deep", 8, 29),
    ]


def test_tags_in_scripts_and_comments_are_none(read):
    """They are no part of what the page tells."""
    assert "web-page" not in read("## Acme\n<!-- <h2>x</h2>\n<h2>y</h2> -->\n### Problem\nSlow\n").codes
    assert "web-page" not in read("## Acme\n<script>\nx = '<h2>a</h2><h2>b</h2>'\n</script>\n").codes


def test_a_paragraph_in_a_cell_parts_no_table(read):
    """The words of a table stay together; a table that only lays out the page is none."""
    cells = "<table>\n<tr><th>What</th><th>now</th></tr>\n<tr><td><p>Load</p></td><td>1 s</td></tr>\n</table>\n"
    ((_, _, text, *_),) = tell(read, cells)
    assert "What now" in text
    assert "1 s" in text
    laid_out = read(HEAD + "<table>\n<tr><td>\n<p>Slow</p>\n<h3>Solution</h3>\n<p>S3</p>\n</td></tr>\n</table>\n")
    assert [section.title for section in laid_out.stories[0].sections] == ["Problem", "Solution"]


@pytest.mark.parametrize(
    "page",
    [
        "<p class=x Slow\n\nDear words > here\n",
        "<p Slow <b>Dear</b> here\n",
        "<p Slow\n```\nDear\n```\n> here\n",
        "<!-- Slow\nDear here\n",
        "<![Slow Dear here\n",
        "<p>Slow < Dear, here</\n",
        "<p>Slow</p x\n\nDear > here\n",
    ],
)
def test_a_broken_tag_swallows_no_words(read, page):
    """What was never closed is text."""
    told = repr(read(HEAD + page))
    assert all(word in told for word in ("Slow", "Dear", "here"))


def test_a_link_keeps_the_address_that_the_page_has(read):
    """`&copy=3` is no sign of copyright."""
    (story,) = read(
        '<h1>Module 6</h1><h2>S3</h2>\n<p><a href="https://a.b/?a=1&amp;b=2&copy=3">Kino</a></p>\n<h3>Problem</h3>x\n'
    ).stories
    assert story.source == "https://a.b/?a=1&b=2&copy=3"


def test_a_page_without_headings_may_be_a_mail(read):
    """What begins with a block of a page is one; bold words before others stay labels, the words at their columns."""
    reading = read("<div><b>Kunde:</b> Orbex</div>\n<div><b>Problem:</b> slow</div>\n<p><b>Ergebnis</b>: fast</p>\n")
    assert reading.story.company == "Orbex"
    told = [(section.title, section.blocks[0].spans[0]) for section in reading.story.sections]
    assert [(title, span.text, span.column, span.line) for title, span in told] == [
        ("Problem", "slow", 22, 2),
        ("Ergebnis", "fast", 21, 3),
    ]


@pytest.mark.parametrize("rest", ["It was <i>slow</i>.", "It was <b>slow</b>, <i>dear</i>", "2 * 3 <b>slow</b> * 4"])
def test_a_bold_label_stays_one_whatever_formats_the_words_behind_it(read, rest):
    """It names a section, and the words behind it stand where the author has them."""
    reading = read(f"<p><b>Customer:</b> Orbex</p>\n<p><b>Problem</b>: {rest}</p>\n<p><b>Result:</b> fast</p>\n")
    section = reading.story.sections[0]
    assert section.title == "Problem"
    assert section.blocks[0].text == re.sub("<[^<>]*>", "", rest)
    assert section.blocks[0].spans[0].column == 20
    assert any("slow" in span.text and (span.bold or span.italic) for span in section.blocks[0].spans)


@pytest.mark.parametrize("tag", ["div", "p"])
def test_markdown_below_a_logo_is_no_page(read, tag):
    """What begins with a tag of a page and has headings of Markdown is Markdown; a comment in code is no heading."""
    logo = f'<{tag} align="center">\nHello\n</{tag}>\n\n<p>World</p>\n\n'
    reading = read(f"{logo}# Module 6\n\n## Orbex\n\n### Problem\n\nslow\n")
    assert "web-page" not in reading.codes
    assert (reading.story.company, reading.section.title) == ("Orbex", "Problem")
    assert "web-page" in read(f"{logo}<p><b>Problem:</b> slow</p>\n\n```\n# install\n```\n").codes
