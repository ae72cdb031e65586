"""The row of tabs below the head of a card."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ui import theme

VISITS, FORM, HISTORY = range(3)
KEYS = {VISITS: "Alt+1", FORM: "Alt+2", HISTORY: "Alt+3"}


class CardTabs(QWidget):
    """Buttons of which one is down; ``chosen`` tells which was pressed."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_tabs")
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.margins(13, 0, 0, 0))
        row.setSpacing(theme.px(20))
        for tab, name, title in (
            (VISITS, "tab_visits", self.tr("Visits")),
            (FORM, "tab_form", self.tr("Details")),
            (HISTORY, "tab_history", self.tr("History")),
        ):
            row.addWidget(self._button(tab, name, title))
        row.addStretch()
        self._group.idClicked.connect(self.chosen)

    def show_tab(self, tab: int) -> None:
        """Let this tab be the one that is down, without telling anybody."""
        self._group.button(tab).setChecked(True)

    def _button(self, tab: int, name: str, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setAccessibleName(title)
        button.setProperty("role", "tab")
        button.setCheckable(True)
        button.setToolTip(f"{title} ({KEYS[tab]})")
        self._group.addButton(button, tab)
        return button
