"""The columns of the tables in the words of the desk: what the history calls them and how it shows their values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from salonbase import bookings, formats, phones, recalls, standing, visits
from salonbase.nouns import text


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it is called, and how a value that is there is read."""

    title: Callable[[], str]
    show: Callable[[Any], str] = str


def yes_no(value: Any) -> str:
    """«да» or «нет»."""
    return text("Chronicle", "yes") if value else text("Chronicle", "no")


def _day(value: str) -> str:
    return formats.day(dt.date.fromisoformat(value))


def _sex(value: str) -> str:
    return text("Chronicle", "woman") if value == "f" else text("Chronicle", "man")


def _minutes(value: int) -> str:
    return text("Chronicle", "%n minute(s)", n=value)


CLIENT = {
    "surname": Column(lambda: text("Chronicle", "Surname")),
    "first_name": Column(lambda: text("Chronicle", "First name")),
    "patronymic": Column(lambda: text("Chronicle", "Patronymic")),
    "sex": Column(lambda: text("Chronicle", "Sex"), _sex),
    "birthday": Column(lambda: text("Chronicle", "Birthday")),
    "email": Column(lambda: text("Chronicle", "E-mail")),
    "address": Column(lambda: text("Chronicle", "Address")),
    "messenger": Column(lambda: text("Chronicle", "Messenger")),
    "source": Column(lambda: text("Chronicle", "Source")),
    "reason": Column(lambda: text("Chronicle", "Reason of first coming")),
    "sticky_note": Column(lambda: text("Chronicle", "Important")),
    "allergies": Column(lambda: text("Chronicle", "Allergies and contraindications")),
    "note": Column(lambda: text("Chronicle", "Note")),
    "preferred_specialist_id": Column(lambda: text("Chronicle", "Preferred specialist")),
    "preferred_time": Column(lambda: text("Chronicle", "Preferred time")),
    "discount_percent": Column(lambda: text("Chronicle", "Discount"), formats.percent),
    "card_number": Column(lambda: text("Chronicle", "Card number")),
    "do_not_disturb": Column(lambda: text("Chronicle", "Do not disturb"), yes_no),
    "free_of_charge": Column(lambda: text("Chronicle", "Free of charge"), yes_no),
    "blacklisted": Column(lambda: text("Chronicle", "Blacklist"), yes_no),
    "hand_status": Column(lambda: text("Chronicle", "Status by hand"), standing.word),
    "hand_status_reason": Column(lambda: text("Chronicle", "Reason of the status")),
}

VISIT = {
    "day": Column(lambda: text("Chronicle", "Day"), _day),
    "time": Column(lambda: text("Chronicle", "Time")),
    "specialist_id": Column(lambda: text("Chronicle", "Specialist")),
    "complaint": Column(lambda: text("Chronicle", "Complaint")),
    "teeth": Column(lambda: text("Chronicle", "Teeth"), lambda value: value.replace(",", ", ")),
    "work": Column(lambda: text("Chronicle", "What was done")),
    "materials": Column(lambda: text("Chronicle", "Materials")),
    "sum_kopecks": Column(lambda: text("Chronicle", "Sum"), formats.money),
    "discount_percent": Column(lambda: text("Chronicle", "Discount"), formats.percent),
    "due_kopecks": Column(lambda: text("Chronicle", "To pay"), formats.money),
    "paid_kopecks": Column(lambda: text("Chronicle", "Paid"), formats.money),
    "note": Column(lambda: text("Chronicle", "Note")),
    "status": Column(lambda: text("Chronicle", "Status"), visits.status_word),
}

BOOKING = {
    "day": Column(lambda: text("Chronicle", "Day"), _day),
    "time": Column(lambda: text("Chronicle", "Time")),
    "minutes": Column(lambda: text("Chronicle", "Length"), _minutes),
    "specialist_id": Column(lambda: text("Chronicle", "Specialist")),
    "services": Column(lambda: text("Chronicle", "Services"), lambda value: ", ".join(value.splitlines())),
    "note": Column(lambda: text("Chronicle", "Note")),
    "state": Column(lambda: text("Chronicle", "State of the booking"), bookings.state_word),
}

RECALL = {
    "day": Column(lambda: text("Chronicle", "Invite by"), _day),
    "reason": Column(lambda: text("Chronicle", "Reason")),
    "state": Column(lambda: text("Chronicle", "State of the invitation"), recalls.state_word),
}

CATALOGUE = {
    "name": Column(lambda: text("Chronicle", "Name")),
    "price_kopecks": Column(lambda: text("Chronicle", "Price"), formats.money),
    "minutes": Column(lambda: text("Chronicle", "Length"), _minutes),
    "hidden": Column(lambda: text("Chronicle", "Hidden"), yes_no),
}

CARD_FIELD = {
    "title": Column(lambda: text("Chronicle", "Field")),
    "options": Column(lambda: text("Chronicle", "Choices"), lambda value: ", ".join(value.splitlines())),
    "hidden": Column(lambda: text("Chronicle", "Hidden"), yes_no),
}

PHONE = {
    "number": Column(lambda: text("Chronicle", "Telephone"), phones.show),
    "note": Column(lambda: text("Chronicle", "Note at the telephone")),
}

VISIT_SERVICE = {"title": Column(lambda: text("Chronicle", "Service"))}
CLIENT_TAG = {"tag_id": Column(lambda: text("Chronicle", "Tag"))}
CARD_VALUE = {"value": Column(lambda: text("Chronicle", "Field"))}
SETTING = {"value": Column(lambda: text("Chronicle", "Value"))}
EXPORT = {
    "person": Column(lambda: text("Chronicle", "Who")),
    "what": Column(lambda: text("Chronicle", "What")),
    "format": Column(lambda: text("Chronicle", "Kind of file")),
    "number": Column(lambda: text("Chronicle", "Rows")),
}
SHOWN_PHOTO = {"photo_id": Column(lambda: text("Chronicle", "Photo"), lambda number: f"№ {number}")}
FORM_TEMPLATE = {
    "title": Column(lambda: text("Chronicle", "Form")),
    "body": Column(lambda: text("Chronicle", "Text of the form")),
    "hidden": Column(lambda: text("Chronicle", "Hidden"), yes_no),
}
SEGMENT = {
    "name": Column(lambda: text("Chronicle", "Segment")),
    "conditions": Column(lambda: text("Chronicle", "Conditions")),
}
CONSENT = {
    "form_id": Column(lambda: text("Chronicle", "Form")),
    "signed_on": Column(lambda: text("Chronicle", "Signed on"), _day),
    "withdrawn_on": Column(lambda: text("Chronicle", "Withdrawn on"), _day),
    "note": Column(lambda: text("Chronicle", "Note")),
}
GREETING = {"year": Column(lambda: text("Chronicle", "Year"))}

COLUMNS: dict[str, dict[str, Column]] = {
    "client": CLIENT,
    "phone": PHONE,
    "client_tag": CLIENT_TAG,
    "card_value": CARD_VALUE,
    "visit": VISIT,
    "visit_service": VISIT_SERVICE,
    "booking": BOOKING,
    "recall": RECALL,
    "greeting": GREETING,
    "shown_photo": SHOWN_PHOTO,
    "consent": CONSENT,
    "form_template": FORM_TEMPLATE,
    "segment": SEGMENT,
    "salon_picture": {},
    "different_people": {},
    "export": EXPORT,
    "specialist": {name: CATALOGUE[name] for name in ("name", "hidden")},
    "service": CATALOGUE,
    "card_field": CARD_FIELD,
    "setting": SETTING,
}
"""Table → column → its words, in the order in which the history tells them."""

SILENT = frozenset({
    "id", "key", "kind", "position", "client_id", "visit_id", "service_id", "field_id", "family_id",
    "imported_id", "moved_to_id", "merged_into_id", "other_id", "digits", "search_key", "sort_key", "letter",
    "created_at", "updated_at", "deleted_at", "at", "made_at", "jpeg", "birth_day", "birth_month", "birth_year",
})  # fmt: skip
"""Columns that the history passes over: ties between rows, computed values, and the birthday's parts (told as one)."""
