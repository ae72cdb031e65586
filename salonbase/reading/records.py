"""Lines of separated values become records: cells in quotes, line breaks inside them, and quotes that nobody closed.

The rules are those of RFC 4180; what breaks them is read as the person who typed it would. A quote without its pair
never swallows the rows below it: they are looked at, and where they are rows of the table the quote is a letter.
"""

from __future__ import annotations

import csv
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from salonbase.reading import Remark
from salonbase.reading.workbooks import LONGEST_CELL
from salonbase.text import text

SEPARATORS = ";\t|,"  # where two fit as well, the first
NO_SEPARATOR = "\x1f"  # no text of a file holds it (encodings.pieces)
_LOOKED_AT, _LOOKED_THROUGH = 300, 200_000  # lines and characters, from which the separator is found


@dataclass(slots=True)
class Records:
    """The records of a table; ``width`` is how many cells its rows have, 0 where that is not known.

    Iterating gives each record that is not empty with its number from 1, in which empty ones count, as in Excel.
    ``remarks`` tell afterwards what was odd.
    """

    lines: Iterator[str]
    separator: str
    width: int = 0
    remarks: list[Remark] = field(default_factory=list)
    _ahead: deque[str] = field(default_factory=deque)

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        number, blank = 0, f"{self.separator if self.separator != NO_SEPARATOR else SEPARATORS} \t"
        while (line := self._next()) is not None:
            number += 1
            if not line.strip(blank):
                continue
            cells = line.split(self.separator) if '"' not in line else self._quoted(number, line)
            if self.width > 1 and len(cells) > self.width and any(cells[self.width :]):
                self._remark(number, text("Reading", "The row has more cells than the others."))
            yield number, cells

    def _remark(self, number: int, sentence: str) -> None:
        self.remarks.append((number, sentence))

    def _next(self) -> str | None:
        return self._ahead.popleft() if self._ahead else next(self.lines, None)

    def _quoted(self, number: int, line: str) -> list[str]:
        try:
            [cells] = csv.reader([line], delimiter=self.separator, skipinitialspace=True, strict=True)
        except (csv.Error, ValueError):
            cells, is_open = split(line, self.separator)
            if is_open:
                return self._continued(number, line, cells)
            if self.width not in {0, len(cells)} and self._is_row(line):
                return self._with_stray_quote(number, line)
        return cells

    def _with_stray_quote(self, number: int, line: str) -> list[str]:
        self._remark(number, text("Reading", "A quotation mark has no pair; it was left as it is."))
        return split(line, self.separator, literal=True)[0]

    def _continued(self, number: int, line: str, cells: list[str]) -> list[str]:
        """The record whose last cell goes on in the lines below, unless its quote is a stray one."""
        taken: list[str] = []
        joined = list(cells)
        while True:
            end = self._closing_line(taken, len(joined[-1]))
            if end is None:
                break
            inside, rest = end
            joined[-1] = "\n".join([joined[-1], *taken[-1 - inside : -1], rest[0]]).replace('""', '"')
            more, is_open = split(rest[1], self.separator) if rest[1] is not None else ([], False)
            joined += more
            if not is_open:
                if self.width in {0, len(joined)} or not self._is_row(line):
                    return joined
                break
        return self._stray(number, line, [*cells[:-1], "\n".join([cells[-1], *taken])], taken)

    def _closing_line(self, taken: list[str], length: int) -> tuple[int, tuple[str, str | None]] | None:
        """Take lines until one closes the cell: how many lie between, and that line before and after the quote.

        None where a quote stands that closes nothing, where the file ends or where no cell is so long.
        """
        between = 0
        while length <= LONGEST_CELL and (line := self._next()) is not None:
            length += len(line) + 1
            if '"' not in line:
                taken.append(line)
                between += 1
                continue
            end, is_clean = _closing(line, 0, self.separator)
            if end < 0 and is_clean:  # all quotes of the line are doubled
                taken.append(line)
                between += 1
                continue
            if end < 0 or not is_clean:
                self._ahead.appendleft(line)
                return None
            taken.append(line)
            after = line[end + 1 :].lstrip(" ")
            return between, (line[:end], after[len(self.separator) :] if after else None)
        return None

    def _is_row(self, line: str) -> bool:
        """Whether a line with a stray quote, taken by itself, is a row of this table."""
        return len(split(line, self.separator, literal=True)[0]) == self.width

    def _stray(self, number: int, line: str, whole: list[str], taken: list[str]) -> list[str]:
        """The line alone where those below are rows of the table, otherwise all of it as one cell."""
        rows = [one for one in taken if one.strip()]
        alike = sum(len(split(one, self.separator, literal=True)[0]) == self.width for one in rows)
        if self.width < 2 or alike * 2 >= len(rows):
            self._ahead.extendleft(reversed(taken))
            return self._with_stray_quote(number, line)
        self._remark(number, text("Reading", "A cell in quotation marks has no end; the file may be cut off."))
        return whole


def split(line: str, separator: str, *, literal: bool = False) -> tuple[list[str], bool]:
    """The cells of a line, and whether the last one is in quotes that this line does not close.

    Quotes inside a cell that were not doubled stay in it. With ``literal`` a quote that is not closed is a letter.
    """
    cells: list[str] = []
    position, is_broken = 0, False
    while True:
        start = position
        while line.startswith(" ", start):
            start += 1
        if line.startswith('"', start) and not is_broken:
            end, is_clean = _closing(line, start + 1, separator)
            if end >= 0 and (is_clean or not literal):
                cells.append(line[start + 1 : end].replace('""', '"'))
                position = line.find(separator, end + 1)
                if position < 0:
                    return cells, False
                position += len(separator)
                continue
            if not literal:
                return [*cells, line[start + 1 :]], True
            is_broken = True  # to look for the end of each quote behind it would take the square of the line's length
        end = line.find(separator, position)
        cell = line[position:] if end < 0 else line[position:end]
        inside = cell.strip(" ") if is_broken else ""
        is_whole = len(inside) > 1 and inside[0] == inside[-1] == '"'
        cells.append(inside[1:-1].replace('""', '"') if is_whole else cell)
        if end < 0:
            return cells, False
        position = end + len(separator)


def _closing(line: str, start: int, separator: str) -> tuple[int, bool]:
    """Where the quote is that ends a cell, -1 where there is none; and whether all others on the way were doubled."""
    is_clean = True
    position = line.find('"', start)
    while position >= 0:
        after = position
        while line.startswith('"', after):
            after += 1
        count, place = after - position, after
        while line.startswith(" ", place) and separator != " ":
            place += 1
        if place == len(line) or line.startswith(separator, place):
            if count % 2 or not is_clean:
                return after - 1, is_clean
        elif count % 2:
            is_clean = False
        position = line.find('"', after)
    return -1, is_clean


class Shape(NamedTuple):
    """How a table of text is built: its separator, how many cells its rows have, and how surely (0 to 2)."""

    separator: str
    width: int
    score: float


def shape(lines: Sequence[str], separators: str = SEPARATORS) -> Shape:
    """The shape of a table, from its first lines.

    The separator is what divides most rows into equally many cells, the row of headings among them; NO_SEPARATOR and
    one cell for a list of one column.
    """
    best = Shape(NO_SEPARATOR, 1, 0.0)
    for separator in separators:
        widths = [len(cells) for _, cells in Records(iter(lines), separator)]
        many = Counter(width for width in widths if width > 1)
        if not many or many.total() * 2 < len(widths):
            continue
        usual, times = max(many.items(), key=lambda item: (item[1], item[0] == widths[0], item[0]))
        score = times / len(widths) + many.total() / len(widths) / 2 + (widths[0] == usual) / 2
        if score > best.score:
            best = Shape(separator, max(usual, widths[0]), score)
    return best


def beginning(lines: Iterator[str]) -> list[str]:
    """So many lines of a file as tell its shape."""
    found: list[str] = []
    length = 0
    while len(found) < _LOOKED_AT and length < _LOOKED_THROUGH and (line := next(lines, None)) is not None:
        found.append(line)
        length += len(line)
    return found
