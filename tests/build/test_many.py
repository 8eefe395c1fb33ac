"""`build_many`: whoever makes decks, they are the same, in order, and what stands is not made again."""

import os
import pickle
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import deckgen
from deckgen.build import many, tasks

pytestmark = pytest.mark.slow

CLIENTS = "- name: Acme AG\n  theme: night\n- name: Globex\n- name: Initech\n  theme: paper\n"


class Once(Executor):
    """Does a task as soon as it is given, as a worker that knows nothing at first."""

    def __init__(self):
        self.sent = []

    def submit(self, do, /, *arguments):
        many._KNOWN_SHOPS.drop(arguments[0]) if not self.sent else None
        self.sent.append(arguments)
        future = Future()
        future.set_result(do(*arguments))
        return future


@pytest.fixture
def prepared(notes):
    return prepare(notes)


def prepare(notes: str, **wishes) -> deckgen.Preparation:
    world = deckgen.MemoryWorld({"stories/notes.md": notes, "clients.yaml": CLIENTS})
    request = deckgen.Request(sources=(Path("stories"),), clients=Path("clients.yaml"), **wishes)
    return deckgen.prepare_course(request, world)


def build(prepared: deckgen.Preparation, folder: Path, executor: Executor | None = None, **wishes):
    return tuple(deckgen.build_many(prepared, folder, executor=executor, **wishes))


def read_decks(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.pptx")}


def tell(saved) -> list:
    return [(one.state, one.deck) for one in saved]


@pytest.mark.parametrize(
    "begin",
    [
        Once,
        lambda: ThreadPoolExecutor(2),
        lambda: ProcessPoolExecutor(2, mp_context=get_context("spawn")),
    ],
    ids=["once", "threads", "processes"],
)
def test_decks_are_the_same_whoever_makes_them(prepared, tmp_path, begin):
    """Bytes, order, states and all that is told of them; empty modules are in their places."""
    own = build(prepared, tmp_path / "own")
    with begin() as executor:
        others = build(prepared, tmp_path / "others", executor)
    assert [one.state for one in own] == ["written", "skipped", "written"] * 3
    assert tell(own) == tell(others)
    assert len(read_decks(tmp_path / "own")) == 6
    assert read_decks(tmp_path / "own") == read_decks(tmp_path / "others")


def test_course_and_looks_are_sent_once(prepared, tmp_path):
    """A task is a client and has some bytes; the worker that does not know the course is given it, once."""
    executor = Once()
    build(prepared, tmp_path, executor)
    assert [len(data) > 10_000 for _, data, _ in executor.sent] == [False, False, False, True, False, False]
    assert all(len(pickle.dumps(task)) < 2_000 for _, _, task in executor.sent)
    assert [len(task.decks) for _, _, task in executor.sent] == [2] * 6


def test_what_stands_is_not_made_again(prepared, notes, tmp_path, monkeypatch):
    """Also after a call that was ended half-way; what changed is made."""
    unfinished = deckgen.build_many(prepared, tmp_path)
    assert [next(unfinished).state for _ in range(4)] == ["written", "skipped", "written", "written"]
    del unfinished
    made = []
    real = tasks.save_deck
    monkeypatch.setattr(tasks, "save_deck", lambda deck, *rest: made.append(deck.path.as_posix()) or real(deck, *rest))
    states = [one.state for one in build(prepared, tmp_path)]
    unchanged, fresh = ["unchanged", "skipped", "unchanged"], ["written", "skipped", "written"]
    assert states == [*unchanged, "unchanged", "skipped", "written", *fresh]
    assert len(made) == 3
    changed = prepare(notes.replace("2 weeks", "3 weeks"))
    assert [one.state for one in build(changed, tmp_path)] == ["written", "skipped", "unchanged"] * 3


def test_parts_are_for_other_machines(notes, tmp_path):
    """Each part has its clients; together they have all."""
    parts = [build(prepare(notes, shard=f"{number}/2"), tmp_path) for number in (1, 2)]
    assert [sorted({one.deck.client for one in part}) for part in parts] == [["Acme AG", "Initech"], ["Globex"]]
    assert [one.state for one in build(prepare(notes), tmp_path)] == ["unchanged", "skipped", "unchanged"] * 3
    with pytest.raises(deckgen.BadShardError, match="first is 1/2"):
        prepare(notes, shard="0/2")


def die(*_):
    os._exit(9)


def test_workers_that_die_are_one_error(prepared, tmp_path, monkeypatch):
    """An executor that is broken makes nothing any more; old decks stay."""
    monkeypatch.setattr(many, "do_task", die)
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as executor:
        saved = build(prepared, tmp_path, executor)
    assert [one.state for one in saved] == ["skipped"] * 9
    errors = {finding for one in saved for finding in one.deck.findings if finding.severity == "error"}
    assert [error.code for error in errors] == ["lost-deck"]
    assert "BrokenProcessPool" in errors.pop().message


def test_an_executor_that_was_shut_down_is_an_error_as_well(prepared, tmp_path):
    """Nobody waits for what nobody makes."""
    executor = ThreadPoolExecutor(1)
    executor.shutdown()
    saved = build(prepared, tmp_path, executor)
    errors = {finding for one in saved for finding in one.deck.findings if finding.severity == "error"}
    assert [error.code for error in errors] == ["lost-deck"]


@pytest.mark.parametrize("processes", [False, True], ids=["threads", "processes"])
def test_a_cluster_of_dask_makes_them(prepared, tmp_path, processes):
    """`client.get_executor()` is an executor as any other one."""
    distributed = pytest.importorskip("distributed")
    own = build(prepared, tmp_path / "own")
    with (
        distributed.LocalCluster(
            n_workers=1, threads_per_worker=2, processes=processes, dashboard_address=None, silence_logs=50
        ) as cluster,
        distributed.Client(cluster) as client,
        client.get_executor() as executor,
    ):
        others = build(prepared, tmp_path / "others", executor)
    assert tell(own) == tell(others)
    assert read_decks(tmp_path / "own") == read_decks(tmp_path / "others")
