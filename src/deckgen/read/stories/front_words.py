"""Words of front matter that found no place in the stories of its file.

Comes in: front matter, and what was made of the file. Goes out: remarks, for the speaker.
"""

from collections.abc import Sequence

from deckgen.read.pieces import make_text
from deckgen.read.stories.drafts import ModuleDraft, Remark, StoryDraft
from deckgen.read.stories.front_matter import FrontMatter


def keep_unused(front: FrontMatter, title: str, stories: Sequence[StoryDraft], modules: Sequence[ModuleDraft]) -> None:
    """Keep as remarks, with the first story or module, the words that neither it nor the course is called by."""
    names = [module.name for module in modules]
    used = {title, *(text for name in names for text in (name.title, name.label, str(name.number)))}
    used |= {text for story in stories for text in (story.company, story.topic, story.source, story.kicker)}
    receiver = stories[0] if stories else modules[0] if modules else None
    for text in dict.fromkeys((front.title, front.company, front.topic, front.source, front.module)):
        if text and text not in used and receiver is not None:
            receiver.add(Remark(make_text(text, 1, path=receiver.path)))
