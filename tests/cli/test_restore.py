"""What a build replaced comes back, and what stood there then is not lost."""

from pathlib import Path

import pytest

pytestmark = [pytest.mark.usefixtures("stories"), pytest.mark.slow]
DECK = Path("decks/default/04-module-4.pptx")


@pytest.fixture
def replaced(run, stories):
    """A deck of ours where a file of somebody else stood."""
    assert stories
    DECK.parent.mkdir(parents=True)
    DECK.write_bytes(b"mine")
    run("build", "--replace")
    return DECK.read_bytes()


def test_a_restore_can_be_taken_back(run, replaced):
    """Each changes places with what stands there."""
    done = run("restore")
    assert (done.exit_code, DECK.read_bytes()) == (0, b"mine")
    assert done.stdout.startswith(f"{DECK} is as it was saved at ")
    assert run("restore", "-m", "4", "-n", "2").stdout == f"{DECK} is equal to that backup already.\n"
    assert run("restore", "-m", "4").exit_code == 0
    assert DECK.read_bytes() == replaced


def test_backups_are_listed(run, replaced):
    """Newest first, each with its file; without any that is said."""
    assert DECK.read_bytes() == replaced
    header, row = run("restore", "--list").stdout.splitlines()
    assert header.split()[:2] == ["deck", "backup"]
    assert row.split()[:2] == [str(DECK), "1"]
    (backup,) = Path("decks/default/.deckgen/backup").iterdir()
    assert backup.as_posix() in row
    assert run("restore", "--list", "-t", "night").stdout == "There are no backups.\n"
    assert run("restore", "-t", "night").exit_code == 2
    assert "has 1 backup" in run("restore", "-n", "2").stderr


@pytest.mark.usefixtures("replaced")
def test_which_deck_is_meant_is_asked(run, stories):
    """Never the backups of several decks at once."""
    other = DECK.with_name("06-module-6.pptx")
    other.write_bytes(b"mine, too")
    Path("stories/other.md").write_text(stories.replace("Module 4", "Module 6").replace("Module 5", "Module 7"))
    run("build", "--replace")
    built = DECK.read_bytes()
    done = run("restore")
    assert (done.exit_code, f"{DECK.as_posix()}, {other.as_posix()}" in done.stderr) == (2, True)
    assert run("restore", "-m", "6").exit_code == 0
    assert (DECK.read_bytes(), other.read_bytes()) == (built, b"mine, too")


def test_an_open_deck_is_not_exchanged(run, replaced):
    """Its program would write over it."""
    DECK.with_name(f".~lock.{DECK.name}#").write_text("me")
    done = run("restore")
    assert (done.exit_code, "is open in another program" in done.stderr) == (1, True)
    assert DECK.read_bytes() == replaced


def test_backups_of_a_folder_of_ones_own(run):
    """As `build -o` has them."""
    Path("out").mkdir()
    Path("out/04-module-4.pptx").write_bytes(b"mine")
    run("build", "-o", "out", "--replace")
    assert run("restore", "-o", "out").exit_code == 0
    assert Path("out/04-module-4.pptx").read_bytes() == b"mine"
