"""What a theme brings along beside its file: a client's template, tables of widths, the casting of layouts."""

import json
from pathlib import Path

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.files.memory import MemoryWorld
from deckgen.fonts import find_face
from deckgen.layout.measure import Ruler
from deckgen.look.places import ThemeSearch
from deckgen.look.theme import load_theme
from deckgen.page import Run
from deckgen.theme import Theme


def make_table(family: str = "Globex Sans", **changes) -> str:
    regular = {"1024": " abcdefghijklmnopqrstuvwxyz-", "2048": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    return json.dumps({"family": family, "pitch": 1.3, "unit": 2048, "styles": {"regular": regular}, **changes})


def load(files: dict[str, str | bytes], name: str = "globex") -> tuple[Theme, list[str]]:
    """Load a theme of a project in memory; returns it and the codes of what was found."""
    found = Diagnostics()
    theme = load_theme(name, found, ThemeSearch((Path("/course/themes"),), (Path("/course"),), MemoryWorld(files)))
    assert theme is not None
    return theme, [one.code for one in found]


def test_a_template_is_read_as_it_is():
    """Its bytes are the theme's; the casting names its layouts, with white space as PowerPoint shows it."""
    text = "template: client.potx\ncasting:\n  cover: Titelfolie\n  content: 'Master /  Titel und Inhalt'\n"
    theme, found = load({"course/themes/globex/theme.yaml": text, "course/themes/globex/client.potx": b"PK"})
    assert (theme.template, found) == (b"PK", [])
    assert theme.casting == {"cover": "Titelfolie", "content": "Master / Titel und Inhalt"}


def test_a_theme_extends_one_with_a_template():
    """Its template comes along, casting by casting; none takes it away."""
    base = "template: a.potx\ncasting: {cover: A, plain: B}\n"
    files = {"course/themes/base/theme.yaml": base, "course/themes/base/a.potx": b"PK"}
    theme, found = load({**files, "course/themes/globex.yaml": "extends: base\ncasting: {cover: C}\n"})
    assert (theme.template, theme.casting, found) == (b"PK", {"cover": "C", "plain": "B"}, [])
    theme, found = load({**files, "course/themes/globex.yaml": "extends: base\ntemplate: none\n"})
    assert (theme.template, found) == (b"", [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("template: nowhere.potx\n", "unusable-template"),
        ("template: [a.potx]\n", "unusable-template"),
        ("template: ../../../etc/client.potx\n", "unusable-template"),
        ("template: .\n", "unusable-template"),
        ("casting: {covr: A}\n", "unknown-key"),
        ("casting: A\n", "wrong-value"),
        ("casting: {cover: [A]}\n", "wrong-value"),
    ],
)
def test_what_cannot_be_used_is_said(text, code):
    """Once, and nothing outside the project is read."""
    theme, found = load({"course/themes/globex/theme.yaml": text, "etc/client.potx": b"PK"})
    assert (theme.template, theme.casting, found) == (b"", {}, [code])


def test_a_theme_measures_with_its_own_widths():
    """The family is known in this theme and in those that extend it, and nowhere else."""
    own = "fonts: {heading: globex SANS, body: Globex Sans}\n"
    files = {
        "course/themes/globex/theme.yaml": own,
        "course/themes/globex/widths/globex-sans.json": make_table(),
        "course/themes/child.yaml": "extends: globex\n",
        "course/themes/other.yaml": own,
    }
    theme, found = load(files)
    assert found == []
    assert Ruler(theme).find_face(Run("a", 20.0)).width("aA") == 1.5
    assert Ruler(load(files, "child")[0]).find_face(Run("a", 20.0)).width("aA") == 1.5
    other, found = load(files, "other")
    assert found == ["unknown-font", "unknown-font"]
    assert Ruler(other).find_face(Run("a", 20.0)).width("aA") != 1.5
    assert not find_face("Globex Sans").known


def test_what_a_table_lacks_is_measured_with_room_to_spare():
    """A style without widths is no narrower than the estimate; a character without one is drawn in another font."""
    theme, _ = load({"course/themes/globex/theme.yaml": "", "course/themes/globex/widths/globex.json": make_table()})
    faces = {bold: find_face("Globex Sans", bold=bold, tables=theme.widths) for bold in (False, True)}
    unknown = {bold: find_face("Nobody Sans", bold=bold) for bold in (False, True)}
    assert (faces[False].known, faces[True].known) == (True, False)
    assert faces[True].width("Word") == unknown[True].width("Word")
    assert faces[False].width("é") == unknown[False].width("é")
    assert faces[True].pitch >= 1.3


@pytest.mark.parametrize(
    "table",
    [
        "",
        "[]",
        "[" * 5000,
        make_table(family=" "),
        make_table(family=7),
        make_table(unit=0),
        make_table(pitch=0.2),
        make_table(pitch="1.3"),
        make_table(styles={}),
        make_table(styles={"heavy": {"1": "a"}}),
        make_table(styles={"bold": {"x": "a"}}),
        make_table(styles={"bold": {"-5": "a"}}),
        make_table(styles={"bold": {"999999": "a"}}),
        make_table(styles={"bold": {"1": 5}}),
    ],
)
def test_a_broken_table_is_said_and_left_out(table):
    """Whatever stands in it."""
    files = {"course/themes/globex/theme.yaml": "", "course/themes/globex/widths/globex.json": table}
    theme, found = load(files)
    assert (theme.widths, found) == ((), ["unusable-widths"])


@pytest.mark.slow
def test_looks_extend_each_other_to_any_depth():
    """A hundred of them, each with a word of its own; what nobody says is the built-in default's."""
    files = {f"course/themes/t{level}.yaml": f"extends: t{level + 1}\n" for level in range(100)}
    files |= {
        "course/themes/t50.yaml": "extends: t51\nbullet: '-'\n",
        "course/themes/t100.yaml": "footer: '{client}'\n",
    }
    theme, found = load(files, "t0")
    assert (theme.bullet, theme.footer, theme.way.value, found) == ("-", "{client}", "clear", [])
