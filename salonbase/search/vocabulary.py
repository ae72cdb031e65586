"""Words and numbers with the lines in which they stand: what the search index is made of.

A set of lines is one large integer with a bit for each line, so that sets are united and intersected in microseconds
however many lines there are. The first line is the highest bit.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import chain, compress

from salonbase.search import spelling

_FEW = 48
"""Up to so many lines a set is put together bit by bit."""
_FREQUENT = 100
"""A word in more lines than this keeps its set ready made."""
_SPARSE = 20
"""Where only one of so many lines is in a set, its lines are looked up one by one."""
_HEAD = len("0b1")
_LEAST = 3
"""A shorter part of a number says too little."""
_ONE = ord("1")
_BYTES = bytes.maketrans(b"01", b"\0\1")
_FIGURES = bytes.maketrans(b"\0\1", b"01")


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


def lines_of(ids: Sequence[int], wanted: Set[int]) -> int:
    """The set of the lines, one for each of the ids in order, whose ids are wanted."""
    return int(bytes(map(wanted.__contains__, ids)).translate(_FIGURES) or b"0", 2)


def chosen(ids: Sequence[int], lines: int) -> list[int]:
    """Those of the ids, one for each line in order, whose lines are in the set."""
    if lines.bit_count() * _SPARSE > len(ids):
        return list(compress(ids, marks(lines, len(ids))))
    figures, found = bin(lines | 1 << len(ids)), []
    at = figures.find("1", _HEAD)
    while at >= 0:
        found.append(ids[at - _HEAD])
        at = figures.find("1", at + 1)
    return found


def set_of(lines: Collection[int], size: int) -> int:
    """The set of these lines out of ``size``."""
    if len(lines) <= _FEW:
        found = 0
        for line in lines:
            found |= 1 << size - 1 - line
        return found
    figures = bytearray(b"0") * size
    for line in lines:
        figures[line] = _ONE
    return int(figures, 2)


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
        """``lines_of`` tells for each word the numbers of its lines, ascending, of which there are ``size``."""
        self._size = size
        self._words = list(lines_of)
        self._lines = list(lines_of.values())
        self._ready = {at: set_of_bits(lines, size) for at, lines in enumerate(self._lines) if len(lines) > _FREQUENT}
        self._sounds = spelling.sound("\n".join(self._words)).split("\n")
        self._letters: dict[str, Found] = {}  # what single letters find: most of all, and typed first
        self._characters = set().union(*self._words)
        self._has_latin = any("a" <= character <= "z" for character in self._characters)

    def find(self, part: str) -> Found:
        """The lines with a word of which ``part`` is a part."""
        if not self._characters.issuperset(part):
            return NOTHING
        if len(part) != 1:
            return self._find(self._words, part)
        if part not in self._letters:
            self._letters[part] = self._find(self._words, part)
        return self._letters[part]

    def find_sound(self, part: str, *, latin: bool) -> Found:
        """The same by the sound: ``part`` is as ``spelling.sound`` makes it, ``latin`` tells how it was typed."""
        if not latin and not self._has_latin:
            return NOTHING  # Cyrillic letters have found Cyrillic words already
        return self._find(self._sounds, part)

    def _find(self, words: list[str], part: str) -> Found:
        containing = [at for at, word in enumerate(words) if part in word]
        if not containing or not part:
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
        return united | set_of(list(chain.from_iterable(rare)), self._size)


class Numbers:
    """The numbers of many owners (telephones, cards), found by any three signs of them or by fewer at their ends.

    They stand one behind the other in one text, each in a place as wide as the longest: the sign at which a part begins
    tells by a division whose number it is.
    """

    def __init__(self, numbers: Sequence[str], owners: Sequence[int]) -> None:
        """``owners`` tells for each number whose it is."""
        self._owners = array("I", owners)
        self._width = max(map(len, numbers), default=0) + 1
        self._text = "\n" + "".join([number.ljust(self._width, "\n") for number in numbers])
        self._last_signs = "".join(number[-1:] or "\n" for number in numbers)
        self._endings: dict[str, list[int]] = {}

    def find(self, part: str) -> tuple[list[int], list[int], list[int], list[int]]:
        """Whose number contains ``part``, begins with it, ends with it, is it.

        A part of less than three signs says too little: only the numbers that end with it or are it are told then.
        """
        if len(part) < _LEAST:
            ends = self._ending_with(part) if len(part) == 1 else self._owners_of(f"{part}\n")
            return [], [], ends, self._owners_of(f"\n{part}\n")
        text, owners, width, length = self._text, self._owners, self._width, len(part)
        contains, begins, ends, equals = [], [], [], []
        at = text.find(part)
        while at >= 0:
            number, place = divmod(at - 1, width)
            owner, at_end = owners[number], text[at + length] == "\n"
            contains.append(owner)
            if not place:
                begins.append(owner)
            if at_end:
                ends.append(owner)
                if not place:
                    equals.append(owner)
            at = text.find(part, at + 1)
        return contains, begins, ends, equals

    def _ending_with(self, sign: str) -> list[int]:
        """Whose number ends with one sign: a tenth of all, therefore looked up among the last signs and kept."""
        if sign not in self._endings:
            ends = zip(self._last_signs, self._owners, strict=True)
            here = sign in self._last_signs
            self._endings[sign] = [owner for last, owner in ends if last == sign] if here else []
        return self._endings[sign]

    def beginning(self, part: str) -> list[int]:
        """Whose number begins so."""
        return self._owners_of(f"\n{part}")

    def _owners_of(self, part: str) -> list[int]:
        text, owners, width = self._text, self._owners, self._width
        before = 0 if part[0] == "\n" else 1
        found = []
        at = text.find(part)
        while at >= 0:
            found.append(owners[(at - before) // width])
            at = text.find(part, at + 1)
        return found
