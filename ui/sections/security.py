"""Security: when the program locks itself, the master password, the PIN and the recovery sheet."""

from __future__ import annotations

from salonbase import keys, settings
from ui.dialogs.change_password import ChangePasswordDialog
from ui.dialogs.change_pin import ChangePinDialog
from ui.dialogs.recovery_sheet import RecoverySheetDialog
from ui.theme import px, set_role
from ui.widgets.dialog import Dialog
from ui.widgets.editors import TextEditor
from ui.widgets.section import Section


class SecuritySection(Section):
    """Each key of the base with the dialog that changes it."""

    key = "security"

    def heading(self) -> str:
        """The title of this part."""
        return self.tr("Security")

    def build(self) -> None:
        """Make the fields and the buttons."""
        minutes = TextEditor("lock_minutes", self.tr("Lock after so many minutes without a touch"))
        minutes.edit.setFixedWidth(px(96))
        minutes.row.addStretch(1)
        self.add_fields(self.setting(minutes, number=True, hint=self.tr("0 means never. Ctrl+L locks at once.")))
        self.sheet_told = self.add_words("", "sheet_told")
        self.pin_told = self.add_words("", "pin_told")
        buttons = self.add_buttons(
            (self.tr("Recovery sheet"), "open_recovery_sheet", lambda: self._open(RecoverySheetDialog)),
            (self.tr("Change the master password"), "open_change_password", lambda: self._open(ChangePasswordDialog)),
            ("", "open_change_pin", lambda: self._open(ChangePinDialog)),
        )
        self._pin_button = buttons[-1]

    def refresh(self) -> None:
        """Say how things stand with the sheet and the PIN."""
        super().refresh()
        has_sheet, has_pin = settings.get("recovery_confirmed"), keys.has_pin(self.session.base.folder)
        self.sheet_told.setText(
            self.tr("The recovery sheet was printed and checked.")
            if has_sheet
            else self.tr("The recovery sheet was not checked yet: without it a forgotten password means a lost base.")
        )
        set_role(self.sheet_told, "dim" if has_sheet else "warning-strong")
        self.pin_told.setText(
            self.tr("On this computer a PIN opens the base.")
            if has_pin
            else self.tr("No PIN is set: the master password is typed each time.")
        )
        self._pin_button.setText(self.tr("Change the PIN") if has_pin else self.tr("Set a PIN"))
        self._pin_button.setAccessibleName(self._pin_button.text())

    def _open(self, kind: type[ChangePasswordDialog] | type[ChangePinDialog] | type[RecoverySheetDialog]) -> None:
        dialog: Dialog = kind(self.session, self)
        dialog.exec()
        dialog.deleteLater()
        self.refresh()
