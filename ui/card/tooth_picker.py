"""Choose teeth by the eye: both arches as one looks into the mouth, milk teeth on demand."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from salonbase import teeth
from ui import theme

_PERMANENT = ("upper", "lower")
_MILK = ("upper milk", "lower milk")


class ToothPicker(QFrame):
    """A small window with a button for each tooth; arrows move, Space chooses, Enter and Esc close."""

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("tooth_picker")
        self.setAccessibleName(self.tr("Teeth"))
        self.setProperty("role", "tooth-picker")
        self._buttons: dict[int, QPushButton] = {}
        self._rows: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(12, 12, 12, 12))
        column.setSpacing(theme.px(6))
        for arch in (_PERMANENT[0], _MILK[0], _MILK[1], _PERMANENT[1]):
            row = self._arch(arch)
            row.setVisible(arch in _PERMANENT)
            column.addWidget(row)
            self._rows.append(row)
        self._milk = QCheckBox(self.tr("Milk teeth"), self)
        self._milk.setObjectName("milk_teeth")
        self._milk.setAccessibleName(self.tr("Show milk teeth"))
        self._milk.toggled.connect(self._show_milk)
        column.addWidget(self._milk)

    def open_at(self, place: QPoint, chosen: Iterable[int]) -> None:
        """Open with these teeth chosen, the upper left corner at ``place`` of the screen."""
        wanted = set(chosen)
        for tooth, button in self._buttons.items():
            button.setChecked(tooth in wanted)
        self._milk.setChecked(any(tooth > 50 for tooth in wanted))
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(place.x(), screen.right() - self.width()))
        self.move(x, min(place.y(), screen.bottom() - self.height()))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first = next((b for b in self._buttons.values() if b.isChecked()), next(iter(self._buttons.values())))
        first.setFocus()

    def _arch(self, name: str) -> QWidget:
        row = QWidget(self)
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(4))
        arch = teeth.ARCHES[name]
        middle, offset = len(arch) // 2, (16 - len(arch)) // 2
        grid.setColumnMinimumWidth(8, theme.px(8))
        for number, tooth in enumerate(arch):
            button = QPushButton(str(tooth), row)
            button.setProperty("role", "tooth")
            button.setCheckable(True)
            button.setObjectName(f"tooth_{tooth}")
            button.setAccessibleName(self.tr("Tooth {number}").format(number=tooth))
            button.clicked.connect(self._tell)
            self._buttons[tooth] = button
            grid.addWidget(button, 0, offset + number + (number >= middle))
        for column in range(17):
            if column != 8:
                grid.setColumnMinimumWidth(column, theme.px(34))
        return row

    def _show_milk(self, on: bool) -> None:
        for row in self._rows[1:3]:
            row.setVisible(on)
        self.adjustSize()

    def _tell(self) -> None:
        self.chosen.emit(tuple(sorted(tooth for tooth, button in self._buttons.items() if button.isChecked())))
