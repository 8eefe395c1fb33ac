"""Templates of our own, as brand teams make them: `TEMPLATES` has the bytes of each by name, made when asked for."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from templates.drafting import (
    DARK_MAP,
    KIND,
    Draft,
    Layout,
    Master,
    draw_logo,
    draw_photo,
    group,
    levels,
    line,
    name_shape,
    paint,
    picture,
    place,
    polygon,
    shape,
    write_draft,
)  # fmt: skip

HERE = Path(__file__).parent
LOGO = ("ppt/media/image1.png", "", draw_logo())
PHOTO = ("ppt/media/image2.jpeg", "", draw_photo())
WHITE_TITLE = f'<a:lvl1pPr algn="ctr"><a:defRPr sz="5400" b="1">{paint("bg1")}</a:defRPr></a:lvl1pPr>'


class Words(NamedTuple):
    """What PowerPoint calls the usual layouts in a language."""

    cover: str
    content: str
    section: str
    two: str
    only: str
    picture: str
    blank: str


ENGLISH = Words("Title Slide", "Title and Content", "Section Header", "Two Content", "Title Only", "Picture", "Blank")
FRENCH = Words(
    "Diapositive de titre", "Titre et contenu", "Titre de section", "Deux contenus", "Titre seul", "Image avec légende",
    "Vide",
)  # fmt: skip
GERMAN = Words("Titelfolie", "Titel und Inhalt", "Abschnitt", "Zwei Inhalte", "Nur Titel", "Bild", "Leer")
JAPANESE = Words(
    "タイトル スライド", "タイトルとコンテンツ", "セクション見出し", "2 つのコンテンツ", "タイトルのみ", "図", "白紙"
)


def feet(width: float, height: float, *, words: str = "Footer") -> tuple[str, ...]:
    """Return date, footer and number along the lower edge, where a master has them."""
    top = height - 0.55
    # as PowerPoint's own masters do; LibreOffice does not see sizes of the master's other text
    style = '<a:lvl1pPr><a:defRPr sz="1200"/></a:lvl1pPr>'
    return tuple(
        place(kind, idx, (left, top, across, 0.4), words=said, more=more, body=' anchor="ctr"', style=style)
        for kind, idx, left, across, said, more in (
            ("dt", 10, 0.5, width * 0.2, "1/1/2020", ' sz="half"'),
            ("ftr", 11, width * 0.33, width * 0.34, words, ' sz="quarter"'),
            ("sldNum", 12, width * 0.8 - 0.5, width * 0.2, "Text", ' sz="quarter"'),
        )
    )


def inherited_feet(words: str = "") -> tuple[str, ...]:
    """Return date, footer and number of a layout, which stand where its master's do."""
    return place("dt", 10, words="", more=' sz="half"'), place("ftr", 11, words=words), place("sldNum", 12)


def frame(width: float, height: float) -> tuple[str, ...]:
    """Return the placeholders of a usual master."""
    return (
        place("title", 0, (0.6, 0.4, width - 1.2, 1.0), body=' anchor="ctr"', words="Title"),
        place("body", 1, (0.6, 1.6, width - 1.2, height - 2.4), words="Text"),
        *feet(width, height),
    )


def usual(words: Words, width: float, height: float, *, types: bool = True, footer: str = "") -> tuple[Layout, ...]:
    """Return the layouts that nearly every template has."""
    bottom = inherited_feet(footer)
    half = (width - 1.6) / 2

    def kind(name: str) -> str:
        return name if types else ""

    return (
        Layout(
            words.cover,
            (
                place("ctrTitle", 0, (width * 0.1, height * 0.2, width * 0.8, height * 0.3), body=' anchor="b"'),
                place("subTitle", 1, (width * 0.1, height * 0.53, width * 0.8, height * 0.2)),
                *bottom,
            ),
            type=kind("title"),
        ),
        Layout(words.content, (place("title"), place("obj", 1), *bottom), type=kind("obj")),
        Layout(
            words.section,
            (
                place("title", 0, (0.6, height * 0.3, width - 1.2, height * 0.25), body=' anchor="b"'),
                place(
                    "body",
                    1,
                    (0.6, height * 0.56, width - 1.2, height * 0.2),
                    style=levels((20,) * 5, bullet="<a:buNone/>"),
                ),
                *bottom,
            ),
            type=kind("secHead"),
        ),
        Layout(
            words.two,
            (
                place("title"),
                place("obj", 1, (0.6, 1.6, half, height - 2.4), more=' sz="half"'),
                place("obj", 2, (1.0 + half, 1.6, half, height - 2.4), more=' sz="half"'),
                *bottom,
            ),
            type=kind("twoObj"),
        ),
        Layout(words.only, (place("title"), *bottom), type=kind("titleOnly")),
        Layout(
            words.picture,
            (
                place("title", 0, (0.6, height - 1.9, width - 1.2, 0.6)),
                place("pic", 13, (0.6, 0.4, width - 1.2, height - 2.5)),
                place("body", 14, (0.6, height - 1.3, width - 1.2, 0.6), style=levels((16,) * 5, bullet="<a:buNone/>")),
                *bottom,
            ),
            type=kind("picTx"),
        ),
        Layout(words.blank, bottom, type=kind("blank")),
    )


def _plain(words: Words, width: float, height: float, **more: object) -> Draft:
    master = Master(layouts=usual(words, width, height), shapes=frame(width, height))
    return Draft(masters=(master._replace(**more),), size=(width, height))  # type: ignore[arg-type]


def make_english() -> Draft:
    """PowerPoint's own, nearly."""
    return _plain(ENGLISH, 13.333, 7.5)._replace(samples=((0, 0), (0, 1), (0, 1)))


def make_french() -> Draft:
    """A bar at the left, a logo at the upper right, and a dark section; the template that `make clients` shows."""
    width, height = 13.333, 7.5
    bar, logo = shape((0, 0, 0.35, height), paint("accent1")), picture((11.6, 0.2, 1.5, 0.5), "rId9")
    title = place("title", 0, (0.8, 0.4, 10.5, 1.0), body=' anchor="ctr"')
    body = place("body", 1, (0.8, 1.6, 11.9, 5.0))
    cover, content, section, *others = usual(FRENCH, width, height, footer="Globex SA · Confidentiel")
    dark = '<p:bgPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:effectLst/></p:bgPr>'
    section = section._replace(
        background=dark,
        attributes=' showMasterSp="0"',
        shapes=(place("title", 0, (0.8, 2.2, 11, 1.8), style=WHITE_TITLE, body=' anchor="b"'), *section.shapes[1:]),
    )
    master = Master(
        layouts=(cover, content, section, *others),
        shapes=(bar, logo, title, body, *feet(width, height)),
        theme="Globex",
        colors=tuple("1F1F1F FFFFFF 1D3557 F1F3F5 006D77 E29578 83C5BE 457B9D FFDDD2 2A9D8F 0B6E99 6D597A".split()),
        fonts=("Trebuchet MS", "Calibri"),
        links=(("image", "../media/image1.png"),),
    )
    return Draft(masters=(master,), parts=(LOGO,), samples=((0, 0), (0, 2), (0, 1)))


def make_german() -> Draft:
    """4:3, capitals in the title, the company in the footer, a line under the title."""
    width, height = 10.0, 7.5
    title_style = f'<a:lvl1pPr algn="ctr"><a:defRPr sz="2800" b="1" cap="all">{paint("tx2")}<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>'
    master = Master(
        layouts=usual(GERMAN, width, height, footer="Beispiel AG · Nur für den internen Gebrauch"),
        shapes=(*frame(width, height), line((0.6, 1.45, width - 1.2, 0))),
        theme="Beispiel",
        fonts=("Arial", "Arial"),
        title_style=title_style,
    )
    return Draft(masters=(master,), size=(width, height))


def make_japanese() -> Draft:
    """No layout says its type, the theme's fonts are Japanese."""
    width, height = 13.333, 7.5
    master = Master(
        layouts=usual(JAPANESE, width, height, types=False),
        shapes=frame(width, height),
        theme="サンプル",
        fonts=("游ゴシック Light", "游ゴシック"),
    )
    return Draft(masters=(master,), samples=((0, 0),))


def make_wide_screen() -> Draft:
    """16:10."""
    return _plain(ENGLISH, 12.0, 7.5)


def make_portrait() -> Draft:
    """Upright."""
    return _plain(FRENCH, 7.5, 10.0)


def make_low() -> Draft:
    """405 pt high, as Google Slides saves: everything is three quarters of the usual size."""
    small = levels((18, 14, 14, 12, 12))
    return _plain(
        ENGLISH,
        10.0,
        5.625,
        body_style=small,
        title_style=f'<a:lvl1pPr algn="l"><a:defRPr sz="2800">{paint("tx1")}<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>',
    )


def make_two_masters() -> Draft:
    """A light and a dark master whose layouts have the same names."""
    width, height = 13.333, 7.5
    light = Master(layouts=usual(GERMAN, width, height), shapes=frame(width, height), theme="Hell")
    dark = light._replace(theme="Dunkel", color_map=DARK_MAP)
    return Draft(masters=(light, dark), samples=((0, 0), (0, 1), (1, 2)))


def make_dark() -> Draft:
    """Light text on a gradient of dark colors, by number from the theme."""
    return _plain(
        ENGLISH,
        13.333,
        7.5,
        color_map=DARK_MAP,
        colors=tuple("101418 FFFFFF 1B2A41 CCD6E0 4CC9F0 F72585 B8F2E6 FFD166 90BE6D F9844A 80D8FF CE93D8".split()),
        background='<p:bgRef idx="1003"><a:schemeClr val="bg2"/></p:bgRef>',
    )


def make_picture_ground() -> Draft:
    """A photo under everything, calm at the left only; the content stands on a white panel."""
    width, height = 13.333, 7.5
    photo = '<p:bgPr><a:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr>'
    cover, content, section, *others = usual(ENGLISH, width, height)
    cover = cover._replace(
        shapes=(
            place("ctrTitle", 0, (0.5, 2.0, 5.8, 1.8), style=WHITE_TITLE),
            place("subTitle", 1, (0.5, 4.0, 5.8, 1.2), style=levels((20,) * 5, bullet="<a:buNone/>", color="bg1")),
        )
    )
    panel = shape((0.4, 1.5, width - 0.8, height - 2.2), paint("bg1"))
    content = content._replace(shapes=(panel, *content.shapes))
    bands = tuple(layout._replace(shapes=(panel, *layout.shapes)) for layout in others)
    master = Master(
        layouts=(cover, content, section, *bands),
        shapes=frame(width, height),
        background=photo,
        links=(("image", "../media/image2.jpeg"),),
        title_style=WHITE_TITLE.replace("5400", "3200"),
    )
    return Draft(masters=(master,), parts=(PHOTO,), kind="presentation.main")


def make_no_title() -> Draft:
    """No layout but the cover has a title."""
    width, height = 13.333, 7.5
    cover, content, section, two, only, image, blank = usual(ENGLISH, width, height)
    body = place("body", 1, (0.6, 0.6, width - 1.2, height - 1.4))
    pages = tuple(layout._replace(shapes=layout.shapes[1:], type="") for layout in (section, two, only, image))
    content = content._replace(shapes=(body, *content.shapes[2:]), type="")
    return Draft(masters=(Master(layouts=(cover, content, *pages, blank), shapes=frame(width, height)),))


def make_title_at_bottom() -> Draft:
    """The title stands under the body."""
    width, height = 13.333, 7.5
    shapes = (
        place("title", 0, (0.6, 5.5, width - 1.2, 1.1), body=' anchor="t"'),
        place("body", 1, (0.6, 0.5, width - 1.2, 4.8)),
        *feet(width, height),
    )
    return Draft(masters=(Master(layouts=usual(FRENCH, width, height), shapes=shapes),))


def make_title_only() -> Draft:
    """A cover and a page with a title: nothing else."""
    width, height = 13.333, 7.5
    cover, _, _, _, only, _, _ = usual(GERMAN, width, height)
    return Draft(masters=(Master(layouts=(cover, only), shapes=frame(width, height)),))


def make_numbered_body() -> Draft:
    """The first page with title and body is a table of contents that PowerPoint counts."""
    width, height = 13.333, 7.5
    cover, content, *others = usual(GERMAN, width, height)
    numbered = levels(bullet='<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>')
    contents = content._replace(
        name="Inhaltsverzeichnis", type="", shapes=(place("title"), place("body", 1, style=numbered), *inherited_feet())
    )
    return Draft(masters=(Master(layouts=(cover, contents, content, *others), shapes=frame(width, height)),))


def make_nested_groups() -> Draft:
    """A logo of groups in groups, a swoosh across the page, a turned band, lettering, a frame, something hidden."""
    width, height = 13.333, 7.5
    dots = [shape((number, 0, 0.8, 0.8), paint("accent2"), form="ellipse") for number in range(3)]
    inner = group((0, 0, 3, 1), (0, 0, 3, 1), *dots)
    mark = group((10.5, 0.2, 2.4, 0.8), (100, 100, 6, 2), group((101, 100.5, 3, 1), (0, 0, 3, 1), inner))
    swoosh = shape((0, 6.0, width, 1.5), paint("accent1"), geometry=polygon((0, 100), (100, 60), (100, 100)))
    lettering = shape((0.6, 7.0, 3.0, 0.3), words="Fictional Works Ltd", size=10)
    hidden = shape((0, 0, width, height), paint("accent6"), hidden=True)
    turned = shape((5.5, 3.0, 8.0, 0.3), paint("accent3"), turn=90)
    cover, *others = usual(ENGLISH, width, height)
    diagonal = shape(
        (width / 2, 0, width / 2, height), paint("accent1"), geometry=polygon((30, 0), (100, 0), (100, 100), (0, 100))
    )
    border = shape((0.2, 0.2, width - 0.4, height - 0.4), line=f'<a:ln w="19050">{paint("accent2")}</a:ln>')
    cover = cover._replace(shapes=(diagonal, border, *cover.shapes), attributes=' showMasterSp="0"')
    shapes = (hidden, swoosh, mark, lettering, turned, *frame(width, height))
    return Draft(masters=(Master(layouts=(cover, *others), shapes=shapes),))


_TAGS = '<p:custDataLst><p:tags r:id="{}"/></p:custDataLst>'
_OLE = (
    '<p:graphicFrame><p:nvGraphicFramePr>{name}<p:cNvGraphicFramePr/><p:nvPr userDrawn="1"/></p:nvGraphicFramePr>'
    '<p:xfrm><a:off x="0" y="0"/><a:ext cx="158750" cy="158750"/></p:xfrm><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole">'
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice xmlns:v="urn:schemas-microsoft-com:vml" Requires="v">'
    '<p:oleObj name="think-cell" r:id="{link}" imgW="1" imgH="1" progId="TCLayout.ActiveDocument.1"><p:embed/></p:oleObj>'
    '</mc:Choice><mc:Fallback><p:oleObj name="think-cell" r:id="{link}" imgW="1" imgH="1" progId="TCLayout.ActiveDocument.1">'
    '<p:embed/><p:pic><p:nvPicPr><p:cNvPr id="0" name=""/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
    '<a:blip r:embed="{image}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr/></p:pic></p:oleObj>'
    "</mc:Fallback></mc:AlternateContent></a:graphicData></a:graphic></p:graphicFrame>"
)
SECRET = b"SECRET-OF-THE-CLIENT"
"""Stands in every part that no deck may carry on."""


def make_tags_and_ole() -> Draft:
    """Everything that add-ins and years of use leave behind."""
    width, height = 13.333, 7.5
    cover, content, *others = usual(ENGLISH, width, height)
    linked = f'<p:sp><p:nvSpPr>{name_shape("Link").removesuffix("/>")}><a:hlinkClick r:id="rId5"/></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1">{_TAGS.format("rId4")}</p:nvPr></p:nvSpPr>'
    linked += shape((11, 0.1, 2, 0.3), words="example.com", size=10).partition("</p:nvSpPr>")[2]
    content = content._replace(
        shapes=(_OLE.format(name=name_shape("think-cell"), link="rId2", image="rId7"), linked, *content.shapes),
        links=(
            ("oleObject", "../embeddings/oleObject1.bin"), ("vmlDrawing", "../drawings/vmlDrawing1.vml"),
            ("tags", "../tags/tag1.xml"), ("hyperlink", "https://example.com/secret"), ("customXml", "../../customXml/item1.xml"),
            ("image", "../media/image9.emf"),
        ),
    )  # fmt: skip
    moving = place("title", inner=_TAGS.format("rId2"))
    others[0] = others[0]._replace(
        shapes=(moving, *others[0].shapes[1:]),
        links=(("tags", "../tags/tag2.xml"), ("image", "file:///C:/secret/logo.png")),
    )
    tags = f'<p:tagLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:tag name="X" val="{SECRET.decode()}"/></p:tagLst>'.encode()
    kind = f"{KIND}.presentationml.tags+xml"
    sections = '<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rId2"/></p:sldLst></p:custShow></p:custShowLst>'
    extensions = (
        '<p:modifyVerifier algorithmName="SHA-512" hashData="AAAA" saltData="AAAA" spinCount="1"/><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Secret section" '
        'id="{11111111-2222-3333-4444-555555555555}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>'
    )
    xml = b'<?xml version="1.0"?><x>' + SECRET + b"</x>"
    parts = (
        ("ppt/embeddings/oleObject1.bin", "", SECRET), ("ppt/drawings/vmlDrawing1.vml", "", xml), ("ppt/tags/tag1.xml", kind, tags),
        ("ppt/tags/tag2.xml", kind, tags), ("customXml/item1.xml", "", xml), ("docProps/thumbnail.jpeg", "", SECRET),
        ("ppt/commentAuthors.xml", f"{KIND}.presentationml.commentAuthors+xml", xml),
        ("ppt/printerSettings/printerSettings1.bin", f"{KIND}.presentationml.printerSettings", SECRET),
        ("ppt/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml", xml),
        ("ppt/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", xml), ("docProps/custom.xml", f"{KIND}.custom-properties+xml", xml),
        ("_xmlsignatures/origin.sigs", "application/vnd.openxmlformats-package.digital-signature-origin", SECRET),
        ("ppt/fonts/font1.fntdata", "", b"\0font"), ("ppt/media/image9.emf", "", SECRET),
    )  # fmt: skip
    fonts = '<p:embeddedFontLst><p:embeddedFont><p:font typeface="Brand"/><p:regular r:id="rId903"/></p:embeddedFont></p:embeddedFontLst>'
    return Draft(
        masters=(Master(layouts=(cover, content, *others), shapes=frame(width, height)),),
        kind="presentation.main",
        samples=((0, 0), (0, 1)),
        parts=parts,
        links=(
            ("commentAuthors", "commentAuthors.xml"), ("printerSettings", "printerSettings/printerSettings1.bin"),
            ("tags", "tags/tag1.xml"), ("font", "fonts/font1.fntdata"),
        ),
        package_links=(
            ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail", "docProps/thumbnail.jpeg"),
            ("http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", "ppt/webextensions/taskpanes.xml"),
            ("custom-properties", "docProps/custom.xml"),
        ),
        fonts=fonts + sections,
        extra=extensions,
    )  # fmt: skip


def make_macros() -> Draft:
    """A .potm: macros in it."""
    kind = "application/vnd.ms-powerpoint.template.macroEnabled.main+xml"
    project = ("ppt/vbaProject.bin", "application/vnd.ms-office.vbaProject", SECRET)
    return _plain(GERMAN, 13.333, 7.5)._replace(
        kind=kind,
        parts=(project,),
        links=(("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),),
    )


def make_overrides() -> Draft:
    """Layouts that are dark by a color map of their own, a title on a fill, a title on a picture, tinted colors."""
    width, height = 13.333, 7.5
    cover, content, section, *others = usual(ENGLISH, width, height)
    cover = cover._replace(
        shapes=(
            place("pic", 13, (0, 0, width, height)),
            place("ctrTitle", 0, (1, 2.5, 11.3, 1.5), style=WHITE_TITLE),
            place("subTitle", 1, (1, 4.2, 11.3, 1.0), style=levels((20,) * 5, bullet="<a:buNone/>", color="bg1")),
        )
    )
    section = section._replace(color_map=DARK_MAP)
    bar = place(
        "title",
        0,
        (0, 0.3, width, 1.0),
        fill=paint("accent1", '<a:lumMod val="50000"/>'),
        style=WHITE_TITLE.replace("5400", "3200"),
    )
    content = content._replace(shapes=(bar, *content.shapes[1:]))
    rotated = place("title", 0, (11.8, 1.0, 1.0, 5.5), body=' vert="vert"')
    vertical = Layout(
        "Vertical", (rotated, place("body", 1, (0.6, 0.6, 10.5, 6.0), body=' vert="eaVert"')), type="vertTitleAndTx"
    )
    master = Master(
        layouts=(cover, content, section, *others, vertical),
        shapes=frame(width, height),
        footers='<p:hf hdr="0" dt="0"/>',
        body_style=levels(color="tx2"),
    )
    return Draft(masters=(master,))


def make_libreoffice() -> bytes:
    """`make_french`, opened and saved by LibreOffice 7.4."""
    return (HERE / "libreoffice.pptx").read_bytes()


DRAFTS: dict[str, Callable[[], Draft]] = {
    name.removeprefix("make_"): make
    for name, make in list(globals().items())
    if name.startswith("make_") and name != "make_libreoffice"
}
TEMPLATES = (*DRAFTS, "libreoffice")
"""Names of all templates."""


@cache
def make_template(name: str) -> bytes:
    """Return the bytes of a template."""
    return make_libreoffice() if name == "libreoffice" else write_draft(DRAFTS[name]())
