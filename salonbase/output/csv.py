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

_RISKY = ("=", "+", "-", "@", "\t", "\r")


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
    return (
        words[1:] if words.startswith("'") and (words[1:].startswith((*_RISKY, "'")) or words[1:2].isdigit()) else words
    )


def _cell(kind: str, value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _words(phones.show(value), is_phone=True) if kind == "phone" else _words(value)
    if kind == "money" and isinstance(value, int):
        return _number(Decimal(value) / 100)
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return _number(Decimal(str(value)))
    return value.isoformat(" ", "seconds") if isinstance(value, dt.datetime) else show(kind, value)


def _words(words: str, *, is_phone: bool = False) -> str:
    if is_phone and re.fullmatch(r"\+[\d -]*[ -][\d -]*", words):
        return words
    return f"'{words}" if words.startswith(_RISKY) or bare(words) != words else words


def _number(value: Decimal) -> str:
    """A number without groups, with the decimal sign that a spreadsheet in this language expects."""
    words = f"{value:f}"
    words = words.rstrip("0").rstrip(".") if "." in words else words
    return words.replace(".", ",") if language() == "ru" else words
