"""Forms and details: what stands on the salon's papers, its logo, and the forms that clients sign."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from salonbase import forms, letterhead, nouns
from salonbase.errors import SalonError
from salonbase.forms import Form
from salonbase.reading.pictures import Prepared
from ui import ask, icons, papers, theme, work
from ui.card import photo_sources
from ui.dialogs.form_editor import FormEditorDialog
from ui.widgets.dialog import button
from ui.widgets.editors import TextEditor
from ui.widgets.labels import breakable, label
from ui.widgets.section import Section

_LOGO = QSize(160, 72)


class FormsSection(Section):
    """Everything acts at once; the text of a form is changed in a dialog of its own."""

    key = "forms"

    def heading(self) -> str:
        """The title of this part."""
        return self.tr("Forms and details")

    def build(self) -> None:
        """Make the fields, the logo and the list of forms."""
        self.add_words(
            self.tr("The details stand on papers and in forms, together with the salon's name."), "forms_use"
        )
        self.add_fields(self.setting(TextEditor("legal_name", self.tr("Legal name (OOO, IP…)"))))
        self.add_fields(
            self.setting(TextEditor("inn", self.tr("INN"))),
            self.setting(TextEditor("ogrn", self.tr("OGRN or OGRNIP"))),
            self.setting(TextEditor("director", self.tr("Director"))),
            self.setting(TextEditor("licence", self.tr("Licence"))),
            self.setting(TextEditor("email", self.tr("E-mail"))),
            self.setting(TextEditor("site", self.tr("Site"))),
            columns=2,
        )
        self._build_logo()
        self._column.addWidget(label(nouns.here(self.tr("Forms for clients to sign")), "section"))
        self.add_words(
            nouns.here(
                self.tr(
                    "The texts are plain examples and no legal advice. Let the salon's lawyer read them before anybody "
                    "signs."
                )
            ),
            "forms_lawyer",
        )
        self._list: QWidget | None = None
        self._shown: list[Form] | None = None
        self._place = self._column.count()
        self.add_buttons((self.tr("New form…"), "form_new", lambda: self.edit("")))
        self._show_forms()
        self._show_logo()

    def refresh(self) -> None:
        """Show what is kept now."""
        super().refresh()
        self._show_forms()
        self._show_logo()

    def edit(self, key: str) -> None:
        """Open the editor of a form, of a new one for ""."""
        dialog = FormEditorDialog(self.session, key, self.window())
        dialog.exec()
        dialog.deleteLater()
        self.refresh()

    def choose_logo(self) -> None:
        """Let the person choose a picture; it is prepared beside the window."""
        for path in ask.open_files(self.window(), self.tr("Choose a logo"), photo_sources.kinds(), "logo")[:1]:
            work.beside(partial(photo_sources.prepared, path), self._put_logo, owner=self)

    def _put_logo(self, prepared: Prepared | SalonError) -> None:
        if isinstance(prepared, SalonError):
            self.session.say(prepared.sentence, "bad")
        elif self.session.is_open and self.session.attempt(letterhead.put_logo, prepared):
            self.say_saved()

    def _remove_logo(self) -> None:
        if self.session.attempt(letterhead.remove_logo):
            self.session.say(self.tr("The logo is off the papers"), "undo")

    def _build_logo(self) -> None:
        self._column.addWidget(label(self.tr("Logo"), "field", name="logo_title"))
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        self.logo = QLabel(self.tr("no logo"))
        self.logo.setObjectName("logo_picture")
        self.logo.setAccessibleName(self.tr("Logo"))
        self.logo.setFixedSize(theme.px(_LOGO.width()), theme.px(_LOGO.height()))
        self._choose = button(self.tr("Choose a picture…"), "logo_choose", self.choose_logo)
        self._remove = button(self.tr("Take off"), "logo_remove", self._remove_logo, "quiet")
        row.addWidget(self.logo)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        row.addStretch(1)
        self._column.addWidget(holder)

    def _show_logo(self) -> None:
        jpeg = letterhead.logo()
        self._remove.setVisible(bool(jpeg))
        theme.set_role(self.logo, "paper" if jpeg else "dim")
        self.logo.setAlignment(Qt.AlignmentFlag.AlignCenter if jpeg else Qt.AlignmentFlag.AlignVCenter)
        if not jpeg:
            self.logo.setPixmap(QPixmap())
            self.logo.setText(self.tr("no logo"))
            return
        ratio = self.devicePixelRatioF()
        room = self.logo.size() - QSize(theme.px(12), theme.px(12))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        made = QPixmap.fromImage(QImage.fromData(jpeg).scaled(room * ratio, keep, smooth))
        made.setDevicePixelRatio(ratio)
        self.logo.setPixmap(made)

    def _show_forms(self) -> None:
        found = forms.forms(with_hidden=True)
        if found == self._shown:
            return
        self._shown = found
        here = self.focusWidget()
        kept = here.objectName() if here is not None and here.hasFocus() else ""
        if self._list is not None:
            self._column.removeWidget(self._list)
            self._list.hide()
            self._list.deleteLater()
        self._list = QWidget(self)
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(4))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(0, 1)
        for row, form in enumerate(found):
            self._add_form(grid, row, form, last=row == len(found) - 1)
        self._column.insertWidget(self._place, self._list)
        self._list.show()  # at once: the keyboard goes on from where it was
        for name in (kept, kept.replace("form_up_", "form_down_"), kept.replace("form_down_", "form_up_")):
            again = self._list.findChild(QPushButton, name) if name else None
            if again is not None and again.isEnabled():  # the highest form cannot go higher
                again.setFocus()
                break

    def _add_form(self, grid: QGridLayout, row: int, form: Form, *, last: bool) -> None:
        state = self.tr("hidden") if form.hidden else self.tr("changed") if form.changed else ""
        state = state or (self.tr("own") if form.own else "")
        words = f"{form.title} · {state}" if state else form.title
        grid.addWidget(
            label(breakable(words), "dim" if form.hidden else "", name=f"form_{form.key}", wrap=True), row, 0
        )
        hide = self.tr("Offer again") if form.hidden else self.tr("Hide")
        for column, (key, icon, title, act) in enumerate(
            (
                ("edit", "pencil-simple", self.tr("Change"), partial(self.edit, form.key)),
                ("print", "printer", self.tr("Print an empty one"), partial(self._print, form.key)),
                ("up", "arrow-up", self.tr("Higher"), partial(self._move, form.key, row - 1)),
                ("down", "arrow-down", self.tr("Lower"), partial(self._move, form.key, row + 1)),
                ("hide", "eye" if form.hidden else "eye-slash", hide, partial(self._hide, form)),
            ),
            start=1,
        ):
            made = self._small(f"form_{key}_{form.key}", icon, f"{title}: {form.title}", act)
            made.setToolTip(title)
            made.setEnabled(not ((key == "up" and row == 0) or (key == "down" and last)))
            grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)

    def _small(self, name: str, icon: str, title: str, act: partial[None]) -> QPushButton:
        made = button("", name, act, "quiet")
        made.setIcon(icons.icon(icon))
        made.setIconSize(QSize(theme.px(18), theme.px(18)))
        made.setAccessibleName(title)
        return made

    def _print(self, key: str) -> None:
        papers.form(self.session, key, None, self.window())

    def _move(self, key: str, place: int) -> None:
        if self.session.attempt(forms.move, key, place):
            self.refresh()

    def _hide(self, form: Form) -> None:
        if self.session.attempt(forms.hide, form.key, not form.hidden):
            self.refresh()
