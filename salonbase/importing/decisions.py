"""What shall happen to the people of a file who are, or may be, in the base already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from salonbase.importing.newcomers import Newcomer, Place

What = Literal["fill", "skip", "replace", "new"]
"""Fill in only what the card lacks · leave the person and the visits out · let the file win · make another card."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What happens to one person of the file; ``client_id`` is a client of the base who is the same person."""

    what: What
    client_id: int | None = None


@dataclass(frozen=True, slots=True)
class Decisions:
    """For everybody who is known, and for single people by the place where the file tells of them first."""

    known: What = "fill"
    rows: Mapping[Place, Choice] = field(default_factory=dict)
    without_marks: frozenset[str] = frozenset()  # keys of Mark: words that shall stay words


@dataclass(frozen=True, slots=True)
class Target:
    """The client whom a person of the file is, None for a new card; ``what`` is one of What."""

    client_id: int | None
    what: What


def targets(people: Sequence[Newcomer], found: Sequence[int | None], decided: Decisions) -> list[Target]:
    """Where each person of the file goes; ``found`` are the clients of the base who are certainly the same."""
    if not decided.rows:
        known = {client: _of_client(client, decided.known) for client in set(found)}
        return [known[client] for client in found]
    return [_target(person, client, decided) for person, client in zip(people, found, strict=True)]


def _target(person: Newcomer, client: int | None, decided: Decisions) -> Target:
    choice = decided.rows.get(person.place)
    if choice is None:
        return _of_client(client, decided.known)
    return _settled(choice.client_id or client, choice.what)


def _of_client(client: int | None, known: What) -> Target:
    return _settled(client, "new" if client is None else known)


def _settled(client: int | None, what: What) -> Target:
    if what == "skip":
        return Target(client, "skip")
    if what == "new" or client is None:
        return Target(None, "new")
    return Target(client, what)
