"""What a sentence loses on a slide."""

import pytest

from deckgen.language.sentences import cut_sentences
from deckgen.plan.cuts import cut_line
from deckgen.plan.shortening import Wording

LONG = "The team moved all of its old servers to the new platform in a few weeks of work"
LANG = "L'équipe a déplacé tous ses anciens serveurs vers la nouvelle plateforme en quelques semaines de travail"


@pytest.fixture
def cut(write):
    """Return what a slide shows of a paragraph."""

    def cut(text, lang="en"):
        paragraph = write(text)
        return cut_line(paragraph, cut_sentences(paragraph.text, lang), Wording("Acme", lang)).text

    return cut


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Overall, costs fell.", "costs fell"),
        ("Ultimately, it worked", "it worked"),
        ("Note that it worked", "it worked"),
        ("Acme used a gateway to replace tapes.", "used a gateway to replace tapes"),
        ("Acme has **reduced its costs**", "Acme has reduced its costs"),
        ("Acme's teams used a gateway", "Acme's teams used a gateway"),
        ("Acme artists need machines", "Acme artists need machines"),
        ("**Acme used** a gateway", "Acme used a gateway"),
        ("Acme and others used it", "Acme and others used it"),
        ("We wait...", "We wait..."),
        ("It serves banks etc.", "It serves banks etc."),
        ("It is fast,", "It is fast"),
        ("First one. Second one.", "First one"),
        ("First one. The **second one**. Third.", "The second one"),
    ],
)
def test_a_short_sentence_loses_little(cut, text, shown):
    """An opening that says nothing, the company as subject, the full stop, and sentences without the hero."""
    assert cut(text) == shown


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("They moved to S3. It did not work", "en"),
        ("They moved to **S3**. It didn't work", "en"),
        ("It was cheap. But nobody used it", "en"),
        ("Sie wechselten zu S3. Es hat nicht funktioniert", "de"),
        ("Ils ont migré. Mais personne ne l'utilise", "fr"),
    ],
)
def test_what_takes_a_sentence_back_stays_with_it(cut, text, lang):
    """A short denial behind a sentence is shown with it: the slide would say the opposite."""
    assert cut(text, lang) == text.replace("**", "")


@pytest.mark.parametrize(
    ("tail", "lang", "kept"),
    [
        (", which were old", "en", False),
        (" because they were old", "en", False),
        (", enabling it to grow", "en", False),
        (", reducing the cost", "en", False),
        (" — a task for many", "en", False),
        (" such as tapes", "en", False),
        (" so that it could grow", "en", False),
        (", but which were old", "en", True),
        (" — Acme knew it", "en", True),
        (" (because they were old)", "en", True),
        (" and because of this", "en", True),
        (", reducing costs", "en", True),
        (", which it knew, but never liked", "en", True),
        ("-making the difference", "en", True),
        (" only because they were old", "en", True),
        (", which were old, and a new database", "en", True),
        (", which were old, broken, and slow", "en", False),
        (", which were old, cost much", "en", True),
        (" if they were old, which is rare", "en", True),
        (", car ils étaient vieux", "fr", False),
        (", ce qui aide", "fr", False),
        (", sauf un seul", "fr", True),
    ],
)
def test_a_long_sentence_loses_its_tail(cut, tail, lang, kept):
    """Only at words that begin a part which can be lost, and never where the rest turns what is said."""
    text = LANG if lang == "fr" else LONG
    assert cut(text + tail, lang) == (text + tail if kept else text)


@pytest.mark.parametrize("opening", ["If ", "To grow, ", "With this, ", "Due to this, "])
def test_a_condition_is_never_cut(cut, opening):
    """What it says depends on its end."""
    text = f"{opening}{LONG}, which were old"
    assert cut(text) == text


def test_a_hero_is_never_lost(cut):
    """A tail that holds it stays; one with other bold words goes."""
    assert cut(f"{LONG}, which **saves much money**").endswith("saves much money")
    assert cut(f"**The team moved** {LONG}, which **saves much money**").endswith("of work")


def test_a_figure_stays(write):
    """What is cut holds none, for the slide would hide it; words for many that are no figure of the story may go."""
    paragraph = write(f"{LONG}, which saves 7 hours")
    spans = (paragraph.spans[0].cut(0, len(LONG)), paragraph.spans[0].cut(len(LONG), 200)._replace(figure="7-hours"))
    paragraph = paragraph._replace(spans=spans)
    sentences = cut_sentences(paragraph.text, "en")
    assert cut_line(paragraph, sentences, Wording("Acme", "en", frozenset({"7-hours"}))).text == paragraph.text
    assert cut_line(paragraph, sentences, Wording("Acme", "en")).text == LONG


def test_a_short_sentence_keeps_its_tail(cut):
    """Sixteen words are read at once."""
    assert cut("It moved, which was good") == "It moved, which was good"
