"""A verdict a module: what is asked, of which slides."""

import io
import zipfile

import pytest
from pptx import Presentation
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml.ns import qn

from deckgen import MemoryWorld
from deckgen.build.outline import OutlinedSlide
from deckgen.catalogue.ready import BARE_REMINDER
from deckgen.course import Course
from deckgen.diagnostics import Diagnostics, Location
from deckgen.ready.judging import find_slides, judge_course
from ready.conftest import NOTES, list_codes

pytestmark = pytest.mark.slow


def test_a_module_without_faults_is_ready(judge):
    verdict = judge()
    assert verdict.ready
    assert verdict.concerns == ()
    assert (verdict.module, verdict.title, verdict.theme) == ("04-module-4", "Module 4", "default")
    assert verdict.slides > 3


def test_what_the_reader_warns_of_counts_and_names_its_slide(judge):
    """A story that is a link alone has an opener; repairs, which are infos, count for nothing."""
    verdict = judge(f"{NOTES}* Glued* bullets\n\n## DynamoDB\n\n[Careem](https://example.com/careem)\n")
    assert list_codes(verdict) == ["stub-story"]
    assert not verdict.ready
    (concern,) = verdict.concerns
    (number,) = concern.slides
    assert 3 < number < verdict.slides


def test_what_concerns_the_course_comes_first():
    """Once, and with no module; infos and what modules say themselves are left out."""
    found = Diagnostics()
    for module in ("", "04-module-4"):
        found.report(BARE_REMINDER, module=module, company="x", folder="y")
    verdicts = judge_course((), Course("Stories", ()), MemoryWorld({}), shared=(*found, *found))
    assert [(verdict.module, verdict.title, list_codes(verdict)) for verdict in verdicts] == [
        ("", "Stories", ["bare-reminder"])
    ]


def test_a_reminder_without_anything_to_show_is_told(judge):
    bare = "# Module 4\n\n## Lambda\n\n### Utopus\n\n!!! Show the architecture !!!\n\n#### Problem\n\n* Too slow\n"
    assert list_codes(judge(bare)) == ["bare-reminder"]
    assert list_codes(judge(bare.replace("the architecture", "your hand"))) == []
    assert list_codes(judge(NOTES.replace("### Problem", "!!! Show the architecture !!!\n\n### Problem"))) == []


def test_a_font_that_does_not_come_with_office_is_told_unless_the_deck_has_it(judge):
    theme = {"themes/own.yaml": b"fonts: {heading: Montserrat}\n"}
    verdict = judge(files=theme, themes="own")
    assert list_codes(verdict) == ["unsafe-font"]
    assert "Montserrat" in verdict.concerns[0].finding.message

    def embed(deck):
        stream = io.BytesIO(deck.data)
        with zipfile.ZipFile(stream, "a") as package:
            package.writestr("ppt/fonts/font1.fntdata", b"a font")
        return deck._replace(data=stream.getvalue())

    assert judge(files=theme, themes="own", change=embed).ready


@pytest.mark.parametrize(
    "address", ["https://localhost:8000/x", "http://127.0.0.1/x", "https://case-study/x", "https://example..com/x"]
)
def test_an_address_of_this_machine_alone_is_told(judge, address):
    verdict = judge(f"{NOTES}\nSee [this page]({address}).\n")
    assert list_codes(verdict) == ["broken-address"]
    assert verdict.concerns[0].finding.at.line == 15
    assert verdict.concerns[0].slides


def test_dead_links_are_asked_for_only_when_wanted(judge):
    asked = []

    def probe(addresses):
        asked.extend(addresses)
        return {"https://example.com/utopus": "the server says 404"}

    verdict = judge(f"{NOTES}\nSee [this page](https://example.com/b).\n", probe=probe)
    assert asked == ["https://example.com/b", "https://example.com/utopus"]
    assert list_codes(verdict) == ["dead-link"]


def test_decks_on_the_disk_are_as_the_notes_say(course):
    assert course.judge().ready
    course.write(NOTES.replace("2 weeks", "3 weeks"))
    assert list_codes(course.judge()) == ["old-deck"]
    course.deck.write_bytes(b"no deck")
    assert list_codes(course.judge()) == ["unusable-deck"]
    course.deck.unlink()
    assert list_codes(course.judge()) == ["unbuilt-deck"]


def test_a_deck_of_somebody_else_is_told(course):
    Presentation().save(course.deck)
    assert list_codes(course.judge()) == ["unusable-deck"]


def test_hands_may_do_what_screen_readers_can_say(course):
    """Words typed on a German machine, and a title behind other words, are told with their slides."""
    deck = Presentation(course.deck)
    slide = deck.slides[2]
    slide.shapes.title.text_frame.paragraphs[0].runs[0].text = "Problems"
    deck.save(course.deck)
    assert course.judge().ready
    last = slide.shapes.title._element
    last.getparent().append(last)
    run = deck.slides[1].shapes.title.text_frame.paragraphs[0].runs[0]
    run._r.find(qn("a:rPr")).set("lang", "de-DE")
    deck.save(course.deck)
    found = {concern.finding.code: concern.slides for concern in course.judge().concerns}
    assert found == {"other-spoken-language": (2,), "title-read-late": (3,)}


def test_what_hands_left_open_is_told_with_its_slide(course):
    """A slide that nobody filled, a mark of a draft; hidden ones wait for another class, and pictures are something."""
    deck = Presentation(course.deck)
    layout = next(one for one in deck.slide_layouts if one.placeholders)
    added = [deck.slides.add_slide(layout) for _ in range(3)]
    added[1]._element.set("show", "0")
    added[2].shapes.add_table(1, 1, 0, 0, 9999, 9999)
    box = deck.slides[2].shapes.add_textbox(0, 0, 9999999, 999999)
    box.text_frame.text = "TODO ask Ben"
    deck.save(course.deck)
    found = [(concern.finding.code, concern.slides) for concern in course.judge().concerns]
    assert found == [("open-words", (3,)), ("empty-slide", (len(deck.slides) - 2,))]
    box.text_frame.text = "Ask Ben"
    box.left = deck.slide_width - 999999
    deck.save(course.deck)
    assert "cut-words" in list_codes(course.judge())
    box.left = deck.slide_width
    for slide in added:
        slide._element.set("show", "0")
    deck.save(course.deck)
    assert course.judge().ready


def test_a_slide_that_hands_emptied_is_told(course):
    """All of it but the title is gone; what stands on every slide is nothing of its own."""
    deck = Presentation(course.deck)
    slide = deck.slides[2]
    kept = {slide.shapes.title.shape_id} | {one.shape_id for one in slide.shapes if one.name in {"topic", "number"}}
    for shape in list(slide.shapes):
        if shape.shape_id not in kept:
            shape._element.getparent().remove(shape._element)
    deck.save(course.deck)
    (concern,) = course.judge().concerns
    assert (concern.finding.code, concern.slides) == ("emptied-slide", (3,))
    slide.shapes.add_table(1, 1, 0, 0, 9999, 9999)
    deck.save(course.deck)
    assert course.judge().ready


def test_words_of_hands_without_room_are_told(course):
    """Where they run into others, or off the slide; a box that grows, or whose words shrink, has room for all."""
    deck = Presentation(course.deck)
    slide = deck.slides[2]
    title = slide.shapes.title
    box = slide.shapes.add_textbox(title.left, 5000, 4000000, title.top - 10000)
    box.text_frame.word_wrap, box.text_frame.auto_size = True, MSO_AUTO_SIZE.NONE
    box.text_frame.text = "One line"
    deck.save(course.deck)
    assert course.judge().ready
    box.text_frame.text = "Far more words than a box of this height has room for, " * 4
    deck.save(course.deck)
    (concern,) = course.judge().concerns
    assert (concern.finding.code, concern.slides) == ("crowded-words", (3,))
    box.top = deck.slide_height - box.height
    box.left = title.left + title.width - 4000000
    deck.save(course.deck)
    assert "crowded-words" in list_codes(course.judge())
    for fit in (MSO_AUTO_SIZE.SHAPE_TO_FIT_TEXT, MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE):
        box.text_frame.auto_size = fit
        deck.save(course.deck)
        assert course.judge().ready


def test_a_conflict_that_nobody_settled_is_told_with_its_slide(course):
    words = "They left their own servers behind"
    course.write(f"{NOTES}* {words}\n")
    course.build()
    deck = Presentation(course.deck)
    number = _reword(deck, words, "They left all of their servers behind")
    deck.save(course.deck)
    course.write(f"{NOTES}* They left their old servers behind\n")
    course.build()
    (concern,) = course.judge().concerns
    assert concern.finding.code == "open-conflict"
    assert concern.slides == (number,)


def test_a_deck_that_a_build_leaves_alone_is_not_old(course):
    """A slide that hands changed and the notes have no more stays: to build again would help nobody."""
    deck = Presentation(course.deck)
    _reword(deck, "Every report took", "Each report took")
    deck.save(course.deck)
    course.write(NOTES.replace("### Problem\n\n* Every report took **2 weeks**\n\n", ""))
    assert list_codes(course.judge()) == ["old-deck"]
    course.build()
    assert course.judge().ready


def _reword(deck, old: str, new: str) -> int:
    """Exchange words on the first slide that has them; return its number."""
    for number, slide in enumerate(deck.slides, start=1):
        for shape in slide.shapes:
            for line in shape.text_frame.paragraphs if shape.has_text_frame else ():
                for run in line.runs:
                    if old in run.text.replace("\xa0", " "):
                        run.text = new
                        return number
    raise AssertionError(old)


NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
OUTLINE = (
    OutlinedSlide("cover", "Module 4", ""),
    OutlinedSlide("a", "A", "notes.md", 3, 9),
    OutlinedSlide("a/2", "A", "notes.md", 3, 9),
    OutlinedSlide("b", "B", "notes.md", 12, 20),
)


@pytest.mark.parametrize(("line", "slides"), [(5, (2, 3)), (10, (2,)), (12, (4,)), (30, (4,)), (1, ()), (0, ())])
def test_a_line_is_on_the_slides_around_it_else_on_the_one_before(line, slides):
    found = Diagnostics()
    found.report(BARE_REMINDER, at=Location("notes.md", line), company="x", folder="y")
    assert find_slides(next(iter(found)), OUTLINE) == slides


def test_of_the_slides_of_a_section_those_count_that_say_the_line(judge):
    """A mark of a draft on the second of two slides is on that one alone."""
    lines = "".join(f"* Every night the {word} broke, and nobody knew how to mend it again\n" for word in NUMBERS)
    verdict = judge(NOTES.replace("### Problem\n\n", f"### Problem\n\n{lines}* TODO ask Ben what it cost\n"))
    (concern,) = [concern for concern in verdict.concerns if concern.finding.code == "draft-mark"]
    assert len(concern.slides) == 1


def test_a_finding_that_knows_its_slides_says_so():
    found = Diagnostics()
    found.report(BARE_REMINDER, at=Location("notes.md", 5), slides=(7,), company="x", folder="y")
    assert find_slides(next(iter(found)), OUTLINE) == (7,)
