"""All segments of the salon: look at one in the list, change, put in order, delete."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QTableView, QWidget

from salonbase import nouns, segments
from salonbase.errors import SalonError
from salonbase.segments import Saved
from ui import theme
from ui.session import Session
from ui.widgets.dialog import Dialog, button
from ui.widgets.labels import label
from ui.widgets.table_model import Column, TableModel
from ui.widgets.table_view import whole_rows


class SegmentsDialog(Dialog):
    """The list of the segments; ``chosen`` wants one to be shown in the client list, ``edit_wanted`` to be changed."""

    chosen = Signal(int)
    edit_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="segments_dialog", title=self.tr("Segments"), width=680)
        self._session = session
        self.model: TableModel[Saved] = TableModel(
            (Column(self.tr("Segment"), lambda one: one.name), Column(self.tr("Who belongs to it"), _told)), self
        )
        self.table = whole_rows(QTableView(), "segments_table", self.tr("Segments"), self.model, stretch=1, boxed=True)
        self.empty = label(
            nouns.here(self.tr("No segment is kept yet. A segment is a group of clients by conditions.")),
            "dim",
            wrap=True,
        )
        self.body.addWidget(self.empty)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(self._make_row())
        self.add_quiet_button(self.tr("New segment…"), "segments_new", lambda: self.edit_wanted.emit(None))
        self.add_button(self.tr("Close"), "segments_close", self.reject)
        self.show_button = self.add_button(self.tr("Show in the list"), "segments_show", self.show_chosen, "primary")
        self.table.doubleClicked.connect(lambda _index: self.show_chosen())
        session.changed.connect(self.reload)
        self.resize(theme.px(720), theme.px(480))
        self.reload()

    def reload(self) -> None:
        """Read the segments anew, the same one chosen."""
        former = self.current()
        rows = segments.saved()
        self.model.set_rows(rows)
        ids = [one.id for one in rows]
        if rows:
            self.table.selectRow(ids.index(former.id) if former is not None and former.id in ids else 0)
        self.empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        for one in (*self._acts, self.show_button):
            one.setEnabled(bool(rows))

    def current(self) -> Saved | None:
        """The segment that is chosen."""
        place = self.table.currentIndex().row()
        rows = self.model.rows()
        return rows[place] if 0 <= place < len(rows) else None

    def show_chosen(self) -> None:
        """Close, and show the clients of the segment in the list."""
        if (one := self.current()) is not None:
            self.accept()
            self.chosen.emit(one.id)

    def shift(self, steps: int) -> None:
        """Put the chosen segment higher (-1) or lower (1)."""
        place = self.table.currentIndex().row() + steps
        if (one := self.current()) is not None and 0 <= place < len(self.model.rows()):
            self._session.attempt(segments.move, one.id, place)

    def delete(self) -> None:
        """Keep the segment no longer; undo brings it back, the clients stay."""
        if (one := self.current()) is not None and self._session.attempt(segments.delete, one.id):
            self._session.say(self.tr("The segment “{name}” was deleted").format(name=one.name), "undo")

    def _edit(self) -> None:
        if (one := self.current()) is not None:
            self.edit_wanted.emit(one)

    def _make_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self._acts = [
            button(self.tr("Change…"), "segments_edit", self._edit, "secondary", parent=self),
            button(self.tr("Higher"), "segments_higher", partial(self.shift, -1), "quiet", parent=self),
            button(self.tr("Lower"), "segments_lower", partial(self.shift, 1), "quiet", parent=self),
            button(self.tr("Delete the segment"), "segments_delete", self.delete, "danger", parent=self),
        ]
        for place, one in enumerate(self._acts):
            one.setAutoDefault(False)
            if place == 3:
                row.addStretch(1)
            row.addWidget(one)
        for keys, steps in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(keys), self, partial(self.shift, steps))
        return row


def _told(one: Saved) -> str:
    try:
        return segments.told(one.conditions)
    except SalonError as error:
        return error.sentence
