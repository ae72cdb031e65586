"""In which folder files were chosen last, for each purpose: kept on this computer, and never the name of a file."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ui.preferences import Preferences

_preferences: Preferences | None = None


def remember_in(preferences: Preferences | None) -> None:
    """Keep the folders there from now on; with None nothing is kept."""
    global _preferences  # noqa: PLW0603  (one program has one person at it)
    _preferences = preferences


def last(purpose: str) -> Path:
    """Where the chooser begins: in the folder of the last time, or among the documents where that is gone."""
    kept = _all().get(purpose)
    if isinstance(kept, str) and kept and Path(kept).is_dir():
        return Path(kept)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


def keep(purpose: str, folder: Path) -> None:
    """Begin here the next time."""
    if _preferences is not None:
        _preferences.put("folders", json.dumps({**_all(), purpose: str(folder)}, ensure_ascii=False))


def _all() -> dict[str, object]:
    try:
        found = json.loads(_preferences.get("folders") or "{}") if _preferences is not None else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
