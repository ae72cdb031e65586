"""What every editor of a value has in common: the words that stand in it, when they changed, when it was left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from ui import steps, theme

if TYPE_CHECKING:
    from ui.widgets.suggest import Suggest


class Editor(QWidget):
    """A widget for one value. ``words`` are what the person typed, valid or not; ``value`` is what they mean.

    Words survive everything: a draft keeps and restores them without asking whether they mean something.
    """

    edited = Signal()  # the person changed the words
    left = Signal()  # the focus went to something outside of the editor
    entered = Signal()  # Enter was pressed, and the editor has no other use for it

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_editor")
        self.name, self.title = name, title
        self._inputs: list[QWidget] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.row = row

    def words(self) -> str:
        """What stands in the editor, as text; ``set_words`` makes the same of it again."""
        raise NotImplementedError

    def set_words(self, words: str) -> None:
        raise NotImplementedError

    def value(self) -> Any:
        """What the words mean; raises SalonError where they mean nothing."""
        return self.words()

    def set_value(self, value: Any) -> None:
        self.set_words("" if value is None else str(value))

    def inputs(self) -> Sequence[QWidget]:
        """The widgets that take the keyboard, in their order."""
        return self._inputs

    def take(self, widget: QWidget, name: str = "", title: str = "") -> None:
        """Make a widget one of the inputs: it gets a name, is watched, and is heard when it is left."""
        widget.setObjectName(name or self.name)
        widget.setAccessibleName(title or self.title)
        widget.installEventFilter(self)
        self._inputs.append(widget)
        if len(self._inputs) == 1:
            self.setFocusProxy(widget)

    def drop(self, widget: QWidget) -> None:
        """An input that goes away is watched no longer."""
        widget.removeEventFilter(self)
        self._inputs.remove(widget)

    def enter(self, widget: QWidget) -> None:
        """Enter was pressed in one of the inputs."""
        self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            there = QApplication.focusWidget()
            inside = there is not None and (there is self or self.isAncestorOf(there))
            if event.reason() != Qt.FocusReason.PopupFocusReason and not inside:
                self.left.emit()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if steps.is_for_the_window(watched, event):
                event.ignore()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
            if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.takes_enter(watched):
                self.enter(watched)
                return True
        return super().eventFilter(watched, event)

    def takes_enter(self, widget: QWidget) -> bool:
        """Whether Enter in this input means "done" and not a new line or a word of the suggestions."""
        if not isinstance(widget, QLineEdit):
            return False
        if (completer := widget.completer()) is None:
            return True
        from ui.widgets.suggest import Suggest

        return not (isinstance(completer, Suggest) and completer.is_choosing())


def line(editor: Editor, *, name: str = "", title: str = "", hint: str = "", width: int = 0) -> QLineEdit:
    """A line edit as an input of the editor; ``width`` in letters fixes how wide it is."""
    made = QLineEdit(editor)
    made.setPlaceholderText(hint)
    if width:
        made.setFixedWidth(theme.px(9 * width + 28))
    editor.take(made, name, title)
    made.textEdited.connect(lambda _text: editor.edited.emit())
    # An open list of suggestions hands Enter to the line past all filters.
    made.returnPressed.connect(lambda: editor.enter(made) if editor.takes_enter(made) else None)
    return made


def put(edit: QLineEdit, words: str) -> None:
    """Let a line show these words, its beginning in sight; the same words leave the cursor of somebody in it alone."""
    start, length, at = edit.selectionStart(), len(edit.selectedText()), edit.cursorPosition()
    same = edit.hasFocus() and edit.text() == words
    edit.setText(words)  # also where they are the same: what was typed before is no step to be taken back here
    if not same:
        edit.setCursorPosition(0)
    elif start >= 0:
        edit.setSelection(start, length)
    else:
        edit.setCursorPosition(at)


def suggest(editor: Editor, edit: QLineEdit, known: Callable[[], Sequence[str]], *, separator: str = "") -> Suggest:
    """Offer known words in a line of the editor; a chosen word counts as typed."""
    from ui.widgets.suggest import Suggest, among  # the unlock page has an editor too, and nothing to suggest

    made = Suggest(edit, among(known), separator=separator)
    # The completer writes the word into the field after it has told of it.
    made.activated.connect(lambda _word: QTimer.singleShot(0, editor, editor.edited.emit))
    return made
