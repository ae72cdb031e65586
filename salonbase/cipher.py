"""SQLCipher behind peewee: how a connection is keyed and set up, and what its errors mean.

Only ``salonbase.base`` and ``salonbase.backup`` lean on this. The key goes to the driver as bytes, never into SQL text,
and no object of ours keeps it after connecting.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import quote

from peewee import DatabaseError, SqliteDatabase
from sqlcipher3 import dbapi2

from salonbase import files, keys
from salonbase.errors import BaseBusy, BaseDamaged, Cancelled, SalonError
from salonbase.text import text
from salonbase.turns import GivingWay

OLDEST_SQLITE = (3, 51, 3)  # 3.51.1 and .2 have a corruption bug
PAGE = 4096
PAGES = ("cipher_integrity_check",)
QUICK = (*PAGES, "quick_check")
THOROUGH = (*PAGES, "integrity_check")
IN_USE = ("shrink_memory", "quick_check")  # reads from the disk what is in use, and can be interrupted: PAGES cannot
_PIECE = 1000  # rows that are read in one go where a run gives way
MOST_PROBLEMS = 20  # of one kind; a spoiled file has one for each page
ERRORS = (DatabaseError, dbapi2.Error)  # peewee wraps what happens while a query starts, not while it is read

# Set after the key and read back: a value that did not arrive would be found out by the first power cut only.
PRAGMAS: tuple[tuple[str, str, str | int], ...] = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", 3),
    ("foreign_keys", "1", 1),
    ("secure_delete", "1", 1),
    ("temp_store", "MEMORY", 2),
    ("trusted_schema", "0", 0),
    ("cell_size_check", "1", 1),
    ("cache_size", "-57344", -57344),
    ("busy_timeout", "5000", 5000),
)
_MEMORY_PRAGMAS = frozenset({"foreign_keys", "trusted_schema", "cell_size_check"})
_FULL, _READONLY, _IOERR, _CORRUPT, _CANTOPEN, _NOTADB, _NOMEM = 13, 8, 10, 11, 14, 26, 7
_BUSY, _LOCKED, _INTERRUPTED = 5, 6, 9

logging.getLogger("peewee").setLevel(logging.WARNING)  # at DEBUG it prints personal data


class CipherDatabase(SqliteDatabase):
    """An encrypted file, or an encrypted nothing in memory, as one connection that may be lent to another thread."""

    server_version = dbapi2.sqlite_version_info

    def __init__(self, path: Path | None, root: bytes, *, mode: str = "rw") -> None:
        """``path`` None is a database in memory; ``mode`` is SQLite's: ``ro``, ``rw`` or ``rwc``."""
        self._key = _key_spec(root)
        self._in_memory = path is None
        self._gives_way: GivingWay | None = None
        super().__init__(":memory:" if path is None else _uri(path, mode), thread_safe=False, autoconnect=False)

    def giving_way(self) -> GivingWay:
        """A run for another thread, which this thread interrupts by asking anything; there is one at a time."""
        self._gives_way = GivingWay(self.connection().interrupt)
        return self._gives_way

    def cursor(self, named_cursor: str | None = None) -> Any:
        """Whatever is asked begins here: a run that gives way does so now."""
        run = self._gives_way
        if run is not None and not run.is_over and not run.is_mine():
            run.step_aside()
        return super().cursor(named_cursor)

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """As peewee's; raises Cancelled in a run that gives way and had to."""
        run = self._gives_way
        if run is None or not run.is_mine():
            return super().execute_sql(sql, params)
        with run.asking(), _interrupted_is_cancelled():
            return RowsInTurn(super().execute_sql(sql, params), run)

    def close(self) -> bool:
        """As peewee's, after a run that gives way has: a statement that goes on in a closed file ends the program."""
        run = self._gives_way
        if run is not None and not run.is_over and not run.is_mine():
            run.step_aside()
        return bool(super().close())

    def _connect(self) -> Any:
        key, self._key = self._key, b""
        _assert_engine()
        connection = dbapi2.connect(
            self.database, timeout=1.0, isolation_level=None, check_same_thread=False, uri=not self._in_memory
        )
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.set_key(key)
            connection.execute("PRAGMA cipher_compatibility = 4")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            self._set_up(connection)
            self._add_conn_hooks(connection)  # type: ignore[attr-defined]  # the stubs leave it out
        except BaseException:
            connection.close()
            raise
        return connection

    def _set_up(self, connection: Any) -> None:
        for name, value, expected in PRAGMAS:
            if self._in_memory and name not in _MEMORY_PRAGMAS:
                continue
            connection.execute(f"PRAGMA {name} = {value}").fetchall()
            if connection.execute(f"PRAGMA {name}").fetchone()[0] != expected:
                raise AssertionError(f"PRAGMA {name} did not arrive")


class RowsInTurn:
    """The cursor of a run that gives way: each piece of its rows is read as a statement of its own."""

    def __init__(self, cursor: Any, run: GivingWay) -> None:
        self._cursor, self._run = cursor, run
        self._read: Iterator[Any] = iter(())
        run.holds(self)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        row = self.fetchone()
        if row is None:
            raise StopIteration
        return row

    def fetchone(self) -> Any:
        """The next row, None behind the last one."""
        row = next(self._read, None)
        if row is None:
            self._read = iter(self._ask(_PIECE))
            row = next(self._read, None)
        return row

    def fetchmany(self, size: int = 1) -> list[Any]:
        """The next so many rows."""
        rows = list(islice(self._read, size))
        return rows + self._ask(size - len(rows)) if len(rows) < size else rows

    def fetchall(self) -> list[Any]:
        """All the rows that are left."""
        return [*self._read, *self._ask(None)]

    def close(self) -> None:
        """Read no further: a statement that is half read would keep others from what they want."""
        self._cursor.close()

    def _ask(self, size: int | None) -> list[Any]:
        try:
            with self._run.asking(), _interrupted_is_cancelled():
                return list(self._cursor.fetchall() if size is None else self._cursor.fetchmany(size))
        except Cancelled:
            self.close()
            raise


@contextmanager
def _interrupted_is_cancelled() -> Iterator[None]:
    try:
        yield
    except ERRORS as error:
        if _code(error) == _INTERRUPTED:
            raise Cancelled from error
        raise


def connect(path: Path, root: bytes, *, mode: str = "rw") -> CipherDatabase:
    """Open the encrypted file; raises SalonError where its state or the key does not allow it."""
    database = CipherDatabase(path, root, mode=mode)
    try:
        database.connect()
    except Exception as error:
        raise sentence_of(error) or error from error
    return database


def copy(database: SqliteDatabase, path: Path) -> None:
    """Write a compact copy of the open database, with the same key, into a new file and make it durable."""
    path.unlink(missing_ok=True)
    database.execute_sql("VACUUM INTO ?", (str(path.absolute()),))
    files.sync(path)


def counts(database: SqliteDatabase) -> dict[str, int]:
    """The number of rows of each table by its name."""
    tables = [row[0] for row in database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
    return {table: count(database, table) for table in tables if not table.startswith("sqlite_")}


def count(database: SqliteDatabase, table: str) -> int:
    """The number of rows of one table."""
    return int(database.execute_sql(f'SELECT count(*) FROM "{table}"').fetchone()[0])


def problems(database: SqliteDatabase, checks: tuple[str, ...] = QUICK) -> list[str]:
    """What SQLCipher and SQLite find wrong, after a sentence that says what to do; empty for a sound file.

    ``checks`` is PAGES (is each page what was written), QUICK (and do they fit together), THOROUGH (and each index) or
    IN_USE (QUICK without the free pages).
    """
    found: list[str] = []
    try:
        for check in checks:
            found += [
                str(row[0])
                for row in database.execute_sql(f"PRAGMA {check}").fetchmany(MOST_PROBLEMS)
                if row[0] != "ok"
            ]
    except ERRORS as error:
        sentence = sentence_of(error)
        if sentence is None:
            raise
        found.append(str(error))
    return [damaged().sentence, *found] if found else []


def sentence_of(error: BaseException) -> SalonError | None:
    """What an error of the database means for the person; None where it is a bug of ours.

    Where a rollback fails because SQLite has rolled back by itself the cause stands in ``__context__`` (so it is with a
    full disk), therefore the whole chain is asked and the deepest answer wins.
    """
    answer: SalonError | None = None
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        if isinstance(link, SalonError):
            return link
        if is_in_use(link):
            answer = BaseBusy(text("Base", "The base is being used just now. Please try again."))
        answer = _sentence_of_code(_code(link)) or answer
        link = link.__cause__ or link.__context__
    return answer


def is_in_use(error: BaseException) -> bool:
    """Whether a copy was refused only because a statement or a transaction of this connection is under way."""
    return "cannot VACUUM" in str(error)


def damaged() -> BaseDamaged:
    """The refusal of a file whose pages are not what was written."""
    return BaseDamaged(text("Base", "The file of the base is damaged. Restore the newest backup."))


def _code(error: BaseException) -> int:
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)  # peewee keeps the driver's error in orig
    return code & 0xFF if isinstance(code, int) else 0


def _sentence_of_code(code: int) -> SalonError | None:
    if code == _FULL:
        return SalonError(text("Base", "The disk is full. Nothing was saved; free some space and try again."))
    if code == _READONLY:
        return SalonError(text("Base", "The base may not be written: its folder or file is read-only."))
    if code in {_BUSY, _LOCKED}:
        return BaseBusy(text("Base", "The base is open in another window or program. Close it there first."))
    if code == _IOERR:
        return SalonError(text("Base", "The disk does not answer as it should. Nothing was saved."))
    if code in {_CORRUPT, _NOTADB}:
        return damaged()
    if code == _CANTOPEN:
        return SalonError(text("Base", "The file of the base cannot be opened: it is gone or its folder is read-only."))
    if code == _NOMEM:
        return SalonError(text("Base", "This computer has no free memory left. Close other programs."))
    return None


def _key_spec(root: bytes) -> bytes:
    """Raw key and salt in SQLCipher's notation: no derivation, and a damaged file header stays readable."""
    return b"x'" + keys.cipher_key(root).hex().encode() + keys.cipher_salt(root).hex().encode() + b"'"


def _uri(path: Path, mode: str) -> str:
    place = path.absolute().as_posix()
    return f"file://{quote(place if place.startswith('/') else '/' + place)}?mode={mode}"


def _assert_engine() -> None:
    """A driver without encryption accepts a key in silence and writes plain text, so the engine has to say its name."""
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise AssertionError(f"SQLite {dbapi2.sqlite_version} is too old")
    with_name = dbapi2.connect(":memory:")
    try:
        if not with_name.execute("PRAGMA cipher_version").fetchone():
            raise AssertionError("this SQLite has no cipher")
    finally:
        with_name.close()
