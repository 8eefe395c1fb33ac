"""Runs and paragraphs, with python-pptx as the oracle."""

import re
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from deckgen.page import Run, TextLine
from deckgen.theme import Role

_GONE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def lines_of(content: bytes) -> list[str]:
    slide = Presentation(BytesIO(content)).slides[0]
    return [paragraph.text for paragraph in slide.shapes[1].text_frame.paragraphs]


def first_slide(sample, *lines: TextLine, slot: str = "") -> str:
    return sample.parts(sample.with_lines(*lines, slot=slot))["ppt/slides/slide1.xml"].decode()


@pytest.mark.slow
@settings(max_examples=40)
@given(st.lists(st.lists(st.text(st.characters()), min_size=1, max_size=4), min_size=1, max_size=20))
def test_any_text_comes_back(sample, texts):
    """Every character that XML can hold is on the slide, whatever the runs are made of."""
    lines = tuple(TextLine(tuple(Run(text, 20.0) for text in runs)) for runs in texts)
    expected = [_GONE.sub("", "".join(runs)).replace("\n", "\v") for runs in texts]
    assert lines_of(sample.render(sample.with_lines(*lines))) == expected


def test_format_of_the_placeholder_is_not_repeated(sample):
    """A run like its slot holds nothing but its language; a change of the layout then reaches it."""
    xml = first_slide(sample, TextLine((Run("x", 24.0),), marker="•", indent=26.4, hang=26.4), slot="body")
    assert '<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>x</a:t></a:r></a:p>' in xml


def test_what_differs_from_the_placeholder_is_stated(sample):
    """Size, weight, color and face are explicit where the slot has others."""
    xml = first_slide(sample, TextLine((Run("x", 18.5, Role.ACCENT, bold=True, font="heading"),)), slot="body")
    assert '<a:rPr lang="en-US" sz="1850" b="1" dirty="0">' in xml
    assert '<a:solidFill><a:schemeClr val="accent2"/></a:solidFill><a:latin typeface="+mj-lt"/>' in xml


def test_levels_beyond_the_layout_are_explicit(sample):
    """A level the layout does not format inherits the presentation's default, so everything is stated."""
    xml = first_slide(sample, TextLine((Run("x", 24.0),), level=7), slot="body")
    assert 'lvl="7"' in xml
    assert 'sz="2400" b="0"' in xml


@pytest.mark.parametrize(("lang", "tag"), [("en", "en-US"), ("fr", "fr-FR"), ("pt-BR", "pt-BR"), ("", "en-US")])
def test_language_has_a_region(sample, lang, tag):
    """Office proofs text by tags such as fr-FR."""
    assert f'<a:rPr lang="{tag}" ' in first_slide(sample, TextLine((Run("x", 24.0, lang=lang),)))


def test_empty_paragraph_keeps_its_size(sample):
    """The height of an empty line follows from its end mark."""
    xml = first_slide(sample, TextLine((Run("", 40.0),)))
    assert '<a:endParaRPr lang="en-US" sz="4000" dirty="0"/>' in xml


def test_space_above_the_first_line_is_ignored(sample):
    """The box begins with its first line."""
    line = TextLine((Run("x", 24.0),), before=12.0)
    assert first_slide(sample, line, line).count('<a:spcPts val="1200"/>') == 1


def test_links_keep_the_color_of_their_run(sample):
    """PowerPoint would paint links in one color, unreadable on panels."""
    xml = first_slide(sample, TextLine((Run("x", 24.0, Role.PANEL_TEXT, link="https://example.org"),)))
    assert '<ahyp:hlinkClr val="tx"/>' in xml


def test_link_that_is_none_is_text(sample):
    """An address no program could follow leaves the words."""
    xml = first_slide(sample, TextLine((Run("x", 24.0, link="http://"),)))
    assert "hlinkClick" not in xml
    assert "<a:t>x</a:t>" in xml


def test_jump_to_nowhere_is_a_mistake_of_the_program(sample):
    """A jump names a page of the deck."""
    with pytest.raises(ValueError, match="no page to jump to"):
        sample.render(sample.with_lines(TextLine((Run("x", 24.0, jump="nowhere"),))))
