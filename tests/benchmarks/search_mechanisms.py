"""Which search mechanism: ``uv run python -m tests.benchmarks.search_mechanisms [CLIENTS …]``.

Each mechanism answers the same key presses on the same encrypted base with its full list of hits in the list's order.
"Trigram" is SQLite's FTS5, "prefix" an index over every word of every name, "scan" a list of names in Python, "sets"
the ``salonbase.search.Index`` of the program. "No hits" counts the key presses that found nobody: trigram knows no part
under three letters, prefix no middle of a word. Only "sets" also ranks, and knows phones, cards, layout and sound.
"""

from __future__ import annotations

import datetime as dt
import gc
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import median, quantiles

from salonbase import alphabet, base, names, search
from salonbase.demo import words
from salonbase.models import Record
from tests import bases

TYPED = "иванова анна,петров,наталья викторовна,орлова нат,ова,вна,александровна м,щукина,ян,к"
EXTRA = "bdfyjdf,ivanova,89161234,1833,916,8 (916) 12"
SYLLABLES = "ба ка ми ро то лу ве гри за не по су ши че да фе хо цы жу мар кол сер тим бур вол кри"
ENDINGS = "нов лев рин ский енко дзе чук ров кин"
NOW = dt.datetime(2026, 11, 22, 12, 30, tzinfo=dt.UTC)

Find = Callable[[str], Sequence[int]]


def key_presses(typed: str) -> list[str]:
    """What the search box holds after each key, each once."""
    return list(dict.fromkeys(word[:length] for word in typed.split(",") for length in range(1, len(word) + 1)))


def fill(clients: int) -> None:
    """Invented clients with 9,000 surnames, some of them frequent, a phone each and a card number for every third."""
    rng = Random(1)
    syllables, endings = SYLLABLES.split(), ENDINGS.split()
    surnames = list(words.SURNAMES)
    while len(surnames) < 9000:
        syllable = "".join(rng.choice(syllables) for _ in range(rng.choice((2, 2, 3))))
        surnames.append(syllable.capitalize() + rng.choice(endings))
    chosen = rng.choices(surnames, [1 / (place + 3) ** 0.6 for place in range(len(surnames))], k=clients)
    people, numbers = [], []
    for number, stem in enumerate(chosen, start=1):
        woman = rng.random() < 0.75
        first, father = rng.choice(words.WOMEN if woman else words.MEN), rng.choice(words.MEN)
        surname = stem + ("а" if woman and stem[-1] in "вн" else "")
        patronymic = father.rstrip("йьаяо") + ("овна" if woman else "ович")
        name = names.full(surname, first, patronymic)
        keys = (names.search_key(name), alphabet.sort_key(name), alphabet.letter(name))
        people.append((number, surname, first, patronymic, *keys, str(number) if number % 3 == 0 else ""))
        numbers.append((number, f"9{rng.randrange(10**9):09}"))
    columns = "id, surname, first_name, patronymic, search_key, sort_key, letter, card_number, created_at, updated_at"
    execute = Record._meta.database.connection().executemany
    with base.transaction():
        execute(f"INSERT INTO client ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '2026-01-01', '2026-01-01')", people)
        execute("INSERT INTO phone (client_id, number, digits) VALUES (?, '', ?)", numbers)


def run(sql: str, *values: str) -> list[int]:
    """The ids that a query finds."""
    return [row[0] for row in Record._meta.database.execute_sql(sql, values)]


def trigram() -> Find:
    """FTS5 with the trigram tokenizer, ordered as the list."""
    run("CREATE VIRTUAL TABLE by_trigram USING fts5(name, content='', tokenize='trigram')")
    run("INSERT INTO by_trigram (rowid, name) SELECT id, search_key FROM client")

    def find(typed: str) -> list[int]:
        match = " ".join(f'"{word}"' for word in typed.split() if len(word) > 2)
        if not match:
            return []
        return run("""SELECT client.id FROM by_trigram JOIN client ON client.id = by_trigram.rowid
                      WHERE by_trigram MATCH ? ORDER BY sort_key, client.id""", match)  # fmt: skip

    return find


def prefix() -> Find:
    """An index over each word of each name."""
    run("CREATE TABLE word (word TEXT, client_id INTEGER, PRIMARY KEY (word, client_id)) WITHOUT ROWID")
    rows = Record._meta.database.execute_sql("SELECT id, search_key FROM client").fetchall()
    pairs = [(word, client_id) for client_id, name in rows for word in set(name.split())]
    with base.transaction():
        Record._meta.database.connection().executemany("INSERT INTO word VALUES (?, ?)", pairs)

    def find(typed: str) -> list[int]:
        words = typed.split()
        among = " INTERSECT ".join(["SELECT client_id FROM word WHERE word >= ? AND word < ?"] * len(words))
        bounds = [bound for word in words for bound in (word, f"{word}\U0010ffff")]
        return run(f"SELECT id FROM client WHERE id IN ({among}) ORDER BY sort_key, id", *bounds) if words else []

    return find


def scan() -> Find:
    """Every name in a list in Python."""
    rows = Record._meta.database.execute_sql("SELECT id, search_key FROM client ORDER BY sort_key, id").fetchall()

    def find(typed: str) -> list[int]:
        words = typed.split()
        return [client_id for client_id, name in rows if all(word in name for word in words)] if words else []

    return find


def sets() -> Find:
    """The index of the program, ready to search."""
    index = search.Index()
    index.load()
    index.prepare()
    return lambda typed: index.find(typed).ids


MECHANISMS = {"trigram": trigram, "prefix": prefix, "scan": scan, "sets": sets}


def measure(mechanism: str, typed: Sequence[str]) -> str:
    """A line of the table: making ready, memory, and the time of a key press (the best of three)."""
    began = time.perf_counter()
    find = MECHANISMS[mechanism]()
    ready = time.perf_counter() - began
    times, empty = [], 0
    for word in typed:
        rounds = []
        for _ in range(3):
            began = time.perf_counter()
            hits = find(word)
            rounds.append((time.perf_counter() - began) * 1000)
        times.append(min(rounds))
        empty += not hits
    del find
    gc.collect()
    tracemalloc.start()
    kept = MECHANISMS[mechanism]() if mechanism in {"scan", "sets"} else None
    memory = tracemalloc.get_traced_memory()[0] / 1e6 if kept else 0.0
    tracemalloc.stop()
    p95 = quantiles(times, n=20)[-1]
    shown = f"{ready * 1000:9.0f} {memory:8.1f} {median(times):9.2f} {p95:8.2f} {max(times):8.2f}"
    return f"{mechanism:8} {shown}  {empty:3} of {len(times)}"


def main() -> None:
    """Measure every mechanism at each size."""
    sizes = [int(size) for size in sys.argv[1:]] or [1_000, 10_000, 100_000]
    for clients in sizes:
        with tempfile.TemporaryDirectory() as folder:
            opened = bases.create(Path(folder) / "base", NOW)
            fill(clients)
            print(f"\n{clients:,} clients; times in ms, memory in MB")
            print("mechanism   ready   memory    median      p95      max   no hits")
            for mechanism in MECHANISMS:
                print(measure(mechanism, key_presses(TYPED)))
            print(measure("sets", key_presses(f"{TYPED},{EXTRA}")), "(with phones, layout, sound)")
            base.close(opened)


if __name__ == "__main__":
    main()
