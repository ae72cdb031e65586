"""Bookings: visits that are planned for a day and perhaps a time.

A booking is open while the client is expected or has confirmed; it ends by a visit, by being moved, or by a word of the
person at the desk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from peewee import JOIN

from salonbase import catalogue, history, models, settings, terms, typed
from salonbase.errors import SalonError
from salonbase.models import Booking as Row
from salonbase.models import Specialist
from salonbase.nouns import text

STATES = ("expected", "confirmed", "moved", "no_show", "cancelled", "done")
OPEN = ("expected", "confirmed")
IS_OPEN = "state IN ('expected', 'confirmed')"
"""The condition of SQL by which a booking is OPEN."""
LATE_DAYS = 60  # a visit may still belong to a booking that was forgotten so long ago
EARLY_DAYS = 1  # and to one that was for tomorrow
_ENDS = {"came": "done", "no_show": "no_show", "cancelled": "cancelled"}


@dataclass(frozen=True, slots=True)
class Booking:
    """One booking; ``visit_id`` is the visit that closed it, ``moved_to_id`` the booking that took its place."""

    id: int
    client_id: int
    day: dt.date
    time: dt.time | None
    minutes: int | None
    specialist: str
    services: str
    note: str
    state: str
    visit_id: int | None
    moved_to_id: int | None


def state_word(state: str) -> str:
    """A state as the desk says it."""
    words = {
        "expected": text("Booking", "expected"),
        "confirmed": text("Booking", "confirmed"),
        "moved": text("Booking", "moved"),
        "no_show": text("Booking", "did not come"),
        "cancelled": text("Booking", "cancelled"),
        "done": text("Booking", "came"),
    }
    return words[state]


def booking(booking_id: int) -> Booking:
    """One booking; raises SalonError where it is gone."""
    found = models.tuples(_select().where(Row.id == booking_id, Row.deleted_at.is_null()))
    if not found:
        raise SalonError(text("Booking", "This booking is no longer in the base."))
    return _booking(found[0])


def of_client(client_id: int) -> list[Booking]:
    """All bookings of a client, newest first."""
    rows = _select().where(Row.client == client_id, Row.deleted_at.is_null())
    return [_booking(row) for row in models.tuples(rows.order_by(Row.day.desc(), Row.time.desc(), Row.id.desc()))]


def add(client_id: int, values: Mapping[str, Any], *, now: dt.datetime) -> int:
    """Book a client and return the booking's id.

    ``values``: day (required), time, minutes (else the length of the services), specialist, services, note. Raises
    SalonError with the field that is wrong, or where the client is booked for that day and time already.
    """
    terms.check(client_id)
    with history.operation("booking_added", now=now, client_id=client_id) as writer:
        return write(writer, client_id, values, now=now)


def write(writer: history.Writer, client_id: int, values: Mapping[str, Any], *, now: dt.datetime) -> int:
    """``add`` as a part of a larger operation."""
    columns = _columns(writer, values, now)
    columns.setdefault("day", None)
    _refuse_without_day(columns["day"])
    _refuse_twice(client_id, columns["day"], columns.get("time"))
    if columns.get("minutes") is None:
        columns["minutes"] = _length(catalogue.titles(values.get("services")))
    return writer.insert(Row, client=client_id, created_at=now, **columns)


def update(booking_id: int, values: Mapping[str, Any], *, now: dt.datetime) -> bool:
    """Change what ``values`` gives; return whether anything differed."""
    old = booking(booking_id)
    with history.operation("booking_changed", now=now, client_id=old.client_id) as writer:
        columns = _columns(writer, values, now)
        _refuse_without_day(columns.get("day", old.day))
        day, time = columns.get("day", old.day), columns.get("time", old.time)
        if old.state in OPEN:
            _refuse_twice(old.client_id, day, time, besides=booking_id)
        return writer.update(Row, booking_id, **columns)


def set_state(booking_id: int, state: str, *, now: dt.datetime) -> bool:
    """Say what became of a booking: one of STATES but "moved", which is what ``move`` says.

    One that is open again belongs to no visit and to no other booking any more.
    """
    if state not in STATES or state == "moved":
        raise SalonError(text("Booking", "A booking cannot be in such a state."), field="state")
    old = booking(booking_id)
    ties: dict[str, Any] = {}
    if state in OPEN and old.state not in OPEN:
        _refuse_twice(old.client_id, old.day, old.time, besides=booking_id)
        ties = {"visit": None, "moved_to": None}
    with history.operation("booking_changed", now=now, client_id=old.client_id) as writer:
        return writer.update(Row, booking_id, state=state, **ties)


def move(booking_id: int, day: Any, time: Any, specialist: str | None = None, *, now: dt.datetime) -> int:
    """Book the same for another day or time, keep the old line as moved, and return the new booking's id.

    It stays with the same specialist unless another one is named.
    """
    old = booking(booking_id)
    with history.operation("booking_moved", now=now, client_id=old.client_id) as writer:
        with_whom = old.specialist if specialist is None else specialist
        columns = _columns(writer, {"day": day, "time": time, "specialist": with_whom}, now)
        _refuse_without_day(columns["day"])
        if (columns["day"], columns["time"], with_whom.strip()) == (old.day, old.time, old.specialist):
            raise SalonError(text("Booking", "The booking is for this day and time already."), field="day")
        _refuse_twice(old.client_id, columns["day"], columns["time"], besides=booking_id)
        new_id = writer.insert(
            Row,
            client=old.client_id,
            created_at=now,
            minutes=old.minutes,
            services=old.services,
            note=old.note,
            **columns,
        )
        writer.update(Row, booking_id, state="moved", moved_to=new_id)
        return new_id


def delete(booking_id: int, *, now: dt.datetime) -> None:
    """Take a booking out of all lists; undo brings it back."""
    old = booking(booking_id)
    with history.operation("booking_deleted", now=now, client_id=old.client_id) as writer:
        writer.update(Row, booking_id, deleted_at=now)


def close_by_visit(
    writer: history.Writer, visit_id: int, client_id: int, *, day: dt.date, time: dt.time | None, status: str
) -> None:
    """End the open booking that a visit of this day belongs to, if there is one, as the visit's status says.

    It is a booking of the same day (the nearest in time). Only a client who came may also have come late, up to
    LATE_DAYS after the booking, or early, up to EARLY_DAYS before it: then the nearest day wins, the past before the
    future. A booking for tomorrow that was made on the day of the visit is the next one and stays open.
    """
    late, early = (LATE_DAYS, EARLY_DAYS) if status == "came" else (0, 0)
    candidates = Row.select(Row.id, Row.day, Row.time).where(
        Row.client == client_id, Row.state.in_(OPEN), Row.visit.is_null(), Row.deleted_at.is_null(),
        Row.day.between(day - dt.timedelta(late), day + dt.timedelta(early)),
        (Row.day <= day) | (Row.created_at < day.isoformat()),
    )  # fmt: skip
    nearest = min(models.tuples(candidates), key=lambda row: _distance(row[1], row[2], day, time), default=None)
    if nearest is not None:
        writer.update(Row, nearest[0], state=_ENDS[status], visit=visit_id)


def follow_visit(writer: history.Writer, visit_id: int, status: str | None) -> bool:
    """The booking that the visit closed now ends as ``status`` says; for None it is again what it was before.

    Returns whether there is one.
    """
    closed = models.tuples(Row.select(Row.id, Row.client).where(Row.visit == visit_id))
    for booking_id, client_id in closed:
        if status is None:
            before = history.before(Row, booking_id, client_id, column="visit_id", became=visit_id)
            writer.update(Row, booking_id, state=before.get("state", "expected"), visit=None)
        else:
            writer.update(Row, booking_id, state=_ENDS[status])
    return bool(closed)


def _distance(day: dt.date, time: dt.time | None, of_day: dt.date, of_time: dt.time | None) -> tuple[int, bool, int]:
    apart = (day - of_day).days
    minutes = abs(_minute(time) - _minute(of_time)) if time and of_time else 0
    return abs(apart), apart > 0, minutes


def _minute(time: dt.time) -> int:
    return time.hour * 60 + time.minute


def _columns(writer: history.Writer, values: Mapping[str, Any], now: dt.datetime) -> dict[str, Any]:
    readers: dict[str, Callable[[Any], Any]] = {
        "day": lambda value: typed.day(value, today=now.date()),
        "time": typed.time,
        "minutes": typed.minutes,
        "specialist": lambda value: catalogue.specialist_id(writer, value or ""),
        "services": lambda value: ", ".join(catalogue.titles(value)),
        "note": typed.words,
    }
    return {name: readers[name](value) for name, value in values.items()}


def _length(titles: tuple[str, ...]) -> int | None:
    """The minutes of the services together; where none of them has a length, what the settings say."""
    known = [service.minutes for service in catalogue.matches(titles) if service and service.minutes]
    return sum(known) if known else settings.get("booking_minutes")


def _refuse_without_day(day: dt.date | None) -> None:
    if day is None:
        raise SalonError(text("Booking", "Write the day of the booking."), field="day")


def _refuse_twice(client_id: int, day: dt.date, time: dt.time | None, *, besides: int = 0) -> None:
    same = Row.select().where(
        Row.client == client_id, Row.day == day, Row.state.in_(OPEN), Row.deleted_at.is_null(), Row.id != besides,
        Row.time.is_null() if time is None else Row.time == time,
    )  # fmt: skip
    if same.exists():
        raise SalonError(text("Booking", "The client is booked for this day and time already."), field="day")


def _select() -> Any:
    columns = (
        Row.id, Row.client, Row.day, Row.time, Row.minutes, Specialist.name, Row.services, Row.note, Row.state,
        Row.visit, Row.moved_to,
    )  # fmt: skip
    return Row.select(*columns).join(Specialist, JOIN.LEFT_OUTER)


def _booking(row: tuple[Any, ...]) -> Booking:
    specialist = row[5] or ""
    return Booking(*(*row[:5], specialist, *row[6:]))
