"""The segments that a salon keeps: their names, their order, what they are made of."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from salonbase import history, names, typed
from salonbase.errors import SalonError
from salonbase.models import Segment, tuples
from salonbase.nouns import text
from salonbase.segments import conditions as plain
from salonbase.segments.checking import check
from salonbase.segments.conditions import Group

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Saved:
    """A segment under its name; ``stored`` is the text of its conditions, which an older program may not understand."""

    id: int
    name: str
    stored: str

    @property
    def conditions(self) -> Group:
        """Who belongs to it; raises SalonError where this program cannot tell."""
        return plain.from_json(self.stored)


def saved() -> list[Saved]:
    """The segments in their order, by one query."""
    query = Segment.select(Segment.id, Segment.name, Segment.conditions)
    return [Saved(*row) for row in tuples(query.order_by(Segment.position, Segment.id))]


def names_of_all() -> list[str]:
    """The names of the segments in their order."""
    return [one.name for one in saved()]


def of(name: str) -> Saved:
    """The segment of that name, whatever its case; raises SalonError where there is none."""
    for one in saved():
        if names.normalise(one.name) == names.normalise(name):
            return one
    raise SalonError(text("Segments", "There is no segment “{name}”.", name=name), field="segment")


def segment(segment_id: int) -> Saved:
    """The segment of that number; raises SalonError where it is gone."""
    for one in saved():
        if one.id == segment_id:
            return one
    raise SalonError(text("Segments", "This segment is no longer in the base."))


def add(name: str, conditions: Group, *, now: dt.datetime) -> int:
    """Keep a segment, the last in order, and return its number.

    Raises SalonError with field "name", or with the place of a condition as ``checking.check`` does.
    """
    with history.operation("segment_added", now=now) as writer:
        checked = _free_name(name)
        _refuse_empty(conditions)
        check(conditions, today=now.date())
        last = max((place for (place,) in tuples(Segment.select(Segment.position))), default=-1)
        return writer.insert(Segment, name=checked, conditions=_stored(conditions), position=last + 1, created_at=now)


def change(segment_id: int, name: str, conditions: Group, *, now: dt.datetime) -> bool:
    """Keep another name or other conditions; return whether anything differed. Raises what ``add`` raises."""
    segment(segment_id)
    with history.operation("segment_changed", now=now) as writer:
        checked = _free_name(name, besides=segment_id)
        _refuse_empty(conditions)
        check(conditions, today=now.date())
        return writer.update(Segment, segment_id, name=checked, conditions=_stored(conditions))


def rename(segment_id: int, name: str, *, now: dt.datetime) -> bool:
    """Give a segment another name; raises SalonError with field "name"."""
    segment(segment_id)
    with history.operation("segment_changed", now=now) as writer:
        return writer.update(Segment, segment_id, name=_free_name(name, besides=segment_id))


def delete(segment_id: int, *, now: dt.datetime) -> None:
    """Keep a segment no longer; the clients stay, and undo brings it back."""
    segment(segment_id)
    with history.operation("segment_deleted", now=now) as writer:
        writer.delete(Segment, segment_id)


def move(segment_id: int, place: int, *, now: dt.datetime) -> None:
    """Put a segment at this place of the order, counted from nought."""
    moved = segment(segment_id).id
    order = [one.id for one in saved() if one.id != moved]
    order.insert(max(0, place), moved)
    with history.operation("segment_moved", now=now) as writer:
        for position, one in enumerate(order):
            writer.update(Segment, one, position=position)


def _refuse_empty(conditions: Group) -> None:
    if not any(True for _ in plain.leaves(conditions)):
        raise SalonError(text("Segments", "Add a condition: without one these are all clients."))


def _stored(conditions: Group) -> str:
    """The text of conditions; raises SalonError where it is so long that nobody would read it again."""
    words = plain.to_json(conditions)
    if len(words) > plain.LONGEST_TEXT:
        raise SalonError(text("Segments", "These are too many conditions."))
    return words


def _free_name(name: str, *, besides: int | None = None) -> str:
    checked = typed.line(name)
    if not any(character.isalnum() for character in checked):
        raise SalonError(text("Segments", "Write the name of the segment."), field="name")
    if len(checked) > LONGEST_NAME:
        raise SalonError(text("Segments", "This name is too long."), field="name")
    for one in saved():
        if one.id != besides and names.normalise(one.name) == names.normalise(checked):
            raise SalonError(text("Segments", "There is a segment “{name}” already.", name=one.name), field="name")
    return checked
