"""The inline bar: a sentence that does not stop anybody, with at most one action."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui import icons, theme
from ui.widgets.labels import label

KINDS = {
    "info": ("info-strip", "info", "accent-text"),
    "saved": ("info-strip", "check", "accent-text"),
    "warning": ("strip", "warning", "warning-text"),
    "bad": ("bad-strip", "warning-circle", "bad"),
}
_SECONDS = {"info": 6, "saved": 3}
_SECONDS_TO_ACT = 20


class MessageBar(QFrame):
    """Shows the newest sentence; in a ``fleeting`` bar good news goes by itself, warnings stay until closed."""

    closed = Signal()

    def __init__(self, name: str = "message", parent: QWidget | None = None, *, fleeting: bool = True) -> None:
        super().__init__(parent)
        self._fleeting = fleeting
        self.setObjectName(name)
        self._sign = QLabel()
        self._words = label("", name=f"{name}_words", wrap=True)
        self._act = QPushButton()
        self._act.setObjectName(f"{name}_act")
        self._close = QPushButton()
        self._close.setObjectName(f"{name}_close")
        self._close.setIcon(icons.icon("x"))
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close the message"))
        theme.set_role(self._act, "link")
        theme.set_role(self._close, "icon")
        self._action: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.margins(12, 4, 4, 4))
        row.setSpacing(theme.px(10))
        for part, stretch in ((self._sign, 0), (self._words, 1), (self._act, 0), (self._close, 0)):
            row.addWidget(part, stretch, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.dismiss)
        self._act.clicked.connect(self._do)
        self._close.clicked.connect(self.dismiss)
        self.hide()

    def say(
        self, sentence: str, kind: str = "info", *, act: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show a sentence of one of KINDS, with a button ``act`` that does ``action``."""
        role, sign, token = KINDS[kind]
        theme.set_role(self, role)
        self._sign.setPixmap(icons.icon(sign, token).pixmap(QSize(theme.px(20), theme.px(20))))
        self._words.setText(sentence)
        self._action = action
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self.setAccessibleName(sentence)
        self.show()
        self._timer.stop()
        if self._fleeting and kind in _SECONDS:
            self._timer.start((_SECONDS_TO_ACT if act else _SECONDS[kind]) * 1000)

    def sentence(self) -> str:
        """What is on the bar, empty when it is not to be seen."""
        return self._words.text() if not self.isHidden() else ""

    def dismiss(self) -> None:
        """Take the bar away."""
        self.hide()
        self.closed.emit()

    def _do(self) -> None:
        action = self._action
        self.dismiss()
        if action is not None:
            action()
