"""One command, several clients: a file lists who gets what, and each deck is its client's own."""

import io

import pytest
from PIL import Image
from pptx import Presentation

from deckgen import (
    MemoryWorld,
    UnknownClientError,
    UnknownLanguageError,
    UnknownModuleError,
    UnknownTagError,
    compile_course,
)

pytestmark = pytest.mark.slow

ENGLISH = """---
tags: [storage, energy]
---
# Module 4

## Lambda

[Utopus](https://example.com/utopus)

### Problem

* The reports on the meters of all plants took the engineers **three weeks**

!!! Show the architecture on the blog !!!

### Solution

* The reports take **2 hours** now
"""
FRENCH = """# Module 4

## Lambda

[Utopus](https://example.com/utopus)

### Problème

* Les rapports de toutes les usines prenaient **trois semaines** aux ingénieurs

### Solution

* Les rapports prennent **2 heures** maintenant
"""
OTHER = """---
module: "5 : Containers"
topic: EKS
company: Zalando
tags: [retail]
---
### Problem

* The shop was closed for **two days** because of the old machines

### Solution

* It is open all day now
"""
CLIENTS = """clients:
  - name: Globex SA
    theme: night
    languages: [en, fr]
    modules: [4]
  - name: Initech
    theme: paper
    date: 12 mai 2027
    tags: retail
    density: full
    notes: no
    languages: English
    folder: initech/2027
"""


def build(clients="", **wishes):
    files = {"stories/a.md": ENGLISH, "stories/a-fr.md": FRENCH, "stories/b.md": OTHER, "clients.yaml": clients}
    given = {"clients": "clients.yaml", **wishes} if clients else wishes
    world = MemoryWorld({name: text.encode() for name, text in files.items()})
    return compile_course("stories", world=world, **given)


def read(deck):
    """Return all words on slides, and all words in speaker notes."""
    slides = Presentation(io.BytesIO(deck.data)).slides
    shown = "\n".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)
    said = "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide)
    return shown, said


def paths(done):
    return [deck.path.as_posix() for deck in done.decks]


@pytest.fixture(scope="module")
def matrix():
    return build(CLIENTS)


def test_each_client_gets_the_decks_that_are_ordered(matrix):
    """Modules, tags, languages, look and folder as the file says."""
    assert paths(matrix) == [
        "globex-sa-en/04-module-4.pptx",
        "globex-sa-fr/04-module-4.pptx",
        "initech/2027/05-containers.pptx",
    ]
    assert [deck.theme for deck in matrix.decks] == ["night", "night", "paper"]
    assert [deck.client for deck in matrix.decks] == ["Globex SA", "Globex SA", "Initech"]
    assert all(deck.data for deck in matrix.decks)


def test_a_language_picks_its_notes(matrix):
    """Where a story is told in both, each deck tells it once, and nothing is said about two versions."""
    english, french = (read(deck)[0] for deck in matrix.decks[:2])
    assert "three weeks" in english
    assert "trois semaines" not in english
    assert "trois semaines" in french
    assert "three weeks" not in french
    assert "1 story" in english
    assert "translated-course" not in {finding.code for finding in matrix.findings}
    assert "other-language" not in {finding.code for finding in matrix.findings}


def test_the_client_and_the_date_stand_on_the_cover(matrix):
    """And nobody else's."""
    shown, _ = read(matrix.decks[2])
    assert "Initech" in shown
    assert "12 mai 2027" in shown
    assert "Globex" not in shown


def test_learners_get_no_notes_reminders_or_minutes():
    """Neither on notes pages nor on slides; with them the same order has all three."""
    own, learners = build().decks[0], build(speaker_notes=False).decks[0]
    assert learners.path.parent.name == "default-without-notes"
    shown, said = read(learners)
    assert said == ""
    assert "architecture" not in shown.casefold()
    assert "min" not in shown.split()
    known, told = read(own)
    assert "SHOW THE ARCHITECTURE" in told.upper()
    assert "min" in known.split()


def test_a_language_without_notes_changes_the_labels_alone():
    """The author's words stay, and a finding says how many stories are meant."""
    done = build(languages="fr", modules="5")
    [deck] = done.decks
    shown, said = read(deck)
    assert "two days" in shown
    assert "Fin du" in said or "Durée" in said
    [finding] = [finding for finding in done.findings if finding.code == "other-language"]
    assert finding.message.startswith("1 of 1 stories")


def test_tags_choose_stories():
    """Whatever their capitals; modules without such a story have no deck."""
    assert paths(build(tags="RETAIL")) == ["default-retail/05-containers.pptx"]
    with pytest.raises(UnknownTagError) as caught:
        build(tags="retial")
    assert caught.value.close == ("retail",)


def test_the_caller_goes_before_the_file():
    """Theme, language, density and tags; and one client alone can be asked for."""
    done = build(CLIENTS, client="globex sa", languages="French", themes=["block", "paper"])
    assert paths(done) == ["globex-sa-fr-block/04-module-4.pptx", "globex-sa-fr-paper/04-module-4.pptx"]
    with pytest.raises(UnknownClientError) as caught:
        build(CLIENTS, client="Globex S")
    assert caught.value.close == ("Globex SA",)
    with pytest.raises(UnknownLanguageError):
        build(languages="tlh")


def test_the_client_of_a_call_goes_before_the_courses():
    """Without a file as well; its decks have a folder of their own."""
    [first, _] = build(client="Globex SA").decks
    assert first.path.as_posix() == "globex-sa/04-module-4.pptx"
    assert "Globex SA" in read(first)[0]


@pytest.mark.parametrize(
    ("entry", "code", "place"),
    [
        ("modules: [99]", "unknown-choice", 2),
        ("tags: [nothing]", "unknown-choice", 2),
        ("theme: nigth", "unknown-theme", 3),
        ("languages: [tlh]", "wrong-value", 3),
        ("folder: ../elsewhere", "outside-folder", 3),
        ("folder: /tmp/elsewhere", "outside-folder", 3),
        ("colour: red", "unknown-key", 3),
    ],
)
def test_a_mistake_in_an_entry_has_its_place(entry, code, place):
    """The other clients' decks are made nevertheless."""
    done = build(f"clients:\n  - name: Globex SA\n    {entry}\n  - name: Initech\n    modules: [5]\n")
    [finding] = [finding for finding in done.findings if finding.code == code]
    assert (finding.at.path, finding.at.line) == ("clients.yaml", place)
    made = [deck for deck in done.decks if deck.client == "Initech"]
    assert [deck.path.as_posix() for deck in made if deck.data] == ["initech/05-containers.pptx"]
    assert not any(deck.path.is_absolute() or ".." in deck.path.parts for deck in done.decks)


@pytest.mark.parametrize(
    "text", ["", "clients: 3\n", "- 3\n", "clients:\n", "clients: []\n", "name: Globex\n", "&a *a"]
)
def test_a_file_without_clients_is_an_error(text):
    """Whatever else it holds; no deck is made for nobody."""
    done = build(text or "# nobody\n")
    assert done.decks == ()
    assert any(finding.severity == "error" for finding in done.findings)


def test_a_template_in_place_of_a_file_of_clients_is_said_to_be_one():
    """Once; its bytes are no YAML with a mistake in it."""
    (finding,) = (finding for finding in build("PK\x03\x04\0\0").findings if finding.severity == "error")
    assert (finding.code, "ZIP" in finding.hint) == ("no-clients", True)


def test_two_orders_never_share_a_folder():
    """Names that are spelled alike, a client called as another's folder, one client in two looks."""
    entries = ["name: Globex SA", "name: Globex, SA", "name: globex-sa-fr", "name: Globex SA\n    languages: [fr]"]
    entries += ["name: Globex SA\n    theme: night", "name: CON", "name: 日本", "name: '!!!'", "name: default"]
    done = build("clients:\n" + "".join(f"  - {entry}\n    modules: [5]\n" for entry in entries))
    folders = [deck.path.parent.as_posix().casefold() for deck in done.decks]
    assert len(set(folders)) == len(entries)
    assert "con" not in folders
    # "Globex, SA" is spelled as "Globex SA" is, "!!!" as its theme
    assert [finding.at.line for finding in done.findings if finding.code == "shared-folder"] == [4, 8, 20]


def test_another_clients_name_in_a_deck_is_found():
    """With its place; a client whose name is a part of one's own is none."""
    clients = "clients:\n  - name: Zalando\n  - name: Zalando SE\n  - name: Initech\n"
    found = [finding.message for finding in build(clients).findings if finding.code == "other-client"]
    assert any("A deck for Initech has something of Zalando, another client: slide" in message for message in found)
    assert not any(message.startswith("A deck for Zalando") for message in found)


def test_an_unknown_module_of_the_caller_is_an_error():
    """As without a file of clients."""
    with pytest.raises(UnknownModuleError):
        build(CLIENTS, modules="99")


def test_a_logo_of_another_clients_look_is_found():
    """One from a look that is nobody's in particular is everybody's."""
    stream = io.BytesIO()
    Image.new("RGB", (90, 30), "navy").save(stream, "PNG")
    files = {
        "stories/a.md": ENGLISH.encode(),
        "themes/globex.yaml": b"logo: logo.png\n",
        "themes/initech.yaml": b"extends: globex\n",
        "themes/logo.png": stream.getvalue(),
    }

    def find(*themes):
        entries = "".join(f"  - name: {name}\n    theme: {theme}\n" for name, theme in zip("ABC", themes, strict=False))
        world = MemoryWorld({**files, "clients.yaml": f"clients:\n{entries}".encode()})
        found = compile_course("stories", clients="clients.yaml", world=world).findings
        return [finding.message for finding in found if finding.code == "other-client"]

    [message] = find("globex", "initech")
    assert message == "A deck for B has something of A, another client: the logo of its look is that of “globex”."
    assert find("initech", "night") == []
    assert find("globex", "globex", "initech") != []
