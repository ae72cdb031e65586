"""Every panel, page and dialog opens in both languages, both themes and every size, and no words are cut."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from salonbase import bookings, cards, catalogue, clients, forms, importing, recalls, reports, segments, standing, text
from salonbase.dates import Birthday
from salonbase.exporting import Taken
from salonbase.importing import views
from salonbase.segments import Fact, Group, InReport
from tests.core.photo_files import PICTURES
from ui import theme, work
from ui.card.consents_box import ConsentsBox
from ui.dialogs.about import AboutDialog
from ui.dialogs.booking import BookingDialog, Proposal
from ui.dialogs.catalogue import CatalogueDialog
from ui.dialogs.change_password import ChangePasswordDialog
from ui.dialogs.change_pin import ChangePinDialog
from ui.dialogs.day_sheet import DaySheetDialog
from ui.dialogs.export import ExportDialog
from ui.dialogs.field_designer import FieldDesigner
from ui.dialogs.form_editor import FormEditorDialog
from ui.dialogs.import_dialog import ImportDialog
from ui.dialogs.import_history import ImportHistoryDialog
from ui.dialogs.labels import LabelsDialog
from ui.dialogs.merge import MergeDialog
from ui.dialogs.paper import PaperDialog
from ui.dialogs.past_exports import PastExportsDialog
from ui.dialogs.photo import PhotoDialog
from ui.dialogs.recovery_sheet import RecoverySheetDialog
from ui.dialogs.segment import SegmentDialog
from ui.dialogs.segment_name import SegmentNameDialog
from ui.dialogs.segments import SegmentsDialog
from ui.dialogs.status import StatusDialog
from ui.imports import jobs
from ui.imports.look_page import MARKS, PAIRS
from ui.panels.birthdays import BirthdaysPanel
from ui.panels.duplicates import DuplicatesPage
from ui.panels.planned import PlannedPanel
from ui.panels.reports import ReportsPage
from ui.panels.settings import SettingsPage
from ui.panels.trash import TrashPage
from ui.pictures.report_screens import wait_for
from ui.preferences import Preferences
from ui.reports.report_list import ReportList
from ui.session import Session
from ui.translation import Translation

SMALL = QSize(1280, 720 - 40)  # a small screen, or one of twice as many pixels at 200 %, with the frame of a window
LOOKS = (("ru", "light", "normal"), ("en", "dark", "compact"), ("ru", "dark", "large"))
Build = Callable[[Session, Path], QWidget]


def _sheet(session: Session, _folder: Path) -> QWidget:
    dialog = RecoverySheetDialog(session)
    dialog.show_root(bytes(16))
    return dialog


def _password(session: Session, _folder: Path) -> QWidget:
    dialog = ChangePasswordDialog(session)
    dialog.change()
    return dialog


def _status(session: Session, _folder: Path) -> QWidget:
    client_id, now = clients.ordered_ids()[0], session.now()
    standing.set_by_hand(client_id, "vip", "подруга владелицы", now=now)
    known = standing.of(client_id, standing.measure(now.date()))
    dialog = StatusDialog(session, client_id, known)
    dialog.reason.set_words("")
    dialog.choose()
    return dialog


def _form_editor(session: Session, _folder: Path) -> QWidget:
    dialog = FormEditorDialog(session, "intervention")
    dialog.text.set_words("Я, {клиент}")
    dialog.draw()
    return dialog


def _consents(session: Session, _folder: Path) -> QWidget:
    client_id, now = clients.ordered_ids()[0], session.now()
    forms.sign(client_id, "data", now.date(), now=now)
    forms.withdraw(forms.sign(client_id, "photos", now.date(), now=now), now.date(), now=now)
    made = ConsentsBox(session)
    made.show_client(client_id)
    return _sized(made, 420, 300)


def _duplicates(session: Session, _folder: Path) -> QWidget:
    made = DuplicatesPage(session)
    _sized(made, 597, 692).show()
    work.wait()
    for _ in range(3):
        QApplication.processEvents()  # the pairs come, then the scroll bar, and the words have another width
    made.back_button.show()
    return made


def _exported(session: Session, folder: Path) -> QWidget:
    dialog = ExportDialog(session)
    dialog._saved(Taken(folder / ("Клиенты и визиты " * 6 + ".xlsx"), 100_000))
    return dialog


def _reports(session: Session, folder: Path, width: int, height: int, key: str) -> QWidget:
    """A report in a window that is no larger than this; the page itself would be as wide as it likes."""
    holder = QWidget()
    made = ReportsPage(session, Preferences(folder / "p.json"), holder)
    _sized(holder, width, height)
    made.setGeometry(holder.rect())
    holder.show()
    made.show_part(key)
    wait_for(made)
    made.waiting.begin()
    return holder


def _paper(session: Session, _folder: Path) -> QWidget:
    content = reports.paper(reports.ask("quality", {}, today=session.today()), today=session.today())
    dialog = PaperDialog(session, "Качество базы", content, "x.pdf", "report:quality")
    dialog._say("слово " * 40)
    return dialog


def _segment(session: Session, _folder: Path) -> QWidget:
    """The editor with groups in groups, a line of each shape and a refusal."""
    dialog = SegmentDialog(session)
    shapes = {one.shape: one for one in segments.subjects()}
    facts = [
        Fact(one.key, relation.key, None, 60 if "days" in relation.takes else None)
        for one in shapes.values()
        for relation in [max(one.relations, key=lambda relation: len(relation.takes))]
    ]
    half = len(facts) // 2
    group = Group("any", (*facts[:half], Group("none", (*facts[half:], InReport("birthdays")))))
    dialog.conditions.show_conditions(Group("all", (Fact("booking", "no"), group)))
    dialog.save()
    return _sized(dialog, 860, 700)


def _segments(session: Session, _folder: Path) -> QWidget:
    for name in ("Короткое", "Очень длинное название сегмента, которое занимает всё, что для него есть"):
        parts = [example.conditions for example in segments.examples()]
        if name not in segments.names():
            segments.add(name, Group("all", tuple(parts)), now=session.now())
    return SegmentsDialog(session)


def _sized(widget: QWidget, width: int, height: int) -> QWidget:
    widget.resize(theme.px(width), theme.px(height))
    return widget


def _import(session: Session, folder: Path, page: str) -> QWidget:
    """The import of a file with long words, on one of its pages."""
    path = folder / "Очень длинное название выгрузки из старой программы салона за все годы работы, исправленное.csv"
    path.write_text(_LIST, encoding="utf-8")
    today = session.today()
    plan = importing.recognise(importing.read(path))
    look = jobs.look(plan, today=today, decisions=importing.Decisions())
    dialog = ImportDialog(session)
    dialog.show_look(look)
    if page == "recognised":
        dialog._show_views(views.views(plan, today=today))
    elif page == "done":
        dialog._applied(importing.apply(look.preview, now=session.now()))
    elif page != "look":
        dialog.look_page.tabs.setCurrentIndex({"pairs": PAIRS, "marks": MARKS}[page])
    return dialog


def _imports(session: Session, folder: Path) -> QWidget:
    _import(session, folder, "done")
    return ImportHistoryDialog(session)


_LONG = "слово " * 50
_LIST = (
    "ФИО;Телефон;Дата рождения;E-mail;Комментарий;" + ";".join(f"Столбец с длинным названием {n}" for n in "абвгде")
    + "\nБелоусова-Краснопольская Александра;+7 916 204-18-33;01.01.1900;a@example.com;VIP, не звонить;"
    + f"\nБелоусова-Краснополская Александра;+7 916 204-18-33;;{'b' * 60}@example.com;{_LONG};{_LONG}"
    + f"\n;+7 916 555-01-02;;;б/о {_LONG}\nЩукин Егор;спросить у мамы;31.02.1984;;чёрный список\n"
)  # fmt: skip

BUILDS: dict[str, Build] = {
    "about": lambda session, folder: AboutDialog(),
    "booking": lambda session, folder: BookingDialog(session, Proposal(1, "Белов Кирилл")),
    "catalogue": lambda session, folder: CatalogueDialog(session),
    "change_password": _password,
    "change_pin": lambda session, folder: ChangePinDialog(session),
    "duplicates": _duplicates,
    "consents": _consents,
    "day_sheet": lambda session, folder: DaySheetDialog(session),
    "export": lambda session, folder: ExportDialog(session, [1]),
    "export_done": _exported,
    "exports": lambda session, folder: PastExportsDialog(session),
    "fields": lambda session, folder: FieldDesigner(session),
    "form_editor": _form_editor,
    "import": lambda session, folder: ImportDialog(session),
    "import_recognised": lambda session, folder: _import(session, folder, "recognised"),
    "import_look": lambda session, folder: _import(session, folder, "look"),
    "import_pairs": lambda session, folder: _import(session, folder, "pairs"),
    "import_marks": lambda session, folder: _import(session, folder, "marks"),
    "import_done": lambda session, folder: _import(session, folder, "done"),
    "imports": _imports,
    "labels": lambda session, folder: LabelsDialog(session, [1]),
    "photo": lambda session, folder: PhotoDialog("Белоусова-Краснопольская Александра Константиновна", PICTURES[0]),
    "merge": lambda session, folder: MergeDialog(session, clients.ordered_ids()[0]),
    "merge_compared": lambda session, folder: MergeDialog(session, clients.ordered_ids()[0], clients.ordered_ids()[1]),
    "paper": _paper,
    "recovery_sheet": _sheet,
    "reports": lambda session, folder: _reports(session, folder, 1100, 700, "quality"),
    "reports_small": lambda session, folder: _reports(session, folder, 1224, 692, "workload"),
    "reports_narrow": lambda session, folder: _reports(session, folder, 560, 600, "planned"),
    "reports_nothing": lambda session, folder: _reports(session, folder, 1100, 700, "income"),
    "segment": _segment,
    "segments": _segments,
    "segment_name": lambda session, folder: SegmentNameDialog(session, "Слово", segments.in_report("lost", {})),
    "birthdays": lambda session, folder: _sized(BirthdaysPanel(session), 288, 420),
    "planned": lambda session, folder: _sized(PlannedPanel(session), 288, 420),
    "settings": lambda session, folder: _sized(SettingsPage(session, Preferences(folder / "p.json")), 600, 1600),
    "status": _status,
    "trash": lambda session, folder: _sized(TrashPage(session), 600, 400),
}


@pytest.fixture
def filled(session: Session, now: dt.datetime) -> Session:
    """A session whose base has one of everything."""
    today = now.date()
    cards.apply_template("dental", now=now)
    person = {"surname": "Белоусова-Краснопольская", "first_name": "Александра", "birthday": Birthday(22, 11, 1992)}
    client_id = clients.add(person | {"phones": (("+79162041833", ""),)}, now=now)
    twin = {"surname": "Белоусова-Краснопольская", "first_name": "Алексанра", "email": "very.long.address@example.com"}
    clients.add(twin | {"phones": (("+79162041833", ""),), "note": "Любит утро. " * 30}, now=now)
    bookings.add(client_id, {"day": today, "time": dt.time(14, 30), "services": "Консультация"}, now=now)
    recalls.add(client_id, today - dt.timedelta(days=12), "профосмотр", now=now)
    clients.trash(clients.add({"surname": "Козлов"}, now=now), now=now)
    assert catalogue.services()
    return session


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    former = text.language()
    made = Translation(qapp)
    yield made
    made.use(former)
    for translator in made._installed:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize("name", BUILDS)
def test_no_words_are_cut(
    name: str, qapp: QApplication, filled: Session, translation: Translation, tmp_path: Path
) -> None:
    for language, look, density in LOOKS:
        translation.use(language)
        theme.apply(qapp, look, density, scale=1.0)
        widget = BUILDS[name](filled, tmp_path)
        try:
            widget.show()
            qapp.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # words that came a moment ago
            assert list(cut(widget)) == [], (language, look, density)
            assert list(nameless(widget)) == []
            if isinstance(widget, QDialog) and density == "normal":
                least = widget.minimumSizeHint().expandedTo(widget.minimumSize())
                assert least.width() <= SMALL.width(), name
                assert least.height() <= SMALL.height(), name
        finally:  # gone at once, or the next look would be put on it too
            widget.close()
            widget.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def cut(root: QWidget) -> Iterator[str]:
    """The words that have less room than they need."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QPushButton | QCheckBox | QRadioButton) and widget.text():
            if widget.width() < widget.sizeHint().width() - 1 or widget.height() < widget.sizeHint().height() - 1:
                yield f"{widget.objectName()}: {widget.text()}"
        elif type(widget) is QLabel and widget.text():
            high = widget.heightForWidth(widget.width()) if widget.wordWrap() else 0
            wide = 0 if widget.wordWrap() else widget.fontMetrics().horizontalAdvance(widget.text())
            if widget.height() < high - 1 or widget.width() < wide - 1:
                yield f"{widget.objectName()}: {widget.text()}"
        elif isinstance(widget, ReportList):
            for line in range(widget.model().rowCount()):
                index = widget.model().index(line, 0)
                icon = 0 if index.data(Qt.ItemDataRole.DecorationRole) is None else widget.iconSize().width() + 8
                wide = widget.fontMetrics().horizontalAdvance(index.data()) + icon
                if index.flags() & Qt.ItemFlag.ItemIsEnabled and widget.viewport().width() < wide + theme.px(22):
                    yield f"report_list: {index.data()}"


def nameless(root: QWidget) -> Iterator[str]:
    """The buttons that a screen reader or a test could not tell apart."""
    for button in root.findChildren(QAbstractButton):
        ours = type(button).__module__.startswith("ui") or isinstance(button, QPushButton)
        if ours and button.isVisible() and not (button.objectName() and (button.accessibleName() or button.text())):
            yield f"{type(button).__name__} {button.objectName()} {button.text()}"
