"""Rows of a foreign table become visits: the day, what was done, and money that agrees with itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from salonbase import facts, formats, names
from salonbase.errors import SalonError
from salonbase.importing import foreign_days, meanings, months, values
from salonbase.importing.cells import is_nothing, show
from salonbase.importing.foreign_days import Order
from salonbase.importing.mapping import Column
from salonbase.importing.newcomers import Place, VisitDraft
from salonbase.reading import Row, Value
from salonbase.text import text

T = TypeVar("T")

_WORDS = {meanings.COMPLAINT: "complaint", meanings.WORK: "work", meanings.MATERIALS: "materials"}
_SIDE = frozenset({meanings.PAYMENT, meanings.NOTE})
_MONEY = (meanings.SUM, meanings.DUE, meanings.PAID, meanings.DEBT)
_NO_SHOW = re.compile(r"не\s*приш|не\s*яв|неявка|прогул|no.?show|отсутств", re.I)
_CANCELLED = re.compile(r"отмен|отказ|cancel", re.I)
_CAME = re.compile(r"приш|был|состоял|выполн|заверш|оплач|^да$|^\+$|done|came|complet|явил|ок", re.I)
_PAID_WORDS = re.compile(r"^(?:да|\+|нал\w*|безнал\w*|карт\w*|перевод\w*|терминал|сбп|qr|yes|cash|card)\.?$", re.I)
_ASIDE = re.compile(  # «4800 (карта)», «2500р нал»
    r"(?<=\d)(?P<unit>\s*(?:руб\.?|р\.?|₽))?[\s,]*(?:\([^)\d]*\)|(?<=[\s.,р₽б])(?:нал|безнал|карт|перевод|сбп)\w*\.?)\s*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class VisitReader:
    """Reads the rows of one table; ``discount_in_roubles`` is decided over the whole column."""

    columns: list[Column]
    order: Order
    today: dt.date
    merged: dict[tuple[int, int], Value]
    discount_in_roubles: bool
    report: Callable[[Place, str], None]
    month: months.Month = (None, None)  # that the sheet names, for days without it

    def cell(self, row: Row, meaning: str) -> Value:
        """The cell of a row that has this meaning; a cell joined downwards counts for all its rows."""
        for column in self.columns:
            if column.meaning == meaning:
                value = row.cells[column.index] if column.index < len(row.cells) else None
                return self.merged.get((row.number, column.index)) if value is None else value
        return None

    def are_visits_below(self, row: Row, below: list[Row]) -> bool:
        """Whether a row has a name, perhaps a sum, nothing that was done, and the next one a day and no name."""
        if not below or not is_nothing(self.cell(row, meanings.DAY)) or is_nothing(self.cell(below[0], meanings.DAY)):
            return False
        if any(not is_nothing(self.cell(below[0], meaning)) for meaning in meanings.NAMES):
            return False
        told = {column.meaning for column in self.columns if column.index < len(row.cells)
                and not is_nothing(row.cells[column.index])}  # fmt: skip
        return told <= OF_PERSON | set(_MONEY) | {meanings.IGNORED}

    def read(self, row: Row, place: Place) -> VisitDraft:
        """The visit of a row; raises SalonError where its day is not certain."""
        day, time = foreign_days.day_and_time(self.cell(row, meanings.DAY), self.order, today=self.today, of=self.month)
        draft = _Draft(VisitDraft(place, day, time))
        for column in self.columns:
            value = row.cells[column.index] if column.index < len(row.cells) else None
            if value is not None:
                self._take(draft, column, value)
        self._settle_money(draft)
        if day > self.today and draft.visit.status == "came":
            self.report(place, text("Importing", "This day has not come yet."))
        draft.visit.note = "\n".join(draft.note)
        return draft.visit

    def _take(self, draft: _Draft, column: Column, value: Value) -> None:
        meaning, visit = column.meaning, draft.visit
        if meaning in {meanings.DAY, meanings.IGNORED} or meaning in OF_PERSON or is_nothing(value):
            return
        if meaning in _WORDS:
            said = getattr(visit, _WORDS[meaning])
            setattr(visit, _WORDS[meaning], "\n".join(filter(None, [said, facts.long_text(show(value))])))
        elif meaning == meanings.SERVICES:
            titles = (names.clean(title) for title in re.split(r"[;\n]", show(value)))
            visit.services += tuple(title for title in titles if title)
        elif meaning == meanings.SPECIALIST:
            visit.specialist = names.clean(show(value))[: facts.LONGEST_LINE]
        elif meaning in _MONEY or meaning == meanings.DISCOUNT:
            if meaning in draft.money:  # «Оплата нал», «Оплата безнал»
                draft.more_paid.append((column.heading, value))
            else:
                draft.money[meaning] = (column.heading, value)
        elif meaning == meanings.STATUS:
            self._status(draft, column.heading, value)
        elif meaning in _SIDE:
            draft.keep("" if meaning == meanings.NOTE else column.heading, value)
        elif meaning == meanings.TIME:
            visit.time = self._or_keep(draft, column.heading, value, values.clock, visit.time)
        elif meaning == meanings.TEETH:
            visit.teeth = self._or_keep(draft, column.heading, value, values.tooth_numbers, ())
        else:
            draft.keep(column.heading, value)

    def _or_keep(self, draft: _Draft, heading: str, value: Value, read: Callable[[Value], T], otherwise: T) -> T:
        """The value as read, or ``otherwise`` with the text in the note and the reason reported."""
        try:
            return read(value)
        except SalonError as error:
            self.report(draft.visit.place, error.sentence)
            draft.keep(heading, value)
            return otherwise

    def _status(self, draft: _Draft, heading: str, value: Value) -> None:
        words = show(value)
        if _NO_SHOW.search(words):
            draft.visit.status = "no_show"
        elif _CANCELLED.search(words):
            draft.visit.status = "cancelled"
        elif not _CAME.search(words):
            draft.keep(heading, value)

    def _settle_money(self, draft: _Draft) -> None:
        """Price, discount, what is due and what was paid, from those of them that the row gives."""
        visit = draft.visit
        given = {meaning: self._sum(draft, meaning) for meaning in _MONEY}
        price, due, paid, debt = (given[meaning] for meaning in _MONEY)
        first = next((amount for amount in (price, due, paid) if amount is not None), 0)
        visit.sum_kopecks = first
        if price is not None or due is None:
            self._discount(draft, can_apply=price is not None)
        else:
            self._discount(draft, can_apply=False)
        if price and due is not None and not visit.discount_percent and due != price:
            visit.discount_percent = (1 - due / price) * 100
        visit.due_kopecks = formats.after_discount(visit.sum_kopecks, visit.discount_percent)
        has_paid = any(column.meaning == meanings.PAID for column in self.columns)
        for heading, value in draft.more_paid:
            paid = (paid or 0) + self._or_keep(draft, heading, value, values.kopecks, 0)
        if price is due is None:
            visit.sum_kopecks = visit.due_kopecks = paid or 0
        if paid is not None:
            visit.paid_kopecks = paid
        elif visit.status != "came" or (has_paid and meanings.PAID not in draft.money):
            visit.paid_kopecks = 0
        else:
            visit.paid_kopecks = visit.due_kopecks - (debt or 0)

    def _sum(self, draft: _Draft, meaning: str) -> int | None:
        heading, value = draft.money.get(meaning, ("", None))
        if value is None:
            return None
        if meaning == meanings.PAID and isinstance(value, str) and _PAID_WORDS.match(value.strip()):
            draft.keep(heading, value)
            return None
        if isinstance(value, str) and (aside := _ASIDE.search(value)):
            draft.keep(heading, value)
            value = value[: aside.start()]
        return self._or_keep(draft, heading, value, values.kopecks, None)

    def _discount(self, draft: _Draft, *, can_apply: bool) -> None:
        heading, value = draft.money.get(meanings.DISCOUNT, ("", None))
        if value is None:
            return
        if not can_apply:
            draft.keep(heading, value)
        elif self.discount_in_roubles and not (isinstance(value, str) and "%" in value):
            amount = self._or_keep(draft, heading, value, values.kopecks, 0)
            if amount and draft.visit.sum_kopecks:
                draft.visit.discount_percent = amount / draft.visit.sum_kopecks * 100
        else:
            draft.visit.discount_percent = self._or_keep(draft, heading, value, values.percent, 0.0)


OF_PERSON = frozenset({
    *meanings.NAMES, meanings.PHONE, meanings.BIRTHDAY, meanings.SEX, meanings.EMAIL, meanings.ADDRESS,
    meanings.MESSENGER,
    meanings.SOURCE, meanings.ALLERGIES, meanings.TAGS, meanings.CARD_NUMBER, meanings.PREFERRED_TIME,
    meanings.STICKY_NOTE, meanings.PREFERRED_SPECIALIST, meanings.DO_NOT_DISTURB, meanings.BLACKLISTED,
    meanings.TIE, meanings.LABEL, meanings.FOREIGN_PHONE, meanings.DISPLAY_NAME,
})  # fmt: skip
"""What a row of a journal says about the person and not about the visit."""


@dataclass(slots=True)
class _Draft:
    visit: VisitDraft
    money: dict[str, tuple[str, Value]] = field(default_factory=dict)
    more_paid: list[tuple[str, Value]] = field(default_factory=list)
    note: list[str] = field(default_factory=list)

    def keep(self, heading: str, value: Value) -> None:
        words = facts.long_text(show(value))
        self.note.append(f"{heading}: {words}" if heading else words)


def is_in_roubles(columns: list[Column], rows: list[Row]) -> bool:
    """Whether the discounts of a table are sums and not percents: by the heading, by size, by what was paid."""
    by_meaning = {column.meaning: column for column in columns}
    discount = by_meaning.get(meanings.DISCOUNT)
    if discount is None or "%" in discount.heading:
        return False
    if re.search(r"руб|₽|\bр\.", discount.heading, re.I):
        return True
    numbers = [_number(row, discount) for row in rows]
    if any(number > 100 for number in numbers):
        return True
    price, paid = by_meaning.get(meanings.SUM), by_meaning.get(meanings.DUE) or by_meaning.get(meanings.PAID)
    if price is None or paid is None:
        return False
    given = [
        (_number(row, price), number, _number(row, paid)) for row, number in zip(rows, numbers, strict=True) if number
    ]
    as_sum = sum(abs(one - off - rest) < 0.01 for one, off, rest in given)
    as_percent = sum(abs(one * (1 - off / 100) - rest) < 1 for one, off, rest in given)
    return as_sum > as_percent


def _number(row: Row, column: Column) -> float:
    value = row.cells[column.index] if column.index < len(row.cells) else None
    try:
        return values.kopecks(value) / 100 if not isinstance(value, str) or "%" not in value else 0.0
    except SalonError:
        return 0.0
