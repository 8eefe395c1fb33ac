"""A small deck that holds every kind of item, three frames and two themes made by hand."""

import struct
import zlib

from deckgen.geometry import Box, Insets
from deckgen.page import (
    Cell,
    ChartItem,
    Frame,
    Page,
    Pages,
    PageSection,
    PictureItem,
    Run,
    ShapeItem,
    Slot,
    TableItem,
    TextItem,
    TextLine,
)
from deckgen.theme import Role, Theme

LIGHT = {
    Role.TEXT: "16202E",
    Role.BACKGROUND: "FFFFFF",
    Role.MUTED: "55607A",
    Role.SURFACE: "EEF1F6",
    Role.BRAND: "0B5CA8",
    Role.ACCENT: "D1450F",
    Role.PANEL: "0B3C6F",
    Role.PANEL_ACCENT: "FFC247",
    Role.LINE: "C6CEDB",
    Role.PANEL_TEXT: "FFFFFF",
    Role.LINK: "0B5CA8",
    Role.VISITED: "6B4A9C",
}
DARK = LIGHT | {
    Role.TEXT: "F2F5FA",
    Role.BACKGROUND: "10151F",
    Role.MUTED: "A9B4C8",
    Role.SURFACE: "1C2432",
    Role.BRAND: "6FB7FF",
    Role.ACCENT: "FFB25B",
    Role.LINE: "3A465C",
    Role.LINK: "6FB7FF",
}


def draw_png(color: bytes = b"\x0b\x5c\xa8", width: int = 32, height: int = 18) -> bytes:
    """Return a picture of one color."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = zlib.compress((b"\0" + color * width) * height)
    header = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def run(text: str, size: float = 24.0, **changes) -> Run:
    return Run(text, size, **changes)


def line(text: str, size: float = 24.0, **changes) -> TextLine:
    return TextLine((run(text, size),), **changes)


_INSETS = Insets(8, 6, 8, 6)
_FOOTER = Slot("footer", "ftr", Box(54, 502, 600, 20), 10.0, 11, Role.MUTED, anchor="middle")
_NUMBER = Slot("number", "sldNum", Box(846, 502, 60, 20), 10.0, 12, Role.MUTED, align="right", anchor="middle")
_TITLE = Slot("title", "title", Box(54, 50, 852, 50), 32.0, bold=True, font="heading", anchor="middle")
_RULE = ShapeItem("rule", Box(54, 104, 48, 4), fill=Role.ACCENT)
_LOGO = PictureItem("logo", Box(858, 20, 48, 27), "png", draw_png(), "Acme")

FRAMES = (
    Frame(
        "Cover",
        (
            Slot("title", "ctrTitle", Box(54, 180, 852, 120), 60.0, 0, Role.PANEL_TEXT, bold=True, font="heading"),
            Slot("subtitle", "subTitle", Box(54, 320, 852, 60), 20.0, 1, Role.PANEL_TEXT),
        ),
        art=(ShapeItem("band", Box(0, 300, 960, 6), fill=Role.PANEL_ACCENT),),
        background=Role.PANEL,
        type="title",
    ),
    Frame(
        "Text",
        (
            _TITLE,
            Slot("body", "body", Box(54, 130, 560, 350), 24.0, 1, bullets=True),
            Slot(
                "card",
                "body",
                Box(650, 130, 256, 140),
                48.0,
                2,
                Role.ACCENT,
                bold=True,
                insets=_INSETS,
                fill=Role.SURFACE,
            ),
            _FOOTER,
            _NUMBER,
        ),
        art=(_RULE, _LOGO),
        type="obj",
    ),
    Frame(
        "Show",
        (
            _TITLE,
            Slot("picture", "pic", Box(54, 130, 400, 225), 18.0, 13, prompt="Picture"),
            Slot("table", "tbl", Box(480, 130, 426, 150), 18.0, 14),
            Slot("chart", "chart", Box(480, 290, 426, 200), 18.0, 15),
            _FOOTER,
            _NUMBER,
        ),
        art=(_RULE,),
    ),
)


def _make_footer(text: str) -> tuple[TextItem, ...]:
    return (
        TextItem("footer", _FOOTER.box, (TextLine((run(text, 10, color=Role.MUTED),)),), "footer", "middle"),
        TextItem(
            "number",
            _NUMBER.box,
            (TextLine((run("0", 10, color=Role.MUTED, field="slidenum"),), align="right"),),
            "number",
            "middle",
        ),
    )


def make_title(text: str) -> TextItem:
    return TextItem("title", _TITLE.box, (TextLine((run(text, 32, bold=True, font="heading"),)),), "title", "middle")


_COVER = Page(
    "cover",
    "Cover",
    "Lambda",
    (
        TextItem(
            "title",
            Box(54, 180, 852, 120),
            (TextLine((run("Lambda", 60, color=Role.PANEL_TEXT, bold=True, font="heading"),)),),
            "title",
        ),
        TextItem(
            "subtitle",
            Box(54, 320, 700, 60),
            (TextLine((run("Utopus — 200 billion", 20, color=Role.PANEL_TEXT, jump="utopus/solution"),)),),
            "subtitle",
        ),
        TextItem(
            "button",
            Box(54, 420, 200, 40),
            (TextLine((run("Figures", 18, color=Role.PANEL_TEXT),), align="center"),),
            anchor="middle",
            insets=_INSETS,
            fill=Role.BRAND,
            outline=Role.PANEL_TEXT,
            shape="roundRect",
            jump="utopus/figures",
        ),
    ),
)
_BODY = (
    TextLine(
        (run("Processes "), run("200 billion", color=Role.ACCENT, bold=True), run(" signals <every> day & night")),
        marker="•",
        indent=26.4,
        hang=26.4,
    ),
    TextLine(
        (run("Nested, ", 20), run("italic", 20, italic=True)), level=1, marker="•", indent=52.8, hang=22, before=6
    ),
    TextLine((run("First"),), marker="1.", indent=30, hang=30, before=10),
    TextLine((run("Second\nline"),), marker="2.", indent=30, hang=30, before=10),
    TextLine((run("Letter"),), marker="b)", indent=30, hang=30),
    TextLine((run("Literal"),), marker="1.2.", indent=50, hang=50),
    TextLine(
        (
            run("Lire ", lang="fr"),
            run("l’article", lang="fr", color=Role.BRAND, link="https://example.org/a b?x=1&y=é#top"),
            run(" ou ", lang="fr"),
            run("le code", lang="fr", font="mono", strike=True, link="https://example.org/a b?x=1&y=é#top"),
        ),
        before=12,
        spacing=1.1,
    ),
)
_NOTES = (
    TextLine((run("⚠ SHOW THE ARCHITECTURE", 12, bold=True),)),
    TextLine((run("Utopus processes 200 billion signals every day.", 12),), before=6),
    TextLine((run("https://example.org/utopus", 12, link="https://example.org/utopus"),)),
    TextLine(()),
)
_TEXT = Page(
    "utopus/solution",
    "Text",
    "Solution — Utopus",
    (
        make_title("Solution — Utopus"),
        TextItem("body", Box(54, 130, 560, 350), _BODY, "body"),
        TextItem(
            "card",
            Box(650, 130, 256, 150),
            (
                TextLine((run("200 bn", 48, color=Role.ACCENT, bold=True),)),
                TextLine((run("signals a day", 18),), before=4),
            ),
            "card",
            insets=_INSETS,
            fill=Role.SURFACE,
        ),
        TextItem("free", Box(650, 300, 256, 60), (line("Free text", 18, marker="•", indent=20, hang=20),)),
        ShapeItem("line", Box(650, 380, 256, 0), outline=Role.LINE, shape="line", weight=1.5),
        ShapeItem("dot", Box(650, 400, 20, 20), fill=Role.BRAND, outline=Role.TEXT, shape="ellipse"),
        *_make_footer("Module 4 — Stories"),
    ),
    _NOTES,
    "utopus",
)


def _row(texts: tuple[str, ...], *, head: bool = False) -> tuple[Cell, ...]:
    color, fill = (Role.PANEL_TEXT, Role.BRAND) if head else (Role.TEXT, None)
    return tuple(Cell((TextLine((run(text, 16, color=color, bold=head),)),), fill) for text in texts)


_SHOW = Page(
    "utopus/figures",
    "Show",
    "Figures — Utopus",
    (
        make_title("Figures — Utopus"),
        PictureItem("picture", Box(54, 130, 400, 225), "png", draw_png(), "A blue field", "picture"),
        PictureItem("qr", Box(54, 400, 80, 45), "png", draw_png(b"\0\0\0"), link="mailto:a@example.org"),
        TableItem(
            "table",
            Box(480, 130, 426, 90),
            (213, 213),
            (30, 30, 30),
            (_row(("Company", "Figure"), head=True), _row(("Utopus", "200 bn")), _row(("Armut", "1.5 M"))),
            Insets(6, 3, 6, 3),
            alt="Two companies",
            slot="table",
        ),
        ChartItem(
            "chart",
            Box(480, 290, 426, 200),
            ("2016", "=2019"),
            (2.5, 12.0),
            ("2.5 million", "12 million"),
            "Rides",
            18.0,
            "Rides rose from 2.5 million to 12 million",
            "chart",
        ),
        *_make_footer("Module 4 — Stories"),
    ),
    (line("Notes of the last slide", 12),),
    "utopus",
    hidden=True,
)

DECK = Pages(
    "04-lambda",
    "Module 4: Lambda & co",
    (_COVER, _TEXT, _SHOW),
    (PageSection("", "Lambda", 1), PageSection("utopus", "Lambda — Utopus", 2)),
    "Module 4 — Stories",
    "en",
    "Ada Trainer",
    "AWS stories",
)
THEME = Theme("sample", "Sample & co", LIGHT)
NIGHT = Theme("dusk", "Dusk", DARK, dark=True)
