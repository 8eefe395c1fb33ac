"""Dead links: asked of a server of this test's own."""

import socket
import ssl
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from deckgen.ready.probing import OfflineError, probe_addresses

MOVED = {"/moved": "/200", "/lost": "/404", "/circle": "/circle"}
"""Page → where it sends."""


KEY = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgMbYUYWYB3J07ziRm
sYOGc+g7J6knPrvIXhl/dw2VHKqhRANCAATDU7llLwzx2m4CFaZJoPwBwAKhPtcZ
zK4QPD4O/PcHEgbkn78sKnIS8xec7v+KzaO12pu+dHuUfmGPZ2X1vECD
-----END PRIVATE KEY-----
"""
CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUW4KsiiKmuyH0yyhf+bTVw1kU1d8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyOTAwMjgzMFoYDzIxMjYxMTA1
MDAyODMwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATDU7llLwzx2m4CFaZJoPwBwAKhPtcZzK4QPD4O/PcHEgbkn78sKnIS
8xec7v+KzaO12pu+dHuUfmGPZ2X1vECDo2QwYjAdBgNVHQ4EFgQUB7UhCe3s0ZEu
9zNqBEc0MCelG/4wHwYDVR0jBBgwFoAUB7UhCe3s0ZEu9zNqBEc0MCelG/4wDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IQDePc6Wt5f96JYeozFwL6qJt2Dh54VfEzvWKa/JtK7z5AIgTHdXc+w55pBZmcyH
d++xSt7vj/cXUI4wqxo7GTC7KKo=
-----END CERTIFICATE-----
"""
"""Of nobody, for this machine; it signed itself, good until 2126."""


class Pages(BaseHTTPRequestHandler):
    """Answers by the number in the path; "/get-only" refuses to be asked for its head."""

    def do_HEAD(self):
        self.answer(501 if self.path == "/get-only" else None)

    def do_GET(self):
        self.answer(None)

    def answer(self, code):
        if self.path == "/slow":
            time.sleep(2)
        if self.path in MOVED:
            self.send_response(302)
            self.send_header("Location", MOVED[self.path])
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


def test_where_pages_send_counts(site):
    """What they lead to is gone, or they lead nowhere at all."""
    dead = probe_addresses([f"{site}/lost", f"{site}/circle"])
    assert dead[f"{site}/lost"] == "the server says 404 Not Found"
    assert dead[f"{site}/circle"] == "the server sends from one address to the next without end"


def test_nobody_waits_for_ever(site):
    started = time.perf_counter()
    dead = probe_addresses([f"{site}/slow", f"{site}/404"], patience=0.2)
    assert dead[f"{site}/slow"] == "no answer in 0.2 s"
    assert time.perf_counter() - started < 2


def test_where_nobody_listens_nothing_opens(site):
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{held.getsockname()[1]}/"
        assert probe_addresses([address, f"{site}/200"])[address] == "no answer: nobody listens there"
    assert probe_addresses(["http://", f"{site}/200"]) == {"http://": "no answer: no host given"}


def test_a_name_that_no_machine_has_is_said_so(site):
    """The end ".invalid" is no name anywhere."""
    address = "https://no-such-host.invalid/page"
    assert probe_addresses([address, f"{site}/200"]) == {address: "no answer: its host cannot be found"}


def test_a_certificate_that_nobody_signed_is_said_so(site, tmp_path):
    """Browsers warn of such a page as well."""
    for name, text in (("key.pem", KEY), ("certificate.pem", CERTIFICATE)):
        (tmp_path / name).write_text(text, "ascii")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "certificate.pem", tmp_path / "key.pem")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.handle_error = lambda *_: None  # the client hangs up
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    address = f"https://127.0.0.1:{server.server_port}/200"
    dead = probe_addresses([address, f"{site}/200"])
    server.shutdown()
    server.server_close()
    thread.join()
    assert dead[address].startswith("no answer that can be trusted: ")


def test_what_is_no_web_server_does_not_open(site):
    """It answers, and not as web servers do."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=_talk_nonsense, args=(listener,), daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        assert probe_addresses([address, f"{site}/200"])[address].startswith("no answer: ")
        thread.join()


def _talk_nonsense(listener):
    for _ in range(2):  # asked for its head, then for all of it
        connection, _ = listener.accept()
        with connection:
            connection.recv(1000)
            connection.sendall(b"220 mail.example.com ESMTP\r\n")


def test_a_machine_that_is_not_online_blames_no_link():
    with pytest.raises(OfflineError, match="online"):
        probe_addresses(["http://"])
    assert probe_addresses([]) == {}
