"""A build that finds nothing changed says what the last one said, and builds nothing."""

import os
import sys
from pathlib import Path
from time import sleep

import pytest
from pptx import Presentation

from deckgen import __main__ as program
from deckgen.build import making, unchanged
from deckgen.cli import compiling

pytestmark = [pytest.mark.usefixtures("stories"), pytest.mark.slow]
DECK = Path("decks/default/04-module-4.pptx")
NOTES = Path("stories/notes.md")


@pytest.fixture
def build(monkeypatch, capsys):
    """Run `deckgen build` as a process would; return exit code, output, errors, and whether it really built."""
    real, built = compiling.build_decks, []

    def build_decks(*arguments, **named):
        built.append(True)
        return real(*arguments, **named)

    monkeypatch.setattr(compiling, "build_decks", build_decks)

    def invoke(*arguments: str):
        sleep(0.02)  # a file that is as young as the build is read by the next one again
        built.clear()
        words = ["build", *arguments]
        monkeypatch.setattr(sys, "argv", ["deckgen", *words])
        with pytest.raises(SystemExit) as ended:
            program.run_command(words)
        said = capsys.readouterr()
        return ended.value.code, said.out, said.err, bool(built)

    return invoke


def find_states() -> list[Path]:
    return sorted(Path("decks/.deckgen").glob("state-*"))


def strip_seconds(text: str) -> list[str]:
    return [line.rpartition(" in ")[0] or line.rpartition("  ")[0] for line in text.splitlines()]


@pytest.mark.parametrize("arguments", [(), ("-v",), ("-q",), ("--json",), ("-t", "night", "-t", "paper"), ("-m", "4")])
def test_what_was_said_is_said_again(arguments, build):
    """Word for word as a second build says it, but for the time that it took."""
    build(*arguments)
    for path in find_states():
        path.unlink()
    code, out, err, built = build(*arguments)
    assert built
    again = build(*arguments)
    assert (again[0], strip_seconds(again[1]), again[2], again[3]) == (code, strip_seconds(out), err, False)


def test_an_exit_code_is_given_again(build):
    """Warnings are counted by --strict, findings are told although nothing was read."""
    assert build("--strict")[0] == 1
    code, _, err, built = build("--strict")
    assert (code, built) == (1, False)
    assert "empty-module" in err


def test_a_deck_that_was_written_is_unchanged_the_next_time(build):
    """The state foretells what a second build finds."""
    assert "1 deck written, 1 skipped" in build()[1]
    code, out, _, built = build()
    assert (code, built, "0 decks written, 1 unchanged, 1 skipped" in out) == (0, False, True)


def edit_notes() -> None:
    NOTES.write_text(NOTES.read_text("utf-8").replace("2 weeks", "3 weeks"), "utf-8")


def edit_in_secret() -> None:
    """As many bytes, the old time of the last change."""
    before = NOTES.stat()
    edit_notes()
    os.utime(NOTES, ns=(before.st_atime_ns, before.st_mtime_ns))


def add_theme() -> None:
    Path("themes").mkdir()
    Path("themes/default.yaml").write_text("extends: night\n", "utf-8")


CHANGES = {
    "a word of the notes": edit_notes,
    "a word, with the old time": edit_in_secret,
    "new notes": lambda: Path("stories/more.md").write_text("# Module 9\n", "utf-8"),
    "notes gone": NOTES.unlink,
    "settings that were not there": lambda: Path("stories/course.yaml").write_text("title: Course\n", "utf-8"),
    "a theme that was not there": add_theme,
    "a picture": lambda: Path("stories/assets").mkdir(),
    "a deck gone": DECK.unlink,
    "a deck saved by hand": lambda: DECK.write_bytes(DECK.read_bytes() + b" "),
    "a deck more": lambda: DECK.with_name("copy.pptx").write_bytes(DECK.read_bytes()),
    "decks gone": lambda: DECK.parent.rename("elsewhere"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_noticed(change, build):
    """Of what was read, listed, looked for in vain, and written."""
    build()
    assert build()[3] is False
    CHANGES[change]()
    assert build()[3] is True


def test_the_same_bytes_with_another_time_are_no_change(build):
    """As a checkout of git leaves them; from then on their times count again."""
    build()
    for path in (NOTES, DECK):
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)
        os.utime(path, (1, 1))
    before = [path.read_bytes() for path in find_states()]
    assert build()[3] is False
    after = [path.read_bytes() for path in find_states()]
    assert before != after
    assert build()[3] is False
    assert [path.read_bytes() for path in find_states()] == after


def test_lock_files_of_other_programs_are_no_change(build):
    """An open deck that would not be exchanged is nobody's concern."""
    build()
    for name in (f".~lock.{DECK.name}#", f"~${DECK.name}"):
        DECK.with_name(name).write_text("me")
    assert build()[3] is False


@pytest.mark.parametrize("what", ["SOURCE_DATE_EPOCH", "COLUMNS", "arguments", "program"])
def test_what_else_a_build_depends_on_counts(what, build, monkeypatch):
    """Environment, options, the program itself; each has a state of its own."""
    build()
    match what:
        case "arguments":
            assert build("--density", "full")[3]
            return
        case "program":
            monkeypatch.setattr(unchanged, "__version__", "9.9")
        case _:
            monkeypatch.setenv(what, "77")
    assert build()[3]
    assert build()[3] is False


@pytest.mark.parametrize("harm", ["gone", "cut", "word", "empty", "folder", "other"])
def test_a_state_saves_time_and_nothing_else(harm, build):
    """Deleted, broken, of another build: decks are built, and it is written anew."""
    build()
    code, out, err, _ = build()
    (state,) = find_states()
    whole = state.read_bytes()
    state.unlink()
    match harm:
        case "cut":
            state.write_bytes(whole[: len(whole) // 2])
        case "word":
            state.write_bytes(whole.replace(b"unchanged", b"unchanted"))
        case "empty":
            state.write_bytes(b"")
        case "folder":
            state.mkdir()
        case "other":
            build("-m", "4")
            find_states()[0].rename(state)
        case _:
            pass
    again = build()
    assert again[3] is True
    assert (again[0], strip_seconds(again[1]), again[2]) == (code, strip_seconds(out), err)
    assert build()[3] is (harm == "folder")


@pytest.mark.parametrize("arguments", [("--dry-run",), ("--keep", "notes"), ("--report", "page.html")])
def test_what_is_done_each_time_leaves_no_state(arguments, build):
    """A wish about hand edits, a page to write."""
    build()
    for _ in range(2):
        assert build(*arguments)[3] is True
    assert len(find_states()) == 1


def test_an_open_deck_is_looked_at_each_time(build):
    """What was wrong once may be right now, though no file changed."""
    build()
    DECK.with_name(f"~${DECK.name}").write_text("me")
    edit_notes()
    for _ in range(2):
        code, _, err, built = build()
        assert (code, built, "deck-open" in err) == (0, True, True)
    DECK.with_name(f"~${DECK.name}").unlink()
    assert "1 deck written" in build()[1]


def test_states_do_not_pile_up(build):
    """A state for each way to call the program, the oldest go."""
    for number in range(20):
        build("-q", "--client", f"Client {number}", "-o", "out")
    assert len(list(Path("out/.deckgen").glob("state-*"))) == 16


def test_decks_elsewhere_are_found(build):
    """Named by -o, or beside the notes that are named."""
    for arguments in (
        ("-o", "out"),
        ("--out=out2",),
        ("-oout3",),
        (str(Path.cwd() / "stories"),),
        ("stories/notes.md",),
    ):
        assert build(*arguments)[3] is True
        assert build(*arguments)[3] is False


@pytest.fixture
def made(monkeypatch):
    """The decks that are really made, by module."""
    real, modules = making.run_job, []

    def run_job(job, memo):
        modules.append(job.deck.key)
        return real(job, memo)

    monkeypatch.setattr(making, "run_job", run_job)
    return modules


@pytest.fixture
def second(stories):
    """Another module."""
    path = Path("stories/second.md")
    other = stories.replace("Acme", "Globex").replace("acme", "globex").replace("Lambda", "EC2")
    path.write_text(other.replace("Module 4", "Module 6").replace("Module 5", "Module 7"), "utf-8")
    return path


def save_by_hand(title: str) -> None:
    deck = Presentation(DECK)
    deck.slides[0].shapes.title.text = title
    deck.save(DECK)


def test_only_what_changed_is_made_again(build, made, second):
    """What is made so is what a build makes that recalls nothing."""
    build()
    assert made == ["04-module-4", "06-module-6"]
    made.clear()
    edit_notes()
    _, out, err, _ = build()
    assert (made, "1 deck written, 1 unchanged, 2 skipped" in out) == (["04-module-4"], True)
    made.clear()
    assert build("-o", "all")[2] == err
    assert len(made) == 2
    for name in ("04-module-4.pptx", "06-module-6.pptx"):
        assert Path("all", name).read_bytes() == DECK.with_name(name).read_bytes()
    second.unlink()
    made.clear()
    assert "leftover-deck" in build()[2]
    assert made == []


def test_a_deck_with_work_by_hand_is_recalled_as_such(build, made, second):
    """Once it was merged; its file is looked at each time."""
    build()
    save_by_hand("Mine")
    made.clear()
    assert "0 decks written, 1 kept, 1 unchanged" in build()[1]
    assert made == ["04-module-4"]
    made.clear()
    second.write_text(second.read_text("utf-8").replace("2 weeks", "5 weeks"), "utf-8")
    assert "1 deck written, 1 kept" in build()[1]
    assert made == ["06-module-6"]
    edit_notes()
    assert "0 decks written, 1 merged, 1 unchanged" in build()[1]
    assert Presentation(DECK).slides[0].shapes.title.text == "Mine"
    save_by_hand("Mine again")
    assert "0 decks written, 1 kept, 1 unchanged" in build()[1]


def test_a_conflict_is_told_until_it_is_settled(build, made, second):
    """Also when its deck was recalled, or nothing was built at all."""
    build()
    deck = Presentation(DECK)
    slide = next(slide for slide in deck.slides if "Problem" in slide.shapes.title.text)
    shape = next(shape for shape in slide.shapes if shape.has_text_frame and "Every report" in shape.text_frame.text)
    run = next(run for line in shape.text_frame.paragraphs for run in line.runs if "Every report" in run.text)
    run.text = run.text.replace("Every report", "Each report")
    deck.save(DECK)
    NOTES.write_text(NOTES.read_text("utf-8").replace("Every report", "No report"), "utf-8")
    code, out, err, _ = build()
    assert (code, "1 merged" in out, err.count("hand-conflict")) == (0, True, 1)
    assert "merged-deck" in err
    code, out, err, built = build()
    assert (code, built, "1 kept" in out, err.count("hand-conflict")) == (0, False, True, 1)
    assert "merged-deck" not in err
    made.clear()
    second.write_text(second.read_text("utf-8").replace("2 weeks", "5 weeks"), "utf-8")
    assert build()[2].count("hand-conflict") == 1
    assert made == ["06-module-6"]
    assert build("--strict")[0] == 1
    assert "hand-conflict" not in build("--keep", "hand", "--slide", "acme/problem")[2]
    assert "hand-conflict" not in build()[2]


def test_a_slip_of_a_key_is_an_error(build):
    """With a key that there is."""
    build()
    code, _, err, _ = build("--keep", "notes", "--slide", "acme/problme")
    assert (code, "no slide of these decks is called “acme/problme”" in err, "“acme/problem”" in err) == (1, True, True)
