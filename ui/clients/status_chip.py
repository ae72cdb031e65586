"""The chip above the client list whose menu holds the statuses, each with its sign and how many clients have it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from salonbase import nouns, standing
from ui import icons, theme
from ui.standings import MARKS, Standings

KEY = "status:"
"""What the key of a filter by status begins with: "status:vip"."""


class StatusChip(QPushButton):
    """``chosen`` says by the key of a filter whom to let through. Hidden until the statuses are known."""

    chosen = Signal(str)

    def __init__(self, standings: Standings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standings = standings
        self._now = ""
        self.setObjectName("filter_status")
        self.setCheckable(True)
        self.setIconSize(QSize(theme.px(15), theme.px(15)))
        self.setAccessibleName(nouns.here(self.tr("Clients of a status")))
        theme.set_role(self, "chip")
        self.clicked.connect(self._open)
        self.hide()
        self.mark("")

    def mark(self, key: str) -> None:
        """Show which filter is set, whether it is one of a status or not."""
        self._now = key.removeprefix(KEY) if key.startswith(KEY) else ""
        self.setChecked(bool(self._now))
        self.setIcon(icons.icon(*MARKS[self._now]) if self._now else icons.icon("star"))
        self.setText(standing.word(self._now) or self.tr("Status"))
        tip = nouns.here(self.tr("Clients of the status “{status}”")).format(status=standing.word(self._now))
        self.setToolTip(tip if self._now else nouns.here(self.tr("Clients of a status")))

    def show_known(self) -> None:
        """Stand among the chips as soon as the statuses are known, or while one of them is set."""
        self.setVisible(bool(self._now) or bool(self._standings.counts()))

    def _open(self) -> None:
        self.setChecked(bool(self._now))
        counts = self._standings.counts()
        menu = QMenu(self)
        menu.setObjectName("status_menu")
        for status, (name, token) in MARKS.items():
            words = standing.word(status)
            if status in counts:
                words = self.tr("{status}: {number}").format(status=words, number=QLocale().toString(counts[status]))
            action = menu.addAction(icons.icon(name, token), words)
            action.setObjectName(f"status_{status}")
            action.setCheckable(True)
            action.setChecked(status == self._now)
            action.triggered.connect(lambda _on, status=status: self.chosen.emit(KEY + status))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
