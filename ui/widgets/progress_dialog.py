"""What every window of long work shows: what is done, how far it is, and Cancel."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from ui.widgets.dialog import Dialog
from ui.widgets.labels import ElidedLabel, label


class ProgressDialog(Dialog):
    """Who derives from it does the work, calls ``show_progress``, and closes it; Cancel calls ``reject``."""

    def __init__(self, name: str, title: str, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=f"{name}_dialog", title=title, width=380)
        self.bar = QProgressBar()
        self.bar.setObjectName(f"{name}_progress")
        self.bar.setAccessibleName(title)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.more = label(" ", "second", name=f"{name}_more")
        for part in (ElidedLabel(what, "dim", name=f"{name}_what"), self.bar, self.more):
            self.body.addWidget(part)
        self.cancel_button = self.add_button(self.tr("Cancel"), f"{name}_cancel", self.reject)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Say how far it is, on the bar and below it."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.more.setText(words)
