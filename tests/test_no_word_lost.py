"""The promise above all others: no word of the notes disappears."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.layout import design_frames, lay_out_deck
from deckgen.look.theme import load_theme
from deckgen.pace import Density
from deckgen.page import Pages, TableItem, TextItem
from deckgen.plan import plan_deck
from deckgen.read import read_course

pytestmark = pytest.mark.slow

WORD = re.compile(r"[^\W_]+")


@pytest.fixture(scope="module")
def look():
    theme = load_theme("default", Diagnostics())
    return theme, design_frames(theme)


def words_of(text: str) -> list[str]:
    """Letters and digits, folded: labels may begin with a capital."""
    return WORD.findall(text.casefold())


def words_shown(pages: Pages) -> Counter[str]:
    """Count every word on slides, in alt texts and on notes pages, links with their target, items with their number."""
    shown: Counter[str] = Counter()
    for page in pages.pages:
        lines = [line for item in page.items if isinstance(item, TextItem) for line in item.lines]
        lines += [x for i in page.items if isinstance(i, TableItem) for row in i.rows for c in row for x in c.lines]
        for line in (*lines, *page.notes):
            shown.update(words_of(f"{line.marker} {''.join(run.text for run in line.runs)}"))
            for run in line.runs:
                shown.update(words_of(run.link))
        for item in page.items:
            shown.update(words_of(getattr(item, "alt", "")))
    return shown


def show(path, look, density=None) -> Counter[str]:
    theme, frames = look
    pace = theme.pace._replace(ordered=density)
    course = read_figures(read_course([path], Diagnostics()), Diagnostics())
    shown: Counter[str] = Counter(words_of(course.title))
    for module in course.modules:
        shown += words_shown(lay_out_deck(plan_deck(course, module, pace), frames, theme, Diagnostics()))
    return shown


@pytest.mark.parametrize("number", range(1, 14))
def test_every_word_of_every_module_is_shown(number, root, look):
    """Slides and notes pages of a module hold every word of its notes, as often as the notes do."""
    (path,) = (root / "stories").glob(f"{number:02}-*.md")
    wanted = Counter(words_of(path.read_text(encoding="utf-8")))
    # A module without stories makes no deck; its cover alone would hold its heading.
    assert wanted - show(path, look) == Counter()


@pytest.mark.slow
@pytest.mark.parametrize("density", [Density.FULL, Density.BRIEF])
@pytest.mark.parametrize("number", range(1, 14))
def test_every_word_is_shown_in_every_density(number, density, root, look):
    """However much of it stands on slides."""
    (path,) = (root / "stories").glob(f"{number:02}-*.md")
    assert Counter(words_of(path.read_text(encoding="utf-8"))) - show(path, look, density) == Counter()


def test_every_word_of_every_construct_is_shown(root, look):
    """Tables, quotes, code, captions, HTML, reminders: the fixture holds one of each."""
    path = root / "src" / "deckgen" / "samples" / "every-kind" / "every-kind.md"
    _, _, text = path.read_text(encoding="utf-8").split("---\n", 2)  # front matter, then the notes
    text = re.sub(r"\(assets/\S+ ", " ", text)
    assert set(words_of(text)) - set(show(path, look)) - {"python", "b"} == set()


word = st.from_regex(r"[a-zé]{2,9}", fullmatch=True)
phrase = st.lists(word, min_size=1, max_size=12).map(" ".join)
piece = st.one_of(
    phrase,
    phrase.map("* {}".format),
    phrase.map("  * {}".format),
    phrase.map(" - {}".format),
    phrase.map("3. {}".format),
    phrase.map("### {}".format),
    phrase.map("## {}".format),
    phrase.map("# {}".format),
    phrase.map("> {}".format),
    phrase.map("!!! {} !!!".format),
    phrase.map("**{}".format),
    phrase.map("    {}".format),
    st.tuples(phrase, phrase).map("| {0[0]} | {0[1]} |\n|---|---|\n| 1 | 2 |".format),
    st.tuples(phrase, word).map("[{0[0]}](https://example.com/{0[1]})".format),
    st.tuples(phrase, phrase).map("{0[0]} * {0[1]}".format),
    st.tuples(st.sampled_from(["Problem: ", "**Solution** : ", "pb : ", "Results: > ", "Impact: - "]), phrase).map(
        "".join
    ),
    st.sampled_from(["Problem", "Solution:", "**Résultats :**", "sol", "Notes", "Key figures:"]),
    st.sampled_from(["", "### Problem", "### Solution", "# Module 2 : x", "---", "```", "<b>", "<!-- -->", "&amp;"]),
)
notes = st.lists(piece, max_size=25).flatmap(
    lambda pieces: st.sampled_from(["\n", "\n\n"]).map(lambda gap: gap.join(pieces))
)


@pytest.mark.slow
@settings(max_examples=120)
@given(text=notes, density=st.sampled_from(Density))
def test_no_word_of_any_notes_is_lost(text, density, look, tmp_path):
    """Whatever is written, in whatever order, is on a slide or on a notes page."""
    path = tmp_path / "notes.md"
    path.write_text(text, encoding="utf-8")
    lost = set(words_of(text.replace("&amp;", ""))) - set(show(path, look, density))
    assert lost <= {"b", "pb", "sol"}  # abbreviations are spelled out
