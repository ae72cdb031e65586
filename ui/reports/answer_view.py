"""The answer of a report: figures, picture, rows and remarks, one below the other on one page that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salonbase import formats
from salonbase.report import Found
from ui import theme
from ui.reports.found_table import FoundTable
from ui.reports.tiles import Tiles
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.picture_view import PictureView

_LEAST_TABLE, _LEAST_PICTURE = 230, 190
_ENOUGH = 330  # for some seven rows
_SHARE = 0.46  # of what is seen of the page, for the picture


class AnswerView(QScrollArea):
    """Scrolls as a whole until the rows fill it, then the rows scroll: a million of them stand in one view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_answer")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tiles = Tiles()
        self.picture = PictureView()
        self._picture_card = QFrame()
        theme.set_role(self._picture_card, "card")
        self.table = FoundTable()
        self._told = ElidedLabel("", "dim", name="report_told")
        self._count = label("", "dim", name="report_count")
        self._remarks = label("", "second", name="report_remarks", wrap=True)
        self._lay_out()
        self.setFocusProxy(self.table)
        self.table.reshaped.connect(lambda: QTimer.singleShot(0, self, self._fit))
        self.table.view.viewport().installEventFilter(self)
        self.table.view.installEventFilter(self)

    def show_found(self, found: Found, title: str, *, keep: bool = False) -> None:
        """Show an answer from its beginning, or where the person was in the former one to the same question."""
        table = found.table
        self.tiles.show_figures(table.figures)
        shown = table.picture is not None and not table.picture.is_empty
        self._picture_card.setVisible(shown)
        self.picture.show_picture(table.picture if shown else None)
        self._told.setText(table.told)
        rows = len(found.rows)
        words = self.tr("%n row(s)", "", rows)
        self._count.setText(words.replace(str(rows), formats.number(rows), 1))
        self._remarks.setText("\n".join(table.remarks))
        self._remarks.setVisible(bool(table.remarks))
        self.table.show_found(found, title, keep=keep)
        if not keep:
            self.verticalScrollBar().setValue(0)
        self._fit()
        QTimer.singleShot(0, self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel moves the page before the rows downwards, and the rows before the page upwards."""
        if event.type() == QEvent.Type.Wheel and watched is self.table.view.viewport():
            assert isinstance(event, QWheelEvent)
            if self._moves_page(event.angleDelta().y()):
                self.wheelEvent(event)
                return True
        elif event.type() == QEvent.Type.FocusIn and watched is self.table.view:
            self.ensureWidgetVisible(self.table, 0, 0)
        return super().eventFilter(watched, event)

    def _moves_page(self, delta: int) -> bool:
        page, rows = self.verticalScrollBar(), self.table.view.verticalScrollBar()
        if delta < 0:
            return page.value() < page.maximum()
        return delta > 0 and rows.value() == rows.minimum() and page.value() > page.minimum()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._picture_card)
        inside.setContentsMargins(theme.margins(16, 14, 16, 14))
        inside.addWidget(self.picture)
        above = QHBoxLayout()
        above.setSpacing(theme.px(12))
        above.addWidget(self._told, 1)
        above.addWidget(self._count)
        page = QWidget()
        theme.set_role(page, "plain")
        column = QVBoxLayout(page)
        self._column = column
        column.setSpacing(theme.px(12))
        for part in (self.tiles, self._picture_card):
            column.addWidget(part)
        column.addLayout(above)
        column.addWidget(self.table)
        column.addWidget(self._remarks)
        column.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._keep_the_edge())
        self._keep_the_edge()

    def _keep_the_edge(self) -> None:
        """The right edge stands below that of the buttons above, whether there is a bar beside it or not."""
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        self._column.setContentsMargins(theme.px(24), theme.px(4), theme.px(24) - taken, theme.px(20))

    def _fit(self) -> None:
        """Let the table be as high as its rows, and never higher than what is seen of the page.

        Where enough rows have room below all the rest, only they scroll; otherwise the page scrolls to the rows.
        """
        self.picture.setMaximumHeight(max(theme.px(_LEAST_PICTURE), round(self.viewport().height() * _SHARE)))
        remarks = self._remarks.heightForWidth(self.viewport().width() - theme.px(48)) if self._remarks.text() else 0
        beside = self._count.sizeHint().height() + remarks + theme.px(60)
        most = max(self.viewport().height() - beside, theme.px(_LEAST_TABLE))
        rest = self._column.heightForWidth(self.viewport().width()) - self.table.height()
        left = self.viewport().height() - rest
        self.table.setFixedHeight(self.table.wanted_height(left if left >= theme.px(_ENOUGH) else most))
