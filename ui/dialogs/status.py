"""Give a client a status whatever the rules say, with the reason, or leave it to the rules again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salonbase import nouns, standing
from salonbase.errors import SalonError
from salonbase.standing import Standing
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.editors import ChipsEditor, TextEditor
from ui.widgets.field_box import FieldBox


class StatusDialog(Dialog):
    """Shows what the rules say, and asks which status shall hold instead and why."""

    def __init__(self, session: Session, client_id: int, known: Standing, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="status", title=nouns.here(self.tr("Status of the client")), width=600)
        rules = self.tr("By the rules: {status} ({reason}).")
        self.say_intro(rules.format(status=standing.word(known.by_rules), reason=known.rules_reason))
        self._session, self._client_id = session, client_id
        options = [(status, standing.word(status)) for status in standing.STATUSES]
        self.status = ChipsEditor("hand_status", self.tr("Status"), options, may_be_empty=False)
        self.reason = TextEditor(
            "hand_status_reason", self.tr("Why"), hint=self.tr("For example: a friend of the owner")
        )
        self._boxes = {editor.name: FieldBox(editor) for editor in (self.status, self.reason)}
        for box in self._boxes.values():
            self.body.addWidget(box)
        self.status.set_words(known.status)
        self.reason.set_words(known.reason if known.by_hand else "")
        self.reason.entered.connect(self.choose)
        if known.by_hand:
            self.add_quiet_button(self.tr("Back to the rules"), "status_by_rules", self.leave_to_rules)
        self.add_button(self.tr("Leave as it is"), "cancel", self.reject)
        self.add_button(self.tr("Choose the status"), "choose_status", self.choose, "primary")
        self.reason.setFocus()

    def choose(self) -> None:
        """Keep the status that is pressed; a missing reason is asked for beside its field."""
        self._write(self.status.words(), self.reason.words())

    def leave_to_rules(self) -> None:
        """From now on the rules decide again."""
        self._write("", "")

    def _write(self, status: str, reason: str) -> None:
        for box in self._boxes.values():
            box.show_error("")
        try:
            self._session.change(standing.set_by_hand, self._client_id, status, reason)
        except SalonError as error:
            self._refused(error)
            return
        self.accept()

    def _refused(self, error: SalonError) -> None:
        box = self._boxes.get(error.field or "")
        if box is None:
            self.show_error(error.sentence)
        else:
            box.show_error(error.sentence)
            box.editor.setFocus()
            self.make_room()
