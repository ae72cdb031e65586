"""Rows for lists of any length, by plain SQL and a thousand clients at a time."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from salonbase.models import Client

AT_ONCE = 1_000


def pieces(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """The ids in pieces."""
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]


def execute(sql: str, parameters: Sequence[Any] = ()) -> Any:
    """The cursor of a statement."""
    return Client._meta.database.execute_sql(sql, parameters)


def among(sql: str, ids: Sequence[int], more: str = "") -> Any:
    """The rows of a statement that ends in the column which has to be among these ids; ``more`` stands behind that."""
    return execute(f"{sql} IN (SELECT value FROM json_each(?)) {more}", [json.dumps(list(ids))])


def grouped(sql: str, ids: Sequence[int], more: str) -> dict[int, list[tuple[Any, ...]]]:
    """The same by the first column, without it."""
    found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for key, *rest in among(sql, ids, more):
        found[key].append(tuple(rest))
    return found


def count(sql: str, ids: Sequence[int]) -> int:
    """The number that such a statement counts."""
    return int(among(sql, ids).fetchone()[0])
