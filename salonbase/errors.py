"""What can go wrong in a way that the person in front of the program understands and can mend."""

# ruff: noqa: N818  (these names are what went wrong; the suffix Error would add nothing)

from __future__ import annotations


class SalonError(Exception):
    """A refusal with a sentence fit to show, already in the person's language.

    ``field`` names the value that is wrong, so that the interface can say it beside that field. Everything that is not
    a SalonError is a bug and reaches the crash page.
    """

    def __init__(self, sentence: str, *, field: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


class Cancelled(Exception):
    """The person pressed Cancel; raised by a ``progress`` callback and let through by whoever called it."""


class WrongPassword(SalonError):
    """The password or the PIN does not open the key."""


class TooSoon(SalonError):
    """After several wrong tries the next one has to wait ``seconds``."""

    def __init__(self, sentence: str, *, seconds: int) -> None:
        super().__init__(sentence)
        self.seconds = seconds


class KeyFileMissing(SalonError):
    """The folder has no key file; the recovery sheet still opens the base."""


class KeyFileDamaged(SalonError):
    """The key file is not what was written; the recovery sheet still opens the base."""


class KeyringSilent(SalonError):
    """The password store of this computer does not answer or does not know this base; the master password opens it."""


class BaseDamaged(SalonError):
    """The file of the base holds pages that are not what was written; a backup is the way back."""


class BaseBusy(SalonError):
    """Another program, usually a second SalonBase, has the base open."""
