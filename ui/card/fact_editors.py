"""Editors for the facts that every client has: sex, the three parts of a birthday, tags."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from salonbase import dates, formats
from salonbase.errors import SalonError
from ui import icons, theme
from ui.widgets.editor import Editor, line, put, suggest
from ui.widgets.flow import FlowLayout


class BirthdayEditor(Editor):
    """Day, month and year, each of which may stay empty; a whole day pasted into the first part is taken apart."""

    def __init__(self, name: str, title: str, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(name, title, parent)
        self._today = today
        self._reached: QLineEdit | None = None  # the part that the cursor has gone on to by itself
        self._parts = (
            self._part("day", self.tr("Day"), self.tr("DD"), 2),
            self._part("month", self.tr("Month"), self.tr("MM"), 2),
            self._part("year", self.tr("Year"), self.tr("YYYY"), 4),
        )
        self._told = QLabel(self)
        self._told.setProperty("role", "second")
        for part in self._parts:
            self.row.addWidget(part)
        self.row.addWidget(self._told, 1)
        self.edited.connect(self._tell_age)

    def words(self) -> str:
        return ".".join(part.text().strip() for part in self._parts) if any(p.text() for p in self._parts) else ""

    def set_words(self, words: str) -> None:
        texts = [*words.split("."), "", "", ""]
        for part, text in zip(self._parts, texts, strict=False):
            put(part, text)
        self._tell_age()

    def value(self) -> Any:
        """A dates.Birthday; raises SalonError for a day that there is not."""
        day, month, year = (self._number(part.text().strip()) for part in self._parts)
        birthday = dates.Birthday(day, month, year)
        if (year is not None and year < 100) or dates.is_placeholder(birthday):
            birthday = dates.parse_birthday(".".join(part.text().strip() for part in self._parts))
        birthday.check(self._today())
        return birthday

    def set_value(self, value: Any) -> None:
        day, month, year = value.day, value.month, value.year
        texts = (f"{day:02d}" if day else "", f"{month:02d}" if month else "", str(year) if year else "")
        for part, text in zip(self._parts, texts, strict=True):
            put(part, text)
        self._tell_age()

    def _number(self, text: str) -> int | None:
        if text and not text.isdecimal():
            raise SalonError(self.tr("A birthday is written in figures: 24.11.1989"), field="birthday")
        return int(text) if text else None

    def _part(self, name: str, title: str, hint: str, digits: int) -> QLineEdit:
        part = line(self, name=f"{self.name}_{name}", title=f"{self.title}: {title}", hint=hint, width=digits + 1)
        part.textEdited.connect(lambda text, part=part: self._typed(part, text, digits))
        return part

    def _typed(self, part: QLineEdit, text: str, digits: int) -> None:
        """Go on by itself where a part is full, and spread a whole day over the three parts."""
        if any(mark in text for mark in "./- ") or len(text) > digits:
            self._spread(part, text)
        elif len(text) == digits and text.isdecimal() and part is not self._parts[-1]:
            self._go_on_from(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab or a dot typed by habit where the cursor has gone on by itself does not go on once more."""
        if watched is self._reached and event.type() == QEvent.Type.FocusOut:
            self._reached = None
        elif watched is self._reached and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Tab or event.text() in {".", "/", "-", ",", " "}:
                self._reached = None
                return True
            if event.text():
                self._reached = None
        return super().eventFilter(watched, event)

    def _go_on_from(self, part: QLineEdit) -> None:
        following = self._parts[self._parts.index(part) + 1]
        following.setFocus()
        following.selectAll()
        self._reached = following

    def _spread(self, part: QLineEdit, text: str) -> None:
        if len(text.strip(" ./-")) > 4 and (part is self._parts[0] or not text.strip().isdecimal()):
            try:
                self.set_value(dates.parse_birthday(text))
            except SalonError:
                return
            self._parts[-1].setFocus()
        elif text and text[-1] in "./- " and part is not self._parts[-1]:
            part.setText(text[:-1])
            self._go_on_from(part)

    def _tell_age(self) -> None:
        try:
            years = self.value().age(self._today())
        except SalonError:
            years = None
        self._told.setText("" if years is None else formats.age(years))


class TagsEditor(Editor):
    """Tags as chips, and a line for one more: Enter or a comma adds it, Backspace in it removes the last one."""

    def __init__(
        self, name: str, title: str, known: Callable[[], Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, title, parent)
        self._tags: list[str] = []
        box = QWidget(self)
        self._flow = FlowLayout(box)
        self._edit = line(self, hint=self.tr("One more tag…"))
        self._edit.setMinimumWidth(160)
        self._flow.addWidget(self._edit)
        self._suggest = suggest(self, self._edit, lambda: [tag for tag in known() if tag not in self._tags])
        self._suggest.activated.connect(lambda _word: self._add_soon())
        self._edit.textEdited.connect(lambda text: self._add() if text.endswith(",") else None)
        self._chips: list[QPushButton] = []
        self.row.addWidget(box)

    def words(self) -> str:
        return "\n".join([*self._tags, *self._typed()])

    def set_words(self, words: str) -> None:
        self._tags = [word for word in words.split("\n") if word]
        self._edit.clear()
        self._show()

    def value(self) -> Any:
        """A tuple of words, each once."""
        return tuple(dict.fromkeys([*self._tags, *self._typed()]))

    def set_value(self, value: Any) -> None:
        self.set_words("\n".join(value))

    def takes_enter(self, widget: QWidget) -> bool:
        return widget is self._edit and not self._suggest.is_choosing()

    def enter(self, widget: QWidget) -> None:
        if self._edit.text().strip():
            self._add()
        else:
            self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._edit
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Backspace
            and not self._edit.text()
            and self._tags
        ):
            self._remove(self._tags[-1])
            return True
        return super().eventFilter(watched, event)

    def _typed(self) -> list[str]:
        return [word for word in (part.strip() for part in re.split(r"[,\n]", self._edit.text())) if word]

    def _add_soon(self) -> None:
        QTimer.singleShot(0, self, self._add)

    def _add(self) -> None:
        self._tags = list(self.value())
        self._edit.clear()
        self._show()
        self.edited.emit()
        self.left.emit()

    def _remove(self, tag: str) -> None:
        self._tags.remove(tag)
        self._show()
        self.edited.emit()
        self._edit.setFocus()
        self.left.emit()

    def _show(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = []
        for number, tag in enumerate(self._tags):
            chip = QPushButton(icons.icon("x"), tag, self._edit.parentWidget())
            chip.setIconSize(QSize(theme.px(12), theme.px(12)))
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.setProperty("role", "chip")
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setObjectName(f"{self.name}_chip_{number}")
            chip.setAccessibleName(self.tr("Remove the tag {tag}").format(tag=tag))
            chip.setToolTip(self.tr("Remove the tag {tag}").format(tag=tag))
            chip.clicked.connect(lambda _on=False, tag=tag: self._remove(tag))
            self._flow.insertWidget(number, chip)
            chip.show()
            self._chips.append(chip)
