"""What is half typed in a dialog outlives a lock and a crash: it is there again when the dialog is opened anew."""

from __future__ import annotations

from collections.abc import Mapping

from salonbase import drafts
from salonbase.errors import SalonError
from ui.session import Session


class DialogDraft:
    """The draft of one dialog. ``keep`` it while something is typed, ``drop`` it when it was saved or left."""

    def __init__(self, session: Session, key: str) -> None:
        self._session, self._key = session, key
        self._kept = drafts.find(key) or {}
        self._is_over = False

    def found(self) -> dict[str, str]:
        """What was half typed before, nothing where nothing was."""
        return dict(self._kept)

    def keep(self, words: Mapping[str, str], *, as_it_was: bool) -> None:
        """Keep these words; ``as_it_was`` says that they are what is saved already."""
        wanted = {} if as_it_was else dict(words)
        if self._session.is_open and not self._is_over and wanted != self._kept:
            had = keep_draft(self._session, self._key, wanted, had=bool(self._kept))
            self._kept = wanted if had == bool(wanted) else self._kept

    def drop(self) -> None:
        """Nobody wants the words any longer, or they are saved; what is typed from now on is kept no more."""
        self.keep({}, as_it_was=True)
        self._is_over = True


def keep_draft(session: Session, key: str, words: Mapping[str, str], *, had: bool) -> bool:
    """Keep words as a draft, or drop the draft that there was; return whether there is one now.

    A draft that cannot be written (a full disk) is said in the window's bar: the words still stand in the form.
    """
    try:
        if words:
            drafts.keep(key, words, now=session.now())
        elif had:
            drafts.drop(key)
    except SalonError as error:
        session.say(error.sentence, "bad")
        return had
    return bool(words)
