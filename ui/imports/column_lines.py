"""The columns of a sheet as lines: the heading, what it means, and how its values would be taken."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salonbase.importing.samples import Taken
from salonbase.importing.views import ColumnView
from ui import theme
from ui.imports.choice_box import ChoiceBox
from ui.imports.scrolled import Scrolled
from ui.widgets.labels import ElidedLabel, label

_SHOWN = 3  # samples that have room in a line
_LONGEST = 160  # letters of a sample
_TITLE, _MEANING, _GAP = 170, 230, 12
_AT_ONCE = 0.03  # seconds: a line costs up to 20 milliseconds, and a file may have a hundred columns


class ColumnLine(QWidget):
    """One column; ``meant`` says that the person gave it another meaning, ``ordered`` another order of its days."""

    meant = Signal(str)
    ordered = Signal(str)

    def __init__(self, column: ColumnView, meanings: QStandardItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self._heading = column.heading or self.tr("Column {number}").format(number=column.index + 1)
        self.meaning = ChoiceBox("import_meaning", self.tr("{heading} means").format(heading=self._heading), ())
        self.meaning.setModel(meanings)
        self.order: ChoiceBox | None = None
        self.samples = ElidedLabel("", "second", name="import_samples")
        self.trouble = label("", "warning", name="import_trouble", wrap=True)
        self._lay_out()
        self.meaning.activated.connect(lambda at: self.meant.emit(self.meaning.itemData(at)))
        self.show_column(column)

    def show_column(self, column: ColumnView) -> None:
        """Show what the column means now."""
        self.column = column
        self.meaning.choose(column.meaning)
        if column.order and self.order is None:
            self.order = self._order_box()
        if self.order is not None:
            self.order.setVisible(bool(column.order))
            self.order.choose(column.order)
        self.samples.setText("   ·   ".join(map(self._sample, column.samples[:_SHOWN])) or self.tr("empty"))
        troubles = [column.trouble, *dict.fromkeys(one.problem for one in column.samples)]
        trouble = next(filter(None, troubles), "")
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def last(self) -> QWidget:
        """The last part of the line that takes the keyboard."""
        return self.order or self.meaning

    def _sample(self, sample: Taken) -> str:
        raw = sample.raw[:_LONGEST]
        if sample.problem:
            return f"{raw} → {sample.problem}"
        return raw if sample.raw == sample.taken else f"{raw} → {sample.taken[:_LONGEST]}"

    def _order_box(self) -> ChoiceBox:
        spoken = self.tr("Order of the days in {heading}").format(heading=self._heading)
        box = ChoiceBox(
            "import_order", spoken, (("dmy", self.tr("day.month")), ("mdy", self.tr("month/day"))), self.column.order
        )
        box.activated.connect(lambda at: self.ordered.emit(box.itemData(at)))
        self._row.insertWidget(2, box)
        return box

    def _lay_out(self) -> None:
        title = ElidedLabel(self._heading, "name", name="import_column_heading")
        title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        title.setFixedWidth(theme.px(_TITLE))
        self.meaning.setFixedWidth(theme.px(_MEANING))
        self.trouble.setContentsMargins(theme.margins(_TITLE + _GAP, 0, 0, 0))
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(_GAP))
        for part, stretch in ((title, 0), (self.meaning, 0), (self.samples, 1)):
            self._row.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(self._row)
        column.addWidget(self.trouble)


class ColumnLines(Scrolled):
    """All columns of a view, one below the other; of many the first are there at once, the others a moment later."""

    meant = Signal(int, str)  # the index of the column, its new meaning
    ordered = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("import_columns", parent, fades=False)
        self.setAccessibleName(self.tr("The columns and what they mean"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes on to what is in it
        self.lines: list[ColumnLine] = []
        self._coming: list[ColumnView] = []
        self._shown: list[object] = []
        self._meanings = QStandardItemModel(self)
        self._column = QVBoxLayout()
        self._wait = QTimer(self, interval=0)
        self._wait.timeout.connect(self._add_some)

    def show_columns(self, columns: Sequence[ColumnView], meanings: Sequence[tuple[str, str]]) -> None:
        """Show these columns; where they are those that are shown already, the keyboard stays where it is."""
        shown = [[(one.index, one.heading) for one in columns], list(meanings)]
        if shown != self._shown:
            self._shown = shown
            self._begin(columns, meanings)
            return
        self._coming = list(columns[len(self.lines) :])
        for line, column in zip(self.lines, columns, strict=False):
            line.show_column(column)

    def go_to(self, index: int) -> None:
        """Bring the line of a column into sight, with the keyboard on what it means."""
        line = next((one for one in self.lines if one.column.index == index), None)
        if line is not None:
            line.meaning.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(line)

    def _begin(self, columns: Sequence[ColumnView], meanings: Sequence[tuple[str, str]]) -> None:
        self._meanings = QStandardItemModel(self)
        for key, title in meanings:
            item = QStandardItem(title)
            item.setData(key, Qt.ItemDataRole.UserRole)
            self._meanings.appendRow(item)
        inside = QWidget()
        theme.set_role(inside, "plain")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, theme.px(8), 0)
        self._column.setSpacing(theme.px(8))
        self._column.addStretch(1)
        self.lines, self._coming = [], list(columns)
        self.setWidget(inside)
        self._add_some()

    def _add_some(self) -> None:
        begun = time.perf_counter()
        while self._coming and time.perf_counter() - begun < _AT_ONCE:
            line = ColumnLine(self._coming.pop(0), self._meanings)
            index = line.column.index
            line.meant.connect(lambda meaning, index=index: self.meant.emit(index, meaning))
            line.ordered.connect(lambda order, index=index: self.ordered.emit(index, order))
            self._column.insertWidget(len(self.lines), line)
            before = self.lines[-1].last() if self.lines else self
            QWidget.setTabOrder(before, line.meaning)
            if line.order is not None:
                QWidget.setTabOrder(line.meaning, line.order)
            self.lines.append(line)
        self._wait.start() if self._coming else self._wait.stop()
