"""Long work beside the window: one worker thread, the result brought back to the thread of the window.

The worker borrows the connection of the base, so nothing else may touch the base until ``then`` or ``failed`` is
called.
"""

from __future__ import annotations

import inspect
import sys
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from salonbase.errors import Cancelled, SalonError
from salonbase.text import text

_pool = QThreadPool()
_pool.setMaxThreadCount(1)
_running: set[Task] = set()
_pool_beside = QThreadPool()
_beside: set[Task] = set()
_ended: deque[Task] = deque(maxlen=8)  # let go in this thread, when theirs has let them go for certain


class Task(QObject):
    """One piece of work under way; ``cancel`` makes its next report of progress raise Cancelled.

    ``stop`` is what breaks it off sooner, where something can.
    """

    progressed = Signal(int, int)
    _ended = Signal(object, object)

    def __init__(
        self,
        then: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
        owner: QObject | None,
        *,
        own: bool = False,
        stop: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self.own = own
        self._stop = stop
        self._then, self._failed, self._owner = then, failed, owner
        self._cancelled = False
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled = True
        if self._stop is not None:
            self._stop()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled

    def forget(self, owner: QObject) -> None:
        """Tell this owner nothing, and hold nothing of it any longer."""
        if self._owner is owner:
            self._then, self._failed, self._owner = _ignore, None, None

    def report(self, done: int, total: int) -> None:
        """What the work calls to say how far it is; raises Cancelled when the person pressed Cancel."""
        if self._cancelled:
            raise Cancelled
        self.progressed.emit(done, total)

    def end(self, result: Any, error: BaseException | None) -> None:
        """What the worker thread calls at the end."""
        self._ended.emit(result, error)

    @Slot(object, object)
    def _finish(self, result: Any, error: BaseException | None) -> None:
        _running.discard(self)
        _beside.discard(self)
        _ended.append(self)
        then, failed, owner = self._then, self._failed, self._owner
        self._then, self._failed, self._owner, self._stop = _ignore, None, None, None
        if owner is not None and not shiboken6.isValid(owner):
            return
        if error is None:
            then(result)
        elif failed is not None and isinstance(error, (SalonError, Cancelled)):
            failed(error)
        elif not isinstance(error, Cancelled):
            if failed is not None and not self.own:  # or a window that is shut for the work would stay so
                failed(_sentence_of(error))
            sys.excepthook(type(error), error, error.__traceback__)


def _ignore(_result: object) -> None:
    return


def _sentence_of(error: BaseException) -> SalonError:
    """What to say where the work was asked for; a full disk that was met in reading is no mistake of ours."""
    from salonbase import base  # the first page of the window does without

    return base.sentence_of(error) or SalonError(text("Work", "The program made a mistake."))


def _do(task: Task, job: Callable[..., Any]) -> None:
    """What the worker thread does. PySide would keep a QRunnable of ours for ever, and all that its job holds."""
    try:
        takes_progress = "progress" in inspect.signature(job).parameters
        result = job(progress=task.report) if takes_progress else job()
    except BaseException as error:
        task.end(None, error)
    else:
        task.end(result, None)


def run(
    job: Callable[..., Any],
    then: Callable[[Any], None],
    failed: Callable[[Exception], None] | None = None,
    progress: Callable[[int, int], None] | None = None,
    *,
    owner: QObject | None = None,
    own: bool = False,
    stop: Callable[[], None] | None = None,
) -> Task:
    """Do ``job`` in the worker thread, then call ``then(result)`` in this one.

    A job with a parameter ``progress`` is given a function (done, total) that feeds ``progress`` and may raise
    Cancelled. ``failed`` gets SalonError and Cancelled; any other error is a bug and reaches the crash page, ``failed``
    gets a sentence instead. Nothing is called when ``owner`` is gone by then. ``own`` is work that ends without
    anybody, and whose ``failed`` hears of no bug: the program has begun it by itself, or it gives way; ``stop`` is
    called when it is cancelled.
    """
    task = Task(then, failed, owner, own=own, stop=stop)
    if progress is not None:
        task.progressed.connect(progress, Qt.ConnectionType.QueuedConnection)
    _running.add(task)
    _pool.start(partial(_do, task, job))
    return task


def beside(job: Callable[[], Any], then: Callable[[Any], None], *, owner: QObject) -> None:
    """Do a job that asks nothing of the base, such as asking a slow disk; nobody has to wait for it."""
    task = Task(then, None, owner, own=True)
    _beside.add(task)
    _pool_beside.start(partial(_do, task, job))


def forget(owner: QObject) -> None:
    """What runs beside for this owner tells nobody any longer: a slow disk must not keep a locked base in memory."""
    for task in _beside:
        task.forget(owner)


def only_own() -> bool:
    """Whether all the work under way was begun by the program itself, so that it ends without anybody."""
    return all(task.own for task in _running)


def stop_own() -> None:
    """Let the work that ends without anybody end at once, where it can: the base is about to be closed."""
    for task in _running:
        if task.own:
            task.cancel()


def busy() -> bool:
    """Whether some work is under way and the base is lent."""
    return bool(_running)


def wait_beside(milliseconds: int = 30_000) -> bool:
    """Wait until nothing runs beside any longer, so that a picture shows all that it will ever show."""
    return _pool_beside.waitForDone(milliseconds)


def wait(milliseconds: int = 30_000) -> bool:
    """Wait until the worker thread is idle, for the end of the program."""
    return _pool.waitForDone(milliseconds)
