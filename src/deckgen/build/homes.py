"""What a slide's record says of its story → the module that has that story now, which may be another one."""

from deckgen.course import Course
from deckgen.write import digest_story


def find_home(section: str, course: Course) -> str:
    """Return the key of the module that a story is in; "" where the course does not have it.

    Args:
        section: Digest of the story's key, as records have it.
        course: What decks are made of.
    """
    stories = ((module.key, story.key) for module in course.modules for story in module.stories)
    return next((module for module, story in stories if digest_story(story) == section), "")
