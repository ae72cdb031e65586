"""A line for a password or a PIN: hidden, with an eye to look at what was typed."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import icons, theme
from ui.widgets.editor import Editor, line


class SecretEditor(Editor):
    """The words are shown only while the eye is open; they are taken as they are, spaces included."""

    def __init__(self, name: str, title: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self.edit = line(self, hint=hint)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        theme.set_role(self.edit, "secret")
        self._eye = QAction(icons.icon("eye"), self.tr("Show what was typed"), self, checkable=True)
        self._eye.setObjectName(f"{name}_eye")
        self._eye.toggled.connect(self._look)
        self.edit.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self.row.addWidget(self.edit)

    def words(self) -> str:
        """What was typed."""
        return self.edit.text()

    def set_words(self, words: str) -> None:
        """Put these words in."""
        self.edit.setText(words)

    def clear(self) -> None:
        """Forget what was typed and close the eye."""
        self.edit.clear()
        self._eye.setChecked(False)

    def show_words(self, shown: bool) -> None:
        """Open or close the eye."""
        self._eye.setChecked(shown)

    def _look(self, open_eye: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if open_eye else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icons.icon("eye-slash" if open_eye else "eye"))
