"""Telephone numbers: from any way of writing them to one form, and back to what people read."""

from __future__ import annotations

import re

from salonbase import names

_NO_NUMBER = re.compile(r"[^\d+]")
_MAYBE_A_NUMBER = re.compile(r"\+?\d(?:[\s()./_*\-–—]*\d){5,}")
_DAY = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d")
_RUSSIAN = 10  # digits of a number in +7
SHORTEST = 6  # digits of a number within a town


def normalise(text: str) -> str:
    """The number as ``+79162041833`` (E.164; Russia where no country is given); the text as typed where it is none."""
    typed = names.clean(text)
    plain = _NO_NUMBER.sub("", typed)
    bare = plain.lstrip("+")
    if len(bare) == _RUSSIAN + 1 and bare[0] in "78" and bare[1] == "9" and not re.search(r"[^\W\d]", typed):
        return f"+7{bare[1:]}"
    if len(bare) == _RUSSIAN and bare[0] == "9" and not plain.startswith("+") and not re.search(r"[^\W\d]", typed):
        return f"+7{bare}"
    return _by_the_book(typed) or typed


def digits(text: str) -> str:
    """The digits by which a number is found: the national ones, without the leading 7 or 8 of Russian numbers."""
    if text.startswith("+7") and len(text) == _RUSSIAN + 2 and text[1:].isdigit():
        return text[2:]
    bare = re.sub(r"\D", "", text)
    if len(bare) == _RUSSIAN + 1 and bare[0] in "78":
        return bare[1:]
    return bare


def is_like(text: str) -> bool:
    """Whether what was typed can only be a telephone number: no letter, and as many figures as one in a town has."""
    return len(re.sub(r"\D", "", text)) >= SHORTEST and not re.search(r"[^\W\d]", text)


def show(number: str) -> str:
    """The number as people read it: ``+7 916 204-18-33``; what is no number is shown as it is."""
    if number.startswith("+7") and len(number) == _RUSSIAN + 2 and number[1:].isdigit():
        return f"+7 {number[2:5]} {number[5:8]}-{number[8:10]}-{number[10:]}"
    if not re.fullmatch(r"\+\d{8,15}", number):
        return number
    import phonenumbers  # 60 ms that a start of the program need not pay

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def masked(number: str) -> str:
    """The number as a sheet that lies about shows it: ``+7 916 •••-••-33``; what is no number loses all its digits."""
    shown = show(number)
    if not is_like(shown):
        return _blotted(shown)
    kept = 4 if shown.startswith("+7") else 2
    figures = len(re.sub(r"\D", "", shown))
    places = iter(range(figures))
    return re.sub(r"\d", lambda found: found[0] if not kept <= next(places) < figures - 2 else "•", shown)


def masked_in(words: str) -> str:
    """Words with every row of digits that may be a telephone number made unreadable; days and times stay."""
    return _MAYBE_A_NUMBER.sub(lambda found: found[0] if _DAY.fullmatch(found[0]) else _blotted(found[0]), words)


def _blotted(words: str) -> str:
    return re.sub(r"\d", "•", words)


def _by_the_book(typed: str) -> str:
    """The number as the rules of its country have it, "" where it is none or has an extension."""
    import phonenumbers  # 60 ms that a start of the program need not pay

    try:
        parsed = phonenumbers.parse(typed, "RU")
    except phonenumbers.NumberParseException:
        return ""
    if parsed.extension or re.search(r"[^\W\d]", typed) or not phonenumbers.is_possible_number(parsed):
        return ""
    if len(str(parsed.national_number)) < _RUSSIAN and parsed.country_code == 7:
        return ""  # a number within a town: the town is not known
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
