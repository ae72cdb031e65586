"""What a condition can be about: the facts of every client, and the fields of the salon's own card."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from salonbase import alphabet, cards, catalogue, clients, forms, standing
from salonbase.errors import SalonError
from salonbase.nouns import text
from salonbase.segments import of_cards, of_plans, of_visits, own_fields
from salonbase.segments.relations import SHAPES, Relation, Words
from salonbase.segments.scene import Find

OWN = "field:"
"""What the key of a subject begins with that is a field of the salon's own card."""

Choices = Callable[[], "list[tuple[str | int, str]]"]


@dataclass(frozen=True, slots=True)
class Subject:
    """One fact of a client. ``group`` is a key of GROUPS, ``shape`` of ``relations.SHAPES``.

    ``choices`` gives the values that may be chosen, each with its title; ``suggested`` words that are often meant.
    ``yes`` and ``no`` say a fact that is so or not; ``period`` tells that a sum may be limited to the last days.
    """

    key: str
    group: str
    shape: str
    title: Words
    find: Find
    choices: Choices = list
    suggested: Callable[[], list[str]] = list
    yes: Words | None = None
    no: Words | None = None
    period: bool = False

    @property
    def relations(self) -> tuple[Relation, ...]:
        """How the fact can be compared."""
        return SHAPES[self.shape]


GROUPS: dict[str, Words] = {
    "visits": lambda: text("Segments", "Visits"),
    "money": lambda: text("Segments", "Money"),
    "plans": lambda: text("Segments", "Plans and consents"),
    "person": lambda: text("Segments", "Person"),
    "card": lambda: text("Segments", "Card"),
    "own": lambda: text("Segments", "Fields of the salon"),
}


def _same(words: Iterable[str]) -> list[tuple[str | int, str]]:
    return [(word, word) for word in words]


def _sexes() -> list[tuple[str | int, str]]:
    return [("f", text("Segments", "woman")), ("m", text("Segments", "man"))]


def _specialists() -> list[tuple[str | int, str]]:
    return [(one.id, one.name) for one in catalogue.specialists(with_hidden=True)]


def _services() -> list[tuple[str | int, str]]:
    return [(one.id, one.name) for one in catalogue.services(with_hidden=True)]


def _tags() -> list[tuple[str | int, str]]:
    return _same(sorted(clients.known_tags(), key=alphabet.sort_key))


def _statuses() -> list[tuple[str | int, str]]:
    return [(key, standing.word(key)) for key in standing.STATUSES]


def _forms() -> list[tuple[str | int, str]]:
    known = [(form.key, form.title) for form in forms.forms(with_hidden=True)]
    return [(of_plans.ANY_FORM, text("Segments", "any form")), *known]


def _flag(key: str, group: str, title: Words, condition: str, *, yes: Words, no: Words) -> Subject:
    return Subject(key, group, "yes_no", title, of_cards.flag(condition), yes=yes, no=no)


_VISITS = (
    Subject(
        "last_visit", "visits", "visit_day", lambda: text("Segments", "Last visit"), of_visits.day_of("max")
    ),
    Subject(
        "first_visit", "visits", "visit_day", lambda: text("Segments", "First visit"), of_visits.day_of("min")
    ),
    Subject(
        "visits", "visits", "known_number", lambda: text("Segments", "Number of visits"),
        of_visits.total_of("count(*)"), period=True,
    ),
    Subject(
        "service_words", "visits", "event", lambda: text("Segments", "Service, by words"),
        of_visits.event(of_visits.with_words), suggested=lambda: [one.name for one in catalogue.services()],
    ),
    Subject(
        "service", "visits", "event_choice", lambda: text("Segments", "Service of the price list"),
        of_visits.event(of_visits.with_service), choices=_services,
    ),
    Subject(
        "specialist", "visits", "event_choice", lambda: text("Segments", "Visit to a specialist"),
        of_visits.event(of_visits.with_specialist), choices=_specialists,
    ),
    Subject(
        "no_shows", "visits", "known_number", lambda: text("Segments", "Did not come"), of_visits.no_shows, period=True
    ),
)  # fmt: skip

_MONEY = (
    Subject(
        "income", "money", "money", lambda: text("Segments", "Sum of visits"),
        of_visits.total_of("sum(due_kopecks)"), period=True,
    ),
    Subject("average", "money", "money", lambda: text("Segments", "Average visit"), of_visits.average, period=True),
    Subject(
        "debt", "money", "debt", lambda: text("Segments", "Debt"), of_visits.debt,
        yes=lambda: text("Segments", "owes money"), no=lambda: text("Segments", "owes nothing"),
    ),
    Subject("discount", "money", "percent", lambda: text("Segments", "Discount, %"), of_cards.discount),
    _flag(
        "free_of_charge", "money", lambda: text("Segments", "Free of charge"), "free_of_charge",
        yes=lambda: text("Segments", "is served free of charge"),
        no=lambda: text("Segments", "is not served free of charge"),
    ),
)  # fmt: skip

_PLANS = (
    Subject(
        "booking", "plans", "yes_no", lambda: text("Segments", "Is booked"), of_plans.booking,
        yes=lambda: text("Segments", "is booked"), no=lambda: text("Segments", "is not booked"),
    ),
    Subject(
        "recall", "plans", "yes_no", lambda: text("Segments", "Invitation waits"), of_plans.recall,
        yes=lambda: text("Segments", "an invitation waits"), no=lambda: text("Segments", "no invitation waits"),
    ),
    Subject(
        "consent", "plans", "consent", lambda: text("Segments", "Signed consent"), of_plans.consent, choices=_forms
    ),
)  # fmt: skip

_PERSON = (
    Subject(
        "status", "person", "known_choice", lambda: text("Segments", "Status"), of_plans.status, choices=_statuses
    ),
    Subject(
        "tag", "person", "several", lambda: text("Segments", "Tag"), of_cards.tags, choices=_tags
    ),
    Subject("sex", "person", "choice", lambda: text("Segments", "Sex"), of_cards.sex, choices=_sexes),
    Subject("age", "person", "number", lambda: text("Segments", "Age"), of_cards.age),
    Subject("birthday", "person", "birthday", lambda: text("Segments", "Birthday"), of_cards.birthday),
    _flag(
        "family", "person", lambda: text("Segments", "Has a family here"), "family_id IS NOT NULL",
        yes=lambda: text("Segments", "has a family among the clients"),
        no=lambda: text("Segments", "has no family among the clients"),
    ),
    _flag(
        "do_not_disturb", "person", lambda: text("Segments", "Do not disturb"), "do_not_disturb",
        yes=lambda: text("Segments", "is not to be disturbed"), no=lambda: text("Segments", "may be disturbed"),
    ),
    _flag(
        "blacklisted", "person", lambda: text("Segments", "Blacklist"), "blacklisted",
        yes=lambda: text("Segments", "is on the blacklist"), no=lambda: text("Segments", "is not on the blacklist"),
    ),
)  # fmt: skip


def _words(key: str, title: Words, suggested: Callable[[], list[str]] = list) -> Subject:
    return Subject(key, "card", "words", title, of_cards.words(key), suggested=suggested)


_CARD = (
    Subject("phone", "card", "phone", lambda: text("Segments", "Phone"), of_cards.phone),
    _words("source", lambda: text("Segments", "Source"), clients.known_sources),
    _words("reason", lambda: text("Segments", "Reason of first coming"), clients.known_reasons),
    Subject(
        "preferred_specialist", "card", "choice", lambda: text("Segments", "Preferred specialist"),
        of_cards.specialist, choices=_specialists,
    ),
    _words("preferred_time", lambda: text("Segments", "Preferred time")),
    Subject("created", "card", "made", lambda: text("Segments", "Card made"), of_cards.made),
    _words("card_number", lambda: text("Segments", "Card number")),
    _words("surname", lambda: text("Segments", "Surname")),
    _words("first_name", lambda: text("Segments", "First name")),
    _words("patronymic", lambda: text("Segments", "Patronymic")),
    _words("email", lambda: text("Segments", "E-mail")),
    _words("messenger", lambda: text("Segments", "Messenger")),
    _words("address", lambda: text("Segments", "Address")),
    _words("allergies", lambda: text("Segments", "Allergies")),
    _words("sticky_note", lambda: text("Segments", "Important note")),
    _words("note", lambda: text("Segments", "Note")),
)  # fmt: skip

FIXED: tuple[Subject, ...] = (*_VISITS, *_MONEY, *_PLANS, *_PERSON, *_CARD)
"""The facts of every base, in the order in which people choose them."""

_FIXED = {one.key: one for one in FIXED}


def subjects() -> list[Subject]:
    """Everything that a condition of this base can be about, the salon's own fields last."""
    return [*FIXED, *map(_of_field, cards.fields())]


def subject(key: str) -> Subject:
    """The subject of a key; raises SalonError where this base has none, such as a field of another salon."""
    if key in _FIXED:
        return _FIXED[key]
    for field in cards.fields(with_hidden=True):
        if OWN + field.key == key:
            return _of_field(field)
    raise SalonError(text("Segments", "The condition asks for something that this base does not have."))


def _of_field(field: cards.CardFieldRow) -> Subject:
    find = own_fields.find_in(field.id, field.kind)
    choices = _same(field.options)
    return Subject(
        OWN + field.key, "own", own_fields.SHAPES[field.kind], lambda: field.title, find, choices=lambda: choices
    )
