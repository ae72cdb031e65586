"""What clients have come to once more, in plain Python over whole tables, with fractions instead of integers.

``awkward()`` invents the bases: those of ``bases.small`` with blacklists, discounts, e-mails and consents, and
sums that are often equal.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from hypothesis import strategies as st

from salonbase import bookings
from salonbase.models import Consent, FormTemplate
from tests.core.reports import bases, plain

GONE = dt.datetime(2026, 11, 2, 12)
TODAY = bases.TODAY
_FEW_SUMS = st.sampled_from((0, 100, 100_000, 100_000, 200_000, -100_000))


@dataclass(slots=True)
class Awkward:
    """A small base with consents beside it: client, key of the form, whether it was withdrawn."""

    small: bases.Small
    consents: list[tuple[int, str, bool]]

    def write(self) -> None:
        """Fill the open base."""
        bases.write(self.small)
        forms = {key: FormTemplate.insert(key=key, title=key, body="").execute() for key in ("data", "photo")}
        for client, key, withdrawn in self.consents:
            day = dt.date(2026, 1, 2)
            Consent.insert(
                client=client, form=forms[key], signed_on=day, withdrawn_on=day if withdrawn else None
            ).execute()


@st.composite
def awkward(draw: st.DrawFn, most_clients: int = 8, most_visits: int = 30) -> Awkward:
    """A base of a few clients."""
    small = draw(bases.small(most_clients, most_visits))
    for client in small.clients:
        client["blacklisted"] = draw(st.sampled_from((False, False, False, True)))
        client["email"] = draw(st.sampled_from(("", "a@b.ru")))
        client["discount_percent"] = draw(st.sampled_from((0, 0, 5, 7.5)))
        client["hand_status"], client["hand_status_reason"] = draw(st.sampled_from((("", ""), ("", ""), ("vip", "!"))))
    if draw(st.booleans()):  # many equal sums
        for visit in small.visits:
            visit["due_kopecks"] = visit["sum_kopecks"] = draw(_FEW_SUMS)
    count = len(small.clients)
    signed = st.tuples(st.integers(1, max(count, 1)), st.sampled_from(("data", "photo")), st.booleans())
    return Awkward(small, draw(st.lists(signed, max_size=6)) if count else [])


@st.composite
def periods(draw: st.DrawFn) -> tuple[dt.date | None, dt.date | None]:
    """A first and a last day, either of which may be no limit."""
    first, last = sorted((draw(bases.DAYS), draw(bases.DAYS)))
    return draw(st.sampled_from(((None, None), (first, last), (first, None), (None, last), (first, first))))


ONLY = st.one_of(st.none(), st.lists(st.integers(1, 9), max_size=6, unique=True))
"""Clients who may be asked for, some of whom are not there."""


@dataclass(slots=True)
class Person:
    """A client and the visits that count."""

    client: plain.Line
    visits: list[plain.Line]

    @property
    def id(self) -> int:
        return int(self.client["id"])

    @property
    def name(self) -> str:
        return plain.name(self.client)

    @property
    def total(self) -> int:
        return plain.due(self.visits)

    @property
    def average(self) -> int:
        """Rounded to whole roubles."""
        return math.floor(Fraction(self.total, len(self.visits) * 100) + Fraction(1, 2)) * 100

    @property
    def days(self) -> list[dt.date]:
        """The different days of visits in order."""
        return sorted({plain.day(visit) for visit in self.visits})


def people(
    first: dt.date | None = None, last: dt.date | None = None, only: Iterable[int] | None = None
) -> list[Person]:
    """Everybody who came in a period, in the order of the list of clients."""
    came = plain.came(first, last, only)
    known = [Person(row, [line for line in came if line["client_id"] == key]) for key, row in plain.people().items()]
    in_order = sorted(known, key=lambda one: (one.client["sort_key"], one.id))
    return [one for one in in_order if one.visits]


def categories(sums: list[int], a: int, b: int) -> list[str]:
    """The category of each sum, the largest first: what all larger sums make of the whole decides."""
    found = []
    for value in sums:
        before = Fraction(sum(other for other in sums if other > value), sum(sums))
        found.append("A" if before < Fraction(a, 100) else "B" if before < Fraction(b, 100) else "C")
    return found


def fifth(value: object, values: list) -> int:  # type: ignore[type-arg]
    """Which fifth of all the middle of those who have this value stands in."""
    ordered = sorted(values)
    places = [place for place, other in enumerate(ordered) if other == value]
    middle = Fraction(places[0] + places[-1] + 1, 2)
    return next(number for number in range(1, 6) if middle < Fraction(number * len(values), 5))


def limit_of(person: Person, way: str, days: int, shortest: int) -> Fraction:
    """Above how many days away somebody counts as lost."""
    if way == "days" or len(person.days) < 3:
        return Fraction(days)
    pauses = [(later - day).days for day, later in zip(person.days, person.days[1:], strict=False)]
    return 2 * max(Fraction(sum(pauses), len(pauses)), Fraction(shortest))


def lost(way: str, days: int, shortest: int, only: Iterable[int] | None = None) -> list[Person]:
    """Who has stopped coming."""
    ahead = {
        row["client_id"]
        for row in plain.table("booking")
        if row["state"] in bookings.OPEN and row["day"] >= TODAY.isoformat() and row["deleted_at"] is None
    }
    return [
        one
        for one in people(None, TODAY, only)
        if (TODAY - one.days[-1]).days > limit_of(one, way, days, shortest)
        and one.id not in ahead
        and not one.client["blacklisted"]
    ]


def lost_on(person: Person, limit: Fraction) -> dt.date:
    """The first day on which somebody had been away for longer than the limit."""
    day = person.days[-1]
    while (day - person.days[-1]).days <= limit:
        day += dt.timedelta(days=1)
    return day


def last_specialist(person: Person) -> str:
    """Who received somebody at the last visit."""
    newest = max(
        person.visits, key=lambda line: (line["day"], line["time"] is not None, line["time"] or "", line["id"])
    )
    return plain.by_id("specialist")[newest["specialist_id"]]["name"] if newest["specialist_id"] else ""
