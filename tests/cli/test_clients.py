"""Several clients in one command: options, folders, the table, the page about all."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

CLIENTS = """clients:
  - name: Globex & Söhne
    theme: night
    languages: [en, fr]
  - name: Initech
    theme: paper
"""


pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("clients")]


@pytest.fixture
def clients(stories):
    Path("clients.yaml").write_text(CLIENTS, encoding="utf-8")
    return stories


class Links(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.open = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.found += [value for name, value in attrs if name == "href"]


def test_one_command_makes_the_decks_of_all(run):
    """A row an edition; a second run changes nothing."""
    done = run("build", "--matrix", "clients.yaml")
    assert done.exit_code == 0
    rows = [line.split("  ") for line in done.stdout.splitlines()]
    assert [row[0] for row in rows[1:4]] == ["Globex & Söhne", "Globex & Söhne", "Initech"]
    assert Path("decks/globex-sohne-fr/04-module-4.pptx").exists()
    assert Path("decks/initech/04-module-4.pptx").exists()
    assert "3 unchanged" in run("build", "--matrix", "clients.yaml").stdout


def test_a_page_about_all_decks_leads_to_each(run):
    """From where it stands; what deckgen did not write is not overwritten."""
    assert run("build", "--matrix", "clients.yaml", "--report", "out/report.html").exit_code == 0
    page = Path("out/report.html")
    text = page.read_text(encoding="utf-8")
    links = Links(text).found
    assert len(links) == 3
    assert all((page.parent / link).exists() for link in links)
    assert "Globex &amp; Söhne" in text
    assert "warning[other-language]" in text
    assert "http" not in text.replace("https://example.com", "")
    assert run("build", "--matrix", "clients.yaml", "--report", "out/report.html").exit_code == 0
    page.write_text("<p>mine", encoding="utf-8")
    refused = run("build", "--report", "out/report.html")
    assert refused.exit_code == 2
    assert page.read_text(encoding="utf-8") == "<p>mine"
    assert run("build", "--report", "report.pdf").exit_code == 2


def test_facts_for_programs_name_client_and_language(run):
    """A deck each."""
    done = run("build", "--matrix", "clients.yaml", "--json")
    decks = json.loads(done.stdout)["decks"]
    made = [(deck["client"], deck["lang"]) for deck in decks if deck["path"]]
    assert made == [("Globex & Söhne", "en"), ("Globex & Söhne", "fr"), ("Initech", None)]


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("--lang", "klingon"), "Languages are: "),
        (("--tag", "retail"), "Tags are: none"),
        (("--matrix", "clients.yaml", "--client", "Initec"), "Did you mean 'Initech'?"),
        (("--matrix", "client.yaml"), "Did you mean 'clients.yaml'?"),
        (("--matrix", "stories"), "is a directory"),
    ],
)
def test_what_is_not_there_is_wrong_usage(run, arguments, hint):
    """With what there is; nothing is written."""
    done = run("build", *arguments)
    assert done.exit_code == 2
    assert hint in done.stderr
    assert not Path("decks").exists()


def test_a_check_reads_the_file_of_clients_as_well(run):
    """And writes nothing."""
    done = run("check", "--matrix", "clients.yaml")
    assert "3 decks" in done.stdout
    assert not Path("decks").exists()
