"""Who of a file is already in the base, and which of the visits."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from salonbase import dates, names
from salonbase.importing.joining import contradict
from salonbase.importing.newcomers import Newcomer, VisitDraft
from salonbase.models import Client, Phone, Visit, VisitService, tuples

VisitKey = tuple[str, str, str, int]  # day, services, work, sum
AT_ONCE = 900  # SQLite allows 32,766 variables; the plan stays small


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
    columns = (Client.id, Client.search_key, Client.birth_day, Client.birth_month, Client.birth_year)
    found: dict[int, _Known] = {}
    by_name: dict[str, list[_Known]] = defaultdict(list)
    for client_id, key, day, month, year in tuples(Client.select(*columns).where(Client.deleted_at.is_null())):
        if key in wanted:
            found[client_id] = _Known(client_id, dates.Birthday(day, month, year))
            by_name[key].append(found[client_id])
    for client_id, digits in tuples(Phone.select(Phone.client, Phone.digits)) if found else ():
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


def known_visits(client_ids: Iterable[int]) -> dict[int, Counter[VisitKey]]:
    """How often each client has each visit; deleted ones do not count."""
    found: dict[int, Counter[VisitKey]] = defaultdict(Counter)
    wanted = list(client_ids)
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        condition = Visit.client.in_(some) & Visit.deleted_at.is_null()
        titles: dict[int, list[str]] = defaultdict(list)
        query = VisitService.select(VisitService.visit, VisitService.title).join(Visit).where(condition)
        for visit_id, title in tuples(query):
            titles[visit_id].append(names.normalise(title))
        columns = (Visit.id, Visit.client, Visit.day, Visit.work, Visit.sum_kopecks)
        for visit_id, client_id, day, work, total in tuples(Visit.select(*columns).where(condition)):
            key = (day.isoformat(), "|".join(sorted(titles[visit_id])), names.normalise(work), total)
            found[client_id][key] += 1
    return found


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
