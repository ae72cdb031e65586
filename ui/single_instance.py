"""One window for one base: a second start raises the first window and ends."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QThread, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_PATIENCE, _TRIES = 1500, 20  # milliseconds for each try
_AFTER_FIRST_PAGE = 200  # milliseconds; who calls earlier tries again


class SingleInstance(QObject):
    """The first start for a base owns a lock and listens; ``raised`` says that somebody has started it again."""

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name_of(folder)
        self._lock = _lock_of(self._name)
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Whether this start is the only one; otherwise the first window has been asked to come to the front."""
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            return not self._call()
        QTimer.singleShot(_AFTER_FIRST_PAGE, self, self._listen)
        return True

    def follow(self, folder: Path) -> None:
        """The window shows another base: be the first for that one, or let the window come forward that has it."""
        if _name_of(folder) != self._name:
            self.close()
            self._name = _name_of(folder)
            self._lock = _lock_of(self._name)
            self.is_first()

    def _listen(self) -> None:
        """Listen for other starts; the network part of Qt is loaded only when the first page stands."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def close(self) -> None:
        """Let the next start be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _call(self) -> bool:
        """Ask the first window to come forward; returns whether there is one."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        for _ in range(_TRIES):
            socket.connectToServer(self._name)
            if socket.waitForConnected(_PATIENCE):
                break
            QThread.msleep(100)  # the first window is only just being built
        else:
            return True  # it does not answer, but its lock stands: two windows on one base must not be
        socket.write(b"raise")
        socket.waitForBytesWritten(_PATIENCE)
        socket.disconnectFromServer()
        return True

    def _answer(self) -> None:
        if self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()


def _name_of(folder: Path) -> str:
    """What the starts for one base of one person have in common."""
    mark = hashlib.sha256(f"{Path.home()}\n{folder.resolve()}".encode()).hexdigest()[:16]
    return f"SalonBase-{mark}"


def _lock_of(name: str) -> QLockFile:
    place = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    lock = QLockFile(str(Path(place) / f"{name}.lock"))
    lock.setStaleLockTime(0)
    return lock
