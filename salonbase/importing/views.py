"""What was recognised as a person looks at it: each kind of sheet once, its columns, and samples as they would come in.

Sheets of one layout (sixty cards, twelve months of a journal) are one view, and what is changed in it holds for all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from salonbase.importing import foreign_days, meanings, samples, titles, whole_file
from salonbase.importing.card_lines import Label
from salonbase.importing.foreign_days import Order
from salonbase.importing.mapping import Column
from salonbase.importing.plans import Card, Part, Plan, Table, is_about_people, wanted
from salonbase.importing.samples import Taken
from salonbase.reading import Value
from salonbase.text import text

Place = tuple[int, int]  # the part of the plan and the table in it; the latter is -1 for the lines of cards
LINES = -1
_LOOKED_THROUGH = 2_000  # cells of a column among which samples are looked for
DAYS = frozenset({meanings.BIRTHDAY, meanings.DAY})


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column (or a label of cards) with what it means; ``order`` is empty where it holds no days."""

    index: int
    heading: str
    meaning: str
    title: str
    samples: tuple[Taken, ...]
    order: Order | str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """Sheets of one layout: what they are, where their headings stand, how many rows they have."""

    place: Place
    file: str
    sheets: tuple[str, ...]
    kind: str  # clients, visits, log, cards, template, nothing
    title: str
    heading: int
    rows: int
    left_out: bool
    remembered: bool
    columns: tuple[ColumnView, ...]

    @property
    def sheet(self) -> str:
        """The name of its first sheet."""
        return self.sheets[0]


def views(plan: Plan, *, today: dt.date) -> list[View]:
    """All that was recognised and all that was not, in the order of the files."""
    orders = whole_file.orders(wanted(plan))
    found: list[View] = []
    seen: set[int] = set()
    for place, part in enumerate(plan.parts):
        if id(part) in seen:
            continue
        if lines := _view_of_lines(plan, place, orders, today, seen):
            found.append(lines)
        for index, table in enumerate(part.tables("clients", "visits", "log")):
            if id(table) not in seen and not part.template:
                alike = tables_alike(plan, table)
                seen |= {id(one) for _part, one in alike}
                found.append(_view_of_tables(plan, (place, index), alike, orders, today))
    return found


def tables_alike(plan: Plan, table: Table) -> list[tuple[Part, Table]]:
    """The tables of the same file with the same headings and kind, this one among them."""
    file = next(part.sheet.file for part in plan.parts if any(one is table for one in part.found))
    return [
        (part, one)
        for part in plan.parts
        if part.sheet.file == file and not part.template
        for one in part.tables(table.kind)
        if one is table or (table.heading and headings(one) == headings(table))
    ] or [(part, table) for part in plan.parts if any(one is table for one in part.found)]


def headings(table: Table) -> list[tuple[int, str]]:
    """What makes two tables of one layout."""
    return [(column.index, column.heading) for column in table.columns if column.heading]


def captions(plan: Plan, file: str) -> list[str]:
    """The different labels of the cards of a file, in order of appearance."""
    return list(dict.fromkeys(label.caption for label in labels(plan, file) if label.caption))


def labels(plan: Plan, file: str) -> Iterator[Label]:
    """All labels of the cards of a file."""
    for part in plan.parts:
        if part.sheet.file == file and not part.template:
            for one in part.found:
                if isinstance(one, Card):
                    yield from one.labels


def is_of_cards(part: Part) -> bool:
    """Whether a sheet is about one person (or several, one under the other), told in lines."""
    return bool(part.tables("log")) or (
        any(isinstance(one, Card) and one.labels for one in part.found) and not part.tables("clients", "visits")
    )


def _view_of_lines(
    plan: Plan, place: int, orders: dict[tuple[str, str], Order], today: dt.date, seen: set[int]
) -> View | None:
    """The sheets of this file that are cards, or forms, or nothing: each sort once; None for a list or a journal."""
    part = plan.parts[place]
    sort = _sort(part)
    if sort is None:
        return None
    alike = [one for one in plan.parts if one.sheet.file == part.sheet.file and _sort(one) == sort]
    if sort != "cards":
        seen |= {id(one) for one in alike}
    elif any(id(one.sheet) in seen for one in alike):
        return None
    seen |= {id(one.sheet) for one in alike}
    columns = tuple(_lines(plan, part.sheet.file, orders, today)) if sort == "cards" else ()
    return View(
        (place, LINES), part.sheet.file, tuple(one.sheet.name for one in alike), sort, titles.of_kind(sort), 0,
        sum(len(one.sheet.rows) for one in alike), all(one.left_out for one in alike), part.remembered, columns,
    )  # fmt: skip


def _sort(part: Part) -> str | None:
    if part.template:
        return "template"
    if is_of_cards(part) and is_about_people(part):
        return "cards"
    return None if part.tables("clients", "visits") else "nothing"


def _lines(plan: Plan, file: str, orders: dict[tuple[str, str], Order], today: dt.date) -> Iterator[ColumnView]:
    every = list(labels(plan, file))
    for index, caption in enumerate(captions(plan, file)):
        same = [label for label in every if label.caption == caption]
        yield _column_view(index, caption, same[0].meaning, [label.value for label in same], file, orders, today)


def _view_of_tables(
    plan: Plan, place: Place, alike: list[tuple[Part, Table]], orders: dict[tuple[str, str], Order], today: dt.date
) -> View:
    part, table = plan.parts[place[0]], alike[0][1]
    columns = tuple(
        _column_view(
            column.index, column.heading, column.meaning, _cells(alike, column), part.sheet.file, orders, today
        )
        for column in sorted(table.columns, key=lambda column: column.index)
    )
    return View(
        place, part.sheet.file, tuple(one.sheet.name for one, _table in alike), table.kind, titles.of_kind(table.kind),
        table.heading, sum(len(one.rows) for _part, one in alike),
        all(one.left_out or whole.left_out for whole, one in alike), part.remembered, columns,
    )  # fmt: skip


def _cells(alike: list[tuple[Part, Table]], column: Column) -> list[Value]:
    rows = (row for _part, table in alike for row in table.rows)
    cells = (row.cells[column.index] if column.index < len(row.cells) else None for row in rows)
    return list(islice(cells, _LOOKED_THROUGH))


def _column_view(
    index: int, heading: str, meaning: str, cells: Iterable[Value], file: str,
    orders: dict[tuple[str, str], Order], today: dt.date,
) -> ColumnView:  # fmt: skip
    order = orders.get((file, meaning), "dmy") if meaning in DAYS else ""
    cells = list(cells)
    trouble = ""
    if order == "unclear":
        trouble = text("Views", "Some of these days have the month first, others the day. Say which it is.")
    elif order and foreign_days.reads_both_ways(cells):
        trouble = text("Views", "Nothing in this column tells the day from the month: look whether they are right.")
    shown = samples.of_column(cells, meaning, order if order in {"mdy", "unclear"} else "dmy", today=today)
    return ColumnView(index, heading, meaning, titles.of_meaning(meaning), shown, order, trouble)
