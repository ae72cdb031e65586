"""An editor with its title above and, when there is something to mend, the reason below."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.editor import Editor


class FieldBox(QWidget):
    """The frame around one editor of a form."""

    def __init__(self, editor: Editor, parent: QWidget | None = None, *, titled: bool = True) -> None:
        super().__init__(parent)
        self.editor = editor
        self._title = QLabel(editor.title, self)
        self._title.setProperty("role", "field")
        self._title.setBuddy(editor)
        self._title.setVisible(titled)
        self._error = QLabel(self)
        self._error.setProperty("role", "error")
        self._error.setObjectName(f"{editor.name}_error")
        self._error.setWordWrap(True)
        self._error.hide()
        # The grid of the form decides how wide a field is, not what stands in it.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for widget in (self._title, editor, self._error):
            column.addWidget(widget)
        column.addStretch()

    def show_error(self, sentence: str) -> None:
        """Say beside the field what is wrong; an empty sentence takes the word back."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        for widget in self.editor.inputs():
            if bool(widget.property("wrong")) != bool(sentence):
                widget.setProperty("wrong", bool(sentence))
                theme.repolish(widget)
        self.setAccessibleDescription(sentence)

    def error(self) -> str:
        """What stands below the field at the moment."""
        return self._error.text()
