"""What an author may say about a story or a file outside its text: front matter and the same keys of a YAML story.

Comes in: the text of a notes file, or the entries of a YAML story. Goes out: `FrontMatter`, and how many lines of
the notes it takes.
"""

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from deckgen.catalogue.yaml import FRONT_MATTER, LISTED_FRONT_MATTER, OPEN_FRONT_MATTER, UNKNOWN_KEYS
from deckgen.deferred import defer
from deckgen.deferred_patterns import defer_pattern
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.yaml_fields import Fields, read_text, report_unknown, report_wrong, suggest
from deckgen.files.yaml_nodes import Mapping, Node, Scalar, Sequence
from deckgen.keys import make_slug
from deckgen.language import Cue
from deckgen.language.spelling import list_words
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density
from deckgen.read.headings.kinds import SectionNames
from deckgen.story import FigureWishes, SectionKind, SectionLayout

if TYPE_CHECKING:
    from deckgen.files import yaml_tree
else:  # most notes have none
    yaml_tree = defer("deckgen.files.yaml_tree")

KEYS = (
    *("title", "company", "topic", "module", "source", "lang", "language", "tags", "minutes"),
    *("layout", "layouts", "density", "figures", "key"),
)
_FEWEST_WORDS = 3
"""Of a text that tells something; `quote: true` and `overview: page` set something."""
_SLIP = 0.8
"""Likeness of a key to a known one that is misspelled, and not another program's."""
_WEB = ("https://", "http://")
_FIGURE_KEYS = ("add", "remove", "hero")
_LAYOUTS = {**{layout.value: layout for layout in SectionLayout}, "text": SectionLayout.BULLETS}
"""What an author may write → how the text of a section is shown."""

_OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSING = defer_pattern(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_FIRST_ENTRY = defer_pattern(r"(?:[ \t]*+(?:#.*+)?\r?\n)*+(?:- )?[\w\"'][^\n:]{0,40}:(?=\s|$)")
"""Front matter begins with a key; a rule (---) above prose does not."""
_ENTRIES = defer_pattern(r"(?:(?:[ \t]+\S|- |[\w\"'][^\n:]{0,40}:(?=\s)).*(?:\n|\Z))*")
"""Lines of front matter that nobody ended."""
_HEADING = defer_pattern(r"^#{2,6}[ \t]", re.MULTILINE)
"""No comment: the text has begun."""


class FrontMatter(NamedTuple):
    """What the author says about the text; "" and () where nothing is said."""

    title: str = ""
    company: str = ""
    topic: str = ""
    module: str = ""
    """Number or title of the module, as written."""
    source: str = ""
    lang: str = ""
    """Code of a language."""
    tags: tuple[str, ...] = ()
    minutes: float | None = None
    layouts: tuple[tuple[SectionKind, SectionLayout], ...] = ()
    density: Density | None = None
    figures: FigureWishes = FigureWishes()
    key: str = ""
    """Stable name of the story, as written."""
    lines: tuple[tuple[str, int], ...] = ()
    """Key → the line it stands on."""
    told: tuple[tuple[Scalar, Node], ...] = ()
    """Entries that tell of the story under the name of a section."""

    def find_line(self, key: str) -> int:
        """Return the line of a key, 1 where it is not written."""
        return dict(self.lines).get(key, 1)


def parse_front_matter(text: str, path: str, names: SectionNames, diagnostics: Diagnostics) -> tuple[FrontMatter, int]:
    """Read the YAML between two `---` lines at the very start of a text.

    Returns:
        The front matter and the number of lines it takes, its marks included; 0 when the text has none or it cannot
        be read, so that its lines stay text.
    """
    opening = _OPENING.match(text)
    if not opening or not _FIRST_ENTRY.match(text, opening.end()):
        return FrontMatter(), 0
    closing = _CLOSING.search(text, opening.end())
    if closing is None or _HEADING.search(text, opening.end(), closing.start()):
        return _read_open(text, opening.end(), path, names, diagnostics)
    front = _read_entries(text[opening.end() : closing.start()], path, names, diagnostics)
    return (FrontMatter(), 0) if front is None else (front, text.count("\n", 0, closing.start()) + 1)


def _read_open(
    text: str, start: int, path: str, names: SectionNames, diagnostics: Diagnostics
) -> tuple[FrontMatter, int]:
    """Read front matter whose end is missing: as far as its lines look like it."""
    found = _ENTRIES.match(text, start)
    end = found.end() if found else start
    front = _read_entries(text[start:end], path, names, diagnostics) if end > start else None
    if front is None:
        return FrontMatter(), 0
    diagnostics.report(OPEN_FRONT_MATTER, at=_mark(path))
    return front, text.count("\n", 0, end)


def _read_entries(text: str, path: str, names: SectionNames, diagnostics: Diagnostics) -> FrontMatter | None:
    """Read what stands between the marks; None, after a finding, for what is none or cannot be read."""
    node = yaml_tree.parse_yaml(text, path, diagnostics, first_line=2)
    if node is None:  # said by the parser
        return None
    entries = _list_entries(node)
    if not any(key.text in KEYS for key, _ in entries):
        diagnostics.report(FRONT_MATTER, at=_mark(path), keys=", ".join(KEYS))
        return None
    if isinstance(node, Sequence):
        diagnostics.report(LISTED_FRONT_MATTER, at=node.at)
        node = Mapping(entries, node.at)
    assert isinstance(node, Mapping)  # noqa: S101 - nothing else has entries
    told = tuple(entry for entry in node.entries if _tells_section(*entry, names))
    fields = Fields(rename_company(node), diagnostics)
    _check_keys(fields, {key.text for key, _ in told})
    return read_front_matter(fields, names)._replace(told=told)


def _list_entries(node: Node) -> tuple[tuple[Scalar, Node], ...]:
    """Return the entries of a mapping, or of those in a list; of a key that comes twice the first."""
    match node:
        case Mapping():
            return node.entries
        case Sequence():
            found = [entry for item in node.items if isinstance(item, Mapping) for entry in item.entries]
            first = {key.text: (key, value) for key, value in reversed(found)}
            return tuple(reversed(first.values()))
        case Scalar():
            return ()


def _tells_section(key: Scalar, value: Node, names: SectionNames) -> bool:
    """Tell whether an entry is a section of the story, such as `challenge: The depot was full by noon`."""
    kind = None if key.text in KEYS else names.find(key.text)
    if kind in {None, SectionKind.NOTES}:
        return False
    texts = value.items if isinstance(value, Sequence) else (value,)
    words = [len(text.text.split()) if isinstance(text, Scalar) else 0 for text in texts]
    return bool(words) and min(words) > 0 and max(words) >= _FEWEST_WORDS


def rename_company(node: Mapping) -> Mapping:
    """Return front matter in which the company stands under its own key, where another program's names it."""
    if any(key.text == "company" for key, _ in node.entries):
        return node
    names = {_squash(name) for name in list_words(Cue.COMPANY_KEY)}
    other = next((key for key, value in node.entries if isinstance(value, Scalar) and _squash(key.text) in names), None)
    entries = ((key._replace(text="company") if key is other else key, value) for key, value in node.entries)
    return Mapping(tuple(entries), node.at)


def _squash(key: str) -> str:
    return make_slug(key).replace("-", "")


def _check_keys(fields: Fields, told: Collection[str]) -> None:
    """Report the keys that mean nothing here: each that looks like a slip of the pen, the others together."""
    unknown = [key for key, _ in fields if key.text not in {*KEYS, *told}]
    slips = unknown if len(unknown) == 1 else [key for key in unknown if suggest(key.text, KEYS, cutoff=_SLIP)]
    for key in slips:
        report_unknown(key, "front matter key", KEYS, fields.diagnostics)
    _report_others([key for key in unknown if key not in slips], fields.diagnostics)


def _report_others(keys: list[Scalar], diagnostics: Diagnostics) -> None:
    if keys:
        names = ", ".join(key.text for key in keys)
        diagnostics.report(UNKNOWN_KEYS, at=keys[0].at, count=len(keys), keys=names)


def read_front_matter(fields: Fields, names: SectionNames) -> FrontMatter:
    """Read the known keys of a mapping; the others are left to the caller."""
    return FrontMatter(
        title=_fold(fields.text("title")),
        company=_fold(fields.text("company")),
        topic=_fold(fields.text("topic")),
        module=_fold(fields.text("module")),
        source=_read_source(fields),
        lang=fields.language("lang") or fields.language("language"),
        tags=fields.texts("tags"),
        minutes=fields.number("minutes", 0, 600),
        layouts=(*_read_layouts(fields, "layout", names), *_read_layouts(fields, "layouts", names)),
        density=fields.choice("density", Density),
        figures=_read_figures(fields),
        key=fields.text("key"),
        lines=tuple((name.text, name.at.line) for name, _ in fields),
    )


def _read_source(fields: Fields) -> str:
    """Return the address of the case study; words that no slide can link to are kept, and reported."""
    source, node = fields.text("source"), fields.node("source")
    if source and node and not source.casefold().startswith(_WEB):
        report_wrong(node, "source", "a web address that begins with https://", fields.diagnostics)
    return source


def _read_layouts(fields: Fields, key: str, names: SectionNames) -> tuple[tuple[SectionKind, SectionLayout], ...]:
    inner = fields.mapping_of(key)
    if inner is None:
        return ()
    layouts = []
    for name, node in inner:
        kind = read_kind(name, fields.diagnostics, names)
        way = read_text(node, name.text, fields.diagnostics) if kind else ""
        if kind and way in _LAYOUTS:
            layouts.append((kind, _LAYOUTS[way]))
        elif way:
            wanted = " or ".join(f"“{layout}”" for layout in SectionLayout)
            report_wrong(node, name.text, wanted, fields.diagnostics)
    return tuple(layouts)


def read_kind(name: Scalar, diagnostics: Diagnostics, names: SectionNames | None = None) -> SectionKind | None:
    """Return the kind of section that a key names: its own name, or what course.yaml or a language calls it."""
    kind = SectionKind(name.text) if name.text in set(SectionKind) else (names or SectionNames()).find(name.text)
    if kind is None:
        report_unknown(name, "kind of section", SectionKind, diagnostics)
    return kind


def _read_figures(fields: Fields) -> FigureWishes:
    inner = fields.mapping_of("figures")
    if inner is None:
        return FigureWishes()
    inner.check_keys("figure setting", _FIGURE_KEYS)
    return FigureWishes(
        add=inner.texts("add"),
        remove=inner.texts("remove"),
        hero=inner.text("hero"),
        places=tuple(_place_entries(inner)),
    )


def _place_entries(fields: Fields) -> Iterator[tuple[str, Location]]:
    """Yield the texts among the entries, alone or in lists, and where each stands."""
    for _, node in fields:
        for item in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(item, Scalar):
                yield item.text.strip(), item.at


def _fold(text: str) -> str:
    return " ".join(text.split())


def _mark(path: str) -> Location:
    return Location(path=path, line=1, column=1, length=3, excerpt="---")
