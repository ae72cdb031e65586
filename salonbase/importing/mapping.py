"""Rows of a foreign sheet: which of them are headings and what their columns mean; what can be a name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from salonbase import names
from salonbase.given_names import GIVEN_NAMES
from salonbase.importing import meanings
from salonbase.importing.foreign_days import Order
from salonbase.reading import Row, Value

LONGEST_HEADING = 60

PHONE = re.compile(r"(?:\+?[78]|\b9)[\s(\-]*\d(?:[\s()\-.]*\d){8,9}\b|\+\d(?:[\s()\-.]*\d){9,14}\b")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_PAGE = re.compile(r"\s*(?:стр(?:аница)?\.?|лист|page)\s*\d+(?:\s*(?:из|of|/)\s*\d+)?\s*", re.I)
_COUNT = re.compile(r"кол во|количество|колич|qty|quantity|шт$")
_WHOLE_SUM = re.compile(r"сумм|всего|итого|total|amount|стоимость")
_HOW_PAID = re.compile(r"нал|карт|терминал|перевод|сбп|эквайр|cash|card", re.I)
_CAPITALISED = re.compile(r"[A-ZА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ][\w'’-]*\.?")
_INITIALS = re.compile(r"(?:[А-ЯЁA-Z]\. ?){1,2}")
_NOT_A_NAME = re.compile(
    r"\b(?:\w*карт(?:а|ы|у|очка|очки|отека)|клиент\w*|пациент\w*|лист|sheet|шаблон|образец|пример|бланк|список|журнал|прайс\w*|отч[её]т\w*|салон\w*|клиник\w*|"
    r"стоматолог\w*|студия|анкета|договор|визит\w*|услуг\w*|база|данные|итого|всего|template|example|история|болезни|лечени\w*|при[её]м\w*|"
    r"центр\w*|дата|январ\w*|феврал\w*|март|апрел\w*|май|июн\w*|июл\w*|август\w*|сентябр\w*|октябр\w*|ноябр\w*|декабр\w*|содержание|"
    r"архив|новый|новая|пуст\w*|форма|ооо|ип|медицинск\w*)\b",
    re.I,
)


@dataclass(slots=True)
class Column:
    """A column of a table: its place from 0, its heading, and its meaning (empty: goes to the note)."""

    index: int
    heading: str
    meaning: str
    order: Order | Literal[""] = ""  # of day and month, where the person said it


def looks_like_name(words: str) -> bool:
    """Whether a text can only be a person's name: two to four capitalised words, or a surname with initials."""
    bare = re.sub(r"\s*\(\d+\)$|\s+\d{1,2}$", "", words.strip())
    parts = bare.split()
    if not 2 <= len(parts) <= 4 or _NOT_A_NAME.search(bare):
        return False
    if _CAPITALISED.fullmatch(parts[0]) and _INITIALS.fullmatch(" ".join(parts[1:])):
        return True
    return all(_CAPITALISED.fullmatch(part) for part in parts[:2]) and not re.search(r"[\d«»\"№:;/]", bare)


def without_number(sheet: str) -> str:
    """The name of a sheet without the number of the card before it: «12. Белова Анна»."""
    return re.sub(r"^№?\s*\d+[.)]?\s+", "", sheet.strip())


def has_given_name(words: str) -> bool:
    """Whether a text has the first name or the patronymic of a person among its words."""
    parts = names.normalise(words).split()
    return any(part in GIVEN_NAMES for part in parts) or bool(names.split(words).patronymic)


def looks_like_name_and_phone(words: str) -> bool:
    """Whether a text is a name and a telephone number: «Иванова Мария 8-916-204-18-33»."""
    number = PHONE.search(words)
    if not number or meaning_of(words.partition(":")[0] if ":" in words else ""):
        return False
    rest = re.sub(r"[^\w\s'’.-]", " ", words.replace(number[0], " ")).strip(" .-")
    rest = re.sub(r"\s(?:т|тел|моб|сот)\.?$", "", rest)
    return looks_like_name(rest) or has_given_name(rest)


def looks_like_surname(words: str) -> bool:
    """Whether a single word can be the surname under which a card is kept."""
    return bool(re.fullmatch(r"[А-ЯЁ][а-яё-]{2,}|[А-ЯЁ]{3,}", words)) and not _NOT_A_NAME.search(words)


def is_total(row: Row) -> bool:
    """Whether a row sums up the rows above it («Итого», «Всего»), or signs them («Составил», «Подпись»)."""
    for cell in row.cells:
        if isinstance(cell, str):
            if meanings.FOOTERS.match(cell):
                return len(row.cells) - row.cells.count(None) <= 2
            return bool(meanings.TOTALS.match(cell)) and not any(isinstance(cell, dt.date) for cell in row.cells)
    return False


def is_title_of_page(row: Row) -> bool:
    """Whether a row has the number of a printed page: «стр. 2»."""
    return any(isinstance(cell, str) and _PAGE.fullmatch(cell) for cell in row.cells)


def meaning_of(cell: Value) -> str:
    """The meaning of a cell that may be a heading or a label."""
    if not isinstance(cell, str) or len(cell) > LONGEST_HEADING or PHONE.search(cell) or EMAIL.search(cell):
        return ""
    return meanings.of_heading(cell)


def is_plain(row: Row) -> bool:
    """Whether a row has a cell that is no heading, and none that is a label: nearly every row of a list."""
    plain = False
    for cell in row.cells:
        if isinstance(cell, str):
            if ":" in cell:
                return False
            plain = plain or "@" in cell or (cell[-1:].isdigit() and bool(PHONE.search(cell)))
        elif cell is not None:
            plain = True
    return plain


def columns_of(row: Row, following: Sequence[Row]) -> list[Column] | None:
    """The columns of a row of headings, None where the row is none."""
    for cell in row.cells:
        if not (cell is None or isinstance(cell, str)):  # nearly every row of a list holds a number or a day
            return None
    if not all(_can_be_heading(cell) for cell in row.cells if isinstance(cell, str)):
        return None
    filled = [(index, cell) for index, cell in enumerate(row.cells) if cell is not None]
    if not filled:
        return None
    found = [Column(index, str(cell), meaning_of(cell)) for index, cell in filled]
    known = [column for column in found if column.meaning]
    if not _are_headings(found, known, following):
        return None
    return once_each(found)


def _can_be_heading(words: str) -> bool:
    return len(words) <= LONGEST_HEADING and "@" not in words and not PHONE.search(words)


def _are_headings(found: list[Column], known: list[Column], following: Sequence[Row]) -> bool:
    kinds = {column.meaning for column in known}
    named = bool(kinds & meanings.NAMES)
    is_journal = len(known) >= 3 and meanings.DAY in kinds and bool(kinds & {meanings.WORK, meanings.SERVICES})
    if len(known) >= 2 and (len(known) * 2 > len(found) or is_journal):
        return not _is_line_of_labels(found, following)
    if named and not any(":" in column.heading for column in found) and _tell_of_many(known, following):
        return True
    if named and len(found) >= 2 and not any(":" in column.heading for column in found):
        return _below_are_names(next(c.index for c in known if c.meaning in meanings.NAMES), following)
    return named and len(known) == len(found) == 1 and _below_are_names(known[0].index, following)


def _is_line_of_labels(found: list[Column], following: Sequence[Row]) -> bool:
    """«ФИО: … Телефон: …» without values in one line of an empty form: every label ends with a colon."""
    return all(column.heading.rstrip().endswith((":", ":_")) or "__" in column.heading for column in found) and not (
        following and len([cell for cell in following[0].cells if cell is not None]) > 1
    )


def _below_are_names(index: int, following: Sequence[Row]) -> bool:
    below = [row.cells[index] for row in following[:20] if index < len(row.cells)]
    words = [cell for cell in below if isinstance(cell, str)]
    return len(words) >= 2 and sum(map(may_be_name, words)) * 2 > len(words)


def _tell_of_many(known: list[Column], following: Sequence[Row]) -> bool:
    """Whether there are headings of all kinds side by side, with values and no further headings below them.

    A line of a card has its values between the labels; an address book has dozens of columns that mean nothing here.
    """
    kinds = {column.meaning for column in known}
    if len(kinds) < 4 or not kinds & {meanings.PHONE, meanings.EMAIL, meanings.BIRTHDAY}:
        return False
    beside = sum(after.index == before.index + 1 for before, after in pairwise(known))
    below = [row.cells[column.index] for row in following[:5] for column in known if column.index < len(row.cells)]
    return beside >= 1 and any(cell is not None for cell in below) and not any(map(meaning_of, below))


def may_be_name(words: str) -> bool:
    """Whether a text can be a person's name, alone or with a telephone number."""
    return looks_like_name(words) or looks_like_name_and_phone(words)


def once_each(columns: list[Column]) -> list[Column]:
    """One column for each meaning but phones and notes; «Имя» without «Фамилия» is the whole name."""
    _settle_names(columns)
    kinds = [column.meaning for column in columns]
    if meanings.FIRST_NAME in kinds and not {meanings.SURNAME, meanings.NAME, meanings.PATRONYMIC} & set(kinds):
        first = kinds.index(meanings.FIRST_NAME)
        for column in columns[first:]:
            column.meaning = "" if column.meaning == meanings.FIRST_NAME else column.meaning
        columns[first].meaning = meanings.NAME
    if meanings.NAME in kinds and meanings.SURNAME in kinds and meanings.FIRST_NAME in kinds:
        columns[kinds.index(meanings.NAME)].meaning = meanings.DISPLAY_NAME
    _settle_prices(columns)
    kinds = [column.meaning for column in columns]
    many = {
        meanings.PHONE,
        meanings.LABEL,
        meanings.NOTE,
        meanings.IGNORED,
        meanings.TAGS,
        meanings.ALLERGIES,
        meanings.SERVICES,
        meanings.WORK,
    }
    taken: set[str] = set()
    for column in columns:
        again = column.meaning == meanings.SUM and meanings.SUM in taken and meanings.DUE not in kinds
        if again and meanings.TOTALS.match(column.heading):
            column.meaning = meanings.DUE  # «Стоимость, Скидка, Итого»
        if column.meaning == meanings.DAY in taken and meanings.STATUS not in kinds and _is_of_coming(column):
            column.meaning = meanings.STATUS  # «Дата, …, Посещение: пришёл»
        if column.meaning in taken - many and not (
            column.meaning == meanings.PAID and _HOW_PAID.search(column.heading)
        ):
            column.meaning = ""
        taken.add(column.meaning)
    return columns


def _settle_prices(columns: list[Column]) -> None:
    """Where the rows count pieces («Количество, Цена, Сумма»), the price of one piece is not what was paid."""
    prices = [column for column in columns if column.meaning == meanings.SUM]
    if len(prices) > 1 and any(_COUNT.match(meanings.normalise(column.heading)) for column in columns):
        whole = next((one for one in prices if _WHOLE_SUM.match(meanings.normalise(one.heading))), None)
        for column in prices if whole else ():
            column.meaning = meanings.SUM if column is whole else ""


def _is_of_coming(column: Column) -> bool:
    return meanings.normalise(column.heading) in {"посещение", "визит", "прием", "visit"}


def _settle_names(columns: list[Column]) -> None:
    """«Имя клиента» beside «Фамилия» is the first name; a part of the name beside the whole («ФИО», «Имя») is not."""
    kinds = {column.meaning for column in columns}
    if meanings.NAME not in kinds or {meanings.SURNAME, meanings.FIRST_NAME} <= kinds:
        return
    whole = next(column for column in columns if column.meaning == meanings.NAME)
    if meanings.SURNAME in kinds and whole.heading.strip().lower().startswith(("имя", "name")):
        whole.meaning = meanings.FIRST_NAME
        return
    for column in columns:
        if column.meaning in {meanings.SURNAME, meanings.FIRST_NAME, meanings.PATRONYMIC}:
            column.meaning = ""


def is_numbering(row: Row) -> bool:
    """The numbers of the columns, which printed forms have under their headings: 1, 2, 3 …"""
    numbers = [cell for cell in row.cells if cell is not None]
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
