"""The salon: its name and address, its trade, and the word for those who come."""

from __future__ import annotations

from salonbase import cards, settings, templates
from ui import ask
from ui.widgets.editors import ChipsEditor, TextEditor, TickEditor
from ui.widgets.section import Section


class SalonSection(Section):
    """What stands on reports and what the interface says."""

    key = "salon"

    def heading(self) -> str:
        """The title of this part."""
        return self.tr("Salon")

    def build(self) -> None:
        """Make the fields."""
        trades = [(template.key, template.title) for template in templates.TEMPLATES]
        words = [("client", self.tr("clients")), ("patient", self.tr("patients"))]
        self.add_fields(self.setting(TextEditor("salon_name", self.tr("Name of the salon"))))
        self.add_fields(
            self.setting(TextEditor("address", self.tr("Address"))),
            self.setting(TextEditor("phone", self.tr("Phone"))),
            columns=2,
        )
        self.trade = self.live(
            ChipsEditor("trade", self.tr("Trade"), trades, may_be_empty=False),
            lambda: settings.get("trade"),
            self._change_trade,
            hint=self.tr("The trade chooses the fields of the card. What is written on the cards stays."),
        )
        self.add_fields(self.trade)
        self.add_fields(
            self.setting(ChipsEditor("client_word", self.tr("Those who come are called"), words, may_be_empty=False)),
            self.setting(TickEditor("uses_teeth", self.tr("Visits have teeth (dentistry)"))),
        )

    def _change_trade(self, key: str) -> bool:
        sentence = self.tr("Take the card fields of another trade?")
        details = self.tr(
            "The fields of the new trade are added. Fields that no client has anything in are hidden; "
            "nothing that was written is lost, and Undo takes the step back."
        )
        yes, no = self.tr("Take the fields"), self.tr("Leave the card as it is")
        wanted = ask.question(self, sentence, yes, no, details=details)
        if wanted:
            self.session.change(cards.apply_template, key)
        return wanted
