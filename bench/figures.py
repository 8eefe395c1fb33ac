"""What finding figures costs: the stories of the course, read already, are searched again."""

from pathlib import Path
from time import process_time

from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_story_figures
from deckgen.read import read_course

ROUNDS = 7


def time_figures(notes: Path) -> float:
    """Return seconds of processor time for all stories of some notes; the best of several rounds."""
    course = read_course([notes], Diagnostics())
    stories = [story for module in course.modules for story in module.stories]
    rounds = []
    for _ in range(ROUNDS):
        start = process_time()
        for story in stories:
            read_story_figures(story, Diagnostics())
        rounds.append(process_time() - start)
    return min(rounds)
