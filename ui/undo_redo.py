"""Undo and redo: the two actions, what they say afterwards, and the way back that a deletion offers at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from salonbase import chronicle
from salonbase.errors import SalonError
from ui.session import Session
from ui.widgets.message_bar import MessageBar


class UndoRedo(QObject):
    """Takes steps back and does them again, and says which."""

    def __init__(
        self, session: Session, undo: QAction, redo: QAction, parent: QObject, settle: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self._session, self._settle = session, settle
        self._undo, self._redo = undo, redo
        undo.triggered.connect(self.take_back)
        redo.triggered.connect(self.do_again)

    def take_back(self) -> None:
        """Undo the newest step; what has just been typed is a step too, so it is saved first."""
        self._settle()
        self._step(self._session.undo, self.tr("Undone: {what}"), self.tr("There is nothing to undo."))

    def do_again(self) -> None:
        """Redo the step that was undone last."""
        self._step(self._session.redo, self.tr("Done again: {what}"), self.tr("There is nothing to do again."))

    def name_actions(self) -> None:
        """Let the menu, which is about to be seen, say what would be undone."""
        for action, operation, words, bare in (
            (self._undo, self._session.undoable(), self.tr("Undo: {what}"), self.tr("Undo")),
            (self._redo, self._session.redoable(), self.tr("Do again: {what}"), self.tr("Redo")),
        ):
            action.setText(words.format(what=chronicle.title_of(operation)) if operation is not None else bare)

    def offer(self, bar: MessageBar, sentence: str) -> None:
        """The newest step took something away: the bar says what, and gives it back while nothing newer stands."""
        step = self._session.undoable()

        def back() -> None:
            if self._session.undoable() == step:
                self.take_back()
            else:
                gone = self.tr("Something newer was written since. Take the steps back one by one (Ctrl+Z).")
                self._session.say(gone, "warning")

        bar.say(sentence, "info", act=self.tr("Take it back"), action=back)

    def _step(self, step: Callable[[], int | None], done: str, nothing: str) -> None:
        try:
            operation = step()
        except SalonError as error:
            self._session.say(error.sentence, "bad")
            return
        self._session.say(nothing if operation is None else done.format(what=chronicle.title_of(operation)))
