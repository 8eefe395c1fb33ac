"""Every language is complete and well formed, whatever it is."""

import re
from collections import Counter
from pathlib import Path

import pytest

from deckgen.language import LANGUAGES, Cue, Label, Language, WordClass
from deckgen.language.others import OTHERS
from deckgen.look.settings import list_labels
from deckgen.story import SectionKind

SOURCES = Path(__file__).parents[2] / "src" / "deckgen"
EVERY = pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
KINDS = [kind for kind in SectionKind if kind is not SectionKind.OTHER]
SLIDE_CUES = (Cue.OPENING, Cue.TAIL, Cue.FIRM_OPENING, Cue.COUNTERPOINT, Cue.TURN)


@EVERY
def test_every_kind_of_section_has_a_row(language: Language) -> None:
    """A kind that is added to `SectionKind` and not to a language fails here."""
    assert list(language.sections) == KINDS
    for kind, names in language.sections.items():
        assert names.label, kind
        known = set(names.names.split())
        assert known, kind
        for field in (names.weak, names.heads, names.openers):
            assert field == field.lower(), kind


@EVERY
def test_no_name_of_a_section_means_two_kinds(language: Language) -> None:
    """A name that is added to a kind is taken from the other one: what comes first would win in silence."""
    names = [name for own in language.sections.values() for name in own.names.split()]
    assert [name for name, count in Counter(names).items() if count > 1] == []


@EVERY
def test_every_label_has_a_text(language: Language) -> None:
    """With the same {parts} as in English, so that no slide shows a brace."""
    assert list(language.labels) == list(Label)
    for label, text in language.labels.items():
        assert text.strip() == text
        assert text
        parts = re.findall(r"\{\w*\}", text)
        assert parts == re.findall(r"\{\w*\}", LANGUAGES["en"].labels[label]), label


@pytest.mark.slow
def test_every_label_is_used() -> None:
    """A label that no stage asks for is deleted."""
    files = (path for path in SOURCES.rglob("*.py") if path.relative_to(SOURCES).parts[0] != "language")
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    assert [label for label in Label if not re.search(rf"\bLabel\.{label.name}\b", code)] == []


def test_labels_and_sections_share_no_key() -> None:
    """A theme overrides both in one mapping."""
    for texts in list_labels().values():
        assert len(texts) == len(Label) + len(KINDS)


@EVERY
def test_every_cue_is_told(language: Language) -> None:
    """As words in lower case; a language that has none says so with an empty text."""
    assert set(language.cues) == set(Cue)
    for cue, words in language.cues.items():
        assert words == words.lower(), cue
        assert "’" not in words, cue
        for word in words.split():
            assert re.fullmatch(r"\*?[^\s*]+\*?", word), (cue, word)


@EVERY
@pytest.mark.parametrize("cue", SLIDE_CUES)
def test_words_that_cut_sentences_are_plain(language: Language, cue: Cue) -> None:
    """No stars, and none is both droppable and needed."""
    words = language.cues[cue].split()
    assert words
    assert len(set(words)) == len(words)
    assert not [word for word in words if "*" in word]
    assert not set(language.cues[Cue.OPENING].split()) & set(language.cues[Cue.FIRM_OPENING].split())
    assert not set(language.cues[Cue.TAIL].split()) & set(language.cues[Cue.COUNTERPOINT].split())


@EVERY
def test_asides_are_no_tails(language: Language) -> None:
    """What needs a comma before it is not cut without one; a star stands for a verb before the words that follow it."""
    words = language.cues[Cue.ASIDE].split()
    assert words
    assert len(set(words)) == len(words)
    assert not set(words) & set(language.cues[Cue.TAIL].split())
    assert not set(words) & set(language.cues[Cue.COUNTERPOINT].split())
    assert all(word.startswith("*") == ("*" in word) and (word[0] != "*" or "_" in word) for word in words)


@EVERY
def test_words_are_written_as_lexicons_look_them_up(language: Language) -> None:
    """Lower case, straight apostrophes."""
    assert set(language.words) <= set(WordClass)
    for kind, words in language.words.items():
        assert words == words.lower(), kind
        assert "’" not in words, kind


@EVERY
def test_signs_of_numbers_differ(language: Language) -> None:
    """A number is written with one sign for decimals and another one between thousands."""
    numbers = language.numbers
    assert numbers.decimal in {".", ","}
    assert numbers.decimal != numbers.group
    assert numbers.write("1234.5") == f"1234{numbers.decimal}5"


@EVERY
def test_a_language_goes_by_its_names(language: Language) -> None:
    """Its code is its file's name; no two languages are called the same."""
    assert LANGUAGES[language.code] is language
    assert language.name.lower() in language.called.split()
    assert language.tag.startswith(f"{language.code}-")
    others = [other.called.split() for other in LANGUAGES.values() if other is not language]
    assert not [name for name in language.called.split() if any(name in names for names in others)]


def test_a_language_with_a_file_is_no_other_one() -> None:
    """Who adds a language deletes its row here, and its text in `test_unknown.py`."""
    assert not OTHERS.keys() & LANGUAGES.keys()


@pytest.mark.parametrize("code", OTHERS)
def test_languages_to_be_told_apart_have_common_words(code: str) -> None:
    """Enough of them, in lower case, of two letters or more: one letter stands in any text."""
    words = OTHERS[code].detection.words.split()
    assert len(set(words)) >= 20
    assert all(len(word) > 1 or not word.isascii() for word in words)
    assert [word for word in words if word != word.lower()] == []
