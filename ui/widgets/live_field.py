"""A field that acts by itself: what was chosen or typed is kept when the field is left, and it says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salonbase.errors import SalonError
from ui.widgets.editor import Editor
from ui.widgets.editors import ChipsEditor, TickEditor
from ui.widgets.field_box import FieldBox
from ui.widgets.labels import label


class LiveField(FieldBox):
    """One value with its editor. ``save`` may raise SalonError: then the reason stands beside the field.

    It may also return False where the person thought better of it: then the former value comes back.
    """

    saved = Signal()

    def __init__(
        self,
        editor: Editor,
        read: Callable[[], Any],
        save: Callable[[Any], object],
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(editor, parent, titled=not isinstance(editor, TickEditor))
        self._read, self._save = read, save
        self._clean: str | None = None
        if hint:
            column = self.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(2, label(hint, "second", name=f"{editor.name}_hint", wrap=True))
        if isinstance(editor, ChipsEditor | TickEditor):
            editor.edited.connect(self.commit)
        else:
            editor.left.connect(self.commit)
            editor.entered.connect(self.commit)
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept, unless something is being typed here."""
        if self._clean is None or self.editor.words() == self._clean:
            self.editor.set_value(self._read())
            self._clean = self.editor.words()
            self.show_error("")

    def commit(self) -> None:
        """Keep what was typed if it is new."""
        if self.editor.words() == self._clean:
            return
        try:
            kept = self._save(self.editor.value())
        except SalonError as error:
            self.show_error(error.sentence)
            return
        if kept is False:
            self.editor.set_value(self._read())
            return
        self._clean = self.editor.words()
        self.show_error("")
        self.saved.emit()
