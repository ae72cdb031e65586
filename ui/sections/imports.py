"""Import: bring files in, and what was brought in so far."""

from __future__ import annotations

from salonbase import formats, importing, nouns
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.import_history import ImportHistoryDialog
from ui.widgets.dialog import Dialog
from ui.widgets.section import Section


class ImportSection(Section):
    """How much came in when, and the way to more and back."""

    key = "imports"

    def heading(self) -> str:
        """The title of this part."""
        return self.tr("Import")

    def build(self) -> None:
        """Make the words and the buttons."""
        self._told = self.add_words("", "imports_last")
        buttons = self.add_buttons(
            (self.tr("Import files"), "open_import", lambda: self._open(ImportDialog(self.session, (), self))),
            (self.tr("Imports so far"), "open_imports", self._open_history),
        )
        self._history_button = buttons[-1]

    def refresh(self) -> None:
        """Say what came in last."""
        super().refresh()
        past = importing.past()
        self._history_button.setEnabled(bool(past))
        if not past:
            self._told.setText(
                nouns.here(self.tr("Clients and visits can come from an Excel workbook or a list of another program."))
            )
            return
        day = formats.near_day(past[0].at.date(), self.session.today())
        self._told.setText(self.tr("Last: {source}, {day}").format(source=past[0].source, day=day))

    def _open_history(self) -> None:
        dialog = ImportHistoryDialog(self.session, self)
        self._open(dialog)
        if dialog.wanted_client is not None:
            self.client_chosen.emit(dialog.wanted_client)

    def _open(self, dialog: Dialog) -> None:
        dialog.exec()
        dialog.deleteLater()
        self.refresh()
