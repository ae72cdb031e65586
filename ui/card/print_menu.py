"""What can be printed of a client: the card, the sheet of a visit, the forms to sign."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from salonbase import formats, forms
from salonbase.visits import Visit
from ui import icons, papers
from ui.session import Session

_LONGEST = 72  # letters of a form's title in the menu


class PrintMenu(QMenu):
    """Made for one client when it is wanted; ``visit`` is the visit that is meant, None where there is none."""

    def __init__(self, session: Session, client_id: int, visit: Visit | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._client_id = session, client_id
        self._visit = visit
        self.setObjectName("print_menu")
        self.setAccessibleName(self.tr("Print"))
        self.aboutToHide.connect(self.deleteLater)
        self._add("card", self.tr("&Card with visits and sums"), "identification-card", self._card)
        self._add("card_no_money", self.tr("Card &without sums"), "", lambda: self._card(money=False))
        self._add("card_no_log", self.tr("Card without &visits"), "", lambda: self._card(money=False, log=False))
        if visit is not None:
            self.addSeparator()
            day = formats.day(visit.day)
            self._add("visit", self.tr("&Sheet of the visit of {day}").format(day=day), "clipboard-text", self._sheet)
        offered = forms.forms()
        if offered:
            self.addSeparator()
            for form in offered:
                words = form.title if len(form.title) <= _LONGEST else form.title[: _LONGEST - 1] + "…"
                words = words.replace("&", "&&")
                self._add(f"form_{form.key}", words, "note-pencil", partial(self._form, form.key))

    def _card(self, *, money: bool = True, log: bool = True) -> None:
        papers.card(self._session, self._client_id, self._window(), money=money, log=log)

    def _sheet(self) -> None:
        if self._visit is not None:
            papers.visit(self._session, self._visit.id, self._window())

    def _form(self, key: str) -> None:
        visit_id = self._visit.id if self._visit is not None else None
        papers.form(self._session, key, self._client_id, self._window(), visit_id=visit_id)

    def _window(self) -> QWidget:
        owner = self.parentWidget()
        return owner.window() if owner is not None else self

    def _add(self, key: str, words: str, icon: str, act: Callable[[], object]) -> None:
        action = self.addAction(icons.icon(icon), words) if icon else self.addAction(words)
        action.setObjectName(f"print_{key}")
        action.triggered.connect(lambda _on=False: act())
