"""Laws of places: what a span says about the author's file is so, and a word can be changed there by it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from deckgen.blocks import Paragraph, Quote, Span, Spans, Table
from deckgen.course import Course
from deckgen.diagnostics import Diagnostics
from deckgen.files.decode import decode_text
from deckgen.read import read_course
from deckgen.spans import cut_spans, join_spans, locate

WORD = re.compile(r"[^\W\d_]{2,}")
LINES = st.sampled_from(
    (Path(__file__).parents[1] / "fixtures" / "odd_lines.md").read_text(encoding="utf-8").split("\n")
)
MARKS = st.text(alphabet="ab1 \n\t*_-+>#|`~![]()<:.\"'\\=•–\u00a0{}é&;", max_size=80)
NOTES = st.one_of(st.lists(LINES, max_size=30).map("\n".join), MARKS)
NEW = "Zyzzyva"


def read(path, text, found=None):
    """Read a text as a file of notes; return its course and the lines that places count in."""
    data = text.encode("utf-8", "surrogatepass")
    path.write_bytes(data)
    course = read_course([path], Diagnostics() if found is None else found)
    return course, decode_text(data, "", Diagnostics()).split("\n")


def list_paragraphs(course: Course) -> list[Paragraph]:
    """Return every paragraph of a course in order, the cells of tables as paragraphs."""
    paragraphs: list[Paragraph] = []
    for module in course.modules:
        paragraphs += list_words(module.intro)
        for story in module.stories:
            paragraphs += [*list_words(story.remarks), *list_words(b for s in story.sections for b in s.blocks)]
    return paragraphs


def list_words(blocks):
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case Quote():
                yield from block.paragraphs
            case Table():
                rows = (block.header, *block.rows)
                yield from (Paragraph(cell, line=block.line, path=block.path) for row in rows for cell in row)
            case _:
                pass


def cut_source(lines, span: Span) -> str:
    return lines[span.line - 1][span.column - 1 : span.end - 1] if span.column else ""


def replace_word(lines, span: Span, found: re.Match[str], word: str) -> str:
    """Return the notes with a word of a verbatim span exchanged by its columns, as `pull` will do it."""
    part = span.cut(*found.span())
    line = lines[part.line - 1]
    changed = line[: part.column - 1] + word + line[part.end - 1 :]
    return "\n".join([*lines[: part.line - 1], changed, *lines[part.line :]])


@pytest.mark.slow
@settings(max_examples=500)
@example(text="`` a`b\nc ``")
@example(text="| a \\| b | c |\n|---|---|\n| 1 |")
@example(text="- [ ]  x\n- [x] y &amp; z")
@example(text="a[^1] b\n\n[^1]: <br> c  d")
@given(text=NOTES)
def test_every_span_is_verbatim_or_an_atom(tmp_path_factory, text):
    """A verbatim span is what its columns cut from the author's line; an atom has no more of it than what it covers."""
    course, lines = read(tmp_path_factory.mktemp("notes") / "notes.md", text)
    for span in (span for paragraph in list_paragraphs(course) for span in paragraph.spans):
        if span.verbatim:
            assert cut_source(lines, span) == span.text
        else:
            assert span.end >= span.column
            assert cut_source(lines, span) != span.text


@pytest.mark.slow
@settings(max_examples=300)
@given(text=NOTES, data=st.data())
def test_cuts_have_exact_places(tmp_path_factory, text, data):
    """Cut anywhere, spans keep the law, lie in order, and have an extent that goes around them."""
    course, lines = read(tmp_path_factory.mktemp("notes") / "notes.md", text)
    for paragraph in list_paragraphs(course):
        end = data.draw(st.integers(0, len(paragraph.text)))
        start = data.draw(st.integers(0, end))
        cut = cut_spans(paragraph.spans, start, end)
        assert "".join(span.text for span in cut) == paragraph.text[start:end]
        assert all(cut_source(lines, span) == span.text for span in cut if span.verbatim)
        placed = [((span.line, span.column), (span.line, span.end)) for span in cut if span.end > span.column]
        assert all(before[1] <= after[0] for before, after in pairwise(placed))
        if placed:
            extent = locate(paragraph, start, end)
            assert (extent.line, extent.column) <= placed[0][0]
            assert (extent.end_line, extent.end_column) >= placed[-1][1]


PLAIN = st.sampled_from(("moves", "clients", "faster", "every", "night", "without", "servers", "since", "nobody"))
INLINE = st.one_of(
    PLAIN,
    PLAIN,
    PLAIN.map("**{}**".format),
    PLAIN.map("*{}*".format),
    PLAIN.map("~~{}~~".format),
    PLAIN.map("`{}`".format),
    PLAIN.map("[{}](https://a.example/b)".format),
    PLAIN.map("{} &amp;".format),
    PLAIN.map("\\*{}".format),
    PLAIN.map("{}<br>so".format),
    PLAIN.map("{} ".format),
)
SENTENCE = st.lists(INLINE, min_size=3, max_size=8).map(" ".join)
BLOCK = st.one_of(
    SENTENCE.map("Then {}.".format),
    st.tuples(SENTENCE, SENTENCE).map(lambda two: f"Then {two[0]},\n{two[1]}."),
    SENTENCE.map("* Then {}.".format),
    st.tuples(SENTENCE, SENTENCE).map(lambda two: f"1. Then {two[0]}\n   - and {two[1]}"),
    SENTENCE.map("> Then {}.".format),
    st.tuples(SENTENCE, SENTENCE).map(lambda two: f"| {two[0]} | b |\n|---|---|\n| a \\| c | {two[1]} |"),
)


@pytest.mark.slow
@settings(max_examples=300)
@given(blocks=st.lists(BLOCK, min_size=1, max_size=6), data=st.data())
def test_a_word_is_changed_where_it_stands(tmp_path_factory, blocks, data):
    """The law that `pull` lives by: exchanged by its columns, a word is new in its paragraph, all else is as it was."""
    path = tmp_path_factory.mktemp("notes") / "notes.md"
    course, lines = read(path, "# Module 1\n## Acme\n### Problem\n\n" + "\n\n".join(blocks) + "\n")
    before = list_paragraphs(course)
    words = [
        (number, offset, span, found)
        for number, paragraph in enumerate(before)
        for offset, span in list_offsets(paragraph.spans)
        if span.verbatim
        for found in WORD.finditer(span.text)
    ]
    number, offset, span, found = data.draw(st.sampled_from(words))
    after = list_paragraphs(read(path, replace_word(lines, span, found, NEW))[0])
    text = before[number].text
    wanted = text[: offset + found.start()] + NEW + text[offset + found.end() :]
    assert [one.text for one in after] == [one.text if one is not before[number] else wanted for one in before]


def list_offsets(spans: Spans):
    """Return the spans with their offsets in the paragraph's text."""
    offset = 0
    for span in spans:
        yield offset, span
        offset += len(span.text)


YAML = """\
company: Acme
problem: |
  Slow **and** dear,
    not said
solution:
  - Cost: ten times lower
  - "Quick & easy"
  - - nested *words*
  - >
    folded text
    of two lines
results: "He said \\"fast\\" twice"
"""


def test_spans_of_yaml_stand_in_its_file(tmp_path):
    """Values are indented, quoted, escaped: what stands on the line of the file is verbatim, all else an atom."""
    course, lines = read(tmp_path / "notes.yaml", YAML)
    spans = [span for paragraph in list_paragraphs(course) for span in paragraph.spans]
    assert all((cut_source(lines, span) == span.text) == span.verbatim for span in spans)
    assert {span.text for span in spans if not span.verbatim} == {
        " ",
        "folded text of two lines",
        'He said "fast" twice',
    }


def test_text_is_set_as_one_where_its_formatting_is_one(tmp_path):
    """Atoms are no runs of their own on a slide."""
    course, _ = read(tmp_path / "notes.md", "## Acme\n### Problem\nAt&amp;t and\n**so \\* on**.\n")
    (paragraph,) = list_paragraphs(course)
    assert [(span.text, span.bold) for span in join_spans(paragraph.spans)] == [
        ("At&t and ", False),
        ("so * on", True),
        (".", False),
    ]


def test_an_extent_goes_around_the_marks_between_its_words(tmp_path):
    """From the first character to the last, over lines; an atom that it cuts is taken whole."""
    course, lines = read(tmp_path / "notes.md", "## Acme\n### Problem\n* It **saves\n  10 &euro;** a day\n")
    (paragraph,) = list_paragraphs(course)
    assert paragraph.text == "It saves 10 € a day"
    assert locate(paragraph)[1:] == (3, 3, 4, len(lines[3]) + 1)
    assert locate(paragraph, 3, 11)[1:] == (3, 8, 4, 5)
    assert locate(paragraph, 9, 13)[1:] == (4, 3, 4, 12)
    assert paragraph.path.endswith("notes.md")


def test_paragraphs_of_a_story_shown_again_name_their_file(tmp_path):
    """The story's own path is that of the topic; its paragraphs come from where they were written."""
    (tmp_path / "a.md").write_text("# Module 1\n## Lambda\n[Acme](https://a.b)\n### Problem\nSlow.\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("# Module 2\n## Batch\nSame story as Lambda\n", encoding="utf-8")
    course = read_course([tmp_path / "a.md", tmp_path / "b.md"], Diagnostics())
    again = course.modules[1].stories[0]
    (paragraph,) = again.sections[0].blocks
    assert (Path(again.path).name, Path(paragraph.path).name) == ("b.md", "a.md")
