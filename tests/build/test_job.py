"""One deck to make, anywhere."""

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from deckgen import Job, MemoryWorld, Request, compile_course, prepare_course, run_job
from deckgen.blocks import Paragraph, Quote
from deckgen.files.memo import digest_noun
from deckgen.plan import plan_deck


@pytest.fixture(scope="module")
def job(notes):
    prepared = prepare_course(Request(), MemoryWorld({"notes.md": notes}))
    (theme,) = prepared.themes
    deck = plan_deck(prepared.notes.course, prepared.notes.modules[0], theme.look.theme.pace)
    return Job(deck, theme.look, prepared.request.created)


def test_a_job_survives_a_journey(job, compilation):
    """To another machine and back: equal, and the deck has the same bytes."""
    copy = pickle.loads(pickle.dumps(job))  # noqa: S301 - our own
    assert copy == job
    assert run_job(copy).data == compilation.decks[0].data


def test_a_job_runs_in_another_process(job, compilation):
    """A fresh interpreter, no state of this one."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        made = executor.submit(run_job, job).result()
    assert made == run_job(job)
    assert made.data == compilation.decks[0].data


def test_unpacked_jobs_check_only(job):
    """Everything is laid out, nothing is packed."""
    made, packed = run_job(job._replace(packed=False)), run_job(job)
    assert (made.data, made.slides, made.findings) == (None, packed.slides, packed.findings)


def test_equal_nouns_have_equal_digests_and_others_do_not(job):
    """Wherever they were made; a tuple of another type is another noun, though Python calls the two equal."""
    assert digest_noun(pickle.loads(pickle.dumps(job))) == digest_noun(job)  # noqa: S301 - our own
    assert digest_noun(job.deck._replace(title="x")) != digest_noun(job.deck)
    assert Paragraph(()) != Quote(()) or digest_noun(Paragraph(())) != digest_noun(Quote(()))
    shared, apart = "ab" * 2, "ab" * int("2")
    assert digest_noun((shared, shared)) == digest_noun((shared, apart))
    assert digest_noun(1) != digest_noun(1.0)


def test_a_whole_course_gives_the_same_decks_in_any_order(notes):
    """A job knows nothing of the jobs before it."""
    files = {"notes.md": notes}
    decks = compile_course(modules=["4"], world=MemoryWorld(files)).decks
    assert decks[0] == compile_course(world=MemoryWorld(files)).decks[-1]
