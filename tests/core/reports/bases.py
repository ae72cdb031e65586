"""Small bases as no salon would have them on purpose, for property tests: ``small()`` invents, ``write`` fills.

They hold refunds, kopecks, missed and cancelled visits, deleted lines, cards in the trash, people of one name only, the
last and first days of years with an ISO week 53, leap days, visits of nobody and without a time, services that stand in
no price list.

    @given(bases.small())
    @settings(bases.SETTINGS)
    def test_…(salon, small): bases.write(small); …
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from salonbase import alphabet, catalogue, names
from salonbase.models import MODELS, Booking, Client, Greeting, Phone, Recall, Record, Service, Specialist, Visit
from salonbase.models import VisitService as Done

TODAY = dt.date(2026, 11, 22)
SETTINGS = settings(max_examples=30, deadline=None, suppress_health_check=[*HealthCheck])

Columns = dict[str, Any]
_LEAST, _MOST = dt.date(2019, 12, 20), TODAY
_AWKWARD = [
    dt.date(2020, 2, 29), dt.date(2020, 12, 27), dt.date(2020, 12, 28), dt.date(2020, 12, 31), dt.date(2021, 1, 1),
    dt.date(2021, 1, 3), dt.date(2021, 1, 4), dt.date(2024, 2, 29), dt.date(2024, 12, 30), dt.date(2025, 11, 22),
    dt.date(2026, 1, 1), dt.date(2026, 10, 22), dt.date(2026, 10, 31), dt.date(2026, 11, 1), dt.date(2026, 11, 21),
    TODAY,
]  # fmt: skip
_RECENT = st.dates(dt.date(2026, 8, 1), TODAY)
DAYS = st.one_of(st.sampled_from(_AWKWARD), _RECENT, st.dates(_LEAST, _MOST))
"""Days on which visits happened, none after TODAY."""
TIMES = st.one_of(st.none(), st.sampled_from(("00:00", "09:00", "09:30", "09:59", "14:05", "20:00", "23:59")))
SUMS = st.one_of(st.sampled_from((0, 1, 99, 100, 150_000, 333_333, -150_000, -1)), st.integers(-2_000_000, 20_000_000))
_SOURCES = ["", "Instagram", "instagram", "Знакомые", "знакомые ", "2ГИС"]
_REASONS = ["", "Окрашивание", "окрашивание", "Боль"]
_TITLES = ["Стрижка", "стрижка", "Укладка ёлкой", "Что-то ещё"]
_MATERIALS = ["", "", "Краска 60 мл; оксид", "краска 60 МЛ\nперчатки", " ; \n", "Оксид;Оксид", "перчатки"]
_NAMES = [("Ёлкина", "Анна", ""), ("", "Анна", ""), ("Белов", "", ""), ("", "", "Петровна"), ("Белов", "Пётр", "Ильич")]


@dataclass(slots=True)
class Small:
    """The rows of a base by table, each with its columns; ids are 1, 2, 3 …"""

    specialists: list[Columns] = field(default_factory=list)
    services: list[Columns] = field(default_factory=list)
    clients: list[Columns] = field(default_factory=list)
    phones: list[Columns] = field(default_factory=list)
    visits: list[Columns] = field(default_factory=list)
    done: list[Columns] = field(default_factory=list)  # visit_service
    bookings: list[Columns] = field(default_factory=list)
    recalls: list[Columns] = field(default_factory=list)
    greetings: list[Columns] = field(default_factory=list)


def write(small: Small) -> None:
    """Empty the open base and fill it with these rows."""
    database = Record._meta.database
    for model in reversed(MODELS):
        database.execute_sql(f'DELETE FROM "{model._meta.table_name}"')
    tables = (
        (Specialist, small.specialists), (Service, small.services), (Client, small.clients), (Phone, small.phones),
        (Visit, small.visits), (Done, small.done), (Booking, small.bookings), (Recall, small.recalls),
        (Greeting, small.greetings),
    )  # fmt: skip
    for model, rows in tables:
        alike: dict[tuple[str, ...], list[Columns]] = {}
        for number, row in enumerate(rows, 1):
            alike.setdefault(tuple(sorted(row)), []).append({"id": number, **row})
        for some in alike.values():  # of the same columns, in one statement: a tenth of the time
            model.insert_many(some).execute()


@st.composite
def small(draw: st.DrawFn, most_clients: int = 5, most_visits: int = 14) -> Small:
    """A base of a few clients and visits."""
    found = Small()
    found.specialists = [_named(name) for name in draw(st.sampled_from([[], ["Ольга"], ["Ольга", "Ёлкин И."]]))]
    count = draw(st.integers(0, 4))
    found.services = [draw(_service(f"Услуга {number}")) for number in range(count)]
    found.clients = [draw(_client()) for _ in range(draw(st.integers(0, most_clients)))]
    if not found.clients:
        return found
    people = range(1, len(found.clients) + 1)
    found.phones = [draw(_phone(client)) for client in people if draw(st.booleans())]
    found.visits = [draw(_visit(found)) for _ in range(draw(st.integers(0, most_visits)))]
    for number in range(1, len(found.visits) + 1):
        found.done += [
            {"visit": number, "position": place, **draw(_done(found))} for place in range(draw(st.integers(0, 3)))
        ]
    found.bookings = [draw(_booking(found)) for _ in range(draw(st.integers(0, 4)))]
    found.recalls = [draw(_recall(found)) for _ in range(draw(st.integers(0, 3)))]
    found.greetings = [
        {"client": client, "year": draw(st.sampled_from((2025, 2026, 2027))), "at": dt.datetime(2026, 11, 1)}
        for client in people
        if draw(st.booleans())
    ]
    return found


def one_client() -> Small:
    """A base of one client who never came."""
    return Small(clients=[_of_name("Белов", "", "")])


def _named(name: str) -> Columns:
    return {"name": name, "search_key": catalogue.key(name)}


def _of_name(surname: str, first_name: str, patronymic: str) -> Columns:
    whole = names.full(surname, first_name, patronymic)
    return {
        "surname": surname, "first_name": first_name, "patronymic": patronymic, "search_key": names.normalise(whole),
        "sort_key": alphabet.sort_key(whole), "letter": alphabet.letter(whole), "created_at": dt.datetime(2020, 1, 1),
        "updated_at": dt.datetime(2020, 1, 1),
    }  # fmt: skip


@cache
def _gone() -> st.SearchStrategy[dt.datetime | None]:
    return st.sampled_from((None, None, None, None, dt.datetime(2026, 11, 2, 12)))


@st.composite
def _service(draw: st.DrawFn, name: str) -> Columns:
    price = draw(st.sampled_from((None, 0, 100_000, 33_333, 250_050)))
    return {**_named(name), "price_kopecks": price, "minutes": draw(st.sampled_from((None, 30, 45, 90)))}


@st.composite
def _client(draw: st.DrawFn) -> Columns:
    month = draw(st.sampled_from((None, 1, 2, 11, 12)))
    day = draw(st.sampled_from((None, 1, 22, 28, 29, 30))) if month != 2 else draw(st.sampled_from((28, 29)))
    row = _of_name(*draw(st.sampled_from(_NAMES)))
    return row | {
        "source": draw(st.sampled_from(_SOURCES)),
        "reason": draw(st.sampled_from(_REASONS)),
        "birth_day": day,
        "birth_month": month,
        "birth_year": draw(st.sampled_from((None, 1984, 2000))),
        "created_at": dt.datetime.combine(draw(DAYS), dt.time(10)),
        "card_number": draw(st.sampled_from(("", "17", "А-5"))),
        "deleted_at": draw(_gone()),
    }


@st.composite
def _phone(draw: st.DrawFn, client: int) -> Columns:
    digits = draw(st.sampled_from(("9161234567", "9031112233")))
    return {"client": client, "number": "+7" + digits, "digits": digits}


@st.composite
def _visit(draw: st.DrawFn, base: Small) -> Columns:
    due = draw(SUMS)
    return {
        "client": draw(st.integers(1, len(base.clients))),
        "day": draw(DAYS),
        "time": draw(TIMES),
        "specialist": _one_of(draw, base.specialists),
        "status": draw(st.sampled_from(("came", "came", "came", "no_show", "cancelled"))),
        "sum_kopecks": due,
        "due_kopecks": due,
        "paid_kopecks": draw(st.sampled_from((due, due, 0, due // 2, due + 100))),
        "materials": draw(st.sampled_from(_MATERIALS)),
        "created_at": dt.datetime(2026, 11, 1),
        "deleted_at": draw(_gone()),
    }


@st.composite
def _done(draw: st.DrawFn, base: Small) -> Columns:
    service = _one_of(draw, base.services)
    return {"service": service, "title": base.services[service - 1]["name"] if service else draw(_title())}


@cache
def _title() -> st.SearchStrategy[str]:
    return st.sampled_from(_TITLES)


@st.composite
def _booking(draw: st.DrawFn, base: Small) -> Columns:
    visit = _one_of(draw, base.visits)
    return {
        "client": base.visits[visit - 1]["client"] if visit else draw(st.integers(1, len(base.clients))),
        "day": base.visits[visit - 1]["day"] if visit else draw(st.dates(dt.date(2026, 10, 1), dt.date(2027, 2, 1))),
        "time": draw(TIMES),
        "minutes": draw(st.sampled_from((None, 15, 120))),
        "specialist": _one_of(draw, base.specialists),
        "services": draw(st.sampled_from(("", "Услуга 0", "Стрижка, укладка"))),
        "state": "done" if visit else draw(st.sampled_from(("expected", "confirmed", "moved", "no_show", "cancelled"))),
        "visit": visit,
        "created_at": dt.datetime(2026, 9, 1),
        "deleted_at": draw(_gone()),
    }


@st.composite
def _recall(draw: st.DrawFn, base: Small) -> Columns:
    return {
        "client": draw(st.integers(1, len(base.clients))),
        "day": draw(st.dates(dt.date(2026, 10, 1), dt.date(2027, 2, 1))),
        "reason": draw(st.sampled_from(("", "Осмотр"))),
        "state": draw(st.sampled_from(("open", "open", "done", "refused"))),
        "created_at": dt.datetime(2026, 9, 1),
        "deleted_at": draw(_gone()),
    }


def _one_of(draw: st.DrawFn, rows: list[Columns]) -> int | None:
    """The id of one of the rows, or nobody's."""
    return draw(_nobody_or(len(rows))) if rows else None


@cache
def _nobody_or(last: int) -> st.SearchStrategy[int | None]:
    return st.one_of(st.none(), st.integers(1, last))
