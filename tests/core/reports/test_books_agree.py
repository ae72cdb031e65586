"""One fact, told by many reports, is the same everywhere: in each of them, on the cards, in segments and statuses."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import base, dates, demo, reports, segments, standing, visits
from salonbase.report import Found
from salonbase.segments import Fact, Group
from tests.core.reports import bases, plain, plain_people
from tests.core.reports.plain_people import TODAY, Awkward

Period = tuple[dt.date | None, dt.date | None]
BY_COLUMN = [("income", {"by": by}) for by in ("day", "week", "month", "service", "specialist")]
BY_COLUMN += [("average", {}), ("rating", {}), ("rating", {"order": "average"}), ("rfm", {})]
COUNTED = [one for one in BY_COLUMN if one[1] != {"by": "service"}]  # a visit may have several services
COUNTED += [("workload", {}), ("workload", {"by": "specialist"}), ("workload", {"count": "hours"})]


def ask(key: str, period: Period, only: list[int] | None = None, **values: Any) -> Found:
    return reports.ask(key, {"from": period[0], "to": period[1], **values}, today=TODAY, only=only)


def added_up(found: Found, title: str) -> int:
    place = [column.title for column in found.table.columns].index(title)
    return sum(row[place] or 0 for row in found.rows)


def figure(found: Found, title: str) -> Any:
    return next(one.value for one in found.table.figures if one.title == title)


@given(plain_people.awkward(), plain_people.periods(), plain_people.ONLY)
@bases.SETTINGS
def test_income_is_the_same_in_every_report(
    salon: base.Base, invented: Awkward, period: Period, only: list[int] | None
) -> None:
    invented.write()
    income = plain.due(plain.came(*period, only))
    for key, values in BY_COLUMN:
        assert added_up(ask(key, period, only, **values), "Выручка") == income, (key, values)
    for key in ("income", "visits", "average", "rating"):
        assert figure(ask(key, period, only), "Выручка") == income, key
    brought = ask("abc", period, only)
    assert added_up(brought, "Выручка") == figure(brought, "Выручка")
    refunds = sum(min(one.total, 0) for one in plain_people.people(*period, only))
    assert added_up(brought, "Выручка") + refunds == income
    assert bool(brought.table.figures[0].beside) == bool(refunds), "it says that refunds are left out"


@given(plain_people.awkward(), plain_people.periods(), plain_people.ONLY)
@bases.SETTINGS
def test_visits_are_as_many_in_every_report(
    salon: base.Base, invented: Awkward, period: Period, only: list[int] | None
) -> None:
    invented.write()
    number = len(plain.came(*period, only))
    for key, values in COUNTED:
        assert added_up(ask(key, period, only, **values), "Визиты") == number, (key, values)
    for key in ("income", "visits", "average", "rating", "workload"):
        assert figure(ask(key, period, only), "Визиты") == number, key


@given(plain_people.awkward())
@bases.SETTINGS
def test_the_cards_together_are_the_reports(salon: base.Base, invented: Awkward) -> None:
    invented.write()
    cards = {client: visits.totals(client) for client in plain.people()}
    income = ask("income", (None, None))
    assert sum(card.total_kopecks for card in cards.values()) == figure(income, "Выручка")
    assert sum(card.count for card in cards.values()) == figure(income, "Визиты")
    rows = ask("rating", (None, None))
    for client, (_, _, total, count, average, last, *_) in zip(rows.clients, rows.rows, strict=True):
        card = cards[client or 0]
        assert (card.total_kopecks, card.count, card.average_kopecks, card.last) == (total, count, average, last)


@given(plain_people.awkward(), st.sampled_from([dt.date(2026, 10, 1), dt.date(2026, 11, 22)]))
@bases.SETTINGS
def test_debts_are_those_of_the_cards_and_of_the_segment(salon: base.Base, invented: Awkward, middle: dt.date) -> None:
    invented.write()
    owing = {client: visits.totals(client).debt_kopecks for client in plain.people()}
    owing = {client: debt for client, debt in owing.items() if debt > 0}
    found, of_clients = ask("debts", (None, None)), Counter[int]()
    for client, row in zip(found.clients, found.rows, strict=True):
        of_clients[client or 0] += row[-1]
    assert of_clients == owing
    assert figure(found, "Долги") == sum(owing.values())
    assert figure(found, "Должников") == len(owing)
    assert set(segments.ids(Group("all", (Fact("debt", "yes"),)), today=TODAY)) == set(owing)
    until = ask("debts", (None, middle - dt.timedelta(days=1)))
    later = ask("debts", (middle, None))
    assert figure(until, "Долги") + figure(later, "Долги") == sum(owing.values())


@given(plain_people.awkward(), st.sampled_from([1, 50, 75, 98]))
@bases.SETTINGS
def test_category_a_of_a_status_is_that_of_the_report(salon: base.Base, invented: Awkward, share: int) -> None:
    invented.write()
    by = standing.measure(TODAY, replace(standing.rules(), vip_share=share, vip_visits=0, vip_roubles=0))
    found = ask("abc", (dates.add_months(TODAY, -12) + dt.timedelta(days=1), TODAY), a=share, b=99)
    in_a = {client for client, row in zip(found.clients, found.rows, strict=True) if row[2] == "A"}
    assert {client for client, one in standing.of_clients(list(plain.people()), by).items() if one.vip} == in_a


@pytest.fixture(scope="module")
def filled() -> Iterator[None]:
    opened = base.in_memory()
    demo.fill(60, 3, now=dt.datetime(2026, 11, 22, 12))
    yield
    base.close(opened)


MADE = [
    *((one.key, {}) for one in reports.REPORTS), *BY_COLUMN, ("workload", {"by": "specialist"}),
    ("workload", {"count": "hours"}), ("newcomers", {"by": "source"}), ("newcomers", {"by": "reason"}),
]  # fmt: skip


@pytest.mark.parametrize(("key", "values"), MADE, ids=str)
def test_a_column_has_one_number_of_decimal_places(key: str, values: dict[str, Any], filled: None) -> None:
    table = reports.ask(key, values, today=TODAY).table
    shown = [table.shown(row) for row in table.rows]
    for place, column in enumerate(table.columns):
        if column.kind in {"number", "share", "small_share", "change", "tenths"}:
            places = {len(re.sub(r"[^0-9,]", "", row[place]).partition(",")[2]) for row in shown if row[place]}
            assert len(places) <= 1, (column.title, places)
