"""Papers on the screen: each is made, shown as it will be printed, and from there printed or saved as PDF."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from salonbase import papers
from salonbase.errors import SalonError
from salonbase.output.paper import Paper
from ui.session import Session


def show(session: Session, key: str, paper: Paper, parent: QWidget) -> None:
    """Show a paper; ``key`` is its key in ``papers.PAPERS``. Nobody's name stands in the name of the file."""
    show_pdf(session, key, papers.pdf(paper, today=session.today()), parent, rows=1)


def show_pdf(session: Session, key: str, content: bytes, parent: QWidget, *, rows: int) -> None:
    """Show a paper that is a PDF already; ``rows`` is what the history says of its size."""
    from ui.dialogs.paper import PaperDialog  # it brings the PDF reader along, which nobody else waits for

    title = next(kind.title() for kind in papers.PAPERS if kind.key == key)
    name = f"{title} {session.today().isoformat()}.pdf"
    _ask(PaperDialog(session, title, content, name, f"paper:{key}", parent, rows=rows))


def card(session: Session, client_id: int, parent: QWidget, *, money: bool = True, log: bool = True) -> None:
    """Show a client's card."""
    try:
        made = papers.card(client_id, today=session.today(), money=money, log=log)
    except SalonError as error:
        session.say(error.sentence, "bad")
        return
    show(session, "card", made, parent)


def visit(session: Session, visit_id: int, parent: QWidget) -> None:
    """Show the sheet of a visit."""
    try:
        made = papers.visit(visit_id, today=session.today())
    except SalonError as error:
        session.say(error.sentence, "bad")
        return
    show(session, "visit", made, parent)


def form(session: Session, key: str, client_id: int | None, parent: QWidget, *, visit_id: int | None = None) -> None:
    """Show a form with what is known of a client in it, an empty one for nobody."""
    try:
        made = papers.form(key, client_id, today=session.today(), visit_id=visit_id)
    except SalonError as error:
        session.say(error.sentence, "bad")
        return
    show(session, "form", made, parent)


def day_sheet(session: Session, parent: QWidget) -> None:
    """Ask for which day, and show the sheet of it."""
    from ui.dialogs.day_sheet import DaySheetDialog

    dialog = DaySheetDialog(session, parent)
    wanted = dialog.exec() == QDialog.DialogCode.Accepted
    day, masked = dialog.chosen_day, dialog.masked.value()
    dialog.deleteLater()
    if wanted:
        show(session, "day", papers.day(day, masked=masked), parent)


def labels(session: Session, found: Sequence[int] | None, parent: QWidget) -> None:
    """Ask for whom and on which sheets, and show the labels; ``found`` are those in the list, None for everybody."""
    from ui.dialogs.labels import LabelsDialog

    dialog = LabelsDialog(session, found, parent)
    wanted = dialog.exec() == QDialog.DialogCode.Accepted
    content, number = dialog.content, dialog.number
    dialog.deleteLater()
    if wanted:
        show_pdf(session, "labels", content, parent, rows=number)


def _ask(dialog: QDialog) -> None:
    dialog.exec()
    dialog.deleteLater()
