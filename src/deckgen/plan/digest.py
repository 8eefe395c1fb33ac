"""A whole story on one slide; all of its words stand in the notes."""

from collections.abc import Iterator, Sequence

from deckgen.blocks import Block, Paragraph
from deckgen.content import Digest, Line
from deckgen.deck import Slide
from deckgen.deferred_patterns import defer_pattern
from deckgen.language import WordClass
from deckgen.language.finding import find_ends, fold_case, holds
from deckgen.language.sentences import count_words
from deckgen.language.spelling import list_words
from deckgen.plan.cuts import Cut
from deckgen.plan.lines import make_lines
from deckgen.plan.material import find_keys, sort_out
from deckgen.plan.opener import plan_opener
from deckgen.plan.opening import Opening
from deckgen.plan.telling import Telling
from deckgen.plan.timing import estimate_minutes
from deckgen.story import Figure, Section, SectionKind

MOST_LINES = 3
"""Lines of a part."""
MOST_FIGURES = 2
PART_WORDS = 26
LEAD_WORDS, SIDE_WORDS = 8, 5
"""Words that stay before a hero, and behind it; more of them are left to the notes."""
_SIGN = defer_pattern(r"[,;:](?=\s)")
_SPACE = defer_pattern(r"\s")
_FIRST = (SectionKind.PROBLEM,)
_SECOND = (SectionKind.SOLUTION, SectionKind.RESULTS)


def plan_digest(telling: Telling) -> Slide | None:
    """Return a story's only slide; it has the key of an opener, which the agenda leads to.

    None for a story whose problem and solution have no lines: its tables and quotes have their slides.
    """
    story = telling.story
    figures = _choose_figures(telling)
    parts = tuple(_list_parts(telling, figures))
    if not parts:
        return None
    opener = plan_opener(telling, story.sections, Opening())
    content = Digest(
        parts=parts,
        figures=figures,
        figures_title=telling.title_figures() if figures else "",
        topic=story.topic or story.kicker,
    )
    blocks: tuple[Block, ...] = tuple(block for section in story.sections for block in section.blocks)
    titles = (opener.notes.heading, *(section.title for section in story.sections if section.blocks))
    notes = opener.notes._replace(
        heading=" / ".join(title for title in titles if title),
        blocks=blocks,
        figures=story.figures,
        minutes=estimate_minutes(blocks, telling.pace.words_a_minute),
    )
    return opener._replace(content=content, notes=notes)


def _choose_figures(telling: Telling) -> tuple[Figure, ...]:
    """Return the strongest figures, one of them of the results where these have no part of their own."""
    figures = telling.story.figures
    strongest = figures[:MOST_FIGURES]
    results = _find_results(telling)
    keys = _list_keys(results) if results else frozenset()
    own = next((figure for figure in figures if figure.key in keys), None)
    if own is None or own in strongest:
        return strongest
    return (*strongest[:-1], own)


def _find_results(telling: Telling) -> Section | None:
    """Return the first results, unless they are told in place of a solution."""
    chosen = _choose_sections(telling)
    results = (one for one in telling.story.sections if one.kind is SectionKind.RESULTS and _has_text(one))
    return next((one for one in results if one not in chosen), None)


def _list_keys(section: Section) -> frozenset[str]:
    """Return the keys of the figures that a section tells."""
    spans = (span for block in section.blocks if isinstance(block, Paragraph) for span in block.spans)
    return frozenset(span.figure for span in spans if span.figure)


def _list_parts(telling: Telling, figures: tuple[Figure, ...]) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Yield the problem and the solution; where one is missing, what else is told in its place.

    The solution's part ends with a line of the results where no figure of theirs stands beside it.
    """
    results = _find_results(telling)
    told = results and not _list_keys(results).isdisjoint(figure.key for figure in figures)
    sections = _choose_sections(telling)
    for section in sections:
        cuts, title = _choose_cuts(telling, section, figures), telling.title_section(section)
        if results and not told and section is sections[-1]:
            cuts = (*cuts[: MOST_LINES - 1], *_choose_cuts(telling, results, figures)[:1])
            title = f"{title} / {telling.title_section(results)}"
        if cuts:
            yield title, make_lines(cuts)


def _choose_sections(telling: Telling) -> tuple[Section, ...]:
    """Return the first problem and the first solution; where one of them is missing, the first of the others."""
    told = [one for one in telling.story.sections if one.kind is not SectionKind.FIGURES and _has_text(one)]
    wanted = sorted(told, key=lambda one: one.kind not in _FIRST)
    problems, others = wanted[:1], wanted[1:]
    chosen = [*problems, *sorted(others, key=lambda one: one.kind not in _SECOND)[:1]]
    return tuple(one for one in told if one in chosen)


def _has_text(section: Section) -> bool:
    return any(isinstance(block, Paragraph) for block in section.blocks)


def _choose_cuts(telling: Telling, section: Section, figures: tuple[Figure, ...]) -> tuple[Cut, ...]:
    """Return the lines of a section that stand on the one slide: those with bold words before others."""
    run = [block for block in section.blocks if isinstance(block, Paragraph)]
    cuts = _cut_run(telling, run, figures)
    chosen: list[Cut] = []
    room = PART_WORDS
    for cut in sorted(cuts, key=lambda one: (one.hero is None, one.hero is None and one.words)):
        room -= cut.words
        if len(chosen) < MOST_LINES and (room >= 0 or not chosen):
            chosen.append(cut)
    return tuple(cut for cut in cuts if cut in chosen)


def _cut_run(telling: Telling, run: Sequence[Paragraph], figures: tuple[Figure, ...]) -> tuple[Cut, ...]:
    """Return lines of text, short; where all lines tell figures, whole sentences of which none stands beside them."""
    story, wording = telling.story, telling.wording
    cuts = sort_out(run, story.figures, wording).cuts
    if cuts:
        return tuple(map(_keep_hero, cuts))
    keys = find_keys(run, figures)
    rest = [one for one, shown in zip(run, keys, strict=True) if not shown]
    return sort_out(rest, story.figures, wording, inline=True).cuts


def _keep_hero(cut: Cut) -> Cut:
    """Return a hero with what stands beside it if that is short; a line without one stays as it is."""
    if cut.hero is None:
        return cut
    text = cut.paragraph.text
    (left, right), start, end = cut.hero, cut.start, cut.end
    end = _end_tail(text, right, end)
    if count_words(text[start:left]) > LEAD_WORDS and not _turns(text[start:left]):
        start = left
    if count_words(text[right:end]) > SIDE_WORDS:
        end = right
    return cut._replace(start=start, end=end)


def _end_tail(text: str, start: int, end: int) -> int:
    """Return where the words behind a hero end: at their first sign, or before all of them where they are a list.

    "In Spain, France and Italy" does not say the same as "in Spain".
    """
    signs = list(_SIGN.finditer(text, start, end))
    if not signs or count_words(text[start:end]) <= SIDE_WORDS:
        return end
    return start if len(signs) > 1 or _has_joint(fold_case(text[start:end])) else signs[0].start()


def _has_joint(folded: str) -> bool:
    """Tell whether words are joined by "and" or the like."""
    joints = list_words(WordClass.JOINT)
    ends = (end for gap in _SPACE.finditer(folded) for end in find_ends(folded, gap.end(), joints))
    return any(folded[end : end + 1].isspace() for end in ends)


def _turns(text: str) -> bool:
    """Tell whether words deny what follows, or make it a condition."""
    return holds(text, list_words(WordClass.NEGATION) | list_words(WordClass.IF))
