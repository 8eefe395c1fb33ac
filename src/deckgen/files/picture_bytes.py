"""A picture file's bytes → verified bytes that PowerPoint shows, with their format and size in pixels.

PNG, JPEG and GIF keep their pixels as they are; WebP, BMP and TIFF become PNG; a photo that a camera marks as turned is
turned. What is written beside the pixels stays behind.
"""

import io
import warnings
from binascii import a2b_base64
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes

from deckgen.catalogue.pictures import BROKEN_PICTURE, LARGE_PICTURE, SVG_PICTURE
from deckgen.deferred import defer
from deckgen.diagnostics import FindingKind
from deckgen.files.picture_metadata import UnknownStructureError, strip_metadata
from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from PIL import Image, ImageOps
else:  # 33 ms that most builds do without
    Image, ImageOps = defer("PIL.Image"), defer("PIL.ImageOps")

_MOST_PIXELS = 50_000_000
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF")
_NATIVE = {"PNG": "png", "JPEG": "jpeg", "MPO": "jpeg", "GIF": "gif"}
"""MPO is what phones save: a JPEG with a second picture behind it."""
_ORIENTATION = 0x0112
_ENOUGH = "A slide needs 2000 pixels across."


class UnusablePictureError(Exception):
    """A picture that cannot go on a slide: the parts of the finding that says so."""

    def __init__(self, kind: FindingKind, hint: str | None = None, **words: Any) -> None:  # noqa: ANN401 - of its message
        super().__init__(kind.fill(**words))
        self.kind, self.hint, self.words = kind, hint, words


class Pixels(NamedTuple):
    """A picture that was decoded once."""

    format: str
    """"png", "jpeg" or "gif"."""
    data: bytes
    width: int
    height: int


def read_written(reference: str) -> tuple[Path, bytes]:
    """Return a name for a picture that is written out in its address, `data:image/png;base64,…`, and its bytes.

    Raises:
        UnusablePictureError: nothing can be read from it.
    """
    head, _, body = reference.partition(",")
    name = f"picture.{head.partition(';')[0].partition('/')[2] or 'png'}"
    try:
        data = a2b_base64(body) if head.lower().endswith(";base64") else unquote_to_bytes(body)
    except ValueError as error:
        raise UnusablePictureError(BROKEN_PICTURE, name=name, reason="it is cut off") from error
    return Path(name), data


def read_pixels(data: bytes, name: str) -> Pixels:
    """Decode a picture to prove that it is whole.

    Raises:
        UnusablePictureError: it is not a picture, not whole, or too large to decode.
    """
    if _is_svg(data):
        raise UnusablePictureError(SVG_PICTURE, name=name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its warnings speak of sizes and marks judged here
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                _refuse_large(image, name)
                image.load()
                return _take_pixels(image, data)
    except UnusablePictureError:
        raise
    except Image.DecompressionBombError as error:
        raise UnusablePictureError(LARGE_PICTURE, _ENOUGH, name=name, excess="has far too many pixels") from error
    except Exception as error:  # a decoder fed with broken bytes raises whatever it likes
        raise UnusablePictureError(BROKEN_PICTURE, name=name, reason="it is none that can be read") from error


def _is_svg(data: bytes) -> bool:
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<svg", b"<?xml", b"<!doctype svg", b"<!--")) and b"<svg" in data[:10_000].lower()


def _refuse_large(image: "Image.Image", name: str) -> None:
    if image.width * image.height > _MOST_PIXELS:
        excess = f"has {image.width} × {image.height} pixels"
        raise UnusablePictureError(LARGE_PICTURE, _ENOUGH, name=name, excess=excess)


def _take_pixels(image: "Image.Image", data: bytes) -> Pixels:
    kind = _NATIVE.get(image.format or "")
    turned = image.getexif().get(_ORIENTATION, 1) in range(2, 9)
    if kind and not turned:
        try:
            bare = strip_metadata(data, kind)
        except UnknownStructureError:  # what cannot be cut is encoded anew, as the decoder understands it
            return _encode(image, "jpeg" if kind == "jpeg" else "png")
        return Pixels(format=kind, data=bare, width=image.width, height=image.height)
    if turned:
        image = ImageOps.exif_transpose(image)
    return _encode(image, "jpeg" if kind == "jpeg" else "png")


def _encode(image: "Image.Image", kind: str) -> Pixels:
    """Encode anew, with fixed settings: the same pixels give the same bytes."""
    stream = io.BytesIO()
    if kind == "jpeg":
        image.save(stream, "JPEG", quality=92, subsampling=0, exif=b"")
    else:
        plain = image if image.mode in ("1", "L", "LA", "RGB", "RGBA", "P") else image.convert(_wide_mode(image))
        plain.save(stream, "PNG", compress_level=6, exif=b"")
    return Pixels(format=kind, data=strip_metadata(stream.getvalue(), kind), width=image.width, height=image.height)


def _wide_mode(image: "Image.Image") -> str:
    return "RGBA" if image.has_transparency_data else "RGB"
