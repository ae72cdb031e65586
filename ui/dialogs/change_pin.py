"""Set, change or take away the PIN of this computer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from salonbase import base, keys
from salonbase.errors import SalonError
from ui import work
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.field_box import FieldBox
from ui.widgets.secret_editor import SecretEditor


class ChangePinDialog(Dialog):
    """Asks for the master password and a PIN; the secret behind the PIN lives in this computer's password store."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        has_pin = keys.has_pin(session.base.folder)
        title = self.tr("Change the PIN") if has_pin else self.tr("Set a PIN")
        super().__init__(parent, name="change_pin", title=title)
        self.say_intro(
            self.tr(
                "The PIN opens the base only on this computer. Every two weeks the master password is asked instead, "
                "so that nobody forgets it."
            )
        )
        self._session = session
        self.password = SecretEditor("pin_password", self.tr("Master password"))
        length = self.tr("at least %n character(s)", "", keys.SHORTEST_PIN)
        self.pin = SecretEditor("pin_new", self.tr("New PIN"), hint=length)
        self.again = SecretEditor("pin_again", self.tr("New PIN once more"))
        self._boxes = {"password": FieldBox(self.password), "pin": FieldBox(self.pin), "again": FieldBox(self.again)}
        for box in self._boxes.values():
            self.body.addWidget(box)
            box.editor.entered.connect(self.set_pin)
        if has_pin:
            self.add_quiet_button(self.tr("Remove the PIN"), "remove_pin", self.remove)
        self.add_button(self.tr("Leave as it is"), "cancel", self.reject)
        self.add_button(title, "set_pin", self.set_pin, "primary")
        self.password.setFocus()

    def set_pin(self) -> None:
        """Check what was typed and set the PIN in the background: the password store may let us wait."""
        if not self._has_password():
            return
        if len(self.pin.words()) < keys.SHORTEST_PIN:
            self._boxes["pin"].show_error(self.tr("The PIN needs at least %n character(s).", "", keys.SHORTEST_PIN))
        elif self.pin.words() != self.again.words():
            self._boxes["again"].show_error(self.tr("This is not the same as above."))
        else:
            folder, password, pin = self._session.base.folder, self.password.words(), self.pin.words()
            now = self._session.now()
            self._run(lambda: keys.set_pin(folder, keys.open_master(folder, password, now=now), pin), self._was_set)

    def remove(self) -> None:
        """Take the PIN away; from then on the master password opens the base here."""
        if not self._has_password():
            return
        folder, password, now = self._session.base.folder, self.password.words(), self._session.now()

        def job() -> None:
            keys.open_master(folder, password, now=now)
            keys.remove_pin(folder)

        self._run(job, self._was_removed)

    def _has_password(self) -> bool:
        """Nothing typed is no try that was wrong."""
        for box in self._boxes.values():
            box.show_error("")
        if not self.password.words():
            self._boxes["password"].show_error(self.tr("Type the master password first."))
            self.password.setFocus()
        return bool(self.password.words())

    def _run(self, job: Callable[[], None], then: Callable[[Any], None]) -> None:
        self.set_busy(True)
        work.run(job, then, self._refused, owner=self)

    def _was_set(self, _nothing: object) -> None:
        self._end(self.tr("The PIN of this computer has been set."))

    def _was_removed(self, _nothing: object) -> None:
        self._end(self.tr("The PIN has been removed. The master password opens the base."))

    def _end(self, sentence: str) -> None:
        base.keep_key_file(self._session.base)
        self._session.say(sentence)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.set_busy(False)
        if not isinstance(error, SalonError):
            return
        box = self._boxes.get(error.field or "")
        if box is None:
            self.show_error(error.sentence)
        else:
            box.show_error(error.sentence)
            box.editor.setFocus()
