"""What stands in the place of a deck is exchanged only by rules; hand edits are never lost."""

import errno
from pathlib import Path

import pytest
from pptx import Presentation

from deckgen import MemoryWorld, State, compile_course
from deckgen.build import exchange
from deckgen.build import merging as merging_file
from deckgen.build.backups import KEPT, back_up, list_backups
from deckgen.build.exchange import Exchange, exchange_deck
from deckgen.build.fresh import Fresh
from deckgen.build.handling import Handling
from deckgen.build.leftovers import report_leftovers
from deckgen.build.standing import stamp_file
from deckgen.diagnostics import Diagnostics
from deckgen.errors import UnusableDeckError

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def fresh(compilation) -> bytes:
    return compilation.decks[0].data


@pytest.fixture(scope="session")
def other(notes) -> bytes:
    """The deck after a change of the notes."""
    world = MemoryWorld({"notes.md": notes.replace("2 weeks", "3 weeks")})
    return compile_course("notes.md", world=world).decks[0].data


@pytest.fixture
def edited(fresh, tmp_path) -> Path:
    """A deck of ours that another program has saved."""
    path = tmp_path / "04-module-4.pptx"
    path.write_bytes(fresh)
    edit(path)
    return path


def edit(path: Path, title: str = "By hand") -> None:
    deck = Presentation(path)
    deck.slides[0].shapes.title.text = title
    deck.save(path)


def exchange_at(path: Path, data: bytes, **wishes):
    found = Diagnostics()
    done = exchange_deck(Fresh(data), path, Handling(**wishes), found)
    return done, [finding.code for finding in found]


def list_names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != ".deckgen")


@pytest.fixture
def merging(monkeypatch):
    """A merge that is known: their file with a mark behind it, or as it is."""
    asked = []

    def merge(data, *_):
        asked.append(data)
        return data if data.endswith(b"merged") else data + b"merged"

    monkeypatch.setattr(merging_file, "merge_standing", merge)
    return asked


def test_a_deck_that_hands_changed_is_merged_after_a_backup(edited, other, merging):
    """The first bytes of it are exchanged when they are kept elsewhere; a second build changes nothing."""
    theirs = edited.read_bytes()
    done, found = exchange_at(edited, other)
    assert (done, found) == (Exchange(State.MERGED, edited), [])
    assert edited.read_bytes() == theirs + b"merged"
    (backup,) = list_backups(edited.parent)
    assert (backup.deck, backup.path.read_bytes()) == ("04-module-4", theirs)
    stamp = edited.stat()
    again, _ = exchange_at(edited, other)
    assert (again.state, edited.stat().st_mtime_ns) == (State.KEPT, stamp.st_mtime_ns)
    assert len(list_backups(edited.parent)) == 1
    assert len(merging) == 2


def test_a_dry_run_writes_nothing(edited, other, fresh, merging):
    """And says what would become of each deck."""
    new, same = edited.with_name("new.pptx"), edited.with_name("same.pptx")
    same.write_bytes(fresh)
    before = {path: stamp_file(path) for path in edited.parent.iterdir()}
    states = [
        exchange_at(path, data, dry=True)[0].state for path, data in ((edited, other), (new, other), (same, fresh))
    ]
    assert states == [State.MERGED, State.WRITTEN, State.UNCHANGED]
    assert exchange_at(edited, other, dry=True, replace=True)[0].state is State.WRITTEN
    assert {path: stamp_file(path) for path in edited.parent.iterdir()} == before
    assert len(merging) == 1


def test_what_is_replaced_on_demand_is_kept_as_a_backup(edited, other):
    """Nothing is merged then."""
    theirs = edited.read_bytes()
    done, found = exchange_at(edited, other, replace=True)
    assert (done.state, found, edited.read_bytes()) == (State.WRITTEN, [], other)
    assert [backup.path.read_bytes() for backup in list_backups(edited.parent)] == [theirs]


def test_a_file_without_record_is_adopted_on_demand_only(other, merging, tmp_path):
    """Otherwise it is left as it is, with the ways out."""
    path = tmp_path / "deck.pptx"
    Presentation().save(path)
    theirs = path.read_bytes()
    done, found = exchange_at(path, other)
    assert (done.state, found, path.read_bytes()) == (State.SKIPPED, ["foreign-deck"], theirs)
    assert not merging
    assert exchange_at(path, other, adopt=True)[0].state is State.MERGED
    assert [backup.path.read_bytes() for backup in list_backups(tmp_path)] == [theirs]


def test_what_is_no_presentation_is_not_told_to_be_adopted(other, tmp_path):
    """Going on with it would not help; the other ways out do."""
    path = tmp_path / "deck.pptx"
    path.write_bytes(b"mine")
    found = Diagnostics()
    assert exchange_deck(Fresh(other), path, Handling(), found).state is State.SKIPPED
    (finding,) = found
    assert ("--adopt" in finding.hint, "--replace" in finding.hint) == (False, True)


def test_what_cannot_be_merged_stays(edited, other, monkeypatch):
    """One error with the way out; a mistake of the program is one as well."""
    theirs = edited.read_bytes()

    def refuse(*_):
        raise UnusableDeckError("It is encrypted.", "Save it without a password.")

    monkeypatch.setattr(merging_file, "merge_deck", refuse)
    found = Diagnostics()
    assert exchange_deck(Fresh(other), edited, Handling(), found).state is State.SKIPPED
    (finding,) = found
    assert (finding.code, "It is encrypted." in finding.message) == ("unmergeable-deck", True)
    assert finding.hint == "Save it without a password. Or replace it with --replace: a backup is kept."
    assert (edited.read_bytes(), list_backups(edited.parent)) == (theirs, ())


@pytest.mark.parametrize("owner", ["~${}", ".~lock.{}#"])
@pytest.mark.parametrize("linked", [False, True])
def test_an_open_deck_is_never_replaced(owner, linked, fresh, other, tmp_path):
    """PowerPoint and LibreOffice say so by a file, on every system, also beside what a link leads to."""
    real = tmp_path / "04 deck.pptx"
    path = real
    if linked:
        path = tmp_path / "decks" / "link.pptx"
        path.parent.mkdir()
        path.symlink_to(real)
    real.write_bytes(fresh)
    mark = real.with_name(owner.format(real.name))
    mark.write_bytes(b"me")
    done, found = exchange_at(path, other)
    beside = path.with_name(f"{path.stem} (new).pptx")
    assert (done, found) == (Exchange(State.WRITTEN, beside), ["deck-open"])
    assert (real.read_bytes(), beside.read_bytes()) == (fresh, other)
    assert exchange_at(path, other)[0] == Exchange(State.UNCHANGED, beside)
    assert exchange_at(path, fresh) == (Exchange(State.UNCHANGED, path), [])
    mark.unlink()
    assert exchange_at(path, other) == (Exchange(State.WRITTEN, path), [])
    assert path.is_symlink() is linked
    assert not beside.exists()


def test_a_deck_beside_one_that_was_open_stays_when_hands_changed_it(tmp_path, fresh, other):
    """Only what nobody touched is taken away once the deck itself can be written."""
    path = tmp_path / "04-module-4.pptx"
    path.write_bytes(fresh)
    mark = path.with_name(f"~${path.name}")
    mark.write_bytes(b"me")
    beside = exchange_at(path, other)[0].path
    edit(beside, "By hand")
    mark.unlink()
    assert exchange_at(path, other) == (Exchange(State.WRITTEN, path), [])
    assert beside.exists()


def test_an_open_deck_that_hands_changed_has_the_merged_one_beside_it(edited, other, merging):
    """What stands there from before is kept when hands were at it; an open one gets a neighbor as well."""
    edited.with_name(f"~${edited.name}").write_bytes(b"me")
    theirs = edited.read_bytes()
    done, _ = exchange_at(edited, other)
    assert (done.state, done.path.name) == (State.MERGED, "04-module-4 (new).pptx")
    assert done.path.read_bytes() == theirs + b"merged"
    edit(edited, "Once more")
    exchange_at(edited, other)
    assert done.path.read_bytes() == edited.read_bytes() + b"merged"
    assert [backup.deck for backup in list_backups(edited.parent)] == ["04-module-4 (new)"]
    edit(edited, "And again")
    done.path.with_name(f".~lock.{done.path.name}#").write_bytes(b"me")
    assert exchange_at(edited, other)[0].path.name == "04-module-4 (new) (new).pptx"
    assert len(merging) == 3


@pytest.mark.usefixtures("merging")
def test_what_was_merged_beside_an_open_deck_goes_with_it(edited, other):
    """It holds hand edits as it was written; closed, the deck becomes the same."""
    mark = edited.with_name(f"~${edited.name}")
    mark.write_bytes(b"me")
    beside = exchange_at(edited, other)[0].path
    mark.unlink()
    assert exchange_at(edited, other) == (Exchange(State.MERGED, edited), [])
    assert not beside.exists()


def test_a_deck_that_is_saved_meanwhile_is_read_again(edited, other, monkeypatch):
    """PowerPoint may save between the look at a file and its exchange: what it saved is merged, not lost."""
    asked = []

    def merge(data, *_):
        asked.append(data)
        if len(asked) == 1:
            edit(edited, "Saved meanwhile")
        return data + b"merged"

    monkeypatch.setattr(merging_file, "merge_standing", merge)
    assert exchange_at(edited, other)[0].state is State.MERGED
    first, second = asked
    assert first != second
    assert edited.read_bytes() == second + b"merged"
    assert second in [backup.path.read_bytes() for backup in list_backups(edited.parent)]


def test_a_deck_that_is_saved_again_and_again_is_left_alone(edited, other, monkeypatch):
    """One error; what the other program saved last stays."""
    titles = iter(range(100))

    def merge(data, *_):
        edit(edited, f"Title {next(titles)}")
        return data + b"merged"

    monkeypatch.setattr(merging_file, "merge_standing", merge)
    done, found = exchange_at(edited, other)
    assert (done.state, found) == (State.SKIPPED, ["not-saved"])
    assert Presentation(edited).slides[0].shapes.title.text.startswith("Title ")


def test_a_deck_with_a_password_is_said_to_have_one(other, tmp_path):
    """It is no file of somebody else's: its author set the password, and can take it off."""
    path, found = tmp_path / "deck.pptx", Diagnostics()
    path.write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    exchange_deck(Fresh(other), path, Handling(), found)
    (finding,) = found
    assert finding.hint.startswith("It is encrypted: it opens with a password only. Save it without a password.")


def test_a_deck_that_appears_meanwhile_is_not_written_over(other, monkeypatch, tmp_path):
    """A free place is one until the end."""
    path, real = tmp_path / "deck.pptx", exchange.find_owner

    def find_owner(place):
        if not path.exists():
            path.write_bytes(b"somebody's")
        return real(place)

    monkeypatch.setattr(exchange, "find_owner", find_owner)
    done, found = exchange_at(path, other)
    assert (done.state, found, path.read_bytes()) == (State.SKIPPED, ["foreign-deck"], b"somebody's")


def test_without_a_backup_nothing_is_exchanged(edited, other, merging):
    """A full disk, or a file in the place of the folder for backups: one error, the deck is whole."""
    theirs = edited.read_bytes()
    Path(edited.parent, ".deckgen").write_text("mine")
    done, found = exchange_at(edited, other)
    assert (done.state, found, edited.read_bytes()) == (State.SKIPPED, ["not-saved"], theirs)
    assert merging


def test_what_cannot_be_read_is_moved_to_the_backups_when_it_is_to_be_replaced(other, tmp_path, monkeypatch):
    """It may be somebody's work, so it is not lost either."""
    path = tmp_path / "deck.pptx"
    path.write_bytes(b"secret")
    read = Path.read_bytes

    def refuse(self):
        if self == path and self.stat().st_size == len(b"secret"):
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert exchange_at(path, other)[1] == ["unreadable-deck"]
    assert exchange_at(path, other, replace=True, dry=True)[0].state is State.WRITTEN
    assert path.stat().st_size == len(b"secret")
    assert exchange_at(path, other, replace=True)[0].state is State.WRITTEN
    (backup,) = list_backups(tmp_path)
    assert (path.read_bytes(), backup.path.stat().st_size) == (other, 6)


def test_the_last_ten_backups_of_a_deck_stay(tmp_path):
    """Each by the time its file was saved, equal ones once; those of another deck are not counted."""
    deck, neighbor = tmp_path / "04 deck.pptx", tmp_path / "04 deck two.pptx"
    back_up(neighbor, b"other", 0)
    for minute in range(KEPT + 3):
        back_up(deck, f"{minute}".encode(), minute * 60_000_000_000)
        back_up(deck, f"{minute}".encode(), minute * 60_000_000_000)
    kept = list_backups(tmp_path, "04 deck")
    assert [backup.path.read_bytes() for backup in kept] == [f"{minute}".encode() for minute in range(12, 2, -1)]
    assert kept[0].path.name == "04 deck 1970-01-01 00.12.00.pptx"
    assert kept[0].path.stat().st_mtime == 720
    assert [backup.deck for backup in list_backups(tmp_path)].count("04 deck two") == 1


def test_backups_of_one_second_have_a_number(tmp_path):
    """Two programs may save a deck within a second."""
    deck = tmp_path / "deck.pptx"
    copies = [back_up(deck, data, 0).name for data in (b"one", b"two", b"one")]
    assert copies == [f"deck 1970-01-01 00.00.00{end}.pptx" for end in ("", " ~2", "")]
    assert [backup.number for backup in list_backups(tmp_path)] == [2, 1]


def test_names_of_owner_files_are_no_decks(compilation, tmp_path):
    """PowerPoint's ends as a deck does."""
    (tmp_path / "~$09-old.pptx").write_bytes(compilation.decks[0].data)
    found = Diagnostics()
    report_leftovers(compilation.course, tmp_path, found)
    assert not list(found)
    assert list_names(tmp_path) == ["~$09-old.pptx"]
