"""Which of many backups stay: many of the last days, few of the last months, none over half a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

ALL_OF = dt.timedelta(hours=48)
LONGEST = dt.timedelta(days=180)  # personal data has to go within half a year
NEWEST_OF = (("%Y-%m-%d", 14), ("%G-%V", 8), ("%Y-%m", 5))  # days, weeks, months that keep one each
FEWEST = 3


def kept(moments: Iterable[dt.datetime], *, now: dt.datetime) -> set[dt.datetime]:
    """Those that stay: all of 48 hours, 14 daily, 8 weekly, 5 monthly, none over 180 days, and always the newest 3.

    Of each day, week and month the newest stays.
    """
    ordered = sorted(moments, reverse=True)
    young = [moment for moment in ordered if now - moment <= LONGEST]
    stay = {moment for moment in young if now - moment <= ALL_OF}
    for pattern, number in NEWEST_OF:
        newest_of: dict[str, dt.datetime] = {}
        for moment in young:
            newest_of.setdefault(moment.strftime(pattern), moment)
        stay.update(list(newest_of.values())[:number])
    return stay | set(ordered[:FEWEST])
