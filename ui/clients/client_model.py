"""The client list as a model: only numbers are held, the rows come page by page when they are looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from salonbase import standing
from salonbase.clients import Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
STATUS = Qt.ItemDataRole.UserRole + 1
_PAGE, _KEPT = 20, 100
_HERE = QModelIndex()


class ClientModel(QAbstractListModel):
    """Clients in a given order, with headings (text, line of its first client) between them."""

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], list[Row]],
        parent: QObject | None = None,
        *,
        status_of: Callable[[int], str] = lambda _client: "",
    ) -> None:
        super().__init__(parent)
        self._fetch, self._status_of = fetch, status_of
        self._ids: Sequence[int] = ()
        self._headings: list[tuple[str, int]] = []
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()

    @property
    def ids(self) -> Sequence[int]:
        """The clients in the order of the list."""
        return self._ids

    @property
    def headings(self) -> list[tuple[str, int]]:
        """What stands between the clients: the text and the line that it stands above."""
        return self._headings

    def show(self, ids: Sequence[int], headings: list[tuple[str, int]]) -> None:
        """Show these clients under these headings, in this order; what was read before is read anew."""
        self.beginResetModel()
        self._ids, self._headings = ids, headings
        self._pages.clear()
        self.endResetModel()

    def row_at(self, line: int) -> Row | None:
        """What is known of the client in a line; None where it has just gone from the base."""
        page, place = divmod(line, _PAGE)
        if page not in self._pages:
            self._pages[page] = self._read(page)
            if len(self._pages) > _KEPT:
                self._pages.popitem(last=False)
        rows = self._pages[page]
        return rows[place] if place < len(rows) else None

    def line_of(self, client_id: int | None) -> int | None:
        """The line of a client, None where the list does not hold it."""
        try:
            return self._ids.index(client_id) if client_id is not None else None
        except ValueError:
            return None

    def heading_of(self, line: int) -> str:
        """The heading under which a line stands."""
        place = bisect_right(self._headings, line, key=lambda heading: heading[1])
        return self._headings[place - 1][0] if place else ""

    def rowCount(self, parent: Index = _HERE) -> int:
        """How many clients the list holds."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row, or as words the name with the phone."""
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        row = self.row_at(index.row())
        if row is None or role == ROW:
            return row
        if role == STATUS:
            return self._status_of(row.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            status = standing.word(self._status_of(row.id))
            return ", ".join(part for part in (row.name, row.phone, status) if part)
        return None

    def _read(self, page: int) -> list[Row]:
        wanted = list(self._ids[page * _PAGE : (page + 1) * _PAGE])
        return self._fetch(wanted) if wanted else []
