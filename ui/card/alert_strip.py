"""What everybody must see before they say or do anything: a coloured strip on the card."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from salonbase import clients, formats
from ui import icons, theme

_WHOLE = 28  # letters up to which a part never breaks over two lines
_LONGEST = 220  # letters of a part; the rest stands in the tooltip


class AlertStrip(QFrame):
    """Allergies first, then the sticky note, the flags and the debt; without any of them it is not there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alert_strip")
        self.setProperty("role", "strip")
        self._icon = QLabel(self)
        self._words = QLabel(self)
        self._words.setProperty("role", "warning")
        self._words.setObjectName("alert_words")
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.margins(12, 7, 12, 7))
        row.setSpacing(theme.px(10))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

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
        words = [f"<b>{_safe(part)}</b>" for part in strong] + [_safe(part) for part in plain]
        self._words.setText("&nbsp;· ".join(words))
        everything = [*strong, *plain]
        self._words.setAccessibleName(". ".join(everything))
        self._words.setToolTip("\n".join(everything) if max(map(len, everything), default=0) > _LONGEST else "")
        size = theme.px(18)
        self._icon.setPixmap(icons.icon("warning", "warning-text").pixmap(QSize(size, size), self.devicePixelRatioF()))
        theme.set_role(self, "bad-strip" if card.blacklisted else "strip")
        self.setVisible(bool(words))


def _safe(words: str) -> str:
    """Words as a part of rich text, on one line."""
    line = re.sub(r"[ \t\r\n]+", " ", words)
    line = line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
    return escape(line if len(line) > _WHOLE else line.replace(" ", "\u00a0"))
