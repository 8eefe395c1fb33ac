"""YAML text → nodes: strict, placed, unbreakable."""

import re

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from deckgen.diagnostics import Diagnostics, Severity
from deckgen.files import yaml_tree
from deckgen.files.yaml_nodes import Mapping, Node, Scalar, Sequence
from deckgen.files.yaml_tree import parse_yaml

pytestmark = pytest.mark.slow


def parse(text: str, first_line: int = 1) -> tuple[Node | None, Diagnostics]:
    diagnostics = Diagnostics()
    return parse_yaml(text, "notes.yaml", diagnostics, first_line=first_line), diagnostics


def plain(node: Node | None) -> object:
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}
        case None:
            return None


@pytest.fixture(params=["C", "Python"])
def _parser(request, monkeypatch):
    """Both parsers of PyYAML: the C one may be absent."""
    if request.param == "Python":
        monkeypatch.setattr(yaml_tree, "_LOADER", yaml.SafeLoader)


@pytest.mark.parametrize(
    "text", ["no", "0123", "333344", "1e3", "2024-01-31", "~", "null", "12:30:45", "0x1F", "=", "<<"]
)
def test_scalars_stay_as_written(text):
    """A plain scalar is the author's text, never a number, date, truth value or nothing."""
    node, diagnostics = parse(f"key: {text}\n")
    assert plain(node) == {"key": text}
    assert not len(diagnostics)


@pytest.mark.usefixtures("_parser")
def test_nodes_know_their_place():
    """Line and column count from 1, the length underlines the text, and the excerpt is the whole line."""
    node, _ = parse("a: 1\nb:\n  - é: 'två'\n", first_line=11)
    assert isinstance(node, Mapping)
    items = node.entries[1][1]
    assert isinstance(items, Sequence)
    inner = items.items[0]
    assert isinstance(inner, Mapping)
    key, value = inner.entries[0]
    assert (key.at.line, key.at.column, key.at.length) == (13, 5, 1)
    assert (value.at.line, value.at.column, value.at.length) == (13, 8, 5)
    assert value.at.excerpt == "  - é: 'två'"
    assert value.at.path == "notes.yaml"


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: &x 1\n", "yaml-alias", 1, 4),
        ("a: 1\nb: !!int 3\n", "yaml-tag", 2, 4),
        ("a: !!python/object/apply:os.system [echo]\n", "yaml-tag", 1, 4),
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, 1),
        ("? [x]\n: y\n", "yaml-key", 1, 3),
        ("a: 1\n---\nb: 2\n", "yaml-documents", 2, 1),
        ("a: b: c\n", "yaml-syntax", 1, 5),
        ("a: 1\n\tb: 2\n", "yaml-syntax", 2, 1),
        ("a: 'x\n", "yaml-syntax", 1, 4),
        ("a: 1\nb: **bold**\n", "yaml-syntax", 2, 5),
        ("a: @b\n", "yaml-syntax", 1, 4),
    ],
)
def test_refusals_name_their_place(text, code, line, column):
    """What is refused is one error at its line and column, with the line to show."""
    _, diagnostics = parse(text)
    (found,) = diagnostics
    assert found.code == code
    assert found.severity is Severity.ERROR
    assert found.at is not None
    if code != "yaml-syntax":  # the parsers differ by a column in what they call the place of a syntax mistake
        assert (found.at.line, found.at.column) == (line, column)
    assert found.at.line in (line, line - 1)
    assert found.hint


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize("end", ["", "\n", "\n\n# end\n"])
@pytest.mark.parametrize("opened", ['"x', "'x", "[1, 2", "{c: 1"])
def test_what_is_never_closed_is_placed_where_it_was_opened(opened, end):
    """A parser misses a quotation mark or bracket at the end of the text; the mistake is where it begins."""
    _, diagnostics = parse(f"a: 1\nb: {opened}{end}")
    (found,) = diagnostics
    assert found.at is not None
    assert (found.at.line, found.at.column, found.at.excerpt) == (2, 4, f"b: {opened}")
    assert "not closed" in found.hint


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize("end", ["", "\n", "\n\n# end\n"])
@pytest.mark.parametrize("opened", ["[", "{", "[1,"])
def test_where_a_text_ends_too_early_its_last_line_is_shown(opened, end):
    """Not the empty one behind it."""
    _, diagnostics = parse(f"a: 1\nb: {opened}{end}")
    (found,) = diagnostics
    assert (found.at.line, found.at.excerpt) == (2, f"b: {opened}")
    assert "not closed" in found.hint


def test_refused_parts_do_not_spoil_the_rest():
    """A tag, anchor or second key costs its own value at most."""
    node, _ = parse("a: &x 1\nb: *x\nc: !t 3\nd: 4\nd: 5\n[e]: 6\nf: 7\n")
    assert plain(node) == {"a": "1", "b": "", "c": "3", "d": "4", "f": "7"}


def test_alias_bombs_are_refused_at_once(count_calls):
    """A billion laughs costs no more work than its bytes and is reported once."""
    lines = ['a0: &a0 ["lol"]', *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30))]
    text = "\n".join(lines)
    node, diagnostics = parse(text)
    assert count_calls(lambda: parse(text)) < 100 * len(text)
    assert isinstance(node, Mapping)
    assert [found.code for found in diagnostics] == ["yaml-alias"]


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused(opening):
    """However deep the nesting, there is a finding and no overflow of the stack."""
    node, diagnostics = parse(opening * 100_000)
    assert node is None
    assert [found.code for found in diagnostics] == ["yaml-depth"]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "\ufeff"])
def test_nothing_is_none(text):
    """An empty document is None and no mistake."""
    node, diagnostics = parse(text)
    assert node is None
    assert not len(diagnostics)


def test_blocks_keep_their_text_and_style():
    """A block scalar is the text below its mark; the node says which kind of block it is."""
    node, _ = parse("a: |\n  one\n\n  * two\nb: >-\n  x\n  y\n")
    assert isinstance(node, Mapping)
    (_, first), (_, second) = node.entries
    assert isinstance(first, Scalar)
    assert isinstance(second, Scalar)
    assert (first.text, first.style, first.at.line) == ("one\n\n* two\n", "|", 1)
    assert (second.text, second.style) == ("x y", ">")


def test_invisible_characters_are_dropped():
    """Control characters and lone surrogates, bare or escaped, reach no slide."""
    node, _ = parse('a\x00: "x\\0y\\x07"\nb: \ud800z\n')
    assert plain(node) == {"a": "xy", "b": "z"}


@given(st.text())
@example("\ud800")
@example("%TAG ! !\n---\n")
@example("a: \x85\u2028\u2029b")
@example("!!")
@example("&")
@example("? ? ?")
def test_no_text_raises(text):
    """Any text gives a node or None, and every finding has a place inside the text."""
    _, diagnostics = parse(text)
    for found in diagnostics:
        assert found.at is not None
        assert 1 <= found.at.line <= len(re.split(r"\r\n|[\n\r\x85\u2028\u2029]", text)) + 1


_YAML_BITS = st.sampled_from(
    [
        "a",
        "b: ",
        "- ",
        "? ",
        ": ",
        "\n",
        "  ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&x ",
        "*x",
        "!t ",
        "|",
        ">",
        "'",
        '"',
        "#",
        "---\n",
    ]
)


@given(st.lists(_YAML_BITS, max_size=30).map("".join))
def test_no_yaml_raises(text):
    """Nor does anything that looks like YAML."""
    parse(text)


_TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"], exclude_characters="\ufeff\u2028\u2029")
)


class _NoAliases(yaml.SafeDumper):
    """Repeats what it would alias."""

    def ignore_aliases(self, data):  # noqa: ARG002 - PyYAML's signature
        return True


@given(
    st.recursive(
        _TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4), max_leaves=12
    ).filter(lambda value: value != "")
)
def test_written_values_are_read_back(value):
    """Whatever PyYAML writes of texts, lists and mappings is read back the same."""
    written = yaml.dump(value, Dumper=_NoAliases, default_style='"', allow_unicode=True)
    node, diagnostics = parse(written)
    assert not [found.code for found in diagnostics]
    assert plain(node) == value
