"""The owner looks at the income, takes it along as a PDF and opens a card from a report, by the keyboard alone."""

from __future__ import annotations

import pypdfium2
import pytest

from salonbase import clients, exporting, visits
from tests.stories import salon
from tests.stories.desk import Desk

pytestmark = pytest.mark.screen


def test_the_owner_sees_the_income_takes_it_along_and_opens_a_card(desk: Desk) -> None:
    folder = salon.default_base(desk.home)
    salon.make(
        folder, {"surname": "Абрамова", "first_name": "Виктория"}, {"surname": "Орлова", "first_name": "Наталья"}
    )
    with salon.looked_into(folder):
        for client_id, roubles in zip(clients.ordered_ids(), (1500, 4200), strict=True):
            values = {"day": salon.now().date(), "services": "Стрижка", "sum_kopecks": roubles * 100}
            visits.add(client_id, values, now=salon.now())
    desk.start()
    desk.type(salon.PASSWORD)
    desk.press("Return")
    desk.switch_to_russian()
    desk.press("ctrl+r")
    desk.picture("reports-1-page")
    desk.type("выр")
    desk.picture("reports-2-income")
    desk.press("Tab", "Home")  # the period: today
    desk.picture("reports-3-today")
    desk.press("ctrl+s")
    desk.type(str(desk.home / "income.pdf"))
    desk.press("Return")
    desk.wait_for((desk.home / "income.pdf").exists, "the PDF of the income")
    desk.settle()
    desk.picture("reports-4-saved")
    desk.press("shift+Tab")  # back in the list
    desk.type("визиты")
    desk.press("Return", "Down", "Return")  # into the rows, the second of them, its card
    desk.picture("reports-5-card")
    desk.press("Tab", "Tab", "Tab", "Tab")  # from the day of a new visit to what was done
    desk.fill("укладка", "800")
    desk.press("Return")
    desk.picture("reports-6-written")
    desk.press("ctrl+q")
    assert desk.closed() == 0
    document = pypdfium2.PdfDocument(desk.home / "income.pdf")
    words = document[0].get_textpage().get_text_range().replace("\xa0", " ").replace("\u202f", " ")
    document.close()
    assert "Выручка" in words
    assert "5 700" in words
    with salon.looked_into(folder):
        there = clients.ordered_ids()[1]
        assert {visit.due_kopecks for visit in visits.of_client(there)} == {420_000, 80_000}
        assert [(one.what, one.format) for one in exporting.past()] == [("report:income", "pdf")]
