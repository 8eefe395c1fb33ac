"""course.yaml → the course's settings. Comes in: the file's path. Goes out: `CourseSettings`, mistakes as findings."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.text_file import read_text_file
from deckgen.files.world import PathKind, World
from deckgen.files.yaml_fields import Fields, read_number, report_wrong
from deckgen.files.yaml_nodes import Mapping as YamlMapping
from deckgen.files.yaml_nodes import Node, Scalar
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density
from deckgen.read.stories.front_matter import read_kind
from deckgen.story import SectionKind

if TYPE_CHECKING:
    from deckgen.files import yaml_tree
else:  # a build can recall what it says
    yaml_tree = defer("deckgen.files.yaml_tree")

KEYS = ("title", "lang", "language", "theme", "density", "client", "date", "author", "sections", "minutes", "words")


class CourseSettings(NamedTuple):
    """What course.yaml says; "" and empty mappings where it says nothing."""

    title: str = ""
    lang: str = ""
    """Code of a language; "" lets the words decide."""
    theme: str = ""
    density: Density | None = None
    """How much of the text stands on slides; None leaves that to the look."""
    client: str = ""
    date: str = ""
    """As written."""
    author: str = ""
    sections: Mapping[str, SectionKind] = MappingProxyType({})
    """Further section headings, as written, and what they mean."""
    minutes: Mapping[str, float] = MappingProxyType({})
    """Module number or title, as written → minutes; "" stands for every module not named."""
    words: tuple[str, ...] = ()
    """Words that are no typing mistakes."""
    theme_at: Location | None = None
    """Where the theme is named."""
    titled_at: Location | None = None
    """Where the title is."""


def read_course_file(path: Path, world: World, diagnostics: Diagnostics) -> CourseSettings:
    """Read a course file; the defaults where there is none or it cannot be read."""
    text = read_text_file(path, world, diagnostics) if world.look(path) is not PathKind.NOTHING else None
    node = yaml_tree.parse_yaml(text, path.as_posix(), diagnostics) if text else None
    if node is None:
        return CourseSettings()
    if not isinstance(node, YamlMapping):
        report_wrong(node, path.name, "`key: value` lines", diagnostics)
        return CourseSettings()
    fields = Fields(node, diagnostics)
    fields.check_keys("setting of a course", KEYS)
    return CourseSettings(
        title=fields.text("title"),
        lang=fields.language("lang") or fields.language("language"),
        theme=fields.text("theme"),
        density=fields.choice("density", Density),
        client=fields.text("client"),
        date=fields.text("date"),
        author=fields.text("author"),
        sections=_read_sections(fields),
        minutes=_read_minutes(fields),
        words=tuple(fields.texts("words")),
        theme_at=fields.locate("theme") if fields.node("theme") else None,
        titled_at=fields.locate("title") if fields.node("title") else None,
    )


def _read_sections(fields: Fields) -> Mapping[str, SectionKind]:
    """Return heading → kind from `sections: {problem: ["Pain points", ...]}`."""
    inner = fields.mapping_of("sections")
    kinds: dict[str, SectionKind] = {}
    for key, _ in inner or ():
        kind = read_kind(key, fields.diagnostics)
        for heading in inner.texts(key.text) if inner and kind else ():
            kinds[heading] = kind or SectionKind.OTHER
    return kinds


def _read_minutes(fields: Fields) -> Mapping[str, float]:
    """Return the minutes of modules, from one number for all of them or from one for each."""
    node = fields.node("minutes")
    if node is None:
        return {}
    limits = (0.0, 1440.0)
    if isinstance(node, Scalar):
        entries: list[tuple[str, Node]] = [("", node)]
    else:
        inner = fields.mapping_of("minutes")
        entries = [(key.text, value) for key, value in inner or ()]
    numbers = ((name, read_number(value, name or "minutes", limits, fields.diagnostics)) for name, value in entries)
    return {name: number for name, number in numbers if number is not None}
