"""How large the window is: as it was left, and never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QMainWindow

from ui import theme

USUAL = (1440, 900)


def kept(window: QMainWindow) -> str:
    """Place and size of the window, to be given to ``restore`` the next time."""
    return bytes(window.saveGeometry().toBase64().data()).decode()


def restore(window: QMainWindow, left: str) -> None:
    """Give the window the size that ``left`` tells, the usual one where it tells none."""
    geometry = QByteArray.fromBase64(left.encode())
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        window.resize(QSize(*(theme.px(side) for side in USUAL)))
    room = window.screen().availableSize()
    window.setMinimumSize(QSize(theme.px(720), theme.px(520)).boundedTo(room))
    if (fitting := window.size().boundedTo(room)) != window.size():
        window.resize(fitting)
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
