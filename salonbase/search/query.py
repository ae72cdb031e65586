"""What was typed into the search box, taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from salonbase import names
from salonbase.search import spelling


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, taken apart."""

    words: tuple[str, ...]
    """Normalised words; figures that stand together are one number."""
    card: str
    """All letters and figures together: what a card number would be."""
    latin: bool = False
    by_sound: bool = False


NO_QUERY = Query((), "")


def read(typed: str) -> Query:
    """Take apart what was typed."""
    words: list[str] = []
    for word in re.findall(r"\w+", names.normalise(typed)):
        if word.isdecimal() and words and words[-1].isdecimal():
            words[-1] += word
        else:
            words.append(word)
    return Query(
        tuple(words), "".join(words), latin=any("a" <= character <= "z" for word in words for character in word)
    )


def heard(query: Query) -> Query:
    """The same query by its sound; without words where it is too short to mean a sound."""
    words = tuple(spelling.sound(word) for word in query.words)
    letters = sum(len(word) for word in words if not word.isdecimal())
    return Query(words if letters > 1 else (), "", latin=query.latin, by_sound=True)


def variants(typed: str) -> tuple[Query, Query, Query]:
    """The query as typed, under the other keyboard layout, and by its sound; one without words means nothing."""
    literal = read(typed)
    if all(word.isdecimal() for word in literal.words):
        return literal, NO_QUERY, NO_QUERY
    swapped = spelling.other_layout(typed)
    return literal, read(swapped) if swapped != typed else NO_QUERY, heard(literal)
