"""People as a foreign file tells of them, before they are compared with the base."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from salonbase import dates, facts, meanings, names, phones, values
from salonbase.errors import SalonError
from salonbase.facts import Phone
from salonbase.reading import Value
from salonbase.text import text
from salonbase.values import Order, is_nothing, show

LINES = frozenset({"email", "messenger", "source", "preferred_time", "preferred_specialist", "address", "card_number"})
TEXTS = frozenset({"reason", "sticky_note"})

_NUMBER = re.compile(r"(?<!\w)\+?\(?\d(?:[\s()\-–.]*\d){4,}(?![^\W\d])")
_LETTERED = re.compile(r"(?<!\w)\+?\d(?=\S*[^\W\d_])[^\W_](?:[\s()\-–.]*[^\W_]){5,}")
_LONG_RUN = re.compile(r"\s+(?=(?:\+7|8|7)?[\s(\-]*9\d{2}|\+)")
_PHONE_WORDS = re.compile(r"^(?:т|тел|телефон|моб|мобильный|сот|сотовый|phone|mob|cell)?[.:\s]*$", re.I)
_ASIDE = re.compile(r"\s*\([^)]*\)|\s*\[[^\]]*\]|\s*/[^/]*/")
_IN_NAMES = re.compile(
    r"[\s,;–—-]*(?<!\w)(?:не\s+звонить|не\s+беспокоить|vip|вип|ч[её]рный\s+список|чс|б/о|без\s+оплаты)(?!\w)[!.\s]*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something stands; ``row`` is 0 for a sheet as a whole."""

    file: str
    sheet: str
    row: int

    def __str__(self) -> str:
        if not self.row:
            return text("Importing", "{file}, sheet «{sheet}»", file=self.file, sheet=self.sheet)
        return text("Importing", "{file}, sheet «{sheet}», row {row}", file=self.file, sheet=self.sheet, row=self.row)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that a person has to look at; ``kept`` tells that the row came in all the same."""

    place: Place
    why: str
    kept: bool = True

    @property
    def where(self) -> str:
        """File, sheet and row in words."""
        return str(self.place)


@dataclass(slots=True)
class VisitDraft:
    """A visit as the file tells of it; money is kopecks."""

    place: Place
    day: dt.date
    time: dt.time | None = None
    services: tuple[str, ...] = ()
    specialist: str = ""
    complaint: str = ""
    teeth: tuple[int, ...] = ()
    work: str = ""
    materials: str = ""
    sum_kopecks: int = 0
    discount_percent: float = 0.0
    due_kopecks: int = 0
    paid_kopecks: int = 0
    note: str = ""
    status: str = "came"


@dataclass(slots=True)
class Newcomer:
    """A person of the file with all visits that the file knows."""

    place: Place
    table: int  # rows of one list stay apart unless they say that they are the same person; below 0 in a journal
    has_card: bool = False  # a sheet of one's own
    name: names.Name = field(default_factory=names.Name)
    birthday: dates.Birthday = dates.UNKNOWN
    phones: list[Phone] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)  # by the attribute of clients.Card
    captions: dict[str, str] = field(default_factory=dict)  # how the file calls them
    note: list[str] = field(default_factory=list)
    discount_percent: float = 0.0
    flags: set[str] = field(default_factory=set)
    tags: list[str] = field(default_factory=list)
    visits: list[VisitDraft] = field(default_factory=list)
    _key: str = ""

    @property
    def full_name(self) -> str:
        """The whole name, surname first."""
        return names.full(self.name.surname, self.name.first_name, self.name.patronymic)

    @property
    def key(self) -> str:
        """The name as the base keeps it for comparison (the column search_key)."""
        self._key = self._key or names.search_key(self.full_name)
        return self._key

    @property
    def digits(self) -> list[str]:
        """The national digits of the phones."""
        return [found for phone in self.phones if (found := phones.digits(phone.number))]

    def has_nothing_to_compare(self) -> bool:
        """Whether neither a phone nor a birthday is known."""
        return not self.digits and not self.birthday

    def add_note(self, words: str) -> None:
        """Keep a text that stands nowhere else, once."""
        if words and words not in self.note:
            self.note.append(words)

    def as_values(self) -> dict[str, Any]:
        """All facts by the attributes of clients.Card."""
        known: dict[str, Any] = {
            "surname": self.name.surname, "first_name": self.name.first_name, "patronymic": self.name.patronymic,
            "birthday": self.birthday, "note": "\n".join(self.note), "discount_percent": self.discount_percent,
            "sex": self.words.get("sex") or names.sex_of(self.name), **dict.fromkeys(self.flags, True),
        }  # fmt: skip
        return known | {key: value for key, value in self.words.items() if key != "sex"}


@dataclass(slots=True)
class Taker:
    """Puts cells into a newcomer; ``report`` hears why a value could not be understood."""

    person: Newcomer
    order: Order
    today: dt.date
    report: Callable[[str], None]

    def take(self, meaning: str, caption: str, value: Value) -> None:
        """Take one cell; whatever is not understood goes to the note with its caption."""
        if value is None:
            return
        handlers: dict[str, Callable[[str, Value], None]] = {
            meanings.NAME: self._name, meanings.SURNAME: self._part, meanings.FIRST_NAME: self._part,
            meanings.PATRONYMIC: self._part, meanings.PHONE: self._phones, meanings.BIRTHDAY: self._birthday,
            meanings.SEX: self._sex, meanings.DISCOUNT: self._discount, meanings.TAGS: self._tags,
            meanings.NOTE: self._note, meanings.ALLERGIES: self._allergies, meanings.EMAIL: self._email,
        }  # fmt: skip
        if meaning in {meanings.SURNAME, meanings.FIRST_NAME, meanings.PATRONYMIC}:
            self._part(meaning, value)
        elif meaning in handlers:
            handlers[meaning](caption, value)
        elif meaning in LINES | TEXTS:
            self._words(meaning, caption, value)
        elif meaning != meanings.IGNORED and not values.is_blank(value):
            self.person.add_note(f"{caption}: {show(value)}" if caption else show(value))

    def finish(self) -> None:
        """Set the flags, tags and allergies that the note speaks of; the text of the note stays as it is."""
        person = self.person
        marks = values.marks("\n".join([*person.note, *(phone.note for phone in person.phones)]))
        for flag in facts.FLAGS:
            if getattr(marks, flag):
                person.flags.add(flag)
        person.tags += [tag for tag in marks.tags if tag.lower() not in map(str.lower, person.tags)]
        known = person.words.get("allergies", "")
        new = [words for words in marks.allergies if words.lower() not in known.lower()]
        if new:
            person.words["allergies"] = ", ".join(filter(None, [known, *new]))

    def _keep(self, caption: str, value: Value) -> None:
        self.person.add_note(f"{caption}: {show(value)}")

    def _name(self, caption: str, value: Value) -> None:
        whole = names.clean(show(value))
        rest = whole
        if number := _NUMBER.search(whole):
            self._phones(caption, number[0])
            rest = whole.replace(number[0], " ")
        rest = names.clean(_ASIDE.sub(" ", _IN_NAMES.sub(" ", rest))).strip(" ,;–—-!/")
        if not rest:
            rest = whole
        if rest != whole:
            self._keep(caption, whole)
        self._set_name(names.split(rest), caption, whole)

    def _part(self, meaning: str, value: Value) -> None:
        if not is_nothing(value):
            parts = {part: getattr(self.person.name, part) for part in facts.NAMES}
            parts[meaning] = names.clean(show(value))
            self._set_name(names.Name(**parts), meaning, parts[meaning])

    def _set_name(self, name: names.Name, caption: str, whole: str) -> None:
        parts = [getattr(name, part) for part in facts.NAMES]
        if any(len(part) > facts.LONGEST_NAME for part in parts):
            self._keep(caption, whole)
            self.report(text("Importing", "The name is longer than a name can be; the whole text is in the note."))
            name = names.Name(*(part[: facts.LONGEST_NAME].strip() for part in parts))
        self.person.name = name
        self.person._key = ""

    def _phones(self, caption: str, value: Value) -> None:
        if is_nothing(value):
            return
        found = split_phones(show(value) if not isinstance(value, float) else f"{value:.0f}")
        if not found:
            self._keep(caption, value)
            self.report(text("Importing", "“{value}” is not a telephone number; it is in the note.", value=show(value)))
        for phone in found:
            if phone.number not in {known.number for known in self.person.phones}:
                self.person.phones.append(phone)

    def _birthday(self, caption: str, value: Value) -> None:
        try:
            self.person.birthday = dates.Birthday(*values.birthday(value, self.order, today=self.today))
        except SalonError as error:
            self.report(error.sentence)
            if not values.is_placeholder(value):
                self._keep(caption, value)

    def _sex(self, caption: str, value: Value) -> None:
        if found := values.sex(value):
            self.person.words["sex"] = found
        elif not is_nothing(value):
            self._keep(caption, value)

    def _discount(self, caption: str, value: Value) -> None:
        try:
            self.person.discount_percent = values.percent(value)
        except SalonError as error:
            self.report(error.sentence)
            self._keep(caption, value)

    def _tags(self, _caption: str, value: Value) -> None:
        for word in re.split(r"[,;\n]", show(value)):
            if names.clean(word) and not is_nothing(word):
                self.person.tags.append(names.clean(word)[: facts.LONGEST_NAME])

    def _note(self, _caption: str, value: Value) -> None:
        self.person.add_note(facts.long_text(show(value)))

    def _allergies(self, caption: str, value: Value) -> None:
        words = facts.long_text(show(value))
        if re.fullmatch(r"(?:нет|не отмечает|отрицает|не было|без особенностей|отсутству\w+)\.?", words, re.I):
            self._keep(caption, value)
        elif not is_nothing(value):
            known = self.person.words.get("allergies")
            self.person.words["allergies"] = f"{known}\n{words}" if known and words not in known else words

    def _email(self, caption: str, value: Value) -> None:
        if is_nothing(value):
            return
        try:
            self._words("email", caption, facts.email(show(value)))
        except SalonError:
            self._keep(caption, value)
            self.report(text("Importing", "“{value}” is not an e-mail address; it is in the note.", value=show(value)))

    def _words(self, key: str, caption: str, value: Value) -> None:
        if is_nothing(value):
            return
        words = names.clean(show(value)) if key in LINES else facts.long_text(show(value))
        if (len(words) > facts.LONGEST_LINE and key in LINES) or self.person.words.get(key, words) != words:
            self._keep(caption, value)
            return
        self.person.words[key] = words
        self.person.captions[key] = caption


def split_phones(words: str) -> list[Phone]:
    """The numbers of a cell, each with the words about it; empty where there is no number in it."""
    found: list[Phone] = []
    for piece in re.split(r"[,;\n|]|/(?=\s*[+\d(])|\s/\s|\sи\s", words):
        for part in _LONG_RUN.split(piece) if len(re.sub(r"\D", "", piece)) > 15 else [piece]:
            number = _NUMBER.search(part)
            if number:
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


def unite(one: Newcomer, other: Newcomer) -> None:
    """Add to ``one`` what ``other`` knows more; what differs is kept in the note."""
    one.birthday = one.birthday if one.birthday else other.birthday
    one.phones += [phone for phone in other.phones if phone.number not in {known.number for known in one.phones}]
    for key, words in other.words.items():
        if one.words.setdefault(key, words) != words and key in other.captions:
            one.add_note(f"{other.captions[key]}: {words}")
    for words in other.note:
        one.add_note(words)
    one.discount_percent = one.discount_percent or other.discount_percent
    one.flags |= other.flags
    one.tags += [tag for tag in other.tags if tag not in one.tags]
    one.visits += other.visits
