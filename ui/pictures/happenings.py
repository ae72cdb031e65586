"""What happens before some pictures are taken, so that there is something to see: a card's past, a file's people."""

from __future__ import annotations

import datetime as dt
from random import Random

from salonbase import bookings, clients, history, recalls, visits
from salonbase.dates import Birthday
from salonbase.demo import people
from salonbase.importing import Sample
from salonbase.names import full

_NAMED = 36  # people of the file that is brought in


def live(client_id: int, now: dt.datetime) -> None:
    """Three weeks in the life of a card: a call, a booking that moves, a visit, a mistake that is taken back."""

    def at(days_ago: int, hour: int, minute: int) -> dt.datetime:
        return (now - dt.timedelta(days=days_ago)).replace(hour=hour, minute=minute)

    today = now.date()
    recalls.add(client_id, today - dt.timedelta(days=17), "осмотр раз в полгода", now=at(24, 10, 12))
    booked = bookings.add(
        client_id, {"day": today - dt.timedelta(days=15), "time": dt.time(11, 0), "services": "Профосмотр"},
        now=at(18, 9, 41),
    )  # fmt: skip
    clients.update(client_id, {"preferred_time": "по будням до 12:00"}, now=at(18, 9, 43))
    bookings.move(booked, today - dt.timedelta(days=12), dt.time(10, 30), now=at(16, 15, 20))
    visit = visits.add(
        client_id,
        {"day": today - dt.timedelta(days=12), "services": "Профосмотр", "complaint": "реагирует на холодное",
         "teeth": "36", "sum_kopecks": "2 400"},
        now=at(12, 11, 8),
    )  # fmt: skip
    visits.update(visit, {"work": "снят зубной камень, полировка", "teeth": "36, 37"}, now=at(12, 11, 25))
    clients.update(client_id, {"allergies": "лидокаин"}, now=at(12, 11, 27))
    clients.update(client_id, {"blacklisted": True}, now=at(1, 17, 2))
    history.undo(history.newest(), now=at(1, 17, 3))
    clients.update(client_id, {"email": "savina@example.com"}, now=at(1, 17, 6))
    clients.update(client_id, {"tags": ("имплантация", "любит утро")}, now=at(0, 9, 15))
    bookings.add(
        client_id, {"day": today + dt.timedelta(days=11), "time": dt.time(10, 0), "services": "Консультация"},
        now=at(0, 12, 38),
    )  # fmt: skip


def samples(today: dt.date) -> list[Sample]:
    """The first people of a file, as the preview of an import shows them: some are known, some have no phone."""
    rng = Random(7)
    found = [people.invent(rng, today, "dental") for _ in range(_NAMED)]
    found.insert(3, people.notable(0, rng, today, "dental"))
    found.sort(key=lambda person: (person.surname, person.first_name))
    return [
        Sample(
            full(person.surname, person.first_name, person.patronymic),
            tuple(number for number, _ in person.phones),
            Birthday(person.birth_day, person.birth_month, person.birth_year).show(),
            rng.choice((0, 0, 1, 1, 2, 3, 4, 7, 12)),
            person.note,
            rng.choice(("new", "new", "new", "new", "new", "known", "filled")),
        )
        for person in found
    ]
