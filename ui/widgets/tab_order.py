"""Tab goes as the eye does: through what stands in a layout, line by line, also where lines came later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(box: QWidget) -> None:
    """Let Tab go through the inputs of ``box`` in the order of its layout; what comes before and after stays so."""
    for one, after in pairwise(inputs(box.layout())):
        QWidget.setTabOrder(one, after)


def inputs(layout: QLayout | None) -> Iterator[QWidget]:
    """What takes the keyboard in a layout and in the layouts inside, in their order."""
    for place in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(place) if layout is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        elif isinstance(widget, QScrollArea):
            yield from inputs(widget.widget().layout())
        elif widget is not None:
            yield from inputs(widget.layout())
        elif item is not None:
            yield from inputs(item.layout())
