"""Decks in a client's template, as they are written: whose parts, which placeholders, what is stated."""

import re
from collections.abc import Callable
from functools import cache

import pytest

from deckgen import MemoryWorld, compile_course
from templates.checking.opened import NAMES, Opened, Shape, list_shapes
from templates.making import make_template

NOTES = """# Module 1

## EC2

[Acme](https://example.com/acme)

### Problem

* Every report took **2 weeks**, and nobody trusted it
* The old servers were **full**

### Solution

* Reports take **2 hours** now
* Nobody waits
"""


@pytest.fixture(scope="module")
def decks() -> Callable[[str], tuple[Opened, Opened]]:
    """Return a function that gives a deck in a template, and the template."""

    @cache
    def open_both(name: str) -> tuple[Opened, Opened]:
        template = make_template(name)
        return Opened(build(template)), Opened(template)

    return open_both


def build(template: bytes) -> bytes:
    world = MemoryWorld({"n.md": NOTES, "client.potx": template})
    (made,) = compile_course(themes="client.potx", world=world).decks
    assert made.data
    return made.data


def list_all(deck: Opened) -> list[Shape]:
    return [shape for slide in deck.slides for shape in deck.shapes(slide)]


def test_names_of_ours_come_behind_all_of_the_client_s(decks):
    """Also behind those of parts that stay behind."""
    deck, template = decks("tags_and_ole")
    for folder in ("media", "theme"):
        numbers = [
            {int(found[1]) for name in one.names if (found := re.match(rf"ppt/{folder}/[a-z]+(\d+)\.", name))}
            for one in (deck, template)
        ]
        assert all(number > max(numbers[1], default=0) for number in numbers[0] - numbers[1])


@pytest.mark.parametrize("name", ["french", "libreoffice", "numbered_body"])
def test_a_placeholder_is_marked_as_in_the_layout(name, decks):
    """With type, idx, size and direction as they stand there, and none that is not there."""
    deck, _ = decks(name)
    for shape in list_all(deck):
        if shape.mark is not None:
            layout = deck.root(deck.layout(shape.slide))
            marks = [dict(mark.attrib) for node in list_shapes(layout) for mark in node.iter(f"{{{NAMES['p']}}}ph")]
            assert dict(shape.mark.attrib) in marks


def test_a_title_of_the_template_s_size_states_nothing(decks):
    """Size, face, color and weight are the layout's."""
    deck, _ = decks("english")
    titles = [shape for shape in list_all(deck) if shape.mark is not None and shape.mark.get("type") == "title"]
    assert titles
    for run in (run for title in titles for run, _ in title.runs()):
        properties = run.find("a:rPr", NAMES)
        assert set(properties.attrib) == {"lang", "dirty"}
        assert not len(properties)


@pytest.mark.parametrize("name", ["english", "dark"])
def test_what_stands_free_states_everything(name, decks):
    """Nothing of the client's text outside of placeholders shows through."""
    deck, _ = decks(name)
    free = [shape for shape in list_all(deck) if shape.mark is None and shape.text]
    assert free
    for shape in free:
        for paragraph in shape.paragraphs:
            properties = paragraph.find("a:pPr", NAMES)
            assert {"marL", "indent", "algn", "rtl"} <= set(properties.attrib)
            assert [node.tag.rpartition("}")[2] for node in properties][:3] == ["lnSpc", "spcBef", "spcAft"]
        for run, _ in shape.runs():
            properties = run.find("a:rPr", NAMES)
            assert {"sz", "b", "i"} <= set(properties.attrib)
            assert [node.tag.rpartition("}")[2] for node in properties][:2] == ["solidFill", "latin"]


def test_a_slide_repeats_the_color_map_of_its_layout(decks):
    """Else its words would have the master's colors on the layout's ground."""
    deck, _ = decks("overrides")
    pairs = []
    for slide in deck.slides:
        maps = [deck.root(part).find("p:clrMapOvr", NAMES)[0] for part in (deck.layout(slide), slide)]
        pairs.append(tuple((node.tag, dict(node.attrib)) for node in maps))
    assert all(one == other for one, other in pairs)
    assert len({one[0] for one, _ in pairs}) == 2


def test_notes_have_a_master_of_ours_where_the_client_has_none(decks):
    """With a theme of its own."""
    deck, template = decks("english")
    notes = deck.follow(deck.main, "notesMaster")
    assert not template.follow(template.main, "notesMaster")
    assert deck.follow(notes, "theme") not in template.names


def test_notes_have_the_client_s_master_where_it_has_one():
    """A deck of ours is a template like any other: nothing of it is written anew, and its slides are gone."""
    (first,) = compile_course(world=MemoryWorld({"n.md": NOTES})).decks
    deck, template = Opened(build(first.data)), Opened(first.data)
    notes = template.follow(template.main, "notesMaster")
    assert deck.follow(deck.main, "notesMaster") == notes
    assert [name for name in deck.names if name.startswith("ppt/notesMasters/")] == [
        name for name in template.names if name.startswith("ppt/notesMasters/")
    ]
    assert deck.parts[notes] == template.parts[notes]


def test_macros_stay_behind(decks):
    """A deck is a plain presentation."""
    deck, _ = decks("macros")
    kinds = {node.get("ContentType") for node in deck.root("[Content_Types].xml")}
    assert not [kind for kind in kinds if "macro" in kind or "template" in kind]
