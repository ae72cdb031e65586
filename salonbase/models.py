"""Every table of a base, one short class each.

The models belong to no database until a base is opened (``salonbase.base`` binds them). Days are ISO
text (``2026-11-22``), times ``HH:MM``, money whole kopecks; ``deleted_at`` is the local time at which a row went to the
trash. Values that Python computes for speed (``search_key``, ``sort_key``, ``letter``, ``digits``, ``due_kopecks``) are
written only by the module of their noun.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from peewee import (
    SQL,
    AutoField,
    BooleanField,
    Check,
    CompositeKey,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


class DayField(TextField):
    """A calendar day, stored as ISO text. ``date.fromisoformat`` is eighty times faster than peewee's own DateField."""

    def db_value(self, value: dt.date | str | None) -> str | None:
        return value.isoformat() if isinstance(value, dt.date) else value

    def python_value(self, value: str | None) -> dt.date | None:
        return dt.date.fromisoformat(value) if value else None


class ClockField(TextField):
    """A time of day in minutes, stored as ``HH:MM``."""

    def db_value(self, value: dt.time | str | None) -> str | None:
        return value.strftime("%H:%M") if isinstance(value, dt.time) else value

    def python_value(self, value: str | None) -> dt.time | None:
        return dt.time.fromisoformat(value) if value else None


class MomentField(TextField):
    """A local date and time in seconds, stored as ``YYYY-MM-DDTHH:MM:SS``."""

    def db_value(self, value: dt.datetime | str | None) -> str | None:
        return value.replace(tzinfo=None).isoformat(timespec="seconds") if isinstance(value, dt.datetime) else value

    def python_value(self, value: str | None) -> dt.datetime | None:
        return dt.datetime.fromisoformat(value) if value else None


class Record(Model):
    """The parent of every table; binding it binds what peewee asks of the parent too."""

    class Meta:
        legacy_table_names = False


def tuples(query: Any) -> list[tuple[Any, ...]]:
    """The rows of a query as plain tuples: what lists for the screen are made of (peewee's own types do not tell)."""
    return list(query.tuples())


def _words(**options: Any) -> TextField:
    return TextField(default="", constraints=[SQL("DEFAULT ''")], **options)


def _flag() -> BooleanField:
    return BooleanField(default=False, constraints=[SQL("DEFAULT 0")])


def _number(**options: Any) -> IntegerField:
    return IntegerField(default=0, constraints=[SQL("DEFAULT 0")], **options)


class Setting(Record):
    """A setting of the salon, kept in the base; ``salonbase.settings`` knows the keys."""

    key = TextField(primary_key=True)
    value = TextField()


class KeyFileCopy(Record):
    """The newest copy of keys.json, so that a lost key file can be made again from an opened base."""

    id = AutoField()
    content = TextField()


class Import(Record):
    """One import of files; what it brought carries its number, so that it can be taken back as a whole."""

    id = AutoField()
    at = MomentField()
    source = TextField()
    summary = TextField()  # JSON: counts and problems
    undone_at = MomentField(null=True)


class Family(Record):
    """A group of clients who belong together; a client is in one family or in none."""

    id = AutoField()


class Specialist(Record):
    """Somebody who receives clients: «мастер» in a salon, «врач» in a clinic."""

    id = AutoField()
    name = TextField(unique=True)
    search_key = TextField()
    hidden = _flag()


class Service(Record):
    """A line of the price list."""

    id = AutoField()
    name = TextField(unique=True)
    search_key = TextField()
    price_kopecks = IntegerField(null=True)
    minutes = IntegerField(null=True)
    hidden = _flag()


class Client(Record):
    """A person. At least one of the three names is not empty; each part of the birthday may be unknown."""

    id = AutoField()
    surname = _words()
    first_name = _words()
    patronymic = _words()
    sex = _words()  # "f", "m" or ""
    birth_day = IntegerField(null=True)
    birth_month = IntegerField(null=True)
    birth_year = IntegerField(null=True)
    email = _words()
    address = _words()
    messenger = _words()
    source = _words()
    reason = _words()
    sticky_note = _words()
    allergies = _words()
    note = _words()
    preferred_specialist = ForeignKeyField(Specialist, null=True, lazy_load=False, on_delete="SET NULL")
    preferred_time = _words()
    discount_percent = FloatField(default=0, constraints=[SQL("DEFAULT 0")])
    card_number = _words(index=True)
    do_not_disturb = _flag()
    free_of_charge = _flag()
    blacklisted = _flag()
    family = ForeignKeyField(Family, null=True, lazy_load=False, on_delete="SET NULL")
    search_key = TextField()
    sort_key = TextField()
    letter = TextField()
    created_at = MomentField()
    updated_at = MomentField()
    deleted_at = MomentField(null=True)
    imported = ForeignKeyField(Import, null=True, lazy_load=False, on_delete="SET NULL")
    merged_into = ForeignKeyField(
        "self", null=True, lazy_load=False, on_delete="SET NULL"
    )  # the card that took this in

    class Meta:
        indexes = (
            (("deleted_at", "sort_key", "id", "letter", "search_key"), False),  # all that list and search read
            (("birth_month", "birth_day", "sort_key", "deleted_at"), False),
        )
        constraints = [
            Check("surname <> '' OR first_name <> '' OR patronymic <> ''"),
            Check("birth_month BETWEEN 1 AND 12"),
            Check("birth_day BETWEEN 1 AND 31"),
            Check("sex IN ('', 'f', 'm')"),
        ]


class Phone(Record):
    """A telephone number of a client; several people may have the same one."""

    id = AutoField()
    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")
    position = _number()
    number = TextField()  # +79161234567, or as it was typed where it is no number
    digits = TextField(index=True)  # the national digits, without the leading 7 or 8: 9161234567
    note = _words()


class Tag(Record):
    """A word by which the salon groups clients."""

    id = AutoField()
    name = TextField(unique=True)


class ClientTag(Record):
    """A client wears a tag."""

    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")
    tag = ForeignKeyField(Tag, lazy_load=False, on_delete="CASCADE")

    class Meta:
        primary_key = CompositeKey("client", "tag")


class CardField(Record):
    """One line of the salon's card beyond the fixed facts; ``kind`` is a key of ``salonbase.fields``."""

    id = AutoField()
    key = TextField(unique=True)
    title = TextField()
    kind = TextField()
    options = _words()  # one choice a line
    position = _number()
    hidden = _flag()


class CardValue(Record):
    """What one client has in one field of the card, in the text form of the field's kind."""

    id = AutoField()
    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")
    field = ForeignKeyField(CardField, lazy_load=False, on_delete="CASCADE")
    value = TextField()

    class Meta:
        indexes = ((("client", "field"), True),)


class Visit(Record):
    """Something that happened: a line of the visit log."""

    id = AutoField()
    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE", index=False)
    day = DayField()
    time = ClockField(null=True)
    specialist = ForeignKeyField(Specialist, null=True, lazy_load=False, on_delete="SET NULL", index=False)
    complaint = _words()
    teeth = _words()  # FDI numbers, ascending, separated by commas: "36,37"
    work = _words()
    materials = _words()
    sum_kopecks = _number()  # the price before the discount
    discount_percent = FloatField(default=0, constraints=[SQL("DEFAULT 0")])
    due_kopecks = _number()  # after the discount
    paid_kopecks = _number()
    note = _words()
    status = TextField(default="came", constraints=[SQL("DEFAULT 'came'")])
    created_at = MomentField()
    deleted_at = MomentField(null=True)
    imported = ForeignKeyField(Import, null=True, lazy_load=False, on_delete="SET NULL")

    class Meta:
        indexes = ((("client", "day"), False), (("day",), False))
        constraints = [Check("status IN ('came', 'no_show', 'cancelled')")]


class VisitService(Record):
    """One service of a visit, from the catalogue (``service``) or only in words (``title``)."""

    id = AutoField()
    visit = ForeignKeyField(Visit, lazy_load=False, on_delete="CASCADE")
    position = _number()
    service = ForeignKeyField(Service, null=True, lazy_load=False, on_delete="SET NULL", index=False)
    title = TextField()


class Booking(Record):
    """A visit that is planned for a day and perhaps a time."""

    id = AutoField()
    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")
    day = DayField(index=True)
    time = ClockField(null=True)
    minutes = IntegerField(null=True)
    specialist = ForeignKeyField(Specialist, null=True, lazy_load=False, on_delete="SET NULL", index=False)
    services = _words()
    note = _words()
    state = TextField(default="expected", constraints=[SQL("DEFAULT 'expected'")])
    visit = ForeignKeyField(Visit, null=True, lazy_load=False, on_delete="SET NULL")  # the visit that closed it
    moved_to = ForeignKeyField("self", null=True, lazy_load=False, on_delete="SET NULL")
    created_at = MomentField()
    deleted_at = MomentField(null=True)

    class Meta:
        indexes = ((("state", "day"), False),)
        constraints = [Check("state IN ('expected', 'confirmed', 'moved', 'no_show', 'cancelled', 'done')")]


class Recall(Record):
    """The advice to invite a client again by a day, with the reason in words."""

    id = AutoField()
    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")
    day = DayField(index=True)
    reason = _words()
    state = TextField(default="open", constraints=[SQL("DEFAULT 'open'")])
    visit = ForeignKeyField(Visit, null=True, lazy_load=False, on_delete="SET NULL")  # the visit that closed it
    created_at = MomentField()
    deleted_at = MomentField(null=True)

    class Meta:
        indexes = ((("state", "day"), False),)
        constraints = [Check("state IN ('open', 'done', 'refused')")]


class Greeting(Record):
    """A client was congratulated on the birthday of a year."""

    id = AutoField()
    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE", index=False)
    year = IntegerField()
    at = MomentField()

    class Meta:
        indexes = ((("client", "year"), True),)


class DifferentPeople(Record):
    """Two clients who are alike and of whom a person said that they are two people; ``client`` has the smaller id."""

    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")
    other = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")

    class Meta:
        primary_key = CompositeKey("client", "other")


class Export(Record):
    """One file that somebody made of the base: who took what, and how many rows."""

    id = AutoField()
    at = MomentField()
    person = TextField()  # the account of the computer
    what = TextField()  # a key of salonbase.exporting.SUBJECTS
    format = TextField()  # a key of salonbase.output.WRITERS, or "vcf"
    number = IntegerField()  # rows


class Draft(Record):
    """Words typed into a form that has not been saved yet: JSON by the form's name."""

    key = TextField(primary_key=True)
    content = TextField()
    at = MomentField()


class Operation(Record):
    """One thing that a person did; undo takes it back as a whole."""

    id = AutoField()
    action = TextField()  # a key of salonbase.history.ACTIONS
    client = ForeignKeyField(Client, null=True, lazy_load=False, on_delete="SET NULL")
    at = MomentField()
    at_utc = MomentField()
    undone_at = MomentField(null=True)
    imported = ForeignKeyField(Import, null=True, lazy_load=False, on_delete="SET NULL")


class Change(Record):
    """One row that an operation wrote: the columns before and after as JSON, null where there was no row."""

    id = AutoField()
    operation = ForeignKeyField(Operation, lazy_load=False, on_delete="CASCADE")
    table = TextField()
    row = TextField()  # the primary key as JSON
    before = TextField(null=True)
    after = TextField(null=True)


MODELS: tuple[type[Record], ...] = (
    Setting, KeyFileCopy, Import, Family, Specialist, Service, Client, Phone, Tag, ClientTag, CardField, CardValue,
    Visit, VisitService, Booking, Recall, Greeting, DifferentPeople, Export, Draft,
    Operation, Change,
)  # fmt: skip
