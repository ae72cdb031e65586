"""Rating: who brings most, who comes most often, whose visit is worth most; by status and by card."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from salonbase import client_names, figures, formats, nouns, standing
from salonbase.figures import Came, Columns
from salonbase.models import Client
from salonbase.nouns import text
from salonbase.output import Column, Figure, Picture, Series, Table
from salonbase.paged import Paged, Row
from salonbase.report import Asked, Choice, Found, Parameter, Report, period

_ALL = "all"
_IN_PICTURE = 10
_CARDS: dict[str, str] = {
    "numbered": "card_number <> ''",
    "discount": "discount_percent > 0",
    "none": "card_number = '' AND discount_percent = 0",
}
_CARD = """
    SELECT id, card_number, discount_percent FROM client WHERE id IN (SELECT value FROM json_each(?))"""


def _make(asked: Asked) -> Found:
    came = figures.columns(asked["from"], asked["to"], only=asked.only)
    ranked = _ranked(came, asked)
    visits, total = sum(came.visits[place] for place in ranked), sum(came.totals[place] for place in ranked)
    table = Table(
        title=nouns.rating(),
        columns=_columns(),
        rows=_rows(came, ranked, asked),
        count=len(ranked),
        told=_told(asked),
        figures=_figures(came, ranked, visits, total),
        picture=_picture(came, ranked, asked["order"]),
        remarks=_remarks(),
        totals=(None, None, total, visits, figures.average(total, visits), None, None, None, None),
    )
    return Found(table, [came.client_ids[place] for place in ranked])


def _ranked(came: Columns, asked: Asked) -> list[int]:
    """The places of those asked for, the first of the rating first, equal ones in the order of the list."""
    ordered = client_names.in_order(came.client_ids)
    for chosen in _filters(came, asked):
        ordered = [place for place in ordered if came.client_ids[place] in chosen]
    ordered.sort(key=_measure(came, asked["order"]), reverse=True)
    return ordered


def _filters(came: Columns, asked: Asked) -> list[set[int]]:
    """The ids that may stand in the rating, once for each choice that was made."""
    found = []
    if asked["status"] != _ALL:
        found.append(set(standing.of_all(standing.measure(asked.today), asked.only)[asked["status"]]))
    if asked["card"] != _ALL:
        sql = f"SELECT id FROM client WHERE {_CARDS[asked['card']]}"
        found.append({client_id for (client_id,) in Client._meta.database.execute_sql(sql)})
    return found


def _measure(came: Columns, order: str) -> Callable[[int], float]:
    """What the clients are ranked by, for a place."""
    if order == "visits":
        return came.visits.__getitem__
    if order == "average":
        return lambda place: figures.average(came.totals[place], came.visits[place])
    return came.totals.__getitem__


def _columns() -> tuple[Column, ...]:
    return (
        Column(text("Reports", "Place"), "number"),
        Column(nouns.client()),
        Column(text("Reports", "Income"), "money", total=True),
        Column(text("Reports", "Visits"), "number", total=True),
        Column(text("Reports", "Average check"), "money"),
        Column(text("Reports", "Last visit"), "day"),
        Column(text("Reports", "Status")),
        Column(text("Reports", "Card")),
        Column(text("Reports", "Discount"), "percent"),
    )


def _rows(came: Columns, ranked: Sequence[int], asked: Asked) -> Paged:
    statuses_of = _Statuses(asked.today)

    def read(ranks: Sequence[int]) -> dict[int, Row]:
        found = {rank: came.at(ranked[rank]) for rank in ranks}
        ids = [one.client_id for one in found.values()]
        names, cards, statuses = client_names.of(ids), _cards(ids), statuses_of(ids)
        return {rank: row(rank, one, names, cards, statuses) for rank, one in found.items()}

    def row(
        rank: int, one: Came, names: dict[int, str], cards: dict[int, tuple[str, float]], statuses: dict[int, str]
    ) -> Row:
        card, discount = cards.get(one.client_id, ("", 0))
        return (
            rank + 1, names.get(one.client_id, ""), one.total_kopecks, one.visits, one.average_kopecks, one.last_day,
            statuses.get(one.client_id, ""), card, discount or None,
        )  # fmt: skip

    return Paged(range(len(ranked)), read, len(_columns()))


class _Statuses:
    """Statuses in words, page by page: asked for the clients of a page, and of everybody at once from FEW_PAGES on."""

    FEW_PAGES = 10

    def __init__(self, today: dt.date) -> None:
        self._today = today
        self._measure: standing.Measure | None = None
        self._everybody: dict[int, str] = {}
        self._pages = 0

    def __call__(self, ids: Sequence[int]) -> dict[int, str]:
        """The statuses of these clients."""
        if self._measure is None:  # only where somebody looks
            self._measure = standing.measure(self._today)
        self._pages += 1
        if self._pages <= self.FEW_PAGES:
            found = standing.of_clients(ids, self._measure)
            return {client_id: standing.word(one.status) for client_id, one in found.items()}
        if not self._everybody:
            for status, some in standing.of_all(self._measure).items():
                self._everybody |= dict.fromkeys(some, standing.word(status))
        return self._everybody


def _cards(ids: Sequence[int]) -> dict[int, tuple[str, float]]:
    """Card number and discount of these clients."""
    rows = client_names.execute(_CARD, ids)
    return {client_id: (number, discount) for client_id, number, discount in rows}


def _told(asked: Asked) -> str:
    said = [asked.told]
    if asked["status"] != _ALL:
        said.append(standing.word(asked["status"]))
    if asked["card"] != _ALL:
        said.append(_CARD_WORDS[asked["card"]]())
    return " · ".join(said)


def _figures(came: Columns, ranked: Sequence[int], visits: int, total: int) -> list[Figure]:
    first = sum(sorted((came.totals[place] for place in ranked), reverse=True)[: len(ranked) // 10])
    share = round(100 * first / total, 1) if total > 0 else None
    return [
        Figure(nouns.clients(), len(ranked)),
        Figure(
            text("Reports", "Income"), total, "money",
            beside=text("Reports", "a tenth of the clients bring {share}", share=formats.share(share))
            if share else "",
        ),
        Figure(text("Reports", "Visits"), visits),
        Figure(text("Reports", "Average check"), figures.average(total, visits), "money"),
    ]  # fmt: skip


def _picture(came: Columns, ranked: Sequence[int], order: str) -> Picture | None:
    """The first of the rating."""
    first = ranked[:_IN_PICTURE]
    if not first:
        return None
    names = client_names.of(came.client_ids[place] for place in first)
    measure = _measure(came, order)
    series = Series(_ORDERS[order](), [measure(place) for place in first])
    title = text("Reports", "The first %n clients", n=len(first))
    labels = [names.get(came.client_ids[place], "") for place in first]
    return Picture("bars", title, labels, (series,), "number" if order == "visits" else "money")


def _remarks() -> list[str]:
    return [
        text("Reports", "Counted are visits of the period that took place; refunds are taken off the income."),
        text("Reports", "Clients with equal values stand in order of name. The status is that of today."),
    ]


_ORDERS: dict[str, Callable[[], str]] = {
    "sum": lambda: text("Reports", "Income"),
    "visits": lambda: text("Reports", "Visits"),
    "average": lambda: text("Reports", "Average check"),
}
_CARD_WORDS: dict[str, Callable[[], str]] = {
    _ALL: nouns.all_clients,
    "numbered": lambda: text("Reports", "with a card number"),
    "discount": lambda: text("Reports", "with a discount"),
    "none": lambda: text("Reports", "without card and discount"),
}


def _status_word(status: str) -> Callable[[], str]:
    return lambda: standing.word(status)


REPORT = Report(
    key="rating",
    group="people",
    title=nouns.rating,
    told=lambda: text("Reports", "Who brings most, who comes most often, whose visit is worth most."),
    needs=(
        *period("last_12_months"),
        Parameter(
            "order", "choice", lambda: text("Reports", "By"), lambda _today: "sum",
            tuple(Choice(key, word) for key, word in _ORDERS.items()),
        ),
        Parameter(
            "status", "choice", lambda: text("Reports", "Status"), lambda _today: _ALL,
            (
                Choice(_ALL, nouns.all_clients),
                *(Choice(status, _status_word(status)) for status in standing.STATUSES),
            ),
        ),
        Parameter(
            "card", "choice", lambda: text("Reports", "Card"), lambda _today: _ALL,
            tuple(Choice(key, word) for key, word in _CARD_WORDS.items()),
        ),
    ),
    make=_make,
    icon="trophy",
    of_people=True,
)  # fmt: skip
