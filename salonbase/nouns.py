"""What people are called here: a salon has clients and stylists, a clinic has patients and doctors.

Sentences are written once, for a salon. In a clinic ``text`` puts the clinic's words for the salon's: «клиент» and
«пациент» decline alike, and so do "client" and "patient". Sentences that name a specialist keep to the forms below.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from salonbase import settings
from salonbase.models import Setting
from salonbase.text import text as _in_a_salon

_CLINIC = {
    "клиент": "пациент", "мастер": "врач", "мастеру": "врачу", "мастером": "врачом", "мастере": "враче",
    "мастерам": "врачам", "мастерами": "врачами", "мастерах": "врачах", "мастеров": "врачей",
    "client": "patient", "clients": "patients",
    "specialist": "doctor", "specialists": "doctors", "stylist": "doctor", "stylists": "doctors",
}  # fmt: skip
_ENDINGS = "а|у|ом|е|ы|ов|ам|ами|ах"  # of «клиент» and «пациент»; «мастера» may be one or many: not in a sentence here
_WORD = re.compile(
    rf"(?<!\{{)\b(?:(клиент)((?:{_ENDINGS})?)|(мастер(?:у|ом|е|ам|ами|ах|ов)?|(?:client|specialist|stylist)s?))\b(?![}}-])",
    re.IGNORECASE,
)
_known = threading.local()


def is_clinic() -> bool:
    """Whether the base that is open belongs to a clinic; the reports are listed without a base too."""
    known: bool | None = getattr(_known, "is_clinic", None)
    if known is not None:
        return known
    database = Setting._meta.database
    return database is not None and not database.is_closed() and bool(settings.get("client_word") == "patient")


@contextmanager
def asked_once() -> Iterator[None]:
    """The block asks the base once whose words are spoken, however many sentences it makes."""
    former = getattr(_known, "is_clinic", None)
    _known.is_clinic = is_clinic()
    try:
        yield
    finally:
        _known.is_clinic = former


def text(context: str, english: str, n: int | None = None, **values: object) -> str:
    """``salonbase.text.text`` in the words of this house: in a clinic it tells of patients and doctors."""
    sentence = here(_in_a_salon(context, english, n))
    return sentence.format(**values) if values else sentence


def here(sentence: str) -> str:
    """A sentence of the program in the words of this house; what people wrote themselves is never given to this."""
    return _WORD.sub(_said, sentence) if _WORD.search(sentence) and is_clinic() else sentence


def _said(found: re.Match[str]) -> str:
    word, ending = (found[1], found[2]) if found[1] else (found[3], "")
    said = _CLINIC[word.lower()]
    return (said.capitalize() if word[0].isupper() else said) + ending


def client() -> str:
    """Who comes: «Клиент», in a clinic «Пациент»."""
    return text("Reports", "Client")


def specialist() -> str:
    """Who receives them: «Мастер», in a clinic «Врач»."""
    return text("Reports", "Specialist")


def all_clients() -> str:
    """Everybody: «все клиенты», in a clinic «все пациенты»."""
    return text("Reports", "All clients")


def clients() -> str:
    """Those who come: «Клиенты», in a clinic «Пациенты»."""
    return text("Reports", "Clients")


def new_clients() -> str:
    """Those who came for the first time."""
    return text("Reports", "New clients")


def lost_clients() -> str:
    """Those who come no longer."""
    return text("Reports", "Lost clients")


def rating() -> str:
    """Who brings and comes most."""
    return text("Reports", "Rating of clients")
