"""Who is to come: bookings and the advice to invite again, what is overdue first."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from salonbase import bookings, formats, planned
from ui import theme
from ui.planned_menu import PlannedMenu
from ui.row_panel import PAGE, RowPanel
from ui.session import Session
from ui.widgets.figure_chip import FigureChip
from ui.widgets.rows import Item, Late, Row, Section, Tone, Word

_TONES = {"confirmed": Tone.OK, "no_show": Tone.BAD}


class PlannedPanel(RowPanel[planned.PlannedRow]):
    """The list of planned visits; a press on a row opens the card, the chip changes what becomes of the visit."""

    key = "planned"
    icon = "calendar-check"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.scope = "all"
        self._counts: dict[str, int] = {}
        self._chips = self._make_chips()

    def heading(self) -> str:
        """What stands above the list."""
        return self.tr("Planned visits")

    def reload(self) -> None:
        """Read who is to come and show the chosen part of it."""
        today = self.session.today()
        self._counts = planned.counts(today)
        found = planned.rows(today, self.scope, limit=self.limit)
        self.found = {(row.kind, row.id): row for row in found}
        for scope, chip in self._chips.items():
            chip.set_number(self._counts.get(scope, 0))
        self.list.show_items(self._items(found, today))
        self.frame.empty.say(*self._nothing())
        self.frame.show_list(bool(found), self.tr("%n for today", "", self._counts.get("today", 0)))
        self.count_changed.emit(self.count())

    def count(self) -> int:
        """How many are due today or overdue: the number on the folded panel's button."""
        return self._counts.get("today", 0) + self._counts.get("overdue", 0)

    def choose(self, scope: str) -> None:
        """Show one of planned.SCOPES."""
        self.scope, self.limit = scope, PAGE
        self._chips[scope].setChecked(True)
        self.reload()

    def there_are(self) -> int:
        """How many rows the chosen part has."""
        return self._counts[self.scope]

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
        self.frame.add_below_title(holder)
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

    def act(self, row: Row, place: QPoint) -> None:
        """Ask what became of the visit."""
        self.show_menu(row, place)

    def show_menu(self, row: Row, place: QPoint) -> None:
        """Offer everything that can be done with a row."""
        menu = PlannedMenu(self.session, self.found[row.key], self)
        menu.card_wanted.connect(self.client_chosen)
        menu.popup(place)
