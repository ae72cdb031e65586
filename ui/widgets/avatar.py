"""The round picture of a person: a photo, or initials on a hue that follows from the name."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui import icons, theme

_ABOVE = 0.3  # of what a high picture is too high is cut off above: that is where faces are


def draw(painter: QPainter, area: QRectF, name: str, initials: str) -> None:
    """Draw the avatar into a square; where there are no initials a figure stands for them."""
    back, front = theme.avatar_colors(name)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(back)
    painter.drawEllipse(area)
    if not initials.strip():
        inset = area.height() * 0.26
        icons.paint(painter, area.adjusted(inset, inset, -inset, -inset), "user", "dim")
        return
    font = theme.font(weight=QFont.Weight.DemiBold)
    font.setPixelSize(max(8, round(area.height() * 0.36)))
    painter.setFont(font)
    painter.setPen(front)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials)


def rounded(image: QImage, side: int, ratio: float) -> QPixmap:
    """The middle of a picture as a circle ``side`` wide, as sharp as a screen with ``ratio`` pixels for a unit is."""
    pixels = max(1, round(side * ratio))
    square = min(image.width(), image.height())
    corner = QPoint((image.width() - square) // 2, round((image.height() - square) * _ABOVE))
    small = image.copy(QRect(corner, QSize(square, square))).scaled(
        pixels, pixels, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    made = QPixmap(pixels, pixels)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(small))
    painter.drawEllipse(QRectF(0, 0, pixels, pixels))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


class Portrait:
    """Whose avatar it is and what it shows; made small once for each size."""

    def __init__(self) -> None:
        self.name, self.initials = "", ""
        self._image: QImage | None = None
        self._small: QPixmap | None = None

    def show_name(self, name: str, initials: str) -> None:
        """Whose it is."""
        self.name, self.initials = name, initials

    def show_photo(self, jpeg: bytes | None) -> None:
        """Show a photo in place of the initials, or the initials again."""
        image = QImage.fromData(jpeg) if jpeg else QImage()
        self._image, self._small = (None if image.isNull() else image), None

    def has_photo(self) -> bool:
        """Whether it shows a photo."""
        return self._image is not None

    def paint(self, painter: QPainter, area: QRect, ratio: float) -> None:
        """Draw it into a square of a screen with ``ratio`` pixels for a unit."""
        if self._image is None:
            draw(painter, QRectF(area), self.name, self.initials)
            return
        pixels = round(area.width() * ratio)
        if self._small is None or self._small.width() != pixels:
            self._small = rounded(self._image, area.width(), ratio)
        painter.drawPixmap(area.topLeft(), self._small)


class Avatar(QWidget):
    """An avatar as a widget, ``size`` pixels of look.md wide."""

    def __init__(self, size: int = 64, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._portrait = Portrait()
        self.setObjectName("avatar")
        self.setFixedSize(self.sizeHint())

    def show_name(self, name: str, initials: str) -> None:
        """Whose avatar it is."""
        self._portrait.show_name(name, initials)
        self.setAccessibleName(name)
        self.update()

    def show_photo(self, jpeg: bytes | None) -> None:
        """Show a photo in place of the initials, or the initials again."""
        self._portrait.show_photo(jpeg)
        self.update()

    def sizeHint(self) -> QSize:
        """A square in the person's own scale."""
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        self._portrait.paint(QPainter(self), self.rect(), self.devicePixelRatioF())
