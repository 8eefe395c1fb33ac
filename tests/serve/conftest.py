"""A small course that is served by the real server, on a port of its own."""

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


@pytest.fixture
def site(tmp_path):
    """The course of `NOTES`, served until the test ends."""
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "notes.md").write_text(NOTES, "utf-8")
    site, stop, thread = _start(tmp_path)
    yield site
    stop.set()
    thread.join(20)
    assert not thread.is_alive()


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
