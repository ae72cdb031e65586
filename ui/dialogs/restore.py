"""Choose a backup to restore: those that lie in the known places, or any other file."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QTableView, QWidget

from salonbase import backup, formats, keys
from salonbase.backup import Backup, restoring
from salonbase.errors import SalonError
from ui import ask, theme, work
from ui.clock import Clock
from ui.widgets.dialog import Dialog
from ui.widgets.field_box import FieldBox
from ui.widgets.labels import label
from ui.widgets.secret_editor import SecretEditor
from ui.widgets.table_model import Column, TableModel
from ui.widgets.table_view import whole_rows


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person wants back: a backup, or without one the base that the last restore has replaced."""

    backup: Backup | None
    root: bytes = field(repr=False)


class RestoreDialog(Dialog):
    """A table of backups, newest first; ``wanted`` is the answer. Without ``root`` it asks for what opens them."""

    def __init__(
        self, folder: Path, places: list[Path], clock: Clock, root: bytes | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, name="restore", title=self.tr("Restore from a backup"), width=640)
        self.say_intro(
            self.tr("The base that is there now is kept for 30 days, so that the restore can be taken back.")
        )
        self.wanted: Wanted | None = None
        self._folder, self._places, self._clock, self._root = folder, places, clock, root
        self.model = TableModel[Backup](self._columns(), self)
        self.table = whole_rows(QTableView(), "backups_table", self.tr("Backups"), self.model, stretch=3, boxed=True)
        self.table.setMinimumHeight(theme.px(220))
        self.told = label(self.tr("Looking for backups…"), "dim", name="restore_told", wrap=True)
        self.secret = SecretEditor("restore_secret", self.tr("Master password, or the 48 digits of the recovery sheet"))
        self.box = FieldBox(self.secret)
        self.box.setVisible(root is None)
        for part in (self.table, self.told, self.box):
            self.body.addWidget(part)
        self.add_quiet_button(self.tr("Another file…"), "restore_other", self.choose_file)
        self._former = self.add_quiet_button(self.tr("Bring the former base back…"), "restore_former", self.undo)
        self._former.setVisible(root is not None and bool(restoring.formers(folder)))
        self.add_button(self.tr("Leave it as it is"), "cancel", self.reject)
        self.restore_button = self.add_button(self.tr("Restore"), "restore", self.restore, "primary")
        self.restore_button.setEnabled(False)
        self.secret.entered.connect(self.restore)
        self.table.doubleClicked.connect(lambda _index: self.restore())
        work.beside(self._look, self._join, owner=self)

    def choose_file(self) -> None:
        """Let the person show a backup that lies elsewhere; it joins the table."""
        kinds = self.tr("Backups of SalonBase (*.sbbackup)")
        for path in ask.open_files(self, self.tr("Which backup?"), kinds, "backup")[:1]:
            try:
                chosen = backup.at(path)
            except SalonError as error:
                self.show_error(error.sentence)
            else:
                self.show_error("")
                self._show([chosen, *(row for row in self.model.rows() if row.path != path)])

    def restore(self) -> None:
        """Ask once more in words, when it is sure that the backup can be opened."""
        chosen = self._chosen()
        self.box.show_error("")
        if chosen is None:
            return
        if self._root is not None:
            self._ask(chosen, self._root)
        elif not self.secret.words():
            self.box.show_error(self.tr("Type the password or the digits first."))
            self.secret.setFocus()
        else:
            folder, words, now = self._folder, self.secret.words(), self._clock()
            self.set_busy(True)

            def root() -> bytes:
                return restoring.root_by_words(chosen.path, folder, words, now=now)

            work.run(root, lambda root: self._ask(chosen, root), self._refused, owner=self)

    def undo(self) -> None:
        """Bring back what the last restore has replaced, after a question."""
        kept = restoring.formers(self._folder)
        if self._root is None or not kept:
            return
        when = dt.datetime.strptime(kept[0].name, "%Y-%m-%d_%H-%M-%S")
        sentence = self.tr("Bring back the base that was replaced on {day}?").format(day=_moment(when))
        details = self.tr("The base that is there now is kept in its stead.")
        if ask.question(self, sentence, self.tr("Bring it back"), self.tr("Leave it as it is"), details=details):
            self.wanted = Wanted(None, self._root)
            self.accept()

    def _ask(self, chosen: Backup, root: bytes) -> None:
        self.set_busy(False)
        sentence = self.tr("Restore the base as it was on {day}?").format(day=_moment(self._local(chosen)))
        details = self.tr("It had %n client(s). What was written later stays in the base that is put aside.", "",
                          chosen.manifest.rows.get("client", 0))  # fmt: skip
        if ask.question(self, sentence, self.tr("Restore"), self.tr("Leave it as it is"), details=details):
            self.wanted = Wanted(chosen, root)
            self.accept()

    def _refused(self, error: Exception) -> None:
        self.set_busy(False)
        self.box.show_error(error.sentence if isinstance(error, SalonError) else "")
        self.secret.edit.selectAll()
        self.secret.setFocus()

    def _look(self) -> list[Backup]:
        """All backups of this base in the places; of any base where nothing tells which one it is."""
        base_id = keys.base_id(self._root) if self._root is not None else restoring.base_id(self._folder) or None
        found = [one for place in self._places for one in backup.found(place, base_id)]
        return sorted(found, key=lambda one: one.made_at, reverse=True)

    def _join(self, found: list[Backup]) -> None:
        """Show what was found, and what the person has shown meanwhile."""
        known = {one.path for one in found}
        self._show([*(row for row in self.model.rows() if row.path not in known), *found])

    def _show(self, found: list[Backup]) -> None:
        self.model.set_rows(found)
        self.restore_button.setEnabled(bool(found))
        self.told.setVisible(not found)
        self.told.setText(self.tr("No backup was found here. Plug in the stick, or choose the file of a backup."))
        if found:
            self.table.selectRow(0)
            (self.secret if self._root is None else self.table).setFocus()

    def _chosen(self) -> Backup | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.row(rows[0]) if rows else None

    def _local(self, row: Backup) -> dt.datetime:
        return row.made_at.astimezone(self._clock().tzinfo)

    def _columns(self) -> tuple[Column[Backup], ...]:
        return (
            Column(self.tr("Made"), lambda row: _moment(self._local(row))),
            Column(self.tr("Clients"), lambda row: formats.number(row.manifest.rows.get("client", 0)), number=True),
            Column(self.tr("Size"), self._size, number=True),
            Column(self.tr("Where"), lambda row: str(row.path.parent), tooltip=lambda row: str(row.path)),
        )

    def _size(self, row: Backup) -> str:
        return self.tr("{size} MB").format(size=formats.number(max(0.1, row.manifest.size / 1_000_000), 1))


def _moment(moment: dt.datetime) -> str:
    return f"{formats.day(moment.date())} {formats.time(moment.time())}"
