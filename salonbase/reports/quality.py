"""Quality of the base: whose card lacks a telephone, a birthday or a consent, and who may be in the base twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from salonbase import client_names, formats, forms, nouns, periods, twice
from salonbase.models import Client
from salonbase.nouns import text
from salonbase.output import Column, Figure, Picture, Series, Table
from salonbase.paged import Paged, Row
from salonbase.report import Asked, Choice, Found, Parameter, Report, period

MOST_TO_COMPARE = 20_000
"""Cards that may be there twice are looked for among so many at once; above it only where they are asked for."""

PHONE, BIRTHDAY, CONSENT, EMAIL, TWICE = 1, 2, 4, 8, 16
_ALL, _ANY = "all", PHONE | BIRTHDAY | CONSENT | TWICE
_BITS = {"phone": PHONE, "birthday": BIRTHDAY, "consent": CONSENT, "email": EMAIL, "twice": TWICE}
_LACKS: dict[int, Callable[[], str]] = {
    PHONE: lambda: text("Reports", "no phone"),
    BIRTHDAY: lambda: text("Reports", "no birthday"),
    CONSENT: lambda: text("Reports", "no consent to the processing of data"),
    EMAIL: lambda: text("Reports", "no e-mail"),
    TWICE: lambda: text("Reports", "may be there twice"),
}
_BARE = f"""
    SELECT id, (NOT EXISTS (SELECT 1 FROM phone WHERE client_id = client.id)) * {PHONE}
             + (birth_day IS NULL OR birth_month IS NULL) * {BIRTHDAY}
             + (NOT EXISTS (SELECT 1 FROM consent JOIN form_template ON form_template.id = form_id
                            WHERE client_id = client.id AND key = ? AND withdrawn_on IS NULL)) * {CONSENT}
             + (email = '') * {EMAIL}
    FROM client WHERE deleted_at IS NULL"""
_LAST_VISITS = """
    SELECT value, (SELECT max(day) FROM visit WHERE client_id = value AND status = 'came' AND deleted_at IS NULL)
    FROM json_each(?)"""


def _make(asked: Asked) -> Found:
    lacks = _lacks(asked)
    compared = asked["what"] == "twice" or (asked["what"] == _ALL and len(lacks) <= MOST_TO_COMPARE)
    reasons = _twice(lacks, asked) if compared else {}
    lacks |= {client_id: lacks[client_id] | TWICE for client_id in reasons}
    wanted = _BITS.get(asked["what"], _ANY)
    ids = list(lacks)
    some = [ids[place] for place in client_names.in_order(ids) if lacks[ids[place]] & wanted]
    table = Table(
        title=text("Reports", "Quality of the base"),
        columns=_columns(),
        rows=_rows(some, lacks, reasons),
        count=len(some),
        told=_told(asked, len(lacks)),
        figures=_figures(lacks, compared=compared),
        picture=_picture(lacks, compared=compared),
        remarks=_remarks(compared=compared),
    )
    return Found(table, some)


def _lacks(asked: Asked) -> dict[int, int]:
    """What is missing on each card that was made in the period and is not in the trash: the sum of its bits."""
    among, people = asked.among("client.id")
    within, days = asked.within("substr(created_at, 1, 10)")
    parameters = [forms.DATA, *people, *days]
    return dict(Client._meta.database.execute_sql(_BARE + among + within, parameters).fetchall())


def _twice(lacks: Mapping[int, int], asked: Asked) -> dict[int, str]:
    """Who may be there twice: the reason of the surest pair. Those asked for may be like somebody who is not."""
    found: dict[int, str] = {}
    for pair in twice.pairs(progress=asked.progress):
        for client_id in (pair.left, pair.right):
            if client_id in lacks:
                found.setdefault(client_id, pair.reason)
    return found


def _told(asked: Asked, number: int) -> str:
    if asked["from"] or asked["to"]:
        made = text("Reports", "made: {period}", period=periods.told(asked["from"], asked["to"]))
        said = f"{made} · {text('Reports', '%n cards', n=number)}"
    else:
        said = text("Reports", "%n cards in the base", n=number)
    return said if asked["what"] == _ALL else f"{_WHAT[asked['what']]()} · {said}"


def _columns() -> tuple[Column, ...]:
    return (
        Column(nouns.client()),
        Column(text("Reports", "What is missing"), "long_text"),
        Column(text("Reports", "Phone"), "phone"),
        Column(text("Reports", "Last visit"), "day"),
    )


def _rows(some: Sequence[int], lacks: Mapping[int, int], reasons: Mapping[int, str]) -> Paged:
    words = {bit: word() for bit, word in _LACKS.items()}

    def read(ids: Sequence[int]) -> dict[int, Row]:
        people, lasts = client_names.reach(ids), dict(client_names.execute(_LAST_VISITS, ids))
        return {client_id: row(client_id, people, lasts) for client_id in ids}

    def row(client_id: int, people: Mapping[int, client_names.Reach], lasts: Mapping[int, Any]) -> Row:
        name, phone = people.get(client_id, client_names.NOBODY)
        missing = [words[bit] for bit in _BITS.values() if lacks[client_id] & bit]
        if client_id in reasons:
            reason = reasons[client_id]
            missing[-1] += f" ({reason[:1].lower()}{reason[1:]})"
        last = lasts.get(client_id)
        return (name, ", ".join(missing), phone, dt.date.fromisoformat(last) if last else None)

    return Paged(some, read, len(_columns()))


def _counts(lacks: Mapping[int, int], *, compared: bool) -> dict[str, int]:
    """How many cards lack what, by the words of it."""
    bits = [bit for bit in _BITS.values() if bit != TWICE or compared]
    values = list(lacks.values())
    return {_CAPTIONS[bit](): sum(1 for value in values if value & bit) for bit in bits}


def _figures(lacks: Mapping[int, int], *, compared: bool) -> list[Figure]:
    def share(number: int) -> str:
        return formats.share(round(100 * number / len(lacks), 1)) if lacks else ""

    return [Figure(title, number, beside=share(number)) for title, number in _counts(lacks, compared=compared).items()]


def _picture(lacks: Mapping[int, int], *, compared: bool) -> Picture | None:
    if not lacks:
        return None
    counts = _counts(lacks, compared=compared)
    title = text("Reports", "Cards that lack something")
    return Picture("bars", title, list(counts), (Series(text("Reports", "Cards"), list(counts.values())),))


def _remarks(*, compared: bool) -> list[str]:
    found = [
        text("Reports", "A birthday is there when day and month are known. A consent counts until it is withdrawn."),
        text("Reports", "Cards that lack nothing but an e-mail are listed only where e-mails are asked for."),
    ]
    if compared:
        found.append(text("Reports", "Cards are alike that share a telephone or a birthday and whose names are alike."))
    else:
        sentence = text("Reports", "Cards that may be there twice were not looked for: choose them above.")
        found.append(sentence)
    return found


_CAPTIONS: dict[int, Callable[[], str]] = {
    PHONE: lambda: text("Reports", "Without a phone"),
    BIRTHDAY: lambda: text("Reports", "Without a birthday"),
    CONSENT: lambda: text("Reports", "Without a consent"),
    EMAIL: lambda: text("Reports", "Without an e-mail"),
    TWICE: lambda: text("Reports", "Perhaps there twice"),
}
_WHAT: dict[str, Callable[[], str]] = {
    _ALL: lambda: text("Reports", "whatever is missing"),
    **{key: _LACKS[bit] for key, bit in _BITS.items()},
}

REPORT = Report(
    key="quality",
    group="base",
    title=lambda: text("Reports", "Quality of the base"),
    told=lambda: text("Reports", "Whose card lacks a phone, a birthday or a consent, and who may be there twice."),
    needs=(
        *period("all_time"),
        Parameter(
            "what", "choice", lambda: text("Reports", "What is missing"), lambda _today: _ALL,
            tuple(Choice(key, word) for key, word in _WHAT.items()),
        ),
    ),
    make=_make,
    icon="shield-check",
    of_people=True,
)  # fmt: skip
