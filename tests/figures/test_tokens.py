"""How a paragraph is cut into tokens."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.figures.prose import Prose
from deckgen.figures.quantities import read_prose
from deckgen.language import WordClass
from deckgen.language.lexicon import cut_words
from deckgen.language.lexicons import read_lexicon

_WORDS = """
    from to 3 12 1,000 99.9 % hours l'eau d' ’ it's e.g. a.m. . , ; — ( ) and is more than x4 İ ſ § style="60%" *
"""
_PIECES = st.sampled_from((*_WORDS.split(), "\n", "\u00a0"))


def texts(prose: Prose) -> list[str]:
    return [token.text for token in prose.tokens]


@pytest.mark.parametrize(
    ("text", "language", "tokens"),
    [
        ("Jusqu'à l'eau d'Évian", "fr", ["Jusqu'à", "l'", "eau", "d'", "Évian"]),
        ("It's the customers' web-site", "en", ["It", "'s", "the", "customers", "'", "web-site"]),
        ("took weeks instead of now", "en", ["took", "weeks", "instead of", "now"]),
        ("at 4 a.m., e.g. on EC2", "en", ["at", "4", "a.m.", ",", "e.g.", "on", "EC2"]),
        ("from more than 3 hours down to 5 min", "en", ["from", "more than 3 hours", "down to", "5 min"]),
        ("a 350-bed hospital", "en", ["a", "350-bed", "hospital"]),
    ],
)
def test_words_terms_and_quantities_are_tokens(text: str, language: str, tokens: list[str]) -> None:
    """A token is a word as its language spells it, a term, a sign, or a quantity with its qualifier."""
    assert texts(read_prose(text, language=language)) == tokens


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("It fell by 3.5 points, from 12 to 1.200", 2),
        ("The team grew and it is happy", 2),
        ("Salt and pepper", 1),
        ("Open at 4 a.m. every day (e.g. in May)", 2),
        ("one\ntwo", 2),
        ("elec. of the site", 1),
        ("A new node. we like it", 2),
    ],
)
def test_clause_ends_at_pauses_and_before_a_new_verb(text: str, clauses: int) -> None:
    """Commas, parentheses, line breaks and a joint word with a verb behind it end a clause; numbers do not."""
    assert len({token.clause for token in read_prose(text, language="en").tokens}) == clauses


@pytest.mark.parametrize(
    ("text", "sentences"),
    [("It took 3 h. Now it is 5 min. Fine.", 3), ("approx. Ten of them", 1), ("He said “yes.” Then no", 2), ("a.b", 1)],
)
def test_sentence_ends_at_a_stop_before_a_capital(text: str, sentences: int) -> None:
    """A full stop ends a sentence before a capital, closing quotes included; that of an abbreviation never does."""
    assert len({token.sentence for token in read_prose(text, language="en").tokens}) == sentences


def test_language_is_that_of_the_small_words() -> None:
    """Without a language the small words tell it."""
    assert read_prose("Le délai passe de 3 jours à une heure").language == "fr"
    assert read_prose("The delay went from 3 days to an hour").language == "en"
    assert WordClass.FROM in read_prose("it went from here").tokens[2].classes


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=25).map(" ".join), st.lists(_PIECES, max_size=9).map("".join)))
def test_tokens_hold_the_whole_text_in_order(text: str) -> None:
    """Whatever the text: tokens are exact, never overlap, leave out nothing but white space, and numbers only rise."""
    tokens = read_prose(text).tokens
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(left.end <= right.start for left, right in pairwise(tokens))
    assert all(
        0 <= right.sentence - left.sentence <= 1 and left.clause <= right.clause for left, right in pairwise(tokens)
    )
    rest = "".join(text[left.end : right.start] for left, right in pairwise(tokens))
    assert not rest.strip()
    assert "".join(token.text for token in tokens).replace(" ", "") == "".join(
        text[token.start : token.end] for token in tokens
    ).replace(" ", "")


def test_looking_a_word_up_changes_nothing() -> None:
    """A paragraph is cut alike whatever was read before it."""
    lexicon, text = read_lexicon("en"), "a two-hour wait"
    before = list(cut_words(text, lexicon))
    lexicon.find_classes("two-hour")
    assert list(cut_words(text, lexicon)) == before


pytestmark = pytest.mark.slow
