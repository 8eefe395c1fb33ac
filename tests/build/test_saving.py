"""Decks in memory become files, and only where nobody else's work stands."""

import os
from stat import S_ISDIR

import pytest
from pptx import Presentation

from deckgen import MemoryWorld, Severity, State, compile_course, save_decks
from deckgen.build.leftovers import report_leftovers
from deckgen.build.saving import find_obstacle
from deckgen.diagnostics import Diagnostics
from deckgen.write import read_mark


def save(compilation, folder, **options):
    return save_decks(compilation.decks, folder, flat=True, **options)


def test_every_module_with_stories_becomes_a_deck(compilation, tmp_path):
    """One deck a module; an empty module has none, which is no mistake."""
    results = save(compilation, tmp_path / "new" / "folder")
    assert [result.state for result in results] == [State.WRITTEN, State.SKIPPED, State.WRITTEN]
    for result in results:
        if result.path:
            assert len(Presentation(str(result.path)).slides) == result.deck.slides > 0
    assert not (tmp_path / "new" / "folder" / "02-networking.pptx").exists()


def test_saved_decks_let_their_bytes_go(compilation, tmp_path):
    """The file holds them; a thousand decks are not held in memory."""
    saved = save(compilation, tmp_path)
    assert [deck.deck.data for deck in saved] == [None, None, None]
    assert saved[0].path.read_bytes() == compilation.decks[0].data


def test_decks_go_to_the_folder_of_their_theme_unless_told_otherwise(compilation, tmp_path):
    """Two themes never write one file."""
    saved = save_decks(compilation.decks, str(tmp_path))
    assert saved[0].path == tmp_path / "default" / "01-securite.pptx"


def test_an_equal_deck_is_left_alone(compilation, tmp_path):
    """A second build leaves every file untouched, another folder gets the same bytes."""
    first = save(compilation, tmp_path / "a")
    stamps = [result.path.stat().st_mtime_ns for result in first if result.path]
    again = save(compilation, tmp_path / "a")
    assert {result.state for result in again if result.path} == {State.UNCHANGED}
    assert [result.path.stat().st_mtime_ns for result in again if result.path] == stamps


def test_the_disk_is_waited_for_once_a_deck_and_once_for_their_folder(compilation, tmp_path, monkeypatch):
    """Every deck is whole on the disk before it takes its place; all new names are there when the build has ended."""
    done = []
    sync, rename = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (done.append(S_ISDIR(os.fstat(handle).st_mode)), sync(handle)))
    monkeypatch.setattr(os, "replace", lambda *paths: (done.append(paths[1].suffix), rename(*paths)))
    save(compilation, tmp_path)
    assert [one for one in done if one != ".xml"] == [False, ".pptx", False, ".pptx", True]


def test_a_link_to_a_deck_elsewhere_is_waited_for_at_once(compilation, tmp_path, monkeypatch):
    """The folder that it leads to is nobody's who saves decks here."""
    save(compilation, tmp_path / "home")
    own, elsewhere = tmp_path / "home" / "01-securite.pptx", tmp_path / "elsewhere.pptx"
    own.write_bytes(b"")
    own.rename(elsewhere)
    own.symlink_to(elsewhere)
    settled = []
    monkeypatch.setattr("deckgen.write.save.settle_folder", settled.append)
    save(compilation, tmp_path / "home", replace=True)
    assert settled == [tmp_path / "home" / ".deckgen" / "backup", tmp_path]


def test_what_is_wrong_with_a_file_is_a_finding_of_its_module(compilation, tmp_path):
    """Whatever is reported while a deck is saved belongs to that deck's module."""
    (tmp_path / "file").write_text("")
    results = save(compilation, tmp_path / "file")
    assert [result.state for result in results] == [State.SKIPPED] * 3
    for result in results:
        assert all(finding.module == result.deck.module for finding in result.deck.findings)
    errors = [finding.code for finding in results[0].deck.findings if finding.severity is Severity.ERROR]
    assert errors == ["not-saved"]


def test_a_deck_that_somebody_else_made_stays(compilation, tmp_path):
    """A file without deckgen's mark is never overwritten unless it is to be replaced."""
    path = tmp_path / "01-securite.pptx"
    path.write_bytes(b"my own slides")
    kept = save(compilation, tmp_path)
    assert path.read_bytes() == b"my own slides"
    assert (kept[0].state, kept[0].deck.findings[-1].code) == (State.SKIPPED, "foreign-deck")
    assert save(compilation, tmp_path, replace=True)[0].state is State.WRITTEN
    assert not read_mark(path.read_bytes()).touched


def test_a_deck_that_nobody_may_read_stays(compilation, tmp_path):
    """Nobody knows whose it is, so it is not replaced, and the reason is said; --replace replaces it."""
    path = tmp_path / "01-securite.pptx"
    path.symlink_to(path)
    kept, *_ = save(compilation, tmp_path)
    assert path.is_symlink()
    assert (kept.state, kept.path, kept.deck.findings[-1].code) == (State.SKIPPED, None, "unreadable-deck")
    assert "not made by deckgen" not in kept.deck.findings[-1].message
    assert save(compilation, tmp_path, replace=True)[0].state is State.WRITTEN
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere" / "deck.pptx")
    kept, *_ = save(compilation, tmp_path)
    assert (kept.state, kept.deck.findings[-1].code, path.is_symlink()) == (State.SKIPPED, "unreadable-deck", True)
    assert "leads nowhere" in kept.deck.findings[-1].message


def test_decks_that_no_module_makes_any_more_are_named(compilation, notes, tmp_path):
    """Only deckgen's own, of this course; nothing is deleted, and the copy beside an open deck is no leftover."""
    course = compilation.course
    done = [result.path for result in save(compilation, tmp_path) if result.path]
    old, other, copy = (tmp_path / name for name in ("09-old.pptx", "10-mine.pptx", "04-module-4 (new).pptx"))
    world = MemoryWorld({"notes.md": notes.replace("Module 1 : Sécurité", "Module 9")})
    old.write_bytes(compile_course("notes.md", world=world).decks[0].data)
    copy.write_bytes(done[0].read_bytes())
    other.write_bytes(b"my own slides")
    before = sorted(tmp_path.iterdir())
    found = Diagnostics()
    report_leftovers(course, tmp_path, found)
    report_leftovers(course._replace(name="Another course"), tmp_path, found)
    report_leftovers(course, tmp_path / "missing", found)
    assert [(finding.code, finding.at.path) for finding in found] == [("leftover-deck", old.as_posix())]
    assert "no module of these notes" in next(iter(found)).message
    emptied = course.modules[0]._replace(stories=(), intro=(), reminders=())
    report_leftovers(course._replace(modules=(emptied, *course.modules[1:])), tmp_path, found)
    assert [finding.at.path for finding in list(found)[1:]] == [done[0].as_posix(), old.as_posix()]
    assert sorted(tmp_path.iterdir()) == before


def test_a_deck_that_a_client_does_not_have_now_is_not_called_one_of_no_module(compilation, tmp_path):
    """The notes hold its module; this order leaves it out."""
    course = compilation.course
    done = [result.path for result in save(compilation, tmp_path) if result.path]
    found = Diagnostics()
    some = course._replace(modules=course.modules[1:], client="Globex SA")
    report_leftovers(some, tmp_path, found, course)
    (finding,) = found
    assert finding.at.path == done[0].as_posix()
    assert finding.message == f"{done[0].name} belongs to a module that Globex SA does not have now."


@pytest.mark.parametrize(("folder", "reason"), [("new/deep", ""), ("file/x", "Not a directory"), ("file", "is a file")])
def test_what_stands_in_the_way_of_a_folder_is_known_before_anything_is_made(folder, reason, tmp_path):
    """ "" for a folder that is there or can be made."""
    (tmp_path / "file").write_text("")
    obstacle = find_obstacle(tmp_path / folder)
    assert reason in obstacle
    assert bool(obstacle) == bool(reason)
