"""Segments: groups of clients by conditions, kept under a name and counted anew whenever they are asked for.

A condition is plain data (``Fact``, ``InReport``, ``Group``). ``ids`` says who fits now, ``told`` says it in words, and
``add``, ``change``, ``rename``, ``move`` and ``delete`` keep what the salon wants to keep.
"""

from salonbase.segments.checking import check
from salonbase.segments.conditions import HOWS, Condition, Fact, Group, InReport, from_json, in_report, leaves, to_json
from salonbase.segments.evaluation import count, ids
from salonbase.segments.examples import Example, examples
from salonbase.segments.relations import Relation, relation
from salonbase.segments.saved import Saved, add, change, delete, move, of, rename, saved, segment
from salonbase.segments.saved import names_of_all as names
from salonbase.segments.subjects import GROUPS, Subject, subject, subjects
from salonbase.segments.telling import told, value_told

__all__ = [
    "GROUPS",
    "HOWS",
    "Condition",
    "Example",
    "Fact",
    "Group",
    "InReport",
    "Relation",
    "Saved",
    "Subject",
    "add",
    "change",
    "check",
    "count",
    "delete",
    "examples",
    "from_json",
    "ids",
    "in_report",
    "leaves",
    "move",
    "names",
    "of",
    "relation",
    "rename",
    "saved",
    "segment",
    "subject",
    "subjects",
    "to_json",
    "told",
    "value_told",
]
