"""One day as it is typed, short enough to stand in a row of controls."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from salonbase import dates, formats
from salonbase.errors import SalonError
from ui import theme


class DayLine(QLineEdit):
    """A line for a day in any form that people write. Empty is no day; ``is_wrong`` while the words are no day."""

    changed = Signal()

    def __init__(self, name: str, title: str, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.is_wrong = False
        self._day: dt.date | None = None
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setPlaceholderText(self.tr("no limit"))
        self.setFixedWidth(theme.metrics().horizontalAdvance("00.00.0000") + theme.px(30))
        self.textEdited.connect(lambda _text: self._learn())
        self.editingFinished.connect(self._tidy)

    def day(self) -> dt.date | None:
        """The day that was typed last and was one."""
        return self._day

    def show_day(self, day: dt.date | None) -> None:
        """Show this day and say nothing."""
        self._day = day
        self.setText(formats.day(day) if day is not None else "")
        self._mark(wrong=False)

    def _learn(self) -> None:
        try:
            self._day = dates.parse(self.text(), today=self._today())
        except SalonError:
            self._mark(wrong=True)
        else:
            self._mark(wrong=False)
        self.changed.emit()

    def _tidy(self) -> None:
        """What was typed in any form is shown in the usual one when the line is left."""
        if not self.is_wrong:
            self.show_day(self._day)

    def _mark(self, *, wrong: bool) -> None:
        if self.is_wrong != wrong:
            self.is_wrong = wrong
            self.setProperty("wrong", wrong)
            theme.repolish(self)
        self.setToolTip(self.tr("Type a day: 24.11 or yesterday. Empty is no limit.") if wrong else "")
