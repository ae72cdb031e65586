"""The phone rings, and the card is open before the caller has finished the name."""

from __future__ import annotations

from pathlib import Path

import pytest

from salonbase import chronicle, clients, demo, search
from tests.stories import salon
from tests.stories.desk import Desk

pytestmark = pytest.mark.screen

LETTERS = 5


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A demo of 500 clients."""
    made = tmp_path / "demo"
    salon.close(demo.create(made, number=500, now=salon.now()))
    return made


def test_a_caller_is_found_by_a_few_letters_and_a_corrected_phone_can_be_taken_back(desk: Desk, folder: Path) -> None:
    with salon.looked_into(folder, demo.PASSWORD):
        caller = find_somebody()
        before = clients.card(caller)
    desk.start("--base", str(folder))  # a demo opens by itself
    desk.switch_to_russian()
    desk.picture("phone-1-list")
    desk.type(before.surname[:LETTERS].lower())
    desk.picture("phone-2-found")
    desk.press("Return")
    assert desk.keyboard.pressed <= LETTERS + 1
    desk.picture("phone-3-card")
    desk.press("alt+2", *["Tab"] * 8)
    desk.press("ctrl+a")
    desk.type("8 903 555 01 02")
    desk.press("Tab")  # from the number to whose it is: the phones are not left yet
    desk.picture("phone-4-corrected")
    desk.press("ctrl+z")
    desk.picture("phone-5-undone")
    desk.press("ctrl+shift+z", "Escape")
    desk.picture("phone-6-redone")
    desk.press("ctrl+z", "ctrl+z", "ctrl+y", "ctrl+q")  # the second finds nothing of today to take back
    assert desk.closed() == 0
    with salon.looked_into(folder, demo.PASSWORD):
        after = clients.card(caller)
        assert [phone.number for phone in after.phones] == ["+79035550102"]
        assert after.name == before.name
        assert not chronicle.of_client(caller)[0].undone


def find_somebody() -> int:
    """The first client with a phone whom the first letters of the surname put on top of the list."""
    index = search.Index()
    index.load()
    for client_id in clients.ordered_ids():
        card = clients.card(client_id)
        if len(card.surname) > LETTERS and len(card.phones) == 1:
            ids = index.find(card.surname[:LETTERS].lower()).ids
            if ids[0] == client_id and card.sex:
                return client_id
    raise AssertionError("the demo has nobody like this")
