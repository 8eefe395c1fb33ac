"""Plain lines and words are read without markdown-it, as it would read them."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.diagnostics import Diagnostics
from deckgen.files.memo import NoMemo
from deckgen.files.memory import MemoryWorld
from deckgen.files.pictures import Shelf
from deckgen.read.blocks import inline
from deckgen.read.blocks.markdown import parse_lines, parse_words
from deckgen.read.blocks.plain_blocks import read_plain_blocks
from deckgen.read.blocks.plain_words import read_plain_spans, read_words
from deckgen.read.blocks.tokens import PlainToken
from deckgen.read.lines import SourceLine
from deckgen.read.source import Source

PLAIN = (
    "### Problem\n\nA flood of parcels:\n\n* **40 %** late\n  * at night, (**6 h**)\n    1. one\n* [S3](https://a.b/c?d=e&f)\n\n"
    "1. first\n2. second\n\nLast\nwords **here**, \nand there"
)
UNREAD = {"paragraph_close", "heading_close", "bullet_list_close", "ordered_list_close"}
MARKS = st.sampled_from(
    ["* ", "- ", "  * ", "   - ", "    * ", "1. ", "2. ", "  2) ", "# ", "### ", "", "", " ", "> ", "-", "=", "|"]
)
WORDS = st.text(st.sampled_from("ab1 .)(*\n%*[]"), max_size=9) | st.sampled_from(
    ["Orbex", "**bold**", "**a** b", "2021", "---"]
)


@pytest.fixture(scope="module")
def source():
    shelf = Shelf(world=MemoryWorld({}), memo=NoMemo(), base=None, root=None)
    return Source(path="a.md", lines=(), diagnostics=Diagnostics(), shelf=shelf)


def sum_up(tokens):
    """What the readers of tokens ask for."""
    items, headings = {"list_item_open"}, {"heading_open"}
    return [
        (
            *(one.type, one.content, one.map[0] if one.map and one.type != "paragraph_open" else 0),
            *((one.info, one.markup) if one.type in items else ()),
            *((one.tag,) if one.type in headings else ()),
        )
        for one in tokens
        if one.type not in UNREAD
    ]


def sum_up_words(tokens):
    """The same of words: the parser leaves empty texts, and parts some."""
    kinds = []
    for one in tokens:
        if one.type == "text" and kinds and kinds[-1][0] == "text":
            kinds[-1] = ("text", kinds[-1][1] + one.content)
        elif one.type != "text" or one.content:
            kinds.append(
                (one.type, one.content, one.markup, one.attrGet("href") or "")[: 2 if one.type == "text" else 4]
            )
    return kinds


def write_lines(text):
    return [SourceLine(line, number) for number, line in enumerate(text.split("\n"), 1)]


def test_a_plain_story_needs_no_parser(source):
    """It has headings, paragraphs, lists in lists, bold words and links."""
    tokens = read_plain_blocks(write_lines(PLAIN))
    assert tokens is not None
    assert sum_up(tokens) == sum_up(parse_lines(write_lines(PLAIN)))
    for token in tokens:
        words = read_words(token.content)
        assert words is not None
        assert sum_up_words(words) == sum_up_words(parse_words(token.content, source))


@given(st.lists(st.builds(str.__add__, MARKS, WORDS), max_size=6).map("\n".join))
def test_lines_are_what_the_parser_makes_of_them(text):
    """Or they are left to it."""
    tokens = read_plain_blocks(write_lines(text))
    if tokens is not None:
        assert sum_up(tokens) == sum_up(parse_lines(write_lines(text)))


@given(
    st.lists(WORDS | st.sampled_from([" ", "**", "**", "\n", "(", ".", "[a](b)"]), max_size=7)
    .map("".join)
    .map(str.strip)
)
def test_words_are_what_the_parser_makes_of_them(source, text):
    """Or they are left to it."""
    words = read_words(text)
    if words is not None:
        assert sum_up_words(words) == sum_up_words(parse_words(text, source))


@given(
    st.lists(WORDS | st.sampled_from([" ", "**", "é ", "www.", "\t", "a  b"]), max_size=7).map("".join).map(str.strip)
)
def test_spans_are_what_the_walk_over_words_makes_of_them(source, text):
    """Or they are left to it."""
    lines = [SourceLine(f"* {text}", 1, shift=3)]
    source = source._replace(lines=(f"   * {text}",))
    spans = read_plain_spans(text, lines[0], source)
    if spans is not None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(inline, "read_plain_spans", lambda *_: None)
            assert inline.read_inline(PlainToken("inline", text, (0, 1)), lines, source).spans == spans


@pytest.mark.slow
def test_plain_notes_import_no_parser():
    """It takes longer to import than to read a course."""
    code = (
        "import sys, deckgen\n"
        f"deckgen.compile_course('notes.md', world=deckgen.MemoryWorld({{'notes.md': {PLAIN!r}}}))\n"
        "print({'markdown_it', 'html.parser'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["set()"]
