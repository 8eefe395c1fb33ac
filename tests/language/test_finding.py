"""Words are found without patterns exactly where the pattern of the same words finds them."""

import re

import pytest

from deckgen.language import Cue, WordClass
from deckgen.language.finding import begins, find_ends, fold_case, holds
from deckgen.language.spelling import list_words, spell_words

LINES = (
    "Overall, it works so that each team (if any) moves on, reducing the costs, but not the risk.",
    "A completer : the results, à compléter d’ici 2024. Because  of the-same use case, cf. module 4",
    "Insgesamt, aujourd’hui and AUJOURD'HUI; n'a pas, isn't, re-used, wiederverwendet, vgl. Kapitel 2",
    "Sobald İstanbul due to late data, i.e. without_with, to-be completed. TODO: diagramme d'architecture",
    "Grâce au cache, parce\u00a0que l'eau, étude de cas n° 3, ECOLE, Über die Straße, grace à",
)
KINDS = [kind for kind in (*Cue, *WordClass) if list_words(kind)]


@pytest.mark.parametrize("kind", KINDS)
def test_words_are_found_where_their_pattern_finds_them(kind):
    """Accents, apostrophes, hyphens, stars and borders of words mean the same in both."""
    pattern, words = re.compile(spell_words(kind), re.IGNORECASE), list_words(kind)
    for line in LINES:
        assert holds(line, words) == bool(pattern.search(line)), line
        for at in range(len(line)):
            assert begins(fold_case(line), at, words) == bool(pattern.match(line, at)), line[at:]


def test_the_longest_words_are_found_first():
    """ "Due to" is one, and "au lieu de" is no "au"."""
    folded = fold_case("Au lieu de partir")
    assert [folded[:end] for end in find_ends(folded, 0, list_words(WordClass.PREPOSITION))] == ["au lieu de", "au"]


def test_places_are_those_of_the_text():
    """A letter that becomes two in lower case does not move what follows."""
    text = "İ’a Été"
    assert len(fold_case(text)) == len(text)
    assert fold_case(text)[1:] == "'a été"


pytestmark = pytest.mark.slow
