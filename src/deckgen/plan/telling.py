"""What every slide of one story shares: who it is about, its trail, its language."""

from typing import NamedTuple

from deckgen.deck import Content, Slide, SpeakerNotes, Step
from deckgen.story import Section, SectionKind, Story
from deckgen.theme import Theme


class Telling(NamedTuple):
    """A story on its way to slides."""

    story: Story
    owner: str
    theme: Theme
    steps: tuple[str, ...]
    """Titles of the trail, in order, no title twice."""

    def label(self, key: str) -> str:
        """Return a label in the story's language."""
        return self.theme.label(key, self.story.lang)

    def make_slide(self, part: str, title: str, content: Content, notes: SpeakerNotes) -> Slide:
        """Return a slide of this story; `part` is its name within the story, such as "solution"."""
        story = self.story
        return Slide(
            key=f"{story.key}/{part}",
            title=title,
            content=content,
            group=f"{story.key}/{part}",
            owner=self.owner,
            section=story.key,
            trail=tuple(Step(step, step == title) for step in self.steps) if title in self.steps else (),
            corner=" · ".join(part for part in (story.company, story.topic) if part),
            lang=story.lang,
            notes=notes._replace(source=story.source),
            path=story.path,
        )


def title_section(section: Section, lang: str, theme: Theme) -> str:
    """Return a section's own heading, or the label of its kind for text without one."""
    if section.title:
        return section.title
    kind = SectionKind.ACTIVITY if section.kind is SectionKind.OTHER else section.kind
    return theme.label("key_figures" if kind is SectionKind.FIGURES else kind.value, lang)


def begin_telling(story: Story, owner: str, theme: Theme) -> Telling:
    """Return what the story's slides share."""
    shown = [section for section in story.sections if section.blocks and section.kind is not SectionKind.FIGURES]
    steps = [title_section(section, story.lang, theme) for section in shown]
    if story.figures:
        steps.append(title_figures(story, theme))
    if story.pictures:
        steps.append(theme.label("architecture", story.lang))
    return Telling(story, owner, theme, tuple(dict.fromkeys(steps)))


def title_figures(story: Story, theme: Theme) -> str:
    """Return the heading of the key figures: the author's where the notes list them, else the label."""
    for section in story.sections:
        if section.kind is SectionKind.FIGURES and section.title:
            return section.title
    return theme.label("key_figures", story.lang)
