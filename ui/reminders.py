"""The bar above an open base: the one thing that the person should see to next, with the way to do it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from salonbase import base, keys, paths, settings
from salonbase.errors import SalonError
from salonbase.keys import left_beside
from ui import ask, work
from ui.dialogs.change_password import ChangePasswordDialog
from ui.dialogs.recovery_sheet import RecoverySheetDialog
from ui.session import Session
from ui.widgets.message_bar import MessageBar


class Reminders(QObject):
    """Says the most urgent of what is open; ``move_wanted`` asks for a copy of the base in another folder."""

    move_wanted = Signal(Path)

    def __init__(
        self, session: Session, bar: MessageBar, *, warning: str, is_demo: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._bar, self._warning, self._is_demo = session, bar, warning, is_demo

    @property
    def _folder(self) -> Path:
        return self._session.base.folder

    def refresh(self) -> None:
        """Look again at what there is to see to: a silent password store, an unsafe place, an open password, no sheet.

        A demo has nothing of this.
        """
        if self._warning:
            self._bar.say(self._warning, "warning")
        elif self._is_demo:
            self._bar.hide()
        elif place := base.place_warning(self._folder):
            self._say_place(place)
        elif left_beside.find(self._folder) is not None:
            self._bar.say(
                self.tr("The master password lies in the file password.txt beside the base: anybody can read it."),
                "warning",
                act=self.tr("Set another password…"),
                action=self._try_left_password,
            )
        elif settings.get("recovery_confirmed"):
            self._bar.hide()
        else:
            self._bar.say(
                self.tr("Print the recovery sheet: without it a forgotten password closes the base for ever."),
                "warning",
                act=self.tr("Recovery sheet…"),
                action=self._open_sheet,
            )

    def _say_place(self, warning: str) -> None:
        target = paths.free_base()
        if base.place_warning(target) is None:
            offer = self.tr("Work with a copy on this computer…")
            self._bar.say(warning, "warning", act=offer, action=lambda: self._ask_to_move(target))
        else:
            self._bar.say(warning, "warning")

    def _ask_to_move(self, target: Path) -> None:
        sentence = self.tr("Make a copy of the base on this computer and work with it from now on?")
        details = self.tr(
            "It will lie in {target}. The base in {folder} stays as it is, but nothing new gets into it."
        ).format(target=target, folder=self._folder)
        if ask.question(self._bar.window(), sentence, self.tr("Make the copy"), self.tr("Stay here"), details=details):
            self.move_wanted.emit(target)
        elif self._session.is_open:
            self.refresh()

    def _try_left_password(self) -> None:
        """Whether the file still opens the base decides what there is to do: a new password, or only its removal."""
        folder, password = self._folder, left_beside.find(self._folder) or ""
        work.run(lambda: keys.is_master(folder, password), lambda opens: self._see_to_password(password, opens),
                 owner=self)  # fmt: skip

    def _see_to_password(self, password: str, opens: bool) -> None:
        if not self._session.is_open:
            return
        if not opens or self._was_changed(password):
            self._offer_removal()
        if self._session.is_open:
            self.refresh()

    def _was_changed(self, password: str) -> bool:
        dialog = ChangePasswordDialog(self._session, self._bar.window())
        dialog.old.set_words(password)
        dialog.new.setFocus()
        changed = bool(dialog.exec())
        dialog.deleteLater()
        return changed

    def _offer_removal(self) -> None:
        sentence = self.tr("Delete the file password.txt?")
        details = self.tr("The password in it opens only the backups made so far. Write it down if you may need them.")
        if ask.question(self._bar.window(), sentence, self.tr("Delete the file"), self.tr("Keep it"), details=details):
            try:
                left_beside.remove(self._folder)
            except SalonError as error:
                self._session.say(error.sentence, "bad")

    def _open_sheet(self) -> None:
        dialog = RecoverySheetDialog(self._session, self._bar.window())
        dialog.exec()
        dialog.deleteLater()
        if self._session.is_open:
            self.refresh()
