"""A PowerPoint template drawn in code → its bytes: what a client's brand team saves, as small as it can be.

Boxes are inches, colors "RRGGBB" or the name of a slot of the scheme. Shapes are text of XML, made by the functions here.
"""

import io
import zipfile
from itertools import count
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from PIL import Image, ImageDraw

SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument"
SLOTS = (
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
)
MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" '
    'accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
)
DARK_MAP = MAP.replace('bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"')
OFFICE_COLORS = "000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split()
EMU = 914_400


class Layout(NamedTuple):
    """A layout."""

    name: str
    shapes: tuple[str, ...] = ()
    type: str = ""
    background: str = ""
    """Content of `p:bg`."""
    attributes: str = ""
    """Of `p:sldLayout`: ' showMasterSp="0"'."""
    color_map: str = ""
    """Attributes of an override."""
    links: tuple[tuple[str, str], ...] = ()
    """Ending of a relationship's type, and its target: rId2, rId3, …; "http…" is outside of the file."""
    tail: str = ""
    """After the common slide data: transitions, animations."""


class Master(NamedTuple):
    """A master with its layouts, and the theme it has."""

    layouts: tuple[Layout, ...]
    shapes: tuple[str, ...]
    theme: str = "Acme"
    colors: tuple[str, ...] = tuple(OFFICE_COLORS)
    fonts: tuple[str, str] = ("Calibri Light", "Calibri")
    color_map: str = MAP
    background: str = '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>'
    title_style: str = '<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:buNone/><a:defRPr sz="3600">{tx1}<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>'
    body_style: str = ""
    """"" for five levels with bullets."""
    footers: str = ""
    """`p:hf`."""
    links: tuple[tuple[str, str], ...] = ()


class Draft(NamedTuple):
    """A template file."""

    masters: tuple[Master, ...]
    size: tuple[float, float] = (13.333, 7.5)
    """Inches."""
    kind: str = "template.main"
    """"presentation.main", "template.main", "template.macroEnabled.main+xml" …"""
    samples: tuple[tuple[int, int], ...] = ()
    """Master and layout of each sample slide, from 0."""
    parts: tuple[tuple[str, str, bytes], ...] = ()
    """More parts: name, content type or "", content."""
    links: tuple[tuple[str, str], ...] = ()
    """More relationships of the main part: rId900, rId901, …"""
    package_links: tuple[tuple[str, str], ...] = ()
    """More relationships of the package."""
    extra: str = ""
    """At the end of `p:presentation`."""
    fonts: str = ""
    """`p:embeddedFontLst`."""


Area = tuple[float, float, float, float]
"""Left, top, width, height."""
UNNUMBERED = 'id="?"'
"""Of a shape, until its sheet numbers it."""


def paint(color: str, change: str = "") -> str:
    """Return a solid fill."""
    kind = "srgbClr" if len(color) == 6 and all(one in "0123456789ABCDEF" for one in color) else "schemeClr"
    return f'<a:solidFill><a:{kind} val="{color}">{change}</a:{kind}></a:solidFill>'


def stand(area: Area | None, turn: int = 0) -> str:
    """Return the transform of a shape; "" where it stands as its master says."""
    if area is None:
        return ""
    x, y, w, h = (round(length * EMU) for length in area)
    turned = f' rot="{turn * 60_000}"' if turn else ""
    return f'<a:xfrm{turned}><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'


def name_shape(name: str, more: str = "") -> str:
    """Return `p:cNvPr`; the sheet that the shape comes to gives it a number."""
    return f"<p:cNvPr {UNNUMBERED} name={quoteattr(name)}{more}/>"


def place(
    kind: str,
    idx: int = 0,
    area: Area | None = None,
    *,
    words: str = "Text",
    body: str = "",
    style: str = "",
    fill: str = "",
    more: str = "",
    inner: str = "",
    turn: int = 0,
) -> str:
    """Return a placeholder.

    Args:
        kind: of `p:ph`; "obj" is written as none.
        idx: of `p:ph`; 0 is not written.
        area: where it stands.
        words: its prompt.
        body: attributes of `a:bodyPr`.
        style: levels of its list style.
        fill: of the shape.
        more: attributes of `p:ph`.
        inner: inside `p:nvPr`, after `p:ph`.
        turn: degrees.
    """
    mark = (f' type="{kind}"' if kind != "obj" else "") + more + (f' idx="{idx}"' if idx else "")
    field = kind == "sldNum"
    run = f"<a:t>{escape(words)}</a:t>"
    text = (
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>'
        if field
        else f'<a:r><a:rPr lang="en-US"/>{run}</a:r>'
    )
    return (
        f'<p:sp><p:nvSpPr>{name_shape(f"{kind} {idx}")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{mark}/>{inner}</p:nvPr></p:nvSpPr><p:spPr>{stand(area, turn)}{fill}</p:spPr>"
        f"<p:txBody><a:bodyPr{body}/><a:lstStyle>{style}</a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"
    )


def shape(
    area: Area, fill: str = "<a:noFill/>", *, form: str = "rect", line: str = "<a:ln><a:noFill/></a:ln>", words: str = "",
    size: int = 18, geometry: str = "", turn: int = 0, hidden: bool = False,
) -> str:  # fmt: skip
    """Return a shape that every slide shows."""
    drawn = geometry or f'<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>'
    run = f'<a:r><a:rPr lang="en-US" sz="{size * 100}"/><a:t>{escape(words)}</a:t></a:r>' if words else ""
    more = ' hidden="1"' if hidden else ""
    return (
        f'<p:sp><p:nvSpPr>{name_shape("Shape", more)}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{stand(area, turn)}{drawn}{fill}{line}</p:spPr>"
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{run}</a:p></p:txBody></p:sp>"
    )


def picture(area: Area, link: str) -> str:
    """Return a picture that every slide shows."""
    return (
        f'<p:pic><p:nvPicPr>{name_shape("Picture")}<p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{link}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{stand(area)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def line(area: Area, color: str = "accent1") -> str:
    """Return a straight line."""
    return (
        f'<p:cxnSp><p:nvCxnSpPr>{name_shape("Line")}<p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr>'
        f'<p:spPr>{stand(area)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="12700">{paint(color)}</a:ln></p:spPr></p:cxnSp>'
    )


def group(area: Area, inner: Area, *shapes: str) -> str:
    """Return a group: its children's coordinates are those of `inner`, shown in `area`."""
    x, y, w, h = (round(length * EMU) for length in inner)
    outer = stand(area).removesuffix("</a:xfrm>")
    return (
        f'<p:grpSp><p:nvGrpSpPr>{name_shape("Group")}<p:cNvGrpSpPr/><p:nvPr userDrawn="1"/></p:nvGrpSpPr>'
        f'<p:grpSpPr>{outer}<a:chOff x="{x}" y="{y}"/><a:chExt cx="{w}" cy="{h}"/></a:xfrm></p:grpSpPr>'
        f"{''.join(shapes)}</p:grpSp>"
    )


def polygon(*corners: tuple[int, int]) -> str:
    """Return the geometry of a free form, in percent of its box."""
    steps = "".join(
        f'<a:{"lnTo" if number else "moveTo"}><a:pt x="{x}" y="{y}"/></a:{"lnTo" if number else "moveTo"}>'
        for number, (x, y) in enumerate(corners)
    )
    return f'<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="100" h="100">{steps}<a:close/></a:path></a:pathLst></a:custGeom>'


def draw_logo(color: str = "#C00000") -> bytes:
    """Return a small picture."""
    image = Image.new("RGB", (120, 40), color)
    ImageDraw.Draw(image).ellipse((5, 5, 35, 35), fill="white")
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def draw_photo() -> bytes:
    """Return a picture whose left half is one dark color and whose right half is bright and restless."""
    image = Image.new("RGB", (320, 180), "#102040")
    pen = ImageDraw.Draw(image)
    for number in range(160):
        pen.rectangle((160 + number, 0, 160 + number, 180), fill=("#FFFFFF", "#208040", "#F0C030")[number // 9 % 3])
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=90)
    return stream.getvalue()


def levels(
    sizes: tuple[int, ...] = (28, 24, 20, 18, 18), *, bullet: str = '<a:buChar char="•"/>', color: str = "tx1"
) -> str:
    """Return five levels of a body."""
    return "".join(
        f'<a:lvl{number}pPr marL="{number * 228_600}" indent="-228600"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="1000"/></a:spcBef>{bullet}<a:defRPr sz="{size * 100}">{paint(color)}'
        f'<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl{number}pPr>'
        for number, size in enumerate(sizes, 1)
    )


def _theme(master: Master) -> str:
    colors = "".join(
        f'<a:{slot}><a:srgbClr val="{color}"/></a:{slot}>' for slot, color in zip(SLOTS, master.colors, strict=True)
    )
    fonts = "".join(
        f'<a:{name}><a:latin typeface={quoteattr(face)}/><a:ea typeface=""/><a:cs typeface=""/></a:{name}>'
        for name, face in zip(("majorFont", "minorFont"), master.fonts, strict=True)
    )
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    gradient = '<a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"><a:tint val="90000"/></a:schemeClr></a:gs><a:gs pos="100000"><a:schemeClr val="phClr"><a:shade val="30000"/></a:schemeClr></a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>'
    strokes = f'<a:ln w="9525">{plain}</a:ln>' * 3
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name={quoteattr(master.theme)}>'
        f'<a:themeElements><a:clrScheme name="Brand">{colors}</a:clrScheme><a:fontScheme name="Brand">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Brand"><a:fillStyleLst>{plain * 3}</a:fillStyleLst><a:lnStyleLst>{strokes}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{plain}{plain}{gradient}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def _sheet(background: str, shapes: tuple[str, ...], name: str = "") -> str:
    named = f" name={quoteattr(name)}" if name else ""
    ground = f"<p:bg>{background}</p:bg>" if background else ""
    first, *rest = "".join(shapes).split(UNNUMBERED)
    numbered = first + "".join(f'id="{number}"{text}' for number, text in enumerate(rest, 2))
    return (
        f'<p:cSld{named}>{ground}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{numbered}</p:spTree></p:cSld>"
    )


def _relate(links: list[tuple[str, str]], start: int = 1) -> str:
    rows = []
    for number, (kind, target) in enumerate(links, start):
        full = kind if kind.startswith("http") else f"{OFFICE}/{kind}"
        mode = ' TargetMode="External"' if target.startswith(("http", "file:")) else ""
        rows.append(f'<Relationship Id="rId{number}" Type="{full}" Target={quoteattr(target)}{mode}/>')
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{DECLARATION}<Relationships xmlns="{space}">{"".join(rows)}</Relationships>'


class _Writer:
    """Parts in the order that they come."""

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}
        self.types: dict[str, str] = {}

    def add(self, name: str, content: str | bytes, kind: str = "", links: list[tuple[str, str]] | None = None) -> None:
        self.parts[name] = content.encode() if isinstance(content, str) else content
        if kind:
            self.types[name] = kind
        if links:
            folder, _, leaf = name.rpartition("/")
            self.parts[f"{folder}/_rels/{leaf}.rels"] = _relate(links).encode()


def write_draft(draft: Draft) -> bytes:
    """Return the bytes of a template."""
    out, identity, layout_number = _Writer(), count(2_147_483_648), count(1)
    layouts: list[list[str]] = []
    main_links: list[tuple[str, str]] = []
    masters = ""
    for number, master in enumerate(draft.masters, 1):
        masters += f'<p:sldMasterId id="{next(identity)}" r:id="rId{number}"/>'
        main_links.append(("slideMaster", f"slideMasters/slideMaster{number}.xml"))
        names = [f"slideLayout{next(layout_number)}.xml" for _ in master.layouts]
        layouts.append(names)
        _add_master(out, master, number, names, identity)
    slides, size = _add_samples(out, draft, layouts, main_links), [round(length * EMU) for length in draft.size]
    links = [(kind, target) for kind, target in main_links]
    text = (
        f"{DECLARATION}<p:presentation {SPACES}><p:sldMasterIdLst>{masters}</p:sldMasterIdLst>{slides}"
        f'<p:sldSz cx="{size[0]}" cy="{size[1]}"/><p:notesSz cx="6858000" cy="9144000"/>{draft.fonts}'
        f"<p:defaultTextStyle>{levels((18,) * 5, bullet='<a:buNone/>')}</p:defaultTextStyle>{draft.extra}</p:presentation>"
    )
    out.add(
        "ppt/presentation.xml", text, f"{KIND}.presentationml.{draft.kind}+xml" if "/" not in draft.kind else draft.kind
    )
    more = _relate(list(draft.links), 900)
    rows = more[more.index("<Relationship ") :].removesuffix("</Relationships>") if draft.links else ""
    out.parts["ppt/_rels/presentation.xml.rels"] = (
        _relate(links).replace("</Relationships>", f"{rows}</Relationships>").encode()
    )
    for name, kind, content in draft.parts:
        out.add(name, content, kind)
    out.parts["_rels/.rels"] = _relate([("officeDocument", "ppt/presentation.xml"), *draft.package_links]).encode()
    return _zip(out)


def _add_master(out: _Writer, master: Master, number: int, names: list[str], identity: "count[int]") -> None:
    listed = "".join(
        f'<p:sldLayoutId id="{next(identity)}" r:id="rId{position}"/>' for position in range(1, len(names) + 1)
    )
    title = master.title_style.replace("{tx1}", paint("tx1"))
    text = (
        f"{DECLARATION}<p:sldMaster {SPACES}>{_sheet(master.background, master.shapes)}<p:clrMap {master.color_map}/>"
        f"<p:sldLayoutIdLst>{listed}</p:sldLayoutIdLst>{master.footers}<p:txStyles><p:titleStyle>{title}</p:titleStyle>"
        f"<p:bodyStyle>{master.body_style or levels()}</p:bodyStyle><p:otherStyle>{levels((12,) * 5, bullet='<a:buNone/>')}</p:otherStyle></p:txStyles></p:sldMaster>"
    )
    links = [("slideLayout", f"../slideLayouts/{name}") for name in names]
    links += [("theme", f"../theme/theme{number}.xml"), *master.links]
    out.add(f"ppt/slideMasters/slideMaster{number}.xml", text, f"{KIND}.presentationml.slideMaster+xml", links)
    out.add(f"ppt/theme/theme{number}.xml", _theme(master), f"{KIND}.theme+xml")
    for name, layout in zip(names, master.layouts, strict=True):
        kind = f' type="{layout.type}"' if layout.type else ""
        mapping = f"<a:overrideClrMapping {layout.color_map}/>" if layout.color_map else "<a:masterClrMapping/>"
        page = (
            f"{DECLARATION}<p:sldLayout {SPACES}{kind}{layout.attributes}>{_sheet(layout.background, layout.shapes, layout.name)}"
            f"<p:clrMapOvr>{mapping}</p:clrMapOvr>{layout.tail}</p:sldLayout>"
        )
        links = [("slideMaster", f"../slideMasters/slideMaster{number}.xml"), *layout.links]
        out.add(f"ppt/slideLayouts/{name}", page, f"{KIND}.presentationml.slideLayout+xml", links)


def _add_samples(out: _Writer, draft: Draft, layouts: list[list[str]], links: list[tuple[str, str]]) -> str:
    rows = ""
    for number, (master, layout) in enumerate(draft.samples, 1):
        text = f"{DECLARATION}<p:sld {SPACES}>{_sheet('', (shape((1, 1, 4, 1), words='Sample text of a client'),))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
        target = f"../slideLayouts/{layouts[master][layout]}"
        out.add(f"ppt/slides/slide{number}.xml", text, f"{KIND}.presentationml.slide+xml", [("slideLayout", target)])
        links.append(("slide", f"slides/slide{number}.xml"))
        rows += f'<p:sldId id="{255 + number}" r:id="rId{len(links)}"/>'
    return f"<p:sldIdLst>{rows}</p:sldIdLst>" if rows else ""


_ENDINGS = {
    "xml": "application/xml", "rels": "application/vnd.openxmlformats-package.relationships+xml", "png": "image/png",
    "jpeg": "image/jpeg", "bin": f"{KIND}.oleObject", "fntdata": "application/x-fontdata", "emf": "image/x-emf",
    "vml": f"{KIND}.vmlDrawing", "sigs": "application/vnd.openxmlformats-package.digital-signature-origin",
}  # fmt: skip


def _zip(out: _Writer) -> bytes:
    endings = sorted({"xml", "rels", *(name.rpartition(".")[2] for name in out.parts)})
    rows = "".join(f'<Default Extension="{ending}" ContentType="{_ENDINGS[ending]}"/>' for ending in endings)
    rows += "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in out.types.items())
    types = f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{rows}</Types>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {"[Content_Types].xml": types.encode(), **out.parts}.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()
