"""Stories written as YAML: one mapping, or a list of them, whose values are Markdown.

Comes in: the text of a file. Goes out: `YamlStory`s whose sections are Markdown with the line they begin on; the
Markdown reader turns these into the same model as any other notes.

A key that is not one of `front_matter.KEYS` is a section heading, at the top or below `sections:`. A text is
Markdown; in a list, each text is a bullet and an inner list is nested bullets.
"""

from collections.abc import Iterable

from deckgen.catalogue.yaml import KEY_AS_SECTION, YAML_COLON
from deckgen.diagnostics import Diagnostics
from deckgen.files.yaml_fields import Fields, report_wrong, suggest
from deckgen.files.yaml_nodes import Mapping, Node, Scalar, Sequence
from deckgen.files.yaml_tree import parse_yaml
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.stories.front_matter import KEYS, FrontMatter, read_front_matter, rename_company

_FEWEST = 3
"""Entries of a story; a bullet with a label is no mapping."""


class YamlSection(NamedTuple):
    """One section before its Markdown is read."""

    heading: str
    """The author's key; an all lower-case one begins with a capital here: "problem" → "Problem"."""
    markdown: str
    first_line: int
    """Line of the file on which the Markdown begins."""
    line: int
    """Line of the heading."""


class YamlStory(NamedTuple):
    """One story before its Markdown is read."""

    front: FrontMatter
    sections: tuple[YamlSection, ...]
    line: int


def read_yaml_stories(
    text: str, path: str, diagnostics: Diagnostics, names: SectionNames | None = None
) -> tuple[YamlStory, ...]:
    """Read a file of stories; what is not a story is a finding."""
    node = parse_yaml(text, path, diagnostics)
    if node is None:
        return ()
    stories: list[YamlStory] = []
    for item in _list_stories(node):
        if isinstance(item, Mapping):
            stories.append(_read_story(rename_company(item), diagnostics, names or SectionNames()))
        else:
            report_wrong(item, "a story", "`key: value` lines, such as `company:` and `problem:`", diagnostics)
    return tuple(stories)


def are_yaml_stories(text: str, path: str) -> bool:
    """Tell whether notes that are no YAML by their name are stories in it: all of a list, or below `stories:`."""
    found = Diagnostics()
    node = parse_yaml(text, path, found)
    if node is None or len(found) or (isinstance(node, Mapping) and not _find_list(node)):
        return False
    stories = _list_stories(node)
    return all(isinstance(story, Mapping) and _names_company(story) for story in stories)


def _names_company(story: Mapping) -> bool:
    """Tell whether a mapping of several entries names a company."""
    return len(story.entries) >= _FEWEST and any(key.text == "company" for key, _ in rename_company(story).entries)


def _list_stories(node: Node) -> tuple[Node, ...]:
    """Return the stories of a file: all of a list, or of the one below `stories:`, with what stands beside that."""
    match node:
        case Sequence():
            return node.items
        case Mapping() if told := _find_list(node):
            beside = tuple(entry for entry in node.entries if entry[0].text != "stories")
            return tuple(_add_entries(item, beside) for item in told.items)
        case Mapping() | Scalar():
            return (node,)


def _find_list(node: Mapping) -> Sequence | None:
    """Return the list below `stories:`."""
    return next((value for key, value in node.entries if key.text == "stories" and isinstance(value, Sequence)), None)


def _add_entries(item: Node, beside: tuple[tuple[Scalar, Node], ...]) -> Node:
    """Return a story with the entries that all have, but for those of its own."""
    if not isinstance(item, Mapping):
        return item
    own = {key.text for key, _ in item.entries}
    return Mapping((*(entry for entry in beside if entry[0].text not in own), *item.entries), item.at)


def _read_story(mapping: Mapping, diagnostics: Diagnostics, names: SectionNames) -> YamlStory:
    """Split a mapping into what is said about the story and its sections."""
    about: list[tuple[Scalar, Node]] = []
    sections: list[YamlSection] = []
    for key, value in mapping.entries:
        if key.text == "sections":
            sections += _read_sections(value, diagnostics)
        elif key.text in KEYS and not (key.text == "figures" and not isinstance(value, Mapping)):
            about.append((key, value))
        else:
            sections += read_section(key, value, diagnostics)
            _suspect_typo(key, value, diagnostics)
    front = read_front_matter(Fields(Mapping(tuple(about), mapping.at), diagnostics), names)
    return YamlStory(front, tuple(sections), mapping.at.line)


def _suspect_typo(key: Scalar, value: Node, diagnostics: Diagnostics) -> None:
    """Report a section that looks like a misspelled key: `compnay: Acme`."""
    short = isinstance(value, Scalar) and not value.style and len(value.text) < 80
    hint = suggest(key.text, KEYS, cutoff=0.8) if short else ""
    if hint:
        diagnostics.report(KEY_AS_SECTION, at=key.at, hint=hint, key=key.text)


def _read_sections(node: Node, diagnostics: Diagnostics) -> list[YamlSection]:
    """Read `sections:`, a mapping or, where headings repeat, a list of mappings."""
    match node:
        case Mapping():
            return [section for key, value in node.entries for section in read_section(key, value, diagnostics)]
        case Sequence():
            return [section for item in node.items for section in _read_sections(item, diagnostics)]
        case Scalar():
            _report_text(node, diagnostics)
            return []


def _report_text(node: Scalar, diagnostics: Diagnostics) -> None:
    """Report a text in the place of sections; nothing at all is no mistake."""
    if node.text or node.style:
        report_wrong(node, "sections", "`heading: text` lines below it", diagnostics)


def read_section(key: Scalar, value: Node, diagnostics: Diagnostics) -> list[YamlSection]:
    """Return the section that an entry tells."""
    heading = " ".join(key.text.replace("_", " ").split())
    heading = heading[:1].upper() + heading[1:] if heading.islower() else heading
    match value:
        case Scalar():
            first_line = value.at.line + 1 if value.style in ("|", ">") else value.at.line
            return [YamlSection(heading=heading, markdown=value.text, first_line=first_line, line=key.at.line)]
        case Sequence():
            return [
                YamlSection(
                    heading=heading,
                    markdown=_write_list(value, diagnostics),
                    first_line=value.at.line,
                    line=key.at.line,
                )
            ]
        case Mapping():
            report_wrong(value, key.text, "a text or a list of texts", diagnostics)
            return [
                YamlSection(
                    heading=heading,
                    markdown=_write_list(Sequence((value,), value.at), diagnostics),
                    first_line=value.at.line,
                    line=key.at.line,
                )
            ]


def _write_list(sequence: Sequence, diagnostics: Diagnostics) -> str:
    """Write bullets, each on the line it has in the file as far as possible."""
    lines: list[str] = []
    for level, item in _flatten(sequence, 0, diagnostics):
        first_line = item.at.line + 1 if item.style in ("|", ">") else item.at.line
        lines += [""] * (first_line - sequence.at.line - len(lines))
        first, *others = item.text.strip("\n").split("\n")
        indent = "  " * level
        lines.append(f"{indent}* {first}")
        lines += [f"{indent}  {line}" if line else "" for line in others]
    return "\n".join(lines)


def _flatten(sequence: Sequence, level: int, diagnostics: Diagnostics) -> Iterable[tuple[int, Scalar]]:
    """Yield the bullets of a list with their depth."""
    for item in sequence.items:
        match item:
            case Scalar():
                yield level, item
            case Sequence():
                yield from _flatten(item, level + 1, diagnostics)
            case Mapping():
                yield from _flatten_mapping(item, level, diagnostics)


def _flatten_mapping(mapping: Mapping, level: int, diagnostics: Diagnostics) -> Iterable[tuple[int, Scalar]]:
    """Yield bullets for what YAML takes for a mapping: `- Cost: ten times lower` is a sentence."""
    diagnostics.report(YAML_COLON, at=mapping.at)
    for key, value in mapping.entries:
        if isinstance(value, Scalar):
            text = f"{key.text}: {value.text}" if value.text else f"{key.text}:"
            yield level, Scalar(text, key.at, value.style if "\n" in value.text else "")
        else:
            yield level, Scalar(f"{key.text}:", key.at)
            yield from _flatten(
                Sequence((value,) if isinstance(value, Mapping) else value.items, value.at), level + 1, diagnostics
            )
