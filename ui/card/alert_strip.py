"""What everybody must see before they say or do anything: a coloured strip on the card."""

from __future__ import annotations

import re
from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from salonbase import clients, formats
from ui import icons, theme
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import breakable

_LONGEST = 220  # letters of a part; the rest stands in the tooltip
_GAP, _DOT = 18, 1.6  # pixels between two parts, and the radius of the dot in their middle


class AlertStrip(QFrame):
    """Allergies first, then the sticky note, the flags and the debt; without any of them it is not there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alert_strip")
        self.setProperty("role", "strip")
        self._icon = QLabel(self)
        self._box = _Parts(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.margins(12, 7, 12, 7))
        row.setSpacing(theme.px(10))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._box, 1)

    def show_client(self, card: clients.Card, debt_kopecks: int) -> None:
        """Show what there is to warn of, or hide."""
        strong: list[str] = [self.tr("This card is in the trash")] if card.deleted_at else []
        if card.allergies:
            strong.append(self.tr("Allergies: {words}").format(words=card.allergies))
        if card.blacklisted:
            strong.append(self.tr("Blacklist"))
        if debt_kopecks > 0:
            strong.append(self.tr("Owes {sum}").format(sum=formats.money(debt_kopecks)))
        plain = [card.sticky_note] if card.sticky_note else []
        if card.do_not_disturb:
            plain.append(self.tr("Do not call or write"))
        self._box.show_parts(strong, plain)
        everything = [*strong, *plain]
        self.setAccessibleName(". ".join(everything))
        self.setToolTip("\n".join(everything) if max(map(len, everything), default=0) > _LONGEST else "")
        size = theme.px(18)
        token = "bad" if card.blacklisted else "warning-text"
        self._icon.setPixmap(icons.icon("warning", token).pixmap(QSize(size, size), self.devicePixelRatioF()))
        theme.set_role(self, "bad-strip" if card.blacklisted else "strip")
        self.setVisible(bool(everything))

    def words(self) -> list[str]:
        """What the strip says, a part each."""
        return [part.text().replace("\u200b", "") for part in self._box.shown()]

    def dots(self) -> list[QPointF]:
        """Where the dots stand: between two parts of one line, never at the end of a line."""
        return self._box.dots()


class _Parts(QWidget):
    """The parts side by side, with a dot between those that share a line; each keeps together as far as it can."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts: list[_Part] = []
        self._flow = FlowLayout(self, gap=theme.px(_GAP), line_gap=theme.px(2))

    def show_parts(self, strong: list[str], plain: list[str]) -> None:
        words = [*strong, *plain]
        while len(self._parts) < len(words):
            self._parts.append(_Part(self))
            self._flow.addWidget(self._parts[-1])
        for number, part in enumerate(self._parts):
            part.setText(breakable(_line(words[number])) if number < len(words) else "")
            theme.set_role(part, "warning-strong" if number < len(strong) else "warning")
            part.setVisible(number < len(words))
        self.update()

    def shown(self) -> list[QLabel]:
        return [part for part in self._parts if not part.isHidden()]

    def dots(self) -> list[QPointF]:
        gap = theme.px(_GAP)
        return [
            QPointF(one.geometry().right() + 1 + gap / 2, one.geometry().center().y() + 1)
            for one, following in pairwise(self.shown())
            if one.geometry().center().y() == following.geometry().center().y()
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._parts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._parts[0].palette().windowText())
        radius = theme.px(10) * _DOT / 10
        for dot in self.dots():
            painter.drawEllipse(dot, radius, radius)


class _Part(QLabel):
    """A few words that want one line and take more only where the strip is narrower than they are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("alert_words")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.lineSpacing())


def _line(words: str) -> str:
    """Words on one line, not too many."""
    line = re.sub(r"[ \t\r\n]+", " ", words)  # the narrow spaces of a sum stay
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
