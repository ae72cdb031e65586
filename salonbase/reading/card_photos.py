"""The photos of an address book: PHOTO of its cards, decoded and made small, inside the child process.

Sources: RFC 2426 3.1.4 (``ENCODING=b``), RFC 6350 6.2.4 (a URI, mostly ``data:``), vCard 2.1 (``BASE64``). A photo that
cannot be read, or that is only an address in the network, is left out; it never spoils its card.
"""

from __future__ import annotations

import base64
import binascii
import time
import urllib.parse
from dataclasses import dataclass
from pathlib import Path

from salonbase.errors import SalonError
from salonbase.reading import pictures
from salonbase.reading.cards import Card
from salonbase.reading.properties import PHOTO

MOST_BYTES = 250 << 20  # of all photos of a file, which wait in the memory of the program
SECONDS_A_MEGABYTE = 2  # of the file; half of what the child has (sandbox.py)
SECONDS = 1


@dataclass(slots=True)
class Photos:
    """Takes the photos of one file; there is an end to patience with it."""

    path: Path
    _spent: float = 0.0
    _bytes: int = 0

    def take(self, card: Card) -> bytes:
        """The photo of a card, made small; nothing where it cannot be read."""
        patience = SECONDS + SECONDS_A_MEGABYTE * (self.path.stat().st_size >> 20)
        if self._spent > patience or self._bytes > MOST_BYTES:
            return b""
        began = time.process_time()
        jpeg = _prepared(card)
        self._spent += time.process_time() - began
        self._bytes += len(jpeg)
        return jpeg


def _prepared(card: Card) -> bytes:
    """The first photo of a card that can be read; nothing where there is none."""
    for one in card.of(PHOTO):
        try:
            return pictures.prepare(_decoded(one.value))
        except (SalonError, MemoryError):
            continue
    return b""


def _decoded(value: str) -> bytes:
    """The bytes of a value: base64 as it is, or a URI of ``data:``; nothing for an address elsewhere."""
    said = value.strip().replace("\\,", ",").replace("\\;", ";")  # an escaped URI of vCard 3
    head, comma, rest = said.partition(",")
    if head[:5].lower() == "data:":
        if not head.lower().endswith(";base64"):
            return urllib.parse.unquote_to_bytes(rest)
        said = urllib.parse.unquote(rest)
    elif comma:
        return b""
    try:
        return base64.b64decode(said + "=" * (-len(said) % 4))
    except (binascii.Error, ValueError):
        return b""
