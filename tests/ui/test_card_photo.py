"""The photo in the head of a card: how it comes there by each way, and how it looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from salonbase import clients, photos, visits
from tests.core.photo_files import PICTURES, drawn, saved
from ui import ask, theme, work
from ui.card.card_head import CardHead
from ui.card.card_page import CardPage
from ui.card.photo import CardPhoto
from ui.comparing.person_head import PersonHead
from ui.dialogs.photo import PhotoDialog
from ui.session import Session
from ui.widgets import avatar

Soon = Callable[[Callable[[], object]], None]


@pytest.fixture
def page(qtbot: QtBot, filled: Session, people: dict[str, int]) -> Iterator[CardPage]:
    made = CardPage(filled)
    qtbot.addWidget(made)
    made.resize(760, 800)
    made.show_client(people["Иванов"])
    made.show()
    made.activateWindow()
    filled.changed.connect(made.reload)
    QGuiApplication.clipboard().clear()
    yield made
    QGuiApplication.clipboard().clear()
    work.wait_beside()


@pytest.fixture
def photo(page: CardPage) -> CardPhoto:
    return page.head.photo


def menu_of(photo: CardPhoto) -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def keys_of(menu: QMenu) -> list[str]:
    return [action.objectName().removeprefix("photo_") for action in menu.actions() if action.objectName()]


def picture(size: tuple[int, int] = (900, 700)) -> bytes:
    return saved(drawn(size), "PNG")


def colour_in_the_middle(photo: CardPhoto) -> QColor:
    return photo.grab().toImage().pixelColor(photo.width() // 2, photo.height() // 2)


def test_a_chosen_file_becomes_the_photo_and_is_taken_back(
    photo: CardPhoto, filled: Session, people: dict[str, int], tmp_path: Path, soon: Soon,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    path = tmp_path / "анна.png"
    path.write_bytes(picture())
    monkeypatch.setattr(ask, "open_files", lambda *_: [path])
    with_initials = photo.grab().toImage()
    photo.choose()
    soon(lambda: photos.of(people["Иванов"]))
    assert photo.grab().toImage() != with_initials
    assert photo.accessibleName() == "Photo of Иванов Пётр Ильич"
    filled.undo()
    assert photo.grab().toImage() == with_initials
    filled.redo()
    assert photo.grab().toImage() != with_initials


def test_enter_opens_a_menu_with_what_can_be_done_now(photo: CardPhoto, qtbot: QtBot, filled: Session) -> None:
    photo.setFocus()
    qtbot.keyClick(photo, Qt.Key.Key_Return)
    menu = menu_of(photo)
    assert keys_of(menu) == ["choose"]
    assert menu.activeAction() is menu.actions()[0]
    menu.close()
    QGuiApplication.clipboard().setImage(QImage.fromData(picture()))
    filled.change(photos.put, photo._client_id, PICTURES[0])
    qtbot.mouseClick(photo, Qt.MouseButton.LeftButton)
    menu = menu_of(photo)
    assert keys_of(menu) == ["look", "choose", "paste", "remove"]
    menu.close()


def test_the_keys_open_the_menu_from_anywhere_on_the_card(page: CardPage, photo: CardPhoto, qtbot: QtBot) -> None:
    qtbot.waitActive(page)
    page.log.line.focus_first()
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    assert menu_of(photo).objectName() == "photo_menu"
    menu_of(photo).close()


def test_what_was_copied_becomes_the_photo(photo: CardPhoto, people: dict[str, int], soon: Soon) -> None:
    QGuiApplication.clipboard().setImage(QImage.fromData(picture()))
    photo.paste()
    soon(lambda: photos.of(people["Иванов"]))
    shown = QImage.fromData(photos.of(people["Иванов"]) or b"")
    assert (shown.width(), shown.height()) == (640, 498)


def test_words_that_were_copied_are_no_photo(photo: CardPhoto) -> None:
    QGuiApplication.clipboard().setText("+79162041833")
    menu = photo.menu()
    assert keys_of(menu) == ["choose"]
    menu.deleteLater()


def drop(head: CardHead, data: QMimeData) -> bool:
    """Whether the head takes it."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    head.dragEnterEvent(enter)
    if enter.isAccepted():
        head.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    return enter.isAccepted()


def test_a_picture_dropped_on_the_head_becomes_the_photo_and_other_files_do_not(
    page: CardPage, people: dict[str, int], tmp_path: Path, soon: Soon
) -> None:
    path = tmp_path / "анна.JPG"
    path.write_bytes(saved(drawn()))
    listed = QMimeData()
    listed.setUrls([QUrl.fromLocalFile(str(tmp_path / "клиенты.xlsx"))])
    assert not drop(page.head, listed)
    two = QMimeData()
    two.setUrls([QUrl.fromLocalFile(str(path))] * 2)
    assert not drop(page.head, two)
    one = QMimeData()
    one.setUrls([QUrl.fromLocalFile(str(path))])
    assert drop(page.head, one)
    soon(lambda: photos.of(people["Иванов"]))


@pytest.mark.parametrize(("name", "content"), [
    ("анна.png", b"no picture"), ("анна.heic", b"\0\0\0\x18ftypheic" + bytes(300)), ("нет такого.jpg", None),
])  # fmt: skip
def test_a_file_that_is_no_picture_is_refused_in_the_bar(
    name: str, content: bytes | None, photo: CardPhoto, filled: Session, people: dict[str, int], tmp_path: Path,
    soon: Soon,
) -> None:  # fmt: skip
    heard: list[tuple[str, str]] = []
    filled.message.connect(lambda sentence, kind: heard.append((sentence, kind)))
    if content is not None:
        (tmp_path / name).write_bytes(content)
    photo.take(tmp_path / name)
    soon(lambda: heard)
    assert [kind for _, kind in heard] == ["bad"]
    assert photos.of(people["Иванов"]) is None


def test_a_picture_goes_to_whom_it_was_given_although_another_card_is_shown_meanwhile(
    page: CardPage, photo: CardPhoto, people: dict[str, int], soon: Soon
) -> None:
    photo.take(picture())
    page.show_client(people["Белов"])
    before = photo.grab().toImage()
    soon(lambda: photos.of(people["Иванов"]))
    assert photos.of(people["Белов"]) is None
    assert photo.grab().toImage() == before


def test_the_picture_given_last_counts(
    photo: CardPhoto, people: dict[str, int], soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo.take(PICTURES[0])
    photo.take(PICTURES[1])
    soon(lambda: photos.of(people["Иванов"]))
    soon(lambda: not photo._waiting[people["Иванов"]])
    assert photos.of(people["Иванов"]) == PICTURES[1]
    assert photos.number(people["Иванов"]) == 1


def test_a_locked_base_gets_no_photo(photo: CardPhoto, filled: Session, people: dict[str, int]) -> None:
    filled.end()
    photo._asked[people["Иванов"]] = 1
    photo._put(people["Иванов"], 1, PICTURES[0])
    assert photos.of(people["Иванов"]) is None


def test_a_lent_base_gets_the_photo_when_it_is_back(
    photo: CardPhoto, people: dict[str, int], soon: Soon, monkeypatch: pytest.MonkeyPatch
) -> None:
    lent = [True]
    monkeypatch.setattr(work, "busy", lambda: lent[0])
    photo._asked[people["Иванов"]] = 1
    photo._put(people["Иванов"], 1, PICTURES[0])
    assert photos.of(people["Иванов"]) is None
    lent[0] = False
    soon(lambda: photos.of(people["Иванов"]))


def test_a_photo_that_is_taken_off_can_be_brought_back(
    photo: CardPhoto, filled: Session, people: dict[str, int]
) -> None:
    heard: list[str] = []
    filled.message.connect(lambda _sentence, kind: heard.append(kind))
    filled.change(photos.put, people["Иванов"], PICTURES[0])
    photo.remove()
    assert photos.of(people["Иванов"]) is None
    assert heard == ["undo"]
    filled.undo()
    assert photos.of(people["Иванов"]) == PICTURES[0]


def test_a_card_that_is_not_there_yet_has_no_photo(page: CardPage, photo: CardPhoto, filled: Session) -> None:
    heard: list[str] = []
    filled.message.connect(lambda sentence, _kind: heard.append(sentence))
    page.new_client("Ветрова")
    photo.open_menu()
    assert QApplication.activePopupWidget() is None
    assert heard == ["Write the name first, then the card can have a photo."]
    assert not photo.can_take(QMimeData())


def test_another_card_never_shows_the_photo_of_the_former_one(
    page: CardPage, photo: CardPhoto, filled: Session, people: dict[str, int]
) -> None:
    page.show_client(people["Белов"])
    before = photo.grab().toImage()
    filled.change(photos.put, people["Иванов"], PICTURES[0])
    page.show_client(people["Иванов"])
    assert photo.grab().toImage() != before
    page.show_client(people["Белов"])
    assert photo.grab().toImage() == before
    page.new_client("")
    page.show_client(people["Белов"])
    assert photo.grab().toImage() == before


def test_the_photo_is_round_and_as_sharp_as_the_screen() -> None:
    image = QImage(640, 640, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    small = avatar.rounded(image, 72, 2.0)
    assert (small.width(), small.devicePixelRatio()) == (144, 2.0)
    pixels = small.toImage()
    assert pixels.pixelColor(72, 72) == QColor("red")
    assert pixels.pixelColor(1, 1).alpha() == 0


def test_a_high_picture_keeps_the_upper_part() -> None:
    image = QImage(300, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for line in range(400, 600):
        for column in range(300):
            image.setPixelColor(column, line, QColor("blue"))
    small = avatar.rounded(image, 100, 1.0).toImage()
    assert small.pixelColor(50, 95) == QColor("red")


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_focus_is_seen_around_the_photo(
    look: str, photo: CardPhoto, page: CardPage, qapp: QApplication, qtbot: QtBot, filled: Session
) -> None:
    theme.apply(qapp, look, scale=1.0)
    filled.change(photos.put, photo._client_id, PICTURES[0])
    qtbot.waitActive(page)
    without = photo.grab().toImage()
    photo.setFocus()
    ring = photo.grab().toImage()
    assert ring != without
    assert ring.pixelColor(photo.width() // 2, 1) == theme.color("accent")


def test_the_large_view_shows_the_whole_picture(qtbot: QtBot) -> None:
    dialog = PhotoDialog("Иванов Пётр", PICTURES[0])
    qtbot.addWidget(dialog)
    shown = dialog.picture.pixmap()
    assert round(shown.width() / shown.height(), 2) == round(480 / 600, 2)
    assert dialog.picture.accessibleName() == "Photo of Иванов Пётр"


def test_two_cards_side_by_side_show_their_photos(qtbot: QtBot, filled: Session, people: dict[str, int]) -> None:
    head = PersonHead(filled, "left", openable=False)
    qtbot.addWidget(head)
    card, totals = clients.card(people["Иванов"]), visits.totals(people["Иванов"])
    head.show_person(card, totals)
    before = head.grab().toImage()
    filled.change(photos.put, card.id, PICTURES[0])
    head.show_person(card, totals)
    assert head.grab().toImage() != before


def test_a_card_without_photo_asks_the_base_once_for_it(
    page: CardPage, photo: CardPhoto, filled: Session, people: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    monkeypatch.setattr(photos, "of", lambda client_id: read.append(client_id))
    page.show_client(people["Белов"])
    filled.change(clients.update, people["Белов"], {"note": "чай"})
    assert read == []
