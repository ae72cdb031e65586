"""Drafts: words that were typed into a form and are not saved yet, kept over a lock or a crash, inside the base."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping

from salonbase import base
from salonbase.models import Draft, Visit, tuples

NEW_CARD = "client:new"
NEW_CARD_BEFORE = "client:new:before"  # of a new card that was set aside for another one


def card(client_id: int) -> str:
    """The form of a card."""
    return f"client:{client_id}"


def visit_line(client_id: int) -> str:
    """The line for a new visit above the log of a card."""
    return f"visit_line:{client_id}"


def next_visit(client_id: int) -> str:
    """The fields of the next visit of a card."""
    return f"next_visit:{client_id}"


def visit(visit_id: int) -> str:
    """The form of a visit that is in the log."""
    return f"visit:{visit_id}"


def segment(segment_id: int | None) -> str:
    """The editor of a segment; None is a new one."""
    return f"segment:{segment_id or 'new'}"


def form(key: str) -> str:
    """The editor of a form that clients sign; "" is a new one."""
    return f"form:{key or 'new'}"


def keep(key: str, values: Mapping[str, str], *, now: dt.datetime) -> None:
    """Keep the words of the form ``key`` in place of its former draft."""
    content = json.dumps(dict(values), ensure_ascii=False)
    with base.transaction():
        Draft.replace(key=key, content=content, at=now).execute()


def find(key: str) -> dict[str, str] | None:
    """The draft of the form ``key``; None where there is none."""
    content = Draft.select(Draft.content).where(Draft.key == key).scalar()
    return None if content is None else dict(json.loads(content))


def drop(key: str) -> None:
    """Forget the draft of the form ``key``."""
    with base.transaction():
        Draft.delete().where(Draft.key == key).execute()


def forget(client_id: int) -> None:
    """Forget all that is half typed about a client, to be called in the transaction that erases the client."""
    visits = tuples(Visit.select(Visit.id).where(Visit.client == client_id))
    own = [card(client_id), visit_line(client_id), next_visit(client_id)]
    Draft.delete().where(Draft.key.in_(own + [visit(visit_id) for (visit_id,) in visits])).execute()
