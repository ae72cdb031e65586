"""A card goes to the trash and comes back out of it; the window's bar says so and offers the way back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from salonbase import clients
from ui.session import Session


def turn(session: Session, card: clients.Card) -> None:
    """Put a card into the trash, or take it out where it is there already."""
    if card.deleted_at is None:
        throw(session, card, QCoreApplication.translate("CardPage", "The card “{name}” is in the trash"))
    elif session.attempt(clients.restore, card.id):
        session.say(
            QCoreApplication.translate("CardPage", "The card “{name}” is back in the list").format(name=card.name)
        )


def throw_begun(session: Session, card: clients.Card) -> None:
    """Put a card that was begun by mistake into the trash."""
    throw(session, card, QCoreApplication.translate("CardPage", "The new card “{name}” is in the trash"))


def throw(session: Session, card: clients.Card, sentence: str) -> None:
    """Put a card into the trash and say so in this sentence."""
    if session.attempt(clients.trash, card.id):
        session.say(sentence.format(name=card.name), "undo")
