"""Step 1: all tables of the first version, as they were then. Never change it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from peewee import (
    SQL,
    AutoField,
    BlobField,
    BooleanField,
    Check,
    CompositeKey,
    FloatField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

if TYPE_CHECKING:
    from playhouse.migrate import SqliteMigrator


def _table_name(model: type[Model]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model.__name__.lstrip("_")).lower()


class _Record(Model):
    class Meta:
        legacy_table_names = False
        table_function = _table_name


def _words(**options: Any) -> TextField:
    return TextField(default="", constraints=[SQL("DEFAULT ''")], **options)


def _flag() -> BooleanField:
    return BooleanField(default=False, constraints=[SQL("DEFAULT 0")])


def _number(**options: Any) -> IntegerField:
    return IntegerField(default=0, constraints=[SQL("DEFAULT 0")], **options)


class _Setting(_Record):
    key = TextField(primary_key=True)
    value = TextField()


class _KeyFileCopy(_Record):
    id = AutoField()
    content = TextField()


class _Import(_Record):
    id = AutoField()
    at = TextField()
    source = TextField()
    summary = TextField()
    undone_at = TextField(null=True)


class _Family(_Record):
    id = AutoField()


class _Specialist(_Record):
    id = AutoField()
    name = TextField(unique=True)
    search_key = TextField()
    hidden = _flag()


class _Service(_Record):
    id = AutoField()
    name = TextField(unique=True)
    search_key = TextField()
    price_kopecks = IntegerField(null=True)
    minutes = IntegerField(null=True)
    hidden = _flag()


class _FormTemplate(_Record):
    id = AutoField()
    key = TextField(unique=True)
    title = TextField()
    body = TextField()
    position = _number()
    hidden = _flag()


class _Segment(_Record):
    id = AutoField()
    name = TextField(unique=True)
    conditions = TextField()
    position = _number()
    created_at = TextField()


class _SalonPicture(_Record):
    id = AutoField()
    made_at = TextField()
    jpeg = BlobField()


class _Client(_Record):
    id = AutoField()
    surname = _words()
    first_name = _words()
    patronymic = _words()
    sex = _words()
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
    preferred_specialist = ForeignKeyField(_Specialist, null=True, lazy_load=False, on_delete="SET NULL")
    preferred_time = _words()
    discount_percent = FloatField(default=0, constraints=[SQL("DEFAULT 0")])
    card_number = _words(index=True)
    do_not_disturb = _flag()
    free_of_charge = _flag()
    blacklisted = _flag()
    family = ForeignKeyField(_Family, null=True, lazy_load=False, on_delete="SET NULL")
    search_key = TextField()
    sort_key = TextField()
    letter = TextField()
    created_at = TextField()
    updated_at = TextField()
    deleted_at = TextField(null=True)
    imported = ForeignKeyField(_Import, null=True, lazy_load=False, on_delete="SET NULL")
    merged_into = ForeignKeyField("self", null=True, lazy_load=False, on_delete="SET NULL")
    hand_status = _words()
    hand_status_reason = _words()

    class Meta:
        indexes = (
            (("deleted_at", "sort_key", "id", "letter", "search_key"), False),
            (("birth_month", "birth_day", "sort_key", "deleted_at"), False),
        )
        constraints = [
            Check("surname <> '' OR first_name <> '' OR patronymic <> ''"),
            Check("birth_month BETWEEN 1 AND 12"),
            Check("birth_day BETWEEN 1 AND 31"),
            Check("sex IN ('', 'f', 'm')"),
        ]


class _Phone(_Record):
    id = AutoField()
    client = ForeignKeyField(_Client, lazy_load=False, on_delete="CASCADE")
    position = _number()
    number = TextField()
    digits = TextField(index=True)
    note = _words()


class _Tag(_Record):
    id = AutoField()
    name = TextField(unique=True)


class _ClientTag(_Record):
    client = ForeignKeyField(_Client, lazy_load=False, on_delete="CASCADE")
    tag = ForeignKeyField(_Tag, lazy_load=False, on_delete="CASCADE")

    class Meta:
        primary_key = CompositeKey("client", "tag")


class _CardField(_Record):
    id = AutoField()
    key = TextField(unique=True)
    title = TextField()
    kind = TextField()
    options = _words()
    position = _number()
    hidden = _flag()


class _CardValue(_Record):
    id = AutoField()
    client = ForeignKeyField(_Client, lazy_load=False, on_delete="CASCADE")
    field = ForeignKeyField(_CardField, lazy_load=False, on_delete="CASCADE")
    value = TextField()

    class Meta:
        indexes = ((("client", "field"), True),)


class _Photo(_Record):
    id = AutoField()
    client = ForeignKeyField(_Client, null=True, lazy_load=False, on_delete="SET NULL")
    made_at = TextField()
    jpeg = BlobField()


class _ShownPhoto(_Record):
    client = ForeignKeyField(_Client, primary_key=True, lazy_load=False, on_delete="CASCADE")
    photo = ForeignKeyField(_Photo, lazy_load=False, on_delete="CASCADE")


class _Visit(_Record):
    id = AutoField()
    client = ForeignKeyField(_Client, lazy_load=False, on_delete="CASCADE", index=False)
    day = TextField()
    time = TextField(null=True)
    specialist = ForeignKeyField(_Specialist, null=True, lazy_load=False, on_delete="SET NULL", index=False)
    complaint = _words()
    teeth = _words()
    work = _words()
    materials = _words()
    sum_kopecks = _number()
    discount_percent = FloatField(default=0, constraints=[SQL("DEFAULT 0")])
    due_kopecks = _number()
    paid_kopecks = _number()
    note = _words()
    status = TextField(default="came", constraints=[SQL("DEFAULT 'came'")])
    created_at = TextField()
    deleted_at = TextField(null=True)
    imported = ForeignKeyField(_Import, null=True, lazy_load=False, on_delete="SET NULL")

    class Meta:
        indexes = (
            (("client", "day", "status", "due_kopecks", "paid_kopecks", "deleted_at"), False),
            (("day", "time", "status", "due_kopecks", "paid_kopecks", "specialist", "client", "deleted_at"), False),
        )
        constraints = [Check("status IN ('came', 'no_show', 'cancelled')")]


class _VisitService(_Record):
    id = AutoField()
    visit = ForeignKeyField(_Visit, lazy_load=False, on_delete="CASCADE", index=False)
    position = _number()
    service = ForeignKeyField(_Service, null=True, lazy_load=False, on_delete="SET NULL", index=False)
    title = TextField()

    class Meta:
        indexes = ((("visit", "position", "service"), False),)


class _Booking(_Record):
    id = AutoField()
    client = ForeignKeyField(_Client, lazy_load=False, on_delete="CASCADE")
    day = TextField(index=True)
    time = TextField(null=True)
    minutes = IntegerField(null=True)
    specialist = ForeignKeyField(_Specialist, null=True, lazy_load=False, on_delete="SET NULL", index=False)
    services = _words()
    note = _words()
    state = TextField(default="expected", constraints=[SQL("DEFAULT 'expected'")])
    visit = ForeignKeyField(_Visit, null=True, lazy_load=False, on_delete="SET NULL")
    moved_to = ForeignKeyField("self", null=True, lazy_load=False, on_delete="SET NULL")
    created_at = TextField()
    deleted_at = TextField(null=True)

    class Meta:
        indexes = ((("state", "day"), False),)
        constraints = [Check("state IN ('expected', 'confirmed', 'moved', 'no_show', 'cancelled', 'done')")]


class _Recall(_Record):
    id = AutoField()
    client = ForeignKeyField(_Client, lazy_load=False, on_delete="CASCADE")
    day = TextField(index=True)
    reason = _words()
    state = TextField(default="open", constraints=[SQL("DEFAULT 'open'")])
    visit = ForeignKeyField(_Visit, null=True, lazy_load=False, on_delete="SET NULL")
    created_at = TextField()
    deleted_at = TextField(null=True)

    class Meta:
        indexes = ((("state", "day"), False),)
        constraints = [Check("state IN ('open', 'done', 'refused')")]


class _Greeting(_Record):
    id = AutoField()
    client = ForeignKeyField(_Client, lazy_load=False, on_delete="CASCADE", index=False)
    year = IntegerField()
    at = TextField()

    class Meta:
        indexes = ((("client", "year"), True),)


class _Consent(_Record):
    id = AutoField()
    client = ForeignKeyField(_Client, lazy_load=False, on_delete="CASCADE")
    form = ForeignKeyField(_FormTemplate, lazy_load=False, on_delete="CASCADE", index=False)
    signed_on = TextField()
    withdrawn_on = TextField(null=True)
    note = _words()


class _DifferentPeople(_Record):
    client = ForeignKeyField(_Client, lazy_load=False, on_delete="CASCADE")
    other = ForeignKeyField(_Client, lazy_load=False, on_delete="CASCADE")

    class Meta:
        primary_key = CompositeKey("client", "other")


class _Export(_Record):
    id = AutoField()
    at = TextField()
    person = TextField()
    what = TextField()
    format = TextField()
    number = IntegerField()


class _Draft(_Record):
    key = TextField(primary_key=True)
    content = TextField()
    at = TextField()


class _Operation(_Record):
    id = AutoField()
    action = TextField()
    client = ForeignKeyField(_Client, null=True, lazy_load=False, on_delete="SET NULL")
    at = TextField()
    at_utc = TextField()
    undone_at = TextField(null=True)
    imported = ForeignKeyField(_Import, null=True, lazy_load=False, on_delete="SET NULL")


class _Change(_Record):
    id = AutoField()
    operation = ForeignKeyField(_Operation, lazy_load=False, on_delete="CASCADE")
    table = TextField()
    row = TextField()
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        indexes = ((("table", "row"), False),)


_TABLES: tuple[type[_Record], ...] = (
    _Setting, _KeyFileCopy, _Import, _Family, _Specialist, _Service, _FormTemplate, _Segment, _SalonPicture,
    _Client, _Phone, _Tag, _ClientTag, _CardField, _CardValue, _Photo, _ShownPhoto, _Visit, _VisitService,
    _Booking, _Recall, _Greeting, _Consent, _DifferentPeople, _Export, _Draft, _Operation, _Change,
)  # fmt: skip


def apply(migrator: SqliteMigrator) -> None:
    """Make all tables in an empty file."""
    with migrator.database.bind_ctx((_Record, *_TABLES)):
        migrator.database.create_tables(_TABLES)
