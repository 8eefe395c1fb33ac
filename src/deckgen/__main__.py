"""The `deckgen` command: the version is answered at once, everything else by `deckgen.cli`."""

import os
import sys

from deckgen import TYPE_CHECKING, __version__
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen import cli
else:  # Click costs more than the whole answer to --version
    cli = defer("deckgen.cli")


def main() -> None:
    """Run the command line; `--version` alone is answered before Click is imported."""
    if sys.argv[1:] == ["--version"]:
        _write_version()
        return
    try:
        cli.deckgen(prog_name="deckgen")
    except KeyboardInterrupt:  # before a command runs; from then on the command line answers it
        sys.exit(130)


def _write_version() -> None:
    """Print the version, or end as the command line does when nobody reads it."""
    try:
        sys.stdout.write(f"deckgen {__version__}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)


if __name__ == "__main__":
    main()
