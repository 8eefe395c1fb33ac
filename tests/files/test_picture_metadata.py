"""Pictures leave behind what a camera, an editor or a person wrote beside their pixels."""

import io
import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from deckgen.files.picture_bytes import read_pixels
from deckgen.files.picture_metadata import UnknownStructureError, strip_metadata

SECRET = b"Rue du Secret 7"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def draw(kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image = Image.effect_noise((40, 30), 60)
    (image.convert("P") if kind == "GIF" else image.convert("RGB")).save(stream, kind, **options)
    return stream.getvalue()


def list_pixels(data: bytes) -> tuple[tuple[int, int], bytes]:
    with Image.open(io.BytesIO(data)) as image:
        return image.size, image.convert("RGBA").tobytes()


def make_exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif.get_ifd(0x8825)[1] = "N"
    return exif


def make_text() -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET.decode())
    info.add_itxt("Description", SECRET.decode(), zip=True)
    info.add(b"prVt", SECRET, after_idat=True)
    return info


def insert(data: bytes, place: int, more: bytes) -> bytes:
    return data[:place] + more + data[place:]


def write_segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


THUMBNAIL = b"JFIF\0\x01\x01\0\0\x01\0\x01\x05\x01" + SECRET
PLAIN = draw("JPEG")
CASES = {
    "photo": draw("JPEG", exif=make_exif(), comment=SECRET, icc_profile=PROFILE),
    "progressive": draw("JPEG", exif=make_exif(), progressive=True, restart_marker_blocks=1),
    "small picture": PLAIN[:2] + write_segment(0xE0, THUMBNAIL) + PLAIN[20:],
    "editor": insert(insert(PLAIN, 20, write_segment(0xED, b"Photoshop 3.0\0" + SECRET)), 20, b"\xff\xff"),
    "behind a photo": PLAIN + SECRET,
    "two photos": draw("MPO", save_all=True, append_images=[Image.new("RGB", (9, 9))], exif=make_exif()),
    "screenshot": draw("PNG", pnginfo=make_text(), exif=make_exif(), icc_profile=PROFILE),
    "behind a drawing": draw("PNG") + SECRET,
    "date": insert(
        draw("PNG"),
        33,
        struct.pack(">I", 7)
        + b"tIME"
        + b"\x07\xe8\1\2\3\4\5"
        + struct.pack(">I", zlib.crc32(b"tIME\x07\xe8\1\2\3\4\5")),
    ),
    "animation": draw("GIF", save_all=True, append_images=[Image.new("P", (40, 30), 3)], comment=SECRET, loop=0),
    "editor of animations": insert(draw("GIF"), 781, b"\x21\xff\x0bXMP DataXMP\x0f" + SECRET + b"\0"),
    "plain text": insert(draw("GIF"), 781, b"\x21\x01\x0c" + bytes(12) + b"\x0f" + SECRET + b"\0"),
    "behind an animation": draw("GIF") + SECRET,
}


@pytest.mark.parametrize("name", CASES)
def test_pixels_go_into_the_deck_and_nothing_beside_them(name):
    """Same pixels, same format, smaller file; no word of it, no place, no second picture."""
    data = CASES[name]
    pixels = read_pixels(data, name)
    assert list_pixels(pixels.data) == list_pixels(data)
    assert SECRET not in pixels.data
    assert len(pixels.data) < len(data)
    with Image.open(io.BytesIO(pixels.data)) as image:
        assert not image.getexif()
        assert not {"comment", "Author", "Description", "exif", "xmp", "photoshop", "mp"} & {*image.info}
        assert getattr(image, "n_frames", 1) == (2 if name == "animation" else 1)


@pytest.mark.parametrize("name", ["photo", "screenshot"])
def test_the_color_profile_stays(name):
    """Colors look as the author saw them."""
    with Image.open(io.BytesIO(read_pixels(CASES[name], name).data)) as image:
        assert image.info["icc_profile"] == PROFILE


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_what_is_encoded_anew_carries_nothing_either(kind):
    """Turned photos and other formats."""
    exif = make_exif()
    exif[0x0112] = 6
    options = {"comment": SECRET} if kind == "JPEG" else {"pnginfo": make_text()} if kind == "PNG" else {}
    pixels = read_pixels(draw(kind, exif=exif, **options), "a")
    assert SECRET not in pixels.data
    with Image.open(io.BytesIO(pixels.data)) as image:
        assert not image.getexif()
        assert "comment" not in image.info


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
def test_a_bare_picture_keeps_its_bytes(kind):
    """Nothing is encoded anew; twice is as good as once."""
    data = draw(kind)
    assert strip_metadata(data, kind.lower()) == data


@given(st.sampled_from(["png", "jpeg", "gif"]), st.binary(max_size=300), st.integers(0, 400))
def test_no_bytes_are_too_odd(kind, noise, place):
    """Whatever the bytes are: cut, or refused with the one error that the caller knows."""
    data = draw(kind.upper())
    for odd in (noise, data[:place], data[:place] + noise + data[place + len(noise) :]):
        with suppress(UnknownStructureError):
            assert isinstance(strip_metadata(odd, kind), bytes)


def test_a_picture_that_cannot_be_cut_is_encoded_anew():
    """The decoder understands more than the cutter: an animation without an end, for one."""
    data = draw("GIF", comment=SECRET)[:-1]
    with pytest.raises(UnknownStructureError):
        strip_metadata(data, "gif")
    pixels = read_pixels(data, "a.gif")
    assert (pixels.format, SECRET in pixels.data) == ("png", False)
    assert list_pixels(pixels.data) == list_pixels(data)
