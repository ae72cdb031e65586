"""What a list or a report is before it becomes a file: a title, columns of a kind, rows of plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from salonbase import formats, phones
from salonbase.output.picture import Picture
from salonbase.text import text

Value = str | int | float | Decimal | bool | dt.date | dt.time | dt.datetime | None
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Kind:
    """How the values of a column are shown to a person, and how many letters wide they are at least."""

    show: Callable[[Any], str]
    width: int
    to_the_right: bool = False


def _moment(value: dt.datetime) -> str:
    return f"{formats.day(value.date())} {formats.time(value.time())}"


def _yes_no(value: Any) -> str:
    return text("Output", "yes") if value else text("Output", "no")


KINDS: dict[str, Kind] = {
    "text": Kind(str, 8),
    "long_text": Kind(str, 12),  # may have several lines
    "phone": Kind(phones.show, 17),
    "number": Kind(formats.number, 7, to_the_right=True),
    "money": Kind(formats.money, 11, to_the_right=True),  # kopecks
    "tenths": Kind(formats.tenths, 7, to_the_right=True),  # 8 is «8,0»
    "percent": Kind(formats.percent, 7, to_the_right=True),  # 7.5 is «7,5 %»
    "share": Kind(formats.share, 7, to_the_right=True),  # 23 is «23,0 %»
    "small_share": Kind(partial(formats.share, places=2), 7, to_the_right=True),  # 0.5 is «0,50 %»
    "change": Kind(formats.change, 8, to_the_right=True),  # 12 is «+12,0 %»
    "day": Kind(formats.day, 11),
    "time": Kind(formats.time, 7),
    "moment": Kind(_moment, 16),
    "yes_no": Kind(_yes_no, 5),
}
"""What a column can hold. None is nothing in each of them, and words are taken as they are: «12.03» among days."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``kind`` is a key of KINDS, ``total`` asks for the sum of the column below the last row."""

    title: str
    kind: str = "text"
    total: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that says the most, above the rows: its caption, its value, and what it is compared with in words."""

    title: str
    value: Value
    kind: str = "number"
    beside: str = ""  # «+12 % к прошлому месяцу»


@dataclass(slots=True)
class Table:
    """Rows under headings. ``rows`` is read once and may be a generator; ``count`` is how many rows are expected.

    ``told`` says in one line of what and of when the rows are («1–30 ноября 2026 · мастер Анна»). ``figures`` and
    ``picture`` stand above the rows, ``remarks`` (what was counted and what not) below them. ``totals`` are the sums
    of the columns where the maker knows them better than by adding: one value for each column, None for none.
    ``counted`` is a column and words: only rows that hold these words there are in the totals (visits that took place).
    """

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]
    count: int = 0
    told: str = ""
    figures: Sequence[Figure] = ()
    picture: Picture | None = None
    remarks: Sequence[str] = ()
    totals: Sequence[Value] | None = None
    counted: tuple[int, str] | None = None

    def shown(self, row: Sequence[Value]) -> list[str]:
        """A row as people read it on the screen and on paper."""
        return [show(column.kind, value) for column, value in zip(self.columns, row, strict=True)]


@dataclass(frozen=True, slots=True)
class Head:
    """Whose paper it is: the salon's name, lines below it (address, telephone) and the logo as a JPEG, b"" for none.

    ``made`` is the day on which the paper is made; it stands at the foot of each page unless it is None.
    """

    name: str = ""
    lines: Sequence[str] = ()
    logo: bytes = b""
    made: dt.date | None = None


def show(kind: str, value: Value) -> str:
    """A value as people read it; "" for None."""
    if value is None:
        return ""
    return value if isinstance(value, str) and kind != "phone" else KINDS[kind].show(value)


class Counter:
    """Tells ``progress`` now and then how many rows of all tables have been written."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self.done, self._total, self._progress = 0, total, progress

    def one_more(self) -> None:
        """A row has been written."""
        self.done += 1
        if self.done % 500 == 0:
            self.still()

    def still(self) -> None:
        """Tell it once more, where rows are only read and looked at: who cancels is heard."""
        if self._progress is not None:
            self._progress(self.done, max(self._total, self.done))
