"""«Похоже, записан дважды»: a quiet line on the card when another card may be the same person's."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from salonbase import clients, twice
from ui import theme, work
from ui.session import Session
from ui.widgets.dialog import button
from ui.widgets.labels import ElidedLabel

AFTER = 400  # milliseconds in which the card is painted; nobody waits for this line


class TwiceHint(QFrame):
    """Looks a moment after a card is shown; the surest likeness stands here, with what can be done about it."""

    compare_wanted = Signal(int)  # the other card

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._client_id = self._other_id = 0
        self.setObjectName("twice_hint")
        self.setProperty("role", "next-visit")
        self._words = ElidedLabel(role="hint-words", name="twice_words", parent=self)
        self.compare_button = button(self.tr("Compare…"), "twice_compare", self._compare, "link", parent=self)
        self.apart_button = button(self.tr("Different people"), "twice_apart", self._tell_apart, "link", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.margins(12, 2, 6, 2))
        row.setSpacing(theme.px(6))
        row.addWidget(self._words, 1)
        row.addWidget(self.compare_button)
        row.addWidget(self.apart_button)
        self._timer = QTimer(self, singleShot=True, interval=AFTER)
        self._timer.timeout.connect(self.look)
        self.hide()

    def show_client(self, client_id: int) -> None:
        """Look for this client in a moment; 0 for a card that is not there yet."""
        if client_id != self._client_id:
            self.hide()
        self._client_id = client_id
        self._timer.start()

    def look(self) -> None:
        """Show who is like this client, or nothing."""
        if not self._session.is_open:
            return
        if work.busy():
            self._timer.start()
            return
        pairs = twice.of_client(self._client_id) if self._client_id else []
        if not pairs:
            self.hide()
            return
        pair = pairs[0]
        self._other_id = pair.right if pair.left == self._client_id else pair.left
        other = clients.rows([self._other_id], today=self._session.today())[0]
        self._words.setText(self.tr("Perhaps here twice: {name}. {why}").format(name=other.name, why=pair.reason))
        self.compare_button.setAccessibleName(self.tr("Compare with the card of {name}").format(name=other.name))
        self.show()

    def _compare(self) -> None:
        self.compare_wanted.emit(self._other_id)

    def _tell_apart(self) -> None:
        if self._session.attempt(twice.tell_apart, self._client_id, self._other_id):
            self._session.say(self.tr("Two people. This will not be asked again."), "undo")
