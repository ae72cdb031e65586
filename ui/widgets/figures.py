"""The figures of a client in aligned columns: visits, total, average, last and next visit."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from salonbase import formats, planned, visits
from ui import theme
from ui.widgets.labels import label

_DASH = "—"
_NAMES = ("visits", "total", "average", "last", "next")


class Figures(QWidget):
    """Five columns of equal width: the figure, and what it is below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures")
        self._values: dict[str, QLabel] = {}
        self._captions: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(0)
        for column, name in enumerate(_NAMES):
            self._values[name] = label(role="figure", name=f"figure_{name}")
            self._captions[name] = label(role="second")
            grid.addWidget(self._values[name], 0, column)
            grid.addWidget(self._captions[name], 1, column)
            grid.setColumnStretch(column, 1)

    def show_totals(self, totals: visits.Totals, plan: planned.Plan | None, today: dt.date) -> None:
        """Show the figures of one client."""
        self._put("visits", str(totals.count), self.tr("visit(s)", "", totals.count))
        self._put("total", formats.money(totals.total_kopecks), self.tr("in all"))
        self._put("average", formats.money(totals.average_kopecks) if totals.count else _DASH, self.tr("average bill"))
        self._put_day("last", totals.last, self.tr("last visit"), today)
        self._put_day("next", plan.day if plan else None, self.tr("next visit"), today)
        if plan is not None:
            when = formats.day(plan.day) + (f", {formats.time(plan.time)}" if plan.time else "")
            self._values["next"].setToolTip("\n".join(filter(None, (when, plan.what))))
        if totals.no_shows:
            words = self.tr("Did not come: %n time(s)", "", totals.no_shows)
            self._captions["visits"].setToolTip(words)
            self._values["visits"].setToolTip(words)

    def _put_day(self, name: str, day: dt.date | None, caption: str, today: dt.date) -> None:
        self._put(name, formats.near_day(day, today) if day else _DASH, caption)
        self._values[name].setToolTip(formats.day(day) if day else "")

    def _put(self, name: str, value: str, caption: str) -> None:
        self._values[name].setText(value)
        self._captions[name].setText(caption)
        self._values[name].setToolTip("")
        self._captions[name].setToolTip("")
        self._values[name].setAccessibleName(f"{caption}: {value}")
