"""Whose paper it is: the salon's name, address and logo above reports and papers, and its details for forms.

The rows of the logos never change; the setting "logo" tells which one is in use, so that undo needs no copy.
"""

from __future__ import annotations

import datetime as dt

from salonbase import history, reading, settings
from salonbase.models import SalonPicture, tuples
from salonbase.output import Head
from salonbase.reading.pictures import Prepared

DETAILS = ("legal_name", "inn", "ogrn", "director", "licence", "email", "site")
"""The settings that stand on forms beside the salon's name, address and telephone."""


def head(made: dt.date | None = None) -> Head:
    """What stands above every paper: the name, the address, the ways to reach the salon, the logo. Two queries.

    ``made`` is the day on which the paper is made, for its foot.
    """
    known = settings.values()
    reached = " · ".join(known[key] for key in ("phone", "email", "site") if known[key])
    lines = tuple(line for line in (known["address"], reached) if line)
    return Head(known["salon_name"] or known["legal_name"], lines, _picture(known["logo"]), made)


def logo() -> bytes:
    """The logo as a JPEG, b"" where there is none."""
    return _picture(settings.get("logo"))


def put_logo(image: bytes, *, now: dt.datetime) -> None:
    """Show this picture above every paper, in place of a former one.

    What ``reading.picture`` has prepared is kept as it is; any other image is prepared here, by a child process in
    half a second. Raises SalonError where it is no picture that can be read.
    """
    jpeg = image if isinstance(image, Prepared) else reading.picture(image)
    with history.operation("logo_put", now=now) as writer:
        settings.write(writer, "logo", _kept(jpeg, now=now))


def remove_logo(*, now: dt.datetime) -> None:
    """Let papers show the salon's name alone."""
    with history.operation("logo_removed", now=now) as writer:
        settings.write(writer, "logo", 0)


def _kept(jpeg: bytes, *, now: dt.datetime) -> int:
    """The number of the picture, which may be there from former times."""
    known: int | None = SalonPicture.select(SalonPicture.id).where(SalonPicture.jpeg == jpeg).limit(1).scalar()
    return known or int(SalonPicture.insert(made_at=now, jpeg=jpeg).execute())


def _picture(number: int) -> bytes:
    found = tuples(SalonPicture.select(SalonPicture.jpeg).where(SalonPicture.id == number)) if number else []
    return bytes(found[0][0]) if found else b""
