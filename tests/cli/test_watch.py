"""`deckgen watch`: decks follow changes, hand edits stay, it ends when it is told to."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Event, Thread

import pytest
from pptx import Presentation

import deckgen
from deckgen.cli.order import Order
from deckgen.cli.watching import watch_order

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("stories")]
NOTES, DECK = Path("stories/notes.md"), Path("decks/default/04-module-4.pptx")
PATIENCE = 30


def wait_for(happened) -> None:
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.05)


def read_deck() -> str:
    texts = (
        shape.text_frame.text for slide in Presentation(DECK).slides for shape in slide.shapes if shape.has_text_frame
    )
    return "\n".join(texts).replace("\xa0", " ")


@pytest.fixture
def watch():
    """Watch the small course until the test is over."""
    stop, threads = Event(), []

    def begin(*modules: str) -> None:
        threads.append(Thread(target=watch_order, args=(Order(modules=modules), None, stop), daemon=True))
        threads[0].start()
        wait_for(DECK.is_file)
        time.sleep(0.5)  # until the watcher listens

    yield begin
    stop.set()
    for thread in threads:
        thread.join(PATIENCE)
        assert not thread.is_alive()


def test_decks_follow_the_notes_and_keep_what_hands_made(watch, capfd):
    watch()
    deck = Presentation(DECK)
    deck.slides[1].notes_slide.notes_text_frame.add_paragraph().text = "Mine alone"
    deck.save(DECK)
    NOTES.write_text(NOTES.read_text("utf-8").replace("2 weeks", "9 weeks"), "utf-8")
    wait_for(lambda: "9 weeks" in read_deck())
    assert "Mine alone" in Presentation(DECK).slides[1].notes_slide.notes_text_frame.text
    assert Path("decks/default/.deckgen/backup").is_dir()
    lines = capfd.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[0][8:].startswith("  1 deck written, 1 skipped; 5 slides in ")


def test_a_deck_that_hands_save_wakes_it(watch, capfd):
    """What a build would say of it is said at once, not at the next edit of the notes; its own decks wake nothing."""
    watch()
    ours = DECK.read_bytes()
    Presentation().save(DECK)
    told = []

    def read_lines() -> list[str]:
        told.append(capfd.readouterr().out)
        return [line for line in "".join(told).splitlines() if line[:1].isdecimal()]

    wait_for(lambda: len(read_lines()) == 2)
    assert "2 skipped" in read_lines()[1]
    DECK.write_bytes(ours)
    wait_for(lambda: len(read_lines()) == 3)
    assert "1 skipped" in read_lines()[2]


def test_a_mistake_is_said_and_its_end_as_well(watch, capfd):
    """No module matches for a while; the old deck stays and the next change builds again."""
    text = NOTES.read_text("utf-8")
    watch("Lambda")
    before = DECK.read_bytes()
    NOTES.write_text(text.replace("Lambda", "S3"), "utf-8")
    told = []
    wait_for(lambda: told.append(capfd.readouterr().err) or "No module" in "".join(told))
    assert DECK.read_bytes() == before
    NOTES.write_text(text.replace("2 weeks", "9 weeks"), "utf-8")
    wait_for(lambda: "9 weeks" in read_deck())


def test_a_new_file_wakes_it_by_whatever_name_its_folder_was_seen(watch, capfd):
    """One that cannot be read says so at once: its folder is listed by one name, and looked at by another one."""
    watch()
    Path("stories/late.yaml").write_text("module: [", "utf-8")
    told = []
    wait_for(lambda: told.append(capfd.readouterr().err) or "stories/late.yaml" in "".join(told))


def test_a_theme_that_was_not_there_is_watched(watch):
    """What was looked for and missing counts as read: an own look of that name takes the place of the built-in one."""
    watch()
    before = DECK.read_bytes()
    Path("themes").mkdir()
    Path("themes/default.yaml").write_text('extends: default\ncolors: {brand: "990000"}\n', "utf-8")
    wait_for(lambda: DECK.read_bytes() != before)


def hear_signals():
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name == "nt", reason="signals are otherwise there")
def test_ctrl_c_ends_it_with_code_0():
    command = [sys.executable, "-m", "deckgen", "watch"]
    own = {**os.environ, "PYTHONPATH": str(Path(deckgen.__file__).parents[1])}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    # a run in the background hands on that the signal is ignored
    with subprocess.Popen(command, **pipes, text=True, env=own, preexec_fn=hear_signals) as process:  # noqa: PLW1509
        assert "Watching" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        try:
            out, err = process.communicate(timeout=PATIENCE)
        finally:
            process.kill()
    assert process.returncode == 0
    assert "Traceback" not in err
    assert "1 deck written" in out


def test_wrong_usage_ends_it_at_once(run):
    assert run("watch", "-m", "77").exit_code == 2
    assert run("watch", "nowhere.md").exit_code == 2
