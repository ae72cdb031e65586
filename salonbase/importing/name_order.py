"""The order in which a sheet writes names, for those whose words do not tell which is the surname.

Of «Ким Вера» and «Вера Ким» the words tell it; of «Айше Тан» only the rest of the column does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

from salonbase import names
from salonbase.importing.newcomers import Newcomer

_ASKED = 1_000  # people of a sheet whose names vote
_FEWEST = 3


def settle(people: Sequence[Newcomer]) -> None:
    """Turn names of two words round where the sheet writes the other order than ``names.split`` supposed."""
    sheets: dict[tuple[str, str], list[Newcomer]] = defaultdict(list)
    for person in people:
        if person.whole and person.name.surname and person.name.first_name and not person.name.patronymic:
            sheets[person.place.file, person.place.sheet].append(person)
    for some in sheets.values():
        _settle_sheet(some)


def _settle_sheet(people: list[Newcomer]) -> None:
    votes = [_surname_is_first(person.whole) for person in islice(people, _ASKED)]
    first, last = votes.count(True), votes.count(False)
    if max(first, last) < _FEWEST or max(first, last) < 4 * min(first, last):
        return
    for person in people:
        words = person.whole.split()
        if len(words) == 2 and (person.name.surname == words[0]) != (first > last) and _is_open(person.whole):
            person.name = person.name._replace(surname=person.name.first_name, first_name=person.name.surname)
            person._key = ""


def _is_open(whole: str) -> bool:
    return _surname_is_first(whole) is None


def _surname_is_first(whole: str) -> bool | None:
    """Whether the words themselves tell that the surname stands first; None where only their place would."""
    words = whole.split()
    if len(words) != 2:
        return None
    as_written, turned = names.split(whole), names.split(f"{words[1]} {words[0]}")
    return as_written.surname == words[0] if as_written == turned else None
