"""Where sentences end: not at an abbreviation, a month, single letters, nor inside brackets."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.figures.cutting import cut_prose
from deckgen.language.sentences import count_words, cut_sentences

WHOLE = [
    ("La facture (12 k€ en janv. 2023) a doublé", "fr"),
    ("Livré le 12 janv. 2023 : 40 % en plus", "fr"),
    ("Temps de réponse p. ex. 300 ms au lieu de 2 s", "fr"),
    ("Le RGPD, cf. Art. 5, donne un droit", "fr"),
    ("Le client, c.-à-d. Nous", "fr"),
    ("Un tél. Orange", "fr"),
    ("The bill (was 98.2 k€ in Jan. 2023) has doubled", "en"),
    ("In the U.S. Sales grew", "en"),
    ("It runs Node.js v. 20 now", "en"),
    ("With Mrs. Dupont we won", "en"),
    ("It grew (it works. It is so) since then", "en"),
    ("Wartezeit z. B. 5 Std. statt 2 Tage", "de"),
    ("Siehe Abs. 2 im Text", "de"),
    ("Im 2. Quartal kamen 3 neue Filialen dazu", "de"),
    ("Seit dem 1. Jan. 2020 lief nichts", "de"),
    ("Am 12. März 2024 fiel der Server aus", "de"),
    ("RDS in der 3. Ausbaustufe eingeführt", "de"),
    ("Migration en 6 sem. (S. Martin, chef de projet)", "fr"),
]
PARTED = [
    ("Latence de 2 s. La facture suit", "fr"),
    ("It took 5 days. 3 people left", "en"),
    ("Es waren nur 3. Das war zu viel", "de"),
    ("Es blieben 250. Kunden gingen", "de"),
    ("It fell to 3. Sales grew", "en"),
    ("It works. (The rest is for later.)", "en"),
    ("It works (in all of the U.S.). Sales grew", "en"),
    ("It works (at last). Sales (a. B) grew", "en"),
]


def _count(text, lang):
    return len(cut_sentences(text, lang)), cut_prose(text, (), lang).tokens[-1].sentence + 1


@pytest.mark.parametrize(("text", "lang"), WHOLE)
def test_an_abbreviation_ends_no_sentence(text, lang):
    """Slides and figures agree: the subject before it stays with what is told of it."""
    assert _count(text, lang) == (1, 1)


@pytest.mark.parametrize(("text", "lang"), PARTED)
def test_a_unit_with_a_full_stop_ends_one(text, lang):
    """Behind a number, letters are a unit; brackets that are closed hide nothing."""
    assert _count(text, lang) == (2, 2)


@given(st.text(max_size=40))
def test_words_are_what_white_space_parts_but_for_signs_alone(text):
    """A dash between two words is none, "(3)" and "C++" are one each."""
    assert count_words(text) == len(re.findall(r"[^\w\s]*\w\S*", text))
