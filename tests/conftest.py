"""Every test runs without a display and with an empty data folder of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

# Before any test imports Qt; a run under Xvfb sets its own platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # numbers and dates in English


@pytest.fixture(scope="session", autouse=True)
def _shared_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """For fixtures that outlive one test: never the user's own catalogue and settings."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MOBILEIQA_HOME", str(tmp_path_factory.mktemp("shared-home")))
        yield


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOBILEIQA_HOME", str(tmp_path_factory.mktemp("home")))
