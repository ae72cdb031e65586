"""Stories of the PIN with a real Secret Service, each in a process and a session bus of its own."""

from __future__ import annotations

import datetime as dt
import sys
import time
from pathlib import Path

import keyring
import secretstorage

from salonbase import keyring_store, keys
from salonbase.errors import KeyringSilent, WrongPassword
from salonbase.keys import keyfile
from tests.bases import CHEAP, PASSWORD, ROOT

NOW = dt.datetime(2026, 11, 22, 12, 30, tzinfo=dt.UTC)


def prepare(folder: Path) -> None:
    """A folder with a master password."""
    folder.mkdir()
    keys.set_master(folder, ROOT, PASSWORD, cost=CHEAP)


def works(folder: Path) -> None:
    """The PIN opens, a wrong one does not, and the secret lies in the store only."""
    prepare(folder)
    assert keyring_store.available()
    keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
    assert keys.open_pin(folder, "4826", now=NOW) == ROOT
    try:
        keys.open_pin(folder, "0000", now=NOW)
    except WrongPassword:
        pass
    else:
        raise AssertionError("a wrong PIN has opened")
    device = str(keyfile.load(folder).slots[keys.COMPUTER].facts["device"])
    secret = keyring.get_password(keyring_store.SERVICE, device)
    assert secret is not None
    assert secret not in (folder / "keys.json").read_text("utf-8")
    keys.remove_pin(folder)
    assert keyring.get_password(keyring_store.SERVICE, device) is None


def is_lost(folder: Path) -> None:
    """The store has lost the secret, as after a new installation: the master password opens, a new PIN can be set."""
    prepare(folder)
    keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
    device = str(keyfile.load(folder).slots[keys.COMPUTER].facts["device"])
    keyring.delete_password(keyring_store.SERVICE, device)
    refuses_the_pin(folder)
    assert keys.open_master(folder, PASSWORD, now=NOW) == ROOT
    keys.set_pin(folder, ROOT, "9173", cost=CHEAP)
    assert keys.open_pin(folder, "9173", now=NOW) == ROOT


def is_locked(folder: Path) -> None:
    """The store waits for a password at a prompt that nobody sees: within its time it counts as silent."""
    prepare(folder)
    keys.set_pin(folder, ROOT, "4826", cost=CHEAP)
    collection = secretstorage.get_default_collection(secretstorage.dbus_init())
    collection.lock()
    assert collection.is_locked()
    began = time.monotonic()
    assert not keyring_store.available()
    refuses_the_pin(folder)
    assert time.monotonic() - began < 2 * keyring_store.PATIENCE + 2
    assert keys.open_master(folder, PASSWORD, now=NOW) == ROOT


def refuses_the_pin(folder: Path) -> None:
    """The PIN is refused as a matter of the store, not as a wrong PIN."""
    try:
        keys.open_pin(folder, "4826", now=NOW)
    except KeyringSilent:
        return
    raise AssertionError("a PIN without its secret has opened")


if __name__ == "__main__":
    {"works": works, "is_lost": is_lost, "is_locked": is_locked}[sys.argv[1]](Path(sys.argv[2]))
    print("well")
