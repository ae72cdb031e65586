"""The family of a client: who belongs to it, a way to each of them, and how to add one more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from salonbase import clients, families, nouns
from salonbase.errors import SalonError
from ui import icons, theme
from ui.session import Session
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.suggest import MOST, Suggest


class FamilyBox(QWidget):
    """Members as buttons, a line that finds another client, and the way out of the family."""

    open_wanted = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._client_id = 0
        self._found: dict[str, int] = {}
        self._members: list[tuple[int, str]] = []
        self._buttons: list[QPushButton] = []
        self.setObjectName("family_box")
        self._flow_box, self._flow = QWidget(self), FlowLayout(gap=6)
        self._flow_box.setLayout(self._flow)
        self._edit = QLineEdit(self)
        self._edit.setObjectName("family_add")
        self._edit.setAccessibleName(self.tr("Add to the family"))
        self._edit.setPlaceholderText(self.tr("Add: name or phone…"))
        self._edit.setMinimumWidth(theme.px(240))
        self._suggest = Suggest(self._edit, self._find)
        self._suggest.activated.connect(lambda _word: QTimer.singleShot(0, self, self._join_typed))
        self._edit.returnPressed.connect(lambda: None if self._suggest.is_choosing() else self._join_typed())
        self._leave = QPushButton(self.tr("Leave the family"), self)
        self._leave.setObjectName("family_leave")
        self._leave.setAccessibleName(self.tr("Leave the family"))
        self._leave.setProperty("role", "quiet")
        self._leave.clicked.connect(self._left)
        self._error = label(role="error", name="family_error", wrap=True)
        self._error.hide()
        self._flow.addWidget(self._edit)
        self._flow.addWidget(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._flow_box)
        column.addWidget(self._error)

    def show_client(self, client_id: int) -> None:
        """Show the family of another client."""
        members = families.of_client(client_id)
        if client_id == self._client_id and members == self._members:
            return  # what is being typed stays
        self._client_id, self._members = client_id, members
        self._edit.clear()
        self._say("")
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._member(number, *member) for number, member in enumerate(self._members)]
        self._leave.setVisible(bool(self._members))

    def members(self) -> frozenset[int]:
        """The ids of the family."""
        return frozenset(client_id for client_id, _name in self._members)

    def join(self, other_id: int) -> None:
        """Make one family of this client and another."""
        try:
            self._session.change(families.join, self._client_id, other_id)
        except SalonError as error:
            self._say(error.sentence)
            return
        self.show_client(self._client_id)
        self._session.say(self.tr("Saved"), "saved")

    def _member(self, number: int, client_id: int, name: str) -> QPushButton:
        button = QPushButton(icons.icon("user", "accent-text"), name.replace("&", "&&"), self._flow_box)
        button.setObjectName(f"family_member_{number}")
        button.setAccessibleName(self.tr("Open the card of {name}").format(name=name))
        button.setToolTip(self.tr("Open the card of {name}").format(name=name))
        button.setProperty("role", "chip")
        button.clicked.connect(lambda: self.open_wanted.emit(client_id))
        self._flow.insertWidget(number, button)
        button.show()
        return button

    def _find(self, typed: str) -> Sequence[str]:
        """Who fits what was typed, as the search of the list would say, without those who belong here already."""
        self._found = {}
        if typed:
            known = self.members() | {self._client_id}
            ids = [found for found in self._session.index.find(typed).ids[: 3 * MOST] if found not in known]
            for row in clients.rows(ids[:MOST], today=self._session.today()):
                self._found[" · ".join(filter(None, (row.name, row.phone)))] = row.id
        return list(self._found)

    def _join_typed(self) -> None:
        other = self._found.get(self._edit.text())
        if other is not None:
            self.join(other)
        elif self._edit.text().strip():
            self._say(nouns.here(self.tr("Choose a client from the list that opens while you type.")))

    def _left(self) -> None:
        try:
            self._session.change(families.leave, self._client_id)
        except SalonError as error:
            self._say(error.sentence)
            return
        self.show_client(self._client_id)

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
