"""Programs that save a deck without any edit: what they leave out, rename and write in other ways."""

import copy
import io
import random
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree
from pptx import Presentation

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
TYPES = "[Content_Types].xml"
Parts = dict[str, bytes]
Noise = Callable[[Path], None]
NOISES: dict[str, Noise] = {}
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
RENDERED = frozenset({"LibreOffice"})
"""Kinds that need a program."""
LOSSY = frozenset({"LibreOffice", "like Google Slides", "like Keynote"})
"""Kinds that lose more than names: a hand edit may not survive them."""


def noise(name: str) -> Callable[[Noise], Noise]:
    """Register a kind of saving under a name."""

    def register(save: Noise) -> Noise:
        NOISES[name] = save
        return save

    return register


def read_parts(path: Path) -> Parts:
    """Return the parts of a package in order."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def write_parts(path: Path, parts: Parts, date: tuple[int, ...] = (2026, 11, 28, 20, 0, 0)) -> None:
    """Write a package anew."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name, date), data, zipfile.ZIP_DEFLATED)
    path.write_bytes(stream.getvalue())


def is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def is_sheet(name: str) -> bool:
    return bool(re.fullmatch(r"ppt/(slides|notesSlides)/[^/]+\.xml", name))


def change_xml(parts: Parts, wanted: Callable[[str], bool], change: Callable[[etree._Element], None]) -> None:
    """Change the XML of some parts in place."""
    for name in parts:
        if wanted(name) and is_xml(name):
            root = etree.fromstring(parts[name])
            change(root)
            parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


@noise("python-pptx")
def _(path: Path) -> None:
    Presentation(str(path)).save(str(path))


@noise("packed again")
def _(path: Path) -> None:
    write_parts(path, read_parts(path))


@noise("packed again, dated 1980")
def _(path: Path) -> None:
    write_parts(path, read_parts(path), (1980, 1, 1, 0, 0, 0))


@noise("entries in another order")
def _(path: Path) -> None:
    parts = read_parts(path)
    first = {TYPES: parts.pop(TYPES)}
    write_parts(path, first | dict(reversed(parts.items())))


@noise("XML written again")
def _(path: Path) -> None:
    parts = read_parts(path)
    change_xml(parts, lambda _: True, lambda _: None)
    write_parts(path, parts)


def turn_attributes(root: etree._Element) -> None:
    """Write the attributes of all elements in the reverse order."""
    for one in root.iter(etree.Element):
        pairs = list(one.attrib.items())
        one.attrib.clear()
        for name, value in reversed(pairs):
            one.set(name, value)


@noise("attributes in another order")
def _(path: Path) -> None:
    parts = read_parts(path)
    change_xml(parts, lambda name: name.startswith("ppt/"), turn_attributes)
    write_parts(path, parts)


def split_runs(root: etree._Element) -> None:
    """Cut runs in two, as a spelling checker does, and mark them."""
    for run in list(root.iter(f"{{{A}}}r")):
        text = run.find(f"{{{A}}}t")
        properties = run.find(f"{{{A}}}rPr")
        if properties is None:
            properties = etree.Element(f"{{{A}}}rPr")
            run.insert(0, properties)
        properties.set("dirty", "0")
        properties.set("lang", "fr-FR")
        words = text.text or ""
        if len(words) < 6:
            continue
        after = copy.deepcopy(run)
        text.text, after.find(f"{{{A}}}t").text = words[:4], words[4:]
        after.find(f"{{{A}}}rPr").set("err", "1")
        run.addnext(after)


@noise("runs split, spelling marked")
def _(path: Path) -> None:
    parts = read_parts(path)
    change_xml(parts, is_sheet, split_runs)
    write_parts(path, parts)


def scale_fonts(root: etree._Element) -> None:
    """Let PowerPoint's autofit have looked at every text; end every paragraph with properties."""
    for body in root.iter(f"{{{A}}}bodyPr"):
        for old in [one for one in body if one.tag in {f"{{{A}}}noAutofit", f"{{{A}}}normAutofit"}]:
            if old.tag.endswith("normAutofit"):
                old.set("fontScale", "92500")
                old.set("lnSpcReduction", "10000")
    for paragraph in root.iter(f"{{{A}}}p"):
        if paragraph.find(f"{{{A}}}endParaRPr") is None:
            etree.SubElement(paragraph, f"{{{A}}}endParaRPr", lang="en-US", dirty="0")


@noise("text fitted by the program")
def _(path: Path) -> None:
    parts = read_parts(path)
    change_xml(parts, lambda name: name.startswith("ppt/slides/"), scale_fonts)
    write_parts(path, parts)


def rename_parts(parts: Parts, names: dict[str, str]) -> Parts:
    """Give parts other names in their folders, wherever they are named."""
    base = {was.rpartition("/")[2]: now.rpartition("/")[2] for was, now in names.items()}
    pattern = re.compile("|".join(rf"(?<=[/\"]){re.escape(one)}(?=\")" for one in base).encode()) if base else None
    renamed: Parts = {}
    for name, data in parts.items():
        folder, _, file = name.rpartition("/")
        bare = file.removesuffix(".rels")
        key = f"{folder.removesuffix('/_rels')}/{bare}"
        now = names.get(key)
        target = name if now is None else name.replace(f"/{bare}", f"/{now.rpartition('/')[2]}")
        if pattern and (name.endswith(".rels") or name == TYPES):
            data = pattern.sub(lambda found: base[found[0].decode()].encode(), data)  # noqa: PLW2901
        renamed[target] = data
    return renamed


def add_traces(root: etree._Element) -> None:
    """Leave what PowerPoint leaves in slides: modification ids, an empty timing, languages."""
    if root.tag != f"{{{P}}}sld":
        return
    for run in root.iter(f"{{{A}}}rPr"):
        run.set("dirty", "0")
    if root.find(f"{{{P}}}timing") is None:
        timing = etree.fromstring(
            f'<p:timing xmlns:p="{P}"><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"/>'
            "</p:par></p:tnLst></p:timing>"
        )
        last = [one for one in root if one.tag in {f"{{{P}}}cSld", f"{{{P}}}clrMapOvr", f"{{{P}}}transition"}][-1]
        last.addnext(timing)
    extensions = root.find(f"{{{P}}}cSld/{{{P}}}extLst")
    if extensions is not None:
        extension = etree.SubElement(extensions, f"{{{P}}}ext", uri="{D42A27DB-BD31-4B8C-83A1-F6EECF244321}")
        etree.SubElement(extension, f"{{{P14}}}modId", nsmap={"p14": P14}).set("val", "123456789")


VIEW = f'<p:viewPr xmlns:p="{P}"><p:notesTextViewPr><p:cViewPr><p:scale><a:sx xmlns:a="{A}" n="1" d="1"/><a:sy xmlns:a="{A}" n="1" d="1"/></p:scale><p:origin x="0" y="0"/></p:cViewPr></p:notesTextViewPr></p:viewPr>'


def renumber(parts: Parts, folder: str, stem: str, chance: random.Random) -> dict[str, str]:
    """Return other names for the numbered parts of a folder."""
    own = [name for name in parts if re.fullmatch(rf"ppt/{folder}/{stem}\d+\.xml", name)]
    others = own[:]
    chance.shuffle(others)
    return dict(zip(own, others, strict=True))


@noise("like PowerPoint")
def _(path: Path) -> None:
    parts = read_parts(path)
    change_xml(parts, is_sheet, split_nothing)
    change_xml(parts, lambda name: name.startswith("ppt/slides/"), add_traces)
    chance = random.Random(4)  # noqa: S311 - names of parts are no secret
    names = renumber(parts, "notesSlides", "notesSlide", chance) | renumber(parts, "slides", "slide", chance)
    parts = rename_parts(parts, names)
    parts["docProps/app.xml"] = re.sub(
        rb"<Application>[^<]*</Application>",
        b"<Application>Microsoft Office PowerPoint</Application>",
        parts["docProps/app.xml"],
    )
    parts["docProps/core.xml"] = re.sub(
        rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2026-11-28T19:00:00Z", parts["docProps/core.xml"]
    )
    if "ppt/viewProps.xml" in parts:
        parts["ppt/viewProps.xml"] = VIEW.encode()
    write_parts(path, parts)


def split_nothing(root: etree._Element) -> None:
    """Give every run a language, and every slide's shape tree nothing new."""
    for run in root.iter(f"{{{A}}}rPr"):
        run.set("lang", "en-GB")


def drop_parts(parts: Parts, start: str) -> Parts:
    """Remove the parts below a folder, with their relationships and content types."""
    kept = {name: data for name, data in parts.items() if not name.startswith(start)}

    def drop(root: etree._Element) -> None:
        for one in list(root):
            target = one.get("PartName", one.get("Target", "")).lstrip("/").removeprefix("../")
            if target.startswith(start):
                root.remove(one)

    change_xml(kept, lambda name: name in {TYPES, "_rels/.rels", "ppt/_rels/presentation.xml.rels"}, drop)
    return kept


@noise("custom XML removed")
def _(path: Path) -> None:
    write_parts(path, drop_parts(read_parts(path), "customXml/"))


def drop_extensions(root: etree._Element) -> None:
    """Remove all extensions, creation ids among them."""
    for one in list(root.iter(f"{{{P}}}extLst", f"{{{A}}}extLst")):
        if any("svgBlip" in child.tag for child in one.iter(etree.Element)):
            continue
        one.getparent().remove(one)


def number_anew(parts: Parts) -> None:
    """Give slides and shapes ids as a program that knows only its own does."""

    def number(root: etree._Element) -> None:
        for at, one in enumerate(root.iter(f"{{{P}}}sldId"), 256):
            one.set("id", str(at))

    change_xml(parts, lambda name: name == "ppt/presentation.xml", number)


def name_anew(root: etree._Element) -> None:
    """Name shapes as Google does."""
    for at, one in enumerate(root.iter(f"{{{P}}}cNvPr"), 54):
        one.set("name", f"Google Shape;{at};p{at % 7}")


@noise("like Google Slides")
def _(path: Path) -> None:
    parts = drop_parts(read_parts(path), "customXml/")
    change_xml(parts, lambda name: name.startswith("ppt/slides/"), drop_extensions)
    change_xml(parts, lambda name: name.startswith("ppt/slides/"), name_anew)
    change_xml(parts, lambda name: name == "ppt/presentation.xml", drop_extensions)
    change_xml(parts, is_sheet, split_runs)
    number_anew(parts)
    parts["ppt/metadata"] = b"{}"
    parts[TYPES] = parts[TYPES].replace(
        b"</Types>", b'<Override PartName="/ppt/metadata" ContentType="application/binary"/></Types>'
    )
    rels = "ppt/_rels/presentation.xml.rels"
    link = b'<Relationship Id="rId9999" Type="http://customooxmlschemas.google.com/relationships/presentationmetadata" Target="metadata"/>'
    parts[rels] = parts[rels].replace(b"</Relationships>", link + b"</Relationships>")
    parts["docProps/app.xml"] = re.sub(rb"<Application>[^<]*</Application>", b"", parts["docProps/app.xml"])
    write_parts(path, parts)


@noise("like Keynote")
def _(path: Path) -> None:
    parts = drop_parts(read_parts(path), "customXml/")
    change_xml(parts, lambda name: name.startswith("ppt/slides/"), drop_extensions)
    change_xml(parts, lambda name: name == "ppt/presentation.xml", drop_extensions)
    number_anew(parts)
    parts["docProps/app.xml"] = re.sub(
        rb"<Application>[^<]*</Application>", b"<Application>Keynote</Application>", parts["docProps/app.xml"]
    )
    write_parts(path, parts)


@noise("LibreOffice")
def _(path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [OFFICE or "soffice", profile, "--headless", "--convert-to", "pptx:Impress MS PowerPoint 2007 XML"]
        subprocess.run([*command, "--outdir", folder, str(path)], check=True, capture_output=True, timeout=300)
        shutil.copyfile(Path(folder, path.name), path)
