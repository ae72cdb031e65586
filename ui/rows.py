"""The rows of the panels on the right: values in three short lines each, with headings between them, and their model.

Nothing in here knows a client: ``ui.panels`` makes the rows, ``ui.row_paint`` draws them, ``ui.row_list`` shows them.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class Tone(Enum):
    """How a word at the edge of a row looks; never the colour alone, the word says the same."""

    DIM = "dim"
    OK = "ok"
    BAD = "bad"
    ACCENT = "accent"


@dataclass(frozen=True, slots=True)
class Word:
    """A few words at the right edge of a row; ``short`` says them where there is little room.

    ``menu`` is a small arrow that says that a choice opens.
    """

    text: str = ""
    tone: Tone = Tone.DIM
    short: str = ""
    icon: str = ""
    tip: str = ""
    menu: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading between the rows, and how many rows it has."""

    title: str
    count: int
    tone: Tone = Tone.DIM


@dataclass(frozen=True, slots=True)
class Row:
    """One person with a reason to be in the list: the name and the day, the facts, the phone and what can be done.

    ``key`` stays the same when the list is made again, so that the selection stays. ``short_title`` stands for the
    title where that is too long. ``facts`` come most important first: where there is no room the last ones are left out
    and only a long one is elided. ``mark`` is an icon beside the title; ``tip`` says what it means.
    """

    key: Hashable
    client_id: int
    icon: str
    title: str
    facts: tuple[str, ...] = ()
    short_title: str = ""
    phone: str = ""
    day: Word = field(default_factory=Word)
    action: Word = field(default_factory=Word)
    mark: str = ""
    tip: str = ""

    def spoken(self) -> str:
        """The row in one sentence, for those who listen to it and for the tooltip."""
        words = (self.title, self.day.text, *self.facts, self.phone, self.tip, self.action.text)
        return ", ".join(word for word in words if word)


Item = Row | Section
ITEM_ROLE = Qt.ItemDataRole.UserRole + 1


class RowModel(QAbstractListModel):
    """Sections and rows in the order in which they are shown; a section cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()

    def show(self, items: Sequence[Item]) -> None:
        """Replace everything that is shown."""
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def rows(self) -> list[Row]:
        """The rows without the headings."""
        return [item for item in self._items if isinstance(item, Row)]

    def index_of(self, key: Hashable) -> QModelIndex:
        """Where the row with this key stands; an invalid index when it has gone."""
        for number, item in enumerate(self._items):
            if isinstance(item, Row) and item.key == key:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return item.spoken() if isinstance(item, Row) else f"{item.title}, {item.count}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._items[index.row()], Row):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags
