"""What an opener says about a company, and what of its activity then needs a slide of its own."""

from collections.abc import Iterator, Sequence

from deckgen.blocks import Block, Paragraph, Span
from deckgen.content import Line
from deckgen.language.sentences import count_words, cut_sentences
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density
from deckgen.plan.cuts import Cut, cut_line, cut_whole
from deckgen.plan.lines import make_line
from deckgen.plan.telling import Telling
from deckgen.section_kinds import SECTION_KINDS
from deckgen.story import Figure, SectionKind

MOST_LINES = 2
MOST_WORDS = 27
ALONE_WORDS = 40
"""Words of the first line where an opener would say nothing without it."""
FEWEST_FIGURES = 3
"""Figures of a story from which the opener shows one; fewer are left to their slides."""


class Opening(NamedTuple):
    """What the company does, in the author's words."""

    lines: tuple[Line, ...] = ()
    """For the opener, whole and regular."""
    blocks: tuple[Block, ...] = ()
    """What the speaker reads at the opener: the lines are all that slides show of it."""
    section: int | None = None
    """Index of the section that they come from."""
    invites: bool = False
    """Whether they are no words of the author's but lead to where he has the story from."""


def read_opening(telling: Telling, said: tuple[Line, ...] = ()) -> Opening:
    """Return the leading lines of a story's first activity section, as many as an opener has room for.

    What is said before them, such as where a repeated story was told, takes room as well.
    An activity that its author wants shown in some way keeps its slide, and the opener says nothing of it.
    """
    story = telling.story
    index = next((i for i, section in enumerate(story.sections) if section.kind is SectionKind.ACTIVITY), None)
    if index is None or any(kind is SectionKind.ACTIVITY for kind, _ in story.layouts):
        return Opening(said)
    lines: list[Line] = [*said]
    blocks: list[Block] = []
    room = MOST_WORDS - sum(count_words(span.text) for line in said for span in line.hero)
    told = story.sections[index].blocks
    for block, below in zip(told, (*told[1:], None), strict=False):
        cuts = _read_block(telling, block, lone=len(told) == 1)
        taken = _take(cuts, lines, room)
        if not isinstance(block, Paragraph) or not taken or _stands_above(below):
            break
        room -= sum(cut.words for cut in taken)
        lines += (make_line(cut) for cut in taken)
        blocks.append(block)
    return Opening(tuple(lines), tuple(blocks), index)


def _read_block(telling: Telling, block: Block, *, lone: bool) -> tuple[Cut, ...]:
    """Return the lines of a block that an opener may show; () for one that needs a slide."""
    if not isinstance(block, Paragraph) or block.lead or block.level or block.marker not in ("", "•"):
        return ()
    wording = telling.wording._replace(below=True)
    if telling.density is Density.FULL:
        return (cut_whole(block, wording)._replace(hero=None),)
    sentences = cut_sentences(block.text, wording.lang)
    if lone and not block.marker:
        return tuple(cut_line(block, (one,), wording)._replace(hero=None) for one in sentences[:MOST_LINES])
    return (cut_line(block, sentences, wording)._replace(hero=None),) if sentences else ()


def _stands_above(below: Block | None) -> bool:
    """Tell whether a line is the head of those below it, which would say nothing on the next slide without it."""
    return isinstance(below, Paragraph) and below.level > 0


def _take(cuts: tuple[Cut, ...], lines: Sequence[Line], room: int) -> tuple[Cut, ...]:
    """Return the lines of a block for which an opener has room; for a long one if it says nothing else."""
    alone = not lines and len(cuts) == 1 and cuts[0].words <= ALONE_WORDS
    return cuts if alone else tuple(_take_fitting(cuts, MOST_LINES - len(lines), room))


def _take_fitting(cuts: Sequence[Cut], lines: int, words: int) -> Iterator[Cut]:
    """Yield lines as long as there is room."""
    for cut in cuts[:lines]:
        words -= cut.words
        if words < 0:
            return
        yield cut


def choose_figure(figures: Sequence[Figure]) -> Figure | None:
    """Return the figure of an opener: the author's choice, else the strongest of what was won, if there are several."""
    if figures and figures[0].chosen:
        return figures[0]
    if len(figures) < FEWEST_FIGURES:
        return None
    return next((figure for figure in figures if SECTION_KINDS[figure.section].opens), None)


def say(words: Span, lang: str) -> Line:
    """Return a line of words that are not the author's."""
    return Line(Paragraph((words,), lang=lang), hero=(words,))
