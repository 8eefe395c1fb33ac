"""The library's own function: notes in memory become decks in memory."""

import builtins
import io
import os
import sys
import time
from pathlib import Path, PurePosixPath

import pytest
from pptx import Presentation

import deckgen
from deckgen import (
    BadDateError,
    Error,
    MemoryWorld,
    NoNotesError,
    Severity,
    UnknownModuleError,
    UnknownThemeError,
    compile_course,
    list_themes,
)
from deckgen.build.request import CREATED, check_date, read_epoch
from deckgen.files.disk import builtin_theme_folder

BARE = "## T\n[Acme](https://a.b)\n### Problem\nwords\n"
HEADED = f"# Module 1: A\n{BARE}"
UNREAD = "---\nmodule: [\n---\n"


def compile_files(files, **options):
    return compile_course("stories", world=MemoryWorld(files), **options)


def test_every_module_has_a_deck_that_knows_what_is_in_it(compilation):
    """Key, number, title, theme, place, counts; an empty module has no bytes, which is no mistake."""
    first, empty, last = compilation.decks
    assert (first.module, first.number, first.title, first.theme) == (
        "01-securite",
        1,
        "Module 1 : Sécurité",
        "default",
    )
    assert first.path == PurePosixPath("default/01-securite.pptx")
    assert (first.stories, empty.data, empty.slides, empty.failed) == (1, None, 0, False)
    for deck in (first, last):
        assert len(Presentation(io.BytesIO(deck.data)).slides) == deck.slides > 0
    assert compilation.findings


def test_one_name_of_a_module_or_theme_needs_no_list(notes):
    """A text is one name, not its letters."""
    world = MemoryWorld({"notes.md": notes})
    one = compile_course(modules="4", themes="night", world=world)
    assert one.decks == compile_course(modules=["4"], themes=("night",), world=world).decks
    assert [deck.theme for deck in one.decks] == ["night"]


def test_a_source_may_be_a_text_or_a_path_one_or_several(notes):
    """As a caller has it."""
    world = MemoryWorld({"a/notes.md": notes})
    decks = [compile_course(source, world=world).decks for source in ("a", Path("a"), ["a"], [Path("a/notes.md")])]
    assert [len(one) for one in decks] == [3, 3, 3, 3]
    assert decks[0] == decks[1] == decks[2]


def test_without_sources_the_current_folder_is_looked_through(notes):
    """As on the command line."""
    assert len(compile_course(world=MemoryWorld({"stories/notes.md": notes})).decks) == 3


def test_same_notes_same_bytes(compilation, notes):
    """Another world, another compile."""
    assert compile_course("notes.md", world=MemoryWorld({"notes.md": notes})).decks == compilation.decks


def test_modules_and_themes_are_chosen(notes):
    """Every theme in every module asked for; each deck has a place of its own."""
    files = {"stories/notes.md": notes, "themes/own.yaml": "extends: night\n"}
    decks = compile_files(files, modules=["1", "globex"], themes=["night", "own", "night"]).decks
    assert [deck.path.as_posix() for deck in decks] == [
        f"{theme}/{module}.pptx" for theme in ("night", "own") for module in ("01-securite", "04-module-4")
    ]
    assert list_themes("stories", MemoryWorld(files)) == ("block", "default", "night", "own", "paper")
    every = compile_files(files, modules=["1"], themes=["*"])
    assert [deck.theme for deck in every.decks] == ["block", "default", "night", "own", "paper"]
    assert every.seen[Path("themes")].digest


def test_pictures_and_course_file_come_from_the_world_as_well(png):
    """Settings, pictures of a company and pictures in the text."""
    files = {
        "course.yaml": "title: Cloud\ntheme: night\n",
        "assets/acme/a.png": png,
        "stories/a.md": BARE + "![x](b.png)\n",
        "stories/b.png": png,
    }
    compilation = compile_files(files)
    (story,) = compilation.course.modules[0].stories
    assert (compilation.course.title, compilation.decks[0].theme) == ("Cloud", "night")
    assert story.sections[0].blocks[-1].data == png
    assert [finding.code for finding in compilation.findings if finding.severity is Severity.WARNING] == []


def test_what_several_slides_find_is_said_once():
    """A wide face in a theme of one's own: no finding of a deck stands there twice, and no mark outgrows its place."""
    name = "A company of a name that no title has room for, not even where it is set as small as a title may be " * 2
    story = f"# Module 1\n## T\n[{name}](https://a.b)\n### Problem\nslow\n### Solution\nfast\n### Quote\n> Words.\n"
    theme = "extends: default\nsize: 4:3\nfonts: {heading: Garamond, body: Verdana}\n"
    (deck,) = compile_files({"stories/a.md": story, "themes/wide.yaml": theme}, themes="wide").decks
    assert {finding.code for finding in deck.findings} >= {"long-company"}
    assert "text-overflow" not in {finding.code for finding in deck.findings}
    assert len(set(deck.findings)) == len(deck.findings)


def guard(function, own):
    """Refuse every path that is neither the package's nor the interpreter's own."""

    def ask(path=".", *arguments, **options):
        if not isinstance(path, int) and not os.fsdecode(path).startswith(own):
            raise AssertionError(path)
        return function(path, *arguments, **options)

    return ask


def test_nothing_outside_the_world_is_touched(notes, monkeypatch, root):
    """No disk but the package's own files, no working folder, no environment, no clock."""
    own = tuple({str(root / "src"), str(builtin_theme_folder()), sys.prefix, sys.base_prefix})
    for module, name in ((builtins, "open"), (io, "open"), *((os, name) for name in ("open", "stat", "lstat"))):
        monkeypatch.setattr(module, name, guard(getattr(module, name), own))
    for name in ("scandir", "listdir", "readlink"):
        monkeypatch.setattr(os, name, guard(getattr(os, name), own))

    def refuse(*_arguments, **_options):
        raise AssertionError

    monkeypatch.setattr(os, "getcwd", refuse)
    monkeypatch.setattr(os, "environ", None)
    for name in ("time", "time_ns", "perf_counter", "monotonic"):
        monkeypatch.setattr(time, name, refuse)
    decks = compile_course(world=MemoryWorld({"stories/notes.md": notes}), themes=["paper"]).decks
    monkeypatch.undo()
    assert [bool(deck.data) for deck in decks] == [True, False, True]


def test_what_was_read_and_what_was_missing_is_known(notes):
    """Files, folders and what was looked for and not there: what to watch."""
    seen = compile_files({"stories/a.md": notes}).seen
    assert seen[Path("stories/a.md")].kind is deckgen.PathKind.FILE
    assert seen[Path("stories/a.md")].digest
    assert seen[Path("stories")].digest
    assert seen[Path("stories/course.yaml")] == deckgen.Sight(deckgen.PathKind.NOTHING)
    assert builtin_theme_folder() / "default.yaml" in seen
    assert Path("themes") in seen


@pytest.mark.parametrize(
    ("files", "options", "error"),
    [
        ({}, {}, NoNotesError),
        ({"stories/x.png": ""}, {}, NoNotesError),
        ({"stories/a.md": HEADED}, {"modules": ["lamda"]}, UnknownModuleError),
        ({"stories/a.md": HEADED}, {"themes": ["nigth"]}, UnknownThemeError),
        ({"stories/a.md": HEADED}, {"created": "yesterday"}, BadDateError),
        ({"stories/a.md": HEADED}, {"created": "2024-02-30T00:00:00Z"}, BadDateError),
        ({"stories/a.md": HEADED}, {"created": "2024-02-03"}, BadDateError),
    ],
)
def test_what_a_caller_gets_wrong_is_an_error_of_the_library(files, options, error):
    """Each has a class; all are `deckgen.Error`."""
    with pytest.raises(error) as caught:
        compile_course(() if not files else "stories", world=MemoryWorld(files), **options)
    assert isinstance(caught.value, Error)


def test_errors_know_what_could_have_been_meant():
    """For messages in other words."""
    with pytest.raises(UnknownThemeError) as caught:
        compile_files({"stories/a.md": HEADED}, themes=["nigth"])
    assert (caught.value.wanted, caught.value.close) == ("nigth", ("night",))
    assert set(caught.value.known) == {"block", "default", "night", "paper"}
    with pytest.raises(UnknownModuleError) as caught:
        compile_files({"stories/a.md": HEADED}, modules=["Acne"])
    assert (caught.value.close, caught.value.known) == (("Acme",), ("1",))


def test_mistakes_of_authors_are_findings():
    """A theme of the course that does not exist: decks without bytes, and the reason with its place."""
    compilation = compile_files({"stories/a.md": HEADED, "course.yaml": "theme: nigth\n"})
    (deck,) = compilation.decks
    assert (deck.data, deck.failed, deck.theme) == (None, True, "nigth")
    assert deck.findings[0].code == "unknown-theme"
    assert deck.findings[0].at.path == "stories/../course.yaml" or deck.findings[0].at.path == "course.yaml"


def test_the_date_is_written_as_given():
    """Into the properties of the deck."""
    (deck,) = compile_files({"stories/a.md": HEADED}, created="2024-05-31T08:00:00Z").decks
    assert Presentation(io.BytesIO(deck.data)).core_properties.created.isoformat().startswith("2024-05-31T08:00:00")


def test_a_date_from_the_environment_is_seconds_since_1970():
    """Builds do not look at the clock."""
    assert read_epoch("") == CREATED
    assert read_epoch("0") == "1970-01-01T00:00:00Z"
    assert read_epoch("1700000000") == "2023-11-14T22:13:20Z"
    assert read_epoch("-40000000000") == "0702-06-15T00:53:20Z"
    assert read_epoch("-62135596800") == "0001-01-01T00:00:00Z"
    for epoch in ("-1", "-40000000000", "-62135596800", "253402300799"):
        check_date(read_epoch(epoch))
    for wrong in ("2020-01-01", "2020-01-01T00:00:00", "2020-01-01T00:00:00+02:00", "702-06-15T00:53:20Z"):
        with pytest.raises(BadDateError):
            check_date(wrong)


@pytest.mark.parametrize("epoch", ["yesterday", "1.5", "9" * 40, "-99999999999999"])
def test_a_date_that_is_none_is_refused(epoch):
    """A wrong SOURCE_DATE_EPOCH is said, not guessed."""
    with pytest.raises(BadDateError, match="SOURCE_DATE_EPOCH"):
        read_epoch(epoch)


def test_a_course_without_a_title_shows_no_folder():
    """What the folder is called is the author's business, not the client's; the properties may say it."""
    (deck,) = compile_course("acme-secret", world=MemoryWorld({"acme-secret/a.md": HEADED})).decks
    presentation = Presentation(io.BytesIO(deck.data))
    shown = [shape.text_frame.text for slide in presentation.slides for shape in slide.shapes if shape.has_text_frame]
    notes = [slide.notes_slide.notes_text_frame.text for slide in presentation.slides]
    assert "secret" not in " ".join((*shown, *notes)).casefold()
    assert presentation.core_properties.subject == "Acme secret"


@pytest.mark.parametrize(
    ("name", "text", "lost"),
    [
        ("b.md", HEADED, set()),
        ("b.md", UNREAD + HEADED, {"01-a"}),
        ("b.md", UNREAD + BARE, {"b"}),
        ("b.md", UNREAD + "[Acme](https://a.b)\n" + BARE, {"b"}),
        ("b.md", UNREAD + HEADED + HEADED.replace("1: A", "3: C"), {"01-a"}),
        ("2.md", UNREAD + BARE, {"02-z"}),
        ("b.md", b"\0\0\0\0", {"02-z"}),
        ("b.yaml", "company: [Acme\n", {"02-z"}),
        ("b.yaml", "module: 7\ncompany: Acme\ncompany: Other\nproblem: words\n", {"07-module-7"}),
        ("b.yaml", "company: Acme\nproblem: words\n---\ncompany: Other\n", {"02-z", "b"}),
    ],
)
def test_an_error_in_notes_costs_the_decks_that_may_be_made_from_them(name, text, lost):
    """The module they are told in, of front matter the first of its file; of a file that nobody can read, every one."""
    decks = compile_files({f"stories/{name}": text, "stories/z.md": f"# Module 2: Z\n{BARE}"}).decks
    assert {deck.module for deck in decks if deck.data is None} == lost
    assert all(deck.failed == (deck.data is None) for deck in decks)


def test_every_public_name_is_there():
    """`__all__` is the public interface, imported when it is asked for."""
    assert all(getattr(deckgen, name).__doc__ for name in deckgen.__all__ if name != "__version__")
    assert dir(deckgen) == sorted(deckgen.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = deckgen.nothing
