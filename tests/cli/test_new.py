"""`deckgen new story`."""

import io
import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from deckgen.build.preparation import read_notes
from deckgen.build.request import Request
from deckgen.cli import deckgen
from deckgen.cli.skeleton import shorten_name
from deckgen.diagnostics import Diagnostics, Severity
from deckgen.files.disk import DiskWorld
from deckgen.files.memo import NoMemo
from deckgen.read import read_course

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def new(*arguments: str):
    return CliRunner().invoke(deckgen, ["new", "story", *arguments], catch_exceptions=False)


def read(folder: str = "stories"):
    found = Diagnostics()
    return read_course([Path(folder)], found), list(found)


@pytest.mark.parametrize("form", [(), ("--yaml",)])
def test_a_skeleton_is_a_story_of_its_module(form):
    """Unedited, it reads as a story of that company, topic and module, without a mistake and without invented words."""
    done = new("Crédit “Nord”: [A] & B", "--topic", "S3: lifecycle", "--module", "4", *form)
    assert done.exit_code == 0
    path = Path(done.stdout.strip())
    assert path == Path(f"stories/04_s3-lifecycle-credit-nord-a-b.{'yaml' if form else 'md'}")
    assert "deckgen build" in done.stderr
    course, findings = read()
    assert not [finding for finding in findings if finding.severity is Severity.ERROR]
    (module,) = course.modules
    (story,) = module.stories
    assert (module.number, story.topic, story.company) == (4, "S3: lifecycle", "Crédit “Nord”: [A] & B")
    assert not any(section.blocks for section in story.sections)


def test_it_joins_a_module_that_exists_without_touching_its_file():
    """The module keeps its title, the new story is its last one; the author's file is not changed."""
    Path("stories").mkdir()
    notes = Path("stories/04-calcul.md")
    notes.write_text(
        "# Module 4 : Calcul\n\n## EC2\n\n[Globex](https://example.com)\n\n### Activité\n\n* Une entreprise\n",
        encoding="utf-8",
    )
    before = notes.read_bytes()
    assert new("Utopus", "--topic", "Lambda", "--module", "calcul").exit_code == 0
    course, _ = read()
    (module,) = course.modules
    assert (module.number, module.title) == (4, "Calcul")
    assert [story.company for story in module.stories] == ["Globex", "Utopus"]
    assert notes.read_bytes() == before


def test_words_written_below_the_headings_are_read():
    """What the author fills in becomes the story's sections."""
    path = Path(new("Acme", "--topic", "Lambda", "-m", "4", "--source", "https://example.com").stdout.strip())
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Problem\n", "Problem\n\n* Slow\n"), encoding="utf-8")
    ((story,),) = (module.stories for module in read()[0].modules)
    assert story.source == "https://example.com"
    filled = [section for section in story.sections if section.blocks]
    assert [section.title for section in filled] == ["Problem"]


def test_nothing_is_ever_overwritten():
    """The second time is wrong usage, and the file stays as it is."""
    path = Path(new("Acme", "--topic", "Lambda", "-m", "4").stdout.strip())
    path.write_text("mine", encoding="utf-8")
    done = new("Acme", "--topic", "Lambda", "-m", "4")
    assert done.exit_code == 2
    assert "exists already" in done.stderr
    assert path.read_text(encoding="utf-8") == "mine"


def test_an_unknown_module_is_wrong_usage():
    """A name begins no module; a number does."""
    assert new("Acme", "--topic", "Lambda", "-m", "Securty").exit_code == 2
    assert not Path("stories").exists()
    assert new("Acme", "--topic", "Lambda", "-m", "12").exit_code == 0


def test_a_source_is_a_web_address():
    """Anything else is refused before a file is written."""
    done = new("Acme", "--topic", "Lambda", "-m", "4", "--source", "javascript:alert(1)")
    assert done.exit_code == 2
    assert not Path("stories").exists()


@given(st.text())
def test_file_names_are_safe_everywhere(text):
    """No separators, dots or reserved characters, never empty, never long."""
    name = shorten_name(text)
    assert 0 < len(name) <= 40
    assert not set(name) & set('<>:"/\\|?*. \0')
    assert os.path.basename(name) == name  # noqa: PTH119 - the law is about names


@pytest.mark.parametrize("form", [(), ("--yaml",)])
def test_an_unedited_skeleton_is_a_stub(form):
    """It is a warning that --strict turns into a failure, and `list` says so."""
    new("Acme", "--topic", "Lambda", "--module", "4", *form)
    done = CliRunner().invoke(deckgen, ["check"])
    assert (done.exit_code, "warning[empty-story]" in done.stderr) == (0, True)
    assert CliRunner().invoke(deckgen, ["check", "--strict"]).exit_code == 1
    assert CliRunner().invoke(deckgen, ["list"]).stdout.splitlines()[1].endswith("stub")


NOTES = """# Module 1 : Security

## IAM

[Globex](https://example.com/globex)

### Problem

* Keys everywhere

# Module 4 : Compute

## EC2

[Initech](https://example.com/initech)

### Problem

* Slow machines
"""


def put(path: str, text: str = NOTES) -> Path:
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return target


def list_stories() -> list[tuple[int | None, str]]:
    course = read_notes(Request(), DiskWorld(), NoMemo()).course
    return [(module.number, story.company) for module in course.modules for story in module.stories]


@pytest.mark.parametrize("notes", ["notes.md", "stories/notes.md", "stories/01-all.md", "stories/sub/notes.md"])
@pytest.mark.parametrize("also", [(), ("course.yaml",)])
def test_notes_that_are_there_are_still_read(notes, also):
    """The new file stands where the commands read by default, and behind the stories of its module."""
    path = put(notes)
    for name in also:
        put(name, "title: Success\n")
    before = path.read_bytes()
    known = list_stories()
    assert new("Acme", "--topic", "EC2", "--module", "4").exit_code == 0
    assert sorted(list_stories()) == sorted([*known, (4, "Acme")])
    assert new("Umbrella", "--topic", "FinOps", "--module", "14").exit_code == 0
    assert sorted(list_stories()) == sorted([*known, (4, "Acme"), (14, "Umbrella")])
    assert path.read_bytes() == before
    if not path.name[0].isdecimal():
        assert list_stories() == [*known, (4, "Acme"), (14, "Umbrella")]


@pytest.mark.parametrize(("beside", "name"), [("alpha", "backup-orbex"), ("notes", "notes_backup-orbex")])
def test_it_has_its_own_name_where_that_is_read_behind_the_others(beside, name):
    """The name of another file stands before it only where it would be read too early."""
    put(f"stories/{beside}.md")
    known = list_stories()
    assert new("Orbex", "--topic", "Backup", "--module", "4").stdout.strip() == str(Path(f"stories/{name}.md"))
    assert list_stories() == [*known, (4, "Orbex")]


def test_beside_loose_notes_there_is_no_yaml():
    """It would not be read; nothing is written, and the way out is told."""
    put("notes.md")
    done = new("Acme", "--topic", "EC2", "--module", "4", "--yaml")
    assert done.exit_code == 2
    assert "a folder 'stories'" in done.stderr
    assert [path.name for path in Path().iterdir()] == ["notes.md"]


def test_a_file_called_stories_is_not_a_story():
    """What is in the way is named."""
    put("stories", "x")
    done = new("Acme", "--topic", "EC2", "--module", "4")
    assert done.exit_code == 2
    assert "'stories' is a file" in done.stderr
    assert "exists already" not in done.stderr


@pytest.mark.parametrize(
    ("module", "number", "title"),
    [
        ("14", 14, ""),
        ("Module 14", 14, ""),
        ("14 : FinOps", 14, "FinOps"),
        ("Module 14 : FinOps", 14, "FinOps"),
        ("4", 4, "Compute"),
        ("Module 4", 4, "Compute"),
        ("4 : compute", 4, "Compute"),
        ("Compute", 4, "Compute"),
        ("EC2", 4, "Compute"),
    ],
)
def test_a_module_is_named_as_in_front_matter(module, number, title):
    """Number, "Module" and number, title or not: it joins the module that has it, else it begins one."""
    put("stories/notes.md")
    done = new("Acme", "--topic", "Lambda", "--module", module)
    assert done.exit_code == 0
    course, findings = read()
    (joined,) = [one for one in course.modules if any(story.company == "Acme" for story in one.stories)]
    assert (joined.number, joined.title) == (number, title)
    assert not [finding for finding in findings if finding.severity is Severity.ERROR]
    assert CliRunner().invoke(deckgen, ["check", "-m", module]).exit_code == 0


@pytest.mark.parametrize(
    ("module", "answer"),
    [
        ("0", "numbered from 1"),
        ("0 : Intro", "numbered from 1"),
        ("-1", "A number from 1 to 9999 begins a new module"),
        ("123456", "A number from 1 to 9999 begins a new module"),
        ("4 : Storage", "Module 4 is 'Module 4 : Compute' here"),
    ],
)
def test_a_number_that_no_module_can_have_is_wrong_usage(module, answer):
    """Nothing is written, and the message says what would do."""
    put("stories/notes.md")
    done = new("Acme", "--topic", "Lambda", "--module", module)
    assert done.exit_code == 2
    assert answer in done.stderr
    assert len(list(Path("stories").iterdir())) == 1


@pytest.mark.parametrize("place", ["COMPANY", "--topic", "--module", "--source"])
def test_bytes_that_are_no_text_begin_no_story(run, place, tmp_path, monkeypatch):
    """An argument in another encoding is wrong usage; no file is left behind, not even an empty one."""
    monkeypatch.chdir(tmp_path)
    words = {"COMPANY": "Caf", "--topic": "S3", "--module": "1", "--source": "https://example.com/"}
    words[place] += "\udce9"
    company = words.pop("COMPANY")
    done = run("new", "story", company, *(word for pair in words.items() for word in pair))
    assert done.exit_code == 2
    assert f"Invalid value for {place}: it holds bytes that are no text" in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_story_is_written_whole_or_not_at_all(run, tmp_path, monkeypatch):
    """Nothing stays behind when the disk is full."""
    monkeypatch.chdir(tmp_path)

    class FullDisk(io.BytesIO):
        def write(self, _: object) -> int:
            raise OSError(28, "No space left on device")

    def open_full(path: Path, mode: str) -> FullDisk:
        assert mode == "xb"
        path.touch()
        return FullDisk()

    monkeypatch.setattr(Path, "open", open_full)
    done = run("new", "story", "Acme", "--topic", "S3", "--module", "1")
    assert (done.exit_code, "No space left" in done.stderr) == (2, True)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize("letter", ["é", "日", "𠀀"])
def test_the_name_of_a_file_fits_every_system(letter):
    """However long topic and company are, in whatever script, and whatever the file before it is called."""
    Path("stories").mkdir()
    Path("stories", "z" * 180 + ".md").write_text("# Module 1\n\n## A\n\n[A](https://example.com)\n", encoding="utf-8")
    for module in ("1", "77"):
        assert new(letter * 60, "--topic", module + letter * 60, "--module", module).exit_code == 0
    assert max(len(os.fsencode(path.name)) for path in Path("stories").iterdir()) <= 250


@pytest.mark.parametrize(("there", "begun"), [("course/stories", "course"), ("course/notes", "course/notes")])
def test_a_folder_may_be_named(there, begun):
    """Of a project, or of notes whatever it is called: the story goes beside them and into their module."""
    Path(there).mkdir(parents=True)
    Path(there, "04-compute.md").write_text("# Modul 4: Rechnen\n## EC2\n[Alma](https://a.b)\n", encoding="utf-8")
    done = new("Orbex", begun, "--topic", "Lambda", "--module", "4")
    assert (done.exit_code, done.stdout.strip()) == (0, f"{there}/04_lambda-orbex.md")
    (module,) = read(there)[0].modules
    assert [story.company for story in module.stories] == ["Alma", "Orbex"]


def test_a_folder_that_is_not_there_is_made():
    """As `stories` is where nothing is named."""
    done = new("Orbex", "course/new", "--topic", "Lambda", "--module", "4")
    assert (done.exit_code, done.stdout.strip()) == (0, "course/new/04_lambda-orbex.md")
    assert new("Orbex", "course/new/04_lambda-orbex.md", "--topic", "Lambda", "--module", "4").exit_code == 2
