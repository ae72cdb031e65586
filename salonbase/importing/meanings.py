"""What the headings and labels of other people's files mean; the words themselves stand in ``synonyms``.

A heading is compared in lower case, without ё and without punctuation. The first meaning that fits wins, in the order:
whole heading, beginning, stem.
"""

from __future__ import annotations

import re
from functools import lru_cache

from salonbase.importing.synonyms import BEGINNINGS, EXACT, NOT_MEANT, STEMS

NAME, SURNAME, FIRST_NAME, PATRONYMIC = "name", "surname", "first_name", "patronymic"
PHONE, BIRTHDAY, SEX, EMAIL, ADDRESS, MESSENGER = "phone", "birthday", "sex", "email", "address", "messenger"
SOURCE, REASON, NOTE, ALLERGIES, TAGS, CARD_NUMBER = "source", "reason", "note", "allergies", "tags", "card_number"
STICKY_NOTE, PREFERRED_TIME = "sticky_note", "preferred_time"
PREFERRED_SPECIALIST, SPECIALIST = "preferred_specialist", "specialist"
DAY, TIME, COMPLAINT, TEETH, WORK, MATERIALS, SERVICES = (
    "day",
    "time",
    "complaint",
    "teeth",
    "work",
    "materials",
    "services",
)
SUM, DISCOUNT, DUE, PAID, DEBT, PAYMENT, STATUS = "sum", "discount", "due", "paid", "debt", "payment", "status"
TIE = "tie"  # the number by which the tables of another program know a client
DISPLAY_NAME = "display_name"  # the whole name beside columns for its parts
FOREIGN_PHONE = "foreign_phone"  # of a country that the column does not name
IGNORED = "ignored"  # running numbers of rows
OWN = "own"  # what only files of our own have: fields of the card, whose number a phone is
AGE = "age"
LABEL = "label"  # what kind of number or address stands in the next column
DO_NOT_DISTURB, BLACKLISTED, FREE_OF_CHARGE = "do_not_disturb", "blacklisted", "free_of_charge"

FLAGS = frozenset({DO_NOT_DISTURB, BLACKLISTED, FREE_OF_CHARGE})
NAMES = frozenset({NAME, SURNAME, FIRST_NAME, PATRONYMIC})
OF_VISIT = frozenset({DAY, TIME, COMPLAINT, TEETH, WORK, MATERIALS, SERVICES, SUM, DUE, PAID, DEBT, PAYMENT, STATUS})

_TOTALS = (
    r"итог|всего|total|сумма итого|общая сумма|общий итог|к оплате|в том числе|баланс|промежуточный итог"
)  # fmt: skip
_FOOTERS = (
    r"составил|подпись|исполнитель\b.*:|ответственн\w+\b.*:|распечатано|сформирован|дата печати|отч[её]т\b|"
    r"страница \d|лист \d|printed|generated|page \d|дата\s*:|[^_]*_{4,}"
)
TOTALS = re.compile(f"^(?:{_TOTALS})", re.I)
FOOTERS = re.compile(f"^(?:{_FOOTERS})", re.I)
ENDS = re.compile(f"^(?:{_TOTALS}|{_FOOTERS})", re.I)
"""How rows begin that are no rows of a table but sum it up or sign it."""


def normalise(heading: str) -> str:
    """A heading for comparison: lower case, ё as е, only letters and digits, single spaces, № as n."""
    plain = heading.lower().replace("ё", "е").replace("№", " n ").replace("#", " n ")
    return " ".join(re.sub(r"[^0-9a-zа-я]+", " ", plain).split())


def is_of_something_else(heading: str) -> bool:
    """Whether a heading is known to mean nothing that is looked for here: «Последний визит», «Дата создания»."""
    return normalise(heading).startswith(NOT_MEANT)


@lru_cache(maxsize=10_000)
def of_heading(heading: str) -> str:
    """The meaning of a heading or label, an empty text where it is unknown."""
    whole = normalise(heading)
    if _LABEL.fullmatch(whole):
        return LABEL
    bare = normalise(_ASIDE.sub(" ", heading))
    for words in (whole, bare, _UNIT.sub("", bare), _NUMBERED.sub("", whole)):
        if words in _BY_HEADING:
            return _BY_HEADING[words]
    if len(whole) > 50 or whole.startswith(NOT_MEANT):
        return ""
    for words in (whole, bare):
        if found := _BEGINNING.match(words):
            return BEGINNINGS[(found.lastindex or 1) - 1][1]
    found = _STEM.search(whole)
    return STEMS[(found.lastindex or 1) - 1][1] if found else ""


_LABEL = re.compile(
    r"(?:phone|e mail|email|address|website|im|event|relation|custom field|organization) \d+ (?:label|type)"
)
_NUMBERED = re.compile(r"^\d{1,2} ")  # «1. Фамилия, имя, отчество»
_ASIDE = re.compile(r"\(.*?\)|\[.*?\]")
_UNIT = re.compile(r"\s(руб|рублей|р|rub|проц|процентов|в руб|в рублях|тыс руб|клиента|пациента|client)$")
_BY_HEADING = {words: meaning for meaning, headings in EXACT.items() for words in headings}
_MORE = {True: r"\w*(?: |$)", False: r"(?: |$)"}  # a short beginning is a whole word
_BEGINNING = re.compile("|".join(f"({words}{_MORE[len(words) > 3]})" for words, _ in BEGINNINGS))
_STEM = re.compile("|".join(rf"(\b{words})" for words, _ in STEMS))
