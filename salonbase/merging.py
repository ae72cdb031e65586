"""Two cards of one person become one: field by field, with everything that belongs to either, and reversible.

``compare`` sets the two cards side by side and suggests the value of each field; ``merge`` joins them in one operation
of the history, so that undo brings both back exactly. The card that goes is in the trash with ``merged_into`` set.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from salonbase import (
    cards,
    catalogue,
    client_lists,
    clients,
    dates,
    facts,
    families,
    fields,
    formats,
    history,
    names,
    phones,
    photos,
    standing,
    visits,
)
from salonbase.clients import Card
from salonbase.column_words import COLUMNS
from salonbase.errors import SalonError
from salonbase.models import Booking, Client, Consent, Greeting, Recall, Visit, tuples
from salonbase.text import text

OWN = "value:"
"""What the key of an own field begins with in lines and choices: "value:skin_type"."""

HAND_STATUS = "hand_status"
"""The key of the statuses that somebody chose by hand; their values are a status and its reason, ("", "") for none."""

PHOTO = "photo"
"""The key of the photos of two cards; their values are numbers of ``salonbase.photos``, 0 for none."""

_TITLES = {"preferred_specialist": "preferred_specialist_id"}
_KEYS = (
    *facts.NAMES, "phones", "birthday", "sex", "email", "address", "messenger", "card_number", "source", "reason",
    "sticky_note", "allergies", "note", "preferred_specialist", "preferred_time", "discount_percent", *facts.FLAGS,
    "tags",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One field of two cards, in words and as values; ``suggested`` is what the merged card would get.

    ``key`` is an attribute of Card, or OWN and the key of an own field. A field that both leave empty has no line.
    """

    key: str
    title: str
    left: str
    right: str
    suggested: str
    left_value: Any
    right_value: Any
    suggested_value: Any

    @property
    def differs(self) -> bool:
        """Whether both say something, and not the same."""
        return bool(self.left and self.right) and names.normalise(self.left) != names.normalise(self.right)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two cards side by side; ``left`` is the one that stays."""

    left: Card
    right: Card
    left_totals: visits.Totals
    right_totals: visits.Totals
    lines: tuple[Line, ...]


def compare(left_id: int, right_id: int) -> Comparison:
    """The two cards, their figures, and a line for each field in the order of the card."""
    left, right = clients.card(left_id), clients.card(right_id)
    lines = [_line(key, left, right) for key in _KEYS]
    for field in cards.fields(with_hidden=True):
        pair = left.values.get(field.key, ""), right.values.get(field.key, "")
        lines.append(_made(OWN + field.key, field.title, *pair, fields.KINDS[field.kind].show, field.kind))
    lines.append(
        _made(HAND_STATUS, COLUMNS["client"][HAND_STATUS].title(), _by_hand(left), _by_hand(right), _show_status)
    )
    numbers = photos.number(left_id), photos.number(right_id)
    lines.append(_made(PHOTO, COLUMNS["shown_photo"]["photo_id"].title(), *numbers, _show_photo))
    told = tuple(line for line in lines if line.left or line.right)
    return Comparison(left, right, visits.totals(left_id), visits.totals(right_id), told)


def merge(keep_id: int, other_id: int, choices: Mapping[str, Any] | None = None, *, now: dt.datetime) -> None:
    """Join the card ``other_id`` to the card ``keep_id``, which stays.

    ``choices`` are the values that the person chose, by ``Line.key``; fields that are not in it get what ``compare``
    suggests. Visits, bookings, invitations, congratulations, consents and the family of both belong to the card that
    stays.
    Raises SalonError naming the field, or where one of the cards is gone, in the trash, or both are one.
    """
    if keep_id == other_id:
        raise SalonError(text("Merging", "Choose two cards: this is one and the same."))
    looked = compare(keep_id, other_id)
    if looked.left.deleted_at or looked.right.deleted_at:
        raise SalonError(text("Merging", "One of these cards is in the trash."))
    values = {line.key: line.suggested_value for line in looked.lines} | dict(choices or {})
    if (photo := values.pop(PHOTO, 0)) not in {0, photos.number(keep_id), photos.number(other_id)}:
        raise SalonError(text("Merging", "Choose the photo of one of the two cards."), field=PHOTO)
    own = {key.removeprefix(OWN): value for key, value in values.items() if key.startswith(OWN)}
    row = facts.columns(values, today=now.date())
    if (chosen := values.pop(HAND_STATUS, None)) is not None:
        row |= standing.columns(*chosen)
    name = {part: row.get(part, getattr(looked.left, part)) for part in facts.NAMES}
    facts.check_name(name.values())
    with history.operation("clients_merged", now=now, client_id=keep_id) as writer:
        if "preferred_specialist" in values:
            row["preferred_specialist"] = catalogue.specialist_id(writer, values["preferred_specialist"] or "")
        first = min(looked.left.created_at, looked.right.created_at)
        writer.update(Client, keep_id, **row, **clients.derived(name), created_at=first, updated_at=now)
        client_lists.write(writer, keep_id, {**values, "values": own})
        _move(writer, keep_id, other_id)
        families.follow(writer, keep_id, other_id)
        photos.follow(writer, keep_id, photo, now=now)
        writer.update(Client, other_id, deleted_at=now, merged_into=keep_id, updated_at=now)


def _move(writer: history.Writer, keep_id: int, other_id: int) -> None:
    """Give all that happened and is planned to the card that stays; who was congratulated twice was so once."""
    for model in (Visit, Booking, Recall, Consent):
        for (row,) in tuples(model.select(model.id).where(model.client == other_id)):
            writer.update(model, row, client=keep_id)
    known = {year for (year,) in tuples(Greeting.select(Greeting.year).where(Greeting.client == keep_id))}
    for row, year in tuples(Greeting.select(Greeting.id, Greeting.year).where(Greeting.client == other_id)):
        if year not in known:
            writer.update(Greeting, row, client=keep_id)


def _line(key: str, left: Card, right: Card) -> Line:
    column = COLUMNS["client"].get(_TITLES.get(key, key))
    if key == "phones":
        return _made(key, COLUMNS["phone"]["number"].title(), left.phones, right.phones, _show_phones)
    if key == "tags":
        return _made(key, COLUMNS["client_tag"]["tag_id"].title(), left.tags, right.tags, ", ".join)
    assert column is not None
    show = {"birthday": dates.Birthday.show, "preferred_specialist": str}.get(key, column.show)
    return _made(key, column.title(), getattr(left, key), getattr(right, key), show)


def _made(key: str, title: str, left: Any, right: Any, show: Any, kind: str = "") -> Line:
    suggested = _suggested(key, left, right, kind)
    shown = [show(value) if value else "" for value in (left, right, suggested)]
    return Line(key, title, shown[0], shown[1], shown[2], left, right, suggested)


def _by_hand(card: Card) -> tuple[str, str] | None:
    return (card.hand_status, card.hand_status_reason) if card.hand_status else None


def _show_status(chosen: tuple[str, str]) -> str:
    return f"{standing.word(chosen[0])}: {chosen[1]}"


def _show_photo(number: int) -> str:
    """A photo by the moment at which it came into the base."""
    made_at = photos.made_at(number)
    return f"{formats.day(made_at.date())}, {formats.time(made_at.time())}" if made_at else ""


def _show_phones(numbers: tuple[facts.Phone, ...]) -> str:
    return "\n".join(f"{phones.show(phone.number)} {phone.note}".rstrip() for phone in numbers)


def _suggested(key: str, left: Any, right: Any, kind: str) -> Any:
    """What the merged card gets unless somebody chooses: nothing is lost where both values can stand."""
    if key == "phones":
        return _all_phones(left, right)
    if key == "tags":
        return tuple(facts.tag_list([*left, *right]))
    if key == "birthday":
        return _fuller_birthday(left, right)
    if key in facts.LONG_TEXTS or kind in {"long_text", "choices"}:
        known = {names.normalise(line) for line in left.splitlines()}
        more = [line for line in right.splitlines() if names.normalise(line) not in known]
        return "\n".join(filter(None, [left, *more]))
    if key in facts.NAMES and _is_short_for(left, right):
        return right
    return left or right


def _all_phones(left: tuple[facts.Phone, ...], right: tuple[facts.Phone, ...]) -> tuple[facts.Phone, ...]:
    notes = {phone.number: phone.note for phone in (*right, *left) if phone.note}
    numbers = dict.fromkeys(phone.number for phone in (*left, *right))
    return tuple(facts.Phone(number, notes.get(number, "")) for number in numbers)


def _fuller_birthday(left: dates.Birthday, right: dates.Birthday) -> dates.Birthday:
    """The known parts of both, the left one where they speak against each other."""
    pairs = ((left.day, right.day), (left.month, right.month), (left.year, right.year))
    if any(one and other and one != other for one, other in pairs):
        return left
    return dates.Birthday(*(one or other for one, other in pairs))


def _is_short_for(one: str, other: str) -> bool:
    """Whether a name is only the beginning of the other: «А.» of «Анна»."""
    short = names.normalise(one).rstrip(".")
    return len(short) < len(names.normalise(other)) and names.normalise(other).startswith(short)
