"""Fields side by side, as wide as their shares say and no matter what stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme

T = TypeVar("T")


def even_row(parts: Iterable[tuple[QWidget, int]], columns: int) -> QHBoxLayout:
    """A row of widgets with the shares of ``columns`` that each takes; what is left over stays empty.

    The widgets have to ignore their own width (as FieldBox does). A grid would not keep the shares where parts span
    several of its columns.
    """
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(12))
    free = columns
    for widget, share in parts:
        row.addWidget(widget, share)
        free -= share
    if free > 0:
        filler = QWidget()
        filler.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        row.addWidget(filler, free)
    return row


def lines(parts: Iterable[tuple[T, int]], columns: int) -> Iterator[list[tuple[T, int]]]:
    """Break parts with shares into lines of at most ``columns``."""
    line: list[tuple[T, int]] = []
    for part, share in parts:
        if line and sum(taken for _, taken in line) + share > columns:
            yield line
            line = []
        line.append((part, share))
    if line:
        yield line


def centred(*widgets: QWidget) -> QHBoxLayout:
    """A row with room on both sides: unlike an alignment it asks words for the height that their width needs."""
    row = QHBoxLayout()
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
