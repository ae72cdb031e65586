"""What is seen while a report takes its time: it lies over the answer and moves nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from ui import theme
from ui.widgets.dialog import button
from ui.widgets.labels import label


class Waiting(QFrame):
    """A word, a bar and Cancel, in the middle of the upper edge of what it lies over."""

    cancelled = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("report_waiting")
        theme.set_role(self, "overlay")
        self.bar = QProgressBar()
        self.bar.setObjectName("report_progress")
        self.bar.setAccessibleName(self.tr("The report is being made…"))
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.px(140))
        self.cancel = button(self.tr("Cancel"), "report_cancel", self.cancelled.emit, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.margins(16, 6, 8, 6))
        row.setSpacing(theme.px(12))
        row.addWidget(label(self.tr("The report is being made…"), "", name="report_waiting_words"))
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        over.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Come into sight, with no measure yet."""
        self.bar.setRange(0, 0)
        self.show()
        self._place()

    def advance(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the upper edge."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, theme.px(16))
        self.raise_()
