"""Text with semicolons, as Excel in Russia opens it: UTF-8 with a BOM, one table.

A program that opens such a file takes a cell that begins with = + - or @ for a formula, even between quotes. Words of
that kind get an apostrophe in front, which makes them text; ``bare`` takes it away again. Telephone numbers need none:
with their spaces («+7 916 204-18-33») they are text to everybody.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from salonbase import phones
from salonbase.output.table import Counter, Progress, Table, Value, show
from salonbase.text import language

_GUARDED = frozenset("=+-@\t\r'")


def write(tables: Sequence[Table], path: Path, progress: Progress | None = None) -> None:
    """Write the only table of ``tables``."""
    (table,) = tables
    counter = Counter(table.count, progress)
    kinds = [column.kind for column in table.columns]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow([column.title for column in table.columns])
        for row in table.rows:
            writer.writerow([_cell(kind, value) for kind, value in zip(kinds, row, strict=True)])
            counter.one_more()


def bare(words: str) -> str:
    """A text of such a file without the apostrophe that keeps it from being a formula."""
    if words[:1] != "'":
        return words
    return words[1:] if words[1:2] in _GUARDED or words[1:2].isdigit() else words


def _cell(kind: str, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _phone(value) if kind == "phone" else _words(value)
    if kind == "money" and isinstance(value, int):
        return str(value // 100) if value % 100 == 0 else _number(Decimal(value) / 100)
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return _number(Decimal(str(value)))
    return value.isoformat(" ", "seconds") if isinstance(value, dt.datetime) else show(kind, value)


def _words(words: str) -> str:
    """Words with an apostrophe before them where a program would take them for a formula, or ``bare`` for guarded."""
    if words[:1] not in _GUARDED or not words:
        return words
    return f"'{words}" if words[0] != "'" or bare(words) != words else words


def _phone(number: str) -> str:
    shown = phones.show(number)
    return shown if re.fullmatch(r"\+[\d -]*[ -][\d -]*", shown) else _words(shown)


def _number(value: Decimal) -> str:
    """A number without groups, with the decimal sign that a spreadsheet in this language expects."""
    words = f"{value:f}"
    words = words.rstrip("0").rstrip(".") if "." in words else words
    return words.replace(".", ",") if language() == "ru" else words
