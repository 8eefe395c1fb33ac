"""The course is made in each template of our own: nothing that can be counted is wrong with its decks."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from standard import TOOLS, check_package, check_schemas, load_tool

from deckgen import Compilation, compile_course
from deckgen.diagnostics import Severity
from deckgen.files.memo import Memo
from templates.checking import Case, run_checks
from templates.checking.opened import Opened
from templates.making import TEMPLATES, make_template

pytestmark = pytest.mark.slow
needs_tools = pytest.mark.skipif(not TOOLS.is_dir(), reason="../shared/tools is not beside the repository")
ROOT = Path(__file__).parents[2]
STORIES = ROOT / "stories"
SAMPLES = {4, 6, 12}
"""Modules that have every kind of slide between them."""
WHOLE = {"english", "dark", "japanese"}
"""Templates where every module is made and looked at, in the others those of `SAMPLES`; a third of the rest is made."""
MEMO = Memo()
"""The notes are read once."""


def list_made(name: str) -> list[str]:
    """Return the numbers of the modules that are made in a template: none for all of them."""
    others = [number for number in range(1, 14) if number not in SAMPLES]
    return [] if name in WHOLE else [*map(str, sorted({*SAMPLES, *others[list(TEMPLATES).index(name) % 3 :: 3]}))]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Compilation]:
    """Return a function that makes the modules of a template in it, once."""
    folder = tmp_path_factory.mktemp("clients")

    @cache
    def compile_in(name: str) -> Compilation:
        path = folder / f"{name}.potx"
        path.write_bytes(make_template(name))
        return compile_course(STORIES, modules=list_made(name), themes=str(path), memo=MEMO)

    return compile_in


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_is_wrong_with_any_deck(name: str, compiled: Callable[[str], Compilation]) -> None:
    """Every check of `templates.checking`."""
    template, client = make_template(name), None
    wrong = []
    for deck in compiled(name).decks:
        if deck.data is not None and (name in WHOLE or deck.number in SAMPLES):
            (path,) = STORIES.glob(f"{deck.number:02}-*.md")
            case = Case(deck.data, template, client, path.read_text("utf-8"))
            client = case.client
            wrong += [f"{deck.module} {said}" for said in run_checks(case)]
    assert wrong == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_template_brings_no_warnings(name: str, compiled: Callable[[str], Compilation]) -> None:
    """What is found is what is found in a look of our own."""
    made, own = compiled(name), compile_course(STORIES, modules=list_made(name), memo=MEMO)
    found, usual = (
        Counter(one.code for one in each.findings if one.severity is not Severity.INFO) for each in (made, own)
    )
    assert found - usual == Counter()
    assert [deck.module for deck in made.decks if deck.data] == [deck.module for deck in own.decks if deck.data]


@needs_tools
@pytest.mark.parametrize("name", TEMPLATES)
def test_packages_are_sound(name: str, compiled: Callable[[str], Compilation], tmp_path: Path) -> None:
    """The structural gate finds nothing, the schemas nothing in parts that we write."""
    theirs = set(Opened(make_template(name)).names) - {"ppt/presentation.xml", "[Content_Types].xml", "_rels/.rels"}
    found = []
    for deck in compiled(name).decks:
        if deck.data is not None:
            path = tmp_path / f"{deck.module}.pptx"
            path.write_bytes(deck.data)
            found += check_package(path)
            if deck.number in SAMPLES:
                found += [one for one in check_schemas(path) if one[0] not in theirs]
    assert found == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_two_builds_are_equal(name: str, compiled: Callable[[str], Compilation], tmp_path: Path) -> None:
    """Byte for byte, wherever the template stands."""
    path = tmp_path / f"{name}.potx"
    path.write_bytes(make_template(name))
    (again,) = compile_course(STORIES, modules="4", themes=str(path), memo=MEMO).decks
    first = next(deck for deck in compiled(name).decks if deck.number == 4)
    assert again.data == first.data


@needs_tools
@pytest.mark.render
@pytest.mark.parametrize("name", ["french", "low", "dark", "title_at_bottom"])
def test_no_words_leave_their_places_when_drawn(
    name: str, compiled: Callable[[str], Compilation], tmp_path: Path
) -> None:
    """As LibreOffice draws them."""
    overflow = load_tool("overflow.py")
    deck = next(deck for deck in compiled(name).decks if deck.number == 4)
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck.data or b"")
    assert overflow.main([str(path)]) == 0
