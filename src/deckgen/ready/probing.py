"""Do web addresses open? The only place of the program that asks the web, and only when somebody wants it to.

Each address is asked for its head, then, where a server does not like that, for the page, of which nothing is read.
"""

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from deckgen import __version__
from deckgen.errors import Error

_PATIENCE: Final = 10.0
"""Seconds for an answer."""
_AT_ONCE: Final = 8
_AGENT: Final = f"Mozilla/5.0 (compatible; deckgen/{__version__}; looks whether links of slides open)"
_SILENCE: Final = "no answer"
_SLOW: Final = f"{_SILENCE} in"
_NOBODY: Final = f"{_SILENCE}: its host cannot be found"
_CLOSED: Final = f"{_SILENCE}: nobody listens there"
_FINAL: Final = frozenset({_NOBODY, _CLOSED})
"""What asking again, in another way, does not change."""
_REFUSED: Final = frozenset({401, 402, 403, 405, 406, 407, 418, 429, 451, 503, 999})
"""Answers of servers that are there and do not want to talk to programs, or not now."""


class OfflineError(Error):
    """Not one address answers: it is this machine that is not online."""


def probe_addresses(addresses: Iterable[str], patience: float = _PATIENCE) -> dict[str, str]:
    """Return the addresses that do not open, each with the reason; all are asked at once, some at a time.

    Args:
        addresses: Of the web.
        patience: Seconds to wait for each answer.

    Raises:
        OfflineError: none of them answers.
    """
    asked = tuple(dict.fromkeys(addresses))
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        reasons = tuple(pool.map(lambda address: _probe(address, patience), asked))
    if reasons and all(reason.startswith(_SILENCE) for reason in reasons):
        raise OfflineError("No link answers, not even to say no: is this machine online?")
    return {address: reason for address, reason in zip(asked, reasons, strict=True) if reason}


def _probe(address: str, patience: float) -> str:
    """Return why an address does not open; "" for one that does."""
    reason = _ask(address, "HEAD", patience)
    return reason if reason in {"", *_FINAL} or reason.startswith(_SLOW) else _ask(address, "GET", patience)


def _ask(address: str, method: str, patience: float) -> str:
    try:
        request = urllib.request.Request(address, method=method, headers={"User-Agent": _AGENT, "Accept": "*/*"})  # noqa: S310 - http and https alone are listed
        with urllib.request.urlopen(request, timeout=patience):  # noqa: S310
            return ""
    except urllib.error.HTTPError as error:
        error.close()
        return _read_refusal(error)
    except urllib.error.URLError as error:
        return _read_silence(error.reason, patience)
    except (OSError, ValueError, http.client.HTTPException) as error:
        return _read_silence(error, patience)


def _read_refusal(error: urllib.error.HTTPError) -> str:
    """Return what a server says, "" where it only does not want to talk to programs."""
    if error.code in _REFUSED:
        return ""
    if error.code // 100 == 3:  # followed as far as browsers do
        return "the server sends from one address to the next without end"
    return f"the server says {error.code} {http.client.responses.get(error.code, '')}".rstrip()


def _read_silence(reason: object, patience: float) -> str:
    """Return why nobody answers."""
    match reason:
        case TimeoutError():
            return f"{_SLOW} {patience:g} s"
        case socket.gaierror():
            return _NOBODY
        case ConnectionRefusedError():
            return _CLOSED
        case ssl.SSLCertVerificationError():
            return f"{_SILENCE} that can be trusted: {reason.verify_message}"
        case OSError(strerror=str(said)):
            return f"{_SILENCE}: {said}"
        case _:
            return f"{_SILENCE}: {reason}"
