"""What a cell of a foreign file says, before anybody asks what it means."""

from __future__ import annotations

import datetime as dt
import re

from salonbase import formats
from salonbase.reading import Value
from salonbase.text import text

NOTHING = frozenset({
    "", "-", "--", "—", "–", "?", ".", "нет", "н/д", "нд", "не указан", "не указана", "не указано", "неизвестно",
    "неизв", "не знаю", "без даты", "n/a", "none", "null", "nan", "x", "х",
    "знач!", "ссылка!", "дел/0!", "имя?", "пусто!", "число!", "value!", "ref!", "div/0!", "name?", "null!", "num!",
})  # fmt: skip
"""Compared without «#» around: «#Н/Д», «#ЗНАЧ!» and «########» are how Excel shows that there is nothing."""


def is_nothing(value: Value) -> bool:
    """Whether a cell says that there is nothing: empty, a dash, «нет», «н/д»."""
    return value is None or (isinstance(value, str) and value.strip(" \t\n#").lower() in NOTHING)


def is_blank(value: Value) -> bool:
    """Whether a cell says nothing at all, not even «нет»: empty, a dash, a question mark."""
    return value is None or (isinstance(value, str) and not re.search(r"\w", value))


def show(value: Value) -> str:
    """A cell as a person would read it."""
    if isinstance(value, dt.datetime):
        return f"{formats.day(value.date())} {value:%H:%M}"
    if isinstance(value, dt.date):
        return formats.day(value)
    if isinstance(value, dt.time):
        return value.strftime("%H:%M")
    if isinstance(value, bool):
        return text("Values", "yes") if value else text("Values", "no")
    if isinstance(value, float):
        if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        return f"{value:.10g}".replace(".", ",")
    return "" if value is None else str(value)
