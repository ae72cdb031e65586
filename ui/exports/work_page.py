"""What is seen while a file is being written."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from salonbase import formats
from ui import theme
from ui.widgets.labels import ElidedLabel, label


class ExportWorkPage(QWidget):
    """Which file, and how many of its rows are written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = label(self.tr("Writing the file…"), "heading", name="export_working", wrap=True)
        self.file = ElidedLabel("", "dim", name="export_file")
        self.bar = QProgressBar()
        self.bar.setObjectName("export_progress")
        self.bar.setAccessibleName(self.tr("Writing the file…"))
        self.bar.setTextVisible(False)
        self.more = label(" ", "second", name="export_more")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addStretch(1)
        for part in (self.told, self.file, self.bar, self.more):
            column.addWidget(part)
        column.addStretch(1)

    def begin(self, name: str) -> None:
        """The file of this name is begun."""
        self.file.setText(name)
        self.more.setText(" ")
        self.bar.setRange(0, 0)

    def advance(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        numbers = {"done": formats.number(done), "total": formats.number(total)}
        self.more.setText(self.tr("{done} of {total}").format(**numbers))
