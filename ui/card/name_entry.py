"""A name typed in one line falls into its three parts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from salonbase import names
from ui.widgets.editors import TextEditor

PARTS = ("surname", "first_name", "patronymic")
_PASTED = 3  # letters that come at once


class NameEntry(QObject):
    """Watches the three fields of a name.

    While several words stand in the surname and the others are empty, the others show in grey what would fall to them;
    leaving the surname (or pasting) makes it so. Where a first name was written, nothing is taken apart.
    """

    def __init__(self, editors: Mapping[str, TextEditor], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editors = [editors[name] for name in PARTS]
        self._hint = self._line(0).placeholderText()
        self._before = ""
        self._editors[0].edited.connect(self._typed)
        self._editors[0].left.connect(self.split)
        self._editors[0].entered.connect(self.split)

    def show(self, name: str) -> None:
        """Put a name that was typed elsewhere into the three fields."""
        self._put(names.split(names.capitalised(name)))

    def split(self) -> None:
        """Let several words in the surname fall into the three fields."""
        text = self._editors[0].words()
        self._preview(names.Name("", "", ""))
        if self._is_whole(text):
            self._put(names.split(text))
            for editor in self._editors[1:]:
                editor.edited.emit()

    def _typed(self) -> None:
        text = self._editors[0].words()
        pasted = len(text) - len(self._before) >= _PASTED
        self._before = text
        if not self._is_whole(text):
            self._preview(names.Name("", "", ""))
        elif pasted:
            self.split()
        else:
            self._preview(names.split(text))

    def _is_whole(self, text: str) -> bool:
        return len(text.split()) > 1 and not any(editor.words().strip() for editor in self._editors[1:])

    def _preview(self, name: names.Name) -> None:
        self._line(1).setPlaceholderText(name.first_name)
        self._line(2).setPlaceholderText(name.patronymic)

    def _put(self, name: names.Name) -> None:
        for editor, words in zip(self._editors, (name.surname, name.first_name, name.patronymic), strict=True):
            editor.set_words(words)
        self._before = self._editors[0].words()

    def _line(self, number: int) -> QLineEdit:
        return self._editors[number].edit
