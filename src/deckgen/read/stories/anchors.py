"""Links into the notes, `[Orbex](#orbex)`: where they lead, however the author's site spells anchors.

Comes in: links and names. Goes out: anchors, which are letters and digits behind a `#`, for GitHub drops the point of
"Crypto.com", others make a hyphen of it, and authors type what they remember; and findings about links that lead
nowhere.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote

from deckgen.blocks import Block, Paragraph, Span, Spans
from deckgen.catalogue.stories import UNKNOWN_STORY
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics, Location
from deckgen.keys import fold_accents, make_slug
from deckgen.read.headings.titles import find_word
from deckgen.read.stories.drafts import ModuleDraft, list_paragraphs
from deckgen.spans import join_spans
from deckgen.story import Story

if TYPE_CHECKING:
    import difflib
else:
    difflib = defer("difflib")


def make_anchor(name: str) -> str:
    """Return the anchor of a name, "" for one without letters and digits; no slug is one, for it begins with `#`."""
    letters = "".join(filter(str.isalnum, fold_accents(name.casefold())))
    return f"#{letters}" if letters else ""


def find_anchor(link: str) -> str:
    """Return the anchor that a link into the notes leads to; "" for other links."""
    return make_anchor(unquote(link[1:])) if link.startswith("#") else ""


def list_anchors(link: str) -> tuple[str, ...]:
    """Return the anchors that a link may mean: the second heading of a name has a number behind it, others before."""
    name, _, number = unquote(link[1:]).rpartition("-")
    anchor = find_anchor(link)
    named = make_anchor(name) if anchor and number.isdecimal() else ""
    return tuple(filter(None, (anchor, named, make_anchor(anchor.lstrip("#0123456789")))))


def leads_to(link: str, anchors: Collection[str]) -> bool:
    """Tell whether a link leads to one of the anchors."""
    return any(anchor in anchors for anchor in list_anchors(link))


def index_headings(stories: Iterable[Story]) -> Mapping[str, Collection[str]]:
    """Return file → anchors of the headings inside its stories: those of sections, and those below them."""
    anchors: dict[str, set[str]] = {}
    for story in stories:
        titles = (section.title for section in story.sections)
        anchors.setdefault(story.path, set()).update(map(make_anchor, (*titles, *_list_details(story))))
    return anchors


def _list_details(story: Story) -> Iterator[str]:
    blocks = (block for section in story.sections for block in section.blocks)
    return (block.text for block in blocks if isinstance(block, Paragraph) and block.lead)


def index_targets(stories: Sequence[Story]) -> dict[str, str]:
    """Return slug, and anchor, → key of the first of the told stories that it names."""
    targets: dict[str, str] = {}
    for story in stories:
        topic, company, kicker = story.topic, story.company, story.kicker
        joined = (f"{topic} {company}", f"{kicker} {company}", f"{company} {topic}")
        for name in filter(None, (story.key, *joined, topic, company)):
            targets.setdefault(make_slug(name), story.key)
            targets.setdefault(make_anchor(name), story.key)
    targets.pop("", "")
    return targets


def find_first_link(story: Story) -> str:
    """Return the first link into the notes of a story, its address or in its text; "" for none."""
    if story.source.startswith("#"):
        return story.source
    blocks = (block for section in story.sections for block in section.blocks if isinstance(block, Paragraph))
    return next((span.link for block in blocks for span in block.spans if span.link.startswith("#")), "")


def move_anchor(story: Story) -> Story:
    """An address inside the course is no source; the link becomes a remark."""
    if not story.source.startswith("#"):
        return story
    spans = (Span(story.company, link=story.source, line=story.line),)
    link = Paragraph(spans, line=story.line, path=story.path)
    return story._replace(source="", remarks=(*story.remarks, link))


def list_module_anchors(modules: Iterable[ModuleDraft]) -> Iterator[str]:
    """Yield the anchors that lead to modules: by their heading, title, or number alone."""
    for name in (module.name for module in modules):
        numbered = f"{find_word(name.label)} {name.number}" if name.number is not None else ""
        yield from filter(None, map(make_anchor, (name.label, name.title, numbered)))


def check_anchors(
    blocks: Iterable[Block], path: str, known: Sequence[Collection[str]], diagnostics: Diagnostics
) -> None:
    """Report the links in a text that lead to none of the known stories of the course and headings of the file."""
    paragraphs = (paragraph for block in blocks for paragraph in list_paragraphs(block))
    for span in (span for paragraph in paragraphs for span in _list_linked(paragraph.spans)):
        if not any(leads_to(span.link, each) for each in known):
            at = Location(path=path, line=span.line, column=span.column, length=len(span.text))
            report_unknown_story(span.link, known[0], at, diagnostics)


def _list_linked(spans: Spans) -> list[Span]:
    """Return the spans that lead into the notes, neighbors of one formatting as one."""
    if not any(span.link.startswith("#") for span in spans):  # hardly any text has one
        return []
    return [span for span in join_spans(spans) if span.link.startswith("#")]


def report_unknown_story(link: str, known: Iterable[str], at: Location, diagnostics: Diagnostics) -> None:
    """Report a link that leads to no story; the hint names the likest slug of the known names."""
    slugs = [name for name in known if not name.startswith("#")]
    close = difflib.get_close_matches(make_slug(link), slugs, n=1, cutoff=0.5)
    diagnostics.report(UNKNOWN_STORY, at=at, hint=f"Did you mean “#{close[0]}”?" if close else None, link=link)
