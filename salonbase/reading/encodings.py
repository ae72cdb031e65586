"""Files of plain text in the code pages that Russian programs write: found out by content, read in pieces.

Latin-1 and its like are never tried: they fit every file, and a Russian one read so is garbage without an error.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from salonbase.reading import letters

CODE_PAGES = {"cp1251": 1, "cp866": 0, "koi8_r": 0, "mac_cyrillic": -1}
"""Those of eight bits, with what speaks for each before it is looked at."""
PIECE = 1 << 18
LONGEST_LINE = 2_000_000  # characters; sixty cells as long as Excel allows one
_SAMPLE = 1 << 16
_SCANTY = 64  # bytes of letters, so few that chance decides
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROLS = bytes({*range(1, 32), 127} - set(b"\t\n\v\f\r\x1a\x1b\x1c\x1d\x1e\x1f"))
_MOST_CONTROLS = 0.02  # of all bytes; pictures and archives have a tenth
_MOST_NULS = 0.5
_VALID = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
INVISIBLE = dict.fromkeys((*range(32), 127, 0xFEFF)) | {9: "\t", 10: "\n", 13: "\r", 11: "\n"}
_HAS_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]")


def detect(path: Path) -> str | None:
    """The encoding of a file of text, None where it holds no text; looks through the whole of it.

    UTF-8 is known by its rules, UTF-16 by its mark or by where its zeros stand, the code pages of eight bits by what
    reads most like Russian.
    """
    with path.open("rb") as file:
        start = file.read(_SAMPLE)
    for mark, name in _MARKS:
        if start.startswith(mark):
            return name
    return _wide(start) or _narrow(path)


def pieces(path: Path, encoding: str) -> Iterator[str]:
    """The text of a file in pieces, without its mark and without characters that nobody sees.

    Single bytes that UTF-8 does not allow are those of another program that wrote into the same file: they are read
    as cp1251. Half a character at the end is left out.
    """
    decoder = codecs.getincrementaldecoder(encoding)("salonbase" if encoding == "utf-8" else "replace")
    for piece in raw_pieces(path):
        words = decoder.decode(piece)
        yield words.translate(INVISIBLE) if _HAS_INVISIBLE.search(words) else words


def raw_pieces(path: Path) -> Iterator[bytes]:
    """The bytes of a file in pieces."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def lines(path: Path, encoding: str, end: str = "") -> Iterator[str]:
    """The lines of a file, ended by LF, CR or both; where ``end`` is given only that ends them.

    Of a line longer than LONGEST_LINE only the beginning comes, longer than that, and nothing after it.
    """
    rest = ""
    for piece in pieces(path, encoding):
        words = rest + piece
        held = "\r" if words.endswith("\r") and end != "\r" else ""
        words = words[: len(words) - len(held)]
        found = words.split(end) if end else words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        rest = found.pop() + held
        yield from found
        if len(rest) > LONGEST_LINE:
            break
    rest = rest.removesuffix("\r")
    if rest:
        yield rest


def end_of_lines(path: Path, encoding: str) -> str:
    """What ends the first line of a file where other signs may stand inside its cells: CR LF, CR, or nothing."""
    start = next(pieces(path, encoding), "")
    first = re.search(r"\r\n?|\n", start)
    if first is None or first[0] == "\n" or not re.search(r"(?<!\r)\n", start):
        return ""
    return first[0]


def _wide(start: bytes) -> str | None:
    """UTF-16 without its mark: the higher bytes of Russian and English letters are 4 and 0."""
    start = start[: len(start) & ~1]
    if not start.strip(b"\0"):
        return None
    shares = [sum(byte in {0, 4} for byte in start[side::2]) * 2 / len(start) for side in (0, 1)]
    if shares[1] > 0.8 and shares[0] < 0.3:
        return "utf-16-le"
    return "utf-16-be" if shares[0] > 0.8 and shares[1] < 0.3 else None


def _narrow(path: Path) -> str | None:
    strict = codecs.getincrementaldecoder("utf-8")()
    total = controls = nuls = 0
    is_valid, sample = True, b""
    for piece in raw_pieces(path):
        total += len(piece)
        nuls += piece.count(0)
        controls += len(piece) - len(piece.translate(None, _CONTROLS))
        if total <= PIECE and controls > total * _MOST_CONTROLS:
            return None
        if is_valid:
            try:
                strict.decode(piece)
            except UnicodeDecodeError:
                is_valid = False
        if len(sample) < _SAMPLE and not piece.isascii():
            spoken = b"\n".join(line for line in piece.split(b"\n") if not line.isascii())
            sample += spoken[: _SAMPLE - len(sample)]
    if controls > (total - nuls) * _MOST_CONTROLS or nuls > total * _MOST_NULS:
        return None
    return "utf-8" if is_valid and len(sample) == _SAMPLE else of_bytes(sample)


def of_bytes(sample: bytes) -> str:
    """The encoding in which bytes read most like Russian: UTF-8 where nearly all of them follow its rules.

    A few letters of another code page may follow them by chance, and then make signs that nobody types.
    """
    high = len(re.findall(rb"[\x80-\xff]", sample))
    is_utf8 = sum(map(len, _VALID.findall(sample))) >= high * 0.9
    if is_utf8 and (high > _SCANTY or letters.likelihood(sample.decode("utf-8", "replace")) >= 0):
        return "utf-8"
    likely = {name: letters.likelihood(sample.decode(name, "replace")) + prior for name, prior in CODE_PAGES.items()}
    best = max(likely, key=lambda name: likely[name])
    return "utf-8" if is_utf8 and likely[best] < 0 else best


def _as_cp1251(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.reason == "unexpected end of data":
        return "", error.end
    return error.object[error.start : error.end].decode("cp1251", "replace"), error.end


codecs.register_error("salonbase", _as_cp1251)
