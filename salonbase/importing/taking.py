"""Cells of a foreign file go into a person: each by its meaning, and what is not understood into the note."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from salonbase import dates, facts, names
from salonbase.errors import SalonError
from salonbase.facts import Phone
from salonbase.importing import foreign_days, meanings, numbers_in, typed_names, values
from salonbase.importing.cells import is_blank, is_nothing, show
from salonbase.importing.foreign_days import Order
from salonbase.importing.newcomers import Newcomer
from salonbase.reading import Value
from salonbase.text import text

LINES = frozenset({"email", "messenger", "source", "preferred_time", "preferred_specialist", "address", "card_number"})
_USUAL_LABELS = frozenset({
    "", "mobile", "other", "main", "cell", "home", "мобильный", "мобильные", "другой", "другое", "основной",
    "сотовый", "домашний",
})  # fmt: skip
_NUMBERS = frozenset({meanings.PHONE, meanings.FOREIGN_PHONE, meanings.LABEL})
TEXTS = frozenset({"reason", "sticky_note"})

_WITH_PHONE = re.compile(r"\bтел|phone", re.I)  # «Адрес, телефон»
_WHOLE_NUMBER = re.compile(r"(?<!\d)(?:\+?[78][\s(\-]*)?9\d{2}[\s)\-]*\d{3}[\s\-]*\d{2}[\s\-]*\d{2}(?!\d)")
_A_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}(?:\s*г\.?)?")
_BORN = re.compile(
    r"(?<![\d.])(?:\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)|(?:19|20)\d\d(?=\s*г))(?![\d.]\d)"
    r"(?:\s*г(?:\.\s?р|ода?)?\.?(?!\w))?"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(slots=True)
class Taker:
    """Puts cells into a newcomer; ``report`` hears why a value could not be understood."""

    person: Newcomer
    order: Order
    today: dt.date
    report: Callable[[str], None]
    label: str = ""  # of the number in the next column
    display: tuple[str, Value] = ("", None)  # the whole name in a column beside those of its parts

    def take(self, meaning: str, caption: str, value: Value) -> None:
        """Take one cell; whatever is not understood goes to the note with its caption."""
        if value is None:
            return
        if meaning not in _NUMBERS and isinstance(value, str) and _WITH_PHONE.search(caption):
            for number in _WHOLE_NUMBER.findall(value):
                self._phones(caption, number)
        if meaning in {meanings.SURNAME, meanings.FIRST_NAME, meanings.PATRONYMIC}:
            self._part(meaning, caption, value)
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
        self._settle_display()
        if " " in person.name.surname + person.name.first_name:
            self._settle_parts()
        marks = values.marks("\n".join([*person.note, *(phone.note for phone in person.phones)]))
        for flag, words in marks.flags.items():
            if flag not in person.flags:
                person.flags.add(flag)
                person.marked[flag] = words
        for tag, words in marks.tags.items():
            if tag.lower() not in map(str.lower, person.tags):
                person.tags.append(tag)
                person.marked[f"tag:{tag}"] = words
        known = person.words.get("allergies", "")
        new = [words for words in marks.allergies if words.lower() not in known.lower()]
        if new:
            person.words["allergies"] = ", ".join(filter(None, [known, *new]))
        if person.tie and not person.words.get("card_number") and not _is_plain_id(person.captions.get("tie", "")):
            person.words["card_number"] = person.tie

    def _settle_display(self) -> None:
        """The whole name beside its parts counts where those are empty, or have other words in them."""
        caption, value = self.display
        if value is None:
            return
        if not self.person.full_name:
            self._name(caption, value)
        elif set(names.search_key(show(value)).split()) - set(self.person.key.split()):
            self._keep(caption, value)
        self.display = ("", None)

    def _settle_parts(self) -> None:
        """Words of a name that were typed into the column of another part: all under «Фамилия», two under «Имя»."""
        name = self.person.name
        if not name.first_name and not name.patronymic:
            self.person.name = names.split(name.surname)
        elif not name.surname and not name.patronymic:
            self.person.name = names.split(name.first_name)
        elif name.first_name and not name.patronymic:
            apart = names.split(f"{name.surname} {name.first_name}")
            self.person.name = apart if apart.surname == name.surname and apart.patronymic else name
        self.person._key = ""

    def _display(self, caption: str, value: Value) -> None:
        self.display = (caption, value)

    def _keep(self, caption: str, value: Value) -> None:
        self.person.add_note(f"{caption}: {show(value)}")

    def _name(self, caption: str, value: Value) -> None:
        if is_blank(value) or is_nothing(value):  # a dash, a flower or «нет» is no name
            return
        whole = names.clean(show(value)).lstrip("'’")  # with which Excel marks a text
        if _A_DAY.fullmatch(whole):
            self._keep(caption, value)
            return
        bare = typed_names.usual(self._bare_name(caption, whole))
        self.person.whole = bare
        self._set_name(names.split(bare), caption, whole)

    def _bare_name(self, caption: str, whole: str) -> str:
        """A name without the telephone number and the remarks that were typed into it; these go where they belong."""
        rest = whole
        if born := _BORN.search(rest):
            with suppress(SalonError):
                found = dates.Birthday(*foreign_days.birthday(born[0], self.order, today=self.today))
                self.person.birthday = self.person.birthday or found
                rest = rest.replace(born[0], " ")
        rest, number = typed_names.without_remarks(rest)
        self._phones(caption, number or None)
        if not any(map(str.isalnum, rest)):
            rest = whole
        if rest != whole:
            self._keep(caption, whole)
        return rest

    def _part(self, meaning: str, caption: str, value: Value) -> None:
        if is_blank(value) or is_nothing(value):
            return
        parts = {part: getattr(self.person.name, part) for part in facts.NAMES}
        if parts[meaning]:  # two columns of one part: the second is not lost
            self._keep(caption, value)
            return
        parts[meaning] = typed_names.usual(self._bare_name(caption, names.clean(show(value)).lstrip("'’")))
        self._set_name(names.Name(**parts), caption, parts[meaning])

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
        if isinstance(value, str) and (address := _EMAIL.search(value)):
            self._email(caption, address[0])
            value = value.replace(address[0], "").strip(" ,;\n")
            if not value:
                return
        self._add_phones(caption, value, numbers_in.split_phones(numbers_in.digits_of(value)))

    def _foreign_phones(self, caption: str, value: Value) -> None:
        """Numbers of a country that nobody named: kept as they are written, because +7 would be invented."""
        if not is_nothing(value):
            self._add_phones(caption, value, numbers_in.as_written(numbers_in.digits_of(value)))

    def _add_phones(self, caption: str, value: Value, found: list[Phone]) -> None:
        if not found:
            self._keep(caption, value)
            self.report(text("Importing", "“{value}” is not a telephone number; it is in the note.", value=show(value)))
        label, self.label = self.label, ""
        for phone in found:
            if phone.number not in {known.number for known in self.person.phones}:
                self.person.phones.append(Phone(phone.number, phone.note or label))

    def _birthday(self, caption: str, value: Value) -> None:
        try:
            self.person.birthday = dates.Birthday(*foreign_days.birthday(value, self.order, today=self.today))
        except SalonError as error:
            self.report(error.sentence)
            if foreign_days.is_placeholder(value):
                self.person.placeholders += 1
            else:
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
        self.person.tags += values.tag_words(value)

    def _label(self, caption: str, value: Value) -> None:
        """«Phone 1 - Label»: whose number stands in the next column; what says nothing is left."""
        words = names.clean(show(value)).strip("* ")
        if words.lower() in _USUAL_LABELS:
            return
        if _WITH_PHONE.search(caption):
            self.label = words
        else:
            self._keep(caption, value)

    def _tie(self, caption: str, value: Value) -> None:
        if not is_nothing(value):
            self.person.tie = names.clean(show(value))[: facts.LONGEST_LINE]
            self.person.captions["tie"] = caption
            if _is_plain_id(caption):
                self._keep(caption, value)

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
        if is_nothing(value) or (key == meanings.PREFERRED_SPECIALIST and is_blank(value)):
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
    meanings.FOREIGN_PHONE: Taker._foreign_phones,
    meanings.TIE: Taker._tie,
    meanings.DISPLAY_NAME: Taker._display,
    meanings.LABEL: Taker._label,
}


def _is_plain_id(caption: str) -> bool:
    """«ID» numbers the rows of a program and says nothing to a salon; «код клиента» is a number that people know."""
    return meanings.normalise(caption) in {"id", "ид"}
