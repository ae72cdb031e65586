"""One field of two cards as a line: its title and both values, of which a press or the arrows choose."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from salonbase.merging import Line
from ui import icons, theme
from ui.comparing.choice import Choice, Side
from ui.comparing.person_head import AVATAR, BESIDE
from ui.widgets.labels import breakable

TITLE, GAP = 128, 8
"""How wide the titles are, and the room between the columns, in pixels of look.md."""
_INSET, _SIGN, _UPRIGHT = 12, 18, 8
_BETWEEN = AVATAR + BESIDE - _INSET - _SIGN
_LONGEST = 360  # letters; the rest of a long note stands in the tooltip
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SIDES = {Qt.Key.Key_Left: Side.LEFT, Qt.Key.Key_Right: Side.RIGHT}


class ChoiceLine(QWidget):
    """Left and Right choose a value, Space the next possibility, Up and Down leave for another line."""

    chosen = Signal()
    left = Signal(int)  # -1 to the line above, 1 to the one below
    entered = Signal()  # the keyboard is here now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.choice: Choice | None = None
        self._hovered: Side | None = None

    def show_line(self, line: Line) -> None:
        """Show this field, chosen as it is suggested."""
        self.choice = Choice(line)
        self.setObjectName(f"choice_{line.key}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if self.choice.settled else Qt.FocusPolicy.ClickFocus)
        self._hovered = None
        self._tell()
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As high as the longest of the three texts needs."""
        title, left, right = self._columns(width)
        inner = title.width() - theme.px(_INSET)
        heights = [_title_drop() + _height(self._title(), inner, theme.metrics(12, weight=QFont.Weight.DemiBold))]
        cells = self._cells(left, right)
        heights += [_height(words, self._words_of(cell).width(), theme.metrics(14)) for words, cell in cells]
        return max(heights) + 2 * theme.px(_UPRIGHT)

    def sizeHint(self) -> QSize:
        """The height for the width that it has."""
        width = max(self.width(), theme.px(TITLE + 2 * 120))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Lower than its words it must not become."""
        return QSize(theme.px(TITLE + 2 * 90), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title, both values and what is chosen."""
        if self.choice is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title, left, right = self._columns(self.width())
        self._draw_title(painter, title)
        for side, cell in ((Side.LEFT, left), (Side.RIGHT, right)):
            self._draw_cell(painter, cell, side)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, or go on to another line."""
        key = Qt.Key(event.key())
        if self.choice is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.left.emit(_STEPS[key])
        elif key in _SIDES:
            self._changed(self.choice.take(_SIDES[key]))
        elif key == Qt.Key.Key_Space:
            self._changed(self.choice.go_on())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a value chooses it."""
        side = self._side_at(event.position().toPoint())
        if self.choice is not None and side is not None and event.button() == Qt.MouseButton.LeftButton:
            self._changed(self.choice.press(side))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a press would choose."""
        self._hover(self._side_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Offer the whole of a note that was too long."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().event(event)

    # Inside

    def _changed(self, changed: bool) -> None:
        if changed:
            self._tell()
            self.update()
            self.chosen.emit()

    def _hover(self, side: Side | None) -> None:
        if side is not self._hovered:
            self._hovered = side
            self.setCursor(Qt.CursorShape.ArrowCursor if side is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _side_at(self, place: QPoint) -> Side | None:
        if self.choice is None or self.choice.settled:
            return None
        _, left, right = self._columns(self.width())
        return Side.LEFT if left.contains(place) else Side.RIGHT if right.contains(place) else None

    def _tip(self, place: QPoint) -> str:
        if self.choice is None:
            return ""
        _, left, right = self._columns(self.width())
        for words, cell in ((self.choice.line.left, left), (self.choice.line.right, right)):
            if cell.contains(place) and len(words) > _LONGEST:
                return words
        return ""

    def _tell(self) -> None:
        """Say the line to those who listen to it."""
        if self.choice is None:
            return
        line, nothing = self.choice.line, self.tr("nothing")
        taken = {
            Side.LEFT: self.tr("the left one is taken"),
            Side.RIGHT: self.tr("the right one is taken"),
            Side.BOTH: self.tr("both are taken"),
        }
        spoken = self.tr("both cards say the same") if self.choice.settled else taken[self.choice.side]
        parts = (line.title, line.left or nothing, line.right or nothing, spoken)
        self.setAccessibleName(", ".join(parts))

    def _columns(self, width: int) -> tuple[QRect, QRect, QRect]:
        """The title and the two values, as high as the line."""
        first, gap = theme.px(TITLE), theme.px(GAP)
        cell = max(1, (width - first - 2 * gap) // 2)
        high = self.height()
        left = QRect(first + gap, 0, cell, high)
        return QRect(0, 0, first, high), left, QRect(left.right() + 1 + gap, 0, cell, high)

    def _cells(self, left: QRect, right: QRect) -> tuple[tuple[str, QRect], tuple[str, QRect]]:
        line = self.choice.line if self.choice is not None else None
        return (_shown(line.left if line else ""), left), (_shown(line.right if line else ""), right)

    def _words_of(self, cell: QRect) -> QRect:
        """Where the words of a value stand: behind the sign of the choice."""
        left = theme.px(_INSET + _SIGN + _BETWEEN)
        return cell.adjusted(left, theme.px(_UPRIGHT), -theme.px(_INSET), -theme.px(_UPRIGHT))

    def _title(self) -> str:
        """The title, with places in its long words at which a line may end."""
        words = self.choice.line.title if self.choice is not None else ""
        return re.sub(r"\S{17,}", lambda found: re.sub(r"(.{8})(?=.)", "\\1\u200b", found[0]), words)

    def _draw_title(self, painter: QPainter, area: QRect) -> None:
        assert self.choice is not None
        differs = self.choice.line.differs
        painter.setFont(theme.font(12, weight=QFont.Weight.DemiBold if differs else QFont.Weight.Medium))
        painter.setPen(theme.color("warning-text" if differs else "dim"))
        inner = area.adjusted(theme.px(_INSET), theme.px(_UPRIGHT) + _title_drop(), 0, 0)
        painter.drawText(inner, _WRAP, self._title())

    def _draw_cell(self, painter: QPainter, cell: QRect, side: Side) -> None:
        assert self.choice is not None
        choice, taken = self.choice, self.choice.has(side)
        words = _shown(choice.line.left if side is Side.LEFT else choice.line.right)
        if not choice.settled:
            marked = taken and (choice.joins or choice.line.differs)
            ground = "accent-soft" if marked else "surface-2" if self._hovered is side else ""
            if ground:
                path = QPainterPath()
                path.addRoundedRect(QRectF(cell).adjusted(0, 2, 0, -2), theme.px(8), theme.px(8))
                painter.fillPath(path, theme.color(ground))
            self._draw_sign(painter, cell, taken)
        painter.setFont(theme.font(14))
        painter.setPen(theme.color("text" if taken and not choice.settled else "dim"))
        painter.drawText(self._words_of(cell), _WRAP, words)

    def _draw_sign(self, painter: QPainter, cell: QRect, taken: bool) -> None:
        """A round sign where one of two is chosen, a square one where both may be."""
        assert self.choice is not None
        size = theme.px(_SIGN)
        top = theme.px(_UPRIGHT) + (theme.metrics(14).height() - size) / 2
        area = QRectF(cell.left() + theme.px(_INSET), cell.top() + top, size, size)
        if self.choice.joins:
            icons.paint(painter, area, "check-square-fill" if taken else "square", "accent" if taken else "faint")
        else:
            icons.paint(painter, area, "check-circle-fill" if taken else "circle", "accent" if taken else "faint")


def _height(words: str, width: int, metrics: QFontMetrics) -> int:
    return metrics.boundingRect(QRect(0, 0, max(1, width), 100_000), _WRAP, words).height()


def _title_drop() -> int:
    """How far the smaller title stands below the upper edge of the words, so that both share a line."""
    return (theme.metrics(14).height() - theme.metrics(12).height()) // 2


def _shown(words: str) -> str:
    """As much of a value as is shown; addresses of the internet may go on in the next line behind their signs."""
    short = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
    return re.sub(r"(?<=\S)([@./_-])(?=\S)", "\\1\u200b", breakable(short)) or "—"
