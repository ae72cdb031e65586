"""The headings of exported lists, in both languages: the export writes them, the import knows its own files by them.

They are a file format: a translation of the context "Heading" that is changed makes older files strange.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from salonbase import text as texts
from salonbase.cards import CardFieldRow
from salonbase.text import text

MARK = "№ SalonBase"
"""The heading of the client's number: a sheet that has it is one of ours and comes back exactly as it went out."""

NAMES: Mapping[str, tuple[Callable[[], str], str]] = {
    "own_id": (lambda: MARK, "number"),
    "surname": (lambda: text("Heading", "Surname"), "text"),
    "first_name": (lambda: text("Heading", "First name"), "text"),
    "patronymic": (lambda: text("Heading", "Patronymic"), "text"),
    "birthday": (lambda: text("Heading", "Birthday"), "day"),
}

PERSON: Mapping[str, tuple[Callable[[], str], str]] = {
    "sex": (lambda: text("Heading", "Sex"), "text"),
    "email": (lambda: text("Heading", "E-mail"), "text"),
    "address": (lambda: text("Heading", "Address"), "text"),
    "messenger": (lambda: text("Heading", "Messenger"), "text"),
    "source": (lambda: text("Heading", "Source"), "text"),
    "reason": (lambda: text("Heading", "Reason of first coming"), "long_text"),
    "sticky_note": (lambda: text("Heading", "Important"), "long_text"),
    "allergies": (lambda: text("Heading", "Allergies and contraindications"), "long_text"),
    "note": (lambda: text("Heading", "Note"), "long_text"),
    "preferred_specialist": (lambda: text("Heading", "Preferred specialist"), "text"),
    "preferred_time": (lambda: text("Heading", "Preferred time"), "text"),
    "discount_percent": (lambda: text("Heading", "Discount, %"), "percent"),
    "card_number": (lambda: text("Heading", "Card number"), "text"),
    "do_not_disturb": (lambda: text("Heading", "Do not disturb"), "yes_no"),
    "free_of_charge": (lambda: text("Heading", "Free of charge"), "yes_no"),
    "blacklisted": (lambda: text("Heading", "Blacklist"), "yes_no"),
    "tags": (lambda: text("Heading", "Tags"), "text"),
    "hand_status": (lambda: text("Heading", "Status by hand"), "text"),
    "hand_status_reason": (lambda: text("Heading", "Reason of the status"), "text"),
    "family": (lambda: text("Heading", "Number of the family"), "number"),
    "created_at": (lambda: text("Heading", "Card made on"), "moment"),
}

VISIT: Mapping[str, tuple[Callable[[], str], str]] = {
    "day": (lambda: text("Heading", "Date"), "day"),
    "time": (lambda: text("Heading", "Time"), "time"),
    "services": (lambda: text("Heading", "Services"), "text"),
    "specialist": (lambda: text("Heading", "Specialist"), "text"),
    "complaint": (lambda: text("Heading", "Complaint"), "long_text"),
    "teeth": (lambda: text("Heading", "Teeth"), "text"),
    "work": (lambda: text("Heading", "What was done"), "long_text"),
    "materials": (lambda: text("Heading", "Materials"), "long_text"),
    "sum_kopecks": (lambda: text("Heading", "Sum"), "money"),
    "discount_percent": (lambda: text("Heading", "Discount, %"), "percent"),
    "due_kopecks": (lambda: text("Heading", "To pay"), "money"),
    "paid_kopecks": (lambda: text("Heading", "Paid"), "money"),
    "status": (lambda: text("Heading", "Status"), "text"),
    "note": (lambda: text("Heading", "Note"), "long_text"),
}

PLAN: Mapping[str, tuple[Callable[[], str], str]] = {
    "plan": (lambda: text("Heading", "Planned"), "text"),
    "day": (lambda: text("Heading", "Date"), "day"),
    "time": (lambda: text("Heading", "Time"), "time"),
    "minutes": (lambda: text("Heading", "Minutes"), "number"),
    "specialist": (lambda: text("Heading", "Specialist"), "text"),
    "services": (lambda: text("Heading", "Services"), "text"),
    "note": (lambda: text("Heading", "Note"), "long_text"),
    "state": (lambda: text("Heading", "State"), "text"),
}


def phone(number: int) -> str:
    """The heading of a client's first, second … telephone number."""
    return text("Heading", "Phone") if number == 1 else text("Heading", "Phone {number}", number=number)


def phone_note(number: int) -> str:
    """The heading of the word about that number: «мама»."""
    title = text("Heading", "Whose phone")
    return title if number == 1 else text("Heading", "Whose phone {number}", number=number)


def of_fields(fields: Sequence[CardFieldRow]) -> dict[str, CardFieldRow]:
    """The heading of each of the salon's own fields: its title, told apart where another column is called so too."""
    found: dict[str, CardFieldRow] = {}
    taken = {heading for language in texts.LANGUAGES for heading in meanings(language)}
    for field in fields:
        prefixed = text("Heading", "Field: {title}", title=field.title)
        keyed = text("Heading", "Field: {title}", title=f"{field.title} [{field.key}]")
        begins = prefixed[: -len(field.title)]
        first = prefixed if field.title in taken or field.title.startswith(begins) else field.title
        found[next(heading for heading in (first, keyed) if heading not in found)] = field
    return found


def in_any_language(fields: Sequence[CardFieldRow]) -> dict[str, CardFieldRow]:
    """The fields by the headings that a program of any language gives them."""
    found: dict[str, CardFieldRow] = {}
    for language in texts.LANGUAGES:
        with texts.spoken(language):
            found |= of_fields(fields)
    return found


def field_title(heading: str) -> str:
    """The title of an own field of which another base has made this heading."""
    for language in texts.LANGUAGES:
        with texts.spoken(language):
            begins = text("Heading", "Field: {title}", title="")
        if heading.startswith(begins):
            return heading[len(begins) :]
    return heading


@cache
def meanings(language: str) -> dict[str, str]:
    """Each heading of a language but those of own fields, with its key: "phone 2" is the second number."""
    with texts.spoken(language):
        found = {title(): key for part in (NAMES, PERSON, VISIT, PLAN) for key, (title, _) in part.items()}
        for number in range(1, 100):
            found[phone(number)] = f"phone {number}"
            found[phone_note(number)] = f"phone_note {number}"
    return found


def meaning(heading: str) -> str:
    """The key of a heading in whichever language it is; "" for the title of an own field."""
    return next((found[heading] for found in map(meanings, texts.LANGUAGES) if heading in found), "")
