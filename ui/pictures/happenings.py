"""What happens before some pictures are taken, so that there is something to see: a card's past, a foreign file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from salonbase import bookings, clients, facts, history, output, recalls, visits
from salonbase.dates import Birthday
from salonbase.demo import people
from salonbase.names import full
from salonbase.output import table

_NAMED = 36  # new people of the file that is brought in
_COLUMNS = (
    table.Column("Дата", "day"), table.Column("Клиент"), table.Column("Телефон"), table.Column("Дата рождения"),
    table.Column("Почта"), table.Column("Услуга"), table.Column("Сумма", "money"),
)  # fmt: skip
_SERVICES = (("Профосмотр", 1_500_00), ("Пломба", 5_200_00), ("Чистка", 4_800_00), ("Снимок", 900_00))
_STRANGE = ((5, 3, "31.02.1984"), (14, 3, "01.01.1900"), (23, 2, "звонить маме"), (31, 6, "по договорённости"))


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


def enter_twice(client_ids: Sequence[int], now: dt.datetime) -> None:
    """People who were written down a second time: another spelling, another phone, a note and a visit of their own."""
    then = now - dt.timedelta(days=200)
    for place, client_id in enumerate(client_ids):
        card = clients.card(client_id)
        other_number = facts.Phone(f"+7900{1230000 + 4567 * place}", "рабочий")
        values: dict[str, Any] = {
            "surname": card.surname[:2] + card.surname[3:] if place % 2 else card.surname,
            "first_name": card.first_name,
            "phones": (*card.phones[:1], other_number),
            "birthday": Birthday(card.birthday.day, card.birthday.month, None),
            "tags": ("любит утро",),
            "email": f"client{place}@example.com",
            "note": "Просит звонить после шести.",
            "source": "сайт",
            "preferred_time": "по вечерам",
        }
        other = clients.add(values, now=then)
        visits.add(other, {"day": then.date(), "services": "Профосмотр", "sum_kopecks": "2 400"}, now=then)


def write_journal(path: Path, known: Sequence[clients.Card], today: dt.date) -> Path:
    """A salon's journal of visits in Excel: people of the base, new ones, and what a person has to look at."""
    rng = Random(7)
    new = [people.invent(rng, today, "dental") for _ in range(_NAMED)]
    new.insert(3, people.notable(0, rng, today, "dental"))
    rows: list[tuple[table.Value, ...]] = []
    for person in new:
        name = full(person.surname, person.first_name, person.patronymic)
        born = Birthday(person.birth_day, person.birth_month, person.birth_year).show()
        rows += _visits(rng, today, (name, ", ".join(number for number, _ in person.phones), born, ""))
    for place, card in enumerate(known):
        email = f"client{place}@example.com" if place % 2 else ""
        number = card.phones[0].number if card.phones else ""
        rows += _visits(rng, today, (full(card.surname, card.first_name, card.patronymic), number, "", email))
    rows.sort(key=lambda row: str(row[1]))
    for line, column, words in _STRANGE:
        rows[line] = tuple(words if place == column else value for place, value in enumerate(rows[line]))
    output.write([table.Table("Журнал", _COLUMNS, rows)], path)
    return path


def _visits(rng: Random, today: dt.date, person: tuple[str, ...]) -> list[tuple[table.Value, ...]]:
    """One to six rows of the journal for one person; the name, the phone, the birthday and the e-mail repeat."""
    days = sorted(rng.randrange(20, 700) for _ in range(rng.choice((1, 1, 2, 3, 4, 6))))
    done = ((today - dt.timedelta(days=day), *rng.choice(_SERVICES)) for day in days)
    return [(day, *person, service, kopecks) for day, service, kopecks in done]
