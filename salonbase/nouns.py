"""What people are called here: a salon has clients and stylists, a clinic has patients and doctors."""

from __future__ import annotations

from salonbase import settings
from salonbase.models import Setting
from salonbase.text import text


def is_clinic() -> bool:
    """Whether the base that is open belongs to a clinic; the reports are listed without a base too."""
    database = Setting._meta.database
    return database is not None and not database.is_closed() and bool(settings.get("client_word") == "patient")


def client() -> str:
    """Who comes: «Клиент», in a clinic «Пациент»."""
    return text("Reports", "Patient") if is_clinic() else text("Reports", "Client")


def specialist() -> str:
    """Who receives them: «Мастер», in a clinic «Врач»."""
    return text("Reports", "Doctor") if is_clinic() else text("Reports", "Specialist")


def all_clients() -> str:
    """Everybody: «все клиенты», in a clinic «все пациенты»."""
    return text("Reports", "All patients") if is_clinic() else text("Reports", "All clients")


def clients() -> str:
    """Those who come: «Клиенты», in a clinic «Пациенты»."""
    return text("Reports", "Patients") if is_clinic() else text("Reports", "Clients")


def new_clients() -> str:
    """Those who came for the first time."""
    return text("Reports", "New patients") if is_clinic() else text("Reports", "New clients")


def lost_clients() -> str:
    """Those who come no longer."""
    return text("Reports", "Lost patients") if is_clinic() else text("Reports", "Lost clients")


def rating() -> str:
    """Who brings and comes most."""
    return text("Reports", "Rating of patients") if is_clinic() else text("Reports", "Rating of clients")
