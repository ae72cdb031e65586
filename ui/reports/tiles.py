"""The figures that say the most, as tiles of the same width above the rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from salonbase.output import Figure
from salonbase.output.table import show
from ui import theme
from ui.widgets.labels import ElidedLabel, label

_NARROWEST, _GAP = 156, 12


class Tile(QFrame):
    """One figure: what it is, its value, and what it is compared with."""

    def __init__(self, figure: Figure, number: int) -> None:
        super().__init__()
        theme.set_role(self, "tile")
        value = show(figure.kind, figure.value) or "—"
        self.setObjectName(f"tile_{number}")
        self.setAccessibleName(f"{figure.title}: {value} {figure.beside}".strip())
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(16, 12, 16, 12))
        column.setSpacing(theme.px(2))
        column.addWidget(ElidedLabel(figure.title, "second", name=f"tile_{number}_title"))
        self.value = label(value, "tile-value", name=f"tile_{number}_value")
        column.addWidget(self.value)
        if figure.beside:
            column.addWidget(label(figure.beside, "second", name=f"tile_{number}_beside", wrap=True))
        column.addStretch(1)

    def wanted(self) -> int:
        """How wide it has to be so that its value stands in it whole."""
        return max(theme.px(_NARROWEST), self.value.sizeHint().width() + theme.px(34))


class Tiles(QWidget):
    """As many tiles side by side as there is room for, all as wide as the widest wants to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_figures")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._tiles: list[Tile] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(_GAP))

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these instead of the former ones."""
        for tile in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = [Tile(figure, number) for number, figure in enumerate(figures)]
        self._columns = 0
        self.setVisible(bool(self._tiles))
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Room for one tile."""
        return QSize(theme.px(_NARROWEST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Lay the tiles out, in lines that are as even as they can be."""
        if not self._tiles:
            return
        wanted = max(tile.wanted() for tile in self._tiles)
        gap = theme.px(_GAP)
        fitting = max(1, (self.width() + gap) // (wanted + gap))
        lines = -(-len(self._tiles) // fitting)
        columns = -(-len(self._tiles) // lines)
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        self.updateGeometry()
