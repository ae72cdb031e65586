"""Recalls: the advice to invite a client again by a day, with the reason in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from salonbase import bookings, history, models, terms, typed
from salonbase.errors import SalonError
from salonbase.models import Recall as Row
from salonbase.nouns import text

STATES = ("open", "done", "refused")
EARLY_DAYS = 30  # a visit also answers a recall that would have been due so soon


@dataclass(frozen=True, slots=True)
class Recall:
    """One recall; ``visit_id`` is the visit that answered it."""

    id: int
    client_id: int
    day: dt.date
    reason: str
    state: str
    visit_id: int | None


def state_word(state: str) -> str:
    """A state as the desk says it."""
    words = {
        "open": text("Recall", "to invite"),
        "done": text("Recall", "came"),
        "refused": text("Recall", "refused"),
    }
    return words[state]


def recall(recall_id: int) -> Recall:
    """One recall; raises SalonError where it is gone."""
    found = _select().where(Row.id == recall_id, Row.deleted_at.is_null()).tuples().first()
    if found is None:
        raise SalonError(text("Recall", "This invitation is no longer in the base."))
    return Recall(*found)


def of_client(client_id: int) -> list[Recall]:
    """All recalls of a client, newest first."""
    rows = _select().where(Row.client == client_id, Row.deleted_at.is_null())
    return [Recall(*row) for row in models.tuples(rows.order_by(Row.day.desc(), Row.id.desc()))]


def add(client_id: int, day: Any, reason: str, *, now: dt.datetime) -> int:
    """Remember to invite a client by a day and return the recall's id; raises SalonError with field "day"."""
    terms.check(client_id)
    with history.operation("recall_added", now=now, client_id=client_id) as writer:
        checked = _day(day, now)
        return writer.insert(Row, client=client_id, day=checked, reason=typed.words(reason), created_at=now)


def update(recall_id: int, day: Any, reason: str, *, now: dt.datetime) -> bool:
    """Change the day and the reason; return whether anything differed."""
    old = recall(recall_id)
    with history.operation("recall_changed", now=now, client_id=old.client_id) as writer:
        return writer.update(Row, recall_id, day=_day(day, now), reason=typed.words(reason))


def set_state(recall_id: int, state: str, *, now: dt.datetime) -> bool:
    """Say what became of a recall: one of STATES. One that is open again was answered by no visit."""
    if state not in STATES:
        raise SalonError(text("Recall", "An invitation cannot be in such a state."), field="state")
    old = recall(recall_id)
    with history.operation("recall_changed", now=now, client_id=old.client_id) as writer:
        return writer.update(Row, recall_id, state=state, **({"visit": None} if state == "open" else {}))


def book(recall_id: int, values: Mapping[str, Any], *, now: dt.datetime) -> int:
    """Book the client who accepted the invitation, which is done by that; return the booking's id.

    ``values`` and what is raised are those of ``bookings.add``. One step: undo brings the invitation back.
    """
    old = recall(recall_id)
    terms.check(old.client_id)
    with history.operation("booking_added", now=now, client_id=old.client_id) as writer:
        booking_id = bookings.write(writer, old.client_id, values, now=now)
        writer.update(Row, recall_id, state="done")
        return booking_id


def delete(recall_id: int, *, now: dt.datetime) -> None:
    """Take a recall out of all lists; undo brings it back."""
    old = recall(recall_id)
    with history.operation("recall_deleted", now=now, client_id=old.client_id) as writer:
        writer.update(Row, recall_id, deleted_at=now)


def close_by_visit(writer: history.Writer, visit_id: int, client_id: int, *, day: dt.date) -> None:
    """A client who came on ``day`` answered every open recall that is due by then, and the older ones due soon.

    Soon is within EARLY_DAYS; older is from before that day, because a recall that was made at the visit itself is
    about the next one.
    """
    older = Row.created_at < day.isoformat()
    due = Row.select(Row.id).where(
        Row.client == client_id, Row.state == "open", Row.deleted_at.is_null(),
        (Row.day <= day) | (older & (Row.day <= day + dt.timedelta(EARLY_DAYS))),
    )  # fmt: skip
    for (recall_id,) in models.tuples(due):
        writer.update(Row, recall_id, state="done", visit=visit_id)


def reopen(writer: history.Writer, visit_id: int) -> None:
    """Open the recalls that a visit answered: it did not happen after all."""
    for (recall_id,) in models.tuples(Row.select(Row.id).where(Row.visit == visit_id)):
        writer.update(Row, recall_id, state="open", visit=None)


def _day(value: Any, now: dt.datetime) -> dt.date:
    found = typed.day(value, today=now.date())
    if found is None:
        raise SalonError(text("Recall", "Write the day by which to invite the client."), field="day")
    return found


def _select() -> Any:
    return Row.select(Row.id, Row.client, Row.day, Row.reason, Row.state, Row.visit)
