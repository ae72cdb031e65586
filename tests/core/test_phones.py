"""Telephone numbers are one number however they are written."""

from __future__ import annotations

import pytest

from salonbase import phones


@pytest.mark.parametrize(
    "typed",
    ["8 (916) 204-18-33", "+7 916 204 18 33", "79162041833", "9162041833", "8-916-204-18-33", "+7(916)2041833",
     "\u202a+7 916 204\u00a018 33\u202c"],
)  # fmt: skip
def test_a_russian_number_has_one_form(typed: str) -> None:
    assert phones.normalise(typed) == "+79162041833"
    assert phones.digits(typed) == "9162041833"
    assert phones.show(phones.normalise(typed)) == "+7 916 204-18-33"


@pytest.mark.parametrize(
    ("typed", "number", "shown"),
    [
        ("8 495 123-45-67", "+74951234567", "+7 495 123-45-67"),
        ("8-800-555-35-35", "+78005553535", "+7 800 555-35-35"),
        ("+380 67 123 45 67", "+380671234567", "+380 67 123 4567"),
        ("+49 30 901820", "+4930901820", "+49 30 901820"),
        ("+7 701 123 45 67", "+77011234567", "+7 701 123-45-67"),
    ],
)
def test_numbers_of_towns_and_other_countries_are_known(typed: str, number: str, shown: str) -> None:
    assert phones.normalise(typed) == number
    assert phones.show(number) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "12-34-56",
        "1234567",
        "204-18-33",
        "112",
        "мама 8916 2041833",
        "8 916 204 18 33 доб 12",
        "нет",
        "",
        "+7",
        "+999 1",
    ],
)
def test_what_is_no_whole_number_stays_as_it_was_typed(typed: str) -> None:
    assert phones.normalise(typed) == typed
    assert phones.show(typed) == typed


def test_what_only_looks_like_a_number_is_shown_as_it_is() -> None:
    assert phones.show("+99912345678") == "+99912345678"


@pytest.mark.parametrize(("typed", "like"), [
    ("8 916 204-18-33", True), ("+79162041833", True), ("204-18-33", True),
    ("1833", False), ("Орлова", False), ("Орлова 2041833", False), ("", False),
])  # fmt: skip
def test_figures_without_a_letter_are_a_number_and_not_a_name(typed: str, like: bool) -> None:
    assert phones.is_like(typed) is like
