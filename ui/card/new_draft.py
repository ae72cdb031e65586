"""Which draft a new card begins with: the words of one person are never mixed with the name of another."""

from __future__ import annotations

from collections.abc import Mapping

from salonbase import drafts, names, phones
from ui.draft import keep_draft
from ui.session import Session

NEW, SET_ASIDE = drafts.NEW_CARD, drafts.NEW_CARD_BEFORE


def make_ready(session: Session, typed: str) -> bool:
    """Let the draft NEW be the one of the person ``typed`` (a name, a number or nothing).

    What was begun for somebody else is set aside (True is returned then) and comes back for a card that begins empty.
    """
    begun, before = drafts.find(NEW), drafts.find(SET_ASIDE)
    if begun and typed and not _is_of(begun, typed):
        if keep_draft(session, SET_ASIDE, begun, had=before is not None):
            keep_draft(session, NEW, {}, had=True)
        return True
    if before and not begun and not typed and keep_draft(session, NEW, before, had=False):
        keep_draft(session, SET_ASIDE, {}, had=True)
    return False


def _is_of(draft: Mapping[str, str], typed: str) -> bool:
    """Whether a draft was begun for the person with this name or number."""
    if phones.is_like(typed):
        return _digits(typed) in _digits(draft.get("phones", ""))
    written = names.normalise(" ".join(draft.get(part, "") for part in ("surname", "first_name", "patronymic")))
    return set(names.normalise(typed).split()) <= set(written.split())


def _digits(words: str) -> str:
    return "".join(letter for letter in words if letter.isdecimal())
