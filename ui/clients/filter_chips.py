"""The chips above the client list: who is let through, always exactly one choice, and a segment beside it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from salonbase import clients, nouns
from ui import icons, theme
from ui.clients.client_filters import Filter, expected_today, to_be_called
from ui.clients.segment_chip import SegmentChip
from ui.clients.status_chip import KEY, StatusChip
from ui.session import Session
from ui.widgets.flow import FlowLayout

_LONGEST = 12


class FilterChips(QWidget):
    """One chip for each fixed filter, one whose menu holds the statuses, and one for the tags of this base."""

    chosen = Signal()
    recounted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filters")
        self._session = session
        self._fixed = {one.key: one for one in self._everywhere()}
        self._now = self._fixed["all"]
        self._buttons = {key: self._make(one) for key, one in self._fixed.items()}
        self._tags = self._make_tags()
        self._tags.hide()
        self._status = StatusChip(session.standings)
        self._status.chosen.connect(self.choose)
        self.segment = SegmentChip(session)
        self.segment.chosen.connect(self.chosen)
        self.segment.recounted.connect(self.recounted)
        flow = FlowLayout(self, gap=theme.px(5), line_gap=theme.px(6))
        for button in (*self._buttons.values(), self._status, self._tags, self.segment):
            flow.addWidget(button)
        self.refresh()

    def key(self) -> str:
        """The key of the filter that is set."""
        return self._now.key

    def allowed(self) -> set[int] | None:
        """Who is let through, None for everybody."""
        found, members = self._now.ids(self._session), self.segment.allowed()
        return found if members is None else members if found is None else found & members

    def choose(self, key: str) -> None:
        """Set a fixed filter, the status of ``status:…``, or the tag of ``tag:…``."""
        if key.startswith(KEY):
            self._now = _of_status(key)
        else:
            self._now = self._fixed.get(key) or self._with_tag(key.removeprefix("tag:"))
        self._mark()
        self.chosen.emit()

    def refresh(self) -> None:
        """Segments and tags may have come or gone; tags are asked only where they are seen, for that takes a while."""
        self.segment.refresh()
        tagged = self._is_tagged()
        if not tagged and not self._tags.isHidden():
            return
        tags = clients.known_tags()
        self._tags.setVisible(bool(tags))
        if tagged and self._now.title not in tags:
            self._now = self._fixed["all"]
        self._mark()

    def is_of_status(self) -> bool:
        """Whether the filter that is set is one of a status."""
        return self._now.key.startswith(KEY)

    def show_statuses(self) -> None:
        """The statuses are known now, or not any longer."""
        self._status.show_known()

    def _is_tagged(self) -> bool:
        return self._now.key.startswith("tag:")

    def _everywhere(self) -> tuple[Filter, ...]:
        """The filters of every base."""
        return (
            Filter("all", self.tr("All"), nouns.here(self.tr("All clients")), lambda session: None),
            Filter("today", self.tr("Today"), self.tr("Who is expected today"), expected_today),
            Filter("call", self.tr("Time to call"), self.tr("Whose visit or invitation is overdue"), to_be_called),
        )

    def _with_tag(self, tag: str) -> Filter:
        tip = nouns.here(self.tr("Clients with the tag “{tag}”")).format(tag=tag)
        return Filter(f"tag:{tag}", tag, tip, lambda session: clients.ids_with_tag(tag))

    def _mark(self) -> None:
        for key, button in self._buttons.items():
            button.setChecked(key == self._now.key)
        self._status.mark(self._now.key)
        tagged = self._is_tagged()
        self._tags.setChecked(tagged)
        words = self._now.title if tagged else self.tr("Tag")
        self._tags.setText(words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…")
        self._tags.setToolTip(self._now.tip if tagged else nouns.here(self.tr("Clients with a tag")))

    def _make(self, one: Filter) -> QPushButton:
        chip = QPushButton(one.title)
        chip.setObjectName(f"filter_{one.key}")
        chip.setCheckable(True)
        chip.setAccessibleName(one.tip)
        chip.setToolTip(one.tip)
        theme.set_role(chip, "chip")
        chip.clicked.connect(lambda _on, key=one.key: self.choose(key))
        return chip

    def _make_tags(self) -> QPushButton:
        chip = QPushButton()
        chip.setObjectName("filter_tags")
        chip.setCheckable(True)
        chip.setIcon(icons.icon("tag"))
        chip.setIconSize(QSize(theme.px(15), theme.px(15)))
        chip.setAccessibleName(nouns.here(self.tr("Clients with a tag")))
        theme.set_role(chip, "chip")
        chip.clicked.connect(self._open_tags)
        return chip

    def _open_tags(self) -> None:
        """The menu of tags; what was chosen already stays marked."""
        self._mark()
        menu = QMenu(self)
        menu.setObjectName("tags_menu")
        for tag in clients.known_tags():
            action = menu.addAction(tag)
            action.setCheckable(True)
            action.setChecked(self._now.key == f"tag:{tag}")
            action.triggered.connect(lambda _on, tag=tag: self.choose(f"tag:{tag}"))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._tags.mapToGlobal(self._tags.rect().bottomLeft()))


def _of_status(key: str) -> Filter:
    status = key.removeprefix(KEY)
    return Filter(key, status, status, lambda session: session.standings.ids_of(status))
