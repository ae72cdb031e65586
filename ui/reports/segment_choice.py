"""Whom a report looks at: everybody, or those of a saved segment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from salonbase import nouns, segments
from ui.session import Session

_LETTERS = 13  # of a name that is read whole; names may be as long as a line
Only = Callable[[], Sequence[int] | None]


class SegmentChoice(QComboBox):
    """The saved segments by their names; ``changed`` says that another one was chosen."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("report_segment_choice")
        self.setAccessibleName(self.tr("Among whom"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.addItem(nouns.all_clients(), None)
        self.activated.connect(lambda _index: self.changed.emit())
        self.follow()

    @property
    def has_any(self) -> bool:
        """Whether there is anything to choose."""
        return self.count() > 1

    def follow(self) -> None:
        """Offer the segments that there are now; the chosen one stays chosen while it is there."""
        chosen = self.currentData()
        while self.count() > 1:
            self.removeItem(1)
        for one in segments.saved():
            self.addItem(one.name, one.id)
        self.setCurrentIndex(max(self.findData(chosen), 0))

    def only(self) -> Only:
        """Who is in the chosen segment now, to be asked in the thread that has the base; None is everybody."""
        chosen = self.currentData()
        if chosen is None:
            return lambda: None
        return partial(_members, int(chosen), self._session.today(), self._session.standings.known())


def _members(segment_id: int, today: dt.date, known: Callable[[str], set[int]] | None) -> Sequence[int]:
    return segments.ids(segments.segment(segment_id).conditions, today=today, of_status=known)
