"""The figures of the real window, in a process of its own: prints them as JSON. The floor is a bare window's repaint.

Every time runs from what the person does to the end of the painting that it causes.
"""

from __future__ import annotations

import dataclasses
import itertools
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QListView, QMainWindow, QWidget

from salonbase import base, clients, demo, history, keys
from tests.benchmarks import core, in_reports
from tests.benchmarks.measuring import Figure, memory_mb, percentile, timed
from ui.app import Program
from ui.clock import clock_of_this_computer
from ui.entrance.unlock_page import UnlockPage
from ui.preferences import Preferences
from ui.workspace import Workspace

WORDS = ("соколов", "вера", "ова ел", "9161", "33-44", "bdfyjd", "ivanov", "мария пет", "ьич", "кова")
PATIENCE = 60.0


class Paintings(QObject):
    """Counts how often a window was painted, whatever part of it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let everything pass."""
        self.count += event.type() == QEvent.Type.UpdateRequest
        return False


def until(reached: Callable[[], bool]) -> None:
    """Let Qt work until something is so, and leave the processor to the worker thread meanwhile."""
    end = time.monotonic() + PATIENCE
    while not reached():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come that far")
        QApplication.processEvents()
        time.sleep(0.0003)


def rest(seconds: float) -> None:
    """Let the window live on while nobody touches it."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.005)


def painted(paintings: Paintings, act: Callable[[], object], shown: Callable[[], object] = object) -> float:
    """Milliseconds of an act until it is painted; where ``shown`` stays equal there is nothing to wait for."""
    former = shown()

    def job() -> None:
        before = paintings.count
        act()
        QApplication.processEvents()
        if shown() != former:
            until(lambda: paintings.count > before)

    return timed(job)


def press(widget: QWidget, letter: str) -> None:
    """Press the key of a letter, Cyrillic or not (QTest knows only Latin ones)."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


class Bench:
    """The program on a base, driven as a person would drive it."""

    def __init__(self, app: QApplication, folder: Path, rounds: int) -> None:
        self.rounds = rounds
        self.floor = self._bare_repaint()  # first: a window that covers the other would stay the painted one
        self.program = Program(app, Preferences(), folder)
        self.window = self.program.window
        self.window.show()
        self.window.start()
        until(lambda: self.window.windowHandle().isExposed())
        self.window.resize(
            1440, 900
        )  # larger than the screen of the offscreen platform, into which it has fitted itself

    def figures(self) -> list[Figure]:
        """All of them, in the order in which a day begins."""
        found = [self._unlocking(), self._searching(), self._opening_cards(), self._panels(), self._saving()]
        found.append(self._memory())
        found += [*in_reports.reports_of(self._shown(), self.floor), in_reports.preview(self._shown(), self.floor)]
        found.append(self._searching_a_segment())
        return [*found, Figure("memory after all reports and a preview", memory_mb(), 0, limit=250, unit="MB")]

    def _shown(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    def _bare_repaint(self) -> float:
        """A bare list of as many lines in a bare window: new content to painted."""
        window, view, model = QMainWindow(), QListView(), QStringListModel()
        view.setModel(model)
        window.setCentralWidget(view)
        window.resize(1440, 900)
        window.show()
        until(lambda: window.windowHandle().isExposed())
        paintings = Paintings(window)
        contents = ([f"{word} {line}" for line in range(50)] for word in itertools.islice(itertools.cycle(WORDS), 30))
        times = [painted(paintings, lambda one=content: model.setStringList(one)) for content in contents]  # type: ignore[misc]
        window.close()
        return percentile(times, 0.5)

    def _unlocking(self) -> Figure:
        folder, now = self.window.folder, clock_of_this_computer()
        floor = min(timed(lambda: keys.open_master(folder, demo.PASSWORD, now=now)) for _ in range(3))
        page = self.window.stack.currentWidget()
        assert isinstance(page, UnlockPage)

        def usable() -> bool:
            shown = self.window.workspace
            return shown is not None and shown.isVisible() and self.window.focusWidget() is shown.list.search

        rest(1.0)  # nobody types a password faster; the page uses the time to load what will be wanted

        def job() -> None:
            page.secret.set_words(demo.PASSWORD)
            page.open()
            until(usable)
            QApplication.processEvents()  # what is to be painted is painted now

        took = timed(job)
        return Figure("right password to usable window", took, floor, above_floor=500)

    def _searching(self) -> Figure:
        rest(1.5)  # the window makes in quiet moments what searching and cards will want
        until(lambda: bool(self._shown().session.standings.counts()))  # and counts who has which status
        return Figure("key press to repainted list (p95)", self._key_presses(), self.floor, limit=16)

    def _searching_a_segment(self) -> Figure:
        in_reports.choose_segment(self._shown())
        return Figure("key press with a segment chosen (p95)", self._key_presses(), self.floor, limit=16)

    def _key_presses(self) -> float:
        box, times = self._shown().list.search, []
        paintings = Paintings(self.window)
        model = self._shown().list.model

        def lines() -> tuple[int, ...]:
            return tuple(model.ids[:30])

        for word in itertools.islice(itertools.cycle(WORDS), max(1, self.rounds // 5)):
            for letter in word:
                times.append(painted(paintings, lambda one=letter: press(box, one), lines))  # type: ignore[misc]
            painted(paintings, box.clear, lines)
        return percentile(times, 0.95)

    def _opening_cards(self) -> Figure:
        shown = self.window.workspace
        assert shown is not None
        shown.open_client(core.long_cards(1)[0])  # the first one builds the page
        QApplication.processEvents()
        paintings = Paintings(self.window)
        times = [painted(paintings, lambda one=one: shown.open_client(one)) for one in core.long_cards(self.rounds)]  # type: ignore[misc]
        return Figure("open a card with 50 visits to painted (p95)", percentile(times, 0.95), self.floor, limit=50)

    def _panels(self) -> Figure:
        assert self.window.workspace is not None
        panels = list(self.window.workspace.side.panels.values())

        def reload() -> None:
            for panel in panels:
                panel.reload()
            QApplication.processEvents()

        times = [timed(reload) for _ in range(min(20, self.rounds))]
        return Figure("both panels reload (p95)", percentile(times, 0.95), self.floor, limit=50)

    def _saving(self) -> Figure:
        """A field saved through the session, the list and panels following, against the bare commit."""
        session = self.window.session
        assert session is not None
        connection = session.base.database.connection()

        def bare(client_id: int) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE client SET note = ? WHERE id = ?", (f"bare {history.newest()}", client_id))
            connection.execute("COMMIT")

        floor, took = [], []
        for number, client_id in enumerate(core.spread_ids(min(50, self.rounds))):
            floor.append(timed(lambda one=client_id: bare(one)))  # type: ignore[misc]
            words = {"note": f"written {number}"}
            took.append(timed(lambda one=client_id, words=words: session.change(clients.update, one, words)))  # type: ignore[misc]
            QApplication.processEvents()
        return Figure("saving a field, list told", percentile(took, 0.5), percentile(floor, 0.5), above_floor=16)

    def _memory(self) -> Figure:
        assert self.window.workspace is not None
        for key in ("trash", "settings"):
            self.window.workspace.show_page(key)
            QApplication.processEvents()
        return Figure("memory with everything open", memory_mb(), 0, limit=250, unit="MB")


def main() -> int:
    """Measure the base in the folder that is given, with so many rounds."""
    folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    bench = Bench(app, folder, rounds)
    found = bench.figures()
    print(json.dumps([dataclasses.asdict(figure) for figure in found]), flush=True)
    session = bench.window.session
    assert session is not None
    session.end()
    base.close(session.base)
    return 0


if __name__ == "__main__":
    import os

    main()
    sys.stdout.flush()
    os._exit(0)  # what Qt does on its way out is not measured
