"""Rating, ABC and RFM against plain additions, on bases full of equal sums, refunds and clients without a surname."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from itertools import product
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salonbase import reports, standing
from salonbase.base import Base
from salonbase.errors import SalonError
from salonbase.report import Found
from salonbase.reports import rating, rfm
from tests.core.reports import bases, plain_people
from tests.core.reports.plain_people import TODAY, Awkward

Period = tuple[dt.date | None, dt.date | None]
percents = st.tuples(st.integers(1, 99), st.integers(1, 99)).filter(lambda pair: pair[0] != pair[1]).map(sorted)


def ask(key: str, period: Period, only: list[int] | None = None, **values: object) -> Found:
    return reports.ask(key, {"from": period[0], "to": period[1], **values}, today=TODAY, only=only)


def figures_of(found: Found) -> list[object]:
    return [figure.value for figure in found.table.figures]


@given(plain_people.awkward(), plain_people.periods(), plain_people.ONLY, percents)
@bases.SETTINGS
def test_categories_are_those_of_a_plain_addition(
    salon: Base, base: Awkward, period: Period, only: list[int] | None, percent: list[int]
) -> None:
    base.write()
    found = ask("abc", period, only, a=percent[0], b=percent[1])
    ranked = [one for one in plain_people.people(*period, only) if one.total > 0]
    ranked.sort(key=lambda one: -one.total)
    sums = [one.total for one in ranked]
    letters = plain_people.categories(sums, *percent)
    assert list(found.clients) == [one.id for one in ranked]
    assert [(row[0], row[1], row[2], row[3], row[6], row[7], row[8]) for row in found.rows] == [
        (place, one.name, letter, one.total, len(one.visits), one.average, one.days[-1])
        for place, (one, letter) in enumerate(zip(ranked, letters, strict=True), start=1)
    ]
    for place, row in enumerate(found.rows):
        assert row[4] == pytest.approx(100 * sums[place] / sum(sums), abs=0.0051)
        assert row[5] == pytest.approx(100 * sum(sums[: place + 1]) / sum(sums), abs=0.0051)
    number = Counter(letters)
    assert figures_of(found) == [sum(sums), number["A"], number["B"], number["C"]]


@given(plain_people.awkward())
@bases.SETTINGS
def test_the_curve_ends_at_everything_and_marks_the_ends_of_a_and_b(salon: Base, base: Awkward) -> None:
    base.write()
    found = ask("abc", (None, None))
    picture = found.table.picture
    letters = [row[2] for row in found.rows]
    if picture is None:
        assert not letters
        return
    assert (picture.labels[0], picture.labels[-1]) == ("0", "100")
    values = [value or 0.0 for value in picture.series[0].values]
    assert (values[0], values[-1]) == (0, 100)
    assert values == sorted(values)
    shares = {mark.title: mark.at for mark in picture.marks}
    for letter, until in (("A", "A"), ("B", "AB")):
        if letter in shares:
            assert shares[letter] == pytest.approx(100 * sum(one in until for one in letters) / len(letters))


@pytest.mark.parametrize(("a", "b"), [(80, 80), (95, 75)])
def test_b_has_to_end_above_a(salon: Base, a: int, b: int) -> None:
    with pytest.raises(SalonError) as refusal:
        ask("abc", (None, None), a=a, b=b)
    assert refusal.value.field == "b"


@given(plain_people.awkward(), plain_people.periods(), plain_people.ONLY)
@bases.SETTINGS
def test_scores_are_fifths_in_which_equal_ones_stay_together(
    salon: Base, base: Awkward, period: Period, only: list[int] | None
) -> None:
    base.write()
    found = ask("rfm", period, only)
    came = plain_people.people(*period, only)
    lasts, visits, sums = [c.days[-1] for c in came], [len(c.visits) for c in came], [c.total for c in came]
    expected = {
        one.id: (
            one.name, plain_people.fifth(one.days[-1], lasts), plain_people.fifth(len(one.visits), visits),
            plain_people.fifth(one.total, sums), one.days[-1], len(one.visits), one.total,
        )
        for one in came
    }  # fmt: skip
    assert dict(zip(found.clients, ((row[0], *row[2:]) for row in found.rows), strict=True)) == expected
    words = [row[1] for row in found.rows]
    places = [[word() for word in rfm.SEGMENTS.values()].index(one) for one in words]
    assert places == sorted(places)
    assert figures_of(found)[:2] == [len(came), words.count("Чемпионы")]
    to_keep = {"Нельзя потерять", "Под угрозой"}
    assert figures_of(found)[2] == sum(word in to_keep for word in words)
    assert figures_of(found)[3] == sum(row[7] for row in found.rows if row[1] in to_keep)


@given(plain_people.awkward())
@bases.SETTINGS
def test_the_segments_share_all_clients_among_them(salon: Base, base: Awkward) -> None:
    base.write()
    everybody = ask("rfm", (None, None))
    apart = {key: ask("rfm", (None, None), segment=key) for key in rfm.SEGMENTS}
    assert [client for found in apart.values() for client in found.clients] == list(everybody.clients)
    assert all({row[1] for row in found.rows} <= {rfm.SEGMENTS[key]()} for key, found in apart.items())


def test_each_of_the_125_scores_has_a_segment_and_each_segment_a_score() -> None:
    table = {score: rfm.segment(*score) for score in product(range(1, 6), repeat=3)}
    assert len(table) == 125
    assert set(table.values()) == set(rfm.SEGMENTS)
    assert {score: rfm.CELLS[rfm.cell(*score)] for score in table} == table


@pytest.mark.parametrize(
    ("score", "segment"),
    [
        ((5, 5, 5), "champions"), ((4, 5, 5), "champions"), ((3, 4, 4), "loyal"), ((5, 1, 1), "new"),
        ((5, 1, 5), "promising"), ((3, 2, 2), "attention"), ((2, 5, 5), "precious"), ((1, 5, 4), "precious"),
        ((2, 3, 3), "at_risk"), ((1, 4, 4), "at_risk"), ((2, 1, 1), "sleeping"), ((1, 1, 1), "lost"),
    ],
)  # fmt: skip
def test_the_segment_follows_from_the_score(score: tuple[int, int, int], segment: str) -> None:
    assert rfm.segment(*score) == segment


def test_ten_different_values_make_two_of_each_fifth_and_equal_ones_the_third() -> None:
    assert rfm.fifths(list(range(10))) == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert rfm.fifths([7] * 10) == [3] * 10
    assert rfm.fifths([7]) == [3]
    assert rfm.fifths([]) == []


@given(plain_people.awkward(), plain_people.periods(), plain_people.ONLY, st.sampled_from(["sum", "visits", "average"]))
@bases.SETTINGS
def test_the_rating_is_that_of_plain_sums(
    salon: Base, base: Awkward, period: Period, only: list[int] | None, order: str
) -> None:
    base.write()
    found = ask("rating", period, only, order=order)
    ranked = plain_people.people(*period, only)
    measures = {"sum": lambda one: one.total, "visits": lambda one: len(one.visits), "average": lambda one: one.average}
    ranked.sort(key=lambda one: -measures[order](one))
    assert list(found.clients) == [one.id for one in ranked]
    status = {
        key: one.status for key, one in standing.of_clients([one.id for one in ranked], standing.measure(TODAY)).items()
    }
    assert [tuple(row) for row in found.rows] == [
        (
            place, one.name, one.total, len(one.visits), one.average, one.days[-1], standing.word(status[one.id]),
            one.client["card_number"], one.client["discount_percent"] or None,
        )
        for place, one in enumerate(ranked, start=1)
    ]  # fmt: skip
    total, visits = sum(one.total for one in ranked), sum(len(one.visits) for one in ranked)
    assert figures_of(found)[:3] == [len(ranked), total, visits]
    if ranked:
        assert found.table.picture is not None
        assert list(found.table.picture.series[0].values) == [measures[order](one) for one in ranked[:10]]


@given(plain_people.awkward())
@bases.SETTINGS
def test_statuses_of_a_long_rating_are_those_of_a_short_one(salon: Base, base: Awkward) -> None:
    base.write()
    short = [tuple(row) for row in ask("rating", (None, None)).rows]
    with mock.patch.object(rating._Statuses, "FEW_PAGES", 0):
        assert [tuple(row) for row in ask("rating", (None, None)).rows] == short


CARDS = {
    "numbered": lambda client: client["card_number"] != "",
    "discount": lambda client: client["discount_percent"] > 0,
    "none": lambda client: client["card_number"] == "" and client["discount_percent"] == 0,
}


@given(plain_people.awkward(), st.sampled_from([None, *standing.STATUSES]), st.sampled_from([None, *CARDS]))
@bases.SETTINGS
def test_the_rating_has_those_of_a_status_and_of_a_card(
    salon: Base, base: Awkward, status: str | None, card: str | None
) -> None:
    base.write()
    found = ask("rating", (None, None), status=status or "all", card=card or "all")
    by = standing.measure(TODAY)
    expected = {
        one.id
        for one in plain_people.people()
        if (status is None or standing.of(one.id, by).status == status) and (card is None or CARDS[card](one.client))
    }
    assert set(found.clients) == expected
