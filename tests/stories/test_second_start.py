"""Somebody starts the program again while it runs."""

from __future__ import annotations

import pytest

from salonbase import clients
from tests.stories import salon
from tests.stories.desk import Desk

pytestmark = pytest.mark.screen


def test_a_second_start_raises_the_first_window_and_ends(desk: Desk) -> None:
    folder = salon.default_base(desk.home)
    salon.make(folder, {"surname": "Орлова"})
    desk.start()
    desk.open_another_program()
    covered = desk.look()
    assert desk.start_again() == 0
    desk.wait_for(lambda: desk.look() != covered, "the first window")
    desk.settle()
    desk.picture("second-1-raised")
    desk.type(salon.PASSWORD)
    desk.press("Return")
    desk.switch_to_russian()
    desk.type("Юдина Яна")
    desk.press("ctrl+n", "ctrl+Return", "ctrl+q")
    assert desk.closed() == 0
    with salon.looked_into(folder):
        assert [clients.card(one).name for one in clients.ordered_ids()] == ["Орлова", "Юдина Яна"]


def test_a_locked_window_is_left_by_the_keyboard(desk: Desk) -> None:
    salon.make(salon.default_base(desk.home))
    desk.start()
    desk.switch_to_russian()
    desk.press("ctrl+q")
    assert desk.closed() == 0
