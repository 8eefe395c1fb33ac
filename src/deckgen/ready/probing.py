"""Do web addresses open? The only place of the program that asks the web, and only when somebody wants it to.

Each address is asked for its head, then, where a server does not like that, for the page, of which nothing is read.
"""

import http.client
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
    return _ask(address, "GET", patience) if reason else ""


def _ask(address: str, method: str, patience: float) -> str:
    try:
        request = urllib.request.Request(address, method=method, headers={"User-Agent": _AGENT, "Accept": "*/*"})  # noqa: S310 - http and https alone are listed
        with urllib.request.urlopen(request, timeout=patience):  # noqa: S310
            return ""
    except urllib.error.HTTPError as error:
        error.close()
        return "" if error.code in _REFUSED else f"the server says {error.code} {error.reason}".rstrip()
    except TimeoutError:
        return f"{_SILENCE} in {patience:g} s"
    except urllib.error.URLError as error:
        return f"{_SILENCE}: {error.reason}"
    except (OSError, ValueError, http.client.HTTPException) as error:
        return f"{_SILENCE}: {error}"
