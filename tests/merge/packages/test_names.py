"""Names of parts and what targets mean."""

import pytest

from deckgen.merge.packages.names import choose_name, name_links, name_owner, resolve_target, write_target


@pytest.mark.parametrize(
    ("part", "links"),
    [("", "_rels/.rels"), ("ppt/slides/slide1.xml", "ppt/slides/_rels/slide1.xml.rels")],
)
def test_relationships_stand_beside_their_part(part: str, links: str) -> None:
    """Those of the package at its root; and back."""
    assert name_links(part) == links
    assert name_owner(links) == part


def test_a_part_that_holds_no_relationships_has_no_owner() -> None:
    """A .rels file elsewhere is an ordinary part."""
    assert name_owner("ppt/slides/slide1.xml.rels") == ""


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("../media/image1.png", "ppt/media/image1.png"),
        ("/ppt/media/image1.png", "ppt/media/image1.png"),
        ("slide2.xml#3", "ppt/slides/slide2.xml"),
        ("../media/a%20b.png", "ppt/media/a b.png"),
        ("../../../../etc/passwd", "etc/passwd"),
    ],
)
def test_targets_lead_to_parts_of_the_package_alone(target: str, name: str) -> None:
    """Relative, absolute, with a fragment, escaped, or above the root."""
    assert resolve_target("ppt/slides/slide1.xml", target) == name


def test_what_is_written_is_what_is_meant() -> None:
    """From any folder to any other one."""
    for part in ("", "ppt/presentation.xml", "ppt/slides/slide1.xml"):
        for other in ("docProps/app.xml", "ppt/media/image1.png", "ppt/slides/slide2.xml"):
            assert resolve_target(part, write_target(part, other)) == other


@pytest.mark.parametrize(
    ("wanted", "taken", "chosen"),
    [
        ("image1.png", [], "image1.png"),
        ("image1.png", ["image1.png", "image2.png"], "image3.png"),
        ("image7.png", ["image7.png"], "image1.png"),
        ("item.xml", ["item.xml"], "item1.xml"),
    ],
)
def test_a_free_name_is_like_the_one_that_was_wanted(wanted: str, taken: list[str], chosen: str) -> None:
    """The first number that is free."""
    assert choose_name(wanted, taken.__contains__) == chosen
