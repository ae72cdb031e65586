"""One editor for each kind of ``salonbase.fields``: the fields that a salon chose for its cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QPushButton, QSizePolicy, QWidget

from salonbase import fields
from salonbase.cards import CardFieldRow
from ui import theme
from ui.widgets.editor import Editor, line, put, suggest
from ui.widgets.flow import FlowLayout


class TextEditor(Editor):
    """One line of text, perhaps with suggestions."""

    def __init__(
        self,
        name: str,
        title: str,
        *,
        hint: str = "",
        known: Callable[[], Sequence[str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, title, parent)
        self.edit = line(self, hint=hint)
        self.row.addWidget(self.edit)
        if known is not None:
            suggest(self, self.edit, known)

    def words(self) -> str:
        return self.edit.text()

    def set_words(self, words: str) -> None:
        put(self.edit, words)

    def value(self) -> Any:
        return self.words().strip()


_MOST_LINES = 8


class _Text(QPlainTextEdit):
    """A text of several lines in which Tab goes on to the next field."""

    def __init__(self, parent: QWidget, lines: int) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().contentsChanged.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the text, between the least and the most lines; beyond that it scrolls."""
        line = QFontMetrics(self.font()).lineSpacing()
        wanted = self._wrapped_lines(line)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if wanted > _MOST_LINES else policy.ScrollBarAlwaysOff)
        height = line * (max(self._lines, min(_MOST_LINES, wanted)) - 1) + theme.px(36)
        if self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _wrapped_lines(self, line: int) -> int:
        """How many lines the text has as it is wrapped now. Each block is asked: those not seen yet are not counted."""
        block, found, layout = self.document().firstBlock(), 0, self.document().documentLayout()
        while block.isValid() and found <= _MOST_LINES:
            found += max(1, round(layout.blockBoundingRect(block).height() / line))
            block = block.next()
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Ctrl+Enter belongs to the form.
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in {
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        }:
            event.ignore()
            return
        super().keyPressEvent(event)


class LongTextEditor(Editor):
    """Text of several lines that grows with what is in it."""

    def __init__(self, name: str, title: str, *, hint: str = "", lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self.edit = _Text(self, lines)
        self.edit.setPlaceholderText(hint)
        self.take(self.edit)
        self.edit.textChanged.connect(self.edited)
        self.row.addWidget(self.edit)

    def words(self) -> str:
        return self.edit.toPlainText()

    def set_words(self, words: str) -> None:
        if words != self.words():
            with QSignalBlocker(self.edit):
                self.edit.setPlainText(words)

    def value(self) -> Any:
        return self.words().strip()


class TickEditor(Editor):
    """A tick. The words are ``1`` and nothing."""

    def __init__(self, name: str, title: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self.box = QCheckBox(title, self)
        self.take(self.box)
        self.box.clicked.connect(lambda _on: self.edited.emit())
        self.row.addWidget(self.box)
        self.row.addStretch()

    def words(self) -> str:
        return "1" if self.box.isChecked() else ""

    def set_words(self, words: str) -> None:
        self.box.setChecked(words == "1")

    def value(self) -> Any:
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class ChipsEditor(Editor):
    """A few words as chips of which one is pressed; where the question may stay open, pressing it again opens it."""

    def __init__(
        self,
        name: str,
        title: str,
        options: Sequence[tuple[str, str]],
        *,
        may_be_empty: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, title, parent)
        self._may_be_empty = may_be_empty
        self.setMinimumHeight(theme.px(36))  # as high as a field beside it, the chips in its middle
        self._chips: dict[str, QPushButton] = {}
        for key, word in options:
            chip = QPushButton(word, self)
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            self.take(chip, f"{name}_{key}", f"{title}: {word}")
            chip.clicked.connect(lambda on, key=key: self._pressed(key, on=on))
            self._chips[key] = chip
            self.row.addWidget(chip)
        self.row.addStretch()

    def words(self) -> str:
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    def set_words(self, words: str) -> None:
        for key, chip in self._chips.items():
            chip.setChecked(key == words)

    def _pressed(self, key: str, *, on: bool) -> None:
        self.set_words(key if on or not self._may_be_empty else "")
        self.edited.emit()


class ChoiceEditor(Editor):
    """One of several words, or none; a word that is no longer offered stays visible."""

    def __init__(self, name: str, title: str, options: Sequence[str], *, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self.box = QComboBox(self)
        self.box.addItems(["", *options])
        self.box.setItemText(0, "—")
        self.take(self.box)
        self.box.activated.connect(lambda _index: self.edited.emit())
        self.row.addWidget(self.box)

    def words(self) -> str:
        return self.box.currentText() if self.box.currentIndex() > 0 else ""

    def set_words(self, words: str) -> None:
        if words and self.box.findText(words) < 0:
            self.box.addItem(words)
        self.box.setCurrentIndex(max(0, self.box.findText(words)) if words else 0)


class ChoicesEditor(Editor):
    """Any number of several words, as ticks side by side. The words are the ticked ones, one a line."""

    def __init__(self, name: str, title: str, options: Sequence[str], *, parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self._flow_box = QWidget(self)
        self._flow = FlowLayout(self._flow_box, gap=16)
        self.row.addWidget(self._flow_box)
        self._boxes: dict[str, QCheckBox] = {}
        for option in options:
            self._add(option)

    def words(self) -> str:
        return "\n".join(option for option, box in self._boxes.items() if box.isChecked())

    def set_words(self, words: str) -> None:
        wanted = [word for word in words.split("\n") if word]
        for word in wanted:
            if word not in self._boxes:
                self._add(word)
        for option, box in self._boxes.items():
            box.setChecked(option in wanted)

    def _add(self, option: str) -> None:
        box = QCheckBox(option, self._flow_box)
        self.take(box, f"{self.name}_{len(self._boxes)}", f"{self.title}: {option}")
        box.clicked.connect(lambda _on: self.edited.emit())
        self._flow.addWidget(box)
        self._boxes[option] = box


class ShownEditor(TextEditor):
    """One line for a kind whose text in the base differs from what people read: number, sum, day."""

    def __init__(self, name: str, title: str, kind: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, title, hint=hint, parent=parent)
        self._kind = fields.KINDS[kind]

    def set_value(self, value: Any) -> None:
        self.set_words(self._kind.show(value or ""))


def _yes_no(name: str, title: str, _options: Sequence[str]) -> Editor:
    kind = fields.KINDS["yes_no"]
    return ChipsEditor(name, title, [(key, kind.show(key)) for key in ("yes", "no")])


EDITORS: dict[str, Callable[[str, str, Sequence[str]], Editor]] = {
    "text": lambda name, title, _options: TextEditor(name, title),
    "long_text": lambda name, title, _options: LongTextEditor(name, title, lines=1),
    "number": lambda name, title, _options: ShownEditor(name, title, "number"),
    "money": lambda name, title, _options: ShownEditor(name, title, "money", hint="₽"),
    "date": lambda name, title, _options: ShownEditor(name, title, "date"),
    "yes_no": _yes_no,
    "choice": ChoiceEditor,
    "choices": ChoicesEditor,
}
WIDE_KINDS = frozenset({"long_text", "choices"})


def editor_of(field: CardFieldRow) -> Editor:
    """The editor of a field of the card. It shows a text of the base and gives back words for ``clients.update``."""
    return EDITORS[field.kind](f"field_{field.key}", field.title, field.options)


AT_ONCE = (TickEditor, ChipsEditor, ChoiceEditor, ChoicesEditor)
"""Editors in which a press is the whole value: nothing more has to be waited for."""
