"""Words that differ between a salon and a clinic."""

from __future__ import annotations

from salonbase.nouns import is_clinic
from salonbase.text import text


def specialist() -> str:
    """Who receives the clients: «Мастер», in a clinic «Врач»."""
    return text("Words", "Doctor") if is_clinic() else text("Words", "Stylist")


def since(year: int) -> str:
    """Since when somebody comes: «клиент с 2019 года», in a clinic «пациент»."""
    if is_clinic():
        return text("Words", "patient since {year}", year=year)
    return text("Words", "client since {year}", year=year)


def nobody_yet() -> str:
    """What stands for the name of somebody whose name is not written yet."""
    return text("Words", "New patient") if is_clinic() else text("Words", "New client")
