"""Drafts: words that were typed into a form and are not saved yet, kept over a lock or a crash, inside the base."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping

from salonbase import base
from salonbase.models import Draft


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
