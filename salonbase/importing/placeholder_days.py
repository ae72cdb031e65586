"""Birthdays on 1 January that a program wrote where it knew the year only, or nothing: seen over a whole file.

One person in 365 is born on that day. Where far more are, the day is nobody's birthday: the year stays where the years
differ, and nothing stays of one day that half of them share.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from salonbase import dates
from salonbase.importing.newcomers import Newcomer, Problem
from salonbase.text import text

_FEWEST = 5
_SHARE = 0.04


def settle(people: Sequence[Newcomer]) -> list[Problem]:
    """Make such birthdays unknown, as far as they are; tell of each."""
    by_file: dict[str, list[Newcomer]] = defaultdict(list)
    for person in people:
        if person.own is None and person.birthday.day and person.birthday.month:
            by_file[person.place.file].append(person)
    return [problem for born in by_file.values() for problem in _settle_file(born)]


def _settle_file(born: list[Newcomer]) -> list[Problem]:
    first = [person for person in born if (person.birthday.day, person.birthday.month) == (1, 1)]
    if len(first) < max(_FEWEST, len(born) * _SHARE):
        return []
    years = Counter(person.birthday.year for person in first)
    problems: list[Problem] = []
    for person in first:
        year = person.birthday.year
        shared = years[year] >= _FEWEST and years[year] * 2 >= len(first)
        day, person.birthday = person.birthday.show(), dates.UNKNOWN if shared else dates.Birthday(year=year)
        person.placeholders += 1
        sentence = (
            text("Values", "“{value}” stands for an unknown birthday.", value=day)
            if shared or year is None
            else text("Values", "“{value}”: too many are born on 1 January here, only the year is kept.", value=day)
        )
        problems.append(Problem(person.place, sentence))
    return problems
