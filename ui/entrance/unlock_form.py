"""What stands on the unlock page and where; what happens there is in ``unlock_page``."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets.even_row import centred
from ui.widgets.field_box import FieldBox
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.message_bar import MessageBar
from ui.widgets.secret_editor import SecretEditor


class UnlockForm(QWidget):
    """A bar for what the person should know, the salon's name, one field, one button, and the quiet ways below."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unlock_page")
        self.bar = MessageBar("unlock_bar", fleeting=False)
        self.title = ElidedLabel(title, "title", name="unlock_title")
        self.hint = label("", "dim", name="unlock_hint", wrap=True)
        self.secret = SecretEditor("secret", "")
        self.box = FieldBox(self.secret, titled=False)
        self.setFocusProxy(self.secret)
        self.button = QPushButton(self.tr("Open"))
        self.busy = QProgressBar()
        self.other_way = QPushButton()
        self.later = QPushButton(self.tr("Use the PIN today, the password another day"))
        self.other_base = QPushButton(self.tr("Another base…"))
        self.restore = QPushButton(self.tr("Restore from a backup…"))
        self._name_parts()
        self._lay_out()

    def show_busy(self, busy: bool) -> None:
        """Nothing can be pressed while something is under way."""
        self.busy.setVisible(busy)
        self._keep_place.setVisible(not busy)
        for part in (self.button, self.secret, self.other_way, self.later, self.other_base, self.restore):
            part.setDisabled(busy)

    def put_in(self, part: QWidget) -> None:
        """Put something else in the place of the field and hide all that belongs to it."""
        for gone in (self.box, self.button, self.other_way, self.later, self.other_base, self.restore):
            gone.hide()
        self._column.insertWidget(self._column.indexOf(self.box), part)

    def _name_parts(self) -> None:
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        for part, name, role in (
            (self.button, "unlock", "primary"),
            (self.other_way, "unlock_other_way", "link"),
            (self.later, "unlock_later", "link"),
            (self.other_base, "unlock_other_base", "quiet"),
            (self.restore, "unlock_restore", "quiet"),
        ):
            part.setObjectName(name)
            part.setCursor(Qt.CursorShape.PointingHandCursor)
            theme.set_role(part, role)
        self.button.setMinimumHeight(theme.px(40))
        self.busy.hide()

    def _lay_out(self) -> None:
        sign = QLabel()
        sign.setPixmap(icons.icon("lock-simple", "accent").pixmap(QSize(theme.px(40), theme.px(40))))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._keep_place = QWidget()
        self._keep_place.setFixedHeight(theme.px(6))
        middle = QWidget()
        middle.setFixedWidth(theme.px(380))
        column = self._column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(sign)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addSpacing(theme.px(12))
        for part in (self.box, self.button, self.busy, self._keep_place):
            column.addWidget(part)
        for link in (self.later, self.other_way):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.margins(16, 16, 16, 16))
        page.addWidget(self.bar)
        page.addStretch(2)
        page.addLayout(centred(middle))
        page.addStretch(3)
        page.addLayout(centred(self.other_base, self.restore))
