"""What people are called here: a salon has clients and stylists, a clinic has patients and doctors."""

from __future__ import annotations

from salonbase import settings
from salonbase.models import Setting
from salonbase.text import text


def client() -> str:
    """Who comes: «Клиент», in a clinic «Пациент»."""
    return text("Reports", "Patient") if _is_clinic() else text("Reports", "Client")


def specialist() -> str:
    """Who receives them: «Мастер», in a clinic «Врач»."""
    return text("Reports", "Doctor") if _is_clinic() else text("Reports", "Specialist")


def all_clients() -> str:
    """Everybody: «все клиенты», in a clinic «все пациенты»."""
    return text("Reports", "All patients") if _is_clinic() else text("Reports", "All clients")


def _is_clinic() -> bool:
    """Whether the base that is open belongs to a clinic; the reports are listed without a base too."""
    database = Setting._meta.database
    return database is not None and not database.is_closed() and bool(settings.get("client_word") == "patient")
