"""Everything that can be done from anywhere in the window: one action each, with its words, its key and its icon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from salonbase import nouns
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


class Actions(QObject):
    """The actions of one workspace, by their keys."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._parts: dict[str, list[QAction]] = {}
        for command in self._commands():
            action = QAction(icons.icon(command.icon), command.title, parent)
            action.setObjectName(f"action_{command.key}")
            action.setShortcuts([QKeySequence(keys.strip()) for keys in command.keys.split(";") if keys])
            action.setIconText(command.title)  # which stays when undo says what it would undo
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

    def _commands(self) -> tuple[Command, ...]:
        """All commands of the window in the order of the menu."""
        of_things = (*self._of_clients(), *self._of_papers(), *self._of_the_base())
        return (*of_things, *self._of_the_view(), *self._of_the_program())

    def _of_clients(self) -> tuple[Command, ...]:
        return (
            Command(
                "new_client",
                self.tr("New card"),
                "Ctrl+N",
                "user-plus",
                "client",
                self.tr("Make a card with the typed name"),
            ),
            Command(
                "find",
                nouns.here(self.tr("Find a client")),
                "Ctrl+F",
                "magnifying-glass",
                "client",
                self.tr("Go to the search box"),
            ),
            Command(
                "merge_with",
                self.tr("Merge with another card…"),
                "Ctrl+M",
                "arrows-in-line-horizontal",
                "client",
                self.tr("Make one of this card and another one"),
            ),
            Command("undo", self.tr("Undo"), "Ctrl+Z", "arrow-u-up-left", "client", self.tr("Take the last step back")),
            Command(
                "redo", self.tr("Redo"), "Ctrl+Shift+Z; Ctrl+Y", "arrow-u-up-right", "client", self.tr("Do it again")
            ),
        )

    def _of_papers(self) -> tuple[Command, ...]:
        return (
            Command(
                "day_sheet",
                self.tr("Sheet for today…"),
                "Ctrl+Shift+T",
                "clipboard-text",
                "papers",
                self.tr("One page for the desk: visits, birthdays, calls, debts"),
            ),
            Command(
                "labels",
                self.tr("Labels…"),
                "",
                "tag",
                "papers",
                self.tr("Names and addresses on sheets of stickers"),
            ),
        )

    def _of_the_base(self) -> tuple[Command, ...]:
        return (
            Command(
                "import",
                self.tr("Import…"),
                "Ctrl+I",
                "download-simple",
                "base",
                nouns.here(self.tr("Bring clients in from a file")),
            ),
            Command(
                "imports",
                self.tr("Imports so far…"),
                "",
                "clock-counter-clockwise",
                "base",
                self.tr("Look back, take back"),
            ),
            Command(
                "export",
                self.tr("Export…"),
                "Ctrl+E",
                "upload-simple",
                "base",
                nouns.here(self.tr("Take clients and visits out as a file")),
            ),
            Command(
                "reports",
                self.tr("Reports"),
                "Ctrl+R",
                "chart-bar",
                "base",
                nouns.here(self.tr("Income, clients, work: look, print, take to Excel")),
            ),
            Command(
                "segments",
                self.tr("Segments…"),
                "Ctrl+G",
                "funnel",
                "base",
                nouns.here(self.tr("Groups of clients by conditions")),
            ),
            Command(
                "duplicates",
                self.tr("Possible duplicates"),
                "Ctrl+D",
                "intersect",
                "base",
                self.tr("Cards that may be one person's"),
            ),
            Command("trash", self.tr("Trash"), "Ctrl+T", "trash", "base", self.tr("Cards that were thrown away")),
        )

    def _of_the_view(self) -> tuple[Command, ...]:
        return (
            Command(
                "clients",
                nouns.here(self.tr("Clients")),
                "Ctrl+1",
                "users",
                "view",
                nouns.here(self.tr("Go to the list of clients")),
            ),
            Command(
                "planned",
                self.tr("Planned visits"),
                "Ctrl+2",
                "calendar-check",
                "view",
                self.tr("Show the planned visits"),
            ),
            Command("birthdays", self.tr("Birthdays"), "Ctrl+3", "cake", "view", self.tr("Show the birthdays")),
        )

    def _of_the_program(self) -> tuple[Command, ...]:
        return (
            Command(
                "settings",
                self.tr("Settings"),
                "Ctrl+,",
                "gear-six",
                "program",
                self.tr("Salon, security, this computer"),
            ),
            Command("shortcuts", self.tr("Keys"), "F1", "keyboard", "program", self.tr("What every key does")),
            Command("about", self.tr("About SalonBase"), "", "info", "program", self.tr("Version and promises")),
            Command(
                "lock",
                self.tr("Lock"),
                "Ctrl+L",
                "lock-simple",
                "program",
                self.tr("Close the base until the password"),
            ),
            Command("quit", self.tr("Quit"), "Ctrl+Q", "sign-out", "program", self.tr("Close the base and the window")),
        )


def spelled(action: QAction) -> str:
    """The keys of an action as this computer writes them."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
