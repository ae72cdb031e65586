"""The telephone numbers of a cell, however many there are and whatever a program has made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from salonbase import names, phones
from salonbase.facts import Phone
from salonbase.importing.cells import show
from salonbase.reading import Value

NUMBER = re.compile(r"(?<!\w)\+?\(?\d(?:[\s()\-–.]*\d){4,}(?![^\W\d])")
_LETTERED = re.compile(r"(?<!\w)\+?\d(?=\S*[^\W\d_])[^\W_](?:[\s()\-–.]*[^\W_]){5,}")
_LONG_RUN = re.compile(r"\s+(?=(?:\+7|8|7)?[\s(\-]*9\d{2}|\+)")
_PHONE_WORDS = re.compile(r"^(?:т|тел|телефон|моб|мобильный|сот|сотовый|phone|mob|cell)?[.:\s]*$", re.I)
_SCIENTIFIC = re.compile(r"\s*\+?(\d)[.,](\d+)[eе]\+?(1[0-3])\s*", re.I)
_WITH_ZERO = re.compile(r"\+?\d{10,12}[.,]0")  # a number that a program wrote as one with a fraction
_DASHES = str.maketrans("‐‑‒−—", "-----")
_SIGNIFICANT = 9  # digits from which a number was written whole: Excel shows six of a rounded one
_AMERICAN = re.compile(r"\(?\d{3}[)\- .]+\d{3}[\- .]\d{4}")
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d")


def digits_of(value: Value) -> str:
    """The text of a cell with phones; a number that Excel has rounded (7,9E+10) is none and gives no digits."""
    written = _SCIENTIFIC.fullmatch(value) if isinstance(value, str) else None
    if written:
        digits = written[1] + written[2]
        return digits.ljust(int(written[3]) + 1, "0") if len(digits) >= _SIGNIFICANT else ""
    if isinstance(value, int | float) and abs(value) >= 1e9:
        return "" if value % 1e6 == 0 else f"{value:.0f}"
    words = show(value)
    return words[:-2] if _WITH_ZERO.fullmatch(words) else words


def split_phones(words: str) -> list[Phone]:
    """The numbers of a cell, each with the words about it; empty where there is no number in it."""
    found: list[Phone] = []
    words = words.translate(_DASHES)
    for piece in re.split(r"[,;\n|]|:::|/(?=\s*[+\d(])|\s/\s|\sи\s", words):
        for part in _LONG_RUN.split(piece) if len(re.sub(r"\D", "", piece)) > 15 else [piece]:
            number = NUMBER.search(part)
            if number and not _DAY.fullmatch(number[0]):
                rest = f"{part[: number.start()]} {part[number.end() :]}".strip(" ()-–—:.,")
                found.append(Phone(phones.normalise(number[0]), "" if _PHONE_WORDS.match(rest) else names.clean(rest)))
            elif _LETTERED.search(part):
                found.append(Phone(phones.normalise(part)))
            elif found and piece.strip(" ()"):
                last = found.pop()
                found.append(Phone(last.number, names.clean(f"{last.note} {piece.strip(' ()')}")))
            elif piece.strip():
                return []
    return found


def as_written(words: str) -> list[Phone]:
    """The numbers of a cell as they are written, those with a country code in one form; see ``split_phones``."""
    found: list[Phone] = []
    for piece in re.split(r"[,;\n|]|:::", words.translate(_DASHES)):
        number = NUMBER.search(piece)
        if number:
            rest = f"{piece[: number.start()]} {piece[number.end() :]}".strip(" ()-–—:.,")
            plain = phones.normalise(number[0]) if number[0].startswith("+") else names.clean(number[0])
            found.append(Phone(plain, "" if _PHONE_WORDS.match(rest) else names.clean(rest)))
    return found


def are_foreign(cells: Iterable[Value], heading: str = "") -> bool:
    """Whether a column holds numbers without a country that cannot be Russian ones: (415) 555-0132.

    A Russian number of ten digits begins with 3, 4, 8 or 9; where a tenth or more do otherwise, none of them is taken
    for Russian. Three and four figures behind the brackets are how America writes, above all under an English heading.
    """
    ours = theirs = american = 0
    for cell in cells:
        for number in NUMBER.findall(digits_of(cell)):
            digits = re.sub(r"\D", "", number)
            if len(digits) == 10 and not number.startswith("+"):
                ours += digits[0] in "3489"
                theirs += digits[0] not in "3489"
                american += bool(_AMERICAN.fullmatch(number))
    if 0 < ours + theirs == american and (theirs or (heading and heading.isascii())):
        return True
    return theirs > 2 and theirs * 10 >= ours + theirs
