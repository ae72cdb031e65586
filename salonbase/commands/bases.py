"""The commands on a base as a whole and on its clients: demo, import, find, export, check, backup, restore."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from peewee import fn

from salonbase import (
    backup,
    base,
    cards,
    clients,
    demo,
    entry,
    exporting,
    files,
    formats,
    importing,
    keys,
    models,
    names,
    paths,
    phones,
    search,
    segments,
)
from salonbase.backup import restoring
from salonbase.commands.answer import Answer
from salonbase.errors import SalonError
from salonbase.keys import left_beside
from salonbase.models import Client, Phone, Visit
from salonbase.text import text

_AT_ONCE = 1000  # clients asked for by one query
DAMAGED = 4  # the exit code of a base that is open but not sound


def demo_base(chosen: argparse.Namespace, folder: Path, *, now: dt.datetime) -> Answer:
    """Make a demo in ``folder``; a demo that was kept there is left as it is."""
    started = time.perf_counter()
    is_new = demo.password_of(folder) is None
    if is_new:
        opened = demo.create(folder, number=chosen.clients, seed=chosen.seed, trade=chosen.trade, now=now)
        base.close(opened)
    seconds = time.perf_counter() - started
    return Answer(
        {"folder": str(folder), "password": demo.PASSWORD, "new": is_new, "seconds": round(seconds, 2)},
        [
            text("Commands", "The demo lies in {folder}.", folder=folder)
            if is_new
            else text(
                "Commands", "A demo lies in {folder} already; remove the folder to get a new one.", folder=folder
            ),
            text("Commands", "Master password: {password}", password=demo.PASSWORD),
            text("Commands", "It has no PIN; one can be set in the window."),
        ],
    )


def import_files(chosen: argparse.Namespace, *, now: dt.datetime) -> Answer:
    """Bring the files in, all of them or none, after a backup; a dry run does the same and takes it back."""
    plan = importing.recognise(importing.read([Path(name) for name in chosen.files]))
    folder = Path(chosen.base)
    if not (folder / base.FILE).exists():
        if not chosen.create:
            raise SalonError(text("Commands", "There is no base in {folder}. Add --create to make one.", folder=folder))
        opened = base.in_memory() if chosen.dry_run else _new_base(chosen, folder, now=now)
        backups = None
    else:
        root = entry.root_of(folder, chosen.password_file, now=now)
        opened = base.open_base(folder, root)
        backups = None if chosen.dry_run or chosen.no_backup else paths.default_backups()
    try:
        importing.recall(plan)
        looked = importing.preview(plan, today=now.date())
        made = backup.make(opened, backups, now=now) if backups and importing.brings_something(looked) else None
        return _imported(looked, made, now=now, dry_run=chosen.dry_run)
    finally:
        base.close(opened)


class _TakenBackError(Exception):
    """Ends the transaction of a dry run."""


def _imported(looked: importing.Preview, made: Path | None, *, now: dt.datetime, dry_run: bool) -> Answer:
    value: dict[str, Any] = {}
    try:
        with base.transaction():
            value = importing.apply(looked, now=now).as_json()
            if dry_run:
                raise _TakenBackError
    except _TakenBackError:
        pass
    value |= {"dry_run": dry_run, "files": looked.plan.files, "backup": None if made is None else str(made)}
    return Answer(value, _told(value, dry_run=dry_run))


def _told(value: dict[str, Any], *, dry_run: bool) -> list[str]:
    brought = text("Commands", "%n new clients", n=value["clients"])
    visits = text("Commands", "%n new visits", n=value["visits"])
    known = text("Commands", "%n known already", n=value["duplicates"])
    heading = text("Commands", "A trial, nothing was kept:") if dry_run else text("Commands", "Brought in:")
    lines = [f"{heading} {brought}, {visits}, {formats.money(value['total_kopecks'])}; {known}."]
    return lines + [f"  {problem['where']}: {problem['why']}" for problem in value["problems"]]


def _new_base(chosen: argparse.Namespace, folder: Path, *, now: dt.datetime) -> base.Base:
    """Make an empty base; where nobody gave a password one is made up and left beside it, and that is said aloud."""
    password, is_made_up = entry.new_password(chosen.password_file)
    root, trade = keys.new_root(), chosen.trade or "empty"
    if not is_made_up and len(password) < keys.SHORTEST_PASSWORD:
        raise SalonError(
            text("Keys", "The master password needs at least %n characters.", n=keys.SHORTEST_PASSWORD),
            field="password",
        )
    name = chosen.salon_name or folder.resolve().name
    with files.whole_or_nothing(folder):
        opened = base.create(folder, root, salon_name=name, trade=trade, now=now)
        try:
            keys.set_master(folder, root, password)
            cards.apply_template(trade, now=now)
            if is_made_up:
                left_beside.leave(folder, password)
        except BaseException:
            base.close(opened)
            raise
    lines = [text("Commands", "A new base was made in {folder}.", folder=folder)]
    if is_made_up:
        lines += [
            text("Commands", "Nobody gave a password, so it got this one: {password}", password=password),
            text(
                "Commands",
                "It lies in {file}: until you set another one in the window and remove that file, the base is not "
                "protected from those who can read the folder.",
                file=folder / left_beside.FILE,
            ),
        ]
    lines.append(text("Commands", "Recovery digits, to be written on paper: {digits}", digits=keys.digits(root)))
    sys.stderr.write("\n".join([*lines, ""]))
    return opened


def find(chosen: argparse.Namespace, *, now: dt.datetime) -> Answer:
    """Clients in order of fitness, all of them in the list's order for an empty text."""
    with entry.opened(Path(chosen.base), chosen.password_file, now=now):
        index = search.Index()
        index.load()
        found = _people(index.find(" ".join(chosen.words)).ids)
    lines = ["  ".join([one["name"], *map(phones.show, one["phones"])]) for one in found]
    return Answer(found, lines or [text("Commands", "Nobody was found.")])


def _people(ids: Sequence[int]) -> list[dict[str, Any]]:
    """These clients as a machine reads them, by two queries for each thousand."""
    people: dict[int, dict[str, Any]] = {}
    for start in range(0, len(ids), _AT_ONCE):
        part = list(ids[start : start + _AT_ONCE])
        parts_of_names = (Client.surname, Client.first_name, Client.patronymic)
        for client_id, *parts in models.tuples(Client.select(Client.id, *parts_of_names).where(Client.id.in_(part))):
            people[client_id] = {"id": client_id, "name": names.full(*parts), "phones": []}
        numbers = Phone.select(Phone.client, Phone.number).where(Phone.client.in_(part))
        for client_id, number in models.tuples(numbers.order_by(Phone.position, Phone.id)):
            people[client_id]["phones"].append(number)
    return [people[client_id] for client_id in ids]


def export(chosen: argparse.Namespace, *, now: dt.datetime) -> Answer:
    """Write clients, visits or everything into a file; only of those found by ``--find`` or of the ``--segment``."""
    path = Path(chosen.out)
    with entry.opened(Path(chosen.base), chosen.password_file, now=now):
        ids = None
        if chosen.find is not None:
            index = search.Index()
            index.load()
            ids = [hit.client_id for hit in index.find(chosen.find)]
        elif chosen.segment is not None:
            ids = segments.ids(segments.of(chosen.segment).conditions, today=now.date())
        taken = exporting.export(chosen.what, path, now=now, ids=ids)
    rows = text("Commands", "%n rows", n=taken.rows)
    line = text("Commands", "Written: {file}, {rows}.", file=taken.path, rows=rows)
    return Answer({"file": str(taken.path), "what": chosen.what, "rows": taken.rows}, [line])


def check(chosen: argparse.Namespace, *, now: dt.datetime) -> Answer:
    """Whether the file is sound, and how much is in it."""
    with entry.opened(Path(chosen.base), chosen.password_file, now=now) as opened:
        problems = base.check(opened)
        counts = {} if problems else _count()
    if problems:
        lines = [text("Commands", "The base is damaged:"), *(f"  {problem}" for problem in problems)]
        return Answer({"ok": False, "problems": problems}, lines, DAMAGED)
    people = text("Commands", "%n clients", n=counts["clients"])
    visits = text("Commands", "%n visits", n=counts["visits"])
    total = formats.money(counts["total_kopecks"])
    line = text(
        "Commands", "The base is sound: {clients}, {visits}, {total}.", clients=people, visits=visits, total=total
    )
    return Answer({"ok": True, "problems": [], **counts}, [line])


def _count() -> dict[str, int]:
    """How much is in the base: clients outside the trash, visits to which they came, and what was due for those."""
    came = (Visit.deleted_at.is_null(), Visit.status == "came", Client.deleted_at.is_null())
    query = Visit.select(fn.COUNT(Visit.id), fn.SUM(Visit.due_kopecks)).join(Client).where(*came)
    visits, total = models.tuples(query)[0]
    return {"clients": clients.count(), "visits": visits, "total_kopecks": total or 0}


def make_backup(chosen: argparse.Namespace, *, now: dt.datetime) -> Answer:
    """Make a backup, by default where the window makes them."""
    folder = Path(chosen.to) if chosen.to else paths.default_backups()
    with entry.opened(Path(chosen.base), chosen.password_file, now=now) as opened:
        made = backup.make(opened, folder, now=now)
    return Answer({"backup": str(made)}, [text("Commands", "The backup was made and tried: {file}", file=made)])


def restore(chosen: argparse.Namespace, *, now: dt.datetime) -> Answer:
    """Put a backup in the place of a base, or where there was none; what was there is kept beside it."""
    path, folder = Path(chosen.file), Path(chosen.base)
    root = entry.root_by(
        lambda password: backup.root_by_password(path, password, now=now), folder, chosen.password_file
    )
    kept = restoring.restore(path, folder, root, now=now)
    lines = [text("Commands", "The backup was restored to {folder}.", folder=folder)]
    if kept is not None:
        lines.append(text("Commands", "What was there is kept for 30 days in {folder}.", folder=kept))
    return Answer({"base": str(folder), "kept": None if kept is None else str(kept)}, lines)
