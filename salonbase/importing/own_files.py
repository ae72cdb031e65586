"""Files that ``salonbase.exporting`` has written come back exactly: no name is taken apart, no word becomes a flag.

A sheet is one of ours where its first row has the heading ``headings.MARK``. Columns are known by their headings in
either language, so a person may leave some out, move them, or add rows. People are told apart by the number in the
marked column: two sheets or files tell of the same person where number and name agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from salonbase import facts, names, standing
from salonbase.errors import SalonError
from salonbase.exporting import headings, lists
from salonbase.facts import Phone
from salonbase.importing import mapping, own_sheets, own_values, values
from salonbase.importing.cells import show
from salonbase.importing.newcomers import Newcomer, Own, Place, Problem, VisitDraft
from salonbase.importing.plans import Part, Plan, Table
from salonbase.output import csv
from salonbase.reading import Row, Value
from salonbase.text import text

_WORDS = ("email", "address", "messenger", "source", "reason", "sticky_note", "allergies", "preferred_specialist",
          "preferred_time", "card_number")  # fmt: skip
_OWN_FIELD = "field "
_KNOWN_BY_A_VISIT = frozenset({*facts.NAMES, "birthday", "phone 1"})
_OF_VISIT: Mapping[str, Callable[[Value], Any]] = {
    "time": own_values.time,
    "services": lambda cell: lists.parted(show(cell)),
    "specialist": show,
    "complaint": show,
    "teeth": values.tooth_numbers,
    "work": show,
    "materials": show,
    "sum_kopecks": values.kopecks,
    "discount_percent": own_values.number,
    "due_kopecks": values.kopecks,
    "paid_kopecks": values.kopecks,
    "status": own_values.status,
    "note": show,
}


@dataclass(slots=True)
class Taken:
    """The people of our own sheets, each once, with their visits; and what could not be read."""

    people: list[Newcomer] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def is_own(part: Part) -> bool:
    """Whether a sheet is one of ours and nobody has said that its columns mean something else."""
    return len(part.found) == 1 and isinstance(one := part.found[0], Table) and one.own and not one.by_hand


def plans_left_out(plan: Plan) -> list[Problem]:
    """Our lists of what is planned: a backup brings that back, an import does not."""
    sentence = text("Importing", "What is planned is not brought in: a backup brings it back.")
    return [
        Problem(Place(part.sheet.file, part.sheet.name, 0), sentence, False)
        for part in plan.parts
        if own_sheets.is_plan(part.sheet) and len(part.sheet.rows) > 1
    ]


def take(plan: Plan) -> Taken:
    """Everything that the sheets of ours in a plan tell: the lists of clients first, then the visits."""
    taker = _Taker()
    for wanted in ("clients", "visits"):
        for part in plan.parts:
            if is_own(part):
                for table in part.tables("clients", "visits"):
                    if table.kind == wanted:
                        taker.take(part, table)
    return Taken(list(taker.people.values()), taker.problems)


class _Taker:
    def __init__(self) -> None:
        self.people: dict[tuple[object, str], Newcomer] = {}
        self.problems: list[Problem] = []
        self._tables = 0

    def take(self, part: Part, table: Table) -> None:
        """Take the rows of one table."""
        self._tables += 1
        keys = [(column.index, column.heading, headings.meaning(column.heading)) for column in table.columns]
        mark = next(index for index, _, key in keys if key == "own_id")
        is_text = not any(isinstance(row.cells[mark], int) for row in table.rows if mark < len(row.cells))
        for row in table.rows:
            if not mapping.is_total(row):
                cells = _cells(row, keys, is_text=is_text)
                self._take_row(Place(part.sheet.file, part.sheet.name, row.number), table, cells)

    def _take_row(self, place: Place, table: Table, cells: dict[str, tuple[str, Value]]) -> None:
        person = Newcomer(place, self._tables, own=Own())
        person.name = names.Name(*(show(cells[key][1]) if key in cells else "" for key in facts.NAMES))
        if not person.full_name:
            self.problems.append(Problem(place, text("Importing", "There is no name."), False))
            return
        number = show(cells["own_id"][1]) if "own_id" in cells else ""
        known = self.people.setdefault((number or place, person.key), person)
        if table.kind == "clients":
            self._card(known, cells)
        else:
            if known is person:
                self._card(known, {key: cell for key, cell in cells.items() if key in _KNOWN_BY_A_VISIT})
            self._visit(place, known, cells)

    def _card(self, person: Newcomer, cells: Mapping[str, tuple[str, Value]]) -> None:
        own = person.own = person.own or Own()
        person.words["sex"] = values.sex(cells["sex"][1]) if "sex" in cells else ""
        for key in _WORDS:
            if key in cells:
                person.words[key] = show(cells[key][1])
        person.note = [show(cells["note"][1])] if "note" in cells else []
        person.tags = list(lists.parted(show(cells["tags"][1]))) if "tags" in cells else []
        person.flags = {flag for flag in facts.FLAGS if flag in cells and values.yes_or_no(cells[flag][1])}
        person.birthday = self._read(person, cells, "birthday", own_values.birthday) or person.birthday
        person.discount_percent = self._read(person, cells, "discount_percent", own_values.number) or 0.0
        own.created_at = self._read(person, cells, "created_at", own_values.moment)
        own.hand_status = self._hand_status(person, cells)
        own.family = show(cells["family"][1]) if "family" in cells else ""
        own.values = {key: cell for key, cell in cells.items() if key.startswith(_OWN_FIELD)}
        numbers = sorted(int(key.split()[1]) for key in cells if key.startswith("phone "))
        for number in numbers:
            note = cells.get(f"phone_note {number}", ("", ""))[1]
            person.phones.append(Phone(own_values.phone(cells[f"phone {number}"][1]), show(note)))

    def _visit(self, place: Place, person: Newcomer, cells: Mapping[str, tuple[str, Value]]) -> None:
        try:
            day = own_values.day(cells["day"][1] if "day" in cells else "")
        except SalonError as error:
            self.problems.append(Problem(place, error.sentence, False))
            return
        visit = VisitDraft(place, day)
        for key, read in _OF_VISIT.items():
            if key in cells:
                try:
                    setattr(visit, key, read(cells[key][1]))
                except SalonError as error:
                    self.problems.append(Problem(place, error.sentence))
                    visit.note = "\n".join(filter(None, [visit.note, f"{cells[key][0]}: {show(cells[key][1])}"]))
        person.visits.append(visit)

    def _hand_status(self, person: Newcomer, cells: Mapping[str, tuple[str, Value]]) -> tuple[str, str] | None:
        """The status that somebody chose, with the reason; one without a status, or too long, goes into the note."""
        status = self._read(person, cells, "hand_status", own_values.standing_of)
        heading, cell = cells.get("hand_status_reason", ("", ""))
        reason = names.clean(show(cell))
        if reason and (not status or len(reason) > standing.LONGEST_REASON):
            person.add_note(f"{heading}: {reason}")
        if not status:
            return None
        if len(reason) > standing.LONGEST_REASON:
            reason = f"{reason[: standing.LONGEST_REASON - 1]}…"
        return status, reason or text("Importing", "Brought in by an import")

    def _read(
        self, person: Newcomer, cells: Mapping[str, tuple[str, Value]], key: str, read: Callable[[Value], Any]
    ) -> Any:
        """The value of a cell; None where there is none, or where it cannot be read: then the note has its words."""
        if key not in cells:
            return None
        heading, cell = cells[key]
        try:
            return read(cell)
        except SalonError as error:
            self.problems.append(Problem(person.place, error.sentence))
            person.add_note(f"{heading}: {show(cell)}")
            return None


def _cells(row: Row, keys: Iterable[tuple[int, str, str]], *, is_text: bool) -> dict[str, tuple[str, Value]]:
    """The filled cells of a row by their key, each with its heading; "field " and the heading are an own field."""
    found: dict[str, tuple[str, Value]] = {}
    for index, heading, key in keys:
        value = row.cells[index] if index < len(row.cells) else None
        if value is not None and value != "":
            if is_text and isinstance(value, str):
                value = csv.bare(value)
            found.setdefault(key or _OWN_FIELD + heading, (heading, value))
    return found
