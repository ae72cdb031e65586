"""Who fits a fact of what is planned and agreed: bookings, invitations, consents, the status."""

from __future__ import annotations

from salonbase import bookings
from salonbase.segments.conditions import Fact
from salonbase.segments.scene import Scene, ids

ANY_FORM = ""
"""The choice of a consent that stands for whichever form."""


def booking(fact: Fact, scene: Scene) -> set[int]:
    """Whether there is a booking from today on."""
    sql = f"SELECT client_id FROM booking WHERE {bookings.IS_OPEN} AND day >= ? AND deleted_at IS NULL"
    found = ids(sql, [scene.today.isoformat()])
    return found if fact.relation == "yes" else scene.except_for(found)


def recall(fact: Fact, scene: Scene) -> set[int]:
    """Whether an invitation waits to be answered."""
    found = ids("SELECT client_id FROM recall WHERE state = 'open' AND deleted_at IS NULL")
    return found if fact.relation == "yes" else scene.except_for(found)


def consent(fact: Fact, scene: Scene) -> set[int]:
    """Whether a form is signed and not taken back; any form where ANY_FORM is chosen."""
    sql = "SELECT client_id FROM consent WHERE withdrawn_on IS NULL"
    parameters = []
    if fact.value:
        sql += " AND form_id IN (SELECT id FROM form_template WHERE key = ?)"
        parameters.append(fact.value)
    found = ids(sql, parameters)
    return found if fact.relation == "given" else scene.except_for(found)


def status(fact: Fact, scene: Scene) -> set[int]:
    """The status by the rules of the salon, or by hand."""
    found = set(scene.of_status(str(fact.value)))
    return found if fact.relation == "is" else scene.except_for(found)
