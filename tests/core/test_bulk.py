"""Many rows at once: the table is afterwards as if they had come one by one."""

from __future__ import annotations

from typing import Any

import pytest

from salonbase import base, bulk, cipher
from salonbase.base import Base
from salonbase.models import Client, Phone

NOW = "2026-11-22T12:30:00"


def schema(salon: Base) -> list[Any]:
    rows = salon.database.execute_sql("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return sorted(map(str, rows))


def write_clients(number: int, born_in: int = 3) -> None:
    pen = bulk.Pen()
    rows = pen.prepare(
        Client, "id", "surname", "search_key", "sort_key", "letter", "birth_month", "created_at", "updated_at"
    )
    for place in range(number):
        name = f"Иванова{number - place:06}"
        rows.append((pen.next_id(Client), name, name.lower(), name.lower(), "И", born_in, NOW, NOW))
    pen.flush()


def by_index() -> list[str]:
    query = "SELECT surname FROM client INDEXED BY client_deleted_at_sort_key_id_letter_search_key ORDER BY sort_key"
    return [name for (name,) in Client._meta.database.execute_sql(query).fetchall()]


def test_indexes_are_made_when_the_rows_have_come(salon: Base) -> None:
    before = schema(salon)
    with base.transaction(), bulk.indexes_at_the_end({Client: bulk.MANY, Phone: bulk.MANY}):
        assert schema(salon) != before
        write_clients(bulk.MANY)
    assert schema(salon) == before
    assert len(by_index()) == bulk.MANY
    assert by_index() == sorted(by_index())
    assert salon.database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_an_import_that_fails_leaves_the_indexes_as_they_were(salon: Base) -> None:
    before = schema(salon)
    with pytest.raises(cipher.ERRORS), base.transaction(), bulk.indexes_at_the_end({Client: bulk.MANY}):
        write_clients(10, born_in=13)
    assert schema(salon) == before
    assert by_index() == []


@pytest.mark.parametrize(("known", "coming"), [(0, bulk.MANY - 1), (bulk.MANY, bulk.MANY)])
def test_a_few_rows_beside_many_go_into_the_indexes_one_by_one(salon: Base, known: int, coming: int) -> None:
    write_clients(known)
    before = schema(salon)
    with base.transaction(), bulk.indexes_at_the_end({Client: coming}):
        assert schema(salon) == before
