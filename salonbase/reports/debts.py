"""Debts: the visits that were not paid, or not in full, the oldest first."""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Mapping, Sequence
from functools import partial

from salonbase import periods, tallies, visit_lines
from salonbase.output import Column, Figure, Table
from salonbase.output.table import Value
from salonbase.paged import Paged
from salonbase.report import SPECIALIST, Asked, Found, Report, period
from salonbase.text import text

_AT_ONCE = 20_000  # rows: more are read when they are looked at
_FIGURES = "SELECT count(*), count(DISTINCT client_id), sum(due_kopecks), sum(paid_kopecks), min(day)"


def _make(asked: Asked) -> Found:
    tally = tallies.counted(asked).also("due_kopecks > paid_kopecks AND due_kopecks > 0")
    count, people, due, paid, oldest = next(tally.ask(_FIGURES))
    due, paid = due or 0, paid or 0
    ids, clients = array("q"), array("q")
    for visit_id, client_id in tally.ask("SELECT id, client_id", "ORDER BY day, time, id"):
        ids.append(visit_id)
        clients.append(client_id)
    columns = _columns()
    read = partial(_rows, asked)
    table = Table(
        title=text("Reports", "Debts and unpaid visits"),
        columns=columns,
        rows=[*read(ids).values()] if count <= _AT_ONCE else Paged(ids, read, len(columns)),
        count=count,
        told=" · ".join(filter(None, [periods.told(asked["from"], asked["to"]), asked["specialist"]])),
        figures=(
            Figure(text("Reports", "Debts"), due - paid, "money"),
            Figure(text("Reports", "Unpaid visits"), count),
            Figure(text("Reports", "Clients who owe"), people),
            Figure(text("Reports", "The oldest"), dt.date.fromisoformat(oldest) if oldest else None, "day"),
        ),
        remarks=[
            text("Reports", "A debt is what is missing to the sum of one visit. Overpaid visits are not set off."),
            text("Reports", "Refunds and visits that did not happen are no debts."),
        ],
        totals=[None] * 6 + [due, paid, due - paid],
    )
    return Found(table, clients)


def _columns() -> tuple[Column, ...]:
    return (
        Column(text("Reports", "Day"), "day"),
        Column(text("Reports", "Days"), "number"),
        Column(text("Reports", "Client")),
        Column(text("Reports", "Phone"), "phone"),
        Column(text("Reports", "Services")),
        Column(text("Reports", "Specialist")),
        Column(text("Reports", "Sum"), "money", total=True),
        Column(text("Reports", "Paid"), "money", total=True),
        Column(text("Reports", "Debt"), "money", total=True),
    )


def _rows(asked: Asked, ids: Sequence[int]) -> Mapping[int, Sequence[Value]]:
    lines = visit_lines.of(ids)
    return {
        number: (
            line.day, (asked.today - line.day).days, line.client, line.phone, line.services, line.specialist,
            line.due_kopecks, line.paid_kopecks, line.due_kopecks - line.paid_kopecks,
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
