"""Who of a file is already in the base, and which of the visits."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from salonbase import dates, names
from salonbase.importing.decisions import Target
from salonbase.importing.joining import contradict
from salonbase.importing.newcomers import Newcomer, VisitDraft
from salonbase.models import Client

VisitKey = tuple[str, str, str, int]  # day, services, work, sum
AT_ONCE = 2_000  # people of whom the base is asked by one statement


@dataclass(slots=True)
class _Known:
    id: int
    birthday: dates.Birthday
    digits: set[str] = field(default_factory=set)


def find_clients(people: Sequence[Newcomer]) -> list[int | None]:
    """For each person of a file the client of the base who is the same, or None.

    The same is who has the same name and a phone in common or the same birthday, or of whom, as of the person, neither
    is known. Two birthdays that differ are two people. Clients in the trash do not count.
    """
    wanted = {person.key for person in people}
    by_name = _namesakes(wanted)
    if not by_name:
        return [None] * len(people)
    taken: set[int] = set()
    found: list[int | None] = []
    for person in people:
        namesakes = by_name.get(person.key)
        best = _best(person, namesakes, taken) if namesakes else None
        found.append(best)
        if best is not None:
            taken.add(best)
    return found


def _namesakes(wanted: set[str]) -> dict[str, list[_Known]]:
    found: dict[int, _Known] = {}
    by_name: dict[str, list[_Known]] = defaultdict(list)
    everybody = "SELECT id, search_key, birth_day, birth_month, birth_year FROM client WHERE deleted_at IS NULL"
    for client_id, key, day, month, year in _execute(everybody):
        if key in wanted:
            found[client_id] = _Known(client_id, dates.Birthday(day, month, year))
            by_name[key].append(found[client_id])
    for client_id, digits in _execute("SELECT client_id, digits FROM phone") if found else ():
        if client_id in found and digits:
            found[client_id].digits.add(digits)
    return by_name


def _best(person: Newcomer, namesakes: Iterable[_Known], taken: set[int]) -> int | None:
    """The client with most in common; of several who have as much, one that nobody else of the file is, the oldest."""
    best, best_score = None, 0.0
    numbers, bare = set(person.digits), person.has_nothing_to_compare()
    for known in namesakes:
        if contradict(known.birthday, person.birthday):
            continue
        same_day = bool(person.birthday) and known.birthday == person.birthday
        near_day = bool(person.birthday.day) and known.birthday.day == person.birthday.day
        score: float = 4 * bool(numbers & known.digits) + 2 * same_day + near_day
        if not score and (bare or (not known.birthday and not known.digits)):
            score = 1 if bare and (known.birthday or known.digits) else 2
        score = score + 0.5 if score and known.id not in taken else score
        if score > best_score:
            best, best_score = known.id, score
    return best


def key_of(visit: VisitDraft) -> VisitKey:
    """What makes two visits of one client the same."""
    services = "|".join(sorted(names.normalise(title) for title in visit.services))
    return visit.day.isoformat(), services, names.normalise(visit.work), visit.sum_kopecks


def known_visits(people: Sequence[Newcomer], targets: Sequence[Target]) -> dict[int, Counter[VisitKey]]:
    """How often each client has each visit, for those to whom the file brings visits; deleted ones do not count."""
    wanted = {target.client_id for person, target in zip(people, targets, strict=True) if person.visits}
    ids = sorted(client_id for client_id in wanted if client_id)
    found: dict[int, Counter[VisitKey]] = defaultdict(Counter)
    words: dict[str, str] = {}  # of few services come all their titles
    for start in range(0, len(ids), AT_ONCE):
        some = [json.dumps(ids[start : start + AT_ONCE])]
        titles: dict[int, list[str]] = defaultdict(list)
        for visit_id, title in _execute(_TITLES, some):
            titles[visit_id].append(words.get(title) or words.setdefault(title, names.normalise(title)))
        for visit_id, client_id, day, work, total in _execute(_VISITS, some):
            found[client_id][day, "|".join(sorted(titles.get(visit_id, ()))), names.normalise(work), total] += 1
    return found


_VISITS = """
    SELECT id, client_id, day, work, sum_kopecks FROM visit
    WHERE client_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"""
_TITLES = """
    SELECT visit_id, title FROM visit JOIN visit_service ON visit_id = visit.id
    WHERE client_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"""


def _execute(sql: str, parameters: Sequence[object] = ()) -> Any:
    """Plain rows: a large base has a million of them."""
    return Client._meta.database.execute_sql(sql, parameters)


def new_visits(person: Newcomer, known: Counter[VisitKey]) -> list[VisitDraft]:
    """The visits of a person that the base does not have yet; a visit that the file has twice comes twice."""
    left = Counter(known)
    new: list[VisitDraft] = []
    for visit in person.visits:
        key = key_of(visit)
        if left[key]:
            left[key] -= 1
        else:
            new.append(visit)
    return new
