"""Kinds of card fields: what is typed, kept and shown. A new kind is tested by standing in KINDS."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from salonbase import fields, formats
from salonbase.errors import SalonError

TODAY = dt.date(2026, 11, 22)
OPTIONS = ("жирные, склонные к перхоти", "сухие", "окрашенные чёрным")

# kind, typed, kept, value, shown
EXAMPLES: list[tuple[str, str, str, Any, str]] = [
    ("text", "  из\u200bвестная\nмарка ", "известная марка", "известная марка", "известная марка"),
    ("long_text", " две  \r\n\r\nстроки ", "две\n\nстроки", "две\n\nстроки", "две\n\nстроки"),
    ("number", "12,50", "12.50", Decimal("12.5"), "12,5"),
    ("number", "−1 200", "-1200", Decimal(-1200), f"−1{formats.SPACE}200"),
    ("number", "1e3", "1000", Decimal(1000), f"1{formats.SPACE}000"),
    ("money", "4 800,50 ₽", "480050", 480050, f"4{formats.SPACE}800,50{formats.SPACE}₽"),
    ("date", "18.08.2026", "2026-08-18", dt.date(2026, 8, 18), "18.08.2026"),
    ("date", "вчера", "2026-11-21", dt.date(2026, 11, 21), "21.11.2026"),
    ("yes_no", "Да", "yes", True, "да"),
    ("yes_no", "-", "no", False, "нет"),
    ("choice", "СУХИЕ", "сухие", "сухие", "сухие"),
    ("choice", "окрашенные черным", "окрашенные чёрным", "окрашенные чёрным", "окрашенные чёрным"),
    ("choices", "окрашенные черным, сухие", "сухие\nокрашенные чёрным", OPTIONS[1:], "сухие, окрашенные чёрным"),
    ("choices", "сухие\nжирные, склонные к перхоти", "\n".join(OPTIONS[:2]), OPTIONS[:2], ", ".join(OPTIONS[:2])),
]  # fmt: skip


@pytest.mark.parametrize(("key", "typed", "kept", "value", "shown"), EXAMPLES)
def test_what_is_typed_is_kept_and_shown(key: str, typed: str, kept: str, value: Any, shown: str) -> None:
    kind = fields.KINDS[key]
    assert kind.check(typed, OPTIONS, today=TODAY) == kept
    assert kind.from_text(kept) == value
    assert kind.to_text(value) == kept or key == "number"
    assert kind.show(kept) == shown


@pytest.mark.parametrize("key", fields.KINDS)
def test_empty_is_no_value_of_every_kind(key: str) -> None:
    kind = fields.KINDS[key]
    assert kind.check("  ", OPTIONS, today=TODAY) == ""
    assert kind.show("") == ""
    assert not kind.from_text("")


@pytest.mark.parametrize("key", fields.KINDS)
def test_every_kind_has_a_title_and_an_example(key: str) -> None:
    assert fields.KINDS[key].key == key
    assert fields.KINDS[key].title()
    assert key in {example[0] for example in EXAMPLES}


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("text", "х" * 20_001),
        ("long_text", "х" * 20_001),
        ("number", "двенадцать"),
        ("number", "NaN"),
        ("number", "1e99"),
        ("money", "много"),
        ("date", "31.02.2026"),
        ("yes_no", "может быть"),
        ("choice", "зелёные"),
        ("choices", "сухие, зелёные"),
    ],
)
def test_what_is_no_value_is_refused(key: str, typed: str) -> None:
    with pytest.raises(SalonError):
        fields.KINDS[key].check(typed, OPTIONS, today=TODAY)


def test_a_kind_without_an_implementation_says_so() -> None:
    with pytest.raises(NotImplementedError):
        fields.Kind().check("")
    with pytest.raises(NotImplementedError):
        fields.Kind().title()
