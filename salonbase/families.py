"""Families: clients who belong together, often with one telephone number."""

from __future__ import annotations

import datetime as dt

from salonbase import history, names
from salonbase.errors import SalonError
from salonbase.models import Client, Family, tuples
from salonbase.text import text


def of_client(client_id: int) -> list[tuple[int, str]]:
    """The other members of the client's family who are not in the trash, as (id, name) in the list's order."""
    family = _family(client_id)
    if family is None:
        return []
    others = Client.select(Client.id, Client.surname, Client.first_name, Client.patronymic).where(
        Client.family == family, Client.id != client_id, Client.deleted_at.is_null()
    )
    return [(key, names.full(*parts)) for key, *parts in tuples(others.order_by(Client.sort_key, Client.id))]


def join(client_id: int, other_id: int, *, now: dt.datetime) -> None:
    """Make one family of two clients and of everybody who already belongs to either."""
    if client_id == other_id:
        raise SalonError(text("Families", "Choose somebody else: this is the same card."))
    own, other = _family(client_id), _family(other_id)
    if own is not None and own == other:
        return
    with history.operation("family_joined", now=now, client_id=client_id) as writer:
        if own is None and other is None:
            own = writer.insert(Family)
        kept, left = (own, other) if own is not None else (other, None)
        for member in {client_id, other_id, *(_members(left) if left is not None else ())}:
            writer.update(Client, member, family=kept, updated_at=now)
        if left is not None:
            writer.delete(Family, left)


def leave(client_id: int, *, now: dt.datetime) -> None:
    """Take a client out of the family; a family of one is none."""
    family = _family(client_id)
    if family is None:
        return
    with history.operation("family_left", now=now, client_id=client_id) as writer:
        members = _members(family)
        leaving = members if len(members) <= 2 else [client_id]
        for member in leaving:
            writer.update(Client, member, family=None, updated_at=now)
        if len(leaving) == len(members):
            writer.delete(Family, family)


def forget(client_id: int) -> None:
    """Leave the family without a trace, to be called in the transaction that erases the client."""
    family = _family(client_id)
    if family is not None and len(_members(family)) <= 2:
        Client.update(family=None).where(Client.family == family).execute()
        Family.delete().where(Family.id == family).execute()


def follow(writer: history.Writer, kept: int, gone: int) -> None:
    """As a part of merging two cards: the family of the card that goes is that of the one that stays."""
    own, other = _family(kept), _family(gone)
    if other is None:
        return
    writer.update(Client, gone, family=None)
    members = [member for member in _members(other) if member != kept]
    if own is None and members:
        writer.update(Client, kept, family=other)
    elif own is not None and own != other:
        for member in members:
            writer.update(Client, member, family=own)
        writer.delete(Family, other)
    elif not members:
        writer.update(Client, kept, family=None)
        writer.delete(Family, other)


def _family(client_id: int) -> int | None:
    found = tuples(Client.select(Client.family).where(Client.id == client_id))
    if not found:
        raise SalonError(text("Clients", "This card is no longer in the base."))
    family: int | None = found[0][0]
    return family


def _members(family: int) -> list[int]:
    return [key for (key,) in tuples(Client.select(Client.id).where(Client.family == family))]
