"""Password stores for tests: one that works in memory, and every way in which a real one fails to."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null


class Working(KeyringBackend):
    """Keeps secrets as long as it lives."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.secrets[service, username]


class Forgetting(Working):
    """Says that it has kept a secret, and has not."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return


class Raising(Working):
    """Raises what no documentation of keyring mentions."""

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("the bus has gone")

    set_password = delete_password = get_password  # type: ignore[assignment]


class Hanging(Working):
    """Waits for a prompt that nobody sees, until ``released``."""

    def __init__(self) -> None:
        super().__init__()
        self.released = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.released.wait(60)
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.released.wait(60)


class EmptyChain(chainer.ChainerBackend):
    """A chain of stores without a single one."""

    backends: list[KeyringBackend] = []  # type: ignore[assignment]


BROKEN: tuple[type[KeyringBackend], ...] = (
    fail.Keyring,
    null.Keyring,
    EmptyChain,
    Forgetting,
    Raising,
)


@contextmanager
def in_use(backend: KeyringBackend) -> Iterator[KeyringBackend]:
    """Let the whole process use this store."""
    former = keyring.core._keyring_backend
    keyring.set_keyring(backend)
    try:
        yield backend
    finally:
        keyring.core._keyring_backend = former
