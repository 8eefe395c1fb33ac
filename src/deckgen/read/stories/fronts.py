"""What front matter says → the stories and modules of its document.

Comes in: a document and the drafts made from it. Goes out: the same drafts, completed.
"""

from collections.abc import Sequence

from deckgen.diagnostics import Diagnostics, Location
from deckgen.read.pieces import make_text
from deckgen.read.stories.drafts import Document, ModuleDraft, Remark, StoryDraft
from deckgen.read.stories.naming import report_unused_key
from deckgen.read.stories.rules import MODULE_TITLED, SOURCE_FRONT, TOPIC_FRONT


def apply_front(
    document: Document,
    stories: Sequence[StoryDraft],
    modules: Sequence[ModuleDraft],
    title: str,
    diagnostics: Diagnostics,
) -> None:
    """Give what front matter says to the stories and modules of its document; `title` is the course's."""
    front, path = document.front, document.path
    for story in stories:
        story.front = front
        if not story.topic and front.topic and story.company:
            story.topic = front.topic
            story.explain(TOPIC_FRONT.apply(path, front.find_line("topic")))
    if len(stories) == 1:
        _complete(stories[0], document)
    elif front.key:
        report_unused_key(front.key, Location(path, 1), diagnostics)
    for module in modules:
        module.lang = module.lang or front.lang
        if front.minutes is not None and len(stories) != 1:
            module.minutes = front.minutes
    _keep_unused(document, stories, modules, title)


def _complete(story: StoryDraft, document: Document) -> None:
    """Give the only story of a document the source and the key that front matter names."""
    front = document.front
    if front.source and not story.source:
        story.source = front.source
        story.explain(SOURCE_FRONT.apply(document.path, front.find_line("source")))
    story.pin = front.key or story.pin


def _keep_unused(document: Document, stories: Sequence[StoryDraft], modules: Sequence[ModuleDraft], title: str) -> None:
    """Keep as remarks the words of front matter that found no place."""
    front = document.front
    names = [module.name for module in modules]
    used = {title, *(text for name in names for text in (name.title, name.label, str(name.number)))}
    used |= {text for story in stories for text in (story.company, story.topic, story.source, story.kicker)}
    receiver = stories[0] if stories else modules[0] if modules else None
    if front.title and front.title not in used and _is_untitled(document, modules):
        modules[0].offers[front.title] = MODULE_TITLED.apply(document.path, front.find_line("title"))
        used.add(front.title)
    for text in dict.fromkeys((front.title, front.company, front.topic, front.source, front.module)):
        if text and text not in used and receiver is not None:
            receiver.add(Remark(make_text(text, 1, path=receiver.path)))


def _is_untitled(document: Document, modules: Sequence[ModuleDraft]) -> bool:
    """Tell whether the module of a document is but a number; where front matter names a company, it is of a story."""
    if len(modules) != 1 or document.front.company:
        return False
    return modules[0].name.untitled
