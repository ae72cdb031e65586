"""The text of a form that clients sign, and beside it the sheet as it will be printed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from salonbase import drafts, forms, nouns, papers
from salonbase.errors import SalonError
from ui import printing, theme
from ui.draft import DialogDraft
from ui.session import Session
from ui.widgets import tab_order
from ui.widgets.dialog import Dialog, button
from ui.widgets.editor import Editor
from ui.widgets.editors import TextEditor
from ui.widgets.field_box import FieldBox
from ui.widgets.labels import label

_AFTER = 350  # milliseconds after the last key until the sheet is drawn anew
_SHEET = QSize(300, 424)


class _BodyEditor(Editor):
    """A text of many lines that scrolls."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self.edit = QPlainTextEdit(self)
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumSize(theme.px(380), theme.px(320))
        self.take(self.edit)
        self.edit.textChanged.connect(self.edited)
        self.row.addWidget(self.edit)

    def words(self) -> str:
        return self.edit.toPlainText()

    def set_words(self, words: str) -> None:
        self.edit.setPlainText(words)


class FormEditorDialog(Dialog):
    """Changes a form, or makes one where ``key`` is empty; ``key`` is the one that was written in the end."""

    def __init__(self, session: Session, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, name="form_editor", title=self.tr("Form to sign"), width=760)
        self._session, self.key = session, key
        self.say_intro(
            nouns.here(
                self.tr(
                    "What stands in braces is filled in for each client; what is not known becomes a line to write on. "
                    "A line that begins with # is a heading, one with @ has places to sign. "
                    "Let the salon's lawyer read the text before anybody signs it."
                )
            )
        )
        self.title = TextEditor("title", self.tr("Title"))
        self.text = _BodyEditor("body", self.tr("Text"))
        self.boxes = {"title": FieldBox(self.title), "body": FieldBox(self.text)}
        self.sheet = QLabel()
        self.sheet.setObjectName("form_sheet")
        self.sheet.setAccessibleName(self.tr("The form as it will be printed"))
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignTop)
        theme.set_role(self.sheet, "paper")
        self._told = label("", "second", name="form_pages")
        self._lay_out()
        self._later = QTimer(self, singleShot=True, interval=_AFTER)
        self._later.timeout.connect(self.draw)
        if key:
            form = forms.form(key)
            self.title.set_words(form.title)
            self.text.set_words(form.body)
            if not form.own:
                self.add_quiet_button(self.tr("Take the program's text"), "form_reset", self.reset)
        self._as_it_was, self._draft = self._words(), DialogDraft(session, drafts.form(key))
        if begun := self._draft.found():
            self.title.set_words(begun["title"])
            self.text.set_words(begun["body"])
            self.say_intro(self.tr("Here is what you had begun before the base was locked."))
        self.title.edited.connect(self._later.start)
        self.text.edited.connect(self._later.start)
        self.add_button(self.tr("Cancel"), "form_cancel", self.reject)
        self.add_button(self.tr("Save the form"), "form_save", self.save, "primary")
        self.title.entered.connect(self.text.setFocus)
        tab_order.follow_layout(self)
        self.draw()
        (self.text if key else self.title).setFocus()

    def save(self) -> None:
        """Keep the form, or say beside the field what is wrong."""
        for box in self.boxes.values():
            box.show_error("")
        title, body = self.title.words(), self.text.words()
        try:
            if self.key:
                self._session.change(forms.change, self.key, title, body)
            else:
                self.key = self._session.change(forms.add, title, body)
        except SalonError as error:
            self.boxes.get(error.field or "", self.boxes["body"]).show_error(error.sentence)
            return
        self._draft.drop()
        self._session.say(self.tr("Saved"), "saved")
        self.accept()

    def reject(self) -> None:
        """Leave the form as it is: what was typed is not wanted."""
        self._draft.drop()
        super().reject()

    def done(self, result: int) -> None:
        """Close; whoever is sent away by the lock finds the words when the form is opened again."""
        self._keep()
        super().done(result)

    def reset(self) -> None:
        """Put the program's own title and text into the fields; they are kept when the form is saved."""
        own = forms.program_form(self.key)
        self.title.set_words(own.title)
        self.text.set_words(own.body)
        self.draw()

    def insert(self, name: str) -> None:
        """Put a placeholder where the cursor is."""
        self.text.edit.insertPlainText("{" + name + "}")
        self.text.setFocus()

    def menu(self) -> QMenu:
        """Everything that can be filled in."""
        menu = QMenu(self)
        menu.setObjectName("placeholders")
        menu.aboutToHide.connect(menu.deleteLater)
        for name, title in forms.PLACEHOLDERS.items():
            action = menu.addAction(f"{title()}  {{{name}}}")
            action.setObjectName(f"placeholder_{name}")
            action.triggered.connect(lambda _on=False, name=name: self.insert(name))
        return menu

    def draw(self) -> None:
        """Show the first page as it will be printed, for nobody: every fact of a client is a line."""
        self._keep()
        paper = papers.form_with(self.title.words(), self.text.words(), today=self._session.today())
        content = papers.pdf(paper, today=self._session.today())
        ratio = self.devicePixelRatioF()
        image = printing.picture(content, QSize(theme.px(_SHEET.width()), theme.px(_SHEET.height())) * ratio)
        image.setDevicePixelRatio(ratio)
        self.sheet.setPixmap(QPixmap.fromImage(image))
        pages = printing.pages(content)
        self._told.setText(self.tr("%n page(s)", "", pages))
        try:
            forms.check(self.text.words() or "-")
        except SalonError as error:
            self.boxes["body"].show_error(error.sentence)
        else:
            self.boxes["body"].show_error("")

    def _words(self) -> dict[str, str]:
        return {"title": self.title.words(), "body": self.text.words()}

    def _keep(self) -> None:
        self._draft.keep(words := self._words(), as_it_was=words == self._as_it_was)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(theme.px(10))
        left.addWidget(self.boxes["title"])
        left.addWidget(self.boxes["body"], 1)
        words = self.tr("Fill in…")
        self.fill_button = button(words, "form_fill", self._offer, parent=self)
        self.fill_button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.fill_button)
        row.addStretch(1)
        left.addLayout(row)
        right = QVBoxLayout()
        right.setSpacing(theme.px(6))
        right.addWidget(self.sheet)
        right.addWidget(self._told)
        right.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(theme.px(20))
        both.addLayout(left, 1)
        both.addLayout(right)
        self.body.addLayout(both, 1)

    def _offer(self) -> None:
        self.menu().popup(self.fill_button.mapToGlobal(self.fill_button.rect().bottomLeft()))
