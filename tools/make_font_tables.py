"""Make the tables of advance widths that deckgen measures text with: font files in, src/deckgen/widths/*.json out.

Each table holds, for every style and character, the largest advance among fonts that may stand for the family: the
metric twins of Arial, Calibri, Cambria, Times New Roman and Courier New, and a set of common fonts for every other
family.
Widths are in 1/2048 em, rounded up. Numbers only: no font is shipped. Run it again when a twin gets new characters:

    python tools/make_font_tables.py /usr/share/fonts FOLDER...
    python tools/make_font_tables.py --tables lato,roboto FOLDER...

Needs fontTools, the package fontpkg-arimo and, below the folders, every family named in `TABLES`: most are packages
called fontpkg-lato and so on. A variable font is measured at the weights 400 and 700, at both ends of its optical size.
"""

import argparse
import json
import math
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import TypeAlias

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

UNIT = 2048
TABLES = {
    "arial": ("Liberation Sans", "Arimo"),
    "calibri": ("Carlito",),
    "cambria": ("Caladea",),
    "times": ("Liberation Serif",),
    "courier": ("Liberation Mono",),
    "dejavu-sans": ("DejaVu Sans",),
    "dm-sans": ("DM Sans",),
    "georgia": ("Gelasio",),
    "ibm-plex-sans": ("IBM Plex Sans",),
    "inter": ("Inter",),
    "lato": ("Lato",),
    "montserrat": ("Montserrat",),
    "noto-sans": ("Noto Sans",),
    "noto-serif": ("Noto Serif",),
    "open-sans": ("Open Sans",),
    "poppins": ("Poppins",),
    "raleway": ("Raleway",),
    "roboto": ("Roboto",),
    "source-sans": ("Source Sans 3",),
    "work-sans": ("Work Sans",),
    "fallback": (
        *("Arimo", "Caladea", "Carlito", "DejaVu Sans", "Inter", "Lato"),
        *("Liberation Sans", "Liberation Serif", "Noto Sans", "Noto Serif", "Open Sans", "Roboto"),
    ),
}
STYLES = ("regular", "bold", "italic", "bold italic")
CALIBRI_PITCH = 1.2207
"""Microsoft's Calibri; Carlito's own sum is the same."""
COMMON = 3
"""How many fonts must have a character before the fallback table says how wide it is."""

Widths: TypeAlias = dict[str, int]


@dataclass(frozen=True, slots=True)
class Source:
    """What one font file says."""

    family: str
    style: str
    version: str
    pitch: float
    """Ascent + descent + gap, in em."""
    widths: Widths


def read_source(font: TTFont) -> Source:
    """Take the numbers out of one static font."""
    head, os2, hhea = font["head"], font["OS/2"], font["hhea"]
    bold, italic = os2.fsSelection & 0x20, os2.fsSelection & 0x01
    advances = font["hmtx"].metrics
    widths = {
        chr(code): math.ceil(advances[glyph][0] * UNIT / head.unitsPerEm)
        for code, glyph in font.getBestCmap().items()
        if is_measured(chr(code))
    }
    return Source(
        family=str(font["name"].getDebugName(1)),
        style=STYLES[(1 if bold else 0) + (2 if italic else 0)],
        version=f"{head.fontRevision:.3f}",
        pitch=(hhea.ascent - hhea.descent + hhea.lineGap) / head.unitsPerEm,
        widths=widths,
    )


def is_measured(char: str) -> bool:
    """Return False for characters that draw nothing of their own: controls, marks, private ones."""
    return unicodedata.category(char) not in {"Cc", "Cf", "Cn", "Co", "Cs", "Me", "Mn", "Zl", "Zp"} or char == "\u00ad"


def find_sources(folders: Iterable[Path], wanted: Container[str]) -> Iterator[Source]:
    """Read every font below the folders that a table asks for."""
    paths = sorted(path for folder in folders for path in folder.rglob("*.[ot]tf"))
    for path in paths:
        font = TTFont(path, lazy=True)
        if name_family(font) in wanted:
            yield from read_variable(path) if "fvar" in font else (read_source(font),)


def name_family(font: TTFont) -> str:
    """Return the family; that of all weights for a variable font, whose own name is that of its lightest."""
    names = font["name"]
    return str((names.getDebugName(16) if "fvar" in font else None) or names.getDebugName(1))


def read_variable(path: Path) -> Iterator[Source]:
    """Read the faces out of a variable font: regular and bold, of normal width, small and large.

    Only widths are worked out for each place, not outlines, which takes minutes less.
    """
    font = TTFont(path)
    axes = {axis.axisTag: axis for axis in font["fvar"].axes}
    plain = {tag: axis.defaultValue for tag, axis in axes.items() if tag not in {"wght", "opsz"}}
    sizes = sorted({axes["opsz"].minValue, axes["opsz"].maxValue}) if "opsz" in axes else [0]
    chars = {chr(code): glyph for code, glyph in font.getBestCmap().items() if is_measured(chr(code))}
    italic = "italic" in path.name.lower()
    for weight, size in product((400, 700), sizes):
        place = {**plain, "wght": weight} | ({"opsz": size} if "opsz" in axes else {})
        glyphs, em = font.getGlyphSet(location=place), font["head"].unitsPerEm
        widths = {char: math.ceil(glyphs[glyph].width * UNIT / em) for char, glyph in chars.items()}
        style = STYLES[(1 if weight == 700 else 0) + (2 if italic else 0)]
        yield replace(read_source(font), family=name_family(font), style=style, widths=widths)


def make_arimo() -> Iterator[Source]:
    """Read the four static faces out of fontpkg-arimo's variable fonts."""
    import fontpkg_arimo  # noqa: PLC0415 - a second of work that only this step needs

    for path in sorted(Path(fontpkg_arimo.ROOT).rglob("*.ttf")):
        for weight in (400, 700):
            font = instancer.instantiateVariableFont(TTFont(path), {"wght": weight}, updateFontNames=True)
            yield read_source(font)


def merge_widths(sources: Sequence[Source], least: int) -> Widths:
    """Return the largest advance of each character that at least `least` of the families have."""
    merged: Widths = {}
    families = Counter(char for _, char in {(source.family, char) for source in sources for char in source.widths})
    for source in sources:
        for char, width in source.widths.items():
            if families[char] >= least:
                merged[char] = max(width, merged.get(char, 0))
    space = merged[" "]
    # Where a font lacks a no-break space, programs draw a plain one.
    return merged | {char: max(space, merged.get(char, 0)) for char in "\u00a0\u202f"}


def group_by_width(widths: Widths) -> dict[str, str]:
    """Return width → its characters in order: short, and a readable diff."""
    groups: dict[int, list[str]] = defaultdict(list)
    for char in sorted(widths):
        groups[widths[char]].append(char)
    return {str(width): "".join(groups[width]) for width in sorted(groups)}


def make_table(name: str, sources: Mapping[str, list[Source]]) -> dict[str, object]:
    """Return one table as it is stored."""
    chosen = [source for family in TABLES[name] for source in sources[family]]
    least = COMMON if name == "fallback" else 1
    pitch = CALIBRI_PITCH if name == "calibri" else max(source.pitch for source in chosen)
    styles = {style: merge_widths([source for source in chosen if source.style == style], least) for style in STYLES}
    return {
        "sources": sorted({f"{source.family} {source.version}" for source in chosen}),
        "pitch": round(max(1.2, pitch), 4),
        "unit": UNIT,
        "styles": {style: group_by_width(widths) for style, widths in styles.items()},
    }


def main(words: list[str]) -> int:
    """Write every table, or those that are named; say what is missing."""
    options = argparse.ArgumentParser()
    options.add_argument("folders", nargs="*", default=["/usr/share/fonts"])
    options.add_argument("--tables", default=",".join(TABLES))
    given = options.parse_args(words)
    names = given.tables.split(",")
    wanted = {family for name in names for family in TABLES[name]}
    sources: defaultdict[str, list[Source]] = defaultdict(list)
    arimo = make_arimo() if "Arimo" in wanted else ()
    for source in [*find_sources(map(Path, given.folders), wanted), *arimo]:
        sources[source.family].append(source)
    missing = sorted(
        f"{family} {style}"
        for family in wanted
        for style in STYLES
        if style not in {source.style for source in sources[family]}
    )
    if missing:
        print("no font found for:", ", ".join(dict.fromkeys(missing)), file=sys.stderr)
        return 1
    target = Path(__file__).parents[1] / "src" / "deckgen" / "widths"
    for name in names:
        text = json.dumps(make_table(name, sources), ensure_ascii=False, indent=0)
        (target / f"{name}.json").write_text(text + "\n", encoding="utf-8", newline="\n")
        print(f"{name}: {len(text.encode()) / 1024:.0f} KiB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
