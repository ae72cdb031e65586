"""What the tests of the import through the window share: small workbooks and the dialog at rest."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
from pytestqt.qtbot import QtBot

from ui import work
from ui.dialogs.import_dialog import ImportDialog

PATIENCE = 20_000
HEADINGS = ("ФИО", "Телефон", "Дата рождения", "Комментарий")
PEOPLE = (
    ("Орлова Наталья Викторовна", "+7 916 204-18-33", dt.date(1989, 3, 12)),
    ("Белов Кирилл Андреевич", "8 903 551 20 47", "01.01.1900"),
)


def workbook(
    folder: Path, *rows: tuple[object, ...], name: str = "clients.xlsx", headings: tuple[str, ...] = HEADINGS
) -> Path:
    """A list of clients as salons have it."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (headings, *rows):
        sheet.append(row)
    book.save(folder / name)
    book.close()
    return folder / name


def rest(dialog: ImportDialog, qtbot: QtBot) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(
        lambda: not dialog.working.is_busy and not dialog.deciding.is_busy and not work.busy(), timeout=PATIENCE
    )


def look(dialog: ImportDialog, qtbot: QtBot, *paths: Path) -> None:
    """Read files and wait for what they would bring."""
    dialog.read(list(paths))
    rest(dialog, qtbot)


def bring(dialog: ImportDialog, qtbot: QtBot, *paths: Path) -> None:
    """Read files and bring them in."""
    look(dialog, qtbot, *paths)
    dialog.verbs.apply.click()
    rest(dialog, qtbot)
