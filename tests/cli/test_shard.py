"""Parts of one build: every deck in exactly one, nothing of another part is touched or called strange."""

import json
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


STORY = "# Module {0}\n\n## S3\n\n[Acme {0}](https://a.example/{0})\n\n### Problem\n\n* It took **2 days**\n"


def write_course(modules: int, clients: int) -> None:
    for number in range(1, modules + 1):
        Path(f"stories/{number}.md").write_text(STORY.format(number), encoding="utf-8")
    names = "".join(f"- name: Client {number}\n" for number in range(clients))
    Path("clients.yaml").write_text(names, encoding="utf-8")


@pytest.fixture
def course(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("stories").mkdir()
    write_course(3, 5)


def list_decks() -> list[str]:
    return sorted(path.relative_to("decks").as_posix() for path in Path("decks").rglob("*.pptx"))


@pytest.mark.usefixtures("course")
@pytest.mark.parametrize(("wishes", "total"), [(("--matrix", "clients.yaml"), 15), ((), 3)])
@pytest.mark.parametrize("count", [2, 4])
def test_every_deck_is_in_exactly_one_part(run, wishes, total, count):
    """Whole clients where there are enough of them, else single decks; together they are what one build makes."""
    made = []
    for number in range(1, count + 1):
        done = run("build", *wishes, "--shard", f"{number}/{count}", "--json")
        assert done.exit_code == 0
        facts = json.loads(done.stdout)
        assert facts["findings"] == []
        made += [deck["path"] for deck in facts["decks"]]
    assert len(made) == len(set(made)) == total
    whole = run("build", *wishes, "--json")
    assert {deck["state"] for deck in json.loads(whole.stdout)["decks"]} == {"unchanged"}
    assert json.loads(whole.stdout)["findings"] == []


@pytest.mark.usefixtures("course")
def test_a_part_says_nothing_of_what_another_one_owns(run):
    """Neither a deck of a client, nor one of a module in the same folder, nor a name of another client less."""
    assert run("build", "--matrix", "clients.yaml").exit_code == 0
    before = list_decks()
    for wishes in (("--matrix", "clients.yaml"), ("--matrix", "clients.yaml", "--client", "Client 1")):
        done = run("build", *wishes, "--shard", "2/3", "--report", "decks/report-2.html", "-v")
        assert (done.exit_code, "leftover" in done.stderr, "copied" in done.stderr) == (0, False, False)
        assert list_decks() == before
        assert "Client 0" not in Path("decks/report-2.html").read_text(encoding="utf-8")
    Path("stories/3.md").unlink()
    said = run("build", "--matrix", "clients.yaml", "--shard", "1/2").stderr
    assert said.count("leftover-deck") == 3
    assert list_decks() == before


@pytest.mark.usefixtures("course")
def test_a_part_is_remembered_as_a_part(run):
    """The next build of the same part makes nothing anew; that of another part does not take it for its own."""
    assert "2 decks written" in run("build", "--shard", "1/2").stdout
    assert "0 decks written, 2 unchanged" in run("build", "--shard", "1/2").stdout
    assert "1 deck written" in run("build", "--shard", "2/2").stdout
    assert "0 decks written, 2 unchanged" in run("build", "--shard", "1/2").stdout


@pytest.mark.usefixtures("course")
def test_other_clients_are_known_in_every_part(run):
    """A deck that names the client of another part is found there as well."""
    notes = "# Module 9\n\n## S3\n\n[Acme](https://a.example)\n\n### Problem\n\n* Client 4 needed **2 days**\n"
    Path("stories/9.md").write_text(notes, encoding="utf-8")
    said = run("build", "--matrix", "clients.yaml", "--shard", "1/5").stderr
    assert "warning[other-client]" in said or "error[other-client]" in said


@pytest.mark.usefixtures("course")
@pytest.mark.parametrize(
    ("value", "way"),
    [
        ("0/4", "The first is 1/4"),
        ("5/4", "The last is 4/4"),
        ("1/0", "1/1"),
        ("2", "2/8"),
        ("a/b", "2/8"),
        ("1/2/3", "2/8"),
        ("-1/2", "2/8"),
    ],
)
def test_what_is_no_part_is_wrong_usage(run, value, way):
    """One line with the way out, before anything is read or written."""
    done = run("build", "--shard", value)
    assert (done.exit_code, done.stdout) == (2, "")
    assert way in done.stderr
    assert not Path("decks").exists()
