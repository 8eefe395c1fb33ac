"""A short problem beside its short solution, where the look tells both at once."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from deckgen.content import Contrast, Line, Lines, LinesForm, Statement
from deckgen.deck import GroundName, Slide
from deckgen.keys import join_key
from deckgen.pace import Density
from deckgen.plan.telling import Telling
from deckgen.story import SectionKind

MOST_LINES = 2


def join_problem(telling: Telling, slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Return a story's slides, problem and solution as one if both have one line, or both two, and no figure."""
    if not telling.pace.joins or telling.density is Density.FULL:
        return tuple(slides)
    at = _find_pair(telling, slides)
    if at is None:
        return tuple(slides)
    return (*slides[:at], _make_contrast(slides[at], slides[at + 1]), *slides[at + 2 :])


def _find_pair(telling: Telling, slides: Sequence[Slide]) -> int | None:
    """Return where the one slide of a problem stands before the one of a solution, both short and of one weight."""
    problems, solutions = (_list_keys(telling, kind) for kind in (SectionKind.PROBLEM, SectionKind.SOLUTION))
    groups = Counter(slide.group for slide in slides)
    short = [slide.key if groups[slide.group] == 1 and _list_lines(slide) else "" for slide in slides]
    level = [len(_list_lines(left)) == len(_list_lines(right)) for left, right in pairwise(slides)]
    pairs = enumerate(zip(level, pairwise(short), strict=True))
    return next((at for at, (same, (one, two)) in pairs if same and one in problems and two in solutions), None)


def _list_keys(telling: Telling, kind: SectionKind) -> frozenset[str]:
    story = telling.story
    return frozenset(join_key(story.key, section.key) for section in story.sections if section.kind is kind)


def _list_lines(slide: Slide) -> tuple[Line, ...]:
    """Return the one or two lines of a slide that has nothing else; () for any other."""
    match slide.content:
        case Statement(line):
            return (line,)
        case Lines(lines, form, None) if len(lines) <= MOST_LINES and form is not LinesForm.OUTLINE:
            return lines
    return ()


def _make_contrast(problem: Slide, solution: Slide) -> Slide:
    """Return the slide of both, known as the problem's; its notes hold the words of both."""
    mine, other = problem.notes, solution.notes
    notes = mine._replace(
        heading=solution.title,
        blocks=(*mine.blocks, *other.blocks),
        minutes=mine.minutes + other.minutes,
    )
    content = Contrast(
        left_title=problem.title,
        left=_list_lines(problem),
        right_title=solution.title,
        right=_list_lines(solution),
    )
    return problem._replace(content=content, notes=notes, ground=GroundName.PLAIN)
