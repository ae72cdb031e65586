"""A list of small things at the left (services, specialists, fields of the card) and the form of one at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QTableView, QVBoxLayout, QWidget

from salonbase.errors import SalonError
from ui import theme
from ui.widgets.dialog import button
from ui.widgets.editor import Editor
from ui.widgets.field_box import FieldBox
from ui.widgets.labels import label
from ui.widgets.table_model import Column, TableModel
from ui.widgets.table_view import whole_rows

SCROLL = 8  # pixels between the fields and their scroll bar


class Thing(Protocol):
    """What a row has to know of itself."""

    @property
    def id(self) -> int:
        """Its number in the base."""

    @property
    def hidden(self) -> bool:
        """Whether it is offered no more."""


class Doing(Protocol):
    """What can be done with the things: the four steps of the core, already bound to the session."""

    def rows(self) -> Sequence[Thing]:
        """All of them, hidden ones too."""

    def values(self, thing: Any) -> Mapping[str, Any]:
        """What stands in the editors, by their names."""

    def add(self, values: Mapping[str, Any]) -> int:
        """Make a new one and return its number."""

    def update(self, thing_id: int, values: Mapping[str, Any]) -> None:
        """Write what was changed."""

    def hide(self, thing_id: int, hidden: bool) -> None:
        """Offer it no more, or again."""


class ItemsEditor(QWidget):
    """The list and the form. Leaving a field keeps it; a new thing is added by Enter or the button."""

    saved = Signal()

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Any]],
        editors: Sequence[Editor],
        doing: Doing,
        *,
        new: str,
        add: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._doing, self._new_words = doing, new
        self.thing_id: int | None = None
        self._dropped: list[str] = []  # what was refused when somebody wished to leave it
        self.model = TableModel[Any](columns, self)
        self.table = whole_rows(QTableView(), f"{name}_table", new, self.model, height=40, boxed=True)
        self.boxes = {editor.name: FieldBox(editor) for editor in editors}
        self._title = label(new, "name", name=f"{name}_form_title")
        self.add_button = button(add, f"{name}_add", self.add, "primary")
        self.hide_button = button("", f"{name}_hide", self.toggle_hidden, "quiet")
        self.new_button = button(new, f"{name}_new", self.begin_new)
        self.side, self.turns = QVBoxLayout(), QHBoxLayout()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        for box in self.boxes.values():
            box.editor.left.connect(self.keep)
            box.editor.entered.connect(self._entered)
        self.reload()
        self.begin_new()

    def reload(self) -> None:
        """Read all things anew and keep the chosen one."""
        kept = self.thing_id
        self.table.selectionModel().blockSignals(True)
        self.model.set_rows(list(self._doing.rows()))
        self.table.selectionModel().blockSignals(False)
        if kept is not None:
            self._show_row(self._line_of(kept))

    def choose(self, thing_id: int) -> None:
        """Show one of the things in the form."""
        self.table.selectRow(self._line_of(thing_id))

    def begin_new(self) -> None:
        """Empty the form for a new thing."""
        if not self.may_leave():
            return
        self.thing_id = None
        self.table.clearSelection()
        self.table.selectionModel().setCurrentIndex(QModelIndex(), self.table.selectionModel().SelectionFlag.Clear)
        for box in self.boxes.values():
            box.editor.set_words("")
            box.show_error("")
        self._show_state()
        next(iter(self.boxes.values())).editor.setFocus()

    def add(self) -> bool:
        """Make a new thing of what was typed; return whether it could be."""
        values = self._values()
        if values is None:
            return False
        try:
            made = self._doing.add(values)
        except SalonError as error:
            self._refused(error)
            return False
        self.saved.emit()
        self.reload()
        self.table.scrollTo(self.model.index(self._line_of(made), 0))
        self.begin_new()
        return True

    def keep(self) -> bool:
        """Write what was changed in the form of an existing thing; return whether nothing was refused."""
        thing = self.chosen()
        values = self._values() if thing is not None else None
        if thing is None:
            return True
        if values is None:
            return False
        if dict(self._doing.values(thing)) == values:
            return True
        try:
            self._doing.update(thing.id, values)
        except SalonError as error:
            self._refused(error)
            return False
        self.saved.emit()
        self.reload()
        return True

    def may_leave(self, *, adding: bool = False) -> bool:
        """Keep what is typed, ``adding`` what is new; what is refused is dropped only by a second wish to leave."""
        typed = [box.editor.words() for box in self.boxes.values()]
        kept = self.add() if adding and self.thing_id is None and typed[0].strip() else self.keep()
        if kept or typed == self._dropped:
            return True
        self._dropped = typed
        return False

    def toggle_hidden(self) -> None:
        """Offer the chosen thing no more, or again."""
        thing = self.chosen()
        if thing is not None:
            try:
                self._doing.hide(thing.id, not thing.hidden)
            except SalonError as error:
                self._refused(error)
                return
            self.saved.emit()
            self.reload()
            self._show_state()

    def chosen(self) -> Any:
        """The thing in the form, None while a new one is being made."""
        return next((thing for thing in self.model.rows() if thing.id == self.thing_id), None)

    def _lay_out(self) -> None:
        form = QFrame()
        theme.set_role(form, "card")
        form.setFixedWidth(theme.px(300))
        self.side.setContentsMargins(theme.margins(16, 16, 8, 16))
        self.side.setSpacing(theme.px(12))
        self.side.addWidget(self._title)
        self.side.addWidget(_scrolled(list(self.boxes.values())), 1)
        self.turns.setSpacing(theme.px(4))
        self.turns.addWidget(self.hide_button)
        self.turns.addStretch(1)
        below = QVBoxLayout()
        below.setContentsMargins(theme.margins(0, 0, SCROLL, 0))  # the fields leave it to their scroll bar
        below.setSpacing(theme.px(12))
        below.addLayout(self.turns)
        below.addWidget(self.new_button)
        below.addWidget(self.add_button)
        self.side.addLayout(below)
        form.setLayout(self.side)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(self.table, 1)
        row.addWidget(form)

    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not current.isValid():
            return
        if not self.may_leave():
            self._show_row(self._line_of(self.thing_id or 0))
            return
        thing = self.model.row(current)
        self.thing_id = thing.id
        for name, value in self._doing.values(thing).items():
            self.boxes[name].editor.set_value(value)
            self.boxes[name].show_error("")
        self._show_state()

    def _show_row(self, line: int) -> None:
        """Mark the row that stands in the form already."""
        self.table.selectionModel().blockSignals(True)
        self.table.selectRow(line)
        self.table.selectionModel().blockSignals(False)
        self.table.viewport().update()

    def _show_state(self) -> None:
        thing = self.chosen()
        for widget, shown in ((self.add_button, thing is None), (self.new_button, thing is not None)):
            widget.setVisible(shown)
        self.hide_button.setVisible(thing is not None)
        if thing is not None:
            self.hide_button.setText(self.tr("Offer again") if thing.hidden else self.tr("Hide"))
        self._title.setText(self._new_words if thing is None else self.tr("Change"))

    def _entered(self) -> None:
        if self.thing_id is None:
            self.add()
        else:
            self.keep()

    def _values(self) -> dict[str, Any] | None:
        found: dict[str, Any] = {}
        for name, box in self.boxes.items():
            box.show_error("")
            try:
                found[name] = box.editor.value()
            except SalonError as error:
                box.show_error(error.sentence)
        return found if len(found) == len(self.boxes) else None

    def _refused(self, error: SalonError) -> None:
        box = self.boxes.get(error.field or "", next(iter(self.boxes.values())))
        box.show_error(error.sentence)

    def _line_of(self, thing_id: int) -> int:
        return next((line for line, thing in enumerate(self.model.rows()) if thing.id == thing_id), -1)


def _scrolled(boxes: Sequence[FieldBox]) -> QScrollArea:
    """The fields one below the other; on a low screen they scroll."""
    inner = QWidget()
    theme.set_role(inner, "plain")
    column = QVBoxLayout(inner)
    column.setContentsMargins(theme.margins(0, 0, SCROLL, 0))
    column.setSpacing(theme.px(12))
    for box in boxes:
        column.addWidget(box)
    column.addStretch(1)
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QScrollArea.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(inner)
    return made
