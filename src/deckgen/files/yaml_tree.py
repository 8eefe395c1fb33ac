"""YAML text → a tree of `yaml_nodes` that keep their place; strict, because theme and course files are written by hand.

Comes in: the text of a file. Goes out: a `Node`, or None when there is nothing (or nothing readable) in it.
Scalars stay text as written: `no`, `0123` and `333344` are the author's words, and whoever wants a number asks
for one (`yaml_fields`). Tags, anchors and aliases, duplicate keys and several documents are refused with a finding.

The tree is built from the parser's events, without recursion: an alias is refused before it can be expanded, and
nesting cannot exhaust the stack. Whoever has YAML to parse only sometimes lets this file wait: its library is large.
"""

from typing import Any, Protocol

from deckgen.catalogue.yaml import (
    DUPLICATE_KEY,
    YAML_ALIAS,
    YAML_DEPTH,
    YAML_DOCUMENTS,
    YAML_KEY,
    YAML_SYNTAX,
    YAML_TAG,
)
from deckgen.deferred_patterns import defer_pattern, let_patterns_wait
from deckgen.diagnostics import Diagnostics, FindingKind, Location
from deckgen.files.yaml_nodes import Mapping, Node, Scalar, Sequence
from deckgen.named_tuple import NamedTuple

with let_patterns_wait():
    import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The C parser is about ten times faster; both give the same events."""

_DEEPEST = 40
"""Levels of nesting; a theme has three."""

_UNPRINTABLE = defer_pattern(r"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]")
"""What YAML forbids, by name: a class of all that it allows takes ten times as long to compile."""
_NEW_LINE = defer_pattern(r"\r\n|[\n\r\x85\u2028\u2029]")

_SYNTAX_HINTS = (
    ("mapping values are not allowed", "A text that holds a colon needs quotes around it."),
    ("alias", "A text that begins with * needs quotes, or `|` and the text on the following lines."),
    ("anchor", "A text that begins with & needs quotes around it."),
    ("directive", "A text that begins with % needs quotes around it."),
    ("cannot start any token", "Indent with spaces, not tabs; quote a text that begins with @ or `."),
    ("'\\t'", "Indent with spaces, not tabs."),
    ("tab", "Indent with spaces, not tabs."),
    ("could not find expected ':'", "Every line of a mapping reads `key: value`."),
    ("expected <block end>", "Lines of one level begin in the same column."),
    ("did not find expected key", "Lines of one level begin in the same column."),
    ("escape", "In double quotes a backslash begins an escape; use single quotes."),
    ("unexpected end of stream", "A quotation mark is not closed."),
    ("',' or", "A bracket or brace is not closed, or a comma is missing."),
    ("node content", "A bracket or brace is not closed, or there is a comma too many."),
)


def parse_yaml(text: str, path: str, diagnostics: Diagnostics, *, first_line: int = 1) -> Node | None:
    """Parse one YAML document; every mistake is a finding at its place, none is an exception.

    Args:
        text: The document.
        path: The file named in findings.
        diagnostics: Receives the findings.
        first_line: Line number of the text's first line, for YAML inside another file.

    Returns:
        The root node; None when the text is empty, is nothing but comments, or cannot be parsed.
    """
    clean = _drop_unprintable(text)
    lines = clean.split("\n") if _is_plain(clean) else _NEW_LINE.split(clean)
    source = _YamlText(path, tuple(lines), first_line)
    builder = _Builder(source, diagnostics)
    try:
        for event in yaml.parse(clean, Loader=_LOADER):
            if not builder.take(event):
                break
    except yaml.MarkedYAMLError as error:
        _report_syntax(error, source, diagnostics)
        return None
    except (yaml.YAMLError, ValueError) as error:
        at = Location(path, first_line)
        diagnostics.report(YAML_SYNTAX, at=at, problem=" ".join(str(error).split()))
        return None
    return builder.root


def _is_plain(text: str) -> bool:
    """Tell whether a text has nothing but line feeds and characters that can be seen; most have."""
    return text.replace("\n", "").isprintable()


def _drop_unprintable(text: str) -> str:
    return text if _is_plain(text) else _UNPRINTABLE.sub("", text)


class _ParserMark(Protocol):
    """A place as both parsers give it, counted from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class _YamlPlace(NamedTuple):
    """The same, found by ourselves."""

    line: int
    column: int


class _YamlText(NamedTuple):
    """The text's lines, to quote in findings."""

    path: str
    lines: tuple[str, ...]
    first_line: int

    def locate(self, start: _ParserMark | None, end: _ParserMark | None = None) -> Location:
        if start is None:
            return Location(self.path, self.first_line)
        excerpt = self.lines[start.line] if start.line < len(self.lines) else ""
        if end is None:
            length = 1
        elif end.line == start.line:
            length = end.column - start.column
        else:
            length = len(excerpt.rstrip()) - start.column
        return Location(
            path=self.path,
            line=self.first_line + start.line,
            column=start.column + 1,
            length=max(length, 1),
            excerpt=excerpt,
        )

    def find_last(self) -> "_YamlPlace":
        """Return where the last character stands that is none of a comment."""
        texts = [(number, line.rstrip()) for number, line in enumerate(self.lines) if line.strip()[:1] not in {"", "#"}]
        line, text = texts[-1] if texts else (0, "x")
        return _YamlPlace(line, len(text) - 1)

    def is_end(self, mark: _ParserMark) -> bool:
        """Tell whether nothing stands behind a place."""
        return not "\n".join(self.lines[mark.line :])[mark.column :].strip()


def _report_syntax(error: yaml.MarkedYAMLError, source: _YamlText, diagnostics: Diagnostics) -> None:
    problem = " ".join(part for part in (error.context, error.problem) if part)
    hint = next((hint for mark, hint in _SYNTAX_HINTS if mark in problem), "")
    # what is never closed is missed at the end; the mistake is where it was opened, or behind the last words
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark]
    mark = next((mark for mark in marks if not source.is_end(mark)), source.find_last())
    at = source.locate(mark if marks else None)
    diagnostics.report(YAML_SYNTAX, at=at, hint=hint, problem=problem)


class _Open:
    """A collection whose end has not been read; `key` waits for its value."""

    __slots__ = ("at", "entries", "is_mapping", "items", "key", "keys", "waiting")

    def __init__(self, at: Location, *, is_mapping: bool) -> None:
        self.at = at
        self.is_mapping = is_mapping
        self.items: list[Node] = []
        self.entries: list[tuple[Scalar, Node]] = []
        self.keys: set[str] = set()
        self.key: Scalar | None = None
        self.waiting = False

    def close(self) -> Node:
        if self.is_mapping:
            return Mapping(tuple(self.entries), self.at)
        return Sequence(tuple(self.items), self.at)


class _Builder:
    """Turns the parser's events into nodes."""

    def __init__(self, source: _YamlText, diagnostics: Diagnostics) -> None:
        self.root: Node | None = None
        self._source = source
        self._diagnostics = diagnostics
        self._open: list[_Open] = []
        self._documents = 0
        self._said: set[str] = set()

    def take(self, event: yaml.Event) -> bool:
        """Use one event; False when the rest of the text is not to be read."""
        match event:
            case yaml.ScalarEvent():
                self._refuse_decoration(event)
                self._place(self._make_scalar(event))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                return self._begin(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._place(self._open.pop().close())
            case yaml.AliasEvent():
                self._refuse(YAML_ALIAS, event)
                self._place(Scalar("", self._source.locate(event.start_mark, event.end_mark)))
            case yaml.DocumentStartEvent():
                return self._begin_document(event)
            case _:  # the start and end of the stream, the end of the document
                pass
        return True

    def _make_scalar(self, event: yaml.ScalarEvent) -> Scalar:
        value = _drop_unprintable(event.value)  # an escape such as "\0" can still spell what no slide may hold
        style = event.style if event.style in ("'", '"', "|", ">") else ""
        end = event.start_mark if style in ("|", ">") else event.end_mark
        return Scalar(value, self._source.locate(event.start_mark, end), style)

    def _begin_document(self, event: yaml.Event) -> bool:
        self._documents += 1
        if self._documents > 1:
            at = self._source.locate(event.start_mark, event.end_mark)
            self._diagnostics.report(YAML_DOCUMENTS, at=at)
        return self._documents == 1

    def _begin(self, event: yaml.CollectionStartEvent) -> bool:
        self._refuse_decoration(event)
        at = self._source.locate(event.start_mark)
        if len(self._open) >= _DEEPEST:
            self._diagnostics.report(YAML_DEPTH, at=at, deepest=_DEEPEST)
            self.root = None
            return False
        self._open.append(_Open(at, is_mapping=isinstance(event, yaml.MappingStartEvent)))
        return True

    def _place(self, node: Node) -> None:
        """Put a finished node where it belongs: into its collection, or at the root."""
        if not self._open:
            empty = isinstance(node, Scalar) and not node.text and not node.style
            self.root = None if empty else node
            return
        parent = self._open[-1]
        if not parent.is_mapping:
            parent.items.append(node)
        elif not parent.waiting:
            parent.key, parent.waiting = self._accept_key(parent, node), True
        else:
            if parent.key is not None:
                parent.entries.append((parent.key, node))
            parent.waiting = False

    def _accept_key(self, parent: _Open, node: Node) -> Scalar | None:
        """Return the key, or None when it and its value are refused."""
        if not isinstance(node, Scalar):
            self._diagnostics.report(YAML_KEY, at=node.at)
            return None
        if node.text in parent.keys:
            self._diagnostics.report(DUPLICATE_KEY, at=node.at, key=node.text)
            return None
        parent.keys.add(node.text)
        return node

    def _refuse_decoration(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            self._refuse(YAML_ALIAS, event)
        if event.tag:
            self._refuse(YAML_TAG, event)

    def _refuse(self, kind: FindingKind, event: yaml.Event) -> None:
        """Report once a file: a file full of aliases is one mistake."""
        if kind.code not in self._said:
            self._said.add(kind.code)
            self._diagnostics.report(kind, at=self._source.locate(event.start_mark))
