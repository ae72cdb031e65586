"""The base is looked at in the background, and the window says what is wrong with it."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from salonbase import backup, base, health, paths
from salonbase.models import Client
from tests import bases
from ui import work
from ui.examination import Examination
from ui.session import Session


@pytest.fixture
def session(tmp_path: Path, now: dt.datetime, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session on a base in a folder."""
    monkeypatch.setattr(paths, "default_backups", lambda: tmp_path / "backups")
    opened = bases.create(tmp_path / "base", now)
    bases.add_clients(30, now)
    yield Session(opened, lambda: now)
    work.wait()
    base.close(opened)


def test_a_sound_base_is_noted_and_nothing_is_said(session: Session, qtbot: QtBot) -> None:
    parent = QObject()
    examination = Examination(parent)
    examination.watch(session)
    with qtbot.assertNotEmitted(examination.found):
        examination.begin()
        qtbot.waitUntil(lambda: not work.busy())  # whoever asks the base would be given way to
    assert not health.due(session.base, today=session.today())
    examination.rest()


def test_lost_clients_are_told(session: Session, qtbot: QtBot, now: dt.datetime) -> None:
    backup.make(session.base, paths.default_backups(), now=now)
    Client.delete().where(Client.id > 3).execute()
    parent = QObject()
    examination = Examination(parent)
    examination.watch(session)
    with qtbot.waitSignal(examination.found) as told:
        examination.begin()
    assert "30" in told.args[0]
    examination.rest()


def test_it_waits_while_the_person_is_at_work(session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.examination.AFTER", 60)
    parent = QObject()
    examination = Examination(parent)
    examination.postpone()
    examination.watch(session)
    for _ in range(5):
        qtbot.wait(20)
        examination.postpone()
    assert health.due(session.base, today=session.today())
    qtbot.waitUntil(lambda: not health.due(session.base, today=session.today()))
    examination.rest()


def test_after_locking_nothing_is_said_and_nothing_is_looked_at(session: Session, qtbot: QtBot) -> None:
    parent = QObject()
    examination = Examination(parent)
    examination.watch(session)
    with qtbot.assertNotEmitted(examination.found, wait=50):
        examination.begin()
        examination.rest()
        qtbot.waitUntil(lambda: not work.busy())
    examination.begin()
    assert not work.busy()
    assert health.due(session.base, today=session.today())


def test_a_look_that_is_due_breaks_no_report_off(session: Session, qtbot: QtBot) -> None:
    run, ready, goes_on = base.giving_way(session.base), threading.Event(), threading.Event()

    def report() -> None:
        with run:
            ready.set()
            goes_on.wait(10)

    work.run(report, lambda _result: None, own=True, stop=run.stop)
    assert ready.wait(10)
    parent = QObject()
    examination = Examination(parent)
    examination.watch(session)
    examination.begin()
    assert not run.is_stopped
    examination.rest()
    goes_on.set()
    qtbot.waitUntil(lambda: not work.busy())
