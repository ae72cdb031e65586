"""Tooth numbers by FDI (ISO 3950): the quadrant, then the tooth counted from the middle.

11–48 are the permanent teeth, 51–85 the milk teeth.
"""

from __future__ import annotations

import re

from salonbase.errors import SalonError
from salonbase.text import text

_RIGHT = {"upper": (1, 8), "lower": (4, 8), "upper milk": (5, 5), "lower milk": (8, 5)}
_LEFT = {"upper": (2, 8), "lower": (3, 8), "upper milk": (6, 5), "lower milk": (7, 5)}
# Each arch as one looks into the mouth, from the patient's right to the left: 18 … 11 21 … 28.
ARCHES: dict[str, tuple[int, ...]] = {
    name: tuple(_RIGHT[name][0] * 10 + n for n in range(_RIGHT[name][1], 0, -1))
    + tuple(_LEFT[name][0] * 10 + n for n in range(1, _LEFT[name][1] + 1))
    for name in _RIGHT
}
ALL = frozenset(tooth for arch in ARCHES.values() for tooth in arch)

_ITEM = re.compile(r"(\d)\.?(\d)(?:\s*[-–—]\s*(\d)\.?(\d))?")
_BETWEEN = re.compile(r"\s*(?:[,;/+]|\bи\b|\band\b|(?<![-–—])\s(?![-–—]))\s*", re.IGNORECASE)


def parse(words: str) -> tuple[int, ...]:
    """The teeth of «36», «36, 37», «3.6 и 3.7», «13-23» (a stretch of one arch), ascending, each once.

    An empty text is no teeth. Raises SalonError with field "teeth" that names what is wrong.
    """
    found: set[int] = set()
    for item in filter(None, _BETWEEN.split(re.sub(r"\s*[-–—]\s*", "-", words.strip()))):
        match = _ITEM.fullmatch(item)
        if match is None:
            raise _refusal(item)
        first = int(match[1] + match[2])
        last = int(match[3] + match[4]) if match[3] else first
        found.update(_stretch(first, last, item))
    return tuple(sorted(found))


def check(numbers: tuple[int, ...]) -> tuple[int, ...]:
    """The same teeth ascending, each once; raises SalonError with field "teeth" where one does not exist."""
    for tooth in numbers:
        if tooth not in ALL:
            raise _refusal(str(tooth))
    return tuple(sorted(set(numbers)))


def to_column(numbers: tuple[int, ...]) -> str:
    """The form in which the base holds teeth: "36,37"."""
    return ",".join(str(tooth) for tooth in numbers)


def from_column(words: str) -> tuple[int, ...]:
    """The teeth of a column of the base."""
    return tuple(int(tooth) for tooth in words.split(",")) if words else ()


def _stretch(first: int, last: int, item: str) -> tuple[int, ...]:
    for arch in ARCHES.values():
        if first in arch and last in arch:
            low, high = sorted((arch.index(first), arch.index(last)))
            return arch[low : high + 1]
    raise _refusal(item)


def _refusal(item: str) -> SalonError:
    sentence = text("Teeth", "There is no tooth “{item}”. Write numbers such as 36 or 36, 37.", item=item[:20])
    return SalonError(sentence, field="teeth")
