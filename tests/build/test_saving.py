"""The compiler in one function, on small notes and on modules made by hand."""

import pytest
from pptx import Presentation

from deckgen.build import (
    CREATED,
    State,
    Target,
    attribute_findings,
    build_decks,
    load_look,
    read_created,
    report_leftovers,
)
from deckgen.diagnostics import Diagnostic, Diagnostics, Location, Severity
from deckgen.figures import read_figures
from deckgen.read import read_course
from deckgen.story import Module, Story, StoryState
from deckgen.write import is_foreign

NOTES = """# Module 1 : Sécurité

## Lambda

[Acme](https://example.com/acme)

### Problem

* Every report took **2 weeks**

### Solution

* Reports take **2 hours** now

# Module 2 : Networking

# Module 4

## EC2

[Globex](https://example.com/globex)

### Solution

* Ten thousand machines in **3 minutes**
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    path = tmp_path_factory.mktemp("notes") / "notes.md"
    path.write_text(NOTES, encoding="utf-8")
    return read_figures(read_course([path], Diagnostics()), Diagnostics())


@pytest.fixture(scope="module")
def look():
    return load_look("default", (), Diagnostics())


def test_every_module_with_stories_becomes_a_deck(course, look, tmp_path):
    """One deck a module; an empty module has none, which is no mistake."""
    results = list(build_decks(course, course.modules, look, Target(tmp_path / "new" / "folder")))
    assert [result.state for result in results] == [State.WRITTEN, State.SKIPPED, State.WRITTEN]
    assert [result.number for result in results] == [1, 2, 4]
    assert [result.stories for result in results] == [1, 0, 1]
    for result in results:
        if result.path:
            assert len(Presentation(str(result.path)).slides) == result.slides > 0
    assert not (tmp_path / "new" / "folder" / "02-networking.pptx").exists()


def test_same_notes_same_bytes(course, look, tmp_path):
    """A second build leaves every file untouched, another folder gets the same bytes."""
    first = list(build_decks(course, course.modules, look, Target(tmp_path / "a")))
    stamps = [result.path.stat().st_mtime_ns for result in first if result.path]
    again = list(build_decks(course, course.modules, look, Target(tmp_path / "a")))
    other = list(build_decks(course, course.modules, look, Target(tmp_path / "b")))
    assert {result.state for result in again if result.path} == {State.UNCHANGED}
    assert [result.path.stat().st_mtime_ns for result in again if result.path] == stamps
    assert [r.path.read_bytes() for r in first if r.path] == [r.path.read_bytes() for r in other if r.path]


def test_checking_writes_nothing(course, look, tmp_path, monkeypatch):
    """Without a target everything is counted and nothing written."""
    monkeypatch.chdir(tmp_path)
    results = list(build_decks(course, course.modules, look, None))
    assert [result.state for result in results] == [State.CHECKED, State.SKIPPED, State.CHECKED]
    assert all(result.slides > 0 for result in results if result.state is State.CHECKED)
    assert list(tmp_path.iterdir()) == []


def test_an_error_costs_one_deck_only(course, look, tmp_path):
    """A module whose findings hold an error is not written; the others are."""
    wrong = Diagnostic(Severity.ERROR, "broken", "It is broken.", module=course.modules[0].key)
    results = list(build_decks(course, course.modules, look, Target(tmp_path), [wrong]))
    assert [result.state for result in results] == [State.SKIPPED, State.SKIPPED, State.WRITTEN]
    assert wrong in results[0].findings
    assert wrong not in results[2].findings


@pytest.mark.parametrize("severity", Severity)
def test_an_error_without_a_module_costs_every_deck(course, look, tmp_path, severity):
    """What all decks are made from (theme, course file, unread notes) holds it: old decks stay, and rows say why."""
    good = [
        result.path.read_bytes()
        for result in build_decks(course, course.modules, look, Target(tmp_path))
        if result.path
    ]
    wrong = Diagnostic(severity, "broken", "It is broken.", at=Location("course.yaml", 1))
    changed = look._replace(theme=look.theme._replace(footer="{module}"))
    results = [
        result for result in build_decks(course, course.modules, changed, Target(tmp_path), [wrong]) if result.slides
    ]
    kept = [path.read_bytes() for path in sorted(tmp_path.iterdir())]
    stops = severity is Severity.ERROR
    assert [result.state for result in results] == [State.SKIPPED if stops else State.WRITTEN] * 2
    assert [wrong in result.findings for result in results] == [stops] * 2
    assert (kept == good) == stops


def test_findings_belong_to_the_module_whose_notes_they_stand_in():
    """By file and line; the whole file, and a line above all its modules, belong to its only one, else to none."""
    reused = Story("c", "C", "", path="a.md", line=30, state=StoryState.REUSED)
    modules = (
        Module("one", 1, "", stories=(Story("x", "X", "", path="x.md", line=1),), path="a.md", line=3),
        Module("two", 2, "", stories=(Story("y", "Y", "", path="a.md", line=12), reused), path="a.md", line=10),
        Module("three", 3, "", path="a.md", line=20),
        Module("four", 4, "", path="y.md", line=5),
    )
    places = {
        ("a.md", 2): "",
        ("a.md", 3): "one",
        ("a.md", 9): "one",
        ("a.md", 15): "two",
        ("a.md", 40): "three",
        ("a.md", 0): "",
        ("x.md", 7): "one",
        ("y.md", 2): "four",
        ("x.md", 0): "one",
        ("course.yaml", 1): "",
    }
    findings = [Diagnostic(Severity.INFO, "x", "X.", at=Location(path, line)) for path, line in places]
    assert [finding.module for finding in attribute_findings(modules, findings)] == list(places.values())
    stated = Diagnostic(Severity.INFO, "x", "X.", at=Location("a.md", 3), module="three")
    nowhere = Diagnostic(Severity.INFO, "x", "X.")
    assert attribute_findings(modules, [stated, nowhere]) == (stated, nowhere)


def test_findings_of_later_stages_name_their_module(course, look, tmp_path):
    """Whatever a stage reports while a deck is made belongs to that deck's module."""
    (tmp_path / "file").write_text("")
    results = list(build_decks(course, course.modules, look, Target(tmp_path / "file")))
    assert [result.state for result in results] == [State.SKIPPED] * 3
    for result in results:
        assert all(finding.module == result.module for finding in result.findings)
    assert [finding.code for finding in results[0].findings if finding.severity is Severity.ERROR] == ["not-saved"]


def test_a_deck_that_somebody_else_made_stays(course, look, tmp_path):
    """A file without deckgen's mark is never overwritten unless forced."""
    path = tmp_path / "01-securite.pptx"
    path.write_bytes(b"my own slides")
    kept = list(build_decks(course, course.modules[:1], look, Target(tmp_path)))
    assert path.read_bytes() == b"my own slides"
    assert (kept[0].state, [finding.code for finding in kept[0].findings][-1]) == (State.SKIPPED, "foreign-deck")
    forced = list(build_decks(course, course.modules[:1], look, Target(tmp_path, force=True)))
    assert forced[0].state is State.WRITTEN
    assert not is_foreign(path)


def test_a_deck_that_nobody_may_read_stays(course, look, tmp_path):
    """Nobody knows whose it is, so it is not replaced, and the reason is said; --force replaces it."""
    path = tmp_path / "01-securite.pptx"
    path.symlink_to(path)
    (kept,) = build_decks(course, course.modules[:1], look, Target(tmp_path))
    assert path.is_symlink()
    assert (kept.state, kept.path, kept.findings[-1].code) == (State.SKIPPED, None, "unreadable-deck")
    assert "not made by deckgen" not in kept.findings[-1].message
    (forced,) = build_decks(course, course.modules[:1], look, Target(tmp_path, force=True))
    assert forced.state is State.WRITTEN


def test_date_comes_from_the_environment_or_is_constant():
    """Builds do not look at the clock."""
    assert read_created({}) == CREATED
    assert read_created({"SOURCE_DATE_EPOCH": "0"}) == "1970-01-01T00:00:00Z"
    assert read_created({"SOURCE_DATE_EPOCH": "1700000000"}) == "2023-11-14T22:13:20Z"


@pytest.mark.parametrize("epoch", ["yesterday", "1.5", "9" * 40])
def test_a_date_that_is_none_is_refused(epoch):
    """A wrong SOURCE_DATE_EPOCH is said, not guessed."""
    with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH"):
        read_created({"SOURCE_DATE_EPOCH": epoch})


HEADED = "# Module 1: A\n## T\n[Acme](https://a.b)\n### Problem\nwords\n"
BARE = "## T\n[Acme](https://a.b)\n### Problem\nwords\n"
UNREAD = "---\nmodule: [\n---\n"


@pytest.mark.parametrize(
    ("name", "notes", "skipped"),
    [
        ("b.md", HEADED, {}),
        ("b.md", UNREAD + HEADED, {"01-a"}),
        ("b.md", UNREAD + BARE, {"02-z", "b"}),
        ("b.md", UNREAD + "[Acme](https://a.b)\n" + BARE, {"02-z", "b"}),
        ("b.md", UNREAD + HEADED + HEADED.replace("1: A", "3: C"), {"01-a", "02-z", "03-c"}),
        ("2.md", UNREAD + BARE, {"02-z"}),
        ("b.md", b"\0\0\0\0", {"02-z"}),
        ("b.yaml", "company: [Acme\n", {"02-z"}),
        ("b.yaml", "module: 7\ncompany: Acme\ncompany: Other\nproblem: words\n", {"07-module-7"}),
        ("b.yaml", "company: Acme\nproblem: words\n---\ncompany: Other\n", {"02-z", "b"}),
    ],
)
def test_an_error_in_notes_costs_the_decks_that_may_be_made_from_them(look, tmp_path, name, notes, skipped):
    """The module they are told in; every module while nobody can know which, for half a module is no deck."""
    (tmp_path / name).write_bytes(notes if isinstance(notes, bytes) else notes.encode())
    (tmp_path / "z.md").write_text(f"# Module 2: Z\n{BARE}", encoding="utf-8")
    found = Diagnostics()
    read = read_figures(read_course([tmp_path], found), found)
    known = attribute_findings(read.modules, found)
    results = build_decks(read, read.modules, look, Target(tmp_path / "out"), known)
    assert {result.module for result in results if result.state is State.SKIPPED} == set(skipped)


def test_decks_that_no_module_makes_any_more_are_named(course, look, tmp_path):
    """Only deckgen's own, of this course; nothing is deleted, and the copy beside an open deck is no leftover."""
    done = [result.path for result in build_decks(course, course.modules, look, Target(tmp_path)) if result.path]
    old, other, copy = (tmp_path / name for name in ("09-old.pptx", "10-mine.pptx", "04-module-4 (new).pptx"))
    for path in (old, copy):
        path.write_bytes(done[0].read_bytes())
    other.write_bytes(b"my own slides")
    before = sorted(tmp_path.iterdir())
    found = Diagnostics()
    report_leftovers(course, tmp_path, found)
    report_leftovers(course._replace(title="Another course"), tmp_path, found)
    report_leftovers(course, tmp_path / "missing", found)
    assert [(finding.code, finding.at.path) for finding in found] == [("leftover-deck", old.as_posix())]
    emptied = course.modules[0]._replace(stories=(), intro=(), reminders=())
    report_leftovers(course._replace(modules=(emptied, *course.modules[1:])), tmp_path, found)
    assert [finding.at.path for finding in list(found)[1:]] == [done[0].as_posix(), old.as_posix()]
    assert sorted(tmp_path.iterdir()) == before
