"""Every Markdown construct reaches the model, at its place."""

from collections import Counter
from pathlib import Path

import pytest

from deckgen.blocks import Code, Paragraph, Picture, Quote, Span, Table
from deckgen.diagnostics import Diagnostics, Severity
from deckgen.files.memo import NoMemo
from deckgen.files.memory import MemoryWorld
from deckgen.files.pictures import Shelf
from deckgen.read.parts import read_passage
from deckgen.read.source import Source
from deckgen.story import SectionKind

HEAD = "## Acme\n### Problem\n"


def spans(read, text):
    (block,) = read(HEAD + text + "\n").section.blocks
    return block.spans


def test_formatting_becomes_spans_with_places(read):
    """Each stretch of formatting is a span at its column."""
    assert spans(read, "a **b** *c* `d` ~~e~~ [f](https://f.g)") == (
        Span("a ", line=3, column=1, end=3),
        Span("b", bold=True, line=3, column=5, end=6),
        Span(" ", line=3, column=8, end=9),
        Span("c", italic=True, line=3, column=10, end=11),
        Span(" ", line=3, column=12, end=13),
        Span("d", code=True, line=3, column=14, end=15),
        Span(" ", line=3, column=16, end=17),
        Span("e", strike=True, line=3, column=19, end=20),
        Span(" ", line=3, column=22, end=23),
        Span("f", link="https://f.g", line=3, column=24, end=25),
    )


def test_lines_are_joined_and_hard_breaks_kept(read):
    """A soft break is one space, a hard break a line end; each line's text has its own place, a break has no extent."""
    found = spans(read, "one\n  two  \nThree\\\nfour<br>five")
    assert [(span.text, span.line, span.column, span.end) for span in found] == [
        ("one", 3, 1, 4),
        (" ", 3, 4, 4),
        ("two", 4, 3, 6),
        ("\n", 4, 8, 8),
        ("Three", 5, 1, 6),
        ("\n", 5, 7, 7),
        ("four", 6, 1, 5),
        ("\n", 6, 5, 9),
        ("five", 6, 9, 13),
    ]


@pytest.mark.parametrize(("text", "joint"), [("two  \nand three", " "), ("two.  \nand", "\n"), ("two  \n{hero}", " ")])
def test_a_line_that_an_editor_wrapped_goes_on(read, text, joint):
    """Spaces at its end make no new line where the next one goes on with the sentence, in a small letter."""
    assert [span.text for span in spans(read, text)][1] == joint


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a&amp;b", [("a", 1, 2), ("&", 2, 7), ("b", 7, 8)]),
        ("a\\*b", [("a", 1, 2), ("*", 2, 4), ("b", 4, 5)]),
        ("a\\b", [("a\\b", 1, 4)]),
        ("a\tb", [("a", 1, 2), (" ", 2, 2), ("b", 3, 4)]),
        ("a\t\tb", [("a", 1, 2), (" ", 2, 4), ("b", 4, 5)]),
        ("a  b", [("a ", 1, 3), ("b", 4, 5)]),
        ("<https://a.b>", [("https://a.b", 2, 13)]),
        ("`` a`b ``", [("a`b", 4, 7)]),
        ("`a\nb`", [("a", 2, 3), (" ", 3, 3), ("b", 1, 2)]),
        ("* [x] b", [("☑ ", 3, 7), ("b", 7, 8)]),
        ("a[^1].\n\n[^1]: b", [("a", 1, 2), (" (", 2, 6), ("b", 6, 6), (")", 6, 6), (".", 6, 7)]),
    ],
)
def test_what_is_not_the_authors_character_is_an_atom(read, text, parts):
    """An atom covers the characters it stands for, all other text is a stretch of the line, up to its end."""
    assert [(span.text, span.column, span.end) for span in spans(read, text)] == parts


def test_bars_in_a_cell_are_atoms(read):
    """A backslash that the parser takes away moves nothing."""
    (table,) = read(HEAD + "| a \\| b | c |\n|---|---|\n").section.blocks
    found = [(span.text, span.column, span.end) for cell in table.header for span in cell]
    assert found == [("a ", 3, 5), ("|", 5, 7), (" b", 7, 9), ("c", 12, 13)]


def test_places_after_escapes_and_doubled_spaces(read):
    """Where the author's characters are not the text's, a span of its own keeps the place exact."""
    found = spans(read, r"a \* b  c &eacute; d")
    assert "".join(span.text for span in found) == "a * b c é d"
    assert [(span.text, span.column) for span in found if "c" in span.text or "d" in span.text] == [
        ("c ", 9),
        (" d", 19),
    ]


@pytest.mark.parametrize("text", ["* >= 4 items", ">= 4 items"])
def test_bound_at_the_start_of_a_line_is_no_quotation(read, text):
    """A bound without its sign would say another thing: "= 4 items"."""
    (block,) = read(HEAD + text + "\n").section.blocks
    assert block.text == ">= 4 items"


@pytest.mark.parametrize("text", ["We ran 2*3*4 tests", "le formulaire 14069*05", "7*8"])
def test_star_between_digits_is_a_star(read, text):
    """A product is no number with italic digits in it: nobody wrote 234."""
    (block,) = read(HEAD + text + "\n").section.blocks
    assert [(span.text, span.italic) for span in block.spans] == [(text, False)]


@pytest.mark.parametrize(
    ("text", "bold", "code"),
    [
        ("le **«x»**de la", "«x»", "loose-bold"),
        ("a ** padded ** b", "padded ", "loose-bold"),
        ("a **«b», c**d", "«b», c", None),
        ("a **b\nc** d", "b c", "bold-across-lines"),
        ("a **b  \nC** d", "b\nC", "bold-across-lines"),
        ("a **b c", "", "unclosed-bold"),
        ("**a** b **c", "a", "unclosed-bold"),
        ("2**8 is 256", "", None),
        ("**a** b", "a", None),
    ],
)
def test_bold_as_it_was_meant(read, text, bold, code):
    """Bold that Markdown refuses is bold, bold without an end is not, and no mark is left in the text."""
    reading = read(HEAD + text + "\n")
    (block,) = reading.section.blocks
    assert "".join(span.text for span in block.spans if span.bold) == bold
    assert ("**" in block.text) == (text == "2**8 is 256")
    assert reading.codes == ([code] if code else [])
    if code:
        at = reading.find(code).at
        assert at.excerpt[at.column - 1 :].startswith("**")


def test_tables_have_equal_rows(read):
    """Cells are spans with their places, rows are padded, none of a row's cells is lost."""
    reading = read(HEAD + "| a | **b** |\n|:-:|--:|\n| 1 |\n| 2 | 3 | 4 |\n")
    (table,) = reading.section.blocks
    assert isinstance(table, Table)
    texts = [["".join(span.text for span in cell) for cell in row] for row in (table.header, *table.rows)]
    assert texts == [["a", "b", ""], ["1", "", ""], ["2", "3", "4"]]
    assert table.aligns == ("center", "right", "left")
    assert table.header[1] == (Span("b", bold=True, line=3, column=9, end=10),)
    assert table.rows[1][2][0].column == 11
    assert reading.codes == ["ragged-table"]


@pytest.mark.parametrize(
    ("text", "quoted", "author"),
    [
        ("> Great.\n> — Jane Doe, CEO", ["Great."], "Jane Doe, CEO"),
        ("> Great\n> – Jane", ["Great"], "Jane"),
        ("> Great.\n>\n> -- Jane", ["Great."], "Jane"),
        ("> Great.\n>\n> - Jane", ["Great."], "Jane"),
        ("> “Great” — Jane", ["“Great”"], "Jane"),
        ("> Great.\n— Jane", ["Great."], "Jane"),
        ("> We did this — and that — well", ["We did this — and that — well"], ""),
        ("> One.\n>\n> Two.", ["One.", "Two."], ""),
        ("> > Deep.", ["Deep."], ""),
        ("> * a\n> * b", ["a", "b"], ""),
    ],
)
def test_quotes_and_their_author(read, text, quoted, author):
    """What follows a dash at the end of a quotation is its author."""
    (quote,) = read(HEAD + text + "\n").section.blocks
    assert isinstance(quote, Quote)
    assert ([paragraph.text for paragraph in quote.paragraphs], quote.author) == (quoted, author)


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("* One\n{}\n* Two", ["• One", "• Two"]),
        ("* One\n  {}\n* Two", ["• One", "• Two"]),
        ("* One\n    * Two\n      {}\n* Three", ["• One", "  • Two", "• Three"]),
        ("1. One\n{}\n2. Two", ["1. One", "2. Two"]),
        ("One.\n{}\nTwo.", ["One.", "Two."]),
        ("### Solution\n{}\n* One", ["• One"]),
    ],
)
def test_a_line_that_is_a_picture_is_no_part_of_its_neighbors(read, tmp_path, png, text, texts):
    """It has its own place; its words are no end of a bullet."""
    (tmp_path / "a.png").write_bytes(png)
    reading = read(HEAD + text.format('![Alt words](a.png "Cap")') + "\n")
    (section,) = reading.story.sections[-1:]
    assert [block.alt for block in section.blocks if isinstance(block, Picture)] == ["Alt words"]
    written = [block for block in section.blocks if isinstance(block, Paragraph)]
    assert ["  " * block.level + f"{block.marker} {block.text}".strip() for block in written] == texts
    assert reading.codes.count("picture-without-blank-line") == 1


def test_a_picture_within_a_sentence_stays_there(read, tmp_path, png):
    """A line that goes on in small letters."""
    (tmp_path / "a.png").write_bytes(png)
    reading = read(HEAD + "The system\n![of plants](a.png)\nreads them all.\n")
    assert "reads them all" in next(block.text for block in reading.section.blocks if isinstance(block, Paragraph))
    assert "picture-without-blank-line" not in reading.codes


def test_pictures(read, tmp_path, png):
    """A picture alone is a picture; one in a text leaves its alt text there and follows."""
    (tmp_path / "a b.png").write_bytes(png)
    reading = read(HEAD + '![Alt words](a%20b.png "Cap")\n\nSee ![inline](a%20b.png) here.\n')
    alone, text, inline = reading.section.blocks
    assert isinstance(alone, Picture)
    assert isinstance(inline, Picture)
    assert (alone.alt, alone.caption, alone.width, alone.line) == ("Alt words", "Cap", 1, 3)
    assert text.text == "See inline here."


def test_a_picture_with_a_space_in_its_name(read, tmp_path, png):
    """Paths are pasted as they are; only a picture's path is read so, and code is left alone."""
    (tmp_path / "a b.png").write_bytes(png)
    reading = read(HEAD + '![Alt](a b.png "Cap")\n\nText ![in](./a b.png) it\n\n`![x](a b.png)`\n')
    alone, _, inline, code = reading.section.blocks
    assert (alone.alt, alone.caption, alone.line) == ("Alt", "Cap", 3)
    assert isinstance(inline, Picture)
    assert code.text == "![x](a b.png)"
    assert not reading.codes


@pytest.mark.parametrize("line", ["a .png", "see (a b.png)", '![x](y.png "a b.png"', "![x](a b.png", "![x](a b)"])
def test_what_names_no_picture_with_a_space_stays(read, line):
    """A path ends at its bracket, and a file has an ending."""
    reading = read(f"{HEAD}{line}\n")
    assert ([block.text for block in reading.section.blocks], reading.codes) == ([line], [])


def test_a_missing_picture_keeps_its_words(read):
    """Alt text, path and title are for the speaker."""
    reading = read(HEAD + '![Alt words](gone.png "Title")\n')
    assert reading.texts == []
    assert [remark.text for remark in reading.story.remarks] == ["Alt words (gone.png)", "Title"]
    assert reading.find("missing-picture").at.line == 3


def test_html_is_left_out(read):
    """Tags are no words, with a finding; `<br>` is a line break."""
    reading = read(HEAD + "<div>\na <b>c</b><br>d\n</div>\n")
    assert reading.section.blocks[0].text.split("\n") == ["a c", "d"]
    assert Counter(reading.codes) == {"format-html": 1}


def test_html_that_was_meant_to_work_is_a_warning(read):
    """It does not work on a slide; a word in angle brackets is just text, and one finding a pair is enough."""
    reading = read(HEAD + "a <b>c</b> x<sub>2</sub> <STRONG>d</STRONG> <name>\n")
    warned = [finding.at.column for finding in reading.findings if finding.severity is Severity.WARNING]
    assert warned == [13]
    assert Counter(reading.codes) == {"raw-html": 1, "format-html": 1}
    assert reading.section.blocks[0].text == "a c x2 d <name>"


@pytest.mark.parametrize(
    ("html", "columns"),
    [
        ("a List<i> of b</b> c", [7, 15]),
        ("a </STRONG>b <b>c</b> d</b>", [3]),
        ('<a href="/intern">d</a> e</a>', [1]),
        ("<abbr>a</abbr> b</a>", [17]),
        ("a <u>b</u> c", [3]),
    ],
)
def test_a_tag_without_its_other_half_is_told(read, html, columns):
    """It vanishes, an end as well as a beginning."""
    told = [finding.at.column for finding in read(f"{HEAD}{html}\n").findings if finding.code == "format-html"]
    assert told == columns


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("a <b>c</b> d", ["**c**"]),
        ("a <STRONG class='x'>c</STRONG> <i>d</i>", ["**c**", "*d*"]),
        ("a <em>c</em> <del>d</del>", ["*c*", "~d~"]),
        ('<a href="https://b.c">d</a> e', ["[d](https://b.c)"]),
        ('<a href="/intern">d</a> <b>e', []),
        ("</b>a **b </b> c** d", ["**b **", "**c**"]),
    ],
)
def test_html_that_markdown_has_marks_words(read, html, marked):
    """What is pasted from a page keeps its bold words and its links, each at the author's columns."""
    spans = read(f"{HEAD}{html}\n").section.blocks[0].spans

    def show(span):
        if span.link:
            return f"[{span.text}]({span.link})"
        mark = "**" if span.bold else "*" if span.italic else "~" if span.strike else ""
        return f"{mark}{span.text}{mark}"

    assert [shown for shown in map(show, spans) if shown[0] in "*~["] == marked
    assert all(span.verbatim and html[span.column - 1 : span.end - 1] == span.text for span in spans)


@pytest.mark.parametrize(
    ("text", "shown", "link"),
    [
        ("[a](https://b.c)", "a", "https://b.c"),
        ("[a](mailto:b@c.d)", "a", "mailto:b@c.d"),
        ("<https://b.c/é>", "https://b.c/é", "https://b.c/é"),
        ("<b@c.d>", "b@c.d", "mailto:b@c.d"),
        ("[a][r]\n\n[r]: https://b.c", "a", "https://b.c"),
        ("[r]\n\n[r]: <https://b.c> 'title'", "r", "https://b.c"),
        ("[a](docs/x.pdf)", "a", ""),
        ("[a](javascript:alert)", "a", ""),
        ("[a](notes.md)", "a", ""),
        ("[a](../a.b/c)", "a", ""),
        ("[a](example.com/a?b=c)", "a", "https://example.com/a?b=c"),
        ("[a](www.exemple.fr)", "a", "https://www.exemple.fr"),
        ("[a](örbex.beispiel.de:8080/fälle)", "a", "https://örbex.beispiel.de:8080/fälle"),
    ],
)
def test_links(read, text, shown, link):
    """Web, mail and story links are links as written; another address leaves its text, and stays for the speaker."""
    reading = read(HEAD + f"See {text}\n")
    span = reading.section.blocks[0].spans[-1]
    assert (span.text, span.link) == (shown, link) if link else span.text.endswith(shown)
    assert ("odd-link" in reading.codes) == (not link)


def test_a_bare_address_is_a_link(read):
    """Punctuation after it is not part of it."""
    found = spans(read, "See https://a.b/c, please.")
    assert [(span.text, span.link) for span in found] == [
        ("See ", ""),
        ("https://a.b/c", "https://a.b/c"),
        (", please.", ""),
    ]


def test_an_unused_definition_is_text(read):
    """`[label]: address` that no link uses, and footnotes, are words like any others."""
    assert read(HEAD + "[x]: y z\n\n[^1]: note\n").texts == ["[x]: y z", "[^1]: note"]


def test_rules_are_dropped_and_never_make_headings(read):
    """A line of dashes under a paragraph is a rule the author drew, under one short line a heading."""
    reading = read(HEAD + "A long\nparagraph.\n---\nnext\n\n***\n\nlast\n")
    assert reading.texts == ["A long paragraph.", "next", "last"]
    assert reading.codes == ["rule-without-blank-line"]
    assert read(HEAD + "x\n---\ny\n").texts == ["x", "y"]


def test_code_blocks(read):
    """Fenced and indented code keep their lines."""
    blocks = read(HEAD + "```python x=1\na\n  b\n```\n\n    c\n    d\n").section.blocks
    assert blocks == (Code("a\n  b", "python", 3, "a-b"), Code("c\nd", "", 8, "c-d"))


@pytest.mark.parametrize("text", ["##Solution", "##\u00a0Solution", "###Solution"])
def test_headings_without_a_space(read, text):
    """A heading whose space was forgotten is a heading, with a finding."""
    reading = read(f"# Acme\n## Problem\nx\n{text}\ny\n")
    assert "Solution" in [section.title for section in reading.story.sections] or text.startswith("###")
    assert reading.find("tight-heading").at.line == 4


def test_deeper_headings_are_bold_paragraphs(read):
    """A heading below the sections is bold text of its section."""
    (deep, text) = read(HEAD + "#### Detail\nx\n").section.blocks
    assert (deep.text, deep.spans[0].bold, text.text) == ("Detail", True, "x")


def test_a_value_of_another_file_is_read_alike():
    """`read_passage` gives blocks and reminders with lines counted from where the value stands."""
    text = "# Big\n* **a**\n\n!!! Show it !!!"
    shelf = Shelf(MemoryWorld({}), NoMemo(), Path(), Path())
    source = Source("s.yaml", tuple(text.split("\n")), Diagnostics(), shelf, first_line=10)
    blocks, reminders, _ = read_passage(text, source)
    assert [(block.text, block.line) for block in blocks if isinstance(block, Paragraph)] == [("Big", 10), ("a", 11)]
    assert [(one.text, one.line) for one in reminders] == [("Show it", 13)]


def test_no_break_spaces_stay(read):
    """The author's French typography is kept."""
    assert spans(read, "coût\u00a0: 100\u202f000\u00a0€")[0].text == "coût\u00a0: 100\u202f000\u00a0€"


def test_tasks_have_boxes(read):
    """GitHub's task lists show a box, open or ticked, and keep their words at their places."""
    reading = read(HEAD + "- [ ] open **it**\n- [x] done\n1. [X] too\n- [z] no box\n- [ ](https://a.b) link\n")
    assert reading.texts[:4] == ["• ☐ open it", "• ☑ done", "1. ☑ too", "• [z] no box"]
    first = reading.section.blocks[0]
    assert [(span.text, span.column) for span in first.spans] == [("☐ ", 3), ("open ", 7), ("it", 14)]


def test_footnotes_stand_in_parentheses(read):
    """The mark is gone, the text stands where the first mark was, and what follows keeps its place."""
    reading = read(
        HEAD + "Fast[^a]. And cheap[^b], again[^a].\n\n[^a]: In **2 days**, see\n  [this](https://a.b)\n[^b]: So\n"
    )
    (block,) = reading.section.blocks
    assert block.text == "Fast (In 2 days, see this). And cheap (So), again."
    assert [span.text for span in block.spans if span.bold] == ["2 days"]
    assert [span.link for span in block.spans if span.link] == ["https://a.b"]
    assert (block.spans[-1].text, block.spans[-1].column) == (".", 35)
    assert reading.codes == ["footnote", "footnote"]


@pytest.mark.parametrize(
    "text",
    [
        "x\n\n[^1]: never referred to",
        "x `[^1]`\n\n[^1]: only in code",
        "### Results[^1]\ny\n\n[^1]: of a heading",
        "x[^1]\n\n[^1]: round [^1] and [^2]\n[^2]: round",
        "x[^1]\n\n[^1]: ![a picture](missing.png)",
    ],
)
def test_no_word_of_a_footnote_is_lost(read, text):
    """A footnote that finds no place in the text is for the speaker; the heading keeps its name."""
    story = read(HEAD + text + "\n").story
    shown = " ".join(block.text for section in story.sections for block in section.blocks)
    shown += " ".join(remark.text for remark in story.remarks)
    for word in text.rpartition("[^1]: ")[2].replace("\n[^2]:", "").split():
        assert word.strip("![]()").replace("](", " ").split()[0].removeprefix("^1") in shown
    assert "Results" not in text or story.sections[1].kind is SectionKind.RESULTS


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ('"We love it." — John', ["John"]),
        ('"We love it." — John, CTO', ["John, CTO"]),
        ('"We love it." - John', ["John"]),
        ('"We love it."\n\n— John', ["John"]),
        ('"We love it."\n— John', ["John"]),
        ('"One." — John\n\n"Two." — Jane', ["John", "Jane"]),
        ("Our customers say:\n\n* We love it", []),
        ("We love it.", []),
    ],
)
def test_the_author_of_a_quote_section(read, text, authors):
    """In a section of quotes a paragraph is a quotation; its author is split off as in a block quote."""
    blocks = read(f"## Acme\n### Problem\nx\n### Quote\n{text}\n").story.sections[1].blocks
    quotes = [block for block in blocks if isinstance(block, Quote)]
    assert [quote.author for quote in quotes] == authors
    assert len(quotes) == len(blocks) or not quotes
    assert all("—" not in paragraph.text for quote in quotes for paragraph in quote.paragraphs)


@pytest.mark.parametrize("reference", ["missing.png", "https://example.com/a.png"])
@pytest.mark.parametrize("mark", ["", "* "])
def test_the_alt_text_of_a_picture_that_is_not_there_is_for_the_speaker(read, mark, reference):
    """No bullet on the slide; the words and the reference stand in the notes, and the finding says why."""
    reading = read(HEAD + f"* one\n\n{mark}![The whole system]({reference})\n")
    assert reading.texts == ["• one"]
    assert [remark.text for remark in reading.story.remarks] == [f"The whole system ({reference})"]
    assert reading.codes == ["missing-picture" if reference == "missing.png" else "remote-picture"]


def test_an_address_without_https_is_one(read):
    """In a link that is said, in plain text only `www.` is sure enough; a file beside the notes is none."""
    reading = read(HEAD + "See [a](example.com/a), www.example.com/b, and c.py or example.com.\n")
    spans = reading.section.blocks[0].spans
    links = [(span.text, span.link) for span in spans if span.link]
    assert links == [("a", "https://example.com/a"), ("www.example.com/b", "https://www.example.com/b")]
    finding = reading.find("bare-address")
    assert (finding.at.column, finding.message) == (
        5,
        "“example.com/a” is read as the web address https://example.com/a.",
    )


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<ul><li>First thing</li><li>Second <b>thing</b></li></ul>", "First thing\nSecond thing"),
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("<div>One</div> <div>Two</div>", "One\nTwo"),
        ("<table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>", "A B\nC D"),
        ("SELECT * FROM <table>", "SELECT * FROM <table>"),
    ],
)
def test_html_of_a_page_parts_its_lines(read, html, shown):
    """Words that a web page shows apart are not glued together; one warning tells of all tags that arrange."""
    reading = read(HEAD + html + "\n")
    assert reading.section.blocks[0].text == shown
    assert reading.codes.count("format-html") == ("</" in html)


def test_code_without_a_line_is_none(read):
    """A fence that holds nothing makes no slide; what stands behind its mark is for the speaker."""
    story = read(f"{HEAD}a\n\n```python\n```\n").story
    assert [block.text for block in story.sections[0].blocks] == ["a"]
    assert "python" in [remark.text for remark in story.remarks]
