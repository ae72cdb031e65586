"""«Похоже, уже есть»: shown while a card is being typed, when somebody like that is in the base already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from salonbase import duplicates
from ui import theme
from ui.session import Session
from ui.widgets.labels import ElidedLabel

MOST = 3


class DuplicateHint(QFrame):
    """A line for each likeness: the same person can be opened, the same phone can be a family."""

    open_wanted = Signal(int)
    instead_wanted = Signal(int)  # the same person: the card that is being typed was begun by mistake
    family_wanted = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("duplicate_hint")
        self.setProperty("role", "info-strip")
        self._lines: list[tuple[QWidget, ElidedLabel, QPushButton, QPushButton]] = []
        self._shown: tuple[duplicates.Likeness, ...] = ()
        self._family: frozenset[int] = frozenset()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.margins(12, 6, 8, 6))
        self._column.setSpacing(theme.px(2))
        self.hide()

    def show_likenesses(self, found: Sequence[duplicates.Likeness], family: frozenset[int] = frozenset()) -> None:
        """Show these, or hide without any; who is in the family already is no news."""
        wanted = tuple(like for like in found if like.client_id not in family)[:MOST]
        if wanted == self._shown:
            return
        self._shown = wanted
        while len(self._lines) < len(wanted):
            self._add_line()
        for number, (box, words, opening, family_button) in enumerate(self._lines):
            box.setVisible(number < len(wanted))
            if number < len(wanted):
                like = wanted[number]
                same = like.why == duplicates.SAME_PERSON
                who = ", ".join(filter(None, (like.name, like.phone)))
                sentence = self.tr("Perhaps here already: {who}") if same else self.tr("The same phone: {who}")
                words.setText(sentence.format(who=who))
                opening.setAccessibleName(self.tr("Open the card of {name}").format(name=like.name))
                family_button.setVisible(not same)
        self.setVisible(bool(wanted))

    def _add_line(self) -> None:
        number = len(self._lines)
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        words = ElidedLabel(role="hint-words", name=f"likeness_{number}", parent=box)
        opening = self._button(box, f"likeness_open_{number}", self.tr("Open"))
        family = self._button(box, f"likeness_family_{number}", self.tr("Family?"))
        family.setToolTip(self.tr("Link both cards as a family"))
        opening.clicked.connect(lambda: self._open(self._shown[number]))
        family.clicked.connect(lambda: self.family_wanted.emit(self._shown[number].client_id))
        row.addWidget(words, 1)
        row.addWidget(family)
        row.addWidget(opening)
        self._column.addWidget(box)
        self._lines.append((box, words, opening, family))

    def _open(self, like: duplicates.Likeness) -> None:
        wanted = self.instead_wanted if like.why == duplicates.SAME_PERSON else self.open_wanted
        wanted.emit(like.client_id)

    def _button(self, parent: QWidget, name: str, words: str) -> QPushButton:
        button = QPushButton(words, parent)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setProperty("role", "link")
        return button
