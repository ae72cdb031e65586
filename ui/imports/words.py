"""Sentences and words that several pages of the import share."""

from __future__ import annotations

from salonbase.importing.decisions import What
from salonbase.importing.taking_back import Undone
from salonbase.text import text

WHATS: tuple[What, ...] = ("fill", "replace", "new", "skip")


def of_what(what: What) -> str:
    """What happens to a person of the file who is known already, as a choice."""
    return {
        "fill": text("ImportWhat", "Fill in what the card lacks"),
        "replace": text("ImportWhat", "Replace by the file"),
        "new": text("ImportWhat", "Make a new card"),
        "skip": text("ImportWhat", "Skip"),
    }[what]


def of_what_shortly(what: What) -> str:
    """The same choice for one person, where there is less room."""
    return {
        "fill": text("ImportWhat", "Fill in"),
        "replace": text("ImportWhat", "Replace"),
        "new": text("ImportWhat", "New card"),
        "skip": text("ImportWhat", "Skip"),
    }[what]


def of_outcome(what: What) -> str:
    """The same as an outcome, in a word or two."""
    return {
        "fill": text("ImportWhat", "filled in"),
        "replace": text("ImportWhat", "replaced"),
        "new": text("ImportWhat", "new card"),
        "skip": text("ImportWhat", "skipped"),
    }[what]


def undone_sentence(undone: Undone) -> str:
    """What was taken back, and whose cards stayed because somebody had worked on them."""
    sentence = text(
        "ImportHistory", "Taken back: {clients} cards, {visits} visits.", clients=undone.clients, visits=undone.visits
    )
    if undone.kept:
        names = ", ".join(name for _, name in undone.kept[:5])
        sentence += " " + text("ImportHistory", "Kept, because somebody has worked on them: {names}.", names=names)
    return sentence
