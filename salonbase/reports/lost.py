"""Lost clients: who has stopped coming, who saw them last, and what a year without them costs."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Sequence

from salonbase import absence, catalogue, client_names, dates, figures, formats, nouns, periods
from salonbase.absence import Lost
from salonbase.models import Visit
from salonbase.nouns import text
from salonbase.output import Column, Figure, Picture, Series, Table
from salonbase.paged import Paged, Row
from salonbase.report import SPECIALIST, Asked, Choice, Found, Parameter, Report, period

MONTHS = 24
"""So many months stand in the picture."""
_A_YEAR = """
    SELECT client_id, sum(due_kopecks) FROM json_each(?) AS asked
    CROSS JOIN visit ON client_id = asked.value ->> 0 AND day > date(asked.value ->> 1, '-365 days') AND day <= ?
    WHERE status = 'came' AND deleted_at IS NULL"""


def _make(asked: Asked) -> Found:
    found = _chosen(absence.lost(asked.today, asked["by"], asked["days"], only=asked.only), asked)
    came, ids = found.came, [found.came.client_ids[place] for place in found.places]
    year = _a_year(found, asked.today)
    table = Table(
        title=nouns.lost_clients(),
        columns=_columns(),
        rows=_rows(found, asked),
        count=len(ids),
        told=_told(asked),
        figures=_figures(found, year),
        picture=_picture(found, asked.today),
        remarks=_remarks(asked),
        totals=(None, None, None, None, None, sum(came.visits[place] for place in found.places),
                sum(came.totals[place] for place in found.places), year, None),
    )  # fmt: skip
    return Found(table, ids)


def _chosen(lost: Lost, asked: Asked) -> Lost:
    """Those of the specialist asked for whose last visit lies in the period.

    Who brought the most stands first, equal ones in the order of the list.
    """
    limits = dict(zip(lost.places, lost.limits, strict=True))
    begins, ends = ("" if asked[key] is None else asked[key].isoformat() for key in ("from", "to"))
    places = [place for place in lost.places if begins <= lost.came.lasts[place] <= (ends or "9999")]
    ids = [lost.came.client_ids[place] for place in places]
    ordered = [places[at] for at in client_names.in_order(ids)]
    if asked["specialist"]:
        who, last = catalogue.specialist_called(asked["specialist"]), absence.last_specialists(ids, asked.today)
        ordered = [place for place in ordered if last[lost.came.client_ids[place]].specialist_id == who]
    ordered.sort(key=lost.came.totals.__getitem__, reverse=True)
    return Lost(lost.came, ordered, [limits[place] for place in ordered])


def _a_year(lost: Lost, today: dt.date) -> int:
    """What all of them together brought in the year that ended with the last visit of each."""
    return sum(total for _, total in _years(lost, lost.places, today, together=True))


def _years(lost: Lost, places: Sequence[int], today: dt.date, *, together: bool = False) -> list[tuple[int, int]]:
    pairs = json.dumps([(lost.came.client_ids[place], lost.came.lasts[place]) for place in places])
    sql = _A_YEAR + ("" if together else " GROUP BY client_id")
    rows = Visit._meta.database.execute_sql(sql, [pairs, today.isoformat()]).fetchall()
    return [(client_id, total) for client_id, total in rows if total is not None]


def _columns() -> tuple[Column, ...]:
    return (
        Column(nouns.client()),
        Column(text("Reports", "Phone"), "phone"),
        Column(text("Reports", "Last visit"), "day"),
        Column(text("Reports", "Days away"), "number"),
        Column(text("Reports", "Limit, days"), "number"),
        Column(text("Reports", "Visits"), "number", total=True),
        Column(text("Reports", "Income"), "money", total=True),
        Column(text("Reports", "In the last year"), "money", total=True),
        Column(text("Reports", "Seen last by")),
    )


def _rows(lost: Lost, asked: Asked) -> Paged:
    def read(numbers: Sequence[int]) -> dict[int, Row]:
        ids = [lost.came.client_ids[lost.places[number]] for number in numbers]
        people = client_names.reach(ids)
        years = dict(_years(lost, [lost.places[number] for number in numbers], asked.today))
        last = absence.last_specialists(ids, asked.today)
        return {number: row(number, people, years, last) for number in numbers}

    def row(
        number: int, people: dict[int, client_names.Reach], years: dict[int, int], last: dict[int, absence.Seen]
    ) -> Row:
        one = lost.came.at(lost.places[number])
        name, phone = people.get(one.client_id, client_names.NOBODY)
        away = (asked.today - one.last_day).days
        return (
            name, phone, one.last_day, away, lost.limits[number], one.visits, one.total_kopecks,
            years.get(one.client_id, 0), last[one.client_id].name,
        )  # fmt: skip

    return Paged(range(len(lost.places)), read, len(_columns()))


def _told(asked: Asked) -> str:
    if asked["by"] == "days":
        said = text("Reports", "away for more than %n days", n=asked["days"])
    else:
        said = text(
            "Reports", "away for more than twice the own rhythm, without one for more than %n days", n=asked["days"]
        )
    if asked["from"] or asked["to"]:
        last = text("Reports", "last visit: {period}", period=periods.told(asked["from"], asked["to"]))
        said = f"{last} · {said}"
    who = asked["specialist"]
    return f"{said} · {who}" if who else said


def _figures(lost: Lost, year: int) -> list[Figure]:
    number = len(lost.places)
    share = round(100 * number / lost.came.number, 1) if number else 0.0
    beside = text("Reports", "{share} of all who ever came", share=formats.share(share)) if number else ""
    return [
        Figure(nouns.lost_clients(), number, beside=beside),
        Figure(text("Reports", "In a year they brought"), year, "money"),
        Figure(text("Reports", "A client in a year"), figures.average(year, number), "money"),
    ]


def _picture(lost: Lost, today: dt.date) -> Picture:
    """How many became lost in each of the last months."""
    parts = list(periods.cut(periods.Span(dates.add_months(today.replace(day=1), 1 - MONTHS), today), "month"))
    number = Counter((day.year, day.month) for day in lost.since())
    values = [number[part.first.year, part.first.month] for part in parts]
    labels = [periods.label(part, "month") for part in parts]
    title = text("Reports", "How many became lost in each month")
    return Picture("columns", title, labels, (Series(text("Reports", "Lost"), values),))


def _remarks(asked: Asked) -> list[str]:
    return [
        *_rules(asked),
        text("Reports", "Visits and income are those of all time."),
        text("Reports", "Not here: who has a booking ahead, and who is blacklisted."),
        text("Reports", "“In the last year” is the income of the 365 days that end with the client's last visit."),
        text("Reports", "In the picture a client stands in the month in which the limit was passed."),
    ]


def _rules(asked: Asked) -> list[str]:
    if asked["by"] == "days":
        return [text("Reports", "Lost is who has been away for more than %n days.", n=asked["days"])]
    found = [
        text("Reports", "Lost is who has been away for more than twice the own rhythm."),
        text("Reports", "A rhythm is the mean pause between the different days of a client's visits."),
        text("Reports", "Who came on one or two days has no rhythm: lost is who is away for more than %n days.",
             n=asked["days"]),
    ]  # fmt: skip
    if shortest := absence.shortest_rhythm():
        found.append(text("Reports", "A rhythm shorter than %n days counts as that many.", n=shortest))
    return found


REPORT = Report(
    key="lost",
    group="people",
    title=nouns.lost_clients,
    told=lambda: text("Reports", "Who has stopped coming, who saw them last, and what they brought in a year."),
    needs=(
        *period("all_time"),
        Parameter(
            "by", "choice", lambda: text("Reports", "Lost when away longer than"), lambda _today: "rhythm",
            (
                Choice("rhythm", lambda: text("Reports", "twice the own rhythm")),
                Choice("days", lambda: text("Reports", "a number of days")),
            ),
        ),
        Parameter(  # counts beside both ways: who came on one or two days has no rhythm
            "days", "number", lambda: text("Reports", "Days without a visit"), lambda _today: 180, least=1, most=3650
        ),
        SPECIALIST,
    ),
    make=_make,
    icon="user-minus",
    of_people=True,
)  # fmt: skip
