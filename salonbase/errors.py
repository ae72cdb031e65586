"""What can go wrong in a way that the person in front of the program understands and can mend."""

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


class Cancelled(Exception):  # noqa: N818  (it is an answer of the person, not an error)
    """The person pressed Cancel; raised by a ``progress`` callback and let through by whoever called it."""
