"""The fields of the card that the salon chooses itself: add, rename, put in order, hide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from salonbase import cards, fields
from salonbase.cards import CardFieldRow
from ui import theme
from ui.session import Session
from ui.widgets.dialog import Dialog, button
from ui.widgets.editor import Editor
from ui.widgets.editors import LongTextEditor, TextEditor
from ui.widgets.items_editor import ItemsEditor
from ui.widgets.table_model import Column


class _KindEditor(Editor):
    """The kind of a field, by its title; the words are the kind's key. A field keeps its kind for ever."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self.box = QComboBox(self)
        for key, kind in fields.KINDS.items():
            self.box.addItem(kind.title(), key)
        self.take(self.box)
        self.box.activated.connect(lambda _index: self.edited.emit())
        self.row.addWidget(self.box)

    def words(self) -> str:
        return str(self.box.currentData())

    def set_words(self, words: str) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(words)))


class _Fields:
    """The steps on the fields of the card."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self) -> Sequence[CardFieldRow]:
        return cards.fields(with_hidden=True)

    def values(self, thing: CardFieldRow) -> Mapping[str, Any]:
        return {"title": thing.title, "kind": thing.kind, "options": "\n".join(thing.options)}

    def add(self, values: Mapping[str, Any]) -> int:
        return self._session.change(cards.add_field, values["title"], values["kind"], values["options"].splitlines())

    def update(self, thing_id: int, values: Mapping[str, Any]) -> None:
        before = next(field for field in self.rows() if field.id == thing_id)
        if before.title != values["title"]:
            self._session.change(cards.rename_field, thing_id, values["title"])
        if fields.KINDS[before.kind].has_options and "\n".join(before.options) != values["options"]:
            self._session.change(cards.set_options, thing_id, values["options"].splitlines())

    def hide(self, thing_id: int, hidden: bool) -> None:
        self._session.change(cards.hide_field, thing_id, hidden)


class FieldDesigner(Dialog):
    """The list of the fields in the order of the card and the form of one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="field_designer", title=self.tr("Fields of the card"), width=780)
        self.say_intro(
            self.tr(
                "Name, phones, birthday and the like stand on every card. Here are the fields that your salon adds. "
                "A hidden field keeps what was written in it."
            )
        )
        self._session = session
        self.kind = _KindEditor("kind", self.tr("What it holds"))
        self.options = LongTextEditor("options", self.tr("Choices, one a line"), lines=3)
        editors = (TextEditor("title", self.tr("Title")), self.kind, self.options)
        columns = (
            Column(self.tr("Field"), self._title, token=_token),
            Column(self.tr("What it holds"), lambda row: fields.KINDS[row.kind].title(), token=_token),
        )
        new, add = self.tr("New field"), self.tr("Add the field")
        self.items = ItemsEditor("fields", columns, editors, _Fields(session), new=new, add=add)
        self._order: list[QPushButton] = []
        self._add_order_buttons()
        self.body.addWidget(self.items, 1)
        self.items.saved.connect(lambda: session.say(self.tr("Saved"), "saved"))
        self.items.table.selectionModel().currentRowChanged.connect(self._show_kind)
        self.kind.edited.connect(self._show_kind)
        self.items.new_button.clicked.connect(self._show_kind)
        self.add_button(self.tr("Close"), "close", self.accept)
        self.resize(theme.px(820), theme.px(660))
        self._show_kind()

    def shift(self, steps: int) -> None:
        """Put the chosen field higher (-1) or lower (1) on the card."""
        order = [field.id for field in self.items.model.rows()]
        if self.items.thing_id is None:
            return
        place = order.index(self.items.thing_id) + steps
        if 0 <= place < len(order):
            self._session.attempt(cards.move_field, self.items.thing_id, place)
            self.items.reload()

    def done(self, result: int) -> None:
        """Keep what is still being typed, then close; the button also adds what is new, Esc does not."""
        if self.items.may_leave(adding=result == FieldDesigner.DialogCode.Accepted):
            super().done(result)

    def _add_order_buttons(self) -> None:
        for words, name, steps, keys in (
            (self.tr("Higher"), "field_higher", -1, "Alt+Up"),
            (self.tr("Lower"), "field_lower", 1, "Alt+Down"),
        ):
            made = button(words, name, partial(self.shift, steps), "quiet")
            made.setToolTip(f"{words} ({keys})")
            QShortcut(QKeySequence(keys), self, partial(self.shift, steps))
            self.items.turns.insertWidget(self.items.turns.count() - 1, made)
            self._order.append(made)

    def _show_kind(self, *_changed: object) -> None:
        """A field that exists keeps its kind; only kinds with choices have choices."""
        is_new = self.items.thing_id is None
        self.kind.box.setEnabled(is_new)
        for one in self._order:
            one.setVisible(not is_new)
        self.items.boxes["options"].setVisible(fields.KINDS[self.kind.words()].has_options)

    def _title(self, row: CardFieldRow) -> str:
        return self.tr("{name} (hidden)").format(name=row.title) if row.hidden else row.title


def _token(row: CardFieldRow) -> str:
    return "dim" if row.hidden else "text"
