"""Foreign files are read by a child process: good ones become plain sheets, bad ones a sentence."""

from __future__ import annotations

import datetime as dt
import io
import os
import pickle
import queue
import re
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from salonbase import reading, sandbox
from salonbase.errors import Cancelled, SalonError
from salonbase.reading import Row, archives, sparse_sheets, workbooks
from tests.core.foreign_files import book, read_here, sheet_of, with_sheet

pytestmark = pytest.mark.usefixtures("english")

FAR = sheet_of(
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>near</t></is></c></row>'
    b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
)


def test_values_keep_their_kind(tmp_path: Path) -> None:
    rows = [
        ["слово", 5, 5.5, True, dt.date(2024, 2, 29), dt.datetime(2024, 2, 29, 14, 30), dt.time(9, 15), " ", None, "x"]
    ]
    [sheet] = reading.read(book(tmp_path / "a.xlsx", rows))
    assert sheet.rows == [
        Row(
            1,
            (
                "слово",
                5,
                5.5,
                True,
                dt.date(2024, 2, 29),
                dt.datetime(2024, 2, 29, 14, 30),
                dt.time(9, 15),
                None,
                None,
                "x",
            ),
        )
    ]
    assert [type(cell) for cell in sheet.rows[0].cells[1:4]] == [int, float, bool]


def test_rows_keep_the_numbers_of_the_sheet_and_columns_their_place(tmp_path: Path) -> None:
    [sheet] = reading.read(book(tmp_path / "a.xlsx", [[], [], [None, None, "ФИО"], [], [None, None, "Анна", None]]))
    assert sheet.rows == [Row(3, (None, None, "ФИО")), Row(5, (None, None, "Анна"))]
    assert (sheet.name, sheet.file) == ("Лист1", "a.xlsx")


def test_a_large_number_of_rows_flows_and_is_counted(tmp_path: Path) -> None:
    heard: list[int] = []
    [sheet] = reading.read(book(tmp_path / "a.xlsx", [[n, "имя"] for n in range(2_500)]), progress=heard.append)
    assert len(sheet.rows) == 2_500
    assert heard == [1000, 2000, 2500]


def test_cancelling_ends_the_child(tmp_path: Path) -> None:
    def cancel(_rows: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        reading.read(book(tmp_path / "a.xlsx", [[n] for n in range(2_500)]), progress=cancel)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def words(path: Path) -> None:
    path.write_text("просто текст", "utf-8")


def noise(path: Path) -> None:
    path.write_bytes(bytes((n * 7919 + n // 251) % 256 for n in range(4000)))


def cut(path: Path) -> None:
    book(path, [["ФИО"]] * 100)
    path.write_bytes(path.read_bytes()[:-3000])


def hollow(path: Path) -> None:
    book(path, [])


def broken_xml(path: Path) -> None:
    with_sheet(path, b"<worksheet><sheetData><row r='1'><c r='A1'><v>1</v>")


def bomb(path: Path) -> None:
    with_sheet(
        path, sheet_of(b'<row r="1"><c r="A1" t="inlineStr"><is><t>' + b"A" * (60 << 20) + b"</t></is></c></row>")
    )


def long_cell(path: Path) -> None:
    noise_of_letters = bytes(97 + (n * n * 31 + n // 7) % 26 for n in range(300_000))
    with_sheet(
        path, sheet_of(b'<row r="1"><c r="A1" t="inlineStr"><is><t>' + noise_of_letters + b"</t></is></c></row>")
    )


def entity_bomb(path: Path) -> None:
    levels = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12))
    doctype = b'<!DOCTYPE worksheet [<!ENTITY e0 "ha">' + levels + b"]>"
    with_sheet(path, sheet_of(b'<row r="1"><c r="A1" t="str"><v>&e11;</v></c></row>', doctype=doctype))


def overlapping(path: Path) -> None:
    book(path, [["ФИО"]])
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        first = archive.infolist()[0].header_offset
    place = data.rfind(b"PK\x01\x02")
    data[place + 42 : place + 46] = struct.pack("<I", first)
    path.write_bytes(data)


def locked(path: Path) -> None:
    book(path, [["ФИО"]])
    data = bytearray(path.read_bytes())
    place = data.find(b"PK\x01\x02")
    data[place + 8] |= 1
    path.write_bytes(data)


BAD: list[tuple[Callable[[Path], None], str]] = [
    (empty, "is empty"),
    (words, "is called a workbook but is not one"),
    (noise, "is called a workbook but is not one"),
    (cut, "is cut off"),
    (hollow, "is empty"),
    (broken_xml, "damaged|is empty"),
    (bomb, "unpacks to 60 megabytes"),
    (long_cell, "holds 300000 characters"),
    (entity_bomb, "damaged|is empty"),
    (overlapping, "is not an honest workbook"),
    (locked, "is protected by a password"),
]


@pytest.mark.parametrize(("make", "sentence"), BAD, ids=[make.__name__ for make, _ in BAD])
def test_a_bad_file_is_refused_in_words(tmp_path: Path, make: Callable[[Path], None], sentence: str) -> None:
    path = tmp_path / "клиенты.xlsx"
    make(path)
    with pytest.raises(SalonError, match=sentence) as refusal:
        reading.read(path)
    assert "клиенты.xlsx" in refusal.value.sentence or "Лист1" in refusal.value.sentence


def test_a_cell_in_the_farthest_corner_costs_nothing(tmp_path: Path) -> None:
    [sheet] = reading.read(with_sheet(tmp_path / "far.xlsx", FAR))
    assert [row.number for row in sheet.rows] == [1, 1_048_576]
    assert sheet.rows[0].cells == ("near",)
    assert sheet.rows[1].cells[-1] == 1


def test_a_sheet_with_far_cells_gives_the_same_values(tmp_path: Path) -> None:
    near = (
        b'<row r="2"><c r="B2" t="str"><v>\xd0\x90\xd0\xbd\xd0\xbd\xd0\xb0</v></c><c r="C2" t="b"><v>1</v></c>'
        b'<c r="D2"><v>45000</v></c><c r="E2" t="e"><v>#N/A</v></c><c t="n"><v>2.5</v></c></row>'
    )
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    [sheet] = reading.read(with_sheet(tmp_path / "far.xlsx", sheet_of(near + far)))
    assert sheet.rows[0] == Row(2, (None, "Анна", True, 45000, 2.5))


@pytest.mark.parametrize("name", ["клиенты.docx", "клиенты"])
def test_an_unknown_format_names_those_that_are_known(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\x00\x01\x02")
    with pytest.raises(SalonError, match=r"not known here.*\.xlsx"):
        reading.read(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SalonError, match="is a folder"):
        reading.read(tmp_path)
    with pytest.raises(SalonError, match="There is no file"):
        reading.read(tmp_path / "нет.xlsx")


def test_a_renamed_workbook_is_known_by_its_content(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["ФИО"]]).rename(tmp_path / "клиенты.txt")
    assert reading.read(path)[0].rows == [Row(1, ("ФИО",))]


@pytest.mark.parametrize("name", ["cut-in-half", "empty", "not-a-workbook", "one-giant-cell"])
def test_the_bad_files_of_the_salon_are_refused(shared: Path, name: str) -> None:
    with pytest.raises(SalonError, match=name):
        reading.read(shared / "bad" / f"{name}.xlsx")


def run(code: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems limit in other ways")
def test_the_child_cannot_take_more_memory_than_it_may() -> None:
    took = run("from salonbase import sandbox; sandbox.limit(10); bytearray(sandbox.MEMORY)")
    assert b"MemoryError" in took.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems limit in other ways")
def test_the_child_cannot_compute_longer_than_it_may() -> None:
    assert run("from salonbase import sandbox; sandbox.limit(1)\nwhile True: pass").returncode < 0


def child(code: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def hear(code: str) -> None:
    started = child(code)
    try:
        reading._listen(started, reading._gave_up(Path("клиенты.xlsx")), None)
    finally:
        started.kill()
        started.communicate()


@pytest.mark.parametrize("code", [
    "import os; os.abort()",
    "import sys; sys.stdout.buffer.write(b'nonsense that is no frame')",
    "import sys; sys.stdout.buffer.write(b'\\xff\\xff\\xff\\xff')",
    "",
])  # fmt: skip
def test_a_child_that_dies_or_raves_becomes_a_sentence(code: str) -> None:
    with pytest.raises(SalonError, match="клиенты"):
        hear(code)


def test_a_child_that_falls_silent_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "SILENCE_SECONDS", 0.2)
    with pytest.raises(SalonError, match="клиенты"):
        hear("import time; time.sleep(60)")


def test_the_parent_takes_nothing_but_plain_values(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> tuple[Callable[[str], int], tuple[str]]:
            return os.system, (f"touch {tmp_path}/harm",)

    frame = pickle.dumps(("rows", [Evil()]))
    data = struct.pack(">I", len(frame)) + frame
    with pytest.raises(SalonError):
        hear(f"import sys; sys.stdout.buffer.write({data!r})")
    assert not (tmp_path / "harm").exists()


def test_the_frozen_program_serves_as_the_child(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["ФИО"]])
    request = f'{{"path": "{path.as_posix()}", "language": "en"}}'.encode()
    command = [sys.executable, "-m", "salonbase", reading.FLAG]
    done = subprocess.run(command, input=request, capture_output=True, check=True, timeout=60)
    assert pickle.loads(done.stdout[4 : 4 + struct.unpack(">I", done.stdout[:4])[0]]) == (
        "sheet",
        ("Лист1", "a.xlsx", ()),
    )


def test_the_memory_of_the_child_is_never_written_to_the_disk() -> None:
    asked = "print(resource.getrlimit(resource.RLIMIT_CORE))"
    code = f"import resource; from salonbase import sandbox; sandbox.limit(9); {asked}"
    if sys.platform != "win32":
        assert run(code).stdout.strip() == b"(0, 0)"
    assert sandbox.MEMORY == 512 << 20


@pytest.mark.parametrize(("make", "sentence"), BAD, ids=[make.__name__ for make, _ in BAD])
def test_the_readers_themselves_refuse_a_bad_file(tmp_path: Path, make: Callable[[Path], None], sentence: str) -> None:
    path = tmp_path / "клиенты.xlsx"
    make(path)
    try:
        sheets = read_here(path)
    except SalonError as refusal:
        assert re.search(sentence, refusal.sentence)  # noqa: PT017  (others raise what the child turns into words)
    except Exception:
        assert "damaged" in sentence
    else:
        assert not any(sheet.rows for sheet in sheets)


def test_a_sheet_that_is_mostly_air_is_read_cell_by_cell(tmp_path: Path) -> None:
    shared = b'<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    path = with_sheet(tmp_path / "far.xlsx", sheet_of(shared + far))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", "<sst><si><r><t>Орлова </t></r><r><t>Ольга</t></r></si></sst>")
    assert [sheet.rows[0].cells for sheet in read_here(path)] == [("Орлова Ольга",)]


def test_a_sheet_of_millions_of_scattered_cells_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sparse_sheets, "MOST_CELLS", 10_000)
    with pytest.raises(SalonError, match="larger than"):
        read_here(with_sheet(tmp_path / "far.xlsx", FAR))


def test_an_archive_that_unpacks_to_too_much_in_all_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST", 1000)
    with pytest.raises(SalonError, match="unpacks to"):
        archives.check(book(tmp_path / "a.xlsx", [["ФИО"]]))


def test_the_child_tells_its_rows_and_its_refusals_in_frames(tmp_path: Path) -> None:
    pipe = io.BytesIO()
    sandbox._send_sheet(pipe, reading.Incoming("Лист1", [Row(1, ("Анна",))], remarks=[(1, "odd")]), tmp_path / "a.xlsx")
    frames: queue.Queue[object] = queue.Queue()
    reading._receive(io.BytesIO(pipe.getvalue()), frames)
    assert [frames.get() for _ in range(4)] == [
        ("sheet", ("Лист1", "a.xlsx", ())), ("rows", [(1, ("Анна",))]), ("remarks", [(1, "odd")]), None,
    ]  # fmt: skip
    assert "too large" in sandbox._sentence(tmp_path / "a.xlsx", MemoryError())
    assert "damaged" in sandbox._sentence(tmp_path / "a.xlsx", ValueError())


def test_spans_of_time_and_impossible_numbers_are_cleaned() -> None:
    assert workbooks.clean(dt.timedelta(hours=26, minutes=5)) == dt.time(2, 5)
    assert [workbooks.clean(value) for value in (float("nan"), float("inf"), object(), "  ")] == [None] * 4
