"""What a column means by what its cells hold, where its heading does not tell: phones, days, sums, names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from salonbase.importing import foreign_days, meanings
from salonbase.importing.cells import is_nothing, show
from salonbase.importing.mapping import (
    EMAIL,
    PHONE,
    Column,
    has_given_name,
    looks_like_name,
    looks_like_name_and_phone,
)
from salonbase.reading import Row, Value

_BEFORE_VISITS = 2005
_SEX = frozenset({"м", "ж", "муж", "жен", "муж.", "жен.", "мужской", "женский", "m", "f", "male", "female"})


def by_content(columns: list[Column], rows: Sequence[Row]) -> None:
    """Give columns without a known heading the meaning that most of their cells plainly have: phone, e-mail, name."""
    taken = {column.meaning for column in columns}
    for column in columns:
        if column.meaning:
            continue
        cells = [row.cells[column.index] for row in rows[:200] if column.index < len(row.cells)]
        texts = [show(cell) for cell in cells if not is_nothing(cell)]
        for meaning, fits in ((meanings.PHONE, PHONE.search), (meanings.EMAIL, EMAIL.fullmatch)):
            fitting = sum(bool(fits(words)) for words in texts)
            enough = fitting * 10 >= len(texts) * 8 if len(texts) > 2 else fitting == len(texts) > 0
            if enough and meaning == meanings.PHONE and not taken & meanings.NAMES and _hold_names(texts):
                column.meaning = meanings.NAME
                taken.add(meanings.NAME)
                break
            if enough and meaning not in taken:
                column.meaning = meaning
                taken.add(meaning)
                break
        if (
            not column.meaning
            and meanings.SEX not in taken
            and len(texts) > 2
            and _SEX.issuperset(map(str.lower, texts))
        ):
            column.meaning = meanings.SEX
            taken.add(meanings.SEX)
        if not column.meaning and not column.heading and meanings.BIRTHDAY not in taken and _are_birthdays(cells):
            column.meaning = meanings.BIRTHDAY
            taken.add(meanings.BIRTHDAY)


def _are_birthdays(cells: Sequence[Value]) -> bool:
    """Days of people of all ages: over a generation apart, most of them long ago."""
    years = sorted(filter(None, map(foreign_days.year_of, cells)))
    return len(years) >= 3 and years[-1] - years[0] >= 20 and years[len(years) // 2] <= 2012


def add_unheaded(columns: list[Column], rows: Sequence[Row]) -> None:
    """Add columns without a heading whose cells plainly are phones, e-mails or birthdays; others stay remarks."""
    headed = {column.index for column in columns}
    width = max((len(row.cells) for row in rows[:200]), default=0)
    more = [Column(index, "", "") for index in range(width) if index not in headed]
    if more:
        by_content([*columns, *more], rows)
        columns += [column for column in more if column.meaning]
        columns.sort(key=lambda column: column.index)


def _hold_names(texts: Sequence[str]) -> bool:
    return sum(map(looks_like_name_and_phone, texts)) * 2 > len(texts)


def find_day(columns: list[Column], following: Sequence[Row]) -> bool:
    """Give the meaning of a day to a column without one whose cells are days; whether there was such a column."""
    return _find(columns, following, meanings.DAY, lambda cell: foreign_days.year_of(cell) is not None)


def find_name(columns: list[Column], following: Sequence[Row]) -> bool:
    """Give the meaning of a name to a column without one whose cells are names; whether there was such a column."""
    return _find(columns, following, meanings.NAME, lambda cell: isinstance(cell, str) and looks_like_name(cell))


def _find(columns: list[Column], following: Sequence[Row], meaning: str, fits: Callable[[Value], bool]) -> bool:
    known = {column.index: column for column in columns}
    for index in range(max((len(row.cells) for row in following), default=0)):
        if index in known and known[index].meaning:
            continue
        cells = [row.cells[index] for row in following if index < len(row.cells) and row.cells[index] is not None]
        if cells and sum(map(fits, cells)) * 10 >= len(cells) * 7:
            if index not in known:
                columns.append(Column(index, "", meaning))
            else:
                known[index].meaning = meaning
            return True
    return False


def without_headings(rows: Sequence[Row]) -> list[Column] | None:
    """The columns of a list or journal that has no headings at all, from what its cells hold; None without names."""
    rows = [row for row in rows if sum(cell is not None for cell in row.cells) > 1] or rows
    width = max((len(row.cells) for row in rows), default=0)
    columns = [Column(index, "", "") for index in range(width)]
    by_content(columns, rows)
    known = {column.meaning for column in columns}
    tells = bool(known & {meanings.PHONE, meanings.BIRTHDAY, meanings.EMAIL}) or width == 1
    if meanings.NAME not in known and not _name_by_content(columns, rows, tells):
        return None
    if tells:
        _birthdays_by_content(columns, rows)
    journal_by_content(columns, rows)
    if tells or meanings.NAME in known or {meanings.DAY, meanings.SUM} <= {column.meaning for column in columns}:
        return columns
    return None


def _name_by_content(columns: list[Column], rows: Sequence[Row], tells: bool) -> bool:
    """Give the meaning of a name to the column that holds names, whole ones or beside a phone any; whether one does."""
    for fits in (looks_like_name, has_given_name) if tells else (looks_like_name,):
        for column in columns:
            words = [cell for cell in _column(column, rows) if isinstance(cell, str)]
            if not column.meaning and len(words) >= 3 and sum(map(fits, words)) * 10 >= len(rows) * 7:
                column.meaning = meanings.NAME
                return True
    return False


def _birthdays_by_content(columns: list[Column], rows: Sequence[Row]) -> None:
    """Days of long ago, all of them, are no visits; a salon that writes up its visits began later."""
    for column in columns:
        years = list(filter(None, map(foreign_days.year_of, _column(column, rows))))
        if not column.meaning and len(years) * 2 > len(rows) and max(years) <= _BEFORE_VISITS:
            column.meaning = meanings.BIRTHDAY
            return


def journal_by_content(columns: list[Column], rows: Sequence[Row]) -> None:
    """The days, sums and words of a journal without headings; a list has no days but birthdays."""
    if not find_day(columns, rows):
        return
    for column in columns:
        cells = [cell for cell in _column(column, rows) if cell is not None]
        if column.meaning or not cells:
            continue
        kinds = {one.meaning for one in columns}
        if all(is_sum(cell) for cell in cells) and len(cells) * 2 > len(rows):
            column.meaning = meanings.SUM if meanings.SUM not in kinds else ""
        elif all(isinstance(cell, str) for cell in cells) and meanings.SERVICES not in kinds:
            column.meaning = meanings.SERVICES


def is_sum(cell: Value) -> bool:
    """Whether a cell plainly is a sum of money or another number."""
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return False
    return not isinstance(cell, str) or bool(re.fullmatch(r"\d[\d ]*(?:[.,]\d\d?)?(?: ?(?:р|руб|₽)\.?)?", cell.strip()))


def _column(column: Column, rows: Sequence[Row]) -> list[Value]:
    return [row.cells[column.index] for row in rows if column.index < len(row.cells)]
