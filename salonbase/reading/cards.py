"""A card of an address book becomes cells under Russian headings, which the import understands as those of any list.

What has no column of its own goes to the note with its name, as an unknown column of a list does; what only programs
need (numbers of revisions, sorting) is left out, photos are taken by ``card_photos``.
"""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Sequence
from dataclasses import dataclass, field

from salonbase import names
from salonbase.reading.properties import PICTURES, Property
from salonbase.text import text

NAME, BIRTHDAY, EMAIL, ADDRESS, MESSENGER = "ФИО", "Дата рождения", "Email", "Адрес", "Мессенджер"
SEX, TAGS, NOTE = "Пол", "Метки", "Примечание"
PHONES = ("Телефон", "Телефон 2", "Телефон 3")
HEADINGS = (NAME, *PHONES, BIRTHDAY, EMAIL, ADDRESS, MESSENGER, SEX, TAGS, NOTE)

_TECHNICAL = re.compile(
    r"VERSION|PRODID|REV|UID|MAILER|SORT-STRING|CLASS|SOURCE|PROFILE|LANG|KIND|CLIENTPIDMAP|XML|TZ|GEO|MEMBER|LABEL|AGENT"
    r"|NAME|CAL\w*URI|FBURL|CREATED|X-AB(?:LABEL|ADR|UID|SHOWAS|ORDER)|X-PHONETIC-.*|X-MS-.*|X-ADDRESSBOOKSERVER-.*"
    r"|X-(?:CLASS|REDUCTION|NO|IMAGEHASH|IMAGETYPE|SHARED-PHOTO-DISPLAY-PREF|APPLE-.*|ACCOUNT|GOOGLE-ETAG|LOTUS-.*)"
)
_CAPTIONS = {
    "ORG": "Организация", "TITLE": "Должность", "ROLE": "Должность", "NICKNAME": "Прозвище", "X-NICKNAME": "Прозвище",
    "URL": "Сайт", "ANNIVERSARY": "Годовщина", "X-ANNIVERSARY": "Годовщина", "RELATED": "Близкие",
    "X-ABRELATEDNAMES": "Близкие", "X-SPOUSE": "Супруг", "X-CHILDREN": "Дети", "X-ABDATE": "Дата",
    "X-MANAGER": "Начальник", "X-ASSISTANT": "Ассистент",
}  # fmt: skip
_MESSENGERS = re.compile(
    r"X-(?:GOOGLE-)?(TELEGRAM|WHATSAPP|VIBER|SKYPE|ICQ|JABBER|VK|INSTAGRAM|FACEBOOK|SIGNAL|TALK)(?:-USERNAME)?"
)
_SITES = re.compile(r"(?:^|[/.])(t\.me|telegram\.me|vk\.com|instagram\.com|wa\.me|ok\.ru|facebook\.com)(?=/)", re.I)
_OWN_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_MONTHS = ("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
           "декабрь")  # fmt: skip
_DAY = re.compile(r"(\d{4}|--)-?(\d{2})-?(\d{2})(?:[T ].*)?")
_YEAR_AND_MONTH = re.compile(r"(\d{4})-(\d{2})")
_NO_YEAR = 1604  # what iOS writes beside X-APPLE-OMIT-YEAR


@dataclass(slots=True)
class Card:
    """The properties of one card in their order."""

    properties: list[Property] = field(default_factory=list)

    def of(self, *wanted: str) -> list[Property]:
        """The properties of these names that say something."""
        return [one for one in self.properties if one.name in wanted and one.value.strip(" ;")]

    def has_picture(self) -> bool:
        """Whether there is a picture: a photo, or one that does not come along."""
        return any(one.name in PICTURES for one in self.properties)

    def is_person(self) -> bool:
        """Whether this is a person and not a group of them."""
        kinds = self.of("KIND", "X-ADDRESSBOOKSERVER-KIND")
        return not any(one.words.lower() in {"group", "location"} for one in kinds)

    def label(self, of: Property) -> str:
        """How the person called a line: «item1.X-ABLabel:мама» for «item1.TEL», otherwise by its types."""
        if of.group:
            for one in self.of("X-ABLABEL"):
                if one.group.lower() == of.group.lower():
                    own = _OWN_LABEL.fullmatch(one.words)
                    return _of_types({own[1].upper()}) if own else one.words
        return _of_types(of.types)


def _of_types(types: Sequence[str] | set[str] | frozenset[str]) -> str:
    """The word for the kinds of a telephone; none for a mobile one, which nearly all are."""
    words = (
        ("FAX", text("AddressBook", "Fax")), ("PAGER", text("AddressBook", "Pager")),
        ("WORK", text("AddressBook", "Work")), ("HOME", text("AddressBook", "Home")),
    )  # fmt: skip
    return next((word for kind, word in words if any(one.startswith(kind) for one in types)), "")


def cells(card: Card) -> dict[str, str]:
    """What a card says, by HEADINGS; headings that it says nothing of are missing."""
    phones = [_phone(card, one) for one in card.of("TEL")]
    last = len(PHONES) - 1
    found = dict(zip(PHONES, [*phones[:last], "\n".join(phones[last:])], strict=False))
    mails = [one.words.strip().removeprefix("mailto:") for one in card.of("EMAIL")]
    places = [_address(one) for one in card.of("ADR")] or [one.words for one in card.of("LABEL")]
    whole, notes = _name(card)
    found[NAME] = whole or next((one.words for one in card.of("NICKNAME", "ORG")), "")
    found[EMAIL], found[ADDRESS] = "".join(mails[:1]), "".join(places[:1])
    notes += [f"{EMAIL}: {one}" for one in mails[1:]] + [f"{ADDRESS}: {one}" for one in places[1:]]
    found[BIRTHDAY] = next((_day(one) for one in [*card.of("BDAY"), *_android(card, "contact_event", "3")]), "")
    found[SEX] = "".join(one.words[:1] for one in card.of("GENDER", "X-GENDER")[:1])
    tags = [part for one in card.of("CATEGORIES") for part in one.parts("[,;]")]
    found[TAGS] = ", ".join(dict.fromkeys(part for part in tags if part and part.lower() != "mycontacts"))
    chats = filter(None, map(_chat, card.properties))
    found[MESSENGER] = "; ".join(dict.fromkeys(chats))
    notes += [one.words for one in card.of("NOTE")] + _others(card)
    found[NOTE] = "\n".join(dict.fromkeys(filter(None, notes)))
    return {heading: words for heading, words in found.items() if words.strip()}


def _name(card: Card) -> tuple[str, list[str]]:
    """The name in one line, with a comma behind a surname that is certainly one; and what else the name says.

    Whoever types «Иванова Анна» into one line of a telephone finds it kept as first name and surname in that order;
    then the words alone decide, as in a list.
    """
    spoken = next((one.words.strip() for one in card.of("FN")), "")
    parts = next((one.parts() for one in card.of("N")), [])
    surname, first, more, prefix, suffix = (*parts, "", "", "", "", "")[:5]
    notes = [part for part in (prefix, suffix) if part]
    rest = " ".join(filter(None, (first, more)))
    if not rest or not surname:
        whole = surname or rest or spoken
    else:
        whole = f"{surname}, {rest}" if _is_in_order(surname, first, more) else f"{rest} {surname}"
    told = set(re.findall(r"\w+", f"{whole} {prefix} {suffix}".lower()))
    if not set(re.findall(r"\w+", spoken.lower())) <= told:
        notes.append(text("AddressBook", "Called: {name}", name=spoken))
    return whole, notes


def _is_in_order(surname: str, first: str, more: str) -> bool:
    if _is_patronymic(more):
        return True
    return not _is_patronymic(surname) and not (_is_given(surname) and not _is_given(first))


def _is_patronymic(word: str) -> bool:
    return bool(word) and any(names.split(f"{given} {word}").patronymic == word for given in ("Анна", "Иван"))


def _is_given(word: str) -> bool:
    return names.split(word).first_name == word


def _phone(card: Card, of: Property) -> str:
    number = re.sub(r";ext=", " доб. ", urllib.parse.unquote(of.words).strip().removeprefix("tel:"))
    label = " ".join(re.sub(r"[,;|/:\n]+", " ", card.label(of)).split())
    return f"{label}: {number}" if label else number


def _address(of: Property) -> str:
    box, flat, street, town, region, code, country = (*of.parts(), *[""] * 7)[:7]
    return ", ".join(" ".join(part.split()) for part in (code, country, region, town, street, flat, box) if part)


def _day(of: Property) -> str:
    """A birthday as people write it, unknown parts left out."""
    said = of.words.strip()
    if found := _DAY.fullmatch(said):
        year, month, day = found.groups()
        unknown = year == "--" or (int(year) == _NO_YEAR and "X-APPLE-OMIT-YEAR" in of.parameters)
        return f"{day}.{month}" if unknown else f"{year}-{month}-{day}"
    found = _YEAR_AND_MONTH.fullmatch(said)
    return f"{_MONTHS[int(found[2]) - 1]} {found[1]}" if found and 1 <= int(found[2]) <= 12 else said


def _chat(of: Property) -> str:
    """A messenger with its name: «Telegram: @anna»."""
    said = of.words.strip()
    if found := _MESSENGERS.fullmatch(of.name):
        return f"{found[1].capitalize()}: {said}"
    if of.name in {"IMPP", "X-SOCIALPROFILE"}:
        scheme, colon, rest = said.partition(":")
        service = of.parameters.get("X-SERVICE-TYPE") or next(iter(of.types - {"PREF", "HOME", "WORK"}), "")
        if colon and not rest.startswith("//"):
            return f"{(service or scheme).capitalize()}: {urllib.parse.unquote(rest)}"
        return f"{service.capitalize()}: {said}" if service else said
    return said if of.name == "URL" and _SITES.search(said) else ""


def _android(card: Card, kind: str, number: str = "") -> list[Property]:
    """What Android keeps in lines of its own: «vnd.android.cursor.item/nickname;Саша;1;;»."""
    found: list[Property] = []
    for one in card.of("X-ANDROID-CUSTOM"):
        parts = one.parts()
        if parts[0].endswith(f"/{kind}") and (not number or parts[2:3] == [number]):
            found.append(Property("", "", frozenset(), {}, "".join(parts[1:2])))
    return found


def _others(card: Card) -> list[str]:
    """Everything that has no column, with its name."""
    known = {"N", "FN", "TEL", "EMAIL", "ADR", "BDAY", "GENDER", "X-GENDER", "CATEGORIES", "NOTE", "BEGIN", "END"}
    lines: list[str] = []
    for one in card.properties:
        if one.name in known | PICTURES or _TECHNICAL.fullmatch(one.name) or not one.value.strip(" ;") or _chat(one):
            continue
        if one.name == "X-ANDROID-CUSTOM":
            kind, *said = one.parts()
            if not (kind.endswith("/contact_event") and said[1:2] == ["3"]):
                caption = (
                    "Прозвище" if kind.endswith("/nickname") else "Близкие" if kind.endswith("/relation") else "Дата"
                )
                lines.append(f"{caption}: {said[0] if said else ''}")
            continue
        caption = card.label(one) if one.group else ""
        caption = caption or _CAPTIONS.get(one.name, one.name.removeprefix("X-").capitalize())
        lines.append(f"{caption}: {', '.join(filter(None, one.parts()))}")
    return lines
