"""What the client list says when nobody is in it, with the first step."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from salonbase import nouns
from ui import icons, theme
from ui.widgets.labels import label


class EmptyList(QWidget):
    """An empty base, an empty chip, or a search that found nobody."""

    new_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty_list")
        self._words = ""
        self._sign = QLabel()
        self._sign.setPixmap(icons.icon("users", "faint").pixmap(QSize(theme.px(40), theme.px(40))))
        self._title = label("", "empty", name="empty_title", wrap=True)
        self._more = label("", "second", name="empty_more", wrap=True)
        self._new = QPushButton(self.tr("New card"))
        self._new.setObjectName("empty_new")
        self._import = QPushButton(self.tr("Import a file…"))
        self._import.setObjectName("empty_import")
        theme.set_role(self._import, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(12, 24, 12, 24))
        column.setSpacing(theme.px(8))
        column.addStretch(2)
        for part in (self._sign, self._title, self._more):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addSpacing(theme.px(8))
        for button in (self._new, self._import):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._new.clicked.connect(self.new_wanted)
        self._import.clicked.connect(self.import_wanted)

    def say(self, words: str, total: int, *, filtered: bool) -> None:
        """Say why nobody is shown: what was searched for, how many the base has, whether a chip is set."""
        self._import.setVisible(not total)
        self._new.setVisible(not filtered or bool(words))
        self._words = words
        self._name_button()
        if words:
            self._title.setText(self.tr("Nobody found"))
            self._more.setText(self.tr("Part of the name, of the phone or the card number is enough."))
        elif filtered:
            self._title.setText(self.tr("Nobody here now"))
            self._more.setText(nouns.here(self.tr("The other clients are under “All”.")))
        else:
            self._title.setText(nouns.here(self.tr("Here the clients will be")))
            self._more.setText(self.tr("Make the first card, or drop an Excel file onto the window."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the button anew: as much of the words as there is room for."""
        super().resizeEvent(event)
        self._name_button()

    def _name_button(self) -> None:
        if not self._words:
            self._new.setText(self.tr("New card"))
            return
        title, metrics = self.tr("New card “{name}”"), self._new.fontMetrics()
        room = self.width() - theme.px(24 + 36) - metrics.horizontalAdvance(title.format(name=""))
        short = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(room, theme.px(60)))
        self._new.setText(title.format(name=short))
        self._new.setToolTip(self._words)
