"""How a sheet of our own is recognised: by the marked heading in its first row."""

from __future__ import annotations

from typing import Literal

from salonbase.exporting import headings
from salonbase.importing import meanings
from salonbase.importing.mapping import Column
from salonbase.output import csv
from salonbase.reading import Sheet

Own = Literal["clients", "visits", "plans"]

_MEANINGS = {
    "own_id": meanings.TIE, "sum_kopecks": meanings.SUM, "due_kopecks": meanings.DUE, "paid_kopecks": meanings.PAID,
    "discount_percent": meanings.DISCOUNT,
}  # fmt: skip
_KNOWN = frozenset({
    meanings.SURNAME, meanings.FIRST_NAME, meanings.PATRONYMIC, meanings.BIRTHDAY, meanings.SEX, meanings.EMAIL,
    meanings.ADDRESS, meanings.MESSENGER, meanings.SOURCE, meanings.REASON, meanings.STICKY_NOTE, meanings.ALLERGIES,
    meanings.NOTE, meanings.PREFERRED_SPECIALIST, meanings.PREFERRED_TIME, meanings.CARD_NUMBER, *meanings.FLAGS,
    meanings.TAGS, meanings.DAY, meanings.TIME, meanings.SERVICES, meanings.SPECIALIST, meanings.COMPLAINT,
    meanings.TEETH, meanings.WORK, meanings.MATERIALS, meanings.STATUS,
})  # fmt: skip


def recognise(sheet: Sheet) -> tuple[Own, list[Column]] | None:
    """What kind of list of ours a sheet is, with its columns; None where it is of somebody else."""
    first = sheet.rows[0] if sheet.rows else None
    if first is None or headings.MARK not in first.cells:
        return None
    columns = [
        Column(index, csv.bare(cell), _meaning(csv.bare(cell)))
        for index, cell in enumerate(first.cells)
        if isinstance(cell, str)
    ]
    keys = {headings.meaning(column.heading) for column in columns}
    return "plans" if "plan" in keys else "visits" if "day" in keys else "clients", columns


def is_plan(sheet: Sheet) -> bool:
    """Whether this is our list of what is planned."""
    found = recognise(sheet)
    return found is not None and found[0] == "plans"


def _meaning(heading: str) -> str:
    """The meaning by which the person is shown this column."""
    key = headings.meaning(heading)
    if key.startswith("phone "):
        return meanings.PHONE
    if key in _KNOWN:
        return key
    return _MEANINGS.get(key, meanings.OWN)
