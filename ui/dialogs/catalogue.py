"""The price list and the specialists: add, change, hide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QTabWidget, QWidget

from salonbase import catalogue, formats
from salonbase.catalogue import ServiceLine, Specialist
from ui import theme
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.editors import TextEditor
from ui.widgets.items_editor import ItemsEditor
from ui.widgets.table_model import Column


class _Services:
    """The steps on the price list."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self) -> Sequence[ServiceLine]:
        return catalogue.services(with_hidden=True)

    def values(self, thing: ServiceLine) -> Mapping[str, Any]:
        price = "" if thing.price_kopecks is None else formats.money(thing.price_kopecks)
        return {"name": thing.name, "price": price, "minutes": "" if thing.minutes is None else str(thing.minutes)}

    def add(self, values: Mapping[str, Any]) -> int:
        return self._session.change(catalogue.add_service, values["name"], _price(values), values["minutes"] or None)

    def update(self, thing_id: int, values: Mapping[str, Any]) -> None:
        self._session.change(
            catalogue.update_service, thing_id, values["name"], _price(values), values["minutes"] or None
        )

    def hide(self, thing_id: int, hidden: bool) -> None:
        self._session.change(catalogue.hide_service, thing_id, hidden)


class _Specialists:
    """The steps on those who receive clients."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self) -> Sequence[Specialist]:
        return catalogue.specialists(with_hidden=True)

    def values(self, thing: Specialist) -> Mapping[str, Any]:
        return {"name": thing.name}

    def add(self, values: Mapping[str, Any]) -> int:
        return self._session.change(catalogue.add_specialist, values["name"])

    def update(self, thing_id: int, values: Mapping[str, Any]) -> None:
        self._session.change(catalogue.update_specialist, thing_id, values["name"])

    def hide(self, thing_id: int, hidden: bool) -> None:
        self._session.change(catalogue.hide_specialist, thing_id, hidden)


class CatalogueDialog(Dialog):
    """Two lists. What is hidden is offered no more; past visits keep it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="catalogue", title=self.tr("Services and specialists"), width=780)
        self.say_intro(self.tr("What is hidden is offered no more; the visits so far keep it."))
        self._session = session
        self.services = self._services()
        self.specialists = self._specialists()
        tabs = QTabWidget()
        tabs.setObjectName("catalogue_tabs")
        tabs.setAccessibleName(self.windowTitle())
        tabs.addTab(self.services, self.tr("Services"))
        tabs.addTab(self.specialists, self.tr("Specialists"))
        self.body.addWidget(tabs, 1)
        for part in (self.services, self.specialists):
            part.saved.connect(lambda: session.say(self.tr("Saved"), "saved"))
        self.add_button(self.tr("Close"), "close", self.accept)
        self.resize(theme.px(820), theme.px(560))

    def done(self, result: int) -> None:
        """Keep what is still being typed, then close; the button also adds what is new, Esc does not."""
        adding = result == CatalogueDialog.DialogCode.Accepted
        if all([part.may_leave(adding=adding) for part in (self.services, self.specialists)]):  # noqa: C419 (ask both)
            super().done(result)

    def _services(self) -> ItemsEditor:
        columns: tuple[Column[ServiceLine], ...] = (
            Column(self.tr("Service"), lambda row: self._name(row.name, hidden=row.hidden), token=_token),
            Column(self.tr("Price"), _price_words, number=True, token=_token),
            Column(self.tr("Takes"), _minutes_words, number=True, token=_token),
        )
        editors = (
            TextEditor("name", self.tr("Service")),
            TextEditor("price", self.tr("Price"), hint=self.tr("4 800")),
            TextEditor("minutes", self.tr("Minutes"), hint="60"),
        )
        new, add = self.tr("New service"), self.tr("Add the service")
        return ItemsEditor("services", columns, editors, _Services(self._session), new=new, add=add)

    def _specialists(self) -> ItemsEditor:
        columns: tuple[Column[Specialist], ...] = (
            Column(self.tr("Specialist"), lambda row: self._name(row.name, hidden=row.hidden), token=_token),
        )
        editors = (TextEditor("name", self.tr("Specialist"), hint=self.tr("Surname and initials")),)
        new, add = self.tr("New specialist"), self.tr("Add the specialist")
        return ItemsEditor("specialists", columns, editors, _Specialists(self._session), new=new, add=add)

    def _name(self, name: str, *, hidden: bool) -> str:
        return self.tr("{name} (hidden)").format(name=name) if hidden else name


def _price(values: Mapping[str, Any]) -> int | None:
    return formats.parse_money(values["price"], field="price") if values["price"] else None


def _price_words(service: ServiceLine) -> str:
    return "—" if service.price_kopecks is None else formats.money(service.price_kopecks)


def _minutes_words(service: ServiceLine) -> str:
    return "—" if service.minutes is None else formats.minutes(service.minutes)


def _token(row: ServiceLine | Specialist) -> str:
    return "dim" if row.hidden else "text"
