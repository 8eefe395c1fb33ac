"""A course as read → the same course with its figures. The stage after `read`.

Comes in: a `Course`. Goes out: the course whose stories have `figures` and whose text has no marks of the author's.
"""

from deckgen.diagnostics import Diagnostics
from deckgen.figures.collect import read_story_figures
from deckgen.story import Course, Story, StoryState


def read_figures(course: Course, diagnostics: Diagnostics) -> Course:
    """Find the figures of every story.

    Args:
        course: As read.
        diagnostics: Receives a finding for each wish of the author that matches nothing.

    Returns:
        The course; a story that is shown again has the sections and figures of the story it shows.
    """
    stories = [story for module in course.modules for story in module.stories]
    told = {story.key: story for story in stories}
    read = {
        story.key: read_story_figures(story, diagnostics) for story in stories if story.state is not StoryState.REUSED
    }
    modules = tuple(
        module._replace(
            stories=tuple(
                read.get(story.key) or _show_again(story, told[story.reused_from], read[story.reused_from])
                for story in module.stories
            )
        )
        for module in course.modules
    )
    return course._replace(modules=modules)


def _show_again(story: Story, told: Story, read: Story) -> Story:
    """Return a story that shows another one, with that one's sections as they are after their figures were found."""
    own = story.sections[len(told.sections) :]
    remarks = story.remarks[: len(story.remarks) - len(told.remarks)]
    return story._replace(sections=(*read.sections, *own), figures=read.figures, remarks=(*remarks, *read.remarks))
