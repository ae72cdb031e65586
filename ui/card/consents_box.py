"""What a client has signed: each form of the salon with the day, and how to note a signature or its withdrawal."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from salonbase import formats, forms
from salonbase.forms import Consent, Form
from ui import icons, papers, theme
from ui.session import Session
from ui.widgets.dialog import button
from ui.widgets.labels import breakable, label


class ConsentsBox(QWidget):
    """A line for each form: signed or not, and one button that says what can be done about it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._client_id = 0
        self._shown: object = None
        self._lines: QWidget | None = None
        self.setObjectName("consents_box")
        self._missing = label(
            self.tr("There is no signed consent to the processing of personal data yet."),
            "second",
            name="consents_missing",
            wrap=True,
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._column.addWidget(self._missing)

    def show_client(self, client_id: int) -> None:
        """Show what this client has signed."""
        newest: dict[str, Consent] = {}
        for consent in forms.of_client(client_id):
            newest.setdefault(consent.key, consent)
        standing = forms.standing(client_id)
        offered = [form for form in forms.forms(with_hidden=True) if not form.hidden or form.key in newest]
        if (shown := (client_id, offered, newest)) == self._shown:
            return
        self._shown, self._client_id = shown, client_id
        self._missing.setVisible(
            forms.DATA not in standing and any(form.key == forms.DATA and not form.hidden for form in offered)
        )
        here = self.focusWidget()
        kept = here.objectName() if here is not None and here.hasFocus() else ""
        if self._lines is not None:
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget(self)
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(0, 1)
        for row, form in enumerate(offered):
            self._add_line(grid, row, form, standing.get(form.key) or newest.get(form.key))
        self._column.addWidget(self._lines)
        self._lines.show()  # at once: the keyboard goes on from where it was
        again = self._lines.findChild(QPushButton, kept.replace("consent_sign_", "consent_more_"))
        if kept and again is not None:
            again.setFocus()

    def sign(self, key: str) -> None:
        """Note that a form was signed today."""
        self._change(forms.sign, self._client_id, key, self._session.today())

    def _add_line(self, grid: QGridLayout, row: int, form: Form, consent: Consent | None) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(breakable(form.title), "", name=f"consent_{form.key}", wrap=True))
        words.addWidget(self._state(form, consent))
        grid.addLayout(words, row, 0)
        stands = consent is not None and consent.withdrawn_on is None
        if not stands:
            title = self.tr("Signed today")
            made = button(title, f"consent_sign_{form.key}", partial(self.sign, form.key))
            made.setAccessibleName(f"{title}: {form.title}")
            grid.addWidget(made, row, 1)
        grid.addWidget(self._more(form, consent if stands else None), row, 2)

    def _state(self, form: Form, consent: Consent | None) -> QLabel:
        if consent is None:
            return label(self.tr("not signed"), "second", name=f"consent_state_{form.key}")
        signed = formats.day(consent.signed_on)
        if consent.withdrawn_on is None:
            return label(self.tr("signed {day}").format(day=signed), "ok", name=f"consent_state_{form.key}")
        words = self.tr("signed {day}, withdrawn {end}").format(day=signed, end=formats.day(consent.withdrawn_on))
        return label(words, "second", name=f"consent_state_{form.key}")

    def _more(self, form: Form, consent: Consent | None) -> QPushButton:
        title = self.tr("More")
        made = button("", f"consent_more_{form.key}", lambda: None, "quiet")
        made.setIcon(icons.icon("dots-three"))
        made.setAccessibleName(f"{title}: {form.title}")
        made.setToolTip(title)
        made.clicked.connect(lambda: self._open(self.menu(form, consent), made))
        return made

    def menu(self, form: Form, consent: Consent | None) -> QMenu:
        """What else can be done about a form; ``consent`` is the one that stands."""
        menu = QMenu(self)
        menu.setObjectName("consent_menu")
        menu.setAccessibleName(form.title)
        menu.aboutToHide.connect(menu.deleteLater)
        show = lambda: papers.form(self._session, form.key, self._client_id, self.window())  # noqa: E731
        _add(menu, "print", self.tr("&Print the form…"), show)
        if consent is not None:
            today = self._session.today()
            _add(menu, "again", self.tr("Signed &again today"), lambda: self.sign(form.key))
            _add(menu, "withdraw", self.tr("&Withdrawn today"), lambda: self._change(forms.withdraw, consent.id, today))
            _add(
                menu,
                "unsign",
                self.tr("&Not signed: take the mark out"),
                lambda: self._change(forms.unsign, consent.id),
            )
        return menu

    def _open(self, menu: QMenu, below: QPushButton) -> None:
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _change(self, function: Callable[..., object], *values: object) -> None:
        if self._session.attempt(function, *values):
            self.show_client(self._client_id)
            self._session.say(self.tr("Saved"), "saved")


def _add(menu: QMenu, key: str, words: str, act: Callable[[], object]) -> None:
    action = menu.addAction(words)
    action.setObjectName(f"consent_{key}")
    action.triggered.connect(lambda _on=False: act())
