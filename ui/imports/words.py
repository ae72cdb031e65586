"""Sentences and words that several pages of the import share."""

from __future__ import annotations

from salonbase.importing import Preview
from salonbase.importing.decisions import What
from salonbase.importing.taking_back import Undone
from salonbase.nouns import text

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


def intro(known: What) -> str:
    """What the preview is, for what was decided about those who are known."""
    return {
        "fill": text("ImportWhat", "This is what would come. Cards of the base get only what they lack."),
        "replace": text("ImportWhat", "This is what would come. What the file says replaces what the cards say."),
        "new": text("ImportWhat", "This is what would come. Who is known already gets a second card."),
        "skip": text("ImportWhat", "This is what would come. Who is known already is skipped."),
    }[known]


def of_apply(found: Preview) -> str:
    """What the button does that writes."""
    if found.new:
        return text("ImportWhat", "Import %n client(s)", n=found.new)
    if found.new_visits:
        return text("ImportWhat", "Import %n visit(s)", n=found.new_visits)
    return text("ImportWhat", "Fill in %n card(s)", n=found.filled)
