"""The imports so far: what is kept of them, and taking one back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from salonbase import clients, importing
from tests.ui.imports import PATIENCE, PEOPLE, workbook
from ui.dialogs.import_history import ImportHistoryDialog
from ui.session import Session

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def brought(session: Session, tmp_path: Path, now: dt.datetime) -> Session:
    """A session on a base into which a file of two people and one refused row has come."""
    path = workbook(tmp_path, *PEOPLE, ("", "+7 916 777-01-02", "", "без имени"))
    plan = importing.recognise(importing.read(path))
    importing.apply(importing.preview(plan, today=now.date()), now=now)
    session.reload()
    return session


@pytest.fixture
def past(qtbot: QtBot, brought: Session) -> ImportHistoryDialog:
    made = ImportHistoryDialog(brought)
    qtbot.addWidget(made)
    made.show()
    return made


def answer(monkeypatch: pytest.MonkeyPatch, *, yes: bool) -> list[str]:
    """Answer the question; what it told of the cards is in the list that is returned."""
    told: list[str] = []

    def question(*_words: object, details: str, **_more: object) -> bool:
        told.append(details)
        return yes

    monkeypatch.setattr("ui.ask.question", question)
    return told


def take_back(past: ImportHistoryDialog, qtbot: QtBot) -> None:
    past.take_back()
    qtbot.waitUntil(lambda: importing.past()[0].undone_at is not None and not past.is_busy(), timeout=PATIENCE)


def test_an_import_is_shown_with_its_file_its_counts_and_what_stayed_outside(past: ImportHistoryDialog) -> None:
    assert past.view.source.text() == "clients.xlsx"
    problems = past.view.problem_table.problems
    assert [problem.place.row for problem in problems.rows() if not problem.kept] == [4]
    assert not past.view.kept_title.isVisible()


def test_an_import_that_nobody_has_touched_goes_whole(
    past: ImportHistoryDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = answer(monkeypatch, yes=True)
    take_back(past, qtbot)
    assert told == ["Nobody has worked on these cards: all of them go."]
    assert clients.count() == 0
    assert not past.undo_button.isEnabled()
    assert past.told.text() == "Taken back: 2 cards, 0 visits."


def test_a_card_on_which_somebody_has_worked_is_named_stays_and_opens_by_a_press(
    brought: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, now: dt.datetime
) -> None:
    touched = brought.index.find("орлова")[0].client_id
    clients.update(touched, {"email": "o@example.com"}, now=now + dt.timedelta(hours=1))
    past = ImportHistoryDialog(brought)
    qtbot.addWidget(past)
    past.show()
    assert past.view.kept_title.text().startswith("Somebody has worked on 1 card")
    told = answer(monkeypatch, yes=True)
    take_back(past, qtbot)
    assert "Орлова Наталья Викторовна" in told[0]
    assert clients.ordered_ids() == [touched]
    assert past.view.kept_title.text().startswith("1 card")
    next(one for one in past.view.findChildren(type(past.undo_button)) if "Орлова" in one.text()).click()
    assert past.wanted_client == touched
    assert not past.isVisible()


def test_a_refusal_of_the_question_leaves_everything(
    past: ImportHistoryDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, yes=False)
    past.take_back()
    qtbot.waitUntil(lambda: bool(asked) and not past.is_busy(), timeout=PATIENCE)
    assert clients.count() == 2
    assert past.undo_button.isEnabled()


def test_a_base_without_imports_says_so(qtbot: QtBot, session: Session) -> None:
    past = ImportHistoryDialog(session)
    qtbot.addWidget(past)
    assert past.told.text() == "Nothing has been imported yet."
    assert past.undo_button.isHidden()
