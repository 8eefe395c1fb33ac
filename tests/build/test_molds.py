"""A deck that is made like another client's is the deck that is made anew, byte for byte, whatever its name."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cast_decks import make_all, make_anew
from deckgen import MemoryWorld, Preparation, Request, prepare_course
from deckgen.build import making

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "examples" / "themes" / "globex" / "globex.potx"
LONG = "A very long name of a client that no footer of any look has room for, and Sons " * 2
CLIENTS = ("Acme", "Umbrella SA", LONG, "Ö")
CHARACTERS = st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])
REPORTS = "# Module 4\n\n## Lambda\n\n[Acme](https://a.example)\n\n### Problem\n\n* Reports took **2 weeks** at Acme\n"
PICTURED = """
## EC2

[Initech](https://example.com/initech)

### Problem

| plant | hours |
|---|---|
| Rome | 5 |
| Bonn | 7 |

### Solution

* Plants need **5 hours** in place of 9 hours
* In 2024 it took 10 hours, in 2025 8 hours, in 2026 2 hours
"""


def prepare(notes: str, clients: tuple[str, ...], look: str = "", **wishes) -> Preparation:
    rows = "".join(f"- name: {name!r}\n{f'  theme: {look}' if look else ''}\n" for name in clients)
    settings = "title: Cloud\nauthor: Ada\ndate: 3 juin 2027\n"
    files = {"stories/notes.md": notes + PICTURED, "stories/course.yaml": settings, "clients.yaml": rows}
    world = MemoryWorld({**files, TEMPLATE.name: TEMPLATE.read_bytes()})
    return prepare_course(Request(sources=(Path("stories"),), clients=Path("clients.yaml"), **wishes), world)


@pytest.mark.parametrize("look", ["default", "paper", "block", "night", TEMPLATE.name])
@pytest.mark.parametrize("wishes", [{}, {"speaker_notes": False, "languages": ("fr",)}], ids=["plain", "learners"])
def test_a_deck_from_a_mold_is_the_deck(notes, cast, look, wishes):
    """In every look and in a client's template: bytes, slides, outline, findings."""
    prepared = prepare(notes, CLIENTS, look, **wishes)
    made = make_all(prepared)
    assert sum(cast) >= 2
    assert made == make_anew(prepared)
    assert len({deck.data for deck in made}) == len(made)


@settings(max_examples=12)
@given(names=st.lists(st.text(CHARACTERS, min_size=1), min_size=2, max_size=3))
def test_any_name_will_do(names):
    """Those that footers shorten, that XML escapes, that are part of another one, that notes say."""
    prepared = prepare(REPORTS, ("Acme", *dict.fromkeys(" ".join(name.split()) for name in names)))
    assert make_all(prepared) == make_anew(prepared)


def test_what_a_deck_says_of_another_client_is_found(notes, cast):
    """The deck names Globex: it is made as any other, with its finding."""
    prepared = prepare(notes, ("Acme", "Initech GmbH", "Globex"))
    made = make_all(prepared)
    assert made == make_anew(prepared)
    assert any(finding.code == "other-client" for deck in made for finding in deck.findings)
    assert not all(cast)


def test_a_look_of_one_client_has_no_mold(notes, monkeypatch):
    """Nothing is kept that nobody asks for."""
    monkeypatch.setattr(making.molds, "Molds", None)
    assert len(make_all(prepare(notes, ("Acme",)))) == 2
