"""Every table of a base, one short class each.

The models belong to no database until a base is opened (``salonbase.base`` binds them). A new table goes into the file
of its kind and into ``MODELS``.
"""

from __future__ import annotations

from salonbase.models.columns import ClockField, DayField, MomentField, Record, tuples
from salonbase.models.office import (
    CardField,
    FormTemplate,
    Import,
    KeyFileCopy,
    SalonPicture,
    Segment,
    Service,
    Setting,
    Specialist,
    Tag,
)
from salonbase.models.past import Change, Draft, Export, Operation
from salonbase.models.people import (
    CardValue,
    Client,
    ClientTag,
    Consent,
    DifferentPeople,
    Family,
    Greeting,
    Phone,
    Photo,
    ShownPhoto,
)
from salonbase.models.plans import Booking, Recall, Visit, VisitService

__all__ = [
    "MODELS",
    "Booking",
    "CardField",
    "CardValue",
    "Change",
    "Client",
    "ClientTag",
    "ClockField",
    "Consent",
    "DayField",
    "DifferentPeople",
    "Draft",
    "Export",
    "Family",
    "FormTemplate",
    "Greeting",
    "Import",
    "KeyFileCopy",
    "MomentField",
    "Operation",
    "Phone",
    "Photo",
    "Recall",
    "Record",
    "SalonPicture",
    "Segment",
    "Service",
    "Setting",
    "ShownPhoto",
    "Specialist",
    "Tag",
    "Visit",
    "VisitService",
    "tuples",
]

MODELS: tuple[type[Record], ...] = (
    Setting, KeyFileCopy, Import, Family, Specialist, Service, FormTemplate, Segment, SalonPicture, Client, Phone, Tag,
    ClientTag, CardField, CardValue, Photo, ShownPhoto, Visit, VisitService, Booking, Recall, Greeting, Consent,
    DifferentPeople, Export, Draft, Operation, Change,
)  # fmt: skip
