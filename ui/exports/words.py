"""The words for what can be taken out of a base."""

from __future__ import annotations

from salonbase import reports
from salonbase.nouns import text


def subject(what: str) -> str:
    """One of ``exporting.SUBJECTS``, "report:KEY" or "paper:KEY" in a word or two: «карточки»."""
    kind, _, key = what.partition(":")
    if kind == "report":
        titles = {one.key: one.title() for one in reports.REPORTS}
        return text("Exports", "report “{title}”", title=titles.get(key, key))
    if kind == "paper":
        return _paper(key)
    words = {
        "clients": text("Exports", "client cards"),
        "visits": text("Exports", "visits"),
        "all": text("Exports", "everything"),
    }
    return words.get(what, what)


def form(kind: str) -> str:
    """A kind of file as people call it: «Excel» for "xlsx"."""
    if kind == "print":
        return text("Exports", "on paper")
    return {"xlsx": "Excel", "csv": "CSV", "vcf": "vCard", "pdf": "PDF"}.get(kind, kind)


def _paper(key: str) -> str:
    words = {
        "card": text("Exports", "a client’s card"),
        "visit": text("Exports", "the sheet of a visit"),
        "day": text("Exports", "the sheet of a day"),
        "labels": text("Exports", "labels"),
        "form": text("Exports", "a form to sign"),
    }
    return words.get(key, key)
