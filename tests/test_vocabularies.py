"""Closed vocabularies are complete: a member that is added and not drawn, told, weighed or used fails here."""

import pkgutil
import re
from collections.abc import Mapping
from enum import Enum
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

import deckgen
from deckgen.arrangements import OWN_WAYS, Way
from deckgen.check import check_pages
from deckgen.content import Content
from deckgen.course import Course
from deckgen.deck import Deck
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.geometry import STANDARD, WIDE, Size
from deckgen.language import LANGUAGES, Cue, WordClass
from deckgen.layout import design_frames, lay_out_deck
from deckgen.look.theme import load_theme
from deckgen.pace import Density
from deckgen.page import Frame, Pages
from deckgen.plan import plan_deck
from deckgen.read import read_course
from deckgen.read.headings.kinds import SectionNames
from deckgen.section_kinds import SECTION_KINDS
from deckgen.story import SectionKind, StoryState
from deckgen.theme import Role, Theme
from kind_files import list_kinds

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src" / "deckgen"
THEMES = sorted(path.stem for path in (ROOT / "themes").glob("*.yaml"))
SIZES = [pytest.param(WIDE, id="wide"), pytest.param(STANDARD, id="4:3", marks=pytest.mark.slow)]


@cache
def read_every_kind() -> Course:
    """Return the course that holds every kind of slide."""
    found = Diagnostics()
    return read_figures(read_course([ROOT / "src" / "deckgen" / "samples" / "every-kind"], found), found)


@cache
def load(name: str) -> Theme:
    theme = load_theme(name, Diagnostics())
    assert theme is not None
    return theme


@cache
def plan(name: str, density: Density = Density.CONCISE, *, joins: bool = False) -> Deck:
    course = read_every_kind()
    return plan_deck(course, course.modules[0], load(name).pace._replace(density=density, joins=joins))


def draw(name: str, size: Size, way: Way) -> tuple[tuple[Frame, ...], Pages, Diagnostics]:
    """Return the PowerPoint layouts and pages of the deck in a way, and what the checks say."""
    theme, found = load(name)._replace(size=size, way=way), Diagnostics()
    frames = design_frames(theme)
    pages = lay_out_deck(plan(name), frames, theme, found)
    check_pages(pages, frames, theme, found)
    return frames, pages, found


def test_every_type_of_content_is_in_the_deck_of_every_kind() -> None:
    """What is drawn in every look by the tests of layout, check and writer is all there is."""
    decks = (plan("default"), plan("default", Density.BRIEF), plan("default", joins=True))
    assert {type(slide.content) for deck in decks for slide in deck.slides} == set(get_args(Content))


def test_every_type_of_content_has_one_kind_of_slide() -> None:
    """A type that is added to `Content` has a file in `layout/kinds/`; other ways draw some of them anew."""
    assert {content for content, way in list_kinds() if way is Way.CLEAR} == set(get_args(Content))
    assert {way for _, way in list_kinds()} == set(Way)


def test_every_state_of_a_story_is_in_the_deck_of_every_kind() -> None:
    """A story, one that is told again, one that is only a link."""
    assert {story.state for story in read_every_kind().modules[0].stories} == set(StoryState)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.slow] * (name != "default")) for name in THEMES]
)
def test_every_way_is_drawn_and_no_check_has_anything_to_say(name: str, size: Size) -> None:
    """In the colors of every own look and on narrow slides; no two ways give one deck."""
    drawn = [draw(name, size, way) for way in OWN_WAYS]
    assert [list(found) for _, _, found in drawn] == [[]] * len(drawn)
    assert len({(frames, pages) for frames, pages, _ in drawn}) == len(drawn)


def test_the_default_theme_names_every_way() -> None:
    """Who copies it sees what else could stand there: the default way, then the others behind a "# or"."""
    first, *others = OWN_WAYS
    assert f"\narrangement: {first} # or {', '.join(others)}\n" in (ROOT / "themes" / "default.yaml").read_text("utf-8")


def list_tables() -> dict[str, Mapping[Enum, object]]:
    """Return every constant of the program that maps the members of an enumeration to something."""
    names = [module.name for module in pkgutil.walk_packages(deckgen.__path__, "deckgen.")]
    modules = [import_module(name) for name in names if name != "deckgen.__main__"]
    return {
        f"{module.__name__}.{name}": table
        for module in modules
        for name, table in vars(module).items()
        if isinstance(table, Mapping) and table and {*map(type, table)} <= {type(next(iter(table)))}
        if isinstance(next(iter(table)), Enum)
    }


def test_every_table_of_a_vocabulary_has_all_its_members() -> None:
    """A table with a gap is a silent default, or fails in a build; units without symbols have
    words in languages, colors that no theme names are made from others."""
    tables = list_tables()
    assert len(tables) > 5
    gaps = {name for name, table in tables.items() if set(table) != set(type(next(iter(table))))}
    assert gaps == {"deckgen.figures.units._SYMBOLS", "deckgen.look.theme._PLAIN_COLORS"}


def test_every_kind_of_section_is_a_row() -> None:
    """In the order of the members; `KindRow` says what a row tells."""
    assert list(SECTION_KINDS) == list(SectionKind)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_the_label_of_a_kind_of_section_is_a_name_of_it(language) -> None:
    """What slides call a section and `deckgen new` writes is read as that section."""
    assert {kind: SectionNames().find(names.label) for kind, names in language.sections.items()} == {
        kind: kind for kind in language.sections
    }


def read_sources(*left_out: str) -> str:
    """Return the program's text without some files, or folders below `deckgen/`."""
    files = (path for path in sorted(SOURCES.rglob("*.py")) if path.relative_to(SOURCES).parts[0] not in left_out)
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


@pytest.mark.slow
def test_every_color_is_used() -> None:
    """A role that nothing is painted with is deleted; visited links are painted by the programs that show them."""
    asked = set(re.findall(r"\bRole\.(\w+)", read_sources("theme.py", "look")))
    assert [role for role in Role if role.name not in asked] == [Role.VISITED]


@pytest.mark.slow
def test_every_class_of_words_is_asked_for() -> None:
    """In a pattern of a row or by name; lexicons ask for three that tell how words are cut."""
    lookups = sorted((SOURCES / "language").glob("lexicon*.py"))
    code = "\n".join((read_sources("language"), *(path.read_text("utf-8") for path in lookups)))
    words = set(re.findall(r"\w+", code))
    assert [kind for kind in WordClass if kind.name not in words] == []


@pytest.mark.slow
def test_every_cue_is_asked_for() -> None:
    """Words that nothing asks for are no use in a language."""
    asked = set(re.findall(r"\bCue\.(\w+)", read_sources("language")))
    assert [cue for cue in Cue if cue.name not in asked] == []
