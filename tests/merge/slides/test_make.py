"""Steps of a plan on whole decks: slides with their notes pages, read as `merge` reads them."""

import zipfile
from copy import deepcopy
from io import BytesIO

import pytest
import slide_model as model
from pptx import Presentation
from pptx.util import Pt

from deckgen.layout.measure import Ruler
from deckgen.merge.archive import open_archive
from deckgen.merge.markup import find, find_all, parse, render
from deckgen.merge.scan import scan
from deckgen.merge.slides import make_slide, read_families, renew_notes
from deckgen.merge.steps import CopiedSlide, JoinedSlide, ShapeJoin, TakenSlide
from deckgen.write import compile_template, write_pptx

SAMPLE = model.sample
LINE = SAMPLE.line


def write(*pages):
    """Return the sample deck with some pages exchanged."""
    changed = {page.key: page for page in pages}
    deck = SAMPLE.DECK._replace(pages=tuple(changed.get(page.key, page) for page in SAMPLE.DECK.pages))
    target = BytesIO()
    write_pptx(deck, compile_template(SAMPLE.THEME, SAMPLE.FRAMES), target)
    return target.getvalue()


def read(data, base=None):
    found = scan(open_archive(data))
    return found._replace(base=base) if base else found


def edit(data, change):
    """Return a deck that a function of a `Presentation` has changed, as its hands save it."""
    deck, target = Presentation(BytesIO(data)), BytesIO()
    change(deck)
    deck.save(target)
    return target.getvalue()


def lines(made):
    """Return the paragraphs of the notes page of a slide that was made."""
    return read_page(made.notes)


def read_page(page):
    """Return the paragraphs of a notes page that was made."""
    root = parse(page.xml)
    return next(
        ["".join(text.text or "" for text in line.iter("{*}t")) for line in find_all(shape, "p:txBody/a:p")]
        for shape in find_all(root, "p:cSld/p:spTree/p:sp")
        if find(shape, "p:nvSpPr/p:nvPr/p:ph").get("type") == "body"
    )


@pytest.fixture
def base():
    """Return the record of the sample deck as it was written."""
    return read(write()).record


def test_notes_of_both_stand_in_one_page(base):
    """What hands and notes say stands in one body, links of both included."""
    said = LINE("New", 12, before=3)._replace(runs=(SAMPLE.run("New", 12, link="https://example.org/new"),))
    fresh = write(model.TEXT._replace(notes=(*model.TEXT.notes[:2], said, *model.TEXT.notes[2:])))

    def change(deck):
        text = deck.slides[1].notes_slide.notes_text_frame
        text.paragraphs[0].runs[0].text = "HAND"

    theirs, ours = read(edit(write(), change), base), read(fresh)
    picks = (("theirs", 0), ("theirs", 1), ("ours", 2), ("theirs", 2))
    made = make_slide(JoinedSlide(1, 1, keep(theirs, ours), picks), theirs, ours, 1)
    assert [line for line in lines(made) if line] == [
        "HAND",
        "Utopus processes 200 billion signals every day.",
        "New",
        "https://example.org/utopus",
    ]
    root = parse(made.notes.xml)
    used = {link.get(f"{{{root.nsmap['r']}}}id") for link in root.iter("{*}hlinkClick")}
    assert used == {want.number for want in made.notes.wants}
    assert {want.side for want in made.notes.wants} == {"theirs", "ours"}


def keep(theirs, ours, **joins):
    """Return the shapes of the second slide as they stand, but for those that are named."""
    records = theirs.record.slides[1].shapes
    names = [model.name_shape(shape) for shape in theirs.slides[1].shapes]
    places = {record.key: at for at, record in enumerate(ours.record.slides[1].shapes)}
    return tuple(
        ShapeJoin(at, places.get(record.key), *joins.get(name, ((), ())))
        for at, (record, name) in enumerate(zip(records, names, strict=True))
    )


def test_computed_lines_are_always_ours():
    """Time and what comes next follow the notes, wherever hands wrote theirs."""

    def with_next(title):
        return write(
            model.TEXT._replace(
                notes=(*model.TEXT.notes[:2], LINE(f"Next: {title}", 12, computed=True), model.TEXT.notes[2])
            )
        )

    def change(deck):
        deck.slides[1].notes_slide.notes_text_frame.add_paragraph().text = "HAND"

    theirs, ours = read(edit(with_next("Old"), change)), read(with_next("New"))
    assert len(theirs.slides[1].notes) == 4
    picks = tuple(("theirs", at) for at in range(4))
    made = make_slide(JoinedSlide(1, 1, keep(theirs, ours), picks), theirs, ours, 1)
    assert [line for line in lines(made) if line][2:] == ["Next: New", "https://example.org/utopus", "HAND"]
    kept = make_slide(JoinedSlide(1, 1, keep(theirs, ours), picks), theirs, ours, 1)
    assert renew_notes(theirs, 1, ours, 1) == kept.notes
    assert renew_notes(theirs, 1, theirs, 1) is None


def write_computed(*texts):
    """Write a deck whose slide of text has computed lines in its notes."""
    computed = (LINE(text, 12, computed=True) for text in texts)
    return write(model.TEXT._replace(notes=(*model.TEXT.notes[:2], *computed)))


def delete_note(start):
    """Return an edit that deletes the paragraph of the notes that begins so."""

    def change(deck):
        (node,) = (
            line._p for line in deck.slides[1].notes_slide.notes_text_frame.paragraphs if line.text.startswith(start)
        )
        node.getparent().remove(node)

    return change


@pytest.mark.parametrize(
    ("given", "then"),
    [
        (("Computed: ÷10", "Time: 1 min", "Next: Old"), None),
        (("Computed: ÷10", "Time: 1 min", "Next: New"), ["Time: 1 min", "Next: New"]),
        (("Computed: ÷10", "Time: 2 min", "Next: New"), ["Time: 2 min", "Next: New"]),
        (("Computed: ÷5", "Time: 1 min", "Next: Old"), ["Computed: ÷5", "Time: 1 min", "Next: Old"]),
        # the time may be what was computed before
        (("Computed: ÷10", "Next: Old"), ["Computed: ÷10", "Next: Old"]),
    ],
)
def test_a_computed_line_that_hands_deleted_stays_deleted(given, then):
    """Unless the notes have changed that very line; a slide that is taken, joined or kept is the same in this."""
    old = write_computed("Computed: ÷10", "Time: 1 min", "Next: Old")
    theirs, ours = read(edit(old, delete_note("Computed"))), read(write_computed(*given))
    kept = renew_notes(theirs, 1, ours, 1)
    assert (kept and read_page(kept)[2:]) == then
    picks = tuple(("theirs", at) for at in range(len(theirs.slides[1].notes)))
    wanted = then or ["Time: 1 min", "Next: Old"]
    for step in (TakenSlide(1, 1), JoinedSlide(1, 1, keep(theirs, ours), picks)):
        assert lines(make_slide(step, theirs, ours, 1))[2:] == wanted


def test_a_label_that_other_slides_have_comes_with_its_first_line():
    """Nobody has deleted it here: the slide had none before."""
    known = read(write_computed("Figures:", "Time: 1 min")).base
    theirs = read(write_computed("Time: 1 min"), known)
    ours = read(write_computed("Figures:", "From 2 to 9", "Time: 1 min"))
    assert lines(make_slide(TakenSlide(1, 1), theirs, ours, 1))[2:] == ["Figures:", "From 2 to 9", "Time: 1 min"]


def test_a_taken_slide_has_our_notes_on_their_page(base):
    """Other things on the page stay."""

    def change(deck):
        notes = deck.slides[1].notes_slide
        notes.shapes[0].name = "By hand"

    theirs = read(edit(write(), change), base)
    ours = read(write(model.TEXT._replace(notes=(LINE("Other", 12),))))
    made = make_slide(TakenSlide(1, 1), theirs, ours, 1)
    assert lines(made) == ["Other"]
    assert b"By hand" in made.notes.xml
    assert make_slide(TakenSlide(1), theirs, ours, 1).notes.xml.count(b"By hand") == 0


def test_notes_that_hands_removed_come_back_with_something_new_only(base):
    """A page without text gets ours."""

    def change(deck):
        shape = deck.slides[1].notes_slide.notes_placeholder
        shape._element.getparent().remove(shape._element)

    theirs, ours = read(edit(write(), change), base), read(write())
    made = make_slide(JoinedSlide(1, 1, keep(theirs, ours), (("ours", 1),)), theirs, ours, 1)
    assert [line for line in lines(made) if line] == ["Utopus processes 200 billion signals every day."]
    bare = read(write(model.TEXT._replace(notes=())), base)
    assert make_slide(JoinedSlide(1, 1, keep(bare, ours), ()), bare, ours, 1).notes is None


def test_a_copy_has_notes_of_its_own(base):
    """It is made of ours alone."""
    theirs, ours = read(write(), base), read(write(model.TEXT._replace(notes=(LINE("Other", 12),))))
    made = make_slide(CopiedSlide(1), theirs, ours, 1)
    assert lines(made) == ["Other"]
    assert {want.side for want in (*made.slide.wants, *made.notes.wants)} == {"ours"}


def test_words_of_hands_are_as_large_as_the_text_around_them():
    """One more paragraph makes a text smaller; what hands wrote follows, what nobody touched is ours."""

    def page(*texts, size):
        body = tuple(LINE(text, size) for text in texts)
        return write(model.with_item(model.TEXT, "body", lines=body))

    def change(deck):
        body = next(shape for shape in deck.slides[1].shapes if shape.name == "body")
        body.text_frame.paragraphs[1].runs[0].text = "HAND"

    written = page("One", "Two", "Three", size=20.0)
    theirs = read(edit(written, change), read(written).record)
    ours = read(page("One", "Two", "Three", "Four", size=16.0))
    picks = (("theirs", 0), ("theirs", 1), ("theirs", 2), ("ours", 3))
    made = make_slide(JoinedSlide(1, 1, keep(theirs, ours, body=((), picks)), ()), theirs, ours, 1)
    body = model.shapes_of(parse(made.slide.xml))["body"]
    assert model.words(body) == ["One", "HAND", "Three", "Four"]
    assert {run.get("sz") for run in body.iter("{*}rPr")} == {"1600"}


def test_words_are_shown_smaller_where_hands_made_less_room(base):
    """By a scale, which is no edit; down to a floor, then it is told."""
    words = "Many words that need a lot of room because there are so many of them. " * 2
    faces = read_families(read(write()).archive)
    assert faces == (SAMPLE.THEME.heading_font, SAMPLE.THEME.body_font)
    ruler = Ruler(SAMPLE.THEME)

    def make(width, height, join):
        def change(deck):
            body = next(shape for shape in deck.slides[1].shapes if shape.name == "body")
            body.left, body.top, body.width, body.height = (Pt(length) for length in (60, 130, width, height))

        theirs = read(edit(write(), change), base)
        ours = read(write(model.with_item(model.TEXT, "body", lines=(LINE(words, 24.0),))))
        step = JoinedSlide(1, 1, keep(theirs, ours, body=join), ())
        made = make_slide(step, theirs, ours, 1, ruler.height)
        body = model.shapes_of(parse(made.slide.xml))["body"]
        keys = [record.key for record in theirs.record.slides[1].shapes]
        names = [model.name_shape(theirs.slides[1].shapes[keys.index(key)]) for key in made.crowded]
        assert {run.get("sz") for run in body.iter("{*}rPr")} == {None}
        return int(find(body, "p:txBody/a:bodyPr/a:normAutofit").get("fontScale", 100_000)), names

    assert make(560, 350, (("text",), ())) == (100_000, [])
    scale, crowded = make(300, 150, (("text",), ()))
    assert 70_000 <= scale < 100_000
    assert not crowded
    assert make(300, 60, (("text",), ())) == (70_000, ["body"])
    assert make(300, 60, ((), (("ours", 0),))) == (70_000, ["body"])


def test_the_label_of_a_copy_is_no_edit():
    """A copy holds what its slide holds; read back, nothing on it is more or other."""
    data = write()
    ours = read(data)
    made = make_slide(CopiedSlide(1), ours, ours, 99)

    def change(deck):
        tree = deck.slides[1]._element
        new = parse(made.slide.xml)
        tree.replace(tree[0], new[0])

    copied = read(edit(data, change))
    assert copied.record.slides[1].shapes == ours.record.slides[1].shapes


def splice(data, place, made):
    """Return a deck with a slide exchanged, whose relationships lead where they led in the same deck."""
    parts = {
        entry.filename: zipfile.ZipFile(BytesIO(data)).read(entry)
        for entry in zipfile.ZipFile(BytesIO(data)).infolist()
    }
    for folder, part in (("slides/slide", made.slide), ("notesSlides/notesSlide", made.notes)):
        name, folder_name = f"ppt/{folder}{place + 1}.xml", folder.partition("/")[0]
        if part is None:
            continue
        relations = f"ppt/{folder_name}/_rels/{folder.partition('/')[2]}{place + 1}.xml.rels"
        root = parse(parts[relations])
        known = {one.get("Id"): one for one in root}
        named = [one for one in root if one.get("Type").endswith(("/notesSlide", "/notesMaster"))]
        named += [one for one in root if one.get("Type").endswith("/slide") and folder_name == "notesSlides"]
        new = [deepcopy(known[want.origin]) for want in part.wants]
        for one, want in zip(new, part.wants, strict=True):
            one.set("Id", want.number)
        for number, one in enumerate(named):
            one.set("Id", f"rIdBetween{number}")
        root[:] = [*new, *named]
        parts[name], parts[relations] = part.xml, render(root)
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


WAYS = ("taken", "kept", "exchanged", "new")


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("way", WAYS)
def test_a_slide_made_of_itself_says_the_same(place, way):
    """Whatever way it goes: taken, joined with nothing or with every field of ours, its shapes all gone and all new."""
    deck = read(write())
    assert read(remake(deck, place, way)).record.slides == deck.record.slides


@pytest.mark.slow
def test_slides_that_were_made_are_valid(validate):
    """Programs of the standard find nothing in them."""
    deck = read(write())
    validate(*(remake(deck, place, way) for place, way in enumerate(("taken", "new", "exchanged"))))


def remake(deck, place, way):
    """Return the sample deck with a slide made of itself."""
    slide = deck.record.slides[place]
    places = range(len(slide.shapes))
    held = [tuple(name for name, _ in shape.fields) for shape in slide.shapes]
    joins = {
        "kept": [ShapeJoin(at, at) for at in places],
        "exchanged": [ShapeJoin(at, at, held[at]) for at in places],
        "new": [ShapeJoin(None, at) for at in places],
        "taken": [],
    }
    notes = tuple(("theirs" if at % 2 else "ours", at) for at in range(len(slide.notes)))
    step = JoinedSlide(place, place, tuple(joins[way]), notes) if way != "taken" else TakenSlide(place, place)
    return splice(write(), place, make_slide(step, deck, deck, slide.number))


pytestmark = pytest.mark.slow
