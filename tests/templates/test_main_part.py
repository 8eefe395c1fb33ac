"""The main part of a template as decks continue it."""

from lxml import etree

from deckgen.client import MainLink
from deckgen.template.main_part import continue_main

HEAD = (
    '<q:presentation xmlns:q="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:s="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/main" firstSlideNum="3" removePersonalInfoOnSave="1">'
)
FONT = '<q:embeddedFont><q:font typeface="{}"/><q:regular s:id="{}"/></q:embeddedFont>'
WHOLE = (
    f'{HEAD}<q:sldMasterIdLst><q:sldMasterId id="2147483700" s:id="a1"/><q:sldMasterId id="2147483800" s:id="gone"/>'
    '</q:sldMasterIdLst><q:handoutMasterIdLst><q:handoutMasterId s:id="a5"/></q:handoutMasterIdLst>'
    '<q:sldIdLst><q:sldId id="256" s:id="a2"/></q:sldIdLst><q:sldSz cx="9144000" cy="5143500" type="screen16x9"/>'
    '<q:notesSz cx="6858000" cy="9144000"/>'
    f"<q:embeddedFontLst>{FONT.format('Kept', 'a3')}{FONT.format('Gone', 'a4')}</q:embeddedFontLst>"
    '<q:custShowLst/><q:photoAlbum/><q:kinsoku lang="ja-JP" invalStChars="x" invalEndChars="y"/>'
    '<q:defaultTextStyle><d:lvl1pPr algn="r"/></q:defaultTextStyle><q:modifyVerifier/>'
    '<q:extLst><q:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"/>'
    '<q:ext uri="{EFAFB233-063F-42B5-8137-9DF3F51BA10A}"/></q:extLst></q:presentation>'
)
LINKS = (MainLink("a1", "slideMaster", "ppt/m.xml"), MainLink("a3", "font", "ppt/fonts/font1.fntdata"))


def continue_text(text: str, slides: str = "", sections: str = "") -> etree._Element:
    main = continue_main(etree.fromstring(text), LINKS)
    return etree.fromstring(f"{main.start}{slides}{main.middle}{sections}{main.end}")


def names(root: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in root]


def test_what_hangs_on_slides_goes() -> None:
    """Sections, shows, handouts, albums and write protection; the rest is in the format's order."""
    assert names(continue_text(WHOLE)) == [
        *("sldMasterIdLst", "sldSz", "notesSz", "embeddedFontLst", "kinsoku", "defaultTextStyle", "extLst"),
    ]


def test_attributes_stay_and_pictures_are_not_compressed() -> None:
    attributes = dict(continue_text(WHOLE).attrib)
    assert attributes == {"firstSlideNum": "3", "removePersonalInfoOnSave": "1", "autoCompressPictures": "0"}


def test_what_refers_to_a_lost_part_goes() -> None:
    """A master, a font."""
    root = continue_text(WHOLE)
    used = [value for node in root.iter() for name, value in node.attrib.items() if name.endswith("relationships}id")]
    assert used == ["a1", "a3"]


def test_a_size_of_another_form_than_its_type_says_has_none() -> None:
    """As programs leave it that only set the size; Keynote refuses such a deck."""
    wide = WHOLE.replace('cy="5143500"', 'cy="6858000"')
    types = [continue_text(text).find("{*}sldSz").get("type") for text in (WHOLE, wide, wide.replace("16x9", "4x3"))]
    assert types == ["screen16x9", None, "screen4x3"]


def test_guides_are_the_only_extension_that_stays() -> None:
    uris = [node.get("uri") for node in continue_text(WHOLE).iter("{*}ext")]
    assert uris == ["{EFAFB233-063F-42B5-8137-9DF3F51BA10A}"]


def test_slides_and_sections_stand_where_they_belong() -> None:
    """Whatever prefixes the file uses, ours are known in it."""
    root = continue_text(WHOLE, '<p:sldIdLst><p:sldId id="300" r:id="rId1"/></p:sldIdLst>', '<p:ext uri="x"/>')
    assert names(root)[:3] == ["sldMasterIdLst", "sldIdLst", "sldSz"]
    assert [node.get("uri") for node in root[-1]][-1] == "x"


def test_the_master_of_notes_is_listed_whatever_the_file_calls_it() -> None:
    """Some programs spell its entry with a capital, which no schema knows."""
    entry = '<q:notesMasterIdLst><q:NotesMasterId s:id="n1"/></q:notesMasterIdLst>'
    main = continue_main(
        etree.fromstring(f"{HEAD}{entry}</q:presentation>"), [MainLink("n1", "notesMaster", "ppt/n.xml")]
    )
    assert '<p:notesMasterIdLst><p:notesMasterId r:id="n1"/></p:notesMasterIdLst>' in main.start


def test_a_file_without_sizes_has_the_usual_ones() -> None:
    """10 × 7.5 inch, notes upright."""
    main = continue_main(etree.fromstring(f"{HEAD}</q:presentation>"), ())
    root = etree.fromstring(main.start + main.middle + main.end)
    assert names(root) == ["sldSz", "notesSz", "extLst"]
    assert main.notes == (540.0, 720.0)
