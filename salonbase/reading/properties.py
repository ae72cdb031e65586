"""The lines of an address book of cards (vCard) become properties: unfolded, decoded, unescaped.

Sources: vCard 2.1 (versit, 1996), RFC 2426 (3.0), RFC 6350 (4.0), RFC 2045 6.7 (quoted-printable), and what Android,
iOS, Outlook and old telephones write instead. The library vobject was weighed: it raises on the soft line breaks of
Android, on a card without a name and on parameters without a value, and it holds the whole file; here a line is kept
as bytes until it is whole, because some programs fold lines in the middle of a letter.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from salonbase.reading import encodings

LONGEST = 1_000_000  # bytes of a line that is no picture
LONGEST_PHOTO = 8_000_000  # bytes of one, which is base64 of three quarters as many; a larger one comes cut
PHOTO = "PHOTO"
PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "X-ABPHOTO"})
_NAME = re.compile(rb"(?:([\w.-]+)\.)?([A-Za-z][\w-]*)\s*((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(.*)", re.S)
_PARAMETER = re.compile(r';\s*([^;"]*(?:"[^"]*"[^;"]*)*)')
_TYPELESS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"})
_ESCAPED = re.compile(r"\\(.)", re.S)
_PICTURE = re.compile(rb"(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-ABPHOTO)\b", re.I)
_PHOTO = re.compile(rb"(?:[\w-]+\.)?PHOTO\b", re.I)
_LATIN = ("latin", "iso-8859", "iso8859", "cp1252", "us-ascii", "ascii")  # what programs say that know no Russian
_BREAK = re.compile(rb"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card: «item1.TEL;TYPE=CELL:+7…»; ``types`` in capitals, ``value`` with its escapes."""

    group: str
    name: str
    types: frozenset[str]
    parameters: dict[str, str]
    value: str

    @property
    def words(self) -> str:
        """The value as people read it."""
        return unescape(self.value)

    def parts(self, separator: str = ";") -> list[str]:
        """The parts of a value such as a name or an address."""
        return [unescape(part).strip() for part in re.split(rf"(?<!\\){separator}", self.value)]


def unescape(value: str) -> str:
    r"""A value without its escapes: ``\n`` is a line break, ``\,`` a comma."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(
        lambda found: "\n" if found[1] in "nN" else found[1] if found[1] in ',;:\\"' else found[0], value
    )


def read(path: Path, *, with_photos: bool = False) -> Iterator[Property | None]:
    """The properties of a file in their order; None for a line longer than LONGEST, after which nothing comes.

    Pictures and sounds are passed over and come with an empty value; ``with_photos`` a photo comes as it is written.
    """
    encoding = encodings.detect(path) or "utf-8"
    for line in _whole_lines(path, encoding, with_photos=with_photos):
        if len(line) > LONGEST and not _PHOTO.match(line[:200]):
            yield None
            return
        if found := _property(line, encoding):
            yield found


def _whole_lines(path: Path, encoding: str, *, with_photos: bool) -> Iterator[bytes]:
    """The lines of a file in bytes, with those that continue them joined on."""
    whole, is_picture, is_photo, is_quoted = bytearray(), False, False, False
    for line in _lines(path, encoding, with_photos=with_photos):
        if is_picture and _is_rest_of_picture(line):
            if is_photo and len(whole) < LONGEST_PHOTO:
                whole += line.strip()
            continue
        if is_quoted and whole.endswith(b"="):
            whole[-1:] = line.removeprefix(b" ")
        elif line[:1] in {b" ", b"\t"} and whole:
            whole += line[1:]
        else:
            if whole:
                yield bytes(whole)
            head = line[:200].partition(b":")[0].upper()
            is_picture, is_quoted = bool(_PICTURE.match(head)), b"QUOTED-PRINTABLE" in head
            is_photo = with_photos and is_picture and bool(_PHOTO.match(head))
            whole = bytearray(head + b":" if is_picture and not is_photo else line)
        if len(whole) > LONGEST and not is_photo:
            break
    if whole:
        yield bytes(whole)


def _is_rest_of_picture(line: bytes) -> bool:
    return line[:1] in {b" ", b"\t", b""} or (b":" not in line and not line.upper().startswith(b"END"))


def _lines(path: Path, encoding: str, *, with_photos: bool) -> Iterator[bytes]:
    """The lines of a file as bytes: those of UTF-16 as UTF-8, all others as they stand; see LONGEST."""
    rest, held = bytearray(), b""  # held: a CR whose LF may begin the next piece
    for piece in _pieces(path, encoding):
        joined = held + piece
        held = b"\r" if joined.endswith(b"\r") else b""
        first, *others = _BREAK.split(joined[: len(joined) - len(held)])
        rest += first  # what stands in it already is not looked through again: a photo has megabytes
        if others:
            yield bytes(rest)
            rest = bytearray(others.pop())
            yield from others
        if len(rest) > LONGEST:
            if not _PICTURE.match(rest[:200].upper()):
                break
            if len(rest) > LONGEST_PHOTO or not (with_photos and _PHOTO.match(rest[:200])):
                del rest[200:]  # a picture in one line: only its name is needed
    if rest:
        yield bytes(rest)


def _pieces(path: Path, encoding: str) -> Iterator[bytes]:
    if encoding.startswith("utf-16"):
        return (piece.encode("utf-8", "replace") for piece in encodings.pieces(path, encoding))
    return encodings.raw_pieces(path)


def _property(line: bytes, encoding: str) -> Property | None:
    found = _NAME.fullmatch(line.lstrip(b"\xef\xbb\xbf").strip(b"\0 "))
    if not found:
        return None
    group, name, rest, value = (part or b"" for part in found.groups())
    types: set[str] = set()
    parameters: dict[str, str] = {}
    for parameter in _PARAMETER.findall(_text(rest, encoding, "")):
        key, sign, said = parameter.partition("=")
        key, said = key.strip().upper(), said.strip().strip('"')
        if not sign:
            types.update({key} - _TYPELESS)
            parameters.update({"ENCODING": key} if key in _TYPELESS else {})
        elif key == "TYPE":
            types.update(one.strip().strip('"').upper() for one in said.split(","))
        else:
            parameters[key] = said
    if parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value = quopri.decodestring(value)
    called = name.decode("ascii").upper()
    if called == PHOTO:
        words = value.decode("ascii", "replace")
    else:
        words = _text(value, encoding, parameters.get("CHARSET", ""))
    return Property(group.decode("ascii", "replace"), called, frozenset(types), parameters, words)


def _text(value: bytes, encoding: str, charset: str) -> str:
    """The text of a value: by what it says of itself where that is true, otherwise by the encoding of the file."""
    if value.isascii():
        return value.decode("ascii").translate(encodings.INVISIBLE)
    wanted = charset.lower().replace("windows-", "cp").replace("win-", "cp")
    for name in ("utf-8", "" if wanted.startswith(_LATIN) else wanted, encoding):
        try:
            return value.decode(name).translate(encodings.INVISIBLE)
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    likely = encodings.of_bytes(value)
    return value.decode(likely, "salonbase" if likely == "utf-8" else "replace").translate(encodings.INVISIBLE)
