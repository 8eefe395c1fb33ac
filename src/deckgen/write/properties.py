"""Document properties: a deck in, the core and application parts out. No clock: the caller says when."""

from typing import Final

from deckgen.geometry import STANDARD, WIDE
from deckgen.ooxml.markup import DECLARATION, escape, language_tag
from deckgen.page import Pages

_CORE: Final = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_APP: Final = (
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
)


_FORMATS: Final = {WIDE: "Widescreen", STANDARD: "On-screen Show (4:3)"}


def render_core(deck: Pages, created: str) -> str:
    """Return title, subject, author, language and dates; `created` is a W3C date with seconds and zone."""
    date = escape(created)
    author = escape(deck.author)
    return (
        f"{DECLARATION}<cp:coreProperties {_CORE}><dc:title>{escape(deck.title)}</dc:title>"
        f"<dc:subject>{escape(deck.subject)}</dc:subject><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified>'
        f"<dc:language>{escape(language_tag(deck.lang))}</dc:language></cp:coreProperties>"
    )


def render_app(deck: Pages, theme: str) -> str:
    """Return counts and the theme's name."""
    notes = sum(bool(page.notes) for page in deck.pages)
    shape = _FORMATS.get(deck.size, "Custom")
    hidden = sum(page.hidden for page in deck.pages)
    return (
        f"{DECLARATION}<Properties {_APP}><TotalTime>0</TotalTime><Application>deckgen</Application>"
        f"<PresentationFormat>{shape}</PresentationFormat><Slides>{len(deck.pages)}</Slides><Notes>{notes}</Notes>"
        f"<HiddenSlides>{hidden}</HiddenSlides><ScaleCrop>false</ScaleCrop>"
        '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Theme</vt:lpstr></vt:variant>'
        "<vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>"
        f'<TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>{escape(theme)}</vt:lpstr></vt:vector>'
        "</TitlesOfParts></Properties>"
    )
