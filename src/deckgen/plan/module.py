"""The order of a module's deck: cover, introduction, agenda, stories, recap, sources."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from deckgen.content import Agenda, ArchitectureCall, Cover, CoverFacts, Digest, Opener, Recap, Sources, StoryLine
from deckgen.course import Course, Module
from deckgen.deck import Deck, DeckSection, Slide, SpeakerNotes
from deckgen.language import Label
from deckgen.language.headings import choose_heading_language
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Pace
from deckgen.plan.lines import quieten
from deckgen.plan.opener import opener_key
from deckgen.plan.opening import choose_figure, read_opening
from deckgen.plan.retelling import Origin, find_origins, keep_own_words, summarize_origin
from deckgen.plan.sections import plan_section
from deckgen.plan.story import plan_story
from deckgen.plan.telling import Telling
from deckgen.plan.timing import GLANCE_MINUTES, share_minutes
from deckgen.plan.titles import join_repeats, name_module, name_owners, title_cover, title_module
from deckgen.story import Figure, Section, SectionKind, Story, StoryState

MOST_RECALLED = 4
"""Figures of a recap: more are not remembered."""


class _Outlook(NamedTuple):
    """The labels of a module's own slides, their language and the notes they come from."""

    pace: Pace
    lang: str
    path: str


def plan_deck(course: Course, module: Module, pace: Pace) -> Deck:
    """Return the deck of one module; an empty module gives a deck of its cover alone."""
    pace = pace._replace(density=course.density or pace.density)
    origins = find_origins(course, module)
    repeats = {key for key, origin in origins.items() if origin.module.key == module.key}
    owners = name_owners(module.stories, repeats)
    told = tuple(story for story in module.stories if story.state is not StoryState.STUB)
    shown = tuple(story for story in module.stories if story.source or story.state is not StoryState.STUB)
    own = _Outlook(pace, module.lang, module.path)
    stories = tuple(_plan_stories(module, owners, origins, pace))
    listed = _list_stories(module, stories, own)
    lines = tuple(listed[story.key] for story in shown)
    body = [
        *_plan_intro(module, own),
        *_plan_agenda(lines, own),
        *stories,
        *_plan_recap(told, listed, own),
        *_plan_sources(tuple(listed[story.key] for story in module.stories), stories, own),
    ]
    minutes = module.minutes or sum(slide.notes.minutes for slide in body) + GLANCE_MINUTES
    lines = _time_stories(lines, shown, minutes)
    cover = _plan_cover(course, module, lines, module.minutes or sum(line.minutes for line in lines) or minutes, own)
    slides = _announce_next(join_repeats([cover, *_time_agenda(body, lines)]), own)
    sections = [DeckSection("", title_module(module, pace))]
    sections += [DeckSection(story.key, owners[story.key]) for story in module.stories]
    return Deck(
        key=module.key,
        title=module.label or title_module(module, pace),
        slides=slides,
        sections=tuple(sections),
        lang=module.lang,
        course=course.title,
        subject=course.name or course.title,
        author=course.author,
        client=course.client,
        date=course.date,
        module=name_module(module, pace),
        minutes=minutes,
        speaker_notes=pace.speaker_notes,
    )


def _list_stories(module: Module, slides: Iterable[Slide], outlook: _Outlook) -> dict[str, StoryLine]:
    """Return key → story as lists name it."""
    owned: dict[str, list[Slide]] = {}
    for slide in slides:
        owned.setdefault(slide.section, []).append(slide)
    return {story.key: _list_story(story, owned.get(story.key, ()), outlook) for story in module.stories}


def _time_agenda(slides: Iterable[Slide], lines: tuple[StoryLine, ...]) -> Iterator[Slide]:
    """Yield slides, the agenda among them with stories whose minutes are known."""
    for slide in slides:
        yield slide._replace(content=Agenda(lines)) if isinstance(slide.content, Agenda) else slide


def _time_stories(lines: tuple[StoryLine, ...], stories: Sequence[Story], minutes: float) -> tuple[StoryLine, ...]:
    """Return stories with whole minutes that add up to those of the module: what is nobody's is shared out.

    Minutes that the author asked for stay.
    """
    fixed = sum(round(story.minutes) for story in stories if story.minutes is not None)
    open_ = [line.minutes for line, story in zip(lines, stories, strict=True) if story.minutes is None]
    if not sum(open_) or round(minutes) <= fixed:
        return lines
    shares = iter(share_minutes(round(minutes) - fixed, open_))
    return tuple(
        line._replace(minutes=float(next(shares)) if story.minutes is None else line.minutes)
        for line, story in zip(lines, stories, strict=True)
    )


def _list_story(story: Story, own: Sequence[Slide], outlook: _Outlook) -> StoryLine:
    """Return a story as lists name it, with the first line of its opener and the time its slides take."""
    openers = (slide.content for slide in own if isinstance(slide.content, Opener))
    said = [line for opener in openers if not opener.invites for line in opener.lines]
    if any(isinstance(slide.content, Digest) for slide in own):
        said = [*read_opening(Telling(story=story, owner="", pace=outlook.pace, labels=outlook.lang)).lines]
    return StoryLine(
        topic=story.topic,
        company=story.company,
        target=opener_key(story),
        source=story.source,
        key=story.key,
        says=next((line._replace(hero=quieten(line.hero)) for line in said), None),
        minutes=sum(slide.notes.minutes for slide in own) if outlook.pace.speaker_notes else 0.0,
    )


def _plan_stories(
    module: Module, owners: Mapping[str, str], origins: Mapping[str, Origin], pace: Pace
) -> Iterator[Slide]:
    """Yield the slides of every story; one that the deck tells elsewhere has its opener and its own words."""
    for story in module.stories:
        origin = origins.get(story.key)
        labels = pace.lang or choose_heading_language((one.title for one in story.sections), module.lang)
        summary = summarize_origin(origin, module, pace) if origin else None
        here = origin is not None and origin.module.key == module.key
        told = keep_own_words(story, origin.story) if origin and here else story
        yield from plan_story(Telling(story=told, owner=owners[story.key], pace=pace, labels=labels), summary)


def readdress_deck(deck: Deck, course: Course) -> Deck:
    """Return a planned deck for another client: what `plan_deck` gives of a course that differs in its client alone.

    Args:
        deck: The deck.
        course: The course with the other client.
    """
    slides = tuple([_readdress_slide(slide, course.client) for slide in deck.slides])
    return deck._replace(client=course.client, slides=slides)


def _readdress_slide(slide: Slide, client: str) -> Slide:
    """Return a slide for another client; the cover alone names one."""
    cover = slide.content
    if not isinstance(cover, Cover):
        return slide
    return slide._replace(content=cover._replace(facts=cover.facts._replace(client=client)))


def _plan_cover(course: Course, module: Module, lines: tuple[StoryLine, ...], minutes: float, own: _Outlook) -> Slide:
    label = own.pace.label
    name, title = name_module(module, own.pace), title_cover(module, own.pace)
    stories = label(Label.STORIES_ONE if len(lines) == 1 else Label.STORIES_MANY, own.lang).format(n=len(lines))
    facts = CoverFacts(
        course=course.title,
        client=course.client,
        stories=stories if lines else "",
        minutes=label(Label.MINUTES, own.lang).format(n=round(minutes)) if own.pace.speaker_notes else "",
        date=course.date,
    )
    return Slide(
        key="cover",
        title=title,
        content=Cover(
            kicker=name if module.number is not None and title != name else "",
            lines=tuple(line._replace(topic="") if line.topic == module.title else line for line in lines),
            facts=facts,
            number="" if module.number is None else str(module.number),
            named=bool(module.title) or title == name or not lines,
        ),
        lang=module.lang,
        path=module.path,
        notes=SpeakerNotes(
            reminders=tuple(reminder.text for reminder in module.reminders),
            remarks=module.remarks,
            heading=module.label,
            minutes=GLANCE_MINUTES,
        ),
    )


def _plan_intro(module: Module, own: _Outlook) -> Iterator[Slide]:
    """The text between a module's heading and its first topic."""
    if not module.intro:
        return
    title = own.pace.label(Label.INTRODUCTION, own.lang)
    section = Section(SectionKind.OTHER, title, module.intro, line=module.line)
    story = Story(key="introduction", company="", topic="", sections=(section,), lang=own.lang, path=module.path)
    for slide in plan_section(Telling(story=story, owner="", pace=own.pace, labels=own.lang), section):
        yield slide._replace(section="", trail=())


def _plan_agenda(lines: Sequence[StoryLine], own: _Outlook) -> Iterator[Slide]:
    if len(lines) > 1:
        title = own.pace.label(Label.AGENDA, own.lang)
        notes = SpeakerNotes(minutes=2 * GLANCE_MINUTES)
        yield Slide(key="agenda", title=title, content=Agenda(tuple(lines)), lang=own.lang, path=own.path, notes=notes)


def _plan_recap(stories: Sequence[Story], lines: Mapping[str, StoryLine], own: _Outlook) -> Iterator[Slide]:
    """The strongest figures of two stories or more, one each; of one story alone it would repeat its slides.

    They are those of the openers, so that no other figure is seen a third time; of many stories the strongest few.
    """
    told = _choose_strongest(stories)
    if len(told) > 1:
        rows = tuple((lines[key], (figure,)) for key, figure in told.items())
        figures = tuple(told.values())
        yield Slide(
            key="recap",
            title=own.pace.label(Label.RECAP, own.lang),
            content=Recap(rows),
            lang=own.lang,
            path=own.path,
            notes=SpeakerNotes(figures=figures, minutes=2 * GLANCE_MINUTES),
        )


def _choose_strongest(stories: Sequence[Story]) -> dict[str, Figure]:
    """Return key → figure of the stories that a recap has, as they are told; one told twice counts once."""
    homes = {story.reused_from or story.key: story for story in reversed(stories) if story.figures}
    first = {story.key: choose_figure(story.figures) or story.figures[0] for story in reversed(homes.values())}
    strongest = sorted(first, key=lambda key: -first[key].weight)[:MOST_RECALLED]
    return {key: first[key] for key in first if key in strongest}


def _plan_sources(lines: Sequence[StoryLine], slides: Sequence[Slide], own: _Outlook) -> Iterator[Slide]:
    """Yield the slide of all links; none where each has been shown as large on the slide that calls for a picture."""
    called = {slide.content.source for slide in slides if isinstance(slide.content, ArchitectureCall)}
    first: dict[str, StoryLine] = {}
    for line in lines:
        if line.source:
            first.setdefault(line.source, line)
    with_source = tuple(first.values())
    if not called.issuperset(first):
        yield Slide(
            key="sources",
            title=own.pace.label(Label.SOURCES, own.lang),
            content=Sources(with_source),
            lang=own.lang,
            notes=SpeakerNotes(links=tuple(line.source for line in with_source), minutes=GLANCE_MINUTES),
        )


def _announce_next(slides: Sequence[Slide], own: _Outlook) -> tuple[Slide, ...]:
    """Tell each slide's notes what comes after it."""
    following = [f"{slide.title} — {slide.owner}" if slide.owner else slide.title for slide in slides[1:]]
    following.append(own.pace.label(Label.END, own.lang))
    return tuple(
        slide._replace(notes=slide.notes._replace(next_title=title))
        for slide, title in zip(slides, following, strict=True)
    )
