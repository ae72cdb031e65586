"""ABC: who brings most of the income, who the rest of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from salonbase import client_names, figures, formats, nouns
from salonbase.errors import SalonError
from salonbase.figures import Came, Columns
from salonbase.nouns import text
from salonbase.output import Column, Figure, Mark, Picture, Series, Table
from salonbase.paged import Paged, Row
from salonbase.report import Asked, Found, Parameter, Report, period

_POINTS = 100  # of the curve


def borders(totals: Sequence[int], a: int, b: int) -> tuple[int, int]:
    """How many of these sums (all above nothing, the largest first) are A, and how many are A or B.

    A sum is A while those before it make less than ``a`` per cent of all, B while they make less than ``b``; equal sums
    have the category of the first of them.
    """
    before = [0, *accumulate(totals)]

    def end(percent: int) -> int:
        place = bisect_left(before, -(-before[-1] * percent // 100))
        while 0 < place < len(totals) and totals[place] == totals[place - 1]:
            place += 1
        return min(place, len(totals))

    return end(a), end(b)


def _make(asked: Asked) -> Found:
    if asked["a"] >= asked["b"]:
        raise SalonError(text("Reports", "Category B ends above the end of category A."), field="b")
    came = figures.columns(asked["from"], asked["to"], only=asked.only)
    ranked = _ranked(came)
    totals = [came.totals[place] for place in ranked]
    ends = (*borders(totals, asked["a"], asked["b"]), len(ranked))
    table = Table(
        title=text("Reports", "ABC: who brings the income"),
        columns=_columns(),
        rows=_rows(came, ranked, ends),
        count=len(ranked),
        told=asked.told,
        figures=_figures(totals, ends, sum(came.totals)),
        picture=_picture(totals, ends),
        remarks=_remarks(asked, came.number - len(ranked), sum(totals) - sum(came.totals)),
        totals=(None, None, None, sum(totals), None, None, sum(came.visits[place] for place in ranked), None, None),
    )
    return Found(table, [came.client_ids[place] for place in ranked])


def _ranked(came: Columns) -> list[int]:
    """The places of those who brought something, the most first, equal ones in the order of the list."""
    ordered = [place for place in client_names.in_order(came.client_ids) if came.totals[place] > 0]
    ordered.sort(key=came.totals.__getitem__, reverse=True)
    return ordered


def _columns() -> tuple[Column, ...]:
    return (
        Column(text("Reports", "Place"), "number"),
        Column(nouns.client()),
        Column(text("Reports", "Category")),
        Column(text("Reports", "Income"), "money", total=True),
        Column(text("Reports", "Share"), "small_share"),
        Column(text("Reports", "Up to here"), "small_share"),
        Column(text("Reports", "Visits"), "number", total=True),
        Column(text("Reports", "Average visit"), "money"),
        Column(text("Reports", "Last visit"), "day"),
    )


def _rows(came: Columns, ranked: Sequence[int], ends: Sequence[int]) -> Paged:
    sums = list(accumulate(came.totals[place] for place in ranked))

    def read(ranks: Sequence[int]) -> dict[int, Row]:
        found = {rank: came.at(ranked[rank]) for rank in ranks}
        names = client_names.of(one.client_id for one in found.values())
        return {rank: row(rank, one, names.get(one.client_id, "")) for rank, one in found.items()}

    def row(rank: int, one: Came, name: str) -> Row:
        return (
            rank + 1, name, "A" if rank < ends[0] else "B" if rank < ends[1] else "C", one.total_kopecks,
            _percent(one.total_kopecks, sums[-1]), _percent(sums[rank], sums[-1]), one.visits, one.average_kopecks,
            one.last_day,
        )  # fmt: skip

    return Paged(range(len(ranked)), read, len(_columns()))


def _figures(totals: Sequence[int], ends: Sequence[int], of_everybody: int) -> list[Figure]:
    begins, whole = 0, sum(totals)
    after = text("Reports", "{sum} after all refunds", sum=formats.money(of_everybody)) if of_everybody < whole else ""
    found = [Figure(text("Reports", "Income"), whole, "money", beside=after)]
    for letter, end in zip("ABC", ends, strict=True):
        beside = text(
            "Reports", "{clients} of the clients, {income} of the income",
            clients=formats.share(_percent(end - begins, len(totals), 1)),
            income=formats.share(_percent(sum(totals[begins:end]), whole, 1)),
        ) if totals else ""  # fmt: skip
        found.append(Figure(text("Reports", "Category {letter}", letter=letter), end - begins, beside=beside))
        begins = end
    return found


def _picture(totals: Sequence[int], ends: Sequence[int]) -> Picture | None:
    """Which share of the clients brings which share of the income."""
    if not totals:
        return None
    number, sums = len(totals), [0, *accumulate(totals)]
    points = min(number, _POINTS)
    shares = [100 * point / points for point in range(points + 1)]
    series = Series(
        text("Reports", "Share of income"), [_percent(sums[round(share * number / 100)], sums[-1]) for share in shares]
    )
    marks = [
        Mark(100 * end / number, letter)
        for letter, end, former in zip("AB", ends, (0, *ends), strict=False)
        if former < end < number
    ]
    title = text("Reports", "Which share of the clients brings which share of the income")
    return Picture("curve", title, [f"{share:.4g}" for share in shares], (series,), "percent", marks)


def _remarks(asked: Asked, left_out: int, refunds: int) -> list[str]:
    rule = text(
        "Reports",
        "The clients stand in order of income. One is in category A while those before them bring less than {a} % of "
        "all income, in B while less than {b} %, otherwise in C. Clients of equal income share a category.",
        a=asked["a"], b=asked["b"],
    )  # fmt: skip
    found = [rule, text("Reports", "Income is what was due for visits that took place; refunds are taken off.")]
    if left_out:
        found.append(text("Reports", "%n clients came but brought no income: they have no category.", n=left_out))
    if refunds:
        words = formats.money(refunds)
        found.append(
            text("Reports", "Refunds of such clients, {sum} together, are not taken off the income here.", sum=words)
        )
    return found


def _percent(part: int, whole: int, places: int = 2) -> float:
    return round(100 * part / whole, places) if whole else 0.0


REPORT = Report(
    key="abc",
    group="people",
    title=lambda: text("Reports", "ABC: who brings the income"),
    told=lambda: text("Reports", "Who brings most of the income: categories A, B and C."),
    needs=(
        *period("last_12_months"),
        Parameter("a", "percent", lambda: text("Reports", "A, up to % of income"), lambda _today: 75, least=1, most=99),
        Parameter("b", "percent", lambda: text("Reports", "B, up to % of income"), lambda _today: 95, least=1, most=99),
    ),
    make=_make,
    icon="chart-line-up",
    of_people=True,
)
