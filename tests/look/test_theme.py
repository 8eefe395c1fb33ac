"""Theme files: complete, inherited, every mistake placed."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from deckgen.arrangements import Way
from deckgen.contrast import measure_contrast
from deckgen.diagnostics import Diagnostics, Location, Severity
from deckgen.files.disk import builtin_theme_folder
from deckgen.geometry import STANDARD
from deckgen.look.checks import TEXT_PAIRS
from deckgen.look.places import ThemeSearch
from deckgen.look.settings import KEYS, SIZE_LIMITS, list_labels
from deckgen.look.theme import load_theme
from deckgen.theme import THEME_ROLES, Logo, LogoPicture, Role, Sizes, Theme

BUILT_IN = ("default", "night", "paper")


def load(folder: Path, text: str, name: str = "acme") -> tuple[Theme, Diagnostics]:
    """Load a theme with this text from a folder of the tests."""
    (folder / f"{name}.yaml").write_text(text, "utf-8")
    diagnostics = Diagnostics()
    theme = load_theme(name, diagnostics, ThemeSearch((folder,)))
    assert theme is not None
    return theme, diagnostics


@pytest.fixture(scope="module")
def default() -> Theme:
    theme = load_theme("default", Diagnostics())
    assert theme is not None
    return theme


@pytest.mark.parametrize("name", BUILT_IN)
def test_built_in_themes_are_without_findings(name):
    """Each built-in theme says everything and nothing wrong."""
    diagnostics = Diagnostics()
    theme = load_theme(name, diagnostics)
    assert theme is not None
    assert not [found.message for found in diagnostics]
    assert (theme.name, theme.title) == (name, name.capitalize())
    assert set(theme.colors) == set(THEME_ROLES)
    assert theme.labels == list_labels()
    assert theme.sizes.body_small >= 16
    assert theme.dark == (name == "night")


@pytest.mark.parametrize("name", BUILT_IN)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=lambda pair: f"{pair[0].name} on {pair[1].name}".lower())
def test_built_in_themes_read_well(name, pair):
    """Every text on every fill has a contrast of 5 at least, above the 4.5 that is asked of others."""
    theme = load_theme(name, Diagnostics())
    assert theme is not None
    assert measure_contrast(theme.colors[pair[0]], theme.colors[pair[1]]) >= 5


def test_built_in_files_explain_themselves():
    """Each file begins with two lines of comment for whoever copies it, and names the schema for editors."""
    for name in BUILT_IN:
        lines = (builtin_theme_folder() / f"{name}.yaml").read_text("utf-8").split("\n")
        assert [line[:2] for line in lines[:4]] == ["# ", "# ", "# ", ""]
        assert lines[2] == "# yaml-language-server: $schema=theme.schema.json"


def test_everything_can_be_set(tmp_path):
    """Each field of a theme has its key."""
    stream = io.BytesIO()
    Image.new("RGB", (8, 2)).save(stream, "PNG")
    (tmp_path / "logo.png").write_bytes(stream.getvalue())
    colors = "".join(f'  {role.name.lower()}: "#{index:06X}"\n' for index, role in enumerate(THEME_ROLES))
    sizes = "".join(f"  {name}: {(low + high) / 2}\n" for name, (low, high) in SIZE_LIMITS.items())
    theme, _ = load(
        tmp_path,
        "title: Acme Corp.\nsize: 4:3\nextends: paper\ndark: yes\n"
        f"colors:\n{colors}sizes:\n{sizes}arrangement: block\n"
        "fonts: {heading: Georgia, body: Verdana, mono: Consolas}\nfooter: '{client} {date}'\nbullet: •\nqr: no\n"
        "labels: {fr: {agenda: Menu}}\nwords_per_minute: 90\nlogo: logo.png\nlogo_alt: Acme\n",
    )
    assert theme._replace(logo_at=None) == Theme(
        name="acme",
        title="Acme Corp.",
        colors={role: f"{index:06X}" for index, role in enumerate(THEME_ROLES)},
        size=STANDARD,
        dark=True,
        heading_font="Georgia",
        body_font="Verdana",
        mono_font="Consolas",
        sizes=Sizes(**{name: (low + high) / 2 for name, (low, high) in SIZE_LIMITS.items()}),
        way=Way.BLOCK,
        footer="{client} {date}",
        logo=Logo(LogoPicture(format="png", data=stream.getvalue(), width=8, height=2)),
        logo_alt="Acme",
        bullet="•",
        qr=False,
        labels=theme.labels,
        words_per_minute=90,
    )
    assert theme.label("agenda", "fr") == "Menu"
    assert theme.label("agenda", "en") == "Agenda"


def test_size_limits_cover_every_size():
    """A new size cannot be forgotten."""
    assert set(SIZE_LIMITS) == set(Sizes._fields)
    for name, (low, high) in SIZE_LIMITS.items():
        assert low <= getattr(Sizes(), name) <= high


def test_themes_extend_each_other(tmp_path, default):
    """A theme inherits at any depth; what it does not say comes from the nearest ancestor that does."""
    load(tmp_path, 'extends: default\ncolors: {brand: "123456"}\nbullet: "-"\n', "one")
    load(tmp_path, 'extends: one\ncolors: {accent: "654321"}\n', "two")
    theme, diagnostics = load(tmp_path, 'extends: two\ncolors: {brand: "112233"}\n', "three")
    assert (theme.colors[Role.BRAND], theme.colors[Role.ACCENT], theme.bullet) == ("112233", "654321", "-")
    assert theme.colors[Role.TEXT] == default.colors[Role.TEXT]
    assert [found.code for found in diagnostics] == ["derived-colors"]


def test_a_theme_may_be_called_default(tmp_path, default):
    """The author's own `default` may extend the built-in one."""
    theme, diagnostics = load(tmp_path, "extends: default\nbullet: •\n", "default")
    assert (theme.bullet, theme.footer) == ("•", default.footer)
    assert not len(diagnostics)


@pytest.mark.parametrize("chain", [("a",), ("a", "b"), ("a", "b", "c")])
def test_cycles_are_reported(tmp_path, default, chain):
    """Themes that extend each other in a circle are one finding at the line that closes it, and still load."""
    for name, parent in zip(chain, (*chain[1:], chain[0]), strict=True):
        (tmp_path / f"{name}.yaml").write_text(f"# theme {name}\nextends: {parent}\n", "utf-8")
    diagnostics = Diagnostics()
    theme = load_theme("a", diagnostics, ThemeSearch((tmp_path,)))
    (found,) = diagnostics
    assert theme is not None
    assert theme.colors == default.colors
    assert found.code == "theme-cycle"
    assert found.at is not None
    assert (Path(found.at.path).stem, found.at.line, found.at.column) == (chain[-1], 2, 10)


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("colours: {}", "unknown-key", 1),
        ("colors: {brnad: '112233'}", "unknown-key", 10),
        ("colors: {brand: blue}", "wrong-value", 17),
        ("colors: {brand: '12345'}", "wrong-value", 17),
        ("colors: {brand: [1]}", "wrong-value", 17),
        ("colors: navy", "wrong-value", 9),
        ("fonts: {head: Arial}", "unknown-key", 9),
        ("fonts: {heading: [Arial]}", "wrong-value", 18),
        ("sizes: {body: big}", "wrong-value", 15),
        ("sizes: {body: nan}", "wrong-value", 15),
        ("sizes: {body_small: 9}", "wrong-value", 21),
        ("sizes: {title: 400}", "wrong-value", 16),
        ("sizes: {body: 30, body_large: 26}", "size-order", 31),
        ("sizes: {titel: 30}", "unknown-key", 9),
        ("arrangement: fancy", "wrong-value", 14),
        ("labels: {tlh: {agenda: mIw}}", "unknown-key", 10),
        ("labels: {en: {agendum: x}}", "unknown-key", 15),
        ("labels: {en: {minutes: 'about {m} min'}}", "wrong-value", 24),
        ("labels: {en: {agenda: 'an {'}}", "wrong-value", 23),
        ("labels: {en: {agenda: '{n}'}}", "wrong-value", 23),
        ("footer: '{modul}'", "wrong-value", 9),
        ("footer: '{module.__class__}'", "wrong-value", 9),
        ("footer: '{module:>9999999}'", "wrong-value", 9),
        ("bullet: '----'", "wrong-value", 9),
        ("qr: perhaps", "wrong-value", 5),
        ("dark: 7", "wrong-value", 7),
        ("words_per_minute: 4000", "wrong-value", 19),
        ("extends: nigth", "unknown-theme", 10),
        ("logo: nowhere.png", "unusable-logo", 7),
        ("logo: https://example.com/logo.png", "unusable-logo", 7),
        ("logo: [a]", "unusable-logo", 7),
        ("title: [x]", "wrong-value", 8),
        ("size: A4", "wrong-value", 7),
        ("sizes: {topic: 9}", "wrong-value", 16),
        ("size: [4, 3]", "wrong-value", 7),
    ],
)
def test_mistakes_have_a_place_and_cost_only_themselves(tmp_path, default, line, code, column):
    """Each mistake is one finding at its line and column with a hint; the value stays the extended theme's."""
    theme, diagnostics = load(tmp_path, f"# a theme\n\n{line}\n")
    (found,) = diagnostics
    assert found.code == code
    assert found.at is not None
    assert (found.at.line, found.at.column) == (3, column)
    assert Path(found.at.path).name == "acme.yaml"
    assert found.hint
    assert (theme.colors, theme.sizes, theme.way) == (default.colors, default.sizes, default.way)
    assert (theme.footer, theme.bullet, theme.labels) == (default.footer, default.bullet, default.labels)
    assert theme.size == default.size


def test_low_contrast_is_placed_at_the_color_that_caused_it(tmp_path):
    """A background that makes the inherited text unreadable is reported where the background is set."""
    _, diagnostics = load(tmp_path, 'colors:\n  background: "16202E"\n')
    pairs = [found.message.split(" has ")[0] for found in diagnostics]
    assert "text on background" in pairs
    assert {(found.code, found.at and (found.at.line, found.at.column)) for found in diagnostics} == {
        ("low-contrast", (2, 15))
    }


def test_the_suggested_shade_settles_it(tmp_path):
    """Writing the shade of the hint into the file removes the finding."""
    _, diagnostics = load(tmp_path, 'colors: {accent: "FFB454"}\n')
    hints = [found.hint for found in diagnostics]
    shade = min(hint.split('"')[1] for hint in hints)
    _, diagnostics = load(tmp_path, f'colors: {{accent: "{shade}"}}\n')
    assert hints
    assert not len(diagnostics)


def test_a_dark_background_makes_a_dark_theme(tmp_path):
    """`dark` follows from the colors unless the theme says otherwise."""
    assert load(tmp_path, 'colors: {background: "000000", text: "FFFFFF"}\n')[0].dark
    assert not load(tmp_path, 'dark: no\ncolors: {background: "000000", text: "FFFFFF"}\n')[0].dark


def test_an_unknown_theme_is_an_error_with_a_remedy():
    """A misspelled name is answered with the nearest one, an odd one with all names."""
    diagnostics = Diagnostics()
    at = Location("course.yaml", 2, 8)
    assert load_theme("nigth", diagnostics, at=at) is None
    assert load_theme("zzz", diagnostics) is None
    first, second = diagnostics
    assert (first.at, second.at) == (at, None)
    assert "night" in first.hint
    assert all(name in second.hint for name in BUILT_IN)


def test_a_font_whose_widths_are_not_known_is_said(tmp_path):
    """It is used as asked; an info with its place says how its text is measured."""
    theme, diagnostics = load(tmp_path, "fonts:\n  heading: No Such Font\n  body: arial\n  mono: Courier New\n")
    (found,) = diagnostics
    assert (theme.heading_font, theme.body_font) == ("No Such Font", "arial")
    assert (found.severity, found.code) == (Severity.INFO, "unknown-font")
    assert found.at is not None
    assert (found.at.line, found.at.column) == (2, 12)


def test_only_pictures_are_suggested_for_a_logo(tmp_path):
    """The theme's own file is no logo, however alike the names are."""
    _, diagnostics = load(tmp_path, "logo: globex.png\n", "globex")
    assert [(found.code, "Did you mean" in found.hint) for found in diagnostics] == [("unusable-logo", False)]
    Image.new("RGB", (8, 2)).save(tmp_path / "globexx.PNG", "PNG")
    _, diagnostics = load(tmp_path, "logo: globex.png\n", "globex")
    assert [found.hint.partition("?")[0] for found in diagnostics] == ["Did you mean “globexx.PNG”"]


@pytest.mark.parametrize("text", ["", "# nothing\n", "just text\n", "- list\n", "a: b: c\n"])
def test_a_file_that_says_nothing_is_the_default_look(tmp_path, default, text):
    """Whatever is wrong with a file as a whole, there is a complete theme."""
    theme, _ = load(tmp_path, text)
    assert (theme.colors, theme.labels) == (default.colors, default.labels)
    assert (theme.name, theme.title) == ("acme", "Acme")


_VALUES = st.one_of(
    st.text("abcde{}[]:,'\"#&*!|> \n0123456789", max_size=20),
    st.sampled_from(
        ["{text: '000000', panel: x}", "{body: 20, title: 30}", "{cover: plain}", "{en: {agenda: x}}", "'{module}'"]
    ),
)


@pytest.mark.slow
@given(entries=st.dictionaries(st.sampled_from(KEYS) | st.text("abc", max_size=3), _VALUES, max_size=6))
@settings(max_examples=100)
def test_no_theme_file_raises(tmp_path, entries):
    """Any theme file gives a complete theme whose labels and footer can be filled in."""
    theme, _ = load(tmp_path, "".join(f"{key}: {value}\n" for key, value in entries.items()))
    assert set(theme.colors) == set(THEME_ROLES)
    assert {code: set(labels) for code, labels in theme.labels.items()} == {
        code: set(labels) for code, labels in list_labels().items()
    }
    theme.footer.format(course="c", client="c", module="m", date="d")
    for labels in theme.labels.values():
        for label in labels.values():
            label.format(n=1, total=2, place="p")


@pytest.mark.slow
@given(data=st.binary(max_size=200))
@settings(max_examples=50)
def test_no_bytes_raise(tmp_path, data):
    """Nor do any bytes."""
    (tmp_path / "acme.yaml").write_bytes(data)
    assert load_theme("acme", Diagnostics(), ThemeSearch((tmp_path,))) is not None


@pytest.mark.parametrize("line", ["accent: #C2410C", "brand: #0B5CA3  # blue", "text:   #111"])
def test_a_color_without_quotes_is_a_comment_and_said_to_be_one(tmp_path, line):
    """To YAML it is nothing; the default stands in."""
    theme, found = load(tmp_path, f"colors:\n  {line}\n")
    (finding,) = [one for one in found if one.code == "lost-color"]
    assert (finding.severity, finding.at.line) == (Severity.WARNING, 2)
    assert f'"{line.split()[1]}"' in finding.hint
    assert theme.colors == load(tmp_path, "", "plain")[0].colors
