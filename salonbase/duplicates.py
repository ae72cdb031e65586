"""Likely duplicates: is the person whose card is being typed already in the base?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from salonbase import alphabet, dates, facts, names, phones
from salonbase.errors import SalonError
from salonbase.models import Client, tuples
from salonbase.models import Phone as PhoneRow

SAME_PERSON = "same_person"
SAME_PHONE = "same_phone"
_SHOWN = 5
_ALIKE = 0.8
"""The share of equal letters from which two words are one word with a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A client who is like the one being typed; ``why`` is SAME_PERSON or SAME_PHONE."""

    client_id: int
    name: str
    phone: str
    why: str


def likely(values: Mapping[str, Any], *, except_id: int | None = None) -> list[Likeness]:
    """Who has the same phone, a like name and the same birthday, or the very same name; five at most.

    The same person comes first. Who has the same name and certainly another birthday is a namesake and no likeness.

    ``values`` are those of a card that is still being typed: keys as of Card, anything may be missing or half-typed.
    """
    name = names.Name(*(names.clean(values.get(part) or "") for part in facts.NAMES))
    found: dict[int, Likeness] = {}
    for client_id, parts, phone in _with_birthday(values.get("birthday")):
        if is_same_person(name, parts):
            found[client_id] = Likeness(client_id, _full(parts), phone, SAME_PERSON)
    for client_id, parts, phone in _with_name(name, values.get("birthday")):
        found.setdefault(client_id, Likeness(client_id, _full(parts), phone, SAME_PERSON))
    for client_id, parts, phone in _with_phone(values.get("phones") or ()):
        if client_id not in found:
            why = SAME_PERSON if is_same_person(name, parts) else SAME_PHONE
            found[client_id] = Likeness(client_id, _full(parts), phone, why)
    found.pop(except_id or 0, None)
    return sorted(found.values(), key=lambda like: (like.why != SAME_PERSON, alphabet.sort_key(like.name)))[:_SHOWN]


def is_same_person(one: names.Name, other: names.Name) -> bool:
    """Whether two names may belong to one person: alike but for a slip, a missing part or a new surname."""
    if one.first_name and other.first_name:
        if not _alike(one.first_name, other.first_name):
            return False
        if one.patronymic and other.patronymic:
            return _alike(one.patronymic, other.patronymic)
        return not (one.surname and other.surname) or _alike(one.surname, other.surname)
    return bool(one.surname and other.surname) and _alike(one.surname, other.surname)


def _alike(one: str, other: str) -> bool:
    one, other = names.normalise(one), names.normalise(other)
    shorter = min(len(one), len(other))
    if one == other or (shorter >= 3 and one[:shorter] == other[:shorter]):
        return True
    initial = one.endswith(".") or other.endswith(".")
    if initial:
        return one[:1] == other[:1]
    return shorter >= 3 and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


_Found = list[tuple[int, names.Name, str]]


def _with_phone(typed: Any) -> _Found:
    try:
        wanted = {phones.digits(phone.number) for phone in facts.phone_list(typed)}
    except SalonError:
        return []
    wanted = {digits for digits in wanted if len(digits) >= phones.SHORTEST}
    if not wanted:
        return []
    return _select(PhoneRow.digits.in_(wanted))


def _with_name(name: names.Name, typed: Any) -> _Found:
    """Who has the very same name, of which at least a surname and a first name must be typed."""
    if not (name.surname and name.first_name):
        return []
    birthday = _birthday(typed)
    parts = ((Client.birth_day, birthday.day), (Client.birth_month, birthday.month), (Client.birth_year, birthday.year))
    same = Client.sort_key == alphabet.sort_key(_full(name))
    for column, known in parts:
        if known is not None:
            same &= column.is_null() | (column == known)
    return _select(same)


def _birthday(typed: Any) -> dates.Birthday:
    try:
        return dates.parse_birthday(typed) if isinstance(typed, str) else typed or dates.UNKNOWN
    except SalonError:
        return dates.UNKNOWN


def _with_birthday(typed: Any) -> _Found:
    birthday = _birthday(typed)
    if birthday.day is None or birthday.month is None:
        return []
    same_year = Client.birth_year.is_null() | (Client.birth_year == birthday.year) if birthday.year else True
    return _select((Client.birth_month == birthday.month) & (Client.birth_day == birthday.day) & same_year)


def _select(condition: Any) -> _Found:
    query = Client.select(Client.id, Client.surname, Client.first_name, Client.patronymic, PhoneRow.number)
    query = query.left_outer_join(PhoneRow).where(condition, Client.deleted_at.is_null()).order_by(PhoneRow.position)
    found: dict[int, tuple[int, names.Name, str]] = {}
    for client_id, surname, first, patronymic, number in tuples(query.limit(2000)):
        found.setdefault(client_id, (client_id, names.Name(surname, first, patronymic), phones.show(number or "")))
    return list(found.values())


def _full(name: names.Name) -> str:
    return names.full(name.surname, name.first_name, name.patronymic)
