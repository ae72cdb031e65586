"""What an import would do and what it has done, in plain values."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from salonbase.importing.decisions import Decisions, Target
from salonbase.importing.marks import Mark
from salonbase.importing.newcomers import Newcomer, Problem
from salonbase.importing.plans import Plan
from salonbase.text import text


@dataclass(frozen=True, slots=True)
class Sample:
    """A person of the preview as a line: ``state`` is new, known, filled, replaced or skipped."""

    name: str
    phones: tuple[str, ...]
    birthday: str
    visits: int
    note: str
    state: str


@dataclass(slots=True)
class Preview:
    """What an import would do. Money is kopecks; ``total_kopecks`` is what was paid for the new visits."""

    plan: Plan
    people: list[Newcomer]
    recognised: str
    clients: int  # people in the files
    new: int
    duplicates: int  # people who are in the base already, and repeated rows
    filled: int  # of these, how many cards would get something
    visits: int  # visits in the files
    new_visits: int
    total_kopecks: int
    problems: list[Problem]
    samples: list[Sample] = field(default_factory=list)
    today: dt.date = dt.date.min
    decisions: Decisions = field(default_factory=Decisions)
    targets: list[Target] = field(default_factory=list)  # where each of the people goes
    sure: list[int | None] = field(default_factory=list)  # the client whom each of them is for certain
    marks: list[Mark] = field(default_factory=list)  # words that would become flags and tags
    placeholders: int = 0  # birthdays that stood for an unknown one
    compared: object = None  # the mark of the base with which it was compared: base.changes()
    repeated: int = 0  # rows that told of somebody once more

    @property
    def refused(self) -> int:
        """How many rows would stay outside."""
        return len({problem.place for problem in self.problems if not problem.kept})

    @property
    def sentence(self) -> str:
        """What would come, in one sentence."""
        return text(
            "Importing",
            "{new} new clients, {duplicates} already known, {visits} new visits, {problems} rows to look at.",
            new=self.new, duplicates=self.duplicates, visits=self.new_visits, problems=len(self.problems),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Summary:
    """What an import did (or, with ``import_id`` 0, what it would do)."""

    import_id: int
    clients: int
    visits: int
    total_kopecks: int
    duplicates: int
    filled: int
    problems: list[Problem]
    recognised: str
    placeholders: int = 0
    refused: int = 0

    def as_json(self) -> dict[str, Any]:
        """For the command line: counts and problems of plain values."""
        return {
            "clients": self.clients, "visits": self.visits, "total_kopecks": self.total_kopecks,
            "duplicates": self.duplicates, "filled": self.filled, "placeholders": self.placeholders,
            "refused": self.refused, "recognised": self.recognised,
            "problems": [_plain(problem) for problem in self.problems],
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Past:
    """An import of former times."""

    id: int
    at: dt.datetime
    source: str
    clients: int
    visits: int
    undone_at: dt.datetime | None
    filled: int = 0
    refused: int = 0


def _plain(problem: Problem) -> dict[str, Any]:
    return {"where": problem.where, "why": problem.why, "kept": problem.kept, **problem.place._asdict()}
