"""The password store of the operating system, and every way in which it can fail to be one.

Windows Credential Locker, macOS Keychain and the Secret Service of Linux are reached through the library ``keyring``.
A store may be absent, keep nothing while saying that it did, raise anything, or wait for a prompt that nobody sees;
whatever happens, a call returns within ``PATIENCE`` seconds. This is the only module that imports ``keyring``.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from typing import TypeVar

from salonbase.errors import KeyringSilent
from salonbase.text import text

SERVICE = "SalonBase"
PATIENCE = 10.0  # seconds

Answer = TypeVar("Answer")


def available(patience: float = PATIENCE) -> bool:
    """Whether a secret that is kept now can be read back; asks the store itself, so it takes up to ``patience``."""
    probe = f"trial-{secrets.token_hex(4)}"
    try:
        _within(patience, lambda: _trial(probe))
    except KeyringSilent:
        return False
    return True


def keep(name: str, secret: str, patience: float = PATIENCE) -> None:
    """Keep the secret under this name and read it back; raises KeyringSilent where it did not arrive."""
    _within(patience, lambda: _keep(name, secret))


def find(name: str, patience: float = PATIENCE) -> str | None:
    """The secret of this name, None where the store has none; raises KeyringSilent where the store does not answer."""
    return _within(patience, lambda: _find(name))


def forget(name: str, patience: float = PATIENCE) -> None:
    """Remove the secret of this name as far as the store lets us; a secret that stays opens nothing by itself."""
    try:
        _within(patience, lambda: _forget(name))
    except KeyringSilent:
        return


def _trial(name: str) -> None:
    _keep(name, secrets.token_hex(16))
    _forget(name)


def _keep(name: str, secret: str) -> None:
    import keyring

    keyring.set_password(SERVICE, name, secret)
    if keyring.get_password(SERVICE, name) != secret:
        raise _silent()


def _find(name: str) -> str | None:
    import keyring

    return keyring.get_password(SERVICE, name)


def _forget(name: str) -> None:
    import keyring

    keyring.delete_password(SERVICE, name)


def _within(patience: float, call: Callable[[], Answer]) -> Answer:
    """Run the call in a thread of its own and wait for it no longer than ``patience``.

    A thread that hangs in a prompt is left behind as a daemon: nothing can end it, and it holds nothing of ours.
    """
    answers: list[Answer] = []
    failures: list[Exception] = []

    def ask() -> None:
        try:
            answers.append(call())
        except Exception as error:  # a store may raise anything
            failures.append(error)

    thread = threading.Thread(target=ask, name="keyring", daemon=True)
    thread.start()
    thread.join(patience)
    if not answers:
        raise _silent() from (failures[0] if failures else None)
    return answers[0]


def _silent() -> KeyringSilent:
    return KeyringSilent(
        text("Keyring", "The password store of this computer does not answer. Use the master password.")
    )
