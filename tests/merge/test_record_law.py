"""The law: a deck that was just written scans to exactly the record in it, whatever is on its slides."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from variants import PAIRS, compile_variants

from deckgen import MemoryWorld, compile_course
from deckgen.files.memo import Memo
from deckgen.merge.archive import open_archive
from deckgen.merge.scan import scan
from templates.making import TEMPLATES, make_template
from test_notes_grammar import notes

ROOT = Path(__file__).parents[2]
KINDS = ROOT / "src" / "deckgen" / "samples" / "every-kind"
MEMO = Memo()


def tell_differences(one, other, where=""):
    """Yield what two records say differently, as lines that say where."""
    for name in one._fields:
        left, right = getattr(one, name), getattr(other, name)
        if left == right:
            continue
        if name in {"slides", "shapes"} and len(left) == len(right):
            for number, (first, second) in enumerate(zip(left, right, strict=True)):
                yield from tell_differences(first, second, f"{where}{name}[{number}].")
        else:
            yield f"{where}{name}: {left} != {right}"


def check_law(data):
    assert list_broken(data) == []


def list_broken(data):
    found = scan(open_archive(data))
    assert found.base, "no record"
    return list(tell_differences(found.base, found.record))


@pytest.mark.slow
def test_of_the_whole_course():
    for deck in compile_course(ROOT / "stories", memo=MEMO).decks:
        if deck.data:
            check_law(deck.data)


@pytest.mark.slow
@pytest.mark.parametrize("client", ["globex", "initech"])
def test_in_the_looks_of_the_example_clients(client):
    theme = ROOT / "examples" / "themes" / client / "theme.yaml"
    for deck in compile_course(KINDS, themes=str(theme), memo=MEMO).decks:
        check_law(deck.data)


@pytest.mark.slow
@settings(max_examples=30)
@given(made=notes())
def test_of_any_notes(made):
    for deck in compile_course("notes.md", world=MemoryWorld({"notes.md": made.text})).decks:
        if deck.data:
            check_law(deck.data)


@pytest.mark.slow
def test_of_every_kind_of_slide():
    made = list(compile_variants(KINDS, PAIRS))
    assert len(made) == len(PAIRS)
    for variant, deck in made:
        assert (variant, list_broken(deck.data)) == (variant, [])


@pytest.mark.slow
@pytest.mark.parametrize("name", TEMPLATES)
def test_in_a_client_s_template(name, tmp_path):
    path = tmp_path / f"{name}.potx"
    path.write_bytes(make_template(name))
    for course in (KINDS, ROOT / "stories" / "04-module-4.md"):
        for deck in compile_course(course, themes=str(path), memo=MEMO).decks:
            if deck.data:
                check_law(deck.data)
