"""What each member of REPORTS says of a base in which there is nothing, or next to nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from salonbase import base, clients, reports
from salonbase.errors import SalonError
from salonbase.output.table import show
from salonbase.report import Found, Report

NOW = dt.datetime(2026, 11, 22, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=3)))
every_report = pytest.mark.parametrize("one", reports.REPORTS, ids=lambda one: one.key)


def asked(one: Report) -> Found:
    has_period = {"from", "to"} <= {need.key for need in one.needs}
    values: dict[str, Any] = {"period": "all_time"} if has_period else {}
    return reports.ask(one.key, values, today=NOW.date())


@every_report
def test_an_empty_base_has_an_answer(one: Report, salon: base.Base, tmp_path: Path) -> None:
    found = asked(one)
    assert not set(found.clients) - {None}
    assert not [f for f in found.table.figures if isinstance(f.value, int | float) and f.value]
    assert found.table.picture is None or found.table.picture.is_empty
    for ending in (".pdf", ".xlsx", ".csv"):
        reports.save(one.key, found, tmp_path / f"empty{ending}", now=NOW)
        assert (tmp_path / f"empty{ending}").stat().st_size


@every_report
def test_a_base_with_one_client_has_an_answer(one: Report, salon: base.Base) -> None:
    clients.add({"first_name": "Зоя"}, now=NOW)
    found = asked(one)
    assert all(
        isinstance(show(c.kind, v), str) for row in found.rows for c, v in zip(found.table.columns, row, strict=True)
    )


def test_a_report_that_is_not_there_is_named_with_those_that_are(salon: base.Base) -> None:
    with pytest.raises(SalonError, match="birthdays"):
        reports.ask("income_of_the_neighbour", today=NOW.date())
