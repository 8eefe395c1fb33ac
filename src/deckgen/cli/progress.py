"""A progress bar that appears on standard error when the work lasts."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from time import perf_counter
from types import TracebackType
from typing import Any, Self

import click

from deckgen.cli.outcome import Result

PATIENCE = 0.7
"""Seconds before the bar appears."""


class Progress:
    """Counts decks as they pass; draws nothing unless it is visible and the work lasts."""

    def __init__(self, total: int, *, visible: bool) -> None:
        self._total = total
        self._visible = visible
        self._done = 0
        self._started = perf_counter()
        self._stack = ExitStack()
        self._bar: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stack.__exit__(kind, error, traceback)

    def follow(self, results: Iterator[Result]) -> Iterator[Result]:
        """Pass results on and move the bar."""
        for result in results:
            self._done += 1
            if self._visible and perf_counter() - self._started > PATIENCE:
                self._advance(result.deck.title)
            yield result

    def _advance(self, title: str) -> None:
        if self._bar is None:
            bar = click.progressbar(length=self._total, label="decks", file=sys.stderr, item_show_func=str)
            self._bar = self._stack.enter_context(bar)
        self._bar.update(self._done - self._bar.pos, title)
