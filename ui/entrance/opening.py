"""The ways into a base, as jobs for the worker thread: each ends with the base open and its index in memory."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from salonbase import base, cards, files, keys, paths, search
from salonbase.backup import restoring
from salonbase.base import Base
from salonbase.errors import KeyFileDamaged, KeyFileMissing, SalonError


@dataclass(slots=True)
class Opened:
    """An open base with what the window needs of it at once.

    ``warning`` is something that the person should know and that stopped nothing, such as a silent password store.
    """

    base: Base
    index: search.Index
    warning: str = ""


@dataclass(frozen=True, slots=True)
class NewBase:
    """What the first start has asked for; the words are kept out of its repr."""

    folder: Path
    salon_name: str
    trade: str
    password: str = field(repr=False)
    pin: str = field(repr=False, default="")


def by_pin(folder: Path, pin: str, now: dt.datetime) -> Opened:
    """Open by the PIN of this computer; raises what ``keys.open_pin`` and ``base.open_base`` raise."""
    return by_root(folder, keys.open_pin(folder, pin, now=now))


def by_master(folder: Path, password: str, now: dt.datetime) -> Opened:
    """Open by the master password; raises what ``keys.open_master`` and ``base.open_base`` raise.

    A lost or damaged key file is taken from the backups on this computer.
    """
    try:
        root = keys.open_master(folder, password, now=now)
    except (KeyFileMissing, KeyFileDamaged):
        found = restoring.root_by_backup(folder, [paths.default_backups()], password, now=now)
        if found is None:
            raise
        root = found
    return by_root(folder, root)


def keep_password(opened: Opened) -> Opened | None:
    """Put the key file back that the base itself has kept, with its password; None where it has kept none."""
    return opened if base.bring_back_key_file(opened.base) else None


def by_digits(folder: Path, typed: str) -> Opened:
    """Open by the recovery sheet; raises SalonError that names the group which is wrong."""
    return by_root(folder, keys.open_digits(folder, typed))


def by_root(folder: Path, root: bytes) -> Opened:
    """Open with the key itself."""
    opened = base.open_base(folder, root)
    try:
        index = search.Index()
        index.load()
    except Exception as error:
        base.close(opened)
        raise (base.sentence_of(error) or error) from error
    return Opened(opened, index)


def create(wanted: NewBase, now: dt.datetime) -> Opened:
    """Make a base with its keys and its card template and open it.

    A password store that does not answer costs only the PIN, and ``warning`` says so.
    """
    base.refuse_existing(wanted.folder)
    root = keys.new_root()
    with files.whole_or_nothing(wanted.folder):
        keys.set_master(wanted.folder, root, wanted.password)  # first, so that no base exists without its key
        made = base.create(wanted.folder, root, salon_name=wanted.salon_name, trade=wanted.trade, now=now)
        try:
            warning = _set_pin(wanted, root)
            base.keep_key_file(made)
            cards.apply_template(wanted.trade, now=now)
            index = search.Index()
            index.load()
        except BaseException:
            base.close(made)
            raise
    return Opened(made, index, warning)


def _set_pin(wanted: NewBase, root: bytes) -> str:
    if wanted.pin:
        try:
            keys.set_pin(wanted.folder, root, wanted.pin)
        except SalonError as error:
            return error.sentence
    return ""
