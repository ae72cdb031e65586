"""What every panel on the right has around its list: the title, what it counts, and the words for when it is empty."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets.labels import ElidedLabel, label


class PanelFrame(QWidget):
    """The title with a caption at its side, perhaps something below it, then the list or the empty state."""

    def __init__(self, title: str, content: QWidget, *, icon: str, name: str) -> None:
        super().__init__()
        self.title = label(title, "heading", name=f"{name}_title")
        self.caption = ElidedLabel("", "second", name=f"{name}_caption")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.empty = Nothing(icon, name=f"{name}_empty")
        self._stack = QStackedLayout()
        head = QHBoxLayout()
        head.setContentsMargins(theme.margins(16, 12, 16, 4))
        head.setSpacing(theme.px(8))
        head.addWidget(self.title)
        head.addWidget(self.caption, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addLayout(self._stack, 1)  # before it shows something: that would be a window of its own
        self._stack.addWidget(content)
        self._stack.addWidget(self.empty)

    def add_below_title(self, widget: QWidget) -> None:
        """Put something, such as filters, between the title and the list."""
        self._column.insertWidget(1, widget)

    def show_list(self, filled: bool, caption: str = "") -> None:
        """Show the list, or the empty state where nothing is in it; ``caption`` stands at the right of the title."""
        self._stack.setCurrentIndex(0 if filled else 1)
        self.caption.setText(caption)


class Nothing(QWidget):
    """A quiet icon with a sentence, and below it how something gets here."""

    def __init__(self, icon: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._sign = QLabel(self)
        self._sign.setPixmap(icons.icon(icon, "faint").pixmap(QSize(theme.px(32), theme.px(32))))
        self._sentence = label("", "empty", name=f"{name}_sentence", wrap=True)
        self._more = label("", "second", name=f"{name}_more", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.margins(24, 16, 24, 16))
        column.setSpacing(theme.px(6))
        column.addStretch(1)
        for part in (self._sign, self._sentence, self._more):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addStretch(2)

    def say(self, sentence: str, more: str = "") -> None:
        """What is shown: that nothing is here, and what would be."""
        self._sentence.setText(sentence)
        self._more.setText(more)
        self._more.setVisible(bool(more))
