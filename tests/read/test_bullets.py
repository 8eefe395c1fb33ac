"""Lists as trainers type them."""

import pytest


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A paragraph.\n* one\n* two", "list-without-blank-line"),
        ("A paragraph.\n\n• one\n• two", "odd-bullet"),
        ("A paragraph.\n\n•one\n•two", "odd-bullet"),
        ("A paragraph.\n\n– one\n– two", "odd-bullet"),
        ("A paragraph.\n\n— one\n— two", "odd-bullet"),
        ("A paragraph.\n\n*one\n*two", "odd-bullet"),
        ("A paragraph.\n\n-one\n-two", "odd-bullet"),
        ("A paragraph.\n\n*\u00a0one\n*\u00a0two", "odd-bullet"),
        ("A paragraph.\n\no\tone\no\ttwo", "odd-bullet"),
        ("A paragraph.\n\n\\- one  \n\\- two", "odd-bullet"),
        ("A paragraph.\n\n\\* one\n\n\\* two", "odd-bullet"),
        ("A paragraph.\n\n👉 one\n👉 two", "odd-bullet"),
        ("A paragraph.\n\n✅ one\n✅ two", "odd-bullet"),
        ("A paragraph.\n\n§ one\n§ two", "odd-bullet"),
        ("A paragraph.\n\n* one\n * two", "one-space-bullet"),
        ("A paragraph.\n\n\u00a0\u00a0* one\n\u00a0\u00a0* two", "no-break-indent"),
        ("A paragraph.\n\n\t* one\n\t* two", None),
        ("A paragraph.\n\n      * one\n      * two", None),
    ],
)
def test_every_bullet_is_a_bullet(read, text, code):
    """However it is typed, an item is an item of the list, and the repair is said."""
    reading = read(f"## Acme\n### Problem\n{text}\n")
    assert reading.texts == ["A paragraph.", "• one", "• two"]
    assert set(reading.codes) == ({code} if code else set())


def test_symbols_that_differ_stay_and_a_lone_one_is_text(read):
    """✅ and ❌ tell what is good and what is not; one line that begins with a picture is no list."""
    reading = read("## Acme\n### Problem\n✅ Faster\n❌ No way back\n\n🚀 Launch day.\n\n§ 3 holds\n§ 4 too\n")
    assert reading.texts == ["• ✅ Faster", "• ❌ No way back", "🚀 Launch day.", "§ 3 holds § 4 too"]


def test_an_ordered_list_may_begin_anywhere(read):
    """A list that begins at 3 right after a paragraph is a list, with the author's numbers."""
    assert read("## Acme\n### Problem\nSteps:\n3. three\n4. four\n7) seven\n").texts == [
        "Steps:",
        "3. three",
        "4. four",
        "7) seven",
    ]


@pytest.mark.parametrize(
    "glued",
    ["* first. * Second", "* first. • Second", "* first! + Second", "* first.   *   Second", "• first. • Second"],
)
def test_a_glued_bullet_begins_an_item(read, glued):
    """A bullet after the end of a sentence is the next item, and its place is said."""
    reading = read(f"## Acme\n### Problem\n{glued} **bold**\n")
    assert [text[:7] for text in reading.texts] == ["• first", "• Secon"]
    at = reading.find("glued-bullet").at
    assert at.line == 3
    assert at.excerpt[at.column - 1] in "*•+"


@pytest.mark.parametrize(
    "text", ["5 * 3 = 15", "Acme 2.0 * rates apply", "see `a. * B` there", "A. B * C", "**bold** text"]
)
def test_a_star_in_a_sentence_is_no_bullet(read, text):
    """Products, code and bold text stay what they are."""
    reading = read(f"## Acme\n### Problem\n{text}\n")
    assert len(reading.section.blocks) == 1
    assert "glued-bullet" not in reading.codes


@pytest.mark.parametrize(
    "text", ["*whole* line", "*a* and *b*", "-5 degrees", "— not a list", "**Bold** begins", "#1 in sales", "---a"]
)
def test_what_only_looks_like_a_bullet_stays_text(read, text):
    """Emphasis, negative numbers, a lone dash and hash signs are no bullets or headings."""
    reading = read(f"## Acme\n### Problem\n{text}\n")
    assert [block.marker for block in reading.section.blocks] == [""]
    assert reading.findings == []


def test_nesting_is_what_the_eye_sees(read):
    """Items are nested by their indentation, however wide it is and whatever the marker of the parent."""
    text = "* a\n  * b\n      * c\n  * d\n1. e\n  - f\n  - g\n2. h\n\t* i\n*   j\n  * k\n"
    assert read(f"## Acme\n### Problem\n{text}").texts == [
        *("• a", "  • b", "    • c", "  • d", "1. e", "  • f", "  • g", "2. h", "  • i", "• j", "  • k"),
    ]


def test_a_hundred_levels_are_read(read):
    """Nothing nested too deep is lost."""
    text = "".join(f"{'  ' * level}* item{level}\n" for level in range(100))
    assert [block.text for block in read(f"## Acme\n### Problem\n{text}").section.blocks] == [
        f"item{level}" for level in range(100)
    ]


@pytest.mark.parametrize("marks", ["> " * 40, "- " * 40, "1. " * 40, "> - " * 40])
def test_marks_that_pile_up_keep_the_text(read, marks):
    """Forty marks on one line do not make its words disappear."""
    reading = read(f"## Acme\n### Problem\n{marks}words\n")
    assert "words" in repr(reading.section)


def test_a_second_paragraph_belongs_to_its_item(read):
    """An indented paragraph goes on with its item on a new line; loose and tight lists are the same."""
    assert read("## Acme\n### Problem\n* one\n\n  more\n\n* two\n").texts == ["• one\nmore", "• two"]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("After migration:\n\n* x", True),
        ("Seek to\n* x", True),
        ("Seek to\n\n* x", True),
        ("That said, a sentence.\n* x", True),
        ("That said, a sentence.\n\n* x", False),
        ("One sentence. And a fragment\n\n* x", False),
        ("Seek to\n\nA paragraph.\n\n* x", False),
        ("Alone:", False),
    ],
)
def test_what_introduces_a_list(read, text, lead):
    """A colon, an unfinished sentence or no blank line make a paragraph the lead of the list after it."""
    assert read(f"## Acme\n### Problem\n{text}\n").section.blocks[0].lead is lead


def test_code_is_left_alone(read):
    """Inside a fence nothing is repaired and nothing is a heading."""
    code = "# comment\n*x\n•y\n##z\n!!! n !!!\n<!-- c -->"
    reading = read(f"## Acme\n### Problem\n```sh\n{code}\n```\n")
    assert [(block.text, block.language) for block in reading.section.blocks] == [(code, "sh")]
    assert reading.findings == []


def test_a_forgotten_fence_swallows_no_story(read):
    """A fence that is never closed ends before the next heading, with a warning."""
    reading = read("## Acme\n### Problem\n```\ncode\n\n### Solution\nwords\n")
    assert [section.title for section in reading.story.sections] == ["Problem", "Solution"]
    assert reading.find("unclosed-code").at.line == 3


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("-> Lambda\n-> Kinesis", ["• Lambda", "• Kinesis"]),
        ("=> Lambda\n=> Kinesis", ["• Lambda", "• Kinesis"]),
        ("so:\n-> Lambda", ["so:", "• Lambda"]),
        ("3 weeks\n-> 2 hours", ["3 weeks -> 2 hours"]),
        ("Speed\n:   2 hours\n:   no queue", ["Speed", "• 2 hours", "• no queue"]),
        ("a :b\n:c", ["a :b :c"]),
        ("VPC\n: a network\n\nTwo words\n: of two\n", ["• VPC : a network", "• Two words : of two"]),
        ("VPC\n: a network\nNAT\n: a way out\n", ["• VPC : a network", "• NAT : a way out"]),
    ],
)
def test_arrows_and_definitions_are_bullets(read, text, texts):
    """An arrow alone may go on with its line."""
    assert read(f"## Acme\n### Problem\n{text}\n").texts == texts


def test_letters_below_an_item_are_its_items(read):
    """Markdown knows no lists of letters."""
    reading = read("## Acme\n### Problem\n1) one\n2) two\n   a) sub\n   b) other\n3) last\n")
    assert [(block.text, block.level) for block in reading.section.blocks] == [
        ("one", 0),
        ("two", 0),
        ("a) sub", 1),
        ("b) other", 1),
        ("last", 0),
    ]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Three things:\n-slow\n-dear", ["slow", "dear"]),
        ("They were\n-slow\n-dear\n-old", ["slow", "dear", "old"]),
        ("1.S3\n2.Glacier\n3.done", ["S3", "Glacier", "done"]),
        ("In this order:\n1)S3\n2)Glacier", ["S3", "Glacier"]),
    ],
)
def test_marks_without_a_blank_behind_them(read, text, items):
    """Beside others of their kind, or below a colon, they are items."""
    blocks = read(f"## Acme\n### Problem\n{text}\n").section.blocks
    assert [block.text for block in blocks if block.marker] == items


@pytest.mark.parametrize("text", ["It was slow\n-so they said", "1.FC Ulm\n2024 it rose", "3.S3\n1.EFS"])
def test_a_mark_alone_is_none(read, text):
    """Nothing beside it counts on."""
    assert not any(block.marker for block in read(f"## Acme\n### Problem\n{text}\n").section.blocks)


def test_an_escaped_number_counts_an_item(read):
    """Programs that export Markdown escape what was typed; signs before words without a blank stay."""
    assert read("## Acme\n### Problem\n1\\. one\n2\\. two\n").texts == ["1. one", "2. two"]
    assert read("## Acme\n### Problem\n\\-45 % of all\n\n3\\.5 km\n").texts == ["-45 % of all", "3.5 km"]


@pytest.mark.parametrize("value", ["+ 12 %", "- 30 %", "- 1,5 €", "+ 1 200 $"])
def test_the_sign_of_a_value_is_no_bullet(read, value):
    """`* - 30 % of all` says the contrary without it; other signs are items of items."""
    assert read(f"## Acme\n### Problem\n* a\n* {value} of all\n").texts == ["• a", f"• {value} of all"]
    assert read("## Acme\n### Problem\n* - 3 servers\n").texts == ["  • 3 servers"]
