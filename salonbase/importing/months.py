"""The months of foreign files, in Russian, English and Roman figures, and the month that a title tells."""

from __future__ import annotations

import re

Month = tuple[int | None, int | None]  # month and year, each perhaps unknown
_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def month_in(words: str) -> Month:
    """The month and the year that a title or the name of a sheet tells: «Январь 2025», «Журнал за 2025 год».

    A whole day in it («Выгружено 01.11.2026») tells nothing of the visits.
    """
    years = set(re.findall(r"(?<![\d./-])(?:19|20)\d\d(?![\d./-]\d|\d)", words))
    months = {month for word in re.findall(r"[a-zа-я]+", words.lower()) if len(word) > 2 and (month := of_word(word))}
    year = int(years.pop()) if len(years) == 1 else None
    return (months.pop() if len(months) == 1 and year else None, year)


def month_in_word(word: str) -> int:
    """The number of the month that a word names («марта», «Mar.»), 0 where it names none."""
    plain = word.lower().strip(" .")
    return of_word(plain) if len(plain) > 2 else 0


def of_word(word: str) -> int:
    """The number of the month whose name a word in small letters begins, 0 where it names none."""
    if word.startswith("мар"):
        return 3
    for names in (_MONTHS, _ENGLISH):
        for number, beginning in enumerate(names, start=1):
            if word.startswith(beginning) and (beginning != "ма" or word in {"май", "мая", "мае"}):
                return number
    return 0
