"""Words of human languages stand in `language/` alone: no other source holds a list, a table or a pattern of them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from deckgen.language import LANGUAGES

SOURCES = Path(__file__).parents[2] / "src" / "deckgen"
FILES = sorted(path for path in SOURCES.rglob("*.py") if path.relative_to(SOURCES).parts[0] != "language")
ALLOWED = {
    ("read/stories/front_matter.py", "KEYS"): "keys of a file format",
    ("read/stories/course_file.py", "KEYS"): "keys of a file format",
    ("build/clients.py", "CLIENT_KEYS"): "keys of a file format",
    ("figures/phrases.py", "VERDICTS"): "names of verdicts, which rows refer to",
    ("figures/pair_rows.py", "_ROWS"): "patterns over classes of words, with sentences as examples",
    ("figures/roles.py", "_ROWS"): "patterns over classes of words, with sentences as examples",
    ("layout/frames.py", "_FIRST"): "names of types of content",
    ("look/settings.py", "SIZE_LIMITS"): "keys of a file format",
    ("layout/kinds/block_opener.py", "kept"): "names of slots",
    ("read/headings/section_rules.py", "SECTION_TABLE"): "a table as an example",
    ("read/stories/rules.py", "TOPIC_TABLE"): "a table as an example",
    ("read/stories/rules.py", "COMPANY_TABLE"): "a table as an example",
    ("read/blocks/addresses.py", "_FILE"): "endings of files",
    ("read/blocks/tags.py", "_FORMAT_TAG"): "names of tags",
    ("read/blocks/tags.py", "_BLOCK_TAG"): "names of tags",
    ("read/repair/web_tags.py", "_NAMES"): "names of tags",
    ("read/repair/web_pages.py", "_BLOCK"): "names of tags",
    ("look/schema.py", ""): "keywords of JSON Schema",
    ("look/writing.py", "_VALUES"): "values of a file format",
    ("merge/steps.py", "Outcome"): "names of outcomes",
    ("record.py", "FieldName"): "names of fields",
    ("merge/pages.py", "_SAID"): "names of fields",
    ("merge/rewording.py", "_DONE"): "names of fields",
    ("merge/slides/fields.py", "_TAKES"): "names of fields",
    ("ooxml/record_part.py", "STATED"): "names of fields",
    ("pull/candidates.py", "_GENERATED"): "names of shapes",
    ("pull/nouns.py", "SourceKind"): "names of what is traced",
    ("serve/facts.py", ""): "keys of JSON",
    ("cli/", ""): "what the program says of itself, in English; keys of JSON",
}
"""File, or folder, and the name that a list is given → why it may stand there."""
FEWEST = 3
"""Words of a list; two may be there by chance."""


def list_lexicon() -> frozenset[str]:
    texts = []
    for language in LANGUAGES.values():
        texts += [*language.words.values(), *language.cues.values(), language.detection.words]
        texts += [f"{names.names} {names.heads}" for names in language.sections.values()]
    words = (word.strip("*") for text in texts for word in text.replace("_", " ").split())
    return frozenset(word for word in words if len(word) > 1)


LEXICON = list_lexicon()


def find_lists(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, the name it is given, and why, of what looks like words of a language."""
    tree = ast.parse(source)
    names = {
        id(node): target.id
        for statement in ast.walk(tree)
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value
        for target in (statement.targets if isinstance(statement, ast.Assign) else [statement.target])
        if isinstance(target, ast.Name)
        for node in ast.walk(statement.value)
    }
    types = set(list_types(tree))
    for node in ast.walk(tree):
        reason, name = "" if id(node) in types else judge(node), names.get(id(node), "")
        if reason and not name.startswith("__"):
            yield node.lineno, name, reason


def list_types(tree: ast.AST) -> Iterator[int]:
    """Yield the ids of what stands in annotations: "Client | None" is a type, no pattern."""
    for node in ast.walk(tree):
        for annotation in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            yield from map(id, ast.walk(annotation)) if annotation else ()


def judge(node: ast.AST) -> str:
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="split"), args=[]):
            return judge_words("split", text.split())
        case ast.Set(elts=elements) | ast.List(elts=elements) | ast.Tuple(elts=elements):
            return judge_words("collection", list_texts(elements))
        case ast.Dict(keys=keys, values=values):
            return judge_words("keys", list_texts(keys)) or judge_words("values", list_texts(values))
        case ast.Constant(value=str(text)) if "|" in text:
            return judge_words("pattern", list_alternatives(text), fewest=2)
        case ast.Compare():
            codes = set(LANGUAGES) & set(list_texts(list(ast.walk(node))))
            return f"a language by its code: {' '.join(codes)}" if codes else ""
    return ""


def list_alternatives(pattern: str) -> list[str]:
    """Return the words of the short parts between the bars of a regular expression; a long part is a sentence."""
    bare = re.sub(r"\\.|\(\?[aiLmsux:=!<]+|\[[^\]]*\]|\{[^}]*\}", " ", pattern)
    parts = [re.split(r"[()?*+^$.\s]+", part.strip()) for part in re.split(r"[|()]", bare)]
    return [word for part in parts if len(part) <= 3 for word in part]


def list_texts(nodes: list) -> list[str]:
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def judge_words(what: str, words: list[str], fewest: int = FEWEST) -> str:
    known = sorted({word for word in words if word.casefold() in LEXICON and not word.isupper()})
    return f"{what}: {' '.join(known[:6])}" if len(known) >= fewest else ""


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(SOURCES).as_posix() for path in FILES])
def test_no_words_of_languages(path):
    """Lists and patterns of words move into the files of languages; see `Cue`, `WordClass`, `KindNames`."""
    file = path.relative_to(SOURCES).as_posix()
    found = [
        (line, name, reason)
        for line, name, reason in find_lists(path.read_text(encoding="utf-8"))
        if not any(file.startswith(place) and allowed in {"", name} for place, allowed in ALLOWED)
    ]
    assert found == []


@pytest.mark.slow
def test_what_is_allowed_is_there():
    """An allowance that nothing needs is deleted."""
    for place, name in ALLOWED:
        files = [path for path in FILES if path.relative_to(SOURCES).as_posix().startswith(place)]
        found = [known for path in files for _, known, _ in find_lists(path.read_text(encoding="utf-8"))]
        assert name in found if name else found, (place, name)


@pytest.mark.parametrize(
    "source",
    [
        'WORDS = "before after today".split()',
        'WORDS = frozenset({"before", "after", "today"})',
        'WORDS = ("avant", "après", "désormais")',
        'KINDS = {"problem": 1, "solution": 2, "results": 3}',
        'import re\nPATTERN = re.compile(r"\\b(?:story|same|voir)\\b")',
        'PATTERN = rf"{BEFORE}(?:heures?|stunden|hours|days)"',
        'def write(lang): return "," if lang == "fr" else "."',
        'def write(lang): return lang in ("fr", "de")',
    ],
)
def test_lists_of_words_are_seen(source):
    """In any of the forms they used to have."""
    assert list(find_lists(source))


@pytest.mark.parametrize(
    "source",
    [
        '"""The of and to in is."""',
        'MESSAGE = "“{0}” is not a picture that can be read."',
        'ENDINGS = (".png", ".jpg", ".gif")',
        'MARKS = re.compile(r"[*+-]|[0-9]{1,9}[.)]")',
        'TYPE = "Look | None"',
        'MESSAGE = "A text that begins with * needs quotes, or `|` and the text on the lines after it."',
        'def load(kind): return kind == "theme"',
    ],
)
def test_other_texts_are_not(source):
    """Messages, marks, types and docstrings are no lists of words."""
    assert list(find_lists(source)) == []
