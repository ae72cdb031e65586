"""Whatever bytes come: sheets or a sentence, nothing else; the long form is ``uv run python -m tests.fuzz``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salonbase import base
from tests import fuzz
from tests.core import strange_bytes

each = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
few = settings(each, max_examples=12)


@each
@given(st.one_of(strange_bytes.by_chance(), strange_bytes.tables()))
def test_no_text_breaks_the_reader_of_tables(tmp_path: Path, content: bytes) -> None:
    fuzz.read_here(tmp_path / "a.csv", content)


@each
@given(strange_bytes.address_books())
def test_no_text_breaks_the_reader_of_address_books(tmp_path: Path, content: bytes) -> None:
    fuzz.read_here(tmp_path / "a.vcf", content)


@few
@given(st.data())
def test_no_damage_to_a_workbook_breaks_the_parent(tmp_path: Path, data: st.DataObject) -> None:
    good = strange_bytes.workbooks(tmp_path)
    kind = data.draw(st.sampled_from(sorted(good)))
    fuzz.read_in_child(tmp_path / f"a.{kind}", data.draw(strange_bytes.damaged_workbooks(good[kind])))


@settings(each, max_examples=60)
@given(st.one_of(strange_bytes.tables(), strange_bytes.address_books()))
def test_a_strange_file_is_brought_in_whole_or_refused(
    tmp_path: Path, salon: base.Base, now: dt.datetime, content: bytes
) -> None:
    fuzz.bring_in(tmp_path / "a.csv", content, now=now)


def test_the_fuzzer_sees_a_reader_that_breaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_path: Path) -> str:
        raise IndexError

    monkeypatch.setattr("salonbase.reading.encodings.detect", broken)
    with pytest.raises(IndexError):
        fuzz.read_here(tmp_path / "a.csv", b"x;y\n1;2\n")
