"""PHOTOS: a card with a photo and its menu. The photo is drawn here and shows nobody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from salonbase import photos, reading
from salonbase.reading.pictures import Prepared
from ui import theme
from ui.dialogs.photo import PhotoDialog
from ui.pictures.stage import Stage
from ui.workspace import Workspace

_WIDTH, _HEIGHT = 480, 600


def drawn() -> Prepared:
    """A figure in front of a hill, in the colours of the program, as the base keeps it."""
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(QPointF(0, 0), QPointF(0, _HEIGHT))
    sky.setColorAt(0, theme.color("warning-soft"))
    sky.setColorAt(1, theme.color("accent-soft"))
    painter.fillRect(image.rect(), QBrush(sky))
    painter.setPen(Qt.PenStyle.NoPen)
    for token, area in (
        ("warning-line", QRectF(300, 40, 120, 120)),
        ("ok", QRectF(-160, 360, 560, 420)),
        ("accent", QRectF(60, 330, 360, 420)),
        ("bad", QRectF(150, 110, 180, 220)),
    ):
        painter.setBrush(theme.color(token))
        painter.drawEllipse(area)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return reading.picture(bytes(buffer.data().data()))


def _with_photo(stage: Stage) -> Workspace:
    workspace = stage.workspace()
    client_id = stage.client()
    workspace.session.change(photos.put, client_id, drawn())
    workspace.open_client(client_id)
    return workspace


def _menu(stage: Stage) -> QWidget:
    return stage.on_top(_with_photo(stage).card.head.photo.menu())


def _large(stage: Stage) -> QWidget:
    workspace = _with_photo(stage)
    jpeg = photos.of(workspace.card.client_id()) or b""
    return stage.on_top(PhotoDialog(workspace.card.head.photo.name(), jpeg, workspace.window()))


PHOTOS: tuple[tuple[str, Callable[[Stage], QWidget]], ...] = (
    ("card-photo", lambda stage: _with_photo(stage).window()),
    ("photo-menu", _menu),
    ("photo", _large),
)
