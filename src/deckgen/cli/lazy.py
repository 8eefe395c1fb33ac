"""A Click group that imports a command only when it is asked for, and suggests names for a mistyped one.

What stops a command from outside ends it in one line: Ctrl-C, a reader that went away, a folder nobody may enter.
"""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen.cli import meant, order, report
else:  # only mistakes need them: the program's and the user's
    meant, order, report = map(defer, ("deckgen.cli.meant", "deckgen.cli.order", "deckgen.cli.report"))

INTERRUPTED, UNREAD = 130, 141
"""Exit codes as the shell gives them for SIGINT and SIGPIPE."""


class LazyGroup(click.Group):
    """A group of commands known by name; each lives as `command` in a module of its own."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Click's own
        commands_in: dict[str, str],
        words: Mapping[str, Sequence[str]] | None = None,
        **kwargs: Any,  # noqa: ANN401 - Click's own
    ) -> None:
        """Make a group.

        Args:
            args: Click's own.
            commands_in: Command → the module that holds it.
            words: Command → what other programs call it; None for those of the program itself.
            kwargs: Click's own.
        """
        super().__init__(*args, **kwargs)
        self.commands_in = commands_in
        self.words = words

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 - Click's own
    ) -> click.Context:
        """Read the words before a command; `--help` is printed here."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except BrokenPipeError:
            drop_output()
            sys.exit(UNREAD)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - Click's own
        """Run the command that was asked for.

        Raises:
            click.UsageError: the system refuses a file or folder that nobody expected to be refused.
        """
        arguments = tuple(ctx.args)
        try:
            with explain_usage(ctx):
                return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("\nAborted!", err=True)
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            drop_output()
            ctx.exit(UNREAD)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001 - what nobody has thought of
            ctx.exit(report.echo_mistake(error, order.find_form(arguments)))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in order of the alphabet."""
        del ctx
        return sorted(self.commands_in)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command by name; None when there is no such command."""
        del ctx
        if cmd_name not in self.commands_in:
            return None
        command: click.Command = import_module(self.commands_in[cmd_name]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command of the first argument.

        Raises:
            click.UsageError: there is none; the message names the ones that look alike.
        """
        if args[0] not in self.commands_in and not args[0].startswith("-") and not ctx.resilient_parsing:
            way = meant.suggest_command(args[0], self.list_commands(ctx), self.words)
            raise click.UsageError(f"No such command '{args[0]}'. {way}", ctx)
        return super().resolve_command(ctx, args)


@contextmanager
def explain_usage(ctx: click.Context) -> Iterator[None]:
    """Turn what the system refuses, and options of other programs, into wrong usage with a way out.

    Raises:
        click.UsageError: in place of an `OSError`, but that nobody reads, and of an option that is explained.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        if error.filename:
            reason = f"'{error.filename}': {reason}. Check that it exists and that you may read it"
        raise click.UsageError(f"{reason}.", ctx) from error
    except click.NoSuchOption as error:
        way = meant.explain_option(error.option_name)
        if way:
            raise click.UsageError(f"No such option '{error.option_name}'. {way}", error.ctx) from None
        raise


def drop_output() -> None:
    """Send what is still to be printed to nowhere: Python prints the rest when it ends, and would complain."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in filter(None, (sys.stdout, sys.stderr)):
            os.dup2(nowhere, stream.fileno())


def suggest_names(close: list[str] | tuple[str, ...]) -> str:
    """Return " Did you mean 'a' or 'b'?", or "" without a name to suggest."""
    return f" Did you mean {' or '.join(map(repr, close))}?" if close else ""
