"""What only the whole file tells: the order of day and month in it, and which words belong to the form itself."""

from __future__ import annotations

import re
from collections import defaultdict

from salonbase.importing import days_above, foreign_days, mapping, meanings, months
from salonbase.importing.cells import show
from salonbase.importing.foreign_days import Order
from salonbase.importing.plans import Card, Part, Plan, Table
from salonbase.reading import Row, Value

_TITLE_CELLS = 50


def orders(plan: Plan) -> dict[tuple[str, str], Order]:
    """The order of day and month, decided over all cells of a file with the same meaning, or by the person."""
    said: dict[tuple[str, str], Order] = {}
    columns: dict[tuple[str, str], list[Value]] = defaultdict(list)
    for part in plan.parts:
        for found in part.found:
            if isinstance(found, Card):
                for label in found.labels:
                    columns[part.sheet.file, label.meaning].append(label.value)
            else:
                for column in found.columns:
                    if column.meaning in {meanings.BIRTHDAY, meanings.DAY}:
                        if column.order:
                            said[part.sheet.file, column.meaning] = column.order
                        cells = (row.cells[column.index] for row in found.rows if column.index < len(row.cells))
                        columns[part.sheet.file, column.meaning].extend(cells)
    wanted = [(file, meaning) for file in plan.files for meaning in (meanings.BIRTHDAY, meanings.DAY)]
    return {key: said.get(key) or foreign_days.order_of(columns[key]) for key in wanted}


def days_once(plan: Plan) -> frozenset[tuple[str, str]]:
    """The files and kinds of tables in which the day of several visits is written only in the first row."""
    counted: dict[tuple[str, str], days_above.Counted] = defaultdict(days_above.Counted)
    for part in plan.parts:
        for table in part.tables("visits", "log"):
            if not any(bottom > top for top, _, bottom, _ in part.sheet.merged):  # there, joined cells tell the day
                counted[part.sheet.file, table.kind].add(table)
    return frozenset(key for key, days in counted.items() if days.once())


def month_of(part: Part, table: Table) -> months.Month:
    """The month and year in which the visits of a table lie, as far as the sheet's name or a title above tells."""
    named = months.month_in(part.sheet.name)
    if named[1]:
        return named
    above = [show(cell) for row in part.sheet.rows if row.number < table.heading for cell in row.cells]
    return months.month_in(" ".join(above[:_TITLE_CELLS]))


def name_of_sheet(part: Part) -> str:
    """The name of a sheet where it names a person; the number of a namesake («Иванова (2)») stays."""
    name = re.sub(r"\s*\((\d+)\)$", r" \1", mapping.without_number(part.sheet.name))
    surname = bool(part.tables("log")) and mapping.looks_like_surname(re.sub(r"\s*\d+$", "", name))
    return name if surname or mapping.looks_like_name(name) else ""


def common_titles(plan: Plan) -> frozenset[str]:
    """Titles that stand on several cards or on an empty form are the form's own words."""
    seen: dict[str, int] = defaultdict(int)
    for part in plan.parts:
        for found in part.found:
            if isinstance(found, Card):
                for words in set(found.titles):
                    seen[words] += 2 if part.template else 1
    return frozenset(words for words, times in seen.items() if times > 1 and not mapping.looks_like_name(words))


def common_remarks(plan: Plan) -> frozenset[str]:
    """Words under the visits that stand in the empty form or under most of the cards («Подпись врача»)."""
    logs = [(part, table) for part in plan.parts for table in part.tables("log")]
    seen: dict[str, int] = defaultdict(int)
    for part, table in logs:
        for words in {only_words(row) for row in table.rows}:
            seen[words] += len(logs) if part.template else 1
    return frozenset(words for words, times in seen.items() if times > max(2, len(logs) // 2))


def only_words(row: Row) -> str:
    """The text of a row that holds one text and nothing else: a remark between or below the visits."""
    filled = [cell for cell in row.cells if cell is not None]
    return filled[0] if len(filled) == 1 and isinstance(filled[0], str) and re.search(r"[^\W\d]{3}", filled[0]) else ""
