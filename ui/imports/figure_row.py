"""The figures of an import side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from salonbase import formats, nouns
from ui import theme
from ui.widgets.labels import label


class FigureRow(QWidget):
    """Numbers with what they count below; the same parts show the next numbers, so that nothing jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[tuple[QWidget, QLabel, QLabel]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(32))
        self._row.addStretch(1)

    def show_counts(
        self, *, new: int, filled: int, refused: int, known: int | None = None, visits: int | None = None,
        kopecks: int | None = None, is_done: bool = False,
    ) -> None:  # fmt: skip
        """Show these; what is None is not shown, and neither are refused rows where there are none.

        ``is_done`` tells of what has happened, not of what would.
        """
        counts = (
            (new, nouns.here(self.tr("new client(s)", "", new))),
            (known, self.tr("known already")),
            (
                filled,
                self.tr("card(s) were filled in", "", filled) if is_done else self.tr("card(s) filled in", "", filled),
            ),
            (visits, self.tr("new visit(s)", "", visits or 0)),
        )
        figures = [(formats.number(count), caption) for count, caption in counts if count is not None]
        if kopecks is not None:
            figures.append((formats.money(kopecks), self.tr("paid")))
        if refused:
            left_out = self.tr("row(s) were left out", "", refused)
            would_be = self.tr("row(s) left out", "", refused)
            figures.append((formats.number(refused), left_out if is_done else would_be))
        self._show(figures, has_bad=bool(refused))

    def _show(self, figures: Sequence[tuple[str, str]], *, has_bad: bool) -> None:
        while len(self._pairs) < len(figures):
            self._add_pair()
        for place, (pair, number, caption) in enumerate(self._pairs):
            pair.setVisible(place < len(figures))
            if place < len(figures):
                count, words = figures[place]
                number.setText(count)
                caption.setText(words)
                theme.set_role(caption, "bad" if has_bad and place == len(figures) - 1 else "second")
                pair.setAccessibleName(f"{words}: {count}")

    def _add_pair(self) -> None:
        pair, number, caption = QWidget(), label("", "figure"), label("", "second")
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(number)
        column.addWidget(caption)
        self._row.insertWidget(len(self._pairs), pair)
        self._pairs.append((pair, number, caption))
