"""What stands in place of an answer: nothing was found, it was refused, it was cancelled."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from salonbase.report import Report
from ui import icons, theme
from ui.widgets.dialog import button
from ui.widgets.even_row import centred
from ui.widgets.labels import label


class Notice(QWidget):
    """A sign, a few words, and where it helps a way to ask once more."""

    again = Signal()
    all_time = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_notice")
        self._sign = QLabel()
        self._title = label("", "heading", name="notice_title", wrap=True)
        self._words = label("", "empty", name="notice_words", wrap=True)
        self._again = button(self.tr("Make the report"), "report_again", self.again.emit)
        self._all_time = button(self.tr("Show all time"), "report_all_time", self.all_time.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(32, 16, 32, 16))
        column.setSpacing(theme.px(8))
        column.addStretch(2)
        for part in (self._sign, self._title, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addSpacing(theme.px(8))
        column.addLayout(centred(self._again))
        column.addLayout(centred(self._all_time))
        column.addStretch(3)
        self.say_nothing()

    def say_nothing(self) -> None:
        """The answer is a moment away."""
        self._say("", "", "")

    def say_empty(self, report: Report, told: str, *, in_a_period: bool) -> None:
        """Nothing was found; a longer period may hold something."""
        self._say(report.icon, self.tr("Nothing is found"), told)
        self._all_time.setVisible(in_a_period)

    def say_refused(self, sentence: str) -> None:
        """It cannot be asked so."""
        self._say("warning-circle", self.tr("This cannot be asked"), sentence)

    def say_cancelled(self) -> None:
        """The person has waited long enough."""
        self._say("hand-palm", self.tr("Cancelled"), self.tr("The report was not made."), again=True)

    def _say(self, icon: str, title: str, words: str, *, again: bool = False) -> None:
        size = theme.px(40)
        self._sign.clear()
        if icon:
            self._sign.setPixmap(icons.icon(icon, "faint").pixmap(QSize(size, size), self.devicePixelRatioF()))
        self._title.setText(title)
        self._words.setText(words)
        self._again.setVisible(again)
        self._all_time.hide()
