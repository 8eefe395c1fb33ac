"""One build at a time works in a folder of decks."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from deckgen import save_decks
from deckgen.build import lock
from deckgen.build.lock import HeldError, Waiting, lock_folder
from deckgen.build.saving import Method, save_each

_HOLDER = """
import sys
from pathlib import Path
from deckgen.build.lock import lock_folder
with lock_folder(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
NOW = Waiting(seconds=0.0)


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the folder."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout.readline().strip() == b"held"
        yield process
        process.kill()


@pytest.mark.slow
def test_who_holds_a_folder_is_said(holder, compilation, tmp_path):
    """Nothing is written while another process has the lock; one finding, however many decks there are."""
    with pytest.raises(HeldError, match=f"process {holder.pid}"), lock_folder(tmp_path, NOW):
        pytest.fail("two have it")
    saved = tuple(save_each(compilation.decks, tmp_path, flat=True, method=Method(waiting=NOW)))
    found = {finding for deck in saved for finding in deck.deck.findings if finding.code == "folder-held"}
    assert [f"process {holder.pid}" in finding.message for finding in found] == [True]
    assert not list(tmp_path.glob("*.pptx"))


@pytest.mark.slow
@pytest.mark.parametrize("end", ["kill", "terminate"])
def test_a_lock_goes_with_its_process(end, holder, compilation, tmp_path):
    """However the process ends, the next build goes on; who waits long is told why."""
    said = []

    def tell(sentence: str) -> None:
        said.append(sentence)
        getattr(holder, end)()

    saved = tuple(
        save_each(compilation.decks, tmp_path, flat=True, method=Method(waiting=Waiting(seconds=60, tell=tell)))
    )
    assert [deck.path is not None for deck in saved] == [True, False, True]
    (sentence,) = said
    assert sentence.startswith(f"Waiting for another build in {tmp_path}: process {holder.pid}")


def test_a_lock_ends_with_its_block(tmp_path):
    """Also when something is raised in it; the file stays, for another one may just open it."""
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt), lock_folder(tmp_path, NOW):
            raise KeyboardInterrupt
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")] == [".deckgen", ".deckgen/lock"]


def test_the_lock_is_given_back_after_the_last_deck(compilation, tmp_path):
    """And when nobody wants the rest of the decks."""
    save_decks(compilation.decks, tmp_path, flat=True)
    some = save_each(compilation.decks, tmp_path, flat=True)
    next(some)
    with pytest.raises(HeldError), lock_folder(tmp_path, NOW):
        pytest.fail("two have it")
    some.close()
    with lock_folder(tmp_path, NOW):
        pass


def test_a_folder_where_nothing_may_be_written_is_not_held(compilation, tmp_path, monkeypatch):
    """Equal decks in it are no mistake."""
    save_decks(compilation.decks, tmp_path, flat=True)

    def refuse(path, *_):
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr(lock.os, "open", refuse)
    saved = save_decks(compilation.decks, tmp_path, flat=True)
    assert [deck.state for deck in saved if deck.path] == ["unchanged", "unchanged"]


def test_a_file_in_the_place_of_the_lock_is_no_mistake(compilation, tmp_path):
    """Decks are saved without it."""
    Path(tmp_path, ".deckgen").write_text("mine")
    saved = save_decks(compilation.decks, tmp_path, flat=True)
    assert [deck.state for deck in saved if deck.path] == ["written", "written"]
