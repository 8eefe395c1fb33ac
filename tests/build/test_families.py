"""Clients whose looks differ in colors and logo share what is laid out and packed; each gets the bytes of its own."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cast_decks import make_all, make_anew
from deckgen import MemoryWorld, Preparation, Request, prepare_course
from deckgen.build import molds

LOGO = Path(__file__).parents[2] / "examples" / "themes" / "initech" / "initech.png"
DARK_LOGO = LOGO.with_name("initech-on-dark.png")
NOTES = """# Module 4

## Lambda

[Acme](https://acme.example/case-study)

### Problem

* Reports took **2 weeks** for 40 engineers

### Solution

* They take **5 hours** in place of 9 hours
* In 2024 it took 10 hours, in 2025 8 hours, in 2026 2 hours

### Benefits

* 70 % less work, 3 times as many reports, **no** servers
"""
COLORS = st.integers(0, 0xFFFFFF).map("{:06X}".format)


def write_look(extends: str, brand: str, more: str = "") -> str:
    return f'extends: {extends}\ntitle: Look {brand}\ncolors:\n  brand: "{brand}"\n{more}'


def prepare(*looks: str) -> Preparation:
    rows = "".join(f"- name: Client {number}\n  theme: look{number}.yaml\n" for number in range(len(looks)))
    files = {f"look{number}.yaml": look for number, look in enumerate(looks)}
    logos = {path.name: path.read_bytes() for path in (LOGO, DARK_LOGO)}
    world = MemoryWorld({"stories/notes.md": NOTES, "clients.yaml": rows, **files, **logos})
    return prepare_course(Request(sources=(Path("stories"),), clients=Path("clients.yaml")), world)


def number(*looks: str) -> list[int]:
    looked = [edition.theme.look for edition in prepare(*looks).editions]
    families = molds.number_families([look for look in looked if look])
    return [families[id(look)] for look in looked]


@pytest.mark.slow
@pytest.mark.parametrize("extends", ["default", "paper", "block", "night"])
@pytest.mark.parametrize(
    "logo", [("", ""), ("logo: initech.png\n", "logo: initech-on-dark.png\n")], ids=["bare", "logo"]
)
def test_a_deck_in_colors_of_its_own_is_the_deck(cast, extends, logo):
    """Bytes, slides, outline, findings; the second client has the colors of the first, so that one is made alike."""
    prepared = prepare(
        write_look(extends, "9A3E12", logo[0]),
        write_look(extends, "9A3E12", f"logo_alt: Mine\nfooter: '{{client}}'\n{logo[1]}" if logo[1] else ""),
        write_look(extends, "1F6F43", logo[0]),
        write_look(extends, "0B5FA5", logo[1]),
    )
    made = make_all(prepared)
    assert sum(cast) >= 1
    assert made == make_anew(prepared)
    assert len({deck.data for deck in made}) == len(made)


@pytest.mark.slow
@settings(max_examples=15)
@given(brands=st.lists(COLORS, min_size=2, max_size=4, unique=True), extends=st.sampled_from(["default", "night"]))
def test_any_colors_will_do(brands, extends):
    """Those on which quiet words cannot be read, whose ground is white, that are dark."""
    prepared = prepare(*(write_look(extends, brand) for brand in brands))
    assert make_all(prepared) == make_anew(prepared)


def test_what_pages_follow_from_parts_looks():
    """Arrangement, type, measures of fonts, and whether there is a logo."""
    plain = write_look("default", "9A3E12")
    logo = write_look("default", "9A3E12", "logo: initech.png\n")
    fonts = write_look("default", "9A3E12", "fonts:\n  heading: Georgia\n")
    block = write_look("block", "9A3E12")
    assert number(plain, logo, fonts, block) == [0, 1, 2, 3]


def test_what_pages_do_not_follow_from_parts_no_looks():
    """Name, colors, the picture of a logo, families that are as wide by design, the words of a footer."""
    first = write_look("default", "9A3E12", "logo: initech.png\n")
    second = write_look("default", "1F6F43", "logo: initech-on-dark.png\nfonts:\n  body: Helvetica\n")
    third = write_look("default", "0B5FA5", "logo: initech.png\nfooter: '{client}'\n")
    assert number(first, second, third) == [0, 0, 0]
