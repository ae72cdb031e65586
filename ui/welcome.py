"""What stands in the middle while no card is open: how to find somebody, and the keys that help."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets.labels import label


class Welcome(QWidget):
    """A quiet page with the first steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        sign = QLabel()
        sign.setPixmap(icons.icon("identification-card", "faint").pixmap(QSize(theme.px(56), theme.px(56))))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(24, 24, 24, 24))
        column.setSpacing(theme.px(8))
        column.addStretch(3)
        column.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        title = label(self.tr("Type a name or a phone"), "heading", name="welcome_title")
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label(self.tr("The card opens here."), "dim"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(16))
        column.addLayout(self._keys(), 0)
        column.addStretch(4)

    def _keys(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(3, 1)
        for line, (keys, words) in enumerate(
            (
                ("↓  ↵", self.tr("open a card")),
                ("Ctrl+N", self.tr("new card with the typed name")),
                ("Ctrl+Z", self.tr("take the last step back")),
                ("F1", self.tr("all keys")),
            )
        ):
            grid.addWidget(label(keys, "key"), line, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(words, "dim"), line, 2, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return grid
