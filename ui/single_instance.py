"""One window for one base: a second start raises the first window and ends."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 1500  # milliseconds


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
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)
        return True

    def close(self) -> None:
        """Let the next start be the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _call(self) -> bool:
        """Ask the first window to come forward; returns whether somebody answered."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE):
            return self._lock.error() == QLockFile.LockError.LockFailedError
        socket.write(b"raise")
        socket.waitForBytesWritten(_PATIENCE)
        socket.disconnectFromServer()
        return True

    def _answer(self) -> None:
        if self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()
