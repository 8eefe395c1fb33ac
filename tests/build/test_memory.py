"""What an earlier run has made is recalled while nothing that it is made from has changed."""

import json
import random
from collections import defaultdict
from pathlib import Path
from types import MappingProxyType

import pytest
from PIL import Image

from deckgen import DiskWorld, MemoryWorld, Request, make_decks, prepare_course
from deckgen.blocks import Span
from deckgen.build.entries import stamp_path
from deckgen.build.journal import KnownDeck
from deckgen.build.memory import Memory
from deckgen.diagnostics import Diagnostic, Location, Severity
from deckgen.digest import digest_archive
from deckgen.files.memo import Memo, digest_noun
from deckgen.files.noun_text import NoTextError, NounTable
from deckgen.pace import Density


@pytest.fixture
def folder(tmp_path, notes, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "stories").mkdir()
    first, second = notes.split("# Module 4")
    (tmp_path / "stories" / "1.md").write_text(first, "utf-8")
    (tmp_path / "stories" / "2.md").write_text(f"# Module 4{second}", "utf-8")
    return tmp_path


def open_memory(folder, *, program: str = "1", texts: bool = True) -> Memory:
    return Memory(folder / "decks" / ".deckgen" / "memory", program, texts=texts)


def read(memory: Memory):
    """Read the course as a build does; return it and how much was really made."""
    prepared = prepare_course(Request(), DiskWorld(), memo=memory)
    memory.save()
    return prepared, {kind: memory.made[kind] for kind in ("document", "foreign", "figures")}


def test_a_noun_is_written_without_what_it_shares_with_its_source():
    """A story with its figures is mostly the story; without that one the text is of no use."""
    source = (Span("shared"), (Span("b"), Span("c")), Density.BRIEF, ())
    made = (source[0], (source[1][0], Span("d")), Density.FULL, (1, {}))
    table = NounTable()
    text = table.write(made, source)
    assert "shared" not in text
    again = NounTable(table.classes)
    found = again.read(text, source)
    assert found == made
    assert (found[0] is source[0], type(found[1][1]), found[2]) == (True, Span, Density.FULL)
    for other in (None, (), (Span("shared"), ())):
        with pytest.raises(NoTextError):
            again.read(text, other)


def test_nouns_are_read_as_they_were_written():
    """Classes, members, kinds of numbers and all."""
    finding = Diagnostic(Severity.WARNING, "code", "“é” \ud800", at=Location("a.md", 3))
    nouns = [
        Span("words"),
        (),
        (1, 1.0, True, None, "x"),
        (finding, (Density.FULL, (Span("a", bold=True),))),
        Density.BRIEF,
        (b"", b"\0\xff", {"a": (1, Density.FULL)}, MappingProxyType({Span("a"): b"a"}), {}),
    ]
    table = NounTable()
    texts = [table.write(noun) for noun in nouns]
    again = NounTable(table.classes)
    for noun, text in zip(nouns, texts, strict=True):
        found = again.read(text)
        assert (repr(found), type(found)) == (repr(noun), type(noun))
    assert again.write(nouns[3]) == texts[3]


@pytest.mark.parametrize("noun", [bytes(1 << 16), [1], {"a": [1]}, (object(),), frozenset({1}), defaultdict(str, a="")])
def test_what_is_no_noun_is_not_written(noun):
    """Pictures, above all."""
    with pytest.raises(NoTextError):
        NounTable().write(noun)


@pytest.mark.parametrize(
    "text", ['{"0":[{}]}', '{"0":[[1],2]}', '{"0":"abc"}', '{"0":{}}', "[1]", "{}", '{"bytes":{}}']
)
def test_what_is_not_whole_is_no_noun(text):
    """Whatever a file says, no half of a noun stands in one."""
    with pytest.raises(NoTextError):
        NounTable().read(text)


@pytest.mark.parametrize(
    "name",
    ["os:system", "deckgen.blocks:nothing", "deckgen.nowhere:X", "deckgen.files.disk:DiskWorld", "deckgen.keys:re", ""],
)
def test_only_nouns_are_made(name):
    """Whatever a file names, none of its code runs."""
    with pytest.raises(NoTextError):
        NounTable([name])


@pytest.mark.parametrize(
    "text",
    [
        *("", "[", "[1]", "[]", "{}", "[null]", "[" * 5000 + "]" * 5000, '{"0":' * 5000 + "[]" + "}" * 5000),
        *('{"9":[1]}', '{"1":"x"}', '{"1":"twelve chars"}', '{"1":["too few"]}', '{"0":[],"1":[]}', '{"dict":[1]}'),
    ],
)
def test_a_broken_text_is_no_noun(text):
    """Cut, of another class, too deep."""
    with pytest.raises(NoTextError):
        NounTable(["deckgen.blocks:Span"]).read(text)


@pytest.mark.slow
def test_notes_that_have_not_changed_are_not_read_again(folder):
    """A second run parses none, a third one the file that changed; what it gives is what a first one does."""
    first, made = read(open_memory(folder))
    assert made == {"document": 2, "foreign": 2, "figures": 2}
    again, made = read(open_memory(folder))
    assert made == {"document": 0, "foreign": 0, "figures": 0}
    assert (again.notes, again.findings) == (first.notes, first.findings)
    here = Path()  # holds decks/ now
    assert {**again.seen, here: None} == {**first.seen, here: None}
    path = folder / "stories" / "2.md"
    path.write_text(path.read_text("utf-8").replace("3 minutes", "4 minutes"), "utf-8")
    changed, made = read(open_memory(folder))
    assert made == {"document": 1, "foreign": 1, "figures": 1}
    assert changed.notes == prepare_course(Request(), DiskWorld()).notes


@pytest.mark.parametrize("harm", ["cut", "letter", "empty", "program", "class", "folder"])
def test_a_memory_that_is_not_whole_is_none(folder, harm):
    """Or one of another program: everything is read again."""
    first, _ = read(open_memory(folder))
    path = folder / "decks" / ".deckgen" / "memory"
    whole = path.read_bytes()
    match harm:
        case "cut":
            path.write_bytes(whole[:-10])
        case "letter":
            path.write_bytes(whole.replace(b"Reports", b"Resorts"))
        case "empty":
            path.write_bytes(b"")
        case "class":
            path.write_bytes(whole.replace(b"deckgen.blocks:Span", b"os:system"))
        case "folder":
            path.unlink()
            path.mkdir()
        case _:
            pass
    again, made = read(open_memory(folder, program="2" if harm == "program" else "1"))
    assert made == {"document": 2, "foreign": 2, "figures": 2}
    assert again.notes == first.notes


def test_what_notes_say_stays_out_of_a_folder_that_may_be_handed_on(folder):
    """Such a memory knows decks alone."""
    memory = open_memory(folder, texts=False)
    read(memory)
    deck = folder / "decks" / "a.pptx"
    deck.parent.mkdir(exist_ok=True)
    deck.write_bytes(b"deck")
    memory.keep_deck(deck, KnownDeck("inputs", "", "", edited=False, slides=1, keys=(), minutes=1.0, findings=()))
    memory.save()
    text = (folder / "decks" / ".deckgen" / "memory").read_text()
    assert "Reports" not in text
    assert json.loads(text.splitlines()[1]) == ["deckgen.build.journal:KnownDeck"]


@pytest.mark.parametrize(("size", "again"), [(40, 0), (1200, 1)])
def test_notes_with_large_pictures_are_read_again(folder, size, again):
    """Their bytes would make a large text."""
    noise = random.Random(1).randbytes(size * size // 8)  # noqa: S311 - no secret
    Image.frombytes("1", (size, size), noise).save(folder / "stories" / "plan.png")
    path = folder / "stories" / "2.md"
    path.write_text(f"{path.read_text('utf-8')}\n\n![The plan of it](plan.png)\n", "utf-8")
    read(open_memory(folder))
    recalled, made = read(open_memory(folder))
    assert made["document"] == again
    assert recalled.notes == prepare_course(Request(), DiskWorld()).notes


def test_a_look_is_recalled_as_it_was_made(folder):
    """Its theme while its files stay the same, the parts of its template with that."""
    (first,), (again,) = (read(open_memory(folder))[0].themes for _ in range(2))
    assert again == first
    assert digest_noun(again.look.theme) == digest_noun(first.look.theme)
    memory = open_memory(folder)
    prepare_course(Request(), DiskWorld(), memo=memory)
    assert not {"theme", "frames", "template"} & memory.made.keys()
    memory = open_memory(folder)
    (folder / "course.yaml").write_text("theme: night\n", "utf-8")
    (night,) = prepare_course(Request(), DiskWorld(), memo=memory).themes
    assert memory.made["template"] == 1
    assert night.look.template.parts != first.look.template.parts


def test_a_deck_counts_as_known_while_inputs_and_file_are_the_same(folder):
    """By its stamp, else by its bytes."""
    memory, path = open_memory(folder), folder / "decks" / "default" / "a.pptx"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"deck")
    known = KnownDeck(
        inputs="inputs",
        file=digest_archive(b"deck"),
        stamp=stamp_path(path.stat()),
        edited=True,
        slides=7,
        keys=("a/b",),
        minutes=1.5,
        findings=(Diagnostic(Severity.INFO, "code", "message"),),
    )
    memory.keep_deck(path, known)
    memory.save()
    assert open_memory(folder).know_deck(path, "inputs") == known
    assert open_memory(folder).know_deck(path, "others") is None
    assert open_memory(folder).know_deck(path.with_name("b.pptx"), "inputs") is None
    path.unlink()
    assert open_memory(folder).know_deck(path, "inputs") is None
    path.write_bytes(b"deck")
    found = open_memory(folder).know_deck(path, "inputs")
    assert found == known._replace(stamp=stamp_path(path.stat()))
    path.write_bytes(b"hand")
    assert open_memory(folder).know_deck(path, "inputs") is None


def test_what_a_run_was_not_about_stays(folder):
    """`build -m 4` forgets no other deck; one that is gone is forgotten."""
    known = KnownDeck("inputs", "", "", edited=False, slides=1, keys=(), minutes=1.0, findings=())
    paths = [folder / "decks" / name for name in ("a.pptx", "b.pptx", "gone.pptx")]
    memory = open_memory(folder)
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"deck")
        memory.keep_deck(path, known)
    memory.save()
    paths[2].unlink()
    memory = open_memory(folder)
    memory.keep_deck(paths[0], known._replace(slides=2))
    memory.save()
    lines = (folder / "decks" / ".deckgen" / "memory").read_text().splitlines()[2:]
    assert [line.split("\t")[1] for line in lines] == ["a.pptx", "b.pptx"]


def test_codes_of_links_are_drawn_once(folder, monkeypatch):
    """Those of decks that a run does not make stay, up to a number."""

    def make(wanted: str) -> tuple[int, list[bytes | None]]:
        memory = open_memory(folder)
        prepared = prepare_course(Request(modules=(wanted,)), DiskWorld(), memo=memory)
        decks = [deck.data for deck in make_decks(prepared, memory)]
        memory.save()
        return memory.made["code"], decks

    (first, decks), (other, _) = make("1"), make("4")
    assert (first, other) == (1, 1)
    assert make("1") == (0, decks)
    assert make("4")[0] == 0
    monkeypatch.setattr("deckgen.build.memory._CODES", 0)
    make("4")
    assert make("1") == (1, decks)


@pytest.mark.slow
def test_inputs_of_a_deck_are_all_that_it_is_made_from(notes):
    """A word of its module, the course's title, where a story is told first; not another module's words."""
    again = f"{notes}\n## S3\n\nCan use the story with Lambda\n"

    def list_inputs(text: str, title: str = "A", **wishes) -> dict[str, str]:
        world = MemoryWorld({"stories/notes.md": text, "stories/course.yaml": f"title: {title}\n"})
        prepared = prepare_course(Request((Path("stories"),), **wishes), world)
        found = {}

        def recall(deck):
            found[deck.module] = deck.inputs

        list(make_decks(prepared, Memory(Path("/nowhere/.deckgen/memory"), "1", texts=False), recall))
        return found

    first = list_inputs(again)
    assert list_inputs(again) == first
    words = list_inputs(again.replace("3 minutes", "4 minutes"))
    assert [words[key] == first[key] for key in first] == [True, False]
    origin = list_inputs(again.replace("2 hours", "3 hours"))
    assert [origin[key] == first[key] for key in first] == [False, False]
    assert all(list_inputs(again, title="B")[key] != first[key] for key in first)
    assert all(list_inputs(again, density=Density.FULL)[key] != first[key] for key in first)
    assert all(list_inputs(again, created="2024-05-31T08:00:00Z")[key] != first[key] for key in first)
    assert all(list_inputs(again, themes=("night",))[key] != first[key] for key in first)


def test_a_noun_goes_by_the_name_that_it_was_given(tmp_path):
    """That one alone: an equal one is worked out, and nobody else listens."""
    memory = open_memory(tmp_path)
    story, equal = Span("words"), Span("words")
    memory.call(story, "name")
    assert memory.digest(story) == "name"
    assert memory.digest(equal) == Memo().digest(story) != "name"


def test_a_file_that_does_not_tell_its_levels_follows_the_others(folder):
    """It is recalled, but what its headings are is asked again: another file, which changed, has a say in it."""
    stories = folder / "stories"
    silent = "# Module 4\n\n## Lambda\n\n### Delmar\n\nReports take 3 minutes.\n"
    (stories / "2.md").write_text(silent, "utf-8")
    told = []
    for level in ("####", "###"):
        (stories / "1.md").write_text(f"# Module 1\n\n## S3\n\n{level} Problem\n\nSlow.\n\n{level} Solution\n\nFast.\n")
        read(open_memory(folder))
        again, made = read(open_memory(folder))
        assert made["document"] == 0
        assert again.notes == prepare_course(Request(), DiskWorld()).notes
        told.append(
            [[story.company, *(one.title for one in story.sections)] for story in again.notes.modules[1].stories]
        )
    assert told == [[["Delmar", ""]], [["Lambda", "Delmar"]]]
