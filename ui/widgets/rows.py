"""The rows of the panels on the right: values in two short lines each, with headings between them, and their model.

Nothing in here knows a client: ``ui.panels`` makes the rows, ``row_paint`` draws them, ``row_list`` shows them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
_HERE = QModelIndex()


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
    """One person with a reason to be in the list: the name and the phone, the day, the facts and what can be done.

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


@dataclass(frozen=True, slots=True)
class Late:
    """A row that is made when somebody looks at it: of a thousand rows ten are on the screen."""

    key: Hashable
    make: Callable[[], Row]


Item = Late | Section
ITEM_ROLE = Qt.ItemDataRole.UserRole + 1  # the Row or the Section
IS_ROW_ROLE = Qt.ItemDataRole.UserRole + 2


class RowModel(QAbstractListModel):
    """Sections and rows in the order in which they are shown; a section cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Item] = []
        self._made: dict[int, Row] = {}

    def show(self, items: Sequence[Item]) -> None:
        """Replace everything that is shown."""
        self.beginResetModel()
        self._items = list(items)
        self._made = {}
        self.endResetModel()

    def rows(self) -> list[Row]:
        """All rows without the headings."""
        return [self._row(number) for number, item in enumerate(self._items) if isinstance(item, Late)]

    def first(self) -> QModelIndex:
        """Where the first row stands; an invalid index where there is none."""
        return next((self.index(n) for n, item in enumerate(self._items) if isinstance(item, Late)), QModelIndex())

    def index_of(self, key: Hashable) -> QModelIndex:
        """Where the row with this key stands; an invalid index when it has gone."""
        for number, item in enumerate(self._items):
            if isinstance(item, Late) and item.key == key:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = _HERE) -> int:
        """How many rows and headings there are."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row or heading itself, or its words."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == IS_ROW_ROLE:
            return isinstance(item, Late)
        if role == ITEM_ROLE:
            return self._row(index.row()) if isinstance(item, Late) else item
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._row(index.row()).spoken() if isinstance(item, Late) else f"{item.title}, {item.count}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be selected, headings not."""
        if index.isValid() and isinstance(self._items[index.row()], Late):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _row(self, number: int) -> Row:
        if number not in self._made:
            item = self._items[number]
            assert isinstance(item, Late)
            self._made[number] = item.make()
        return self._made[number]
