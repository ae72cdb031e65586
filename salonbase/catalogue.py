"""The catalogue: who receives clients, and what the salon does at what price.

Names are matched forgivingly: case, ё/е, dots and spaces do not matter, so that «орлова н.в.» is «Орлова Н. В.».
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from salonbase import alphabet, history, models, names, typed
from salonbase.errors import SalonError
from salonbase.models import Service as ServiceRow
from salonbase.models import Specialist as SpecialistRow
from salonbase.text import text

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Specialist:
    """Somebody who receives clients; a hidden one is offered no more, the visits keep the name."""

    id: int
    name: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """A line of the price list; price and length may be unknown."""

    id: int
    name: str
    price_kopecks: int | None
    minutes: int | None
    hidden: bool


def key(name: str) -> str:
    """What two spellings of one name have in common."""
    return re.sub(r"[\W_]+", "", names.normalise(name))


def specialists(*, with_hidden: bool = False) -> list[Specialist]:
    """The specialists in alphabetical order."""
    rows = models.tuples(SpecialistRow.select(SpecialistRow.id, SpecialistRow.name, SpecialistRow.hidden))
    found = [Specialist(*row) for row in rows]
    return sorted((s for s in found if with_hidden or not s.hidden), key=lambda s: alphabet.sort_key(s.name))


def services(*, with_hidden: bool = False) -> list[ServiceLine]:
    """The price list in alphabetical order."""
    columns = (ServiceRow.id, ServiceRow.name, ServiceRow.price_kopecks, ServiceRow.minutes, ServiceRow.hidden)
    found = [ServiceLine(*row) for row in models.tuples(ServiceRow.select(*columns))]
    return sorted((s for s in found if with_hidden or not s.hidden), key=lambda s: alphabet.sort_key(s.name))


def add_specialist(name: str, *, now: dt.datetime) -> int:
    """A new specialist's id; raises SalonError where the name is missing or taken."""
    with history.operation("specialist_added", now=now) as writer:
        checked = _free_name(SpecialistRow, name)
        return writer.insert(SpecialistRow, name=checked, search_key=key(checked))


def update_specialist(specialist_id: int, name: str, *, now: dt.datetime) -> None:
    """Rename a specialist, in past visits too."""
    with history.operation("specialist_changed", now=now) as writer:
        checked = _free_name(SpecialistRow, name, besides=specialist_id)
        writer.update(SpecialistRow, specialist_id, name=checked, search_key=key(checked))


def hide_specialist(specialist_id: int, hidden: bool = True, *, now: dt.datetime) -> None:
    """Offer a specialist no more, or again."""
    with history.operation("specialist_changed", now=now) as writer:
        writer.update(SpecialistRow, specialist_id, hidden=hidden)


def add_service(name: str, price_kopecks: Any = None, minutes: Any = None, *, now: dt.datetime) -> int:
    """A new service's id; raises SalonError where the name is missing or taken, or a number is none."""
    with history.operation("service_added", now=now) as writer:
        return insert_service(writer, name, price_kopecks, minutes)


def insert_service(writer: history.Writer, name: str, price_kopecks: Any = None, minutes: Any = None) -> int:
    """A new service as a part of a running operation."""
    checked = _free_name(ServiceRow, name)
    return writer.insert(
        ServiceRow, name=checked, search_key=key(checked), price_kopecks=_price(price_kopecks),
        minutes=typed.minutes(minutes),
    )  # fmt: skip


def update_service(service_id: int, name: str, price_kopecks: Any, minutes: Any, *, now: dt.datetime) -> None:
    """Change a line of the price list; past visits keep the words and sums that they were written with."""
    with history.operation("service_changed", now=now) as writer:
        checked = _free_name(ServiceRow, name, besides=service_id)
        writer.update(
            ServiceRow, service_id, name=checked, search_key=key(checked), price_kopecks=_price(price_kopecks),
            minutes=typed.minutes(minutes),
        )  # fmt: skip


def hide_service(service_id: int, hidden: bool = True, *, now: dt.datetime) -> None:
    """Offer a service no more, or again."""
    with history.operation("service_changed", now=now) as writer:
        writer.update(ServiceRow, service_id, hidden=hidden)


def specialist_called(name: str) -> int:
    """The id of the specialist of that name; raises SalonError with field "specialist" where nobody is called so."""
    found = _by_key(SpecialistRow).get(key(name))
    if found is None:
        raise SalonError(text("Catalogue", "Nobody here is called “{name}”.", name=name), field="specialist")
    return found


def specialist_id(writer: history.Writer, name: str) -> int | None:
    """The specialist of that name; a name that is new becomes a row of the catalogue, no name is nobody."""
    wanted = typed.line(name)[:LONGEST_NAME]
    if not key(wanted):
        return None
    found = _by_key(SpecialistRow).get(key(wanted))
    return found if found is not None else writer.insert(SpecialistRow, name=wanted, search_key=key(wanted))


def titles(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """The services that were typed: a sequence of names, or words such as «стрижка, укладка».

    In words a comma, a semicolon or a new line parts two names, except a comma inside a name of the price list.
    """
    if not isinstance(value, str):
        return typed.items(value)
    known = set(_by_key(ServiceRow)) if "," in value else set()
    found: list[str] = []
    for words in typed.items(value.replace(";", "\n")):
        parts = words.split(",")
        while parts:
            ends = [end for end in range(len(parts), 1, -1) if key(",".join(parts[:end])) in known]
            end = ends[0] if ends else 1
            found.append(",".join(parts[:end]))
            parts = parts[end:]
    return typed.items(found)


def matches(titles: Iterable[str]) -> list[ServiceLine | None]:
    """For each name the service of the price list (a hidden one too), or None where it is only words."""
    by_key = {key(service.name): service for service in services(with_hidden=True)}
    return [by_key.get(key(title)) for title in titles]


def _by_key(model: type[SpecialistRow] | type[ServiceRow]) -> dict[str, int]:
    rows = models.tuples(model.select(model.id, model.name).order_by(model.id.desc()))
    return {key(name): row for row, name in rows}


def _free_name(model: type[SpecialistRow] | type[ServiceRow], name: str, *, besides: int | None = None) -> str:
    checked = typed.line(name)
    if not key(checked):
        raise SalonError(text("Catalogue", "Write the name."), field="name")
    if len(checked) > LONGEST_NAME:
        raise SalonError(text("Catalogue", "This name is too long."), field="name")
    if _by_key(model).get(key(checked), besides) != besides:
        raise SalonError(text("Catalogue", "“{name}” is in the list already.", name=checked), field="name")
    return checked


def _price(value: Any) -> int | None:
    found = typed.money(value, field="price_kopecks")
    if found is not None and found < 0:
        raise SalonError(text("Catalogue", "A price is not less than nothing."), field="price_kopecks")
    return found
