"""Text files of Russian programs are read in the code page in which they were written."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from salonbase.reading import encodings

EVERY = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8_r", "cp866", "mac_cyrillic"]
PEOPLE = ["Орлова Наталья Викторовна", "Щукин Эдуард Юрьевич", "Ёлкина Фёкла Яновна", "Цой Ли", "Хмельницкая Жанна",
          "Бах Мирон Ильич", "Подъячев Семён", "Чехова Дарья Олеговна"]  # fmt: skip
NOTES = ["", "любит кофе", "не звонить до обеда", "аллергия на лидокаин", "мама Кати, вход со двора"]


def decoded(path: Path) -> str:
    encoding = encodings.detect(path)
    assert encoding
    return "".join(encodings.pieces(path, encoding))


def written(path: Path, words: str, encoding: str) -> Path:
    path.write_bytes(words.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", EVERY)
@pytest.mark.parametrize("style", [str, str.lower, str.upper], ids=["as typed", "small", "capitals"])
def test_a_short_list_is_read_in_its_own_encoding(tmp_path: Path, encoding: str, style: type[str]) -> None:
    some = random.Random(7)
    for number in range(40):
        rows = [f"{some.choice(PEOPLE)};+7916204183{number % 10};{some.choice(NOTES)}" for _ in range(3)]
        words = style("\r\n".join(["ФИО;Телефон;Примечание", *rows]))  # type: ignore[call-arg]
        assert decoded(written(tmp_path / "список.csv", words, encoding)) == words


@pytest.mark.parametrize("encoding", EVERY)
@pytest.mark.parametrize("words", ["Иванова Анна Петровна", "Имя,Телефон\n", "Наталья", "№ 5 «Роза» — Петрова\n"])
def test_a_single_line_is_enough(tmp_path: Path, encoding: str, words: str) -> None:
    words = words if encoding not in {"koi8_r", "cp866"} else words.translate({ord(sign): None for sign in "№«»—"})
    assert decoded(written(tmp_path / "список.txt", words, encoding)) == words


@pytest.mark.parametrize("encoding", EVERY)
def test_russian_that_begins_late_is_found(tmp_path: Path, encoding: str) -> None:
    words = "id;phone\n" * 60_000 + "Орлова Наталья;+79162041833\n"
    assert decoded(written(tmp_path / "список.csv", words, encoding)) == words


def test_no_encoding_of_western_europe_is_ever_tried() -> None:
    assert {*encodings.CODE_PAGES} == {"cp1251", "cp866", "koi8_r", "mac_cyrillic"}


def test_lines_of_another_program_in_a_file_of_utf8_are_read_too(tmp_path: Path) -> None:
    path = tmp_path / "список.csv"
    path.write_bytes("Орлова Наталья\n".encode() * 30 + "Щукина Яна\n".encode("cp1251"))
    assert decoded(path).splitlines()[-1] == "Щукина Яна"


def test_a_file_that_is_cut_inside_a_letter_loses_that_letter_only(tmp_path: Path) -> None:
    path = tmp_path / "список.csv"
    path.write_bytes("Орлова Наталья".encode()[:-1])
    assert decoded(path) == "Орлова Наталь"
    path.write_bytes("Орлова Наталья".encode("utf-16")[:-1])
    assert decoded(path) == "Орлова Наталь"


def test_zeros_and_signs_that_nobody_sees_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "список.csv"
    path.write_bytes("Орлова\0\0;\ufeffНаталья\x1a".encode() + b"\0" * 20)
    assert decoded(path) == "Орлова;Наталья"


@pytest.mark.parametrize("content", [
    bytes(range(256)) * 20, random.Random(1).randbytes(4000), b"\xff\xd8\xff\xe0" + random.Random(2).randbytes(900),
    b"\0" * 5000, b"\x01\x02\x03" * 100,
], ids=["every byte", "noise", "photo", "zeros", "controls"])  # fmt: skip
def test_what_is_no_text_has_no_encoding(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "фото.csv"
    path.write_bytes(content)
    assert encodings.detect(path) is None


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_in_every_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    for size in (1, 2, 3, 5, 1000):
        monkeypatch.setattr(encodings, "PIECE", size)
        path = written(tmp_path / "список.txt", end.join(["Анна", "", "Белла", "Вера"]) + end, "cp1251")
        assert list(encodings.lines(path, "cp1251")) == ["Анна", "", "Белла", "Вера"]


def test_of_an_endless_line_only_the_beginning_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encodings, "PIECE", 1000)
    monkeypatch.setattr(encodings, "LONGEST_LINE", 5000)
    path = written(tmp_path / "список.txt", "x" * 50_000 + "\nАнна\n", "utf-8")
    [line] = encodings.lines(path, "utf-8")
    assert 5000 < len(line) <= 6000
