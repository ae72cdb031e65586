"""The head of a card: who it is, how to reach them, what everybody must see, and the figures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from salonbase import clients, dates, formats, phones, planned, visits
from ui import icons, theme
from ui import words as house_words
from ui.card.alert_strip import AlertStrip
from ui.card.photo import CardPhoto
from ui.card.status_button import StatusButton
from ui.session import Session
from ui.widgets.figures import Figures
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import breakable, label

BETWEEN = "  ·  "
_AVATAR, _AVATAR_FOLDED = 72, 52
_LONGEST_NAME = 100  # letters; two lines of the head


@dataclass(frozen=True, slots=True)
class _Contact:
    """One way to reach a client: pressing it copies ``copied``."""

    icon: str
    shown: str
    copied: str


class CardHead(QFrame):
    """Built once, filled for each client. Contacts and tags are taken from a stock of labels that grows as needed."""

    booking_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("card_head")
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        self._low = self._folded = False  # whether there is little height, whether it is needed elsewhere
        self._brief = False
        self._shown: clients.Card | None = None
        self._contacts: list[QPushButton] = []
        self._chips: list[QLabel] = []
        self._make_parts()
        self._lay_out()
        self.book.clicked.connect(self.booking_wanted)
        session.standings.changed.connect(self._rearrange)
        self.print.clicked.connect(self.print_wanted)

    def show_client(self, card: clients.Card, totals: visits.Totals, plan: planned.Plan | None, *, brief: bool) -> None:
        """Show this client; ``brief`` leaves the figures and the button out while a card is being made."""
        self._shown, self._brief = card, brief
        self.photo.show_client(card)
        self._name.setText(breakable(_short(card.name, _LONGEST_NAME)))
        self._name.setToolTip(card.name if len(card.name) > _LONGEST_NAME else "")
        self._second.setText(breakable(BETWEEN.join(self._facts(card, totals))))
        self._show_contacts(card)
        self._show_chips(card)
        self._strip.show_client(card, totals.debt_kopecks)
        self._figures.show_totals(totals, plan, self._session.today())
        self._figures.setVisible(not brief and not self._folded)
        self.book.setVisible(not brief)
        self.print.setVisible(not brief)

    def show_new(self, name: str, initials: str) -> None:
        """Show a card that is not there yet."""
        self._shown = None
        self.photo.show_new(name, initials)
        self._name.setText(breakable(_short(name, _LONGEST_NAME)) or house_words.nobody_yet())
        self._second.setText(self.tr("Only the name is required. Everything is kept as you type."))
        for widget in (self._contact_box, self._chip_box, self._strip, self._figures, self.book, self.print):
            widget.hide()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a picture; other files go to the window, which imports them."""
        if self.photo.can_take(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """The picture becomes the photo."""
        event.acceptProposedAction()
        self.photo.take_from(event.mimeData())

    def set_quiet(self, quiet: bool) -> None:
        """While another primary button is on the screen, the own one steps back."""
        theme.set_role(self.book, "" if quiet else "primary")
        self.book.setIcon(icons.icon("calendar-plus", "dim" if quiet else "on-accent"))

    def set_low(self, low: bool) -> None:
        """Where there is little height, what is not needed at the desk stays in the details."""
        if low != self._low:
            self._low = low
            self._column.setContentsMargins(theme.margins(16, 12, 16, 12) if low else theme.margins(16, 16, 16, 16))
            self._column.setSpacing(theme.px(8 if low else 12))
            self._rearrange()

    def set_folded(self, folded: bool) -> None:
        """Leave the height to the fields below: only who it is and what everybody must see stays."""
        if folded != self._folded:
            self._folded = folded
            self.photo.set_size(_AVATAR_FOLDED if folded else _AVATAR)
            self._rearrange()

    def _rearrange(self) -> None:
        if self._shown is not None:
            self._show_contacts(self._shown)
            self._show_chips(self._shown)
            self._figures.setVisible(not self._brief and not self._folded)

    def _make_parts(self) -> None:
        self.photo = CardPhoto(self._session, _AVATAR, self)
        self._name = label(role="title", name="card_name", wrap=True)
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._second = label(role="dim", name="card_facts", wrap=True)
        self._contact_box, self._contact_flow = QWidget(self), FlowLayout(gap=12, line_gap=0)
        self._contact_box.setLayout(self._contact_flow)
        self._chip_box, self._chip_flow = QWidget(self), FlowLayout(gap=6)
        self._chip_box.setLayout(self._chip_flow)
        self._status = StatusButton(self._session, self._chip_box)
        self._chip_flow.addWidget(self._status)
        self._strip = AlertStrip(self)
        self._figures = Figures(self)
        self.book = QPushButton(icons.icon("calendar-plus", "on-accent"), self.tr("Book a visit"), self)
        self.book.setProperty("role", "primary")
        self.book.setIconSize(QSize(theme.px(24), theme.px(18)))  # wider than the sign: room before the word
        self.book.setObjectName("book")
        self.book.setAccessibleName(self.tr("Book a visit"))
        self.book.setToolTip(self.tr("Book the next visit (Ctrl+B)"))
        self.book.setShortcut("Ctrl+B")
        self.print = QPushButton(icons.icon("printer"), "", self)
        self.print.setIconSize(QSize(theme.px(20), theme.px(20)))
        self.print.setObjectName("card_print")
        self.print.setAccessibleName(self.tr("Print"))
        self.print.setToolTip(self.tr("Print: the card, a visit, forms to sign (Ctrl+P)"))
        self.print.setShortcut("Ctrl+P")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        first = QHBoxLayout()
        first.setSpacing(theme.px(16))
        first.addWidget(self._name, 1, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.print, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.book, 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(first)
        for widget in (self._second, self._contact_box, self._chip_box):
            words.addWidget(widget)
        top = QHBoxLayout()
        top.setSpacing(theme.px(16))
        top.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(16, 16, 16, 16))
        column.setSpacing(theme.px(12))
        column.addLayout(top)
        column.addWidget(self._strip)
        column.addWidget(self._figures)

    def _facts(self, card: clients.Card, totals: visits.Totals) -> list[str]:
        age = card.birthday.age(self._session.today())
        facts: list[str] = []
        if age is not None:
            facts.append(f"{formats.age(age)} ({card.birthday.show()})")
        elif card.birthday:
            facts.append(self.tr("birthday {day}").format(day=_birthday(card.birthday)))
        if card.card_number:
            facts.append(self.tr("card No. {number}").format(number=card.card_number))
        since = min(filter(None, (totals.first, card.created_at.date())))
        facts.append(house_words.since(since.year))
        return facts

    def _show_contacts(self, card: clients.Card) -> None:
        found = [
            _Contact("phone", phones.show(phone.number) + (f" ({phone.note})" if phone.note else ""), phone.number)
            for phone in card.phones
        ]
        rest = (("envelope", card.email), ("chat-circle", card.messenger), ("map-pin", card.address))
        for icon, words in () if self._low else rest:
            if words:
                found.append(_Contact(icon, words, words))
        while len(self._contacts) < len(found):
            self._contacts.append(self._contact_button())
        for number, button in enumerate(self._contacts):
            button.setVisible(number < len(found))
            if number < len(found):
                self._fill_contact(button, found[number])
        self._contact_box.setVisible(bool(found) and not self._folded)

    def _contact_button(self) -> QPushButton:
        button = QPushButton(self._contact_box)
        button.setProperty("role", "contact")
        button.setObjectName(f"contact_{len(self._contacts)}")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self._copy(button))
        self._contact_flow.addWidget(button)
        return button

    def _fill_contact(self, button: QPushButton, contact: _Contact) -> None:
        button.setIcon(icons.icon(contact.icon, "accent-text"))
        button.setText(_short(contact.shown).replace("&", "&&"))
        button.setProperty("copied", contact.copied)
        button.setAccessibleName(self.tr("Copy {words}").format(words=contact.shown))
        button.setToolTip(self.tr("{words}\nA click copies it").format(words=contact.shown))

    def _copy(self, button: QPushButton) -> None:
        words = str(button.property("copied"))
        QGuiApplication.clipboard().setText(words)
        self._session.say(self.tr("Copied: {words}").format(words=_short(words)))

    def _show_chips(self, card: clients.Card) -> None:
        found = [(tag, "chip") for tag in card.tags]
        today = self._session.today()
        if card.birthday.next(today) == today:
            found.insert(0, (self.tr("birthday today"), "chip-accent"))
        if card.free_of_charge:
            found.append((self.tr("free of charge"), "chip-accent"))
        if card.discount_percent:
            found.append(
                (self.tr("discount {percent}").format(percent=formats.percent(card.discount_percent)), "chip-accent")
            )
        if card.preferred_specialist and not self._low:
            found.append((f"{house_words.specialist()}: {card.preferred_specialist}", "chip"))
        if card.preferred_time and not self._low:
            found.append((card.preferred_time, "chip"))
        while len(self._chips) < len(found):
            chip = label(role="chip")
            chip.setFixedHeight(theme.px(24))
            self._chip_flow.addWidget(chip)
            self._chips.append(chip)
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < len(found))
            if number < len(found):
                theme.set_role(chip, found[number][1])
                chip.setText(_short(found[number][0]))
                chip.setToolTip(found[number][0])
        has_status = self._status.show_client(0 if self._brief else card.id)
        self._chip_box.setVisible((has_status or bool(found)) and not self._folded)


def _birthday(birthday: dates.Birthday) -> str:
    """A birthday without an age: «3 марта», or the parts that are known."""
    if birthday.day and birthday.month and not birthday.year:
        return formats.day_of_month(birthday.day, birthday.month)
    return birthday.show()


def _short(words: str, most: int = 48) -> str:
    """One line of at most so many letters."""
    words = re.sub(r"[ \t\r\n]+", " ", words)
    return words if len(words) <= most else words[: most - 1] + "…"
