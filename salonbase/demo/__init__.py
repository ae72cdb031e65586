"""A base of invented clients with years of visits, so that every screen has something to show.

The same number of clients, seed and moment always give the same base. Rows go in by raw SQL in one transaction: a
person enters ten of them a day, the demo up to two million at once.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random

from salonbase import base, cards, catalogue, files, keys, settings
from salonbase.bulk import Pen
from salonbase.demo import deeds, people, visit_rows, words
from salonbase.demo.card_rows import Book
from salonbase.demo.people import Inventor, Person
from salonbase.demo.plan_rows import Guests, Plans
from salonbase.demo.visit_rows import SHOWPIECE, SILENT, Habit, Offer, Salon
from salonbase.errors import SalonError
from salonbase.keys import keyfile
from salonbase.models import Service, Specialist
from salonbase.text import text

PASSWORD = "romashka-2026"  # of every demo, printed for whoever opens it: nothing in a demo is secret
SEED = 1
MARK = "demo.json"  # beside the base: says that it is a demo, and its password
_CHUNK = 500
_TRASHED, _FULL_SALON = 3, 50  # cards in the trash of a demo, where it has so many clients

Progress = Callable[[int, int], None]


def create(
    folder: Path,
    *,
    number: int,
    now: dt.datetime,
    trade: str = "salon",
    seed: int = SEED,
    progress: Progress | None = None,
) -> base.Base:
    """Make a new base in ``folder``, fill it and leave it open; raises SalonError where there is one already."""
    root = keys.new_root()
    with files.whole_or_nothing(folder):
        opened = base.create(folder, root, salon_name=words.SALON_NAMES[trade], trade=trade, now=now)
        try:
            keys.set_master(folder, root, PASSWORD)
            cards.apply_template(trade, now=now)
            deeds.sign_board(trade, now)
            fill(number, seed, now=now, progress=progress)
            mark = {"demo": True, "password": PASSWORD, "seed": seed, "base": keys.base_id(root)}
            (folder / MARK).write_text(json.dumps(mark) + "\n", "utf-8")
        except BaseException:
            base.close(opened)
            raise
    return opened


def password_of(folder: Path) -> str | None:
    """The password of the demo that lies in this folder; None where it is not a demo.

    A base of somebody's own that was restored into the folder of a demo is none.
    """
    try:
        mark = json.loads((folder / MARK).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(mark, dict) or mark.get("demo") is not True or not isinstance(mark.get("password"), str):
        return None
    with suppress(SalonError):
        if keyfile.load(folder).base_id != mark.get("base"):
            return None
    return str(mark["password"])


def fill(number: int, seed: int, *, now: dt.datetime, progress: Progress | None = None) -> None:
    """Add invented clients to the open base, whose trade decides what they come for; all of them or none.

    ``number`` is how many are alive; a few in the trash come on top.
    """
    if number < 1:
        raise SalonError(text("Demo", "A demo needs at least one client."))
    rng = Random(f"{seed} {now.date().isoformat()}")
    with base.transaction():
        pen = Pen()
        salon = _salon(pen, settings.get("trade"), now.date())
        book = Book(pen, salon, rng, now)
        plans = Plans(pen, book, salon, rng, now)
        trashed = _TRASHED if number >= _FULL_SALON else 0
        guests = _welcome(book, plans, pen, salon, rng, number=number + trashed, progress=progress)
        plans.make(number, guests)
        pen.flush()
        deeds.live(guests, salon.trade, trashed, rng, now)


def _salon(pen: Pen, trade: str, today: dt.date) -> Salon:
    """The price list and the specialists that stand in the base, or new ones where there are none."""
    if not Service.select().exists():
        new = pen.prepare(Service, "id", "name", "search_key", "price_kopecks", "minutes")
        for title, roubles, minutes in words.SERVICES[trade]:
            new.append((pen.next_id(Service), title, catalogue.key(title), roubles * 100, minutes))
    if not Specialist.select().exists():
        people = pen.prepare(Specialist, "id", "name", "search_key")
        for name in words.SPECIALISTS[trade]:
            people.append((pen.next_id(Specialist), name, catalogue.key(name)))
    pen.flush()
    offers = [
        Offer(
            service.id,
            service.name,
            150_000 if service.price_kopecks is None else service.price_kopecks,
            service.minutes or 60,
            visit_rows.materials(service.name, trade),
        )
        for service in Service.select().order_by(Service.id)
    ]
    specialists = [specialist.id for specialist in Specialist.select().order_by(Specialist.id)]
    return Salon(trade, today, offers, specialists)


def _welcome(
    book: Book, plans: Plans, pen: Pen, salon: Salon, rng: Random, *, number: int, progress: Progress | None
) -> Guests:
    """Write all clients and visits down and return for whom something may be planned."""
    cast, guests = _places(number), Guests()
    child: Person | None = None
    past = salon.past()
    for place in range(number):
        invent = cast.get(place)
        person = child or (invent or people.invent)(rng, salon.today, salon.trade)
        habit = SHOWPIECE if invent is people.showpiece else visit_rows.habit(rng) if person.phones else SILENT
        person.card_number = str(place + 1) if person.phones else ""
        child = _child(person, child, rng, salon, book) if place + 1 < number and place + 1 not in cast else None
        _write_down(person, habit, book, plans, guests, salon, rng, past)
        if (place + 1) % _CHUNK == 0 or place + 1 == number:
            pen.flush()
            if progress is not None:
                progress(place + 1, number)
    return guests


def _child(parent: Person, already: Person | None, rng: Random, salon: Salon, book: Book) -> Person | None:
    """Sometimes the next client is a child of this one, in the same family and with the same phone."""
    if already is not None or not parent.phones or not parent.surname or rng.random() >= 0.06:
        return None
    child = people.child_of(parent, rng, salon.today)
    parent.family = child.family = book.family()
    return child


def _write_down(
    person: Person, habit: Habit, book: Book, plans: Plans, guests: Guests, salon: Salon, rng: Random, past: list[str]
) -> None:
    ago = visit_rows.days_ago(habit, rng, salon.trade)
    client_id = book.client(person, ago[0] if ago else int(rng.random() * 700), full=habit is SHOWPIECE)
    for came in visit_rows.visits(salon, past, ago, person.discount_percent, rng, owes=person.owes):
        visit_id = book.visit(client_id, came)
        if came.day > past[60]:
            plans.remember(client_id, visit_id, came)
    if habit is SHOWPIECE:
        guests.showpieces.append(client_id)
    if (person.birth_day, person.birth_month) == (salon.today.day, salon.today.month):
        guests.born_today.append(client_id)
    if ago and ago[-1] > 200:
        guests.lost.append(client_id)
    elif ago and not person.blacklisted:
        guests.coming.append((client_id, person.discount_percent))


def _places(number: int) -> dict[int, Inventor]:
    """Where among the clients the people of the cast stand: spread, so that a list of the newest shows others too."""
    step = max(1, min(number, 500) // len(people.CAST))
    return {position * step: invent for position, invent in enumerate(people.CAST) if position * step < number}
