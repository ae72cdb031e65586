"""The page of the import on which something is under way."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from salonbase import formats
from ui import theme
from ui.widgets.labels import ElidedLabel, label


class WorkPage(QWidget):
    """What is being done, with which files, and how far it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = label("", "heading", name="import_working", wrap=True)
        self.files = ElidedLabel("", "dim", name="import_working_files")
        self.more = label("", "second", name="import_working_more")
        self.bar = QProgressBar()
        self.bar.setObjectName("import_progress")
        self.bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(32, 0, 32, 0))
        column.setSpacing(theme.px(12))
        column.addStretch(2)
        for part in (self.told, self.files, self.bar, self.more):
            column.addWidget(part)
        column.addStretch(3)

    def begin(self, sentence: str, files: str = "") -> None:
        """Show what is being done, with no measure yet."""
        self.told.setText(sentence)
        self.files.setText(files)
        self.files.setVisible(bool(files))
        self.more.setText("")
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(sentence)

    def advance(self, done: int, total: int) -> None:
        """Show how far it is; without a total only how much."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        words = self.tr("%n row(s)", "", done) if not total else self.tr("{done} of {total}")
        self.more.setText(words.format(done=formats.number(done), total=formats.number(total)) if done else "")

    def stop(self) -> None:
        """Say that Cancel was heard."""
        self.more.setText(self.tr("Stopping…"))
        self.bar.setRange(0, 0)
