"""`deckgen theme`: looks, one file a command; the client's among them."""

import click

from deckgen.cli.lazy import LazyGroup

EPILOG = """
\b
Examples:
  deckgen theme new acme --color "009E73" --logo acme.png
  deckgen theme import client.potx --name globex
  deckgen theme list                      all there are, and where from
  deckgen theme show acme                 every value, and who says it
  deckgen theme check --all
  deckgen theme preview acme              a deck with every kind of slide
"""

THEME_WORDS = {
    "new": ("init", "create", "start", "begin", "add", "make", "scaffold"),
    "import": ("template", "potx", "convert", "from", "read", "load"),
    "list": ("ls", "all", "names"),
    "show": ("info", "print", "cat", "explain", "colors", "why", "swatches"),
    "check": ("lint", "validate", "verify", "test", "doctor"),
    "preview": ("demo", "sample", "build", "view", "try", "render"),
}
"""Command → what other programs call it."""


@click.group(
    name="theme",
    cls=LazyGroup,
    words=THEME_WORDS,
    commands_in={
        "check": "deckgen.cli.theme.check",
        "list": "deckgen.cli.theme.list",
        "new": "deckgen.cli.theme.new",
        "preview": "deckgen.cli.theme.preview",
        "show": "deckgen.cli.theme.show",
    },
    epilog=EPILOG,
)
def command() -> None:
    """Make and look at looks: from a color and a logo, or from a client's PowerPoint file."""
