"""Income, average check and debts against plain Python over all rows, on small awkward bases."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from decimal import ROUND_FLOOR, Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import base, reports, service_income, tallies
from salonbase.report import PRESETS, Found
from tests.core.reports import bases, plain
from tests.core.reports.bases import TODAY, Small

D = dt.date
PERIODS = st.one_of(
    st.sampled_from([PRESETS[key](TODAY) for key in PRESETS]),
    st.sampled_from([(D(2020, 12, 1), D(2021, 1, 31)), (D(2024, 2, 1), D(2024, 2, 29)), (D(2026, 11, 1), None)]),
    st.tuples(bases.DAYS, bases.DAYS).map(lambda days: (min(days), max(days))),
)


def asked(key: str, period: tuple[D | None, D | None] = (None, None), **values: Any) -> Found:
    return reports.ask(key, {"from": period[0], "to": period[1], **values}, today=TODAY)


def column(found: Found, title: str) -> list[Any]:
    place = [column.title for column in found.table.columns].index(title)
    return [row[place] for row in found.rows]


def total(found: Found, title: str) -> Any:
    assert found.table.totals is not None
    return found.table.totals[[column.title for column in found.table.columns].index(title)]


def has(found: Found, title: str) -> bool:
    return title in [column.title for column in found.table.columns]


def average(kopecks: int, visits: int) -> int:
    """To whole roubles, halves up."""
    if not visits:
        return 0
    return int((Decimal(kopecks) / visits / 100 + Decimal("0.5")).to_integral_value(ROUND_FLOOR)) * 100


def percent(now: int, was: int) -> float | None:
    return None if was <= 0 else round((now - was) / was * 100, 1)


def parts_of_days(rows: list[plain.Line], unit: str) -> dict[Any, int]:
    keys = {"day": D.toordinal, "week": lambda day: day.isocalendar()[:2], "month": lambda day: (day.year, day.month)}
    found: dict[Any, int] = defaultdict(int)
    for row in rows:
        found[keys[unit](plain.day(row))] += row["due_kopecks"]
    return {key: due for key, due in found.items() if due}


@given(bases.small(), PERIODS, st.sampled_from(["day", "week", "month"]))
@bases.SETTINGS
def test_income_by_days_is_the_sum_of_each(salon: base.Base, small: Small, period: Any, unit: str) -> None:
    bases.write(small)
    found, came = asked("income", period, by=unit), plain.came(*period)
    assert sorted(due for due in column(found, "Выручка") if due) == sorted(parts_of_days(came, unit).values())
    assert sum(visits or 0 for visits in column(found, "Визиты")) == len(came)
    assert sum(paid or 0 for paid in column(found, "Оплачено")) == sum(row["paid_kopecks"] for row in came)
    figures = {figure.title: figure.value for figure in found.table.figures}
    assert figures == {
        "Выручка": plain.due(came),
        "Оплачено": sum(row["paid_kopecks"] for row in came),
        "Визиты": len(came),
        "Средний чек": average(plain.due(came), len(came)),
    }
    if found.table.picture is not None:
        assert sum(value or 0 for value in found.table.picture.series[0].values) == plain.due(came)


MONTHS = (D(2020, 12, 1), D(2021, 1, 31)), (D(2026, 1, 1), D(2026, 10, 31)), (D(2024, 2, 1), D(2024, 2, 29))
BEFORE = (D(2020, 10, 1), D(2020, 11, 30)), (D(2025, 3, 1), D(2025, 12, 31)), (D(2024, 1, 1), D(2024, 1, 31))
UNFINISHED = (D(2026, 11, 1), D(2026, 11, 30)), (D(2026, 1, 1), D(2026, 12, 31)), (D(2026, 11, 16), D(2026, 12, 6))
CUT = (D(2026, 10, 1), D(2026, 10, 22)), (D(2025, 1, 1), D(2025, 11, 22)), (D(2026, 10, 26), D(2026, 11, 1))


@given(
    bases.small(),
    st.sampled_from([*zip(MONTHS, BEFORE, strict=True), *zip(UNFINISHED, CUT, strict=True)]),
    st.sampled_from(["day", "week", "month", "service", "specialist"]),
)
@bases.SETTINGS
def test_the_period_before_stands_beside_it(salon: base.Base, small: Small, periods: Any, unit: str) -> None:
    bases.write(small)
    period, before = periods
    found = asked("income", period, by=unit)
    now, was = plain.came(*period), plain.came(*before)
    if not has(found, "Было"):
        first = min((row["day"] for row in plain.came()), default="9999")
        assert first > period[0].isoformat()
        assert not was
        return
    assert sum(due or 0 for due in column(found, "Было")) == plain.due(was) == total(found, "Было")
    assert total(found, "Изменение") == percent(plain.due(now), plain.due(was))
    rows = zip(*(column(found, title) for title in ("Выручка", "Было", "Изменение")), strict=True)
    for due, former, change in rows:
        expected = None if due is None or former is None else percent(due, former)
        assert change == pytest.approx(expected, abs=0.051) if expected is not None else change is None


@pytest.mark.parametrize("mistyped", ["2026-11-28", "2026-12-31", "2062-11-21"])
def test_a_visit_of_the_future_does_not_change_what_is_compared(salon: base.Base, mistyped: str) -> None:
    small = bases.one_client()
    for day in ("2026-01-10", "2026-10-05", "2026-10-30", "2026-11-05", mistyped):
        kopecks = {"sum_kopecks": 100_000, "due_kopecks": 100_000, "paid_kopecks": 100_000}
        small.visits.append({"client": 1, "day": day, "created_at": dt.datetime(2026, 11, 1), **kopecks})
    bases.write(small)
    november = PRESETS["this_month"](TODAY)
    now = plain.due(plain.came(*november))
    found = asked("income", november)
    assert (total(found, "Выручка"), total(found, "Было")) == (now, 100_000)
    assert found.table.figures[0].beside.endswith("к 1–22 октября 2026")
    assert asked("average", november).table.figures[0].beside.endswith("к 1–22 октября 2026")
    assert len(found.rows) == (28 if mistyped == "2026-11-28" else 22), (
        "days on which nothing can have been are no rows"
    )


@given(bases.small(), PERIODS)
@bases.SETTINGS
def test_income_by_specialist(salon: base.Base, small: Small, period: Any) -> None:
    bases.write(small)
    found = asked("income", period, by="specialist")
    names = {number: row["name"] for number, row in plain.by_id("specialist").items()}
    expected: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in plain.came(*period):
        figures = expected[names.get(row["specialist_id"], "мастер не указан")]
        figures[0] += 1
        figures[1] += row["due_kopecks"]
    rows = {
        name: [visits, due]
        for name, visits, due in zip(
            column(found, "Мастер"), column(found, "Визиты"), column(found, "Выручка"), strict=True
        )
        if visits
    }
    assert rows == expected


def divided(kopecks: int, prices: list[int | None]) -> list[int]:
    """In proportion to the prices by fractions, equally where one is missing or all are 0; the last has the rest."""
    weights = [Decimal(1)] * len(prices) if None in prices or not any(prices) else [Decimal(p or 0) for p in prices]
    parts = [int(Decimal(kopecks) * weight / sum(weights)) for weight in weights[:-1]]  # int() cuts off
    return [*parts, kopecks - sum(parts)]


def by_service(came: list[plain.Line]) -> dict[str, tuple[int, int]]:
    listed = plain.by_id("service")
    found: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for row in came:
        done = plain.services(row["id"])
        prices: list[int | None] = [
            listed[line["service_id"]]["price_kopecks"] if line["service_id"] else None for line in done
        ]
        names = [
            listed[line["service_id"]]["name"] if line["service_id"] else line["title"].lower().replace("ё", "е")
            for line in done
        ]
        for name, part in zip(names or [""], divided(row["due_kopecks"], prices or [None]), strict=True):
            found[name] = (found[name][0] + 1, found[name][1] + part)
    return dict(found)


@given(bases.small(), PERIODS, st.sampled_from([(0, 200_000), (30, 3)]))
@bases.SETTINGS
def test_income_by_service_divides_each_visit(salon: base.Base, small: Small, period: Any, way: Any) -> None:
    bases.write(small)
    with pytest.MonkeyPatch.context() as patch:  # by the index, or through the table three visits at a time
        patch.setattr(tallies, "_MANY", way[0])
        patch.setattr(tallies, "_PIECE", way[1])
        found = asked("income", period, by="service")
    rows = {
        ("" if name == "без услуги" else name if name.startswith("Услуга") else name.lower().replace("ё", "е")): (
            n,
            due,
        )
        for name, n, due in zip(column(found, "Услуга"), column(found, "Раз"), column(found, "Выручка"), strict=True)
        if n
    }
    assert rows == by_service(plain.came(*period))
    assert sum(column(found, "Выручка")) == plain.due(plain.came(*period)) == total(found, "Выручка")


@given(st.integers(-(10**9), 10**9), st.lists(st.one_of(st.none(), st.integers(0, 10**7)), min_size=1, max_size=6))
def test_the_parts_of_a_visit_are_its_sum(kopecks: int, prices: list[int | None]) -> None:
    parts = service_income.divide(kopecks, prices)
    assert sum(parts) == kopecks
    assert len(parts) == len(prices)
    mirrored = service_income.divide(-kopecks, prices)
    assert mirrored == [-part for part in parts], "a refund is divided like its payment"


@pytest.mark.parametrize(
    ("kopecks", "prices", "parts"),
    [
        (500_00, [300_00, 200_00], [300_00, 200_00]),
        (100, [1, 1, 1], [33, 33, 34]),
        (-100, [1, 1, 1], [-33, -33, -34]),
        (100, [None, 300], [50, 50]),
        (101, [0, 0], [50, 51]),
        (100, [0, 300], [0, 100]),
        (7, [5], [7]),
    ],
)
def test_how_a_sum_is_divided(kopecks: int, prices: list[int | None], parts: list[int]) -> None:
    assert service_income.divide(kopecks, prices) == parts


@given(bases.small(), PERIODS)
@bases.SETTINGS
def test_the_average_check_by_source(salon: base.Base, small: Small, period: Any) -> None:
    bases.write(small)
    found, came, people = asked("average", period), plain.came(*period), plain.people()
    expected: dict[str, list[plain.Line]] = defaultdict(list)
    for row in came:
        expected[people[row["client_id"]]["source"].strip().lower()].append(row)
    wanted = sorted(
        (len({row["client_id"] for row in rows}), len(rows), plain.due(rows), average(plain.due(rows), len(rows)))
        for rows in expected.values()
    )
    titles = ("Клиенты", "Визиты", "Выручка", "Средний чек")
    assert sorted(zip(*(column(found, title) for title in titles), strict=True)) == wanted
    assert {"" if s == "не указан" else s.lower() for s in column(found, "Источник")} == expected.keys()
    assert found.table.figures[0].value == average(plain.due(came), len(came))
    whole = plain.due(came)
    for share, due in zip(column(found, "Доля выручки"), column(found, "Выручка"), strict=True):
        exact = Decimal(100 * due) / whole if whole > 0 else None
        assert share == (None if exact is None else pytest.approx(float(round(exact, 1)), abs=0.11))


def owed() -> dict[int, tuple[int, int]]:
    """What other visits pay of each unpaid visit, and what is left: kopeck after kopeck, the oldest debt first."""
    found: dict[int, tuple[int, int]] = {}
    for client in plain.people():
        visits = [row for row in plain.came() if row["client_id"] == client]
        over = sum(max(row["paid_kopecks"] - row["due_kopecks"], 0) for row in visits)
        for row in sorted(visits, key=lambda row: (row["day"], row["time"] or "", row["id"])):
            missing = max(row["due_kopecks"] - row["paid_kopecks"], 0)
            found[row["id"]] = (min(over, missing), max(missing - over, 0))
            over = max(over - missing, 0)
    return found


@given(bases.small(), PERIODS)
@bases.SETTINGS
def test_debts_are_the_visits_that_were_not_paid(salon: base.Base, small: Small, period: Any) -> None:
    bases.write(small)
    found, people, left = asked("debts", period), plain.people(), owed()
    rows = [row for row in plain.came(*period) if left[row["id"]][1]]
    wanted: list[tuple[Any, ...]] = sorted(
        (
            plain.day(row), (TODAY - plain.day(row)).days, plain.name(people[row["client_id"]]),
            plain.phone(row["client_id"]), row["due_kopecks"], row["paid_kopecks"], *left[row["id"]],
        )
        for row in rows
    )  # fmt: skip
    titles = ["Дата", "Дней", "Клиент", "Телефон", "Сумма", "Оплачено", "Зачтено", "Долг"]
    if not any(row[-2] for row in wanted):
        assert not has(found, "Зачтено")
        titles.remove("Зачтено")
        wanted = [(*row[:-2], row[-1]) for row in wanted]
    assert sorted(zip(*(column(found, title) for title in titles), strict=True)) == wanted
    assert column(found, "Дата") == sorted(column(found, "Дата")), "the oldest first"
    assert [plain.name(people[client]) for client in found.clients if client] == column(found, "Клиент")
    assert found.table.figures[0].value == sum(row[-1] for row in wanted) == total(found, "Долг")
    assert found.table.figures[2].value == len({row["client_id"] for row in rows})


@given(bases.small(), st.sets(st.integers(1, 5)))
@bases.SETTINGS
def test_only_some_clients_are_looked_at(salon: base.Base, small: Small, only: set[int]) -> None:
    bases.write(small)
    came = plain.came(only=only)
    for key in ("income", "average"):
        found = reports.ask(key, {"period": "all_time"}, today=TODAY, only=sorted(only))
        assert total(found, "Выручка") == plain.due(came)
    assert set(reports.ask("debts", {}, today=TODAY, only=sorted(only)).clients) <= only


@given(bases.small(), st.sampled_from(["income", "average", "debts", "visits"]))
@bases.SETTINGS
def test_only_one_specialist_is_looked_at(salon: base.Base, small: Small, key: str) -> None:
    small.specialists = small.specialists or [{"name": "Ольга", "search_key": "ольга"}]
    bases.write(small)
    found = reports.ask(key, {"period": "all_time", "specialist": "ольга"}, today=TODAY)
    hers = [row for row in plain.came() if row["specialist_id"] == 1]
    if key == "debts":
        left = owed()  # what is overpaid elsewhere is set off
        hers = [row for row in hers if left[row["id"]][1]]
    assert total(found, "Сумма" if key in ("debts", "visits") else "Выручка") == plain.due(hers)
