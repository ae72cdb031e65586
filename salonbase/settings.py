"""The settings of the salon, kept in the base: one line of SETTINGS each.

What belongs to this computer and person (theme, language, window) is in ``ui/preferences.py`` instead.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from salonbase import history, models
from salonbase.errors import SalonError
from salonbase.models import Setting
from salonbase.text import text


@dataclass(frozen=True, slots=True)
class Line:
    """One setting: its key, its default (whose type is the setting's type) and what it may be.

    ``choices`` limits words, ``least`` and ``most`` limit numbers; ``exact`` words are kept with every space in them.
    """

    key: str
    default: str | int | bool
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 1_000_000
    exact: bool = False

    @property
    def kind(self) -> str:
        """ "bool", "int", "choice" or "text": what the settings page shows."""
        if isinstance(self.default, bool):
            return "bool"
        if isinstance(self.default, int):
            return "int"
        return "choice" if self.choices else "text"


SETTINGS = (
    Line("salon_name", ""),
    Line("address", ""),
    Line("phone", ""),
    Line("trade", "salon", choices=("salon", "dental", "empty")),
    Line("client_word", "client", choices=("client", "patient")),
    Line("uses_teeth", False),
    Line("lock_minutes", 10, most=240),  # 0: never by itself
    Line("booking_minutes", 60, least=5, most=720),  # of a booking whose services have no length
    Line("recovery_confirmed", False),
    Line("second_backup_folder", "", exact=True),
    # the rules for the status of a client: salonbase.standing.Rules
    Line("status_new_days", 60, most=3650),
    Line("status_new_visits", 2, most=1000),
    Line("status_regular_visits", 4, least=1, most=1000),
    Line("status_vip_category_a", True),
    Line("status_vip_share", 75, least=1, most=100),
    Line("status_vip_visits", 6, most=1000),
    Line("status_vip_roubles", 0, most=10_000_000),
    Line("status_vip_all", True),
    Line("status_slipping_percent", 150, least=100, most=10_000),
    Line("status_slipping_days", 90, least=1, most=3650),
    Line("status_lost_percent", 300, least=100, most=10_000),
    Line("status_lost_days", 180, least=1, most=3650),
    Line("status_shortest_rhythm", 14, most=365),
    Line("legal_name", ""),  # from here to the logo: what stands on papers and forms (salonbase/letterhead.py)
    Line("inn", ""),
    Line("ogrn", ""),
    Line("director", ""),
    Line("licence", ""),
    Line("email", ""),
    Line("site", ""),
    Line("logo", 0),  # the number of a SalonPicture, 0 for none
)
_LINES = {line.key: line for line in SETTINGS}


def get(key: str) -> Any:
    """The value of a setting, its default where nothing was chosen; an unknown key is a bug."""
    line = _LINES[key]
    sql = "SELECT value FROM setting WHERE key = ?"  # plain, because each saved field asks
    stored = Setting._meta.database.execute_sql(sql, (key,)).fetchone()
    return line.default if stored is None else json.loads(stored[0])


def default(key: str) -> Any:
    """The value of a setting in a salon that has chosen nothing."""
    return _LINES[key].default


def values() -> dict[str, Any]:
    """All settings at once, by one query."""
    found = {line.key: line.default for line in SETTINGS}
    for key, value in models.tuples(Setting.select(Setting.key, Setting.value)):
        if key in found:
            found[key] = json.loads(value)
    return found


def put(key: str, value: str | int | bool, *, now: dt.datetime) -> None:
    """Choose a value; raises SalonError with ``field`` = key where the setting cannot be that."""
    with history.operation("setting_changed", now=now) as writer:
        write(writer, key, value)


def write(writer: history.Writer, key: str, value: str | int | bool) -> None:
    """Choose a value as a part of a running operation."""
    line = _LINES[key]
    stored = json.dumps(_checked(line, value), ensure_ascii=False)
    if Setting.select().where(Setting.key == key).exists():
        writer.update(Setting, key, value=stored)
    elif stored != json.dumps(line.default, ensure_ascii=False):
        writer.insert(Setting, key=key, value=stored)


def _checked(line: Line, value: str | int | bool) -> str | int | bool:
    if line.kind == "bool" and isinstance(value, bool):
        return value
    if line.kind == "int" and isinstance(value, int) and not isinstance(value, bool):
        if line.least <= value <= line.most:
            return value
        sentence = text("Settings", "Choose a number from {least} to {most}.", least=line.least, most=line.most)
        raise SalonError(sentence, field=line.key)
    if line.kind == "text" and isinstance(value, str):
        return value.strip() if line.exact else " ".join(value.split())
    if line.kind == "choice" and value in line.choices:
        return value
    raise SalonError(text("Settings", "This setting cannot have such a value."), field=line.key)
