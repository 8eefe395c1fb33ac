"""The law of the reader: whatever the notes hold, nothing raises and every word is still there."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from deckgen.blocks import Block, Code, Paragraph, Picture, Quote, Spans, Table
from deckgen.course import Course
from deckgen.diagnostics import Diagnostics
from deckgen.files.decode import clean_text
from deckgen.read import read_course
from deckgen.read.headings.kinds import SectionNames

WORD = re.compile(r"[^\W_]+")
MARK_INSIDE = re.compile(r"(?<=\w)[`*_~]+(?=\w)")
ADMONITION = re.compile(r"\[!\w+\]|!!![ \t]+(?:note|tip|warning)\b|:{3,}[ \t{.]*notes?\b", re.IGNORECASE)

TEXT = (Path(__file__).parents[1] / "fixtures" / "odd_lines.md").read_text(encoding="utf-8")
ODD = ("lines** end  ", "\tindented", "\xa0\xa0nbsp")
LINES = st.sampled_from([*TEXT.split("\n"), *ODD, "", "", ""])


def read(tmp_path_factory, text, name="notes.md", diagnostics=None):
    path = tmp_path_factory.mktemp("notes") / name
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return read_course([path], Diagnostics() if diagnostics is None else diagnostics)


def list_texts(course: Course):
    yield course.title
    for module in course.modules:
        yield module.label
        yield from texts_of(module.intro)
        yield from (reminder.text for reminder in module.reminders)
        yield from texts_of(module.remarks)
        for story in module.stories:
            yield from (story.company, story.topic, story.kicker, story.source)
            yield from (reminder.text for reminder in story.reminders)
            yield from texts_of(story.remarks)
            for section in story.sections:
                yield section.title
                yield from texts_of(section.blocks)
                yield from (reminder.text for reminder in section.reminders)


def texts_of(blocks: tuple[Block, ...]):
    for block in blocks:
        match block:
            case Paragraph():
                yield block.marker
                yield from spans_of(block.spans)
            case Quote():
                yield block.author
                yield from texts_of(block.paragraphs)
            case Table():
                yield from (text for row in (block.header, *block.rows) for cell in row for text in spans_of(cell))
            case Code():
                yield from (block.language, block.text)
            case Picture():
                yield from (block.alt, block.caption, block.name)


def spans_of(spans: Spans):
    yield "".join(span.text for span in spans)
    yield from (span.text for span in spans)
    yield from dict.fromkeys(span.link for span in spans if span.link and span.link != span.text)


def count_words(texts):
    return Counter(word.casefold() for text in texts for word in WORD.findall(text))


def list_said(diagnostics):
    """Yield what findings say of markup that is left out: what they quote is not lost."""
    yield from (each.message for each in diagnostics if each.code in {"dropped-markup", "format-html"})


def find_lost(text, course, said=()):
    text = clean_text(text, "", Diagnostics())
    text = ADMONITION.sub(" ", text).replace("&amp;", "&").replace("<br>", "\n")
    text = text.replace("<b>", "").replace("</b>", "")
    there = count_words([*list_texts(course), *said]) + Counter(["pb"])  # abbreviations are spelled out
    # a title is one text: marks inside a word of it, "1`1`", do not cut the word
    ways = (text, MARK_INSIDE.sub("", text))
    return min(({word for word in count_words([way]) if word not in there} for way in ways), key=len)


@pytest.mark.slow
@settings(max_examples=400)
@given(st.lists(LINES, max_size=40))
def test_markdown_like_notes_lose_no_word(tmp_path_factory, lines):
    """Every word of the notes is somewhere in the course."""
    text = "\n".join(lines)
    assert find_lost(text, read(tmp_path_factory, text)) == set()


@pytest.mark.slow
@settings(max_examples=300)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_arbitrary_text_is_read(tmp_path_factory, text):
    """No text raises, and its words stay."""
    # Many control characters make the file a binary one, which is an error; o and a tab are a bullet.
    text = re.sub(r"[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]", "", text.replace("&", "").replace("o\t", ""))
    assume(not any(map(SectionNames().find, text.splitlines())))  # a line that is the name of a section is no text
    assert find_lost(text, read(tmp_path_factory, text)) == set()


@pytest.mark.slow
@settings(max_examples=300)
@example(text="1`1`\n=")
@example(text="{:1}")
@example(text="<a>")
@given(st.text(alphabet="ab1 \n\t*_-+>#|`~![]()<:.\"'\\=•–\u00a0{}é", max_size=120))
def test_any_mixture_of_marks_is_read(tmp_path_factory, text):
    """Marks in any order neither raise nor swallow words."""
    diagnostics = Diagnostics()
    course = read(tmp_path_factory, text, diagnostics=diagnostics)
    assert find_lost(text, course, list_said(diagnostics)) == set()


NAMES = "Problem|solution|Résultats|Notes|Key figures|Context|words|1|> 40 %| https://a.b | [Acme](https://a.b)\n"
MARKS = ":| :| |\n|\n\n|**|_|- |* |> |# |### |---|===|```"
TOKENS = st.sampled_from([*NAMES.split("|"), *MARKS.split("|"), "|"])


@pytest.mark.slow
@settings(max_examples=300)
@example(tokens=[":", ":", ":", "Problem"])
@example(tokens=[":", ":", ":", "words"])
@example(tokens=[":", ":", ":", "Notes"])
@given(st.lists(TOKENS, max_size=30))
def test_any_mixture_of_names_and_marks_is_read(tmp_path_factory, tokens):
    """Section names and colons anywhere neither raise nor swallow words, even where marks alone part two words.

    The name of a fenced div that is no section's is no word of a slide: a finding quotes it.
    """
    text = "".join(tokens)
    diagnostics = Diagnostics()
    texts = list(list_texts(read(tmp_path_factory, text, diagnostics=diagnostics)))
    there = " ".join([*texts, *list_said(diagnostics)]).casefold()
    marked = ADMONITION.sub(" ", text)  # the name of a div of notes is a mark
    assert [word for word in count_words([marked]) if word not in there] == []


@pytest.mark.slow
@settings(max_examples=200)
@given(st.binary(max_size=300), st.sampled_from(["notes.md", "notes.yaml"]))
def test_arbitrary_bytes_are_read(tmp_path_factory, data, name):
    """No bytes raise, whatever the file calls itself."""
    path = tmp_path_factory.mktemp("notes") / name
    path.write_bytes(data)
    read_course([path], Diagnostics())


@pytest.mark.parametrize("use", ["```\n[ref]\n```", "`[ref]`", "\\[ref]", "a ``x ` [ref]`` b"])
def test_an_address_that_no_link_uses_stays(tmp_path_factory, use):
    """A label in code or behind a backslash is no link, so the address must stay in the text."""
    text = f"[ref]: https://ref.example\n\n{use}\n"
    assert find_lost(text, read(tmp_path_factory, text)) == set()


def test_an_address_before_the_company_stays(tmp_path_factory):
    """The company's own link is the source; the address that was taken for it is for the speaker."""
    text = "<!-- comment -->\n<https://auto.example/x>\n\n[Acme](https://acme.example/case)\n"
    assert find_lost(text, read(tmp_path_factory, text)) == set()
