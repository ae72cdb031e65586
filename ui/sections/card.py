"""The card and the price list: the fields of a card, the services, the specialists."""

from __future__ import annotations

from salonbase import cards, catalogue
from ui.dialogs.catalogue import CatalogueDialog
from ui.dialogs.field_designer import FieldDesigner
from ui.widgets.dialog import Dialog
from ui.widgets.section import Section


class CardSection(Section):
    """How much there is of each, and the dialogs that change it."""

    key = "card"

    def heading(self) -> str:
        """The title of this part."""
        return self.tr("Card and price list")

    def build(self) -> None:
        """Make the words and the buttons."""
        self._told = self.add_words("", "card_told")
        self.add_buttons(
            (self.tr("Fields of the card"), "open_fields", lambda: self._open(FieldDesigner(self.session, self))),
            (
                self.tr("Services and specialists"),
                "open_catalogue",
                lambda: self._open(CatalogueDialog(self.session, self)),
            ),
        )

    def refresh(self) -> None:
        """Say how many there are."""
        super().refresh()
        fields = self.tr("%n field(s) of the salon's own", "", len(cards.fields()))
        services = self.tr("%n service(s)", "", len(catalogue.services()))
        specialists = self.tr("%n specialist(s)", "", len(catalogue.specialists()))
        self._told.setText(" · ".join((fields, services, specialists)))

    def _open(self, dialog: Dialog) -> None:
        dialog.exec()
        dialog.deleteLater()
        self.refresh()
