"""Whose birthday it is today, this week and in the next thirty days, and who has been congratulated."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from salonbase import birthdays, formats
from ui import icons
from ui.row_panel import RowPanel
from ui.session import Session
from ui.widgets.rows import Item, Late, Row, Section, Tone, Word

DAYS = 30


class BirthdaysPanel(RowPanel[birthdays.BirthdayRow]):
    """The list of birthdays; a press on a row opens the card, the chip keeps that the person was congratulated."""

    key = "birthdays"
    icon = "cake"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._people, self._waiting = 0, 0
        self.frame.empty.say(
            self.tr("No birthdays in the next 30 days"),
            self.tr("Whoever has the day and month of birth on the card appears here in time."),
        )

    def heading(self) -> str:
        """What stands above the list."""
        return self.tr("Birthdays")

    def reload(self) -> None:
        """Read who is next and show it."""
        today = self.session.today()
        found = birthdays.rows(today, DAYS, limit=self.limit)
        self.found = {_key(row): row for row in found}
        counts = birthdays.counts(today, DAYS)
        self._people, self._waiting = sum(counts.values()), birthdays.waiting(today)
        self.list.show_items(self._items(found, counts, today))
        self.frame.show_list(bool(found), self._caption())
        self.count_changed.emit(self.count())

    def there_are(self) -> int:
        """How many birthdays there are in the 30 days."""
        return self._people

    def _caption(self) -> str:
        if self._waiting:
            return self.tr("%n to congratulate today", "", self._waiting)
        return self.tr("%n in 30 days", "", self._people)

    def count(self) -> int:
        """How many people are still to be congratulated today: the number on the folded panel's button."""
        return self._waiting

    def _items(self, found: list[birthdays.BirthdayRow], counts: dict[str, int], today: dt.date) -> list[Item]:
        titles = {"today": self.tr("today"), "week": self.tr("this week"), "month": self.tr("next 30 days")}
        items: list[Item] = []
        for section, title in titles.items():
            rows = [self._late(row, today) for row in found if row.section == section]
            if rows:
                items += [Section(title, counts[section]), *rows]
        return items

    def _late(self, row: birthdays.BirthdayRow, today: dt.date) -> Late:
        return Late(_key(row), lambda: self._row(row, today))

    def _row(self, row: birthdays.BirthdayRow, today: dt.date) -> Row:
        away = (row.day - today).days
        return Row(
            key=_key(row),
            client_id=row.client_id,
            icon="cake" if away == 0 else "gift",
            title=row.name,
            short_title=" ".join(row.name.split()[:2]),
            day=self._day(row.day, away),
            facts=(self._age(row.turns, away), self._last_visit(row.last_visit, today)),
            phone=row.phone,
            action=self._action(greeted=row.greeted),
            mark="bell-slash" if row.do_not_disturb else "",
            tip=self.tr("Do not disturb: better not to call") if row.do_not_disturb else "",
        )

    def _day(self, day: dt.date, away: int) -> Word:
        match away:
            case 0:
                return Word()
            case 1:
                return Word(self.tr("tomorrow"))
        return Word(formats.weekday_day(day), short=formats.day_month(day))

    def _age(self, turns: int | None, away: int) -> str:
        if turns is None:
            return self.tr("year unknown")
        return self.tr("turns %n", "", turns) if away == 0 else self.tr("will be %n", "", turns)

    def _last_visit(self, day: dt.date | None, today: dt.date) -> str:
        if day is None:
            return self.tr("no visits yet")
        return self.tr("visit {day}").format(day=formats.near_day(day, today))

    def _action(self, *, greeted: bool) -> Word:
        if greeted:
            tip = self.tr("Take the mark back (Space)")
            return Word(self.tr("congratulated"), Tone.DIM, icon="check", tip=tip)
        return Word(self.tr("congratulate"), Tone.ACCENT, tip=self.tr("Keep that you congratulated (Space)"))

    def act(self, row: Row, _place: QPoint) -> None:
        """Keep that the person was congratulated, or take that back."""
        found = self.found.get(row.key)
        if found is None:  # the day has changed while the menu was open
            return
        act = birthdays.ungreet if found.greeted else birthdays.greet
        self.session.attempt(act, found.client_id, found.day.year)

    def show_menu(self, row: Row, place: QPoint) -> None:
        """Offer everything that can be done with a row."""
        menu = QMenu(self)
        menu.setObjectName("birthday_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        greeted = self.found[row.key].greeted
        words = self.tr("Take the mark back") if greeted else self.tr("Congratulated")
        for name, text, icon, act in (
            ("toggle", words, "check", lambda: self.act(row, place)),
            ("copy", self.tr("Copy the number"), "copy", lambda: self.copy(row.phone)),
            ("open_card", self.tr("Open the card"), "user", lambda: self.client_chosen.emit(row.client_id)),
        ):
            action = menu.addAction(icons.icon(icon), text)
            action.setObjectName(name)
            action.setEnabled(name != "copy" or bool(row.phone))
            action.triggered.connect(lambda _on=False, act=act: act())
        menu.popup(place)


def _key(row: birthdays.BirthdayRow) -> tuple[int, int]:
    """What a greeting is kept by: the client and the year."""
    return row.client_id, row.day.year
