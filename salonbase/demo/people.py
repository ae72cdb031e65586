"""Invented clients: who they are, when they were born, how they are reached. Their visits are in ``demo_visits``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from random import Random
from typing import TypeVar

from salonbase.demo import words

T = TypeVar("T")

_SPECIAL_FATHERS = {"Лев": "Львов", "Пётр": "Петров", "Павел": "Павлов", "Михаил": "Михайлов", "Яков": "Яковлев"}
_FOREIGN_PHONES = {"Laura": "+493023125417", "Нұржан": "+77010010203"}
_VOWELS = "аеёиоуыэюя"


@dataclass(slots=True)
class Person:
    """A client before the base gave an id; the names are those of the table's columns."""

    surname: str
    first_name: str
    patronymic: str
    sex: str
    birth_day: int | None = None
    birth_month: int | None = None
    birth_year: int | None = None
    phones: list[tuple[str, str]] = field(default_factory=list)  # number, note
    email: str = ""
    address: str = ""
    messenger: str = ""
    source: str = ""
    reason: str = ""
    sticky_note: str = ""
    allergies: str = ""
    note: str = ""
    preferred_time: str = ""
    discount_percent: float = 0
    card_number: str = ""
    do_not_disturb: bool = False
    free_of_charge: bool = False
    blacklisted: bool = False
    family: int | None = None
    tags: tuple[str, ...] = ()
    owes: bool = False  # the last visit is not paid for in full


Inventor = Callable[[Random, dt.date, str], Person]  # by today and the salon's trade


def feminine(surname: str) -> str:
    """The surname as a woman bears it: Орлов → Орлова, Раевский → Раевская, Черных → Черных."""
    if surname.endswith(("ский", "цкий", "ской")):
        return surname[:-2] + "ая"
    return surname + "а" if surname.endswith(("ов", "ев", "ёв", "ин", "ын")) else surname


def patronymic(father: str, sex: str) -> str:
    """The patronymic from a father's first name: Пётр → Петрович, Юрий → Юрьевна, Илья → Ильич."""
    if father in {"Илья", "Никита"}:
        return father[:-1] + ("ич" if sex == "m" else "инична" if father == "Илья" else "ична")
    ending = "ич" if sex == "m" else "на"
    if father in _SPECIAL_FATHERS:
        return _SPECIAL_FATHERS[father] + ("ич" if sex == "m" else "на")
    if father.endswith("ий"):
        two_consonants = not {father[-4].lower(), father[-3]} & set(_VOWELS)
        return father[:-2] + ("иев" if two_consonants else "ьев") + ending
    if father.endswith(("й", "ь")):
        return father[:-1] + "ев" + ending
    return father + "ов" + ending


def showpiece(rng: Random, today: dt.date, trade: str) -> Person:
    """The client whose card has something in every place."""
    person = Person("Соколова", "Вера", "Андреевна", "f", 14, 3, 1987)
    _describe(person, rng, today, trade)
    person.phones = [(phone(rng), ""), (phone(rng), "рабочий")]
    person.email, person.messenger, person.address = "vera@example.com", "Telegram", "ул. Садовая, д. 12, кв. 45"
    person.sticky_note, person.allergies = "Называть Вера", pick(rng, words.ALLERGIES)
    person.birth_day, person.birth_month, person.birth_year = 14, 3, 1987
    person.source, person.reason, person.note = "по совету подруги", words.REASONS[trade][0], words.NOTES[0]
    person.preferred_time, person.discount_percent, person.tags = "вечер", 5, ("постоянная",)
    person.do_not_disturb, person.owes = True, True
    return person


def born_in(days: int, age: int | None, rng: Random, today: dt.date, trade: str) -> Person:
    """A client whose birthday comes in some days, turning ``age`` or of unknown year."""
    person = invent(rng, today, trade)
    day = today + dt.timedelta(days=days)
    person.birth_day, person.birth_month = day.day, day.month
    person.birth_year = None if age is None else day.year - age
    person.phones = person.phones or [(phone(rng), "")]
    return person


def leapling(year: int | None, rng: Random, today: dt.date, trade: str) -> Person:
    """A client born on 29 February."""
    person = invent(rng, today, trade)
    person.birth_day, person.birth_month, person.birth_year = 29, 2, year
    return person


def notable(index: int, rng: Random, today: dt.date, trade: str) -> Person:
    """One of the people with a name that is long, foreign, short or half unknown."""
    surname, first_name, father, sex = words.NOTABLE[index]
    person = Person(surname, first_name, father, sex)
    if surname:
        _describe(person, rng, today, trade)
    if first_name in _FOREIGN_PHONES:
        person.phones = [(_FOREIGN_PHONES[first_name], "")]
    return person


def invent(rng: Random, today: dt.date, trade: str) -> Person:
    """A client of the usual sort; one in twenty-five has nothing but a name."""
    sex = "f" if rng.random() < 0.7 else "m"
    surname = pick(rng, words.SURNAMES)
    father = patronymic(pick(rng, words.MEN), sex) if rng.random() < 0.86 else ""
    first_name = pick(rng, words.WOMEN if sex == "f" else words.MEN)
    person = Person(feminine(surname) if sex == "f" else surname, first_name, father, sex)
    if rng.random() >= 0.04:
        _describe(person, rng, today, trade)
    return person


def child_of(parent: Person, rng: Random, today: dt.date) -> Person:
    """A child who is reached by the parent's phone."""
    sex = "f" if rng.random() < 0.5 else "m"
    surname = parent.surname
    if parent.sex == "f" and sex == "m" and surname.endswith(("ова", "ева", "ёва", "ина", "ына")):
        surname = surname[:-1]
    elif parent.sex == "m" and sex == "f":
        surname = feminine(surname)
    father = parent.first_name if parent.sex == "m" and parent.first_name in words.MEN else pick(rng, words.MEN)
    child = Person(surname, pick(rng, words.WOMEN if sex == "f" else words.MEN), patronymic(father, sex), sex)
    born = today - dt.timedelta(days=rng.randrange(4 * 365, 16 * 365))
    child.birth_day, child.birth_month, child.birth_year = born.day, born.month, born.year
    child.phones = [(number, "мама" if parent.sex == "f" else "папа") for number, _ in parent.phones[:1]]
    child.address, child.source = parent.address, words.OF_THE_FAMILY
    return child


# Whom every demo has, as far as it is large enough for them.
CAST: tuple[Inventor, ...] = (
    showpiece,
    *(
        partial(born_in, days, age)
        for days, age in ((0, 50), (0, None), (0, 37), (1, 30), (3, None), (6, 45), (12, 18))
    ),
    *(partial(leapling, year) for year in (2000, None)),
    *(partial(notable, index) for index in range(len(words.NOTABLE))),
)


def _describe(person: Person, rng: Random, today: dt.date, trade: str) -> None:
    _give_birthday(person, rng, today)
    _give_ways_to_reach(person, rng)
    _give_remarks(person, rng, trade)
    _give_terms(person, rng)


def _give_birthday(person: Person, rng: Random, today: dt.date) -> None:
    """Two in three are known in full, some lack the year, a few have only the year, the rest nothing."""
    luck = rng.random()
    born = today - dt.timedelta(days=int(365.25 * min(88, max(16, rng.gauss(39, 14)))) + int(rng.random() * 365))
    if luck < 0.80:
        person.birth_day, person.birth_month = born.day, born.month
    if luck < 0.68 or 0.80 <= luck < 0.82:
        person.birth_year = born.year


def _give_ways_to_reach(person: Person, rng: Random) -> None:
    if rng.random() < 0.96:
        person.phones.append((phone(rng), ""))
        if rng.random() < 0.12:
            person.phones.append((phone(rng), pick(rng, words.PHONE_NOTES)))
    if rng.random() < 0.25:
        person.email = f"client{int(rng.random() * 90_000) + 10_000}@example.com"
    if rng.random() < 0.3:
        person.address = f"ул. {pick(rng, words.STREETS)}, д. {_upto(rng, 90)}, кв. {_upto(rng, 180)}"
    if rng.random() < 0.35:
        person.messenger = pick(rng, words.MESSENGERS)


def _give_remarks(person: Person, rng: Random, trade: str) -> None:
    if rng.random() < 0.93:
        person.source = pick(rng, words.SOURCES)
    if rng.random() < 0.82:
        person.reason = pick(rng, words.REASONS[trade])
    if rng.random() < 0.08:
        person.sticky_note = pick(rng, words.STICKY_NOTES)
    if rng.random() < (0.16 if trade == "dental" else 0.09):
        person.allergies = pick(rng, words.ALLERGIES)
    if rng.random() < 0.15:
        person.note = pick(rng, words.NOTES)
    if rng.random() < 0.25:
        person.preferred_time = pick(rng, words.PREFERRED_TIMES)


def _give_terms(person: Person, rng: Random) -> None:
    if rng.random() < 0.22:
        person.tags = tuple(dict.fromkeys(pick(rng, words.TAGS) for _ in range(_upto(rng, 2))))
    if rng.random() < 0.14:
        person.discount_percent = pick(rng, (3, 5, 5, 7, 10, 10, 15))
    person.do_not_disturb = rng.random() < 0.03
    person.free_of_charge = rng.random() < 0.008
    person.blacklisted = rng.random() < 0.008


def phone(rng: Random) -> str:
    """A mobile number in the form of the base: +79161234567."""
    return f"+7{pick(rng, words.MOBILE_CODES)}{int(rng.random() * 10_000_000):07d}"


def pick(rng: Random, choices: Sequence[T]) -> T:
    """One of the choices; a fifth of the time that ``rng.choice`` takes, which counts a million times."""
    return choices[int(rng.random() * len(choices))]


def _upto(rng: Random, most: int) -> int:
    return 1 + int(rng.random() * most)
