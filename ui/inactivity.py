"""The timer that locks the base when nobody has touched the computer's keys or mouse in this window for a while."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from ui.clock import Clock, clock_of_this_computer

HEARTBEAT = 2_000  # milliseconds between two looks at the clock
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
    """Emits ``passed`` when the given minutes went by without a touch (0 minutes never do), ``touched`` with each.

    A timer does not run while the computer sleeps, so the clock is asked too: who opens the lid of a laptop after the
    minutes finds a locked base, and the first touch does nothing else.
    """

    passed = Signal()
    touched = Signal()

    def __init__(self, parent: QObject, clock: Clock = clock_of_this_computer) -> None:
        super().__init__(parent)
        self._clock = clock
        self._minutes = 0
        self._touched_at = clock()
        self._timer = QTimer(self, singleShot=True)
        self._heartbeat = QTimer(self, interval=HEARTBEAT)
        self._timer.timeout.connect(self._pass)
        self._heartbeat.timeout.connect(self.look_at_the_clock)

    def watch(self, minutes: int) -> None:
        """Begin to watch."""
        self.rest()
        if minutes > 0:
            self._minutes, self._touched_at = minutes, self._clock()
            self._timer.setInterval(minutes * 60_000)
            self._timer.start()
            self._heartbeat.start()
        if (app := QCoreApplication.instance()) is not None:
            app.installEventFilter(self)

    def rest(self) -> None:
        """Watch no longer."""
        self._minutes = 0
        self._timer.stop()
        self._heartbeat.stop()
        if (app := QCoreApplication.instance()) is not None:
            app.removeEventFilter(self)

    def minutes(self) -> int:
        """After how many minutes it locks, 0 when it does not watch."""
        return self._minutes

    def look_at_the_clock(self) -> None:
        """Say that the minutes have passed where the computer has slept through them."""
        if self._has_overslept():
            self._pass()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin anew with every touch; a touch after the minutes wakes nothing."""
        if event.type() not in _TOUCHES:
            return False
        if self._has_overslept():
            QTimer.singleShot(0, self, self._pass)
            return True
        if self._timer.isActive():
            self._timer.start()
            self._touched_at = self._clock()
        self.touched.emit()
        return False

    def _has_overslept(self) -> bool:
        slept = self._clock() - self._touched_at
        return self._timer.isActive() and slept >= dt.timedelta(minutes=self._minutes)

    def _pass(self) -> None:
        self._timer.stop()
        self._heartbeat.stop()
        if self._minutes > 0:
            self.passed.emit()
