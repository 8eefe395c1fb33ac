"""`deckgen serve`: what it is asked for in vain is said at once, with what would do; it answers until it is ended."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

import deckgen
from deckgen.serve import run as running

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("stories")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-t", "nigth"), "Did you mean 'night'?"),
        (("-t", "night", "-t", "paper"), "name one"),
        (("nowhere.md",), "does not exist"),
        (("--editor", "emacs"), "'vscode'"),
        (("--port", "0"), "range"),
        (("--density", "none"), "'concise', 'full', 'brief'"),
    ],
)
def test_wrong_usage_ends_it_at_once(arguments, said, run):
    done = run("serve", *arguments)
    assert done.exit_code == 2
    assert said in done.stderr


def test_a_port_in_use_is_said(run):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        done = run("serve", "--port", port)
    assert done.exit_code == 2
    assert f"Port {port} cannot be used: Address already in use. Try another one, or none." in done.stderr


def test_without_the_packages_people_learn_how_to_get_them(run, monkeypatch):
    monkeypatch.setattr(running, "find_spec", lambda _: None)
    done = run("serve")
    assert done.exit_code == 1
    assert "pip install 'deckgen-stories[serve]'" in done.stderr


def hear_signals():
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name == "nt", reason="signals are otherwise there")
def test_it_answers_until_ctrl_c():
    """Also while a page listens for changes, and slides are made for another one; nothing is written."""
    before = sorted(Path().rglob("*"))
    command = [sys.executable, "-m", "deckgen", "serve"]
    own = {**os.environ, "PYTHONPATH": str(Path(deckgen.__file__).parents[1])}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, **pipes, text=True, env=own, preexec_fn=hear_signals) as process:  # noqa: PLW1509
        try:
            address = process.stdout.readline().split()[0]
            host, port = address.removeprefix("http://").rstrip("/").split(":")
            with (
                urllib.request.urlopen(f"{address}changes", timeout=60) as line,  # noqa: S310 - our own server
                socket.create_connection((host, int(port))) as waiting,
            ):
                assert line.readline() == b": open\n"
                waiting.sendall(f"GET /course.json HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode())
                process.send_signal(signal.SIGINT)
                _, said = process.communicate(timeout=30)
        finally:
            process.kill()
    assert process.returncode == 0
    assert said == ""
    assert sorted(Path().rglob("*")) == before
