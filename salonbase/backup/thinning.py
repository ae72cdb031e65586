"""Which of many backups stay: many of the last days, few of the last months, none over half a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise

ALL_OF = dt.timedelta(hours=48)
LONGEST = dt.timedelta(days=180)  # personal data has to go within half a year
NEWEST_OF = (("%Y-%m-%d", 14), ("%G-%V", 8), ("%Y-%m", 5))  # days, weeks, months that keep one each
FEWEST = 3
LEAP = dt.timedelta(days=60)  # a salon that was closed for so long has a day or two for its old backups
CONFIRMED_BY = 3  # days


def kept(moments: Iterable[dt.datetime], *, now: dt.datetime) -> set[dt.datetime]:
    """Those that stay: all of 48 hours, 14 daily, 8 weekly, 5 monthly, none over 180 days, and always the newest 3.

    Of each day, week and month the newest stays. A clock that is wrong may cost no backup: those of days to come stay
    and count for nothing, and after a leap of time all stay until some days of work have confirmed it.
    """
    known = set(moments)
    past = sorted((moment for moment in known if moment <= now), reverse=True)
    if _leapt(past):
        return known
    young = [moment for moment in past if now - moment <= LONGEST]
    stay = {moment for moment in young if now - moment <= ALL_OF}
    for pattern, number in NEWEST_OF:
        newest_of: dict[str, dt.datetime] = {}
        for moment in young:
            newest_of.setdefault(moment.strftime(pattern), moment)
        stay.update(list(newest_of.values())[:number])
    return stay | set(past[:FEWEST]) | (known - set(past))


def _leapt(newest_first: list[dt.datetime]) -> bool:
    """Whether a long time without a backup was followed by few days with one: so a clock set forward looks, too."""
    days: set[dt.date] = set()
    for newer, older in pairwise(newest_first):
        days.add(newer.date())
        if len(days) >= CONFIRMED_BY:
            return False
        if newer - older > LEAP:
            return True
    return False
