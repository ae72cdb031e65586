"""Editors for a day and a time of day, typed as people write them, with the day in words at its side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from salonbase import dates, formats
from salonbase.errors import SalonError
from ui.widgets.editor import Editor, line
from ui.widgets.labels import label


class DayEditor(Editor):
    """A day as typed: «24.11», «завтра», «+2н»; the words beside it say which day that is."""

    def __init__(self, name: str, title: str, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self._today = today
        self.edit = line(self, hint=self.tr("24.11 or tomorrow"), width=16)
        self._told = label("", "second", name=f"{name}_words")
        self.row.addWidget(self.edit)
        self.row.addWidget(self._told, 1)
        self.edit.textChanged.connect(lambda _text: self._tell())

    def words(self) -> str:
        """What was typed."""
        return self.edit.text()

    def set_words(self, words: str) -> None:
        """Put these words in."""
        self.edit.setText(words)

    def value(self) -> Any:
        """A date; raises SalonError where the words are no day, None where there are none."""
        return dates.parse(self.words(), today=self._today())

    def set_value(self, value: Any) -> None:
        """Show a date."""
        self.set_words(formats.day(value) if value else "")

    def _tell(self) -> None:
        try:
            day = self.value()
        except SalonError:
            day = None
        self._told.setText(formats.weekday_day(day) if day else "")


class TimeEditor(Editor):
    """A time of day as typed: «14:30», «1430», «9»."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self.edit = line(self, hint="14:30", width=8)
        self.row.addWidget(self.edit)
        self.row.addStretch()

    def words(self) -> str:
        """What was typed."""
        return self.edit.text()

    def set_words(self, words: str) -> None:
        """Put these words in."""
        self.edit.setText(words)

    def value(self) -> Any:
        """A time; raises SalonError where the words are no time, None where there are none."""
        return dates.parse_time(self.words())

    def set_value(self, value: Any) -> None:
        """Show a time."""
        self.set_words(formats.time(value) if value else "")
