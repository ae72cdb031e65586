"""Who is to come: bookings and the advice to invite again, what is overdue first."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from salonbase import bookings, formats, planned
from ui import theme
from ui.panel import Panel
from ui.planned_menu import PlannedMenu
from ui.session import Session
from ui.widgets.figure_chip import FigureChip
from ui.widgets.panel_frame import PanelFrame
from ui.widgets.row_list import RowList
from ui.widgets.rows import Item, Late, Row, Section, Tone, Word

PAGE = 100  # so many rows are read at once; the next ones when the end of the list is reached
_TONES = {"confirmed": Tone.OK, "no_show": Tone.BAD}


class PlannedPanel(Panel):
    """The list of planned visits; a press on a row opens the card, the chip changes what becomes of the visit."""

    key = "planned"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setObjectName("planned_panel")
        self.title = self.tr("Planned visits")
        self.scope = "all"
        self.found: dict[object, planned.PlannedRow] = {}
        self._counts: dict[str, int] = {}
        self._limit = PAGE
        self.list = RowList("planned", self.title)
        self._frame = PanelFrame(self.title, self.list, icon="calendar-check", name="planned")
        self._chips = self._make_chips()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self.list.opened.connect(self.client_chosen)
        self.list.acted.connect(self._show_menu)
        self.list.menu_wanted.connect(self._show_menu)
        self.setFocusProxy(self.list)
        self.list.phone_chosen.connect(self._copy)
        self.list.end_reached.connect(self._show_more)

    def reload(self) -> None:
        """Read who is to come and show the chosen part of it."""
        today = self.session.today()
        self._counts = planned.counts(today)
        found = planned.rows(today, self.scope, limit=self._limit)
        self.found = {(row.kind, row.id): row for row in found}
        for scope, chip in self._chips.items():
            chip.set_number(self._counts.get(scope, 0))
        self.list.show_items(self._items(found, today))
        self._frame.empty.say(*self._nothing())
        self._frame.show_list(bool(found), self.tr("%n for today", "", self._counts.get("today", 0)))
        self.count_changed.emit(self.count())

    def count(self) -> int:
        """How many are due today or overdue: the number on the folded panel's button."""
        return self._counts.get("today", 0) + self._counts.get("overdue", 0)

    def choose(self, scope: str) -> None:
        """Show one of planned.SCOPES."""
        self.scope, self._limit = scope, PAGE
        self._chips[scope].setChecked(True)
        self.reload()

    def _show_more(self) -> None:
        if len(self.found) < self._counts[self.scope]:
            self._limit += PAGE
            self.reload()

    def _make_chips(self) -> dict[str, FigureChip]:
        """One exclusive chip for each scope, below the title."""
        holder, group, chips = QWidget(), QButtonGroup(self), {}
        row = QHBoxLayout(holder)
        row.setContentsMargins(theme.margins(16, 2, 16, 6))
        row.setSpacing(theme.px(4))
        for scope in planned.SCOPES:
            chip = FigureChip(f"planned_{scope}", self._scope_title(scope), bad=scope == "overdue")
            chip.setChecked(scope == self.scope)
            chip.clicked.connect(lambda _on, scope=scope: self.choose(scope))
            group.addButton(chip)
            row.addWidget(chip, 1)
            chips[scope] = chip
        self._frame.add_below_title(holder)
        return chips

    def _scope_title(self, scope: str) -> str:
        titles = {
            "all": self.tr("all"),
            "today": self.tr("today"),
            "week": self.tr("week"),
            "overdue": self.tr("overdue"),
        }
        return titles[scope]

    def _nothing(self) -> tuple[str, str]:
        match self.scope:
            case "today":
                return self.tr("Nobody is expected today"), ""
            case "week":
                return self.tr("Nobody is expected this week"), ""
            case "overdue":
                return self.tr("Nothing is overdue"), ""
        return (
            self.tr("No planned visits"),
            self.tr("“Next visit” on a card plans one; the advice to invite again stands here too."),
        )

    def _items(self, found: list[planned.PlannedRow], today: dt.date) -> list[Item]:
        """The rows under the headings overdue, today, this week, later, each with how many there are in all."""
        sunday, counts = planned.sunday(today), self._counts
        later = counts["all"] - counts["overdue"] - counts["week"]
        parts = (
            (self.tr("overdue"), Tone.BAD, counts["overdue"], lambda day: day < today),
            (self.tr("today"), Tone.DIM, counts["today"], lambda day: day == today),
            (self.tr("this week"), Tone.DIM, counts["week"] - counts["today"], lambda day: today < day <= sunday),
            (self.tr("later"), Tone.DIM, later, lambda day: day > sunday),
        )
        items: list[Item] = []
        for title, tone, number, belongs in parts:
            rows = [self._late(row, today) for row in found if belongs(row.day)]
            if rows:
                items += [Section(title, number, tone), *rows]
        return items

    def _late(self, row: planned.PlannedRow, today: dt.date) -> Late:
        return Late((row.kind, row.id), lambda: self._row(row, today))

    def _row(self, row: planned.PlannedRow, today: dt.date) -> Row:
        recall = row.kind == "recall"
        time = formats.time(row.time) if row.time and row.day > today else ""
        facts = (self.tr("invite") if recall and not row.what else time, row.what, row.specialist)
        return Row(
            key=(row.kind, row.id),
            client_id=row.client_id,
            icon="phone-call" if recall else "calendar-check",
            title=row.name,
            short_title=" ".join(row.name.split()[:2]),
            day=self._day(row, today),
            facts=tuple(fact for fact in facts if fact),
            phone=row.phone,
            action=self._action(row),
            tip=self._tip(row),
        )

    def _tip(self, row: planned.PlannedRow) -> str:
        day = formats.day(row.day)
        if row.overdue_days > 0:
            return self.tr("{day}, overdue by {days}").format(day=day, days=formats.days(row.overdue_days))
        return day

    def _day(self, row: planned.PlannedRow, today: dt.date) -> Word:
        if row.overdue_days > 0:
            return Word(formats.days(row.overdue_days), Tone.BAD)
        if row.day == today:
            return Word(formats.time(row.time) if row.time else self.tr("any time"), Tone.OK)
        if row.day == today + dt.timedelta(days=1):
            return Word(self.tr("tomorrow"))
        if row.day.year != today.year:
            return Word(formats.day(row.day))
        return Word(formats.weekday_day(row.day), short=formats.day_month(row.day))

    def _action(self, row: planned.PlannedRow) -> Word:
        tip = self.tr("What became of it (Space)")
        if row.kind == "recall":
            return Word(self.tr("book"), Tone.ACCENT, menu=True, tip=tip)
        return Word(bookings.state_word(row.state), _TONES.get(row.state, Tone.DIM), menu=True, tip=tip)

    def _show_menu(self, row: Row, place: QPoint) -> None:
        menu = PlannedMenu(self.session, self.found[row.key], self)
        menu.card_wanted.connect(self.client_chosen)
        menu.popup(place)

    def _copy(self, phone: str) -> None:
        QGuiApplication.clipboard().setText(phone)
        self.session.say(self.tr("Copied: {phone}").format(phone=phone))
