"""The status in the head of a card: its sign, its word and its reason; a press changes it by hand."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget

from salonbase import standing
from salonbase.standing import Standing
from ui import icons, theme
from ui.dialogs.status import StatusDialog
from ui.session import Session
from ui.standings import MARKS

_LONGEST = 70  # letters


class StatusButton(QPushButton):
    """Hidden while the status is not known."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._client_id = 0
        self.setObjectName("status_chip")
        self.setFixedHeight(theme.px(24))
        self.setIconSize(QSize(theme.px(14), theme.px(14)))
        theme.set_role(self, "status")
        self.clicked.connect(self.change)
        self.hide()

    def show_client(self, client_id: int) -> bool:
        """Show the status of this client, 0 for nobody; return whether there is one to be seen."""
        self._client_id = client_id
        known = self._session.standings.of(client_id) if client_id else None
        if known is not None:
            self._say(known)
        self.setVisible(known is not None)
        return known is not None

    def change(self) -> None:
        """Ask which status shall hold instead."""
        known = self._session.standings.of(self._client_id)
        if known is not None:
            dialog = StatusDialog(self._session, self._client_id, known, self.window())
            dialog.exec()
            dialog.deleteLater()

    def _say(self, known: Standing) -> None:
        pattern = self.tr("{status}, by hand: {reason}") if known.by_hand else self.tr("{status}: {reason}")
        words = pattern.format(status=known.word, reason=known.reason)
        self.setIcon(icons.icon(*MARKS[known.status]))
        self.setText((words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…").replace("&", "&&"))
        self.setAccessibleName(self.tr("Status: {words}").format(words=words))
        told = [words, self.tr("A click changes it")]
        if known.by_hand:
            rules = self.tr("By the rules: {status} ({reason})")
            told.insert(1, rules.format(status=standing.word(known.by_rules), reason=known.rules_reason))
        self.setToolTip("\n".join(told))
