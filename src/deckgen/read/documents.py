"""One notes file → documents: parts and front matter, whichever format it is in.

Comes in: a file. Goes out: one document for a Markdown file, one for each story of a YAML file.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from deckgen.blocks import Span
from deckgen.catalogue.files import BINARY_FILE, EMPTY_FILE
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostic, Diagnostics, Location
from deckgen.files.decode import clean_text, decode_text, name_binary
from deckgen.files.memo import Memo
from deckgen.files.pictures import Shelf
from deckgen.files.search import YAML, NotesFile, spell_name
from deckgen.files.text_file import read_file
from deckgen.files.world import World
from deckgen.keys import make_slug
from deckgen.mistakes import contain_mistakes
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.parts import read_parts, read_passage
from deckgen.read.pieces import DocumentPart, Heading
from deckgen.read.source import Source
from deckgen.read.stories.company_lines import take_header
from deckgen.read.stories.contents import drop_contents
from deckgen.read.stories.drafts import Document
from deckgen.read.stories.front_matter import FrontMatter, parse_front_matter
from deckgen.read.stories.heading_links import lift_addresses
from deckgen.read.stories.hidden import head_hidden_stories
from deckgen.read.stories.levels import gather_evidence, tells_level
from deckgen.read.stories.outline import assign_roles
from deckgen.read.stories.rulings import Outlined
from deckgen.read.stories.siblings import nest_sections

if TYPE_CHECKING:
    from deckgen.read.stories import yaml_story
else:  # most notes are Markdown
    yaml_story = defer("deckgen.read.stories.yaml_story")

_SECTION_LEVEL = 3


class Desk(NamedTuple):
    """What every file is read with."""

    world: World
    memo: Memo
    names: SectionNames

    def place(self, file: NotesFile) -> Shelf:
        """Return where pictures of a file may be."""
        return Shelf(world=self.world, memo=self.memo, base=file.path.parent, root=file.root)


def read_documents(file: NotesFile, desk: Desk, diagnostics: Diagnostics) -> tuple[Document, ...]:
    """Return the documents of a file, from memory when nothing in it has changed; one not read is a finding."""

    def make() -> tuple[tuple[Document, ...], tuple[Diagnostic, ...]]:
        found = Diagnostics()
        # the module is one that no notes have: what was not read concerns none of the others
        with contain_mistakes(found, Location(file.path.as_posix()), module=make_slug(file.home)):
            read = tuple(_read_file(file, desk, found))
            return tuple(_settle_headings(document, desk.names, found) for document in read), tuple(found)
        return (), tuple(found)

    documents, findings = desk.memo.recall_seen("document", (file, tuple(desk.names.own.items())), make, desk.world)
    for finding in findings:
        diagnostics.add(finding)
    return documents


def _settle_headings(document: Document, names: SectionNames, diagnostics: Diagnostics) -> Document:
    """Return a document without what is no part of a story, its headings on their levels, with what these tell."""
    document = lift_addresses(drop_contents(document, diagnostics))
    document = nest_sections(take_header(document), names, diagnostics)
    document = document._replace(evidence=gather_evidence(document.parts, names))
    return outline_document(document, {}, names, diagnostics) if tells_level(document.evidence) else document


def outline_document(
    document: Document, common: Mapping[int, int], names: SectionNames, diagnostics: Diagnostics
) -> Document:
    """Return a document with what its headings are, and a heading for each story that has none.

    Args:
        document: The document.
        common: Level → headings of all files that are known section names, for a file whose own do not tell.
        names: Those of sections.
        diagnostics: Receives the words that were taken for names.
    """
    named = bool(document.front.company or document.front.title)
    outline = assign_roles(document.parts, document.evidence, common, names, named=named)
    told = head_hidden_stories(Outlined(document=document, outline=outline, names=names, diagnostics=diagnostics))
    evidence = document.evidence._replace(named=(), linked=())  # the outline says what they told
    return told.document._replace(outline=told.outline, evidence=evidence)


def _read_file(file: NotesFile, desk: Desk, diagnostics: Diagnostics) -> Iterator[Document]:
    shown = file.path.as_posix()
    data = read_file(file.path, desk.world, diagnostics)
    if data is None:
        return
    format_name = name_binary(data)
    if format_name:
        deck = file.path.suffix.lower().startswith((".pot", ".ppt"))
        hint = f"{BINARY_FILE.hint} To make decks in it: `deckgen build -t {shown}`." if deck else None
        diagnostics.report(BINARY_FILE, at=Location(shown), hint=hint, name=file.path.name, format=format_name)
        return
    text = decode_text(data, shown, diagnostics)
    if not text.strip():
        diagnostics.report(EMPTY_FILE, at=Location(shown), name=file.path.name)
    elif file.path.suffix.lower() in YAML or _is_yaml(text, shown):
        yield from _read_yaml(text, file, desk, diagnostics)
    else:
        yield _read_markdown(text, file, desk, diagnostics)


def _is_yaml(text: str, shown: str) -> bool:
    """Tell whether notes are stories in YAML, by whatever name."""
    may = "\nstories:" in text or text.startswith(("- ", "stories:"))
    return may and yaml_story.are_yaml_stories(text, shown)


def _read_markdown(text: str, file: NotesFile, desk: Desk, diagnostics: Diagnostics) -> Document:
    """Return the document of a Markdown text."""
    shown = file.path.as_posix()
    front, taken = parse_front_matter(text, shown, desk.names, diagnostics)
    lines = tuple(text.split("\n"))
    source = Source(path=shown, lines=lines, diagnostics=diagnostics, shelf=desk.place(file), names=desk.names)
    if taken:
        text = "\n" * taken + "\n".join(lines[taken:])
    told = list(_read_told(front, lines, file, desk, diagnostics))
    parts = _add_sections(read_parts(text, source), told, desk.names)
    if taken and not parts and not front.company:
        diagnostics.report(EMPTY_FILE, at=Location(shown), name=file.path.name)
    return Document(
        path=shown,
        home=file.home,
        stem=spell_name(file.path.stem),
        front=front,
        parts=parts,
        lines=lines,
    )


def _read_told(
    front: FrontMatter, lines: tuple[str, ...], file: NotesFile, desk: Desk, diagnostics: Diagnostics
) -> Iterator[DocumentPart]:
    """Yield the sections that front matter tells."""
    for key, value in front.told:
        for section in yaml_story.read_section(key, value, diagnostics):
            yield _read_section(section, lines, file, desk, diagnostics)


def _add_sections(parts: list[DocumentPart], told: list[DocumentPart], names: SectionNames) -> tuple[DocumentPart, ...]:
    """Return the parts of a story with those that front matter tells, before its own sections and on their level."""
    levels = [part.heading.level for part in parts if part.heading and names.find(part.heading.text)]
    own = levels or [part.heading.level for part in parts if part.heading]
    level = min(own, default=_SECTION_LEVEL)
    first = (at for at, part in enumerate(parts) if part.heading and part.heading.level >= level)
    at = next(first, len(parts))
    placed = [part._replace(heading=part.heading and part.heading._replace(level=level)) for part in told]
    return (*parts[:at], *placed, *parts[at:])


def _read_yaml(text: str, file: NotesFile, desk: Desk, diagnostics: Diagnostics) -> Iterator[Document]:
    shown = file.path.as_posix()
    stem = spell_name(file.path.stem)
    lines = tuple(text.split("\n"))
    for story in yaml_story.read_yaml_stories(text, shown, diagnostics, desk.names):
        parts = [_read_section(section, lines, file, desk, diagnostics) for section in story.sections]
        yield Document(path=shown, home=file.home, stem=stem, front=story.front, parts=tuple(parts), lines=lines)


def _read_section(
    section: "yaml_story.YamlSection", lines: tuple[str, ...], file: NotesFile, desk: Desk, diagnostics: Diagnostics
) -> DocumentPart:
    text = clean_text(section.markdown, file.path.as_posix(), diagnostics, section.first_line)
    source = Source(
        path=file.path.as_posix(),
        lines=lines,
        diagnostics=diagnostics,
        shelf=desk.place(file),
        first_line=section.first_line,
        names=desk.names,
    )
    blocks, reminders, remarks = read_passage(text, source)
    heading = Heading(_SECTION_LEVEL, (Span(section.heading, line=section.line),), section.line, path=source.path)
    return DocumentPart(heading=heading, blocks=blocks, reminders=reminders, remarks=remarks, line=section.line)
