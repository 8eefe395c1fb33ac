"""`deckgen theme`: looks from a color and a logo, listed, shown, checked, tried."""

import io
import json
import tempfile
from pathlib import Path

import pytest
import yaml
from PIL import Image, ImageDraw
from pptx import Presentation

from deckgen.contrast import READABLE
from deckgen.diagnostics import Diagnostics
from deckgen.look.checks import measure_words
from deckgen.look.places import ThemeSearch
from deckgen.look.schema import SCHEMA_FILE
from deckgen.look.theme import load_theme

pytestmark = pytest.mark.slow
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>'


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def draw(path: str, color: str = "#E06010") -> Path:
    image = Image.new("RGBA", (40, 20))
    ImageDraw.Draw(image).ellipse((2, 2, 37, 17), fill=color)
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return put(path, stream.getvalue())


def put(path: str, data: str | bytes) -> Path:
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data.encode() if isinstance(data, str) else data)
    return target


def list_files(folder: str = ".") -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file())


def new(run, *arguments: str, name: str = "acme"):
    return run("theme", "new", name, *arguments)


def test_a_color_and_a_logo_make_a_look(run):
    """A folder with the file to go on with, the logo, and the schema it names; what was adjusted is said."""
    draw("brand/acme.png")
    done = new(run, "--color", "#FFE600", "--logo", "brand/acme.png")
    assert done.exit_code == 0
    assert done.stdout == "themes/acme/theme.yaml\n"
    assert "info[adjusted-brand]" in done.stderr
    assert "deckgen build -t acme" in done.stderr
    assert list_files("themes") == ["acme/acme.png", "acme/theme.yaml", SCHEMA_FILE]
    text = Path("themes/acme/theme.yaml").read_text("utf-8")
    assert yaml.safe_load(text) == {
        "extends": "default",
        "title": "acme",
        "colors": {"brand": "FFE600"},
        "logo": "acme.png",
        "logo_alt": "acme",
    }
    (schema,) = [line.split("=")[1] for line in text.split("\n") if "yaml-language-server" in line]
    assert (Path("themes/acme") / schema).resolve() == Path("themes", SCHEMA_FILE).resolve()


@pytest.mark.parametrize("color", ["009E73", "#fff", "#000000", "FFE600", "#7A1F5C", "808080"])
@pytest.mark.parametrize("extends", ["default", "night", "paper", "block"])
def test_contrasts_are_kept_whatever_the_color(run, color, extends):
    """Every word on everything it stands on, in a look for each way to arrange slides."""
    assert new(run, "--color", color, "--extends", extends).exit_code == 0
    theme = load_theme("acme", Diagnostics(), ThemeSearch((Path("themes"),)))
    assert theme is not None
    assert min(measure_words(theme.colors).values()) >= READABLE


@pytest.mark.parametrize(
    ("color", "brand"),
    [
        ("09e", "0099EE"),
        (" '0x009e73' ", "009E73"),
        ("rgb(0, 158, 115)", "009E73"),
        ("0 / 158 / 115", "009E73"),
        ("256, 0, 0", ""),
        ("green", ""),
    ],
)
def test_a_color_is_spelled_as_on_the_web_or_in_a_brand_manual(run, color, brand):
    """What is none is refused with both ways to write one."""
    done = new(run, "--color", color)
    if brand:
        assert yaml.safe_load(Path("themes/acme/theme.yaml").read_text("utf-8"))["colors"] == {"brand": brand}
    else:
        assert (done.exit_code, list_files()) == (2, [])
        assert "'009E73'" in done.stderr
        assert "'0, 158, 115'" in done.stderr


def test_a_look_is_found_by_what_the_client_is_called(run):
    """As its folder was made from it; a file that is not there is no look with another name."""
    assert new(run, "--color", "009E73", name="Größe & Co").exit_code == 0
    assert new(run, "--color", "009E73", name="Größe / Co").exit_code == 2
    assert [run("theme", "check", name).exit_code for name in ("Größe & Co", "Größe / Co")] == [0, 0]
    wrong = run("theme", "check", "themes/grosse-co/them.yaml")
    assert (wrong.exit_code, "there is no such file" in wrong.stderr) == (2, True)
    assert "Did you mean 'themes/grosse-co/theme.yaml'?" in wrong.stderr


def test_a_name_may_be_what_people_call_the_client(run):
    """Its folder is spelled for every system, the title stays as it was written."""
    assert new(run, "--color", "009E73", name="Crédit Nord & Söhne: “A”").stdout == (
        "themes/credit-nord-sohne-a/theme.yaml\n"
    )
    assert run("theme", "list", "--json").exit_code == 0
    titles = {one["theme"]: one["title"] for one in json.loads(run("theme", "list", "--json").stdout)["themes"]}
    assert titles["credit-nord-sohne-a"] == "Crédit Nord & Söhne: “A”"


def test_a_drawing_brings_its_picture_and_a_second_logo(run):
    """SVG with the PNG of its name, and one for dark grounds."""
    put("acme.svg", SVG)
    draw("acme.png")
    draw("white.png", "white")
    done = new(run, "--color", "009E73", "--logo", "acme.svg", "--logo-dark", "white.png")
    assert done.exit_code == 0
    assert {"acme/acme.svg", "acme/acme.png", "acme/white.png"} < set(list_files("themes"))
    theme = load_theme("acme", Diagnostics(), ThemeSearch((Path("themes"),)))
    assert theme is not None
    assert theme.logo is not None
    assert theme.logo.light is not None
    assert theme.logo.light.svg
    assert theme.logo.dark is not None


def test_fonts_are_named_or_measured(run, build_font):
    """A family by name; a font by its file, whose widths are kept and which stays where it is."""
    put("Brand.ttf", build_font({"a": 500, " ": 250}, "Brand Sans"))
    put("Brand-Bold.ttf", build_font({"a": 600, " ": 250}, "Brand Sans", "bold"))
    done = new(run, "--color", "009E73", "--font", "Brand.ttf", "--font", "Brand-Bold.ttf")
    assert done.exit_code == 0
    assert "Widths of “Brand Sans” kept: regular, bold." in done.stderr
    assert list_files("themes/acme") == ["theme.yaml", "widths/brand-sans.json"]
    assert new(run, "--color", "009E73", "--font", "Verdana Pro", name="b").exit_code == 0
    themes = [load_theme(name, Diagnostics(), ThemeSearch((Path("themes"),))) for name in ("acme", "b")]
    assert [(theme.heading_font, theme.body_font) for theme in themes if theme] == [
        ("Brand Sans", "Brand Sans"),
        ("Verdana Pro", "Verdana Pro"),
    ]


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--color", "teal"], "six hexadecimal digits"),
        (["--color", "12345"], "six hexadecimal digits"),
        ([], "--color"),
        (["--color", "009E73", "--logo", "nowhere.png"], "nowhere.png"),
        (["--color", "009E73", "--logo", "acme.svg"], "PNG of its name"),
        (["--color", "009E73", "--logo", "a/acme.png", "--logo-dark", "b/acme.png"], "Both logos"),
        (["--color", "009E73", "--logo-dark", "acme.svg"], "name the first one"),
        (["--color", "009E73", "--extends", "nihgt"], "'night'"),
        (["--color", "009E73", "--font", "nowhere.ttf"], "cannot be read"),
        (["--color", "009E73", "--font", "acme.otf"], "no font file"),
    ],
)
def test_what_is_wrong_is_said_before_anything_is_written(run, arguments, word):
    """Wrong usage, in one sentence."""
    put("acme.svg", SVG)
    put("acme.otf", "none")
    draw("a/acme.png")
    draw("b/acme.png", "white")
    before = list_files()
    done = new(run, *arguments)
    assert (done.exit_code, word in done.stderr) == (2, True), done.stderr
    assert list_files() == before
    assert not Path("themes").exists()


def test_a_logo_that_cannot_be_used_leaves_nothing_behind(run):
    """It is said of the logo, at no place: there is no file yet that names it."""
    put("logo.png", "none")
    done = new(run, "--color", "009E73", "--logo", "logo.png")
    assert done.exit_code == 2
    assert "“logo.png” cannot be used as a picture" in done.stderr
    assert "theme.yaml" not in done.stderr
    assert "Nothing was written" in done.stderr
    assert not Path("themes").exists()


@pytest.mark.parametrize("name", ["acme", "Acme", "night", "DEFAULT"])
def test_nothing_is_ever_overwritten(run, name):
    """A second run, another spelling, the name of a built-in look."""
    put("themes/acme.yaml", "bullet: x\n")
    done = new(run, "--color", "009E73", name=name)
    assert done.exit_code == 2
    assert "Nothing was changed" in done.stderr
    assert list_files() == ["themes/acme.yaml"]


def test_a_folder_that_is_no_look_stays(run):
    """Somebody's notes are not ours."""
    put("themes/acme/notes.txt", "mine")
    assert new(run, "--color", "009E73").exit_code == 2
    assert list_files() == ["themes/acme/notes.txt"]


@pytest.mark.parametrize("name", ["", "…", "///"])
def test_a_name_needs_letters(run, name):
    """Or there is no folder to make."""
    done = new(run, "--color", "009E73", name=name)
    assert (done.exit_code, "NAME" in done.stderr) == (2, True)


def test_a_schema_of_somebody_else_stays(run):
    """The file beside the looks is made anew only where it is deckgen's own."""
    put(f"themes/{SCHEMA_FILE}", "{}")
    assert new(run, "--color", "009E73").exit_code == 0
    assert Path("themes", SCHEMA_FILE).read_text("utf-8") == "{}"
    put(f"themes/{SCHEMA_FILE}", '{"$id": "urn:deckgen:theme", "stale": true}')
    assert new(run, "--color", "009E73", name="b").exit_code == 0
    assert "stale" not in Path("themes", SCHEMA_FILE).read_text("utf-8")


def test_a_look_that_was_written_is_no_failure_where_its_schema_cannot_be(run):
    """The schema helps editors; the look is there without it."""
    Path("themes", SCHEMA_FILE).mkdir(parents=True)
    done = new(run, "--color", "009E73")
    assert (done.exit_code, "cannot be written" in done.stderr) == (0, False)
    assert Path("themes/acme/theme.yaml").is_file()


def test_a_folder_that_may_not_be_written_is_wrong_usage(run, monkeypatch):
    """And nothing is left there, not even the folder of the looks."""

    def refuse(*_arguments, **_options):
        raise PermissionError(13, "Permission denied", "themes")

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    done = new(run, "--color", "009E73")
    assert (done.exit_code, "cannot be written: Permission denied" in done.stderr) == (2, True)
    assert not Path("themes").exists()


def test_a_disk_that_is_full_leaves_nothing_behind(run, monkeypatch):
    """Half a look is none."""

    def refuse(*_arguments):
        raise OSError(28, "No space left on device")

    put("themes/other.yaml", "")
    monkeypatch.setattr(Path, "rename", refuse)
    done = new(run, "--color", "009E73")
    assert (done.exit_code, "No space left" in done.stderr) == (2, True)
    assert [path.name for path in Path("themes").iterdir()] == ["other.yaml"]


def test_a_file_in_the_way_is_wrong_usage(run):
    """No folder themes/ can be made over it."""
    put("themes", "x")
    done = new(run, "--color", "009E73")
    assert done.exit_code == 2
    assert list_files() == ["themes"]


def test_a_look_is_made_beside_the_notes(run):
    """In the project that somebody works in, and built at once."""
    put("stories/a.md", "# Module 4\n\n## Lambda\n\n[U](https://e.co/u)\n\n### Problem\n\n* Slow reports\n")
    assert new(run, "--color", "009E73").exit_code == 0
    assert run("build", "-t", "acme").exit_code == 0
    assert Path("decks/acme/04-module-4.pptx").exists()


def test_all_looks_are_listed_with_where_they_are_from(run):
    """Names, titles, origins, files; as text and for programs."""
    put("themes/acme/theme.yaml", "title: Acme Corp\n")
    put("themes/night.yaml", "extends: night\n")
    done = run("theme", "list")
    rows = {line.split()[0]: line for line in done.stdout.splitlines()[1:]}
    assert sorted(rows) == ["acme", "block", "default", "night", "paper"]
    assert "Acme Corp" in rows["acme"]
    assert "project" in rows["night"]
    assert "built in" in rows["paper"]
    facts = json.loads(run("theme", "list", "--json").stdout)["themes"]
    assert facts[0] == {
        "theme": "acme",
        "origin": "project",
        "package": None,
        "path": "themes/acme/theme.yaml",
        "title": "Acme Corp",
    }


def test_a_look_is_shown_with_the_line_that_says_each_value(run):
    """The nearest file's; derived colors at the brand, with what they were made from."""
    put("themes/base.yaml", "extends: paper\nbullet: –\nlabels: {fr: {agenda: Menu}}\n")
    put("themes/acme.yaml", 'extends: base\n\ncolors:\n  brand: "FFE600"\n  muted: "444444"\n')
    facts = json.loads(run("theme", "show", "acme", "--json").stdout)
    shown = {one["key"]: (one["value"], one["path"], one["line"], one["why"]) for one in facts["settings"]}
    assert shown["extends"] == ("base", "themes/acme.yaml", 1, None)
    assert shown["title"] == ("Acme", None, None, "its name")
    assert shown["bullet"] == ("–", "themes/base.yaml", 2, None)
    assert shown["labels.fr.agenda"] == ("Menu", "themes/base.yaml", 3, None)
    assert shown["colors.muted"] == ("444444", "themes/acme.yaml", 5, None)
    assert shown["colors.brand"][1:] == ("themes/acme.yaml", 4, "made readable from FFE600")
    assert shown["colors.panel"] == ("FFE600", "themes/acme.yaml", 4, "made from the brand")
    assert shown["arrangement"][0] == "paper"
    text = run("theme", "show", "acme").stdout
    assert "themes/base.yaml:2" in text
    assert "paper.yaml (built in)" in text


def test_every_value_of_a_built_in_look_has_its_line(run):
    """Nothing comes from nowhere, but what is told from the colors."""
    facts = json.loads(run("theme", "show", "default", "--json").stdout)
    nowhere = [one["key"] for one in facts["settings"] if one["line"] is None]
    assert nowhere == ["dark"]


@pytest.mark.parametrize("command", ["show", "check", "preview"])
def test_a_misspelled_look_is_answered_with_the_nearest_name(run, command):
    """And with where it was looked for."""
    put("themes/acme.yaml", "")
    done = run("theme", command, "acem")
    assert done.exit_code == 2
    assert "Did you mean 'acme'?" in done.stderr
    assert "themes/" in done.stderr


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("lst", "list"),
        ("ls", "list"),
        ("create", "new"),
        ("template", "import"),
        ("lint", "check"),
        ("demo", "preview"),
    ],
)
def test_a_command_of_the_group_is_suggested(run, word, meant):
    """As for the program's own."""
    done = run("theme", word)
    assert done.exit_code == 2
    assert f"Did you mean '{meant}'?" in done.stderr


def test_all_that_there_is_to_say_is_checked(run):
    """Infos too; errors fail, warnings where somebody is strict."""
    put("themes/good.yaml", 'colors: {brand: "009E73"}\n')
    put("themes/odd.yaml", "bulet: x\n")
    put("themes/bad.yaml", "logo: gone.png\n")
    done = run("theme", "check", "good")
    assert (done.exit_code, "info[derived-colors]" in done.stderr) == (0, True)
    assert run("theme", "check", "odd").exit_code == 0
    assert run("theme", "check", "odd", "--strict").exit_code == 1
    done = run("theme", "check", "--all", "--json")
    assert done.exit_code == 1
    codes = {one["theme"]: [found["code"] for found in one["findings"]] for one in json.loads(done.stdout)["themes"]}
    assert codes["bad"] == ["unusable-logo"]
    assert codes["odd"] == ["unknown-key"]
    assert codes["night"] == []


@pytest.mark.parametrize("arguments", [[], ["good", "--all"]])
def test_looks_to_check_are_named_or_all(run, arguments):
    """Not both, and not none."""
    put("themes/good.yaml", "")
    assert run("theme", "check", *arguments).exit_code == 2


def test_a_preview_shows_every_kind_of_slide(run):
    """In the look asked for, beside the other decks, without a word about the notes it is made of."""
    put("themes/acme.yaml", 'title: Acme Corp\ncolors: {brand: "009E73"}\n')
    done = run("theme", "preview", "acme")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "decks/preview-acme.pptx\n", "")
    deck = Presentation("decks/preview-acme.pptx")
    assert len(deck.slides) > 20
    again = Path("decks/preview-acme.pptx").read_bytes()
    assert run("theme", "preview", "acme", "-o", "other/look.pptx").exit_code == 0
    assert Path("other/look.pptx").read_bytes() == again


def test_a_preview_replaces_nothing_of_somebody_else(run):
    """Unless it is told to."""
    put("look.pptx", "mine")
    assert run("theme", "preview", "night", "-o", "look.pptx").exit_code == 1
    assert Path("look.pptx").read_text("utf-8") == "mine"
    assert run("theme", "preview", "night", "-o", "look.pptx", "--replace").exit_code == 0
    assert run("theme", "preview", "night", "-o", "look.pdf").exit_code == 2
