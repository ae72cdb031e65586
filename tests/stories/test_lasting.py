"""Stories in which the program ends or is left at a bad moment, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from salonbase import clients, drafts
from salonbase.models import Setting
from tests.stories import salon
from tests.stories.desk import Desk

pytestmark = pytest.mark.screen


@pytest.fixture
def folder(desk: Desk) -> Path:
    """Where the program looks for its base."""
    return salon.default_base(desk.home)


@pytest.fixture
def orlova(folder: Path) -> int:
    """A base with one client."""
    (made,) = salon.make(folder, {"surname": "Орлова", "first_name": "Наталья"})
    return made


def test_half_a_note_and_a_half_written_visit_survive_a_power_cut(desk: Desk, folder: Path, orlova: int) -> None:
    unlock(desk)
    open_orlova(desk)
    desk.press(*["Tab"] * 4)
    type_and_wait_for_the_draft(desk, folder, "стрижка, укл")
    desk.press("alt+2", *["Tab"] * 14)
    type_and_wait_for_the_draft(desk, folder, "просила не звонить до обе")
    desk.picture("cut-1-note")
    desk.kill()
    unlock(desk)
    open_orlova(desk)
    desk.picture("cut-2-note-again")
    desk.press("alt+1")
    desk.picture("cut-3-visit-again")
    desk.press("ctrl+q")
    assert desk.closed() == 0
    with salon.looked_into(folder):
        assert clients.card(orlova).sticky_note == "просила не звонить до обе"
        line = drafts.find(f"visit_line:{orlova}")
        assert line is not None
        assert line["work"] == "стрижка, укл"


def test_a_new_card_that_was_not_finished_comes_back(desk: Desk, folder: Path, orlova: int) -> None:
    unlock(desk)
    desk.press("ctrl+n")
    type_and_wait_for_the_draft(desk, folder, "Кузнецов Пётр Ильи")
    desk.kill()
    unlock(desk)
    desk.press("ctrl+n")
    desk.picture("cut-4-new-again")
    desk.press("shift+Tab", "End")
    desk.type("ч")
    desk.press("ctrl+Return")
    desk.picture("cut-5-finished")
    desk.press("ctrl+q")
    assert desk.closed() == 0
    with salon.looked_into(folder):
        names = [clients.card(one).name for one in clients.ordered_ids()]
        assert names == ["Кузнецов Пётр Ильич", "Орлова Наталья"]
        assert drafts.find("new") is None


def test_a_base_that_locks_by_itself_keeps_the_words_that_were_being_typed(
    desk: Desk, folder: Path, orlova: int
) -> None:
    with salon.looked_into(folder):
        Setting.create(key="lock_minutes", value="0.1")  # shorter than the settings page offers
    unlock(desk)
    open_orlova(desk)
    desk.press("alt+2", *["Tab"] * 14)
    desk.type("аллергия на хну, спро")
    desk.wait_for(lambda: "Иволга" not in desk.title(), "the lock")
    desk.settle()
    desk.picture("idle-1-locked")
    desk.type(salon.PASSWORD)
    desk.press("Return")
    desk.type("орл")
    desk.press("Return")
    desk.picture("idle-2-again")
    desk.press("ctrl+q")
    assert desk.closed() == 0
    with salon.looked_into(folder):
        assert clients.card(orlova).sticky_note == "аллергия на хну, спро"


def unlock(desk: Desk) -> None:
    desk.start()
    desk.type(salon.PASSWORD)
    desk.press("Return")
    desk.switch_to_russian()


def open_orlova(desk: Desk) -> None:
    desk.type("орл")
    desk.press("Return")


def type_and_wait_for_the_draft(desk: Desk, folder: Path, words: str) -> None:
    """Type, and wait until the base was written a moment after the last letter."""
    file = folder / "clients.db"
    before = file.stat().st_mtime_ns
    desk.keyboard.type(words)
    desk.wait_for(lambda: file.stat().st_mtime_ns > before, "the draft")
    desk.settle()
