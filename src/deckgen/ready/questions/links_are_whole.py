"""Can every address be right at all?

Why: a link that opens on the author's machine only is found out in class.
"""

from urllib.parse import urlsplit

from deckgen.catalogue.ready import BROKEN_ADDRESS
from deckgen.diagnostics import Diagnostics
from deckgen.ready.case import Case
from deckgen.ready.texts import list_addresses


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report addresses without a host that others can reach."""
    for address, at in list_addresses(case.module):
        reason = _find_fault(address)
        if reason:
            diagnostics.report(BROKEN_ADDRESS, at=at, address=address, reason=reason)


def _find_fault(address: str) -> str:
    """Return what is wrong with an address; "" for nothing."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return "it is no address"
    if not host:
        return "it names no host"
    if host == "localhost" or host.startswith("127.") or host == "::1":
        return "it is that of this machine"
    whole = ":" in host or ("." in host.strip(".") and ".." not in host)
    return "" if whole else f"there is no host “{host}”"
