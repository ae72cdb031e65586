"""The commands as a shell sees them: their output and their exit code; what needs it has a process of its own."""

from __future__ import annotations

import datetime as dt
import gc
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from salonbase import alphabet, base, cli, demo, entry, formats, keys, segments, text
from salonbase.keys import left_beside
from tests import bases

COMMANDS = (
    "demo", "import", "find", "export", "reports", "report", "paper", "check", "backup", "restore", "shots",
)  # fmt: skip
NOBODY = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", "LANG": "ru_RU.UTF-8", "LC_ALL": ""}


def run(
    *arguments: str | Path,
    piped: str | None = None,
    password: str | None = None,
    language: str = "ru",
    documents: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run ``salonbase`` as a shell would, only in this process: its exit code and what it printed.

    Without ``piped`` its standard input is empty.
    """
    environment = {**os.environ, **NOBODY, "LANG": f"{language}_XX.UTF-8", entry.VARIABLE: password or ""}
    environment["XDG_DOCUMENTS_DIR"] = str(documents or Path(tempfile.gettempdir()) / "documents-of-tests")
    former, spoken = (sys.stdin, sys.stdout, sys.stderr), text.language()
    with (
        mock.patch.dict(os.environ, environment),
        tempfile.TemporaryFile("w+", encoding="utf-8") as typed,
        io.TextIOWrapper(io.BytesIO(), encoding="utf-8") as out,
        io.TextIOWrapper(io.BytesIO(), encoding="utf-8") as err,
    ):
        typed.write(piped or "")
        typed.seek(0)
        sys.stdin, sys.stdout, sys.stderr = typed, out, err
        try:
            code = cli.main([str(word) for word in arguments])
        except SystemExit as end:  # argparse, after the help or a wrong usage
            code = int(end.code or 0)
        finally:
            sys.stdin, sys.stdout, sys.stderr = former
            text.use(spoken)
        for stream in (out, err):
            stream.flush()
        printed = [stream.buffer.getvalue().decode() for stream in (out, err)]
    return subprocess.CompletedProcess(["salonbase", *map(str, arguments)], code, printed[0], printed[1])


def answer(*arguments: str | Path, **options: Any) -> Any:
    """The JSON that a command prints when it succeeds."""
    done = run(*arguments, "--json", **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demo of sixty clients that was made by the command; tests leave it as it is."""
    folder = tmp_path_factory.mktemp("demo") / "base"
    done = run("demo", "--clients", "60", "--keep", folder, "--no-window")
    assert done.returncode == 0, done.stderr
    assert demo.PASSWORD in done.stdout
    _make_the_password_cheap(folder)
    return folder


def _make_the_password_cheap(folder: Path) -> None:
    """The same password at next to no cost: these tests open the base some forty times."""
    now = dt.datetime.now().astimezone()
    root = keys.open_master(folder, demo.PASSWORD, now=now)
    keys.set_master(folder, root, demo.PASSWORD, cost=bases.CHEAP)
    base.close(base.open_base(folder, root))  # it keeps the new key file inside


@pytest.fixture
def own(kept: Path, tmp_path: Path) -> Path:
    """A copy of that base which is no demo any more: its password lies nowhere."""
    folder = tmp_path / "own"
    shutil.copytree(kept, folder)
    (folder / demo.MARK).unlink()
    return folder


def test_a_kept_demo_is_sound_and_needs_no_password(kept: Path) -> None:
    found = answer("check", "--base", kept)
    assert found["ok"] is True
    assert found["clients"] >= 57  # some are in the trash
    assert found["visits"] > 200
    assert found["problems"] == []


def test_a_demo_is_not_made_twice_in_one_folder(kept: Path) -> None:
    before = (kept / base.FILE).read_bytes()
    assert answer("demo", "--keep", kept, "--no-window")["new"] is False
    assert (kept / base.FILE).read_bytes() == before


def test_a_demo_that_is_not_kept_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert answer("demo", "--clients", "2", "--no-window")["password"] == demo.PASSWORD
    assert list(tmp_path.iterdir()) == []


def test_an_empty_text_lists_everybody_in_the_order_of_the_list(kept: Path) -> None:
    everybody = answer("find", "", "--base", kept)
    assert len(everybody) == answer("check", "--base", kept)["clients"]
    assert set(everybody[0]) == {"id", "name", "phones"}
    assert everybody == answer("find", "--base", kept)
    assert [one["name"] for one in everybody] == sorted((one["name"] for one in everybody), key=alphabet.sort_key)


def test_export_writes_all_or_the_found_ones_and_an_import_knows_them_again(kept: Path, tmp_path: Path) -> None:
    counts = answer("check", "--base", kept)
    written = answer("export", "clients", "--base", kept, "--out", tmp_path / "a.xlsx")
    assert written == {"file": str(tmp_path / "a.xlsx"), "what": "clients", "rows": counts["clients"]}
    found = answer("find", "Анна", "--base", kept)
    some = answer("export", "clients", "--base", kept, "--out", tmp_path / "b.csv", "--find", "Анна")
    assert some["rows"] == len(found)
    again = answer("import", tmp_path / "a.xlsx", tmp_path / "b.csv", "--base", kept, "--dry-run")
    assert (again["clients"], again["visits"], again["filled"]) == (0, 0, 0)


def test_export_takes_the_clients_of_a_saved_segment(kept: Path, tmp_path: Path) -> None:
    folder, now = tmp_path / "base", dt.datetime.now().astimezone()
    shutil.copytree(kept, folder)
    with entry.opened(folder, None, now=now):
        without_phone = segments.Group("all", (segments.Fact("phone", "empty"),))
        segments.add("Без телефона", without_phone, now=now)
        wanted = segments.count(without_phone, today=now.date())
    assert wanted
    out = tmp_path / "a.csv"
    assert answer("export", "clients", "--base", folder, "--out", out, "--segment", "без телефона")["rows"] == wanted
    every = answer("report", "quality", "--base", folder)["rows"]
    some = answer("report", "quality", "--base", folder, "--segment", "Без телефона")["rows"]
    assert 0 < len(some) < len(every)
    refused = run("export", "clients", "--base", folder, "--out", tmp_path / "b.csv", "--segment", "Нет такого")
    assert refused.returncode == 1
    assert "Нет такого" in refused.stderr
    both = run("export", "clients", "--base", folder, "--out", out, "--segment", "x", "--find", "y")
    assert both.returncode == 2
    assert not (tmp_path / "b.csv").exists()


def test_a_report_is_asked_for_one_period_only(kept: Path) -> None:
    for typed in (("--from", "01.11.2026"), ("--to", "01.11.2026")):
        refused = run("report", "income", "--base", kept, "--period", "this_month", *typed)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert "--period" in refused.stderr
        assert typed[0] in refused.stderr
    refused = run("report", "quality", "--base", kept, "--set", "specialist=Ольга")
    assert refused.returncode == 1
    assert "specialist" in refused.stderr


def test_a_report_in_the_terminal_has_every_row(kept: Path) -> None:
    asked = ("report", "visits", "--period", "all_time", "--base", kept)
    rows, printed = answer(*asked)["rows"], run(*asked).stdout.splitlines()
    heading = next(number for number, line in enumerate(printed) if line.startswith("Дата"))
    assert len(rows) > 500  # more than are looked at before the widths of the columns are told
    for row, line in zip(rows, printed[heading + 1 :], strict=False):
        assert formats.day(dt.date.fromisoformat(row[0])) == line[:10]
        assert row[2][:39] in line
    assert printed[heading + 1 + len(rows)] == ""


def test_a_file_that_no_report_can_be_is_refused_before_a_password_is_asked(own: Path) -> None:
    refused = run("report", "visits", "--base", own, "--out", "visits.doc", "--json")
    assert refused.returncode == 1
    assert ".xlsx" in json.loads(refused.stdout)["error"]


def test_find_prints_the_fittest_first(kept: Path) -> None:
    everybody = answer("find", "", "--base", kept)
    someone = next(one for one in everybody if one["phones"] and len(one["name"].split()) == 3)
    assert answer("find", someone["name"], "--base", kept)[0] == someone
    assert someone in answer("find", someone["phones"][0][-4:], "--base", kept)
    assert answer("find", "никого с таким именем", "--base", kept) == []


def test_json_is_utf_8_whatever_the_terminal_is(kept: Path) -> None:
    environment = {**os.environ, **NOBODY, "LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "salonbase", "find", "Соколова", "--base", str(kept), "--json"],
        capture_output=True, env=environment, stdin=subprocess.DEVNULL, check=True,
    )  # fmt: skip
    assert "Соколова Вера Андреевна".encode() in done.stdout


def test_a_base_without_a_password_given_stays_closed(own: Path) -> None:
    done = run("check", "--base", own, "--json")
    assert done.returncode == 3
    assert json.loads(done.stdout)["exit_code"] == 3
    assert json.loads(done.stdout)["error"]


@pytest.mark.parametrize("way", ["file", "variable", "pipe", "pipe by name"])
def test_a_password_comes_by_a_file_the_environment_or_a_pipe(own: Path, tmp_path: Path, way: str) -> None:
    password_file = tmp_path / "password"
    password_file.write_text(demo.PASSWORD + "\nsecond line\n", "utf-8")
    ways: dict[str, tuple[list[str], dict[str, str]]] = {
        "file": (["--password-file", str(password_file)], {}),
        "variable": ([], {"password": demo.PASSWORD}),
        "pipe": ([], {"piped": demo.PASSWORD + "\n"}),
        "pipe by name": (["--password-file", "-"], {"piped": demo.PASSWORD}),
    }
    arguments, options = ways[way]
    assert answer("check", "--base", own, *arguments, **options)["ok"] is True


def test_the_recovery_digits_open_a_base_whose_key_file_is_gone(tmp_path: Path) -> None:
    folder, digits = created(tmp_path)
    (folder / base.KEY_FILE).unlink()
    (folder / left_beside.FILE).unlink()
    assert answer("check", "--base", folder, piped=digits)["ok"] is True


def test_a_wrong_password_has_an_exit_code_of_its_own(own: Path) -> None:
    done = run("find", "", "--base", own, piped="not the password\n")
    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.splitlines()) == 1


def test_a_password_file_that_is_missing_or_empty_is_told(own: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.touch()
    for file in (empty, tmp_path / "missing"):
        done = run("check", "--base", own, "--password-file", file)
        assert done.returncode == 1
        assert str(file) in done.stderr


@pytest.mark.parametrize(
    ("typed", "code"),
    [("\ufeffromashka-2026\r\n", 0), ("romashka-2026", 0), ("другой\n", 3), ("", 1), ("\r\n", 1)],
)
def test_a_password_by_standard_input_may_have_a_mark_and_any_line_end(
    own: Path, tmp_path: Path, typed: str, code: int
) -> None:
    (tmp_path / "password.txt").write_bytes(typed.encode("utf-8"))
    by_file = run("check", "--base", own, "--password-file", tmp_path / "password.txt")
    piped = subprocess.run(
        [sys.executable, "-m", "salonbase", "check", "--base", str(own), "--password-file", "-"],
        input=typed.encode("utf-8"), check=False, capture_output=True,
    )  # fmt: skip
    assert (by_file.returncode, piped.returncode) == (code, code)


def test_a_folder_without_a_base_is_told(tmp_path: Path) -> None:
    done = run("check", "--base", tmp_path, "--json")
    assert done.returncode == 1
    assert set(json.loads(done.stdout)) == {"error", "exit_code"}


def test_a_flipped_bit_is_found(own: Path) -> None:
    with (own / base.FILE).open("r+b") as file:
        file.seek(20 * 4096 + 100)
        byte = file.read(1)[0]
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 1]))
    done = run("check", "--base", own, "--json", password=demo.PASSWORD)
    assert done.returncode == 4, done.stdout


def test_a_base_of_no_bytes_is_damaged(own: Path) -> None:
    (own / base.FILE).write_bytes(b"")
    done = run("check", "--base", own, "--json", password=demo.PASSWORD)
    assert done.returncode == 4
    assert json.loads(done.stdout)["exit_code"] == 4


def test_wrong_usage_names_what_is_missing() -> None:
    done = run("check")
    assert done.returncode == 2
    assert "--base" in done.stderr
    assert run("nonsense").returncode == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("check",), "salonbase check: Не хватает: --base."),
        (("finf",), "salonbase: COMMAND: «finf» не подходит. Выберите из: demo, import, "),
        (("demo", "--clients", "много"), "salonbase demo: После --clients нужно число, а не «много»."),
        (("find", "а", "--base"), "salonbase find: После --base нужно значение."),
        (("check", "--base", "x", "--json=3"), "salonbase check: После --json ничего не пишут."),
        (("check", "--base", "x", "--nonsense"), "salonbase: Непонятно: --nonsense"),
    ],
)
def test_each_misuse_is_told_in_a_sentence(words: tuple[str, ...], sentence: str) -> None:
    done = run(*words, language="ru")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith(sentence)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Windows closes no output")
def test_a_closed_output_is_no_error(kept: Path) -> None:
    command = f"{sys.executable} -m salonbase find '' --base {kept} --json >&- 2>&-"
    assert subprocess.run(command, shell=True, check=False).returncode == 0


def test_the_help_names_the_exit_codes_and_speaks_both_languages() -> None:
    for language in ("ru", "en"):
        done = run("--help", language=language)
        assert done.returncode == 0
        assert "130" in done.stdout
        assert "shots" in done.stdout
    assert run("--language", "en", "find", "--help").stdout.count("Find clients") >= 1
    assert run("--version").stdout.startswith("salonbase ")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_each_help_says_everything_in_the_language_of_the_person(command: str) -> None:
    russian, english = (run(*command.split(), "--help", language=language) for language in ("ru", "en"))
    assert russian.returncode == english.returncode == 0
    for foreign in ("usage:", "positional", "arguments:", "options:", "show ", "the ", " a "):
        assert foreign not in russian.stdout, foreign
    assert not re.search("[а-яё]", english.stdout, re.IGNORECASE)
    assert "usage: salonbase" in english.stdout


def test_without_a_screen_the_window_names_the_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform != "linux":
        pytest.skip("elsewhere there is always a screen")
    done = run()
    assert done.returncode == 1
    assert "salonbase shots" in done.stderr
    assert gc.isenabled()


def test_the_commands_without_a_window_never_load_qt(kept: Path) -> None:
    script = (
        "import sys; from salonbase import cli; code = cli.main(sys.argv[1:]); "
        "assert not [name for name in sys.modules if name.split('.')[0] in ('PySide6', 'ui')]; sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "find", "", "--base", str(kept)],
        capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, env={**os.environ, **NOBODY}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_a_reader_who_stops_early_is_no_error(kept: Path) -> None:
    done = subprocess.run(
        f'"{sys.executable}" -m salonbase find "" --base "{kept}" | true',
        shell=True, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, env={**os.environ, **NOBODY},
        check=True,
    )  # fmt: skip
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_behind_the_output_is_told(kept: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "salonbase", "find", "--base", str(kept), "--json"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_backup_is_made_and_restored(own: Path, tmp_path: Path) -> None:
    made = answer("backup", "--base", own, "--to", tmp_path / "backups", password=demo.PASSWORD)
    target = tmp_path / "new"
    assert answer("restore", made["backup"], "--base", target, password=demo.PASSWORD)["kept"] is None
    before = answer("find", "", "--base", own, password=demo.PASSWORD)
    assert answer("find", "", "--base", target, password=demo.PASSWORD) == before


# Import


def created(tmp_path: Path) -> tuple[Path, str]:
    """A base that the command line made without a password, and the recovery digits that it printed."""
    workbook, folder = tmp_path / "clients.xlsx", tmp_path / "created"
    write_workbook(workbook)
    done = run("import", workbook, "--base", folder, "--create", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    digits = next(word for line in done.stderr.splitlines() for word in line.split() if word.count("-") == 7)
    return folder, digits


def write_workbook(path: Path) -> None:
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (
        ("ФИО", "Телефон", "Дата рождения"),
        ("Ветрова Зоя Ильинична", "8 (916) 000-11-22", "12.03.1985"),
        ("Кольцов Макар", "+7 921 000 33 44", ""),
    ):
        sheet.append(row)
    workbook.save(path)


def test_import_makes_a_base_and_knows_everybody_the_second_time(tmp_path: Path) -> None:
    folder, digits = created(tmp_path)
    assert len(digits) == 8 * 6 + 7
    if sys.platform != "win32":
        assert (folder / left_beside.FILE).stat().st_mode & 0o077 == 0
    again = answer("import", tmp_path / "clients.xlsx", "--base", folder)
    assert (again["clients"], again["visits"], again["duplicates"]) == (0, 0, 2)
    found = [one["name"] for one in answer("find", "", "--base", folder)]
    assert found == ["Ветрова Зоя Ильинична", "Кольцов Макар"]


def test_import_counts_what_it_brought(tmp_path: Path) -> None:
    write_workbook(tmp_path / "clients.xlsx")
    password_file = tmp_path / "password"
    password_file.write_text("a long password", "utf-8")
    arguments = ("import", tmp_path / "clients.xlsx", "--base", tmp_path / "new", "--password-file", password_file)
    brought = answer(*arguments, "--create")
    assert {key: brought[key] for key in ("clients", "visits", "total_kopecks", "duplicates", "problems")} == {
        "clients": 2, "visits": 0, "total_kopecks": 0, "duplicates": 0, "problems": [],
    }  # fmt: skip
    assert not (tmp_path / "new" / left_beside.FILE).exists()


def test_a_dry_run_keeps_nothing(tmp_path: Path, own: Path) -> None:
    write_workbook(tmp_path / "clients.xlsx")
    before = answer("check", "--base", own, password=demo.PASSWORD)
    arguments = ("import", tmp_path / "clients.xlsx", "--dry-run")
    assert answer(*arguments, "--base", own, password=demo.PASSWORD)["clients"] == 2
    assert answer("check", "--base", own, password=demo.PASSWORD) == before
    assert answer(*arguments, "--base", tmp_path / "nowhere", "--create")["clients"] == 2
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="where the documents lie is told by the environment on Linux only")
def test_a_backup_is_made_before_an_import_that_changes_anything(tmp_path: Path, own: Path) -> None:
    write_workbook(tmp_path / "clients.xlsx")
    options = {"password": demo.PASSWORD, "documents": tmp_path / "documents"}
    arguments = ("import", tmp_path / "clients.xlsx", "--base", own)
    before = answer("check", "--base", own, password=demo.PASSWORD)
    made = Path(answer(*arguments, **options)["backup"])
    assert made.is_relative_to(tmp_path / "documents")
    assert answer(*arguments, **options)["backup"] is None  # nothing new: nothing is written
    answer("restore", made, "--base", own, password=demo.PASSWORD)
    assert answer("check", "--base", own, password=demo.PASSWORD) == before


def test_the_files_of_one_set_belong_together_in_any_order(tmp_path: Path) -> None:
    (tmp_path / "visits.csv").write_text("client_id,date,treatment\nA7,2025-01-12,peeling\nB9,2025-01-13,massage\n")
    (tmp_path / "people.csv").write_text("client_id,first_name,last_name\nA7,Anna,Belova\n")
    files = (tmp_path / "visits.csv", tmp_path / "people.csv")
    brought = answer("import", *files, "--base", tmp_path / "new", "--create", language="en")
    assert (brought["clients"], brought["visits"], brought["refused"]) == (1, 1, 1)
    assert [(one["file"], one["row"], one["why"]) for one in brought["problems"]] == [
        ("visits.csv", 3, "No client has the number «B9».")
    ]


def test_of_several_files_all_come_or_none(tmp_path: Path, own: Path) -> None:
    before = answer("check", "--base", own, password=demo.PASSWORD)
    good = tmp_path / "good.xlsx"
    write_workbook(good)
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04 cut")
    for bad in ("bad.xlsx", "missing.xlsx", "."):
        done = run("import", good, tmp_path / bad, "--base", own, "--json", password=demo.PASSWORD)
        assert done.returncode == 1
        assert (tmp_path / bad).name in json.loads(done.stdout)["error"]
    assert answer("check", "--base", own, password=demo.PASSWORD) == before


def test_a_base_that_gets_no_key_file_is_not_left_behind(tmp_path: Path) -> None:
    write_workbook(tmp_path / "clients.xlsx")
    (tmp_path / "base" / "keys.json" / "in the way").mkdir(parents=True)
    done = run("import", tmp_path / "clients.xlsx", "--base", tmp_path / "base", "--create", password=demo.PASSWORD)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert [path.name for path in (tmp_path / "base").iterdir()] == ["keys.json"]


def test_import_without_a_base_asks_for_create(tmp_path: Path) -> None:
    write_workbook(tmp_path / "clients.xlsx")
    done = run("import", tmp_path / "clients.xlsx", "--base", tmp_path / "nowhere")
    assert done.returncode == 1
    assert "--create" in done.stderr


def test_a_file_that_cannot_be_read_makes_no_base(tmp_path: Path) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 this is no workbook")
    done = run("import", tmp_path / "broken.xlsx", "--base", tmp_path / "new", "--create", "--json")
    assert done.returncode == 1, done.stdout + done.stderr
    assert json.loads(done.stdout)["error"]
    assert not (tmp_path / "new").exists()


def test_the_dentists_workbook_comes_as_its_truth_says(tmp_path: Path, shared: Path) -> None:
    truth = json.loads((shared / "truth.json").read_text("utf-8"))["dentist-cards.xlsx"]
    first = answer("import", shared / "dentist-cards.xlsx", "--base", tmp_path / "base", "--create")
    assert (first["clients"], first["visits"]) == (truth["clients"], truth["visits"])
    assert first["total_kopecks"] == truth["total"] * 100
    second = answer("import", shared / "dentist-cards.xlsx", "--base", tmp_path / "base")
    assert (second["clients"], second["visits"]) == (0, 0)


def test_a_short_password_for_a_new_base_is_refused(tmp_path: Path) -> None:
    write_workbook(tmp_path / "clients.xlsx")
    done = run("import", tmp_path / "clients.xlsx", "--base", tmp_path / "new", "--create", "--json", piped="1234\n")
    assert done.returncode == 1
    assert not (tmp_path / "new").exists()
