"""Whoever stands in a report becomes a segment under a name."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salonbase import segments
from salonbase.errors import SalonError
from salonbase.segments import Group
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.editors import TextEditor
from ui.widgets.field_box import FieldBox


class SegmentNameDialog(Dialog):
    """Asks for a name and keeps the conditions under it; ``kept`` is the name that stands then."""

    def __init__(self, session: Session, proposed: str, conditions: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="segment_name_dialog", title=self.tr("Save as a segment"))
        self.say_intro(self.tr("Whoever stands in this report belongs to it, always as of today."))
        self._session, self._conditions = session, conditions
        self.kept = ""
        self.name = TextEditor("segment_name", self.tr("Name"))
        self.name.set_words(proposed)
        self.name.entered.connect(self.keep)
        self._box = FieldBox(self.name)
        self.body.addWidget(self._box)
        self.add_button(self.tr("Cancel"), "segment_name_cancel", self.reject)
        self.add_button(self.tr("Keep the segment"), "segment_name_keep", self.keep, "primary")
        self.name.setFocus()
        self.name.edit.selectAll()

    def keep(self) -> None:
        """Keep it; a name that cannot be is refused beside its field."""
        name = self.name.words().strip()
        try:
            self._session.change(segments.add, name, self._conditions)
        except SalonError as error:
            self._box.show_error(error.sentence)
            self.name.setFocus()
            return
        self.kept = name
        self.accept()
