"""A package while it is changed: what nobody touches stays as it is packed."""

import io
import zipfile
from collections.abc import Callable, Iterator

import pytest
from pptx import Presentation

from deckgen.merge.archive import open_archive
from deckgen.merge.packages.carrying import Carrier
from deckgen.merge.packages.links import Link, spell_type
from deckgen.merge.packages.main_part import Listed, OpenMain
from deckgen.merge.packages.package import MergedPackage
from deckgen.merge.packages.sweeping import cut_off, list_reached, sweep

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc0f01f0005"
    "0001ff89993d1d0000000049454e44ae426082"
)


def make_deck(*titles: str, picture: bool = False, jump: tuple[int, int] | None = None) -> bytes:
    """Return a deck as another program would write it."""
    deck = Presentation()
    for title in titles:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = title
        if picture:
            slide.shapes.add_picture(io.BytesIO(PIXEL), 0, 0)
    if jump:
        source, target = (deck.slides[at] for at in jump)
        source.shapes.title.click_action.target_slide = target
    target = io.BytesIO()
    deck.save(target)
    return target.getvalue()


def open_deck(data: bytes) -> MergedPackage:
    return MergedPackage(open_archive(data))


@pytest.fixture
def deck() -> Callable[..., MergedPackage]:
    """Return a function that opens a deck of these titles."""
    return lambda *titles, **other: open_deck(make_deck(*titles, **other))


def raw_entries(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            start = entry.header_offset + 30 + len(entry.filename.encode())
            start += int.from_bytes(data[entry.header_offset + 28 : entry.header_offset + 30], "little")
            yield entry.filename, data[start : start + entry.compress_size]


def test_nothing_changed_is_nothing_to_write(deck: Callable[..., MergedPackage]) -> None:
    """Looking at parts and writing what they hold changes nothing."""
    package = deck("One", "Two")
    main = OpenMain(package)
    main.order_slides(main.list_slides())
    main.save()
    for name in package.names:
        package.write(name, package.read(name))
    list_reached(package)
    assert package.pack() is None


def test_entries_that_nobody_changes_are_copied_as_they_are_packed() -> None:
    """Their order and their packed bytes stay."""
    data = make_deck("One", "Two")
    package = open_deck(data)
    package.write("docProps/app.xml", b"<x/>")
    package.write("ppt/media/image1.png", PIXEL, "image/png")
    packed = package.pack()
    assert packed
    old, new = dict(raw_entries(data)), dict(raw_entries(packed))
    assert [*old, "ppt/media/image1.png"] == list(new)
    changed = {name for name in old if old[name] != new[name]}
    assert changed == {"docProps/app.xml", "[Content_Types].xml"}
    assert 'Extension="png"' in open_deck(packed).read("[Content_Types].xml").decode()


def test_packing_twice_gives_equal_bytes() -> None:
    """No clock, no chance."""
    data = make_deck("One")
    packed = []
    for _ in range(2):
        package = open_deck(data)
        package.relate("ppt/slides/slide1.xml").relate(
            Link("", spell_type("hyperlink"), "https://a.example/", external=True)
        )
        packed.append(package.pack())
    assert packed[0] == packed[1]
    assert packed[0]


def test_slides_that_go_take_along_what_nothing_else_leads_to(deck: Callable[..., MergedPackage]) -> None:
    """A picture of two slides stays with the other one; a link to a slide that is gone goes."""
    package = deck("One", "Two", "Three", picture=True, jump=(0, 1))
    reached, main = list_reached(package), OpenMain(package)
    slides = main.list_slides()
    main.order_slides([slides[2], slides[0]])
    main.save()
    cut_off(package, [slides[1].part])
    sweep(package, reached)
    assert not package.find("ppt/slides/slide2.xml")
    assert not package.find("ppt/slides/_rels/slide2.xml.rels")
    assert package.find("ppt/media/image1.png")
    assert b"hlinkClick" not in package.read("ppt/slides/slide1.xml")
    data = package.pack()
    assert data
    titles = [slide.shapes.title.text for slide in Presentation(io.BytesIO(data)).slides]
    assert titles == ["Three", "One"]
    assert "slide2.xml" not in package.read("[Content_Types].xml").decode()


def test_the_last_slide_of_a_picture_takes_it_along(deck: Callable[..., MergedPackage]) -> None:
    """Parts that nothing led to before stay, whatever they are for."""
    package = deck("One", "Two", picture=True)
    package.write("ppt/metadata", b"google", "application/binary")
    reached, main = list_reached(package), OpenMain(package)
    gone = [slide.part for slide in main.list_slides()]
    main.order_slides([])
    main.save()
    cut_off(package, gone)
    sweep(package, reached)
    assert not package.find("ppt/media/image1.png")
    assert package.find("ppt/metadata")


def test_what_comes_brings_along_what_it_leads_to(deck: Callable[..., MergedPackage]) -> None:
    """Under free names; a picture that is there already is used."""
    target, source = deck("One", picture=True), deck("New", picture=True)
    carrier = Carrier(source, target)
    layout = source.relate("ppt/slides/slide1.xml").follow("slideLayout")[0]
    carrier.places[layout] = layout
    name = carrier.carry("ppt/slides/slide1.xml")
    assert name == "ppt/slides/slide2.xml"
    assert carrier.carry("ppt/slides/slide1.xml") == name
    assert target.relate(name).follow("image") == ["ppt/media/image1.png"]
    assert target.types.tell(name) == source.types.tell("ppt/slides/slide1.xml")


def test_slides_keep_their_ids_and_their_custom_shows(deck: Callable[..., MergedPackage]) -> None:
    """A show without slides goes, with the list of shows when it was the only one."""
    package = deck("One", "Two")
    main = OpenMain(package)
    slides = main.list_slides()
    main.order_slides([Listed(slides[1].number, slides[1].part), Listed(777, slides[0].part)])
    main.save()
    assert [slide.number for slide in OpenMain(package).list_slides()] == [slides[1].number, 777]
