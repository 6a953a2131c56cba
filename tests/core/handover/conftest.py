"""A trash of the test's own, and a second device where there is one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.trash import own_trash

__all__ = ["own_trash"]


@pytest.fixture
def other_device(tmp_path: Path) -> Iterator[Path]:
    """A folder on another device than `tmp_path`."""
    memory = Path("/dev/shm")
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no second device")
    if not os.access(memory, os.W_OK):
        pytest.skip("the second device may not be written to")
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)
