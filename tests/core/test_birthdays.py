"""Birthdays: in which section, how old, across the year's end and on days that most years do not have."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playhouse.test_utils import assert_query_count

from salonbase import birthdays, dates, history, visits
from salonbase.errors import SalonError
from salonbase.models import Client, Greeting
from tests.core.people import client

pytestmark = pytest.mark.usefixtures("salon")

WEDNESDAY = dt.date(2026, 11, 18)


def born(now: dt.datetime, surname: str, day: int | None, month: int | None, year: int | None = None) -> int:
    return client(now, surname, birth_day=day, birth_month=month, birth_year=year)


def sections(today: dt.date, days: int = 30) -> list[tuple[str, str]]:
    return [(row.section, row.name) for row in birthdays.rows(today, days)]


def test_the_week_ends_on_sunday_and_the_month_after_thirty_days(now: dt.datetime) -> None:
    for surname, day in (
        ("Вчера", 17), ("Ясно", 18), ("Алексеев", 18), ("Четверг", 19), ("Воскресенье", 22), ("Понедельник", 23),
    ):  # fmt: skip
        born(now, surname, day, 11)
    born(now, "Тридцатый", 18, 12)
    born(now, "Тридцать первый", 19, 12)
    assert sections(WEDNESDAY) == [
        ("today", "Алексеев"), ("today", "Ясно"), ("week", "Четверг"), ("week", "Воскресенье"),
        ("month", "Понедельник"), ("month", "Тридцатый"),
    ]  # fmt: skip
    assert birthdays.counts(WEDNESDAY) == {"today": 2, "week": 2, "month": 2}


def test_on_a_sunday_nothing_is_left_of_the_week(now: dt.datetime) -> None:
    born(now, "Белов", 23, 11)
    assert sections(now.date()) == [("month", "Белов")]
    assert birthdays.counts(now.date()) == {"today": 0, "week": 0, "month": 1}


def test_the_window_goes_over_the_end_of_the_year(now: dt.datetime) -> None:
    born(now, "Январский", 5, 1, 1990)
    born(now, "Декабрьский", 31, 12, 1990)
    rows = birthdays.rows(dt.date(2026, 12, 20))
    assert [(row.name, row.day, row.turns) for row in rows] == [
        ("Декабрьский", dt.date(2026, 12, 31), 36),
        ("Январский", dt.date(2027, 1, 5), 37),
    ]


@pytest.mark.parametrize(
    ("today", "day"),
    [("2027-02-20", "2027-02-28"), ("2028-02-20", "2028-02-29"), ("2027-02-28", "2027-02-28")],
)
def test_the_29th_of_february_is_celebrated_on_the_28th_in_other_years(now: dt.datetime, today: str, day: str) -> None:
    born(now, "Високосный", 29, 2, 2000)
    (row,) = birthdays.rows(dt.date.fromisoformat(today))
    assert (row.day.isoformat(), row.turns) == (day, int(day[:4]) - 2000)


def test_in_a_leap_year_the_28th_is_only_for_those_born_on_it(now: dt.datetime) -> None:
    born(now, "Високосный", 29, 2)
    born(now, "Обычный", 28, 2)
    assert [row.name for row in birthdays.rows(dt.date(2028, 2, 28), 0)] == ["Обычный"]
    assert [row.name for row in birthdays.rows(dt.date(2027, 2, 28), 0)] == ["Високосный", "Обычный"]


def test_unknown_parts_are_not_guessed(now: dt.datetime) -> None:
    born(now, "Безгода", 18, 11)
    born(now, "Бездня", None, 11, 1990)
    born(now, "Безмесяца", None, None, 1990)
    client(now, "Неизвестный")
    (row,) = birthdays.rows(WEDNESDAY)
    assert (row.name, row.turns) == ("Безгода", None)


def test_a_line_tells_the_phone_and_the_last_visit(now: dt.datetime) -> None:
    somebody = client(now, "Орлова", "+79162041833", birth_day=18, birth_month=11, do_not_disturb=True)
    for day, status in (("01.02.2026", "came"), ("05.03.2026", "no_show"), ("03.02.2020", "came")):
        visits.add(somebody, {"day": day, "status": status}, now=now)
    assert birthdays.rows(WEDNESDAY) == [
        birthdays.BirthdayRow(
            client_id=somebody, name="Орлова", phone="+7 916 204-18-33", day=WEDNESDAY, turns=None,
            last_visit=dt.date(2026, 2, 1), greeted=False, section="today", do_not_disturb=True,
        )
    ]  # fmt: skip


def test_a_greeting_is_of_its_year_and_is_undone(now: dt.datetime) -> None:
    somebody = born(now, "Январский", 5, 1)
    birthdays.greet(somebody, 2027, now=now)
    birthdays.greet(somebody, 2027, now=now)
    assert Greeting.select().count() == 1
    assert [row.greeted for row in birthdays.rows(dt.date(2026, 12, 20))] == [True]
    assert [row.greeted for row in birthdays.rows(dt.date(2027, 1, 5))] == [True]
    assert [row.greeted for row in birthdays.rows(dt.date(2026, 1, 5))] == [False]
    history.undo(history.newest(), now=now)
    assert Greeting.select().count() == 0


def test_a_greeting_can_be_taken_back(now: dt.datetime) -> None:
    somebody = born(now, "Белов", 18, 11)
    birthdays.greet(somebody, 2026, now=now)
    birthdays.ungreet(somebody, 2026, now=now)
    birthdays.ungreet(somebody, 2026, now=now)
    assert [row.greeted for row in birthdays.rows(WEDNESDAY)] == [False]


def test_clients_in_the_trash_have_no_birthday(now: dt.datetime) -> None:
    thrown = client(now, birth_day=18, birth_month=11, deleted_at=now)
    assert birthdays.rows(WEDNESDAY) == []
    assert birthdays.counts(WEDNESDAY)["today"] == 0
    with pytest.raises(SalonError, match="корзине"):
        birthdays.greet(thrown, 2026, now=now)


def test_a_long_list_is_cut_but_counted_in_full(now: dt.datetime) -> None:
    for number in range(5):
        born(now, f"Белов{number}", 18, 11)
        born(now, f"Ким{number}", 25, 11)
    assert [row.name for row in birthdays.rows(WEDNESDAY, limit=6)] == [*(f"Белов{n}" for n in range(5)), "Ким0"]
    assert [row.name for row in birthdays.rows(WEDNESDAY, limit=2)] == ["Белов0", "Белов1"]
    assert birthdays.counts(WEDNESDAY) == {"today": 5, "week": 0, "month": 5}


def test_who_is_still_to_be_congratulated_today_is_counted(now: dt.datetime) -> None:
    first, second, tomorrow = (born(now, name, day, 11) for name, day in (("А", 18), ("Б", 18), ("В", 19)))
    client(now, birth_day=18, birth_month=11, deleted_at=now)
    assert birthdays.waiting(WEDNESDAY) == 2
    birthdays.greet(first, 2026, now=now)
    birthdays.greet(second, 2025, now=now)
    birthdays.greet(tomorrow, 2026, now=now)
    with assert_query_count(2):
        assert birthdays.waiting(WEDNESDAY) == 1


def test_the_list_takes_one_query_however_long_it_is(now: dt.datetime) -> None:
    for number in range(40):
        somebody = client(now, f"Белов{number}", "+79162041833", birth_day=18 + number % 10, birth_month=11)
        visits.add(somebody, {}, now=now)
    with assert_query_count(1):
        assert len(birthdays.rows(WEDNESDAY)) == 40
    with assert_query_count(1):
        birthdays.counts(WEDNESDAY)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(day_of_birth=st.dates(dt.date(1920, 1, 1)), today=st.dates(dt.date(2026, 1, 1), dt.date(2033, 12, 31)))
def test_the_panel_and_the_card_agree_on_the_next_birthday(
    now: dt.datetime, day_of_birth: dt.date, today: dt.date
) -> None:
    Client.delete().execute()
    born(now, "Белов", day_of_birth.day, day_of_birth.month, day_of_birth.year)
    birthday = dates.Birthday(day_of_birth.day, day_of_birth.month, day_of_birth.year)
    coming = birthday.next(today)
    assert coming is not None
    shown = [(row.day, row.turns) for row in birthdays.rows(today)]
    assert shown == ([(coming, coming.year - day_of_birth.year)] if (coming - today).days <= 30 else [])
