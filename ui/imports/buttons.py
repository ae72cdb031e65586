"""The buttons of the import: which of them stand below depends on the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from salonbase import nouns
from ui.widgets.dialog import Dialog


class ImportButtons(QObject):
    """All of them; ``acts`` are what they do, by their names here."""

    def __init__(self, dialog: Dialog, **acts: Callable[[], object]) -> None:
        super().__init__(dialog)
        quiet, add = dialog.add_quiet_button, dialog.add_button
        self.undo = quiet(self.tr("Take the import back"), "import_undo", acts["undo"])
        self.columns = quiet(self.tr("Sheets and columns…"), "import_columns_wanted", acts["columns"])
        self.add_file = quiet(self.tr("Add a file"), "import_add_file", acts["add_file"])
        self.other = quiet(self.tr("Other files"), "import_other", acts["other"])
        self.cancel = add(self.tr("Do not import"), "import_cancel", acts["cancel"])
        self.apply = add(self.tr("Import"), "import_apply", acts["apply"], "primary")
        self.look = add(self.tr("Show what would come"), "import_look", acts["look"], "primary")
        self.done = add(nouns.here(self.tr("To the clients")), "import_done", acts["done"], "primary")
        self._primary = (self.look, self.apply, self.done)
        self._all = (self.undo, self.columns, self.add_file, self.other, self.cancel, *self._primary)

    def show_only(self, *shown: QPushButton) -> None:
        """Show these, ready to be pressed; the primary one among them is pressed by Enter."""
        self.cancel.setText(self.tr("Do not import"))
        for one in self._all:
            one.setVisible(one in shown)
            one.setEnabled(True)
        for one in self._primary:
            if one in shown:
                one.setDefault(True)
                one.setFocus()

    def let_cancel(self) -> None:
        """Something is under way: the button that leaves stops it now."""
        self.cancel.setText(self.tr("Cancel"))
