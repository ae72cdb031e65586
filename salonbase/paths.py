"""Where things lie on this computer: the program's own resources, the person's bases and preferences.

``platformdirs`` is loaded only when it is asked: the window wants to stand at once.
"""

from __future__ import annotations

import sys
from pathlib import Path

APP = "SalonBase"


def resources() -> Path:
    """The folder with style sheets, icons and translations, in a checkout, a wheel and a frozen program alike."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) / "resources" if frozen else Path(__file__).resolve().parents[1] / "resources"


def default_base() -> Path:
    """The folder offered for the first base: it is the person's own data, so not a cache and not roaming."""
    import platformdirs

    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "base"


def free_base() -> Path:
    """The default folder, or while something lies there already the next of its kind that is free."""
    first = place = default_base()
    number = 1
    while place.is_dir() and any(place.iterdir()):
        number += 1
        place = first.with_name(f"{first.name}-{number}")
    return place


def default_backups() -> Path:
    """The folder for backups unless the owner chose another one."""
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / APP


def preferences_file() -> Path:
    """The file with what belongs to this computer and person (theme, language, last base), never with client data."""
    import platformdirs

    return Path(platformdirs.user_config_dir(APP, appauthor=False)) / "preferences.json"


def log_file() -> Path:
    """The file with reports of bugs: places in the program, never with client data."""
    import platformdirs

    return Path(platformdirs.user_log_dir(APP, appauthor=False)) / "bugs.log"
