"""Visits, plans, birthdays, workload and materials against plain Python over all rows, on small awkward bases."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections import Counter, defaultdict
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import base, bookings, reports, settings, visits
from salonbase.errors import SalonError
from salonbase.report import PRESETS, Found
from salonbase.reports import visits as visits_report
from tests.core.reports import bases, plain
from tests.core.reports.bases import TODAY, Small

D = dt.date
NOW = dt.datetime(2026, 11, 22, 12, 30)
PERIODS = st.one_of(
    st.sampled_from([PRESETS[key](TODAY) for key in PRESETS]),
    st.tuples(bases.DAYS, bases.DAYS).map(lambda days: (min(days), max(days))),
)


def asked(key: str, period: tuple[D | None, D | None] = (None, None), **values: Any) -> Found:
    return reports.ask(key, {"from": period[0], "to": period[1], **values}, today=TODAY)


def columns(found: Found, *titles: str) -> list[tuple[Any, ...]]:
    places = [[column.title for column in found.table.columns].index(title) for title in titles]
    return [tuple(row[place] for place in places) for row in found.rows]


def figures(found: Found) -> dict[str, Any]:
    return {figure.title: figure.value for figure in found.table.figures}


def names_of(found: Found) -> list[str]:
    people = plain.people()
    return [plain.name(people[client]) for client in found.clients if client is not None]


def time(row: plain.Line) -> dt.time | None:
    return dt.time.fromisoformat(row["time"]) if row["time"] else None


@given(bases.small(), PERIODS, st.sampled_from(["all", *visits.STATUSES]), st.booleans())
@bases.SETTINGS
def test_every_visit_is_listed_and_only_those_that_happened_count(
    salon: base.Base, small: Small, period: Any, state: str, lazily: bool
) -> None:
    bases.write(small)
    with pytest.MonkeyPatch.context() as patch:
        if lazily:
            patch.setattr(visits_report, "_AT_ONCE", 0)
        found = asked("visits", period, state=state)
        rows = columns(
            found, "Дата", "Время", "Клиент", "Телефон", "Услуги", "Мастер", "Сумма", "Оплачено", "Состояние"
        )
    people, specialists = plain.people(), plain.by_id("specialist")
    lines = [row for row in plain.lines(*period) if state in ("all", row["status"])]
    wanted = [
        (
            plain.day(row), time(row), plain.name(people[row["client_id"]]), plain.phone(row["client_id"]),
            "; ".join(line["title"] for line in plain.services(row["id"])),
            specialists[row["specialist_id"]]["name"] if row["specialist_id"] else "",
            row["due_kopecks"], row["paid_kopecks"], visits.status_word(row["status"]),
        )
        for row in sorted(lines, key=lambda row: (row["day"], row["time"] or "", row["id"]))
    ]  # fmt: skip
    assert rows == wanted
    assert names_of(found) == [row[2] for row in rows]
    came = [row for row in lines if row["status"] == "came"]
    told = figures(found)
    assert (told["Визиты"], told["Выручка"]) == (len(came), plain.due(came))
    assert told["Не пришли или отменили"] == len(lines) - len(came)


@given(
    bases.small(),
    PERIODS,
    st.sampled_from(["all", "booking", "recall"]),
    st.booleans(),
)
@bases.SETTINGS
def test_open_plans_with_what_is_overdue_first(
    salon: base.Base, small: Small, period: Any, kind: str, overdue: bool
) -> None:
    bases.write(small)
    found = asked("planned", period, kind=kind, overdue=overdue)
    people = plain.people()
    plans = [
        (plain.day(row), time(row), "booking", row["client_id"], bookings.state_word(row["state"]))
        for row in plain.table("booking")
        if row["deleted_at"] is None and row["state"] in ("expected", "confirmed")
    ]
    plans += [
        (plain.day(row), None, "recall", row["client_id"], "пригласить")
        for row in plain.table("recall")
        if row["deleted_at"] is None and row["state"] == "open"
    ]
    first, last = period
    wanted = [
        plan
        for plan in plans
        if plan[3] in people
        and kind in ("all", plan[2])
        and (
            ((first is None or plan[0] >= first) and (last is None or plan[0] <= last)) or (overdue and plan[0] < TODAY)
        )
    ]
    rows = columns(found, "Дата", "Время", "Клиент", "Телефон", "Состояние", "Просрочено дней")
    late = [(TODAY - plan[0]).days if plan[0] < TODAY else None for plan in wanted]
    assert Counter(rows) == Counter(
        (plan[0], plan[1], plain.name(people[plan[3]]), shown(plain.phone(plan[3])), plan[4], days)
        for plan, days in zip(wanted, late, strict=True)
    )
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert figures(found)["Просрочено"] == sum(days is not None for days in late)


def shown(phone: str) -> str:
    return f"{phone[:2]} {phone[2:5]} {phone[5:8]}-{phone[8:10]}-{phone[10:]}" if phone else ""


def celebrated(client: plain.Line, year: int) -> D | None:
    """The day on which a birthday is celebrated in a year."""
    day, month = client["birth_day"], client["birth_month"]
    if not day or not month:
        return None
    return D(year, month, min(day, calendar.monthrange(year, month)[1]))


@given(
    bases.small(),
    st.dates(D(1983, 1, 1), D(2030, 1, 1)),
    st.integers(0, 500),
    st.sampled_from(["all", "waiting", "greeted"]),
)
@bases.SETTINGS
def test_each_birthday_of_the_period_is_there_once(
    salon: base.Base, small: Small, first: D, length: int, who: str
) -> None:
    bases.write(small)
    last = first + dt.timedelta(days=length)
    found = asked("birthdays", (first, last), who=who)
    greeted = {(row["client_id"], row["year"]) for row in plain.table("greeting")}
    wanted = []
    for number, client in plain.people().items():
        for year in range(first.year, last.year + 2):
            day = celebrated(client, year)
            turns = year - client["birth_year"] if client["birth_year"] else None
            if day and first <= day <= last and (turns is None or turns > 0):
                if (day - first).days <= 365 and who in ("all", "greeted" if (number, year) in greeted else "waiting"):
                    wanted.append((day, plain.name(client), turns, (number, year) in greeted))
                break
    assert Counter(columns(found, "Дата", "Клиент", "Исполняется", "Поздравлен")) == Counter(wanted)
    assert len(set(found.clients)) == len(found.clients)
    weekdays = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
    assert all(weekdays[day.weekday()] == word for day, word in columns(found, "Дата", "День недели"))
    assert names_of(found) == [name for (name,) in columns(found, "Клиент")]


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (None, None, "22 ноября 2026 – 22 ноября 2027"),
        (D(2026, 12, 1), None, "1 декабря 2026 – 1 декабря 2027"),
        (None, D(2026, 12, 1), "22 ноября – 1 декабря 2026"),
        (None, D(2025, 12, 1), "1 декабря 2024 – 1 декабря 2025"),
        (D(2020, 1, 1), D(2026, 1, 1), "1 января – 31 декабря 2020"),
        (D(1, 1, 1), D(1, 1, 2), "1–2 января 1"),
        (D(9999, 12, 1), None, "1–31 декабря 9999"),
    ],
)
def test_birthdays_look_at_a_year_at_most(salon: base.Base, first: D | None, last: D | None, told: str) -> None:
    assert asked("birthdays", (first, last)).table.told == told


def minutes_of(row: plain.Line) -> int:
    booked = [
        line["minutes"]
        for line in plain.table("booking")
        if line["visit_id"] == row["id"] and line["minutes"] is not None and line["deleted_at"] is None
    ]
    listed = plain.by_id("service")
    done = [listed[line["service_id"]]["minutes"] for line in plain.services(row["id"]) if line["service_id"]]
    known = [minutes for minutes in done if minutes is not None]
    return max(booked) if booked else sum(known) if known else 40


def hours(rows: list[plain.Line]) -> float:
    """To tenths, halves up."""
    return float((Decimal(sum(map(minutes_of, rows))) / 60).quantize(Decimal("0.1"), ROUND_HALF_UP))


@given(bases.small(), PERIODS, st.sampled_from(["visits", "hours"]))
@bases.SETTINGS
def test_the_workload_by_hour_and_day_of_the_week(salon: base.Base, small: Small, period: Any, count: str) -> None:
    bases.write(small)
    settings.put("booking_minutes", 40, now=NOW)
    found, came = asked("workload", period, count=count), plain.came(*period)
    weekdays = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
    cells: dict[tuple[str, int], list[plain.Line]] = defaultdict(list)
    for row in came:
        hour = f"{row['time'][:2]}:00" if row["time"] else "без времени"
        cells[hour, plain.day(row).weekday()].append(row)
    for hour, *shown_here in columns(found, "Час", *weekdays, "Визиты", "Часы"):
        here = [cells.pop((hour, day), []) for day in range(7)]
        if count == "visits":
            assert shown_here[:7] == [len(lines) or None for lines in here]
        else:
            assert shown_here[:7] == [hours(lines) or None for lines in here]
        everybody = [line for lines in here for line in lines]
        assert shown_here[7:] == [len(everybody), hours(everybody)]
    assert not cells
    told = figures(found)
    assert (told["Визиты"], told["Часы"]) == (len(came), hours(came))
    assert found.table.totals is not None
    assert [*found.table.totals[-2:]] == [len(came), hours(came)], "the sums of the exact hours, as above the rows"
    mondays = [row for row in came if plain.day(row).weekday() == 0]
    assert found.table.totals[1] == (len(mondays) if count == "visits" else hours(mondays))
    if found.table.picture is not None and count == "visits":
        drawn = sum(value or 0 for series in found.table.picture.series for value in series.values)
        assert drawn == sum(row["time"] is not None for row in came)
        assert len(found.table.picture.series) == 7


@given(bases.small(), PERIODS)
@bases.SETTINGS
def test_the_workload_of_each_specialist(salon: base.Base, small: Small, period: Any) -> None:
    bases.write(small)
    settings.put("booking_minutes", 40, now=NOW)
    found = asked("workload", period, by="specialist")
    names = {number: row["name"] for number, row in plain.by_id("specialist").items()}
    theirs: dict[str, list[plain.Line]] = defaultdict(list)
    for row in plain.came(*period):
        theirs[names.get(row["specialist_id"], "мастер не указан")].append(row)
    assert set(columns(found, "Мастер", "Визиты", "Часы", "Дней с визитами")) == {
        (name, len(rows), hours(rows), len({row["day"] for row in rows})) for name, rows in theirs.items()
    }


@given(bases.small(), PERIODS)
@bases.SETTINGS
def test_materials_are_counted_by_visits(salon: base.Base, small: Small, period: Any) -> None:
    bases.write(small)
    found = asked("materials", period)
    used: dict[str, list[D]] = defaultdict(list)
    noted = 0
    for row in plain.came(*period):
        here = {part.strip().lower() for part in re.split("[\n;]", row["materials"])} - {""}
        noted += bool(here)
        for part in here:
            used[part].append(plain.day(row))
    rows = {name.lower(): rest for name, *rest in columns(found, "Материал", "Визиты", "Последний раз")}
    assert rows == {name: [len(days), max(days)] for name, days in used.items()}
    assert figures(found) == {"Материалы": len(used), "Визиты с материалами": noted}
    counts = [count for (count,) in columns(found, "Визиты")]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize(
    ("words", "materials"),
    [
        ("анестетик 1,7 мл", {"анестетик 1,7 мл"}),
        ("краска, оксид 6 %", {"краска", "оксид 6 %"}),
        ("Краска;КРАСКА\n краска ", {"Краска"}),
        (",;\n", set()),
    ],
)
def test_where_one_material_ends(salon: base.Base, words: str, materials: set[str]) -> None:
    small = bases.one_client()
    small.visits = [{"client": 1, "day": TODAY, "materials": words, "created_at": NOW}]
    bases.write(small)
    assert {name for (name,) in columns(asked("materials"), "Материал")} == materials


@pytest.mark.parametrize("key", ["planned", "visits", "income", "average", "debts", "workload", "materials"])
def test_a_specialist_who_is_not_there_is_refused_by_name(salon: base.Base, key: str) -> None:
    with pytest.raises(SalonError, match="Зоя") as refusal:
        reports.ask(key, {"specialist": "Зоя"}, today=TODAY)
    assert refusal.value.field == "specialist"


@pytest.mark.parametrize("key", ["planned", "visits", "income", "average", "debts", "workload", "materials"])
def test_one_client_who_never_came_makes_no_rows(salon: base.Base, key: str) -> None:
    bases.write(bases.one_client())
    found = reports.ask(key, {"period": "all_time"}, today=TODAY)
    assert list(found.rows) == []
    assert not found.table.picture
