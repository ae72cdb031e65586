"""Days of foreign files: every way of writing them, and never a guess."""

from __future__ import annotations

import contextlib
import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase.errors import SalonError
from salonbase.importing import foreign_days

TODAY = dt.date(2026, 11, 22)
MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
born = st.dates(dt.date(1901, 1, 2), TODAY).filter(lambda day: (day.day, day.month, day.year) != (1, 1, 1970))
anything = st.one_of(
    st.text(max_size=30), st.integers(), st.floats(), st.dates(), st.datetimes(), st.times(), st.booleans(), st.none()
)
visited = st.dates(dt.date(1990, 1, 1), TODAY)


def birthday(value: Any, order: foreign_days.Order = "dmy") -> foreign_days.Parts:
    return foreign_days.birthday(value, order, today=TODAY)


def parts(day: dt.date) -> foreign_days.Parts:
    return day.day, day.month, day.year


@given(born)
def test_a_birthday_is_read_in_every_way_of_writing(day: dt.date) -> None:
    for written in (
        day,
        dt.datetime.combine(day, dt.time()),
        day.isoformat(),
        f"{day:%d.%m.%Y}",
        f"{day:%d/%m/%Y}",
        f"{day:%d-%m-%Y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day:%d,%m,%Y} г.",
        f"{day.day} {MONTHS[day.month - 1][:3]}. {day.year} г.р.",
        f"{day.isoformat()} 00:00:00",
        f" {day:%d . %m . %Y} ",
        f"{day:%d%m%Y}",
    ):
        assert birthday(written) == parts(day), written
    assert birthday(f"{day:%m/%d/%Y}", "mdy") == parts(day)


@given(born.filter(lambda day: day > dt.date(1927, 1, 1)))
def test_two_digits_of_a_year_never_make_a_birthday_in_the_future(day: dt.date) -> None:
    read = birthday(f"{day:%d.%m.%y}")
    assert read == parts(day)
    assert dt.date(read[2] or 0, read[1] or 0, read[0] or 0) <= TODAY


@given(st.dates(dt.date(1910, 1, 1), TODAY).filter(lambda day: day != dt.date(1970, 1, 1)))
def test_the_numbers_of_excel_are_days(day: dt.date) -> None:
    serial = (day - dt.date(1899, 12, 30)).days
    assert birthday(serial) == parts(day)
    assert birthday(float(serial)) == parts(day)
    if serial >= 10_000:
        assert birthday(str(serial)) == parts(day)


@given(
    st.one_of(
        st.text(max_size=30),
        st.integers(),
        st.floats(),
        st.dates(),
        st.datetimes(),
        st.times(),
        st.booleans(),
        st.none(),
    )
)
def test_whatever_stands_in_a_cell_is_read_or_refused(value: Any) -> None:
    with contextlib.suppress(SalonError):
        day, month, year = birthday(value)
        dt.date(year or 2000, month or 1, day or 1)
        assert year is None or dt.date(year, month or 1, day or 1) <= TODAY
    with contextlib.suppress(SalonError):
        visit, _time = foreign_days.day_and_time(value, "dmy", today=TODAY)
        assert 1950 <= visit.year <= 2100
    assert foreign_days.year_of(value) is None or isinstance(value, str | dt.date)
    foreign_days.is_placeholder(value)


@pytest.mark.parametrize(("written", "expected"), [
    ("17 сентября", (17, 9, None)), ("17.09", (17, 9, None)), ("29.02", (29, 2, None)), (24.05, (24, 5, None)),
    ("май 1980", (None, 5, 1980)), (1979, (None, None, 1979)), ("1985 г.р.", (None, None, 1985)),
    ("12 марта 85 г.", (12, 3, 1985)), ("June 5, 1980", (5, 6, 1980)), (240579, (24, 5, 1979)), (5051980, (5, 5, 1980)),
    ("19790624", (24, 6, 1979)), ("26.02.26", (26, 2, 2026)), ("01.12.26", (1, 12, 1926)), ("05.05.99", (5, 5, 1999)),
    ("", (None, None, None)), ("-", (None, None, None)), ("н/д", (None, None, None)), (None, (None, None, None)),
])  # fmt: skip
def test_parts_that_are_missing_stay_unknown(written: Any, expected: foreign_days.Parts) -> None:
    assert birthday(written) == expected


@pytest.mark.parametrize("written", [
    "31.02.1990", "31.02", "29.02.2001", "00.05.1990", "12.13.1990", "45 мая", "12.05.2030", "01.01.1850", "Иванов",
    "24,1",
    24.1, True, dt.time(5, 0), -5, 10**12, "1990-02-31",
])  # fmt: skip
def test_a_day_that_cannot_be_is_refused(written: Any) -> None:
    with pytest.raises(SalonError):
        birthday(written)
    assert not foreign_days.is_placeholder(written)


@pytest.mark.parametrize("written", [
    dt.date(1970, 1, 1), "01.01.1970", "1970-01-01", "1900-01-01", "0001-01-01", dt.datetime(1899, 12, 30), 0, 1,
    "00.00.0000",
])  # fmt: skip
def test_placeholders_are_unknown_and_said_to_be(written: Any) -> None:
    with pytest.raises(SalonError):
        birthday(written)
    assert foreign_days.is_placeholder(written)


@given(st.lists(visited, min_size=1))
def test_the_order_of_a_column_written_day_first_is_found(days: list[dt.date]) -> None:
    assert foreign_days.order_of([f"{day:%d/%m/%Y}" for day in days]) == "dmy"


@given(st.lists(visited, min_size=1), visited.filter(lambda day: day.day > 12))
def test_the_order_of_a_column_written_month_first_is_found(days: list[dt.date], telling: dt.date) -> None:
    column = [f"{day:%m/%d/%Y}" for day in [*days, telling]]
    assert foreign_days.order_of([*column, None, 5, "слово"]) == "mdy"


def test_a_column_with_both_orders_is_not_guessed() -> None:
    order = foreign_days.order_of(["24/05/1990", "05/24/1990"])
    assert order == "unclear"
    assert birthday("24/05/1990", order) == (24, 5, 1990)
    assert birthday("05/24/1990", order) == (24, 5, 1990)
    assert birthday("05/05/1990", order) == (5, 5, 1990)
    with pytest.raises(SalonError):
        birthday("04/05/1990", order)


def test_one_slip_of_the_pen_does_not_turn_a_column() -> None:
    assert foreign_days.order_of(["24.05.1990"] * 20 + ["05.24.1990"]) == "dmy"
    assert foreign_days.order_of(["05/24/1990"] * 20 + ["24/05/1990"]) == "mdy"


@pytest.mark.parametrize(("written", "day", "time"), [
    ("12.05.2024 14:30", (2024, 5, 12), dt.time(14, 30)), ("2024-05-12T09:05:00", (2024, 5, 12), dt.time(9, 5)),
    ("12.05.24 в 9:05", (2024, 5, 12), dt.time(9, 5)), (dt.datetime(2024, 5, 12, 9, 5, 59), (2024, 5, 12), dt.time(9,
    5)),
    ("сб 12.05.24", (2024, 5, 12), None), (45000, (2023, 3, 15), None), ("5 апреля 2025 г.", (2025, 4, 5), None),
    ("20.01.27", (2027, 1, 20), None),
])  # fmt: skip
def test_the_day_of_a_visit_may_hold_its_time(written: Any, day: tuple[int, int, int], time: dt.time | None) -> None:
    assert foreign_days.day_and_time(written, "dmy", today=TODAY) == (dt.date(*day), time)


@pytest.mark.parametrize(
    "written", [None, "-", "12.05", "май 2024", 2024, "31.02.2024", "01.01.1970", "01.01.1900", "вчера"]
)
def test_the_day_of_a_visit_is_whole_or_refused(written: Any) -> None:
    with pytest.raises(SalonError):
        foreign_days.day_and_time(written, "dmy", today=TODAY)
