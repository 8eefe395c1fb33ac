"""Which files are read, in which order, and what they are called."""

import io
import os
from pathlib import Path

import pytest

from deckgen.diagnostics import Diagnostics, Severity
from deckgen.files import search
from deckgen.files.disk import DiskWorld
from deckgen.files.memory import MemoryWorld
from deckgen.files.search import find_files
from deckgen.read import read_course

STORY = "### Problem\nx\n"


def names(reading):
    return [story.company for story in reading.stories]


def test_a_folder_is_read_in_natural_order(read):
    """2 comes before 10; read-me files, hidden files, assets, themes, decks and other formats are left out."""
    reading = read(**{
        "10.md": "# Module 10\n## J\n" + STORY,
        "2.md": "# Module 2\n## B\n" + STORY,
        "Ünï cödé 3.markdown": "# Module 30\n## U\n" + STORY,
        "README.md": "# No\n" + STORY,
        ".hidden.md": "# No\n" + STORY,
        "assets/x.md": "# No\n" + STORY,
        "themes/acme.yaml": "title: Acme\n",
        "Themes/acme/theme.yaml": "title: Acme\n",
        "part/decks/x.md": "# No\n" + STORY,
        "data.csv": "no",
    })  # fmt: skip
    assert names(reading) == ["B", "J", "U"]


def test_a_sub_folder_names_the_module(read):
    """Files without a module heading belong to the folder they are in, else to themselves."""
    reading = read(**{
        "01-data_flow/a.md": "# A\n## Problem\nx\n",
        "01-data_flow/b.md": "# B\n## Problem\nx\n",
        "solo.md": "# C\n## Problem\nx\n",
    })  # fmt: skip
    assert [(module.key, module.number, module.title) for module in reading.course.modules] == [
        ("01-data-flow", 1, "Data flow"),
        ("solo", None, "Solo"),
    ]
    assert [len(module.stories) for module in reading.course.modules] == [2, 1]
    assert sorted(reading.codes) == ["merged-module", "module-from-name", "module-from-name"]


def test_the_course_file(read):
    """Title, language, theme, client, date and author come from course.yaml in the folder."""
    course = read(**{
        "course.yaml": "title: T\nlang: fr\ntheme: night\nclient: C\ndate: D\nauthor: A\nminutes: 30\n",
        "a.md": "# Module 1\n## X\n" + STORY,
    }).course  # fmt: skip
    assert (course.title, course.lang, course.theme) == ("T", "fr", "night")
    assert (course.client, course.date, course.author) == ("C", "D", "A")
    assert (course.modules[0].lang, course.modules[0].minutes) == ("fr", 30)


def test_a_course_file_beside_one_file(tmp_path):
    """It holds for the file too."""
    (tmp_path / "course.yaml").write_text("title: T\n")
    (tmp_path / "a b é.md").write_text("# Module 1\n")
    assert read_course([tmp_path / "a b é.md"], Diagnostics()).title == "T"


def test_yaml_and_markdown_give_the_same_story(read):
    """The second format is the same model."""
    markdown = "---\ncompany: Acme\ntopic: EC2\nmodule: Module 1\nsource: https://a.b\n---\n### Problem\n* **a** 5\n"
    yaml = "company: Acme\ntopic: EC2\nmodule: Module 1\nsource: https://a.b\nproblem:\n  - '**a** 5'\n"
    first, second = read(**{"a.md": markdown}), read(**{"a.md": "", "b.yaml": yaml})
    assert first.story.sections[0].blocks[0].text == second.stories[-1].sections[0].blocks[0].text
    one, other = first.story, second.stories[-1]
    assert (one.key, one.company, one.topic, one.source) == (other.key, other.company, other.topic, other.source)
    assert [section.kind for section in one.sections] == [section.kind for section in other.sections]


def test_several_sources(tmp_path):
    """Files and folders are read in the order given, a file named twice only once."""
    (tmp_path / "a.md").write_text("# Module 1\n")
    (tmp_path / "b.md").write_text("# Module 2\n")
    course = read_course([tmp_path / "b.md", tmp_path], Diagnostics())
    assert [module.number for module in course.modules] == [2, 1]


@pytest.mark.parametrize("content", ["", "\n \n", "\ufeff"])
def test_an_empty_file(read, content):
    """It is said, and gives nothing."""
    reading = read(content)
    assert reading.course.modules == ()
    assert reading.codes == ["empty-file"]


def test_a_missing_source_is_an_error(tmp_path):
    """A wrong path is said, not raised."""
    found = Diagnostics()
    assert read_course([tmp_path / "none.md"], found).modules == ()
    assert [(finding.code, finding.severity) for finding in found] == [("missing-source", Severity.ERROR)]


def test_a_file_nobody_may_read(tmp_path, monkeypatch):
    """It is said, and the others are read; the system's own refusal is simulated, because root may read everything."""
    locked, open_file = tmp_path / "a.md", tmp_path / "b.md"
    locked.write_text("# Module 1\n")
    open_file.write_text("# Module 2\n")
    read_bytes = Path.read_bytes

    def refuse(path):
        if path == locked:
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = Diagnostics()
    course = read_course([locked, open_file], found)
    assert "unreadable-file" in [finding.code for finding in found]
    assert [module.number for module in course.modules] == [2]


def test_pictures_of_a_company(tmp_path, png):
    """assets/<company>/ is found beside the sources and inside them."""
    for base in ("beside", "inside/stories"):
        notes = tmp_path / base / ("stories" if base == "beside" else "")
        assets = tmp_path / base / "assets" / "Acme Corp"
        notes.mkdir(parents=True, exist_ok=True)
        assets.mkdir(parents=True)
        (assets / "a.png").write_bytes(png)
        (notes / "a.md").write_text("# Module 1\n## EC2\n[ACME corp](https://a.b)\n### Problem\nx\n")
        (module,) = read_course([notes], Diagnostics()).modules
        assert [picture.name for picture in module.stories[0].pictures] == ["a.png"]


@pytest.fixture
def project(tmp_path, png):
    """A project with pictures beside the notes and among them."""
    for place in ("assets/Acme", "stories/assets/Acme", "stories/assets/Globex", "stories/part"):
        (tmp_path / place).mkdir(parents=True)
    (tmp_path / "assets/Acme/outer.png").write_bytes(png)
    (tmp_path / "stories/assets/Acme/inner.png").write_bytes(png)
    return tmp_path


def test_both_folders_of_pictures_are_searched(project):
    """A folder of pictures among the notes does not hide the one beside them."""
    (project / "stories/a.md").write_text("# Module 1\n## EC2\n[Acme](https://a.b)\n### Problem\nx\n")
    for source in (project / "stories", project / "stories/a.md"):
        (module,) = read_course([source], Diagnostics()).modules
        assert [picture.name for picture in module.stories[0].pictures] == ["inner.png", "outer.png"]


@pytest.mark.parametrize(
    "reference",
    ["../assets/Acme/outer.png", "assets/Acme/outer.png", "assets/Acme/inner.png", "../stories/assets/Acme/inner.png"],
)
def test_a_picture_anywhere_in_the_project(project, reference):
    """Relative to the notes, to the folder around them or to the project."""
    (project / "stories/a.md").write_text(f"## Globex\n### Problem\n![x]({reference})\n")
    (project / "stories/part/b.md").write_text("## Initech\n### Problem\n![x](assets/Acme/inner.png)\n")
    found = Diagnostics()
    course = read_course([project / "stories"], found)
    sections = [section for module in course.modules for story in module.stories for section in story.sections]
    assert [[block.format for block in section.blocks] for section in sections] == [["png"], ["png"]]
    assert list(found) == []


@pytest.mark.parametrize("section", ["### Architecture", "### Schéma d'architecture\nwords"])
def test_pictures_go_to_the_architecture_section(project, png, section):
    """A story that has one needs no further slide; a picture that its text shows already is not shown again."""
    text = "# Module 1\n## EC2\n[Acme](https://a.b)\n### Problem\nx\n" + section + "\n### Results\ny\n"
    (project / "stories/a.md").write_text(text)
    other = png[:-16] + png[-16:]
    (project / "assets/Acme/outer.png").write_bytes(other)
    (module,) = read_course([project / "stories"], Diagnostics()).modules
    (story,) = module.stories
    assert [len(one.blocks) for one in story.sections] == [1, 2 + section.count("words"), 1]
    assert story.pictures == ()
    (project / "stories/a.md").write_text(text + "![x](assets/Acme/inner.png)\n")
    (module,) = read_course([project / "stories"], Diagnostics()).modules
    assert [len(one.blocks) for one in module.stories[0].sections] == [1, section.count("words"), 2]


@pytest.mark.parametrize("name", ["course.yaml", "course.yml"])
def test_either_ending_of_the_course_file(tmp_path, name):
    """It is never a story."""
    (tmp_path / name).write_text("title: T\n")
    (tmp_path / "a.md").write_text("# Module 1\nx\n")
    found = Diagnostics()
    course = read_course([tmp_path], found)
    assert (course.title, len(course.modules), list(found)) == ("T", 1, [])


def test_course_yaml_counts_before_course_yml(tmp_path):
    """The other one is said."""
    (tmp_path / "course.yaml").write_text("title: T\n")
    (tmp_path / "course.yml").write_text("title: U\n")
    (tmp_path / "a.md").write_text("# Module 1\nx\n")
    found = Diagnostics()
    assert read_course([tmp_path], found).title == "T"
    (finding,) = found
    assert (finding.code, finding.at.path.endswith("course.yml")) == ("second-course-file", True)


@pytest.mark.parametrize("name", ["course.yaml", "course.yml", "Course.yaml"])
def test_the_course_file_as_a_source_is_an_error(tmp_path, name):
    """It holds no stories; the hint names the folder."""
    (tmp_path / name).write_text("title: T\n")
    found = Diagnostics()
    assert read_course([tmp_path / name], found).modules == ()
    (finding,) = found
    assert (finding.code, finding.severity) == ("settings-file", Severity.ERROR)
    assert str(tmp_path) in finding.hint


@pytest.mark.parametrize(
    ("name", "code", "way"),
    [
        ("clients.yaml", "settings-file", "deckgen build --matrix "),
        ("client.potx", "binary-file", "deckgen build -t "),
        ("notes.docx", "binary-file", "Markdown"),
    ],
)
def test_a_client_s_file_as_a_source_is_an_error(tmp_path, name, code, way):
    """It holds no stories; the hint says how it is meant."""
    (tmp_path / name).write_bytes(b"clients: []\n" if name.endswith("yaml") else b"PK\x03\x04\0\0")
    found = Diagnostics()
    assert read_course([tmp_path / name], found).modules == ()
    (finding,) = found
    assert (finding.code, way in finding.hint) == (code, True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes")
def test_a_pipe_is_not_read(tmp_path):
    """Opening it would wait for ever: only regular files are notes."""
    os.mkfifo(tmp_path / "a.md")
    found = Diagnostics()
    assert read_course([tmp_path / "a.md"], found).modules == ()
    (finding,) = found
    assert (finding.code, finding.severity) == ("unreadable-file", Severity.ERROR)
    assert read_course([tmp_path], Diagnostics()).modules == ()


def refuse_below(monkeypatch, folder):
    """Let the system refuse every look at what lies in a folder; root, who runs some tests, may look everywhere."""

    def guard(function):
        def ask(path, *args, **options):
            if not isinstance(path, int) and Path(os.fsdecode(path)).parent == folder:
                raise PermissionError(13, "Permission denied")
            return function(path, *args, **options)

        return ask

    for name in ("stat", "lstat", "open"):
        monkeypatch.setattr(os, name, guard(getattr(os, name)))
    monkeypatch.setattr(io, "open", guard(io.open))


def test_a_folder_whose_files_nobody_may_look_at(tmp_path, monkeypatch):
    """Its names can be listed (mode 444); each file is an error, and nothing raises."""
    folder = tmp_path / "stories"
    (folder / "assets").mkdir(parents=True)
    (folder / "a.md").write_text("# Module 1\nx\n")
    (folder / "course.yaml").write_text("title: T\n")
    refuse_below(monkeypatch, folder)
    found = Diagnostics()
    assert read_course([folder], found).modules == ()
    assert [(finding.code, finding.severity) for finding in found] == [("unreadable-file", Severity.ERROR)]
    assert "Permission denied" in found._found[0].message


def test_a_folder_that_nobody_may_list(tmp_path, monkeypatch):
    """It is an error, with the system's reason."""

    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    found = Diagnostics()
    assert read_course([tmp_path], found).modules == ()
    assert [(finding.code, finding.severity) for finding in found] == [("unreadable-folder", Severity.ERROR)]


ZIP = b"PK\x03\x04\x14\0\x06\0 # Module 1"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("deck.pptx", ZIP),
        ("notes.docx", ZIP),
        ("notes.md", ZIP),
        ("notes.pdf", b"%PDF-1.7\n# Module 1\n"),
        ("notes.md", b"\x89PNG\r\n\x1a\n"),
        ("notes.doc", b"\xd0\xcf\x11\xe0\xa1\xb1"),
        ("notes.rtf", b"{\\rtf1 Module}"),
        ("notes.md", b"# Module 1\n\0\0\x01\n"),
    ],
)
def test_a_file_that_is_no_text_is_an_error(tmp_path, name, data):
    """It is not read as notes, and the finding names what is."""
    (tmp_path / name).write_bytes(data)
    found = Diagnostics()
    assert read_course([tmp_path / name], found).modules == ()
    (finding,) = found
    assert (finding.code, finding.severity) == ("binary-file", Severity.ERROR)
    assert name in finding.message
    assert ".md" in finding.hint
    assert ".yaml" in finding.hint


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
@pytest.mark.parametrize("name", ["notes.txt", "notes", "notes.pptx"])
def test_a_text_given_by_name_is_read_whatever_its_ending(tmp_path, name, encoding):
    """What counts is what is in it."""
    (tmp_path / name).write_bytes("# Module 1\n## Café\n### Problem\nx\n".encode(encoding))
    (module,) = read_course([tmp_path / name], Diagnostics()).modules
    assert [story.company for story in module.stories] == ["Café"]


@pytest.mark.parametrize("source", ["stories", "stories/a.md"])
def test_a_course_file_in_the_project(tmp_path, source):
    """Beside stories/ it is as good as inside; `language` is `lang`."""
    (tmp_path / "stories").mkdir()
    (tmp_path / "course.yaml").write_text("title: T\nlanguage: fr\n")
    (tmp_path / "stories/a.md").write_text("# Module 1\nx\n")
    found = Diagnostics()
    course = read_course([tmp_path / source], found)
    assert (course.title, course.lang, list(found)) == ("T", "fr", [])


def test_inside_stories_the_project_is_around(tmp_path, monkeypatch):
    """The folder is stories/ whatever the path looks like."""
    (tmp_path / "stories").mkdir()
    (tmp_path / "course.yaml").write_text("title: T\n")
    (tmp_path / "stories/a.md").write_text("# Module 1\nx\n")
    monkeypatch.chdir(tmp_path / "stories")
    assert read_course([Path()], Diagnostics()).title == "T"


def test_no_course_file_is_ignored_silently(tmp_path):
    """The one in stories/ counts; the other is said."""
    (tmp_path / "stories").mkdir()
    (tmp_path / "course.yaml").write_text("title: Outer\n")
    (tmp_path / "stories/course.yaml").write_text("title: Inner\n")
    found = Diagnostics()
    assert read_course([tmp_path / "stories"], found).title == "Inner"
    (finding,) = found
    assert (finding.code, finding.severity) == ("second-course-file", Severity.WARNING)
    assert finding.at.path == (tmp_path / "course.yaml").as_posix()


def list_findings(root: Path, source: str = "stories") -> tuple[list[str], list[tuple[str, str]]]:
    """Return the notes files of a folder, and codes and paths of what was found."""
    found = Diagnostics()
    files = find_files([root / source], DiskWorld(), found)
    places = [(one.code, Path(one.at.path).relative_to(root).as_posix()) for one in found if one.at]
    return [file.path.relative_to(root).as_posix() for file in files], places


def make_files(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x", "utf-8")


def test_texts_that_are_not_read_are_said(tmp_path):
    """A .txt among the notes, a document of an office; a picture, a README and what is hidden are no notes."""
    make_files(tmp_path, "stories/1.md", "stories/a/2.TXT", "stories/3.docx", "stories/4.png", "stories/README.txt")
    make_files(tmp_path, "stories/.5.txt", "stories/assets/6.txt")
    files, found = list_findings(tmp_path)
    assert files == ["stories/1.md"]
    assert found == [("skipped-file", "stories/3.docx"), ("stray-file", "stories/a/2.TXT")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("# Module 3\n", "skipped-file"),
        ("Module 3\n\nAcme\n\nProblem: slow\n", "skipped-file"),
        ("S3\n\n**Problème** :\nlent\n", "skipped-file"),
        ("* Herausforderung\nlangsam\n", "skipped-file"),
        ("[Acme](https://a.b)\n", "skipped-file"),
        ("Ask Ada about the problem: it is hers.\n", "stray-file"),
        ("", "stray-file"),
    ],
)
def test_a_text_that_looks_like_notes_is_a_warning(tmp_path, text, code):
    """Its module would be missing; any other paper beside the notes is nobody's mistake."""
    make_files(tmp_path, "stories/1.md", "stories/2.txt")
    (tmp_path / "stories" / "2.txt").write_text(text, "utf-8")
    assert list_findings(tmp_path)[1] == [(code, "stories/2.txt")]


@pytest.mark.parametrize("name", ["asset", "Assets", "assests", "ASSETS"])
@pytest.mark.parametrize("place", ["", "stories/"])
def test_a_folder_that_looks_like_assets_is_said(tmp_path, place, name):
    """Beside the notes and among them; not where the right one stands as well, and nothing else that begins alike."""
    make_files(tmp_path, "stories/1.md", f"{place}{name}/acme/1.png", "astronomy/1.png", "stories/basics/1.md")
    assert list_findings(tmp_path)[1] == [("misspelled-assets", f"{place}{name}")]
    make_files(tmp_path, f"{place}assets/acme/1.png")
    assert list_findings(tmp_path)[1] == []


def test_a_whole_disk_is_not_read(tmp_path, monkeypatch):
    """One error that names the folder, no file of it, however the things in it are nested."""
    monkeypatch.setattr(search, "_MOST", 20)
    make_files(tmp_path, "stories/1.md", *(f"disk/{number}/{number}.bin" for number in range(10)))
    make_files(tmp_path, "disk/1.md", "disk/a.txt")
    assert list_findings(tmp_path, "disk") == ([], [("too-many-files", "disk")])
    monkeypatch.setattr(search, "_MOST", 23)
    assert list_findings(tmp_path, "disk")[0] == ["disk/1.md"]


def test_folders_are_read_however_deep():
    """No depth of folders exhausts the program."""
    deep = "/".join("d" * 900)
    found = Diagnostics()
    files = find_files([Path("/notes")], MemoryWorld({f"/notes/{deep}/a.md": "x", "/notes/e.md": "x"}), found)
    assert [file.path.name for file in files] == ["a.md", "e.md"]
