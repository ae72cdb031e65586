"""Recalls: whom to invite again, by when and why."""

from __future__ import annotations

import datetime as dt

import pytest

from salonbase import bookings, history, recalls, visits
from salonbase.errors import SalonError
from tests.core.people import client

pytestmark = pytest.mark.usefixtures("salon")

TODAY = dt.date(2026, 11, 22)


def test_a_recall_is_a_day_and_a_reason(now: dt.datetime) -> None:
    somebody = client(now)
    recall_id = recalls.add(somebody, "22.05.2027", " контроль после  лечения 36 ", now=now)
    wanted = recalls.Recall(recall_id, somebody, dt.date(2027, 5, 22), "контроль после лечения 36", "open", None)
    assert recalls.recall(recall_id) == wanted


@pytest.mark.parametrize("day", ["", None, "31.02.2027", "никогда"])
def test_a_recall_needs_a_day(now: dt.datetime, day: str | None) -> None:
    somebody = client(now)
    with pytest.raises(SalonError) as refused:
        recalls.add(somebody, day, "осмотр", now=now)
    assert refused.value.field == "day"
    assert recalls.of_client(somebody) == []


def test_nobody_is_invited_from_the_trash(now: dt.datetime) -> None:
    with pytest.raises(SalonError, match="корзине"):
        recalls.add(client(now, deleted_at=now), TODAY, "осмотр", now=now)


def test_a_recall_can_be_changed_refused_and_deleted(now: dt.datetime) -> None:
    recall_id = recalls.add(client(now), TODAY, "осмотр", now=now)
    assert recalls.update(recall_id, "23.11.2026", "чистка", now=now)
    assert not recalls.update(recall_id, "23.11.2026", "чистка", now=now)
    assert recalls.set_state(recall_id, "refused", now=now)
    assert recalls.recall(recall_id).state == "refused"
    recalls.delete(recall_id, now=now)
    with pytest.raises(SalonError, match="больше нет"):
        recalls.set_state(recall_id, "open", now=now)
    history.undo(history.newest(), now=now)
    assert recalls.recall(recall_id).reason == "чистка"


def test_an_impossible_state_is_refused(now: dt.datetime) -> None:
    recall_id = recalls.add(client(now), TODAY, "осмотр", now=now)
    with pytest.raises(SalonError) as refused:
        recalls.set_state(recall_id, "later", now=now)
    assert refused.value.field == "state"


def test_every_state_has_its_word() -> None:
    assert [recalls.state_word(state) for state in recalls.STATES] == ["пригласить", "пришёл", "отказ"]


def test_an_accepted_invitation_becomes_a_booking_in_one_step(now: dt.datetime) -> None:
    somebody = client(now)
    recall_id = recalls.add(somebody, TODAY, "осмотр", now=now)
    booking_id = recalls.book(recall_id, {"day": "25.11", "time": "10:00", "services": "осмотр"}, now=now)
    assert bookings.booking(booking_id).day == dt.date(2026, 11, 25)
    assert recalls.recall(recall_id).state == "done"
    history.undo(history.newest(), now=now)
    assert recalls.recall(recall_id).state == "open"
    assert bookings.of_client(somebody) == []


def test_an_invitation_stays_open_where_the_booking_is_refused(now: dt.datetime) -> None:
    recall_id = recalls.add(client(now), TODAY, "осмотр", now=now)
    with pytest.raises(SalonError):
        recalls.book(recall_id, {"day": ""}, now=now)
    assert recalls.recall(recall_id).state == "open"


def test_an_answered_invitation_that_is_opened_by_hand_belongs_to_no_visit(now: dt.datetime) -> None:
    somebody = client(now)
    recall = recalls.add(somebody, now.date(), "осмотр", now=now)
    visit = visits.add(somebody, {}, now=now)
    assert recalls.recall(recall).visit_id == visit
    recalls.set_state(recall, "open", now=now)
    assert recalls.recall(recall).visit_id is None
