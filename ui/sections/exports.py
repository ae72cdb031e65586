"""Export: take clients and visits out as a file, and who did so."""

from __future__ import annotations

from salonbase import exporting, formats, nouns
from ui.dialogs.export import ExportDialog
from ui.dialogs.past_exports import PastExportsDialog
from ui.exports import words
from ui.widgets.dialog import Dialog
from ui.widgets.section import Section


class ExportSection(Section):
    """What left the base last, and the way to all of it."""

    key = "exports"

    def heading(self) -> str:
        """The title of this part."""
        return self.tr("Export")

    def build(self) -> None:
        """Make the words and the buttons."""
        self._told = self.add_words("", "exports_last")
        self.add_buttons(
            (self.tr("Export…"), "open_export", self._export),
            (self.tr("Exports so far"), "open_exports", self._show_past),
        )

    def refresh(self) -> None:
        """Say what was taken out last."""
        super().refresh()
        past = exporting.past(1)
        if not past:
            self._told.setText(
                nouns.here(self.tr("Clients and visits can be taken out at any time: Excel, CSV, vCard."))
            )
            return
        last = past[0]
        parts = {
            "day": formats.near_day(last.at.date(), self.session.today()),
            "what": words.subject(last.what),
            "rows": formats.number(last.rows),
        }
        self._told.setText(self.tr("Last: {day}, {what}, rows: {rows}").format(**parts))

    def _export(self) -> None:
        dialog = ExportDialog(self.session, None, self)
        dialog.past_wanted.connect(self._show_past)
        self._open(dialog)

    def _show_past(self) -> None:
        self._open(PastExportsDialog(self.session, self))

    def _open(self, dialog: Dialog) -> None:
        dialog.exec()
        dialog.deleteLater()
        self.refresh()
