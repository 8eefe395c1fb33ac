"""What `check --ready` prints: a line a module, below it what is to be done."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from deckgen import __version__
from deckgen.build.making import make_decks
from deckgen.build.prepared import Preparation
from deckgen.cli.compiling import prepare_order
from deckgen.cli.facts import Facts, describe_finding, echo_json
from deckgen.cli.findings import mask_controls
from deckgen.cli.order import Form, Order
from deckgen.cli.place import place_decks
from deckgen.cli.report import count_things
from deckgen.files.disk import DiskWorld
from deckgen.ready.judging import judge_course
from deckgen.ready.probing import OfflineError, probe_addresses
from deckgen.ready.spelling import is_installed
from deckgen.ready.verdict import Concern, ModuleVerdict

_NO_SPELLING = "Typing mistakes were not looked for: pip install 'deckgen-stories[spell]'."


def judge_order(order: Order, out: Path | None, *, online: bool) -> bool:
    """Print a verdict for each module in each look that was asked for; tell whether all are ready.

    Raises:
        click.UsageError: what was asked for does not exist.
    """
    web = _Web() if online else None
    verdicts = _judge_editions(prepare_order(order, packed=True), out, web)
    away = web.away if web else ""
    good = all(verdict.ready for verdict in verdicts) and not away
    if order.form is Form.JSON:
        told = [describe_verdict(verdict) for verdict in verdicts]
        facts = {"version": __version__, "good": good, "spelling": is_installed()}
        echo_json({**facts, "links": online and not away, "modules": told})
    else:
        echo_verdicts(verdicts, order)
        if away:
            click.echo(f"{away} Links were not looked at.", err=True)
    return good


def _judge_editions(prepared: Preparation, out: Path | None, web: "_Web | None") -> list[ModuleVerdict]:
    """Return a verdict for each module of each edition, behind one for the course where something concerns that."""
    folder, flat = place_decks(prepared.notes.project, out), out is not None and len(prepared.editions) == 1
    made = list(make_decks(prepared))
    shared = [*prepared.findings, *(finding for deck in made for finding in deck.findings)]
    verdicts: list[ModuleVerdict] = []
    for edition in prepared.editions:
        verdicts += judge_course(
            [deck for deck in made if deck.path.parent.as_posix() == edition.folder],
            edition.course,
            DiskWorld(),
            folder=folder,
            flat=flat,
            probe=web.probe if web else None,
            shared=() if verdicts else shared,
        )
    return verdicts


class _Web:
    """Asks whether addresses open, each once however many looks there are."""

    def __init__(self) -> None:
        self._dead: dict[tuple[str, ...], Mapping[str, str]] = {}
        self.away = ""
        """Why nothing can be said; "" while something can."""

    def probe(self, addresses: tuple[str, ...]) -> Mapping[str, str]:
        """Return the addresses that do not open, each with the reason; none where this machine is not online."""
        if addresses not in self._dead:
            try:
                self._dead[addresses] = probe_addresses(addresses)
            except OfflineError as error:
                self._dead[addresses], self.away = {}, str(error)
        return self._dead[addresses]


def echo_verdicts(verdicts: Sequence[ModuleVerdict], order: Order) -> None:
    """Print verdicts for people; with -q those alone that are not ready."""
    several = len({(verdict.theme, verdict.client) for verdict in verdicts if verdict.module}) > 1
    for verdict in verdicts:
        if not (order.quiet and verdict.ready):
            _echo_verdict(verdict, several=several)
    if order.quiet:
        return
    decks = [verdict.ready for verdict in verdicts if verdict.module]
    click.echo(f"{sum(decks)} of {count_things(len(decks), 'module')} ready")
    if not is_installed():
        click.echo(_NO_SPELLING, err=True)


def _echo_verdict(verdict: ModuleVerdict, *, several: bool) -> None:
    said, color = ("ready", "green") if verdict.ready else ("not ready", "red")
    click.secho(f"{said:<9}", fg=color, bold=True, nl=False)
    click.echo(f"  {mask_controls(_name(verdict, several=several))}")
    for concern in verdict.concerns:
        for line in _draw_concern(concern):
            click.echo(mask_controls(line))


def _name(verdict: ModuleVerdict, *, several: bool) -> str:
    """Return "Module 4, night (Globex): 12 slides"."""
    look = f", {verdict.theme}{f' ({verdict.client})' if verdict.client else ''}" if several and verdict.theme else ""
    todo = count_things(len(verdict.concerns), "thing") + " to do" if not verdict.ready else ""
    slides = count_things(verdict.slides, "slide") if verdict.slides else ""
    about = ", ".join(filter(None, (slides, todo)))
    return f"{verdict.title}{look}: {about}" if about else f"{verdict.title}{look}"


def _draw_concern(concern: Concern) -> Iterator[str]:
    """Yield a line for what is to be done and one for how."""
    finding, at = concern.finding, concern.finding.at
    where = _spell_slides(concern.slides)
    place = f" ({at.path}{f':{at.line}' if at.line else ''})" if at else ""
    yield f"    {where}{finding.message} [{finding.code}]{place}"
    if finding.hint:
        yield f"        {finding.hint}"


def _spell_slides(slides: Sequence[int]) -> str:
    """Return "slide 4: ", "slides 4, 5: "; "" for none."""
    if not slides:
        return ""
    return f"{'slide' if len(slides) == 1 else 'slides'} {', '.join(map(str, slides))}: "


def describe_verdict(verdict: ModuleVerdict) -> Facts:
    """Return a verdict for programs."""
    return {
        "module": verdict.module,
        "title": verdict.title,
        "theme": verdict.theme,
        "client": verdict.client or None,
        "lang": verdict.lang or None,
        "slides": verdict.slides,
        "ready": verdict.ready,
        "concerns": [
            {"slides": list(concern.slides), **describe_finding(concern.finding)} for concern in verdict.concerns
        ],
    }
