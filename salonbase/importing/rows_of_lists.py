"""The rows of a list by the hundred thousand: what most cells look like is taken at once, all else by ``taking``.

Every way here gives what ``Taker.take`` gives for the same cell (tests/core/test_rows_of_lists.py holds them together).
What is known of a value is remembered for the next row that has it; that lasts for one table.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable

from salonbase import dates, facts, names
from salonbase.errors import SalonError
from salonbase.facts import Phone
from salonbase.importing import foreign_days, meanings, values
from salonbase.importing.cells import is_blank, is_nothing
from salonbase.importing.many_names import ManyNames
from salonbase.importing.mapping import Column
from salonbase.importing.newcomers import Newcomer
from salonbase.importing.taking import LINES, TEXTS, Taker
from salonbase.reading import Value

MOST_REMEMBERED = 50_000  # different values of one kind
_ASKS_FOR_MORE = re.compile(r"\bтел|phone", re.I)  # a heading under which numbers are looked for: «Адрес, телефон»
_MOBILE = re.compile(r" ?(?:\+7|8)?[ -]?\(?(9\d\d)\)?[ -]?(\d{3})[ -]?(\d\d)[ -]?(\d\d)", re.A)
_EMAIL = re.compile(r"[a-z0-9_.+-]{1,60}@[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,20}){1,4}", re.I | re.A)


class RowsOfList:
    """Takes the rows of one table of people; the taker is lent and speaks of whoever is being taken."""

    def __init__(self, taker: Taker, columns: Iterable[Column], many: ManyNames) -> None:
        self._taker = taker
        self._many = many
        self._birthdays: dict[Value, dates.Birthday] = {}
        self._lines: dict[Value, str] = {}
        self._texts: dict[Value, str] = {}
        self._notes: dict[Value, str] = {}
        self._person = taker.person
        self._slow = False  # whether a cell of the present row was left to the taker
        # Functions, not methods of this object: nothing may hold itself, or it would outlive the import (gc.freeze).
        self._ways = [(c.index, _way(c.meaning, c.heading), c.meaning, c.heading) for c in columns]

    def take(self, person: Newcomer, cells: tuple[Value, ...]) -> None:
        """Take the cells that stand under the headings of the table."""
        self._person = self._taker.person = person
        self._slow = False
        length = len(cells)
        for index, take, meaning, caption in self._ways:
            if index < length and (value := cells[index]) is not None:
                take(self, meaning, caption, value)

    def finish(self) -> None:
        """What ``Taker.finish`` does for a row, where there is anything to do."""
        name, note = self._person.name, self._person.note
        if self._slow or (note and self._asks(note)) or " " in name.surname or " " in name.first_name:
            self._taker.finish()

    def _asks(self, note: list[str]) -> bool:
        """Whether a note may ask for a flag or a tag."""
        return any(map(values.speaks_of_marks, note))

    def _slowly(self, meaning: str, caption: str, value: Value) -> None:
        self._slow = True
        self._taker.take(meaning, caption, value)

    def _name(self, _meaning: str, caption: str, value: Value) -> None:
        told = self._many.told(value) if type(value) is str and len(value) <= facts.LONGEST_NAME else None
        if told is None:
            self._slowly(meanings.NAME, caption, value)
            return
        person = self._person
        person.name, person.keys = told
        person.keys_of, person._key, person.whole = person.name, person.keys.search_key, str(value)

    def _phone(self, _meaning: str, caption: str, value: Value) -> None:
        if self._taker.label:
            found: list[str] = []
        elif type(value) is str:
            numbers = [_MOBILE.fullmatch(piece) for piece in value.split(",")] if len(value) < 60 else []
            found = [f"+7{number[1]}{number[2]}{number[3]}{number[4]}" if number else "" for number in numbers]
        else:
            mobile = type(value) is int and value // 1_000_000_000 in {79, 89} and value % 1_000_000
            found = [f"+7{value % 10_000_000_000}"] if mobile and isinstance(value, int) else []
        if not found or "" in found:
            self._slowly(meanings.PHONE, caption, value)
            return
        known = self._person.phones
        for number in found:
            if not known or number not in [phone.number for phone in known]:
                known.append(Phone(number))

    def _birthday(self, _meaning: str, caption: str, value: Value) -> None:
        if type(value) is not str and type(value) is not dt.date:
            self._slowly(meanings.BIRTHDAY, caption, value)
            return
        known = self._birthdays.get(value)
        if known is None:
            taker = self._taker
            try:
                known = dates.Birthday(*foreign_days.birthday(value, taker.order, today=taker.today))
            except SalonError:
                self._slowly(meanings.BIRTHDAY, caption, value)
                return
            if len(self._birthdays) < MOST_REMEMBERED:
                self._birthdays[value] = known
        self._person.birthday = known

    def _email(self, _meaning: str, caption: str, value: Value) -> None:
        person = self._person
        if type(value) is str and "email" not in person.words and _EMAIL.fullmatch(value):
            person.words["email"] = value
            person.captions["email"] = caption
        else:
            self._slowly(meanings.EMAIL, caption, value)

    def _note(self, _meaning: str, caption: str, value: Value) -> None:
        if type(value) is str:
            words = self._notes.get(value)
            if words is None:
                words = facts.long_text(value)
                if len(self._notes) < MOST_REMEMBERED:
                    self._notes[value] = words
            self._person.add_note(words)
        else:
            self._slowly(meanings.NOTE, caption, value)

    def _words(self, key: str, caption: str, value: Value) -> None:
        person = self._person
        if type(value) is not str or key in person.words:
            self._slowly(key, caption, value)
            return
        known = self._lines if key in LINES else self._texts
        words = known.get(value)
        if words is None:
            words = names.clean(value) if key in LINES else facts.long_text(value)
            if is_blank(value) or is_nothing(value) or (len(words) > facts.LONGEST_LINE and key in LINES):
                self._slowly(key, caption, value)
                return
            if len(known) < MOST_REMEMBERED:
                known[value] = words
        person.words[key] = words
        person.captions[key] = caption


Way = Callable[[RowsOfList, str, str, Value], None]

_QUICK: dict[str, Way] = {
    meanings.NAME: RowsOfList._name,
    meanings.BIRTHDAY: RowsOfList._birthday,
    meanings.EMAIL: RowsOfList._email,
    meanings.NOTE: RowsOfList._note,
}


def _way(meaning: str, caption: str) -> Way:
    """How the cells of a column are taken."""
    if meaning == meanings.PHONE:
        return RowsOfList._phone
    if not _ASKS_FOR_MORE.search(caption):
        if meaning in _QUICK:
            return _QUICK[meaning]
        if meaning in LINES | TEXTS:
            return RowsOfList._words
    return RowsOfList._slowly
