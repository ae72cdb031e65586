"""The statuses of everybody, made in pieces and kept up to date."""

from __future__ import annotations

import datetime as dt

import pytest

from salonbase import clients, segments, settings, standing, visits
from salonbase.segments import Fact, Group
from salonbase.standing import census
from salonbase.standing.census import Census
from tests.core.people import client

pytestmark = pytest.mark.usefixtures("salon")

TODAY = dt.date(2026, 11, 22)


def counted() -> Census:
    """A census that has come to its end."""
    made = Census()
    for _ in made.steps(TODAY):
        pass
    return made


@pytest.fixture
def people(now: dt.datetime) -> list[int]:
    """Ten clients who came never, once, twice … a week, each for more money; the third is in the trash."""
    ids = [client(now) for _ in range(10)]
    for number, one in enumerate(ids):
        for week in range(number):
            day = TODAY - dt.timedelta(7 * week + (number % 3) * 100)
            visits.add(one, {"day": day, "sum_kopecks": 10000 * number}, now=now)
    clients.trash(ids[2], now=now)
    return ids


@pytest.mark.parametrize("at_once", [1, 3, 200])
def test_the_pieces_together_say_what_the_whole_says(
    people: list[int], at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(census, "_AT_ONCE", at_once)
    made = counted()
    whole = standing.measure(TODAY)
    groups = standing.of_all(whole)
    assert made.measure == whole
    assert {status: sorted(made.ids(status)) for status in groups} == groups
    assert made.counts() == {status: len(ids) for status, ids in groups.items()}
    assert [made.status_of(one) for one in people] == [
        "" if one == people[2] else standing.of(one, whole).status for one in people
    ]
    assert made.status_of(10**6) == ""


def test_without_category_a_nobody_has_to_be_measured(people: list[int], now: dt.datetime) -> None:
    settings.put("status_vip_category_a", False, now=now)
    made = counted()
    assert made.measure == standing.measure(TODAY)
    assert made.status_of(people[0]) == "potential"


def test_who_has_changed_is_looked_at_again(people: list[int], now: dt.datetime) -> None:
    made = counted()
    visits.add(people[0], {"day": TODAY}, now=now)
    newcomer = client(now)
    clients.trash(people[1], now=now)
    assert made.status_of(people[0]) == "potential"
    made.refresh([people[0], people[1], newcomer])
    assert [made.status_of(one) for one in (people[0], people[1], newcomer)] == ["new", "", "potential"]


def test_what_is_known_stays_until_all_is_counted_anew(people: list[int], now: dt.datetime) -> None:
    made = counted()
    visits.add(people[0], {"day": TODAY}, now=now)
    steps = made.steps(TODAY)
    next(steps)
    assert made.status_of(people[0]) == "potential"
    list(steps)
    assert made.status_of(people[0]) == "new"
    made.forget()
    assert (made.measure, made.status_of(people[0]), made.ids("new")) == (None, "", set())


def test_an_empty_base_has_nobody() -> None:
    made = Census()
    made.refresh([1])
    assert made.measure is None
    list(made.steps(TODAY))
    assert made.measure == standing.measure(TODAY)
    assert set(made.counts().values()) == {0}


def test_a_segment_takes_the_statuses_that_were_counted_already(people: list[int], now: dt.datetime) -> None:
    known = counted().kept()
    for status in standing.STATUSES:
        for relation in ("is", "is_not"):
            wanted = Group("all", (Fact("status", relation, status),))
            assert segments.ids(wanted, today=TODAY, of_status=known) == segments.ids(wanted, today=TODAY)
    standing.set_by_hand(people[0], "vip", "asked for it", now=now)
    vips = Group("all", (Fact("status", "is", "vip"),))
    assert people[0] in segments.ids(vips, today=TODAY)
    assert people[0] not in segments.ids(vips, today=TODAY, of_status=known)  # as it was when it was kept
