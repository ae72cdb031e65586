"""What the columns of a client may hold: typed values are tidied or refused in words, beside their field."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias

from salonbase import dates, names, phones
from salonbase.errors import SalonError
from salonbase.text import text

NAMES = ("surname", "first_name", "patronymic")
LINES = ("address", "messenger", "source", "preferred_time", "card_number")
LONG_TEXTS = ("reason", "sticky_note", "allergies", "note")
FLAGS = ("do_not_disturb", "free_of_charge", "blacklisted")
COLUMNS = frozenset({*NAMES, *LINES, *LONG_TEXTS, *FLAGS, "email", "sex", "birthday", "discount_percent"})
"""The facts that are columns of a client's row; the others (phones, tags, values, specialist) are rows of their own."""

LONGEST_NAME = 120
LONGEST_LINE = 500
LONGEST_TEXT = 20_000


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number with a word on whose it is."""

    number: str
    note: str = ""


def columns(values: Mapping[str, Any], *, today: dt.date | None = None) -> dict[str, Any]:
    """The columns to write for those of ``values`` that are columns; raises SalonError naming the field.

    A birthday after ``today`` is refused.
    """
    found: dict[str, Any] = {}
    for key in COLUMNS & values.keys():
        value = values[key]
        if key in FLAGS:
            found[key] = bool(value)
        elif key == "birthday":
            found |= _birthday(value, today)
        elif key == "discount_percent":
            found[key] = _discount(value)
        elif key == "email":
            found[key] = email(value)
        elif key == "sex":
            found[key] = _sex(value)
        else:
            found[key] = _text(key, value)
    return found


def check_name(parts: Iterable[str]) -> None:
    """Raise SalonError where a name has nothing by which it could be found."""
    if not any(character.isalnum() for part in parts for character in part):
        raise SalonError(text("Clients", "Write the name: a surname or a first name is enough."), field="surname")


TypedPhone: TypeAlias = Phone | str | tuple[str, str]


def email(typed: str) -> str:
    """The address without spaces around; mild: it has one @ with something on both sides and a dot behind it."""
    address = names.clean(typed or "")
    if address and not re.fullmatch(r"[^\s@,;]+@[^\s@,;.]+(\.[^\s@,;.]+)+", address):
        raise SalonError(text("Clients", "An e-mail address looks like name@mail.ru."), field="email")
    return address


def phone_list(typed: Iterable[TypedPhone], known: Mapping[str, str] = MappingProxyType({})) -> list[Phone]:
    """The numbers in one form, each once, empty lines left out; raises SalonError for a number without digits.

    ``known`` tells for words that are numbers already which they are.
    """
    found: dict[str, Phone] = {}
    for line in typed:
        number, note = (
            (line.number, line.note) if isinstance(line, Phone) else (line, "") if isinstance(line, str) else line
        )
        number, note = known.get(names.clean(number)) or phones.normalise(number), names.clean(note)
        if not number and not note:
            continue
        if not phones.digits(number):
            sentence = text("Clients", "A telephone number has digits; words about it belong into the note beside it.")
            raise SalonError(sentence, field="phones")
        _limit("phones", number + note, LONGEST_LINE)
        if number not in found or (note and not found[number].note):
            found[number] = Phone(number, note)
    return list(found.values())


def tag_list(typed: Iterable[str]) -> list[str]:
    """Tags cleaned, each once whatever its case."""
    found: dict[str, str] = {}
    for word in typed:
        if plain := names.normalise(word):
            _limit("tags", word, LONGEST_NAME)
            found.setdefault(plain, names.clean(word))
    return list(found.values())


def long_text(typed: str) -> str:
    """A text of several lines, each cleaned; no empty lines at its ends."""
    return "\n".join(names.clean(line) for line in (typed or "").splitlines()).strip("\n")


def _text(key: str, value: str | None) -> str:
    cleaned = long_text(value or "") if key in LONG_TEXTS else names.clean(value or "")
    _limit(key, cleaned, LONGEST_NAME if key in NAMES else LONGEST_TEXT if key in LONG_TEXTS else LONGEST_LINE)
    return cleaned


def _limit(key: str, value: str, longest: int) -> None:
    if len(value) > longest:
        sentence = text("Clients", "This is longer than %n character(s). Put the rest into the note.", n=longest)
        raise SalonError(sentence, field=key)


def _sex(value: str) -> str:
    if value not in {"", "f", "m"}:
        raise SalonError(text("Clients", "Choose woman, man or leave it open."), field="sex")
    return value


def _birthday(value: dates.Birthday | str | None, today: dt.date | None) -> dict[str, int | None]:
    birthday = dates.parse_birthday(value) if isinstance(value, str) else value or dates.UNKNOWN
    birthday.check(today)
    return {"birth_day": birthday.day, "birth_month": birthday.month, "birth_year": birthday.year}


def _discount(value: float | str | None) -> float:
    try:
        percent = float(str(value or 0).replace(",", ".").replace("%", "").strip() or 0)
    except ValueError:
        percent = -1.0
    if not 0 <= percent <= 100:
        raise SalonError(text("Clients", "A discount is a number from 0 to 100."), field="discount_percent")
    return percent
