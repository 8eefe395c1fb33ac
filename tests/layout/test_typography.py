"""No-break spaces on slides: only spaces change, and only where a break would be wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.layout.typography import set_spaces

TEXTS = st.text(st.sampled_from(list("aé1203 :;!?%«»()-/.,&=kMGo€x\u00a0\u202f\n")), max_size=60) | st.text(max_size=40)
LANGS = st.sampled_from(["fr", "fr-CA", "en", "de", ""])


def show(text):
    """Make no-break spaces visible: `~` is U+00A0, `_` is U+202F."""
    return text.replace("\u00a0", "~").replace("\u202f", "_")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vraiment ? Oui !", "Vraiment_? Oui_!"),
        ("Montrer l'architecture !!!", "Montrer l'architecture_!!!"),
        ("deux ; trois : quatre", "deux_; trois~: quatre"),
        ("99,5 % des cas", "99,5_% des cas"),
        ("les 100 000 requêtes, 1 234 567 €", "les 100_000 requêtes, 1_234_567~€"),
        ("« oui » et « 3 % » !", "«~oui~» et «~3_%~»_!"),
        ("5 milliards, 26,93 Po, 10 fois, 4 mois", "5~milliards, 26,93~Po, 10~fois, 4~mois"),
        ("Après migration :", "Après migration~:"),
        ("26 M de grilles, 4,6 M d'assurés, 38 Mt, 12 Md€", "26~M de grilles, 4,6~M d'assurés, 38~Mt, 12~Md€"),
    ],
)
def test_french(text, expected):
    """High marks, guillemets, groups of digits and units stay with what they belong to."""
    assert show(set_spaces(text, "fr")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "à 10:30, ratio 3:1",
        "https://example.org/?q=1;r=2!3 suite",
        "merci :) bravo ;) zut :-( super :D",
        "Vraiment? Oui! Donc: rien",
        "en 2020 350 personnes",
        "l'option ?page=2 et !important et ::before",
        "le 06 12 34 56 78",
        "5 minimum, 3 garçons, 10 hôtels",
    ],
)
def test_french_leaves_alone(text):
    """Times, addresses, emoticons, code-like marks and marks without a space are as the author wrote them."""
    assert set_spaces(text, "fr") == text
    assert set_spaces(text, "fr") == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("200 billion signals", "200~billion signals"),
        ("from 2 weeks to 2 hours", "from 2~weeks to 2~hours"),
        ("up to 50 Gbps, 7 TB a day", "up to 50~Gbps, 7~TB a day"),
        ("100 000 users", "100~000 users"),
        ("rated 8.2 / 10 by all, day / night", "rated 8.2~/~10 by all, day / night"),
        ("Really ? Yes : no", "Really ? Yes : no"),
        ("ten of them — which run —all day", "ten of them~— which run~—all day"),
        ("less than –5", "less than –5"),
        ("seen (as told) — 50% – “so” — then", "seen (as told)~— 50%~– “so”~— then"),
        ("a log - which grew -- for 3 -5 days", "a log~- which grew~-- for 3 -5~days"),
        ("an option -v and --quiet", "an option -v and --quiet"),
        ("In 2016 they had 3 people", "In 2016 they had 3 people"),
    ],
)
def test_english(text, expected):
    """A number stays with its magnitude or unit; French spacing is for French."""
    assert show(set_spaces(text, "en")) == expected


def test_face_without_narrow_space():
    """Where the face has no U+202F, U+00A0 does its work."""
    assert show(set_spaces("100 000 clients ?", "fr", narrow=False)) == "100~000 clients~?"


@given(TEXTS, LANGS, st.booleans())
def test_only_plain_spaces_change(text, lang, narrow):
    """One for one: same length, same words, and every change turns a plain space into a no-break one."""
    result = set_spaces(text, lang, narrow=narrow)
    assert len(result) == len(text)
    assert {(old, new) for old, new in zip(text, result, strict=True) if old != new} <= {
        (" ", "\u00a0"),
        (" ", "\u202f"),
    }
    assert result.split() == text.split()


@given(TEXTS, LANGS)
def test_idempotent(text, lang):
    """Setting spaces twice changes nothing more."""
    once = set_spaces(text, lang)
    assert set_spaces(once, lang) == once
