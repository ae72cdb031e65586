"""Two lines for a new master password, with the reason beside them when it cannot be that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from salonbase import keys
from salonbase.errors import SalonError
from salonbase.text import text
from ui import theme
from ui.widgets.field_box import FieldBox
from ui.widgets.secret_editor import SecretEditor


class NewPassword(QWidget):
    """Asks twice and hands the password to whoever began it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._then: Callable[[str], None] = lambda password: None
        self.first = SecretEditor("new_password", self.tr("New master password"), hint=hint())
        self.again = SecretEditor("new_password_again", self.tr("Once more"))
        self.boxes = (FieldBox(self.first), FieldBox(self.again))
        self.button = QPushButton(self.tr("Set the password and open"))
        self.button.setObjectName("set_new_password")
        theme.set_role(self.button, "primary")
        self.former = QPushButton(self.tr("Keep the former password"))
        self.former.setObjectName("keep_former_password")
        theme.set_role(self.former, "link")
        self.former.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for part in (*self.boxes, self.button, self.former):
            column.addWidget(part)
        self.first.entered.connect(lambda: go_to_second(self.first, self.again, self.boxes))
        self.again.entered.connect(self.give)
        self.button.clicked.connect(self.give)

    def begin(self, then: Callable[[str], None]) -> None:
        """Ask; ``then`` is given the password."""
        self._then = then
        self.first.setFocus()

    def give(self) -> None:
        """Check both lines and hand the password on."""
        problem = check(self.first, self.again, self.boxes)
        if not problem:
            self._then(self.first.words())

    def show_error(self, error: Exception) -> None:
        """Say why it was refused."""
        self.boxes[0].show_error(error.sentence if isinstance(error, SalonError) else "")
        self.first.setFocus()


def hint() -> str:
    """How long a master password has to be."""
    return text("NewPassword", "at least %n character(s)", n=keys.SHORTEST_PASSWORD)


def go_to_second(first: SecretEditor, again: SecretEditor, boxes: tuple[FieldBox, FieldBox]) -> None:
    """Enter in the first line: on to the second one, unless the password is too short already."""
    boxes[0].show_error(_too_short(first))
    if not boxes[0].error():
        again.setFocus()


def check(first: SecretEditor, again: SecretEditor, boxes: tuple[FieldBox, FieldBox]) -> bool:
    """Whether something is wrong with the two lines; says so beside the line."""
    for box in boxes:
        box.show_error("")
    if too_short := _too_short(first):
        boxes[0].show_error(too_short)
        first.setFocus()
        return True
    if first.words() != again.words():
        boxes[1].show_error(QCoreApplication.translate("NewPassword", "This is not the same as above."))
        again.setFocus()
        return True
    return False


def _too_short(first: SecretEditor) -> str:
    if len(first.words()) >= keys.SHORTEST_PASSWORD:
        return ""
    return text("NewPassword", "The master password needs at least %n character(s).", n=keys.SHORTEST_PASSWORD)
