"""Suggestions under a field while the person types: what the salon has written there before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from ui import theme

MOST = 12


def fitting(words: Sequence[str], typed: str) -> list[str]:
    """The words that contain what was typed, those that begin with it first; case and ё do not matter."""
    from salonbase import names  # not wanted by the first page of the program

    wanted = names.normalise(typed)
    if not wanted:
        return list(words)[:MOST]
    keyed = [(names.normalise(word), word) for word in words]
    first = [word for key, word in keyed if key.startswith(wanted)]
    later = [word for key, word in keyed if wanted in key and not key.startswith(wanted)]
    return (first + later)[:MOST]


def among(known: Callable[[], Sequence[str]]) -> Callable[[str], Sequence[str]]:
    """A ``find`` for Suggest: the fitting ones of the known words.

    They are asked for when a word begins and not at each letter more: in a large base that reads all clients.
    """
    former, words = "", tuple[str, ...]()

    def find(typed: str) -> Sequence[str]:
        nonlocal former, words
        if len(typed) < 2 or not former or typed[:-1] != former:
            words = tuple(known())
        former = typed
        return fitting(words, typed)

    return find


class Suggest(QCompleter):
    """Offers words for a line edit; ``separator`` lets one field take several words.

    ``find`` is asked anew at each key, so a word that was just added is offered at once; the empty text asks it for
    everything, which is what Down in the field does.
    """

    def __init__(self, edit: QLineEdit, find: Callable[[str], Sequence[str]], *, separator: str = "") -> None:
        super().__init__(edit)
        self._edit, self._find, self._separator = edit, find, separator
        self._list = QStringListModel(self)
        self.setModel(self._list)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(8)
        edit.setCompleter(self)
        edit.textEdited.connect(self._offer)
        edit.installEventFilter(self)
        self._popup = QListView()
        self._popup.setObjectName(f"{edit.objectName()}_suggestions")
        self._popup.setProperty("role", "suggestions")
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setPopup(self._popup)

    def is_choosing(self) -> bool:
        """Whether the list is open with a word picked in it, so that Enter means that word and nothing else."""
        return self._popup.isVisible() and self._popup.currentIndex().isValid()

    def pathFromIndex(self, index: QModelIndex) -> str:  # type: ignore[override]
        word = str(super().pathFromIndex(index))
        before, _ = self._parts(self._edit.text())
        return before + word

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._edit
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
            and not self._popup.isVisible()
        ):
            self._offer(self._edit.text(), everything=True)
            if self._list.rowCount():
                self.complete()
                return True
        return super().eventFilter(watched, event)

    def _offer(self, typed: str, *, everything: bool = False) -> None:
        word = self._parts(typed)[1]
        wanted = "" if everything else word
        self._list.setStringList(list(self._find(wanted)) if word or everything else [])
        # Short fields have long suggestions: the list is as wide as its words, within reason.
        self._popup.setMinimumWidth(min(theme.px(460), self._popup.sizeHintForColumn(0) + theme.px(36)))

    def _parts(self, typed: str) -> tuple[str, str]:
        """What stands before the last separator (with it) and the word after it."""
        if not self._separator or self._separator not in typed:
            return "", typed
        before, _, word = typed.rpartition(self._separator)
        return f"{before}{self._separator} ", word.strip()
