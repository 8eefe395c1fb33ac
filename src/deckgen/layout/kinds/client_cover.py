"""The cover in a client's template: its title and subtitle filled, the stories under them where there is room."""

from functools import partial
from itertools import product

from deckgen.arrangements import Way
from deckgen.content import Cover, StoryLine
from deckgen.deck import Slide
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.client_text import fit_large_title, list_sizes, place_text
from deckgen.layout.cutting import Compose, fit_words, inside
from deckgen.layout.story_list import list_stories
from deckgen.layout.titles import spare_title
from deckgen.layout.typography import set_spaces
from deckgen.layout.words import compose_slot
from deckgen.page import Frame, Item, Run, Slot, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

_FACTS_SIZE, _SMALLEST = 20.0, 14.0
_LISTED = 18.0
"""Points that stories have at least beside facts in a subtitle's place; smaller ones are left to the agenda."""
_STORY_SIZES = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
_GAP = 12.0
"""Points between facts and stories that share the room."""
_STORY_GAP = 0.4
"""Space above a story, in em."""


def design_cover(_: Theme, stage: Stage) -> tuple[Frame, ...]:
    """Return the cover frame: facts in the subtitle, or at the top of the room; stories in the room."""
    subtitle, room = stage.find_place("subtitle"), stage.room
    slots = [subtitle] if subtitle else []
    if not subtitle and room.h:
        slots.append(Slot("facts", "body", room._replace(h=2 * _FACTS_SIZE), size=_FACTS_SIZE, idx=20))
        taken = 2 * _FACTS_SIZE + _GAP
        room = Box(room.x, room.y + taken, room.w, room.h - taken)
    if room.h:
        slots.append(Slot("stories", "body", room, size=_STORY_SIZES[0], idx=21))
    return (stage.frame("Cover", tuple(slots), kind="title"),)


def draw_cover(content: Cover, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill the cover; stories that find no room are named by the agenda."""
    frame = canvas.find_frame("Cover", slide)
    names = {slot.name for slot in frame.slots}
    title = fit_large_title(slide.title, slide.lang, frame, canvas)
    stories = spare_title(content.lines, slide.title)
    items: list[Item] = []
    where = next((name for name in ("subtitle", "facts") if name in names), "")
    if where:
        shown = () if "stories" in names else stories
        fit = partial(_fit_facts, _list_facts(content, names), shown, slide.lang, canvas)
        text = place_text(frame.slot(where), fit, frame, canvas)
        items += [text] if text.lines else []
    if "stories" in names and stories:
        box = frame.slot("stories").box
        listed = list_stories(stories, _name_story, _STORY_SIZES, slide.lang, box, canvas.ruler)
        items.append(canvas.fill(frame.name, "stories", listed))
    return (Draft(frame.name, tuple(items), title),)


def _list_facts(content: Cover, names: set[str]) -> tuple[str, ...]:
    """Return the module's number and what there is to say of it; the date only where it has no place of its own."""
    facts = content.facts._replace(date="") if "date" in names else content.facts
    return tuple(fact for fact in (content.kicker, *facts) if fact)


def _fit_facts(
    facts: tuple[str, ...], stories: tuple[StoryLine, ...], lang: str, canvas: Canvas, slot: Slot
) -> tuple[TextLine, ...]:
    """Return the facts, and under them the stories if all of them have room there."""
    compose, fits = compose_slot(slot, lang), inside(canvas.ruler, slot.box.shrink(slot.insets))
    text, sizes = " · ".join(facts), list_sizes(slot, _SMALLEST)
    clear = [size for size in sizes if size >= _LISTED] or sizes[:1]
    for name, size in product((_list_lines, _join_companies), clear if stories and text else ()):
        lines = (*compose(text, size), *name(stories, compose, size))
        if fits(lines):
            return lines
    return fit_words(text, sizes, compose, fits) if text else ()


def _list_lines(stories: tuple[StoryLine, ...], compose: Compose, size: float) -> tuple[TextLine, ...]:
    """Return "Company · Topic" line by line, in the format of a place, the companies bold."""
    first, *others = (_read_story(story, compose, size) for story in stories)
    return (first._replace(before=size), *others)


def _read_story(line: StoryLine, compose: Compose, size: float) -> TextLine:
    (named,) = _embolden(compose(line.company or line.topic, size))
    (topic,) = compose(f"\u00a0· {line.topic}", size) if line.company and line.topic else (None,)
    return named._replace(runs=(*named.runs, *(topic.runs if topic else ())), before=size * _STORY_GAP)


def _join_companies(stories: tuple[StoryLine, ...], compose: Compose, size: float) -> tuple[TextLine, ...]:
    """Return all companies in one paragraph, each once."""
    names = dict.fromkeys(line.company or line.topic for line in stories)
    (line,) = _embolden(compose(" · ".join(names), size))
    return (line._replace(before=size),)


def _embolden(lines: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
    return tuple(line._replace(runs=tuple(run._replace(bold=True) for run in line.runs)) for line in lines)


def _name_story(line: StoryLine, size: float, lang: str) -> TextLine:
    """Return "Company · Topic"."""
    runs = [Run(set_spaces(line.company or line.topic, lang), size, bold=True, lang=lang)]
    if line.topic and line.company:
        runs.append(Run(f"\u00a0· {set_spaces(line.topic, lang)}", size, Role.MUTED, lang=lang))
    return TextLine(tuple(runs), before=size * _STORY_GAP)


KIND = Kind(content=Cover, wants="cover", design=design_cover, draw=draw_cover, way=Way.CLIENT)
