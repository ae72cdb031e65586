"""A plan: what was recognised in files, as the person may change it before anything is brought in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from salonbase.errors import SalonError
from salonbase.importing import card_lines, meanings
from salonbase.importing.card_lines import Label
from salonbase.importing.mapping import Column
from salonbase.reading import Row, Sheet
from salonbase.text import text

Kind = Literal[
    "clients", "visits", "log"
]  # a row per client · a row per visit with its client · the visits of one card


@dataclass(slots=True)
class Table:
    """Rows under headings; ``columns`` may be changed by the person before the preview."""

    kind: Kind
    heading: int  # the number of the row of headings, 0 where the sheet has none
    columns: list[Column]
    rows: list[Row] = field(default_factory=list)
    left_out: bool = False  # by the person
    by_hand: bool = False  # the person has changed what was recognised
    own: bool = False  # this program has written it: see own_files


@dataclass(slots=True)
class Card:
    """What stands about one person in labels; ``loose`` are texts without a label."""

    row: int
    labels: list[Label] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)  # texts above the first label
    loose: list[str] = field(default_factory=list)

    def is_blank(self) -> bool:
        """Whether no label of this card has a value."""
        return all(label.value is None for label in self.labels) and not self.loose


@dataclass(slots=True)
class Part:
    """A sheet and what was found in it, from top to bottom."""

    sheet: Sheet
    found: list[Card | Table]
    template: bool = False  # an empty form, kept by the salon to copy
    left_out: bool = False  # by the person
    remembered: bool = False  # the columns mean what the person said of an earlier file with these headings

    def tables(self, *kinds: Kind) -> list[Table]:
        """The tables of these kinds."""
        return [one for one in self.found if isinstance(one, Table) and one.kind in kinds]


@dataclass(slots=True)
class Plan:
    """What was recognised in one or several files."""

    parts: list[Part]

    @property
    def is_understood(self) -> bool:
        """Whether anything in it is about people."""
        return any(map(is_about_people, self.parts))

    @property
    def files(self) -> list[str]:
        """The names of the files, each once, in order."""
        return list(dict.fromkeys(part.sheet.file for part in self.parts))


def check(plan: Plan) -> None:
    """Raise SalonError where nothing in a plan is about people."""
    if not plan.is_understood:
        raise SalonError(
            text(
                "Recognition",
                "In the file «{name}» no clients and no visits were recognised: there is no heading such as "
                "«ФИО», «Телефон», «Дата».",
                name=plan.files[0] if plan.files else "",
            )
        )


def wanted(plan: Plan) -> Plan:
    """The plan without the sheets and tables that the person leaves out."""
    return Plan([
        Part(part.sheet, [one for one in part.found if not (isinstance(one, Table) and one.left_out)], part.template)
        for part in plan.parts
        if not part.left_out
    ])  # fmt: skip


def is_about_people(part: Part) -> bool:
    """Whether anything in a sheet tells of a person or a visit."""
    about = {meanings.PHONE, meanings.BIRTHDAY, *meanings.NAMES}
    return any(
        isinstance(one, Table)
        or any(label.meaning in about for label in one.labels)
        or any(map(card_lines.clean_title, one.titles))
        for one in part.found
    )
