"""An import is taken back as a whole: what it brought goes, what people have worked on since stays and is named."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from peewee import SQL

from salonbase import base, history, names, photos
from salonbase.errors import SalonError
from salonbase.models import (
    Booking,
    CardField,
    CardValue,
    Change,
    Client,
    ClientTag,
    Consent,
    Family,
    Greeting,
    Import,
    Operation,
    Photo,
    Recall,
    ShownPhoto,
    Specialist,
    Tag,
    Visit,
    tuples,
)
from salonbase.text import text


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, and the clients whose cards stay as they are because somebody has worked on them."""

    clients: int
    visits: int
    filled: int
    kept: tuple[tuple[int, str], ...]  # id and name


def undo(import_id: int, *, now: dt.datetime) -> Undone:
    """Take an import back: its cards, its visits and what it filled in, as far as nobody has touched them since.

    A card that was edited, or got a visit, booking, recall, greeting or family by hand, is kept whole, with all its
    visits. A visit that was edited is kept. Raises SalonError where the import is unknown or was taken back before.
    """
    with base.transaction():
        brought: Import | None = Import.get_or_none(Import.id == import_id)
        if brought is None or brought.undone_at is not None:
            raise SalonError(text("Importing", "This import has already been taken back."))
        touched = _touched_clients(import_id)
        kept_visits = _touched_visits(import_id)
        filled, not_unfilled = _unfill(import_id, now)
        visits = _delete_visits(import_id, touched, kept_visits)
        kept = touched | not_unfilled | _clients_of(kept_visits)
        clients = Client.delete().where(Client.imported == import_id, Client.id.not_in(_numbers(kept))).execute()
        made = json.loads(brought.summary).get("made", {})
        _delete_unused(made)
        _delete_photos(set(made.get("photos", ())), kept)
        Import.update(undone_at=now).where(Import.id == import_id).execute()
        return Undone(clients, visits, filled, _named(kept))


def worked_on(import_id: int) -> tuple[tuple[int, str], ...]:
    """The cards, id and name, that would stay because somebody has worked on them since they came."""
    return _named(_touched_clients(import_id) | _clients_of(_touched_visits(import_id)))


def _numbers(ids: set[int]) -> SQL:
    """Ids for a condition; SQLite takes them as one JSON text, however many there are."""
    return SQL("(SELECT value FROM json_each(?))", [json.dumps(sorted(ids))])


def _ids(query: Any) -> set[int]:
    return {row[0] for row in tuples(query)}


def _touched_clients(import_id: int) -> set[int]:
    """The cards of the import on which somebody has worked."""
    own = Client.select(Client.id).where(Client.imported == import_id)
    brought_at = Import.select(Import.at).where(Import.id == import_id)
    families = json.loads(Import.select(Import.summary).where(Import.id == import_id).scalar()).get("made", {})
    joined = Client.family.is_null(False) & Client.family.not_in(_numbers(set(families.get("families", ()))))
    found = _ids(own.where((Client.updated_at > brought_at) | joined))
    by_hand = Operation.undone_at.is_null() & (Operation.imported.is_null() | (Operation.imported != import_id))
    found |= _ids(Operation.select(Operation.client).where(Operation.client.in_(own), by_hand))
    others = Visit.imported.is_null() | (Visit.imported != import_id)
    found |= _ids(Visit.select(Visit.client).where(Visit.client.in_(own), others))
    for model in (Booking, Recall, Greeting, Consent):
        found |= _ids(model.select(model.client).where(model.client.in_(own)))
    return found


def _touched_visits(import_id: int) -> set[int]:
    """The visits of the import that somebody has edited."""
    own = Visit.select(Visit.id).where(Visit.imported == import_id)
    steps = Change.select(Change.row).join(Operation).where(Change.table == "visit", Operation.undone_at.is_null())
    changed = {json.loads(row) for (row,) in tuples(steps)}
    return changed & _ids(own) if changed else set()


def _clients_of(visits: set[int]) -> set[int]:
    return _ids(Visit.select(Visit.client).where(Visit.id.in_(_numbers(visits)))) if visits else set()


def _unfill(import_id: int, now: dt.datetime) -> tuple[int, set[int]]:
    """Take back what was filled into cards; the number of cards, and those that were changed since."""
    steps = Operation.select(Operation.id, Operation.client).where(
        Operation.imported == import_id, Operation.undone_at.is_null()
    )
    undone, kept = 0, set()
    for operation_id, client_id in tuples(steps.order_by(Operation.id.desc())):
        try:
            history.undo(operation_id, now=now)
            undone += 1
        except SalonError:
            kept.add(client_id)
    return undone, kept


def _delete_visits(import_id: int, touched: set[int], kept: set[int]) -> int:
    condition = (Visit.imported == import_id) & Visit.client.not_in(_numbers(touched)) & Visit.id.not_in(_numbers(kept))
    return int(Visit.delete().where(condition).execute())


def _delete_unused(made: dict[str, list[int]]) -> None:
    """Specialists, tags, families and fields that came with the import and that nobody has any more."""
    wanted = Specialist.id.in_(_numbers(set(made.get("specialists", ()))))
    for owner in (Visit.specialist, Client.preferred_specialist, Booking.specialist):
        wanted &= Specialist.id.not_in(owner.model.select(owner).where(owner.is_null(False)))
    Specialist.delete().where(wanted).execute()
    fields = CardField.id.in_(_numbers(set(made.get("fields", ()))))
    CardField.delete().where(fields, CardField.id.not_in(CardValue.select(CardValue.field))).execute()
    families = Family.id.in_(_numbers(set(made.get("families", ()))))
    Family.delete().where(
        families, Family.id.not_in(Client.select(Client.family).where(Client.family.is_null(False)))
    ).execute()
    tags = Tag.id.in_(_numbers(set(made.get("tags", ()))))
    Tag.delete().where(tags, Tag.id.not_in(ClientTag.select(ClientTag.tag))).execute()


def _delete_photos(filled: set[int], kept: set[int]) -> None:
    """The pictures of cards that are gone, and those that are shown no more because they were taken off a card."""
    photos.sweep()
    unseen = Photo.id.not_in(ShownPhoto.select(ShownPhoto.photo))
    Photo.delete().where(Photo.id.in_(_numbers(filled)), Photo.client.not_in(_numbers(kept)), unseen).execute()


def _named(ids: set[int]) -> tuple[tuple[int, str], ...]:
    columns = (Client.id, Client.surname, Client.first_name, Client.patronymic)
    query = Client.select(*columns).where(Client.id.in_(_numbers(ids))).order_by(Client.sort_key, Client.id)
    return tuple((client_id, names.full(*parts)) for client_id, *parts in tuples(query))
