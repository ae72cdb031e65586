"""The line at the bottom of the window: when something was last saved, and how old the backups are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui import theme
from ui.session import Session
from ui.widgets.labels import LinkLabel, label

HEIGHT = 28


class StatusLine(QFrame):
    """Says «Сохранено» with the time of the commit that has returned, and never before."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setProperty("role", "footer")
        self._session = session
        self.saved = label("", "second", name="saved")
        self.copies = LinkLabel("second", self.tr("To the backups in the settings"), name="copies")
        self.copies.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.margins(16, 0, 16, 0))
        row.setSpacing(theme.px(16))
        row.addWidget(self.saved)
        row.addWidget(self.copies, 1)
        session.changed.connect(self.say_saved)

    def say_saved(self) -> None:
        """Something was kept just now."""
        self.say(self.tr("Saved at {time}").format(time=f"{self._session.now():%H:%M}"))

    def say(self, sentence: str) -> None:
        """Good news that need no bar."""
        self.saved.setText(sentence)

    def say_copies(self, sentence: str, bad: bool) -> None:
        """How old the backups are; ``bad`` when that should worry somebody."""
        theme.set_role(self.copies, "bad" if bad else "second")
        self.copies.setText(sentence)
