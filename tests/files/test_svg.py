"""SVG drawings: what shows stays, what runs, tells or calls does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.files.svg import UnusableDrawingError, clean_drawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {} >{}</svg>'


def draw(inside: str = "", size: str = 'viewBox="0 0 40 20"') -> bytes:
    return HEAD.format(size, inside).encode()


def test_what_shows_stays():
    """Shapes, gradients, references within the drawing, pictures embedded in it, styles."""
    inside = (
        '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>'
        "<style>.a{fill:url(#g)}</style>"
        '<rect class="a" width="40" height="20"/><use xlink:href="#g"/>'
        '<image href="data:image/png;base64,iVBORw0KGgo="/><text xml:space="preserve"> A </text>'
    )
    data = clean_drawing(draw(inside)).data.decode()
    for part in ("linearGradient", "url(#g)", 'xlink:href="#g"', "data:image/png", "> A </text>", "<?xml version"):
        assert part in data


@pytest.mark.parametrize(
    "inside",
    [
        "<script>SECRET</script>",
        "<metadata><x>SECRET</x></metadata>",
        "<title>SECRET</title>",
        "<!-- SECRET -->",
        '<rect onclick="SECRET"/>',
        '<rect data-name="SECRET"/>',
        '<i:pgf xmlns:i="http://ns.adobe.com/ai">SECRET</i:pgf>',
        '<rect xmlns:ink="http://www.inkscape.org/ns" ink:label="SECRET"/>',
        "<foreignObject>SECRET</foreignObject>",
        '<a href="https://example.com/SECRET"><rect/></a>',
    ],
)
def test_what_runs_or_tells_goes(inside):
    """And nothing else of the drawing."""
    data = clean_drawing(draw(f"<g>{inside}<circle r='3'/></g>")).data
    assert b"SECRET" not in data
    assert b"circle" in data


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="https://example.com/a.png"/>',
        '<use xlink:href="other.svg#a"/>',
        '<rect style="fill: url(https://example.com/a)"/>',
        "<style>@import url(a.css);</style>",
        "<style>.a{background:url('file:///etc/passwd')}</style>",
    ],
)
def test_what_needs_other_files_is_refused(inside):
    """It would be missing, or call somewhere from a client's machine."""
    with pytest.raises(UnusableDrawingError, match="other files"):
        clean_drawing(draw(inside))


@pytest.mark.parametrize(
    ("size", "shape"),
    [
        ('viewBox="0 0 40 20"', 2.0),
        ('width="30mm" height="10mm" viewBox="0 0 40 20"', 3.0),
        ('width="100%" height="100%" viewBox="0,0,40,10"', 4.0),
        ('width="1e2" height=".5e2"', 2.0),
    ],
)
def test_the_shape_is_what_the_drawing_says(size, shape):
    """Width and height where both are lengths, else the view box."""
    assert clean_drawing(draw(size=size)).shape == pytest.approx(shape)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg/>",
        b"<html/>",
        b"\xff\xfe\x00",
        draw(size=""),
        draw(size='viewBox="a b c d"'),
        draw(size='viewBox="0 0 0 0"'),
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + draw("&a;"),
        draw("<g>" * 100_000 + "</g>" * 100_000),
        b'<?xml version="1.0" encoding="no-such"?>' + draw(),
    ],
)
def test_anything_else_is_refused(data):
    """Never by another exception."""
    with pytest.raises(UnusableDrawingError):
        clean_drawing(data)


@given(st.binary() | st.text().map(draw))
def test_bytes_are_a_drawing_or_refused(data):
    """Whatever they are; what was cleaned is clean."""
    try:
        drawing = clean_drawing(data)
    except UnusableDrawingError:
        return
    assert clean_drawing(drawing.data) == drawing
