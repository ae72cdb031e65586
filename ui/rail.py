"""The narrow strip of icons at the left edge: the menu, the pages and panels, settings and the lock."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout, QWidget

from ui import icons, theme
from ui.actions import Actions
from ui.panels import KEYS

WIDTH = 56


class RailButton(QToolButton):
    """One icon; a number at its corner says how much waits behind it."""

    def __init__(self, action: QAction, role: str) -> None:
        super().__init__()
        self._count = 0
        self.setObjectName(action.objectName().replace("action_", "rail_"))
        self.setProperty("role", role)
        self.setCheckable(role != "rail-plain")
        self.setIcon(action.icon())
        self.setIconSize(QSize(theme.px(22), theme.px(22)))
        self.setToolTip(action.toolTip())
        self.setAccessibleName(action.text())
        self.clicked.connect(action.trigger)

    def show_count(self, count: int) -> None:
        """Show a number at the corner, none for 0."""
        self._count = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and the number."""
        super().paintEvent(event)
        if self._count <= 0:
            return
        words = str(self._count) if self._count < 100 else "99+"
        font = theme.font(10, weight=QFont.Weight.Bold)
        height = theme.px(15)
        width = max(height, QFontMetrics(font).horizontalAdvance(words) + theme.px(7))
        area = QRectF(self.width() - width - 1, 1, width, height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(area, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(theme.color("on-accent"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)


class Rail(QFrame):
    """The strip itself; ``buttons`` by the key of their action."""

    TOP = ("clients", "reports", "duplicates", "trash", *KEYS)
    BOTTOM = ("settings", "lock")
    ROLES = dict.fromkeys(KEYS, "rail-fold") | {"lock": "rail-plain"}

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setProperty("role", "rail")
        self.buttons = {key: RailButton(actions[key], self.ROLES.get(key, "rail")) for key in self.TOP + self.BOTTOM}
        self.menu_button = self._make_menu(actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(8, 12, 8, 12))
        column.setSpacing(theme.px(6))
        column.addWidget(self.menu_button)
        column.addSpacing(theme.px(6))
        for key in self.TOP:
            if key == KEYS[0]:
                column.addSpacing(theme.px(10))
            column.addWidget(self.buttons[key])
        column.addStretch(1)
        for key in self.BOTTOM:
            column.addWidget(self.buttons[key])

    def _make_menu(self, actions: Actions) -> QToolButton:
        menu = self.menu = QMenu(self)
        menu.setObjectName("menu")
        for part in actions.parts():
            menu.addActions(part)
            menu.addSeparator()
        made = QToolButton()
        made.setObjectName("rail_menu")
        made.setProperty("role", "rail-plain")
        made.setIcon(icons.icon("list"))
        made.setIconSize(QSize(theme.px(22), theme.px(22)))
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setShortcut("F10")
        made.setToolTip(self.tr("Menu (F10)"))
        made.setAccessibleName(self.tr("Menu"))
        return made
