"""How the form of a card looks: headings, the fields on a grid below them, the salon's own fields, the family."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from salonbase import cards, clients, formats
from ui import icons, theme
from ui.card.consents_box import ConsentsBox
from ui.card.duplicate_hint import DuplicateHint
from ui.card.family_box import FamilyBox
from ui.card.form_sections import COLUMNS, Section, sections
from ui.session import Session
from ui.widgets import tab_order
from ui.widgets.editors import WIDE_KINDS, editor_of
from ui.widgets.even_row import even_row, lines
from ui.widgets.field_box import FieldBox
from ui.widgets.labels import label, line

OWN = "field:"  # before the key of a field of the salon's own


class FormLayout(QFrame):
    """The fields of the form by their names, in a card that scrolls. It decides nothing."""

    def __init__(self, session: Session, hint: DuplicateHint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("card_form")
        self.setProperty("role", "card")
        self.boxes: dict[str, FieldBox] = {}
        self._own: list[str] = []
        self._own_box = QWidget()
        self._order: list[str] = []
        self.family = FamilyBox(session, self)
        self.consents = ConsentsBox(session, self)
        self.trash = QPushButton(icons.icon("trash", "bad"), self.tr("Move to the trash"), self)
        self.trash.setObjectName("card_trash")
        self.trash.setAccessibleName(self.trash.text())
        self.trash.setProperty("role", "danger")
        self._dates = label(role="second", name="card_dates", wrap=True)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scroll)
        self._build(hint)

    def show_card(self, card: clients.Card | None) -> None:
        """Show what belongs to an existing card only, or hide it for a new one."""
        for widget in (self._family_title, self.family, self._consents_title, self.consents, self._foot):
            widget.setVisible(card is not None)
        if card is not None:
            self.family.show_client(card.id)
            self.consents.show_client(card.id)
            self._order_tabs()
            made, changed = formats.day(card.created_at.date()), formats.day(card.updated_at.date())
            thrown = card.deleted_at is not None
            self.trash.setText(self.tr("Take out of the trash") if thrown else self.tr("Move to the trash"))
            self.trash.setAccessibleName(self.trash.text())
            self.trash.setIcon(icons.icon("arrow-u-up-left") if thrown else icons.icon("trash", "bad"))
            theme.set_role(self.trash, "" if thrown else "danger")
            self._dates.setText(self.tr("Made {made}, changed {changed}").format(made=made, changed=changed))

    def show_fields(self, rows: Sequence[cards.CardFieldRow]) -> list[str]:
        """Make the salon's own fields anew and return their names."""
        for name in self._own:
            self.boxes.pop(name)
        self._own = [OWN + field.key for field in rows]
        self._own_box.hide()
        self._own_box.deleteLater()
        self._own_box = QWidget()
        parts: list[tuple[QWidget, int]] = []
        for name, field in zip(self._own, rows, strict=True):
            self.boxes[name] = FieldBox(editor_of(field))
            parts.append((self.boxes[name], COLUMNS if field.kind in WIDE_KINDS else COLUMNS // 2))
        self._own_box.setLayout(_rows(parts))
        self._own_place.addWidget(self._own_box)
        self._own_box.setVisible(bool(rows))
        self._own_title.setVisible(bool(rows))
        self._order_tabs()
        return self._own

    def _order_tabs(self) -> None:
        """Tab goes as the eye does, also through fields and lines that were made later."""
        tab_order.follow_layout(self)

    def last(self) -> str:
        """The field in which Enter ends the form."""
        return self._order[-1]

    def reveal(self, name: str) -> None:
        """Scroll until a field is seen."""
        self._scroll.ensureWidgetVisible(self.boxes[name])

    def show_consents(self) -> None:
        """Scroll until what was signed is seen."""
        self._scroll.ensureWidgetVisible(self.consents)

    def _build(self, hint: DuplicateHint) -> None:
        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.margins(15, 15, 15, 20))
        column.setSpacing(theme.px(10))
        groups = sections(self._session.today)
        for number, section in enumerate(groups):
            if section.title:
                column.addSpacing(theme.px(8))
                column.addWidget(label(section.title, "section"))
            column.addLayout(self._section(section))
            if number == 0:
                column.addWidget(hint)
            if number == 2:
                self._build_own(column)
        self._family_title = label(self.tr("Family"), "section")
        column.addSpacing(theme.px(8))
        column.addWidget(self._family_title)
        column.addWidget(self.family)
        self._consents_title = label(self.tr("Forms and consents"), "section")
        column.addSpacing(theme.px(8))
        column.addWidget(self._consents_title)
        column.addWidget(self.consents)
        column.addSpacing(theme.px(12))
        column.addWidget(self._build_foot())
        column.addStretch()
        self._scroll.setWidget(inside)

    def _build_own(self, column: QVBoxLayout) -> None:
        self._own_title = label(self.tr("Fields of the card"), "section")
        self._own_place = QVBoxLayout()
        self._own_place.addWidget(self._own_box)
        column.addSpacing(theme.px(8))
        column.addWidget(self._own_title)
        column.addLayout(self._own_place)

    def _section(self, section: Section) -> QVBoxLayout:
        parts: list[tuple[QWidget, int]] = []
        for place in section.places:
            self.boxes[place.name] = FieldBox(place.make(place.name), self, titled=place.titled)
            self._order.append(place.name)
            parts.append((self.boxes[place.name], place.wide))
        return _rows(parts)

    def _build_foot(self) -> QWidget:
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.addWidget(line())
        inner = QHBoxLayout()
        inner.addWidget(self._dates, 1)
        inner.addWidget(self.trash)
        column.addSpacing(theme.px(8))
        column.addLayout(inner)
        row.addLayout(column)
        return self._foot


def _rows(parts: Sequence[tuple[QWidget, int]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(10))
    for line_ in lines(parts, COLUMNS):
        column.addLayout(even_row(line_, COLUMNS))
    return column
