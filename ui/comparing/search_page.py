"""What is seen while the pairs are being found: how far it is, Cancel, and the way to begin anew."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from salonbase import formats
from ui import theme
from ui.widgets.dialog import button
from ui.widgets.labels import label


class SearchPage(QWidget):
    """A bar with Cancel; once stopped, a sentence with the button to look again."""

    again_wanted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairs_searching")
        self.told = label("", "heading", name="pairs_told", wrap=True)
        self.more = label("", "second", name="pairs_read")
        self.bar = QProgressBar()
        self.bar.setObjectName("pairs_progress")
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.px(280))
        self.cancel_button = button(self.tr("Cancel"), "pairs_cancel", self.cancelled.emit)
        self.again_button = button(self.tr("Look again"), "pairs_again", self.again_wanted.emit, "primary")
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(10))
        column.addStretch(2)
        for one in (self.told, self.bar, self.more, self.cancel_button, self.again_button):
            column.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)

    def begin(self) -> None:
        """The search begins."""
        self.told.setText(self.tr("Comparing the cards…"))
        self.more.setText("")
        self.bar.setRange(0, 0)
        self._show(under_way=True)

    def advance(self, done: int, total: int) -> None:
        """Show how many cards were looked at."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        numbers = {"done": formats.number(done), "total": formats.number(total)}
        self.more.setText(self.tr("{done} of {total}").format(**numbers))

    def stop(self, sentence: str) -> None:
        """The search has ended before its time, for this reason."""
        self.told.setText(sentence)
        self.more.setText("")
        self._show(under_way=False)

    def _show(self, *, under_way: bool) -> None:
        for one in (self.bar, self.cancel_button):
            one.setVisible(under_way)
        self.again_button.setVisible(not under_way)
