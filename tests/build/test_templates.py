"""A client's PowerPoint file on the way through the compiler: named, read, refused, watched."""

import subprocess
import sys
from pathlib import Path

import pytest

from deckgen import Compilation, Memo, MemoryWorld, UnknownThemeError, compile_course
from templates.checking.opened import Opened
from templates.making import make_template

THEME = "title: Globex\ntemplate: globex.potx\n"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "PowerPoint Document".encode("utf-16-le")


def compile_in(template: bytes, notes: str, themes: str = "Globex 2024.potx", memo: Memo | None = None) -> Compilation:
    world = MemoryWorld({"notes.md": notes, "Globex 2024.potx": template})
    return compile_course(modules="1", themes=themes, world=world, memo=memo)


def test_a_client_s_file_is_a_theme(notes):
    """Named on the command line, it is a look that is called like the file; nothing is written beside it."""
    made = compile_in(make_template("english"), notes)
    assert [(str(deck.path), deck.theme) for deck in made.decks] == [("globex-2024/01-securite.pptx", "globex-2024")]
    assert all(deck.data for deck in made.decks)


def test_a_theme_brings_a_template(notes):
    """The same deck as from the file alone, but for what the theme calls itself."""
    template = make_template("english")
    world = MemoryWorld({"notes.md": notes, "themes/globex/theme.yaml": THEME, "themes/globex/globex.potx": template})
    (deck,) = compile_course(modules="1", themes="globex", world=world).decks
    (plain,) = compile_in(template, notes).decks
    one, other = Opened(deck.data), Opened(plain.data)
    assert [one.parts[slide] for slide in one.slides] == [other.parts[slide] for slide in other.slides]
    assert str(deck.path).startswith("globex/")


def test_a_file_that_is_not_there_is_an_unknown_theme(notes):
    """As for any other theme."""
    with pytest.raises(UnknownThemeError):
        compile_in(b"", notes, "other.potx")


@pytest.mark.parametrize(("content", "said"), [(OLD, "97–2003"), (b"PK", "no PowerPoint file"), (b"", "empty")])
def test_a_refused_template_is_one_finding(content, said, notes):
    """No deck, and one sentence at the file."""
    made = compile_in(content, notes)
    (found,) = (one for one in made.findings if one.code == "unusable-template")
    assert said in found.message
    assert found.at
    assert found.at.path == "Globex 2024.potx"
    assert not any(deck.data for deck in made.decks)


def test_a_file_of_another_program_is_said_to_be_one(notes):
    """Whatever it is called, it is no theme that lacks its lines."""
    world = MemoryWorld({"notes.md": notes, "brand.docx": b"PK"})
    made = compile_course(modules="1", themes="brand.docx", world=world)
    assert [found.code for found in made.findings if found.severity == "error"] == ["unusable-template"]


def test_a_theme_s_template_is_refused_where_it_is_named(notes):
    """At the line of the theme's file."""
    world = MemoryWorld({"notes.md": notes, "themes/globex/theme.yaml": THEME, "themes/globex/globex.potx": OLD})
    made = compile_course(modules="1", themes="globex", world=world)
    (found,) = (one for one in made.findings if one.code == "unusable-template")
    assert found.at
    assert (found.at.path, found.at.line) == ("themes/globex/theme.yaml", 2)


def test_a_template_is_watched_and_read_anew(notes):
    """What is seen of it is part of what a compile has seen; another one makes other decks, with the same memo."""
    memo = Memo()
    first = compile_in(make_template("english"), notes, memo=memo)
    same = compile_in(make_template("english"), notes, memo=memo)
    other = compile_in(make_template("dark"), notes, memo=memo)
    assert any(path.name == "Globex 2024.potx" for path in first.seen)
    assert first.decks == same.decks
    assert first.decks[0].data != other.decks[0].data


def test_unknown_fonts_of_a_client_are_said(notes):
    """They are measured with room to spare."""
    made = compile_in(make_template("english"), notes)
    assert [one.message for one in made.findings if one.code == "unknown-font"] == [
        "The widths of “Calibri Light” are not known; its text is measured with the widest of common faces."
    ]


@pytest.mark.parametrize("name", ["low", "english"])
def test_a_slide_is_as_large_as_the_client_s(name, notes):
    """Whatever size pages are laid out in."""
    template = make_template(name)
    (deck,) = compile_in(template, notes).decks
    assert Opened(deck.data).size == Opened(template).size


@pytest.mark.slow
def test_looks_of_our_own_need_no_library_for_templates(root: Path):
    """Neither is imported when nobody brings a template."""
    code = (
        "import sys, deckgen\n"
        f"deckgen.compile_course({str(root / 'stories')!r}, modules='4')\n"
        "print([name for name in ('lxml', 'pptx', 'deckgen.template') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
