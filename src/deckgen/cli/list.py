"""`deckgen list`: what the notes hold."""

from typing import TYPE_CHECKING, Any

import click

from deckgen.cli.order import Order, takes_order

if TYPE_CHECKING:
    from deckgen.build import Look
    from deckgen.story import Course, Module

EPILOG = """
\b
Examples:
  deckgen list                 every module and story of stories/
  deckgen list notes.md -m 4   one module
  deckgen list --json          the same facts for programs
"""
HEADER = ("module", "topic", "company", "sections", "slides", "minutes", "state")


@click.command(epilog=EPILOG)
@takes_order("sources", "modules", "themes", "as_json")
@click.pass_context
def command(ctx: click.Context, order: Order) -> None:
    """Show modules, topics, companies, sections, slides and minutes.

    A module is 'empty' without stories; a story is a 'stub' when it has a link or headings and no words yet,
    'reused' when it is told elsewhere.
    """
    from deckgen.build import load_look  # noqa: PLC0415 - --help need not load the compiler
    from deckgen.cli.compiling import choose_themes, read_notes  # noqa: PLC0415
    from deckgen.cli.facts import describe_course, echo_json  # noqa: PLC0415
    from deckgen.cli.findings import echo_problems  # noqa: PLC0415
    from deckgen.diagnostics import Diagnostics  # noqa: PLC0415

    notes, found = read_notes(order), Diagnostics()
    look = load_look(choose_themes(order, notes)[0], notes.project.theme_folders, found, notes.course.theme_at)
    modules = [describe_module(notes.course, module, look) for module in notes.modules]
    if order.as_json:
        echo_json({"course": describe_course(notes.course), "modules": modules})
    elif modules:
        echo_modules(modules)
    else:
        click.echo("no modules found")
    ctx.exit(echo_problems((*notes.findings, *found), quiet=order.as_json))


def describe_module(course: "Course", module: "Module", look: "Look | None") -> dict[str, Any]:
    """Return what a module holds; slides and minutes are 0 where no deck can be made."""
    from deckgen.build import compose_pages, is_empty  # noqa: PLC0415 - see command
    from deckgen.diagnostics import Diagnostics  # noqa: PLC0415

    slides, minutes, whole = dict[str, int](), dict[str, float](), (0, 0.0)
    if look is not None and not is_empty(module):
        deck, pages = compose_pages(course, module, look, Diagnostics())
        slides = {section.key: section.pages for section in pages.sections}
        for slide in deck.slides:
            minutes[slide.section] = minutes.get(slide.section, 0.0) + slide.notes.minutes
        whole = (len(pages.pages), deck.minutes)
    return {
        "module": module.key,
        "number": module.number,
        "title": module.label or module.title or module.key,
        "state": "empty" if is_empty(module) else "filled",
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
    from deckgen.cli.table import echo_table  # noqa: PLC0415 - see command

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
    echo_table(HEADER, rows)
