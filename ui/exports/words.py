"""The words for what can be taken out of a base."""

from __future__ import annotations

from salonbase.text import text


def subject(what: str) -> str:
    """One of ``exporting.SUBJECTS`` in a word or two: «карточки»."""
    words = {
        "clients": text("Exports", "client cards"),
        "visits": text("Exports", "visits"),
        "all": text("Exports", "everything"),
    }
    return words.get(what, what)


def form(kind: str) -> str:
    """A kind of file as people call it: «Excel» for "xlsx"."""
    return {"xlsx": "Excel", "csv": "CSV", "vcf": "vCard"}.get(kind, kind)
