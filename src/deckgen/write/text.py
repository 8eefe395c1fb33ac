"""Paragraphs and runs as DrawingML: text lines in, `a:p` elements out.

A `TextStyle` is what a text inherits where it stands; only what differs from it is written, so that a change
of the layout reaches the slides. Formats are remembered per style: a deck has few of them.
"""

from collections.abc import Iterable
from operator import itemgetter
from typing import Final

from deckgen.ooxml.markup import centipoints, emu, escape, escape_attribute, fill, language_tag
from deckgen.ooxml.normal import (
    FIELD,
    RUN,
    Span,
    list_attributes,
    spell_element,
    spell_link,
    spell_marks,
    spell_markup,
    spell_words,
)
from deckgen.ooxml.part import OpenPart
from deckgen.page import Align, Font, Run, TextLine
from deckgen.write.bullets import NO_BULLET, Numbering, draw_bullet, render_bullet, render_marker
from deckgen.write.levels import LevelFormat
from deckgen.write.styles import RunFormat, TextStyle

ALIGNMENTS: Final[dict[Align, str]] = {"left": "l", "center": "ctr", "right": "r"}
_DEEPEST_LEVEL: Final = 8
_UNKNOWN: Final = LevelFormat(size=0.0, bold=False, font="body", align="left", margin=(-1, -1), bullet=False)
"""Of levels that a place gives no format."""
_UNCOUNTED: Final = frozenset({"", "•"})
_FIELD_ID: Final = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_FORMAT: Final = ("size", "color", "bold", "italic", "strike", "font", "lang", "caps")
_ARRANGEMENT: Final = ("marker", "level", "indent", "hang", "align", "spacing")
_read_format: Final = itemgetter(*map(Run._fields.index, _FORMAT))
"""Returns what decides on the format of a run, in an eighth of the time of asking for each."""
_read_arrangement: Final = itemgetter(*map(TextLine._fields.index, _ARRANGEMENT))
"""The same of a paragraph."""
_OWN_COLOR: Final = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr val="tx"/></a:ext></a:extLst>'
)


def write_lines(lines: Iterable[TextLine], style: TextStyle, part: OpenPart) -> str:
    """Return the paragraphs of a text body; at least one, as the format demands."""
    numbering = Numbering()
    written = [
        _write_paragraph(line, style, part, numbering, before=line.before if index else 0.0)
        for index, line in enumerate(lines)
    ]
    if not written:
        part.said.append(("", []))
    return "".join(written) or "<a:p/>"


def _write_paragraph(line: TextLine, style: TextStyle, part: OpenPart, numbering: Numbering, *, before: float) -> str:
    if line.marker in _UNCOUNTED:
        numbering.interrupt(line.level)
        key = _read_arrangement(line), before
        known = style.paragraphs.get(key)
        if known is None:
            properties = _paragraph_properties(line, style, _choose_bullet(line, style), before)
            known = style.paragraphs[key] = properties, spell_markup(properties)
        properties, form = known
        shown = line.runs
    else:
        literal, bullet = render_marker(line, style.bullet, numbering)
        # a literal marker needs its own stop: LibreOffice sets none at a hanging indent
        stop = f'<a:tabLst><a:tab pos="{emu(line.indent)}" algn="l"/></a:tabLst>' if literal else ""
        properties = _paragraph_properties(line, style, bullet + stop, before)
        form = spell_markup(properties)
        shown = (*_lead(line, literal), *line.runs)
    given = style.give(line.level)
    spans: list[Span] = []
    runs = "".join([_write_run(run, style, part, given, spans) for run in shown if run.text or run.field])
    part.said.append((form, spans))
    return f"<a:p>{properties}{runs or _end_of_empty(line, style, given)}</a:p>"


def _choose_bullet(line: TextLine, style: TextStyle) -> str:
    if style.stated:
        return draw_bullet(style.bullet) if line.marker else NO_BULLET
    given = style.give(line.level)
    return render_bullet(line.marker, style.bullet, inherited=given is not None and given.bullet)


def _lead(line: TextLine, literal: str) -> tuple[Run, ...]:
    """Return the marker as text in the format of the first run."""
    return (line.runs[0]._replace(text=literal, field="", link="", jump=""),) if literal and line.runs else ()


def _end_of_empty(line: TextLine, style: TextStyle, given: LevelFormat | None) -> str:
    attributes = _run_format(line.runs[0], style, given).attributes if line.runs else ' lang="en-US"'
    return f"<a:endParaRPr{attributes}/>"


def _paragraph_properties(line: TextLine, style: TextStyle, bullet: str, before: float) -> str:
    level = min(line.level, _DEEPEST_LEVEL)
    given = style.give(level)
    if style.stated or (style.foreign and given is None):
        return _state_paragraph(line, bullet or NO_BULLET, before)
    known = given or _UNKNOWN._replace(align=style.align)
    attributes = _indent(line, level, known)
    content = f"{_space(line, before, known)}{bullet}"
    if not content:
        return f"<a:pPr{attributes}/>" if attributes else ""
    return f"<a:pPr{attributes}>{content}</a:pPr>"


def _indent(line: TextLine, level: int, known: LevelFormat) -> str:
    """Return margins and alignment of a paragraph, as far as its place does not give them."""
    left, first = emu(line.indent), -emu(line.hang) if line.marker else 0
    return "".join(
        (
            f' marL="{left}"' if left != known.margin[0] else "",
            f' lvl="{level}"' if level else "",
            f' indent="{first}"' if first != known.margin[1] else "",
            f' algn="{ALIGNMENTS[line.align]}"' if line.align != known.align else "",
        )
    )


def _space(line: TextLine, before: float, known: LevelFormat) -> str:
    """Return the gaps in and around a paragraph, as far as its place does not give them."""
    return "".join(
        (
            _space_lines(line.spacing) if line.spacing != known.spacing else "",
            _part_paragraphs("spcBef", before) if before != known.before else "",
            _part_paragraphs("spcAft", 0.0) if known.after else "",
        )
    )


def _state_paragraph(line: TextLine, bullet: str, before: float) -> str:
    """Return the whole format of a paragraph, whatever the master of a client says about text outside placeholders."""
    level = min(line.level, _DEEPEST_LEVEL)
    depth = f' lvl="{level}"' if level else ""
    indent = -emu(line.hang) if line.marker else 0
    return (
        f'<a:pPr marL="{emu(line.indent)}"{depth} indent="{indent}" algn="{ALIGNMENTS[line.align]}" rtl="0">'
        f"{_space_lines(line.spacing)}{_part_paragraphs('spcBef', before)}{_part_paragraphs('spcAft', 0.0)}"
        f"{bullet}</a:pPr>"
    )


def _space_lines(spacing: float) -> str:
    return f'<a:lnSpc><a:spcPct val="{round(spacing * 100_000)}"/></a:lnSpc>'


def _part_paragraphs(tag: str, points: float) -> str:
    return f'<a:{tag}><a:spcPts val="{centipoints(points)}"/></a:{tag}>'


def _write_run(run: Run, style: TextStyle, part: OpenPart, given: LevelFormat | None, spans: list[Span]) -> str:
    """Return a run; it is told as a span as well."""
    attributes, children, properties, marks, form = _run_format(run, style, given)
    text = escape(run.text)
    link = _link(run, part) if run.link or run.jump else ""
    if link:
        properties = _run_properties(attributes, f"{children}{link}")
        marks += spell_link(run.jump, run.link)
        form += f"{part.number_page(run.jump):08x}" if run.jump else ""
    spans.append((marks, form, FIELD if run.field else spell_words(text)))
    if run.field:
        return f'<a:fld id="{_FIELD_ID}" type="slidenum">{properties}<a:t>{part.number}</a:t></a:fld>'
    if "\n" not in text:
        return f"<a:r>{properties}<a:t>{text}</a:t></a:r>"
    pieces = [f"<a:r>{properties}<a:t>{piece}</a:t></a:r>" if piece else "" for piece in text.split("\n")]
    return f"<a:br>{properties}</a:br>".join(pieces)


def _run_properties(attributes: str, children: str) -> str:
    return f"<a:rPr{attributes}>{children}</a:rPr>" if children else f"<a:rPr{attributes}/>"


def _link(run: Run, part: OpenPart) -> str:
    attributes = part.link_page(run.jump) if run.jump else part.link_address(run.link)
    return f"<a:hlinkClick{attributes}>{_OWN_COLOR}</a:hlinkClick>" if attributes else ""


def _run_format(run: Run, style: TextStyle, given: LevelFormat | None) -> RunFormat:
    # levels of deckgen's own places differ in their margins alone
    level = given if style.foreign else given is not None
    key = _read_format(run), level
    found = style.runs.get(key)
    if found is None:
        found = style.runs[key] = _build_run_format(run, style, given)
    return found


def _build_run_format(run: Run, style: TextStyle, given: LevelFormat | None) -> RunFormat:
    known = given or _UNKNOWN
    said = "".join(
        (
            f' sz="{centipoints(run.size)}"' if run.size != known.size else "",
            f' b="{run.bold:d}"' if given is None or run.bold != given.bold else "",
            _manner(run, style),
            "" if given and style.foreign else _track(run),
            ' cap="all"' if run.caps and not known.caps else "",
        )
    )
    parts = _color_run(run, style, given)
    attributes = f' lang="{escape_attribute(language_tag(run.lang))}"{said} dirty="0"'
    return RunFormat(
        attributes=attributes,
        children="".join(parts),
        properties=_run_properties(attributes, "".join(parts)),
        marks=spell_marks(bold=run.bold, italic=run.italic or known.italic, strike=run.strike),
        form=spell_element(RUN, list_attributes(said), map(spell_markup, parts)),
    )


def _color_run(run: Run, style: TextStyle, given: LevelFormat | None) -> tuple[str, str]:
    """Return color and face of a run, as far as its place does not give them."""
    ink = style.palette.ink(run.color)
    if given is None:
        return fill(ink), typeface(run.font, style.mono)
    inked = given.inked and ink == style.color
    return "" if inked else fill(ink), "" if run.font == given.font else typeface(run.font, style.mono)


def _manner(run: Run, style: TextStyle) -> str:
    italic = f' i="{run.italic:d}"' if run.italic or style.stated else ""
    return f'{italic} strike="sngStrike"' if run.strike else italic


def _track(run: Run) -> str:
    share = run.tracking
    return f' spc="{round(run.size * share)}"' if share else ""


def typeface(font: Font, mono: str) -> str:
    """Return the faces of a font role, theme fonts by reference."""
    match font:
        case "heading":
            return '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>'
        case "body":
            return '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
        case "title":
            return ""
        case "mono":
            name = escape_attribute(mono)
            return f'<a:latin typeface="{name}"/><a:cs typeface="{name}"/>'
