"""Nothing has changed since the last build → what that one said, told again before the compiler is imported.

Beside the decks lies a state: everything that a build read, looked for and wrote, what it said, and what else it
depends on (arguments, environment, the program itself). A state saves time and nothing else: without it, or with one
that does not fit, decks are built. Only what Python has loaded anyway is imported here, and `entries`.
"""

from __future__ import annotations

import marshal
import os
import sys
from time import time_ns

from deckgen import TYPE_CHECKING, __version__
from deckgen.build.entries import check_entries
from deckgen.digest import blake2b, digest_content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from deckgen.build.entries import Entry

Chunk: TypeAlias = "tuple[str, str]"
"""What was printed at once: "1" for standard output or "2" for standard error, and the text."""
_MAGIC = b"deckgen state 1 "
_OWN = ".deckgen"
_KEPT = 16
"""States of a folder: builds with other options have their own."""
_SECOND = 1_000_000_000
_ASKED = ("SOURCE_DATE_EPOCH", "NO_COLOR", "COLUMNS", "DECKGEN_DEBUG", "GITHUB_WORKSPACE")
"""What of the environment changes decks or what is said of them."""
_STAMPS: dict[str, str] = {}
"""Current folder → what changes with the program that runs in this process, as it was when it was asked for first."""
_UNSHARED = 2
"""The last version of marshal's format in which texts that are shared or interned are written like others."""
_NO_TIME = " in 0.00 s\n"
"""Ends the line that says how long a build took."""


class KnownState:
    """What a build said, and all that it depends on."""

    def __init__(self, key: str, code: int, said: list[Chunk], entries: list[Entry]) -> None:
        self.key = key
        self.code = code
        """Exit code."""
        self.said = said
        self.entries = entries


def tell_unchanged(arguments: Sequence[str], key: str, started_ns: int) -> int | None:
    """Say again what the last build said, if nothing has changed since; return its exit code, else None.

    Args:
        arguments: Words behind the program's name.
        key: Of this call, from `describe_call`.
        started_ns: When the program started, in nanoseconds since 1970.
    """
    name = name_state(key)
    for folder in _list_folders(arguments):
        path = os.path.join(folder, _OWN, name)
        state = _read_state(path, key)
        if state is not None:
            entries = check_entries(state.entries, started_ns)
            if entries is None:
                return None
            if entries != state.entries:
                write_state(path, KnownState(key, state.code, state.said, entries))
            _say(state.said, started_ns)
            return state.code
    return None


def describe_call(arguments: Sequence[str]) -> str:
    """Return all that a build depends on but files of the author's: a text that holds no NUL.

    It is "" where nobody can tell: the current folder is gone, say.
    """
    try:
        here = os.getcwd()
        streams = [_describe_stream(stream) for stream in (sys.stdout, sys.stderr)]
    except (OSError, ValueError):
        return ""
    environment = [f"{name}={os.environ.get(name)}" for name in _ASKED]
    return repr((*arguments, here, streams, environment, __version__, sys.version, stamp_program(here)))


def name_state(key: str) -> str:
    """Return the name of the file that holds a call's state."""
    return f"state-{blake2b(key.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"


def write_state(path: str, state: KnownState) -> None:
    """Write a state; one that cannot be written is no loss. The oldest of a folder go."""
    fields = [state.key, str(state.code), str(len(state.said))]
    for chunk in state.said:
        fields += chunk
    for entry in state.entries:
        fields += entry
    if any("\0" in field for field in fields):
        return
    body = "\0".join(fields).encode("utf-8", "surrogatepass")
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        try:
            with open(temporary, "wb") as file:
                file.write(_MAGIC + digest_content(body).encode() + b"\n" + body)
            os.replace(temporary, path)
        except OSError:
            os.unlink(temporary)
        _drop_old(os.path.dirname(path))
    except OSError:
        pass


def _list_folders(arguments: Sequence[str]) -> Iterator[str]:
    """Yield the folders in which decks of a call may be; which words are sources only Click knows."""
    words = arguments[1:]
    for at, word in enumerate(words):
        if word in {"-o", "--out"}:
            yield from words[at + 1 : at + 2]
        elif word.startswith("--out="):
            yield word[len("--out=") :]
        elif word.startswith("-o"):
            yield word[2:]
    yield "decks"
    for word in words:
        if not word.startswith("-"):
            yield os.path.join(word, "..", "decks")
            yield os.path.join(os.path.dirname(word), "..", "decks")
            yield os.path.join(os.path.dirname(word), "decks")


def _describe_stream(stream: object) -> str:
    """Return what of a stream changes what is printed to it."""
    if stream is None:
        return ""
    encoding, is_terminal = getattr(stream, "encoding", ""), getattr(stream, "isatty", bool)()
    columns = os.get_terminal_size(stream.fileno()).columns if is_terminal else 0  # type: ignore[attr-defined]
    return f"{encoding} {columns}"


def stamp_program(here: str) -> str:
    """Return what changes with the program: in a checkout any of its files, else what is installed beside it."""
    if here not in _STAMPS:
        _STAMPS[here] = _stamp_files(here)
    return _STAMPS[here]


def _stamp_files(here: str) -> str:
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    stamps: list[str | int | None] = []
    for folder in sys.path:
        if folder not in {"", here}:
            try:
                stamps.append(os.stat(folder).st_mtime_ns)
            except OSError:
                stamps.append(None)
    if not os.path.isdir(os.path.join(package, "themes")):
        _stamp_sources(package, stamps)
    return digest_content(marshal.dumps(stamps, _UNSHARED))


def _stamp_sources(package: str, stamps: list[str | int | None]) -> None:
    """Add name and time of every file below a folder."""
    folders = [package]
    for folder in folders:
        for entry in os.scandir(folder):
            if not entry.is_dir():
                stamps += entry.name, entry.stat().st_mtime_ns
            elif entry.name != "__pycache__":
                folders.append(entry.path)


def _read_state(path: str, key: str) -> KnownState | None:
    """Return a state; None where there is none of this call, or it is not whole."""
    try:
        with open(path, "rb") as file:
            head, _, body = file.read().partition(b"\n")
        if head != _MAGIC + digest_content(body).encode():
            return None
        known, code, count, *fields = body.decode("utf-8", "surrogatepass").split("\0")
        said = 2 * int(count)
        chunks = list(zip(fields[:said:2], fields[1:said:2], strict=True))
        rest = fields[said:]
        entries = list(zip(rest[::5], rest[1::5], rest[2::5], rest[3::5], rest[4::5], strict=True))
        return KnownState(key, int(code), chunks, entries) if known == key else None
    except (OSError, ValueError):
        return None


def _say(said: list[Chunk], started_ns: int) -> None:
    for number, text in said:
        stream = sys.stdout if number == "1" else sys.stderr
        if stream is None:
            continue
        if hasattr(stream, "reconfigure"):  # as the command line has them
            stream.reconfigure(errors="replace")
        if text.endswith(_NO_TIME):
            stream.write(f"{text[: -len(_NO_TIME)]} in {(time_ns() - started_ns) / _SECOND:.2f} s\n")
        else:
            stream.write(text)
        stream.flush()


def _drop_old(folder: str) -> None:
    states = [os.path.join(folder, name) for name in os.listdir(folder) if name.startswith("state-")]
    if len(states) > _KEPT:
        for path in sorted(states, key=lambda path: os.stat(path).st_mtime_ns)[:-_KEPT]:
            os.unlink(path)
