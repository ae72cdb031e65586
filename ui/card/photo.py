"""The photo in the head of a card: a press opens its menu, a picture that is dropped on the head becomes the photo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from salonbase import clients, photos
from salonbase.errors import SalonError
from salonbase.reading.pictures import Prepared
from ui import ask, icons, theme, work
from ui.card import photo_sources
from ui.dialogs.photo import PhotoDialog
from ui.session import Session
from ui.widgets.avatar import Portrait

KEYS = "Ctrl+Shift+P"
_LENT = 200  # milliseconds until the base is asked for again while it is lent


class CardPhoto(QAbstractButton):
    """The avatar of a card as a button, ``size`` pixels of look.md wide."""

    def __init__(self, session: Session, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._size = session, size
        self._client_id = self._number = 0
        self._portrait = Portrait()
        self._asked: Counter[int] = Counter()  # how often a picture was given to each client: the last one counts
        self._waiting: Counter[int] = Counter()  # how many of them are being prepared
        self.setObjectName("avatar")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())
        self.setShortcut(KEYS)
        self.clicked.connect(self.open_menu)

    def show_client(self, card: clients.Card) -> None:
        """Show whose card it is, with the photo where there is one."""
        self._client_id = card.id
        self._portrait.show_name(card.name, card.initials)
        number = photos.number(card.id)
        if number != self._number:  # the same number is the same picture
            self._number = number
            self._portrait.show_photo(photos.of(card.id) if number else None)
        with_photo, without = self.tr("Photo of {name}"), self.tr("Choose a photo: {name}")
        self._describe((with_photo if number else without).format(name=card.name))

    def show_new(self, name: str, initials: str) -> None:
        """Show the initials of a card that is not there yet."""
        self._client_id = self._number = 0
        self._portrait.show_name(name, initials)
        self._portrait.show_photo(None)
        self._describe(name or self.tr("A new card"))

    def name(self) -> str:
        """The name of whom it shows."""
        return self._portrait.name

    def set_size(self, size: int) -> None:
        """Make it larger or smaller."""
        self._size = size
        self.setFixedSize(self.sizeHint())

    def open_menu(self) -> None:
        """Ask what is to become of the photo."""
        if not self._client_id:
            self._session.say(self.tr("Write the name first, then the card can have a photo."))
            return
        menu = self.menu()
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + theme.px(4))))

    def menu(self) -> QMenu:
        """What can be done about the photo now; it goes when it is closed."""
        menu = QMenu(self)
        menu.setObjectName("photo_menu")
        menu.setAccessibleName(self.accessibleName())
        menu.aboutToHide.connect(menu.deleteLater)
        clipboard = QGuiApplication.clipboard().mimeData()
        self._add(menu, "look", self.tr("&Show it large"), "magnifying-glass-plus", self.look, self._number > 0)
        self._add(menu, "choose", self.tr("&Choose a photo…"), "image", self.choose)
        can_paste = photo_sources.can_take(clipboard)
        self._add(menu, "paste", self.tr("&Paste from the clipboard"), "clipboard", self.paste, can_paste)
        if self._number:
            menu.addSeparator()
        self._add(menu, "remove", self.tr("&Take the photo off"), "trash", self.remove, self._number > 0)
        return menu

    def look(self) -> None:
        """Show the photo as large as it is."""
        if jpeg := photos.of(self._client_id):
            dialog = PhotoDialog(self._portrait.name, jpeg, self.window())
            dialog.exec()
            dialog.deleteLater()

    def choose(self) -> None:
        """Let the person choose a file."""
        for path in ask.open_files(self.window(), self.tr("Choose a photo"), photo_sources.kinds(), "photo")[:1]:
            self.take(path)

    def paste(self) -> None:
        """Take the picture that was copied."""
        self.take_from(QGuiApplication.clipboard().mimeData())

    def remove(self) -> None:
        """Show the initials again; the window's bar offers the way back."""
        if self._session.attempt(photos.remove, self._client_id):
            self._session.say(self.tr("The photo is off the card"), "undo")

    def can_take(self, data: QMimeData) -> bool:
        """Whether a picture that is being dropped can become the photo."""
        return self._client_id > 0 and photo_sources.can_take(data)

    def take_from(self, data: QMimeData) -> None:
        """Make the picture in it the photo."""
        found = photo_sources.source(data)
        if found is not None:
            self.take(found)

    def take(self, source: photo_sources.Source) -> None:
        """Make a picture the photo of the client who is shown now, beside the window; the last one given counts."""
        client_id = self._client_id
        if not client_id:
            return
        self._asked[client_id] += 1
        self._waiting[client_id] += 1
        self.update()
        then = partial(self._put, client_id, self._asked[client_id])
        work.beside(partial(photo_sources.prepared, source), then, owner=self)

    def _put(self, client_id: int, turn: int, prepared: Prepared | SalonError) -> None:
        if work.busy():  # the base is lent
            QTimer.singleShot(_LENT, self, partial(self._put, client_id, turn, prepared))
            return
        self._waiting[client_id] -= 1
        self.update()
        if turn != self._asked[client_id] or not self._session.is_open:
            return
        if isinstance(prepared, SalonError):
            self._session.say(prepared.sentence, "bad")
        elif self._session.attempt(photos.put, client_id, prepared):
            self._session.say(self.tr("Saved"), "saved")

    def sizeHint(self) -> QSize:
        """A square in the person's own scale."""
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo or the initials, pale while another picture is being prepared, and the ring of the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.4 if self._waiting[self._client_id] > 0 else 0.88 if self.isDown() else 1.0)
        self._portrait.paint(painter, self.rect(), self.devicePixelRatioF())
        if self.hasFocus():
            painter.setOpacity(1.0)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for token, width, inset in (("surface", 4.0, 2.0), ("accent", 2.0, 1.0)):
                painter.setPen(QPen(theme.color(token), theme.px(width)))
                painter.drawEllipse(QRectF(self.rect()).adjusted(*(theme.px(inset) * sign for sign in (1, 1, -1, -1))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the menu as the space bar does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button and the key of menus open the same menu."""
        self.open_menu()

    def _describe(self, words: str) -> None:
        self.setAccessibleName(words)
        tip = self.tr("Photo: choose, paste, take off ({keys})\nA picture can be dropped here too")
        self.setToolTip(tip.format(keys=self.shortcut().toString(self.shortcut().SequenceFormat.NativeText)))
        self.update()

    def _add(
        self, menu: QMenu, key: str, words: str, icon: str, act: Callable[[], object], wanted: bool = True
    ) -> None:
        if wanted:
            action = menu.addAction(icons.icon(icon), words)
            action.setObjectName(f"photo_{key}")
            action.triggered.connect(lambda _on=False: act())
