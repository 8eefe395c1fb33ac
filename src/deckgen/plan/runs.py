"""A run of paragraphs → its slides, each with the paragraphs that its speaker notes hold in full."""

from collections.abc import Iterator, Sequence

from deckgen.blocks import Block, Paragraph
from deckgen.content import Content, Statement, Text
from deckgen.language.sentences import count_words
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density
from deckgen.plan.arrangement import Scene, arrange, arrange_lines
from deckgen.plan.charts import Chart, take_charts
from deckgen.plan.cuts import Cut, cut_whole, find_value
from deckgen.plan.dealing import split_evenly
from deckgen.plan.heroes import list_bold
from deckgen.plan.lines import make_line
from deckgen.plan.material import Material, are_numbered, cut_intro, find_keys, is_call, set_apart, sort_out
from deckgen.plan.nesting import arrange_nested, arrange_outline, flatten
from deckgen.plan.telling import Telling
from deckgen.story import Figure, SectionKind, SectionLayout

FEWEST_STEPS = 2
"""Numbered items that are a list of their own."""
FULL_LINES = 3
"""Lines of a slide that shows every word."""
TOLD_AGAIN = 1500
"""Characters of a paragraph that stands whole in the notes of every slide that shows some of it."""
HEADING_WORDS = 6
"""Words of a heading within a section that has room in a title."""
KEY_WORDS = 6
"""Words that tell a slide from another one of the same paragraph."""


class Shown(NamedTuple):
    """One slide of a section, and what of the notes is told on it."""

    content: Content
    blocks: tuple[Block, ...]
    """What the speaker reads there, whole."""
    name: str
    """Its key in the section, from the first block that it shows."""
    words: str = ""
    """The first words shown, which tell it from another slide of the same block."""
    figures: tuple[Figure, ...] = ()
    apart: bool = False
    """Whether it shows the key figures of a section, under a heading of their own."""
    chart: str = ""
    """Key of a chart in its story, "" for none."""
    title: str = ""
    """A chart's own title."""
    computed: tuple[str, ...] = ()
    part: str = ""
    """The heading within the section that it stands under, "" for none."""


def show_run(telling: Telling, kind: SectionKind, run: tuple[Paragraph, ...]) -> Iterator[Shown]:
    """Yield the slides of consecutive paragraphs, as the author wishes it or by what they hold."""
    wish = dict(telling.story.layouts).get(kind)
    if wish is SectionLayout.STATEMENT and len(run) == 1:
        yield _show_one(Statement(make_line(cut_whole(run[0], telling.wording))), run)
    elif wish is SectionLayout.BULLETS:
        yield _show_one(Text(run), run)
    else:
        for group in _split_at_leads(telling, kind, run):
            yield from _show_under(telling, kind, group)


def _show_under(telling: Telling, kind: SectionKind, group: tuple[Paragraph, ...]) -> Iterator[Shown]:
    """Yield the slides of paragraphs; a heading within the section goes into their titles, and is told with one."""
    heading = group[0] if len(group) > 1 and _is_heading(group[0]) else None
    if heading is None:
        yield from _show_group(telling, kind, group)
        return
    for index, shown in enumerate(_show_group(telling, kind, group[1:])):
        blocks = shown.blocks if index else (heading, *shown.blocks)
        yield shown._replace(blocks=blocks, part=heading.text.strip())


def _is_heading(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph names what stands below it: all of it is bold, and few words are."""
    if not paragraph.lead or paragraph.marker or not _is_loose(paragraph):
        return False
    bold = all(span.bold for span in paragraph.spans if span.text.strip())
    return bold and count_words(paragraph.text) <= HEADING_WORDS


def _show_one(content: Content, run: tuple[Paragraph, ...]) -> Shown:
    return Shown(content, run, f"text:{run[0].key}")


def _split_at_leads(telling: Telling, kind: SectionKind, run: tuple[Paragraph, ...]) -> Iterator[tuple[Paragraph, ...]]:
    """Yield paragraphs with the lead-in before them, if they have one.

    A sentence between others that only happens to stand before a list is a line as they are, where one slide has room
    for all; so is one before a list that says something in bold.
    """
    if any(map(_is_heading, run)):
        yield from _part(run)
        return
    if run[0].lead and _is_loose(run[0]) and list_bold(run[0]):
        run = (run[0]._replace(lead=False), *run[1:])
    leads = [one for one in run[1:] if one.lead]
    if leads and all(map(_is_loose, leads)):
        loose = (run[0], *(one._replace(lead=False) if one.lead else one for one in run[1:]))
        inline = kind is SectionKind.ACTIVITY
        if len(arrange(sort_out(loose, telling.story.figures, telling.wording, inline=inline))) == 1:
            yield loose
            return
    yield from _part(run if telling.density is Density.FULL else _drop_calls(run))


def _drop_calls(run: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Return paragraphs whose calls, as "But still:", lead in to nothing: one line goes on with those before it."""
    calls = {index for index, one in enumerate(run) if index and is_call(one) and _leads_to_one(run[index + 1 :])}
    return tuple(one._replace(lead=False) if index in calls else one for index, one in enumerate(run))


def _leads_to_one(after: Sequence[Paragraph]) -> bool:
    return len(after) == 1 or any(one.lead for one in after[1:2])


def _part(run: tuple[Paragraph, ...]) -> Iterator[tuple[Paragraph, ...]]:
    """Yield paragraphs up to each lead-in, and to the end of a list that its author numbered."""
    start = 0
    for index, one in enumerate(run):
        if index > start and (one.lead or _leaves_steps(run[start:index], one)):
            yield run[start:index]
            start = index
    yield run[start:]


def _leaves_steps(before: Sequence[Paragraph], one: Paragraph) -> bool:
    """Tell whether a list that its author numbered ends before a paragraph."""
    steps = before[1:] if before[0].lead else before
    return len(steps) >= FEWEST_STEPS and are_numbered(steps) and not one.level and not are_numbered([one])


def _is_loose(paragraph: Paragraph) -> bool:
    return not paragraph.text.rstrip().endswith(":")


def _show_group(telling: Telling, kind: SectionKind, group: tuple[Paragraph, ...]) -> Iterator[Shown]:
    """Yield the slides of paragraphs under at most one lead-in."""
    flat = flatten(group)
    charts: tuple[Chart, ...] = ()
    parts: tuple[Scene, ...]
    if telling.density is Density.FULL:
        group = flat or group
        parts = tuple(_arrange_whole(telling, group)) if flat else (arrange_outline(group, telling.wording),)
    elif flat:
        group, inline = flat, kind is SectionKind.ACTIVITY
        material, parts = _sort_flat(telling, group, inline=inline)
        rest, charts = take_charts(telling, material)
        parts = arrange(set_apart(rest, telling.seen)) if charts else parts
    else:
        parts = arrange_nested(group, telling.story.figures, telling.wording, telling.seen)
    if not parts and not charts:  # signs without a word
        parts = (Scene(Text(group), _cut_all(telling, group)),)
    yield from _share_out(parts, charts, group)


def _sort_flat(telling: Telling, group: tuple[Paragraph, ...], *, inline: bool) -> tuple[Material, tuple[Scene, ...]]:
    """Return what a list has to show, and its slides; what stands in bold beside figures if it needs no slide more."""
    seen = telling.seen
    material = _keep_seen(telling, group, sort_out(group, telling.story.figures, telling.wording, inline=inline))
    scenes = arrange(set_apart(material, seen))
    if not material.plain or material.plain == material.cuts or len(scenes) == 1:
        return material, scenes
    plain = material._replace(cuts=material.plain)
    fewer = arrange(set_apart(plain, seen))
    return (plain, fewer) if len(fewer) < len(scenes) else (material, scenes)


def _keep_seen(telling: Telling, group: tuple[Paragraph, ...], material: Material) -> Material:
    """Return material whose only figure, which the opener shows, stays in its sentence if it needs no slide more."""
    seen = telling.seen
    if seen is None or not material.cuts or material.figures != (seen,):
        return material
    said = sort_out(group, telling.story.figures, telling.wording, said=frozenset((seen.key,)))
    return said if len(arrange(said)) <= len(arrange(material)) else material


def _cut_all(telling: Telling, group: tuple[Paragraph, ...]) -> tuple[Cut, ...]:
    return tuple(cut_whole(one, telling.wording) for one in group)


def _arrange_whole(telling: Telling, group: tuple[Paragraph, ...]) -> Iterator[Scene]:
    """Yield slides that show every word, figures as heroes of their lines."""
    story, wording = telling.story, telling.wording
    intro = cut_intro(group[0], wording) if group[0].lead and len(group) > 1 else None
    body = group[1:] if intro else group
    keys = find_keys(body, story.figures)
    cuts = tuple(
        cut_whole(one, wording, find_value(one, own, story.figures)) for one, own in zip(body, keys, strict=True)
    )
    for index, part in enumerate(split_evenly(cuts, -(-len(cuts) // FULL_LINES)) if cuts else ()):
        yield arrange_lines(part, None if index else intro)


def _share_out(parts: Sequence[Scene], charts: Sequence[Chart], group: tuple[Paragraph, ...]) -> Iterator[Shown]:
    """Yield slides with their paragraphs; one that no slide shows is told on the slide of the one before it."""
    homes = [_list_shown(part, group) for part in parts]
    homes += [_list_telling(group, chart.figures) for chart in charts]
    _house_rest(homes, len(group))
    _tell_once(homes, group)
    blocks = [tuple(group[index] for index in sorted(home)) for home in homes]
    yield from map(_show_part, parts, blocks)
    yield from map(_show_chart, charts, blocks[len(parts) :])


def _house_rest(homes: Sequence[set[int]], count: int) -> None:
    """Add each paragraph that no slide shows to the slide of the one before it."""
    at = 0
    for index in range(count):
        found = next((number for number, home in enumerate(homes) if index in home), None)
        at = at if found is None else found
        homes[at].add(index)


def _tell_once(homes: Sequence[set[int]], group: Sequence[Paragraph]) -> None:
    """Take each very long paragraph from all slides but the first that shows some of it."""
    if len(homes) < 2:
        return
    long = {index for index, one in enumerate(group) if len(one.text) > TOLD_AGAIN}
    told: set[int] = set()
    for home in homes:
        home.difference_update(told)
        told |= home & long


def _show_part(part: Scene, blocks: tuple[Paragraph, ...]) -> Shown:
    first = part.cuts[0] if part.cuts else None
    return Shown(
        content=part.content,
        blocks=blocks,
        name=f"text:{first.paragraph.key}" if first else f"figures:{part.figures[0].key}",
        words=" ".join(first.text.split()[:KEY_WORDS]) if first else "",
        figures=part.figures,
        apart=part.apart,
    )


def _show_chart(chart: Chart, blocks: tuple[Paragraph, ...]) -> Shown:
    return Shown(
        content=chart.content,
        blocks=blocks,
        name=chart.key,
        figures=chart.figures,
        apart=True,
        chart=chart.key,
        title=chart.title,
        computed=chart.computed,
    )


def _list_shown(part: Scene, group: Sequence[Paragraph]) -> set[int]:
    """Return which paragraphs a slide shows something of."""
    shown = {id(cut.paragraph) for cut in part.cuts}
    own = {index for index, one in enumerate(group) if id(one) in shown}
    return own | _list_telling(group, part.figures)


def _list_telling(group: Sequence[Paragraph], figures: Sequence[Figure]) -> set[int]:
    """Return which paragraphs tell some figures."""
    if not figures:
        return set()
    places = {(figure.key, figure.phrase.hero.line) for figure in figures}
    return {index for index, one in enumerate(group) if any((s.figure, s.line) in places for s in one.spans)}
