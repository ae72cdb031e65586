"""The tables of what was done, what is half typed, and what was taken out of the base."""

from __future__ import annotations

from peewee import AutoField, ForeignKeyField, IntegerField, TextField

from salonbase.models.columns import MomentField, Record
from salonbase.models.office import Import
from salonbase.models.people import Client


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

    class Meta:
        indexes = ((("table", "row"), False),)  # what was ever done to a row
