"""Change the master password."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salonbase import base, keys
from salonbase.errors import SalonError
from ui import work
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.field_box import FieldBox
from ui.widgets.secret_editor import SecretEditor


class ChangePasswordDialog(Dialog):
    """Asks for the present password and twice for the new one; says what the change does not reach."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="change_password", title=self.tr("Change the master password"))
        self.say_intro(
            self.tr(
                "The new password opens the base from now on. Backups made so far keep the old one, so keep that too. "
                "The recovery sheet stays valid."
            )
        )
        self._session = session
        self.old = SecretEditor("old_password", self.tr("Present master password"))
        length = self.tr("at least %n character(s)", "", keys.SHORTEST_PASSWORD)
        self.new = SecretEditor("new_password", self.tr("New master password"), hint=length)
        self.again = SecretEditor("new_password_again", self.tr("New master password once more"))
        self._boxes = {"old": FieldBox(self.old), "new": FieldBox(self.new), "again": FieldBox(self.again)}
        for box in self._boxes.values():
            self.body.addWidget(box)
            box.editor.entered.connect(self.change)
        self.add_button(self.tr("Keep the old one"), "cancel", self.reject)
        self.add_button(self.tr("Change the password"), "change", self.change, "primary")
        self.old.setFocus()

    def change(self) -> None:
        """Check what was typed and change the password in the background: it takes a second."""
        if not self._is_complete():
            return
        self.set_busy(True)
        folder, old, new = self._session.base.folder, self.old.words(), self.new.words()
        now = self._session.now()
        work.run(lambda: keys.change_master(folder, old, new, now=now), self._done, self._refused, owner=self)

    def _is_complete(self) -> bool:
        for box in self._boxes.values():
            box.show_error("")
        if not self.old.words():
            self._boxes["old"].show_error(self.tr("Type the present password first."))
        elif len(self.new.words()) < keys.SHORTEST_PASSWORD:
            sentence = self.tr("The password needs at least %n character(s).", "", keys.SHORTEST_PASSWORD)
            self._boxes["new"].show_error(sentence)
        elif self.new.words() != self.again.words():
            self._boxes["again"].show_error(self.tr("This is not the same as above."))
        else:
            return True
        return False

    def _done(self, _nothing: object) -> None:
        base.keep_key_file(self._session.base)
        self._session.say(self.tr("The master password has been changed."))
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.set_busy(False)
        if isinstance(error, SalonError):
            self._boxes["old" if error.field == "password" else "new"].show_error(error.sentence)
            self.old.edit.selectAll()
            self.old.setFocus()
