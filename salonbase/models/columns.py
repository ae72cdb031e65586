"""What every table is made of: its parent and the kinds of its columns.

Days are ISO text (``2026-11-22``), times ``HH:MM``, money whole kopecks.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from peewee import SQL, BooleanField, IntegerField, Model, TextField


class DayField(TextField):
    """A calendar day, stored as ISO text. ``date.fromisoformat`` is eighty times faster than peewee's own DateField."""

    def db_value(self, value: dt.date | str | None) -> str | None:
        return value.isoformat() if isinstance(value, dt.date) else value

    def python_value(self, value: str | None) -> dt.date | None:
        return dt.date.fromisoformat(value) if value else None


class ClockField(TextField):
    """A time of day in minutes, stored as ``HH:MM``."""

    def db_value(self, value: dt.time | str | None) -> str | None:
        return value.strftime("%H:%M") if isinstance(value, dt.time) else value

    def python_value(self, value: str | None) -> dt.time | None:
        return dt.time.fromisoformat(value) if value else None


class MomentField(TextField):
    """A local date and time in seconds, stored as ``YYYY-MM-DDTHH:MM:SS``."""

    def db_value(self, value: dt.datetime | str | None) -> str | None:
        return value.replace(tzinfo=None).isoformat(timespec="seconds") if isinstance(value, dt.datetime) else value

    def python_value(self, value: str | None) -> dt.datetime | None:
        return dt.datetime.fromisoformat(value) if value else None


class Record(Model):
    """The parent of every table; binding it binds what peewee asks of the parent too."""

    class Meta:
        legacy_table_names = False


def tuples(query: Any) -> list[tuple[Any, ...]]:
    """The rows of a query as plain tuples: what lists for the screen are made of (peewee's own types do not tell)."""
    return list(query.tuples())


def words(**options: Any) -> TextField:
    """A text that is empty unless something is written into it."""
    return TextField(default="", constraints=[SQL("DEFAULT ''")], **options)


def flag() -> BooleanField:
    """Yes or no; no unless said."""
    return BooleanField(default=False, constraints=[SQL("DEFAULT 0")])


def number(**options: Any) -> IntegerField:
    """A whole number, 0 unless said."""
    return IntegerField(default=0, constraints=[SQL("DEFAULT 0")], **options)
