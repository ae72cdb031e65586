"""What a cell would become, in words: the samples beside each column while its meaning is being chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from salonbase import dates, facts, formats, names, phones
from salonbase.errors import SalonError
from salonbase.importing import foreign_days, meanings, numbers_in, values
from salonbase.importing.cells import is_nothing, show
from salonbase.importing.foreign_days import Order
from salonbase.reading import Value
from salonbase.text import text

MOST = 5
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Taken:
    """A cell as the file has it and as it would be taken; ``problem`` says why it would not."""

    raw: str
    taken: str
    problem: str = ""


def of_column(cells: Iterable[Value], meaning: str, order: Order, *, today: dt.date) -> tuple[Taken, ...]:
    """The first different cells of a column that say something, as they would be taken."""
    found: dict[str, Taken] = {}
    for cell in cells:
        raw = show(cell)
        if raw and raw not in found and not is_nothing(cell):
            found[raw] = _taken(cell, meaning, order, today)
            if len(found) == MOST:
                break
    return tuple(found.values())


def fits(cell: Value, meaning: str, *, today: dt.date) -> bool:
    """Whether a cell can be a value of this meaning."""
    return not is_nothing(cell) and not _taken(cell, meaning, "dmy", today).problem


def _taken(cell: Value, meaning: str, order: Order, today: dt.date) -> Taken:
    raw = show(cell)
    try:
        if meaning == meanings.DAY:
            day, time = foreign_days.day_and_time(cell, order, today=today)
            taken = formats.day(day) + (f" {formats.time(time)}" if time else "")
        elif meaning == meanings.BIRTHDAY:
            taken = dates.Birthday(*foreign_days.birthday(cell, order, today=today)).show()
        else:
            taken = _READERS.get(meaning, _as_it_is)(cell)
    except SalonError as error:
        return Taken(_short(raw), "", error.sentence)
    return Taken(_short(raw), _short(taken))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _as_it_is(cell: Value) -> str:
    return names.clean(show(cell))


def _phones(cell: Value) -> str:
    found = numbers_in.split_phones(numbers_in.digits_of(cell))
    if not found:
        raise SalonError(text("Importing", "“{value}” is not a telephone number; it is in the note.", value=show(cell)))
    return ", ".join(phones.show(phone.number) + (f" ({phone.note})" if phone.note else "") for phone in found)


def _name(cell: Value) -> str:
    name = names.split(names.clean(show(cell)))
    return names.full(name.surname, name.first_name, name.patronymic)


def _sex(cell: Value) -> str:
    return {"f": text("Meanings", "woman"), "m": text("Meanings", "man"), "": ""}[values.sex(cell)]


def _yes(cell: Value) -> str:
    return text("Values", "yes") if values.yes_or_no(cell) else text("Values", "no")


def _clock(cell: Value) -> str:
    time = values.clock(cell)
    return formats.time(time) if time else ""


def _nothing(_cell: Value) -> str:
    return ""


_READERS: dict[str, Callable[[Value], str]] = {
    meanings.PHONE: _phones,
    meanings.NAME: _name,
    meanings.TAGS: lambda cell: ", ".join(values.tag_words(cell)),
    meanings.FOREIGN_PHONE: lambda cell: ", ".join(one.number for one in numbers_in.as_written(show(cell))),
    meanings.SEX: _sex,
    meanings.EMAIL: lambda cell: facts.email(show(cell)),
    meanings.TIME: _clock,
    meanings.TEETH: lambda cell: formats.teeth(values.tooth_numbers(cell)),
    meanings.DISCOUNT: lambda cell: formats.percent(values.percent(cell)),
    meanings.IGNORED: _nothing,
    **dict.fromkeys((meanings.SUM, meanings.DUE, meanings.PAID, meanings.DEBT),
                    lambda cell: formats.money(values.kopecks(cell))),
    **dict.fromkeys(meanings.FLAGS, _yes),
}  # fmt: skip
