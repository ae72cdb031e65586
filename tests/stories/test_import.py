"""An Excel list comes in and goes out again, by the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from salonbase import clients, importing
from tests.stories import salon
from tests.stories.desk import Desk

pytestmark = pytest.mark.screen

PEOPLE = (
    ("Громова Алина Сергеевна", "8 (916) 204-18-33", "08.03.1984"),
    ("Щукин Егор", "+7 903 555 01 02", "1979"),
    ("Ёжикова Майя Львовна", "", ""),
)


@pytest.fixture
def workbook(desk: Desk) -> Path:
    """A list of clients on the person's disk."""
    path = desk.home / "clients.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(("ФИО", "Телефон", "Дата рождения"))
    for line in PEOPLE:
        sheet.append(line)
    book.save(path)
    book.close()
    return path


def test_a_list_is_brought_in_and_taken_back(desk: Desk, workbook: Path) -> None:
    folder = salon.default_base(desk.home)
    salon.make(folder, {"surname": "Орлова"})
    unlock(desk)
    bring_in(desk, workbook)
    desk.press("Tab", "Return")  # the button that takes the import back
    desk.picture("import-6-taken-back")
    desk.press("Escape")
    bring_in(desk, workbook)
    desk.press("Return")  # done
    desk.type("щук")
    desk.press("Return")
    desk.picture("import-5-found")
    desk.press("ctrl+q")
    assert desk.closed() == 0
    verify_they_are_in(folder)


def unlock(desk: Desk) -> None:
    desk.start()
    desk.type(salon.PASSWORD)
    desk.press("Return")
    desk.switch_to_russian()


def bring_in(desk: Desk, workbook: Path) -> None:
    desk.press("ctrl+i")
    desk.picture("import-1-dialog")
    desk.press("Return")  # choose files
    desk.picture("import-2-chooser")
    desk.type(str(workbook))
    desk.press("Return")
    desk.picture("import-3-preview")
    desk.press("Return")  # bring them in
    desk.picture("import-4-done")


def verify_they_are_in(folder: Path) -> None:
    with salon.looked_into(folder):
        cards = [clients.card(one) for one in clients.ordered_ids()]
        assert [card.name for card in cards] == [
            "Громова Алина Сергеевна",
            "Ёжикова Майя Львовна",
            "Орлова",
            "Щукин Егор",
        ]
        assert [one.undone_at is None for one in importing.past()] == [True, False]
