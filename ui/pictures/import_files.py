"""Files of other programs for the pictures of the import: written here, then really read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from random import Random

from salonbase import clients, output
from salonbase.dates import Birthday
from salonbase.demo import people
from salonbase.names import full
from salonbase.output import table

_NEW = 48  # people of the list whom the base does not know
_HEADINGS = ("ФИО", "Телефон", "День рождения", "Почта", "Адрес", "Комментарий", "Мастер первого визита")
_REMARKS = (
    "", "VIP, любит утро", "", "не звонить, только писать", "", "", "б/о, подруга хозяйки", "постоянная", "",
    "Не беспокоить до 12:00", "VIP", "", "", "спорит о цене, чёрный список",
)  # fmt: skip
_STRANGE = ((4, 2, "31.02.1984"), (9, 1, "спросить у мамы"), (17, 2, "01.01.1900"), (21, 2, "01.01.1970"))
_MASTERS = ("Орлова", "Ким", "")
_NAMELESS = (("", "+7 916 555-01-02", "", "", "", "перезвонить", ""), ("???", "", "", "", "", "", ""))


def write_list(path: Path, known: Sequence[clients.Card], today: dt.date) -> Path:
    """A list of clients as a salon kept it in Excel: new people, people of the base under other facts, and dirt."""
    rng = Random(11)
    rows: list[list[table.Value]] = []
    for place in range(_NEW):
        one = people.invent(rng, today, "dental")
        born = Birthday(one.birth_day, one.birth_month, one.birth_year).show()
        numbers = ", ".join(number for number, _note in one.phones)
        name = full(one.surname, one.first_name, one.patronymic)
        rows.append([name, numbers, born, "", "", _REMARKS[place % len(_REMARKS)], _MASTERS[place % 3]])
    for line, column, words in _STRANGE:
        rows[line][column] = words
    rows += [_of_known(place, card) for place, card in enumerate(known)]
    rng.shuffle(rows)
    rows += map(list, _NAMELESS)
    columns = [table.Column(heading) for heading in _HEADINGS]
    output.write([table.Table("Клиенты", columns, rows, len(rows))], path)
    return path


def _of_known(place: int, card: clients.Card) -> list[table.Value]:
    """A person of the base as the list has them: mistyped, or certain but with other facts."""
    number = card.phones[0].number if card.phones else ""
    name, born, street = full(card.surname, card.first_name, ""), card.birthday.show(), f"ул. Лесная, {place + 3}"
    if place % 3 == 0 and len(card.surname) > 4:
        name = full(card.surname[:3] + card.surname[4:], card.first_name, card.patronymic)
        return [name, number, "", f"client{place}@example.com", street, "", "Орлова"]
    if place % 3 == 1:
        return [
            full(card.surname, card.first_name, card.patronymic),
            "",
            "",
            "",
            street,
            "перешла к нам из «Иволги»",
            "",
        ]
    return [name, number, born, f"new{place}@example.com", street, _REMARKS[place % len(_REMARKS)], "Ким"]
