"""Documents made of every construct that other people's notes, bug reports and attacks taught, in three languages.

Each construct is a function of fresh words, none of which stands anywhere else in the document: so every one that is
lost is seen. `make fuzz` tries 10,000 documents, or as many as FUZZ says; the whole suite tries a few.
"""

import io
import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from deckgen import MemoryWorld, compile_course
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.language import LANGUAGES, Cue
from deckgen.language.spelling import list_words
from deckgen.layout import design_frames, lay_out_deck
from deckgen.look.theme import load_theme
from deckgen.page import Pages, TableItem, TextItem
from deckgen.plan import plan_deck
from deckgen.read import read_course
from deckgen.story import SectionKind

FUZZ = int(os.environ.get("FUZZ", "40"))
LEFT_OUT = {"empty-file", "contents-list"}
"""Findings that say that nothing of their place, a line or the whole file, is shown."""
LETTERS = "bdfgklmnprstvz"

pytestmark = pytest.mark.slow


class Author:
    """Gives words that were given to nobody before: "zorab", "zorad", …; every fifth has an accent."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.given: list[str] = []

    def word(self) -> str:
        number, vowels = len(self.given), "aeiou"
        first, middle, last = number % 14, number // 14 % 14, number // 196
        accent = "éüöß"[number % 4] if number % 5 == 0 else "o"
        word = f"z{accent}{LETTERS[first]}{vowels[number % 5]}{LETTERS[middle]}{'ui'[number % 2]}{LETTERS[last % 14]}x"
        self.given.append(word)
        return word

    def words(self, count: int = 3) -> str:
        return " ".join(self.word() for _ in range(count))

    def name(self) -> str:
        return self.word().capitalize()

    def link(self, text: str = "") -> str:
        return f"[{text or self.name()}](https://example.com/{self.word()})"


def list_names(code: str) -> list[str]:
    """Return the names of sections of a language, as people write them."""
    sections = LANGUAGES[code].sections.items()
    names = (name for kind, own in sections if kind is not SectionKind.NOTES for name in own.names.split())
    return [name.replace("_", " ").capitalize() for name in names]


NAMES = {code: list_names(code) for code in LANGUAGES}
ADMONITIONS = sorted(word for word in list_words(Cue.ADMONITION) if word.isalpha())
DRAFTS = ["TODO", "TBD", "XXX", "FIXME", "???", "à compléter", "noch zu ergänzen"]
VALUES = [
    "27 %",
    "3,5 Mio. €",
    "$1.8 billion",
    "20 minutes",
    "37 days",
    "5 mW",
    "1867",
    "1e999",
    "4 heures",
    "1 500",
    "40",
]
JOINTS = [" - ", " – ", ": ", " : ", " | "]
COUNTERS = ["1. ", "2) ", "a) ", "(ii) ", "1.1 ", "Step 1: ", "Étape 2 : ", "Schritt 3 – "]
SIGNS = ["📦 ", "2️⃣ ", "1. ", "➡️ ", "", ""]
ABBREVIATIONS = ["pb :", "Lsg:", "ctx :", "### Pb", "sol :"]

Construct = Callable[[Author, st.DrawFn], str]


def pick(draw: st.DrawFn, *options: str) -> str:
    return draw(st.sampled_from(options))


def head_module(author: Author, draw: st.DrawFn) -> str:
    number, word = draw(st.integers(1, 9)), pick(draw, "Module", "Chapitre", "Kapitel", "Modul")
    return f"# {pick(draw, *SIGNS)}{word} {number} : {author.words(2)}"


def head_story(author: Author, draw: st.DrawFn) -> str:
    kicker = pick(draw, "", "Case Study 1: ", "Étude de cas : ", "Fallstudie: ")
    topic = f"{pick(draw, *JOINTS)}{author.words(2)}" if draw(st.booleans()) else ""
    return f"## {pick(draw, *SIGNS)}{kicker}{author.name()}{topic}"


def head_topic(author: Author, draw: st.DrawFn) -> str:
    name = author.name()
    under = pick(
        draw,
        author.link(),
        author.link(name),
        f"{author.name()}\nhttps://example.com/{author.word()}",
        f"[{name}, {author.words()}](https://example.com/{author.word()})",
        author.words(),
    )
    return f"## {name}{pick(draw, '', ' {#' + 'pinned}')}\n\n{under}"


def head_section(author: Author, draw: st.DrawFn) -> str:
    name = pick(draw, *NAMES[author.code])
    told = f"{pick(draw, *JOINTS)}{author.words(2)}" if draw(st.booleans()) else ""
    mark = pick(draw, "### ", "### ", "### ", "## ", "#### ", "### 🎯 ", "### 2. ")
    return f"{mark}{name}{told}{pick(draw, '', '', ' {#problem}')}"


def head_question(author: Author, draw: st.DrawFn) -> str:
    return f"## {pick(draw, 'What does', 'Que fait', 'Was macht')} {author.words(2)}?"


def plain_name(author: Author, draw: st.DrawFn) -> str:
    return (
        f"{pick(draw, *NAMES[author.code], '**Solution**', *ABBREVIATIONS)}{pick(draw, '', ':', ' :')} {author.words()}"
    )


def link_list(author: Author, draw: st.DrawFn) -> str:
    joint = pick(draw, "\n\n", "\n", "\n- ", "\n* ", "\n1. ")
    return joint.join(author.link() for _ in range(draw(st.integers(1, 3)))).join(("- " if "- " in joint else "", ""))


def contents(author: Author, draw: st.DrawFn) -> str:
    names = [author.name() for _ in range(2)]
    heading = f"## {pick(draw, 'Contents', 'Sommaire', 'Inhalt')}\n\n" if draw(st.booleans()) else ""
    items = "\n".join(f"- [{name}](#{name.lower()})" for name in names)
    stories = "\n".join(f"## {name}\n### Problem\n- {author.words()}" for name in names)
    return f"{heading}{items}\n\n{stories}"


def bullets(author: Author, draw: st.DrawFn) -> str:
    mark, inner = pick(draw, "- ", "* ", "• ", " - ", "+ "), pick(draw, "  - ", "    * ", "1. ")
    glue = pick(draw, "\n", ". * ", '" + ', " + ")
    return f"{mark}{author.words()}{glue}{author.words()}\n{inner}**{author.words(2)}** {author.word()}"


def counted(author: Author, draw: st.DrawFn) -> str:
    counter = pick(draw, *COUNTERS)
    return f"{counter}{author.words()}\n{counter.replace('1', '2')}{author.words()}"


def figures(author: Author, draw: st.DrawFn) -> str:
    value, other = pick(draw, *VALUES), pick(draw, *VALUES)
    return pick(
        draw,
        f"- {author.words(2)} from {value} to {other} {author.word()}",
        f"- {author.words(2)} : {value}, puis {other} {author.word()}",
        f"- von **{value}** auf **{other}** {author.words(2)}",
        f"**{author.words(2)}**\n- Before: {value}\n- After: {other} {author.word()}",
        f"Founded in {value}, over {other} {author.words(2)}",
    )


def table(author: Author, draw: st.DrawFn) -> str:
    rows = "\n".join(f"| {author.word()} | {pick(draw, *VALUES)} | {author.words(2)} |" for _ in range(2))
    return f"| {author.word()} | {author.word()} | {author.link()} |\n|---|---|---|\n{rows}"


def lines_and(author: Author, draw: st.DrawFn) -> str:
    end = pick(draw, f"> {author.words()}", f"#### {author.words(2)}\n{author.words()}", f"| {author.word()} |\n|---|")
    return f"{author.words()} 27 %\n{author.words()}  \n{author.words()}\\\n{author.words()}\n{end}"


def callout(author: Author, draw: st.DrawFn) -> str:
    kind = pick(draw, *ADMONITIONS)
    return pick(
        draw,
        f"> [!{kind.upper()}] {author.words(2)}\n> 1. {author.words()}\n> - {author.word()}",
        f"> [!{author.word()}] {author.words(2)}",
        f'!!! {kind} "{author.words(2)}"\n    {author.words()} 5 mW',
        f'??? {kind} "{author.words(2)}"\n    {author.words()}',
        f"!!! {author.words()} Straße 5 MW !!!",
        f"::: {kind} {author.words(2)}\n{author.words()}\n:::",
        f"::: notes\n{author.words()}\n:::",
    )


def markup(author: Author, draw: st.DrawFn) -> str:
    return pick(
        draw,
        f'<div style="width: 60%">\n{author.words()}\n</div>',
        f":::{{.column}}\n{author.words()}\n:::",
        f"{author.words(2)} {{{{< ref 3 >}}}} {author.words(2)}",
        f"<script>\nlet x = 60\n</script>\n{author.words()}",
        f"<b>{author.words(2)}</b><br>{author.words(2)} <!-- {author.words(2)} -->",
        f"- :rocket: {author.words()}",
        f"&amp; {author.word()} &lt;{author.word()}&gt;",
    )


def code(author: Author, draw: st.DrawFn) -> str:
    opening = pick(draw, "```", f"~~~ {author.words(2)}", f'```python title="{author.word()}"')
    closed = pick(draw, opening[:3], "")
    return f"{opening}\nx = {author.word()}\n{closed}\n"


def labels(author: Author, draw: st.DrawFn) -> str:
    mark = pick(draw, "- ", "* ", "1. ", "• ", "", "🔥 ", "- [ ] ")
    joint = pick(draw, ": ", " – ", " : ", "\n")
    bold = pick(draw, "", "**")
    names = draw(st.lists(st.sampled_from(NAMES[author.code]), min_size=1, max_size=3))
    return "\n".join(f"{mark}{bold}{name}{bold}{joint}{author.words(2)}" for name in names)


def hurried_story(author: Author, draw: st.DrawFn) -> str:
    name, address = f"{author.name()} {author.name()}", f"https://example.com/{author.word()}"
    head = pick(
        draw,
        f"Customer: {name}",
        f"**Kunde:** {name} ({address}), {author.words(2)}",
        f"- Client : {name}",
        f"{name}   {address}",
        f"**1. {name}**",
        f"**{name}** – [case]({address}) – {author.words(2)}",
        f"{name} / {address}",
    )
    gap = pick(draw, "\n", "\n\n")
    return f"{head}{gap}Problem: {author.words(2)}{gap}Solution\n{author.words(2)}{gap}URL: https://a.b/{author.word()}"


def interview(author: Author, draw: st.DrawFn) -> str:
    asks, answers = pick(draw, "Q: |A: ", "**Q1.** |", "**|", "F: |A: ").split("|")
    close = "**" if asks == "**" else ""
    told = [f"{asks}What was the problem of {author.word()}?{close}", f"{asks}What did {author.word()} do?{close}"]
    return "\n".join(f"{question}\n{answers}{author.words(2)}" for question in told)


def told_table(author: Author, draw: st.DrawFn) -> str:
    head = pick(draw, "Company | Problem | Result", "Kunde | Thema | Lösung", "Company | Problem | Solution")
    rows = "\n".join(f"| {author.name()} | {author.words(2)} | {author.link()} |" for _ in range(2))
    side = f"| Company | {author.name()} |\n|---|---|\n| Problem | {author.word()} |\n| Solution | {author.words(2)} |"
    return pick(draw, f"| {head} |\n|---|---|---|\n{rows}", side)


def strokes(author: Author, draw: st.DrawFn) -> str:
    return pick(
        draw,
        f"-> {author.words(2)}\n-> {author.word()}",
        f"{author.word()}\n:   {author.words(2)}",
        f"1) {author.word()}\n   a) {author.words(2)}\n   b) {author.word()}",
        f"<aside>\n💡 {author.words(2)}\n</aside>",
        f"h3. {author.words(2)}\n\n{author.word()}",
        f"# 4. {author.name()}",
        f"## Update 2024\n\n{author.words(2)}",
        f"NB: {author.words(2)}",
        f"## {author.name()} (https://example.com/{author.word()})",
    )


def oddities(author: Author, draw: st.DrawFn) -> str:
    return pick(
        draw,
        f"~~~~{author.words(2)}~~~~",
        f"![{author.words(2)}](https://example.com/{author.word()}.png)",
        f"[![{author.word()}](missing.png)](https://example.com/{author.word()})",
        f"[](https://example.com/{author.word()}) {author.word()}",
        f"[a [{author.word()}](https://example.com/{author.word()}) b](https://example.com/{author.word()})",
        f"ストレージ{author.word()} {author.words(2)}",
        f"{author.words()} {pick(draw, *DRAFTS)}",
        f"- {author.words(2)}\n\n{author.words(2)}\n\n- {author.words(2)}",
        f"# {author.words(30)}",
        f"[^1] {author.word()}\n\n[^1]: {author.words(2)}",
        f"{author.word()} [{author.word()}](#{author.word()})",
        "---",
    )


CONSTRUCTS: tuple[Construct, ...] = (
    *(head_module, head_story, head_topic, head_section, head_section, head_section, head_question, plain_name),
    *(link_list, contents, bullets, counted, figures, table, lines_and, callout, markup, code, oddities),
    *(labels, labels, hurried_story, hurried_story, interview, told_table, strokes),
)
FRONTS = ("title", "company", "topic", "module")


class Notes(NamedTuple):
    """A document, and what must not be lost of it."""

    text: str
    words: frozenset[str]


@st.composite
def notes(draw: st.DrawFn) -> Notes:
    author = Author(draw(st.sampled_from(sorted(LANGUAGES))))
    keys = draw(st.lists(st.sampled_from(FRONTS), unique=True)) if draw(st.integers(0, 3)) == 0 else []
    front = "".join(f"{key}: {author.words(2)}\n" for key in keys)
    made = [construct(author, draw) for construct in draw(st.lists(st.sampled_from(CONSTRUCTS), max_size=14))]
    text = draw(st.sampled_from(["\n", "\n\n"])).join(made)
    text = f"---\n{front}---\n{text}" if front else text
    written = {word for word in author.given if word in text.lower()}  # of several ways only one was written
    return Notes(f"{text}\n", frozenset(written))


@cache
def read_look():
    """Return the default look; no fixture, for hypothesis prints what a test is given."""
    theme = load_theme("default", Diagnostics())
    return theme, design_frames(theme)


def list_texts(pages: Pages) -> Iterator[str]:
    for page in pages.pages:
        lines = [line for item in page.items if isinstance(item, TextItem) for line in item.lines]
        lines += [x for i in page.items if isinstance(i, TableItem) for row in i.rows for c in row for x in c.lines]
        for line in (*lines, *page.notes):
            yield "".join(run.text for run in line.runs)
            yield from (run.link for run in line.runs)
        yield from (getattr(item, "alt", "") for item in page.items)


def list_said(found: Diagnostics, text: str) -> Iterator[str]:
    """Yield what findings say, and the places that they say are left out."""
    for finding in found:
        yield f"{finding.message} {finding.hint}"
        if finding.code in LEFT_OUT:
            yield text.split("\n")[finding.at.line - 1] if finding.at.line else text


def check_place(finding, text):
    """Every finding about the file stands inside it, and underlines what is there."""
    lines = text.split("\n")
    at = finding.at
    assert at is not None, finding
    assert 0 <= at.line <= len(lines), finding
    width = len(lines[at.line - 1]) if at.line else 0
    assert 0 <= at.column <= width + 1, finding
    assert at.column == 0 or at.column - 1 + at.length <= max(width, 1), finding


@settings(max_examples=FUZZ)
@given(made=notes())
def test_no_construct_raises_or_loses_a_word(made):
    """Whatever stands beside what: words are on a slide, in the notes of one or in a finding; findings have a place."""
    theme, frames = read_look()
    found = Diagnostics()
    course = read_course([Path("notes.md")], found, MemoryWorld({"notes.md": made.text}))
    course = read_figures(course, found)
    shown = [course.title]
    for module in course.modules:
        shown += list_texts(lay_out_deck(plan_deck(course, module, theme.pace), frames, theme, found))
    shown += list_said(found, made.text)
    everything = "\n".join(shown).lower()
    assert [word for word in sorted(made.words) if word not in everything] == []
    for finding in found:
        check_place(finding, made.text)


@settings(max_examples=max(FUZZ // 10, 4))
@given(made=notes())
def test_any_constructs_make_valid_decks_with_the_same_bytes(made):
    """Compiled twice, whatever stands in the notes, and another program can open what was made."""
    world = MemoryWorld({"notes.md": made.text})
    first, again = (compile_course("notes.md", world=world) for _ in range(2))
    assert [deck.data for deck in first.decks] == [deck.data for deck in again.decks]
    assert first.findings == again.findings
    for deck in first.decks:
        assert deck.data is None or len(Presentation(io.BytesIO(deck.data)).slides) == deck.slides
