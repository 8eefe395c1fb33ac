"""A short problem beside its short solution, where the look tells both at once."""

from collections.abc import Iterator, Sequence

from deckgen.deck import Contrast, GroundName, Line, Lines, Slide, Statement
from deckgen.keys import join_key
from deckgen.pace import Density
from deckgen.plan.telling import Telling
from deckgen.story import SectionKind

MOST_LINES = 2


def join_problem(telling: Telling, slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Return a story's slides, those of its problem and solution as one if each has a line or two and no figure."""
    if not telling.pace.joins or telling.density is Density.FULL:
        return tuple(slides)
    return tuple(_join(telling, slides))


def _join(telling: Telling, slides: Sequence[Slide]) -> Iterator[Slide]:
    problems, solutions = (_list_keys(telling, kind) for kind in (SectionKind.PROBLEM, SectionKind.SOLUTION))
    index = 0
    while index < len(slides):
        pair = slides[index : index + 2]
        alone = [sum(other.group == one.group for other in slides) == 1 for one in pair]
        told = [_list_lines(one) for one in pair]
        if len(pair) == 2 and pair[0].key in problems and pair[1].key in solutions and all(alone) and all(told):
            yield _make_contrast(pair[0], pair[1], told[0], told[1])
            index += 2
        else:
            yield slides[index]
            index += 1


def _list_keys(telling: Telling, kind: SectionKind) -> frozenset[str]:
    story = telling.story
    return frozenset(join_key(story.key, section.key) for section in story.sections if section.kind is kind)


def _list_lines(slide: Slide) -> tuple[Line, ...]:
    """Return the one or two lines of a slide that has nothing else; () for any other."""
    match slide.content:
        case Statement(line):
            return (line,)
        case Lines(lines, _, None) if len(lines) <= MOST_LINES:
            return lines
    return ()


def _make_contrast(problem: Slide, solution: Slide, left: tuple[Line, ...], right: tuple[Line, ...]) -> Slide:
    """Return the slide of both, known as the problem's; its notes hold the words of both."""
    mine, other = problem.notes, solution.notes
    notes = mine._replace(
        heading=solution.title,
        blocks=(*mine.blocks, *other.blocks),
        minutes=mine.minutes + other.minutes,
    )
    content = Contrast(left_title=problem.title, left=left, right_title=solution.title, right=right)
    return problem._replace(content=content, notes=notes, ground=GroundName.PLAIN)
