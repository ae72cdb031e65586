"""The timer that locks the base when nobody has touched the computer's keys or mouse in this window for a while."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class Inactivity(QObject):
    """Emits ``passed`` when the given minutes went by without a touch (0 minutes never do), ``touched`` with each."""

    passed = Signal()
    touched = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.passed)

    def watch(self, minutes: int) -> None:
        """Begin to watch."""
        self.rest()
        if minutes > 0:
            self._timer.setInterval(minutes * 60_000)
            self._timer.start()
        if (app := QCoreApplication.instance()) is not None:
            app.installEventFilter(self)

    def rest(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        if (app := QCoreApplication.instance()) is not None:
            app.removeEventFilter(self)

    def minutes(self) -> int:
        """After how many minutes it locks, 0 when it does not watch."""
        return self._timer.interval() // 60_000 if self._timer.isActive() else 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin anew with every touch."""
        if event.type() in _TOUCHES:
            if self._timer.isActive():
                self._timer.start()
            self.touched.emit()
        return False
