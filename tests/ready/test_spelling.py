"""Likely typos: few, and no false ones."""

import pytest

from deckgen.ready import spelling
from ready.conftest import NOTES, list_codes

pytestmark = pytest.mark.slow

TYPOS = {
    "en": {
        "infrstructure": "infrastructure",
        "provenence": "provenance",
        "recieved": "received",
        "Custmers": "customers",
        "alwyas": "always",
        "sequance": "sequence",
    },
    "fr": {"infrastruture": "infrastructure", "entreprse": "entreprise", "developpement": "développement"},
    "de": {"entwikelt": "entwickelt", "gemeinsammen": "gemeinsamen", "Geschihcte": "geschichte"},
}
RIGHT = {
    "en": "uptime runbooks backend frontend serverless autoscaling onboarding "
    "chatbot optimisation compliances Fargate "
    "datacenter microservices DevOps kubernetes namespaces failover colour behaviours centre labelled "
    "catalogue resize chunked lossy lookup struct "
    "genomics webhook replatforming",
    "fr": "jusqu'à l'infrastructure scalables conteneurs déploiement backend aujourd'hui cloud streaming "
    "qu'ils d'images robotisé plateformes",
    "de": "hochverfügbare skalierbare Unternehmenszahlen serverlose bereitgestellt Cloud cloudbasiert automatisiert",
}


def find_meant(word: str, lang: str) -> str:
    return spelling._find_meant(word.casefold(), lang)


@pytest.mark.parametrize(("word", "lang", "meant"), [(w, lang, m) for lang, ws in TYPOS.items() for w, m in ws.items()])
def test_a_slip_is_known_by_the_word_that_was_meant(word, lang, meant):
    assert find_meant(word, lang) == meant


@pytest.mark.parametrize("lang", RIGHT)
def test_words_that_are_right_are_not_doubted(lang):
    doubted = {word: meant for word in RIGHT[lang].replace("'", " ").split() if (meant := find_meant(word, lang))}
    assert doubted == {}


def test_a_slip_is_told_with_its_place_and_slide(judge):
    verdict = judge(NOTES.replace("Every report", "The infrstructure of every report"))
    assert list_codes(verdict) == ["likely-typo"]
    (concern,) = verdict.concerns
    at = concern.finding.at
    assert (at.line, at.column, at.excerpt) == (9, 7, "* The infrstructure of every report took **2 weeks**")
    assert concern.slides


@pytest.mark.parametrize(
    "words",
    [
        "The Infrstructure of every report",  # a name
        "The infrstructure and the infrstructure of every report",  # twice: meant so
        "The `infrstructure` of every report",
        "The infrstructure.py of every report",
        "The Утопус infrstructures1 of every report",
    ],
)
def test_names_code_files_and_what_is_written_twice_are_not_doubted(judge, words):
    assert judge(NOTES.replace("Every report", words)).ready


def test_words_of_course_yaml_are_right(judge):
    files = {"stories/course.yaml": b"words: [Infrstructure]\n"}
    assert judge(NOTES.replace("Every report", "The infrstructure of every report"), files).ready


def test_without_dictionaries_no_word_is_doubted(judge, monkeypatch):
    monkeypatch.setattr(spelling, "is_installed", lambda: False)
    assert judge(NOTES.replace("Every report", "The infrstructure of every report")).ready
