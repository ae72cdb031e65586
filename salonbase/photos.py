"""The photo in the head of a card: one picture of a client, prepared by ``reading.pictures``.

The rows of the pictures never change; the history holds only which of them a card shows (ShownPhoto), so that undo and
redo work without a copy of the picture. A former picture stays until its client is erased. Where the making of a card
is undone, its pictures belong to nobody until it is done again; ``sweep`` removes those that never will be.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable

from peewee import SQL

from salonbase import base, bulk, history, reading
from salonbase.errors import SalonError
from salonbase.models import Client, Photo, ShownPhoto, tuples
from salonbase.reading.pictures import Prepared
from salonbase.text import text

_SHOWN = ("client_id", "photo_id")
_AT_ONCE = 100


def put(client_id: int, image: bytes, *, now: dt.datetime) -> None:
    """Show this picture in the head of the card, in place of a former one.

    What ``reading.picture`` has prepared is kept as it is; any other image is prepared here, by a child process in
    half a second. The same picture once more changes nothing. Raises SalonError where it is no image that
    can be read, or where the client is gone.
    """
    jpeg = image if isinstance(image, Prepared) else reading.picture(image)
    _check(client_id)
    if of(client_id) == jpeg:
        return
    with history.operation("photo_put", now=now, client_id=client_id) as writer:
        sweep()
        write(writer, client_id, jpeg, now=now)


def remove(client_id: int, *, now: dt.datetime) -> None:
    """Show the initials again; without a photo nothing happens."""
    _check(client_id)
    with history.operation("photo_removed", now=now, client_id=client_id) as writer:
        _adopt(client_id)
        writer.delete(ShownPhoto, client_id)


def of(client_id: int) -> bytes | None:
    """The picture that the card shows, a JPEG; None where there is none."""
    shown = Photo.select(Photo.jpeg).join(ShownPhoto, on=ShownPhoto.photo == Photo.id)
    found = tuples(shown.where(ShownPhoto.client == client_id))
    return bytes(found[0][0]) if found else None


def number(client_id: int) -> int:
    """The number of the photo that the card shows, 0 for none: the same number is the same picture."""
    sql = "SELECT photo_id FROM shown_photo WHERE client_id = ?"  # every card that is opened asks
    row = ShownPhoto._meta.database.execute_sql(sql, (client_id,)).fetchone()
    return int(row[0]) if row else 0


def made_at(number: int) -> dt.datetime | None:
    """When a photo came into the base."""
    found: dt.datetime | None = Photo.select(Photo.made_at).where(Photo.id == number).scalar()
    return found


def write(writer: history.Writer, client_id: int, jpeg: bytes, *, now: dt.datetime) -> int:
    """Show this prepared picture as a part of a running operation; return its number."""
    made = int(Photo.insert(client=client_id, made_at=now, jpeg=jpeg).execute())
    if number(client_id):
        _adopt(client_id)
        writer.update(ShownPhoto, client_id, photo=made)
    else:
        writer.insert(ShownPhoto, client=client_id, photo=made)
    return made


def shown(client_ids: Iterable[int]) -> dict[int, int]:
    """The numbers of the photos that these clients show; who has none is left out."""
    wanted = SQL("(SELECT value FROM json_each(?))", [json.dumps(list(client_ids))])
    return dict(tuples(ShownPhoto.select(ShownPhoto.client, ShownPhoto.photo).where(ShownPhoto.client.in_(wanted))))


def write_many(rows: Iterable[tuple[int, bytes]], *, now: dt.datetime) -> None:
    """Show these prepared pictures on new cards, in the transaction of the caller and without history."""
    pen = bulk.Pen()
    made, told = pen.prepare(Photo, "id", "client_id", "made_at", "jpeg"), pen.prepare(ShownPhoto, *_SHOWN)
    moment = Photo.made_at.db_value(now)
    for count, (client_id, jpeg) in enumerate(rows, start=1):
        photo = pen.next_id(Photo)
        made.append((photo, client_id, moment, jpeg))
        told.append((client_id, photo))
        if count % _AT_ONCE == 0:
            pen.flush()
    pen.flush()


def follow(writer: history.Writer, kept: int, chosen: int, *, now: dt.datetime) -> None:
    """As a part of merging two cards: the card that stays shows a copy of the photo ``chosen``, or none for 0.

    A copy, because the other card may be erased from the trash one day, with its pictures.
    """
    if chosen == number(kept):
        return
    if chosen:
        write(writer, kept, bytes(Photo.select(Photo.jpeg).where(Photo.id == chosen).scalar()), now=now)
    else:
        _adopt(kept)
        writer.delete(ShownPhoto, kept)


def forget(client_id: int) -> None:
    """Remove all pictures of a client, to be called in the transaction that erases the client."""
    shown = ShownPhoto.select(ShownPhoto.photo).where(ShownPhoto.client == client_id)
    Photo.delete().where((Photo.client == client_id) | Photo.id.in_(shown)).execute()
    sweep()


def sweep() -> None:
    """Remove pictures of cards whose making was undone, when something new bars the way to doing it again."""
    with base.transaction():
        Photo.delete().where(Photo.client.is_null(), Photo.id.not_in(ShownPhoto.select(ShownPhoto.photo))).execute()


def _adopt(client_id: int) -> None:
    """Let the picture that a card shows belong to it again: undoing the card's making had cut the tie."""
    shown = ShownPhoto.select(ShownPhoto.photo).where(ShownPhoto.client == client_id)
    Photo.update(client=client_id).where(Photo.id.in_(shown), Photo.client.is_null()).execute()


def _check(client_id: int) -> None:
    if not Client.select().where(Client.id == client_id).exists():
        raise SalonError(text("Clients", "This card is no longer in the base."))
