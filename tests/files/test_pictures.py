"""Pictures the notes refer to: only regular, whole, sane files inside the project."""

import base64
import io
import os
import struct
import zlib
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from deckgen.blocks import Picture
from deckgen.diagnostics import Diagnostics, Location, Severity
from deckgen.files.disk import DiskWorld
from deckgen.files.memo import NoMemo
from deckgen.files.pictures import Shelf, load_picture

AT = Location("notes.md", 7, 3)


def encode(kind: str, size: tuple[int, int] = (4, 3), mode: str = "RGB", **options: object) -> bytes:
    stream = io.BytesIO()
    Image.new(mode, size, 5).save(stream, kind, **options)
    return stream.getvalue()


def load(root: Path, reference: str, base: str = "stories") -> tuple[Picture | None, Diagnostics]:
    diagnostics = Diagnostics()
    (root / base).mkdir(exist_ok=True)
    shelf = Shelf(DiskWorld(), NoMemo(), root / base, root)
    return load_picture(reference, shelf, diagnostics, AT, "alt text", "caption"), diagnostics


def bomb(width: int, height: int) -> bytes:
    """Make a PNG of a few bytes whose header claims any size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 99)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(("kind", "name"), [("PNG", "png"), ("JPEG", "jpeg"), ("GIF", "gif")])
def test_native_formats_keep_their_bytes(tmp_path, kind, name):
    """PNG, JPEG and GIF go to the slide byte for byte, with what the author says of them."""
    data = encode(kind)
    (tmp_path / "a.bin").write_bytes(data)
    picture, diagnostics = load(tmp_path, "../a.bin")
    assert picture is not None
    assert (picture.name, picture.format, picture.data) == ("a.bin", name, data)
    assert (picture.width, picture.height, picture.line) == (4, 3, 7)
    assert (picture.alt, picture.caption) == ("alt text", "caption")
    assert not len(diagnostics)


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("WEBP", "RGB"),
        ("WEBP", "RGBA"),
        ("BMP", "RGB"),
        ("TIFF", "RGB"),
        ("TIFF", "CMYK"),
        ("TIFF", "F"),
        ("TIFF", "1"),
    ],
)
def test_other_formats_become_png(tmp_path, kind, mode):
    """WebP, BMP and TIFF become PNG, the same bytes every time."""
    (tmp_path / "a.x").write_bytes(encode(kind, mode=mode))
    first, second = load(tmp_path, "../a.x")[0], load(tmp_path, "../a.x")[0]
    assert first is not None
    assert first == second
    assert first.format == "png"
    with Image.open(io.BytesIO(first.data)) as image:
        assert (image.format, image.size) == ("PNG", (4, 3))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_photos_are_turned_upright(tmp_path, kind):
    """A camera's mark "turn me" is applied and removed; PowerPoint would ignore it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    (tmp_path / "a.x").write_bytes(encode(kind, exif=exif))
    picture, _ = load(tmp_path, "../a.x")
    assert picture is not None
    assert (picture.width, picture.height) == (3, 4)
    with Image.open(io.BytesIO(picture.data)) as image:
        assert image.size == (3, 4)
        assert image.getexif().get(0x0112, 1) == 1


@pytest.mark.parametrize(
    "reference",
    [
        "../été 1/a b.png",
        "../%C3%A9t%C3%A9%201/a%20b.png",
        "..\\été 1\\a b.png",
        "..%5Cété%201%5Ca b.png",
        "été 1/a b.png",
    ],
)
def test_paths_as_authors_write_them(tmp_path, reference):
    """Accents, spaces, percent-encoding and backslashes are read; so is a path from the project's folder."""
    (tmp_path / "été 1").mkdir()
    (tmp_path / "été 1" / "a b.png").write_bytes(encode("PNG"))
    assert load(tmp_path, reference)[0] is not None


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("text.png", b"not a picture", "broken-picture"),
        ("empty.png", b"", "broken-picture"),
        ("truncated.png", encode("PNG", (300, 300))[:-60], "broken-picture"),
        ("truncated.jpg", encode("JPEG", (300, 300))[:-300], "broken-picture"),
        ("bomb.png", bomb(10_000, 6_000), "large-picture"),
        ("huge-bomb.png", bomb(100_000, 60_000), "large-picture"),
        ("drawing.svg", b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "svg-picture"),
        ("drawing.png", b"\xef\xbb\xbf<svg/>", "svg-picture"),
        ("mail.eml", b"<?xml version='1.0'?><a/>", "broken-picture"),
    ],
)
def test_traps_are_one_warning(tmp_path, name, data, code):
    """What is no usable picture, whatever its name says, is one warning at the reference."""
    (tmp_path / name).write_bytes(data)
    picture, diagnostics = load(tmp_path, f"../{name}")
    (found,) = diagnostics
    assert picture is None
    assert (found.code, found.severity, found.at) == (code, Severity.WARNING, AT)
    assert name in found.message
    assert found.hint


@pytest.mark.parametrize(("written", "saved"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_accents_may_be_one_character_or_two(tmp_path, written, saved):
    """A Mac names files with letters and accents apart; the eye sees no difference, and neither does deckgen."""
    (tmp_path / normalize(saved, "schéma.png")).write_bytes(encode("PNG"))
    picture, diagnostics = load(tmp_path, f"../{normalize(written, 'schéma.png')}")
    assert (picture is not None, len(diagnostics)) == (True, 0)


def test_a_large_file_is_not_opened(tmp_path):
    """The size is asked of the disk before anything is read."""
    with (tmp_path / "a.png").open("wb") as stream:
        stream.truncate(41_000_000)
    assert [found.code for found in load(tmp_path, "../a.png")[1]] == ["large-picture"]


@pytest.mark.parametrize(
    "reference",
    ["https://example.com/a.png", "HTTP://x/a.png", "//x/a.png", "file:///a.png"],
)
def test_nothing_is_fetched(tmp_path, reference):
    """An address is a finding, not a request."""
    assert [found.code for found in load(tmp_path, reference)[1]] == ["remote-picture"]


@pytest.mark.parametrize(("head", "name"), [("data:image/png", "picture.png"), ("DATA:", "picture.png")])
def test_a_picture_may_be_written_out(tmp_path, head, name):
    """As editors export it, in the address itself."""
    data = encode("PNG")
    picture, found = load(tmp_path, f"{head};base64,{base64.b64encode(data).decode()}")
    assert (picture.name, picture.data) == (name, data)
    assert not list(found)


@pytest.mark.parametrize("body", [";base64,A", ";base64,AAAA", ",words", ""])
def test_a_picture_that_is_cut_off_is_a_finding(tmp_path, body):
    """Its address is not printed: it may be as long as a picture."""
    (finding,) = load(tmp_path, f"data:image/png{body}")[1]
    assert finding.code == "broken-picture"
    assert "picture.png" in finding.message


@pytest.mark.parametrize("reference", ["../../secret.png", "../link.png", "../folder/secret.png"])
def test_nothing_outside_the_project_is_read(tmp_path, reference):
    """Neither dots nor symbolic links lead out."""
    root = tmp_path / "project"
    root.mkdir()
    (tmp_path / "secret.png").write_bytes(encode("PNG"))
    try:
        (root / "link.png").symlink_to(tmp_path / "secret.png")
        (root / "folder").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no symbolic links")
    picture, diagnostics = load(root, reference)
    assert picture is None
    assert [found.code for found in diagnostics] == ["outside-picture"]


def test_an_absolute_path_outside_is_refused(tmp_path):
    """An absolute path is read inside the project only."""
    root = tmp_path / "project"
    root.mkdir()
    (tmp_path / "secret.png").write_bytes(encode("PNG"))
    assert [found.code for found in load(root, str(tmp_path / "secret.png"))[1]] == ["outside-picture"]


def test_links_inside_the_project_are_followed(tmp_path):
    """A symbolic link to another picture of the project is fine."""
    (tmp_path / "a.png").write_bytes(encode("PNG"))
    try:
        (tmp_path / "b.png").symlink_to(tmp_path / "a.png")
    except OSError:
        pytest.skip("this system makes no symbolic links")
    assert load(tmp_path, "../b.png")[0] is not None


def test_a_loop_of_links_ends(tmp_path):
    """Links that point at each other are a finding."""
    try:
        (tmp_path / "a.png").symlink_to(tmp_path / "b.png")
        (tmp_path / "b.png").symlink_to(tmp_path / "a.png")
    except OSError:
        pytest.skip("this system makes no symbolic links")
    picture, diagnostics = load(tmp_path, "../a.png")
    assert picture is None
    assert len(diagnostics) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_does_not_hang(tmp_path):
    """A pipe or device is refused before it is opened."""
    os.mkfifo(tmp_path / "a.png")
    assert [found.code for found in load(tmp_path, "../a.png")[1]] == ["broken-picture"]


def test_a_folder_is_not_a_picture(tmp_path):
    """Nor is a folder."""
    (tmp_path / "a.png").mkdir()
    assert [found.code for found in load(tmp_path, "../a.png")[1]] == ["broken-picture"]


def test_a_missing_picture_names_its_neighbor(tmp_path):
    """The hint is the nearest name in the folder that the reference speaks of."""
    (tmp_path / "Architecture.png").write_bytes(encode("PNG"))
    picture, diagnostics = load(tmp_path, "../architectur.png")
    (found,) = diagnostics
    assert picture is None
    assert (found.code, found.at) == ("missing-picture", AT)
    assert "“../Architecture.png”" in found.hint


@pytest.mark.slow
@given(reference=st.text(max_size=300))
@settings(max_examples=200)
def test_no_reference_raises(tmp_path, reference):
    """Whatever stands where a path should, there is a finding."""
    picture, diagnostics = load(tmp_path, reference)
    assert picture is None
    assert len(diagnostics) == 1


@pytest.mark.slow
@given(
    cut=st.integers(0, 200),
    noise=st.binary(max_size=20),
    kind=st.sampled_from(["PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP"]),
)
@settings(max_examples=200)
def test_no_bytes_raise(tmp_path, cut, noise, kind):
    """A damaged picture is a picture still, or a finding."""
    data = encode(kind)
    (tmp_path / "a.png").write_bytes(data[:cut] + noise + data[cut + len(noise) :])
    picture, diagnostics = load(tmp_path, "../a.png")
    assert (picture is None) == (len(diagnostics) == 1)
