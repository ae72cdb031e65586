"""Debts: the visits that were not paid, or not in full, the oldest first.

What a client has paid too much at other visits pays off the oldest debt first: so somebody's debts come to what the
card shows.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from salonbase import figures, nouns, tallies, visit_lines
from salonbase.nouns import text
from salonbase.output import Column, Figure, Table
from salonbase.output.table import Value
from salonbase.paged import Paged
from salonbase.report import SPECIALIST, Asked, Found, Report, period

_AT_ONCE = 20_000  # rows: more are read when they are looked at


class _Debt(NamedTuple):
    """A visit that is not paid; ``set_off`` is what other visits of the client have paid of it."""

    visit_id: int
    client_id: int
    day: str
    due_kopecks: int
    paid_kopecks: int
    set_off: int

    @property
    def kopecks(self) -> int:
        """What is still to be paid."""
        return self.due_kopecks - self.paid_kopecks - self.set_off


def _make(asked: Asked) -> Found:
    debts = list(_debts(asked))
    set_off = sum(debt.set_off for debt in debts)
    columns, ids = _columns(bool(set_off)), [debt.visit_id for debt in debts]
    read = partial(_rows, asked, {debt.visit_id: debt for debt in debts}, bool(set_off))
    due, paid = sum(debt.due_kopecks for debt in debts), sum(debt.paid_kopecks for debt in debts)
    owed = due - paid - set_off
    table = Table(
        title=text("Reports", "Debts and unpaid visits"),
        columns=columns,
        rows=[*read(ids).values()] if len(ids) <= _AT_ONCE else Paged(ids, read, len(columns)),
        count=len(ids),
        told=asked.told,
        figures=(
            Figure(text("Reports", "Debts"), owed, "money"),
            Figure(text("Reports", "Unpaid visits"), len(ids)),
            Figure(text("Reports", "Clients who owe"), len({debt.client_id for debt in debts})),
            Figure(text("Reports", "The oldest"), dt.date.fromisoformat(debts[0].day) if debts else None, "day"),
        ),
        remarks=[
            text(
                "Reports",
                "What a client paid too much at another visit, or is to get back, pays off the oldest debt: together "
                "the debts are what the card shows.",
            ),
            text("Reports", "Visits that did not happen are no debts."),
        ],
        totals=[None] * 6 + [due, paid, *([set_off] if set_off else []), owed],
    )
    return Found(table, [debt.client_id for debt in debts])


def _debts(asked: Asked) -> Iterator[_Debt]:
    """The debts that were asked for, the oldest first; those of other days and specialists are paid off as well."""
    wanted = tallies.counted(asked)
    among, clients = asked.among("client_id")
    unequal = tallies.execute(
        f"""SELECT id, client_id, day, due_kopecks, paid_kopecks, {wanted.where} FROM visit
        WHERE {figures.CAME} AND due_kopecks <> paid_kopecks{among} ORDER BY day, time, id""",
        (*wanted.parameters, *clients),
    ).fetchall()
    over: defaultdict[int, int] = defaultdict(int)
    for _, client_id, _, due, paid, _ in unequal:
        over[client_id] += max(paid - due, 0)
    for visit_id, client_id, day, due, paid, is_wanted in unequal:
        set_off = min(over[client_id], max(due - paid, 0))
        over[client_id] -= set_off
        if is_wanted and due - paid > set_off:
            yield _Debt(visit_id, client_id, day, due, paid, set_off)


def _columns(with_set_off: bool) -> tuple[Column, ...]:
    set_off = (Column(text("Reports", "Set off"), "money", total=True),) if with_set_off else ()
    return (
        Column(text("Reports", "Day"), "day"),
        Column(text("Reports", "Days"), "number"),
        Column(nouns.client()),
        Column(text("Reports", "Phone"), "phone"),
        Column(text("Reports", "Services")),
        Column(nouns.specialist()),
        Column(text("Reports", "Sum"), "money", total=True),
        Column(text("Reports", "Paid"), "money", total=True),
        *set_off,
        Column(text("Reports", "Debt"), "money", total=True),
    )


def _rows(
    asked: Asked, debts: Mapping[int, _Debt], with_set_off: bool, ids: Sequence[int]
) -> Mapping[int, Sequence[Value]]:
    lines = visit_lines.of(ids)
    return {
        number: (
            line.day, max((asked.today - line.day).days, 0), line.client, line.phone, line.services, line.specialist,
            line.due_kopecks, line.paid_kopecks, *([debts[number].set_off] if with_set_off else []),
            debts[number].kopecks,
        )
        for number in ids
        if (line := lines.get(number)) is not None
    }  # fmt: skip


REPORT = Report(
    key="debts",
    group="money",
    title=lambda: text("Reports", "Debts and unpaid visits"),
    told=lambda: text("Reports", "Who owes for which visit, and for how many days already."),
    needs=(*period("all_time"), SPECIALIST),
    make=_make,
    icon="receipt",
)
