"""The cover in a client's template: its title and subtitle filled, the stories under them where there is room."""

from deckgen.arrangements import Way
from deckgen.deck import Cover, Slide, StoryLine
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas, Draft, Kind
from deckgen.layout.client_text import fit_large_title, list_sizes, place_text
from deckgen.layout.cutting import fit_words, inside
from deckgen.layout.story_list import list_stories
from deckgen.layout.titles import spare_title
from deckgen.layout.typography import set_spaces
from deckgen.layout.words import compose_slot
from deckgen.page import Frame, Item, Run, Slot, TextItem, TextLine
from deckgen.stage import Stage
from deckgen.theme import Role, Theme

_FACTS_SIZE, _SMALLEST = 20.0, 14.0
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
        items += _set_facts(where, _list_facts(content, names, canvas), shown, frame, slide, canvas)
    if "stories" in names and stories:
        box = frame.slot("stories").box
        listed = list_stories(stories, _name_story, _STORY_SIZES, slide.lang, box, canvas.ruler)
        items.append(canvas.fill(frame.name, "stories", listed))
    return (Draft(frame.name, tuple(items), title),)


def _list_facts(content: Cover, names: set[str], canvas: Canvas) -> tuple[str, ...]:
    """Return the module's number and what there is to say of it; the date only where it has no place of its own."""
    dated = canvas.deck.date if "date" in names else ""
    facts = (fact for fact in content.facts if fact != dated or not dated)
    return tuple(fact for fact in (content.kicker, *facts) if fact)


def _set_facts(
    name: str, facts: tuple[str, ...], stories: tuple[StoryLine, ...], frame: Frame, slide: Slide, canvas: Canvas
) -> tuple[TextItem, ...]:
    """Return the facts, and under them the stories if all of them have room there."""
    slot, lang = frame.slot(name), slide.lang
    compose, box = compose_slot(slot, lang), slot.box.shrink(slot.insets)
    fits = inside(canvas.ruler, box)
    text = " · ".join(facts)
    for size in list_sizes(slot, _SMALLEST) if stories and text else ():
        named = tuple(line for story in stories for line in compose(_read_story(story), size))
        lines = (*compose(text, size), *(line._replace(before=size * _STORY_GAP) for line in named))
        if fits(lines):
            return (place_text(name, lines, slot),)
    return (place_text(name, fit_words(text, list_sizes(slot, _SMALLEST), compose, fits), slot),) if text else ()


def _read_story(line: StoryLine) -> str:
    return " · ".join(part for part in (line.company, line.topic) if part)


def _name_story(line: StoryLine, size: float, lang: str) -> TextLine:
    """Return "Company · Topic"."""
    runs = [Run(set_spaces(line.company or line.topic, lang), size, bold=True, lang=lang)]
    if line.topic and line.company:
        runs.append(Run(f"\u00a0· {set_spaces(line.topic, lang)}", size, Role.MUTED, lang=lang))
    return TextLine(tuple(runs), before=size * _STORY_GAP)


KIND = Kind(content=Cover, wants="cover", design=design_cover, draw=draw_cover, way=Way.CLIENT)
