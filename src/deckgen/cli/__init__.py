"""The command line: arguments in, one library call, exit code out. One file a command, loaded when it is asked for.

Exit codes: 0 good, 1 errors in the author's files, 2 wrong usage; 130 after Ctrl-C, 141 when nobody reads the output.
"""

import os
import sys
from pathlib import Path

import click

from deckgen import __version__
from deckgen.cli.lazy import LazyGroup

EPILOG = """
\b
Examples:
  deckgen init my-course                  a course to begin with
  deckgen build                           stories/ into decks/<theme>/
  deckgen build -m 4 -m lambda -t night   some modules, another theme
  deckgen build notes.md -o out           any notes, nothing to set up
  deckgen check -v                        all there is to say, no decks
  deckgen explain stub-story              what a finding means, how to mend it

\b
Shell completion, for this session or in your shell's start file:
  bash  eval "$(_DECKGEN_COMPLETE=bash_source deckgen)"
  zsh   eval "$(_DECKGEN_COMPLETE=zsh_source deckgen)"
  fish  _DECKGEN_COMPLETE=fish_source deckgen | source

Exit codes: 0 good, 1 errors in your notes or theme, 2 wrong usage, 130 after Ctrl-C. NO_COLOR is respected.
"""


@click.group(
    cls=LazyGroup,
    commands_in={
        "build": "deckgen.cli.build",
        "check": "deckgen.cli.check",
        "diff": "deckgen.cli.diff",
        "doctor": "deckgen.cli.doctor",
        "explain": "deckgen.cli.explain",
        "figures": "deckgen.cli.figures",
        "init": "deckgen.cli.init",
        "list": "deckgen.cli.list",
        "new": "deckgen.cli.new",
        "preview": "deckgen.cli.preview",
        "pull": "deckgen.cli.pull",
        "restore": "deckgen.cli.restore",
        "serve": "deckgen.cli.serve",
        "status": "deckgen.cli.status",
        "theme": "deckgen.cli.theme",
        "watch": "deckgen.cli.watch",
    },
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EPILOG,
)
@click.version_option(__version__, prog_name="deckgen", message="%(prog)s %(version)s")
@click.pass_context
def deckgen(ctx: click.Context) -> None:
    """Turn case-study notes in Markdown into native PowerPoint decks, one per course module."""
    if os.environ.get("NO_COLOR"):
        ctx.color = False
    for stream in (sys.stdout, sys.stderr):
        # A Windows pipe may not know "→"; a question mark is better than a crash.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        Path.cwd()
    except OSError as error:
        message = f"The current folder cannot be used: {error.strerror}. Go to a folder that exists: 'cd'."
        raise click.UsageError(message) from None
