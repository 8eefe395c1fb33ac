"""What is made once is not made again."""

import pytest

from deckgen import Memo, MemoryWorld, Request, compile_course, make_decks, prepare_course
from deckgen.files.memo import digest_noun

pytestmark = pytest.mark.slow

STORY = """# Module {number}

## EC2

[Acme {number}](https://a.b/{number})

### Solution

* saved **{number}0%** of cost
"""


@pytest.fixture
def files(png):
    stories = {f"stories/{number:02}.md": STORY.format(number=number) for number in range(1, 5)}
    return {
        **stories,
        "assets/acme 1/a.png": png,
        "course.yaml": "title: Cloud\n",
        "themes/own.yaml": "extends: night\n",
    }


def test_an_unchanged_course_is_not_made_again(files):
    """Nothing is read into documents, laid out or packed a second time, and the result is the same."""
    memo = Memo()
    first = compile_course(world=MemoryWorld(files), memo=memo, themes=["own"])
    made = dict(memo.made)
    once = dict.fromkeys(("settings", "look", "theme", "frames", "template"), 1)
    each = dict.fromkeys(("document", "foreign", "figures", "deck", "code"), 4)
    assert made == {"course": 1, "picture": 1, **once, **each}
    again = compile_course(world=MemoryWorld(files), memo=memo, themes=["own"])
    assert dict(memo.made) == made
    assert again == first
    assert again.seen == first.seen


def test_one_bullet_makes_one_document_and_one_deck(files):
    """The others are as they were."""
    memo = Memo()
    first = compile_course(world=MemoryWorld(files), memo=memo)
    before = dict(memo.made)
    files["stories/02.md"] = files["stories/02.md"].replace("of cost", "of time")
    again = compile_course(world=MemoryWorld(files), memo=memo)
    assert {kind: memo.made[kind] - before[kind] for kind in before} == {
        "document": 1,
        "foreign": 1,
        "course": 1,
        "figures": 1,
        "picture": 0,
        "look": 0,
        "settings": 0,
        "theme": 0,
        "frames": 0,
        "template": 0,
        "code": 0,
        "deck": 1,
    }
    same = [one == other for one, other in zip(first.decks, again.decks, strict=True)]
    assert same == [True, False, True, True]
    assert again.decks == compile_course(world=MemoryWorld(files)).decks


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("course.yaml", "title: Sky\n"),
        ("stories/05.md", STORY.format(number=5)),
        ("stories/03.md", None),
        ("themes/default.yaml", "footer: nothing\n"),
        ("stories/course.yaml", "title: Nearer\n"),
        ("assets/acme 2/b.png", "png"),
        ("assets/acme 1/a.png", None),
        ("assets/acme 1/a.png", b"broken"),
    ],
)
def test_whatever_changes_is_seen(files, path, content, png):
    """A file more or less, other content, what was looked for and not there: as if compiled for the first time."""
    memo = Memo()
    compile_course(world=MemoryWorld(files), memo=memo)
    files.pop(path, None)
    if content is not None:
        files[path] = png if content == "png" else content
    again = compile_course(world=MemoryWorld(files), memo=memo)
    fresh = compile_course(world=MemoryWorld(files))
    assert (again.decks, again.findings, again.seen) == (fresh.decks, fresh.findings, fresh.seen)


def test_a_memo_forgets_before_it_grows(files):
    """The least recently used goes first; what is forgotten is made again."""
    memo = Memo(limit=100_000)
    first = compile_course(world=MemoryWorld(files), memo=memo)
    kept = memo.kept
    assert kept < sum(memo.made.values())
    assert compile_course(world=MemoryWorld(files), memo=memo) == first
    for turn in range(20):
        memo.recall("thing", lambda turn=turn: turn, lambda: "x", lambda _: 10_000)
    assert memo.kept <= 10


def test_decks_of_two_looks_are_told_apart_whoever_prepared_them(files):
    """A memo that comes in after the preparation knows the looks as well as one that saw them loaded."""
    prepared = prepare_course(Request(themes=("default", "night")), MemoryWorld(files))
    assert tuple(make_decks(prepared, Memo())) == tuple(make_decks(prepared))


def test_what_weighs_nothing_is_forgotten_as_well():
    """Even a thing without bytes has a key, so that endless small things do not grow without end."""
    memo = Memo(limit=100_000)
    for turn in range(1_000):
        memo.recall("thing", lambda turn=turn: turn, lambda: None, lambda _: 0)
    assert memo.kept <= 100


def test_what_nobody_asks_for_is_forgotten_after_some_rounds():
    """Of its kind alone; what is asked for in between stays."""
    memo = Memo()

    def ask(kind, name):
        return memo.recall(kind, lambda: name, lambda: name, len)

    ask("deck", "old"), ask("deck", "used"), ask("look", "old")
    for _ in range(3):
        memo.forget_idle("deck", 2)
        ask("deck", "used")
    assert memo.kept == 2
    ask("deck", "used"), ask("look", "old")
    assert memo.made == {"deck": 2, "look": 1}
    ask("deck", "old")
    assert memo.made["deck"] == 3


def test_a_noun_goes_by_the_name_of_what_it_follows_from():
    """To name it anew takes long; of very many nouns the names of the oldest are forgotten, and worked out again."""
    memo, noun = Memo(), ("figures", "of a story")
    memo.call(noun, "the story")
    assert memo.digest(noun) == "the story"
    for number in range(1_000):
        memo.call((number,), str(number))
    assert memo.digest(noun) == digest_noun(noun)
    assert memo.digest(("another",)) == digest_noun(("another",))
