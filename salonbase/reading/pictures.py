"""A foreign picture becomes the JPEG of a card; everything here but ``looks_prepared`` runs inside the child process.

A prepared picture has the head that our encoder writes for its size, letter by letter, and decodes to its end: so it is
known again and kept byte for byte, and whoever shows it reads no table that a stranger has written.
"""

from __future__ import annotations

import io
import struct
from functools import cache
from typing import TYPE_CHECKING

from salonbase.errors import SalonError
from salonbase.text import text

if TYPE_CHECKING:
    from PIL import Image

LONGEST_SIDE = 640
LARGEST_FILE = 40 << 20
MOST_PIXELS = 120_000_000  # of a JPEG, which is made smaller while it is read
MOST_PIXELS_AT_ONCE = 36_000_000  # of the others, which are unpacked whole: 144 MB
FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF")
ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif")
_QUALITY = 85
_LARGEST_PREPARED = 1 << 20
_APPLE = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_END = b"\xff\xd9"
_PLAIN = frozenset({0xE0, 0xDB, 0xC0, 0xC4, 0xDA})  # its own mark, tables, the size, the picture: no word of a camera


class Prepared(bytes):
    """The bytes of a picture that ``prepare`` has made or known again."""

    __slots__ = ()


def looks_prepared(content: bytes) -> bool:
    """Whether a child that is not believed may have prepared this: a plain small JPEG and nothing behind it.

    The decoder's library stays outside the program's own process, which needs no more than this of it.
    """
    if len(content) > _LARGEST_PREPARED or not content.startswith(b"\xff\xd8\xff\xe0"):
        return False
    size, length = _size_and_head(content)
    is_small = size is not None and 1 <= min(size) <= max(size) <= LONGEST_SIDE
    return is_small and content.find(_END, length) == len(content) - 2


def prepare(content: bytes) -> Prepared:
    """The picture for a card: upright, at most LONGEST_SIDE, white where it was transparent, without what cameras add.

    Raises SalonError with a sentence for what is no still picture of FORMATS, too large or damaged.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    if len(content) > LARGEST_FILE:
        raise too_large()
    Image.MAX_IMAGE_PIXELS = None  # the limits here are tighter, and are sentences
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as image:
            _check(image)
            if _is_ours(content):
                image.load()
                return Prepared(content)
            image.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
            small = _in_plain_colours(image)
            small.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)  # first: the rest copies
            return Prepared(_encoded(_on_white(ImageOps.exif_transpose(small))))
    except UnidentifiedImageError as error:
        raise _unknown(content) from error
    except (SalonError, MemoryError):
        raise
    except Exception as error:  # each format has its own errors for what is damaged
        raise SalonError(text("Pictures", "This picture is damaged and cannot be read.")) from error


def _check(image: Image.Image) -> None:
    """Refuse what is too large or moves; the size stands in the head, nothing has been unpacked yet."""
    width, height = image.size
    is_jpeg = image.format in {"JPEG", "MPO"}
    if width * height > (MOST_PIXELS if is_jpeg else MOST_PIXELS_AT_ONCE):
        raise too_large()
    if not is_jpeg and getattr(image, "is_animated", False):
        raise SalonError(text("Pictures", "This picture moves. Choose one that stands still."))


def _in_plain_colours(image: Image.Image) -> Image.Image:
    """The picture in a mode that can be made smaller well."""
    if image.mode in {"RGB", "RGBA", "L", "CMYK"}:
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _on_white(image: Image.Image) -> Image.Image:
    """The picture in three colours, in the colours of a screen."""
    from PIL import Image

    if image.has_transparency_data:
        whole = image.convert("RGBA")
        white = Image.new("RGBA", whole.size, "white")
        white.alpha_composite(whole)
        image = white
    if image.mode in {"RGB", "CMYK"} and (profile := image.info.get("icc_profile")):
        image = _in_colours_of_a_screen(image, profile)
    return image.convert("RGB")


def _in_colours_of_a_screen(image: Image.Image, profile: bytes) -> Image.Image:
    """Telephones keep colours in a wider space, which looks pale when it is taken for the usual one."""
    from PIL import ImageCms

    try:
        usual = ImageCms.createProfile("sRGB")
        made = ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(io.BytesIO(profile)), usual, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return made or image


def _encoded(image: Image.Image) -> bytes:
    plain = image.copy()
    plain.info.clear()
    with io.BytesIO() as file:
        plain.save(file, "JPEG", quality=_QUALITY, optimize=False, progressive=False)
        return file.getvalue()


def _is_ours(content: bytes) -> bool:
    size, length = _size_and_head(content)
    return looks_prepared(content) and size is not None and content[:length] == _head(size)


@cache
def _head(size: tuple[int, int]) -> bytes:
    """Everything that stands before the picture itself in a JPEG of ours of this size."""
    from PIL import Image

    made = _encoded(Image.new("RGB", size))
    return made[: _size_and_head(made)[1]]


def _size_and_head(content: bytes) -> tuple[tuple[int, int] | None, int]:
    """Width and height of a JPEG and where its picture begins (ITU T.81, B.1); None and 0 where it is none.

    Only the kinds of segments that a plain picture has are passed over.
    """
    place, size = 2, None
    while place + 9 < len(content) and content[place] == 0xFF and content[place + 1] in _PLAIN:
        kind, length = content[place + 1], struct.unpack_from(">H", content, place + 2)[0]
        if kind == 0xC0:
            height, width = struct.unpack_from(">HH", content, place + 5)
            size = (width, height)
        place += 2 + length
        if kind == 0xDA:
            return size, place
    return None, 0


def _unknown(content: bytes) -> SalonError:
    if content[4:8] == b"ftyp" and (content[8:12] in _APPLE or b"heic" in content[8:64]):
        return SalonError(text("Pictures", "This is a HEIC picture of an iPhone. Save it as JPEG and choose that."))
    return SalonError(text("Pictures", "This is not a picture that can be read here. Save it as JPEG and choose that."))


def too_large() -> SalonError:
    """The refusal of a picture that nobody has looked into."""
    return SalonError(text("Pictures", "This picture is too large. Make it smaller and choose it again."))
