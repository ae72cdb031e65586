"""Whose is a key? A field takes Ctrl+Z while it has typing to take back, otherwise it is the window's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

_OF_FIELDS_ON_LINUX = {Qt.Key.Key_D, Qt.Key.Key_E}  # with Ctrl: delete and go to the end, as in Emacs


def is_for_the_window(field: QObject, event: QKeyEvent) -> bool:
    """Whether the keys mean something to the window that this field would take away from it."""
    if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in _OF_FIELDS_ON_LINUX:
        return True
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
