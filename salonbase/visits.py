"""Visits: what happened, on which day, by whom and for how much; the lines of a card's visit log.

A visit closes the booking that it belongs to and the recalls that it answers, in the same operation, so that undo
opens them again.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from salonbase import bookings, catalogue, figures, formats, history, models, recalls, teeth, terms, typed
from salonbase.errors import SalonError
from salonbase.models import Booking, Specialist, VisitService
from salonbase.models import Visit as Row
from salonbase.nouns import text

STATUSES = ("came", "no_show", "cancelled")


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit. ``due_kopecks`` is the sum after the discount; what of it was not paid is a debt."""

    id: int
    client_id: int
    day: dt.date
    time: dt.time | None
    services: tuple[str, ...]
    specialist: str
    complaint: str
    teeth: tuple[int, ...]
    work: str
    materials: str
    sum_kopecks: int
    discount_percent: float
    due_kopecks: int
    paid_kopecks: int
    note: str
    status: str

    @property
    def debt_kopecks(self) -> int:
        """What is still to be paid; negative where too much was paid, nothing where the client did not come."""
        return self.due_kopecks - self.paid_kopecks if self.status == "came" else 0


@dataclass(frozen=True, slots=True)
class Totals:
    """The figures of a card's head. Money and days are those of visits to which the client came.

    ``average_kopecks`` is rounded to whole roubles; ``no_shows`` counts missed visits and missed bookings.
    """

    count: int
    total_kopecks: int
    average_kopecks: int
    first: dt.date | None
    last: dt.date | None
    debt_kopecks: int
    no_shows: int


def status_word(status: str) -> str:
    """A status as the desk says it."""
    words = {
        "came": text("Visit", "came"),
        "no_show": text("Visit", "did not come"),
        "cancelled": text("Visit", "cancelled"),
    }
    return words[status]


def parse_teeth(words: str) -> tuple[int, ...]:
    """The FDI numbers of «36, 37»; raises SalonError with field "teeth"."""
    return teeth.parse(words)


def visit(visit_id: int) -> Visit:
    """One visit; raises SalonError where it is gone."""
    found = _visits(Row.id == visit_id)
    if not found:
        raise SalonError(text("Visit", "This visit is no longer in the base."))
    return found[0]


def of_client(client_id: int) -> list[Visit]:
    """All visits of a client, newest first; within a day the later time, then the later line first."""
    return _visits(Row.client == client_id)


def totals(client_id: int) -> Totals:
    """The figures of a client's card, by two queries."""
    first, last, *numbers = Row._meta.database.execute_sql(_TOTALS, (client_id,)).fetchone()
    count, total, paid, missed = (number or 0 for number in numbers)  # NULL where there is no visit
    begun, ended = (dt.date.fromisoformat(day) if day else None for day in (first, last))
    no_shows = missed + _missed_bookings(client_id)
    return Totals(count, total, figures.average(total, count), begun, ended, total - paid, no_shows)


_TOTALS = """
    SELECT min(iif(status = 'came', day, NULL)), max(iif(status = 'came', day, NULL)), sum(status = 'came'),
           sum(iif(status = 'came', due_kopecks, 0)), sum(iif(status = 'came', paid_kopecks, 0)),
           sum(status = 'no_show')
    FROM visit WHERE client_id = ? AND deleted_at IS NULL"""


def add(client_id: int, values: Mapping[str, Any], *, now: dt.datetime) -> int:
    """Write a visit down and return its id.

    ``values`` has Visit's attribute names. Defaults: today; the sum of the services' prices; the client's discount; all
    paid. ``due_kopecks`` is always computed. Raises SalonError with the field that is wrong.
    """
    discount = terms.discount(client_id)
    with history.operation("visit_added", now=now, client_id=client_id) as writer:
        columns = _columns(writer, values, now)
        titles = catalogue.titles(values.get("services"))
        _complete(columns, titles, discount, now)
        _check(columns["day"], columns["status"], now)
        visit_id = writer.insert(Row, client=client_id, created_at=now, **columns)
        _write_services(writer, visit_id, titles)
        day, time, status = columns["day"], columns.get("time"), columns["status"]
        bookings.close_by_visit(writer, visit_id, client_id, day=day, time=time, status=status)
        if status == "came":
            recalls.close_by_visit(writer, visit_id, client_id, day=day)
        return visit_id


def update(visit_id: int, values: Mapping[str, Any], *, now: dt.datetime) -> bool:
    """Change what ``values`` gives; return whether anything differed.

    A visit that was paid in full stays so when its sum changes; one that has happened after all gets the sum of its
    services. The booking follows the status; recalls that the visit
    answered open again when the client did not come after all.
    """
    old = visit(visit_id)
    with history.operation("visit_changed", now=now, client_id=old.client_id) as writer:
        columns = _columns(writer, values, now)
        if columns.get("status") == "came" != old.status and not old.sum_kopecks:
            _price_after_all(columns, catalogue.titles(values.get("services", old.services)))
        _recompute(columns, old)
        _check(columns.get("day", old.day), columns.get("status", old.status), now)
        changed = writer.update(Row, visit_id, **columns)
        if "services" in values:
            changed |= _change_services(writer, old, catalogue.titles(values["services"]))
        if columns.get("status", old.status) != old.status:
            _follow(writer, old, columns["status"])
        return changed


def delete(visit_id: int, *, now: dt.datetime) -> None:
    """Take a visit out of the log and open again what it closed; undo brings all of it back."""
    old = visit(visit_id)
    with history.operation("visit_deleted", now=now, client_id=old.client_id) as writer:
        writer.update(Row, visit_id, deleted_at=now)
        bookings.follow_visit(writer, visit_id, None)
        recalls.reopen(writer, visit_id)


def _follow(writer: history.Writer, old: Visit, status: str) -> None:
    """What the visit closed follows its new status."""
    if not bookings.follow_visit(writer, old.id, status):
        bookings.close_by_visit(writer, old.id, old.client_id, day=old.day, time=old.time, status=status)
    if status == "came":
        recalls.close_by_visit(writer, old.id, old.client_id, day=old.day)
    else:
        recalls.reopen(writer, old.id)


def _columns(writer: history.Writer, values: Mapping[str, Any], now: dt.datetime) -> dict[str, Any]:
    readers: dict[str, Callable[[Any], Any]] = {
        "day": lambda value: typed.day(value, today=now.date()),
        "time": typed.time,
        "specialist": lambda value: catalogue.specialist_id(writer, value or ""),
        "complaint": typed.words,
        "teeth": _teeth_column,
        "work": typed.words,
        "materials": typed.words,
        "sum_kopecks": lambda value: typed.money(value, field="sum_kopecks"),
        "discount_percent": typed.percent,
        "paid_kopecks": lambda value: typed.money(value, field="paid_kopecks"),
        "note": typed.words,
        "status": str,
    }
    return {name: readers[name](value) for name, value in values.items() if name in readers}


def _teeth_column(value: str | Iterable[int] | None) -> str:
    found = teeth.parse(value) if isinstance(value, str) else teeth.check(tuple(value or ()))
    return teeth.to_column(found)


def _complete(columns: dict[str, Any], titles: tuple[str, ...], discount: float, now: dt.datetime) -> None:
    """Give a new visit what nobody had to type. One to which the client did not come costs nothing unless said."""
    columns.setdefault("status", "came")
    came = columns["status"] == "came"
    if columns.get("day") is None:
        columns["day"] = now.date()
    if columns.get("sum_kopecks") is None:
        columns["sum_kopecks"] = _prices(titles) if came else 0
    if columns.get("discount_percent") is None:
        columns["discount_percent"] = discount
    columns["due_kopecks"] = formats.after_discount(columns["sum_kopecks"], columns["discount_percent"])
    if columns.get("paid_kopecks") is None:
        columns["paid_kopecks"] = columns["due_kopecks"] if came else 0


def _price_after_all(columns: dict[str, Any], titles: tuple[str, ...]) -> None:
    """A visit that cost nothing because nobody came costs what its services do when it has happened after all."""
    if "sum_kopecks" not in columns:
        columns["sum_kopecks"] = _prices(titles)
        columns.setdefault("paid_kopecks", None)


def _recompute(columns: dict[str, Any], old: Visit) -> None:
    """Bring the money of a changed visit into line; emptied fields mean no money, no discount, all paid."""
    if "day" in columns and columns["day"] is None:
        raise SalonError(text("Visit", "Write the day of the visit."), field="day")
    for name in ("sum_kopecks", "discount_percent"):
        if name in columns and columns[name] is None:
            columns[name] = 0
    total = columns.get("sum_kopecks", old.sum_kopecks)
    due = formats.after_discount(total, columns.get("discount_percent", old.discount_percent))
    was_paid = old.status == "came" and old.paid_kopecks == old.due_kopecks
    columns["due_kopecks"] = due
    if ("paid_kopecks" not in columns and was_paid) or ("paid_kopecks" in columns and columns["paid_kopecks"] is None):
        columns["paid_kopecks"] = due


def _check(day: dt.date, status: str, now: dt.datetime) -> None:
    if status not in STATUSES:
        raise SalonError(text("Visit", "A visit cannot have such a status."), field="status")
    if day > now.date() and status == "came":
        raise SalonError(text("Visit", "This day has not come yet. Book the client for it."), field="day")


def _prices(titles: tuple[str, ...]) -> int:
    return sum(service.price_kopecks or 0 for service in catalogue.matches(titles) if service) if titles else 0


def _change_services(writer: history.Writer, old: Visit, titles: tuple[str, ...]) -> bool:
    if titles == old.services:
        return False
    _write_services(writer, old.id, titles)
    return True


def _write_services(writer: history.Writer, visit_id: int, titles: tuple[str, ...]) -> None:
    """Let the visit have these services, in this order; names of the price list are written as they stand there."""
    for (row_id,) in models.tuples(VisitService.select(VisitService.id).where(VisitService.visit == visit_id)):
        writer.delete(VisitService, row_id)
    matches = catalogue.matches(titles) if titles else []
    for position, (title, service) in enumerate(zip(titles, matches, strict=True)):
        writer.insert(
            VisitService, visit=visit_id, position=position,
            service=service.id if service else None, title=service.name if service else title,
        )  # fmt: skip


def _visits(condition: Any) -> list[Visit]:
    services: dict[int, list[str]] = defaultdict(list)
    titles = VisitService.select(VisitService.visit, VisitService.title).join(Row).where(condition)
    for visit_id, title in _plain(titles.order_by(VisitService.position)):
        services[visit_id].append(title)
    columns = (
        Row.id, Row.client, Row.day, Row.time, Specialist.name, Row.complaint, Row.teeth, Row.work, Row.materials,
        Row.sum_kopecks, Row.discount_percent, Row.due_kopecks, Row.paid_kopecks, Row.note, Row.status,
    )  # fmt: skip
    rows = Row.select(*columns).join(Specialist, JOIN.LEFT_OUTER).where(condition, Row.deleted_at.is_null())
    return [
        Visit(
            row_id, client_id, dt.date.fromisoformat(day), dt.time.fromisoformat(time) if time else None,
            tuple(services[row_id]) if row_id in services else (), specialist or "", complaint,
            teeth.from_column(numbers), *rest,
        )
        for row_id, client_id, day, time, specialist, complaint, numbers, *rest in _plain(
            rows.order_by(Row.day.desc(), Row.time.desc(), Row.id.desc())
        )
    ]  # fmt: skip


def _plain(query: Any) -> list[tuple[Any, ...]]:
    """The rows as the file holds them: peewee looks at each value for longer than SQLite needs to read it."""
    return list(Row._meta.database.execute_sql(*query.sql()))


def _missed_bookings(client_id: int) -> int:
    missed = Booking.select().where(
        Booking.client == client_id, Booking.state == "no_show", Booking.visit.is_null(), Booking.deleted_at.is_null()
    )
    return missed.count()
