"""The pages of the first start, one class each: what it asks, and whether the answer will do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from salonbase import base, keyring_store, keys, paths
from salonbase.templates import TEMPLATES
from ui import ask, icons, theme, work
from ui.entrance import new_password
from ui.widgets.dialog import button
from ui.widgets.editors import TextEditor
from ui.widgets.field_box import FieldBox
from ui.widgets.labels import label
from ui.widgets.secret_editor import SecretEditor

_ICONS = {"salon": "scissors", "dental": "first-aid", "empty": "identification-card"}


class Step(QWidget):
    """One page; ``done`` says that Enter was pressed in its last field."""

    done = Signal()
    title = ""
    intro = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(14))

    def begin(self) -> None:
        """The page comes into sight: put the cursor into its first field."""

    def check(self) -> bool:
        """Whether the answers will do; says beside the field why not."""
        return True

    def forget(self) -> None:
        """Forget secrets that were typed."""


class PlaceStep(Step):
    """Where the base will live, or where one lives already."""

    existing_wanted = Signal(Path)
    restore_wanted = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.title = self.tr("Where will the base live?")
        self.intro = self.tr("Everything stays in this folder on this computer; nothing is sent anywhere.")
        self.editor = TextEditor("first_folder", self.tr("Folder"))
        self.editor.set_words(str(folder))
        self.box = FieldBox(self.editor)
        self.column.addWidget(self.box)
        self.safe = button(self.tr("Take a folder on this computer"), "first_safe", self.take_safe)
        self.safe.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.safe)
        row.addWidget(button(self.tr("Another folder…"), "first_choose", self.choose))
        row.addStretch(1)
        row.addWidget(button(self.tr("Restore from a backup…"), "first_restore", self.restore_wanted.emit, "link"))
        row.addWidget(button(self.tr("I have a base already…"), "first_existing", self.choose_existing, "link"))
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.editor.entered.connect(self.done)

    def folder(self) -> Path:
        """The chosen folder."""
        return Path(self.editor.words().strip()).expanduser()

    def begin(self) -> None:
        """Show at once why the place would not do."""
        self.editor.setFocus()
        if self.box.error() == "":
            self._warn()

    def check(self) -> bool:
        """A folder on this computer that has no base yet."""
        self.box.show_error("")
        if not self.editor.words().strip():
            self.box.show_error(self.tr("Name a folder."))
        elif (self.folder() / base.FILE).exists():
            self.box.show_error(self.tr("There is a base in this folder already. Choose another one, or open it."))
        else:
            self._warn()
        return not self.box.error()

    def take_safe(self) -> None:
        """Take the folder that the program would choose, in the place of one that could spoil the base."""
        self.editor.set_words(str(paths.free_base()))
        self.check()
        self.editor.setFocus()

    def _warn(self) -> None:
        warning = base.place_warning(self.folder())
        self.box.show_error(warning or "")
        self.safe.setVisible(warning is not None and base.place_warning(paths.free_base()) is None)

    def choose(self) -> None:
        """Let the person choose a folder; the base gets a folder of its own inside."""
        chosen = ask.folder(self, self.tr("Where will the base live?"), _existing(self.folder()))
        if chosen is not None:
            self.editor.set_words(str(chosen if not any(chosen.iterdir()) else chosen / "SalonBase"))
            self.check()

    def choose_existing(self) -> None:
        """Open a base that is there already."""
        chosen = ask.folder(self, self.tr("The folder of the base"), _existing(self.folder()))
        if chosen is None:
            return
        if (chosen / base.FILE).exists():
            self.existing_wanted.emit(chosen)
        else:
            self.box.show_error(self.tr("There is no base in this folder: a file clients.db belongs there."))


class SalonStep(Step):
    """The salon's name and what it does."""

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Your salon")
        self.intro = self.tr("The name stands on the first page and on papers. Everything here can be changed later.")
        self.editor = TextEditor("first_salon", self.tr("Name"), hint=self.tr("Salon “Lily”"))
        self.box = FieldBox(self.editor)
        self.column.addWidget(self.box)
        self.column.addWidget(label(self.tr("What do you do?"), "field"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self._group = QButtonGroup(self)
        for number, template in enumerate(TEMPLATES):
            choice = QPushButton(template.title)
            choice.setObjectName(f"first_trade_{template.key}")
            choice.setProperty("role", "choice")
            choice.setCheckable(True)
            choice.setChecked(number == 0)
            choice.setIcon(icons.icon(_ICONS.get(template.key, "identification-card")))
            choice.setIconSize(QSize(theme.px(24), theme.px(24)))
            self._group.addButton(choice, number)
            row.addWidget(choice, 1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.editor.entered.connect(self.done)

    def begin(self) -> None:
        """The cursor stands in the name."""
        self.editor.setFocus()

    def check(self) -> bool:
        """A salon has a name."""
        missing = not self.salon_name()
        self.box.show_error(self.tr("Give the salon a name.") if missing else "")
        if missing:
            self.editor.setFocus()
        return not missing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a trade goes on as it does in the name."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def salon_name(self) -> str:
        """The name without spaces around it."""
        return " ".join(self.editor.words().split())

    def trade(self) -> str:
        """The key of the chosen template."""
        return TEMPLATES[self._group.checkedId()].key


class PasswordStep(Step):
    """The master password, twice."""

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Master password")
        self.intro = self.tr(
            "It opens the base on any computer. A sentence of several words is easy to remember and hard to guess."
        )
        self.first = SecretEditor("first_password", self.tr("Master password"), hint=new_password.hint())
        self.again = SecretEditor("first_password_again", self.tr("Once more"))
        self.boxes = (FieldBox(self.first), FieldBox(self.again))
        for box in self.boxes:
            self.column.addWidget(box)
        self.column.addStretch(1)
        self.first.entered.connect(lambda: new_password.go_to_second(self.first, self.again, self.boxes))
        self.again.entered.connect(self.done)

    def begin(self) -> None:
        """The cursor stands in the first line."""
        self.first.setFocus()

    def check(self) -> bool:
        """Long enough, and twice the same."""
        return not new_password.check(self.first, self.again, self.boxes)

    def password(self) -> str:
        """What was typed."""
        return self.first.words()

    def forget(self) -> None:
        """Forget it."""
        self.first.clear()
        self.again.clear()


class PinStep(Step):
    """The PIN of this computer, where its password store answers; ``impossible`` says that it does not."""

    impossible = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("PIN of this computer")
        self.intro = self.tr("Four digits or more for every day. It works only on this computer.")
        length = self.tr("at least %n character(s)", "", keys.SHORTEST_PIN)
        self.first = SecretEditor("first_pin", self.tr("PIN"), hint=length)
        self.again = SecretEditor("first_pin_again", self.tr("Once more"))
        self.boxes = (FieldBox(self.first), FieldBox(self.again))
        self.answers: bool | None = None
        for box in self.boxes:
            self.column.addWidget(box)
        self.column.addStretch(1)
        self.first.entered.connect(self.again.setFocus)
        self.again.entered.connect(self.done)

    def begin(self) -> None:
        """Ask the password store, beside the window, whether it answers at all."""
        self.first.setFocus()
        if self.answers is None:
            work.run(keyring_store.available, self._learn, owner=self)

    def check(self) -> bool:
        """Long enough and twice the same; where the password store is silent there is no PIN to check."""
        for box in self.boxes:
            box.show_error("")
        if self.answers is False:
            return True
        if len(self.first.words()) < keys.SHORTEST_PIN:
            self.boxes[0].show_error(self.tr("The PIN needs at least %n character(s).", "", keys.SHORTEST_PIN))
            self.first.setFocus()
        elif self.first.words() != self.again.words():
            self.boxes[1].show_error(self.tr("This is not the same as above."))
            self.again.setFocus()
        return not any(box.error() for box in self.boxes)

    def pin(self) -> str:
        """What was typed, empty where there can be no PIN."""
        return "" if self.answers is False else self.first.words()

    def forget(self) -> None:
        """Forget it."""
        self.first.clear()
        self.again.clear()

    def _learn(self, answers: bool) -> None:
        self.answers = answers
        for editor in (self.first, self.again):
            editor.setEnabled(answers)
        if not answers:
            self.boxes[0].show_error(
                self.tr("The password store of this computer does not answer, so the master password opens the base.")
            )
            self.impossible.emit()


def _existing(folder: Path) -> Path:
    """The nearest folder that is there, for a file chooser to begin in."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder
