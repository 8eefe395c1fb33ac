"""Is there something to show where a reminder wants an architecture shown?

Why: before a class nobody should have to search for what the notes promise.
"""

from collections.abc import Iterator

from deckgen.blocks import Picture
from deckgen.catalogue.ready import BARE_REMINDER
from deckgen.diagnostics import Diagnostics, Location
from deckgen.keys import make_slug
from deckgen.ready.case import Case
from deckgen.story import Reminder, Story, StoryState


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report reminders of stories that have neither a picture nor a link."""
    for story in case.module.stories:
        if story.source or story.state is StoryState.REUSED or _has_picture(story):
            continue
        for reminder in _list_reminders(story):
            if reminder.architecture:
                at = Location(story.path, reminder.line, reminder.column)
                folder = f"assets/{make_slug(story.company) or story.key}/"
                diagnostics.report(BARE_REMINDER, at=at, company=story.company, folder=folder)


def _list_reminders(story: Story) -> Iterator[Reminder]:
    yield from story.reminders
    for section in story.sections:
        yield from section.reminders


def _has_picture(story: Story) -> bool:
    blocks = (block for section in story.sections for block in section.blocks)
    return bool(story.pictures) or any(isinstance(block, Picture) for block in blocks)
