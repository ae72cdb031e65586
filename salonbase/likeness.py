"""Whether two names can be one name: typing errors, ё and е, another alphabet, surname and first name the other way."""

from __future__ import annotations

import re
from functools import lru_cache

from salonbase import alphabet, names
from salonbase.given_names import GIVEN_NAMES
from salonbase.names import Name

_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h",
    "ц": "c", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia", "і": "i",
    "ї": "i", "є": "e", "ґ": "g",
}  # fmt: skip
_ALIKE = (
    ("shch", "sh"), ("sch", "sh"), ("kh", "h"), ("ts", "c"), ("tz", "c"), ("ks", "x"), ("ph", "f"), ("w", "v"),
    ("yo", "e"), ("jo", "e"), ("ye", "e"), ("je", "e"), ("y", "i"), ("j", "i"),
)  # fmt: skip


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """The letters that all spellings of a name have in common: «Юлия», «Yulia» and «Julija» are one."""
    plain = alphabet.without_marks(names.normalise(word))
    latin = "".join(_LATIN.get(letter, letter) for letter in plain)
    for written, heard in _ALIKE:
        latin = latin.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^a-z0-9]+", "", latin))


def distance(one: str, other: str, most: int) -> int:
    """How many slips lie between two words: a letter wrong, missing, too many, or two swapped (Damerau, Levenshtein).

    The counting ends as soon as there are more than ``most``; the answer is ``most + 1`` then.
    """
    if one == other:
        return 0
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        here = [row]
        for column, second in enumerate(other, start=1):
            step = min(last[column] + 1, here[-1] + 1, last[column - 1] + (letter != second))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == second:
                step = min(step, before[column - 2] + 1)
            here.append(step)
        if min(here) > most:
            return most + 1
        before, last = last, here
    return min(last[-1], most + 1)


def slips(one: Name, other: Name) -> int | None:
    """How many slips of the pen make one name of the other, None where they are two names.

    Surname and first name of both have to be known; they may stand in each other's place. Short words allow one slip,
    longer ones two. Two first names that both exist («Мария», «Марина») are two people, and so are two patronymics.
    """
    straight = _both(one.surname, one.first_name, other.surname, other.first_name)
    swapped = _both(one.surname, one.first_name, other.first_name, other.surname)
    found = [count for count in (straight, swapped) if count is not None]
    patronymics = sound(one.patronymic), sound(other.patronymic)
    if not found or (all(patronymics) and not _may_be(*patronymics)):
        return None
    return min(found)


def may_be_same(one: Name, other: Name) -> bool:
    """Whether a shorter name may be of the same person: a part is missing, or there are only initials of it."""
    if _are_two(one.first_name, other.first_name):
        return False
    parts = list(zip(_parts(one), _parts(other), strict=True))
    known = [(mine, theirs) for mine, theirs in parts if mine and theirs]
    return any(len(mine) > 1 and len(theirs) > 1 for mine, theirs in known) and all(_may_be(*pair) for pair in known)


def _are_two(first: str, other: str) -> bool:
    """Whether these are two first names that both exist, and not two spellings of one («Наталья», «Наталия»)."""
    return sound(first) != sound(other) and _is_given(first) and _is_given(other)


@lru_cache(maxsize=10_000)
def _is_given(name: str) -> bool:
    return names.normalise(name) in GIVEN_NAMES


def _parts(name: Name) -> tuple[str, str, str]:
    return sound(name.surname), sound(name.first_name), sound(name.patronymic)


def _may_be(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    return distance(one, other, _allowed(one, other)) <= _allowed(one, other)


def _allowed(one: str, other: str) -> int:
    shorter = min(len(one), len(other))
    return 0 if shorter < 3 else 1 if shorter < 8 else 2


def _both(surname: str, first: str, other_surname: str, other_first: str) -> int | None:
    if not (surname and first and other_surname and other_first):
        return None
    if _are_two(first, other_first):
        return None
    found = 0
    for mine, theirs in ((sound(first), sound(other_first)), (sound(surname), sound(other_surname))):
        if not (mine and theirs):
            return None
        most = _allowed(mine, theirs)
        count = distance(mine, theirs, most)
        if count > most:
            return None
        found += count
    return found if found <= 2 else None
