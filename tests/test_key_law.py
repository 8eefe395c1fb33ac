"""The law of keys: one edit of the notes changes the keys of what it touches and of its twins, and no others.

Courses are made as trees, written as Markdown, edited at one place, read, planned and laid out before and after.
"""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.course import Course
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.keys import make_figure_key, make_slug, pick_words
from deckgen.layout import design_frames, lay_out_deck
from deckgen.look.theme import load_theme
from deckgen.page import identify_item
from deckgen.plan import plan_deck
from deckgen.read import read_course
from deckgen.read.headings.kinds import SectionNames
from deckgen.story import SectionKind

THEME = load_theme("default", Diagnostics())
FRAMES = design_frames(THEME)
MODULE, STORY, SECTION, BULLET = range(4)
WORDS = {
    MODULE: ("Security", "Compute", "Storage"),
    STORY: ("Acme", "Globex", "Initech"),
    SECTION: ("Problem", "Solution", "Results", "Challenge", "Pricing", "History"),
    BULLET: (
        "Restores of the archive were slow",
        "Restores of the archive were slow at night",
        "Streams 7 TB of data every day",
        "Saved 40 hours a month",
        "Costs fell from 90 euros to 30 euros a day",
        "Serves 12,000 customers in the north",
        "Teams wait for each other",
    ),
}
"""Few, so that twins come up."""
TOPICS = ("Lambda", "EC2", "S3")


class Node(NamedTuple):
    """A module, story, section or bullet; the number is its identity through the edit."""

    number: int
    level: int
    text: str
    topic: str = ""
    children: tuple["Node", ...] = ()

    def walk(self) -> Iterator["Node"]:
        """Yield the node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


class Edit(NamedTuple):
    """What one edit did."""

    before: Node
    after: Node
    touched: int


def draw_node(draw, level: int, numbers: Iterator[int]) -> Node:
    """Return a node with one to three children a level."""
    number = next(numbers)
    topic = draw(st.sampled_from(TOPICS)) if level == STORY else ""
    count = draw(st.integers(1, 3)) if level < BULLET else 0
    children = tuple(draw_node(draw, level + 1, numbers) for _ in range(count))
    return Node(number, level, draw(st.sampled_from(WORDS[level])), topic, children)


def change(node: Node, number: int, change_children) -> Node:
    """Return a tree in which the children of one node are others."""
    children = change_children(node.children) if node.number == number else node.children
    return node._replace(children=tuple(change(child, number, change_children) for child in children))


@st.composite
def trees(draw) -> Node:
    """Return a course of one or two modules."""
    numbers = iter(range(1, 1000))
    return Node(0, -1, "", children=tuple(draw_node(draw, MODULE, numbers) for _ in range(draw(st.integers(1, 2)))))


@st.composite
def edits(draw) -> Edit:
    """Insert, move, remove, rename or reword one thing."""
    tree, numbers = draw(trees()), iter(range(1000, 2000))
    node = draw(st.sampled_from([one for one in tree.walk() if one.level >= MODULE]))
    parents = {child.number: one for one in tree.walk() for child in one.children}
    parent, like = parents[node.number], [one for one in tree.walk() if one.level == node.level - 1]

    def put(one: Node, at: int):
        return lambda children: (*children[:at], one, *children[at:])

    def drop(children):
        return tuple(child for child in children if child.number != node.number)

    match draw(st.sampled_from(["insert", "move", "remove", "rename", "topic"])):
        case "insert":
            new = draw_node(draw, node.level, numbers)
            return Edit(tree, change(tree, parent.number, put(new, draw(st.integers(0, 3)))), new.number)
        case "move":
            without, home = change(tree, parent.number, drop), draw(st.sampled_from(like))
            return Edit(tree, change(without, home.number, put(node, draw(st.integers(0, 3)))), node.number)
        case "remove":
            return Edit(tree, change(tree, parent.number, drop), node.number)
        case "topic" if node.level == STORY:
            named = node._replace(topic=draw(st.sampled_from(TOPICS)))
        case _:
            named = node._replace(text=draw(st.sampled_from(WORDS[node.level])))
    swap = lambda children: tuple(named if child.number == node.number else child for child in children)  # noqa: E731
    return Edit(tree, change(tree, parent.number, swap), node.number)


def write(tree: Node) -> str:
    """Return the notes; a module's number is its own, whatever its place."""
    lines: list[str] = []
    for node in tree.walk():
        match node.level:
            case 0:
                lines += ["", f"# Module {node.number} : {node.text}"]
            case 1:
                lines += ["", f"## {node.topic}", "", f"[{node.text}](https://example.com/{node.text.lower()})"]
            case 2:
                lines += ["", f"### {node.text}", ""]
            case 3:
                lines.append(f"* {node.text}")
            case _:
                lines.append("")
    return "\n".join(lines) + "\n"


class World(NamedTuple):
    """A course, read, and its things by number."""

    course: Course
    keys: dict[int, str]
    twins: dict[int, set[int]]
    """Number → the others that share its first words in their scope."""
    parents: dict[int, int]

    def list_above(self, number: int) -> set[int]:
        """Return what holds a thing, itself left out."""
        above = set()
        while number := self.parents.get(number, 0):
            above.add(number)
        return above


def look_at(tree: Node, path) -> World:
    """Read the notes of a tree and find each of its things in the course."""
    path.write_text(write(tree), encoding="utf-8")
    found = Diagnostics()
    course = read_figures(read_course([path], found), found)
    keys: dict[int, str] = {}
    words: dict[int, tuple[object, ...]] = {}
    parents = {child.number: one.number for one in tree.walk() for child in one.children}
    full = tree.children
    assert len(full) == len(course.modules)
    for at, module in zip(full, course.modules, strict=True):
        keys[at.number], words[at.number] = module.key, ("module", at.number, at.text)
        for story_at, story in zip(at.children, module.stories, strict=True):
            keys[story_at.number], words[story_at.number] = story.key, ("story", make_slug(story_at.text))
            for section_at, section in zip(story_at.children, story.sections, strict=True):
                keys[section_at.number] = section.key
                kind = SectionNames().judge(section_at.text).kind
                base = make_slug(section_at.text) if kind is SectionKind.OTHER else kind.value
                words[section_at.number] = ("section", story_at.number, base)
                for bullet_at, block in zip(section_at.children, section.blocks, strict=True):
                    keys[bullet_at.number] = block.key
                    words[bullet_at.number] = ("bullet", section_at.number, pick_words(bullet_at.text))
    twins = {one: {other for other in words if other != one and words[other] == words[one]} for one in words}
    return World(course, keys, twins, parents)


def list_excused(edit: Edit, before: World, after: World) -> set[int]:
    """Return what the law lets change: the touched thing, its twins, and twins around it that its words tell apart.

    What stands in a thing comes, goes and moves with it, and has twins of its own.
    """
    touched = {
        one.number
        for tree in (edit.before, edit.after)
        for node in tree.walk()
        if node.number == edit.touched
        for one in node.walk()
    }
    excused = set(touched)
    for world in (before, after):
        excused = excused.union(*(world.twins.get(one, ()) for one in touched))
        for holder in world.list_above(edit.touched):
            if twins := world.twins[holder]:
                excused |= {holder, *twins}
    return excused


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """Where the notes of all examples stand, one after the other."""
    return tmp_path_factory.mktemp("law") / "notes.md"


@pytest.mark.slow
@given(edit=edits())
@settings(max_examples=60)
def test_only_what_is_touched_and_its_twins_change_keys(edit, path):
    """Modules, stories, sections and bullets; a moved thing keeps what stands in it."""
    before, after = look_at(edit.before, path), look_at(edit.after, path)
    changed = {number for number, key in before.keys.items() if after.keys.get(number, key) != key}
    assert changed <= list_excused(edit, before, after), (
        f"{write(edit.before)}\n====\n{write(edit.after)}\n{before.keys}\n{after.keys}"
    )


@pytest.mark.slow
@given(tree=trees(), level=st.integers(MODULE, BULLET), random=st.randoms())
@settings(max_examples=40)
def test_what_tells_twins_apart_is_no_order(tree, level, random, path):
    """Things of one level may be put in any order: none changes its key but those with all words in common."""
    before, after = look_at(tree, path), look_at(shuffle(tree, level, random), path)
    things = [node.number for node in tree.walk() if node.level >= level]
    assert all(before.keys[one] == after.keys[one] or "#" in before.keys[one] + after.keys[one] for one in things)


def shuffle(node: Node, level: int, random) -> Node:
    """Return a tree with the things of one level in another order in what holds them."""
    children = [shuffle(child, level, random) for child in node.children]
    if node.level == level - 1:
        random.shuffle(children)
    return node._replace(children=tuple(children))


def list_figures(world: World) -> dict[tuple[str, str], set[str]]:
    """Return (story, value and label) → keys of the figures that say so."""
    figures: dict[tuple[str, str], set[str]] = {}
    for module in world.course.modules:
        for story in module.stories:
            for figure in story.figures:
                figures.setdefault((story.key, make_figure_key(figure.value, figure.label)), set()).add(figure.key)
    return figures


@pytest.mark.slow
@given(edit=edits())
@settings(max_examples=30)
def test_figures_keep_their_keys_beside_stronger_ones(edit, path):
    """A figure is known by what it shows; only two of one value and label need their sentences."""
    before, after = list_figures(look_at(edit.before, path)), list_figures(look_at(edit.after, path))
    for place, keys in before.items():
        other = after.get(place, keys)
        assert keys == other or len(keys) > 1 or len(other) > 1


class Shown(NamedTuple):
    """What a course shows."""

    slides: dict[str, tuple[str, str]]
    """Slide key → story and section key."""
    items: set[tuple[str, str]]
    sections: set[str]


def show(course: Course) -> Shown:
    """Plan and lay out every module."""
    shown = Shown({}, set(), set())
    for module in course.modules:
        deck = plan_deck(course, module, THEME.pace)
        pages = lay_out_deck(deck, FRAMES, THEME, Diagnostics())
        assert len({page.key for page in pages.pages}) == len(pages.pages)
        shown.slides.update({slide.key: (slide.section, slide.group.partition("/")[2]) for slide in deck.slides})
        shown.sections.update(section.key for section in pages.sections)
        for page in pages.pages:
            known = [identify_item(item) for item in page.items]
            assert len(set(known)) == len(known)
            shown.items.update((page.key, key) for key in known)
    return shown


@pytest.mark.slow
@given(edit=edits())
@settings(max_examples=12)
def test_only_slides_of_what_is_touched_come_and_go(edit, path):
    """Slides of other stories, and of other sections of the touched story, keep slide, section and shape ids."""
    before, after = look_at(edit.before, path), look_at(edit.after, path)
    excused = list_excused(edit, before, after)
    around = excused | {holder for world in (before, after) for holder in world.list_above(edit.touched)}
    inside = {
        one.number
        for tree in (edit.before, edit.after)
        for node in tree.walk()
        for one in node.walk()
        if node.number in excused
    }
    old, new = show(before.course), show(after.course)
    free = [number for number in before.keys if number not in around | inside]
    stories = {before.keys[node.number] for node in edit.before.walk() if node.level == STORY and node.number in free}
    assert {key for key, (story, _) in old.slides.items() if story in stories} <= set(new.slides)
    assert {item for item in old.items if item[0].partition("/")[0] in stories} <= new.items
    assert stories <= new.sections
    for node in edit.before.walk():
        if node.level == SECTION and node.number in free and before.parents[node.number] not in inside | excused:
            story, section = before.keys[before.parents[node.number]], before.keys[node.number]
            own = {key for key, place in old.slides.items() if place == (story, section)}
            assert own <= set(new.slides) or section == SectionKind.ACTIVITY
