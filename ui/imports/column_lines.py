"""The columns of a sheet as lines: the heading, what it means, and how its values would be taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salonbase.importing.samples import Taken
from salonbase.importing.views import ColumnView
from ui import theme
from ui.imports.choice_box import ChoiceBox
from ui.imports.scrolled import Scrolled
from ui.widgets.labels import ElidedLabel, label

_SHOWN = 3  # samples that have room in a line
_TITLE, _GAP = 170, 12


class ColumnLine(QWidget):
    """One column; ``meant`` says that the person gave it another meaning, ``ordered`` another order of its days."""

    meant = Signal(str)
    ordered = Signal(str)

    def __init__(self, column: ColumnView, meanings: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        heading = column.heading or self.tr("Column {number}").format(number=column.index + 1)
        title = ElidedLabel(heading, "name", name="import_column_heading")
        spoken = self.tr("{heading} means").format(heading=heading)
        self.meaning = ChoiceBox("import_meaning", spoken, meanings, column.meaning)
        self.order = ChoiceBox(
            "import_order",
            self.tr("Order of the days in {heading}").format(heading=heading),
            (("dmy", self.tr("day.month")), ("mdy", self.tr("month/day"))),
            column.order,
        )
        self.order.setVisible(bool(column.order))
        self.samples = ElidedLabel(self._samples(), "second", name="import_samples")
        self._lay_out(title)
        self.meaning.activated.connect(lambda at: self.meant.emit(self.meaning.itemData(at)))
        self.order.activated.connect(lambda at: self.ordered.emit(self.order.itemData(at)))

    def _samples(self) -> str:
        return "   ·   ".join(map(self._sample, self.column.samples[:_SHOWN])) or self.tr("empty")

    def _sample(self, sample: Taken) -> str:
        if sample.problem:
            return f"{sample.raw} → {sample.problem}"
        return sample.raw if sample.raw == sample.taken else f"{sample.raw} → {sample.taken}"

    def _lay_out(self, title: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(_GAP))
        title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        title.setFixedWidth(theme.px(_TITLE))
        self.meaning.setFixedWidth(theme.px(230))
        for part, stretch in ((title, 0), (self.meaning, 0), (self.order, 0), (self.samples, 1)):
            row.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        troubles = [self.column.trouble, *dict.fromkeys(one.problem for one in self.column.samples)]
        if trouble := next(filter(None, troubles), ""):
            told = label(trouble, "warning", name="import_trouble", wrap=True)
            told.setContentsMargins(theme.margins(_TITLE + _GAP, 0, 0, 0))
            column.addWidget(told)


class ColumnLines(Scrolled):
    """All columns of a view, one below the other."""

    meant = Signal(int, str)  # the index of the column, its new meaning
    ordered = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("import_columns", parent)
        self.setAccessibleName(self.tr("The columns and what they mean"))
        self.lines: list[ColumnLine] = []

    def show_columns(self, columns: Sequence[ColumnView], meanings: Sequence[tuple[str, str]]) -> None:
        """Show these columns instead of the former ones; the place in the list and the keyboard stay."""
        place, focused = self.verticalScrollBar().value(), self._focused()
        inside = QWidget()
        theme.set_role(inside, "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(8))
        self.lines = [ColumnLine(one, meanings) for one in columns]
        for line in self.lines:
            index = line.column.index
            line.meant.connect(lambda meaning, index=index: self.meant.emit(index, meaning))
            line.ordered.connect(lambda order, index=index: self.ordered.emit(index, order))
            column.addWidget(line)
        column.addStretch(1)
        self.setWidget(inside)
        self.verticalScrollBar().setValue(place)
        if focused is not None:
            self.go_to(focused)

    def go_to(self, index: int) -> None:
        """Bring the line of a column into sight, with the keyboard on what it means."""
        line = next((one for one in self.lines if one.column.index == index), None)
        if line is not None:
            line.meaning.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(line)

    def _focused(self) -> int | None:
        return next((line.column.index for line in self.lines if line.isAncestorOf(self.focusWidget())), None)
