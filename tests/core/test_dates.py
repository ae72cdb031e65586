"""Days and birthdays as people type them."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import dates
from salonbase.dates import Birthday
from salonbase.errors import SalonError

TODAY = dt.date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("22.11.2026", "2026-11-22"),
        ("22.11.26", "2026-11-22"),
        ("22.11", "2026-11-22"),
        ("22,11", "2026-11-22"),
        ("22 11 26", "2026-11-22"),
        ("221126", "2026-11-22"),
        ("22112026", "2026-11-22"),
        ("2026-11-22", "2026-11-22"),
        ("22/11/2026", "2026-11-22"),
        ("22 ноября", "2026-11-22"),
        ("22 ноя 2025 г.", "2025-11-22"),
        ("3 мая", "2027-05-03"),
        ("сегодня", "2026-11-22"),
        ("Вчера", "2026-11-21"),
        ("позавчера", "2026-11-20"),
        ("завтра", "2026-11-23"),
        ("+3", "2026-11-25"),
        ("-1", "2026-11-21"),
        ("+2н", "2026-12-06"),
        ("+1 нед", "2026-11-29"),
        ("+1м", "2026-12-22"),
        ("+3 мес", "2027-02-22"),
        ("+1г", "2027-11-22"),
        ("пт", "2026-11-27"),
        ("вс", "2026-11-29"),
        ("5", "2026-11-05"),
        ("1 января", "2027-01-01"),
        ("25.12", "2026-12-25"),
    ],
)
def test_a_day_is_read_as_the_desk_types_it(typed: str, day: str) -> None:
    assert dates.parse(typed, today=TODAY) == dt.date.fromisoformat(day)


def test_nothing_typed_is_no_day() -> None:
    assert dates.parse(" ", today=TODAY) is None
    assert dates.parse_time("") is None
    assert dates.parse_birthday("") == dates.UNKNOWN


@pytest.mark.parametrize(
    "typed", ["31.02", "31.02.2026", "abc", "0", "32", "12.13.2026", "22.11.0001", "+99999999", "+3x", "+9999г"]
)
def test_what_is_no_day_is_refused_in_words_beside_the_field(typed: str) -> None:
    with pytest.raises(SalonError) as refused:
        dates.parse(typed, today=TODAY)
    assert refused.value.field == "day"
    assert refused.value.sentence


@given(st.dates(dt.date(1900, 1, 2), dt.date(2199, 12, 31)), st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)))
def test_a_day_written_in_full_is_read_back(day: dt.date, today: dt.date) -> None:
    assert dates.parse(day.strftime("%d.%m.") + str(day.year), today=today) == day
    assert dates.parse(day.isoformat(), today=today) == day


@given(st.text("0123456789.,-/ +адмнягк", max_size=10), st.dates(dt.date(1950, 1, 1), dt.date(2100, 1, 1)))
def test_whatever_is_typed_is_a_day_or_is_refused_in_words(typed: str, today: dt.date) -> None:
    for read in (
        lambda: dates.parse(typed, today=today),
        lambda: dates.parse_birthday(typed),
        lambda: dates.parse_time(typed),
    ):
        with suppress(SalonError):
            read()


def test_months_are_added_within_the_month() -> None:
    assert dates.add_months(dt.date(2026, 1, 31), 1) == dt.date(2026, 2, 28)
    assert dates.add_months(dt.date(2026, 11, 30), 3) == dt.date(2027, 2, 28)
    assert dates.add_months(dt.date(2026, 1, 15), -1) == dt.date(2025, 12, 15)


@pytest.mark.parametrize(
    ("typed", "time"), [("14:30", "14:30"), ("14.30", "14:30"), ("1430", "14:30"), ("9", "09:00"), ("9 ч", "09:00")]
)
def test_a_time_is_read_as_the_desk_types_it(typed: str, time: str) -> None:
    assert dates.parse_time(typed) == dt.time.fromisoformat(time)


@pytest.mark.parametrize("typed", ["25:00", "12:60", "утром"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(SalonError) as refused:
        dates.parse_time(typed)
    assert refused.value.field == "time"


@pytest.mark.parametrize(
    ("typed", "parts", "shown"),
    [
        ("12.03.1985", (12, 3, 1985), "12.03.1985"),
        ("12.03.85", (12, 3, 1985), "12.03.1985"),
        ("5.7.08", (5, 7, 2008), "05.07.2008"),
        ("120385", (12, 3, 1985), "12.03.1985"),
        ("12.03", (12, 3, None), "12.03"),
        ("12 марта", (12, 3, None), "12.03"),
        ("12 марта 1985 г.", (12, 3, 1985), "12.03.1985"),
        ("03.1985", (None, 3, 1985), "03.1985"),
        ("март 1985", (None, 3, 1985), "03.1985"),
        ("май", (None, 5, None), "05"),
        ("1985", (None, None, 1985), "1985"),
        ("29.02", (29, 2, None), "29.02"),
        ("29.02.2024", (29, 2, 2024), "29.02.2024"),
        ("?", (None, None, None), ""),
        ("неизвестно", (None, None, None), ""),
    ],
)
def test_each_part_of_a_birthday_may_be_missing(typed: str, parts: tuple[int | None, ...], shown: str) -> None:
    assert dates.parse_birthday(typed) == Birthday(*parts)
    assert Birthday(*parts).show() == shown
    assert bool(Birthday(*parts)) == bool(shown)


@pytest.mark.parametrize(
    "typed",
    [
        "31.02",
        "29.02.2023",
        "32.01.1990",
        "13.13.1990",
        "5",
        "abc",
        "01.01.1970",
        "1.1.1900",
        "1.1.0001",
        "12.03.1850",
        "13.1985",
    ],
)
def test_an_impossible_birthday_is_refused_in_words(typed: str) -> None:
    with pytest.raises(SalonError) as refused:
        dates.parse_birthday(typed)
    assert refused.value.field == "birthday"


def test_a_birthday_lies_not_in_the_future() -> None:
    Birthday(22, 11, 2026).check(TODAY)
    with pytest.raises(SalonError):
        Birthday(23, 11, 2026).check(TODAY)


@pytest.mark.parametrize(
    ("birthday", "age", "following"),
    [
        (Birthday(22, 11, 1985), 41, "2026-11-22"),
        (Birthday(23, 11, 1985), 40, "2026-11-23"),
        (Birthday(21, 11, 1985), 41, "2027-11-21"),
        (Birthday(29, 2, 2000), 26, "2027-02-28"),
        (Birthday(12, 3), None, "2027-03-12"),
        (Birthday(None, 3, 1985), 41, None),
        (Birthday(None, 11, 1985), None, None),
        (Birthday(None, None, 1985), None, None),
        (Birthday(), None, None),
    ],
)
def test_age_and_next_birthday_follow_from_what_is_known(
    birthday: Birthday, age: int | None, following: str | None
) -> None:
    assert birthday.age(TODAY) == age
    assert birthday.next(TODAY) == (following and dt.date.fromisoformat(following))


def test_the_twenty_ninth_of_february_keeps_its_day_in_leap_years() -> None:
    assert Birthday(29, 2, 2000).next(dt.date(2027, 12, 1)) == dt.date(2028, 2, 29)
    assert Birthday(29, 2, 2000).age(dt.date(2027, 2, 28)) == 27
