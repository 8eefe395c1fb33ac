"""What a theme as a whole must satisfy: text readable on every fill that a layout puts under it.

Comes in: a resolved `Theme` and the files it was made from. Goes out: findings at the colors' places.
"""

from collections.abc import Mapping, Sequence

from deckgen.catalogue.look import LOW_CONTRAST
from deckgen.contrast import READABLE, make_readable, measure_contrast
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.yaml_fields import Fields
from deckgen.files.yaml_nodes import Mapping as YamlMapping
from deckgen.theme import Role, Theme

TEXT_PAIRS: tuple[tuple[Role, Role], ...] = (
    *((role, Role.BACKGROUND) for role in (Role.TEXT, Role.MUTED, Role.BRAND, Role.ACCENT, Role.LINK)),
    *((role, Role.SURFACE) for role in (Role.TEXT, Role.MUTED, Role.BRAND, Role.ACCENT, Role.LINK)),
    (Role.PANEL_TEXT, Role.PANEL),
    (Role.PANEL_ACCENT, Role.PANEL),
    (Role.BACKGROUND, Role.BRAND),
)
"""Every text color and the fill it stands on in some layout."""


def measure_words(colors: Mapping[Role, str]) -> dict[Role, float]:
    """Return the least contrast of each text color with a fill that it stands on in some layout."""
    ratios: dict[Role, float] = {}
    for word, fill in TEXT_PAIRS if colors else ():
        ratio = measure_contrast(colors[word], colors[fill])
        ratios[word] = min(ratio, ratios.get(word, ratio))
    return ratios


def check_contrast(theme: Theme, files: Sequence[Fields], diagnostics: Diagnostics) -> None:
    """Report each text color that is below the readable ratio on one of its fills, with the worst of them.

    Args:
        theme: The resolved theme.
        files: What its files say, the theme's own file first, then the ones it extends.
        diagnostics: Receives the findings.
    """
    for text in dict.fromkeys(text for text, _ in TEXT_PAIRS):
        fills = [fill for word, fill in TEXT_PAIRS if word is text]
        fill = min(fills, key=lambda fill: measure_contrast(theme.colors[text], theme.colors[fill]))
        ratio = measure_contrast(theme.colors[text], theme.colors[fill])
        if ratio < READABLE:
            names = text.value, fill.value
            diagnostics.report(
                LOW_CONTRAST,
                at=_locate_colors(files, names),
                text=names[0],
                fill=names[1],
                ratio=ratio,
                needed=READABLE,
                shade=make_readable(theme.colors[text], theme.colors[fill]),
            )


def _locate_colors(files: Sequence[Fields], names: tuple[str, str]) -> Location | None:
    """Return the place of the first of two colors that the nearest file sets: it made the pair unreadable."""
    for fields in files:
        colors = fields.node("colors")
        if isinstance(colors, YamlMapping):
            inner = Fields(colors, fields.diagnostics)
            for name in names:
                if inner.node(name):
                    return inner.locate(name)
    return None
