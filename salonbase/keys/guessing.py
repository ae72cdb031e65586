"""What one guess of a password costs whoever has the key file: Argon2id, its price and the clamps on that."""

from __future__ import annotations

import base64
import secrets
import threading
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from salonbase.errors import KeyFileDamaged, SalonError
from salonbase.text import text

_ONE_DERIVATION = threading.Lock()  # two at once share OpenSSL's pool of threads and wait for each other for ever


@dataclass(frozen=True, slots=True)
class Cost:
    """Memory in KiB, passes over it, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def is_dearer_than(self, other: Cost) -> bool:
        """Whether any part of it is more than that of the other."""
        return self.memory_kib > other.memory_kib or self.passes > other.passes or self.lanes > other.lanes


MASTER = Cost(memory_kib=256 * 1024, passes=3, lanes=4)
PIN = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
DEAREST = Cost(memory_kib=1024 * 1024, passes=16, lanes=16)  # a key file that asks for more is no key file of ours


def facts(cost: Cost) -> dict[str, Any]:
    """What has to stand in the key file so that the same password gives the same bytes: the cost and a new salt."""
    return {"kdf": "argon2id", **asdict(cost), "salt": base64.b64encode(secrets.token_bytes(16)).decode("ascii")}


def stretched(password: str, known: Mapping[str, Any]) -> bytes:
    """32 bytes of the password by these facts; in NFC, so that macOS and Windows agree about й.

    Raises KeyFileDamaged where the facts are none of ours, SalonError where the computer has no memory for them.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    try:
        cost = Cost(**{name: int(known[name]) for name in ("memory_kib", "passes", "lanes")})
        salt = base64.b64decode(known["salt"], validate=True)
        if known["kdf"] != "argon2id" or cost.is_dearer_than(DEAREST):
            raise ValueError(known["kdf"])
        kdf = Argon2id(salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise KeyFileDamaged(
            text("Keys", "The key file keys.json is damaged. The recovery sheet opens the base without it.")
        ) from error
    try:
        with _ONE_DERIVATION:
            return kdf.derive(unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass"))
    except MemoryError as error:
        raise SalonError(
            text("Keys", "This computer has no free memory left to try the password. Close other programs.")
        ) from error
