"""The visits of a period, day after day: who came, for what, to whom, for how much; and who did not."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from salonbase import figures, nouns, tallies, visit_lines, visits
from salonbase.nouns import text
from salonbase.output import Column, Figure, Table
from salonbase.output.table import Value
from salonbase.paged import Paged
from salonbase.report import SPECIALIST, Asked, Choice, Found, Parameter, Report, period

_AT_ONCE = 20_000  # rows: more are read when they are looked at
_FIGURES = """SELECT count(*), sum(status = 'came'), sum(iif(status = 'came', due_kopecks, 0)),
    sum(iif(status = 'came', paid_kopecks, 0))"""


def _make(asked: Asked) -> Found:
    tally = tallies.shown(asked)
    if asked["state"] != "all":
        tally = tally.also("status = ?", asked["state"])
    count, came, due, paid = (number or 0 for number in next(tally.ask(_FIGURES)))
    ids, clients = array("q"), array("q")
    for visit_id, client_id in tally.ask("SELECT id, client_id", "ORDER BY day, time, id"):
        ids.append(visit_id)
        clients.append(client_id)
    columns = _columns()
    table = Table(
        title=text("Reports", "Visits of a period"),
        columns=columns,
        rows=[*_rows(ids).values()] if count <= _AT_ONCE else Paged(ids, _rows, len(columns)),
        count=count,
        told=asked.told,
        figures=(
            Figure(text("Reports", "Visits"), came),
            Figure(text("Reports", "Income"), due, "money"),
            Figure(text("Reports", "Average check"), figures.average(due, came), "money"),
            Figure(text("Reports", "Did not come or cancelled"), count - came),
        ),
        remarks=[
            text("Reports", "Who did not come or cancelled is listed, but not counted in the visits and the sums."),
            text("Reports", "The sum is what was due after the discount; refunds are counted with a minus."),
        ],
        totals=[None] * 6 + [due, paid, None],
        counted=(8, visits.status_word("came")),
    )
    return Found(table, clients)


def _columns() -> tuple[Column, ...]:
    return (
        Column(text("Reports", "Day"), "day"),
        Column(text("Reports", "Time"), "time"),
        Column(nouns.client()),
        Column(text("Reports", "Phone"), "phone"),
        Column(text("Reports", "Services")),
        Column(nouns.specialist()),
        Column(text("Reports", "Sum"), "money"),
        Column(text("Reports", "Paid"), "money"),
        Column(text("Reports", "State")),
    )


def _rows(ids: Sequence[int]) -> Mapping[int, Sequence[Value]]:
    words = {status: visits.status_word(status) for status in visits.STATUSES}
    lines = visit_lines.of(ids)
    return {
        number: (
            line.day, line.time, line.client, line.phone, line.services, line.specialist, line.due_kopecks,
            line.paid_kopecks, words[line.status],
        )
        for number in ids
        if (line := lines.get(number)) is not None
    }  # fmt: skip


_STATE = Parameter(
    "state",
    "choice",
    lambda: text("Reports", "State"),
    lambda _today: "all",
    (
        Choice("all", lambda: text("Reports", "all")),
        Choice("came", lambda: visits.status_word("came")),
        Choice("no_show", lambda: visits.status_word("no_show")),
        Choice("cancelled", lambda: visits.status_word("cancelled")),
    ),
)
REPORT = Report(
    key="visits",
    group="desk",
    title=lambda: text("Reports", "Visits of a period"),
    told=lambda: text("Reports", "Who came, for what, to whom and for how much, day after day."),
    needs=(*period("this_month"), SPECIALIST, _STATE),
    make=_make,
    icon="calendar-check",
)
