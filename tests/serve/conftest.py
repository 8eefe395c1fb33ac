"""A small course that is served by the real server, on a port of its own."""

import json
import threading
import time
import urllib.error
import urllib.request
from typing import NamedTuple

import pytest

from deckgen.build.request import Request
from deckgen.serve.app import Served
from deckgen.serve.live import Compiler, View
from deckgen.serve.run import open_port, serve
from templates.making import make_template

NOTES = """# Module 4

## Lambda

[Acme](https://example.com/acme)

### Activity

Sells bread in **12 stores**

### Problem

* Every report took **2 weeks**

### Solution

* Reports take **2 hours** now
* <script>document.title = "hacked"</script> stays text

!!! Show the architecture on the blog !!!

# Module 5

## S3

### Globex

#### Problem

* Backups took **9 days**
"""


class Site(NamedTuple):
    """A course that is served."""

    address: str
    folder: object
    opened: list


def _start(folder, **choices):
    opened = []
    compiler = Compiler(Request(sources=(folder / "stories",)), decks=folder / "decks")
    served = Served(compiler=compiler, first=View(), open_page=opened.append, **choices)
    listener = open_port(0)
    said = []
    stop = threading.Event()
    thread = threading.Thread(
        target=serve, args=(served, listener), kwargs={"say": said.append, "stop": stop}, daemon=True
    )
    thread.start()
    while not said:
        time.sleep(0.01)
    return Site(said[0], folder, opened), stop, thread


def _make_course(folder):
    (folder / "stories").mkdir()
    (folder / "stories" / "notes.md").write_text(NOTES, "utf-8")
    (folder / "themes").mkdir()
    (folder / "themes" / "globex.potx").write_bytes(make_template("german"))
    (folder / "themes" / "globex.yaml").write_text("template: globex.potx\n", "utf-8")


@pytest.fixture
def site(tmp_path):
    """The course of `NOTES`, served until the test ends."""
    _make_course(tmp_path)
    site, stop, thread = _start(tmp_path)
    yield site
    stop.set()
    thread.join(20)
    assert not thread.is_alive()


@pytest.fixture(scope="session")
def shared_site(tmp_path_factory):
    """The same, served to all tests of the page: who changes the notes uses `notes`, which puts them back."""
    folder = tmp_path_factory.mktemp("course")
    _make_course(folder)
    site, stop, thread = _start(folder, editor="vscode://file/course")
    yield site
    stop.set()
    thread.join(20)


@pytest.fixture
def notes(shared_site):
    """The file of notes of the shared course, which is as it was when the test is over."""
    file = shared_site.folder / "stories" / "notes.md"
    before = _read_course(shared_site)
    yield file
    file.write_text(NOTES, "utf-8")
    end = time.monotonic() + 60
    while _read_course(shared_site) != before:
        assert time.monotonic() < end
        time.sleep(0.1)


def _read_course(site):
    with urllib.request.urlopen(f"{site.address}course.json", timeout=60) as answer:  # noqa: S310 - our own server
        return {name: fact for name, fact in json.load(answer).items() if name != "revision"}


@pytest.fixture
def ask(site):
    """Ask the server; returns status, headers and content."""

    def send(path, *, method="GET", **headers):
        request = urllib.request.Request(site.address.rstrip("/") + path, method=method, headers=headers)  # noqa: S310
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
                return answer.status, dict(answer.headers), answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, dict(error.headers), error.read()

    return send
