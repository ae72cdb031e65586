"""Clients as vCard 3.0 (RFC 2426), which every telephone and address book takes.

Lines end in CRLF and are folded at 75 bytes, never inside a letter. A birthday without its year is written as
``BDAY:--0322``, which is how telephones have it; without a day or a month there is none. The word about a number is
its label (``item1.TEL`` with ``item1.X-ABLABEL``). The photo goes along as the base keeps it. What a card has no place
for stands in the NOTE.
"""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from salonbase import alphabet, names, photos
from salonbase.clients import Card
from salonbase.dates import Birthday
from salonbase.exporting import rows
from salonbase.facts import Phone
from salonbase.text import text

_PLAIN = (
    "surname", "first_name", "patronymic", "email", "address", "messenger", "sticky_note", "allergies", "note",
    "do_not_disturb", "blacklisted",
)  # fmt: skip
_FOLD = 75  # bytes of a line without its end


def write(ids: Sequence[int], path: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Write the cards of these clients, one after the other, into a file."""
    done = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for some in rows.pieces(ids):
            found, pictured = _people(some), photos.shown(some)
            for client_id in some:
                if client_id in found:
                    photo = photos.of(client_id) if client_id in pictured else None
                    file.write(card(found[client_id], photo or b""))
            done += len(some)
            if progress is not None:
                progress(done, len(ids))


@dataclass(frozen=True, slots=True)
class Person:
    """What a vCard tells of a client; a clients.Card has all of it too."""

    surname: str
    first_name: str
    patronymic: str
    birthday: Birthday
    email: str
    address: str
    messenger: str
    sticky_note: str
    allergies: str
    note: str
    do_not_disturb: bool
    blacklisted: bool
    updated_at: dt.datetime
    phones: Sequence[Phone]
    tags: Sequence[str]

    @property
    def name(self) -> str:
        """The whole name, surname first."""
        return names.full(self.surname, self.first_name, self.patronymic)


def _people(ids: Sequence[int]) -> dict[int, Person]:
    sql = f"SELECT id, birth_day, birth_month, birth_year, updated_at, {', '.join(_PLAIN)} FROM client WHERE id"
    numbers = rows.grouped("SELECT client_id, number, note FROM phone WHERE client_id", ids, "ORDER BY position, id")
    worn = "SELECT client_id, tag.name FROM client_tag JOIN tag ON tag.id = tag_id WHERE client_id"
    tags = rows.grouped(worn, ids, "")
    found: dict[int, Person] = {}
    for client_id, day, month, year, updated_at, *plain in rows.among(sql, ids):
        found[client_id] = Person(
            birthday=Birthday(day, month, year),
            updated_at=dt.datetime.fromisoformat(updated_at),
            phones=[Phone(*line) for line in numbers[client_id]],
            tags=sorted((tag for (tag,) in tags[client_id]), key=alphabet.sort_key),
            **dict(zip(_PLAIN, plain, strict=True)),
        )
    return found


def card(client: Person | Card, photo: bytes = b"") -> str:
    """One vCard, with this JPEG as its photo."""
    lines = ["BEGIN:VCARD", "VERSION:3.0"]
    lines.append("N:" + ";".join(map(_escaped, (client.surname, client.first_name, client.patronymic, "", ""))))
    lines.append("FN:" + _escaped(client.name))
    for number, phone in enumerate(client.phones, start=1):
        kind = "TYPE=CELL" if phone.number.startswith("+79") else "TYPE=VOICE"
        if phone.note:
            lines.append(f"item{number}.TEL;{kind}:{_escaped(phone.number)}")
            lines.append(f"item{number}.X-ABLABEL:{_escaped(phone.note)}")
        else:
            lines.append(f"TEL;{kind}:{_escaped(phone.number)}")
    if client.email:
        lines.append("EMAIL;TYPE=INTERNET:" + _escaped(client.email))
    if client.address:
        lines.append("ADR;TYPE=HOME:;;" + _escaped(client.address) + ";;;;")
    if client.messenger:
        lines.append("IMPP:" + _escaped(client.messenger))
    if birthday := _birthday(client):
        lines.append("BDAY:" + birthday)
    if note := _note(client):
        lines.append("NOTE:" + _escaped(note))
    if client.tags:
        lines.append("CATEGORIES:" + ",".join(map(_escaped, client.tags)))
    if photo:
        lines.append("PHOTO;ENCODING=b;TYPE=JPEG:" + base64.b64encode(photo).decode())
    lines += [f"REV:{client.updated_at:%Y-%m-%dT%H:%M:%S}", "END:VCARD"]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def folded(line: str) -> str:
    """A line in pieces of at most 75 bytes, each continued by a line that begins with a space."""
    if len(line.encode()) <= _FOLD:
        return line
    if line.isascii():
        starts = range(_FOLD, len(line), _FOLD - 1)
        return "\r\n ".join([line[:_FOLD], *(line[start : start + _FOLD - 1] for start in starts)])
    pieces, piece, size = [], "", 0
    for character in line:
        width = len(character.encode())
        if size + width > _FOLD:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += width
    return "\r\n".join([*pieces, piece])


def _escaped(words: str) -> str:
    words = "".join(character for character in words if character == "\n" or character >= " ")
    return words.replace("\\", "\\\\").replace("\n", "\\n").replace(";", "\\;").replace(",", "\\,")


def _birthday(client: Person | Card) -> str:
    day, month, year = client.birthday.day, client.birthday.month, client.birthday.year
    if day is None or month is None:
        return ""
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}{day:02}"


def _note(client: Person | Card) -> str:
    """What must not be lost on the way: what everybody must see first, then allergies, then the note."""
    lines = [client.sticky_note]
    if client.allergies:
        lines.append(text("Heading", "Allergies and contraindications") + ": " + client.allergies)
    if client.do_not_disturb:
        lines.append(text("Heading", "Do not disturb"))
    if client.blacklisted:
        lines.append(text("Heading", "Blacklist"))
    return "\n".join(filter(None, [*lines, client.note]))
