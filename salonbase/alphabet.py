"""The order of a Russian dictionary, in which names stand in every list, and the letters under which they stand."""

from __future__ import annotations

import re
import unicodedata

from salonbase import names

# That of ICU's collation for ru (and QCollator's), but for figures, which come last.
_MARKS = " _-,.'’\"«»()"
_LETTERS = "аәбвгғдђеєжзѕиіјйкқлљмнңњоөпрстћуүұфхһцчџшщъыьэюяabcdefghijklmnopqrstuvwxyz0123456789"
_ORDER = {character: chr(0x21 + index) for index, character in enumerate(_MARKS + _LETTERS)}
_PLACES = str.maketrans(_ORDER)
_LETTERS_ONLY = re.compile(r"[а-яёa-z][а-яёa-z .-]*")
_VARIANTS = dict(zip("ёґѓїќў", "егпікі", strict=True)) | {"ѓ": "г", "ќ": "к", "ў": "у"}
_LAST = "\uffee"


def sort_key(full_name: str) -> str:
    """A key whose plain comparison puts names into the list's order.

    Cyrillic before Latin, Latin before figures and everything else; case does not count; Ё is Е, and decides only where
    nothing else differs.
    """
    name = names.clean(full_name).casefold()
    if _LETTERS_ONLY.fullmatch(name):  # nearly all names, and an import brings a hundred thousand
        bare = name.replace("ё", "е")
        return bare.translate(_PLACES) + ("" if bare == name else f" {name}")
    name = unicodedata.normalize("NFC", name.translate(names.HYPHENS))
    plain = [_plain(character) for character in name]
    start = "" if name[:1] and plain[0][:1].isalpha() else _LAST
    key = start + "".join(_ORDER.get(part) or f"{_LAST}{part}" for characters in plain for part in characters)
    return f"{key} {name}" if "".join(plain) != name else key


def letter(full_name: str) -> str:
    """The letter of the strip under which the name stands: Ё is Е; ``"#"`` for figures and signs."""
    name = names.clean(full_name).casefold()
    first = _plain(unicodedata.normalize("NFC", name)[0])[:1] if name else ""
    return first.upper() if first.isalpha() else "#"


def _plain(character: str) -> str:
    """The letter as the dictionary's order sees it: without its marks where they do not make another letter of it."""
    if character in _ORDER:
        return character
    if character in _VARIANTS:
        return _VARIANTS[character]
    return "".join(c for c in unicodedata.normalize("NFD", character) if not unicodedata.combining(c)) or character


def without_marks(text: str) -> str:
    """Latin letters without their accents («ü» → «u»); Cyrillic letters stay as they are."""
    if text.isascii():
        return text
    return "".join(character if "Ѐ" <= character <= "ӿ" else _plain(character) for character in text)
