"""The statuses in the window: counted in quiet moments, a sign in the list, a chip, the head of the card, the rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from salonbase import bookings, clients, settings, standing, visits
from ui.card.card_page import CardPage
from ui.clients.client_list import ClientList
from ui.clients.client_model import STATUS
from ui.dialogs.status import StatusDialog
from ui.preferences import Preferences
from ui.sections.statuses import StatusSection
from ui.session import Session
from ui.standings import MARKS

Soon = Callable[[Callable[[], object]], None]


@pytest.fixture
def counted(filled: Session) -> Session:
    """A session on the base with six clients whose statuses are known: Иванов is new, the others never came."""
    filled.standings.begin()
    filled.standings.complete()
    return filled


@pytest.fixture
def shown(qtbot: QtBot, counted: Session) -> ClientList:
    """The list of these clients on the screen."""
    made = ClientList(counted)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    made.chips.show_statuses()
    return made


def statuses(shown: ClientList) -> list[str]:
    """The statuses of the rows as they are drawn."""
    return [shown.model.index(line, 0).data(STATUS) for line in range(shown.model.rowCount())]


def test_each_status_has_a_sign_of_its_own_shape() -> None:
    assert tuple(MARKS) == standing.STATUSES
    assert len({name for name, _ in MARKS.values()}) == len(MARKS)


def test_others_may_use_what_is_known_of_today(filled: Session, people: dict[str, int]) -> None:
    assert filled.standings.known() is None
    filled.standings.begin()
    filled.standings.complete()
    known = filled.standings.known()
    assert known is not None
    assert known("new") == {people["Иванов"]}
    filled.standings.begin_anew()
    assert filled.standings.known() is None


def test_nothing_is_said_before_everybody_is_counted(filled: Session, people: dict[str, int], soon: Soon) -> None:
    found = filled.standings
    assert (found.status_of(people["Иванов"]), found.of(people["Иванов"]), found.counts()) == ("", None, {})
    filled.change(clients.trash, people["Smith"])
    assert found.counts() == {}  # nobody has asked yet
    found.begin()
    assert found.status_of(people["Иванов"]) == ""
    soon(lambda: found.counts())
    assert found.status_of(people["Иванов"]) == "new"
    assert found.counts() == dict.fromkeys(standing.STATUSES, 0) | {"new": 1, "potential": 4}


def test_a_touch_puts_the_counting_off(filled: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.standings.AFTER", 600_000)
    filled.standings.begin()
    filled.standings._timer.start(0)  # its turn has come
    filled.standings.postpone()
    qtbot.wait(100)
    assert filled.standings.counts() == {}
    filled.standings._timer.start(0)
    qtbot.waitUntil(lambda: bool(filled.standings.counts()))


def test_who_has_changed_is_known_at_once(counted: Session, people: dict[str, int]) -> None:
    counted.change(visits.add, people["Ёлкина"], {"day": counted.today()})
    assert counted.standings.status_of(people["Ёлкина"]) == "new"
    counted.undo()
    assert counted.standings.status_of(people["Ёлкина"]) == "potential"
    newcomer = counted.change(clients.add, {"surname": "Ким"})
    assert counted.standings.status_of(newcomer) == "potential"
    counted.change(clients.trash, newcomer)
    assert counted.standings.status_of(newcomer) == ""


def test_who_changes_while_they_are_counted_is_not_missed(filled: Session, people: dict[str, int]) -> None:
    filled.standings.begin()
    assert filled.standings._steps is not None
    for _ in filled.standings._steps:
        pass  # all are counted, the end is not told yet
    filled.change(visits.add, people["Ёлкина"], {"day": filled.today()})
    filled.standings.complete()
    assert filled.standings.status_of(people["Ёлкина"]) == "new"


def test_other_rules_count_everybody_anew_and_nothing_wrong_is_shown_meanwhile(
    counted: Session, people: dict[str, int], soon: Soon
) -> None:
    counted.change(settings.put, "status_regular_visits", 2)
    assert counted.standings.status_of(people["Иванов"]) == ""
    soon(lambda: counted.standings.counts())
    assert counted.standings.status_of(people["Иванов"]) == "regular"
    counted.change(settings.put, "salon_name", "Ромашка")
    assert counted.standings.status_of(people["Иванов"]) == "regular"


def test_in_a_small_base_everybody_is_measured_anew_after_a_change(
    counted: Session, people: dict[str, int], qtbot: QtBot
) -> None:
    before = counted.standings.census.measure
    assert before is not None
    assert before.least_income == 300_000
    with qtbot.waitSignal(counted.standings.changed, timeout=20_000):
        counted.change(visits.add, people["Ёлкина"], {"day": counted.today(), "sum_kopecks": 10**7})
    after = counted.standings.census.measure
    assert after is not None
    assert after.least_income == 10**7


def test_the_next_day_everybody_is_counted_anew(filled: Session, people: dict[str, int], soon: Soon) -> None:
    moment = [filled.now()]
    session = Session(filled.base, lambda: moment[0])
    session.standings.begin()
    session.standings.complete()
    moment[0] += dt.timedelta(days=100)
    session.look_at_the_clock()
    assert session.standings.counts() == {}
    soon(lambda: session.standings.counts())
    assert session.standings.status_of(people["Иванов"]) == "slipping"
    session.end()


def test_the_rows_show_the_status_and_say_it_with_its_reason(shown: ClientList, people: dict[str, int]) -> None:
    assert statuses(shown) == ["potential", "potential", "potential", "potential", "new", "potential"]
    row = shown.model.index(4, 0)
    assert shown.view.itemDelegate().tip(row).endswith("Новый: первый визит 13.10.2026")  # type: ignore[attr-defined]
    assert row.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Новый")


def test_a_sign_is_drawn_only_where_the_status_is_known(qtbot: QtBot, filled: Session) -> None:
    made = ClientList(filled)
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    bare = made.view.viewport().grab().toImage()
    filled.standings.begin()
    filled.standings.complete()
    assert made.view.viewport().grab().toImage() != bare


def test_a_key_press_asks_the_base_for_no_status(shown: ClientList, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_arguments: object) -> None:
        raise AssertionError

    monkeypatch.setattr(standing, "of_clients", never)
    monkeypatch.setattr(standing, "of_some", never)
    shown.chips.choose("status:new")
    shown.search.setText("иван")
    shown.view.viewport().grab()
    assert statuses(shown) == ["new"]


def test_the_chip_lets_only_clients_of_a_status_through(shown: ClientList, counted: Session, qtbot: QtBot) -> None:
    chip = shown.findChild(QPushButton, "filter_status")
    assert chip is not None
    assert chip.isVisible()
    chip.click()
    menu = shown.findChild(QMenu, "status_menu")
    assert menu is not None
    assert [action.text() for action in menu.actions()][:3] == ["Потенциальный: 5", "Новый: 1", "Постоянный: 0"]
    menu.actions()[1].trigger()
    menu.close()
    assert [row.name for row in map(shown.model.row_at, range(shown.model.rowCount())) if row] == ["Иванов Пётр Ильич"]
    assert (chip.text(), chip.isChecked(), shown.chips.key()) == ("Новый", True, "status:new")
    shown.chips.choose("all")
    assert (chip.text(), chip.isChecked(), shown.model.rowCount()) == ("Status", False, 6)


def test_the_list_of_a_status_follows_when_the_rules_change(shown: ClientList, counted: Session, soon: Soon) -> None:
    shown.chips.choose("status:new")
    assert shown.model.rowCount() == 1
    counted.change(settings.put, "status_regular_visits", 2)
    assert shown.model.rowCount() == 1  # until everybody is counted
    soon(lambda: shown.model.rowCount() == 0)


def test_the_chip_waits_until_the_statuses_are_known(qtbot: QtBot, filled: Session) -> None:
    made = ClientList(filled)
    qtbot.addWidget(made)
    made.show()
    chip = made.findChild(QPushButton, "filter_status")
    assert chip is not None
    assert chip.isHidden()
    filled.standings.begin()
    filled.standings.complete()
    assert chip.isVisible()


@pytest.fixture
def page(qtbot: QtBot, counted: Session, people: dict[str, int]) -> CardPage:
    """The card of Иванов, who is new."""
    made = CardPage(counted)
    qtbot.addWidget(made)
    made.resize(700, 800)
    made.show()
    made.show_client(people["Иванов"])
    return made


def chip_of(page: CardPage) -> QPushButton:
    """The status in the head."""
    found = page.findChild(QPushButton, "status_chip")
    assert found is not None
    return found


def test_the_head_says_the_status_and_why_and_follows_what_is_done(
    page: CardPage, counted: Session, people: dict[str, int]
) -> None:
    assert (chip_of(page).isVisible(), chip_of(page).text()) == (True, "Новый: первый визит 13.10.2026")
    counted.change(standing.set_by_hand, people["Иванов"], "vip", "друг владельца")
    assert chip_of(page).text() == "VIP, by hand: друг владельца"
    assert "By the rules: Новый (первый визит 13.10.2026)" in chip_of(page).toolTip()
    page.show_client(people["Ёлкина"])
    assert chip_of(page).text() == "Потенциальный: визитов ещё не было"
    page.new_client("Ким")
    assert not chip_of(page).isVisible()


def test_the_head_waits_until_the_status_is_known(qtbot: QtBot, filled: Session, people: dict[str, int]) -> None:
    made = CardPage(filled)
    qtbot.addWidget(made)
    made.show()
    made.show_client(people["Иванов"])
    assert not chip_of(made).isVisible()
    filled.standings.begin()
    filled.standings.complete()
    assert chip_of(made).isVisible()


def dialog_for(session: Session, client_id: int, qtbot: QtBot) -> StatusDialog:
    """The dialog of a client."""
    known = session.standings.of(client_id)
    assert known is not None
    made = StatusDialog(session, client_id, known)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_status_by_hand_needs_a_reason_and_goes_back_to_the_rules(
    counted: Session, people: dict[str, int], qtbot: QtBot
) -> None:
    one = people["Иванов"]
    dialog = dialog_for(counted, one, qtbot)
    assert dialog.status.words() == "new"
    assert dialog.findChild(QPushButton, "status_by_rules") is None
    dialog.status.set_words("lost")
    dialog.choose()
    assert dialog.isVisible()
    assert dialog._boxes["hand_status_reason"].error() == "Напишите почему: причина останется в истории."
    dialog.reason.set_words("переехал")
    qtbot.keyClick(dialog.reason.edit, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert (clients.card(one).hand_status, clients.card(one).hand_status_reason) == ("lost", "переехал")
    assert counted.standings.status_of(one) == "lost"
    again = dialog_for(counted, one, qtbot)
    assert (again.status.words(), again.reason.words()) == ("lost", "переехал")
    back = again.findChild(QPushButton, "status_by_rules")
    assert back is not None
    back.click()
    assert counted.standings.status_of(one) == "new"


def test_the_settings_show_how_many_have_each_status_as_the_rules_are_set(
    qtbot: QtBot, counted: Session, tmp_path: Path, soon: Soon
) -> None:
    section = StatusSection(counted, Preferences(tmp_path / "p.json"))
    qtbot.addWidget(section)
    section.show()
    assert section._numbers["new"].text() == "Новый: 1"
    field = next(one for one in section._fields if one.editor.name == "status_regular_visits")
    field.editor.set_words("2")
    field.commit()
    section.refresh()
    assert section._numbers["new"].text() == "Новый: …"
    soon(lambda: section._numbers["new"].text() == "Новый: 0")
    assert section._numbers["regular"].text() == "Постоянный: 1"
    how = next(one for one in section._fields if one.editor.name == "status_vip_all")
    how.editor.set_words("any")
    how.commit()
    assert settings.get("status_vip_all") is False


def test_every_rule_can_be_set(qtbot: QtBot, counted: Session, tmp_path: Path) -> None:
    section = StatusSection(counted, Preferences(tmp_path / "p.json"))
    qtbot.addWidget(section)
    named = {one.editor.name for one in section._fields}
    assert named == {line.key for line in settings.SETTINGS if line.key.startswith("status_")}


def test_a_booking_is_seen_at_once(counted: Session, people: dict[str, int]) -> None:
    counted.change(visits.update, visits.of_client(people["Иванов"])[0].id, {"day": "01.01.2024"})
    counted.change(visits.update, visits.of_client(people["Иванов"])[0].id, {"day": "02.01.2024"})
    assert counted.standings.status_of(people["Иванов"]) == "lost"
    counted.change(bookings.add, people["Иванов"], {"day": counted.today()})
    assert counted.standings.status_of(people["Иванов"]) == "new"
