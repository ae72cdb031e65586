"""What the tests of the interface share: the look, a session on a base in memory, a few people, no hanging window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salonbase import bookings, clients, facts, recalls, visits
from salonbase.base import Base
from tests.ui import keyboard
from ui import theme
from ui.preferences import Preferences
from ui.session import Session

PEOPLE = (
    ("Абрамова", "Виктория", "Олеговна", "+7 916 204-18-33"),
    ("Белов", "Кирилл", "Андреевич", "+7 916 443-21-08"),
    ("Белоусова-Краснопольская", "Александра", "Константиновна", "+7 977 120-45-61"),
    ("Ёлкина", "Дарья", "", ""),
    ("Иванов", "Пётр", "Ильич", "+7 925 777-04-12"),
    ("Smith", "John", "", "+44 20 7946 0958"),
)


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    """The light theme in its usual size; what the test has closed is gone behind it, or each theme would paint it."""
    qapp.setStyle("Fusion")
    theme.apply(qapp, "light", scale=1.0)
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def answered(qapp: QApplication) -> Iterator[None]:
    """A modal window that nobody answers for five seconds is closed and fails the test."""
    forgotten: list[str] = []
    waiting: dict[int, int] = {}

    def look_around() -> None:
        window = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if window is not None:
            waiting[id(window)] = waiting.get(id(window), 0) + 1
            if waiting[id(window)] > 10:
                forgotten.append(window.objectName() or type(window).__name__)
                window.close()

    timer = QTimer(interval=500)
    timer.timeout.connect(look_around)
    timer.start()
    yield
    timer.stop()
    assert not forgotten, f"nobody answered {forgotten}"


@pytest.fixture
def session(qtbot: QtBot, salon: Base, now: dt.datetime) -> Iterator[Session]:
    """A session on an empty base; its clock stands still."""
    made = Session(salon, lambda: now)
    yield made
    made.end()


@pytest.fixture
def people(salon: Base, now: dt.datetime) -> dict[str, int]:
    """Six clients by their surnames: two have visits, one a booking for today, one an invitation that is overdue."""
    ids = {}
    for surname, first, patronymic, phone in PEOPLE:
        values = {"surname": surname, "first_name": first, "patronymic": patronymic}
        ids[surname] = clients.add(values | ({"phones": (facts.Phone(phone),)} if phone else {}), now=now)
    clients.update(ids["Белов"], {"tags": ("VIP",)}, now=now)
    clients.update(ids["Smith"], {"blacklisted": True}, now=now)
    for days in (1, 40):
        day = now.date() - dt.timedelta(days=days)
        visits.add(ids["Иванов"], {"day": day, "services": ("стрижка",), "sum_kopecks": 150_000}, now=now)
    bookings.add(ids["Абрамова"], {"day": now.date(), "time": dt.time(15, 0), "services": ("укладка",)}, now=now)
    recalls.add(ids["Белов"], now.date() - dt.timedelta(days=5), "осмотр", now=now)
    return ids


@pytest.fixture
def filled(people: dict[str, int], session: Session) -> Session:
    """A session on the base with six clients."""
    session.reload()
    return session


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Preferences in a file of their own."""
    return Preferences(tmp_path / "preferences.json")


@pytest.fixture
def type_words() -> Callable[[QWidget, str], None]:
    """Type letter by letter as a keyboard does; QTest itself knows only Latin letters."""

    return keyboard.type_words


@pytest.fixture
def soon(qtbot: QtBot) -> Callable[[Callable[[], object]], None]:
    """Wait until something holds, for what the worker thread does."""

    def wait(holds: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(holds()), timeout=20_000)

    return wait
