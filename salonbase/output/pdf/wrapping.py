"""Words wrapped into lines: between words where that is possible, inside a word where it must be. Nothing is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from salonbase.output.pdf import faces

_PIECES = re.compile(r"[^-/@.,;:_\\|]*[-/@.,;:_\\|]*")
_ALMOST = 0.01  # of a point: sums of widths are not exact


def lines_of(words: str, face: str, size: float, room: float) -> list[str]:
    """Clean words as lines that are not wider than ``room``; at least one letter on each, at least one line."""
    if "\n" not in words and faces.width(words, face, size) <= room + _ALMOST:
        return [words]
    lines: list[str] = []
    for part in words.split("\n"):
        lines += _wrapped(part.rstrip(" "), face, size, room + _ALMOST)
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    return lines


def widest_word(words: str, face: str, size: float) -> float:
    """The width of the widest word, which is what a column needs so that no word is broken."""
    return max((faces.width(word, face, size) for word in words.split()), default=0.0)


def _wrapped(words: str, face: str, size: float, room: float) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    space = faces.width(" ", face, size)
    for word in words.split(" "):
        needed = faces.width(word, face, size)
        if line and used + space + needed <= room:
            line, used = f"{line} {word}", used + space + needed
            continue
        if line:
            lines.append(line)
        line, used = word, needed
        if needed > room:
            *full, line = _broken(word, face, size, room)
            lines += full
            used = faces.width(line, face, size)
    return [*lines, line]


def _broken(word: str, face: str, size: float, room: float) -> Iterator[str]:
    """A word that is wider than the room, in parts; after a hyphen, a point, an @ where there is one."""
    part, used = "", 0.0
    for piece in filter(None, _PIECES.findall(word)):
        needed = faces.width(piece, face, size)
        if used + needed <= room:
            part, used = part + piece, used + needed
            continue
        if part and needed <= room:
            yield part
            part, used = piece, needed
            continue
        for letter in piece:
            wide = faces.width(letter, face, size)
            if part and used + wide > room:
                yield part
                part, used = "", 0.0
            part, used = part + letter, used + wide
    yield part
