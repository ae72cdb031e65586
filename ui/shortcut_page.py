"""The list of keys (F1)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from salonbase import nouns
from ui import theme
from ui.actions import Actions, spelled
from ui.widgets.labels import label


class ShortcutPage(QDialog):
    """Says what every key does; any key that closes a window closes it."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(self.tr("Keys"))
        lines = [(spelled(action), action.iconText()) for action in actions if spelled(action)]
        lines += [
            ("↑  ↓  PgUp  PgDn", nouns.here(self.tr("Move in the list of clients from the search box"))),
            ("Enter", self.tr("Open the card under the bar")),
            ("Esc", self.tr("Back: empty the search, close the card")),
            ("F10", self.tr("Menu")),
            ("Tab", self.tr("Next field")),
            ("Alt+1  Alt+2  Alt+3", self.tr("Visits, details, history of the card")),
            ("Ctrl+B", self.tr("Book the next visit")),
            ("Ctrl+P", self.tr("Print: card, visit, forms to sign; a report")),
            ("Ctrl+S", self.tr("Save the report as PDF")),
            ("Ctrl+Shift+P", nouns.here(self.tr("Photo of the client"))),
            ("Ctrl+Enter", self.tr("Done with the form")),
            ("F6", self.tr("Materials, note, discount, status of a new visit")),
            ("F7", self.tr("Order of the lines of a table")),
            ("Del", self.tr("Delete the visit under the bar")),
            ("Alt+Ins  Alt+Del", self.tr("In the editor of a segment: one condition more, one less")),
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        for number, (keys, words) in enumerate(lines):
            row, side = number % _half(lines), number // _half(lines) * 3
            grid.addWidget(label(keys, "key"), row, side, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(words), row, side + 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnMinimumWidth(2, theme.px(24))
        close = QPushButton(self.tr("Close"))
        close.setObjectName("shortcuts_close")
        theme.set_role(close, "primary")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(24, 24, 24, 24))
        column.setSpacing(theme.px(16))
        column.addWidget(label(self.tr("Keys"), "heading"))
        column.addLayout(grid)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _half(lines: list[tuple[str, str]]) -> int:
    return (len(lines) + 1) // 2
