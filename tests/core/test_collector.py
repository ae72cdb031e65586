"""Python's collector stands aside for heavy work, and comes back whatever happens."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from salonbase import collector


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    gc.enable()
    gc.unfreeze()  # what an import before this test has left
    yield
    gc.unfreeze()
    gc.enable()


@pytest.mark.parametrize("leaving", [False, True])
def test_it_is_off_inside_and_on_again_after_an_error(*, leaving: bool) -> None:
    seen: list[bool] = []

    @collector.off(leaving=leaving)
    def fail() -> None:
        seen.append(gc.isenabled())
        raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert [*seen, gc.isenabled()] == [False, True]


@pytest.mark.parametrize("leaving", [False, True])
def test_whoever_has_switched_it_off_before_switches_it_on_again(*, leaving: bool) -> None:
    gc.disable()
    with collector.off(leaving=leaving):
        pass
    assert not gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_what_was_made_is_left_alone_only_where_it_lives_on() -> None:
    with collector.off():
        pass
    assert gc.get_freeze_count() == 0
    with collector.off(leaving=True):
        made = [[number] for number in range(1_000)]
    assert gc.get_freeze_count() >= len(made)


def test_a_function_can_ask_for_it_every_time() -> None:
    @collector.off(leaving=True)
    def work() -> bool:
        return gc.isenabled()

    assert [work(), work()] == [False, False]
    assert gc.isenabled()
