"""The folders one came from."""

from __future__ import annotations

from pathlib import Path

from mobileiqa_gui.folder.history import FolderHistory

ONE, TWO, THREE = Path("/one"), Path("/two"), Path("/three")


def test_back_and_forward():
    history = FolderHistory()
    assert history.back() is None
    for folder in (ONE, TWO, TWO, THREE):
        history.visit(folder)
    assert history.back() == TWO
    assert history.back() == ONE
    assert not history.can_go_back
    assert history.forward() == TWO
    history.visit(ONE)
    assert not history.can_go_forward
    assert history.back() == TWO
