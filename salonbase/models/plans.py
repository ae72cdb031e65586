"""The tables of what happened and of what is to happen.

``deleted_at`` is the local time at which a line was deleted; ``due_kopecks`` is computed by ``salonbase.visits`` alone.
"""

from __future__ import annotations

from peewee import SQL, AutoField, Check, FloatField, ForeignKeyField, IntegerField, TextField

from salonbase.models import columns
from salonbase.models.columns import ClockField, DayField, MomentField, Record
from salonbase.models.office import Import, Service, Specialist
from salonbase.models.people import Client


class Visit(Record):
    """Something that happened: a line of the visit log."""

    id = AutoField()
    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE", index=False)
    day = DayField()
    time = ClockField(null=True)
    specialist = ForeignKeyField(Specialist, null=True, lazy_load=False, on_delete="SET NULL", index=False)
    complaint = columns.words()
    teeth = columns.words()  # FDI numbers, ascending, separated by commas: "36,37"
    work = columns.words()
    materials = columns.words()
    sum_kopecks = columns.number()  # the price before the discount
    discount_percent = FloatField(default=0, constraints=[SQL("DEFAULT 0")])
    due_kopecks = columns.number()  # after the discount
    paid_kopecks = columns.number()
    note = columns.words()
    status = TextField(default="came", constraints=[SQL("DEFAULT 'came'")])
    created_at = MomentField()
    deleted_at = MomentField(null=True)
    imported = ForeignKeyField(Import, null=True, lazy_load=False, on_delete="SET NULL")

    class Meta:
        indexes = (  # all that sums, statuses and reports read: a year of a million visits takes 0.1 s instead of 3.5
            (("client", "day", "status", "due_kopecks", "paid_kopecks", "deleted_at"), False),
            (("day", "time", "status", "due_kopecks", "paid_kopecks", "specialist", "client", "deleted_at"), False),
        )
        constraints = [Check("status IN ('came', 'no_show', 'cancelled')")]


class VisitService(Record):
    """One service of a visit, from the catalogue (``service``) or only in words (``title``)."""

    id = AutoField()
    visit = ForeignKeyField(Visit, lazy_load=False, on_delete="CASCADE", index=False)
    position = columns.number()
    service = ForeignKeyField(Service, null=True, lazy_load=False, on_delete="SET NULL", index=False)
    title = TextField()

    class Meta:
        indexes = ((("visit", "position", "service"), False),)


class Booking(Record):
    """A visit that is planned for a day and perhaps a time."""

    id = AutoField()
    client = ForeignKeyField(Client, lazy_load=False, on_delete="CASCADE")
    day = DayField(index=True)
    time = ClockField(null=True)
    minutes = IntegerField(null=True)
    specialist = ForeignKeyField(Specialist, null=True, lazy_load=False, on_delete="SET NULL", index=False)
    services = columns.words()
    note = columns.words()
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
    reason = columns.words()
    state = TextField(default="open", constraints=[SQL("DEFAULT 'open'")])
    visit = ForeignKeyField(Visit, null=True, lazy_load=False, on_delete="SET NULL")  # the visit that closed it
    created_at = MomentField()
    deleted_at = MomentField(null=True)

    class Meta:
        indexes = ((("state", "day"), False),)
        constraints = [Check("state IN ('open', 'done', 'refused')")]
