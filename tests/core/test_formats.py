"""Values as people read and type them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import formats
from salonbase.errors import SalonError

TODAY = dt.date(2026, 11, 22)
S = formats.SPACE


@pytest.mark.parametrize(
    ("kopecks", "shown"),
    [
        (480000, f"4{S}800{S}₽"),
        (0, f"0{S}₽"),
        (5, f"0,05{S}₽"),
        (1234550, f"12{S}345,50{S}₽"),
        (-30000, f"−300{S}₽"),
        (18640000, f"186{S}400{S}₽"),
        (123456789000, f"1{S}234{S}567{S}890{S}₽"),
    ],
)
def test_money_is_grouped_and_never_breaks(kopecks: int, shown: str) -> None:
    assert formats.money(kopecks) == shown


@pytest.mark.parametrize(
    ("typed", "kopecks"),
    [
        ("4800", 480000),
        ("4 800", 480000),
        ("4\u00a0800 ₽", 480000),
        ("4 800,50", 480050),
        ("4800.5", 480050),
        ("4800-00", 480000),
        ("4800=", 480000),
        ("4800-", 480000),
        ("12 500 руб.", 1250000),
        ("12500р", 1250000),
        ("12500 р.50 коп.", 1250050),
        ("100 рублей", 10000),
        ("1,234,567", 123456700),
        ("1.234.567,5", 123456750),
        ("12.500,00", 1250000),
        ("12,500.00", 1250000),
        ("12'500", 1250000),
        ("- 300 ₽", -30000),
        ("-300", -30000),
        ("−300,25", -30025),
        ("+5", 500),
        ("0", 0),
        ("100 rub", 10000),
    ],
)
def test_a_sum_is_understood_as_people_type_it(typed: str, kopecks: int) -> None:
    assert formats.parse_money(typed) == kopecks


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "сто",
        "4.800",
        "4,800",
        "12 34 коп ₽ 5",
        "12 50",
        "1 23 456",
        "1,234.567",
        "1.5,5",
        "1,2,3",
        "--5",
        "5 5 а",
        "1e5",
        "₽",
    ],
)
def test_what_is_no_sum_or_reads_two_ways_is_refused_beside_its_field(typed: str) -> None:
    with pytest.raises(SalonError) as refused:
        formats.parse_money(typed, field="paid_kopecks")
    assert refused.value.field == "paid_kopecks"


def test_a_phone_number_in_the_field_of_the_sum_is_refused() -> None:
    with pytest.raises(SalonError, match="большая"):
        formats.parse_money("89161234567")


@given(st.integers(-formats.MOST_KOPECKS, formats.MOST_KOPECKS))
def test_whatever_is_shown_is_understood_again(kopecks: int) -> None:
    assert formats.parse_money(formats.money(kopecks)) == kopecks


@pytest.mark.parametrize(
    ("kopecks", "percent", "due"),
    [
        (480000, 0, 480000),
        (480000, 10, 432000),
        (480000, 100, 0),
        (333, 50, 167),
        (-333, 50, -167),
        (100, 33.33, 67),
        (15, 10, 14),
        (1001, 7.5, 926),
    ],
)
def test_halves_of_a_kopeck_go_away_from_zero(kopecks: int, percent: float, due: int) -> None:
    assert formats.after_discount(kopecks, percent) == due


@pytest.mark.parametrize(("typed", "percent"), [("10", 10.0), ("7,5 %", 7.5), ("100", 100.0), ("0", 0.0)])
def test_a_discount_is_understood(typed: str, percent: float) -> None:
    assert formats.parse_percent(typed) == percent


@pytest.mark.parametrize("typed", ["101", "-5", "десять", "", "5.555"])
def test_an_impossible_discount_is_refused(typed: str) -> None:
    with pytest.raises(SalonError, match="от 0 до 100"):
        formats.parse_percent(typed)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2026, 11, 22), "сегодня"),
        (dt.date(2026, 11, 21), "вчера"),
        (dt.date(2026, 11, 23), "завтра"),
        (dt.date(2026, 10, 12), "12 окт"),
        (dt.date(2026, 5, 14), "14 мая"),
        (dt.date(2026, 9, 2), "2 сент"),
        (dt.date(2024, 10, 12), "12 окт 2024"),
        (dt.date(2027, 5, 22), "22 мая 2027"),
    ],
)
def test_near_days_are_said_in_words(day: dt.date, words: str) -> None:
    assert formats.near_day(day, TODAY) == words


def test_days_and_times_have_their_long_forms() -> None:
    day = dt.date(2026, 11, 24)
    assert formats.day(day) == "24.11.2026"
    assert formats.day_month(day) == "24 ноября"
    assert formats.weekday_day(day) == "вт, 24 ноября"
    assert formats.day_of_month(29, 2) == "29 февраля"
    assert formats.day(dt.date(985, 1, 2)) == "02.01.0985"
    assert formats.time(dt.time(9, 5)) == "09:05"


def test_numbers_choose_their_plural() -> None:
    assert [formats.age(n) for n in (1, 22, 37, 11)] == ["1 год", "22 года", "37 лет", "11 лет"]
    assert [formats.days(n) for n in (1, 4, 12)] == ["1 день", "4 дня", "12 дней"]
    assert [formats.minutes(n) for n in (45, 60, 90, 0)] == ["45 мин", "1 ч", "1 ч 30 мин", "0 мин"]
    assert formats.percent(7.5) == f"7,5{S}%"
    assert formats.percent(10.0) == f"10{S}%"
    assert formats.teeth((36, 37)) == "36, 37"


@pytest.mark.usefixtures("english")
def test_english_speakers_read_english() -> None:
    assert formats.money(1234550) == f"12{S}345.50{S}₽"
    assert formats.near_day(dt.date(2026, 10, 12), TODAY) == "12 Oct"
    assert formats.near_day(TODAY, TODAY) == "today"
    assert formats.weekday_day(dt.date(2026, 11, 24)) == "Tue, 24 November"
    assert [formats.age(1), formats.age(2)] == ["1 year", "2 years"]
