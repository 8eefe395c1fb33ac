"""What a cover says, wherever a look has its places: title and stories stand together at the foot of what they share.

A kind of cover designs the places and says in a `CoverStyle` how their words are set; all that is drawn is here.
"""

from collections.abc import Sequence
from functools import partial

from deckgen.content import Cover, StoryLine
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft
from deckgen.layout.cover_columns import MANY, count_rows, set_columns
from deckgen.layout.cover_topics import STORY_GAP, TopicStyle, set_topics
from deckgen.layout.cutting import fit_words, inside_unbroken, on_one_line
from deckgen.layout.story_list import list_stories
from deckgen.layout.titles import HANGING, fit_topics, spare_title
from deckgen.layout.typography import set_spaces
from deckgen.layout.widows import even_width
from deckgen.layout.words import compose_slot, compose_words, fill_box, fill_line
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Run, Slot, TextItem, TextLine
from deckgen.theme import Role

_FACTS_SIZES, _LEAST_FACTS = (18.0, 16.0, 14.0, 12.0), 14.0
_TITLE_ROWS = 2 / 3
"""Share of a title's placeholder in what it has with the stories."""
_STORIES_SHARE, _MANY_SHARE, _PITCH = 0.5, 0.78, 1.5
"""Of the room that a title leaves its stories at the most, and many of them; height of a story's line, in em."""
_DESCENT = 0.22
"""Of common faces, in em."""


class CoverStyle(NamedTuple):
    """How a look sets the words of its cover; sizes in points, largest first."""

    topics: TopicStyle
    titles: Sequence[float]
    stories: Sequence[float]
    numerals: Sequence[float] = ()


def list_word_slots(words: Box, style: CoverStyle) -> tuple[Slot, Slot]:
    """Return the placeholders of a cover's title and stories, one over the other in a box."""
    upper, lower = words.split_rows((_TITLE_ROWS, 1.0 - _TITLE_ROWS))
    size, bold = style.topics.steps[0].topic, style.topics.bold
    title = Slot("title", "ctrTitle", upper, size=size, bold=bold, font="heading", anchor="bottom", prompt="Module")
    return title, Slot("stories", "body", lower, size=style.stories[0], idx=2, anchor="bottom", prompt="Stories")


def draw_words(content: Cover, slide: Slide, style: CoverStyle, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the cover; stories that find no room are named by the agenda."""
    frame, lang = canvas.find_frame("Cover", slide), slide.lang
    names = {slot.name for slot in frame.slots}
    items: list[TextItem] = []
    if content.number and "numeral" in names:
        items.append(_draw_number(content.number, frame, style, lang, canvas))
    if content.kicker:
        items.append(fill_line("kicker", content.kicker, frame, lang, canvas))
    box = _find_room(content, frame)
    if topics := set_topics(content, slide.title, style.topics, lang, box, canvas.ruler):
        title = _stand(topics, box, frame, canvas)
    else:
        title, stories = _set_title(content, slide, style, box, frame, canvas)
        items += stories
    items.append(_fill_facts(content, frame, lang, canvas))
    return (Draft(frame.name, tuple(items), title),)


def _fill_facts(content: Cover, frame: Frame, lang: str, canvas: Canvas) -> TextItem:
    """Return course, client, time and date: a little smaller where they have one line then, on two lines at last."""
    text, slot = " · ".join(filter(None, content.facts)), frame.slot("facts")
    compose, fits = compose_slot(slot, lang), on_one_line(canvas.ruler, slot.box.w)
    sizes = [size for size in _FACTS_SIZES if size >= _LEAST_FACTS and fits(compose(text, size))]
    return fill_box("facts", text, frame, lang, canvas, sizes[:1] or _FACTS_SIZES)


def _draw_number(number: str, frame: Frame, style: CoverStyle, lang: str, canvas: Canvas) -> TextItem:
    """Return the large numeral, inside its place whatever its digits; those at a foot have one base line."""
    slot = frame.slot("numeral")
    fits = inside_unbroken(canvas.ruler, slot.box)
    lines = fit_words(number, style.numerals, compose_slot(slot, lang), fits)
    low = lines[0].runs[0].size * _DESCENT * (slot.anchor == "bottom")
    return canvas.fill(frame.name, "numeral", lines)._replace(box=slot.box._replace(h=slot.box.h + low))


def _find_room(content: Cover, frame: Frame) -> Box:
    """Return what title and stories share, with the place of a number beside them where there is none."""
    upper, lower = frame.slot("title").box, frame.slot("stories").box
    box = upper._replace(h=lower.bottom - upper.y)
    numeral = next((slot.box for slot in frame.slots if slot.name == "numeral"), None)
    if content.number or numeral is None or numeral.x < box.right:
        return box
    return box._replace(w=numeral.right - box.x)


def _stand(lines: tuple[TextLine, ...], box: Box, frame: Frame, canvas: Canvas) -> TextItem:
    """Return a title at the foot of a box, as high as it and a little more: no letter hangs out."""
    width = even_width(lines, box.w, canvas.ruler)
    height = canvas.ruler.height(lines, width) + HANGING
    place = Box(box.x, box.bottom - height, width, height)
    return canvas.fill(frame.name, "title", lines)._replace(box=place, anchor="top")


def _set_title(
    content: Cover, slide: Slide, style: CoverStyle, box: Box, frame: Frame, canvas: Canvas
) -> tuple[TextItem, list[TextItem]]:
    """Return the title with the stories under it, both as large as they fit together."""
    lang, ruler = slide.lang, canvas.ruler
    stories = spare_title(content.lines, slide.title)
    slot = frame.slot("title")
    compose = compose_words(lang, slot.color, bold=style.topics.bold, font="heading")
    share = _STORIES_SHARE if len(stories) <= MANY else _MANY_SHARE
    kept = min(box.h * share, count_rows(stories) * style.stories[0] * _PITCH + STORY_GAP) if stories else 0.0
    head = fit_topics(slide.title, style.titles, compose, box._replace(h=box.h - kept), ruler)
    above = ruler.height(head, box.w) + HANGING + STORY_GAP
    name = partial(_name_story, style.topics)
    room = box._replace(y=box.y + above, h=box.h - above)
    if columns := set_columns(stories, style.stories, lang, room, ruler, frame):
        return _stand(head, box._replace(h=columns[0].box.y - STORY_GAP - box.y), frame, canvas), list(columns)
    listed = list_stories(stories, name, style.stories, lang, room, ruler)
    if not listed:
        return _stand(head, box, frame, canvas), []
    height = ruler.height(listed, box.w) + 2.0
    place = Box(box.x, box.bottom - height, box.w, height)
    title = _stand(head, box._replace(h=box.h - height - STORY_GAP), frame, canvas)
    return title, [canvas.fill(frame.name, "stories", listed)._replace(box=place, anchor="top")]


def _name_story(style: TopicStyle, line: StoryLine, size: float, lang: str) -> TextLine:
    """Return "Company · Topic", the topic in a quiet tone."""
    name = set_spaces(line.company or line.topic, lang)
    runs = [Run(name, size, style.company, bold=style.company_bold, lang=lang)]
    if line.topic and line.company:
        runs.append(Run(f"\u00a0· {set_spaces(line.topic, lang)}", size, Role.MUTED, lang=lang))
    return TextLine(tuple(runs), before=size * 0.3)
