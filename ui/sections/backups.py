"""Backups: where they go, how old they are, and one more at once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from salonbase import backup, formats, keys, paths, settings
from salonbase.errors import SalonError
from ui import ask, theme, work
from ui.widgets.section import Section

SECOND_STAYS = dt.timedelta(days=7)


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
        )
        self._make_button = buttons[0]

    def refresh(self) -> None:
        """Say where the backups are and how old."""
        super().refresh()
        self.first_told.setText(self._words_of(self.tr("On this computer"), paths.default_backups()))
        second = settings.get("second_backup_folder")
        if not second:
            self.second_told.setText(self.tr("No second place: if this computer is lost, so are the backups."))
            theme.set_role(self.second_told, "warning-strong")
            return
        last = self._newest(Path(second))
        stale = last is None or self.session.now() - last.made_at > SECOND_STAYS
        self.second_told.setText(self._words_of(self.tr("Second place"), Path(second)))
        theme.set_role(self.second_told, "bad" if stale else "dim")

    def make(self) -> None:
        """Make a backup in every place, in the background."""
        opened, now = self.session.base, self.session.now()
        second = settings.get("second_backup_folder")
        places = [paths.default_backups(), *([Path(second)] if second else [])]
        self._make_button.setEnabled(False)
        self._make_button.setText(self.tr("Making the backup…"))

        def job() -> None:
            for place in places:
                backup.make(opened, place, now=now)

        work.run(job, lambda _nothing: self._made(), self._failed, owner=self)

    def choose_second(self) -> None:
        """Let the owner choose the second place."""
        start = Path(settings.get("second_backup_folder") or Path.home())
        chosen = ask.folder(self, self.tr("Where should the second backup go?"), start)
        if chosen is not None:
            if self.session.attempt(settings.put, "second_backup_folder", str(chosen)):
                self.say_saved()
            self.refresh()

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

    def _words_of(self, place: str, folder: Path) -> str:
        last = self._newest(folder)
        if last is None:
            age = self.tr("no backup yet")
        else:
            day = formats.near_day(last.made_at.date(), self.session.today())
            age = f"{day}, {formats.time(last.made_at.time())}"
        return f"{place}: {age}\n{folder}"

    def _newest(self, folder: Path) -> backup.Backup | None:
        return backup.newest(folder, keys.base_id(self.session.base.root))

    def _open_folder(self) -> None:
        folder = paths.default_backups()
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
