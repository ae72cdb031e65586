"""The table of visits: one line each, and below the opened line the room for all of its fields."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QWidget,
)

from salonbase.visits import Visit
from ui import theme
from ui.card.visit_columns import columns
from ui.card.visit_paint import LINE, SIDE, VisitPaint
from ui.table_orders import TableOrders
from ui.widgets.table_model import TableModel


class VisitTable(QTableView):
    """Shows the visits of one client and lends a place below the opened one to a widget."""

    opened = Signal(int)  # the visit's id
    delete_wanted = Signal(int)
    left_upwards = Signal()

    def __init__(self, orders: TableOrders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("visit_table")
        self.setAccessibleName(self.tr("Visits"))
        self._columns = columns()
        self._teeth = False
        self._hovered = -1
        self._font = theme.font()
        self._metrics = QFontMetrics(self._font)
        self._guest: QWidget | None = None
        self._guest_id = 0
        self._widest: dict[int, int] = {}  # of the texts of a column, by its number: asked at each change of the width
        self._model: TableModel[Visit] = TableModel([entry.column for entry in self._columns], self)
        self.setModel(self._model)
        self.setItemDelegate(VisitPaint(self, self))
        self._set_manners()
        orders.watch(self)
        self._model.layoutChanged.connect(self._sorted)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.row(index).id))
        self.verticalScrollBar().valueChanged.connect(self._place_guest)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def show_visits(self, visits: list[Visit], *, uses_teeth: bool) -> None:
        """Show these visits in the order of the log; the selected and the opened one stay so while they are there."""
        kept = self.current_id()
        self._teeth = uses_teeth
        self._widest.clear()
        self._model.set_rows(visits)
        self._fit_columns()
        row = self.row_of(kept)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, self.first_column()))
        if self._guest is not None:
            self._grow_guest_row()

    def visits(self) -> list[Visit]:
        """The visits as they are shown."""
        return self._model.rows()

    def current_id(self) -> int:
        """The visit with the keyboard's bar on it, 0 for none."""
        index = self.currentIndex()
        return self._model.row(index).id if index.isValid() else 0

    def row_of(self, visit_id: int) -> int:
        """The line of a visit, -1 where it is not shown."""
        return next((row for row, visit in enumerate(self._model.rows()) if visit.id == visit_id), -1)

    def select(self, visit_id: int) -> None:
        """Put the keyboard's bar on a visit."""
        row = self.row_of(visit_id)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, self.first_column()))

    def open_below(self, visit_id: int, guest: QWidget) -> None:
        """Show a widget below the line of a visit."""
        self._guest, self._guest_id = guest, visit_id
        guest.setParent(self.viewport())
        guest.installEventFilter(self)
        guest.show()
        self._grow_guest_row()
        self.scrollTo(
            self._model.index(self.row_of(visit_id), self.first_column()), QAbstractItemView.ScrollHint.PositionAtTop
        )
        self._place_guest()

    def close_guest(self) -> None:
        """Take the widget away and close the room below its line."""
        if self._guest is not None:
            self._guest.removeEventFilter(self)
            self._guest.hide()
            self._guest = None
            self._even_rows()

    def has_guest(self) -> bool:
        """Whether a widget is shown below a line."""
        return self._guest is not None

    def first_column(self) -> int:
        """The column at the left edge."""
        return next(number for number in range(len(self._columns)) if not self.isColumnHidden(number))

    def last_column(self) -> int:
        """The column at the right edge."""
        return next(number for number in reversed(range(len(self._columns))) if not self.isColumnHidden(number))

    def text_font(self) -> QFont:
        """The font of the lines."""
        return self._font

    def text_metrics(self) -> QFontMetrics:
        """How wide words are in that font."""
        return self._metrics

    def hovered_row(self) -> int:
        """The line under the mouse, -1 for none."""
        return self._hovered

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, self.first_column()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_id()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and current:
            self.opened.emit(current)
        elif event.key() == Qt.Key.Key_Delete and current:
            self.delete_wanted.emit(current)
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._place_guest()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._font = theme.font()
            self._metrics = QFontMetrics(self._font)
            self._widest.clear()
            self._fit_columns()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.HoverMove, QEvent.Type.HoverEnter, QEvent.Type.HoverLeave}:
            left = event.type() == QEvent.Type.HoverLeave
            row = -1 if left else self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())).row()
            if row != self._hovered:
                self._hovered = row
                self.viewport().update()
        return super().viewportEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._guest and event.type() == QEvent.Type.LayoutRequest:
            self._grow_guest_row()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return QWidget.focusNextPrevChild(self, forward)

    def _set_manners(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(theme.px(LINE))
        rows.setDefaultSectionSize(theme.px(LINE))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _fit_columns(self) -> None:
        """Columns of short facts as wide as the widest of them, the rest shared by the others: nothing sticks out."""
        width = self.viewport().width()
        shown = [entry.here(self._teeth, round(width * 100 / theme.px(100))) for entry in self._columns]
        fixed = {
            number: self._width_of(number)
            for number, entry in enumerate(self._columns)
            if shown[number] and entry.sample
        }
        sharing = [number for number in range(len(shown)) if shown[number] and number not in fixed]
        widths = fixed | self._shared(sharing, max(0, width - sum(fixed.values())))
        for number in range(len(self._columns)):
            self.setColumnHidden(number, not shown[number])
            if number in widths:
                self.setColumnWidth(number, widths[number])

    def _shared(self, sharing: list[int], rest: int) -> dict[int, int]:
        """The room of the columns of words: by their shares, but what one does not need goes to the others."""
        widths: dict[int, int] = {}
        for number in sorted(sharing, key=lambda number: self._wish(number) / self._columns[number].share):
            parts = sum(self._columns[other].share for other in sharing if other not in widths)
            part = rest * self._columns[number].share // parts
            widths[number] = part if len(widths) == len(sharing) - 1 else min(part, self._wish(number))
            rest -= widths[number]
        return widths

    def _wish(self, number: int) -> int:
        """The room in which nothing of a column of words would be cut."""
        return max(self._widest_of(number), self._title_width(number)) + 2 * theme.px(SIDE) + 2

    def _width_of(self, number: int) -> int:
        """The room that a column of short facts asks for: its widest text, but not more than its sample."""
        entry, metrics = self._columns[number], self._metrics
        widest = self._widest_of(number) if number else metrics.horizontalAdvance(entry.sample)
        return (
            max(self._title_width(number), min(widest, metrics.horizontalAdvance(entry.sample)))
            + 2 * theme.px(SIDE)
            + 2
        )

    def _widest_of(self, number: int) -> int:
        if number not in self._widest:
            texts = {self._columns[number].column.show(visit) for visit in self._model.rows()}
            self._widest[number] = max(map(self._metrics.horizontalAdvance, texts), default=0)
        return self._widest[number]

    def _title_width(self, number: int) -> int:
        title = QFontMetrics(theme.font(12, weight=QFont.Weight.Medium))
        arrow = theme.px(16) if self.horizontalHeader().sortIndicatorSection() == number else 0
        return title.horizontalAdvance(self._columns[number].column.title) + arrow

    def _sorted(self) -> None:
        """The lines stand in another order: the title with the arrow wants room, the guest is below another line."""
        self._fit_columns()
        self._grow_guest_row()

    def _grow_guest_row(self) -> None:
        row = self.row_of(self._guest_id)
        if self._guest is None or row < 0:
            return
        self._even_rows(besides=row)
        self.setRowHeight(row, theme.px(LINE) + self._guest_height() + 1)  # 1: the rule below
        self._place_guest()

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Scroll until the field of the guest that the cursor went to is seen, with its title above."""
        if self._guest is None or now is None or not self._guest.isAncestorOf(now):
            return
        top = now.mapTo(self.viewport(), QPoint(0, 0)).y() - theme.px(28)
        below = top + now.height() + theme.px(44) - self.viewport().height()
        bar = self.verticalScrollBar()
        if below > 0:
            bar.setValue(bar.value() + min(below, top))
        elif top < 0:
            bar.setValue(bar.value() + top)

    def _guest_height(self) -> int:
        if self._guest is None:
            return 0
        width = self.viewport().width()
        return self._guest.heightForWidth(width) if self._guest.hasHeightForWidth() else self._guest.sizeHint().height()

    def _even_rows(self, besides: int = -1) -> None:
        header = self.verticalHeader()
        for row in range(self._model.rowCount()):
            if row != besides and header.sectionSize(row) != theme.px(LINE):
                self.setRowHeight(row, theme.px(LINE))

    def _place_guest(self) -> None:
        row = self.row_of(self._guest_id)
        if self._guest is not None and row >= 0:
            top = self.rowViewportPosition(row) + theme.px(LINE)
            self._guest.setGeometry(0, top, self.viewport().width(), self._guest_height())
