"""A picture of figures on the screen: drawn anew for each size and theme, as sharp as the screen, told in words too."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QHideEvent, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from salonbase import output
from salonbase.output import Drawn, Palette, Picture, picture_words
from salonbase.output.palette import Ink
from salonbase.output.picture import Spot
from salonbase.text import language
from ui import printing, theme, work

_PAUSE = 60  # milliseconds without a change of size
_LETTERS = 12
_LEAST = QSize(300, 170)
_USUAL, _ROW, _BESIDE_ROWS, _HIGHEST = 280, 28, 60, 420

_Wanted = tuple[int, QSize, float, float, str, Palette]


def screen_palette() -> Palette:
    """The colours of pictures in the theme that is on the screen."""

    def of(token: str) -> str:
        return theme.color(token).name()

    return Palette(
        surface=of("surface"),
        text=of("text"),
        dim=of("dim"),
        grid=of("line"),
        axis=of("line-strong"),
        soft=of("accent-soft"),
        heat=(of("surface-2"), of("accent")),
        inks=(
            Ink(of("accent"), of("accent"), of("accent")),
            Ink(of("surface-3"), of("faint"), of("faint")),
            Ink(of("warning-line"), of("warning-text"), of("warning-text"), "/"),
            Ink(of("dim"), of("dim"), of("dim")),
            Ink(of("surface"), of("text"), of("text"), "-"),
        ),
    )


class PictureView(QWidget):
    """Shows a Picture as large as it is itself; nothing while there is none. ``drawn`` says that the picture stands.

    The drawing is made beside the window, which never waits for it; meanwhile the former one is seen.
    """

    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picture_view")
        self.setMinimumSize(theme.px(_LEAST.width()), theme.px(_LEAST.height()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.picture: Picture | None = None
        self._number = 0  # of the picture: the same object may come with other figures
        self._image = QImage()
        self._spots: Sequence[Spot] = ()
        self._standing: _Wanted | None = None
        self._asked: _Wanted | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._draw)
        self.show_picture(None)

    def show_picture(self, picture: Picture | None) -> None:
        """Show another picture, or none."""
        self.picture = picture
        self._number += 1
        self.setAccessibleName(picture.title if picture else self.tr("No picture"))
        self.setAccessibleDescription(picture_words.told(picture) if picture else "")
        if picture is None:
            self._image, self._spots, self._standing, self._asked = QImage(), (), None, None
            self.update()
        self.updateGeometry()
        self._draw()

    def is_ready(self) -> bool:
        """Whether what is seen is the picture in its size and in the theme on the screen."""
        return self.picture is None or self._standing == self._wanted()

    def image(self) -> QImage:
        """What is seen."""
        return self._image

    def sizeHint(self) -> QSize:
        """As high as its rows ask for: bars and heat maps grow with them."""
        high = _USUAL
        if self.picture is not None and self.picture.kind in {"bars", "heat"} and not self.picture.is_empty:
            rows = self.picture.labels if self.picture.kind == "bars" else self.picture.series
            each = _ROW * (1 if self.picture.kind == "heat" else max(1.0, 0.8 * len(self.picture.series)))
            high = min(_HIGHEST, max(_LEAST.height(), round(len(rows) * each) + _BESIDE_ROWS))
        return QSize(theme.px(560), theme.px(high))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        if not self._image.isNull():
            painter.drawImage(QPointF(0, 0), self._image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._draw_soon()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_soon()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        return super().event(event)

    def spot(self, place: QPointF) -> Spot | None:
        """The part of the picture at a place of the view."""
        inside = (s for s in self._spots if s.left <= place.x() < s.right and s.top <= place.y() < s.bottom)
        return next(inside, None)

    def _tell(self, event: QHelpEvent) -> None:
        """Show the exact figures of what the mouse rests on."""
        spot = self.spot(QPointF(event.pos()))
        if spot is None:
            QToolTip.hideText()
            return
        area = QRectF(spot.left, spot.top, spot.right - spot.left, spot.bottom - spot.top).toAlignedRect()
        QToolTip.showText(event.globalPos(), f"<p style='white-space:pre'>{html.escape(spot.words)}</p>", self, area)

    def _draw_soon(self) -> None:
        """Draw when nothing has changed for a moment."""
        if self.picture is not None and not self.is_ready():
            self._timer.start()

    def _wanted(self) -> _Wanted:
        return (self._number, self.size(), self.devicePixelRatioF(), theme.px(_LETTERS), language(), screen_palette())

    def _draw(self) -> None:
        """Have the picture drawn beside the window where another one is wanted than is seen or under way."""
        wanted = self._wanted()
        if self.picture is None or not self.isVisible() or wanted in {self._standing, self._asked}:
            return
        self._asked = wanted
        _, size, _, letters, _, palette = wanted
        job: Callable[[], Drawn] = partial(
            output.picture_page, self.picture, size.width(), size.height(), palette, size=letters
        )
        work.beside(job, partial(self._show, wanted), owner=self)

    def _show(self, wanted: _Wanted, content: Drawn) -> None:
        if wanted != self._asked:
            return  # another one is under way
        _, size, ratio, *_ = wanted
        self._image = printing.picture(content.pdf, size * ratio)
        self._image.setDevicePixelRatio(ratio)
        self._spots = content.spots
        self._standing, self._asked = wanted, None
        self.update()
        self.drawn.emit()
        self._draw_soon()


_CHANGES = {
    QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange,
}  # fmt: skip
