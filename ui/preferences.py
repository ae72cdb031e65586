"""What belongs to this computer and this person: language, theme, window. Never anything of a client."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from salonbase import paths

PREFERENCES: dict[str, str | int | bool] = {
    "language": "ru",
    "theme": "system",
    "density": "normal",
    "geometry": "",
    "birthdays_shown": True,
    "planned_shown": True,
    "last_base": "",
    "salon_name": "",
    "sorting": "",
    "reports": "",  # the last report and the parameters of each, as JSON: periods and choices, nobody's name
    "folders": "",  # where files were chosen last, by purpose, as JSON: folders, no names of files
    "untold": "",  # what went wrong while the window was closed, to be said at the next start
}


class Preferences(QObject):
    """The preferences in their file; an unreadable file means the defaults, a folder without rights keeps nothing."""

    changed = Signal(str)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path or paths.preferences_file()
        self._values: dict[str, Any] = dict(PREFERENCES) | self._read()

    def get(self, key: str) -> Any:
        """The value of one of PREFERENCES."""
        return self._values[key]

    def put(self, key: str, value: str | int | bool) -> None:
        """Choose a value, keep it and tell everybody."""
        if type(value) is not type(PREFERENCES[key]):
            raise TypeError(key)
        if self._values[key] != value:
            self._values[key] = value
            self._write()
            self.changed.emit(key)

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(found, dict):
            return {}
        return {key: found[key] for key, usual in PREFERENCES.items() if type(found.get(key)) is type(usual)}

    def _write(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside = self._path.with_suffix(".new")
            beside.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), encoding="utf-8")
            os.replace(beside, self._path)  # noqa: PTH105  (the name says what it does)
        except OSError:
            return
