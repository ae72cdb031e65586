"""A client's photo as large as the base keeps it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from ui import theme
from ui.widgets.dialog import Dialog

_MOST_OF_THE_SCREEN = 0.6


class PhotoDialog(Dialog):
    """Shows one photo; Esc and Enter close it."""

    def __init__(self, name: str, jpeg: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="photo", title=name, width=240)
        self.picture = QLabel(self)
        self.picture.setObjectName("photo_picture")
        self.picture.setAccessibleName(self.tr("Photo of {name}").format(name=name))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setPixmap(self._fitted(QImage.fromData(jpeg)))
        self.body.addWidget(self.picture)
        self.add_button(self.tr("Close"), "close", self.accept, "primary")

    def _fitted(self, image: QImage) -> QPixmap:
        """The picture in the person's own scale, no larger than a good part of the screen, sharp on every screen."""
        ratio = self.devicePixelRatioF()
        room = self.screen().availableGeometry().size() * _MOST_OF_THE_SCREEN
        most = QSize(theme.px(image.width()), theme.px(image.height())).boundedTo(room)
        small = image.scaled(
            most * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        made = QPixmap.fromImage(small)
        made.setDevicePixelRatio(ratio)
        return made
