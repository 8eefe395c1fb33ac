"""Saving: always a complete old or a complete new file."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from deckgen.write import SaveError, save_pptx
from deckgen.write.save import save_atomically, save_bytes

_KILLED = """
import sys, time
from pathlib import Path
from deckgen.write.save import save_atomically
def write(target):
    target.write(b"half a deck"); target.flush()
    print("half", flush=True)
    time.sleep(60)
save_atomically(Path(sys.argv[1]), write)
"""


def writing(content: bytes):
    return lambda target: target.write(content)


def refuse(error: OSError):
    def refusing(*_arguments, **_named):
        raise error

    return refusing


def test_deck_is_saved_where_asked(sample, tmp_path):
    """Missing folders are made and nothing else is left in them."""
    path = tmp_path / "decks" / "été" / "01 deck.pptx"
    assert save_pptx(sample.deck, sample.template, path) == path
    assert path.read_bytes() == sample.render()
    assert list(path.parent.iterdir()) == [path]


def test_equal_deck_is_not_touched(tmp_path):
    """A build that changes nothing leaves the file's time alone."""
    path = tmp_path / "deck.pptx"
    save_atomically(path, writing(b"deck"))
    os.utime(path, (1, 1))
    save_atomically(path, writing(b"deck"))
    assert path.stat().st_mtime == 1
    save_atomically(path, writing(b"kced"))
    assert (path.stat().st_mtime != 1, path.read_bytes()) == (True, b"kced")


def test_killed_save_keeps_the_old_deck(tmp_path):
    """A process killed while it writes leaves the old deck; the next save sweeps its remains."""
    path = tmp_path / "deck.pptx"
    path.write_bytes(b"old")
    with subprocess.Popen([sys.executable, "-c", _KILLED, str(path)], stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"half" + os.linesep.encode()
        process.kill()
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 2
    save_atomically(path, writing(b"new"))
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("deck.pptx", b"new")]


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_full_disk_keeps_the_old_deck(tmp_path, monkeypatch, call):
    """What the system refuses is one clear error; the old deck is intact and nothing is left beside it."""
    path = tmp_path / "deck.pptx"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, call, refuse(OSError(errno.ENOSPC, "No space left on device")))
    with pytest.raises(SaveError, match="No space left on device") as caught:
        save_atomically(path, writing(b"new"))
    assert caught.value.hint
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("deck.pptx", b"old")]


def test_mistake_while_writing_leaves_nothing(tmp_path):
    """A mistake of the program passes through, without a stray file."""
    with pytest.raises(ZeroDivisionError):
        save_atomically(tmp_path / "deck.pptx", lambda _target: 1 / 0)
    assert list(tmp_path.iterdir()) == []


def test_deck_open_elsewhere_gets_a_neighbor(tmp_path, monkeypatch):
    """Windows refuses to replace a deck that PowerPoint holds: the new one stands beside it."""
    path, real = tmp_path / "deck.pptx", os.replace
    path.write_bytes(b"old")

    def replace(source, target):
        if Path(target) == path:
            raise PermissionError(errno.EACCES, "in use")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    saved = save_atomically(path, writing(b"new"))
    assert saved == tmp_path / "deck (new).pptx"
    assert (path.read_bytes(), saved.read_bytes()) == (b"old", b"new")
    assert len(list(tmp_path.iterdir())) == 2


def test_folder_that_may_not_be_written_is_an_error(tmp_path, monkeypatch):
    """Without a deck to be open, a refusal is about rights."""
    monkeypatch.setattr(os, "replace", refuse(PermissionError(errno.EACCES, "denied")))
    with pytest.raises(SaveError, match="may not be written"):
        save_atomically(tmp_path / "deck.pptx", writing(b"new"))


def test_folder_in_the_place_of_the_deck(tmp_path):
    """A folder is never replaced."""
    (tmp_path / "deck.pptx").mkdir()
    with pytest.raises(SaveError, match="is a folder"):
        save_atomically(tmp_path / "deck.pptx", writing(b"new"))


@pytest.mark.parametrize("path", ["decks/deck.pptx", "decks/default/deck.pptx"])
def test_file_in_the_place_of_the_folder(tmp_path, path):
    """A file is never made a folder."""
    (tmp_path / "decks").write_bytes(b"a file")
    with pytest.raises(SaveError, match="is a file, not a folder"):
        save_atomically(tmp_path / path, writing(b"new"))
    assert (tmp_path / "decks").read_bytes() == b"a file"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not remove files in use")
def test_two_builds_at_once(tmp_path):
    """When another run sweeps the temporary file, the deck is written again."""
    swept = []

    def write(target):
        target.write(b"new")
        if not swept:
            swept.extend(one for one in tmp_path.iterdir() if one.suffix == ".tmp")
            swept[0].unlink()

    assert save_atomically(tmp_path / "deck.pptx", write).read_bytes() == b"new"
    assert len(swept) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_a_replaced_deck_keeps_its_mode(tmp_path, mode):
    """What its owner shut to others stays shut."""
    path = tmp_path / "deck.pptx"
    path.write_bytes(b"old")
    path.chmod(mode)
    save_bytes(b"new deck", path)
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new deck", mode)


def test_a_link_in_the_place_of_a_deck_stays_one(tmp_path):
    """The file that it leads to is replaced, also over several links; equal bytes leave it alone."""
    target, path = tmp_path / "else" / "real.pptx", tmp_path / "decks" / "deck.pptx"
    for folder in (target.parent, path.parent):
        folder.mkdir()
    target.write_bytes(b"old")
    (tmp_path / "between").symlink_to(target)
    path.symlink_to("../between")
    for _ in range(2):
        assert save_bytes(b"new deck", path) == path
        assert (path.is_symlink(), target.read_bytes()) == (True, b"new deck")
    assert [file.name for file in target.parent.iterdir()] == ["real.pptx"]


def test_a_link_that_leads_nowhere_is_not_followed(tmp_path):
    """Nobody knows whether a deck should begin where it leads: the deck takes the link's own place."""
    path = tmp_path / "deck.pptx"
    path.symlink_to(tmp_path / "missing" / "real.pptx")
    save_bytes(b"deck", path)
    assert (path.is_symlink(), path.read_bytes()) == (False, b"deck")
    assert not (tmp_path / "missing").exists()


@pytest.mark.skipif(os.name == "nt", reason="the limit of other systems")
def test_a_name_may_be_as_long_as_the_system_lets_it(tmp_path):
    """Nothing longer is made on the way; one byte more is an error that says what to do."""
    path = tmp_path / f"{'𠀀' * 62}d.pptx"
    assert len(os.fsencode(path.name)) == 254
    assert save_bytes(b"deck", path) == path
    with pytest.raises(SaveError, match="too long a path for this system") as caught:
        save_bytes(b"deck", path.with_name(f"{'𠀀' * 63}.pptx"))
    assert "-o DIR" in caught.value.hint
    assert list(tmp_path.iterdir()) == [path]


class WindowsError(FileNotFoundError):
    """What Windows raises for a path that it does not know, or finds too long."""

    winerror = 3


@pytest.mark.parametrize(("length", "message"), [(200, "vanished"), (300, "too long a path for this system: 3")])
def test_windows_is_understood_when_a_path_is_too_long(tmp_path, monkeypatch, length, message):
    """It says that there is no such folder; for a short path it means it."""
    path = tmp_path / ("x" * (length - len(str(tmp_path)) - 6) + ".pptx")
    monkeypatch.setattr(Path, "open", refuse(WindowsError(errno.ENOENT, "No such file or directory")))
    with pytest.raises(SaveError, match=message):
        save_bytes(b"deck", path)
