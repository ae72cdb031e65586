"""The headings of a table as a menu: what the mouse does with a press on a heading, the keyboard does with F7."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

KEY = "F7"
_ARROWS = {Qt.SortOrder.AscendingOrder: "↑", Qt.SortOrder.DescendingOrder: "↓"}


def add_sort_menu(table: QTableView) -> None:
    """Let F7, the key of menus and the right mouse button ask by which column the table is to be sorted."""
    action = QAction(QCoreApplication.translate("SortMenu", "Order of the lines…"), table)
    action.setObjectName(f"{table.objectName()}_order")
    action.setShortcut(KEY)
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: open_sort_menu(table, QPoint(0, 0)))
    table.addAction(action)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    table.customContextMenuRequested.connect(lambda place: open_sort_menu(table, place))


def open_sort_menu(table: QTableView, place: QPoint) -> QMenu:
    """Open the menu at a place of the lines, the current column marked in it."""
    header, model = table.horizontalHeader(), table.model()
    menu = QMenu(table)
    menu.setObjectName("sort_menu")
    menu.setAccessibleName(QCoreApplication.translate("SortMenu", "Order of the lines"))
    chosen: QAction | None = None
    for column in range(model.columnCount()):
        title = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        if not title or header.isSectionHidden(column):
            continue
        current = header.isSortIndicatorShown() and header.sortIndicatorSection() == column
        action = menu.addAction(f"{title}  {_ARROWS[header.sortIndicatorOrder()]}" if current else title)
        action.setObjectName(f"sort_{column}")
        action.triggered.connect(lambda _on=False, column=column: _press(header, column))
        chosen = action if current else chosen
    menu.addSeparator()
    usual = menu.addAction(QCoreApplication.translate("SortMenu", "As it was"))
    usual.setObjectName("sort_usual")
    usual.triggered.connect(lambda: header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder))
    menu.setActiveAction(chosen or menu.actions()[0])
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(table.viewport().mapToGlobal(place))
    return menu


def _press(header: QHeaderView, column: int) -> None:
    """Sort by a column upwards, by the one that it is sorted by already the other way round."""
    up = header.sortIndicatorSection() == column and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
    header.setSortIndicator(column, Qt.SortOrder.DescendingOrder if up else Qt.SortOrder.AscendingOrder)
