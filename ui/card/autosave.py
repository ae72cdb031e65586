"""What was typed is kept: a field is saved when it is left, and its words stand in a draft a moment after typing.

The word «Сохранено» is said only after the commit has returned; where the core refuses, the reason stands beside the
field and the words stay.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from salonbase import drafts
from salonbase.errors import SalonError
from ui.draft import keep_draft
from ui.session import Session
from ui.widgets.field_box import FieldBox

DRAFT_AFTER = 700  # milliseconds after the last key
TRY_AGAIN_AFTER = 20_000  # milliseconds after a refusal of the disk, which may have room by then


class Autosave(QObject):
    """Watches the fields of one form.

    ``save`` gets the values that changed, by the names of the editors, and returns the names of those that are in the
    base now: none where it is too early (a card without a name), more where it took others along. It raises SalonError
    to refuse. What is not in the base stays in the draft.
    """

    saved = Signal()
    touched = Signal()  # the person typed something

    def __init__(
        self,
        session: Session,
        boxes: Mapping[str, FieldBox],
        save: Callable[[dict[str, Any]], Collection[str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._save = session, save
        self._boxes: dict[str, FieldBox] = {}
        self._clean: dict[str, str] = {}
        self._draft_key = ""
        self._has_draft = False
        self._saving = False
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._timer.timeout.connect(self.keep_draft)
        self._put_off: set[str] = set()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._try_again)
        for name, box in boxes.items():
            self.watch(name, box)

    def watch(self, name: str, box: FieldBox) -> None:
        """Take one more field under watch."""
        self._boxes[name] = box
        self._clean[name] = box.editor.words()
        box.editor.edited.connect(lambda: self._typed(box))
        box.editor.left.connect(lambda: self.commit(name))

    def forget(self, name: str) -> None:
        """Watch a field no longer."""
        self._boxes.pop(name)
        self._clean.pop(name)

    def fill(self, values: Mapping[str, Any], draft_key: str) -> bool:
        """Show other values; return whether a draft of unfinished words was put over them."""
        self._timer.stop()
        self._later.stop()
        self._put_off.clear()
        self._draft_key = draft_key
        for name, box in self._boxes.items():
            box.show_error("")
            box.editor.set_value(values[name])
            self._clean[name] = box.editor.words()
        return self._restore()

    def refresh(self, values: Mapping[str, Any]) -> None:
        """Show what is in the base now, but leave alone the fields in which something unfinished stands."""
        for name, box in self._boxes.items():
            if box.editor.words() == self._clean[name]:
                box.editor.set_value(values[name])
                self._clean[name] = box.editor.words()

    def unfinished(self) -> dict[str, str]:
        """The words that are not in the base yet, by the names of their fields."""
        return {name: box.editor.words() for name, box in self._boxes.items() if self._is_dirty(name)}

    def commit(self, *names: str) -> bool:
        """Save what changed in these fields, in all of them without names; return whether nothing is left unsaved."""
        if self._saving:
            return True
        dirty = [name for name in (names or self._boxes) if name in self._boxes and self._is_dirty(name)]
        values = self._values(dirty)
        if not values:
            return not dirty
        self._saving = True
        try:
            done = self._save_sound(values)
        finally:
            self._saving = False
        self._kept(done)
        return set(dirty) <= set(done)

    def _save_sound(self, values: dict[str, Any]) -> Collection[str]:
        """Save what the core accepts: a field that it refuses keeps its words, the others go without it."""
        while values:
            try:
                return self._save(values)
            except SalonError as error:
                self._refused(error, next(iter(values)))
                if error.field is None:  # not these words are wrong: the disk is full, or does not answer
                    self._put_off.update(values)
                    self._later.start(TRY_AGAIN_AFTER)
                if error.field not in values:
                    break
                values = {name: value for name, value in values.items() if name != error.field}
        return ()

    def keep_draft(self) -> None:
        """Write the unfinished words down; without any the draft goes away."""
        self._timer.stop()
        self._has_draft = keep_draft(self._session, self._draft_key, self.unfinished(), had=self._has_draft)

    def move_draft(self, key: str) -> None:
        """From now on the draft has another name: a new card got its number."""
        if self._has_draft:
            drafts.drop(self._draft_key)
            self._has_draft = False
        self._draft_key = key

    def discard(self) -> None:
        """Forget the unfinished words and their draft."""
        for name, box in self._boxes.items():
            self._clean[name] = box.editor.words()
        self.keep_draft()

    def all_values(self) -> dict[str, Any]:
        """The values of all fields that mean something; the others get their reasons shown."""
        return self._values(list(self._boxes))

    def has_errors(self) -> bool:
        """Whether a reason stands beside one of the fields."""
        return any(box.error() for box in self._boxes.values())

    def _try_again(self) -> None:
        names, self._put_off = [name for name in self._put_off if name in self._boxes], set()
        if names and self._session.is_open:
            self.commit(*names)

    def _is_dirty(self, name: str) -> bool:
        return self._boxes[name].editor.words() != self._clean[name]

    def _typed(self, box: FieldBox) -> None:
        box.show_error("")
        self._timer.start()
        self.touched.emit()

    def _values(self, names: list[str]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in names:
            try:
                found[name] = self._boxes[name].editor.value()
            except SalonError as error:
                self._boxes[name].show_error(error.sentence)
                self.keep_draft()
        return found

    def _refused(self, error: SalonError, name: str) -> None:
        named = error.field if error.field in self._boxes else name
        self._boxes[named or name].show_error(error.sentence)

    def _kept(self, names: Collection[str]) -> None:
        for name in names:
            self._clean[name] = self._boxes[name].editor.words()
            self._boxes[name].show_error("")
        self.keep_draft()
        if names:
            self.saved.emit()

    def _restore(self) -> bool:
        found = drafts.find(self._draft_key) if self._draft_key else None
        self._has_draft = found is not None
        for name, words in (found or {}).items():
            if name in self._boxes:
                self._boxes[name].editor.set_words(words)
        return bool(self.unfinished())
