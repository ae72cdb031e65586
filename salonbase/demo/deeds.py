"""What people of the invented salon did by hand: its board and papers, cards changed, forms signed, segments kept."""

from __future__ import annotations

import datetime as dt
from random import Random

from salonbase import catalogue, clients, forms, letterhead, paths, segments, settings, standing
from salonbase.bulk import Pen
from salonbase.demo import words
from salonbase.demo.plan_rows import Guests
from salonbase.models import Consent, FormTemplate, Visit, tuples
from salonbase.reading.pictures import Prepared
from salonbase.segments import Fact, Group, InReport

_SIGNED = (("data", 0.8), ("messages", 0.4), ("photos", 0.1))
"""Which forms clients signed at their first visit, and how many of them did."""
_FIRST_VISITS = "SELECT client_id, min(day) FROM visit WHERE status = 'came' GROUP BY client_id ORDER BY client_id"


def sign_board(trade: str, now: dt.datetime) -> None:
    """Give the salon its details and its logo, as somebody would in the settings."""
    details = words.DETAILS | ({"licence": words.LICENCES[trade]} if trade in words.LICENCES else {})
    for key, value in details.items():
        settings.put(key, value, now=now)
    logo = paths.resources() / "pictures" / "demo-logo.jpg"
    letterhead.put_logo(Prepared(logo.read_bytes()), now=now)


def live(guests: Guests, trade: str, trashed: int, rng: Random, now: dt.datetime) -> None:
    """Change cards, sign forms, choose statuses, keep segments, and throw so many cards away."""
    for client_id in guests.showpieces:
        for days, values in words.EDITS:
            clients.update(client_id, values, now=now - dt.timedelta(days=days))
        _sign_and_withdraw(client_id, trade, now)
    _sign(set(guests.showpieces), rng)
    chosen = [client_id for client_id, _ in guests.coming[:2]] + guests.lost[:1]
    for client_id, (status, reason) in zip(chosen, words.BY_HAND, strict=False):
        standing.set_by_hand(client_id, status, reason, now=now - dt.timedelta(days=9))
    for name, conditions in _segments(trade):
        segments.add(name, conditions, now=now)
    for days, client_id in enumerate(guests.lost[len(guests.lost) - trashed :], 2):
        clients.trash(client_id, now=now - dt.timedelta(days=days))


def _sign_and_withdraw(client_id: int, trade: str, now: dt.datetime) -> None:
    """Everything that suits the trade is signed; later the client wants no messages any more."""
    suitable = [form.key for form in forms.forms() if trade == "dental" or form.key != "intervention"]
    day = now.date() - dt.timedelta(days=210)
    signed = {key: forms.sign(client_id, key, day, now=now - dt.timedelta(days=210)) for key in suitable}
    forms.withdraw(signed["messages"], day + dt.timedelta(days=170), now=now - dt.timedelta(days=40))


def _sign(besides: set[int], rng: Random) -> None:
    """What the others signed when they came for the first time, in bulk."""
    rows = dict(tuples(FormTemplate.select(FormTemplate.key, FormTemplate.id)))
    pen = Pen()
    consents = pen.prepare(Consent, "client_id", "form_id", "signed_on")
    for client_id, day in Visit._meta.database.execute_sql(_FIRST_VISITS):
        luck = rng.random()
        if client_id not in besides:
            consents += [(client_id, rows[key], day) for key, share in _SIGNED if luck < share]
    pen.flush()


def _of_the_price_list(services: str) -> list[str]:
    """Those of the words that a service of this base has in its title."""
    titles = [service.name.lower() for service in catalogue.services()]
    return [word for word in services.split("|") if any(word in title for title in titles)]


def _segments(trade: str) -> list[tuple[str, Group]]:
    """What this salon looks at again and again."""
    name, services, days = words.AGAIN[trade]
    done = tuple(Fact("service_words", "longer_ago", words, days=days) for words in _of_the_price_list(services))
    away = Group("all", (*done, Fact("booking", "no")))
    dear = Group("any", (Fact("status", "is", "vip"), Fact("tag", "has", "VIP")))
    return [
        (name, away),
        ("VIP без записи", Group("all", (dear, Fact("booking", "no"), Fact("blacklisted", "no")))),
        ("Поздравить в этом месяце", Group("all", (Fact("birthday", "this_month"), Fact("do_not_disturb", "no")))),
        ("Потерянные: позвонить", Group("all", (InReport("lost"), Fact("do_not_disturb", "no")))),
    ]
