"""The `deckgen` command: the version is answered at once, everything else by `deckgen.cli`."""

import sys

from deckgen import __version__


def main() -> None:
    """Run the command line; `--version` alone is answered before Click is imported."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"deckgen {__version__}\n")
        return
    try:
        from deckgen.cli import deckgen  # noqa: PLC0415 - Click costs more than the whole answer to --version

        deckgen(prog_name="deckgen")
    except KeyboardInterrupt:  # before a command runs; from then on the command line answers it
        sys.exit(130)


if __name__ == "__main__":
    main()
