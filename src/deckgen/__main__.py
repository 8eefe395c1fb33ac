"""The `deckgen` command: the version is answered at once, everything else by `deckgen.cli`."""

import atexit
import gc
import os
import sys
from time import time_ns

from deckgen import TYPE_CHECKING, __version__
from deckgen.deferred import defer, defer_import, defer_inspect

if TYPE_CHECKING:
    import threading

    from deckgen import cli, deferred_patterns, own_modules
    from deckgen.build import unchanged
else:  # Click costs more than the whole answer to --version
    cli, unchanged = defer("deckgen.cli"), defer("deckgen.build.unchanged")
    deferred_patterns, threading = defer("deckgen.deferred_patterns"), defer("threading")
    own_modules = defer("deckgen.own_modules")

_YOUNG = 200_000
"""Objects made before garbage is looked for. Modules are none and a deck makes little in circles, but looking for it at
Python's own rate takes a fiftieth of a build."""

_RARE = ("base64", "copy", "ipaddress", "linecache", "mdurl", "tokenize", "traceback")
"""What libraries import for the few who ask them for something that a build never does."""


def start() -> None:
    """Run the command line in a process of its own, which ends at once.

    Giving back all that it holds, object by object, takes a hundredth of a build; the system takes it in one.
    """
    try:
        main()
    except SystemExit as end:
        if isinstance(end.code, int) and _is_done():
            os._exit(end.code)
        raise


def _is_done() -> bool:
    """Tell whether nothing is left to do but to end: all that was said is said, and nobody is at work or looks on."""
    try:  # `contextlib` takes a quarter of the answer to --version
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):  # a stream that takes nothing any more: Python says so when it ends
        return False
    alone = "threading" not in sys.modules or threading.active_count() == 1
    watched = sys.getprofile() or sys.gettrace() or sys.flags.interactive
    return alone and not watched and not atexit._ncallbacks()  # noqa: SLF001 - nothing else tells


def main() -> None:
    """Run the command line; `--version` alone is answered before Click is imported."""
    try:
        if sys.argv[1:] == ["--version"]:
            print(f"deckgen {__version__}", flush=True)  # noqa: T201 - print knows what to do without a stream
        else:
            run_command(sys.argv[1:])
    except KeyboardInterrupt:  # before a command runs; from then on the command line answers it
        sys.exit(130)
    except BrokenPipeError:
        _drop_output()
        sys.exit(141)
    except OSError as error:  # a stream that takes nothing any more: the other one may
        _drop_output(f"Error: {error.strerror or error}.\n")
        sys.exit(2)


def run_command(arguments: list[str]) -> None:
    """Run a command; a build of what has not changed since the last one is answered without Click."""
    call = None
    if arguments[:1] == ["build"]:
        key, started = unchanged.describe_call(arguments), time_ns()
        code = unchanged.tell_unchanged(arguments, key, started) if key else None
        if code is not None:
            sys.exit(code)
        call = (key, started) if key else None
    gc.set_threshold(_YOUNG)
    own_modules.find_own_first()
    for name in _RARE:
        defer_import(name)
    defer_inspect()
    with deferred_patterns.let_patterns_wait():  # Click's, and those of what it imports
        command = cli.deckgen
    try:
        command(prog_name="deckgen", obj=call)
    finally:
        gc.freeze()  # the process gives all back: garbage looked for at its end is a fortieth of a build


def _drop_output(last_words: str = "") -> None:
    """Send what is still to be printed to nowhere: Python prints the rest when it ends, and would complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stderr, sys.stdout):
        try:
            if stream is sys.stderr and last_words:
                stream.write(last_words)
                stream.flush()
        except (OSError, AttributeError, ValueError):  # full, or not there
            pass
        if stream is not None:
            os.dup2(nowhere, stream.fileno())


if __name__ == "__main__":
    start()
