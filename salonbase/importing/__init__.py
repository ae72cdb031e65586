"""Bringing foreign files in: read, recognise, change, look at what would come, write it as a whole, take it back.

``preview`` writes nothing. ``apply`` writes everything in one transaction or nothing; what it wrote carries the number
of the import, so that ``salonbase.importing.taking_back`` can undo it at any later time. What was recognised is shown
by ``views`` and changed by the functions of ``salonbase.importing.changes``, which are named here too.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from salonbase import base, collector, reading
from salonbase.importing import (
    decisions,
    gathering,
    matching,
    own_files,
    own_sheets,
    pairs,
    placeholder_days,
    plans,
    recognition,
    refused,
    remembered,
    taking_back,
    writing_in,
)
from salonbase.importing import marks as marking
from salonbase.importing import told as telling
from salonbase.importing.decisions import Choice as Choice
from salonbase.importing.decisions import Decisions as Decisions
from salonbase.importing.decisions import Target
from salonbase.importing.kept_records import Details as Details
from salonbase.importing.kept_records import details as details
from salonbase.importing.kept_records import past as past
from salonbase.importing.looking import Past as Past
from salonbase.importing.looking import Preview as Preview
from salonbase.importing.looking import Sample as Sample
from salonbase.importing.looking import Summary as Summary
from salonbase.importing.newcomers import Newcomer, Place, Problem
from salonbase.importing.plans import Plan
from salonbase.importing.taking_back import Undone
from salonbase.importing.verdict import brings_something as brings_something
from salonbase.importing.verdict import lacks_its_clients as lacks_its_clients
from salonbase.importing.verdict import why_nothing as why_nothing
from salonbase.models import Import
from salonbase.reading import Sheet
from salonbase.text import text

MOST_KEPT_PROBLEMS = 2_000
MOST_PAIRS = 500
SAMPLES = 20
DEFAULT = Decisions()

Progress = Callable[[int, int], None]


@collector.off(leaving=True)
def read(paths: Path | Iterable[Path], *, progress: Callable[[int], None] | None = None) -> list[Sheet]:
    """The sheets of one or several files; see ``reading.read``."""
    wanted = [paths] if isinstance(paths, Path) else list(paths)
    return [sheet for path in wanted for sheet in reading.read(path, progress=progress)]


@collector.off(leaving=True)
def recognise(sheets: list[Sheet], *, must: bool = True) -> Plan:
    """What the sheets are, with what the person said of earlier files with the same headings.

    Raises SalonError where nothing in them is about people and something ``must`` be.
    """
    plan = recognition.recognise(sheets, must=False)
    remembered.recall(plan)
    if must:
        plans.check(plan)
    return plan


def recall(plan: Plan) -> None:
    """Give the plan, which was recognised before the base was open, what is remembered in the base."""
    remembered.recall(plan)


@collector.off(leaving=True)
def preview(plan: Plan, *, today: dt.date, decisions: Decisions = DEFAULT) -> Preview:
    """What the plan would bring into the open base. Nothing is written."""
    wanted = plans.wanted(plan)
    gathered = gathering.gather(wanted, today=today)
    problems = [
        *_not_about_people(wanted),
        *own_files.plans_left_out(wanted),
        *gathered.problems,
        *placeholder_days.settle(gathered.people),
    ]
    looked = Preview(
        plan, gathered.people, telling.sentence(wanted), len(gathered.people), 0, 0, 0,
        sum(len(person.visits) for person in gathered.people), 0, 0, problems, today=today, decisions=decisions,
        marks=marking.found_in(gathered.people), repeated=gathered.repeated,
        placeholders=sum(person.placeholders for person in gathered.people),
    )  # fmt: skip
    marking.take_off(gathered.people, decisions.without_marks)
    _compare(looked)
    return looked


def _not_about_people(plan: Plan) -> list[Problem]:
    """Sheets in which nothing was recognised are named, whole."""
    sentence = text("Importing", "Nothing here is about people; it was left out.")
    return [
        Problem(Place(part.sheet.file, part.sheet.name, 0), sentence, False)
        for part in plan.parts
        if not part.found and not part.template and part.sheet.rows and not own_sheets.is_plan(part.sheet)
    ]


@collector.off(leaving=True)
def decide(looked: Preview, decided: Decisions) -> Preview:
    """The preview with other decisions; the files are not read again."""
    if decided.without_marks != looked.decisions.without_marks:
        return preview(looked.plan, today=looked.today, decisions=decided)
    again = replace(looked, decisions=decided)
    _compare(again)
    return again


@collector.off(leaving=True)
def likely_pairs(looked: Preview, most: int = MOST_PAIRS) -> list[pairs.Pair]:
    """Likely duplicates, side by side; see ``pairs.likely``."""
    return pairs.likely(looked.people, looked.targets, looked.sure, most)


def save_refused(looked: Preview, path: Path) -> None:
    """Write the rows that stay outside into a workbook, to be mended and brought in again."""
    refused.save(refused.tables(looked.plan, looked.problems), path)


def _compare(looked: Preview) -> None:
    """Compare a preview with the base as it is now."""
    people = looked.people
    looked.sure = [person.client_id or client for person, client in
                   zip(people, matching.find_clients(people), strict=True)]  # fmt: skip
    looked.targets = decisions.targets(people, looked.sure, looked.decisions)
    known = matching.known_visits(people, looked.targets)
    lacking = writing_in.lacking(people, looked.targets)
    looked.new = looked.new_visits = looked.total_kopecks = 0
    looked.filled, looked.samples = len(lacking), []
    for place, (person, target) in enumerate(zip(people, looked.targets, strict=True)):
        if place < SAMPLES:
            looked.samples.append(_sample(person, _state(target, place in lacking)))
        if target.what == "skip":
            continue
        client = target.client_id
        fresh = matching.new_visits(person, known[client]) if client in known else person.visits
        looked.new += client is None
        looked.new_visits += len(fresh)
        looked.total_kopecks += sum(visit.paid_kopecks for visit in fresh)
    looked.compared = base.changes()
    looked.duplicates = sum(target.client_id is not None for target in looked.targets) + looked.repeated


def _state(target: Target, gets_something: bool) -> str:
    if target.what in {"new", "skip"}:
        return "new" if target.what == "new" else "skipped"
    if gets_something:
        return "replaced" if target.what == "replace" else "filled"
    return "known"


def _sample(person: Newcomer, state: str) -> Sample:
    numbers = tuple(phone.number for phone in person.phones)
    return Sample(person.full_name, numbers, person.birthday.show(), len(person.visits), "\n".join(person.note), state)


def summary_of(looked: Preview, import_id: int = 0) -> Summary:
    """The summary of a preview: what a trial run tells."""
    return Summary(
        import_id, looked.new, looked.new_visits, looked.total_kopecks, looked.duplicates, looked.filled,
        looked.problems, looked.recognised, looked.placeholders, looked.refused,
    )  # fmt: skip


@collector.off(leaving=True)
def apply(looked: Preview, *, now: dt.datetime, progress: Progress | None = None) -> Summary:
    """Write what a preview showed, all of it in one transaction, and return what was done.

    The base is compared anew where it has changed since. ``progress(done, total)`` counts people and may raise
    Cancelled: nothing is written then. Clients of the base get only what they lack, unless it was decided otherwise.
    """
    with base.transaction():
        if looked.compared != base.changes():
            _compare(looked)
        import_id = Import.insert(at=now, source=", ".join(looked.plan.files), summary="{}").execute()
        made = writing_in.write(looked.people, looked.targets, import_id, now=now, progress=progress or _silent)
        remembered.keep(looked.plan)
        summary = summary_of(looked, import_id)
        kept = summary.as_json() | {"made": made}
        kept["problems"] = kept["problems"][:MOST_KEPT_PROBLEMS]
        Import.update(summary=json.dumps(kept, ensure_ascii=False)).where(Import.id == import_id).execute()
    return summary


def undo(import_id: int, *, now: dt.datetime) -> Undone:
    """Take an import back as far as nobody has worked on what it brought; see ``taking_back.undo``."""
    return taking_back.undo(import_id, now=now)


def reasons(problems: Iterable[Problem]) -> list[tuple[str, int]]:
    """The reasons of problems with their numbers, the most frequent first."""
    return Counter(problem.why for problem in problems).most_common()


def _silent(_done: int, _total: int) -> None:
    """Nobody wants to hear."""
