"""The one form of a client's card, for a new one and for those that exist."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from salonbase import clients, dates, drafts, duplicates, names, phones
from salonbase.cards import CardFieldRow, fields
from salonbase.errors import SalonError
from ui.card import new_draft
from ui.card.autosave import Autosave
from ui.card.duplicate_hint import DuplicateHint
from ui.card.form_layout import OWN, FormLayout
from ui.card.name_entry import PARTS, NameEntry
from ui.card.new_draft import NEW
from ui.session import Session
from ui.widgets.editors import AT_ONCE, TextEditor

_LOOK_AGAIN_AFTER = 250  # milliseconds after the last key


class ClientForm(QWidget):
    """Saves each field as it is left. A new card comes to be as soon as it has a name and the name was left."""

    created = Signal(int)
    finished = Signal()
    name_changed = Signal(str, str)  # the name as typed, and its initials
    open_wanted = Signal(int)
    instead_wanted = Signal(int)  # somebody who is the person of the card that is being typed
    trash_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._client_id = 0
        self._finishing = False
        self._fields: list[CardFieldRow] = []
        self.hint = DuplicateHint(session, self)
        self.layout_ = FormLayout(session, self.hint, self)
        self.boxes = self.layout_.boxes
        self.name_entry = NameEntry({name: cast(TextEditor, self.boxes[name].editor) for name in PARTS}, self)
        self.autosave = Autosave(session, self.boxes, self._save, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.layout_)
        self._look = QTimer(self, singleShot=True, interval=_LOOK_AGAIN_AFTER)
        self._look.timeout.connect(self._look_for_likenesses)
        self._connect()

    def show_client(self, card: clients.Card) -> bool:
        """Fill the form; return whether unfinished words came back from a draft."""
        self._client_id = card.id
        self._show_fields()
        self.hint.show_likenesses(())
        self.layout_.show_card(card)
        return self.autosave.fill(self._values(card), drafts.card(card.id))

    def show_new(self, name: str) -> bool:
        """An empty form with the name or number typed elsewhere; return whether the draft of a new card came back."""
        self._client_id = 0
        self._show_fields()
        self.hint.show_likenesses(())
        self.layout_.show_card(None)
        typed = name if phones.is_like(name) or any(letter.isalpha() for letter in name) else ""
        if new_draft.make_ready(self._session, typed):
            self._session.say(
                self.tr("Another card was not finished. It comes back when a new card begins with an empty search.")
            )
        restored = self.autosave.fill(dict.fromkeys(self.boxes, "") | _EMPTY, NEW)
        if phones.is_like(name):
            self._show_phone(name)
        elif any(letter.isalpha() for letter in name) and not self._has_name():
            self.name_entry.show(name)
        self._tell_name()
        return restored

    def _show_phone(self, number: str) -> None:
        """Somebody rang and was not found: what was typed is the number of the new client."""
        phones_ = self.boxes["phones"].editor
        if not phones_.words():
            phones_.set_words(number)
            phones_.edited.emit()

    def refresh(self, card: clients.Card) -> None:
        """The card is different in the base now; unfinished words stay."""
        if card.id == self._client_id:
            self._show_fields()
            self.autosave.refresh(self._values(card))
            self.layout_.show_card(card)

    def client_id(self) -> int:
        """Whose form it is, 0 while the card is not there yet."""
        return self._client_id

    def focus_first(self) -> None:
        """Put the cursor where the next word belongs: the surname, or the first name when there is one already."""
        name = "first_name" if self.boxes["surname"].editor.words() and not self._client_id else "surname"
        self.boxes[name].editor.setFocus()

    def finish(self) -> bool:
        """Save everything that is still open; a missing name is named beside its field."""
        self._finishing = True
        self.name_entry.split()
        try:
            done = self.autosave.commit()
        finally:
            self._finishing = False
        if not self._client_id and not self._has_name():
            self._ask_for_name()
            self._go_to_error()
            return False
        if done:
            self.finished.emit()
        else:
            self._go_to_error()
        return done

    def leave(self) -> bool:
        """Another card is about to be shown: save what can be saved, keep the rest as a draft.

        Return whether everything was saved.
        """
        self._look.stop()
        self.name_entry.split()
        self._finishing = True
        try:
            self.autosave.commit()
        finally:
            self._finishing = False
        self.autosave.keep_draft()
        return not self.autosave.unfinished()

    def typed_name(self) -> names.Name:
        """The name as it stands in the three fields."""
        return names.Name(*(self.boxes[name].editor.words().strip() for name in PARTS))

    def _connect(self) -> None:
        self.autosave.saved.connect(self._saved)
        self.autosave.touched.connect(self._look.start)
        self.hint.open_wanted.connect(self.open_wanted)
        self.hint.instead_wanted.connect(self.instead_wanted)
        self.hint.family_wanted.connect(self._link_family)
        self.layout_.family.open_wanted.connect(self.open_wanted)
        self.layout_.trash.clicked.connect(self.trash_wanted)
        for name in PARTS:
            self.boxes[name].editor.edited.connect(self._tell_name)
        for name in self.boxes:
            self._connect_box(name)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self.finish)

    def _connect_box(self, name: str) -> None:
        editor = self.boxes[name].editor
        editor.entered.connect(lambda: self._entered(name))
        if isinstance(editor, AT_ONCE):
            editor.edited.connect(lambda: self._pressed(name))

    def _pressed(self, name: str) -> None:
        """A tick or a chip is no word to be finished: it is saved as it is pressed."""
        if self._client_id:
            self.autosave.commit(name)

    def _entered(self, name: str) -> None:
        """Enter goes on to the next field; in the last one it ends the form."""
        if name == self.layout_.last():
            self.finish()
        else:
            self.focusNextChild()

    def _show_fields(self) -> None:
        """The salon's own fields, made anew only where they changed."""
        wanted = [field for field in fields() if not field.hidden]
        if wanted == self._fields:
            return
        for field in self._fields:
            self.autosave.forget(OWN + field.key)
        self._fields = wanted
        for name in self.layout_.show_fields(wanted):
            self.autosave.watch(name, self.boxes[name])
            self._connect_box(name)

    def _values(self, card: clients.Card) -> dict[str, Any]:
        own = {OWN + field.key: card.values.get(field.key, "") for field in self._fields}
        return {name: getattr(card, name) for name in self.boxes if not name.startswith(OWN)} | own

    def _save(self, values: dict[str, Any]) -> set[str]:
        if self._client_id:
            self._session.change(clients.update, self._client_id, _facts(values))
            return set(values)
        if not self._has_name():
            if not set(values) <= set(PARTS):
                self._ask_for_name()
            return set()
        return set() if self._is_in_name() else self._create()

    def _create(self) -> set[str]:
        """Write the new card with everything that stands in the form and means something."""
        everything = self.autosave.all_values()
        while not self._client_id:
            try:
                self._client_id = self._session.change(clients.add, _facts(everything))
            except SalonError as error:
                if error.field not in everything or error.field in PARTS:
                    raise
                self.boxes[error.field].show_error(error.sentence)
                del everything[error.field]
        client_id = self._client_id
        self.autosave.move_draft(drafts.card(client_id))
        self.created.emit(client_id)
        return set(everything)

    def _has_name(self) -> bool:
        return any(part for part in (self.boxes[name].editor.words().strip() for name in PARTS))

    def _is_in_name(self) -> bool:
        """Whether the person is still at the name: the card waits until it is whole."""
        here = QApplication.focusWidget()
        return not self._finishing and here is not None and any(self.boxes[name].isAncestorOf(here) for name in PARTS)

    def _ask_for_name(self) -> None:
        self.boxes["surname"].show_error(self.tr("Write the name: a surname or a first name is enough."))

    def _go_to_error(self) -> None:
        """Bring the first field with a reason beside it into sight, the cursor in it."""
        name = next((name for name, box in self.boxes.items() if box.error()), "surname")
        self.boxes[name].editor.setFocus()
        self.layout_.reveal(name)

    def _saved(self) -> None:
        self._session.say(self.tr("Saved"), "saved")
        if self._client_id:
            self.refresh(clients.card(self._client_id))

    def _tell_name(self) -> None:
        name = self.typed_name()
        parts = (name.surname, name.first_name, name.patronymic)
        self.name_changed.emit(names.full(*parts), names.initials(*parts))
        if self._has_name():
            self.boxes["surname"].show_error("")

    def _look_for_likenesses(self) -> None:
        """Somebody like the one being typed may be in the base; the answer of last second may be old."""
        if not set(self.autosave.unfinished()) & {*PARTS, "phones", "birthday"}:
            return
        values: dict[str, Any] = {name: self.boxes[name].editor.words() for name in PARTS}
        for name in ("phones", "birthday"):
            try:
                values[name] = self.boxes[name].editor.value()
            except SalonError:
                continue
        found = duplicates.likely(values, except_id=self._client_id or None)
        self.hint.show_likenesses(found, self.layout_.family.members() if self._client_id else frozenset())

    def _link_family(self, other_id: int) -> None:
        """Two cards with one phone become a family; a new card is written first, so that there are two."""
        self._finishing = True
        try:
            self.autosave.commit()
        finally:
            self._finishing = False
        if not self._client_id:
            self._ask_for_name()
            return
        self.layout_.family.join(other_id)
        self.hint.show_likenesses(())


_EMPTY: dict[str, Any] = {
    "birthday": dates.UNKNOWN, "phones": (), "tags": (), "discount_percent": 0.0,
    "do_not_disturb": False, "blacklisted": False, "free_of_charge": False,
}  # fmt: skip


def _facts(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as clients.update wants them: the salon's own fields together under ``values``."""
    own = {name.removeprefix(OWN): value for name, value in values.items() if name.startswith(OWN)}
    fixed = {name: value for name, value in values.items() if not name.startswith(OWN)}
    return fixed | ({"values": own} if own else {})
