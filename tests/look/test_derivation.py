"""One brand color makes a whole look, and everything on it can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.contrast import READABLE, measure_contrast
from deckgen.diagnostics import Diagnostics
from deckgen.look.checks import TEXT_PAIRS
from deckgen.look.derivation import derive_colors
from deckgen.look.places import ThemeSearch
from deckgen.look.theme import load_theme
from deckgen.theme import THEME_ROLES, Role

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


@pytest.fixture(scope="module", params=["default", "night", "paper"])
def inherited(request):
    return load_theme(request.param, Diagnostics()).colors


@given(brand=COLORS)
def test_whatever_the_brand_all_words_are_readable(brand, inherited):
    """On light looks and on dark ones; the pairs are those that the check of themes knows."""
    colors = derive_colors({Role.BRAND: brand}, inherited)
    assert set(colors) == set(THEME_ROLES)
    unreadable = {
        (text, fill): measure_contrast(colors[text], colors[fill])
        for text, fill in TEXT_PAIRS
        if measure_contrast(colors[text], colors[fill]) < READABLE
    }
    assert not unreadable


@given(brand=COLORS)
def test_blocks_beside_each_other_are_told_apart(brand, inherited):
    """Where the panel and the brand's color meet, no brand makes one of them; words on both stay readable."""
    colors = derive_colors({Role.BRAND: brand}, inherited, apart=True)
    assert measure_contrast(colors[Role.PANEL], colors[Role.BRAND]) >= 1.4
    assert all(measure_contrast(colors[text], colors[fill]) >= READABLE for text, fill in TEXT_PAIRS)


@given(brand=COLORS, accent=COLORS)
def test_what_a_theme_names_stays(brand, accent, inherited):
    """All but the brand, which words may not be able to have."""
    assert derive_colors({Role.BRAND: brand, Role.ACCENT: accent}, inherited)[Role.ACCENT] == accent


def test_a_brand_that_only_a_tint_is_too_dark_for_says_so(tmp_path):
    """The ratio told is that of the ground where words would be hard to read."""
    (tmp_path / "acme.yaml").write_text('extends: default\ncolors: {brand: "E2001A"}\n', "utf-8")
    found = Diagnostics()
    load_theme("acme", found, ThemeSearch((tmp_path,)))
    (told,) = (one.message for one in found if one.code == "adjusted-brand")
    assert "4.4:1" in told


@pytest.mark.parametrize(
    ("brand", "panel", "panel_text", "codes"),
    [
        ("0B5CA3", "0B5CA3", "FFFFFF", ["derived-colors"]),  # words can have it: it is everywhere as it is
        ("009E73", "008662", "FFFFFF", ["adjusted-brand", "derived-colors"]),  # too light for words
        ("FFCC00", "FFCC00", "16202E", ["adjusted-brand", "derived-colors"]),  # so light that dark words stand on it
    ],
)
def test_panels_have_the_brand(tmp_path, brand, panel, panel_text, codes):
    """A green brand leaves no navy cover and no orange figure; the findings say what was made and why."""
    (tmp_path / "acme.yaml").write_text(f'extends: default\ncolors: {{brand: "{brand}"}}\n', "utf-8")
    found = Diagnostics()
    theme = load_theme("acme", found, ThemeSearch((tmp_path,)))
    assert (theme.colors[Role.PANEL], theme.colors[Role.PANEL_TEXT]) == (panel, panel_text)
    assert sorted(one.code for one in found) == codes
    default = load_theme("default", Diagnostics()).colors
    kept = {role for role in THEME_ROLES if theme.colors[role] == default[role]}
    assert kept - {Role.TEXT, Role.BACKGROUND, Role.PANEL_TEXT, Role.BRAND, Role.LINK} == set()
