"""A person of the file beside a card of the base, fact by fact."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salonbase.importing.pairs import Pair
from ui import theme
from ui.imports.scrolled import Scrolled
from ui.widgets.labels import breakable, label

_TITLE, _FILE, _SIGN, _CARD = range(4)
_NAMES = frozenset({"surname", "first_name", "patronymic"})


class PairView(Scrolled):
    """Two columns of facts; «≠» stands where they differ, «+» where the card would learn something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("import_pair", parent)
        self.setAccessibleName(self.tr("The file and the card side by side"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pair(self, pair: Pair | None) -> None:
        """Show this pair."""
        inside = QWidget()
        theme.set_role(inside, "plain")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(theme.margins(16, 12, 16, 12))
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnMinimumWidth(_TITLE, theme.px(96))
        self._grid.setColumnMinimumWidth(_SIGN, theme.px(16))
        for column in (_FILE, _CARD):
            self._grid.setColumnStretch(column, 1)
        if pair is not None:
            self._grid.addWidget(label(self.tr("In the file"), "caption"), 0, _FILE)
            self._grid.addWidget(label(self.tr("On the card"), "caption"), 0, _CARD)
            names = [line for line in pair.lines if line.key in _NAMES]
            others = sorted(
                (line for line in pair.lines if line.key not in _NAMES),
                key=lambda one: (not one.differs, not one.in_file),
            )
            differ = any(line.differs for line in names)
            self._add(1, self.tr("Name"), pair.file_name, pair.card_name, differs=differ)
            for place, line in enumerate(others, 2):
                self._add(place, line.title, line.in_file, line.on_card, differs=line.differs)
            self._grid.setRowStretch(len(others) + 2, 1)
        self.setWidget(inside)

    def _add(self, place: int, title: str, in_file: str, on_card: str, *, differs: bool) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label(title, "second", wrap=True), place, _TITLE, top)
        role = "warning" if differs else ""
        for column, words, where in (
            (_FILE, in_file, self.tr("In the file")), (_CARD, on_card, self.tr("On the card")),
        ):  # fmt: skip
            value = label(breakable(words) or "—", role if words else "dim", wrap=True)
            value.setAccessibleName(f"{where}, {title}: {words or '—'}")
            self._grid.addWidget(value, place, column, top)
        if differs:
            sign = label("≠", "warning-strong")
            sign.setToolTip(self.tr("The file and the card say different things"))
        elif in_file and not on_card:
            sign = label("+", "ok")
            sign.setToolTip(self.tr("The card does not have this yet"))
        else:
            return
        self._grid.addWidget(sign, place, _SIGN, top | Qt.AlignmentFlag.AlignHCenter)
