"""Print or save the recovery sheet of the base again, and prove that it is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from salonbase import keys, settings
from salonbase.errors import SalonError
from ui import work
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.field_box import FieldBox
from ui.widgets.secret_editor import SecretEditor

if TYPE_CHECKING:
    from ui.widgets.recovery_view import RecoveryView


class RecoverySheetDialog(Dialog):
    """Asks for the master password first: an unlocked screen alone does not give the sheet away."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="recovery_sheet", title=self.tr("Recovery sheet"))
        self.say_intro(self.tr("The sheet opens everything, so the master password is asked before it is shown."))
        self._session = session
        self.password = SecretEditor("sheet_password", self.tr("Master password"))
        self._box = FieldBox(self.password)
        self.view: RecoveryView | None = None
        self.body.addWidget(self._box)
        self.password.entered.connect(self.show_sheet)
        self.cancel_button = self.add_button(self.tr("Close"), "cancel", self.reject)
        self.go_button = self.add_button(self.tr("Show the sheet"), "show_sheet", self.go, "primary")
        self.password.setFocus()

    def go(self) -> None:
        """What the primary button does: first show the sheet, then check what was typed."""
        if self.view is None:
            self.show_sheet()
        else:
            self.view.check()

    def show_sheet(self) -> None:
        """Check the password in the background and show the sheet."""
        folder, password, now = self._session.base.folder, self.password.words(), self._session.now()
        self._box.show_error("")
        if not password:
            self._box.show_error(self.tr("Type the master password first."))
            return
        self.set_busy(True)
        work.run(lambda: keys.open_master(folder, password, now=now), self.show_root, self._refused, owner=self)

    def show_root(self, root: bytes) -> None:
        """Show the sheet of this key."""
        self.set_busy(False)
        self._box.hide()
        self.password.clear()
        from ui.widgets.recovery_view import RecoveryView  # it brings reportlab along, which nobody else waits for

        name = settings.get("salon_name")
        self.view = RecoveryView(name, keys.digits(root), self._session.today(), self)
        self.view.confirmed.connect(self._confirmed)
        self.body.addWidget(self.view)
        self.say_intro("")
        self.cancel_button.setText(self.tr("Later"))
        self.go_button.setText(self.tr("The sheet is at hand"))
        self.adjustSize()
        self.make_room()
        self.view.begin()

    def _confirmed(self) -> None:
        self._session.attempt(settings.put, "recovery_confirmed", True)
        self._session.say(self.tr("The recovery sheet is at hand."))
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.set_busy(False)
        if isinstance(error, SalonError):
            self._box.show_error(error.sentence)
            self.password.setFocus()
