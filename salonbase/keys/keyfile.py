"""The key file ``keys.json`` beside the encrypted file: the slots that wrap the key of the base.

docs/file-format.md describes it. Nothing here knows what a slot means; ``salonbase.keys`` does.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from salonbase import files
from salonbase.errors import KeyFileDamaged, KeyFileMissing, SalonError
from salonbase.text import text

FILE = "keys.json"
FORMAT = "SalonBase keys"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the key: the facts by which it was wrapped, and the wrapped key (nonce, ciphertext, tag)."""

    facts: Mapping[str, Any]
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The whole file: whose base it is and the slots by name."""

    base_id: str
    slots: Mapping[str, Slot] = field(default_factory=dict)

    def with_slot(self, name: str, slot: Slot) -> KeyFile:
        """The same file with this slot set anew."""
        return KeyFile(self.base_id, {**self.slots, name: slot})

    def only(self, *names: str) -> KeyFile:
        """The same file with no slots but these."""
        return KeyFile(self.base_id, {name: slot for name, slot in self.slots.items() if name in names})

    def authenticated(self, name: str, facts: Mapping[str, Any]) -> bytes:
        """What AES-GCM authenticates beside the key: format, base, the slot's name and facts."""
        return _canonical({"format": FORMAT, "version": VERSION, "base": self.base_id, "slot": name, "facts": facts})


def load(folder: Path) -> KeyFile:
    """The key file of a base; raises KeyFileMissing or KeyFileDamaged."""
    path = folder / FILE
    try:
        return parse(path.read_bytes())
    except FileNotFoundError:
        raise KeyFileMissing(
            text("Keys", "The key file keys.json is not beside the base. The recovery sheet opens the base without it.")
        ) from None
    except OSError as error:
        raise files.sentence_of(error) from error


def parse(content: bytes) -> KeyFile:
    """The key file in these bytes; raises KeyFileDamaged, or SalonError where a newer program wrote it."""
    try:
        document = json.loads(content)
        if document["format"] != FORMAT:
            raise ValueError(document["format"])
        if document["version"] > VERSION:
            raise SalonError(text("Keys", "The key file was made by a newer SalonBase. Install the newer version."))
        if document.pop("sum") != _sum(document):
            raise ValueError("sum")
        slots = {
            name: Slot(slot["facts"], base64.b64decode(slot["wrapped"], validate=True))
            for name, slot in document["slots"].items()
        }
        return KeyFile(document["base"], slots)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise KeyFileDamaged(
            text("Keys", "The key file keys.json is damaged. The recovery sheet opens the base without it.")
        ) from error


def write(key_file: KeyFile) -> bytes:
    """The bytes of the key file, with the sum by which damage is told from a wrong password."""
    document: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "base": key_file.base_id,
        "slots": {
            name: {"facts": dict(slot.facts), "wrapped": base64.b64encode(slot.wrapped).decode("ascii")}
            for name, slot in key_file.slots.items()
        },
    }
    document["sum"] = _sum(document)
    return json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8") + b"\n"


def save(folder: Path, key_file: KeyFile) -> None:
    """Replace the key file of the base as a whole; it must parse again before it takes the place of the old one."""
    content = write(key_file)
    parse(content)
    files.replace(folder / FILE, content)


def put_aside(folder: Path) -> None:
    """Keep the key file that is there, if any, under another name, so that a new one can take its place."""
    number = 1
    while (kept := folder / f"keys-{number}.json").exists():
        number += 1
    try:
        (folder / FILE).rename(kept)
    except FileNotFoundError:
        return
    except OSError as error:
        raise files.sentence_of(error) from error


def _sum(document: Mapping[str, Any]) -> str:
    return hashlib.sha256(_canonical(document)).hexdigest()


def _canonical(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
