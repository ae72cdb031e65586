"""The parameters of a report as controls that act at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QVBoxLayout, QWidget

from salonbase import catalogue
from salonbase.report import Parameter, Report
from ui import theme
from ui.reports.day_line import DayLine
from ui.reports.number_line import NumberLine
from ui.reports.period_control import PeriodControl
from ui.reports.segment_choice import SegmentChoice
from ui.session import Session
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.segmented import Segmented

_MOST_SEGMENTS, _FEW_SEGMENTS, _MOST_LETTERS = 4, 2, 44
_MOST_IN_A_LINE = 5  # parameters; where there are more, longer choices fold up
_SHORT = {"number", "percent"}
_ALL_TIME = {"period": "all_time"}
Control = tuple[QWidget, Callable[[], Any], Callable[[Any], None]]


class Controls(QWidget):
    """One control for each parameter, and whom the report looks at; ``changed`` says that something else is asked."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_controls")
        self._session = session
        self._read: dict[str, Callable[[], Any]] = {}
        self.period: PeriodControl | None = None
        self.people: SegmentChoice | None = None
        self._people_box = QWidget(self)
        self._people_box.hide()
        self._flow = FlowLayout(self, gap=16, line_gap=10, even=True)
        self._are_many = False
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_report(self, report: Report, values: dict[str, Any]) -> None:
        """Make the controls of this report and let them stand on ``values``; what is missing has its default."""
        self._clear()
        keys = {need.key for need in report.needs}
        today = self._session.today()
        period = keys >= {"from", "to"}
        self._are_many = sum(need.kind not in _SHORT for need in report.needs) + period > _MOST_IN_A_LINE
        if period:
            self._add_period(values or {n.key: n.default(today) for n in report.needs if n.key in ("from", "to")})
        for need in report.needs:
            if self.period is None or need.key not in ("from", "to"):
                self._add(need, values.get(need.key, need.default(today)))
        self.people = SegmentChoice(self._session)
        self.people.changed.connect(self.changed)
        self._people_box = self._place(self.tr("Among whom"), self.people)
        self._people_box.setVisible(self.people.has_any)

    def values(self) -> dict[str, Any] | None:
        """What is asked, for ``reports.ask``; None while something that cannot be stands in a control."""
        found = {key: read() for key, read in self._read.items()}
        if self.period is None:
            return found
        period = self.period.value()
        return None if period is None else found | period

    def has_limits(self) -> bool:
        """Whether a period is asked that has a beginning or an end."""
        return self.period is not None and self.period.value() != _ALL_TIME

    def take_all_time(self) -> None:
        """Ask without a beginning and an end."""
        if self.period is not None:
            self.period.set_value(_ALL_TIME)
            self.changed.emit()

    def among(self) -> int | None:
        """The number of the segment that the report looks at; None is everybody."""
        return None if self.people is None else self.people.currentData()

    def only(self) -> Callable[[], Sequence[int] | None]:
        """Whom the report looks at: a function for the thread that asks the base; None is everybody."""
        return self.people.only() if self.people is not None else lambda: None

    def follow(self) -> None:
        """A new day has begun, or there are other segments."""
        if self.period is not None:
            self.period.follow()
        if self.people is not None:
            self.people.follow()
            self._people_box.setVisible(self.people.has_any)

    def inputs(self) -> list[QWidget]:
        """The widgets that take the keyboard, in the order in which people read them."""
        found: list[QWidget] = []
        for place in range(self._flow.count()):
            item = self._flow.itemAt(place)
            box = item.widget() if item is not None else None
            if isinstance(box, QWidget):
                found += [one for one in box.findChildren(QWidget) if _takes_keys(one, self.window())]
        return found

    def _clear(self) -> None:
        self.period = self.people = None
        self._read = {}
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_period(self, values: dict[str, Any]) -> None:
        self.period = PeriodControl(self._session.today)
        self.period.set_value(values)
        self.period.changed.connect(self.changed)
        self._place(self.tr("Period"), self.period)

    def _add(self, need: Parameter, value: Any) -> None:
        widget, read, write = _MAKERS[need.kind](self, need)
        write(value)
        self._read[need.key] = read
        self._place("" if need.kind == "yes_no" else need.title(), widget)

    def _place(self, title: str, widget: QWidget) -> QWidget:
        box = QWidget(self)
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        caption = label(title or " ", "field")
        caption.setBuddy(widget)
        column.addWidget(caption)
        widget.setMinimumHeight(theme.px(36))
        column.addWidget(widget)
        self._flow.addWidget(box)
        box.show()
        return box

    # One maker for each kind

    def _choice(self, need: Parameter) -> Control:
        options = [(choice.value, choice.title()) for choice in need.choices]
        letters = sum(len(words) + 3 for _, words in options)
        most = _FEW_SEGMENTS if self._are_many else _MOST_SEGMENTS
        if len(options) <= most and letters <= _MOST_LETTERS:
            segmented = Segmented(f"report_{need.key}", need.title(), options)
            segmented.chosen.connect(lambda _key: self.changed.emit())
            return segmented, segmented.value, segmented.set_value
        return self._combo(need, options)

    def _specialist(self, need: Parameter) -> Control:
        names = [row.name for row in catalogue.specialists(with_hidden=True)]
        return self._combo(need, [("", self.tr("All")), *((name, name) for name in names)])

    def _combo(self, need: Parameter, options: Sequence[tuple[str, str]]) -> Control:
        box = QComboBox()
        box.setObjectName(f"report_{need.key}")
        box.setAccessibleName(need.title())
        for value, words in options:
            box.addItem(words, value)
        box.setMinimumContentsLength(8)
        box.activated.connect(lambda _index: self.changed.emit())
        return box, box.currentData, lambda value: box.setCurrentIndex(max(box.findData(value), 0))

    def _number(self, need: Parameter) -> Control:
        line = NumberLine(f"report_{need.key}", need.title(), need.least, need.most)
        line.changed.connect(self.changed)
        return line, line.number, line.show_number

    def _yes_no(self, need: Parameter) -> Control:
        box = QCheckBox(need.title())
        box.setObjectName(f"report_{need.key}")
        box.clicked.connect(lambda _on: self.changed.emit())
        return box, box.isChecked, lambda value: box.setChecked(bool(value))

    def _day(self, need: Parameter) -> Control:
        line = DayLine(f"report_{need.key}", need.title(), self._session.today)
        line.changed.connect(self.changed)
        return line, line.day, line.show_day


def _takes_keys(widget: QWidget, window: QWidget) -> bool:
    """Whether Tab may stop here; the list of a combo box is a window of its own."""
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return stops and widget.focusProxy() is None and widget.window() is window


_MAKERS: dict[str, Callable[[Controls, Parameter], Control]] = {
    "choice": Controls._choice,
    "specialist": Controls._specialist,
    "number": Controls._number,
    "percent": Controls._number,
    "yes_no": Controls._yes_no,
    "day": Controls._day,
}
"""A control for each kind of parameter."""
