"""A module is planned once for all looks and clients, and the decks are those that are planned anew."""

from pathlib import Path

import pytest

from deckgen import MemoryWorld, Preparation, Request, prepare_course
from deckgen.build import making
from deckgen.build.making import DeckMaker

pytestmark = pytest.mark.slow

LOOKS = (
    "- name: Acme\n  theme: default\n- name: Umbrella SA\n  theme: default\n  colors: {brand: 009E73}\n"
    "- name: Hooli\n  theme: paper\n"
)
STORY = """
## EC2

[Initech](https://example.com/initech)

### Problem

* Plants needed **9 hours**

### Solution

* Now it takes 5 hours
"""
COURSE = f"# Module 4\n{STORY}\n# Module 5\n{STORY.replace('initech', 'globex')}"


def prepare(clients: str) -> Preparation:
    files = {"stories/notes.md": COURSE, "stories/course.yaml": "title: Cloud\n", "clients.yaml": clients}
    return prepare_course(Request(sources=(Path("stories"),), clients=Path("clients.yaml")), MemoryWorld(files))


@pytest.fixture
def planned(monkeypatch) -> list[str]:
    """Keys of the modules that were planned, in order."""
    told, real = [], making.plan_deck

    def plan(course, module, pace):
        told.append(module.key)
        return real(course, module, pace)

    monkeypatch.setattr(making, "plan_deck", plan)
    return told


def test_looks_of_one_pace_share_their_plans(planned):
    """Two modules for three clients in three looks: two plans, and decks as if nobody knew another one."""
    prepared = prepare(LOOKS)
    wanted = list(DeckMaker(prepared).list_decks())
    maker = DeckMaker(prepared)
    made = [maker.make(one.edition, one.module) for one in wanted]
    assert len(planned) == 2
    assert made == [DeckMaker(prepared).make(one.edition, one.module) for one in wanted]
    assert len({deck.data for deck in made}) == len(made) == 6


def test_a_look_of_another_pace_has_its_own_plans(planned):
    """A client who wants more on a slide stands between two who share their plans."""
    prepared = prepare(LOOKS.replace("colors: {brand: 009E73}", "density: full"))
    maker = DeckMaker(prepared)
    made = [maker.make(one.edition, one.module) for one in maker.list_decks()]
    assert len(planned) == 4
    assert all(deck.data for deck in made)
