"""The tables of the salon itself: its settings, price list and people who work there, the fields of its card."""

from __future__ import annotations

from peewee import AutoField, BlobField, IntegerField, TextField

from salonbase.models import columns
from salonbase.models.columns import MomentField, Record


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


class Specialist(Record):
    """Somebody who receives clients: «мастер» in a salon, «врач» in a clinic."""

    id = AutoField()
    name = TextField(unique=True)
    search_key = TextField()
    hidden = columns.flag()


class Service(Record):
    """A line of the price list."""

    id = AutoField()
    name = TextField(unique=True)
    search_key = TextField()
    price_kopecks = IntegerField(null=True)
    minutes = IntegerField(null=True)
    hidden = columns.flag()


class Tag(Record):
    """A word by which the salon groups clients."""

    id = AutoField()
    name = TextField(unique=True)


class CardField(Record):
    """One line of the salon's card beyond the fixed facts; ``kind`` is a key of ``salonbase.fields``."""

    id = AutoField()
    key = TextField(unique=True)
    title = TextField()
    kind = TextField()
    options = columns.words()  # one choice a line
    position = columns.number()
    hidden = columns.flag()


class FormTemplate(Record):
    """A form that clients sign, one sheet for one purpose; ``salonbase.forms`` knows what may stand in ``body``."""

    id = AutoField()
    key = TextField(unique=True)  # of a form that the program brought, "own-1", "own-2" … of the salon's own
    title = TextField()
    body = TextField()
    position = columns.number()
    hidden = columns.flag()


class Segment(Record):
    """A saved group of clients: the conditions by which somebody belongs to it, as JSON of ``salonbase.segments``."""

    id = AutoField()
    name = TextField(unique=True)
    conditions = TextField()
    position = columns.number()
    created_at = MomentField()


class SalonPicture(Record):
    """A picture of the salon itself: its logo. Rows never change; the setting "logo" tells which one is in use."""

    id = AutoField()
    made_at = MomentField()
    jpeg = BlobField()
