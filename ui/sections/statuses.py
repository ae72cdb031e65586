"""Statuses: the rules by which a client is new, regular, a VIP, slipping away or lost, and how many are each now."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from salonbase import nouns, settings, standing
from ui import icons, theme
from ui.standings import MARKS
from ui.widgets.editors import ChipsEditor, TextEditor, TickEditor
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.live_field import LiveField
from ui.widgets.section import Section


class StatusSection(Section):
    """The numbers above the fields follow the rules as they are set."""

    key = "statuses"

    def heading(self) -> str:
        """The title of this part."""
        return nouns.here(self.tr("Statuses of clients"))

    def build(self) -> None:
        """Make the signs with their numbers and the fields."""
        self.add_words(
            nouns.here(
                self.tr(
                    "The program finds the status of each client by these rules. "
                    "On a card it can be chosen by hand, with a reason."
                )
            ),
            "statuses_told",
        )
        self._numbers = {status: label("", name=f"number_{status}") for status in MARKS}
        self._column.addWidget(self._make_legend())
        self.add_fields(
            self._number("status_new_days", self.tr("New: days since the first visit")),
            self._number("status_new_visits", self.tr("…or visits at most")),
            self._number("status_regular_visits", self.tr("Regular: visits in a year")),
            self._number("status_shortest_rhythm", self.tr("Shortest rhythm, days")),
            self._number("status_slipping_percent", self.tr("Slipping away: % of the own rhythm")),
            self._number("status_slipping_days", self.tr("…days, rhythm unknown")),
            self._number("status_lost_percent", self.tr("Lost: % of the own rhythm")),
            self._number("status_lost_days", self.tr("…days, rhythm unknown")),
            columns=2,
        )
        self.add_fields(
            self._number("status_vip_visits", self.tr("VIP: visits in a year from")),
            self._number("status_vip_roubles", self.tr("VIP: sum in a year from, ₽")),
            self._number("status_vip_share", self.tr("Category A: % of the income")),
            self._make_how(),
            columns=2,
        )
        self.add_fields(self.setting(TickEditor("status_vip_category_a", self.tr("VIP: category A by income"))))
        self.add_words(
            self.tr(
                "The rhythm is the mean number of days between visits, known from three days of visits on. "
                "With 0 visits or 0 ₽ this rule for a VIP does not count. Who is booked is neither slipping nor lost."
            ),
            "statuses_hint",
            "second",
        )
        self.session.standings.changed.connect(self._show_numbers)
        self._show_numbers()

    def refresh(self) -> None:
        """Show the rules that are kept, and how many clients have each status."""
        super().refresh()
        self._show_numbers()

    def _number(self, key: str, title: str) -> LiveField:
        return self.setting(TextEditor(key, title), number=True)

    def _make_how(self) -> LiveField:
        options = [("all", self.tr("all of them")), ("any", self.tr("any of them"))]
        return self.live(
            ChipsEditor("status_vip_all", self.tr("Rules for a VIP"), options, may_be_empty=False),
            lambda: "all" if settings.get("status_vip_all") else "any",
            lambda how: self.session.change(settings.put, "status_vip_all", how == "all"),
        )

    def _make_legend(self) -> QWidget:
        """Each status with its sign and its number."""
        legend, flow = QWidget(self), FlowLayout(gap=16, line_gap=8)
        legend.setLayout(flow)
        for status, (name, token) in MARKS.items():
            sign = QLabel()
            sign.setPixmap(icons.icon(name, token).pixmap(QSize(theme.px(18), theme.px(18))))
            one = QWidget(legend)
            row = QHBoxLayout(one)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(6))
            row.addWidget(sign)
            row.addWidget(self._numbers[status])
            flow.addWidget(one)
        return legend

    def _show_numbers(self) -> None:
        counts = self.session.standings.counts()
        for status, shown in self._numbers.items():
            number = QLocale().toString(counts[status]) if counts else "…"
            shown.setText(self.tr("{status}: {number}").format(status=standing.word(status), number=number))
