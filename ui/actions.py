"""Everything that can be done from anywhere in the window: one action each, with its words, its key and its icon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from ui import icons


@dataclass(frozen=True, slots=True)
class Command:
    """What an action is called, which keys call it and in which part of the menu it stands."""

    key: str
    title: str
    keys: str
    icon: str
    part: str
    tip: str


def commands() -> tuple[Command, ...]:
    """All commands of the window in the order of the menu."""
    return (
        Command("new_client", _tr("New card"), "Ctrl+N", "user-plus", "client", _tr("Make a card with the typed name")),
        Command("find", _tr("Find a client"), "Ctrl+F", "magnifying-glass", "client", _tr("Go to the search box")),
        Command("undo", _tr("Undo"), "Ctrl+Z", "arrow-u-up-left", "client", _tr("Take the last step back")),
        Command("redo", _tr("Redo"), "Ctrl+Shift+Z; Ctrl+Y", "arrow-u-up-right", "client", _tr("Do it again")),
        Command("import", _tr("Import…"), "Ctrl+I", "download-simple", "base", _tr("Bring clients in from a file")),
        Command("imports", _tr("Imports so far…"), "", "clock-counter-clockwise", "base", _tr("Look back, take back")),
        Command("trash", _tr("Trash"), "Ctrl+T", "trash", "base", _tr("Cards that were thrown away")),
        Command("planned", _tr("Planned visits"), "Ctrl+2", "calendar-check", "view", _tr("Show the planned visits")),
        Command("birthdays", _tr("Birthdays"), "Ctrl+3", "cake", "view", _tr("Show the birthdays")),
        Command("clients", _tr("Clients"), "Ctrl+1", "users", "view", _tr("Go to the list of clients")),
        Command("settings", _tr("Settings"), "Ctrl+,", "gear-six", "program", _tr("Salon, security, this computer")),
        Command("shortcuts", _tr("Keys"), "F1", "keyboard", "program", _tr("What every key does")),
        Command("about", _tr("About SalonBase"), "", "info", "program", _tr("Version and promises")),
        Command("lock", _tr("Lock"), "Ctrl+L", "lock-simple", "program", _tr("Close the base until the password")),
        Command("quit", _tr("Quit"), "Ctrl+Q", "sign-out", "program", _tr("Close the base and the window")),
    )


class Actions(QObject):
    """The actions of one workspace, by their keys."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._parts: dict[str, list[QAction]] = {}
        for command in commands():
            action = QAction(icons.icon(command.icon), command.title, parent)
            action.setObjectName(f"action_{command.key}")
            action.setShortcuts([QKeySequence(keys.strip()) for keys in command.keys.split(";") if keys])
            action.setStatusTip(command.tip)
            action.setToolTip(f"{command.title} ({spelled(action)})" if command.keys else command.title)
            self._actions[command.key] = action
            self._parts.setdefault(command.part, []).append(action)

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def parts(self) -> list[list[QAction]]:
        """The actions in the groups of the menu."""
        return list(self._parts.values())


def spelled(action: QAction) -> str:
    """The keys of an action as this computer writes them."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _tr(english: str) -> str:
    return QCoreApplication.translate("Actions", english)
