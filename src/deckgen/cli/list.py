"""`deckgen list`: what the notes hold."""

from typing import TYPE_CHECKING, Any

import click

from deckgen.cli.order import TELL_OPTIONS, Form, Order, takes_order
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen import diagnostics, mistakes
    from deckgen.build import making
    from deckgen.build.prepared import Preparation
    from deckgen.cli import compiling, facts, findings, table
    from deckgen.cli import why as reasons
    from deckgen.course import Module
else:  # --help need not load the compiler
    making, diagnostics = defer("deckgen.build.making"), defer("deckgen.diagnostics")
    mistakes = defer("deckgen.mistakes")
    compiling, facts = defer("deckgen.cli.compiling"), defer("deckgen.cli.facts")
    findings, table = defer("deckgen.cli.findings"), defer("deckgen.cli.table")
    reasons = defer("deckgen.cli.why")

EPILOG = """
\b
Examples:
  deckgen list                 every module and story of stories/
  deckgen list notes.md -m 4   one module
  deckgen list --why           the line and the rule that made it so
  deckgen list --json          the same facts for programs
"""
HEADER = ("module", "topic", "company", "sections", "slides", "minutes", "state")


@click.command(epilog=EPILOG)
@takes_order("sources", "modules", "themes", "as_json", *TELL_OPTIONS)
@click.option("--why", is_flag=True, help="Which line made each thing what it is, and by which rule.")
@click.pass_context
def command(ctx: click.Context, order: Order, *, why: bool) -> None:
    """Show modules, topics, companies, sections, slides and minutes.

    A module is 'empty' without stories; a story is a 'stub' when it has a link or headings and no words yet,
    'reused' when it is told elsewhere.
    """
    if why:
        notes = compiling.ask_notes(order)
        reasons.echo_answers(notes.course, notes.modules, as_json=order.form is Form.JSON)
        ctx.exit(findings.echo_beside(notes.findings, order, warns=order.form is not Form.JSON))
    prepared = compiling.prepare_order(order, packed=False)
    mistakes_found = diagnostics.Diagnostics()
    modules = [describe_module(prepared, module, mistakes_found) for module in prepared.notes.modules]
    if order.form is Form.JSON:
        facts.echo_json(facts.describe_overview(prepared.notes.course, modules))
    elif modules:
        echo_modules(modules)
    else:
        click.echo("no modules found")
    found = (*prepared.findings, *mistakes_found)
    ctx.exit(findings.echo_beside(found, order, warns=order.form is not Form.JSON))


def describe_module(
    prepared: "Preparation", module: "Module", mistakes_found: "diagnostics.Diagnostics"
) -> dict[str, Any]:
    """Return what a module holds in the first theme; slides and minutes are 0 where no deck can be made."""
    look, empty = prepared.themes[0].look, making.is_empty(module)
    slides, minutes, whole = dict[str, int](), dict[str, float](), (0, 0.0)
    if look is not None and not empty:
        with mistakes.contain_mistakes(mistakes_found, module=module.key):
            deck, pages = making.lay_out_module(prepared.notes.course, module, look, diagnostics.Diagnostics())
            slides = {section.key: section.pages for section in pages.sections}
            for slide in deck.slides:
                minutes[slide.section] = minutes.get(slide.section, 0.0) + slide.notes.minutes
            whole = (len(pages.pages), deck.minutes)
    return {
        "module": module.key,
        "number": module.number,
        "title": module.label or module.title or module.key,
        "state": "empty" if empty else "filled",
        "slides": whole[0],
        "minutes": round(whole[1], 1),
        "stories": [
            {
                "story": story.key,
                "topic": story.topic,
                "company": story.company,
                "source": story.source or None,
                "state": str(story.state),
                "sections": [section.title for section in story.sections],
                "figures": len(story.figures),
                "slides": slides.get(story.key, 0),
                "minutes": round(minutes.get(story.key, 0.0), 1),
            }
            for story in module.stories
        ],
    }


def echo_modules(modules: list[dict[str, Any]]) -> None:
    """Print a table with a row a story, and one for a module without any."""
    rows = []
    for module in modules:
        title = module["title"]
        for story in module["stories"]:
            sections = ", ".join(title for title in story["sections"] if title) or "–"
            counts = (str(story["slides"]), f"{story['minutes']:.0f}")
            state = "" if story["state"] == "story" else story["state"]
            rows.append((title, story["topic"], story["company"], sections, *counts, state))
            title = ""
        if not module["stories"]:
            rows.append((title, "–", "–", "–", str(module["slides"]), f"{module['minutes']:.0f}", module["state"]))
    table.echo_table(HEADER, rows)
