"""Cells of a foreign file go into a person: each by its meaning, and what is not understood into the note."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from salonbase import dates, facts, names, phones
from salonbase.errors import SalonError
from salonbase.facts import Phone
from salonbase.importing import foreign_days, meanings, values
from salonbase.importing.cells import is_blank, is_nothing, show
from salonbase.importing.foreign_days import Order
from salonbase.importing.newcomers import Newcomer
from salonbase.reading import Value
from salonbase.text import text

LINES = frozenset({"email", "messenger", "source", "preferred_time", "preferred_specialist", "address", "card_number"})
TEXTS = frozenset({"reason", "sticky_note"})

_NUMBER = re.compile(r"(?<!\w)\+?\(?\d(?:[\s()\-–.]*\d){4,}(?![^\W\d])")
_LETTERED = re.compile(r"(?<!\w)\+?\d(?=\S*[^\W\d_])[^\W_](?:[\s()\-–.]*[^\W_]){5,}")
_LONG_RUN = re.compile(r"\s+(?=(?:\+7|8|7)?[\s(\-]*9\d{2}|\+)")
_PHONE_WORDS = re.compile(r"^(?:т|тел|телефон|моб|мобильный|сот|сотовый|phone|mob|cell)?[.:\s]*$", re.I)
_WITH_PHONE = re.compile(r"\bтел|phone", re.I)  # «Адрес, телефон»
_WHOLE_NUMBER = re.compile(r"(?<!\d)(?:\+?[78][\s(\-]*)?9\d{2}[\s)\-]*\d{3}[\s\-]*\d{2}[\s\-]*\d{2}(?!\d)")
_SCIENTIFIC = re.compile(r"\s*\+?(\d)[.,](\d+)[eе]\+?(1[0-3])\s*", re.I)
_WITH_ZERO = re.compile(r"\+?\d{10,12}[.,]0")  # a number that a program wrote as one with a fraction
_DASHES = str.maketrans("‐‑‒−—", "-----")
_SIGNIFICANT = 9  # digits from which a number was written whole: Excel shows six of a rounded one
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d")
_ASIDE = re.compile(r"\s*\([^)]*\)|\s*\[[^\]]*\]|\s*/[^/]*/")
_IN_NAMES = re.compile(
    r"[\s,;–—-]*(?<!\w)(?:не\s+звонить|не\s+беспокоить|vip|вип|ч[её]рный\s+список|чс|б/о|без\s+оплаты)(?!\w)[!.\s]*",
    re.I,
)


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
        if meaning != meanings.PHONE and isinstance(value, str) and _WITH_PHONE.search(caption):
            for number in _WHOLE_NUMBER.findall(value):
                self._phones(caption, number)
        if meaning in {meanings.SURNAME, meanings.FIRST_NAME, meanings.PATRONYMIC}:
            self._part(meaning, value)
        elif meaning in meanings.FLAGS:
            self._flag(meaning, caption, value)
        elif meaning in _HANDLERS:
            _HANDLERS[meaning](self, caption, value)
        elif meaning in LINES | TEXTS:
            self._words(meaning, caption, value)
        elif meaning != meanings.IGNORED and not is_blank(value):
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
        if is_blank(value) or is_nothing(value):  # a dash, a flower or «нет» is no name
            return
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
        found = split_phones(_digits_of(value))
        if not found:
            self._keep(caption, value)
            self.report(text("Importing", "“{value}” is not a telephone number; it is in the note.", value=show(value)))
        for phone in found:
            if phone.number not in {known.number for known in self.person.phones}:
                self.person.phones.append(phone)

    def _birthday(self, caption: str, value: Value) -> None:
        try:
            self.person.birthday = dates.Birthday(*foreign_days.birthday(value, self.order, today=self.today))
        except SalonError as error:
            self.report(error.sentence)
            if not foreign_days.is_placeholder(value):
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

    def _flag(self, flag: str, caption: str, value: Value) -> None:
        said = values.yes_or_no(value)
        if said:
            self.person.flags.add(flag)
        elif said is None:
            self._keep(caption, value)

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


_HANDLERS: dict[str, Callable[[Taker, str, Value], None]] = {
    meanings.NAME: Taker._name,
    meanings.PHONE: Taker._phones,
    meanings.BIRTHDAY: Taker._birthday,
    meanings.SEX: Taker._sex,
    meanings.DISCOUNT: Taker._discount,
    meanings.TAGS: Taker._tags,
    meanings.NOTE: Taker._note,
    meanings.ALLERGIES: Taker._allergies,
    meanings.EMAIL: Taker._email,
}


def _digits_of(value: Value) -> str:
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
    for piece in re.split(r"[,;\n|]|/(?=\s*[+\d(])|\s/\s|\sи\s", words):
        for part in _LONG_RUN.split(piece) if len(re.sub(r"\D", "", piece)) > 15 else [piece]:
            number = _NUMBER.search(part)
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
