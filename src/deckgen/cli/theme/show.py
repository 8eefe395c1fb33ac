"""`deckgen theme show`: every value of a look, and the line that says it."""

from typing import TYPE_CHECKING

import click

from deckgen.cli.order import complete_theme
from deckgen.deferred import defer

if TYPE_CHECKING:
    from deckgen import diagnostics
    from deckgen.build import job
    from deckgen.cli import facts, findings, table
    from deckgen.cli.theme import shelf
    from deckgen.files import disk
    from deckgen.layout import casting
    from deckgen.look import checks, origins
    from deckgen.look import theme as look
    from deckgen.look.origins import ThemeValue
    from deckgen.look.theme import OpenTheme
    from deckgen.theme import Theme
else:  # --help need not load the compiler
    diagnostics, job = defer("deckgen.diagnostics"), defer("deckgen.build.job")
    casting = defer("deckgen.layout.casting")
    facts, findings, table = defer("deckgen.cli.facts"), defer("deckgen.cli.findings"), defer("deckgen.cli.table")
    shelf, disk = defer("deckgen.cli.theme.shelf"), defer("deckgen.files.disk")
    checks, origins = defer("deckgen.look.checks"), defer("deckgen.look.origins")
    look = defer("deckgen.look.theme")

EPILOG = """
\b
Examples:
  deckgen theme show acme           values, and the file and line of each
  deckgen theme show acme --json    the same facts for programs
"""
SWATCH = "    "


@click.command(epilog=EPILOG)
@click.argument("name", shell_complete=complete_theme)
@click.option("--json", "as_json", is_flag=True, help="Facts for programs, on standard output.")
@click.pass_context
def command(ctx: click.Context, name: str, *, as_json: bool) -> None:
    """Show the look NAME as decks have it: each value, and which line of which file says it.

    Beside a color of words is its least contrast with what they stand on; 4.5 is needed. A look in a client's template
    has the template's colors and fonts, and lists its layouts.
    """
    world, found = disk.DiskWorld(), diagnostics.Diagnostics()
    shown = shelf.find_shelf(world)
    place = shelf.find_theme(name, shown, world)
    opened = look.open_theme(place.path.as_posix(), found, shown)
    settings = origins.trace_theme(opened) if opened else ()
    colors = opened.theme.colors if opened else {}
    if opened and opened.theme.template:
        found = diagnostics.Diagnostics()  # with what there is to say of the template
        dressed = job.load_look(place.path.as_posix(), found, shown)
        # how its colors go together is judged on each of its grounds, when decks are checked
        settings, colors = trace_client(opened, dressed.theme) if dressed else settings, {}
    if as_json:
        facts.echo_json(facts.describe_look(place, settings))
    else:
        echo_settings(settings, {f"colors.{role}": ratio for role, ratio in checks.measure_words(colors).items()})
    ctx.exit(findings.echo_problems(tuple(found), quiet=as_json))


def trace_client(opened: "OpenTheme", dressed: "Theme") -> "tuple[ThemeValue, ...]":
    """Return every value of a look in a client's template, the layout of each role and the names of all layouts."""
    if dressed.client is None:
        return ()
    at, cast = dressed.template_at, casting.cast_layouts(dressed.client, dressed.casting)
    settings = origins.trace_template(opened, dressed)
    named = {setting.key for setting in settings}
    found = [
        origins.ThemeValue(
            f"casting.{role}", choice.layout.name, at, why=choice.reason if choice.given else "stands in"
        )
        for role, choice in cast.choices.items()
        if f"casting.{role}" not in named
    ]
    layouts = [origins.ThemeValue("layout", name, at) for name in casting.list_layouts(dressed.client)]
    return (*settings, *found, *layouts)


def echo_settings(settings: "tuple[ThemeValue, ...]", ratios: dict[str, float]) -> None:
    """Print values, a line each: swatch, key, value, contrast, origin."""
    keys = max((table.measure_text(setting.key) for setting in settings), default=0)
    values = max((table.measure_text(table.cut_text(setting.value, 40)) for setting in settings), default=0)
    for setting in settings:
        value = table.cut_text(findings.mask_controls(setting.value), 40)
        ratio = f"{ratios[setting.key]:.1f}" if setting.key in ratios else ""
        line = f"{pad(setting.key, keys)}  {pad(value, values)}  {ratio:>4}  {spell_origin(setting)}".rstrip()
        click.echo(f"{draw_swatch(setting)}  {line}")


def draw_swatch(setting: "ThemeValue") -> str:
    """Return some spaces on the color of a setting; plain ones beside everything else."""
    if not setting.key.startswith("colors."):
        return SWATCH
    red, green, blue = (int(setting.value[start : start + 2], 16) for start in (0, 2, 4))
    return click.style(SWATCH, bg=(red, green, blue))


def spell_origin(setting: "ThemeValue") -> str:
    """Return "themes/acme.yaml:9, made from the brand"."""
    at = setting.at
    place = "" if at is None else f"{shelf.spell_file(at.path)}{f':{at.line}' if at.line else ''}"
    return ", ".join(filter(None, (findings.mask_controls(place), setting.why)))


def pad(text: str, width: int) -> str:
    """Return text filled up to some columns of the terminal."""
    return text + " " * (width - table.measure_text(text))
