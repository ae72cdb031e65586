"""Bookings: made, moved, confirmed, missed, and never twice."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from playhouse.test_utils import assert_query_count

from salonbase import bookings, catalogue, history, settings, visits
from salonbase.errors import SalonError
from tests.core.people import client

pytestmark = pytest.mark.usefixtures("salon")

TUESDAY = dt.date(2026, 11, 24)


def test_a_booking_is_kept_as_it_was_typed(now: dt.datetime) -> None:
    somebody = client(now)
    typed = {
        "day": "24.11.2026", "time": "14:30", "minutes": "45", "specialist": "Орлова Н. В.",
        "services": ("чистка", "осмотр"), "note": "просит у окна",
    }  # fmt: skip
    booking_id = bookings.add(somebody, typed, now=now)
    assert bookings.booking(booking_id) == bookings.Booking(
        id=booking_id, client_id=somebody, day=TUESDAY, time=dt.time(14, 30), minutes=45, specialist="Орлова Н. В.",
        services="чистка, осмотр", note="просит у окна", state="expected", visit_id=None, moved_to_id=None,
    )  # fmt: skip


def test_a_booking_is_as_long_as_its_services(now: dt.datetime) -> None:
    catalogue.add_service("Стрижка", None, 45, now=now)
    catalogue.add_service("Укладка", None, 30, now=now)
    somebody = client(now)
    both = bookings.add(somebody, {"day": TUESDAY, "services": "стрижка\nУкладка"}, now=now)
    assert bookings.booking(both).minutes == 75
    settings.put("booking_minutes", 50, now=now)
    unknown = bookings.add(somebody, {"day": TUESDAY, "time": "9:00", "services": ("чудо",)}, now=now)
    assert bookings.booking(unknown).minutes == 50


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({}, "day"),
        ({"day": ""}, "day"),
        ({"day": "31.02.2026"}, "day"),
        ({"day": TUESDAY, "time": "25:00"}, "time"),
        ({"day": TUESDAY, "minutes": "долго"}, "minutes"),
        ({"day": TUESDAY, "minutes": 0}, "minutes"),
    ],
)
def test_a_wrong_value_is_named(now: dt.datetime, values: dict[str, Any], field: str) -> None:
    somebody = client(now)
    with pytest.raises(SalonError) as refused:
        bookings.add(somebody, values, now=now)
    assert refused.value.field == field
    assert bookings.of_client(somebody) == []


def test_nobody_is_booked_twice_for_one_time(now: dt.datetime) -> None:
    somebody = client(now)
    bookings.add(somebody, {"day": TUESDAY, "time": "9:00"}, now=now)
    bookings.add(somebody, {"day": TUESDAY, "time": "10:00"}, now=now)
    dateless = bookings.add(somebody, {"day": TUESDAY}, now=now)
    for time in ("9:00", None):
        with pytest.raises(SalonError, match="уже записан"):
            bookings.add(somebody, {"day": TUESDAY, "time": time}, now=now)
    with pytest.raises(SalonError, match="уже записан"):
        bookings.update(dateless, {"time": "9:00"}, now=now)
    with pytest.raises(SalonError, match="уже записан"):
        bookings.move(dateless, TUESDAY, "10:00", now=now)
    bookings.add(client(now, "Ким"), {"day": TUESDAY, "time": "9:00"}, now=now)


def test_nobody_is_booked_from_the_trash(now: dt.datetime) -> None:
    with pytest.raises(SalonError, match="корзине"):
        bookings.add(client(now, deleted_at=now), {"day": TUESDAY}, now=now)


def test_only_the_given_values_change(now: dt.datetime) -> None:
    booking_id = bookings.add(client(now), {"day": TUESDAY, "time": "9:00", "note": "а"}, now=now)
    assert bookings.update(booking_id, {"time": "9:30", "specialist": "Ким"}, now=now)
    assert not bookings.update(booking_id, {"time": "9:30"}, now=now)
    changed = bookings.booking(booking_id)
    assert (changed.time, changed.specialist, changed.note, changed.day) == (dt.time(9, 30), "Ким", "а", TUESDAY)
    with pytest.raises(SalonError) as refused:
        bookings.update(booking_id, {"day": ""}, now=now)
    assert refused.value.field == "day"


def test_a_booking_takes_the_states_of_the_desk(now: dt.datetime) -> None:
    booking_id = bookings.add(client(now), {"day": TUESDAY}, now=now)
    for state in ("confirmed", "no_show", "cancelled", "done", "expected"):
        assert bookings.set_state(booking_id, state, now=now)
        assert bookings.booking(booking_id).state == state
    assert not bookings.set_state(booking_id, "expected", now=now)
    for impossible in ("moved", "late"):
        with pytest.raises(SalonError) as refused:
            bookings.set_state(booking_id, impossible, now=now)
        assert refused.value.field == "state"


def test_a_moved_booking_leaves_a_line_and_makes_another(now: dt.datetime) -> None:
    somebody = client(now)
    typed = {"day": TUESDAY, "time": "9:00", "specialist": "Ким", "services": ("чистка",), "note": "а", "minutes": 20}
    old_id = bookings.add(somebody, typed, now=now)
    bookings.set_state(old_id, "confirmed", now=now)
    new_id = bookings.move(old_id, "26.11.2026", "10:00", now=now)
    old, new = bookings.booking(old_id), bookings.booking(new_id)
    assert (old.state, old.moved_to_id, old.day) == ("moved", new_id, TUESDAY)
    assert (new.day, new.time, new.state) == (dt.date(2026, 11, 26), dt.time(10, 0), "expected")
    assert (new.specialist, new.services, new.note, new.minutes) == ("Ким", "чистка", "а", 20)
    history.undo(history.newest(), now=now)
    assert [booking.state for booking in bookings.of_client(somebody)] == ["confirmed"]


def test_a_booking_may_move_to_another_specialist(now: dt.datetime) -> None:
    booking_id = bookings.add(client(now), {"day": now.date(), "time": "10:00", "specialist": "Орлова"}, now=now)
    moved = bookings.booking(bookings.move(booking_id, now.date(), "10:00", "Белов", now=now))
    assert (moved.day, moved.specialist) == (now.date(), "Белов")
    again = bookings.booking(bookings.move(moved.id, now.date(), "11:00", now=now))
    assert again.specialist == "Белов"


def test_moving_to_nowhere_is_refused(now: dt.datetime) -> None:
    booking_id = bookings.add(client(now), {"day": TUESDAY, "time": "9:00"}, now=now)
    for day in (TUESDAY, None):
        with pytest.raises(SalonError) as refused:
            bookings.move(booking_id, day, "9:00", now=now)
        assert refused.value.field == "day"


def test_a_deleted_booking_comes_back_by_undo(now: dt.datetime) -> None:
    somebody = client(now)
    booking_id = bookings.add(somebody, {"day": TUESDAY}, now=now)
    bookings.delete(booking_id, now=now)
    assert bookings.of_client(somebody) == []
    with pytest.raises(SalonError, match="больше нет"):
        bookings.set_state(booking_id, "done", now=now)
    history.undo(history.newest(), now=now)
    assert len(bookings.of_client(somebody)) == 1


def test_the_bookings_of_a_client_are_newest_first_by_one_query(now: dt.datetime) -> None:
    somebody = client(now)
    for day in (24, 26, 25):
        bookings.add(somebody, {"day": dt.date(2026, 11, day), "specialist": "Ким"}, now=now)
    bookings.add(client(now, "Ким"), {"day": TUESDAY}, now=now)
    with assert_query_count(1):
        found = bookings.of_client(somebody)
    assert [booking.day.day for booking in found] == [26, 25, 24]


def test_every_state_has_its_word() -> None:
    words = [bookings.state_word(state) for state in bookings.STATES]
    assert words == ["придёт", "подтверждён", "перенесён", "не пришёл", "отменён", "пришёл"]


def test_an_ended_booking_can_still_be_corrected(now: dt.datetime) -> None:
    somebody = client(now)
    ended = bookings.add(somebody, {"day": TUESDAY, "time": "9:00"}, now=now)
    bookings.set_state(ended, "cancelled", now=now)
    bookings.add(somebody, {"day": TUESDAY, "time": "9:00"}, now=now)
    assert bookings.update(ended, {"note": "заболела"}, now=now)


def test_an_ended_booking_that_is_opened_by_hand_belongs_to_no_visit(now: dt.datetime) -> None:
    somebody = client(now)
    booking = bookings.add(somebody, {"day": now.date()}, now=now)
    visit = visits.add(somebody, {}, now=now)
    bookings.set_state(booking, "confirmed", now=now)
    assert (bookings.booking(booking).state, bookings.booking(booking).visit_id) == ("confirmed", None)
    visits.delete(visit, now=now)
    assert bookings.booking(booking).state == "confirmed"
    visit = visits.add(somebody, {}, now=now)
    assert (bookings.booking(booking).state, bookings.booking(booking).visit_id) == ("done", visit)


def test_a_booking_is_not_opened_beside_another_for_the_same_time(now: dt.datetime) -> None:
    somebody = client(now)
    ended = bookings.add(somebody, {"day": TUESDAY, "time": "9:00"}, now=now)
    bookings.set_state(ended, "cancelled", now=now)
    bookings.add(somebody, {"day": TUESDAY, "time": "9:00"}, now=now)
    with pytest.raises(SalonError, match="уже записан"):
        bookings.set_state(ended, "expected", now=now)
    assert bookings.booking(ended).state == "cancelled"
