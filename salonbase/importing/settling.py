"""What the columns of a table mean in the end: by the kind of the table and by all their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from salonbase.importing import contents, mapping, meanings, numbers_in
from salonbase.importing.cells import is_nothing, show
from salonbase.importing.mapping import Column
from salonbase.importing.plans import Table
from salonbase.importing.synonyms import OF_ANYTHING
from salonbase.reading import Value

_ASKED = 2_000  # rows of a column
_HOW_PAID = re.compile(
    r"\s*(?:(?:оплата|сумма)\s+)?(?:нал(?:ич\w*|ом)?|без\s?нал\w*(?: расч[её]т\w*)?|карт(?:а|ы|ой|е)|терминал|"
    r"перевод\w*|сбп|эквайринг|"
    r"сертификат\w*|бонус\w*|cash|card)[.,]?\s*(?:,?\s*(?:руб|р)\.?)?\s*",
    re.I,
)


def settle(table: Table) -> None:
    """A specialist named in a list of clients is the preferred one; what belongs to visits goes to the note there."""
    named = any(column.meaning in meanings.NAMES for column in table.columns)
    _settle_how_paid(table)
    for column in table.columns:
        if column.meaning == meanings.MESSENGER and _holds_numbers(table, column):
            column.meaning = meanings.PHONE
        if column.meaning == meanings.PHONE and numbers_in.are_foreign(_cells(table, column), column.heading):
            column.meaning = meanings.FOREIGN_PHONE
        elif column.meaning == meanings.TIE and table.kind != "clients" and _numbers_rows(column, named=named):
            column.meaning = ""
        if table.kind == "clients":
            if column.meaning == meanings.SPECIALIST:
                column.meaning = meanings.PREFERRED_SPECIALIST
            elif column.meaning == meanings.COMPLAINT:
                column.meaning = meanings.REASON
            elif column.meaning in meanings.OF_VISIT:
                column.meaning = ""
        elif column.meaning == meanings.PREFERRED_SPECIALIST:
            column.meaning = meanings.SPECIALIST


def _settle_how_paid(table: Table) -> None:
    """«Нал» and «Карта» over sums, beside each other or alone, are what was paid in each way."""
    if table.kind == "clients":
        return
    for column in table.columns:
        if column.meaning in {"", meanings.CARD_NUMBER, meanings.PAYMENT} and _HOW_PAID.fullmatch(column.heading):
            cells = [cell for cell in _cells(table, column) if not is_nothing(cell)]
            if cells and all(map(contents.is_sum, cells)):
                column.meaning = meanings.PAID


def _holds_numbers(table: Table, column: Column) -> bool:
    """Whether a column of messengers holds telephone numbers, and no other column does."""
    if any(one.meaning == meanings.PHONE for one in table.columns):
        return False
    texts = [show(cell) for cell in _cells(table, column) if not is_nothing(cell)]
    return bool(texts) and sum(bool(mapping.PHONE.search(words)) for words in texts) * 10 >= len(texts) * 8


def _cells(table: Table, column: Column) -> Iterator[Value]:
    return (row.cells[column.index] for row in table.rows[:_ASKED] if column.index < len(row.cells))


def _numbers_rows(column: Column, *, named: bool) -> bool:
    """«ID» in a journal that has names is the number of the visit."""
    return named and meanings.normalise(column.heading) in {"id", "ид", "uid"}


def is_of_goods(table: Table) -> bool:
    """A list of goods or services under «Наименование» or «Name», in which nothing is a person's."""
    kinds = {column.meaning for column in table.columns} - {meanings.NOTE, meanings.IGNORED, meanings.TAGS, ""}
    if table.kind != "clients" or kinds - meanings.OF_VISIT - {meanings.NAME, meanings.TIE, meanings.DISCOUNT}:
        return False
    names = next((column for column in table.columns if column.meaning == meanings.NAME), None)
    if names is None or meanings.normalise(names.heading) not in OF_ANYTHING:
        return False
    words = [cell for cell in _cells(table, names) if isinstance(cell, str)]
    return bool(words) and sum(map(mapping.has_given_name, words)) * 3 < len(words)
