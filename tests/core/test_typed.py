"""Values and words that become values: whatever the keyboard or the clipboard gives."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from salonbase import typed
from salonbase.errors import SalonError

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("  пломба   36 \r\n\r\n\tполировка \n", "пломба 36\n\nполировка"),
        ("слово\u200b\ufeff", "слово"),
        ("🦷 скол 👍🏽", "🦷 скол 👍🏽"),
        ("שלום \u202eabc", "שלום abc"),
        (None, ""),
        ("й" * 100_000, "й" * 100_000),
    ],
)
def test_words_keep_their_lines_and_lose_what_nobody_sees(words: str | None, kept: str) -> None:
    assert typed.words(words) == kept


def test_a_line_is_one_line() -> None:
    assert typed.line(" Ким\nА. С. ") == "Ким А. С."
    assert typed.items(" а \n\n б ") == typed.items(["а", " ", "б "]) == ("а", "б")
    assert typed.items(None) == ()


@pytest.mark.parametrize("nothing", [None, "", "  "])
def test_nothing_typed_is_no_value(nothing: str | None) -> None:
    assert typed.day(nothing, today=TODAY) is None
    assert typed.time(nothing) is None
    assert typed.money(nothing, field="paid_kopecks") is None
    assert typed.percent(nothing) is None
    assert typed.minutes(nothing) is None


def test_words_and_values_mean_the_same() -> None:
    assert typed.day("22.11.2026", today=TODAY) == typed.day(TODAY, today=TODAY) == TODAY
    assert typed.time("9:05") == typed.time(dt.time(9, 5, 59)) == dt.time(9, 5)
    assert typed.money("4 800", field="sum_kopecks") == typed.money(480000, field="sum_kopecks") == 480000
    assert typed.percent("7,5") == typed.percent(7.5) == 7.5
    assert typed.percent(100) == 100.0
    assert typed.minutes(" 60 ") == typed.minutes(60) == 60


@pytest.mark.parametrize(
    ("read", "value", "field"),
    [
        (lambda v: typed.day(v, today=TODAY, field="moved_day"), "31.02.2026", "moved_day"),
        (lambda v: typed.day(v, today=TODAY), dt.date(1899, 12, 31), "day"),
        (lambda v: typed.day(v, today=TODAY), dt.date(2206, 1, 1), "day"),
        (typed.time, "половина", "time"),
        (typed.percent, -1, "discount_percent"),
        (typed.percent, 100.5, "discount_percent"),
        (typed.minutes, "1441", "minutes"),
        (typed.minutes, "-5", "minutes"),
    ],
)
def test_a_wrong_value_is_named_by_its_field(read: Any, value: Any, field: str) -> None:
    with pytest.raises(SalonError) as refused:
        read(value)
    assert refused.value.field == field
