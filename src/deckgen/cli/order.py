"""What the user asked for: the options that several commands share, bundled into one `Order`."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from deckgen.deferred import defer
from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from click import shell_completion

    from deckgen.cli import compiling, meant
    from deckgen.course import Course
else:  # only completion and mistakes need them
    shell_completion = defer("click.shell_completion")
    compiling, meant = defer("deckgen.cli.compiling"), defer("deckgen.cli.meant")

MOST_JOBS = 256
Command: TypeAlias = Callable[..., Any]


class Form(StrEnum):
    """How results are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    """Commands of a workflow of GitHub, which shows each finding at its line."""
    SARIF = "sarif"
    """SARIF 2.1.0, which code scanning and editors read."""


class Order(NamedTuple):
    """Shared options; a command that does not offer one keeps its default."""

    sources: tuple[Path, ...] = ()
    modules: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    all_themes: bool = False
    density: str | None = None
    client: str = ""
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    without_notes: bool = False
    clients: Path | None = None
    shard: str = ""
    """Part of the work, "2/8"; "" for all of it."""
    jobs: int | None = None
    """Processes; None leaves it to the number of decks."""
    form: Form = Form.TEXT
    strict: bool = False
    quiet: bool = False
    verbose: bool = False


def complete_module(ctx: click.Context, _: click.Parameter, incomplete: str) -> "list[shell_completion.CompletionItem]":
    """Offer module numbers, topics and companies of the notes that the command would read."""
    try:
        course = compiling.ask_notes(Order(ctx.params.get("sources") or ())).course
    except (click.UsageError, OSError):
        return []
    offers = _list_offers(course)
    names = dict(reversed(offers))  # of two with one name the first is offered
    wanted = incomplete.casefold()
    kept = (name for name in dict(offers) if name and name.casefold().startswith(wanted))
    return [shell_completion.CompletionItem(name, help=names[name]) for name in kept]


def _list_offers(course: "Course") -> list[tuple[str, str]]:
    """Return what modules can be called by, each with what it stands for."""
    stories = [story for module in course.modules for story in module.stories]
    offers = [(str(m.key if m.number is None else m.number), m.label or m.key) for m in course.modules]
    offers += [(story.topic, story.company) for story in stories]
    offers += [(story.company, story.topic) for story in stories]
    return offers


def complete_theme(ctx: click.Context, _: click.Parameter, incomplete: str) -> "list[shell_completion.CompletionItem]":
    """Offer the themes that the command would find."""
    names = compiling.offer_themes(ctx.params.get("sources") or ())
    return [shell_completion.CompletionItem(name) for name in names if name.startswith(incomplete)]


def complete_tag(ctx: click.Context, _: click.Parameter, incomplete: str) -> "list[shell_completion.CompletionItem]":
    """Offer the tags of the notes that the command would read."""
    try:
        course = compiling.ask_notes(Order(ctx.params.get("sources") or ())).course
    except (click.UsageError, OSError):
        return []
    tags = dict.fromkeys(tag for module in course.modules for story in module.stories for tag in story.tags)
    return [shell_completion.CompletionItem(tag) for tag in tags if tag.casefold().startswith(incomplete.casefold())]


class SourcePath(click.Path):
    """A file or folder that exists; for one that does not, the nearest name is said."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - Click's own
        """Return the path.

        Raises:
            click.BadParameter: nothing stands there, or it may not be read.
        """
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            raise click.BadParameter(f"{error.message}{meant.suggest_path(value)}", ctx, param) from None


class Jobs(click.ParamType[int | None]):
    """A number of processes, or "auto"."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | None:  # noqa: ANN401 - Click's own
        """Return the number; None for "auto".

        Raises:
            click.BadParameter: it is none.
        """
        if value == "auto":
            return None
        try:
            count = int(value)
        except ValueError:
            self.fail(f"{value!r} is no number of processes. Try '--jobs 2', or '--jobs auto'.", param, ctx)
        if not 1 <= count <= MOST_JOBS:
            self.fail(
                f"{count} is out of range: from 1 to {MOST_JOBS}. '--jobs auto' takes one a processor.", param, ctx
            )
        return count


OPTIONS: Mapping[str, Callable[[Command], Command]] = {
    "sources": click.argument("sources", nargs=-1, type=SourcePath(exists=True, path_type=Path)),
    "modules": click.option(
        "-m",
        "--module",
        "modules",
        multiple=True,
        metavar="NAME",
        shell_complete=complete_module,
        help="Only this module: its number, its name, or a topic or company in it. Repeatable.",
    ),
    "themes": click.option(
        "-t",
        "--theme",
        "themes",
        multiple=True,
        metavar="NAME",
        shell_complete=complete_theme,
        help="The look; without it the course's own, else 'default'. Repeatable.",
    ),
    "all_themes": click.option("--all-themes", is_flag=True, help="Every theme there is."),
    "density": click.option(
        "--density",
        type=click.Choice(["concise", "full", "brief"]),
        default=None,
        help="How much of the text stands on slides; without it as story, course or theme say, else concise.",
    ),
    "client": click.option(
        "--client", default="", metavar="NAME", help="For whom; with --matrix, only the decks of this client."
    ),
    "languages": click.option(
        "--lang",
        "languages",
        multiple=True,
        metavar="LANGUAGE",
        help="Notes of this language where there are some, and all labels in it. Repeatable.",
    ),
    "tags": click.option(
        "--tag",
        "tags",
        multiple=True,
        metavar="TAG",
        shell_complete=complete_tag,
        help="Only stories with this tag. Repeatable.",
    ),
    "without_notes": click.option(
        "--without-notes", is_flag=True, help="For learners: no speaker notes, reminders, minutes or comments."
    ),
    "clients": click.option(
        "--matrix",
        "clients",
        type=SourcePath(exists=True, dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Decks for every client that a file lists, each as it says.",
    ),
    "shard": click.option(
        "--shard",
        default="",
        metavar="I/N",
        help="Only the I-th of N parts of the work, whoever does the others: whole clients, else every N-th deck.",
    ),
    "jobs": click.option(
        "-j",
        "--jobs",
        type=Jobs(),
        default="auto",
        metavar="N",
        help="Make decks in N processes; 'auto' takes one for each processor from some hundred decks on.",
    ),
    "as_json": click.option("--json", "as_json", is_flag=True, help="Facts for programs, on standard output."),
    "form": click.option(
        "--format",
        "form",
        type=click.Choice([*Form], case_sensitive=False),
        help="For people (text), for programs (json, as --json), for GitHub, or SARIF 2.1.0.",
    ),
    "strict": click.option("--strict", is_flag=True, help="Warnings fail, too (exit code 1)."),
    "quiet": click.option("-q", "--quiet", is_flag=True, help="Print only what was asked for and what fails."),
    "verbose": click.option("-v", "--verbose", is_flag=True, help="Print infos, too."),
}


def takes_order(*names: str) -> Callable[[Command], Command]:
    """Give a command some of the shared options; it gets them as its first argument, an `Order`."""
    assert set(names) <= set(OPTIONS)  # noqa: S101 - a mistake of the program

    def decorate(function: Command) -> Command:
        @wraps(function)
        def bundle(**given: Any) -> Any:  # noqa: ANN401 - what Click parsed
            order = gather_order({name: given.pop(name) for name in names})
            return function(order, **given)

        command: Command = bundle
        for name in reversed(names):
            command = OPTIONS[name](command)
        return command

    return decorate


def takes_folder(help_text: str = "Where the decks are, as for 'deckgen build'.") -> Callable[[Command], Command]:
    """Give a command the option for a folder of decks; it gets it as `out`, None where it was not named."""
    return click.option("-o", "--out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help=help_text)


def gather_order(given: dict[str, Any]) -> Order:
    """Return what was asked for; `--json` is short for one of the forms.

    Raises:
        click.UsageError: two forms are asked for.
    """
    as_json, form = given.pop("as_json", False), given.pop("form", None)
    if as_json and form and form != Form.JSON:
        raise click.UsageError(f"--json and --format {form} exclude each other.")
    return Order(form=Form.JSON if as_json else Form(form or Form.TEXT), **given)


DECK_OPTIONS = ("sources", "modules", "themes", "all_themes", "density", "client", "languages", "tags", "without_notes")
"""What decks are wanted: of which notes, in which look, for whom."""
TELL_OPTIONS = ("quiet", "verbose")
"""How much is told beside what was asked for; every command about notes or their decks takes them."""
PRINT_OPTIONS = ("as_json", "form", "strict", *TELL_OPTIONS)
"""How results are printed."""


def find_form(arguments: Sequence[str]) -> Form:
    """Return the form that the words of a command ask for, whatever else is wrong with them."""
    if "--json" in arguments:
        return Form.JSON
    words = " ".join(arguments).casefold().replace("--format=", "--format ")
    return next((form for form in Form if f"--format {form}" in words), Form.TEXT)
