"""Tab goes as the eye does: through what stands in a layout, line by line, also where lines came later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(box: QWidget) -> None:
    """Let Tab go through the inputs of ``box`` in the order of its layout; what comes before and after stays so."""
    for one, after in pairwise(_inputs(box)):
        QWidget.setTabOrder(one, after)


def _inputs(widget: QWidget | None) -> Iterator[QWidget]:
    """What takes the keyboard: the widget itself or what stands in it, in its order."""
    if isinstance(widget, QScrollArea):
        yield from _inputs(widget.widget())
    elif widget is not None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif widget is not None:
        yield from _inside(widget.layout())


def _inside(layout: QLayout | None) -> Iterator[QWidget]:
    for place in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(place) if layout is not None else None
        if item is not None:
            yield from _inputs(item.widget())
            yield from _inside(item.layout())
