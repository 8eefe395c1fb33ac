"""Every kind of slide in every look, density and format, judged by programs that know nothing of deckgen."""

from itertools import combinations
from operator import itemgetter
from pathlib import Path

import pytest
from pptx import Presentation
from rendering import OFFICE, TOOL, color_deck, convert_decks, judge_deck
from standard import check_package, check_schemas, judge_decks
from variants import PAIRS, VARIANTS, compile_variants

NOTES = Path(__file__).parents[1] / "src" / "deckgen" / "samples" / "every-kind"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.together,
    pytest.mark.skipif(not TOOL.is_file(), reason="the acceptance tools do not stand beside the repository"),
]


@pytest.fixture(scope="session")
def decks(tmp_path_factory) -> dict[str, Path]:
    """Return a deck a variant, all in one folder."""
    folder = tmp_path_factory.mktemp("every-kind")
    found = {str(variant): folder / f"{variant}.pptx" for variant in VARIANTS}
    for variant, deck in compile_variants(NOTES):
        found[str(variant)].write_bytes(deck.data)
    return found


def test_variants_differ(decks):
    """Four looks, three densities and two formats at least; no two give one deck."""
    assert len(VARIANTS) >= 24
    assert len({deck.read_bytes() for deck in decks.values()}) == len(VARIANTS)
    shapes = {(deck.slide_width, deck.slide_height) for deck in map(Presentation, map(str, decks.values()))}
    assert len(shapes) == 2


def test_pairs_leave_out_no_pair():
    """What two of look, density and format do to each other is seen in half of the variants."""
    for pair in combinations(range(3), 2):
        assert {itemgetter(*pair)(one) for one in PAIRS} == {itemgetter(*pair)(one) for one in VARIANTS}
    assert len(set(PAIRS)) == len(PAIRS) == len(VARIANTS) // 2


def test_every_kind_of_slide_obeys_the_standard(decks):
    """Tables, charts, code, quotes, pictures, links: the course itself does not hold all of them."""
    drawn = [decks[str(variant)] for variant in PAIRS]
    assert judge_decks(drawn) == []
    others = [deck for deck in decks.values() if deck not in drawn]
    assert len(others) == len(VARIANTS) - len(PAIRS)
    assert [said for deck in others for said in (*check_package(deck), *check_schemas(deck))] == []


@pytest.mark.render
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_no_text_of_any_kind_of_slide_leaves_its_box(decks, tmp_path):
    """The acceptance tool looks at the rendered glyphs; one call of LibreOffice draws half, `make looks` all."""
    names = [str(variant) for variant in PAIRS]
    colored = [color_deck(decks[name], tmp_path) for name in names]
    drawn = convert_decks([copy.path for copy in colored], tmp_path)
    judged = {name: judge_deck(copy, pdf) for name, copy, pdf in zip(names, colored, drawn, strict=True)}
    assert {name: complaints for name, complaints in judged.items() if complaints} == {}
    assert len(judged) == len(PAIRS)
