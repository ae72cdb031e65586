"""Cells become times, sums, percents, teeth and marks; what is not understood is refused with a reason."""

from __future__ import annotations

import contextlib
import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase.errors import SalonError
from salonbase.facts import Phone
from salonbase.importing import cells, values
from salonbase.importing.numbers_in import split_phones

anything = st.one_of(
    st.text(max_size=30), st.integers(), st.floats(), st.dates(), st.datetimes(), st.times(), st.booleans(), st.none()
)


@given(anything)
def test_whatever_stands_in_a_cell_is_read_or_refused(value: Any) -> None:
    for read in (values.clock, values.kopecks, values.percent, values.tooth_numbers):
        with contextlib.suppress(SalonError):
            read(value)
    assert values.sex(value) in {"", "f", "m"}
    assert isinstance(cells.show(value), str)
    assert not (cells.is_blank(value) and not cells.is_nothing(value) and cells.show(value).isalnum())


@pytest.mark.parametrize(("written", "kopecks"), [
    (4800, 4_800_00), (4800.5, 4_800_50), ("4 800", 4_800_00), ("4\u00a0800,50 руб.", 4_800_50), ("12 500р.",
    12_500_00),
    ("1 000,00", 1_000_00), ("4800-00", 4_800_00), ("", 0), ("-", 0), (None, 0), ("бесплатно", 0), (-300, -300_00),
])  # fmt: skip
def test_sums_with_spaces_commas_and_roubles_become_kopecks(written: Any, kopecks: int) -> None:
    assert values.kopecks(written) == kopecks


@pytest.mark.parametrize("written", ["пять тысяч", "4.800", True, dt.date(2024, 1, 1), 10**15, "8 916 111 22 33 44"])
def test_what_is_no_sum_is_refused(written: Any) -> None:
    with pytest.raises(SalonError):
        values.kopecks(written)


@given(st.integers(0, 10_000_000))
def test_a_sum_survives_being_written(kopecks: int) -> None:
    roubles, rest = divmod(kopecks, 100)
    assert values.kopecks(f"{roubles:,}".replace(",", " ") + f",{rest:02} руб.") == kopecks
    assert values.kopecks(kopecks / 100) == kopecks


@pytest.mark.parametrize(
    ("written", "percent"), [(10, 10), (0.1, 10), ("10%", 10), ("7,5 %", 7.5), ("", 0), (100, 100)]
)
def test_a_discount_is_a_percent_or_a_share(written: Any, percent: float) -> None:
    assert values.percent(written) == percent


@pytest.mark.parametrize(("written", "teeth"), [
    (36, (36,)), ("36,37", (36, 37)), ("1.6", (16,)), (1.6, (16,)), (36.37, (36, 37)), ("36; 37", (36, 37)), (None,
    ()), ("-", ()),
])  # fmt: skip
def test_teeth_survive_what_excel_makes_of_them(written: Any, teeth: tuple[int, ...]) -> None:
    assert values.tooth_numbers(written) == teeth


@pytest.mark.parametrize("written", [3637, "99", dt.date(2024, 6, 1), "верхний"])  # fmt: skip
def test_a_tooth_that_is_none_is_refused(written: Any) -> None:
    with pytest.raises(SalonError):
        values.tooth_numbers(written)


@pytest.mark.parametrize(("written", "time"), [
    ("14:30", dt.time(14, 30)), ("9.15", dt.time(9, 15)), ("9-15", dt.time(9, 15)), (0.5, dt.time(12)), ("10 ч",
    dt.time(10)),
    (dt.time(9, 15, 59), dt.time(9, 15)), (dt.datetime(2024, 1, 1, 8, 5), dt.time(8, 5)), ("10:00-11:00", dt.time(10)),
    ("10:00:00", dt.time(10)), ("", None),
])  # fmt: skip
def test_times_are_read(written: Any, time: dt.time | None) -> None:
    assert values.clock(written) == time


@pytest.mark.parametrize("written", ["утром", "25:00", "12:75", 36])  # fmt: skip
def test_what_is_no_time_is_refused(written: Any) -> None:
    with pytest.raises(SalonError):
        values.clock(written)


@pytest.mark.parametrize(("words", "disturb"), [
    ("не звонить!", True), ("Не беспокоить", True), ("не звонить до 12", False), ("не звонить после 18:00", False),
    ("не звонить по утрам", False), ("просит звонить", False), ("do not call", True),
])  # fmt: skip
def test_do_not_call_is_not_do_not_call_before_noon(words: str, disturb: bool) -> None:
    assert ("do_not_disturb" in values.marks(words).flags) is disturb


def test_marks_are_found_in_any_words() -> None:
    marks = values.marks("VIP, чёрный список; б/о. Аллергия на аммиак, лидокаин; непереносимость новокаина")
    line = "VIP, чёрный список; б/о. Аллергия на аммиак, лидокаин; непереносимость новокаина"
    assert marks.flags == {"free_of_charge": line, "blacklisted": line}
    assert marks.tags == {"VIP": line}
    assert marks.allergies == ("аммиак, лидокаин", "новокаина")
    nothing = values.marks("нет аллергии; живёт на ул. ЧСБ, Випперова")
    assert nothing == values.Marks({}, {}, ())


@pytest.mark.parametrize(("cell", "found"), [
    ("т. 89643449819", [Phone("+79643449819")]),
    ("8 (936) 594-79-72", [Phone("+79365947972")]),
    ("8 916 204-18-33, 8 495 123-45-67 (мама)", [Phone("+79162041833"), Phone("+74951234567", "мама")]),
    ("89161234567 89161234568", [Phone("+79161234567"), Phone("+79161234568")]),
    ("8-916-111-22-33/8-926-222-33-44", [Phone("+79161112233"), Phone("+79262223344")]),
    ("мама 8916 123 45 67", [Phone("+79161234567", "мама")]),
    ("8 916 1234567 доб. 12", [Phone("+79161234567", "доб. 12")]),
    ("+375 29 123-45-67", [Phone("+375291234567")]),
    ("2-33-45", [Phone("2-33-45")]),
    ("8916О234567", [Phone("8916О234567")]),
    ("89161234567; не звонить", [Phone("+79161234567", "не звонить")]),
    ("9161112233", [Phone("+79161112233")]),
    ("потеряла", []),
])  # fmt: skip
def test_a_cell_may_hold_several_numbers_and_words(cell: str, found: list[Phone]) -> None:
    assert split_phones(cell) == found


@given(st.text(max_size=60))
def test_no_cell_breaks_the_splitting_of_phones(cell: str) -> None:
    assert all(phone.number for phone in split_phones(cell))
