"""The calm page for a bug."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets.labels import label


class CrashPage(QWidget):
    """Says that the program is at fault, that what was saved is kept, and offers to go on."""

    go_on_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash_page")
        sign = QLabel()
        sign.setPixmap(icons.icon("bandaids", "accent").pixmap(QSize(theme.px(48), theme.px(48))))
        self.details = QPlainTextEdit(words)
        self.details.setObjectName("crash_details")
        self.details.setReadOnly(True)
        self.details.setFixedHeight(theme.px(180))
        copy = QPushButton(self.tr("Copy the report"))
        copy.setObjectName("crash_copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(words))
        go_on = QPushButton(self.tr("Go on"))
        go_on.setObjectName("crash_go_on")
        theme.set_role(go_on, "primary")
        go_on.clicked.connect(self.go_on_wanted)
        QShortcut("Ctrl+Q", self, self.quit_wanted.emit)  # the menu that has it lies under this page
        middle = QWidget()
        middle.setFixedWidth(theme.px(560))
        column = QVBoxLayout(middle)
        column.setSpacing(theme.px(10))
        column.addWidget(sign)
        column.addWidget(label(self.tr("The program made a mistake"), "title", wrap=True))
        column.addWidget(label(self.tr("Everything that was marked as saved is in the base."), wrap=True))
        column.addWidget(
            label(self.tr("The report below names places in the program and no client."), "dim", wrap=True)
        )
        column.addWidget(self.details)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(go_on)
        column.addLayout(buttons)
        page = QVBoxLayout(self)
        page.addStretch(1)
        page.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(1)
