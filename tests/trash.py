"""A trash that belongs to one test, on the device of its folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture
def own_trash(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home trash of the test; send2trash looks for it when it is imported."""
    import send2trash.plat_other as freedesktop

    home = tmp_path_factory.mktemp("trash-home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    data = home / "data"
    monkeypatch.setattr(freedesktop, "XDG_DATA_HOME", os.fsencode(data))
    monkeypatch.setattr(freedesktop, "HOMETRASH_B", os.fsencode(data / "Trash"))
    (home / "data").mkdir()
    return home / "data" / "Trash"
