"""The price list, the specialists and the fields of the card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from salonbase import cards, catalogue
from ui.dialogs.about import AboutDialog
from ui.dialogs.catalogue import CatalogueDialog
from ui.dialogs.field_designer import FieldDesigner
from ui.session import Session
from ui.widgets.items_editor import ItemsEditor

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> CatalogueDialog:
    made = CatalogueDialog(session)
    qtbot.addWidget(made)
    made.show()
    return made


def write(items: ItemsEditor, **words: str) -> None:
    for name, typed in words.items():
        items.boxes[name].editor.set_words(typed)


def test_a_service_is_added_by_enter_and_the_form_is_ready_for_the_next(dialog: CatalogueDialog, qtbot: QtBot) -> None:
    write(dialog.services, name="Haircut", price="1 500", minutes="45")
    qtbot.keyClick(dialog.services.boxes["minutes"].editor.inputs()[0], Qt.Key.Key_Return)
    service = catalogue.services()[0]
    assert (service.name, service.price_kopecks, service.minutes) == ("Haircut", 150_000, 45)
    assert dialog.services.boxes["name"].editor.words() == ""
    assert dialog.services.model.rowCount() == 1


def test_a_price_may_stay_unknown(dialog: CatalogueDialog) -> None:
    write(dialog.services, name="Haircut")
    dialog.services.add()
    assert catalogue.services()[0].price_kopecks is None


@pytest.mark.parametrize(("words", "field"), [({"name": ""}, "name"), ({"name": "Haircut", "price": "a lot"}, "price")])
def test_what_is_wrong_is_said_beside_its_field(dialog: CatalogueDialog, words: dict[str, str], field: str) -> None:
    write(dialog.services, **words)
    dialog.services.add()
    assert dialog.services.boxes[field].error()
    assert catalogue.services() == []


def test_leaving_a_field_keeps_the_change_and_undo_takes_it_back(dialog: CatalogueDialog, session: Session) -> None:
    service_id = session.change(catalogue.add_service, "Haircut", 150_000, 45)
    dialog.services.reload()
    dialog.services.choose(service_id)
    write(dialog.services, price="1800")
    dialog.services.boxes["price"].editor.left.emit()
    assert catalogue.services()[0].price_kopecks == 180_000
    session.undo()
    assert catalogue.services()[0].price_kopecks == 150_000


def test_closing_keeps_what_is_still_being_typed(dialog: CatalogueDialog, session: Session) -> None:
    service_id = session.change(catalogue.add_service, "Haircut", 150_000, 45)
    dialog.services.reload()
    dialog.services.choose(service_id)
    write(dialog.services, name="Haircut for men")
    dialog.accept()
    assert catalogue.services()[0].name == "Haircut for men"


@pytest.fixture
def with_two(dialog: CatalogueDialog, session: Session) -> tuple[int, int]:
    """The price list with two services of which the first stands in the form."""
    made = tuple(session.change(catalogue.add_service, name, 150_000, 45) for name in ("Haircut", "Manicure"))
    dialog.services.reload()
    dialog.services.choose(made[0])
    return made[0], made[1]


def test_what_was_refused_is_not_dropped_for_another_row(dialog: CatalogueDialog, with_two: tuple[int, int]) -> None:
    write(dialog.services, price="a lot")
    dialog.services.choose(with_two[1])
    price = dialog.services.boxes["price"]
    assert dialog.services.thing_id == with_two[0]
    assert dialog.services.table.currentIndex().row() == 0
    assert price.error()
    assert price.editor.words() == "a lot"
    dialog.services.choose(with_two[1])
    assert dialog.services.thing_id == with_two[1]


@pytest.mark.parametrize("leave", ["accept", "reject"])
def test_what_was_refused_is_dropped_only_by_who_leaves_twice(
    dialog: CatalogueDialog, with_two: tuple[int, int], leave: str
) -> None:
    write(dialog.services, price="a lot")
    getattr(dialog, leave)()
    assert dialog.isVisible()
    assert dialog.services.boxes["price"].error()
    getattr(dialog, leave)()
    assert not dialog.isVisible()
    assert catalogue.services()[0].price_kopecks == 150_000


def test_closing_adds_a_service_that_was_typed_and_escape_does_not(dialog: CatalogueDialog) -> None:
    write(dialog.services, name="Manicure", price="1 500")
    dialog.accept()
    assert [service.name for service in catalogue.services()] == ["Manicure"]
    dialog.show()
    write(dialog.services, name="Ped")
    dialog.reject()
    assert len(catalogue.services()) == 1


def test_a_hidden_specialist_is_offered_no_more_and_again(dialog: CatalogueDialog) -> None:
    write(dialog.specialists, name="Orlova N. V.")
    dialog.specialists.add()
    dialog.specialists.choose(catalogue.specialists()[0].id)
    dialog.specialists.toggle_hidden()
    assert catalogue.specialists() == []
    assert dialog.specialists.hide_button.text() == "Offer again"
    dialog.specialists.toggle_hidden()
    assert len(catalogue.specialists()) == 1


@pytest.fixture
def designer(qtbot: QtBot, session: Session) -> FieldDesigner:
    made = FieldDesigner(session)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_field_with_choices_is_added_to_the_card(designer: FieldDesigner) -> None:
    write(designer.items, title="Hair type", kind="choice", options="dry\nnormal\noily")
    designer.items.add()
    field = cards.fields()[0]
    assert (field.title, field.kind, tuple(field.options)) == ("Hair type", "choice", ("dry", "normal", "oily"))


def test_choices_are_asked_for_only_where_there_are_any(designer: FieldDesigner) -> None:
    designer.kind.set_words("text")
    designer.kind.edited.emit()
    assert not designer.items.boxes["options"].isVisible()
    designer.kind.set_words("choices")
    designer.kind.edited.emit()
    assert designer.items.boxes["options"].isVisible()


def test_a_field_is_renamed_hidden_and_put_in_order_and_keeps_its_kind(
    designer: FieldDesigner, session: Session
) -> None:
    first = session.change(cards.add_field, "One", "text")
    session.change(cards.add_field, "Two", "number")
    designer.items.reload()
    designer.items.choose(first)
    assert not designer.kind.box.isEnabled()
    write(designer.items, title="First")
    designer.items.keep()
    designer.shift(1)
    assert [field.title for field in cards.fields()] == ["Two", "First"]
    designer.shift(1)
    designer.items.toggle_hidden()
    assert [field.title for field in cards.fields()] == ["Two"]


def test_the_honest_words_name_what_is_not_promised(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert len(dialog._limits()) >= 4
    assert not any("152" in sentence for sentence in (*dialog._promises(), *dialog._limits()))
