"""A part of the settings page: a card with a heading, a word on what it is for, and fields that act at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from salonbase import settings
from ui import theme
from ui.preferences import Preferences
from ui.session import Session
from ui.widgets.dialog import button
from ui.widgets.editor import Editor
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.live_field import LiveField


class Section(QFrame):
    """One part. Members build their fields in ``build`` and override ``refresh`` for what is not a field.

    ``client_chosen`` says whose card is wanted.
    """

    key = ""
    client_chosen = Signal(int)

    def __init__(self, session: Session, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.preferences = session, preferences
        self.setObjectName(f"section_{self.key}")
        theme.set_role(self, "card")
        self.setAccessibleName(self.heading())
        self._fields: list[LiveField] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.margins(24, 20, 24, 20))
        self._column.setSpacing(theme.px(16))
        self._column.addWidget(label(self.heading(), "heading", name=f"{self.key}_heading"))
        self.build()

    def heading(self) -> str:
        """The title of this part."""
        raise NotImplementedError

    def build(self) -> None:
        """Make the fields."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what is kept now."""
        for field in self._fields:
            field.refresh()

    def setting(self, editor: Editor, *, hint: str = "", number: bool = False) -> LiveField:
        """A field for the setting of the salon that is named as the editor."""

        def save(value: Any) -> None:
            self.session.change(settings.put, editor.name, _whole(value) if number else value)

        return self.live(editor, lambda: settings.get(editor.name), save, hint=hint)

    def preference(self, editor: Editor, *, hint: str = "") -> LiveField:
        """A field for the preference of this computer that is named as the editor."""
        key = editor.name
        return self.live(
            editor, lambda: self.preferences.get(key), lambda value: self.preferences.put(key, value), hint=hint
        )

    def live(
        self, editor: Editor, read: Callable[[], Any], save: Callable[[Any], object], *, hint: str = ""
    ) -> LiveField:
        """A field that keeps what is typed by ``save`` and says so."""
        made = LiveField(editor, read, save, hint=hint)
        made.saved.connect(self.say_saved)
        self._fields.append(made)
        return made

    def say_saved(self) -> None:
        """The word after the commit has returned."""
        self.session.say(self.tr("Saved"), "saved")

    def add_fields(self, *fields: QWidget, columns: int = 1) -> None:
        """Put fields below what is there, in so many columns."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(16))
        for number, field in enumerate(fields):
            grid.addWidget(field, number // columns, number % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self._column.addLayout(grid)

    def add_words(self, sentence: str, name: str, role: str = "dim") -> QLabel:
        """Put a sentence below what is there."""
        made = label(sentence, role, name=name, wrap=True)
        self._column.addWidget(made)
        return made

    def add_buttons(self, *buttons: tuple[str, str, Callable[[], object]]) -> list[QPushButton]:
        """Put buttons (words, name, what they do) below what is there, side by side as far as they fit."""
        holder, row = QWidget(self), FlowLayout(gap=8, line_gap=8)
        holder.setLayout(row)
        made = [button(words, name, act) for words, name, act in buttons]
        for one in made:
            row.addWidget(one)
        self._column.addWidget(holder)
        return made


def _whole(value: Any) -> int:
    """The number in the words; no number is one that every setting refuses with its own sentence."""
    words = str(value).strip()
    return int(words) if words.isdecimal() and len(words) < 9 else -1
