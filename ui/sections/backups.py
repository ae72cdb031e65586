"""Backups: where they go, how old they are, one more at once, and the way back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from salonbase import backup, formats, keys, paths, settings
from salonbase.backup import rounds
from salonbase.backup.rounds import Age
from salonbase.errors import SalonError
from ui import ask, theme, work
from ui.dialogs.restore import RestoreDialog
from ui.widgets.section import Section


class BackupSection(Section):
    """The first place is on this computer, the second one the owner chooses: a stick or a network folder."""

    key = "backups"

    def heading(self) -> str:
        """The title of this part."""
        return self.tr("Backups")

    def build(self) -> None:
        """Make the words and the buttons."""
        self.add_words(
            self.tr(
                "A backup is made by itself while you work and when the program closes. Each one is opened and "
                "compared before it counts."
            ),
            "backups_intro",
        )
        self.first_told = self.add_words("", "first_backup")
        self.second_told = self.add_words("", "second_backup")
        buttons = self.add_buttons(
            (self.tr("Make a backup now"), "make_backup", self.make),
            (self.tr("Choose the second place"), "choose_second_place", self.choose_second),
            (self.tr("Open the folder"), "open_backups", self._open_folder),
            (self.tr("Restore…"), "open_restore", self.restore),
        )
        self._make_button = buttons[0]

    def refresh(self) -> None:
        """Say where the backups are and how old; a stick or a network is asked beside the window."""
        super().refresh()
        base_id, folders = keys.base_id(self.session.base.root or bytes(16)), rounds.places()
        now = self.session.now()
        if len(folders) == 1:
            self.second_told.setText(self.tr("No second place: if this computer is lost, so are the backups."))
            theme.set_role(self.second_told, "warning-strong")
        work.beside(lambda: rounds.ages(base_id, folders, now=now), self._tell, owner=self)

    def make(self) -> None:
        """Make a backup in every place, in the background."""
        self._make_in(rounds.places())

    def choose_second(self) -> None:
        """Let the owner choose the second place, and put a backup there at once."""
        start = Path(settings.get("second_backup_folder") or Path.home())
        chosen = ask.folder(self, self.tr("Where should the second backup go?"), start)
        if chosen is not None and rounds.is_no_second(chosen, self.session.base.folder):
            self.session.say(self.tr("The first backups or the base itself lie there. Choose another disk."), "bad")
        elif chosen is not None and self.session.attempt(settings.put, "second_backup_folder", str(chosen)):
            self.say_saved()
            self.refresh()
            self._make_in([chosen])

    def restore(self) -> None:
        """Let the person choose what to restore; the window closes the base for that."""
        opened = self.session.base
        dialog = RestoreDialog(opened.folder, rounds.places(), self.session.now, opened.root, self)
        dialog.exec()
        dialog.deleteLater()
        if dialog.wanted is not None:
            self.session.restore_wanted.emit(dialog.wanted)

    def _make_in(self, places: list[Path]) -> None:
        opened, now = self.session.base, self.session.now()
        self._make_button.setEnabled(False)
        self._make_button.setText(self.tr("Making the backup…"))

        def job() -> None:
            refusals: list[SalonError] = []
            for place in rounds.reachable(places):
                try:
                    backup.make(opened, place, now=now)
                except SalonError as error:  # of one place: the other may have room
                    refusals.append(error)
            if refusals:
                raise refusals[0]

        work.run(job, lambda _nothing: self._made(), self._failed, owner=self)

    def _made(self) -> None:
        self._ready()
        self.session.say(self.tr("The backup was made and compared."))

    def _failed(self, error: Exception) -> None:
        self._ready()
        if isinstance(error, SalonError):
            self.session.say(error.sentence, "bad")

    def _ready(self) -> None:
        self._make_button.setEnabled(True)
        self._make_button.setText(self.tr("Make a backup now"))
        self.refresh()

    def _tell(self, ages: list[Age]) -> None:
        if not self.session.is_open or work.busy():
            return
        self.first_told.setText(self._words_of(self.tr("On this computer"), ages[0]))
        for age in ages[1:]:
            known = rounds.remembered(age)
            stale = known.made_at is None or rounds.is_stale(known.made_at, now=self.session.now())
            place = self.tr("Second place") if known.there else self.tr("Second place, not plugged in now")
            self.second_told.setText(self._words_of(place, known))
            theme.set_role(self.second_told, "bad" if stale else "dim")

    def _words_of(self, place: str, age: Age) -> str:
        if age.made_at is None:
            when = self.tr("no backup yet")
        else:
            local = age.made_at.astimezone(self.session.now().tzinfo)
            when = f"{formats.near_day(local.date(), self.session.today())}, {formats.time(local.time())}"
        return f"{place}: {when}\n{age.folder}"

    def _open_folder(self) -> None:
        folder = paths.default_backups()
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
