"""The rows of an answer on the screen, with the totals pinned below them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from salonbase.output import Table
from salonbase.output.table import KINDS, show
from salonbase.report import Found
from salonbase.text import text
from ui import theme
from ui.reports.found_model import FoundModel
from ui.sort_menu import add_sort_menu
from ui.widgets.fade import Fade

ROW = 38
MOST_COPIED = 20_000
_UNSORTED = (-1, Qt.SortOrder.AscendingOrder)
_SAMPLE, _WIDEST, _NARROWEST = 200, 360, 64
_SHARE_OF_WORDS, _LEAST_WORDS, _LEAST_NAME = 3, 84, 140
_HEADING, _HEADINGS = 38, 52  # of headings in one line and in two
_PADDING, _ARROW = 24, 14  # of a cell, with the sign of the order in the heading
_SPARED, _USUAL, _SMALLER = 8, 14, 13  # of the padding, and the letters, where the columns have too little room


class _Rows(QTableView):
    """A table of an answer: Enter and a double click choose a row, Ctrl+C copies the chosen ones."""

    chosen = Signal(int)
    copy_wanted = Signal()
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class _Totals(QWidget):
    """One line of sums below the columns of a table, which it follows."""

    def __init__(self, table: QTableView) -> None:
        super().__init__()
        self.setObjectName("report_totals")
        self._header, self._words, self._right = table.horizontalHeader(), [""], [False]
        self._table = table
        self.setFixedHeight(theme.px(ROW + 2))
        self._header.sectionResized.connect(lambda *_: self.update())
        table.horizontalScrollBar().valueChanged.connect(lambda _value: self.update())

    def show_totals(self, table: Table, totals: Sequence[str]) -> None:
        """Show these words below their columns."""
        self._words, self._right = list(totals), [KINDS[column.kind].to_the_right for column in table.columns]
        self.setVisible(any(totals))
        said = (f"{column.title}: {word}" for column, word in zip(table.columns, totals, strict=True) if word)
        self.setAccessibleName(", ".join(said))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tight = bool(self._table.property("tight"))
        painter.setFont(theme.font(_SMALLER if tight else _USUAL, weight=QFont.Weight.DemiBold))
        left = self._table.viewport().x() + self._table.x() - self.x()
        painter.setPen(theme.color("line-strong"))
        painter.drawLine(left, 0, left + self._table.viewport().width(), 0)
        painter.setPen(theme.color("text"))
        painter.setClipRect(QRect(left, 0, self._table.viewport().width(), self.height()))
        for place, words in enumerate(self._words):
            rect = QRect(
                left + self._header.sectionViewportPosition(place), 0, self._header.sectionSize(place), self.height()
            )
            side = Qt.AlignmentFlag.AlignRight if self._right[place] else Qt.AlignmentFlag.AlignLeft
            padding = theme.px(11 - (_SPARED // 2 if tight else 0))
            inside = rect.adjusted(padding, 0, -padding, 0)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


class FoundTable(QFrame):
    """A card with the rows of an answer; ``client_chosen`` says whose card is wanted."""

    client_chosen = Signal(int)
    copied = Signal(int)
    reshaped = Signal()  # another height is wanted for the same rows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_table_card")
        theme.set_role(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.model = FoundModel(self)
        self.view = _Rows()
        self._set_up()
        self.totals = _Totals(self.view)
        self._wanted: list[int] = []
        self._least: list[int] = []
        self._words: list[bool] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(5, 3, 5, 5))
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.totals)
        self.setFocusProxy(self.view)
        self.view.chosen.connect(self._choose)
        self.view.resized.connect(self._share_out)
        self.view.doubleClicked.connect(lambda index: self._choose(index.row()))
        self.view.copy_wanted.connect(self.copy)
        self.view.horizontalHeader().sortIndicatorChanged.connect(self._sort)

    def show_found(self, found: Found, spoken: str, *, keep: bool = False) -> None:
        """Show the rows of this answer, its totals below; ``keep`` stays at the same line in the same order."""
        header, bar = self.view.horizontalHeader(), self.view.verticalScrollBar()
        line, place = (max(self.view.currentIndex().row(), 0), bar.value()) if keep else (0, 0)
        order = (header.sortIndicatorSection(), header.sortIndicatorOrder()) if keep else _UNSORTED
        header.setSortIndicator(*_UNSORTED)
        self.model.show_found(found)
        if self.model.can_sort:
            header.setSortIndicator(*order)
        header.setSectionsClickable(self.model.can_sort)
        header.setSortIndicatorShown(self.model.can_sort)
        for action in self.view.actions():
            action.setEnabled(self.model.can_sort)
        policy = Qt.ContextMenuPolicy
        self.view.setContextMenuPolicy(policy.CustomContextMenu if self.model.can_sort else policy.NoContextMenu)
        self.view.setAccessibleName(spoken)
        totals = _totals(found)
        self.totals.show_totals(found.table, totals)
        self._measure(found, totals)
        self._share_out()
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(min(line, self.model.rowCount() - 1), 0))
        bar.setValue(place)
        self.updateGeometry()

    def wanted_height(self, most: int) -> int:
        """How high it is with all its rows, at most ``most``."""
        scroll = self.view.horizontalScrollBar()
        chrome = theme.px(8) + self.view.horizontalHeader().maximumHeight() + 4
        chrome += self.totals.height() if not self.totals.isHidden() else 0
        chrome += scroll.sizeHint().height() if self.view.horizontalHeader().length() > self._room() else 0
        rows = self.model.rowCount() * self.view.verticalHeader().defaultSectionSize()
        return min(chrome + rows, most)

    def copy(self) -> None:
        """Put the chosen rows into the clipboard, for a table elsewhere."""
        lines = sorted({index.row() for index in self.view.selectionModel().selectedRows()})[:MOST_COPIED]
        if not lines:
            return
        rows = [self.model.titles(), *(self.model.words(line) for line in lines)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(" ".join(w.split()) for w in row) for row in rows))
        self.copied.emit(len(lines))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(400), self.height())

    # Inside

    def _set_up(self) -> None:
        view, header = self.view, self.view.horizontalHeader()
        view.setObjectName("report_table")
        theme.set_role(view, "whole-rows")
        view.setModel(self.model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setMinimumSectionSize(theme.px(40))
        add_sort_menu(view)
        Fade(view)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self.model.sort(column, order)

    def _choose(self, line: int) -> None:
        client = self.model.client(line)
        if client is not None:
            self.client_chosen.emit(client)

    def _measure(self, found: Found, totals: Sequence[str]) -> None:
        """How wide each column wants to be, by its heading, its total and its first rows, and how wide at least."""
        plain, bold = theme.metrics(), theme.metrics(weight=QFont.Weight.DemiBold)
        padding, client = theme.px(_PADDING), self.model.client_column
        sample = [found.rows[line] for line in range(min(_SAMPLE, len(found.rows)))]
        self._wanted, self._least, self._words = [], [], []
        for place, (column, total) in enumerate(zip(found.table.columns, totals, strict=True)):
            shown = (show(column.kind, row[place]) for row in sample)
            widest = max((plain.horizontalAdvance(" ".join(words.split())) for words in shown), default=0)
            widest = max(widest, bold.horizontalAdvance(total), theme.px(_NARROWEST) - padding)
            whole, halves = _heading_widths(column.title)
            words = column.kind in ("text", "long_text")
            limit = theme.px(_LEAST_NAME if place == client else _LEAST_WORDS) if words else widest
            self._wanted.append(min(max(widest, whole) + padding, theme.px(_WIDEST)))
            self._least.append(min(max(min(widest, limit), halves) + padding, self._wanted[-1]))
            self._words.append(words)

    def _room(self) -> int:
        return self.view.viewport().width()

    def _share_out(self) -> None:
        """The columns share what is left over and what is missing; where more is missing the table scrolls sideways."""
        if not self._wanted:
            return
        tight = sum(self._least) > self._room()
        wanted, least = ([_tight(w) for w in widths] if tight else widths for widths in (self._wanted, self._least))
        left = self._room() - sum(wanted)
        if left >= 0:
            shares = [_SHARE_OF_WORDS if words else 1 for words in self._words]
        else:  # headings go into a second line, words are shown in part
            shares = [wide - narrow for wide, narrow in zip(wanted, least, strict=True)]
            left = max(left, -sum(shares))
        header = self.view.horizontalHeader()
        former = header.maximumHeight(), header.length() > self._room()
        header.setFixedHeight(theme.px(_HEADING if left >= 0 else _HEADINGS))
        for place, more in enumerate(_parts(left, shares)):
            header.resizeSection(place, wanted[place] + more)
        if bool(self.view.property("tight")) != tight:
            self.view.setProperty("tight", tight)
            theme.repolish(self.view)
            theme.repolish(header)
        if former != (header.maximumHeight(), header.length() > self._room()):
            self.reshaped.emit()


def _tight(width: int) -> int:
    """How wide a column is whose letters are smaller and whose cells have less padding."""
    words = width - theme.px(_PADDING)
    return math.ceil(words * _SMALLER / _USUAL) + theme.px(_PADDING - _SPARED)


def _heading_widths(title: str) -> tuple[int, int]:
    """How wide a heading is in one line, and how wide in two, with the sign of the order."""
    metrics, words = theme.metrics(12, weight=QFont.Weight.Medium), title.split()
    wide = metrics.horizontalAdvance
    breaks = (max(wide(" ".join(words[:at])), wide(" ".join(words[at:]))) for at in range(len(words)))
    return wide(title) + theme.px(_ARROW), min(breaks, default=0) + theme.px(_ARROW)


def _parts(whole: int, shares: Sequence[int]) -> list[int]:
    """A number in parts that are as large as their shares of it, and together exactly the number."""
    if not sum(shares):
        return [0] * len(shares)
    ends = [whole * sum(shares[: place + 1]) // sum(shares) for place in range(len(shares))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _totals(found: Found) -> list[str]:
    """The totals in words, one for each column; the first says what they are. Nothings where none is wanted."""
    table = found.table
    if table.totals is not None:
        words = [show(column.kind, total) for column, total in zip(table.columns, table.totals, strict=True)]
    elif any(column.total for column in table.columns) and isinstance(found.rows, list | tuple):
        words = [
            show(column.kind, sum(row[place] or 0 for row in found.rows)) if column.total else ""
            for place, column in enumerate(table.columns)
        ]
    else:
        return [""] * len(table.columns)
    if words and not words[0] and len(found.rows):
        words[0] = text("Output", "Total")
    return words
