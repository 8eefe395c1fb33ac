"""Animations follow their shapes and paragraphs; what animates nothing any more goes."""

import pytest
from lxml import etree

from deckgen.merge.markup import find_all
from deckgen.merge.slides.timing import prune_timing

P = "http://schemas.openxmlformats.org/presentationml/2006/main"


def effect(number, inner=""):
    """Return a click that makes a shape appear."""
    return (
        '<p:par><p:cTn id="3"><p:childTnLst><p:par><p:cTn id="4"><p:childTnLst><p:set><p:cBhvr><p:cTn id="5"/>'
        f'<p:tgtEl><p:spTgt spid="{number}">{inner}</p:spTgt></p:tgtEl></p:cBhvr></p:set>'
        "</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
    )


def slide(*effects, builds=()):
    listed = "".join(f'<p:bldP spid="{number}" grpId="0" build="p"/>' for number in builds)
    listed = f"<p:bldLst>{listed}</p:bldLst>" if builds else ""
    return etree.fromstring(
        f'<p:sld xmlns:p="{P}"><p:timing><p:tnLst><p:par><p:cTn id="1" nodeType="tmRoot"><p:childTnLst>'
        f'<p:seq><p:cTn id="2" nodeType="mainSeq"><p:childTnLst>{"".join(effects)}</p:childTnLst></p:cTn>'
        '<p:prevCondLst><p:cond evt="onPrev"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst></p:seq>'
        f"</p:childTnLst></p:cTn></p:par></p:tnLst>{listed}</p:timing></p:sld>"
    )


def span(first, last):
    return f'<p:txEl><p:pRg st="{first}" end="{last}"/></p:txEl>'


def targets(root):
    """Return what is animated: the number of a shape and its paragraphs."""
    found = []
    for target in root.iter(f"{{{P}}}spTgt"):
        line = target.find(f".//{{{P}}}pRg")
        found.append((target.get("spid"), None if line is None else (int(line.get("st")), int(line.get("end")))))
    return found


def test_nothing_changes_while_all_is_there():
    root = slide(effect(2), effect(3), builds=(2, 3))
    before = etree.tostring(root)
    prune_timing(root, {"1", "2", "3"}, {})
    assert etree.tostring(root) == before


def test_effects_of_a_gone_shape_go_with_all_that_held_them():
    """A click that does nothing would be a click wasted before an audience."""
    root = slide(effect(2), effect(3), builds=(2, 3))
    prune_timing(root, {"1", "3"}, {})
    assert targets(root) == [("3", None)]
    sequence = find_all(root, "p:timing/p:tnLst/p:par/p:cTn/p:childTnLst/p:seq/p:cTn/p:childTnLst/p:par")
    assert len(sequence) == 1
    assert [build.get("spid") for build in root.iter(f"{{{P}}}bldP")] == ["3"]


def test_without_any_effect_there_are_no_times():
    root = slide(effect(2), builds=(2,))
    prune_timing(root, {"1"}, {})
    assert len(root) == 0


@pytest.mark.parametrize(
    ("moves", "expected"),
    [
        ({0: 0, 1: 2, 2: 3}, [(0, 0), (2, 2), (3, 3)]),  # a new paragraph behind the first
        ({0: 0, 2: 1}, [(0, 0), (1, 1)]),
        ({0: 0}, [(0, 0)]),
        ({}, []),
    ],
)
def test_effects_follow_their_paragraphs(moves, expected):
    root = slide(*(effect(2, span(at, at)) for at in range(3)), builds=(2,))
    prune_timing(root, {"1", "2"}, {"2": moves})
    assert [place for _, place in targets(root)] == expected


def test_a_trigger_that_is_gone_takes_its_sequence_along():
    """What a click on a shape started can never start again."""
    root = slide(effect(3))
    listed = next(root.iter(f"{{{P}}}childTnLst"))
    listed.append(
        etree.fromstring(
            f'<p:seq xmlns:p="{P}"><p:cTn id="9" nodeType="interactiveSeq"><p:stCondLst><p:cond evt="onClick">'
            '<p:tgtEl><p:spTgt spid="2"/></p:tgtEl></p:cond></p:stCondLst>'
            f"<p:childTnLst>{effect(3)}</p:childTnLst></p:cTn></p:seq>"
        )
    )
    prune_timing(root, {"1", "3"}, {})
    assert targets(root) == [("3", None)]
    assert b"interactiveSeq" not in etree.tostring(root)
