"""Make the README's pictures again: real decks of stories/, rendered by LibreOffice, kept small.

    python tools/make_pictures.py [NAME…]

Needs soffice and pdftoppm on the path. Writes docs/pictures/: all, or those that are named.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from deckgen.build.job import Look, load_look
from deckgen.build.making import lay_out_module
from deckgen.course import Course
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.look.places import ThemeSearch
from deckgen.page import Pages
from deckgen.read import read_course
from deckgen.write import save_pptx

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "docs" / "pictures"
THEMES = [ROOT / "themes", ROOT / "examples" / "themes"]
COLORS = 96
SINGLE, TILE = 640, 400
"""Width in pixels of a picture of its own, and of one slide in a picture of a look."""
SLIDES = {
    "opener": (4, "utopus/opener"),
    "solution": (4, "utopus/solution"),
    "problem": (1, "cox-automative/problem"),
    "figures": (9, "biz2credit/solution/figures"),
    "ledger": (5, "transferwise/solution"),
    "comparison": (6, "freshworks/comparison"),
}
"""Name of a picture → number of a module, how the key of its page begins."""
LOOKS = {
    "default": (2, "warner-bros"),
    "paper": (9, "biz2credit"),
    "block": (8, "rackspace"),
    "night": (9, "biz2credit"),
    "initech": (8, "rackspace"),
    "globex": (4, "climate-data-factory"),
}
"""Theme → number of a module, key of a story: cover, opener, and the last two slides that tell it."""


def render(pages: Pages, look: Look, folder: Path) -> list[Image.Image]:
    """Return a picture of every slide."""
    return convert(save_pptx(pages, look.template, folder / f"{look.theme.name}-{pages.key}.pptx"))


def convert(deck: Path) -> list[Image.Image]:
    """Return a picture of every slide of a file, beside which others may be written."""
    folder = deck.parent
    profile = (folder / "office").as_uri()
    office = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*office, str(folder), str(deck)], check=True, capture_output=True)
    subprocess.run(
        ["pdftoppm", "-r", "72", "-png", str(deck.with_suffix(".pdf")), str(deck.with_suffix(""))], check=True
    )
    return [Image.open(path).convert("RGB") for path in sorted(folder.glob(f"{deck.stem}-*.png"))]


def lay_out(course: Course, number: int, look: Look) -> Pages:
    """Return the pages of the module with a number."""
    module = next(module for module in course.modules if module.number == number)
    return lay_out_module(course, module, look, Diagnostics())[1]


def save(picture: Image.Image, name: str, width: int) -> None:
    """Write a picture, scaled and with few colors."""
    size = (width, round(width * picture.height / picture.width))
    small = picture.resize(size, Image.Resampling.LANCZOS).quantize(COLORS)
    small.save(TARGET / f"{name}.png", optimize=True)


def main() -> None:
    """Make all pictures."""
    TARGET.mkdir(parents=True, exist_ok=True)
    course = read_figures(read_course([ROOT / "stories"], Diagnostics()), Diagnostics())
    chosen = set(sys.argv[1:]) or {*LOOKS, *SLIDES}
    for theme, (module, story) in ((name, LOOKS[name]) for name in LOOKS if name in chosen):
        look = load_look(theme, Diagnostics(), ThemeSearch(THEMES))
        if look is None:
            raise SystemExit(f"the theme {theme} has mistakes")
        with tempfile.TemporaryDirectory() as name:
            pages = lay_out(course, module, look)
            keys = [page.key for page in pages.pages]
            told = [key for key in keys if key.startswith(f"{story}/")]
            wanted = ["cover", told[0], *told[-2:]]
            shown = render(pages, look, Path(name))
            width, height = shown[0].size
            sheet = Image.new("RGB", (2 * width + 12, 2 * height + 12), "#808080")
            for number, key in enumerate(wanted):
                sheet.paste(shown[keys.index(key)], (number % 2 * (width + 12), number // 2 * (height + 12)))
            save(sheet, theme, 2 * TILE)
    look = load_look("default", Diagnostics(), ThemeSearch(THEMES))
    if look is None:
        raise SystemExit("the default theme has mistakes")
    for title, (module, key) in ((name, SLIDES[name]) for name in SLIDES if name in chosen):
        with tempfile.TemporaryDirectory() as name:
            pages = lay_out(course, module, look)
            number = next(at for at, page in enumerate(pages.pages) if page.key.startswith(key))
            save(render(pages, look, Path(name))[number], title, SINGLE)


if __name__ == "__main__":
    main()
