"""New clients: who came for the first time, where from and why, and how many others were lost meanwhile."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from salonbase import absence, alphabet, client_names, figures, formats, names, nouns, periods
from salonbase.absence import Lost
from salonbase.figures import Columns
from salonbase.nouns import text
from salonbase.output import Column, Figure, Picture, Series, Table
from salonbase.paged import Paged, Row
from salonbase.report import Asked, Choice, Found, Parameter, Report, period

_MOST_COLUMNS = 24  # more months than that are lines
_FACTS = "SELECT id, source, reason FROM client WHERE id IN (SELECT value FROM json_each(?))"


@dataclass(slots=True)
class _Group:
    """Newcomers who have something in common, however it is spelt."""

    spellings: Counter[str] = field(default_factory=Counter)
    number: int = 0
    again: int = 0
    total_kopecks: int = 0

    @property
    def words(self) -> str:
        """The spelling of most of them; "" where nothing is written down."""
        return names.usual(self.spellings)


def _make(asked: Asked) -> Found:
    gone = absence.lost(asked.today, "days", asked["days"], only=asked.only)
    came = gone.came
    new = _new(came, asked["from"], asked["to"])
    table = Table(
        title=nouns.new_clients(),
        columns=(),
        rows=(),
        told=asked.told,
        figures=_figures(came, new, asked),
        picture=_picture(gone, new, asked),
        remarks=_remarks(asked),
    )
    if asked["by"] == "list":
        return _list(table, came, new)
    return _groups(table, came, new, asked["by"])


def _new(came: Columns, begins: dt.date | None, ends: dt.date | None) -> list[int]:
    """The places of those whose first visit of all lies in the period, the newest first, then in the list's order."""
    first, last = begins.isoformat() if begins else "", ends.isoformat() if ends else "~"
    found = {place for place, day in enumerate(came.firsts) if first <= day <= last}
    ordered = [place for place in client_names.in_order(came.client_ids) if place in found]
    ordered.sort(key=came.firsts.__getitem__, reverse=True)
    return ordered


def _list(table: Table, came: Columns, new: Sequence[int]) -> Found:
    table.columns = (
        Column(text("Reports", "First visit"), "day"),
        Column(nouns.client()),
        Column(text("Reports", "Phone"), "phone"),
        Column(text("Reports", "Source")),
        Column(text("Reports", "Reason")),
        Column(text("Reports", "Visits"), "number", total=True),
        Column(text("Reports", "Income"), "money", total=True),
    )

    def read(places: Sequence[int]) -> dict[int, Row]:
        ids = [came.client_ids[place] for place in places]
        people, facts = client_names.reach(ids), _facts(ids)
        return {place: row(place, people, facts) for place in places}

    def row(place: int, people: dict[int, client_names.Reach], facts: dict[int, tuple[str, str]]) -> Row:
        one = came.at(place)
        name, phone = people.get(one.client_id, client_names.NOBODY)
        source, reason = facts.get(one.client_id, ("", ""))
        return (one.first_day, name, phone, source, reason, one.visits, one.total_kopecks)

    table.rows, table.count = Paged(new, read, len(table.columns)), len(new)
    sums = (sum(came.visits[place] for place in new), sum(came.totals[place] for place in new))
    table.totals = (None, None, None, None, None, *sums)
    return Found(table, [came.client_ids[place] for place in new])


def _groups(table: Table, came: Columns, new: Sequence[int], by: str) -> Found:
    groups = _grouped(came, new, by)
    unknown = text("Reports", "not known") if by == "source" else text("Reports", "no reason given")
    table.columns = (
        Column(text("Reports", "Source") if by == "source" else text("Reports", "Reason")),
        Column(nouns.new_clients(), "number", total=True),
        Column(text("Reports", "Share"), "share"),
        Column(text("Reports", "Came again"), "number", total=True),
        Column(text("Reports", "Income"), "money", total=True),
        Column(text("Reports", "Income per client"), "money"),
    )
    table.rows = [
        (
            group.words or unknown, group.number, round(100 * group.number / len(new), 1), group.again,
            group.total_kopecks, figures.average(group.total_kopecks, group.number),
        )
        for group in groups
    ]  # fmt: skip
    table.count = len(groups)
    return Found(table)


def _grouped(came: Columns, new: Sequence[int], by: str) -> list[_Group]:
    """The largest first, equal ones by their words; those of whom nothing is written down come last."""
    facts, at = _facts([came.client_ids[place] for place in new]), 0 if by == "source" else 1
    groups: defaultdict[str, _Group] = defaultdict(_Group)
    key_of: dict[str, str] = {}  # few spellings, many clients
    for place in new:
        words = facts.get(came.client_ids[place], ("", ""))[at].strip()
        if words not in key_of:
            key_of[words] = names.normalise(words)
        group = groups[key_of[words]]
        group.spellings[words] += 1
        group.number += 1
        group.again += _again(came, place)
        group.total_kopecks += came.totals[place]
    return sorted(groups.values(), key=lambda group: (not group.words, -group.number, alphabet.sort_key(group.words)))


def _facts(ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Source and reason of these clients."""
    rows = client_names.execute(_FACTS, ids)
    return {client_id: (source, reason) for client_id, source, reason in rows}


def _again(came: Columns, place: int) -> bool:
    """Whether somebody came on another day too: two lines of one day are one coming."""
    return came.firsts[place] < came.lasts[place]


def _figures(came: Columns, new: Sequence[int], asked: Asked) -> list[Figure]:
    number = len(new)
    again = sum(_again(came, place) for place in new)
    brought = sum(came.totals[place] for place in new)
    share = formats.share(round(100 * again / number, 1)) if number else ""
    return [
        Figure(nouns.new_clients(), number, beside=_before(came, asked)),
        Figure(text("Reports", "Came again"), again, beside=share),
        Figure(text("Reports", "Their income"), brought, "money"),
    ]  # fmt: skip


def _before(came: Columns, asked: Asked) -> str:
    """How many were new in the period before, in words; "" where there is none."""
    if asked["from"] is None or asked["to"] is None:
        return ""
    span = periods.before(asked["from"], asked["to"], asked.today)
    if span is None:
        return ""
    first, last = span.first.isoformat(), span.last.isoformat()
    number = sum(first <= day <= last for day in came.firsts)
    told = periods.told(span.first, span.last)
    return text("Reports", "{number} in {period}", number=formats.number(number), period=told)


def _picture(gone: Lost, new: Sequence[int], asked: Asked) -> Picture | None:
    """New clients of each month beside those who became lost in it, up to today."""
    came, lost = [gone.came.firsts[place] for place in new], [day.isoformat() for day in gone.since()]
    first = asked["from"] or dt.date.fromisoformat(min([*came, *lost], default=asked.today.isoformat()))
    last = min(asked["to"] or asked.today, asked.today)
    if first > last:
        return None
    parts = list(periods.cut(periods.Span(first, last), "month"))
    begins, ends = first.isoformat(), last.isoformat()
    number, left = (Counter(day[:7] for day in days if begins <= day <= ends) for days in (came, lost))
    months = [part.first.isoformat()[:7] for part in parts]
    series = (
        Series(text("Reports", "New"), [number[month] for month in months]),
        Series(text("Reports", "Lost"), [left[month] for month in months]),
    )
    kind = "columns" if len(parts) <= _MOST_COLUMNS else "lines"
    labels = [periods.label(part, "month") for part in parts]
    return Picture(kind, text("Reports", "New clients against lost ones"), labels, series)


def _remarks(asked: Asked) -> list[str]:
    return [
        text("Reports", "New is whose first visit lies in the period. Visits and sums are counted up to today."),
        text(
            "Reports",
            "In the picture, lost is who has been away for more than %n days, in the month in which these were over; "
            "not counted are those who have a booking ahead or are blacklisted.",
            n=asked["days"],
        ),
    ]  # fmt: skip


REPORT = Report(
    key="newcomers",
    group="people",
    title=nouns.new_clients,
    told=lambda: text("Reports", "Who came for the first time, where from and why."),
    needs=(
        *period("last_12_months"),
        Parameter(
            "by", "choice", lambda: text("Reports", "Show"), lambda _today: "list",
            (
                Choice("list", lambda: text("Reports", "every client")),
                Choice("source", lambda: text("Reports", "by source")),
                Choice("reason", lambda: text("Reports", "by reason")),
            ),
        ),
        Parameter(
            "days", "number", lambda: text("Reports", "Lost after days"), lambda _today: 180, least=1, most=3650
        ),
    ),
    make=_make,
    icon="user-plus",
    of_people=True,
)  # fmt: skip
