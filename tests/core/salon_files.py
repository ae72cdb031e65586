"""Files as salons, clinics and programs make them, and how the truth about each is told."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl

DAY = dt.date
Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Salon:
    """A file and its truth.

    ``people`` holds everybody whom the file tells of, by name: the birthday as it is shown, the digits of the phones
    (None: not said here), and perhaps more attributes of the card. ``log`` are some of the visits: name, day, roubles.
    """

    title: str
    content: Rows | Mapping[str, Rows]
    people: Mapping[str, tuple[Any, ...]]
    visits: int = 0
    roubles: float = 0
    ending: str = "xlsx"
    encoding: str = "utf-8"
    separator: str = ";"
    log: Sequence[tuple[str, str, float]] = ()
    merged: Sequence[str] = ()

    def save(self, folder: Path) -> Path:
        """Write the file."""
        path = folder / f"файл.{self.ending}"
        if isinstance(self.content, Mapping) or self.ending == "xlsx":
            self._save_workbook(path)
        else:
            written = io.StringIO()
            csv.writer(written, delimiter=self.separator, lineterminator="\r\n").writerows(self.content)
            path.write_bytes(written.getvalue().encode(self.encoding))
        return path

    def _save_workbook(self, path: Path) -> None:
        book = openpyxl.Workbook()
        book.remove(book.active)
        sheets = self.content if isinstance(self.content, Mapping) else {"Лист1": self.content}
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(list(row))
        for area in self.merged:
            book.worksheets[0].merge_cells(area)
        book.save(path)
