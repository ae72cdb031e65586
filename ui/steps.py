"""Whose is Ctrl+Z? A field takes it while it has typing to take back, otherwise it is the window's."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


def is_for_the_window(field: QObject, event: QKeyEvent) -> bool:
    """Whether the keys mean undo or redo and this field has nothing to undo or redo itself."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return not _has(field, undo=True)
    if event.matches(QKeySequence.StandardKey.Redo):
        return not _has(field, undo=False)
    return False


def _has(field: QObject, *, undo: bool) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() if undo else field.isRedoAvailable()
    if isinstance(field, QPlainTextEdit):
        return field.document().isUndoAvailable() if undo else field.document().isRedoAvailable()
    return False
