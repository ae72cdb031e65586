"""Files of other salons come in as their truth says: nobody is lost or invented, once and never twice, and back."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

from salonbase import clients, importing, models
from salonbase.models import Client, Phone, Visit
from tests.core.salon_cards import CARDS
from tests.core.salon_files import Salon
from tests.core.salon_journals import JOURNALS
from tests.core.salon_lists import LISTS
from tests.core.salon_more import MORE
from tests.core.salon_programs import PROGRAMS

pytestmark = pytest.mark.usefixtures("salon", "english")

FILES = [*LISTS, *CARDS, *JOURNALS, *MORE, *PROGRAMS]


def _told(card: clients.Card, attribute: str) -> Any:
    value = getattr(card, attribute)
    return tuple(sorted(value)) if isinstance(value, tuple) else value


def _digits(card: clients.Card) -> str:
    return " ".join(re.sub(r"\D", "", phone.number) for phone in card.phones)


def _log(cards: dict[str, clients.Card]) -> set[tuple[str, str, float]]:
    names = {card.id: name for name, card in cards.items()}
    visits = models.tuples(Visit.select(Visit.client, Visit.day, Visit.paid_kopecks))
    return {(names[client], f"{day:%d.%m.%Y}", kopecks / 100) for client, day, kopecks in visits}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.title)
def test_a_file_of_a_salon_comes_in_as_it_is_once_and_goes_again(file: Salon, tmp_path: Path, now: dt.datetime) -> None:
    sheets = importing.read(file.save(tmp_path))
    done = importing.apply(importing.preview(importing.recognise(sheets), today=now.date()), now=now)
    cards = {card.name: card for card in map(clients.card, clients.ordered_ids())}
    assert set(cards) == set(file.people)
    assert (done.clients, done.visits, done.total_kopecks / 100) == (len(file.people), file.visits, file.roubles)
    for name, (born, digits, *more) in file.people.items():
        told = {key: _told(cards[name], key) for key in (more[0] if more else {})}
        assert told == {key: tuple(sorted(value)) if isinstance(value, tuple) else value
                        for key, value in (more[0] if more else {}).items()}  # fmt: skip
        assert born in {None, cards[name].birthday.show()}, name
        assert digits in {None, _digits(cards[name])}, name
    assert set(file.log) <= _log(cards)
    again = importing.apply(importing.preview(importing.recognise(sheets), today=now.date()), now=now)
    assert (again.clients, again.visits, again.filled, again.total_kopecks) == (0, 0, 0, 0)
    importing.undo(done.import_id, now=now)
    assert [models.tuples(model.select()) for model in (Client, Phone, Visit)] == [[], [], []]
