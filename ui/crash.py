"""What happens with a bug: a calm page instead of a vanished window, and a note that holds nothing of any client."""

from __future__ import annotations

import contextlib
import datetime as dt
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from salonbase import __version__, paths
from salonbase.errors import SalonError
from ui import icons, theme
from ui.labels import label


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where the bug is, without the words of the error and without values: either could hold personal data."""
    lines = [f"SalonBase {__version__}, Python {platform.python_version()}, {platform.system()}", kind.__name__]
    lines += [f"  {Path(step.filename).name}:{step.lineno} {step.name}" for step in traceback.extract_tb(trace)]
    return "\n".join(lines)


def note(words: str, now: dt.datetime) -> None:
    """Keep a report in the log of this computer; a log that cannot be written is no second bug."""
    place = Path(platformdirs.user_log_dir(paths.APP, appauthor=False)) / "bugs.log"
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("a", encoding="utf-8") as log:
            log.write(f"{now:%Y-%m-%d %H:%M}\n{words}\n\n")


def catch(refused: Callable[[SalonError], None], crashed: Callable[[str], None]) -> None:
    """From now on an error that nobody caught is shown: a refusal as a sentence, a bug on the crash page."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, SalonError):
            refused(error)
        else:
            words = report(kind, trace)
            print(words, file=sys.stderr)  # noqa: T201  (there may be no window any more)
            note(words, dt.datetime.now().astimezone())
            crashed(words)

    sys.excepthook = hook


class CrashPage(QWidget):
    """Says that the program is at fault, that what was saved is kept, and offers to go on."""

    go_on_wanted = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash_page")
        sign = QLabel()
        sign.setPixmap(icons.icon("bandaids", "accent").pixmap(QSize(theme.px(48), theme.px(48))))
        self.details = QPlainTextEdit(words)
        self.details.setObjectName("crash_details")
        self.details.setReadOnly(True)
        self.details.setFixedHeight(theme.px(180))
        copy = QPushButton(self.tr("Copy the report"))
        copy.setObjectName("crash_copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(words))
        go_on = QPushButton(self.tr("Go on"))
        go_on.setObjectName("crash_go_on")
        theme.set_role(go_on, "primary")
        go_on.clicked.connect(self.go_on_wanted)
        middle = QWidget()
        middle.setFixedWidth(theme.px(560))
        column = QVBoxLayout(middle)
        column.setSpacing(theme.px(10))
        column.addWidget(sign)
        column.addWidget(label(self.tr("The program made a mistake"), "title", wrap=True))
        column.addWidget(label(self.tr("Everything that was marked as saved is in the base."), wrap=True))
        column.addWidget(
            label(self.tr("The report below names places in the program and no client."), "dim", wrap=True)
        )
        column.addWidget(self.details)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(go_on)
        column.addLayout(buttons)
        page = QVBoxLayout(self)
        page.addStretch(1)
        page.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(1)
