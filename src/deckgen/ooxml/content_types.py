"""Content types: which part is what; names in, [Content_Types].xml out."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from deckgen.ooxml.markup import DECLARATION, escape_attribute

_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
PRESENTATION: Final = f"{_OFFICE}.presentationml"
THEME: Final = f"{_OFFICE}.theme+xml"
CHART: Final = f"{_OFFICE}.drawingml.chart+xml"
CORE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
APP: Final = f"{_OFFICE}.extended-properties+xml"
CUSTOM_PROPERTIES: Final = f"{_OFFICE}.customXmlProperties+xml"
_DEFAULTS: Final = {
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "svg": "image/svg+xml",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "xml": "application/xml",
}


_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


def render_content_types(endings: Iterable[str], parts: Iterable[str], others: Mapping[str, str] = _NOTHING) -> str:
    """Return the part that says what every other part is.

    Args:
        endings: file endings in use besides rels and xml.
        parts: what `name_types` has written of every part that its ending does not describe.
        others: what endings mean that the writer does not know.

    Raises:
        KeyError: an ending the writer does not know; a mistake of the program.
    """
    known = {**others, **_DEFAULTS}
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{escape_attribute(known[ending])}"/>'
        for ending in sorted({"rels", "xml", *endings})
    )
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f"{defaults}{''.join(parts)}</Types>"
    )


def name_types(parts: Iterable[tuple[str, str]]) -> str:
    """Return what is said of parts; name and content type of each come in."""
    return "".join([f'<Override PartName="/{escape_attribute(name)}" ContentType="{kind}"/>' for name, kind in parts])
