"""Write docs/findings.md from the catalogue, docs/commands.md from Click, parts of other pages, the schema of themes.

`python tools/make_pages.py`; a test says when something they are made from has changed.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import click
from page_parts import fill_parts

from deckgen.catalogue import list_findings, name_family
from deckgen.cli import deckgen
from deckgen.cli.manual import read_chapters
from deckgen.look.schema import SCHEMA_FILE, render_schema

DOCS = Path(__file__).parents[1] / "docs"
FINDINGS = """# Findings

What deckgen has to say about notes, themes and decks. An error keeps a deck from being written, a warning wants a
look, an info is for the curious (`-v` shows it). Words in braces are filled in; `deckgen explain CODE` prints the same.
Parts of notes stand in a section of a story; a name above an example is that of its file.

This page is made from `src/deckgen/catalogue/` by `tools/make_pages.py`.
"""
COMMANDS = """# Commands

As `deckgen COMMAND --help` prints them. Results go to standard output, findings and errors to standard error.

This page is made from the program by `tools/make_pages.py`.
"""
EXIT_CODES = """## Exit codes

| code | meaning |
|---|---|
| 0 | good; warnings are good, too, unless `--strict` is given |
| 1 | errors in your notes, course.yaml or theme; a deck that could not be written; a mistake of deckgen itself |
| 2 | wrong usage: an unknown option, module or theme, a file that is not there |
| 130 | Ctrl-C |
| 141 | nobody reads the output any more, as in `deckgen figures \\| head -1` |

## Environment

| variable | meaning |
|---|---|
| `NO_COLOR` | no colors |
| `COLUMNS` | how wide tables and texts may be, where the output is no terminal |
| `SOURCE_DATE_EPOCH` | the date in the properties of decks, in seconds since 1970 |
| `DECKGEN_DEBUG` | prints where in the program a mistake of its own happened |
| `GITHUB_WORKSPACE` | what paths are relative to in `--format github` and `--format sarif`; GitHub sets it |
"""


def write_findings() -> str:
    """Return the page of findings: a part a family, a chapter a kind."""
    chapters = read_chapters()
    parts = [FINDINGS]
    for family, rows in list_findings().items():
        parts.append(f"## {name_family(family)}\n")
        for chapter in (chapters[row.code] for row in rows):
            hint = f"To mend it: {chapter.hint}\n\n" if chapter.hint else ""
            head = f"### `{chapter.kind.code}`\n\n*{chapter.kind.severity}:* {spell_text(chapter.message)}\n"
            parts.append(f"{head}\n{spell_text(chapter.kind.manual)}\n\n{spell_text(hint)}{chapter.example}\n")
    return "\n".join(parts)


def spell_text(text: str) -> str:
    """Return a sentence of the catalogue as Markdown: what looks like markup there is meant as it stands."""
    parts = text.split("`")
    for index in range(0, len(parts), 2):
        for sign in "*<[":
            parts[index] = parts[index].replace(sign, f"\\{sign}")
    return "`".join(parts)


def write_commands() -> str:
    """Return the page of commands: a chapter each, with its help."""
    return "\n".join([COMMANDS, *write_helps(deckgen, "deckgen", None), EXIT_CODES])


def write_helps(command: click.Command, name: str, parent: click.Context | None) -> Iterator[str]:
    """Yield the chapters of a command and of those below it."""
    ctx = click.Context(command, parent, info_name=name, terminal_width=100, max_content_width=100, color=False)
    ctx.help_option_names = ["-h", "--help"]
    yield f"## `{ctx.command_path}`\n\n```text\n{command.get_help(ctx)}\n```\n"
    if isinstance(command, click.Group):
        for below in command.list_commands(ctx):
            found = command.get_command(ctx, below)
            if found is not None:
                yield from write_helps(found, below, ctx)


def fill_page(name: str) -> str:
    """Return a page that is written by hand, with the parts of it that are made."""
    return fill_parts((DOCS / name).read_text(encoding="utf-8"))


FILLED = ("notes.md", "looks.md", "library.md", "ci.md", "why.md", "scale.md")
PAGES: Mapping[str, Callable[[], str]] = {
    "findings.md": write_findings,
    "commands.md": write_commands,
    **{name: partial(fill_page, name) for name in FILLED},
}

if __name__ == "__main__":
    for page, write in PAGES.items():
        (DOCS / page).write_text(write(), encoding="utf-8")
        print(f"docs/{page} written")
    (DOCS.parent / "themes" / SCHEMA_FILE).write_text(render_schema(), encoding="utf-8")
    print(f"themes/{SCHEMA_FILE} written")
