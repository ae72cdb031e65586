"""Bringing foreign files in: read, recognise, look at what would come, write it as a whole, take it back.

``preview`` writes nothing. ``apply`` writes everything in one transaction or nothing; what it wrote carries the number
of the import, so that ``salonbase.importing.taking_back`` can undo it at any later time.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from salonbase import base, reading
from salonbase.importing import gathering, matching, recognition, taking_back, writing_in
from salonbase.importing.newcomers import Newcomer, Problem
from salonbase.importing.recognition import Plan
from salonbase.importing.taking_back import Undone
from salonbase.models import Import
from salonbase.reading import Sheet
from salonbase.text import text

MOST_KEPT_PROBLEMS = 2_000
SAMPLES = 20

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Sample:
    """A person of the preview as a line: ``state`` is new, known or filled."""

    name: str
    phones: tuple[str, ...]
    birthday: str
    visits: int
    note: str
    state: str


@dataclass(slots=True)
class Preview:
    """What an import would do. Money is kopecks; ``total_kopecks`` is what was paid for the new visits."""

    plan: Plan
    people: list[Newcomer]
    recognised: str
    clients: int  # people in the files
    new: int
    duplicates: int  # people who are in the base already, and repeated rows
    filled: int  # of these, how many cards would get something that they lack
    visits: int  # visits in the files
    new_visits: int
    total_kopecks: int
    problems: list[Problem]
    samples: list[Sample] = field(default_factory=list)

    @property
    def sentence(self) -> str:
        """What would come, in one sentence."""
        return text(
            "Importing",
            "{new} new clients, {duplicates} already known, {visits} new visits, {problems} rows to look at.",
            new=self.new, duplicates=self.duplicates, visits=self.new_visits, problems=len(self.problems),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Summary:
    """What an import did (or, with ``import_id`` 0, what it would do)."""

    import_id: int
    clients: int
    visits: int
    total_kopecks: int
    duplicates: int
    filled: int
    problems: list[Problem]
    recognised: str

    def as_json(self) -> dict[str, Any]:
        """For the command line: counts and problems of plain values."""
        return {
            "clients": self.clients, "visits": self.visits, "total_kopecks": self.total_kopecks,
            "duplicates": self.duplicates, "filled": self.filled, "recognised": self.recognised,
            "problems": [_plain(problem) for problem in self.problems],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Past:
    """An import of former times."""

    id: int
    at: dt.datetime
    source: str
    clients: int
    visits: int
    undone_at: dt.datetime | None


@contextmanager
def _uncollected() -> Iterator[None]:
    """Python's collector stays off: what an import makes lives on, and it would look through it again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_uncollected()
def read(paths: Path | Iterable[Path], *, progress: Callable[[int], None] | None = None) -> list[Sheet]:
    """The sheets of one or several files; see ``reading.read``."""
    wanted = [paths] if isinstance(paths, Path) else list(paths)
    return [sheet for path in wanted for sheet in reading.read(path, progress=progress)]


@_uncollected()
def recognise(sheets: list[Sheet]) -> Plan:
    """What the sheets are; raises SalonError where nothing in them is about people."""
    return recognition.recognise(sheets)


@_uncollected()
def preview(plan: Plan, *, today: dt.date) -> Preview:
    """What the plan would bring into the open base. Nothing is written."""
    gathered = gathering.gather(plan, today=today)
    return _compare(plan, gathered.people, gathered.problems, gathered.repeated)


def _compare(plan: Plan, people: list[Newcomer], problems: list[Problem], repeated: int) -> Preview:
    clients = matching.find_clients(people)
    known = matching.known_visits({client for client in clients if client})
    lacking = writing_in.lacking(people, clients)
    fresh = [
        matching.new_visits(person, known[client]) if client in known else person.visits
        for person, client in zip(people, clients, strict=True)
    ]
    samples = [
        _sample(person, "filled" if place in lacking else "known" if client else "new")
        for place, (person, client) in enumerate(zip(people[:SAMPLES], clients, strict=False))
    ]
    found = sum(client is not None for client in clients)
    return Preview(
        plan=plan, people=people, recognised=recognition.sentence(plan), clients=len(people), new=len(people) - found,
        duplicates=found + repeated, filled=len(lacking), visits=sum(len(person.visits) for person in people),
        new_visits=sum(map(len, fresh)), total_kopecks=sum(visit.paid_kopecks for some in fresh for visit in some),
        problems=problems, samples=samples,
    )  # fmt: skip


def _sample(person: Newcomer, state: str) -> Sample:
    numbers = tuple(phone.number for phone in person.phones)
    return Sample(person.full_name, numbers, person.birthday.show(), len(person.visits), "\n".join(person.note), state)


def summary_of(looked: Preview, import_id: int = 0) -> Summary:
    """The summary of a preview: what a trial run tells."""
    return Summary(
        import_id, looked.new, looked.new_visits, looked.total_kopecks, looked.duplicates, looked.filled,
        looked.problems, looked.recognised,
    )  # fmt: skip


@_uncollected()
def apply(looked: Preview, *, now: dt.datetime, progress: Progress | None = None) -> Summary:
    """Write what a preview showed, all of it in one transaction, and return what was done.

    The base is compared anew, because it may have changed since. ``progress(done, total)`` counts people and may raise
    Cancelled: nothing is written then. Clients of the base get only what they lack.
    """
    repeated = looked.duplicates - (looked.clients - looked.new)
    with base.transaction():
        current = _compare(looked.plan, looked.people, looked.problems, repeated)
        import_id = Import.insert(at=now, source=", ".join(looked.plan.files), summary="{}").execute()
        made = writing_in.write(looked.people, import_id, now=now, progress=progress or _silent)
        summary = summary_of(current, import_id)
        kept = summary.as_json() | {"made": made}
        kept["problems"] = kept["problems"][:MOST_KEPT_PROBLEMS]
        Import.update(summary=json.dumps(kept, ensure_ascii=False)).where(Import.id == import_id).execute()
    return summary


def undo(import_id: int, *, now: dt.datetime) -> Undone:
    """Take an import back as far as nobody has worked on what it brought; see ``taking_back.undo``."""
    return taking_back.undo(import_id, now=now)


def past() -> list[Past]:
    """The imports of this base, newest first."""
    found: list[Past] = []
    for row in Import.select().order_by(Import.id.desc()):
        counts = json.loads(row.summary)
        found.append(Past(row.id, row.at, row.source, counts.get("clients", 0), counts.get("visits", 0), row.undone_at))
    return found


def reasons(problems: Iterable[Problem]) -> list[tuple[str, int]]:
    """The reasons of problems with their numbers, the most frequent first."""
    return Counter(problem.why for problem in problems).most_common()


def _plain(problem: Problem) -> dict[str, Any]:
    return {"where": problem.where, "why": problem.why, "kept": problem.kept, **asdict(problem.place)}


def _silent(_done: int, _total: int) -> None:
    """Nobody wants to hear."""
