"""What a company does, as far as its opener has no room for it."""

from collections.abc import Iterator

from deckgen.blocks import Paragraph
from deckgen.content import Profile
from deckgen.deck import Slide, SpeakerNotes
from deckgen.language.sentences import cut_sentences
from deckgen.pace import Density
from deckgen.plan.cuts import cut_line
from deckgen.plan.dealing import MOST_WORDS, count_all
from deckgen.plan.lines import make_lines
from deckgen.plan.material import find_keys
from deckgen.plan.sections import plan_section
from deckgen.plan.telling import Telling
from deckgen.plan.timing import estimate_minutes
from deckgen.story import Section

FEWEST, MOST = 3, 6
"""Lines of a profile, the first one included."""
MOST_FIRST = 14
"""Words of the first line, which stands beside the others: more are told in their row."""


def plan_activity(telling: Telling, left: Section) -> Iterator[Slide]:
    """Yield the slides of what is left of an activity: several lines without figures are a profile of the company."""
    profile = _profile(telling, left)
    if profile is None or dict(telling.story.layouts).get(left.kind):
        yield from plan_section(telling, left)
        return
    notes = SpeakerNotes(blocks=left.blocks, minutes=estimate_minutes(left.blocks, telling.pace.words_a_minute))
    slide = telling.make_slide(left.key, telling.title_section(left), profile, notes)
    yield slide._replace(title_line=left.line if left.title else 0, title_column=left.column if left.title else 0)


def _profile(telling: Telling, left: Section) -> Profile | None:
    """Return the profile that some lines make; None where they are few, long, nested or hold figures."""
    lines = [block for block in left.blocks if isinstance(block, Paragraph)]
    plain = len(lines) == len(left.blocks) and not any(one.level or one.lead for one in lines)
    if not plain or not FEWEST <= len(lines) <= MOST or any(find_keys(lines, telling.story.figures)):
        return None
    if telling.density is Density.FULL:
        return None
    wording = telling.wording
    cut = ((one, cut_sentences(one.text, wording.lang)) for one in lines)
    cuts = tuple(cut_line(one, sentences, wording) for one, sentences in cut if sentences)
    if len(cuts) < FEWEST or count_all(cuts) > MOST_WORDS or cuts[0].words > MOST_FIRST:
        return None
    first, *others = make_lines(cuts)
    return Profile(company=telling.story.company, first=first, lines=tuple(others))
