"""The 48 digits of the recovery sheet: the key of a base in a form that people copy without mistakes.

The format is that of BitLocker's recovery password: eight groups of six digits, each group is 16 bits of the key times
eleven, so that every wrong digit and every swap of neighbours within a group is caught in that group.
"""

from __future__ import annotations

import re

from salonbase.errors import SalonError
from salonbase.text import text

GROUPS = 8


def digits(root: bytes) -> str:
    """The key of 16 bytes as "123456-…", eight groups of six digits."""
    words = [int.from_bytes(root[at : at + 2], "big") for at in range(0, 2 * GROUPS, 2)]
    return "-".join(f"{word * 11:06d}" for word in words)


def root_of_digits(typed: str) -> bytes:
    """The key behind the digits, however they were spaced; raises SalonError that names the wrong group."""
    if re.search(r"[^\d\s.,;:\-–—_/|]", typed, re.ASCII):
        raise SalonError(text("Keys", "The recovery key has only digits."), field="digits")
    together = re.sub(r"\D", "", typed, flags=re.ASCII)
    if len(together) != 6 * GROUPS:
        raise SalonError(
            text("Keys", "The recovery key has 48 digits, here are {count}.", count=len(together)), field="digits"
        )
    return b"".join(word_of_group(together[6 * at : 6 * at + 6], at + 1) for at in range(GROUPS))


def word_of_group(group: str, number: int) -> bytes:
    """The 16 bits behind the ``number``-th group of six digits; raises SalonError where it is wrong."""
    word, rest = divmod(int(group), 11) if re.fullmatch(r"\d{6}", group, re.ASCII) else (0, 1)
    if rest or word > 0xFFFF:
        raise SalonError(
            text("Keys", "Group {number} of the recovery key ({group}) is mistyped.", number=number, group=group),
            field=f"group{number}",
        )
    return word.to_bytes(2, "big")
