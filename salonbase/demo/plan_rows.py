"""Invented plans: bookings of today, of the coming weeks and overdue, recalls, and who was congratulated."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from random import Random

from salonbase.bulk import Pen
from salonbase.demo import visit_rows, words
from salonbase.demo.card_rows import Book
from salonbase.demo.people import pick
from salonbase.demo.visit_rows import Came, Salon
from salonbase.models import Booking, Greeting, Recall

_BOOKED_DAYS = 28
_STATE_OF_STATUS = {"came": "done", "no_show": "no_show", "cancelled": "cancelled"}
_BOOKING = (
    "id", "client_id", "day", "time", "minutes", "specialist_id", "services", "note", "state", "visit_id",
    "moved_to_id", "created_at",
)  # fmt: skip


@dataclass(slots=True)
class Guests:
    """Who may be planned for: those who come, those who stopped coming, those who have a birthday today."""

    coming: list[tuple[int, float]] = field(default_factory=list)  # id, discount
    lost: list[int] = field(default_factory=list)
    showpieces: list[int] = field(default_factory=list)
    born_today: list[int] = field(default_factory=list)


class Plans:
    """The pages of the book for what is to come; flush the pen afterwards."""

    def __init__(self, pen: Pen, book: Book, salon: Salon, rng: Random, now: dt.datetime) -> None:
        self._pen, self._book, self._salon, self._rng, self._now = pen, book, salon, rng, now
        self._today = salon.today
        self._bookings = pen.prepare(Booking, *_BOOKING)
        self._recalls = pen.prepare(Recall, "client_id", "day", "reason", "state", "created_at")
        self._greetings = pen.prepare(Greeting, "client_id", "year", "at")

    def remember(self, client_id: int, visit_id: int, came: Came) -> None:
        """Write the booking that a recent visit had been."""
        self._book_(client_id, came.day, came.time, came.specialist, _STATE_OF_STATUS[came.status], visit_id)

    def make(self, clients: int, guests: Guests) -> None:
        """Plan a share of the guests that suits the size of the salon."""
        self._rng.shuffle(guests.coming)
        self._rng.shuffle(guests.lost)
        per_day = min(40, max(2, clients // 50))
        self._make_today(per_day, guests)
        for days in range(1, _BOOKED_DAYS + 1):
            self._make_day(days, round(per_day * (1 - days / (_BOOKED_DAYS + 2))), guests)
        self._make_overdue(min(60, max(1, clients // 80)), guests)
        self._move_some(min(3, clients // 100), guests)
        self._invite(clients, guests)
        for client_id in guests.born_today[:1]:
            self._greetings.append((client_id, self._today.year, _moment(self._now)))

    def _make_today(self, count: int, guests: Guests) -> None:
        """What was before now has mostly come; what is after now is expected or confirmed."""
        clock = self._now.strftime("%H:%M")
        for time, specialist in visit_rows.slots(self._salon, self._rng, count):
            if not guests.coming:
                return
            client_id, discount = guests.coming.pop()
            visit_id, state = None, pick(self._rng, ("expected", "confirmed"))
            if time < clock and self._rng.random() < 0.8:
                day = self._today.isoformat()
                came = visit_rows.one_visit(self._salon, day, specialist, discount, self._rng, fresh=True, time=time)
                visit_id, state = self._book.visit(client_id, came), _STATE_OF_STATUS[came.status]
            self._book_(client_id, self._today.isoformat(), time, specialist, state, visit_id)

    def _make_day(self, days: int, count: int, guests: Guests) -> None:
        day = (self._today + dt.timedelta(days=days)).isoformat()
        for time, specialist in visit_rows.slots(self._salon, self._rng, count):
            if guests.coming:
                client_id, _ = guests.coming.pop()
                state = "confirmed" if days < 4 and self._rng.random() < 0.5 else "expected"
                self._book_(client_id, day, time, specialist, state)

    def _make_overdue(self, count: int, guests: Guests) -> None:
        for time, specialist in visit_rows.slots(self._salon, self._rng, count):
            if guests.coming:
                client_id, _ = guests.coming.pop()
                day = self._today - dt.timedelta(days=1 + int(self._rng.random() * 12))
                self._book_(client_id, day.isoformat(), time, specialist, "expected")

    def _move_some(self, count: int, guests: Guests) -> None:
        for time, specialist in visit_rows.slots(self._salon, self._rng, count):
            if guests.coming:
                client_id, _ = guests.coming.pop()
                then, later = (self._today + dt.timedelta(days=days) for days in (2, 45))
                moved_to = self._book_(client_id, later.isoformat(), time, specialist, "expected")
                self._book_(client_id, then.isoformat(), time, specialist, "moved", moved_to=moved_to)

    def _invite(self, clients: int, guests: Guests) -> None:
        """Recalls: overdue ones of those who stopped coming, coming ones of the regulars, and answered ones."""
        overdue, coming = (min(200, max(1, clients // share)) for share in (40, 25))
        for client_id in guests.lost[:overdue]:
            self._recall(client_id, -1 - int(self._rng.random() * 60), "open")
        for client_id, _ in guests.coming[:coming]:
            self._recall(client_id, int(self._rng.random() * 90), "open")
        for client_id in guests.lost[overdue : overdue * 2]:
            self._recall(client_id, -100 - int(self._rng.random() * 200), pick(self._rng, ("done", "refused")))

    def _recall(self, client_id: int, days: int, state: str) -> None:
        day = self._today + dt.timedelta(days=days)
        reason = pick(self._rng, words.RECALL_REASONS[self._salon.trade])
        self._recalls.append((client_id, day.isoformat(), reason, state, _noon(day - dt.timedelta(days=180))))

    def _book_(
        self,
        client_id: int,
        day: str,
        time: str,
        specialist: int,
        state: str,
        visit_id: int | None = None,
        *,
        moved_to: int | None = None,
    ) -> int:
        booking_id = self._pen.next_id(Booking)
        offers = [pick(self._rng, self._salon.offers)]
        if self._rng.random() < 0.15:
            other = pick(self._rng, self._salon.offers)
            offers += [other] if other is not offers[0] else []
        made = _noon(min(dt.date.fromisoformat(day), self._today) - dt.timedelta(days=3 + int(self._rng.random() * 20)))
        note = pick(self._rng, words.BOOKING_NOTES) if self._rng.random() < 0.1 else ""
        self._bookings.append((
            booking_id, client_id, day, time, sum(offer.minutes for offer in offers), specialist,
            ", ".join(offer.title for offer in offers), note, state, visit_id, moved_to, made,
        ))  # fmt: skip
        return booking_id


def _noon(day: dt.date) -> str:
    return f"{day.isoformat()}T12:00:00"


def _moment(now: dt.datetime) -> str:
    return now.replace(tzinfo=None).isoformat(timespec="seconds")
