"""The editors of what stands behind a relation: words, a number, a sum, a day, a month, a choice, so many days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from salonbase import fields, formats, typed
from salonbase.segments import Fact, Relation, Subject
from ui import theme
from ui.widgets.labels import label
from ui.widgets.suggest import Suggest, among

_MONTHS = range(1, 13)


class ValueEditors(QWidget):
    """What a relation of a subject takes, side by side; ``read`` raises SalonError where the words mean nothing."""

    edited = Signal()

    def __init__(
        self, name: str, about: Subject, relation: Relation, today: Callable[[], dt.date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_values")
        self._name, self._about, self._today = name, about, today
        self.takes = next((takes for takes in relation.takes if takes != "days"), "")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6))
        self._value: QLineEdit | QComboBox | None = None
        self._days: QLineEdit | None = None
        if self.takes in {"choice", "month"}:
            self._value = self._box()
        elif self.takes:
            hints = {"number": "3", "money": "5000", "day": self.tr("dd.mm.yyyy")}
            self._value = self._line("value", self.tr("Value"), hints.get(self.takes, ""))
            if self.takes == "words":
                self._value.setMinimumWidth(theme.px(100))
                Suggest(self._value, among(about.suggested)).activated.connect(lambda _word: self.edited.emit())
            else:
                self._value.setFixedWidth(theme.px(120))
        if "days" in relation.takes:
            ago = relation.key == "longer_ago" or (relation.key == "within" and "event" not in about.shape)
            before = self.tr("more than") if relation.key == "longer_ago" and "event" in about.shape else ""
            self._add_days(before, self.tr("days ago") if ago else self.tr("days"), "60")
        elif about.period:
            self._add_days(self.tr("in the last"), self.tr("days"), self.tr("all time"))
        if self.takes not in {"words", "choice"}:
            self._row.addStretch(1)

    def inputs(self) -> list[QWidget]:
        """The widgets that take the keyboard."""
        return [one for one in (self._value, self._days) if one is not None]

    def read(self) -> tuple[str | int | float | None, int | None]:
        """The value and the days of a fact; raises SalonError with a sentence."""
        return self._read_value(), self._read_days()

    def fill(self, fact: Fact) -> None:
        """Show what a fact has."""
        if isinstance(self._value, QComboBox):
            place = self._value.findData(fact.value)
            if place < 0 and fact.value is not None:
                self._value.addItem(str(fact.value) if isinstance(fact.value, str) else self.tr("(gone)"), fact.value)
                place = self._value.count() - 1
            self._value.setCurrentIndex(max(0, place))
        elif self._value is not None and fact.value is not None:
            self._value.setText(_SHOWN.get(self.takes, str)(fact.value))
            self._value.setCursorPosition(0)
        if self._days is not None:
            self._days.setText("" if fact.days is None else str(fact.days))

    def _read_value(self) -> str | int | float | None:
        if isinstance(self._value, QComboBox):
            found: str | int | None = self._value.currentData()
            return found
        if self._value is None:
            return None
        words = self._value.text().strip()
        if self.takes == "words":
            return words
        return self._meant(words) if words else None

    def _meant(self, words: str) -> str | int | float | None:
        if self.takes == "money":
            return formats.parse_money(words)
        if self.takes == "day":
            day = typed.day(words, today=self._today())
            return None if day is None else day.isoformat()
        number = Decimal(fields.KINDS["number"].check(words.replace("%", "")))
        return int(number) if number == int(number) else float(number)

    def _read_days(self) -> int | None:
        if self._days is None:
            return None
        words = self._days.text().strip()
        if not words and self._about.period:
            return None
        return int(words) if words.isascii() and words.isdecimal() and len(words) < 9 else 0  # which is refused

    def _add_days(self, before: str, after: str, hint: str) -> None:
        if before:
            self._row.addWidget(label(before, "dim"))
        self._days = self._line("days", self.tr("Number of days"), hint)
        self._days.setFixedWidth(theme.px(84 if self._about.period else 64))
        self._row.addWidget(label(after, "dim"))

    def _line(self, part: str, title: str, hint: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(f"{self._name}_{part}")
        made.setAccessibleName(title)
        made.setPlaceholderText(hint)
        made.textChanged.connect(lambda _text: self.edited.emit())
        self._row.addWidget(made)
        return made

    def _box(self) -> QComboBox:
        made = QComboBox(self)
        made.setObjectName(f"{self._name}_value")
        made.setAccessibleName(self.tr("Value"))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(8)
        months = [(number, formats.month(number)) for number in _MONTHS]
        for key, title in months if self.takes == "month" else self._about.choices():
            made.addItem(title, key)
            made.setItemData(made.count() - 1, title, Qt.ItemDataRole.ToolTipRole)
        made.activated.connect(lambda _index: self.edited.emit())
        self._row.addWidget(made, 1)
        return made


_SHOWN: dict[str, Callable[[Any], str]] = {
    "money": lambda kopecks: formats.money(int(kopecks)),
    "number": lambda number: formats.number(Decimal(str(number))),
    "day": lambda day: formats.day(dt.date.fromisoformat(str(day))),
}
