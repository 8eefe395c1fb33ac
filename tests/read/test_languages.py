"""English or French, from the words."""

import pytest

from deckgen.read.languages import choose_language, detect_language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("We needed a standard framework to collect data", "en"),
        ("Lambda processes over 200 billion signals every day", "en"),
        ("Migration de 20 sites web", "fr"),
        ("Coût 10 fois plus faible", "fr"),
        ("il s'agit d'un site qui fait le lien", "fr"),
        ("GuardDuty / CloudTrail / FirewallManager", ""),
        ("1 234 567", ""),
        ("Vitamin C: good", ""),
        ("a b c", ""),
        ("plan C's d", ""),
        ("L’équipe d'Acme", "fr"),
        ("Qu'importe", "fr"),
        ("", ""),
    ],
)
def test_the_language_of_a_line(text, lang):
    """Common words and accents decide; names and numbers do not."""
    assert detect_language(text) == lang


@pytest.mark.parametrize(
    ("found", "lang"), [(["en", "fr", "fr", ""], "fr"), (["en", "fr"], "xx"), ([], "xx"), (["en"], "en")]
)
def test_the_majority(found, lang):
    """A draw or nothing leaves the default."""
    assert choose_language(found, "xx") == lang


def test_front_matter_decides(read):
    """The author's word comes before the words."""
    assert read("---\ntitle: A\nlang: fr\n---\n## Problem\nThe words are English.\n").story.lang == "fr"
    assert read("---\ntitle: A\n---\n## Problem\nThe words are English.\n").story.lang == "en"
