"""Why nothing of a file would come in, told only where that is so."""

from __future__ import annotations

from salonbase.importing import meanings
from salonbase.importing.looking import Preview
from salonbase.text import text


def brings_something(looked: Preview) -> bool:
    """Whether an import would write anything about people."""
    return bool(looked.new or looked.new_visits or looked.filled)


def lacks_its_clients(looked: Preview) -> bool:
    """Whether the rows name clients by a number only, and neither the files nor the base know the numbers."""
    tied = (
        column.meaning == meanings.TIE
        for part in looked.plan.parts
        for table in part.tables("visits")
        for column in table.columns
    )
    return not looked.people and bool(looked.refused) and any(tied)


def why_nothing(looked: Preview) -> str:
    """The reason in a sentence; empty where something would come in. «Everything is in the base» is said only if so."""
    if brings_something(looked):
        return ""
    if lacks_its_clients(looked):
        return text(
            "Verdict", "These rows name clients only by a number. Add the file of clients, or bring that one in first."
        )
    if not looked.people:
        return text("Verdict", "No row can come in: the list below says why.")
    if any(target.what == "skip" for target in looked.targets):
        return text("Verdict", "Nothing would come in: those who are known already are skipped, as you have chosen.")
    if looked.refused:
        return text(
            "Verdict", "What can be read is in the base already; %n rows stay outside, the list below says why.",
            n=looked.refused,
        )  # fmt: skip
    return text("Verdict", "Everything in these files is in the base already.")
