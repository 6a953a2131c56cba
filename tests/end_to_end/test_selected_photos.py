"""Selecting in the real window, and what is then done with the selected photos."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from core.marks.marks import Colour, Flag, MarkChange
from mobileiqa_gui.library.commands import EXPLAIN_SELECTED, EXPORT_SELECTED
from mobileiqa_gui.library.photo_filter import PhotoFilter

pytestmark = pytest.mark.usefixtures("scored_before")

PATIENCE_MS = 60_000
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window, folder, wait_for_scores):
    (folder / "empty.jpg").write_bytes(b"")
    made = open_window(folder)
    wait_for_scores(made, 7)
    return made


def click(qtbot, window, name: str, held=CTRL) -> None:
    grid = window.centre.grid
    index = window.bench.photo_list.index_of(window.bench.presenter.folder / name)
    grid.scrollTo(index)
    qtbot.mouseClick(grid.viewport(), LEFT, held, grid.visualRect(index).center())


def test_the_status_bar_counts_the_selected_photos(window, qtbot):
    grid, status = window.centre.grid, window.status.text
    assert "selected" not in status.text()
    qtbot.keyClick(grid, Qt.Key.Key_A, CTRL)
    assert "7 photos selected" in status.text()
    window.bench.photo_list.set_filter(PhotoFilter(text="-"))
    shown = window.bench.presenter.shown_count
    assert 1 < shown < 7
    assert f"{shown} photos selected" in status.text()
    # Steps in the loupe are what they were, and end the selection as a click does.
    current = window.bench.current
    qtbot.keyClick(grid, Qt.Key.Key_E)
    assert window.bench.current == current
    qtbot.keyClick(window.centre.loupe.view.canvas, Qt.Key.Key_Right)
    assert window.bench.current != current
    assert "selected" not in status.text()


def test_the_info_panel_follows_the_current_one_of_the_selected(window, qtbot):
    click(qtbot, window, "fig-in-a-bowl.jpg", Qt.KeyboardModifier.NoModifier)
    click(qtbot, window, "honey-bee.jpg")
    assert window.bench.current.name == "honey-bee.jpg"
    click(qtbot, window, "honey-bee.jpg")
    assert window.bench.current.name == "fig-in-a-bowl.jpg"
    assert window.centre.grid.currentIndex().data() == "fig-in-a-bowl.jpg"
    assert window.windowTitle().startswith("fig-in-a-bowl.jpg")


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_results_of_the_selected_photos_go_to_a_file(window, qtbot, tmp_path, monkeypatch, ending):
    target = tmp_path / f"chosen.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    click(qtbot, window, "honey-bee.jpg", Qt.KeyboardModifier.NoModifier)
    click(qtbot, window, "empty.jpg")
    window.bench.marking.mark(
        [window.bench.presenter.photo(window.bench.presenter.folder / "empty.jpg")],
        MarkChange(stars=2, flag=Flag.PICK, label=("Für <uns>", Colour.GREEN)),
    )
    window.actions_of[EXPORT_SELECTED].trigger()
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)
    assert window.banner.text.text() == f"2 photos are in {target}."
    if ending == "csv":
        with target.open(newline="") as file:
            rows = list(csv.DictReader(file))
    else:
        rows = json.loads(target.read_text())
    assert [row["path"].rsplit("/")[-1] for row in rows] == ["empty.jpg", "honey-bee.jpg"]
    assert "empty" in rows[0]["error"]
    told = [rows[0][key] for key in ("stars", "flag", "label", "colour")]
    assert [str(value) for value in told] == ["2", "pick", "Für <uns>", "green"]
    assert [str(rows[1][key] or "") for key in ("stars", "flag")] in (["0", ""], ["", ""])
    bee = window.bench.presenter.folder / "honey-bee.jpg"
    assert float(rows[1]["score"]) == window.bench.presenter.assessment(bee).score


def test_a_file_that_cannot_be_written_is_told(window, qtbot, tmp_path, monkeypatch):
    target = tmp_path / "no such folder" / "chosen.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_of[EXPORT_SELECTED].trigger()
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)
    assert "The results were not written" in window.banner.text.text()
    assert str(target) in window.banner.text.text()


def test_heatmaps_of_the_selected_photos_go_to_a_folder(window, qtbot, tmp_path, monkeypatch):
    out = tmp_path / "heatmaps"
    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    click(qtbot, window, "honey-bee.jpg", Qt.KeyboardModifier.NoModifier)
    click(qtbot, window, "white-dog.jpg")
    click(qtbot, window, "empty.jpg")
    window.actions_of[EXPLAIN_SELECTED].trigger()
    assert "explaining 1 of 3" in window.status.text.text()
    assert window.status._task_stop.isVisible()
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)
    text = window.banner.text.text()
    assert text.startswith(f"Heatmaps of 2 photos are in {out}. empty.jpg: ")
    for name in ("honey-bee", "white-dog"):
        described = json.loads((out / f"{name}-explanation.json").read_text())
        for entry in described["heatmaps"]:
            assert (out / entry["picture"]).is_file()
            assert np.load(out / entry["array"]).shape == (entry["rows"], entry["columns"])
    assert "explaining" not in window.status.text.text()
    assert not window.status._task_stop.isVisible()


def test_the_photos_own_folder_takes_no_heatmaps(window, qtbot, folder, monkeypatch):
    before = sorted(folder.iterdir())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    window.actions_of[EXPLAIN_SELECTED].trigger()
    assert "own folder" in window.banner.text.text()
    assert sorted(folder.iterdir()) == before


def test_explaining_can_be_stopped_and_ends_with_the_folder(window, qtbot, tmp_path, monkeypatch):
    out = tmp_path / "heatmaps"
    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_A, CTRL)
    window.actions_of[EXPLAIN_SELECTED].trigger()
    qtbot.mouseClick(window.status._task_stop, LEFT)
    assert window.banner.isVisible()
    assert "explaining" not in window.status.text.text()
    window.actions_of[EXPLAIN_SELECTED].trigger()
    window.bench.folder.open(tmp_path)
    assert "explaining" not in window.status.text.text()
