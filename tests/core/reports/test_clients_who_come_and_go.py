"""New clients, lost ones and what cards lack, against plain loops over all rows."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from math import floor

from hypothesis import given
from hypothesis import strategies as st

from salonbase import clients, periods, reports, settings, twice, visits
from salonbase.base import Base
from salonbase.report import Found
from tests.core.people import client
from tests.core.reports import bases, plain, plain_people
from tests.core.reports.plain_people import TODAY, Awkward

Period = tuple[dt.date | None, dt.date | None]
DAYS = st.sampled_from([1, 20, 180, 400])
WAYS = st.sampled_from(["rhythm", "days"])


def ask(key: str, only: list[int] | None = None, **values: object) -> Found:
    return reports.ask(key, values, today=TODAY, only=only)


def figures_of(found: Found) -> list[object]:
    return [figure.value for figure in found.table.figures]


def months_of(found: Found, place: int) -> dict[str, float]:
    """What the picture says of each month that has something."""
    picture = found.table.picture
    if picture is None:
        return {}
    return {label: value for label, value in zip(picture.labels, picture.series[place].values, strict=True) if value}


def label(day: dt.date) -> str:
    return periods.label(periods.Span(day, day), "month")


def new_in(period: Period, only: list[int] | None) -> list[plain_people.Person]:
    first, last = period[0] or dt.date.min, period[1] or dt.date.max
    found = [one for one in plain_people.people(None, TODAY, only) if first <= one.days[0] <= last]
    return sorted(found, key=lambda one: -one.days[0].toordinal())


@given(plain_people.awkward(), plain_people.periods(), plain_people.ONLY, DAYS)
@bases.SETTINGS
def test_new_is_whose_first_visit_lies_in_the_period(
    salon: Base, base: Awkward, period: Period, only: list[int] | None, days: int
) -> None:
    base.write()
    found = ask("newcomers", only, **{"from": period[0], "to": period[1], "days": days})
    expected = new_in(period, only)
    assert list(found.clients) == [one.id for one in expected]
    assert [tuple(row) for row in found.rows] == [
        (
            one.days[0], one.name, plain.phone(one.id), one.client["source"], one.client["reason"], len(one.visits),
            one.total,
        )
        for one in expected
    ]  # fmt: skip
    again = sum(len(one.days) > 1 for one in expected)
    assert figures_of(found) == [len(expected), again, sum(one.total for one in expected)]
    assert months_of(found, 0) == Counter(label(one.days[0]) for one in expected)
    gone = [plain_people.lost_on(one, days) for one in plain_people.lost("days", days, 0, only)]
    inside = [day for day in gone if (period[0] or day) <= day <= (period[1] or day)]
    assert months_of(found, 1) == Counter(map(label, inside))


@given(plain_people.awkward(), plain_people.periods(), st.sampled_from(["source", "reason"]))
@bases.SETTINGS
def test_newcomers_of_a_source_are_counted_however_it_is_spelt(
    salon: Base, base: Awkward, period: Period, by: str
) -> None:
    base.write()
    found = ask("newcomers", **{"from": period[0], "to": period[1], "by": by})
    groups: dict[str, list[plain_people.Person]] = defaultdict(list)
    for one in new_in(period, None):
        groups[one.client[by].strip().lower()].append(one)
    number = sum(map(len, groups.values()))
    rows = {("" if row[0] in {"не указан", "причина не указана"} else row[0].lower()): row for row in found.rows}
    assert len(rows) == len(found.rows)
    assert rows.keys() == groups.keys()
    for key, some in groups.items():
        total = sum(one.total for one in some)
        again = sum(len(one.days) > 1 for one in some)
        mean = floor(total / (100 * len(some)) + 0.5) * 100
        share = round(100 * len(some) / number, 1)
        assert tuple(rows[key][1:]) == (len(some), share, again, total, mean)
    assert list(found.clients) == []


@given(plain_people.awkward(), WAYS, DAYS, st.sampled_from([0, 14]), plain_people.ONLY)
@bases.SETTINGS
def test_lost_is_who_is_away_for_longer_than_the_limit(
    salon: Base, base: Awkward, way: str, days: int, shortest: int, only: list[int] | None
) -> None:
    base.write()
    settings.put("status_shortest_rhythm", shortest, now=dt.datetime(2026, 11, 22, 12))
    found = ask("lost", only, by=way, days=days)
    expected = plain_people.lost(way, days, shortest, only)
    limits = {one.id: plain_people.limit_of(one, way, days, shortest) for one in expected}
    year = {one.id: _last_year(one) for one in expected}
    expected.sort(key=lambda one: -one.total)
    assert list(found.clients) == [one.id for one in expected]
    assert [tuple(row) for row in found.rows] == [
        (
            one.name, plain.phone(one.id), one.days[-1], (TODAY - one.days[-1]).days, floor(limits[one.id]),
            len(one.visits), one.total, year[one.id], plain_people.last_specialist(one),
        )
        for one in expected
    ]  # fmt: skip
    assert figures_of(found)[:2] == [len(expected), sum(year.values())]
    passed = [plain_people.lost_on(one, limits[one.id]) for one in expected]
    assert months_of(found, 0) == Counter(label(day) for day in passed if day >= dt.date(2024, 12, 1))


def _last_year(one: plain_people.Person) -> int:
    after = one.days[-1] - dt.timedelta(days=365)
    return plain.due(visit for visit in one.visits if plain.day(visit) > after)


@given(plain_people.awkward(), WAYS, st.sampled_from(["Ольга", "Ёлкин И."]))
@bases.SETTINGS
def test_the_lost_ones_of_a_specialist_saw_that_one_last(salon: Base, base: Awkward, way: str, who: str) -> None:
    base.write()
    if who not in [row["name"] for row in plain.table("specialist")]:
        return
    found = ask("lost", by=way, days=20, specialist=who)
    everybody = plain_people.lost(way, 20, int(settings.default("status_shortest_rhythm")))
    assert set(found.clients) == {one.id for one in everybody if plain_people.last_specialist(one) == who}


LACKS = {
    "phone": "нет телефона",
    "birthday": "нет дня рождения",
    "consent": "нет согласия на обработку данных",
    "email": "нет e-mail",
}


def lacking(base: Awkward) -> dict[int, list[str]]:
    """What the card of each client lacks."""
    phoned = {row["client_id"] for row in plain.table("phone")}
    agreed = {who for who, key, withdrawn in base.consents if key == "data" and not withdrawn}
    return {
        key: [
            what
            for what, is_there in (
                ("phone", key in phoned),
                ("birthday", bool(row["birth_day"] and row["birth_month"])),
                ("consent", key in agreed),
                ("email", bool(row["email"])),
            )
            if not is_there
        ]
        for key, row in plain.people().items()
    }


@given(plain_people.awkward(), st.sampled_from(["all", *LACKS, "twice"]), plain_people.ONLY)
@bases.SETTINGS
def test_the_quality_of_each_card_is_what_it_lacks(
    salon: Base, base: Awkward, what: str, only: list[int] | None
) -> None:
    base.write()
    found = ask("quality", only, what=what)
    lacks = {key: some for key, some in lacking(base).items() if only is None or key in only}
    alike = {who for pair in twice.pairs() for who in (pair.left, pair.right)} & lacks.keys()
    alike = alike if what in {"all", "twice"} else set()
    if what == "all":
        expected = {key for key, some in lacks.items() if set(some) - {"email"}} | alike
    else:
        expected = alike if what == "twice" else {key for key, some in lacks.items() if what in some}
    assert set(found.clients) == expected
    in_order = sorted(expected, key=lambda key: (plain.people()[key]["sort_key"], key))
    assert list(found.clients) == in_order
    for who, row in zip(found.clients, found.rows, strict=True):
        assert who is not None
        said = str(row[1]).split(", похоже")[0] if lacks[who] else ""
        assert said.split(", ") == [LACKS[one] for one in lacks[who]] or not lacks[who]
        assert ("похоже на двойника (" in str(row[1])) == (who in alike)
        came = [plain.day(line) for line in plain.came(only=[who])]
        assert (row[0], row[2], row[3]) == (
            plain.name(plain.people()[who]), plain.phone(who), max(came) if came else None,
        )  # fmt: skip
    counts = [sum(one in some for some in lacks.values()) for one in LACKS]
    assert figures_of(found) == counts + ([len(alike)] if what in {"all", "twice"} else [])


def test_the_lost_ones_of_a_period_are_those_whose_last_visit_lies_in_it(salon: Base, now: dt.datetime) -> None:
    for number, day in enumerate((dt.date(2024, 12, 31), dt.date(2025, 1, 1), dt.date(2025, 1, 31))):
        client_id = clients.add({"surname": f"Орлова {number}"}, now=now)
        visits.add(client_id, {"day": day, "sum_kopecks": 100}, now=now)
    asked = {"from": dt.date(2025, 1, 1), "to": dt.date(2025, 1, 31)}
    found = reports.ask("lost", asked, today=now.date())
    assert sorted(row[2] for row in found.rows) == [dt.date(2025, 1, 1), dt.date(2025, 1, 31)]
    assert found.table.told.startswith("последний визит: 1–31 января 2025")
    assert len(reports.ask("lost", {"to": "2024-12-31"}, today=now.date()).rows) == 1


def test_the_quality_of_a_period_is_that_of_the_cards_made_in_it(salon: Base, now: dt.datetime) -> None:
    for days in (0, 1):
        clients.add({"surname": f"Орлова {days}"}, now=now - dt.timedelta(days=days))
    today = now.date()
    found = reports.ask("quality", {"from": today, "to": today}, today=today)
    assert [row[0] for row in found.rows] == ["Орлова 0"]
    assert found.table.told.startswith("заведены: 22 ноября 2026 · 1 карточка")


def test_two_cards_of_one_person_are_named_with_the_reason(salon: Base, now: dt.datetime) -> None:
    for _ in range(2):
        client(now, "Белова Анна", "+79161234567", birth_day=3, birth_month=4)
    client(now, "Ким", "+79031112233", birth_day=3, birth_month=5)
    found = ask("quality", what="twice")
    assert [row[1] for row in found.rows] == [
        "нет согласия на обработку данных, нет e-mail, похоже на двойника (один телефон, имя то же)"
    ] * 2
