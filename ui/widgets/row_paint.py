"""How a row of the panels on the right is drawn, and what lies under the mouse in it.

Two lines: the name and the phone; the day with the facts and the chip that acts. Nothing is cut by its neighbour: the
name loses its patronymic before it is elided, the day takes its shorter form before a fact is left out. How long
something is overdue stands in the chip itself: it is the reason to press it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import icons, theme
from ui.theme import px
from ui.widgets.rows import IS_ROW_ROLE, ITEM_ROLE, Index, Row, Section, Tone, Word

BETWEEN = " · "
LONG = 20  # letters: a shorter fact is left out rather than elided
ICON, TEXT, SIDE = 16, 40, 16  # where the icon and the words begin; the free room at the right
_TONES = {Tone.DIM: "dim", Tone.OK: "ok", Tone.BAD: "bad", Tone.ACCENT: "accent-text"}
_GROUNDS = {Tone.OK: "ok-soft", Tone.BAD: "bad-soft", Tone.ACCENT: "accent-soft"}


class Zone(Enum):
    """What can be pressed in a row."""

    NOTHING = auto()
    ROW = auto()
    PHONE = auto()
    ACTION = auto()


@dataclass(frozen=True, slots=True)
class Fonts:
    """The sizes of a row; ``strong`` is for the day when it says more than a date."""

    title: QFont
    small: QFont
    strong: QFont
    caption: QFont

    @staticmethod
    def now() -> Fonts:
        """The fonts in the scale that is on the screen."""
        caption = theme.font(11, weight=QFont.Weight.DemiBold, spacing=0.6)
        caption.setCapitalization(QFont.Capitalization.AllUppercase)
        medium = QFont.Weight.Medium
        return Fonts(theme.font(14, weight=medium), theme.font(12), theme.font(12, weight=medium), caption)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of one row stand, and the words that fit there."""

    icon: QRect
    title: QRect
    mark: QRect
    phone: QRect
    day: QRect
    facts: QRect
    action: QRect
    chip: Word
    title_text: str
    day_text: str
    facts_text: str


class RowPaint(QStyledItemDelegate):
    """Draws rows and sections for one list."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a heading or a row; the width is the list's own."""
        row, heading = _heights(px(1000))
        if index.data(IS_ROW_ROLE):
            return QSize(0, row)
        return QSize(0, heading if index.row() else heading - px(8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM_ROLE)
        fonts = Fonts.now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, Section):
            self._paint_section(painter, option.rect, item, fonts)
        elif isinstance(item, Row):
            self._paint_ground(painter, option)
            self._paint_row(painter, option, item, fonts)
        painter.restore()

    def zone_at(self, index: Index, place: QPoint) -> Zone:
        """What lies at this place of the viewport, given the row there."""
        item = index.data(ITEM_ROLE)
        if not isinstance(item, Row):
            return Zone.NOTHING
        places = self._places(self._view.visualRect(index), item, Fonts.now())
        if item.action.text and places.action.contains(place):
            return Zone.ACTION
        if item.phone and places.phone.contains(place):
            return Zone.PHONE
        return Zone.ROW

    def action_place(self, index: QModelIndex) -> QPoint:
        """The lower left corner of the row's chip in the viewport: where a menu opens."""
        item = index.data(ITEM_ROLE)
        if not isinstance(item, Row):
            return QPoint()
        return self._places(self._view.visualRect(index), item, Fonts.now()).action.bottomLeft()

    def tip(self, index: Index, place: QPoint) -> str:
        """The tooltip: what pressing here does, or the whole row."""
        item = index.data(ITEM_ROLE)
        if not isinstance(item, Row):
            return ""
        match self.zone_at(index, place):
            case Zone.PHONE:
                return self.tr("Copy the number (Ctrl+C)")
            case Zone.ACTION if item.action.tip:
                return item.action.tip
        first = BETWEEN.join(word for word in (item.title, item.day.text) if word)
        return "\n".join(line for line in (first, BETWEEN.join(item.facts), item.tip) if line)

    def _paint_section(self, painter: QPainter, rect: QRect, item: Section, fonts: Fonts) -> None:
        line = rect.adjusted(px(ICON), 0, -self._inset(), -px(4))
        painter.setFont(fonts.caption)
        painter.setPen(theme.color(_TONES[item.tone]))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, item.title)
        painter.setPen(theme.color("dim"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(item.count))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)  # of the list: on the row that it begins with
        if not (selected or hovered or focused):
            return
        box = option.rect.adjusted(px(8), 1, -max(0, self._inset() - px(8)), -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent-soft" if selected else "surface-2"))
        if selected or hovered:
            painter.drawRoundedRect(box, 8, 8)
        if selected:
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(QRect(box.left(), box.top() + 8, 3, box.height() - 16), 1.5, 1.5)
        if focused or (selected and self._view.hasFocus()):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, fonts: Fonts) -> None:
        places = self._places(option.rect, row, fonts)
        under = self._zone_under_mouse(option, places, row)
        icons.paint(painter, QRectF(places.icon), row.icon, "bad" if row.day.tone is Tone.BAD else "accent")
        if row.mark:
            icons.paint(painter, QRectF(places.mark), row.mark, "dim")
        _write(painter, places.title, places.title_text, font=fonts.title, color=theme.color("text"))
        phone_font = QFont(fonts.small)
        phone_font.setUnderline(under is Zone.PHONE)
        color = theme.color("text" if row.phone else "dim")
        _write(painter, places.phone, row.phone or self.tr("no phone"), font=phone_font, color=color, right=True)
        if places.day_text:
            tone = theme.color(_TONES[row.day.tone] if row.day.tone is not Tone.DIM else "text")
            _write(painter, places.day, places.day_text, font=fonts.strong, color=tone)
        _write(painter, places.facts, places.facts_text, font=fonts.small, color=theme.color("dim"))
        if places.chip.text:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            hovered = under is Zone.ACTION
            _paint_chip(painter, places.action, places.chip, font=fonts.small, hovered=hovered, selected=selected)

    def _inset(self) -> int:
        """The free room at the right, so that rows end below the title's end with and without a scroll bar."""
        bar = self._view.verticalScrollBar()
        return max(px(4), px(SIDE) - (bar.width() if bar.isVisible() else 0))

    def _zone_under_mouse(self, option: QStyleOptionViewItem, places: Places, row: Row) -> Zone:
        if not option.state & QStyle.StateFlag.State_MouseOver:
            return Zone.NOTHING
        place = self._view.viewport().mapFromGlobal(self._view.cursor().pos())
        if places.action.contains(place):
            return Zone.ACTION
        return Zone.PHONE if row.phone and places.phone.contains(place) else Zone.ROW

    def _places(self, rect: QRect, row: Row, fonts: Fonts) -> Places:
        title, small, strong = QFontMetrics(fonts.title), QFontMetrics(fonts.small), QFontMetrics(fonts.strong)
        chip, left, right = _chip_height(fonts), rect.left() + px(TEXT), rect.right() + 1 - self._inset()
        width, top = right - left, rect.top() + px(7)
        mark, size = (title.ascent() + 6 if row.mark else 0), title.ascent() + 2
        phone = min(small.horizontalAdvance(row.phone or self.tr("no phone")), width // 2)
        title_text = _fit(row, title, room := width - mark - phone - px(10))
        title_width = min(title.horizontalAdvance(title_text) + 2, room)
        second, word = top + title.height() + px(1), _chip_of(row)
        action = _chip_width(word, small)
        room_below = width - action - (px(8) if action else 0)
        day_text = _fit_day(row, strong, small, room_below)
        day = min(strong.horizontalAdvance(day_text) + 1, max(0, room_below)) if day_text else 0
        facts = _as_many_as_fit(row.facts, small, room_below - day, lead=BETWEEN if day else "")
        return Places(
            icon=QRect(rect.left() + px(ICON), top + (title.height() - size) // 2, size, size),
            title=QRect(left, top, title_width, title.height()),
            mark=QRect(left + title_width + 4, top + 2, mark - 6, title.height() - 4),
            phone=QRect(right - phone - 2, top, phone + 2, title.height()),
            day=QRect(left, second, day, chip),
            facts=QRect(left + day, second, max(0, room_below - day), chip),
            action=QRect(right - action, second, action, chip),
            chip=word,
            title_text=title.elidedText(title_text, Qt.TextElideMode.ElideRight, title_width),
            day_text=day_text,
            facts_text=facts,
        )


@lru_cache(maxsize=1)
def _heights(_scale: int) -> tuple[int, int]:
    """The heights of a row and of a heading in the font that is on the screen: asked for thousands of rows."""
    fonts = Fonts.now()
    row = QFontMetrics(fonts.title).height() + _chip_height(fonts) + px(15)
    return row, QFontMetrics(fonts.caption).height() + px(18)


def _chip_of(row: Row) -> Word:
    """What stands in the chip: what can be done, or how long it should have been done."""
    if row.day.tone is Tone.BAD and row.action.text:
        return replace(row.action, text=row.day.text, tone=Tone.BAD)
    return row.action


def _fit(row: Row, title: QFontMetrics, width: int) -> str:
    """The title, or its short form where the whole one does not stand in this width."""
    return row.title if title.horizontalAdvance(row.title) + 2 <= width else row.short_title or row.title


def _fit_day(row: Row, strong: QFontMetrics, small: QFontMetrics, width: int) -> str:
    """The longest form of the day that leaves room for the first fact; nothing where the chip says it."""
    if row.day.tone is Tone.BAD:
        return ""
    fact = small.horizontalAdvance(BETWEEN + row.facts[0][:LONG]) if row.facts else 0
    whole = strong.horizontalAdvance(row.day.text) + fact <= width
    return row.day.text if whole else row.day.short or row.day.text


def _as_many_as_fit(facts: tuple[str, ...], metrics: QFontMetrics, width: int, lead: str = "") -> str:
    """The facts from the first on, as many as stand in the width; the first and a long one are elided, not left out.

    ``lead`` parts them from what stands before them.
    """
    words = ""
    for fact in facts:
        longer = f"{words}{BETWEEN}{fact}" if words else f"{lead}{fact}"
        if (words or lead) and len(fact) < LONG and metrics.horizontalAdvance(longer) > width:
            break
        words = longer
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


def _chip_height(fonts: Fonts) -> int:
    return QFontMetrics(fonts.small).height() + px(6)


def _chip_width(word: Word, metrics: QFontMetrics) -> int:
    if not word.text:
        return 0
    sign = metrics.ascent() + px(4) if word.icon or word.menu else 0
    return metrics.horizontalAdvance(word.text) + 2 * px(10) + sign + 2


def _paint_chip(painter: QPainter, rect: QRect, word: Word, *, font: QFont, hovered: bool, selected: bool) -> None:
    """A soft pill with the words, an icon before them or the arrow of a menu after them."""
    token = _TONES[word.tone]
    painter.setPen(QPen(theme.color("accent" if hovered else "line"), 1))
    plain = selected or word.tone in {Tone.DIM, Tone.BAD}
    painter.setBrush(theme.color("surface" if plain else _GROUNDS[word.tone]))
    if word.tone is Tone.BAD and not hovered:
        painter.setPen(QPen(theme.color("bad-line"), 1))
    if not plain and not hovered:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), rect.height() / 2, rect.height() / 2)
    inner = rect.adjusted(px(10), 0, -px(10), 0)
    size = QFontMetrics(font).ascent()
    top = rect.center().y() - size // 2 + 1
    if word.icon:
        icons.paint(painter, QRectF(inner.left() - 1, top, size, size), word.icon, token)
        inner.setLeft(inner.left() + size + px(3))
    if word.menu:
        icons.paint(painter, QRectF(inner.right() - size + px(2), top, size, size), "caret-down", token)
        inner.setRight(inner.right() - size - px(2))
    _write(painter, inner, word.text, font=font, color=theme.color(token))


def _write(painter: QPainter, rect: QRect, words: str, *, font: QFont, color: QColor, right: bool = False) -> None:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(color)
    fitting = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, fitting)
