"""A line that finds a client as the search of the list does: by name, phone or card number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from salonbase import clients
from ui.session import Session
from ui.widgets.suggest import MOST, Suggest


class PersonSearch(QLineEdit):
    """``chosen`` says who was picked from the list that opens while somebody types; ``missed`` that nobody was."""

    chosen = Signal(int)
    missed = Signal()

    def __init__(self, session: Session, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found: dict[str, int] = {}
        self._left_out: frozenset[int] = frozenset()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setPlaceholderText(self.tr("Name, phone or card number…"))
        self._suggest = Suggest(self, self._find)
        self._suggest.activated.connect(lambda _word: QTimer.singleShot(0, self, self._choose))

    def leave_out(self, client_ids: frozenset[int]) -> None:
        """These clients are not offered."""
        self._left_out = client_ids

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses here and presses no button of the dialog around: the next question stands there by then."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self._suggest.is_choosing():
            self._choose()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _find(self, typed: str) -> Sequence[str]:
        self._found = {}
        if typed:
            ids = [found for found in self._session.index.find(typed).ids[: 3 * MOST] if found not in self._left_out]
            for row in clients.rows(ids[:MOST], today=self._session.today()):
                self._found.setdefault(" · ".join(filter(None, (row.name, row.phone))), row.id)
        return list(self._found)

    def _choose(self) -> None:
        """Take the one whose line stands here, or the only one who was found."""
        known = self._found.get(self.text(), next(iter(self._found.values())) if len(self._found) == 1 else None)
        if (popup := self._suggest.popup()) is not None:
            popup.hide()
        if known is not None:
            self.chosen.emit(known)
        elif self.text().strip():
            self.missed.emit()
