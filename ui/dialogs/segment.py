"""The editor of a segment: conditions line by line, how many clients fit them now, the same in words, a name."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from salonbase import clients, drafts, formats, nouns, segments
from salonbase.errors import SalonError
from salonbase.segments import Group, Saved
from ui import theme
from ui.draft import DialogDraft
from ui.segments.group_box import FIRST, GroupBox
from ui.segments.members import Members
from ui.session import Session
from ui.widgets import tab_order
from ui.widgets.dialog import Dialog
from ui.widgets.editors import TextEditor
from ui.widgets.field_box import FieldBox
from ui.widgets.labels import ElidedLabel, label

PAUSE = 300  # ms without a key before the clients are counted
_NAMED = 3
_HIGH = 720


class SegmentDialog(Dialog):
    """A new segment, or ``saved`` to be changed; ``kept`` is its number when the dialog was accepted."""

    def __init__(self, session: Session, saved: Saved | None = None, parent: QWidget | None = None) -> None:
        title = self.tr("Segment") if saved else self.tr("New segment")
        super().__init__(parent, name="segment_dialog", title=title, width=840)
        self.say_intro(self.tr("Who fits the conditions belongs to the segment, today and on any other day."))
        self._session, self._saved = session, saved
        self.kept: int | None = None
        self.name = TextEditor("segment_name", self.tr("Name of the segment"), hint=self.tr("Time for colouring"))
        self._name_box = FieldBox(self.name)
        self.conditions = GroupBox("segment_group", session, Group("all", (FIRST,)))
        self.count = label("", "strong", name="segment_count")
        self.people = ElidedLabel("", "second", name="segment_people")
        self.told = label("", "second", name="segment_told", wrap=True)
        self._members = Members(session, self)
        self._draft = DialogDraft(session, drafts.segment(saved.id if saved is not None else None))
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._typed = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self.examples_button = self.add_quiet_button(self.tr("Begin with an example…"), "segment_examples", self._offer)
        self.add_button(self.tr("Leave it"), "segment_cancel", self.reject)
        self.add_button(self.tr("Save the segment"), "segment_save", self.save, "primary")
        self._connect()
        if saved is not None:
            self._show_saved(saved)
        self._as_it_was = self._words()
        self._go_on()
        self.look()
        tab_order.follow_layout(self)
        self.name.setFocus()

    def save(self) -> None:
        """Keep the segment; a refusal stands beside what it is about."""
        self._name_box.show_error("")
        self.show_error("")
        try:
            conditions = self.conditions.group()
            if self._saved is None:
                self.kept = self._session.change(segments.add, self.name.words(), conditions)
            else:
                self._session.change(segments.change, self._saved.id, self.name.words(), conditions)
                self.kept = self._saved.id
        except SalonError as error:
            self._refuse(error)
            return
        self._draft.drop()
        self.accept()

    def reject(self) -> None:
        """Leave it: what was built is not wanted."""
        self._draft.drop()
        super().reject()

    def done(self, result: int) -> None:
        """Close; whoever is sent away by the lock finds what was built when the editor is opened again."""
        self._keep()
        super().done(result)

    def begin_with(self, number: int) -> None:
        """Show one of the examples; the name is proposed where none is written."""
        example = segments.examples()[number]
        self.conditions.show_conditions(example.conditions)
        if self.name.words().strip() in {"", *(one.name for one in segments.examples())}:
            self.name.set_words(example.name)
        self.make_room()

    def add_condition(self) -> None:
        """One condition more, in the group in which the keyboard is."""
        found = self.conditions.line_with_focus()
        (found[0] if found else self.conditions).add()

    def remove_condition(self) -> None:
        """Take the condition away in which the keyboard is."""
        if (found := self.conditions.line_with_focus()) is not None:
            found[0].remove(found[1])

    def look(self) -> None:
        """Say the conditions in words now, and count who fits; what cannot be asked says so at its line."""
        self.conditions.show_error("", "")
        self._keep()
        try:
            asked = self.conditions.group()
            segments.check(asked, today=self._session.today())
        except SalonError as error:
            self._members.rest()
            self.told.setText("")
            self.people.setText("")
            self.count.setText(self.tr("Not all conditions are complete"))
            self.conditions.show_error(error.field or "", error.sentence)
            self.make_room()
            return
        self.told.setText(segments.told(asked) + ".")
        self.count.setText(self.tr("Counting…"))
        self._members.count(asked)
        self.make_room()

    def is_counting(self) -> bool:
        """Whether the number of clients is still to come."""
        return self._soon.isActive() or self._members.is_busy

    # Inside

    def _words(self) -> dict[str, str]:
        return {"name": self.name.words(), "conditions": segments.to_json(self.conditions.begun())}

    def _keep(self) -> None:
        self._draft.keep(words := self._words(), as_it_was=words == self._as_it_was)

    def _go_on(self) -> None:
        """Show what was half built when the base was locked."""
        if not (found := self._draft.found()):
            return
        self.name.set_words(found["name"])
        with contextlib.suppress(SalonError):  # of a newer program
            self.conditions.show_conditions(segments.from_json(found["conditions"]))
        self.say_intro(self.tr("Here is what you had begun before the base was locked."))

    def _show_saved(self, saved: Saved) -> None:
        self.name.set_words(saved.name)
        try:
            self.conditions.show_conditions(saved.conditions)
        except SalonError as error:
            self.show_error(error.sentence)

    def _refuse(self, error: SalonError) -> None:
        if error.field == "name":
            self._name_box.show_error(error.sentence)
            self.name.setFocus()
        elif not self.conditions.show_error(error.field or "", error.sentence):
            self.show_error(error.sentence)
        self.make_room()

    def _edited(self) -> None:
        self.count.setText(self.tr("Counting…"))
        self.people.setText("")
        self._soon.start()
        tab_order.follow_layout(self)
        QTimer.singleShot(0, self, self._follow_keyboard)

    def _follow_keyboard(self) -> None:
        """Bring the line in which the keyboard is into sight."""
        there = self.focusWidget()
        if there is not None and self.conditions.isAncestorOf(there):
            self._area.ensureWidgetVisible(there)

    def _counted(self) -> None:
        ids = self._members.ids or []
        words = nouns.here(self.tr("%n client(s)", "", len(ids))).replace(str(len(ids)), formats.number(len(ids)), 1)
        self.count.setText(self.tr("Now: {clients}").format(clients=words))
        some = [row.name for row in clients.rows(ids[:_NAMED], today=self._session.today())]
        more = self.tr("and others") if len(ids) > _NAMED else ""
        self.people.setText("; ".join(some) + (f" {more}" if more else ""))

    def _refused(self, error: SalonError) -> None:
        self.count.setText("")
        self.show_error(error.sentence)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("segment_examples_menu")
        for number, example in enumerate(segments.examples()):
            menu.addAction(example.name).triggered.connect(lambda _on, number=number: self.begin_with(number))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.examples_button.mapToGlobal(self.examples_button.rect().bottomLeft()))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("segment_inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(10), 0)
        column.addWidget(self.conditions)
        column.addStretch(1)
        area = self._area = QScrollArea()
        area.setObjectName("segment_area")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setMinimumHeight(theme.px(250))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.set_role(area, "plain")
        self.body.addWidget(self._name_box)
        self.body.addWidget(area, 1)
        for part in (self.count, self.people, self.told):
            self.body.addWidget(part)
        room = self.screen().availableSize().height()
        self.resize(theme.px(940), min(theme.px(_HIGH), max(room - theme.px(60), 0)))

    def _connect(self) -> None:
        self.conditions.edited.connect(self._edited)
        self._soon.timeout.connect(self.look)
        self._members.counted.connect(self._counted)
        self._members.refused.connect(self._refused)
        self.name.entered.connect(self.save)
        self.name.edited.connect(self._typed.start)
        self._typed.timeout.connect(self._keep)
        QShortcut(QKeySequence("Alt+Insert"), self, self.add_condition)
        QShortcut(QKeySequence("Alt+Delete"), self, self.remove_condition)
