"""What every dialog has in common: a title, what it is for, its body, a place for a refusal, verbs on its buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import enter
from ui.widgets.labels import label


class Dialog(QDialog):
    """A dialog whose parts stand in ``body``; Enter presses the primary button, Esc leaves without doing anything."""

    def __init__(self, parent: QWidget | None, *, name: str, title: str, intro: str = "", width: int = 460) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(12))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(8))
        self.buttons.addStretch(1)
        self.error = label("", "error", name=f"{name}_error", wrap=True)
        self.busy = QProgressBar()
        self.busy.setObjectName(f"{name}_busy")
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self._intro = label(intro, "dim", name=f"{name}_intro", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(24, 20, 24, 20))
        column.setSpacing(theme.px(12))
        column.addStrut(theme.px(width))  # and not a minimum of the dialog: that would let the layout be cut
        column.addWidget(label(title, "heading", name=f"{name}_title"))
        column.addWidget(self._intro)
        column.addLayout(self.body, 1)
        column.addWidget(self.error)
        column.addWidget(self.busy)
        column.addSpacing(theme.px(4))
        column.addLayout(self.buttons)
        self._intro.setVisible(bool(intro))
        self.error.hide()
        self.busy.hide()
        QShortcut(QKeySequence("Ctrl+L"), self, self._lock)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need and never larger than the screen."""
        super().showEvent(event)
        self.make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button on which the keyboard stands, and only elsewhere the primary one."""
        if not enter.press(self.focusWidget(), event):
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Leave without doing anything; what is under way is waited for, so that its end is told."""
        if not self.is_busy():
            super().reject()

    def done(self, result: int) -> None:
        """Close, and give the keyboard back to the window below: not every screen does that by itself."""
        super().done(result)
        if (owner := self.parentWidget()) is not None:
            owner.activateWindow()

    def make_room(self) -> None:
        """Grow as far as the sentences need that have become longer; the screen is the limit."""
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        needed = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
        room = self.screen().availableGeometry().size()
        owner = self.parentWidget()
        if owner is not None:
            room = room.expandedTo(owner.window().size())
        self.resize(self.size().expandedTo(QSize(0, needed)).boundedTo(room - QSize(theme.px(16), theme.px(48))))

    def say_intro(self, sentence: str) -> None:
        """Replace the sentence below the title."""
        self._intro.setText(sentence)
        self._intro.setVisible(bool(sentence))

    def show_error(self, sentence: str) -> None:
        """Say why it was refused; an empty sentence takes the word back."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        if self.isVisible():
            self.make_room()

    def add_button(self, text: str, name: str, act: Callable[[], object], role: str = "secondary") -> QPushButton:
        """One more button at the right; the primary one is pressed by Enter."""
        made = button(text, name, act, role, parent=self)
        made.setDefault(role == "primary")
        made.setAutoDefault(role == "primary")
        self.buttons.addWidget(made)
        return made

    def add_quiet_button(self, text: str, name: str, act: Callable[[], object]) -> QPushButton:
        """A button at the left of the row, away from the ones that end the dialog."""
        made = button(text, name, act, "quiet", parent=self)
        made.setAutoDefault(False)
        self.buttons.insertWidget(self.buttons.count() - 1 if self.buttons.count() == 1 else 0, made)
        return made

    def is_busy(self) -> bool:
        """Whether something is under way."""
        return not self.busy.isHidden()

    def set_busy(self, working: bool) -> None:
        """Show that something is under way; meanwhile nothing in the body and no button can be pressed."""
        self.busy.setVisible(working)
        for layout in (self.body, self.buttons):
            for widget in _widgets(layout):
                widget.setDisabled(working)

    def _lock(self) -> None:
        """The key that locks from everywhere: a dialog keeps it from the window below, so it hands it on."""
        below: QWidget | None = self
        while below is not None and (action := below.findChild(QAction, "action_lock")) is None:
            below = below.parentWidget()
        if below is not None and action is not None:
            action.trigger()


def button(
    text: str, name: str, act: Callable[[], object], role: str = "secondary", *, parent: QWidget | None = None
) -> QPushButton:
    """A push button with its name, its role and what it does."""
    made = QPushButton(text, parent)
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    theme.set_role(made, role)
    made.clicked.connect(lambda _checked=False: act())
    return made


def _widgets(layout: QVBoxLayout | QHBoxLayout) -> list[QWidget]:
    items = [layout.itemAt(number) for number in range(layout.count())]
    found = [item.widget() for item in items if item is not None]
    return [widget for widget in found if isinstance(widget, QWidget) and not isinstance(widget, QLabel)]
