"""The chip above the client list whose menu holds the saved segments, with a cross beside it while one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from salonbase import nouns, segments
from salonbase.errors import SalonError
from salonbase.segments import Saved
from ui import icons, theme
from ui.segments.members import Members
from ui.session import Session

_LONGEST = 18


class SegmentChip(QWidget):
    """Lets through the clients of a segment, beside whatever the other chips let through.

    ``chosen`` says that another segment is in force, ``recounted`` that the same one has other clients; ``edit_wanted``
    asks for the editor with a Saved or None, ``all_wanted`` for the list of segments.
    """

    chosen = Signal()
    recounted = Signal()
    edit_wanted = Signal(object)
    all_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_segment_box")
        self._session = session
        self._now: Saved | None = None
        self._allowed: set[int] | None = None
        self._members = Members(session, self)
        self.button = self._make("filter_segment", "funnel", nouns.here(self.tr("Clients of a segment")))
        self.button.setCheckable(True)
        self.off = self._make("filter_segment_off", "x", self.tr("Without the segment"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(3))
        row.addWidget(self.button)
        row.addWidget(self.off)
        self.button.clicked.connect(self.open_menu)
        self.off.clicked.connect(self.clear)
        self._members.counted.connect(self._take)
        self._members.refused.connect(self._refuse)
        self._mark()

    def allowed(self) -> set[int] | None:
        """Who is let through, None for everybody; at once, and those counted last where the base has just changed."""
        return self._allowed

    def segment_id(self) -> int | None:
        """The number of the segment that is chosen."""
        return None if self._now is None else self._now.id

    def choose(self, segment_id: int) -> None:
        """Let only the clients of this segment through, as soon as they are counted."""
        try:
            found = segments.segment(segment_id)
            conditions = found.conditions
        except SalonError as error:
            self._refuse(error)
            return
        self._now = found
        self._mark()
        self._members.count(conditions)

    def clear(self) -> None:
        """Let everybody through again."""
        self._members.rest()
        if self.off.hasFocus():
            self.button.setFocus()
        had, self._now, self._allowed = self._allowed, None, None
        self._mark()
        if had is not None:
            self.chosen.emit()

    def refresh(self) -> None:
        """The segment may have been changed, renamed or deleted."""
        if self._now is None:
            return
        found = next((one for one in segments.saved() if one.id == self.segment_id()), None)
        if found is None:
            self.clear()
        elif found != self._now:
            self.choose(found.id)

    def open_menu(self) -> None:
        """The segments of the salon; below them the way to make and to change them."""
        self._mark()
        menu = QMenu(self)
        menu.setObjectName("segment_menu")
        known = segments.saved()
        for one in known:
            action = menu.addAction(one.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.id == self.segment_id())
            action.triggered.connect(lambda _on, number=one.id: self.choose(number))
        if known:
            menu.addSeparator()
        if self._now is not None:
            changed = menu.addAction(icons.icon("pencil-simple"), self.tr("Change this segment…"))
            changed.triggered.connect(lambda: self.edit_wanted.emit(self._now))
        menu.addAction(icons.icon("plus"), self.tr("New segment…")).triggered.connect(
            lambda: self.edit_wanted.emit(None)
        )
        if known:
            menu.addAction(icons.icon("list-bullets"), self.tr("All segments…")).triggered.connect(self.all_wanted)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _take(self) -> None:
        first = self._allowed is None or self._shown != self.segment_id()
        self._allowed, self._shown = set(self._members.ids or ()), self.segment_id()
        self._mark()
        (self.chosen if first else self.recounted).emit()

    _shown: int | None = None  # the segment whose clients are let through

    def _refuse(self, error: SalonError) -> None:
        self.clear()
        self._session.say(error.sentence, "bad")

    def _mark(self) -> None:
        name = "" if self._now is None else self._now.name
        short = name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
        waits = self._now is not None and self._members.ids is None
        self.button.setChecked(self._now is not None)
        self.button.setText((short + " …" if waits else short).replace("&", "&&") or self.tr("Segment"))
        self.button.setToolTip(self._tip())
        self.off.setVisible(self._now is not None)

    def _tip(self) -> str:
        if self._now is None:
            return nouns.here(self.tr("Clients of a segment"))
        try:
            return f"{self._now.name}\n{segments.told(self._now.conditions)}"
        except SalonError as error:
            return f"{self._now.name}\n{error.sentence}"

    def _make(self, name: str, icon: str, title: str) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName(name)
        chip.setIcon(icons.icon(icon))
        chip.setIconSize(QSize(theme.px(15), theme.px(15)))
        chip.setAccessibleName(title)
        chip.setToolTip(title)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.set_role(chip, "chip")
        return chip
