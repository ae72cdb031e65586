"""Editors for the facts of a visit. What is typed goes to the core as words where the core itself reads words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from salonbase import catalogue, dates, formats, names, typed, visits
from salonbase.errors import SalonError
from ui import icons
from ui.card.tooth_picker import ToothPicker
from ui.widgets.editor import suggest
from ui.widgets.editors import TextEditor

SEPARATOR = ","


def services_of(words: str, known: Sequence[str]) -> tuple[str, ...]:
    """The services of «Стрижка, укладка»: a comma parts them, except inside a name of the price list."""
    keys = {names.normalise(name) for name in known}
    parts = [part.strip() for part in words.replace(";", SEPARATOR).split(SEPARATOR)]
    found: list[str] = []
    while parts:
        length = next(
            (n for n in range(len(parts), 1, -1) if names.normalise(f"{SEPARATOR} ".join(parts[:n])) in keys), 1
        )
        found.append(f"{SEPARATOR} ".join(parts[:length]))
        parts = parts[length:]
    return tuple(filter(None, found))


_WITHOUT_YEAR = re.compile(r"\s*\d{1,2}(?:\s*[./, -]\s*\d{1,2}|\s+[^\W\d]+)?\.?\s*")
_AHEAD = dt.timedelta(days=60)  # a visit is not written down earlier than that; what was meant lies a year back


class DayEditor(TextEditor):
    """A day as people type it: 22.11, 221126, «вчера». When it is left, the day that was understood stands there.

    Of a day without a year the core takes the nearest one. ``past`` takes the one before where that lies far ahead: in
    November 1.5 is the first of May that has been.
    """

    def __init__(
        self, name: str, title: str, today: Callable[[], dt.date], *, hint: str = "", past: bool = False
    ) -> None:
        super().__init__(name, title, hint=hint)
        self._today, self._past = today, past
        self.left.connect(self.settle)

    def settle(self) -> None:
        """Write the day out: «вчера» would be another day tomorrow."""
        day = self._understood()
        if day is not None:
            self.set_words(formats.day(day))

    def value(self) -> Any:
        """The day; the words where they mean none, for the core to say so."""
        return self._understood() or super().value()

    def _understood(self) -> dt.date | None:
        today = self._today()
        try:
            day = typed.day(self.words(), today=today)
        except SalonError:
            return None
        if day is not None and self._past and day > today + _AHEAD and _WITHOUT_YEAR.fullmatch(self.words()):
            return dates.add_months(day, -12)
        return day

    def set_value(self, value: Any) -> None:
        self.set_words(formats.day(value) if isinstance(value, dt.date) else "")


class TimeEditor(TextEditor):
    """A time of day as people type it: 9, 930, 9:30."""

    def set_value(self, value: Any) -> None:
        self.set_words(formats.time(value) if isinstance(value, dt.time) else "")


class MoneyEditor(TextEditor):
    """A sum of money, right-aligned; the words are roubles."""

    def __init__(self, name: str, title: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, title, hint=hint, parent=parent)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def set_value(self, value: Any) -> None:
        self.set_words("" if value is None else plain_money(value))

    def kopecks(self) -> int | None:
        """What the words mean at the moment, None for nothing and for nonsense."""
        try:
            return formats.parse_money(self.words()) if self.words().strip() else None
        except SalonError:
            return None


class PercentEditor(TextEditor):
    """A discount; empty is none."""

    def value(self) -> Any:
        return self.words().strip() or 0.0

    def set_value(self, value: Any) -> None:
        self.set_words(formats.number(value) if value else "")


class ServicesEditor(TextEditor):
    """One or several services, from the price list or in free words, parted by commas."""

    def __init__(self, name: str, title: str, known: Callable[[], Sequence[str]], *, hint: str = "") -> None:
        super().__init__(name, title, hint=hint)
        self._known = known
        suggest(self, self.edit, known, separator=SEPARATOR)

    def value(self) -> Any:
        return services_of(self.words(), self._known())

    def set_value(self, value: Any) -> None:
        self.set_words(f"{SEPARATOR} ".join(value))


class TeethEditor(TextEditor):
    """Tooth numbers, typed or chosen from the picture of both arches (F4)."""

    def __init__(self, name: str, title: str, *, hint: str = "") -> None:
        super().__init__(name, title, hint=hint)
        self._picker: ToothPicker | None = None
        action = QAction(icons.icon("caret-down"), self.tr("Choose teeth (F4)"), self)
        action.setObjectName(f"{name}_choose")
        action.setShortcut("F4")
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(self.choose)
        self.addAction(action)
        self.edit.addAction(action, QLineEdit.ActionPosition.TrailingPosition)

    def value(self) -> Any:
        return visits.parse_teeth(self.words())

    def set_value(self, value: Any) -> None:
        self.set_words(formats.teeth(value))

    def choose(self) -> None:
        """Open the picture of both arches below the field."""
        if self._picker is None:
            self._picker = ToothPicker(self)
            self._picker.chosen.connect(self._chosen)
        try:
            chosen = self.value()
        except SalonError:
            chosen = ()
        self._picker.open_at(self.mapToGlobal(QPoint(0, self.height() + 4)), chosen)

    def _chosen(self, numbers: tuple[int, ...]) -> None:
        self.set_words(formats.teeth(numbers))
        self.edited.emit()


def plain_money(kopecks: int) -> str:
    """A sum without the sign of roubles, as it stands in a field."""
    return formats.money(kopecks).removesuffix(f"{formats.SPACE}₽").replace(formats.SPACE, " ")


def service_names() -> list[str]:
    """The names of the price list."""
    return [service.name for service in catalogue.services()]


def specialist_names() -> list[str]:
    """The names of those who receive clients."""
    return [specialist.name for specialist in catalogue.specialists()]


def price_of(services: Sequence[str]) -> int | None:
    """The sum of the services by the price list; None where one of them has no price there."""
    found = [service.price_kopecks if service else None for service in catalogue.matches(services)]
    return sum(price for price in found if price is not None) if found and None not in found else None
