"""A course as read → the same course with its figures. The stage after `read`.

Comes in: a `Course`. Goes out: the course whose stories have `figures` and whose text has no marks of the author's.
"""

from collections.abc import Iterator

from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostic, Diagnostics, Location
from deckgen.figures.collect import read_story_figures
from deckgen.figures.marks import take_marks
from deckgen.files.memo import Memo, NoMemo
from deckgen.mistakes import contain_mistakes
from deckgen.story import Story, StoryState

_ROOM = 50_000
"""Bytes that a story with its figures takes, roughly; pictures are shared with the story as read."""


def read_figures(course: Course, diagnostics: Diagnostics, memo: Memo | None = None) -> Course:
    """Find the figures of every story.

    Args:
        course: As read.
        diagnostics: Receives a finding for each wish of the author that matches nothing.
        memo: What is known of the stories from an earlier time.

    Returns:
        The course; a story that is shown again has the sections and figures of the story it shows.
    """
    told = {story.key: story for module in course.modules for story in module.stories}
    read = dict[str, Story]()
    for module in course.modules:
        read.update(_read_module(module, diagnostics, memo or NoMemo()))
    modules = []
    for module in course.modules:
        stories = (
            read.get(story.key) or _show_again(story, told[story.reused_from], read[story.reused_from])
            for story in module.stories
        )
        modules.append(module._replace(stories=tuple(stories)))
    return course._replace(modules=tuple(modules))


def _read_module(module: Module, diagnostics: Diagnostics, memo: Memo) -> Iterator[tuple[str, Story]]:
    """Yield key and story of a module's own stories, their figures found; the ones shown again are left out."""
    for story in module.stories:
        if story.state is not StoryState.REUSED:
            read, findings = _read_story(story, memo)
            for finding in findings:
                diagnostics.add(finding._replace(module=module.key))
            yield story.key, read


def _read_story(story: Story, memo: Memo) -> tuple[Story, tuple[Diagnostic, ...]]:
    def make() -> tuple[Story, tuple[Diagnostic, ...]]:
        found = Diagnostics()
        with contain_mistakes(found, Location(story.path, story.line)):
            return read_story_figures(story, found), tuple(found)
        return story, tuple(found)

    name = memo.digest(story)
    read, findings = memo.recall("figures", key=lambda: name, make=make, weigh=lambda _: _ROOM, source=(story, ()))
    memo.call(read, name)
    return read, findings


def _show_again(story: Story, told: Story, read: Story) -> Story:
    """Return a story that shows another one, with that one's sections as they are after their figures were found."""
    own = story.sections[len(told.sections) :]
    remarks = (take_marks(remark)[0] for remark in story.remarks[: len(story.remarks) - len(told.remarks)])
    return story._replace(sections=(*read.sections, *own), figures=read.figures, remarks=(*remarks, *read.remarks))
