"""Which fields the form has, under which headings, and where: the one place that knows the shape of the card."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from salonbase import clients
from salonbase.text import text
from ui import words
from ui.card.fact_editors import BirthdayEditor, TagsEditor
from ui.card.phones_editor import PhonesEditor
from ui.card.visit_editors import PercentEditor, specialist_names
from ui.widgets.editor import Editor
from ui.widgets.editors import ChipsEditor, LongTextEditor, TextEditor, TickEditor

COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Place:
    """One field of a section: its name is an attribute of clients.Card."""

    name: str
    make: Callable[[str], Editor]
    wide: int = 3  # of COLUMNS
    titled: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its fields, in the order in which Tab goes."""

    title: str
    places: tuple[Place, ...]


def sections(today: Callable[[], dt.date]) -> tuple[Section, ...]:
    """The fixed facts of every client; the salon's own fields follow after them."""
    return (_name(today), _contact(), _important(), _habits(), _origin())


def _name(today: Callable[[], dt.date]) -> Section:
    sexes = (("f", text("Form", "Female")), ("m", text("Form", "Male")))
    return Section(
        "",
        (
            Place(
                "surname",
                lambda name: TextEditor(
                    name, text("Form", "Surname"), hint=text("Form", "or the whole name in one line")
                ),
                2,
            ),
            Place("first_name", lambda name: TextEditor(name, text("Form", "First name")), 2),
            Place("patronymic", lambda name: TextEditor(name, text("Form", "Patronymic")), 2),
            Place(
                "birthday",
                lambda name: BirthdayEditor(name, text("Form", "Birthday, any part of it"), today),
                3,
            ),
            Place("sex", lambda name: ChipsEditor(name, text("Form", "Sex"), sexes), 3),
        ),
    )


def _contact() -> Section:
    return Section(
        text("Form", "Contacts"),
        (
            Place("phones", lambda name: PhonesEditor(name, text("Form", "Phones")), 6),
            Place("email", lambda name: TextEditor(name, text("Form", "E-mail"), hint="name@mail.ru")),
            Place(
                "messenger",
                lambda name: TextEditor(name, text("Form", "Messenger"), hint=text("Form", "Telegram, WhatsApp, VK…")),
            ),
            Place("address", lambda name: TextEditor(name, text("Form", "Address")), 6),
        ),
    )


def _important() -> Section:
    return Section(
        text("Form", "Everybody must see"),
        (
            Place(
                "allergies", lambda name: LongTextEditor(name, text("Form", "Allergies, contraindications"), lines=1)
            ),
            Place("sticky_note", lambda name: LongTextEditor(name, text("Form", "Sticky note"), lines=1)),
            Place("do_not_disturb", lambda name: TickEditor(name, text("Form", "Do not disturb")), 2, titled=False),
            Place("blacklisted", lambda name: TickEditor(name, text("Form", "Blacklist")), 2, titled=False),
            Place("free_of_charge", lambda name: TickEditor(name, text("Form", "Free of charge")), 2, titled=False),
        ),
    )


def _habits() -> Section:
    return Section(
        text("Form", "Preferences"),
        (
            Place(
                "preferred_specialist",
                lambda name: TextEditor(name, words.specialist(), known=specialist_names),
                3,
            ),
            Place(
                "preferred_time",
                lambda name: TextEditor(name, text("Form", "Time"), hint=text("Form", "mornings, after 18:00…")),
                3,
            ),
            Place("discount_percent", lambda name: PercentEditor(name, text("Form", "Discount, %"))),
            Place("card_number", lambda name: TextEditor(name, text("Form", "Card number"))),
            Place("tags", lambda name: TagsEditor(name, text("Form", "Tags"), clients.known_tags), 6),
            Place("note", lambda name: LongTextEditor(name, text("Form", "Note")), 6),
        ),
    )


def _origin() -> Section:
    return Section(
        text("Form", "How the client came"),
        (
            Place("source", lambda name: TextEditor(name, text("Form", "Source"), known=clients.known_sources)),
            Place("reason", lambda name: TextEditor(name, text("Form", "Reason"), known=clients.known_reasons)),
        ),
    )
