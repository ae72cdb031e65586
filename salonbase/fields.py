"""Kinds of card fields: how a value is typed, kept and shown.

The base keeps text for every kind. ``check`` turns what a person typed into that text, ``from_text`` into a value for
sorting and export, ``show`` into what stands on the card. Empty text is always no value.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from salonbase import dates, formats, names
from salonbase.errors import SalonError
from salonbase.text import text

LONGEST = 20_000


class Kind:
    """One kind: ``key`` is kept in the base, ``title`` names it in the field designer."""

    key = ""
    has_options = False

    def title(self) -> str:
        """The kind's name for people."""
        raise NotImplementedError

    def to_text(self, value: Any) -> str:
        """The text that the base keeps for a value."""
        return str(value)

    def from_text(self, stored: str) -> Any:
        """The value of a text of the base."""
        return stored

    def check(self, typed: str, options: Sequence[str] = (), *, today: dt.date | None = None) -> str:
        """The text to keep for what was typed (or for a text of the base); raises SalonError where it is no value.

        ``today`` is what days without a year or such as «вчера» are counted from.
        """
        raise NotImplementedError

    def show(self, stored: str) -> str:
        """What stands on the card."""
        return stored


class Text(Kind):
    """Words in one line."""

    key = "text"

    def title(self) -> str:
        return text("Kind", "Words")

    def check(self, typed: str, options: Sequence[str] = (), *, today: dt.date | None = None) -> str:
        return _not_too_long(names.clean(typed))


class LongText(Kind):
    """Words in several lines."""

    key = "long_text"

    def title(self) -> str:
        return text("Kind", "Words in several lines")

    def check(self, typed: str, options: Sequence[str] = (), *, today: dt.date | None = None) -> str:
        return _not_too_long("\n".join(names.clean(line) for line in typed.strip().splitlines()))


class Number(Kind):
    """A number, perhaps with a decimal part; kept with a point: "12.5"."""

    key = "number"

    def title(self) -> str:
        return text("Kind", "Number")

    def from_text(self, stored: str) -> Decimal | None:
        return Decimal(stored) if stored else None

    def check(self, typed: str, options: Sequence[str] = (), *, today: dt.date | None = None) -> str:
        bare = "".join(typed.split()).replace(",", ".").replace(formats.MINUS, "-")
        if not bare:
            return ""
        try:
            value = Decimal(bare)
        except InvalidOperation:
            value = Decimal("NaN")
        if not value.is_finite() or abs(value) >= Decimal(10) ** 15:
            raise SalonError(text("Kind", "Write a number, such as 12 or 12,5."))
        return f"{value:f}"

    def show(self, stored: str) -> str:
        return formats.number(Decimal(stored)) if stored else ""


class Money(Kind):
    """A sum; kept as kopecks. A text of the base is told from a typed one by nothing, so ``check`` reads roubles."""

    key = "money"

    def title(self) -> str:
        return text("Kind", "Sum of money")

    def from_text(self, stored: str) -> int | None:
        return int(stored) if stored else None

    def check(self, typed: str, options: Sequence[str] = (), *, today: dt.date | None = None) -> str:
        return str(formats.parse_money(typed)) if typed.strip() else ""

    def show(self, stored: str) -> str:
        return formats.money(int(stored)) if stored else ""


class Date(Kind):
    """A day; kept as ISO text."""

    key = "date"

    def title(self) -> str:
        return text("Kind", "Date")

    def to_text(self, value: Any) -> str:
        return str(value.isoformat())

    def from_text(self, stored: str) -> dt.date | None:
        return dt.date.fromisoformat(stored) if stored else None

    def check(self, typed: str, options: Sequence[str] = (), *, today: dt.date | None = None) -> str:
        found = dates.parse(typed, today=today or dt.date.today())
        return found.isoformat() if found else ""

    def show(self, stored: str) -> str:
        return formats.day(dt.date.fromisoformat(stored)) if stored else ""


class YesNo(Kind):
    """Yes or no, or not asked yet; kept as "yes" and "no"."""

    key = "yes_no"
    _YES = frozenset({"yes", "y", "да", "д", "1", "+", "true", "истина", "есть"})
    _NO = frozenset({"no", "n", "нет", "н", "0", "-", "false", "ложь"})

    def title(self) -> str:
        return text("Kind", "Yes or no")

    def to_text(self, value: Any) -> str:
        return "yes" if value else "no"

    def from_text(self, stored: str) -> bool | None:
        return None if not stored else stored == "yes"

    def check(self, typed: str, options: Sequence[str] = (), *, today: dt.date | None = None) -> str:
        word = typed.strip().lower()
        if word in self._YES:
            return "yes"
        if word in self._NO:
            return "no"
        if word:
            raise SalonError(text("Kind", "Answer yes or no."))
        return ""

    def show(self, stored: str) -> str:
        return {"yes": text("Kind", "yes"), "no": text("Kind", "no")}.get(stored, "")


class Choice(Kind):
    """One of the field's options, matched without regard to case and ё/е."""

    key = "choice"
    has_options = True

    def title(self) -> str:
        return text("Kind", "One of a list")

    def check(self, typed: str, options: Sequence[str] = (), *, today: dt.date | None = None) -> str:
        return _option(typed, options) if typed.strip() else ""


class Choices(Kind):
    """Several of the field's options; kept one on a line, in the order of the options."""

    key = "choices"
    has_options = True

    def title(self) -> str:
        return text("Kind", "Several of a list")

    def to_text(self, value: Any) -> str:
        return "\n".join(value)

    def from_text(self, stored: str) -> tuple[str, ...]:
        return tuple(stored.splitlines())

    def check(self, typed: str, options: Sequence[str] = (), *, today: dt.date | None = None) -> str:
        whole = [line for line in typed.replace(";", "\n").splitlines() if line.strip()]
        known = {names.normalise(option) for option in options}
        items = [item for line in whole for item in ([line] if names.normalise(line) in known else line.split(","))]
        chosen = {_option(item, options) for item in items if item.strip()}
        return "\n".join(option for option in options if option in chosen)

    def show(self, stored: str) -> str:
        return ", ".join(stored.splitlines())


def _not_too_long(words: str) -> str:
    if len(words) > LONGEST:
        raise SalonError(text("Kind", "This text is too long for one field."))
    return words


def _option(typed: str, options: Sequence[str]) -> str:
    wanted = names.normalise(typed)
    for option in options:
        if names.normalise(option) == wanted:
            return option
    raise SalonError(text("Kind", "Choose one of: {options}.", options=", ".join(options)))


KINDS: dict[str, Kind] = {
    kind.key: kind for kind in (Text(), LongText(), Number(), Money(), Date(), YesNo(), Choice(), Choices())
}
