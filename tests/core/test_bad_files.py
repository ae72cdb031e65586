"""Bad files are refused with a reason that names them, or read: in three seconds, in half a gigabyte, whole."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest

from salonbase import base, importing, reading, sandbox
from salonbase.errors import SalonError
from salonbase.models import Client, Import, Visit
from tests.core.bad_files import FILES, Bad

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.skipif(sys.platform == "win32", reason="the time of a child is asked as POSIX tells it"),
]

SECONDS = 3.0


def time_of_children() -> float:
    """Processor seconds of all children that have ended, so that a busy machine is no slow reader."""
    if sys.platform == "win32":
        raise NotImplementedError
    import resource

    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


@pytest.mark.parametrize("bad", FILES, ids=lambda bad: bad.name)
def test_a_bad_file_is_refused_by_name_or_read_in_time(tmp_path: Path, bad: Bad) -> None:
    path = tmp_path / bad.name
    bad.make(path)
    before = time_of_children()
    if bad.sentence:
        with pytest.raises(SalonError, match=bad.sentence) as refusal:
            reading.read(path)
        assert bad.name in refusal.value.sentence
    else:
        assert any(sheet.rows for sheet in reading.read(path))
    assert time_of_children() - before < SECONDS


def test_the_memory_of_the_reader_is_bounded_whatever_it_reads() -> None:
    assert sandbox.MEMORY == 512 << 20


@pytest.mark.parametrize("bad", [bad for bad in FILES if not bad.sentence], ids=lambda bad: bad.name)
def test_what_is_read_of_a_bad_file_comes_in_whole_or_not_at_all(
    tmp_path: Path, salon: base.Base, now: dt.datetime, bad: Bad
) -> None:
    path = tmp_path / bad.name
    bad.make(path)
    try:
        looked = importing.preview(importing.recognise(reading.read(path)), today=now.date())
    except SalonError:
        assert Import.select().count() == Client.select().count() == Visit.select().count() == 0
        return
    assert Client.select().count() == 0
    assert importing.apply(looked, now=now).clients == Client.select().count()
