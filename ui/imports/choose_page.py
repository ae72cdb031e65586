"""The first page of the import: a place to drop files, and a button for those who would rather look for them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from salonbase import nouns
from ui import icons, theme
from ui.imports.dropping import endings_known
from ui.widgets.dialog import button
from ui.widgets.labels import label


class ChoosePage(QFrame):
    """Says what can be brought in; ``look_wanted`` asks for the file chooser. Files are dropped on the dialog."""

    look_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_drop")
        theme.set_role(self, "drop")
        sign = QLabel()
        size = theme.px(40)
        sign.setPixmap(icons.icon("file-arrow-down", "accent").pixmap(size, size))
        self.button = button(self.tr("Choose files"), "import_choose", self.look_wanted.emit, "primary")
        endings = ", ".join(endings_known())
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(24, 16, 24, 16))
        column.setSpacing(theme.px(8))
        column.addStretch(1)
        for part in (
            sign,
            label(self.tr("Drop files here"), "heading"),
            label(
                nouns.here(
                    self.tr("A list of clients, a workbook with a sheet for each client, or a journal of visits")
                ),
                "dim", wrap=True,
            ),
            label(self.tr("Known formats: {endings}").format(endings=endings), "second", wrap=True),
        ):  # fmt: skip
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addSpacing(theme.px(8))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)

    def welcome(self, over: bool) -> None:
        """Show whether files hang over the dialog."""
        theme.set_role(self, "drop-over" if over else "drop")
