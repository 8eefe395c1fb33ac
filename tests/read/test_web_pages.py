"""Web pages that were saved as notes."""

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
