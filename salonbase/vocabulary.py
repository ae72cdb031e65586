"""Words and numbers with the lines in which they stand: what the search index is made of.

A set of lines is one large integer with a bit for each line, so that sets are united and intersected in microseconds
however many lines there are. The first line is the highest bit.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from salonbase import spelling

_FEW = 48
"""Up to so many lines a set is put together bit by bit."""
_FREQUENT = 512
"""A word in more lines than this keeps its set ready made."""
_LEAST = 3
"""A shorter part of a number says too little."""
_ONE = ord("1")
_BYTES = bytes.maketrans(b"01", b"\0\1")


@dataclass(frozen=True, slots=True)
class Found:
    """The lines that hold a part of a word, the beginning of one, and the word itself: each is part of the former."""

    contains: int = 0
    begins: int = 0
    equals: int = 0

    def __or__(self, other: Found) -> Found:
        return Found(self.contains | other.contains, self.begins | other.begins, self.equals | other.equals)

    def __bool__(self) -> bool:
        return bool(self.contains)


NOTHING = Found()


def marks(lines: int, size: int) -> bytes:
    """A set of lines as bytes of 1 and 0, one for each line in order."""
    return bin(lines | 1 << size)[3:].encode().translate(_BYTES)


def set_of(lines: Iterable[int], size: int) -> int:
    """The set of these lines out of ``size``."""
    figures = bytearray(b"0") * size
    for line in lines:
        figures[line] = _ONE
    return int(figures, 2) if size else 0


def set_of_few(lines: Iterable[int], size: int) -> int:
    """The same, faster where there are but a few."""
    found = 0
    for line in lines:
        found |= 1 << size - 1 - line
    return found


def set_of_bits(lines: Iterable[int], size: int) -> int:
    """The same, faster where there are many such sets to make."""
    bits = bytearray(size // 8 + 1)
    for line in lines:
        place = size - 1 - line
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


class Vocabulary:
    """The different words of many lines; a word is found by any part of it, as it is written or as it sounds."""

    def __init__(self, size: int, lines_of: dict[str, array[int]]) -> None:
        """``lines_of`` tells for each word the numbers of its lines, of which there are ``size``."""
        self._size = size
        self._words = list(lines_of)
        self._lines = list(lines_of.values())
        self._ready = {at: set_of_bits(lines, size) for at, lines in enumerate(self._lines) if len(lines) > _FREQUENT}
        self._sounds: list[str] | None = None
        self._has_latin = any(word[:1].isascii() for word in self._words)

    def find(self, part: str) -> Found:
        """The lines with a word of which ``part`` is a part."""
        return self._find(self._words, part)

    def find_sound(self, part: str, *, latin: bool) -> Found:
        """The same by the sound: ``part`` is as ``spelling.sound`` makes it, ``latin`` tells how it was typed."""
        if not latin and not self._has_latin:
            return NOTHING  # Cyrillic letters have found Cyrillic words already
        if self._sounds is None:
            self.hear()
        return self._find(self._sounds or [], part)

    def hear(self) -> None:
        """Prepare ``find_sound``, which would do it the first time."""
        self._sounds = spelling.sound("\n".join(self._words)).split("\n")

    def _find(self, words: list[str], part: str) -> Found:
        if not part:
            return NOTHING
        containing = [at for at, word in enumerate(words) if part in word]
        if not containing:
            return NOTHING
        beginning = [at for at in containing if words[at].startswith(part)]
        equal = [at for at in beginning if words[at] == part]
        begins, equals = self._set(beginning), self._set(equal)
        contains = begins if len(beginning) == len(containing) else self._set(containing)
        return Found(contains, begins, equals)

    def _set(self, words: list[int]) -> int:
        """The lines of all these words."""
        united, rare = 0, []
        for at in words:
            if at in self._ready:
                united |= self._ready[at]
            else:
                rare.append(self._lines[at])
        if not rare:
            return united
        if len(rare) <= _FEW and sum(map(len, rare)) <= _FEW:
            return united | set_of_few(chain.from_iterable(rare), self._size)
        return united | set_of(chain.from_iterable(rare), self._size)


class Numbers:
    """The numbers of many lines (telephones, cards), found by any three signs of them or by fewer at their ends."""

    def __init__(self, size: int, numbers: list[str], owners: list[int]) -> None:
        """``owners`` tells for each number the line in which it stands, of which there are ``size``."""
        self._size = size
        self._owners = array("I", owners)
        self._text = "\n" + "\n".join(numbers) + "\n"
        starts, at = array("I"), 1
        for number in numbers:
            starts.append(at)
            at += len(number) + 1
        self._starts = starts

    def find(self, part: str, *, by_end: bool = False) -> Found:
        """The lines with a number of which ``part`` is a part, at least three signs of it, or the beginning or the end.

        ``begins`` are those of which it is the beginning, ``equals`` those of which it is the whole. ``by_end`` counts
        the end as the whole: so people say their telephone.
        """
        if not part:
            return NOTHING
        begins, ends = self.beginning(part), self._set(f"{part}\n")
        equals = ends if by_end else self._set(f"\n{part}\n")
        contains = self._set(part) if len(part) >= _LEAST else ends | (0 if by_end else begins)
        return Found(contains, (begins & contains) | equals, equals)

    def beginning(self, part: str) -> int:
        """The lines with a number that begins so."""
        return self._set(f"\n{part}")

    def _set(self, part: str) -> int:
        text, starts, owners = self._text, self._starts, self._owners
        lines = []
        at = text.find(part)
        while at >= 0:
            index = bisect_right(starts, at + (part[0] == "\n")) - 1
            lines.append(owners[index])
            following = text.find("\n", at + 1)
            at = text.find(part, following)
        return set_of_few(lines, self._size) if len(lines) <= _FEW else set_of(lines, self._size)
