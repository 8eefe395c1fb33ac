"""`deckgen theme import`: a client's PowerPoint file becomes a look."""

import json
import re
from html import escape
from pathlib import Path

import pytest
import yaml
from lxml import etree
from pptx import Presentation

from deckgen.cli.theme import adoption, pictures
from deckgen.diagnostics import Diagnostics
from deckgen.files.font_file import read_faces
from deckgen.look.places import ThemeSearch
from deckgen.look.theme import load_theme
from deckgen.template import read_template
from templates.making import TEMPLATES, make_template

pytestmark = pytest.mark.slow
NOTES = "# Module 4\n\n## Lambda\n\n[U](https://e.co/u)\n\n### Problem\n\n* Reports took **2 weeks**\n"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """An empty folder, on a machine without fonts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr(adoption, "find_installed", lambda _: {})


def put(path: str, data: str | bytes) -> Path:
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data.encode() if isinstance(data, str) else data)
    return target


def list_files(folder: str = ".") -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in Path(folder).rglob("*") if path.is_file())


def read_casting(path: str) -> dict[str, str]:
    return yaml.safe_load(Path(path).read_text("utf-8")).get("casting") or {}


def test_a_file_becomes_a_look(run):
    """Template, casting to edit, report; decks are built in it at once."""
    put("client.potx", make_template("french"))
    put("stories/a.md", NOTES)
    done = run("theme", "import", "client.potx", "--name", "Crédit Nord")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1] == "themes/credit-nord/theme.yaml"
    assert list_files("themes/credit-nord") == ["credit-nord.potx", "report.html", "theme.yaml"]
    assert Path("themes/credit-nord/credit-nord.potx").read_bytes() == make_template("french")
    assert read_casting("themes/credit-nord/theme.yaml") == {
        "cover": "Diapositive de titre",
        "opener": "Titre de section",
        "content": "Titre et contenu",
        "plain": "Titre seul",
        "picture": "Titre seul",
    }
    assert "report.html" in done.stderr
    assert run("theme", "check", "credit-nord").exit_code == 0
    assert run("build", "-t", "credit-nord").exit_code == 0
    deck = Presentation("decks/credit-nord/04-module-4.pptx")
    assert deck.slides[0].slide_layout.name == "Diapositive de titre"


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_is_imported_as_it_was_found(run, name):
    """The casting in the file leads to the very layouts that were found without it."""
    put("client.pptx", make_template(name))
    before = json.loads(run("theme", "import", "client.pptx", "--json").stdout)
    after = read_casting("themes/client/theme.yaml")
    assert before["theme"] == "client"
    assert {one["role"] for one in before["casting"]} == {"cover", "opener", "content", "plain", "picture"}
    assert after == {one["role"]: one["layout"] for one in before["casting"] if one["given"]}
    done = run("theme", "check", "client", "--json")
    found = [one["code"] for one in json.loads(done.stdout)["themes"][0]["findings"]]
    assert done.exit_code == 0
    assert set(found) <= {"unknown-font", "lacking-layout"}


@pytest.mark.parametrize("name", ["french", "japanese", "two_masters", "picture_ground", "portrait"])
def test_the_report_draws_every_layout_without_a_word_of_the_template(run, name):
    """One drawing each, roles with reasons, nothing to load; the template's words only where somebody asks."""
    put("client.potx", make_template(name))
    layouts = read_template(make_template(name)).layouts
    words = {" ".join(place.words.split()) for layout in layouts for place in layout.places if len(place.words) > 3}
    for flags in ([], ["--words"]):
        assert run("theme", "import", "client.potx", "--name", f"c{len(flags)}", *flags).exit_code == 0
        page = Path(f"themes/c{len(flags)}/report.html").read_text("utf-8")
        drawings = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
        assert len(drawings) == len(layouts)
        assert all(etree.fromstring(drawing) is not None for drawing in drawings)
        assert not re.search(r"https?://|<script|src=\"(?!data:)", page)
        captions = re.sub(r"<svg.*?</svg>|<strong>.*?</strong>", "", page, flags=re.DOTALL)
        told = {word for word in words if escape(word) in captions}
        assert bool(told) == bool(flags), told


def test_another_layout_is_one_line(run):
    """The casting is edited; a name that is not there is answered with the nearest one."""
    put("client.potx", make_template("french"))
    assert run("theme", "import", "client.potx").exit_code == 0
    path = Path("themes/client/theme.yaml")
    text = path.read_text("utf-8")
    path.write_text(text.replace("plain:   Titre seul", "plain:   Titre et contenu"), "utf-8")
    assert run("theme", "check", "client").exit_code == 0
    path.write_text(text.replace("plain:   Titre seul", "plain:   Titre sul"), "utf-8")
    done = run("theme", "check", "client")
    assert done.exit_code == 1
    assert "Did you mean “Titre seul”?" in done.stderr


def test_fonts_are_measured_by_their_files(run, build_font):
    """Widths are kept, the font is not copied; the look measures its text by them."""
    put("client.potx", make_template("french"))
    put("T.ttf", build_font({"a": 500, " ": 250}, "Trebuchet MS"))
    put("T-Bold.ttf", build_font({"a": 600, " ": 250}, "Trebuchet MS", "bold"))
    done = run("theme", "import", "client.potx", "--font", "T.ttf", "--font", "T-Bold.ttf")
    assert done.exit_code == 0
    assert "unknown-font" not in done.stderr
    assert list_files("themes/client") == ["client.potx", "report.html", "theme.yaml", "widths/trebuchet-ms.json"]
    theme = load_theme("client", Diagnostics(), ThemeSearch((Path("themes"),)))
    assert theme is not None
    assert [table.family for table in theme.widths] == ["Trebuchet MS"]
    assert "widths stored with the look" in Path("themes/client/report.html").read_text("utf-8")


def test_a_font_that_the_template_does_not_have_is_said(run, build_font):
    """Its widths would be of no use."""
    put("client.potx", make_template("french"))
    put("Other.ttf", build_font({"a": 500, " ": 250}, "Other Sans"))
    done = run("theme", "import", "client.potx", "--font", "Other.ttf")
    assert done.exit_code == 0
    assert "“Other Sans” is no font of the template, which has “" in done.stderr


def test_fonts_are_found_on_this_machine(run, build_font, monkeypatch):
    """At import only, and it is said; what is found is stored with the look."""
    faces = list(read_faces(build_font({"a": 500, " ": 250}, "Trebuchet MS")))
    monkeypatch.setattr(adoption, "find_installed", lambda families: dict.fromkeys(families, faces))
    put("client.potx", make_template("french"))
    done = run("theme", "import", "client.potx")
    assert "Found on this machine: Widths of “Trebuchet MS” kept: regular; bold" in done.stderr
    assert "widths/trebuchet-ms.json" in list_files("themes/client")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", 1),
        (b"no file of PowerPoint", 1),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), 1),
        (b"PK\x03\x04", 1),
    ],
)
def test_a_file_that_cannot_be_used_leaves_nothing_behind(run, data, code):
    """One plain sentence."""
    put("client.potx", data)
    done = run("theme", "import", "client.potx")
    assert done.exit_code == code
    assert "error[unusable-template]" in done.stderr
    assert list_files() == ["client.potx"]


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["nowhere.potx"], "does not exist"),
        (["clint.potx"], "Did you mean 'client.potx'?"),
        (["client.potx", "--font", "nowhere.ttf"], "does not exist"),
        (["client.potx", "--font", "client.potx"], "no font file"),
        (["client.potx", "--name", "night"], "already"),
        ([], "FILE"),
    ],
)
def test_wrong_usage_is_answered(run, arguments, word):
    """Before anything is written."""
    put("client.potx", make_template("french"))
    done = run("theme", "import", *arguments)
    assert (done.exit_code, word in done.stderr) == (2, True), done.stderr
    assert list_files() == ["client.potx"]


def test_a_second_import_changes_nothing(run):
    """Somebody may have edited the casting."""
    put("client.potx", make_template("french"))
    assert run("theme", "import", "client.potx").exit_code == 0
    before = {path: Path(path).read_bytes() for path in list_files()}
    assert run("theme", "import", "client.potx").exit_code == 2
    assert {path: Path(path).read_bytes() for path in list_files()} == before


def test_two_imports_are_equal(run):
    """Same file, same bytes."""
    put("client.potx", make_template("japanese"))
    for name in ("one", "two"):
        assert run("theme", "import", "client.potx", "--name", name).exit_code == 0
    one, two = (Path(f"themes/{name}/report.html").read_text("utf-8") for name in ("one", "two"))
    assert one.replace("one", "two") == two.replace("one", "two")


@pytest.mark.render
def test_the_report_shows_pictures_where_libreoffice_is_there(run):
    """One for each layout that slides stand on, embedded; without the flag there is none."""
    put("client.potx", make_template("german"))
    assert run("theme", "import", "client.potx", "--pictures").exit_code == 0
    page = Path("themes/client/report.html").read_text("utf-8")
    used = set(read_casting("themes/client/theme.yaml").values())
    assert 2 <= page.count("data:image/png;base64,") <= len(used)


def test_pictures_want_libreoffice(run, monkeypatch):
    """Without it nothing is written, and the way out is told."""
    monkeypatch.setattr(pictures.shutil, "which", lambda _: None)
    put("client.potx", make_template("german"))
    done = run("theme", "import", "client.potx", "--pictures")
    assert (done.exit_code, "needs LibreOffice" in done.stderr) == (2, True)
    assert list_files() == ["client.potx"]


def test_an_imported_look_is_shown_as_decks_have_it(run):
    """Colors and fonts are the template's, every role has its layout, every layout its name."""
    put("client.potx", make_template("german"))
    assert run("theme", "import", "client.potx").exit_code == 0
    facts = json.loads(run("theme", "show", "client", "--json").stdout)["settings"]
    shown = {one["key"]: (one["value"], one["line"], one["why"]) for one in facts if one["key"] != "layout"}
    assert shown["colors.brand"] == ("4472C4", 7, "from the template")
    assert shown["size"][0] == "4:3"
    assert shown["casting.cover"] == ("Titelfolie", 10, None)
    layouts = [layout.name for layout in read_template(make_template("german")).layouts]
    assert [one["value"] for one in facts if one["key"] == "layout"] == layouts
    direct = run("theme", "show", "client.potx").stdout
    assert re.search(r"casting.cover +Titelfolie +client.potx, the title of a first slide", direct)
