"""One notes file → documents: parts and front matter, whichever format it is in.

Comes in: a file. Goes out: one document for a Markdown file, one for each story of a YAML file.
"""

from collections.abc import Iterator, Mapping

from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.decode import clean_text, decode_text, name_binary
from deckgen.files.search import YAML, NotesFile, spell_name
from deckgen.files.text_file import read_file
from deckgen.read.parts import read_parts, read_passage
from deckgen.read.pieces import Heading, Part
from deckgen.read.source import Source
from deckgen.read.stories.drafts import Document
from deckgen.read.stories.front_matter import parse_front_matter
from deckgen.read.stories.yaml_story import YamlSection, read_yaml_stories
from deckgen.story import SectionKind, Span

_SECTION_LEVEL = 3


def read_documents(
    file: NotesFile, diagnostics: Diagnostics, sections: Mapping[str, SectionKind]
) -> Iterator[Document]:
    """Yield the documents of a file; one that cannot be read is a finding. `sections` are names of course.yaml."""
    shown = file.path.as_posix()
    data = read_file(file.path, diagnostics)
    if data is None:
        return
    format_name = name_binary(data)
    if format_name:
        message = f"{file.path.name} is {format_name}, not notes; it is not read."
        hint = "Notes are text: Markdown (.md, .markdown, .txt) or YAML (.yaml, .yml)."
        diagnostics.error("binary-file", message, hint=hint, at=Location(shown))
        return
    text = decode_text(data, shown, diagnostics)
    if not text.strip():
        diagnostics.warn("empty-file", f"{file.path.name} is empty.", hint="Write a story into it.", at=Location(shown))
    elif file.path.suffix.lower() in YAML:
        yield from _read_yaml(text, file, diagnostics)
    else:
        yield _read_markdown(text, file, diagnostics, sections)


def _read_markdown(
    text: str, file: NotesFile, diagnostics: Diagnostics, sections: Mapping[str, SectionKind]
) -> Document:
    """Return the document of a Markdown text."""
    shown = file.path.as_posix()
    front, taken = parse_front_matter(text, shown, diagnostics)
    lines = tuple(text.split("\n"))
    source = Source(shown, lines, diagnostics, file.path.parent, file.root, sections=sections)
    if taken:
        text = "\n" * taken + "\n".join(lines[taken:])
    return Document(shown, file.home, spell_name(file.path.stem), front, tuple(read_parts(text, source)), lines)


def _read_yaml(text: str, file: NotesFile, diagnostics: Diagnostics) -> Iterator[Document]:
    shown = file.path.as_posix()
    stem = spell_name(file.path.stem)
    lines = tuple(text.split("\n"))
    for story in read_yaml_stories(text, shown, diagnostics):
        parts = [_read_section(section, file, diagnostics) for section in story.sections]
        yield Document(shown, file.home, stem, story.front, tuple(parts), lines)


def _read_section(section: YamlSection, file: NotesFile, diagnostics: Diagnostics) -> Part:
    text = clean_text(section.markdown, file.path.as_posix(), diagnostics, section.first_line)
    lines = tuple(text.split("\n"))
    source = Source(file.path.as_posix(), lines, diagnostics, file.path.parent, file.root, section.first_line)
    blocks, reminders, remarks = read_passage(text, source)
    heading = Heading(_SECTION_LEVEL, (Span(section.heading, line=section.line),), section.line, path=source.path)
    return Part(heading, blocks, reminders, remarks, section.line)
