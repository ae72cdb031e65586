"""The period of a report: a preset, the two days as they are typed, and the way to the period before and after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from salonbase.report import PRESETS, Span, preset_title
from ui import icons, theme
from ui.reports.day_line import DayLine
from ui.widgets.labels import label

_OWN = ""


class PeriodControl(QWidget):
    """``changed`` says that another period is meant; ``value`` is None while what stands there is no period."""

    changed = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_period")
        self._today = today
        self.presets = QComboBox()
        self.presets.setObjectName("period_preset")
        self.presets.setAccessibleName(self.tr("Period"))
        for key in PRESETS:
            self.presets.addItem(preset_title(key), key)
        self.presets.addItem(self.tr("Own period"), _OWN)
        self.presets.setMaxVisibleItems(len(PRESETS) + 1)
        self.begins = self._day("period_from", self.tr("From"))
        self.ends = self._day("period_to", self.tr("To"))
        self.back = self._step("period_back", "caret-left", self.tr("The period before"), -1)
        self.forward = self._step("period_forward", "caret-right", self.tr("The period after"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        for part in (self.presets, self.back, self.begins, label("–", "dim"), self.ends, self.forward):
            row.addWidget(part)
        self.presets.activated.connect(lambda _index: self._take_preset())

    def value(self) -> dict[str, Any] | None:
        """What is asked: a moving period, or two days of which each may be missing."""
        preset = self.presets.currentData()
        if preset != _OWN:
            return {"period": preset}
        span = self._span()
        return None if span is None else {"from": span[0], "to": span[1]}

    def set_value(self, values: dict[str, Any]) -> None:
        """Show a period that was asked before, or the days of ``from`` and ``to``."""
        span: Span = values.get("from"), values.get("to")
        preset = values.get("period") or self._preset_of(span)
        self.presets.setCurrentIndex(max(self.presets.findData(preset), 0))
        self._show(PRESETS[preset](self._today()) if preset != _OWN else span)

    def follow(self) -> None:
        """A new day has begun: a moving period has moved."""
        preset = self.presets.currentData()
        if preset != _OWN:
            self._show(PRESETS[preset](self._today()))

    def _day(self, name: str, title: str) -> DayLine:
        made = DayLine(name, title, self._today)
        made.setPlaceholderText(self.tr("beginning") if name == "period_from" else self.tr("end"))
        made.changed.connect(self._typed)
        made.editingFinished.connect(self._tidy)
        return made

    def _step(self, name: str, icon: str, words: str, steps: int) -> QPushButton:
        made = QPushButton()
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.setToolTip(words)
        made.setIcon(icons.icon(icon))
        theme.set_role(made, "icon")
        made.clicked.connect(lambda _on=False: self._go(steps))
        return made

    def _take_preset(self) -> None:
        preset = self.presets.currentData()
        if preset == _OWN:
            self.begins.setFocus()
            self.begins.selectAll()
            return
        self._show(PRESETS[preset](self._today()))
        self.changed.emit()

    def _typed(self) -> None:
        self.presets.setCurrentIndex(self.presets.findData(_OWN))
        self._show_steps()
        self.changed.emit()

    def _tidy(self) -> None:
        """Two days that are a period with a name are called by it when their line is left."""
        span = self._span()
        if span is not None:
            self.presets.setCurrentIndex(self.presets.findData(self._preset_of(span)))

    def _go(self, steps: int) -> None:
        span = self._span()
        if span is None or span[0] is None or span[1] is None:
            return
        moved = shifted(span[0], span[1], steps)
        self.presets.setCurrentIndex(self.presets.findData(self._preset_of(moved)))
        self._show(moved)
        self.changed.emit()

    def _show(self, span: Span) -> None:
        for edit, day in zip((self.begins, self.ends), span, strict=True):
            edit.show_day(day)
        self._show_steps()

    def _show_steps(self) -> None:
        span = self._span()
        for one in (self.back, self.forward):
            one.setEnabled(span is not None and None not in span)

    def _span(self) -> Span | None:
        begins, ends = self.begins.day(), self.ends.day()
        wrong = self.begins.is_wrong or self.ends.is_wrong or (begins and ends and begins > ends)
        return None if wrong else (begins, ends)

    def _preset_of(self, span: Span) -> str:
        """The preset that means these days today; the one that stands there already is preferred."""
        current = self.presets.currentData()
        for key in (*([current] if current else []), *PRESETS):
            if PRESETS[key](self._today()) == span:
                return str(key)
        return _OWN


def shifted(begins: dt.date, ends: dt.date, steps: int) -> tuple[dt.date, dt.date]:
    """The period so many lengths later; whole months stay whole months. A period at the end of time stays there."""
    try:
        after = ends + dt.timedelta(days=1)
        if begins.day == 1 and after.day == 1:
            months = (after.year - begins.year) * 12 + after.month - begins.month
            first, last = (_month(day, months * steps) for day in (begins, after))
            return first, last - dt.timedelta(days=1)
        length = (ends - begins + dt.timedelta(days=1)) * steps
        return begins + length, ends + length
    except (OverflowError, ValueError):
        return begins, ends


def _month(day: dt.date, months: int) -> dt.date:
    number = day.year * 12 + day.month - 1 + months
    return dt.date(number // 12, number % 12 + 1, 1)
