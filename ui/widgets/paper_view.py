"""The pages of a PDF below each other, drawn when they come into sight, as sharp as the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui import theme
from ui.printing import Pages

WIDTH, PAGE = "width", "page"
_GAP, _EDGE = 16, 20
_LEAST, _MOST, _STEP = 0.2, 3.0, 1.2
_KEPT = 6  # drawn pages: what is seen, and what was just scrolled away
_ROOM = 17_000_000  # pixels of all of them, 68 MB: two pages as large as they can be
_POINT = 96 / 72  # pixels of look.md for a point, at 100 %


class PaperView(QAbstractScrollArea):
    """``fit`` is WIDTH or PAGE while the zoom follows the window, "" after a step; ``page_changed`` counts from 1."""

    page_changed = Signal(int)
    zoomed = Signal()

    def __init__(self, content: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_view")
        theme.set_role(self, "paper-view")
        self.setAccessibleName(self.tr("The pages as they will be printed"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pages = Pages(content)
        self.fit = WIDTH
        self.zoom = 1.0
        self._page = 1
        self._drawn: dict[tuple[int, int], QPixmap] = {}
        self.destroyed.connect(self.pages.close)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_page())

    @property
    def page(self) -> int:
        """The page in the middle of the window, from 1."""
        return self._page

    def go_to(self, page: int) -> None:
        """Bring the beginning of a page into sight."""
        rect = self._rects()[min(max(page, 1), len(self.pages)) - 1]
        self.verticalScrollBar().setValue(rect.top() - theme.px(_GAP))

    def fit_to(self, fit: str) -> None:
        """Let a page fill the window in its width, or be seen as a whole."""
        self.fit = fit
        self._fit()

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller by so many steps; what was in the middle stays there."""
        self._set_zoom(self.zoom * _STEP**steps)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal) or event.matches(QKeySequence.StandardKey.ZoomIn):
            self.zoom_by(1)
        elif event.key() == Qt.Key.Key_Minus or event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_by(-1)
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        seen = self.viewport().rect()
        offset = QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for number, rect in enumerate(self._rects()):
            here = rect.translated(offset)
            if not here.intersects(seen):
                continue
            painter.setPen(theme.color("line-strong"))
            painter.setBrush(QColor(Qt.GlobalColor.white))
            painter.drawRect(here.adjusted(-1, -1, 0, 0))
            painter.setClipRect(
                here
            )  # a drawn page is up to a pixel larger: stretched, it would lose a line of its letters
            painter.drawPixmap(here.topLeft(), self._pixmap(number, here.size()))
            painter.setClipping(False)

    # Inside

    def _pixmap(self, number: int, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = number, round(size.width() * ratio)
        if key not in self._drawn:
            image = self.pages.image(number, size.width() * ratio / self.pages.sizes[number].width())
            self._make_room(image.width() * image.height())
            image.setDevicePixelRatio(ratio)
            self._drawn[key] = QPixmap.fromImage(image)
        return self._drawn[key]

    def _make_room(self, wanted: int) -> None:
        """Let go what was drawn first, until so many pixels more have room."""
        while self._drawn and (len(self._drawn) >= _KEPT or self._pixels() + wanted > _ROOM):
            del self._drawn[next(iter(self._drawn))]

    def _pixels(self) -> int:
        return sum(drawn.width() * drawn.height() for drawn in self._drawn.values())

    def _rects(self) -> list[QRect]:
        """The place of each page on the whole scroll, in pixels."""
        scale, gap = self.zoom * _POINT, theme.px(_GAP)
        sizes = [(round(page.width() * scale), round(page.height() * scale)) for page in self.pages.sizes]
        room = max(self.viewport().width(), max(wide for wide, _ in sizes) + 2 * theme.px(_EDGE))
        top, found = gap, []
        for wide, high in sizes:
            found.append(QRect((room - wide) // 2, top, wide, high))
            top += high + gap
        return found

    def _fit(self) -> None:
        if self.fit:
            edge = theme.px(_EDGE)
            widest = max(page.width() for page in self.pages.sizes) * _POINT
            zoom = (self.viewport().width() - 2 * edge) / widest
            if self.fit == PAGE:
                highest = max(page.height() for page in self.pages.sizes) * _POINT
                zoom = min(zoom, (self.viewport().height() - 2 * theme.px(_GAP)) / highest)
            self.zoom = min(max(zoom, _LEAST), _MOST)
        self._measure()

    def _set_zoom(self, zoom: float) -> None:
        bar = self.verticalScrollBar()
        place = (bar.value() + bar.pageStep() / 2) / max(bar.maximum() + bar.pageStep(), 1)
        self.fit, self.zoom = "", min(max(zoom, _LEAST), _MOST)
        self._measure()
        bar.setValue(round(place * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def _measure(self) -> None:
        rects, view = self._rects(), self.viewport().size()
        high = rects[-1].bottom() + theme.px(_GAP)
        wide = max(rect.width() for rect in rects) + 2 * theme.px(_EDGE)
        for bar, whole, part in (
            (self.verticalScrollBar(), high, view.height()),
            (self.horizontalScrollBar(), wide, view.width()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(theme.px(40))
        self._tell_page()
        self.viewport().update()
        self.zoomed.emit()

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        rects = self._rects()
        page = next((number for number, rect in enumerate(rects, start=1) if rect.bottom() >= middle), len(rects))
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
