"""The tables of the clients and of what is known of each.

``deleted_at`` is the local time at which a card went to the trash. Values that Python computes for speed
(``search_key``, ``sort_key``, ``letter``, ``digits``) are written only by the module of their noun.
"""

from __future__ import annotations

from peewee import SQL, AutoField, BlobField, Check, CompositeKey, FloatField, ForeignKeyField, IntegerField, TextField

from salonbase.models import columns
from salonbase.models.columns import DayField, MomentField, Record
from salonbase.models.office import CardField, FormTemplate, Import, Specialist, Tag


class Family(Record):
    """A group of clients who belong together; a client is in one family or in none."""

    id = AutoField()


class Client(Record):
    """A person. At least one of the three names is not empty; each part of the birthday may be unknown."""

    id = AutoField()
    surname = columns.words()
    first_name = columns.words()
    patronymic = columns.words()
    sex = columns.words()  # "f", "m" or ""
    birth_day = IntegerField(null=True)
    birth_month = IntegerField(null=True)
    birth_year = IntegerField(null=True)
    email = columns.words()
    address = columns.words()
    messenger = columns.words()
    source = columns.words()
    reason = columns.words()
    sticky_note = columns.words()
    allergies = columns.words()
    note = columns.words()
    preferred_specialist = ForeignKeyField(Specialist, null=True, lazy_load=False, on_delete="SET NULL")
    preferred_time = columns.words()
    discount_percent = FloatField(default=0, constraints=[SQL("DEFAULT 0")])
    card_number = columns.words(index=True)
    do_not_disturb = columns.flag()
    free_of_charge = columns.flag()
    blacklisted = columns.flag()
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
    hand_status = columns.words()  # a key of salonbase.standing.STATUSES that a person chose, "" where the rules decide
    hand_status_reason = columns.words()

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
    position = columns.number()
    number = TextField()  # +79161234567, or as it was typed where it is no number
    digits = TextField(index=True)  # the national digits, without the leading 7 or 8: 9161234567
    note = columns.words()


class ClientTag(Record):
    """A client wears a tag."""

    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")
    tag = ForeignKeyField(Tag, lazy_load=False, on_delete="CASCADE")

    class Meta:
        primary_key = CompositeKey("client", "tag")


class CardValue(Record):
    """What one client has in one field of the card, in the text form of the field's kind."""

    id = AutoField()
    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")
    field = ForeignKeyField(CardField, lazy_load=False, on_delete="CASCADE")
    value = TextField()

    class Meta:
        indexes = ((("client", "field"), True),)


class Photo(Record):
    """A picture of a client. Rows never change: which one a card shows stands in ShownPhoto, former ones stay for undo.

    ``client`` is empty while the making of the card is undone (salonbase/photos.py).
    """

    id = AutoField()
    client = ForeignKeyField(Client, null=True, lazy_load=False, on_delete="SET NULL")
    made_at = MomentField()
    jpeg = BlobField()


class ShownPhoto(Record):
    """The photo in the head of a card; a card without a photo has no row."""

    client = ForeignKeyField(Client, primary_key=True, lazy_load=False, on_delete="CASCADE")
    photo = ForeignKeyField(Photo, lazy_load=False, on_delete="CASCADE")


class Greeting(Record):
    """A client was congratulated on the birthday of a year."""

    id = AutoField()
    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE", index=False)
    year = IntegerField()
    at = MomentField()

    class Meta:
        indexes = ((("client", "year"), True),)


class Consent(Record):
    """A client has signed a form of the salon on a day; ``withdrawn_on`` is the day on which that was taken back."""

    id = AutoField()
    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")
    form = ForeignKeyField(FormTemplate, lazy_load=False, on_delete="CASCADE", index=False)
    signed_on = DayField()
    withdrawn_on = DayField(null=True)
    note = columns.words()


class DifferentPeople(Record):
    """Two clients who are alike and of whom a person said that they are two people; ``client`` has the smaller id."""

    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")
    other = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")

    class Meta:
        primary_key = CompositeKey("client", "other")
