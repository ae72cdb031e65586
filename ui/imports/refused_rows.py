"""The rows that stay outside, written into a workbook to be mended and brought in again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from salonbase import importing
from salonbase.errors import SalonError
from salonbase.importing import Preview
from ui import ask, work
from ui.widgets.dialog import Dialog


class RefusedRows(QObject):
    """Writes them beside the window while the dialog waits; ``saved`` says where, ``ended`` comes in either case."""

    saved = Signal(str)
    ended = Signal()

    def save(self, dialog: Dialog, found: Preview, first: Path | None) -> None:
        """Ask where, beside the ``first`` file of the import, and write."""
        first = first or Path.home() / "import"
        proposed = first.with_name(self.tr("{name} - to mend.xlsx").format(name=first.stem))
        title, kinds = self.tr("Where shall the rows go?"), self.tr("Excel workbook (*.xlsx)")
        path = ask.save_file(dialog, title, proposed, kinds)
        if path is not None:
            path = path if path.suffix else path.with_suffix(".xlsx")
            dialog.set_busy(True)
            end = partial(self._end, dialog, path)
            work.run(lambda: importing.save_refused(found, path), lambda _none: end(), end, owner=self)

    def _end(self, dialog: Dialog, path: Path, error: Exception | None = None) -> None:
        dialog.set_busy(False)
        if isinstance(error, SalonError):
            dialog.show_error(error.sentence)
        else:
            self.saved.emit(self.tr("Saved: {path}").format(path=path))
        self.ended.emit()
