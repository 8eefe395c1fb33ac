"""What every slide of one story shares: who it is about, the language of its labels, the way through it."""

from collections.abc import Sequence

from deckgen.content import Content
from deckgen.deck import GroundName, Slide, SpeakerNotes
from deckgen.keys import join_key
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Density, Pace
from deckgen.plan.shortening import Wording
from deckgen.story import Figure, Section, SectionKind, Story


class Telling(NamedTuple):
    """A story on its way to slides."""

    story: Story
    owner: str
    pace: Pace
    labels: str
    """Language of what the author did not write: labels, headings of generated slides."""
    seen: Figure | None = None
    """The figure that the opener shows large, so that no slide after it has to."""

    def label(self, key: str) -> str:
        """Return a label in the language of the story's headings."""
        return self.pace.label(key, self.labels)

    @property
    def wording(self) -> Wording:
        """Whose words the story is in."""
        keys = frozenset(figure.key for figure in self.story.figures)
        return Wording(self.story.company, self.story.lang, keys)

    @property
    def density(self) -> Density:
        """How much of the story's text stands on slides: as ordered, as the story wants it, else as the look does."""
        return self.pace.ordered or self.story.density or self.pace.density

    def make_slide(
        self, part: str, title: str, content: Content, notes: SpeakerNotes, ground: GroundName = GroundName.PLAIN
    ) -> Slide:
        """Return a slide of this story; `part` is its key within the story, such as "solution".

        Its trail holds its own step alone until `lay_trail` knows them all.
        """
        story = self.story
        key = join_key(story.key, part)
        return Slide(
            key=key,
            title=title,
            content=content,
            group=key,
            owner=self.owner,
            section=story.key,
            trail=(title,),
            step=title,
            corner=story.topic,
            ground=ground,
            lang=story.lang,
            labels=self.labels,
            notes=notes._replace(source=story.source),
            path=story.path,
            line=story.line,
        )

    def title_section(self, section: Section) -> str:
        """Return a section's own heading, or the label of its kind for text without one."""
        if section.title:
            return section.title
        kind = SectionKind.ACTIVITY if section.kind is SectionKind.OTHER else section.kind
        return self.label(kind)

    def title_figures(self) -> str:
        """Return the heading of the key figures: the author's where the notes list them, else the label."""
        for section in self.story.sections:
            if section.kind is SectionKind.FIGURES and section.title:
                return section.title
        return self.label(SectionKind.FIGURES)


def lay_trail(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Give each slide with a step the steps of all, in order, no title twice."""
    steps = tuple(dict.fromkeys(step for slide in slides for step in slide.trail))
    return tuple(slide._replace(trail=steps) if slide.trail else slide for slide in slides)
