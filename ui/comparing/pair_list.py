"""The list of pairs: both names on one line, below them why they may be one person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salonbase import clients
from salonbase.twice import Pair
from ui import theme
from ui.clients.client_row import fitting
from ui.session import Session
from ui.widgets.fade import Fade

ROW_HEIGHT = 54
Index = QModelIndex | QPersistentModelIndex
_NAMES, _REASON = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_PAGE = 50
_HERE = QModelIndex()


class PairModel(QAbstractListModel):
    """The pairs in their order; the names are read page by page when they are looked at."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pairs: list[Pair] = []
        self._names: dict[int, str] = {}

    def show(self, pairs: Sequence[Pair]) -> None:
        """Show these pairs instead of the former ones."""
        self.beginResetModel()
        self._pairs, self._names = list(pairs), {}
        self.endResetModel()

    def rowCount(self, parent: Index = _HERE) -> int:
        """How many pairs there are."""
        return 0 if parent.isValid() else len(self._pairs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Both names, the reason, or all of it in one sentence."""
        if not index.isValid():
            return None
        pair = self._pairs[index.row()]
        if role == _REASON:
            return pair.reason
        one, other = self._name(index.row(), pair.left), self._name(index.row(), pair.right)
        if role == _NAMES:
            return (one,) if one == other else (one, other)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{one} — {other}\n{pair.reason}"
        return None

    def _name(self, row: int, client_id: int) -> str:
        if client_id not in self._names:
            first = row // _PAGE * _PAGE
            page = self._pairs[first : first + _PAGE]
            wanted = {one for pair in page for one in (pair.left, pair.right)}
            found = {one.id: one.name for one in clients.rows(sorted(wanted), today=self._session.today())}
            self._names |= {one: found.get(one, "") for one in wanted}
        return self._names[client_id]


class PairList(QListView):
    """Up and Down choose a pair, Enter goes on to the comparison, Delete says that these are two people."""

    chosen = Signal()
    entered = Signal()
    told_apart = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairs")
        self.setAccessibleName(self.tr("Possible duplicates"))
        self.setProperty("role", "rows")
        self._model = PairModel(session, self)
        self.setModel(self._model)
        self.setItemDelegate(_PairPaint(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())
        Fade(self)

    def show_pairs(self, pairs: Sequence[Pair], line: int) -> None:
        """Show these pairs, with the bar on this line or the last one."""
        blocked = self.blockSignals(True)
        self._model.show(pairs)
        if pairs:
            self.setCurrentIndex(self._model.index(min(line, len(pairs) - 1)))
        self.blockSignals(blocked)
        self.chosen.emit()

    def line(self) -> int:
        """The line of the bar; -1 in an empty list."""
        return self.currentIndex().row()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Delete mean something here; the rest is a list's own."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete and self.line() >= 0:
            self.told_apart.emit()
        else:
            super().keyPressEvent(event)


class _PairPaint(QStyledItemDelegate):
    """Draws one pair."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(160), theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(theme.px(6), 1, -theme.px(6), -1)
        _draw_ground(painter, area, option.state)
        inner = area.adjusted(theme.px(14), theme.px(8), -theme.px(10), -theme.px(8))
        names = index.data(_NAMES)
        metrics = theme.metrics(14, weight=QFont.Weight.Medium)
        painter.setFont(theme.font(14, weight=QFont.Weight.Medium))
        painter.setPen(theme.color("text"))
        painter.drawText(inner, _UPPER, _fitting(names, int(inner.width())) if isinstance(names, tuple) else "")
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("dim"))
        reason = theme.metrics(12).elidedText(str(index.data(_REASON)), Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner.adjusted(0, metrics.height(), 0, 0), _LOWER, reason)
        painter.restore()


_UPPER = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)
_LOWER = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignBottom)


def _draw_ground(painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
    selected = bool(state & QStyle.StateFlag.State_Selected)
    if selected or state & QStyle.StateFlag.State_MouseOver:
        path = QPainterPath()
        path.addRoundedRect(area, theme.px(8), theme.px(8))
        painter.fillPath(path, theme.color("accent-soft" if selected else "surface-2"))
    if selected:
        inset = area.height() / 4
        bar = QPainterPath()
        bar.addRoundedRect(QRectF(area.left(), area.top() + inset, theme.px(3), area.height() - 2 * inset), 1.5, 1.5)
        painter.fillPath(bar, theme.color("accent"))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), theme.px(8), theme.px(8))


def _fitting(names: tuple[str, ...], room: int) -> str:
    """Both names side by side, each with its share of the room."""
    metrics = theme.metrics(14, weight=QFont.Weight.Medium)
    between = " — "
    whole = between.join(names)
    if len(names) == 1 or metrics.horizontalAdvance(whole) <= room:
        return metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
    share = (room - metrics.horizontalAdvance(between)) // 2
    one, other = (metrics.horizontalAdvance(name) for name in names)
    rooms = (max(share, 2 * share - other), max(share, 2 * share - one))
    return between.join(fitting(name, metrics, its) for name, its in zip(names, rooms, strict=True))
