"""What an import holds in memory: each person of a journal once, and nothing when it is over."""

from __future__ import annotations

import datetime as dt
import gc
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from salonbase import clients, importing, reading
from salonbase.importing import matching
from salonbase.importing.decisions import Choice, Decisions
from salonbase.importing.newcomers import Newcomer, Place
from salonbase.models import Client
from salonbase.reading import Sheet
from tests.core.test_mapping import sheet

pytestmark = pytest.mark.usefixtures("salon", "english")

LIST = [["ФИО", "Телефон", "Дата рождения", "Комментарий"], ["Белова Анна", "8 916", "31.02.1985", "чай"]]
JOURNAL = [["Дата", "Клиент", "Телефон", "Услуга", "Сумма"], ["12.03.2026", "Белова Анна", "89162041833", "Уход", 100]]
CARD = [["ФИО:", "Белова Анна"], ["Телефон:", "8 916"], ["Дата", "Услуга", "Сумма"], ["12.03.2026", "Уход", 100]]


@pytest.fixture
def _everything_counts() -> Iterator[None]:
    """Objects that were made before are out of sight of the collector, and none of ours is collected by it."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.usefixtures("_everything_counts")
@pytest.mark.parametrize("rows", [LIST, JOURNAL, CARD], ids=["list", "journal", "card"])
def test_an_import_that_is_over_is_not_held_by_itself(rows: list[list[Any]], now: dt.datetime) -> None:
    def bring() -> int:
        looked = importing.preview(importing.recognise([sheet(rows)]), today=now.date())
        importing.likely_pairs(looked)
        return importing.apply(looked, now=now).clients

    assert bring() == 1
    gc.unfreeze()  # what an import makes is taken from the collector, so nobody else would ever let it go
    assert [one for one in gc.get_objects() if isinstance(one, Newcomer | Sheet)] == []


def test_who_comes_for_years_is_kept_once(now: dt.datetime) -> None:
    visits = [
        [f"{day:02}.03.2024", "Белова Анна", "8 916 204-18-33", "Уход", n] for n in range(40) for day in range(1, 28)
    ]
    plan = importing.recognise([sheet([JOURNAL[0], *visits])])
    importing.preview(plan, today=now.date())  # what is made once for all is made
    tracemalloc.start()
    try:
        looked = importing.preview(plan, today=now.date())
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (looked.new, looked.new_visits) == (1, len(visits))
    assert most / len(visits) < 1_200  # bytes a row; a person for each row of a journal takes twice as much


def test_a_list_that_is_brought_again_asks_for_no_visits(now: dt.datetime) -> None:
    def look() -> importing.Preview:
        return importing.preview(importing.recognise([sheet(LIST)]), today=now.date())

    importing.apply(look(), now=now)
    asked: list[str] = []
    connection: Any = Client._meta.database.connection()
    connection.set_trace_callback(asked.append)
    try:
        assert look().new == 0
    finally:
        connection.set_trace_callback(None)
    assert asked
    assert [sql for sql in asked if "FROM visit" in sql or '"visit"' in sql] == []  # a large base has a million


def test_two_rows_far_apart_that_mean_one_card_never_fill_the_same_line_twice(
    now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matching, "AT_ONCE", 1)
    known = clients.add({"surname": "Белова", "first_name": "Анна", "address": "Тула"}, now=now)
    rows = [["ФИО", "Телефон", "Email"], *([f"Жук {n}", f"8916204183{n}", f"{n}@example.com"] for n in range(3))]
    chosen = {Place("файл.xlsx", "Лист1", row): Choice("fill", known) for row in (2, 4)}
    plan = importing.recognise([sheet(rows)])
    importing.apply(importing.preview(plan, today=now.date(), decisions=Decisions(rows=chosen)), now=now)
    card = clients.card(known)
    assert (card.email, card.address) == ("0@example.com", "Тула")
    assert [phone.number for phone in card.phones] == ["+79162041830", "+79162041832"]


def test_the_texts_of_a_long_file_are_kept_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MANY_ROWS", 0)
    path = tmp_path / "журнал.csv"
    path.write_text("Клиент;Услуга\n" + "".join(f"Жук {n % 7};Стрижка\n" for n in range(3_000)), encoding="utf-8")
    (found,) = reading.read(path)
    texts = [cell for row in found.rows for cell in row.cells]
    assert len(texts) == 6_002
    assert len({id(text) for text in texts}) == len(set(texts)) == 10
