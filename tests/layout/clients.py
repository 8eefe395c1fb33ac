"""Clients made by hand: what a reader would find in PowerPoint files of several kinds."""

from deckgen.client import Client, ClientLayout, ClientMaster, MainPart, Package, Placeholder, TextLevel
from deckgen.geometry import WIDE, Box, Insets, Size
from deckgen.ground import Ground

COLORS = {
    "tx1": "000000",
    "bg1": "FFFFFF",
    "tx2": "44546A",
    "bg2": "E7E6E6",
    "accent1": "4472C4",
    "accent2": "ED7D31",
    "accent3": "A5A5A5",
    "accent4": "FFC000",
    "accent5": "5B9BD5",
    "accent6": "70AD47",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
DARK_COLORS = {**COLORS, "tx1": "FFFFFF", "bg1": "101820", "tx2": "D0D8E0", "bg2": "203040", "hlink": "80B0FF"}
INSETS = Insets(7.2, 3.6, 7.2, 3.6)
WHITE, DARK = Ground("FFFFFF", "FFFFFF"), Ground("101820", "101820")
PICTURE = Ground("202020", "E0E0E0", even=False)


def make_levels(size: float, *, bullet: bool = False, face="body", color="000000", align="left", caps=False):
    """Return five levels, each smaller than the one above it."""
    return tuple(
        TextLevel(
            size=size - 2 * depth,
            family="Calibri",
            face=face,
            bullet=bullet,
            color=color,
            align=align,
            caps=caps,
            spacing=0.9,
        )
        for depth in range(5)
    )


def place(kind: str, idx: int, box: Box, size: float = 18.0, **how) -> Placeholder:
    """Return a placeholder."""
    face = "heading" if kind in {"title", "ctrTitle"} else "body"
    return Placeholder(
        type=kind,
        idx=idx,
        box=box,
        insets=INSETS,
        anchor="middle" if face == "heading" else "top",
        levels=make_levels(size, face=face, **how),
    )


def feet(width: float, color: str = "7F7F7F") -> tuple[Placeholder, ...]:
    """Return date, footer and number, as PowerPoint places them."""
    third = (width - 132.0) / 3
    boxes = (Box(66.0 + third * at, 500.5, third, 28.75) for at in range(3))
    kinds = (("dt", 10), ("ftr", 11), ("sldNum", 12))
    return tuple(place(kind, idx, box, 12.0, color=color) for (kind, idx), box in zip(kinds, boxes, strict=True))


def make_client(
    size: Size = WIDE,
    *,
    colors=COLORS,
    ground: Ground = WHITE,
    title: Box | None = None,
    body: Box | None = None,
    logo: Box | None = None,
    names=("Titelfolie", "Abschnitt", "Titel und Inhalt", "Nur Titel"),
    title_size: float = 44.0,
) -> Client:
    """Return a client of one master with the layouts of PowerPoint's own first template."""
    width, height = size
    color = colors["tx1"]
    title = title or Box(66.0, 28.75, width - 132.0, 104.4)
    body = body or Box(66.0, 143.75, width - 132.0, 342.6)
    page, art = ((Box(0.0, 0.0, width, height), ground),), (logo,) if logo else ()
    head = place("title", 0, title, title_size, color=color)
    foot = feet(width)
    middle = Box(width / 8, 88.4, width * 3 / 4, 188.0)
    cover = place("ctrTitle", 0, middle, 60.0, color=color, align="center")
    below = place("subTitle", 1, Box(width / 8, 283.6, width * 3 / 4, 130.4), 24.0, color=color, align="center")
    divider = place("title", 0, Box(65.5, 134.6, width - 132.0, 224.6), 60.0, color=color)
    note = place(
        "body", 1, Box(65.5, 361.4, width - 132.0, 118.1), 24.0, color="404040" if color == "000000" else color
    )
    text = place("obj", 1, body, 28.0, color=color, bullet=True)
    parts = (
        ("title", (cover, below, *foot)),
        ("secHead", (divider, note, *foot)),
        ("obj", (head, text, *foot)),
        ("titleOnly", (head, *foot)),
    )
    layouts = tuple(
        ClientLayout(
            part=f"ppt/slideLayouts/slideLayout{number}.xml",
            name=name,
            type=kind,
            places=places,
            obstacles=art,
            grounds=page,
        )
        for number, (name, (kind, places)) in enumerate(zip(names, parts, strict=True), start=1)
    )
    master = ClientMaster(
        part="ppt/slideMasters/slideMaster1.xml",
        name="Office",
        colors=colors,
        heading_font="Calibri",
        body_font="Calibri",
        layouts=tuple(layout.part for layout in layouts),
    )
    return Client(
        title="Office",
        size=size,
        scale=1.0,
        masters=(master,),
        layouts=layouts,
        package=Package(parts=(), defaults={}, main=MainPart(start="", middle="", end="", links=())),
    )
