"""An Excel list comes in and goes out again, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import openpyxl
import pytest

from salonbase import clients, importing
from salonbase.facts import Phone
from tests.stories import salon
from tests.stories.desk import Desk

pytestmark = pytest.mark.screen

PEOPLE = (
    ("Громова Алина Сергеевна", "8 (916) 204-18-33", "08.03.1984"),
    ("Щукин Егор", "+7 903 555 01 02", "1979"),
    ("Ёжикова Майя Львовна", "", ""),
)
LIKE = ("Абрамова Викторя Олеговна", "8 916 204-18-33", "05.06.1990")
NAMELESS = ("", "+7 903 555-09-09", "")


@pytest.fixture
def workbook(desk: Desk) -> Path:
    """A list of clients on the person's disk."""
    return write(desk.home / "clients.xlsx", PEOPLE)


def write(path: Path, people: Iterable[tuple[str, ...]]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(("ФИО", "Телефон", "Дата рождения"))
    for line in people:
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


def test_a_likely_duplicate_is_decided_and_refused_rows_are_kept_by_the_keyboard(desk: Desk) -> None:
    folder = salon.default_base(desk.home)
    phones = (Phone("+79162041833"),)
    salon.make(folder, {"surname": "Абрамова", "first_name": "Виктория", "patronymic": "Олеговна", "phones": phones})
    path = write(desk.home / "list.xlsx", (LIKE, *PEOPLE, NAMELESS))
    unlock(desk)
    desk.press("ctrl+i", "Return")
    desk.type(str(path))
    desk.press("Return")
    desk.press("Tab", "Right")  # the tabs: likely duplicates
    desk.picture("import-decide-1-pairs")
    desk.press("Tab", "Tab", "Tab", "Left", "Left")  # the list, the two side by side, the choice: fill in the card
    desk.picture("import-decide-2-decided")
    desk.press("Return")
    desk.picture("import-decide-3-done")
    desk.press("Tab", "Return")  # save the rows that did not come in
    desk.type(str(desk.home / "mend.xlsx"))
    desk.press("Return")
    desk.wait_for(lambda: (desk.home / "mend.xlsx").exists(), "the workbook of the refused rows")
    desk.picture("import-decide-4-saved")
    desk.press("Return", "ctrl+q")
    assert desk.closed() == 0
    with salon.looked_into(folder):
        names = [clients.card(one).name for one in clients.ordered_ids()]
        assert names == ["Абрамова Виктория Олеговна", *(line[0] for line in (PEOPLE[0], PEOPLE[2], PEOPLE[1]))]
        assert clients.card(clients.ordered_ids()[0]).birthday.year == 1990
        assert "+7 903 555-09-09" in importing.read(desk.home / "mend.xlsx")[0].rows[-1].cells


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
