"""Logos: PNG, JPEG and SVG, one for all grounds or one for light and one for dark ones."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, PngImagePlugin

from deckgen.diagnostics import Diagnostics
from deckgen.files.memory import MemoryWorld
from deckgen.look.places import ThemeSearch
from deckgen.look.theme import load_theme
from deckgen.theme import Theme

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#0B3D6B"/></svg>'


def draw(color: str = "#0B3D6B", size: tuple[int, int] = (40, 20), kind: str = "PNG", ground: str = "") -> bytes:
    """A disk of a color on a transparent ground, or on one of a color."""
    stream = io.BytesIO()
    image = Image.new("RGB", size, ground) if ground else Image.new("RGBA", size)
    ImageDraw.Draw(image).ellipse((2, 2, size[0] - 3, size[1] - 3), fill=color)
    image.convert("RGB" if kind == "JPEG" else image.mode).save(stream, kind)
    return stream.getvalue()


def load(text: str, name: str = "globex", **files: bytes | str) -> tuple[Theme, Diagnostics]:
    """Load a theme whose file stands beside some others; "_png" in their names is ".png"."""
    found = Diagnostics()
    beside = {f"course/themes/{key.replace('_', '.')}": data for key, data in files.items()}
    world = MemoryWorld({"course/themes/globex.yaml": text, **beside})
    theme = load_theme(name, found, ThemeSearch((Path("/course/themes"),), world=world))
    assert theme is not None
    return theme, found


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_one_logo_serves_for_all_grounds(kind):
    """PNG and JPEG stay as they are; the picture is the same on white and on black."""
    theme, _ = load("logo: a.png\n", a_png=draw(kind=kind))
    assert theme.logo is not None
    shown = theme.logo.on("FFFFFF")
    assert shown is not None
    assert (shown.format, shown.width, shown.height) == (kind.lower(), 40, 20)
    assert theme.logo.on("000000") is shown


def test_the_ground_chooses_between_two():
    """White letters on what is dark, dark ones on what is light."""
    theme, found = load("logo: {light: a.png, dark: b.png}\n", a_png=draw("navy"), b_png=draw("white"))
    assert theme.logo is not None
    assert list(found) == []
    light, dark = theme.logo
    assert {color: theme.logo.on(color) for color in ("FFFFFF", "F1F4F8", "0B3D6B", "0D1420")} == {
        "FFFFFF": light,
        "F1F4F8": light,
        "0B3D6B": dark,
        "0D1420": dark,
    }


@pytest.mark.parametrize(
    ("child", "shown"),
    [
        ("", ("navy", "white")),
        ("logo: none\n", ()),
        ("logo: c.png\n", ("red", None)),
        ("logo: {dark: c.png}\n", ("navy", "red")),
        ("logo: gone.png\n", ("navy", "white")),
    ],
)
def test_an_inherited_logo_is_replaced_in_whole_or_in_part(child, shown):
    """A variant that the file does not name stays; one picture for all replaces both."""
    drawn = {color: draw(color) for color in ("navy", "white", "red")}
    theme, _ = load(
        "logo: {light: a.png, dark: b.png}\n",
        "child",
        child_yaml=f"extends: globex\n{child}",
        a_png=drawn["navy"],
        b_png=drawn["white"],
        c_png=drawn["red"],
    )
    names = {data: color for color, data in drawn.items()}
    assert tuple(picture and names[picture.data] for picture in theme.logo or ()) == shown


def test_a_drawing_brings_its_picture():
    """The SVG is cleaned, the PNG of its name stands in for it."""
    theme, found = load("logo: a.svg\n", a_svg=SVG.replace("<rect", "<script>alert(1)</script><rect"), a_png=draw())
    assert theme.logo is not None
    assert theme.logo.light is not None
    assert "unusable-logo" not in [one.code for one in found]
    assert b"<rect" in theme.logo.light.svg
    assert b"script" not in theme.logo.light.svg
    assert theme.logo.light.data == draw()


@pytest.mark.parametrize(
    ("text", "files", "word"),
    [
        ("logo: a.svg\n", {"a_svg": SVG}, "Save the SVG as a PNG"),
        ("logo: a.svg\n", {"a_svg": SVG, "a_png": draw(size=(40, 40))}, "other proportions"),
        ("logo: a.svg\n", {"a_svg": "<html/>", "a_png": draw()}, "no SVG drawing"),
        ("logo: a.gif\n", {"a_gif": draw(kind="GIF")}, "GIF"),
        ("logo: a.png\n", {"a_png": b"GIF89a"}, "none that can be read"),
        ("logo: {light: [a.png]}\n", {}, "no path"),
        ("logo: [a.png]\n", {}, "no path"),
        ("logo: ../../x.png\n", {}, "“../../x.png”"),
    ],
)
def test_a_logo_that_cannot_be_used_is_an_error(text, files, word):
    """With the reason, and where it was looked for."""
    theme, found = load(text, **files)
    (problem,) = found
    assert (theme.logo, problem.code) == (None, "unusable-logo")
    assert word in f"{problem.message} {problem.hint}"


def test_a_variant_has_two_names():
    """Another one is unknown, with the nearest of them."""
    theme, found = load("logo: {lihgt: a.png}\n", a_png=draw())
    assert (theme.logo, [one.code for one in found]) == (None, ["unknown-key"])


def test_what_a_program_wrote_beside_the_pixels_stays_behind():
    """Neither author nor software goes to a client."""
    stream = io.BytesIO()
    facts = PngImagePlugin.PngInfo()
    facts.add_text("Author", "Jane Doe")
    Image.open(io.BytesIO(draw())).save(stream, "PNG", pnginfo=facts)
    theme, _ = load("logo: a.png\n", a_png=stream.getvalue())
    assert b"Jane" in stream.getvalue()
    assert theme.logo is not None
    assert theme.logo.light is not None
    assert b"Jane" not in theme.logo.light.data


@pytest.mark.parametrize(
    ("logo", "text", "codes"),
    [
        (draw("white"), "", ["faint-logo"]),
        (draw("#0B3D6B"), "", ["faint-logo"]),
        (draw("#0B3D6B"), "extends: paper\n", []),
        (draw("#E06010"), "", []),
        (draw("#0B3D6B", ground="#FDFDFE"), "", ["boxed-logo"]),
        (draw("#0B3D6B", ground="white", kind="JPEG"), "extends: night\n", ["boxed-logo"]),
    ],
)
def test_a_logo_is_tried_on_every_ground(logo, text, codes):
    """One that is lost is a warning, a box around it an info; paper has one ground only."""
    _, found = load(f"{text}logo: a.png\n", a_png=logo)
    assert [one.code for one in found] == codes


def test_grounds_on_which_a_logo_is_lost_are_named():
    """Each once, with its color."""
    _, found = load("logo: a.png\n", a_png=draw("white"))
    (problem,) = found
    assert "background FDFDFE" in problem.message
    assert "panel" not in problem.message
