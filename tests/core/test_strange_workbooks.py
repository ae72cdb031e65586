"""Workbooks of strangers come in as their truth says, once and never twice, and can be taken back without a trace."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from salonbase import clients, importing, models
from salonbase.models import Client, Visit
from tests.core.strange_cards import CARDS, JOURNALS
from tests.core.strange_tables import DIRTY_LISTS, OTHER_CARDS, OTHER_JOURNALS, OTHER_PROGRAMS
from tests.core.strange_workbooks import LISTS, Strange

pytestmark = pytest.mark.usefixtures("salon", "english")


def _plain(card: clients.Card, attribute: str) -> Any:
    if attribute == "phones":
        return [phone.number for phone in card.phones]
    if attribute == "birthday":
        return (card.birthday.day, card.birthday.month, card.birthday.year)
    return getattr(card, attribute)


BOOKS = [*LISTS, *CARDS, *JOURNALS, *OTHER_PROGRAMS, *DIRTY_LISTS, *OTHER_JOURNALS, *OTHER_CARDS]


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.title)
def test_a_strange_workbook_comes_in_whole_once_and_goes_again(book: Strange, tmp_path: Path, now: dt.datetime) -> None:
    plan = importing.recognise(importing.read(book.save(tmp_path / "книга.xlsx")))
    looked = importing.preview(plan, today=now.date())
    done = importing.apply(looked, now=now)
    told = [f"{problem.where}: {problem.why}" for problem in done.problems]
    cards = {card.name: card for card in map(clients.card, clients.ordered_ids())}
    assert (done.clients, done.visits, done.total_kopecks / 100) == (book.clients, book.visits, book.roubles), (
        told,
        list(cards),
    )
    assert clients.count() == book.clients
    for name, facts in book.cards.items():
        assert name in cards
        assert {key: _plain(cards[name], key) for key in facts} == dict(facts)
    assert len(told) == book.problems, told
    again = importing.apply(importing.preview(plan, today=now.date()), now=now)
    assert (again.clients, again.visits, again.filled, again.total_kopecks) == (0, 0, 0, 0)
    importing.undo(done.import_id, now=now)
    assert [models.tuples(model.select()) for model in (Client, Visit)] == [[], []]
