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


class SingleInstance(QObject):
    """The first start for a base owns a lock and listens; ``raised`` says that somebody has started it again."""

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        mark = hashlib.sha256(f"{Path.home()}\n{folder.resolve()}".encode()).hexdigest()[:16]
        self._name = f"SalonBase-{mark}"
        place = os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
        self._lock = QLockFile(str(Path(place) / f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Whether this start is the only one; otherwise the first window has been asked to come to the front."""
        if not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            return not self._call()
        QTimer.singleShot(0, self, self._listen)
        return True

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
