"""Visits that a card tells line by line: «Дата: 01.02.2025», «Услуга: стрижка», «Сумма: 1500»."""

from __future__ import annotations

from collections.abc import Sequence

from salonbase.importing import meanings
from salonbase.importing.card_lines import Label
from salonbase.importing.mapping import Column
from salonbase.importing.plans import Table
from salonbase.reading import Row

_WHAT = frozenset({meanings.SERVICES, meanings.WORK, meanings.SUM, meanings.DUE, meanings.PAID, meanings.TEETH})
_OF_VISIT = meanings.OF_VISIT | {meanings.SPECIALIST, meanings.DISCOUNT}


def apart(labels: Sequence[Label]) -> tuple[list[Label], list[Table]]:
    """The labels that tell of the person, and for each visit a table of one row."""
    rest: list[Label] = []
    groups: list[list[Label]] = []
    inside = False
    for label in labels:
        begins = label.meaning == meanings.DAY and label.value is not None
        inside = begins or (inside and label.meaning in _OF_VISIT)
        if begins:
            groups.append([])
        (groups[-1] if inside else rest).append(label)
    tables: list[Table] = []
    for group in groups:
        if _WHAT & {label.meaning for label in group if label.value is not None}:
            tables.append(_table(group))
        else:
            rest += group
    return rest, tables


def _table(labels: Sequence[Label]) -> Table:
    columns = [Column(index, label.caption, label.meaning) for index, label in enumerate(labels)]
    row = Row(labels[0].row, tuple(label.value for label in labels))
    return Table("log", labels[0].row, columns, [row])
