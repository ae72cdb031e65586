"""What the stories share: a desk in an empty home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk at which nobody has ever sat."""
    with Desk(tmp_path / "home") as made:
        yield made
