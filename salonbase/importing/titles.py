"""What the meanings of columns and the kinds of tables are called where a person chooses them."""

from __future__ import annotations

from collections.abc import Callable

from salonbase.importing import meanings
from salonbase.text import text

_OF_PERSON: dict[str, Callable[[], str]] = {
    meanings.NAME: lambda: text("Meanings", "Whole name"),
    meanings.SURNAME: lambda: text("Meanings", "Surname"),
    meanings.FIRST_NAME: lambda: text("Meanings", "First name"),
    meanings.PATRONYMIC: lambda: text("Meanings", "Patronymic"),
    meanings.PHONE: lambda: text("Meanings", "Phone"),
    meanings.BIRTHDAY: lambda: text("Meanings", "Birthday"),
    meanings.SEX: lambda: text("Meanings", "Sex"),
    meanings.EMAIL: lambda: text("Meanings", "E-mail"),
    meanings.ADDRESS: lambda: text("Meanings", "Address"),
    meanings.MESSENGER: lambda: text("Meanings", "Messenger"),
    meanings.SOURCE: lambda: text("Meanings", "Where from"),
    meanings.TAGS: lambda: text("Meanings", "Tags"),
    meanings.CARD_NUMBER: lambda: text("Meanings", "Card number"),
    meanings.ALLERGIES: lambda: text("Meanings", "Allergies"),
    meanings.STICKY_NOTE: lambda: text("Meanings", "Important"),
    meanings.PREFERRED_TIME: lambda: text("Meanings", "Preferred time"),
    meanings.DO_NOT_DISTURB: lambda: text("Meanings", "Do not disturb"),
    meanings.BLACKLISTED: lambda: text("Meanings", "Blacklist"),
    meanings.FREE_OF_CHARGE: lambda: text("Meanings", "Free of charge"),
    meanings.FOREIGN_PHONE: lambda: text("Meanings", "Phone of another country, as it is written"),
    meanings.LABEL: lambda: text("Meanings", "Whose number is in the next column"),
    meanings.DISPLAY_NAME: lambda: text("Meanings", "Whole name beside its parts"),
    meanings.TIE: lambda: text("Meanings", "Number of the client in the other program"),
}
_OF_LIST: dict[str, Callable[[], str]] = {
    meanings.REASON: lambda: text("Meanings", "Reason of first coming"),
    meanings.PREFERRED_SPECIALIST: lambda: text("Meanings", "Preferred specialist"),
    meanings.DISCOUNT: lambda: text("Meanings", "Discount"),
}
_OF_VISIT: dict[str, Callable[[], str]] = {
    meanings.DAY: lambda: text("Meanings", "Day of the visit"),
    meanings.TIME: lambda: text("Meanings", "Time"),
    meanings.SERVICES: lambda: text("Meanings", "Services"),
    meanings.SPECIALIST: lambda: text("Meanings", "Specialist"),
    meanings.COMPLAINT: lambda: text("Meanings", "Complaint"),
    meanings.TEETH: lambda: text("Meanings", "Teeth"),
    meanings.WORK: lambda: text("Meanings", "What was done"),
    meanings.MATERIALS: lambda: text("Meanings", "Materials"),
    meanings.SUM: lambda: text("Meanings", "Price"),
    meanings.DISCOUNT: lambda: text("Meanings", "Discount"),
    meanings.DUE: lambda: text("Meanings", "To pay"),
    meanings.PAID: lambda: text("Meanings", "Paid"),
    meanings.DEBT: lambda: text("Meanings", "Debt"),
    meanings.PAYMENT: lambda: text("Meanings", "How it was paid"),
    meanings.STATUS: lambda: text("Meanings", "Came or not"),
}
_ANYWHERE: dict[str, Callable[[], str]] = {
    meanings.NOTE: lambda: text("Meanings", "Note"),
    meanings.AGE: lambda: text("Meanings", "Age, into the note"),
    "": lambda: text("Meanings", "Into the note, with its heading"),
    meanings.IGNORED: lambda: text("Meanings", "Do not bring in"),
}
_OF_OWN = {meanings.OWN: lambda: text("Meanings", "As SalonBase has written it")}
_BY_KIND = {
    "clients": _OF_PERSON | _OF_LIST | _ANYWHERE,
    "visits": _OF_VISIT | _OF_PERSON | _ANYWHERE,
    "log": _OF_VISIT | _ANYWHERE,
}
_KINDS: dict[str, Callable[[], str]] = {
    "clients": lambda: text("Meanings", "a list of clients"),
    "visits": lambda: text("Meanings", "a journal of visits"),
    "log": lambda: text("Meanings", "the visits of one client"),
}
_OTHER_KINDS: dict[str, Callable[[], str]] = {
    "cards": lambda: text("Meanings", "the card of a client"),
    "template": lambda: text("Meanings", "an empty form"),
    "nothing": lambda: text("Meanings", "nothing about people"),
}


def meanings_for(kind: str) -> list[tuple[str, str]]:
    """The meanings that a column of such a table can have, with their words, in the order in which they are offered."""
    return [(meaning, title()) for meaning, title in _BY_KIND.get(kind, _ANYWHERE).items()]


def kinds() -> list[tuple[str, str]]:
    """The kinds that a table can be said to be, with their words."""
    return [(kind, title()) for kind, title in _KINDS.items()]


def of_kind(kind: str) -> str:
    """The words for a kind, also for one that nobody can choose."""
    return (_KINDS | _OTHER_KINDS)[kind]()


def of_meaning(meaning: str) -> str:
    """The words for a meaning."""
    return (_OF_VISIT | _OF_PERSON | _OF_LIST | _ANYWHERE | _OF_OWN)[meaning]()
