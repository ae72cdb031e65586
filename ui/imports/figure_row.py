"""The figures of an import side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.labels import label


class Figure(NamedTuple):
    """A number in words, what it counts, and whether it is one to look at."""

    number: str
    caption: str
    is_bad: bool = False


class FigureRow(QWidget):
    """Numbers with what they count below; the same parts show the next numbers, so that nothing jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[tuple[QWidget, QLabel, QLabel]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(32))
        self._row.addStretch(1)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these."""
        while len(self._pairs) < len(figures):
            self._add_pair()
        for place, (pair, number, caption) in enumerate(self._pairs):
            pair.setVisible(place < len(figures))
            if place < len(figures):
                figure = figures[place]
                number.setText(figure.number)
                caption.setText(figure.caption)
                theme.set_role(caption, "bad" if figure.is_bad else "second")
                pair.setAccessibleName(f"{figure.caption}: {figure.number}")

    def _add_pair(self) -> None:
        pair, number, caption = QWidget(), label("", "figure"), label("", "second")
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(number)
        column.addWidget(caption)
        self._row.insertWidget(len(self._pairs), pair)
        self._pairs.append((pair, number, caption))
