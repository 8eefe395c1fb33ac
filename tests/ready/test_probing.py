"""Dead links: asked of a server of this test's own."""

import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from deckgen.ready.probing import OfflineError, probe_addresses


class Pages(BaseHTTPRequestHandler):
    """Answers by the number in the path; "/get-only" refuses to be asked for its head."""

    def do_HEAD(self):
        self.answer(501 if self.path == "/get-only" else None)

    def do_GET(self):
        self.answer(None)

    def answer(self, code):
        if self.path == "/slow":
            time.sleep(2)
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/200")
        else:
            self.send_response(code or int(self.path[1:] if self.path[1:].isdecimal() else 200))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_pages_that_are_there_open(site):
    """Also those that moved, and those of servers that refuse programs or heads."""
    paths = ("200", "get-only", "moved", "403", "405", "429", "503")
    assert probe_addresses([f"{site}/{path}" for path in paths]) == {}


def test_pages_that_are_gone_are_told_with_the_reason(site):
    dead = probe_addresses([f"{site}/404", f"{site}/410", f"{site}/200"])
    assert dead == {f"{site}/404": "the server says 404 Not Found", f"{site}/410": "the server says 410 Gone"}


def test_nobody_waits_for_ever(site):
    started = time.perf_counter()
    dead = probe_addresses([f"{site}/slow", f"{site}/404"], patience=0.2)
    assert "no answer" in dead[f"{site}/slow"]
    assert time.perf_counter() - started < 2


def test_where_nobody_listens_nothing_opens(site):
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{held.getsockname()[1]}/"
        assert "no answer" in probe_addresses([address, f"{site}/200"])[address]
    assert probe_addresses(["http://", f"{site}/200"]) == {"http://": "no answer: no host given"}


def test_a_machine_that_is_not_online_blames_no_link():
    with pytest.raises(OfflineError, match="online"):
        probe_addresses(["http://"])
    assert probe_addresses([]) == {}
