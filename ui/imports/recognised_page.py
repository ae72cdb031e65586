"""What was recognised in the files, sheet by sheet, and everything in it that a person can set right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from salonbase.errors import SalonError
from salonbase.importing import changes, meanings, titles, views
from salonbase.importing.plans import Plan
from salonbase.importing.views import View
from ui import theme, work
from ui.imports.choice_box import ChoiceBox
from ui.imports.column_lines import ColumnLines
from ui.imports.sheet_grid import SheetGrid
from ui.widgets.labels import label

_POINTED = (
    meanings.NAME, meanings.SURNAME, meanings.FIRST_NAME, meanings.PATRONYMIC, meanings.PHONE, meanings.BIRTHDAY,
    meanings.DAY, meanings.SERVICES, meanings.WORK, meanings.SUM, meanings.PAID, meanings.NOTE,
)  # fmt: skip
_LETTERS = 24  # of a sheet at least; names of files may be wider than a screen
_NOBODY = frozenset({"template", "nothing"})


class RecognisedPage(QWidget):
    """The sheets with their columns; a change holds for all sheets of the same layout.

    A plan of a hundred thousand rows is changed and looked at in the worker thread; what the person does meanwhile
    comes next.
    """

    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._today = dt.date.min
        self._views: list[View] = []
        self._waiting: list[Callable[[], None]] = []
        self._is_changing = False
        self.sheets = ChoiceBox("import_sheets", self.tr("Sheet"), ())
        self.sheets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheets.setMinimumContentsLength(_LETTERS)
        kinds = [(kind, title[:1].upper() + title[1:]) for kind, title in titles.kinds()]
        self.kind = ChoiceBox("import_kind", self.tr("What its rows are"), kinds)
        self.taken = QCheckBox(self.tr("Bring in"))
        self.told = label("", "dim", name="import_told", wrap=True)
        self.grid, self.lines = SheetGrid(), ColumnLines()
        self._name_parts()
        self._lay_out()
        self._connect()

    def show_plan(self, plan: Plan, found: list[View], *, today: dt.date) -> None:
        """Show a plan by its views, the first sheet first; the plan itself is changed by what the person does here."""
        self._plan, self._today = plan, today
        self._waiting.clear()
        self.sheets.clear()
        self._show_views(found)
        about_people = (at for at, view in enumerate(self._views) if view.kind not in _NOBODY)
        self.sheets.setCurrentIndex(next(about_people, 0))

    def view(self) -> View | None:
        """The sheets that are looked at."""
        at = self.sheets.currentIndex()
        return self._views[at] if 0 <= at < len(self._views) else None

    # Inside

    def _change(self, change: Callable[..., None], *arguments: object, **named: object) -> None:
        self._waiting.append(partial(change, self._plan, *arguments, **named))
        self._change_next()

    def _change_next(self) -> None:
        plan, today = self._plan, self._today
        if plan is None or self._is_changing or not self._waiting:
            return
        change, self._is_changing = self._waiting.pop(0), True

        def job() -> list[View]:
            change()
            return views.views(plan, today=today)

        work.run(job, self._changed, self._not_changed, owner=self)

    def _changed(self, found: list[View]) -> None:
        self._is_changing = False
        self.refused.emit("")
        self._show_views(found)
        self._change_next()

    def _not_changed(self, error: Exception) -> None:
        self._is_changing = False
        if isinstance(error, SalonError):
            self.refused.emit(error.sentence)
        self._show_view()
        self._change_next()

    def _show_views(self, found: list[View]) -> None:
        at = max(self.sheets.currentIndex(), 0)
        self._views = found
        self.sheets.blockSignals(True)
        self.sheets.clear()
        many = len({view.file for view in self._views}) > 1
        for view in self._views:
            self.sheets.addItem(self._words(view, many=many))
        self.sheets.setCurrentIndex(min(at, len(self._views) - 1))
        self.sheets.blockSignals(False)
        self.sheets.setEnabled(len(self._views) > 1)
        self._show_view()

    def _words(self, view: View, *, many: bool) -> str:
        sheet = view.sheet if len(view.sheets) == 1 else self.tr("%n sheet(s) of one kind", "", len(view.sheets))
        rows = self.tr("%n row(s)", "", view.rows)
        where = f"{view.file} · {sheet}" if many else sheet
        return f"{where} — {view.title}, {rows}"

    def _show_view(self) -> None:
        view = self.view()
        if view is None or self._plan is None:
            return
        is_table = view.place[1] != views.LINES
        offered = titles.meanings_for(view.kind if is_table else "clients")
        self.taken.setChecked(not view.left_out and view.kind not in _NOBODY)
        self.taken.setEnabled(view.kind not in _NOBODY)
        self.kind.setVisible(is_table)
        self.kind.choose(view.kind)
        self.told.setText(self._advice(view))
        self.lines.setVisible(bool(view.columns))
        self.lines.show_columns(view.columns, offered)
        sheet = self._plan.parts[view.place[0]].sheet
        self.grid.show_sheet(sheet.rows, view.columns if is_table else (), view.heading)

    def _advice(self, view: View) -> str:
        if view.kind == "nothing":
            return self.tr("Nothing was recognised here. Press the cell with the first name and say what it is.")
        if view.remembered:
            return self.tr("Understood as the last time with such headings.")
        if view.kind == "template":
            return self.tr("An empty form: nothing of it comes in.")
        return self.tr("Something is taken wrong? Say what a column means, or press a cell.")

    def _ask(self, number: int, column: int, below: QPoint) -> None:
        """A menu at the cell: what it is, or that the headings stand in its row."""
        view = self.view()
        if view is None:
            return
        menu = QMenu(self)
        for meaning in _POINTED:
            point = partial(self._change, changes.point, view.place[0], number, column, meaning, today=self._today)
            menu.addAction(titles.of_meaning(meaning), point)
        menu.addSeparator()
        head = partial(self._change, changes.change_heading, view.place)
        menu.addAction(self.tr("The headings stand in this row"), partial(head, number))
        if view.heading:
            menu.addAction(self.tr("This sheet has no headings"), partial(head, 0))
        menu.exec(below)
        menu.deleteLater()

    def _change_of_view(self, change: Callable[..., None], *arguments: object) -> None:
        if (view := self.view()) is not None:
            self._change(change, view.place, *arguments)

    def _name_parts(self) -> None:
        self.taken.setObjectName("import_taken")
        self.taken.setAccessibleName(self.tr("Bring this sheet in"))
        self.grid.setAccessibleName(self.tr("The sheet as it stands in the file"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.px(12))
        top.addWidget(self.sheets, 1)
        top.addWidget(self.kind)
        top.addWidget(self.taken)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.grid)
        halves.addWidget(self.lines)
        halves.setSizes([theme.px(240), theme.px(240)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(top)
        column.addWidget(self.told)
        column.addWidget(halves, 1)

    def _connect(self) -> None:
        self.sheets.currentIndexChanged.connect(lambda _at: self._show_view())
        self.kind.activated.connect(lambda at: self._change_of_view(changes.change_kind, self.kind.itemData(at)))
        self.taken.clicked.connect(lambda taken: self._change_of_view(changes.leave_out, not taken))
        self.lines.meant.connect(lambda index, meaning: self._change_of_view(changes.change_meaning, index, meaning))
        self.lines.ordered.connect(lambda index, order: self._change_of_view(changes.change_order, index, order))
        self.grid.pointed.connect(self._ask)
