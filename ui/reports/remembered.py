"""Which report was looked at last and on what its parameters stood: kept on this computer, and nothing personal."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from salonbase.report import PRESETS, Report
from ui.preferences import Preferences

_KEPT = ("choice", "number", "percent", "yes_no")  # a specialist is a person


class Remembered:
    """The last wishes, by the key of the report."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        try:
            found = json.loads(preferences.get("reports") or "{}")
        except ValueError:
            found = {}
        self._kept: dict[str, Any] = found if isinstance(found, dict) else {}

    @property
    def last(self) -> str:
        """The key of the report that was looked at last."""
        return str(self._kept.get("last", ""))

    def values(self, report: Report) -> dict[str, Any]:
        """What was asked of a report last, as far as the report still understands it."""
        kept = self._kept.get(report.key)
        if not isinstance(kept, dict):
            return {}
        found = {need.key: kept[need.key] for need in report.needs if need.key in kept and _fits(need, kept[need.key])}
        return found | _period(kept) if {"from", "to"} <= {need.key for need in report.needs} else found

    def keep(self, report: Report, values: dict[str, Any]) -> None:
        """Remember what is asked of a report now."""
        kinds = {need.key: need.kind for need in report.needs}
        kept = {key: value for key, value in values.items() if kinds.get(key) in _KEPT}
        for key in ("from", "to"):
            if kinds.get(key) == "day" and key in values:
                kept[key] = values[key].isoformat() if values[key] is not None else None
        if "period" in values:
            kept["period"] = values["period"]
        self._kept = {**self._kept, "last": report.key, report.key: kept}
        self._preferences.put("reports", json.dumps(self._kept))


def _fits(need: Any, value: Any) -> bool:
    if need.kind == "choice":
        return value in [choice.value for choice in need.choices]
    if need.kind in ("number", "percent"):
        return type(value) is int and need.least <= value <= need.most
    return need.kind == "yes_no" and isinstance(value, bool)


def _period(kept: dict[str, Any]) -> dict[str, Any]:
    if kept.get("period") in PRESETS:
        return {"period": kept["period"]}
    try:
        days = {key: dt.date.fromisoformat(kept[key]) if kept[key] else None for key in ("from", "to")}
    except (KeyError, ValueError, TypeError):
        return {}
    return dict(days)
