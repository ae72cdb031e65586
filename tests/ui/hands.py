"""What the tests of a card take hold of: the page as it is shown, its fields and buttons by their names."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.card.card_page import CardPage
from ui.session import Session


def shown_page(qtbot: QtBot, session: Session) -> CardPage:
    """The page of the cards in a window of its own, which has the keyboard."""
    shown = CardPage(session)
    qtbot.addWidget(shown)
    shown.resize(760, 900)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    return shown


def field(page: QWidget, name: str) -> QLineEdit:
    """The line of this name; fails where there is none."""
    found = page.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit), name
    return found


def button(page: QWidget, name: str) -> QPushButton:
    """The button of this name; fails where there is none."""
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton), name
    return found


def press(page: QWidget, name: str) -> None:
    """Press the button of this name."""
    button(page, name).click()
