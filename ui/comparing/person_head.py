"""Whose card it is, above the values of that card: the name, how often they came, and the way to the card."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salonbase import clients, formats, photos, visits
from salonbase.text import text
from ui import icons, theme
from ui.session import Session
from ui.widgets.avatar import Avatar
from ui.widgets.dialog import button
from ui.widgets.labels import breakable, label

AVATAR, BESIDE = 32, 10
"""How large the picture is and how far the words stand from it, in pixels of look.md: the values begin there too."""


class PersonHead(QWidget):
    """One of the two; ``opened`` asks for the whole card."""

    opened = Signal(int)

    def __init__(self, session: Session, name: str, *, openable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._client_id = 0
        self.setObjectName(name)
        self._avatar = Avatar(AVATAR, self)
        self._name = label("", "name", name=f"{name}_name", wrap=True)
        self._visits = label("", "second", name=f"{name}_visits", wrap=True)
        self._made = label("", "second", name=f"{name}_made", wrap=True)
        self.open_button = button("", f"{name}_open", self._open, "icon", parent=self)
        self.open_button.setIcon(icons.icon("arrow-square-out"))
        self.open_button.setToolTip(self.tr("Open the card"))
        self.open_button.setVisible(openable)
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        for one in (self._name, self._visits, self._made):
            words.addWidget(one)
        words.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(theme.px(4))
        side.addWidget(self._avatar)
        side.addWidget(self.open_button)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(BESIDE))
        row.addLayout(side)
        row.addLayout(words, 1)

    def show_person(self, card: clients.Card, totals: visits.Totals) -> None:
        """Show whose card it is and how often they came."""
        self._client_id = card.id
        self._avatar.show_name(card.name, card.initials)
        self._avatar.show_photo(photos.of(card.id))
        self._name.setText(breakable(card.name))
        self._visits.setText(_figures(totals))
        since = self.tr("since {year}").format(year=card.created_at.year)
        last = formats.near_day(totals.last, self._session.today()) if totals.last is not None else ""
        parts = [self.tr("last {day}").format(day=last)] if last else []
        self._made.setText(" · ".join(part.replace(" ", "\u00a0") for part in (*parts, since)))
        self.open_button.setAccessibleName(self.tr("Open the card of {name}").format(name=card.name))

    def name(self) -> str:
        """Whose card it is."""
        return self._avatar.accessibleName()

    def _open(self) -> None:
        self.opened.emit(self._client_id)


def _figures(totals: visits.Totals) -> str:
    """How often somebody came and for how much, in words."""
    if not totals.count:
        return text("PersonHead", "no visits")
    return f"{text('PersonHead', '%n visits', n=totals.count)} · {formats.money(totals.total_kopecks)}"
