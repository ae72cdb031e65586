"""The recovery sheet: one A4 with the recovery key of a base."""

from __future__ import annotations

import datetime as dt
import io

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from salonbase.output.pdf import faces, look
from salonbase.text import text

_WIDTH, _HEIGHT = A4
_MARGIN = 20 * mm
_INNER = _WIDTH - 2 * _MARGIN
_QR = 44 * mm

_INK = HexColor("#1B1F23")
_FAINT = HexColor("#5C666E")
_LINE = HexColor("#CBD8D6")
_PAPER = HexColor("#F1F8F7")
_ACCENT = look.ACCENT
_WARM = HexColor("#fff4e0")
_AMBER = HexColor("#a86200")


def recovery_sheet(salon_name: str, digits: str, made_on: dt.date) -> bytes:
    """One A4 with the recovery key of a base: the 48 digits, a QR code of them, how to use it and where to keep it.

    ``digits`` is what ``keys.digits`` gives. The paper is in the language in use.
    """
    faces.load()
    stream = io.BytesIO()
    page = Canvas(stream, pagesize=A4, pageCompression=1, invariant=1)
    page.setTitle(text("RecoverySheet", "SalonBase recovery sheet"))
    page.setAuthor("SalonBase")
    y = _head(page, salon_name, made_on)
    y = _key(page, digits, y)
    y = _steps(page, y)
    _keeping(page, y)
    _foot(page)
    page.showPage()
    page.save()
    return stream.getvalue()


def _head(page: Canvas, salon_name: str, made_on: dt.date) -> float:
    top = _HEIGHT - _MARGIN
    page.setFillColor(_ACCENT)
    page.roundRect(_MARGIN, top - 9 * mm, 9 * mm, 9 * mm, 2.2 * mm, stroke=0, fill=1)
    _line(page, "S", _MARGIN + 4.5 * mm, top - 6.55 * mm, "TextBold", 15, HexColor("#ffffff"), middle=True)
    _line(page, "SalonBase", _MARGIN + 12 * mm, top - 6.3 * mm, "TextMedium", 13, _INK)
    made = text("RecoverySheet", "made on {day}", day=f"{made_on:%d.%m.%Y}")
    page.setFont("Text", 10)
    page.setFillColor(_FAINT)
    page.drawRightString(_WIDTH - _MARGIN, top - 6.1 * mm, made)
    _line(page, text("RecoverySheet", "Recovery sheet"), _MARGIN, top - 24 * mm, "TextBold", 30, _INK)
    name = _shortened(salon_name or text("RecoverySheet", "Salon without a name"), "TextMedium", 15, _INNER)
    _line(page, name, _MARGIN, top - 32.5 * mm, "TextMedium", 15, _ACCENT)
    return _paragraph(
        page,
        text(
            "RecoverySheet",
            "These 48 digits open the base when the master password is forgotten, the computer is broken or the key "
            "file is lost. Whoever holds this paper and the file of the base can read everything in it.",
        ),
        top - 41 * mm,
        size=11,
        colour=_FAINT,
    )


def _key(page: Canvas, digits: str, y: float) -> float:
    """The box with eight numbered groups in two columns beside the QR code."""
    groups = digits.split("-")
    height = 64 * mm
    bottom = y - 2 * mm - height
    page.setFillColor(_PAPER)
    page.setStrokeColor(_LINE)
    page.roundRect(_MARGIN, bottom, _INNER, height, 4 * mm, stroke=1, fill=1)
    _line(
        page,
        text("RecoverySheet", "Recovery key"),
        _MARGIN + 8 * mm,
        bottom + height - 10 * mm,
        "TextMedium",
        11,
        _FAINT,
    )
    row_height = 11.6 * mm
    for at, group in enumerate(groups):
        x = _MARGIN + 8 * mm + (at // 4) * 54 * mm
        base_line = bottom + height - 22 * mm - (at % 4) * row_height
        _line(page, str(at + 1), x, base_line + 0.6 * mm, "Text", 10, _FAINT)
        _line(page, group, x + 6 * mm, base_line, "TextBold", 25, _INK, spacing=1.6)
    _code(page, digits, _WIDTH - _MARGIN - 8 * mm - _QR, bottom + (height - _QR) / 2)
    return bottom


def _code(page: Canvas, digits: str, x: float, y: float) -> None:
    drawing = Drawing(_QR, _QR)
    code = QrCodeWidget(digits, barWidth=_QR, barHeight=_QR, barBorder=3, barLevel="M")
    page.setFillColor(HexColor("#ffffff"))
    page.roundRect(x, y, _QR, _QR, 2 * mm, stroke=0, fill=1)
    drawing.add(code)
    renderPDF.draw(drawing, page, x, y)


def _steps(page: Canvas, y: float) -> float:
    y = _heading(page, text("RecoverySheet", "How to use it"), y - 12 * mm)
    steps = (
        text("RecoverySheet", "Start SalonBase and choose the base. On a new computer bring back a backup first."),
        text("RecoverySheet", "On the page with the password choose to open by the recovery sheet."),
        text("RecoverySheet", "Type the 48 digits. Each group is checked at once: a mistyped one is named."),
        text("RecoverySheet", "Set a new master password. This sheet stays valid."),
    )
    for number, step in enumerate(steps, 1):
        page.setFillColor(_ACCENT)
        page.circle(_MARGIN + 3 * mm, y + 1.3 * mm, 3 * mm, stroke=0, fill=1)
        _line(page, str(number), _MARGIN + 3 * mm, y, "TextBold", 10, HexColor("#ffffff"), middle=True)
        y = _paragraph(page, step, y, indent=10 * mm, size=11) - 1.8 * mm
    return y


def _keeping(page: Canvas, y: float) -> float:
    y = _heading(page, text("RecoverySheet", "Where to keep it"), y - 5 * mm)
    places = (
        text("RecoverySheet", "In a safe, with the papers of the business, or with somebody you trust."),
        text("RecoverySheet", "Not beside the computer, not in the same bag as the backups."),
        text("RecoverySheet", "No photo, no scan, no mail: a picture of this sheet is as good as the sheet."),
    )
    for place in places:
        page.setFillColor(_ACCENT)
        page.circle(_MARGIN + 3 * mm, y + 1.3 * mm, 0.9 * mm, stroke=0, fill=1)
        y = _paragraph(page, place, y, indent=10 * mm, size=11) - 1.2 * mm
    warning = text(
        "RecoverySheet",
        "Without the master password and without this sheet nobody can open the base, neither can the makers of the "
        "program.",
    )
    return _box(page, warning, y - 1 * mm)


def _box(page: Canvas, words: str, y: float) -> float:
    lines = _wrapped(words, "TextMedium", 11.5, _INNER - 14 * mm)
    height = len(lines) * 6 * mm + 5.4 * mm
    page.setFillColor(_WARM)
    page.roundRect(_MARGIN, y - height, _INNER, height, 3 * mm, stroke=0, fill=1)
    base_line = y - 3 * mm - 4.4 * mm
    for line in lines:
        _line(page, line, _MARGIN + 7 * mm, base_line, "TextMedium", 11.5, _AMBER)
        base_line -= 6 * mm
    return y - height


def _foot(page: Canvas) -> None:
    page.setStrokeColor(_LINE)
    page.line(_MARGIN, 19 * mm, _WIDTH - _MARGIN, 19 * mm)
    _line(page, text("RecoverySheet", "Kept by"), _MARGIN, 12.5 * mm, "Text", 9.5, _FAINT)
    _line(page, text("RecoverySheet", "Place"), _MARGIN + _INNER / 2, 12.5 * mm, "Text", 9.5, _FAINT)
    page.setDash(0.5, 2)
    for at in (0, 1):
        x = _MARGIN + at * _INNER / 2
        page.line(x + 22 * mm, 12 * mm, x + _INNER / 2 - 6 * mm, 12 * mm)
    page.setDash()


def _heading(page: Canvas, words: str, y: float) -> float:
    _line(page, words, _MARGIN, y, "TextBold", 14, _INK)
    return y - 8.5 * mm


def _paragraph(
    page: Canvas, words: str, y: float, *, indent: float = 0, size: float = 11, colour: Color = _INK
) -> float:
    """Draw wrapped words from the base line ``y`` down; return the base line below them."""
    for line in _wrapped(words, "Text", size, _INNER - indent):
        _line(page, line, _MARGIN + indent, y, "Text", size, colour)
        y -= size * 1.42
    return y


def _wrapped(words: str, face: str, size: float, width: float) -> list[str]:
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and pdfmetrics.stringWidth(longer, face, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _shortened(words: str, face: str, size: float, width: float) -> str:
    words = " ".join(words.split())
    while len(words) > 1 and pdfmetrics.stringWidth(words, face, size) > width:
        words = words.rstrip("…")[:-1].rstrip() + "…"
    return words


def _line(
    page: Canvas,
    words: str,
    x: float,
    y: float,
    face: str,
    size: float,
    colour: Color,
    *,
    middle: bool = False,
    spacing: float = 0,
) -> None:
    page.setFont(face, size)
    page.setFillColor(colour)
    if middle:
        page.drawCentredString(x, y, words)
    else:
        page.drawString(x, y, words, charSpace=spacing)
