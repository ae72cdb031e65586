"""Labels: the names and addresses of many clients on sheets of equal stickers."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from salonbase import client_names, names, output, phones
from salonbase.errors import SalonError
from salonbase.models import Client
from salonbase.output import Progress
from salonbase.output.paper import Label, LabelSheet
from salonbase.text import text


@dataclass(frozen=True, slots=True)
class Grid:
    """A kind of sticker sheet that is sold, by its key «3×8»."""

    key: str
    sheet: LabelSheet

    @property
    def title(self) -> str:
        """The grid with the size of one label: «3 × 8 · 70 × 37 мм»."""
        sheet = self.sheet
        size = text("Papers", "{width} × {height} mm", width=f"{sheet.width_mm:g}", height=f"{sheet.height_mm:g}")
        return f"{sheet.columns} × {sheet.rows} · {size}"


GRIDS: tuple[Grid, ...] = (
    Grid("3x8", LabelSheet(3, 8, 0.0, 0.5, 70.0, 37.0)),
    Grid("3x7", LabelSheet(3, 7, 7.2, 15.1, 63.5, 38.1, 2.5)),
    Grid("2x7", LabelSheet(2, 7, 4.6, 15.1, 99.1, 38.1, 2.5)),
    Grid("2x4", LabelSheet(2, 4, 0.0, 0.5, 105.0, 74.0)),
    Grid("4x10", LabelSheet(4, 10, 0.0, 0.0, 52.5, 29.7)),
    Grid("5x13", LabelSheet(5, 13, 4.75, 10.7, 38.1, 21.2, 2.5)),
)

LINES: dict[str, Callable[[], str]] = {
    "address": lambda: text("Papers", "Address"),
    "phone": lambda: text("Papers", "Phone"),
    "card": lambda: text("Papers", "Card number"),
    "name": lambda: text("Papers", "Name only"),
}
"""What stands below the name."""

_ROWS = f"""
    SELECT id, surname, first_name, patronymic, address, card_number, {client_names.first_phone()}
    FROM client WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"""


def labels(ids: Sequence[int], line: str) -> list[Label]:
    """A label for each of these clients who has what stands below the name, in the order of ``ids``. One query."""
    found = {row[0]: row[1:] for row in Client._meta.database.execute_sql(_ROWS, [json.dumps(list(ids))])}
    made = (_lines(found[client_id], line) for client_id in ids if client_id in found)
    return [Label(lines) for lines in made if lines]


def labels_pdf(
    ids: Sequence[int], line: str, sheet: LabelSheet, *, start: int = 1, progress: Progress | None = None
) -> tuple[bytes, int]:
    """The sheets as a PDF and how many labels are on them; the first ``start`` - 1 places stay empty.

    Raises SalonError where nobody has what is wanted, or with field "start" where the first sheet has no such place.
    """
    if not 1 <= start <= sheet.columns * sheet.rows:
        most = sheet.columns * sheet.rows
        raise SalonError(text("Papers", "The first sheet has places from 1 to {most}.", most=most), field="start")
    made = labels(ids, line)
    if not made:
        raise SalonError(text("Papers", "Nobody here has what should stand on the labels."))
    return output.of_labels(made, sheet, start=start, progress=progress), len(made)


def _lines(row: tuple[str, ...], line: str) -> tuple[str, ...]:
    """The lines of a label, none where what is wanted is not known."""
    surname, first_name, patronymic, address, number, phone = row
    name = names.full(surname, first_name, patronymic)
    shown = {"address": address, "phone": phones.show(phone or ""), "name": ""}
    shown["card"] = text("Papers", "Card No. {number}", number=number) if number else ""
    if line == "name":
        return (name,)
    return (name, shown[line]) if shown[line] else ()
