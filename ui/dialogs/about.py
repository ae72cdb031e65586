"""What the program is, what it promises and what not, in honest words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

import salonbase
from ui import icons, theme
from ui.widgets.dialog import Dialog
from ui.widgets.labels import label


class AboutDialog(Dialog):
    """The version, the promises, and the promises that are not made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="about", title=self.tr("SalonBase"), width=620)
        self.say_intro(
            self.tr("Version {version}. The client cards of one salon, on one computer, without the internet.").format(
                version=salonbase.__version__
            )
        )
        self._add(self.tr("What it does"), self._promises(), "check-circle", "ok")
        self._add(self.tr("What it cannot do"), self._limits(), "minus-circle", "dim")
        self.add_button(self.tr("Close"), "close", self.accept, "primary")

    def _add(self, heading: str, sentences: tuple[str, ...], icon: str, token: str) -> None:
        self.body.addWidget(label(heading, "name"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(8))
        size = theme.px(18)
        for line, sentence in enumerate(sentences):
            sign = QLabel()
            sign.setPixmap(icons.icon(icon, token).pixmap(QSize(size, size), self.devicePixelRatioF()))
            grid.addWidget(sign, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(sentence, "dim", wrap=True), line, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addSpacing(theme.px(4))

    def _promises(self) -> tuple[str, ...]:
        return (
            self.tr("The base is encrypted as a whole: a stolen disk or a copied folder opens to nobody without the "
                    "master password or the recovery sheet."),
            self.tr("Nothing leaves this computer unless you send it: no telemetry, no search for updates."),
            self.tr("What was saved survives a power cut; each backup is opened and compared before it counts."),
        )  # fmt: skip

    def _limits(self) -> tuple[str, ...]:
        return (
            self.tr("Nobody can open the base without the password and without the recovery sheet, nor can we."),
            self.tr("It does not protect an unlocked or infected computer, nor against a photo of the screen."),
            self.tr("A copy that was carried away before cannot be taken back; it keeps its old password."),
            self.tr("Two computers cannot work on one base at the same time."),
            self.tr("The program helps to handle personal data with care. Whether the salon meets the law is up to the "
                    "salon."),
        )  # fmt: skip
