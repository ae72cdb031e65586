"""The receptionist's first morning with the program."""

from __future__ import annotations

import datetime as dt

import pytest

from salonbase import clients, drafts, planned, settings, visits
from tests.stories import salon
from tests.stories.desk import Desk

pytestmark = pytest.mark.screen


def test_a_receptionist_makes_a_base_works_a_morning_in_it_and_finds_everything_again(desk: Desk) -> None:
    make_the_base(desk)
    desk.switch_to_russian()
    add_two_clients(desk)
    write_a_visit_and_plan_the_next(desk)
    lock_and_come_back(desk)
    desk.press("ctrl+q")
    assert desk.closed() == 0
    verify(desk)


def make_the_base(desk: Desk) -> None:
    desk.start()
    desk.press("Return")  # the place is well chosen
    desk.type("Салон Иволга")
    desk.press("Return")
    for _ in range(2):
        desk.type(salon.PASSWORD)
        desk.press("Return")
    desk.picture("morning-1-pin")
    desk.press("Return")  # without a PIN: this computer has no password store
    desk.picture("morning-2-sheet")
    desk.press("Escape")  # the sheet is put off
    desk.picture("morning-3-empty")


def add_two_clients(desk: Desk) -> None:
    desk.type("Орлова Наталья Викторовна")
    desk.press("ctrl+n", "Tab", "Tab")
    desk.fill("8", "3", "1984")
    desk.press("Tab", "Tab", "Tab")
    desk.type("89162041833")
    desk.picture("morning-4-card")
    desk.press("ctrl+Return", "ctrl+f")
    desk.type("Саша")
    desk.press("ctrl+n")
    desk.picture("morning-5-name-only")
    desk.press("ctrl+Return", "Escape")


def write_a_visit_and_plan_the_next(desk: Desk) -> None:
    desk.switch_to_latin()
    desk.type("jhkjdf")  # «орлова» on the wrong layout
    desk.picture("morning-6-by-layout")
    desk.press("Return")
    assert "jhkjdf" not in desk.title()
    desk.press("Escape")
    desk.type("1833")
    desk.switch_to_russian()
    desk.press("Return", "Tab", "Tab", "Tab", "Tab")
    desk.fill("окрашивание в один тон", "4 800")
    desk.picture("morning-7-line")
    desk.press("Return")
    desk.picture("morning-8-written")
    desk.press("Down", "Right", "Return")  # the chip «1 месяц»
    desk.picture("morning-9-next")
    desk.press("Return")
    desk.picture("morning-10-planned")


def lock_and_come_back(desk: Desk) -> None:
    desk.press("ctrl+l")
    desk.picture("morning-11-locked")
    desk.type(salon.PASSWORD)
    desk.press("Return")
    desk.type("орл")
    desk.press("Return")
    desk.picture("morning-12-again")


def verify(desk: Desk) -> None:
    today = salon.now().date()
    with salon.looked_into(salon.default_base(desk.home)):
        assert settings.get("salon_name") == "Салон Иволга"
        assert not settings.get("recovery_confirmed")
        orlova, sasha = map(clients.card, clients.ordered_ids())
        assert orlova.name == "Орлова Наталья Викторовна"
        assert (orlova.birthday.day, orlova.birthday.month, orlova.birthday.year) == (8, 3, 1984)
        assert [phone.number for phone in orlova.phones] == ["+79162041833"]
        assert sasha.name == "Саша"
        (visit,) = visits.of_client(orlova.id)
        assert (visit.day, visit.work, visit.due_kopecks, visit.paid_kopecks) == (
            today, "окрашивание в один тон", 480_000, 480_000)  # fmt: skip
        (plan,) = planned.rows(today)
        assert (plan.kind, plan.client_id) == ("recall", orlova.id)
        assert plan.day == dict(planned.chip_days(today))[[label for label, _ in planned.chip_days(today)][1]]
        assert dt.timedelta(28) <= plan.day - today <= dt.timedelta(31)
        assert drafts.find(f"client:{orlova.id}") is None
