"""«Отчёты»: the questions of the owner, each answered at once, to be looked at, printed or taken to Excel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from salonbase import reports
from salonbase.errors import SalonError
from salonbase.report import Found, Report
from ui import theme
from ui.asking import Asking
from ui.panel import Panel
from ui.preferences import Preferences
from ui.reports.answer_view import AnswerView
from ui.reports.controls import Controls
from ui.reports.head import ReportHead
from ui.reports.notice import Notice
from ui.reports.remembered import Remembered
from ui.reports.report_list import ReportList
from ui.reports.taking import Taking, open_folder
from ui.reports.waiting import Waiting
from ui.session import Session
from ui.widgets.labels import label
from ui.widgets.message_bar import MessageBar

WIDE = 940  # pixels of look.md from which the list stands beside the answer
_LEAST = 260  # pixels of look.md for an answer


class Wish(NamedTuple):
    """What is asked of a report: its values, the number of the segment that it looks at, and on which day."""

    values: dict[str, Any]
    among: int | None
    today: dt.date


class _Whole(QWidget):
    """As high as what stands above the answer is in this width, with room for an answer; narrow words count no more."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) + theme.px(_LEAST)


class ReportsPage(Panel):
    """The list at the left; the chosen report at the right, live: whatever is changed is answered at once."""

    wide = True
    patient = True

    def __init__(self, session: Session, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("reports_page")
        self.title = self.tr("Reports")
        self.remembered = Remembered(preferences)
        self.asking = Asking(session, self)
        self.list = ReportList()
        self.head = ReportHead()
        self.controls = Controls(session)
        self.answer = AnswerView()
        self.notice = Notice()
        self.report: Report = reports.REPORTS[0]
        self.found: Found | None = None
        self._asked = Wish({}, None, session.today())
        self._answered = self._asked  # what was asked of the answer that is shown
        self._shown = ""
        self.bar = MessageBar("report_message")
        self._side = QFrame()
        self._body = QWidget()
        self._stack = QStackedLayout(self._body)
        self._lay_out()
        self.waiting = Waiting(self._body)
        self.taking = Taking(session, self, self._say_saved)
        self.setFocusProxy(self.list)
        self._connect()
        known = [one.key for one in reports.REPORTS]
        self.show_part(self.remembered.last if self.remembered.last in known else known[0])

    def show_part(self, key: str) -> None:
        """Show the report of this key."""
        self.list.choose(key)
        self._choose(key)

    def reload(self) -> None:
        """Something has changed in the base, or another day has begun."""
        self.controls.follow()
        self.ask(after=0)

    def ask(self, *, after: int = 150) -> None:
        """Ask what the controls say now; while something that cannot be stands there the former answer stays."""
        values = self.controls.values()
        if values is None:
            self._rest()
            self.head.set_ready(ready=self._has_rows())
        if values is None or not self.isVisible():
            return
        today = self.session.today()
        self._asked = Wish(values, self.controls.among(), today)
        self.remembered.keep(self.report, values)
        self.head.set_ready(ready=self._has_rows() and self._asked == self._answered)
        self.asking.ask(partial(_make, self.report.key, values, self.controls.only(), today), after=after)

    def go_on_from(self, former: Panel) -> None:
        """Show the report that another page of this kind shows."""
        if isinstance(former, ReportsPage):
            self.show_part(former.report.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme.px(WIDE)
        self._side.setVisible(wide)
        self.head.switch.setVisible(not wide)

    def _choose(self, key: str) -> None:
        if key == self._shown:
            return
        self._rest()  # the answer to the former one may be on its way
        self._shown, self.report, self.found = key, reports.report(key), None
        self.head.show_report(self.report)
        self.controls.show_report(self.report, self.remembered.values(self.report))
        self._order_keys()
        self.notice.say_nothing()
        self._stack.setCurrentWidget(self.notice)
        self.ask()

    def _order_keys(self) -> None:
        """Tab goes from the list to the parameters, to the rows, to what can be done with them."""
        chain = [self.list, *self.controls.inputs(), self.answer.table.view, *self.head.buttons()]
        for one, after in pairwise(chain):
            QWidget.setTabOrder(one, after)

    def _show(self, found: Found) -> None:
        self.waiting.hide()
        keep = self._stack.currentWidget() is self.answer and self._answered == self._asked
        self.found, self._answered = found, self._asked
        if len(found.rows):
            self.answer.show_found(found, self.report.title(), keep=keep)
            self._stack.setCurrentWidget(self.answer)
        else:
            self.notice.say_empty(self.report, found.table.told, in_a_period=self.controls.has_limits())
            self._stack.setCurrentWidget(self.notice)
        self.head.set_ready(ready=self._has_rows())

    def _has_rows(self) -> bool:
        return self.found is not None and bool(len(self.found.rows))

    def _rest(self) -> None:
        """Wait for no answer any longer."""
        self.asking.rest()
        self.waiting.hide()

    def _refused(self, error: SalonError) -> None:
        self.waiting.hide()
        self.found = None
        self.notice.say_refused(error.sentence)
        self._stack.setCurrentWidget(self.notice)

    def _cancelled(self) -> None:
        self.waiting.hide()
        if self.session.is_open:
            self.found = None
            self.notice.say_cancelled()
            self._stack.setCurrentWidget(self.notice)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(lambda: self.answer.table.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.head.chosen.connect(self.show_part)
        self.head.print_wanted.connect(lambda: self.taking.print(self.report, self.found, self._period()))
        self.head.save_wanted.connect(lambda ending: self.taking.save(self.report, self.found, self._period(), ending))
        self.head.segment_wanted.connect(self._keep_segment)
        self.controls.changed.connect(self.ask)
        self.asking.found.connect(self._show)
        self.asking.refused.connect(self._refused)
        self.asking.cancelled.connect(self._cancelled)
        self.asking.slow.connect(self.waiting.begin)
        self.asking.progressed.connect(self.waiting.advance)
        self.waiting.cancelled.connect(self.asking.cancel)
        self.notice.again.connect(lambda: self.ask(after=0))
        self.notice.all_time.connect(self.controls.take_all_time)
        self.answer.table.client_chosen.connect(self.client_chosen)
        self.answer.table.copied.connect(self._say_copied)

    def _period(self) -> dict[str, Any]:
        """What was asked of the answer that is shown, with the days that were meant."""
        return reports.checked(self.report, self._answered.values, today=self._answered.today)

    def _keep_segment(self) -> None:
        try:
            name = self.taking.keep_segment(self.report, self._answered.values, self._answered.among)
        except SalonError as error:
            self.session.say(error.sentence, "bad")
            return
        if name:
            self.bar.say(self.tr("The segment “{name}” is kept.").format(name=name), "saved")

    def _say_saved(self, path: Path) -> None:
        sentence = self.tr("Saved: {name}. The file is not encrypted.").format(name=path.name)
        self.bar.say(sentence, "saved", act=self.tr("Open the folder"), action=lambda: open_folder(path))

    def _say_copied(self, rows: int) -> None:
        self.session.say(self.tr("%n row(s) are in the clipboard", "", rows), "saved")

    def _lay_out(self) -> None:
        theme.set_role(self._side, "sidebar")
        self._side.setFixedWidth(self.list.wanted_width() + theme.px(24))
        side = QVBoxLayout(self._side)
        side.setContentsMargins(theme.margins(12, 18, 12, 12))
        side.setSpacing(theme.px(8))
        heading = label(self.title, "title", name="reports_title")
        heading.setContentsMargins(theme.margins(8, 0, 0, 0))
        side.addWidget(heading)
        side.addWidget(self.list, 1)
        above = QVBoxLayout()
        above.setContentsMargins(theme.margins(24, 18, 24, 0))
        above.setSpacing(theme.px(14))
        above.addWidget(self.head)
        above.addWidget(self.controls)
        self._stack.addWidget(self.notice)
        self._stack.addWidget(self.answer)
        inside = _Whole()
        theme.set_role(inside, "plain")
        right = QVBoxLayout(inside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.px(12))
        right.addLayout(above)
        right.addWidget(self._body, 1)
        below = QHBoxLayout()
        below.setContentsMargins(theme.margins(24, 0, 24, 12))
        below.addWidget(self.bar)
        right.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        self._body.setMinimumHeight(theme.px(_LEAST))
        self._body.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        whole = QScrollArea()  # which scrolls in a window only that is too low for the parameters and an answer
        whole.setObjectName("report_whole")
        whole.setFrameShape(QFrame.Shape.NoFrame)
        whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole.setWidgetResizable(True)
        whole.setWidget(inside)
        row.addWidget(whole, 1)


def _make(
    key: str, values: dict[str, Any], only: Callable[[], Any], today: Any, progress: Callable[[int, int], None]
) -> Found:
    """What the worker thread does. Rows that are read on demand bring along those that are seen first."""
    found = reports.ask(key, values, today=today, only=only(), progress=progress)
    if len(found.rows):
        _ = found.rows[0]
    return found
