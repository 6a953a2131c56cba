"""What goes wrong with photos, folders and models is said calmly, and everything else goes on."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import helper, numpy_helper
from PySide6.QtCore import Qt

from core.bundles.bundle import open_bundle, write_bundle
from core.catalogue.catalogue import CACHE_NAME, Catalogue
from core.families.library import resolve_model
from core.families.mobileiqa.section import VIEWS
from core.places import data_folder
from mobileiqa_gui.library.scoring_presenter import Phase

PATIENCE_MS = 60_000


@pytest.fixture
def broken_folder(folder):
    """Six sound photos and four that are not."""
    (folder / "b-empty.jpg").write_bytes(b"")
    (folder / "b-text.jpg").write_text("These are not pixels.")
    sound = (folder / "dandelions.jpg").read_bytes()
    (folder / "b-cut-off.jpg").write_bytes(sound[: len(sound) // 3])
    (folder / "b-gone.jpg").symlink_to(folder / "nowhere.jpg")
    return folder


def test_broken_photos_say_why_and_the_rest_is_scored(
    open_window, broken_folder, wait_for_scores, qtbot
):
    window = open_window(broken_folder)
    wait_for_scores(window, 10)
    counts = window.bench.presenter.counts
    assert (counts.scored, counts.failed) == (6, 4)
    assert "4 could not be scored" in window.status.failed.text()
    for photo in window.bench.presenter.photos:
        error = window.bench.presenter.error(photo.path)
        assert (error is not None) == photo.name.startswith("b-")
        if error is not None:
            row = window.bench.presenter.position_of(photo.path)
            tip = window.bench.photo_list.data(
                window.bench.photo_list.index(row), Qt.ItemDataRole.ToolTipRole
            )
            assert error in tip
            assert error.endswith(".")
    # The loupe and the inspector say it too.
    while not window.bench.current.name.startswith("b-"):
        window.bench.step(1)
    window.centre.show_view("loupe")
    error = window.bench.presenter.error(window.bench.current.path)
    qtbot.waitUntil(window.centre.loupe.view.notice.isVisible, timeout=PATIENCE_MS)
    assert window.info.error.isVisible()
    assert error


def test_a_damaged_model_is_named_and_the_one_in_use_stays(
    open_window, folder, wait_for_scores, qtbot, tmp_path
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    name = window.status.model.name
    damaged = tmp_path / "damaged.iqa"
    shutil.copyfile(resolve_model(None), damaged)
    with zipfile.ZipFile(damaged) as archive:
        info = archive.getinfo(VIEWS)
    with damaged.open("r+b") as file:
        file.seek(info.header_offset + 30 + len(info.filename) + 100)
        byte = file.read(1)
        file.seek(-1, 1)
        file.write(bytes([byte[0] ^ 1]))
    window.models._use(str(damaged))
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)
    assert "damaged.iqa" in window.banner.text.text()
    assert VIEWS in window.banner.text.text()
    assert f"{name} stays in use" in window.banner.text.text()
    assert window.status.model.name == name
    assert window.bench.presenter.counts.scored == 6


def test_a_model_that_fails_on_photos_is_said_of_them_and_the_next_one_scores_them(
    open_window, folder, wait_for_scores, qtbot, tmp_path
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    sound = open_bundle(resolve_model(None))
    graph = onnx.load_from_string(sound.read(VIEWS))
    beyond = numpy_helper.from_array(np.array([99], np.int64), "beyond_the_end")
    graph.graph.initializer.append(beyond)
    for node in graph.graph.node:
        node.input[:] = ["odd" if name == "x" else name for name in node.input]
    graph.graph.node.insert(0, helper.make_node("Gather", ["x", beyond.name], ["none"], axis=0))
    graph.graph.node.insert(1, helper.make_node("Add", ["x", "none"], ["odd"]))
    members = {name: sound.read(name) for name in sound.manifest.members}
    bundle = write_bundle(
        tmp_path / "odd.iqa", sound.manifest, members | {VIEWS: graph.SerializeToString()}
    )
    with qtbot.waitSignal(window.bench.scoring.model_ready, timeout=PATIENCE_MS):
        window.models.use(bundle.path)
    wait_for_scores(window, 6)
    assert window.bench.presenter.counts.failed == 6
    error = window.bench.presenter.error(window.bench.current.path)
    assert "odd.iqa" in error
    assert error in window.info.error.sentence.text()
    # The photo is shown all the same; in place of its heatmap stands why there is none.
    window.centre.show_view("loupe")
    view = window.centre.loupe.view
    view.heatmaps.set_on(True)
    qtbot.waitUntil(view.legend.isVisible, timeout=PATIENCE_MS)
    assert "odd.iqa" in view.legend.sentence()
    assert not view.notice.isVisible()
    with qtbot.waitSignal(window.bench.scoring.model_ready, timeout=PATIENCE_MS):
        window.models.use(sound.path)
    wait_for_scores(window, 6)
    assert window.bench.presenter.counts.scored == 6
    qtbot.waitUntil(lambda: view.heatmaps.heatmap() is not None, timeout=PATIENCE_MS)
    assert view.legend.sentence() == ""


def test_another_model_scores_the_folder_anew(
    open_window, folder, wait_for_scores, qtbot, tmp_path
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    other = tmp_path / "other.iqa"
    with zipfile.ZipFile(resolve_model(None)) as old, zipfile.ZipFile(other, "w") as new:
        for info in old.infolist():
            new.writestr(info.filename, old.read(info))  # other dates: another file, another hash
    with qtbot.waitSignal(window.bench.scoring.model_ready, timeout=PATIENCE_MS) as ready:
        window.models._use(str(other))
    assert ready.args[0].path == other
    wait_for_scores(window, 6)
    sha256 = ready.args[0].model.sha256
    for photo in window.bench.presenter.photos:
        assert window.bench.presenter.assessment(photo.path).model.sha256 == sha256


def test_files_that_come_change_and_go(open_window, folder, wait_for_scores, qtbot, copy_sample):
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.bench.step(3)
    current = window.bench.current
    copy_sample("sunset-over-hills", folder / "arrived.jpg")
    wait_for_scores(window, 7)
    assert window.bench.presenter.assessment(folder / "arrived.jpg") is not None
    assert window.bench.current == current
    before = window.bench.presenter.assessment(folder / "dandelions.jpg")
    replacement = copy_sample("circuit-board", folder.parent / "replacement.jpg")
    replacement.replace(folder / "dandelions.jpg")
    qtbot.waitUntil(
        lambda: window.bench.presenter.assessment(folder / "dandelions.jpg") not in (None, before),
        timeout=PATIENCE_MS,
    )
    current.path.unlink()
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total == 6, timeout=PATIENCE_MS)
    assert window.bench.current is not None
    assert window.bench.current != current


def test_empty_lost_and_unreadable_folders_have_a_way_out(
    open_window, folder, tmp_path, qtbot, copy_sample
):
    empty = tmp_path / "empty"
    empty.mkdir()
    window = open_window(empty)
    message = window.centre.message
    qtbot.waitUntil(lambda: window.centre.currentWidget() is message, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: message.title.text() == "No photos in empty", timeout=PATIENCE_MS)
    assert not window.status.size_slider.isVisible()
    copy_sample("honey-bee", empty / "first.jpg")
    qtbot.waitUntil(
        lambda: window.centre.currentWidget() is window.centre.grid, timeout=PATIENCE_MS
    )
    assert window.status.size_slider.isVisible()
    # The disk is taken away.
    shutil.rmtree(empty)
    qtbot.waitUntil(lambda: message.title.text() == "empty cannot be read", timeout=PATIENCE_MS)
    assert str(empty) in message.text.text()
    # And put back.
    copy_sample("honey-bee", empty / "first.jpg")
    window.bench.folder.look()
    qtbot.waitUntil(
        lambda: window.centre.currentWidget() is window.centre.grid, timeout=PATIENCE_MS
    )
    window.bench.folder.open(tmp_path / "never was")
    qtbot.waitUntil(lambda: message.title.text() == "never was cannot be read", timeout=PATIENCE_MS)
    assert window.session.recent == [empty]


def test_a_damaged_catalogue_is_moved_aside_and_said(open_window, folder, wait_for_scores, qtbot):
    path = data_folder() / CACHE_NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"no database " * 1000)
    window = open_window(folder)
    wait_for_scores(window, 6)
    qtbot.waitUntil(window.banner.isVisible, timeout=PATIENCE_MS)
    assert "damaged" in window.banner.text.text()
    assert len(list(path.parent.glob(f"{path.stem}*"))) > 1
    window.close()
    with Catalogue.open() as catalogue:
        assert catalogue.notice is None


def scored_photos(presenter) -> set[Path]:
    return {p.path for p in presenter.photos if presenter.assessment(p.path) is not None}


def test_what_is_on_screen_is_scored_first(open_window, many, wait_for_what_is_under_way, qtbot):
    window = open_window(many)
    presenter, grid = window.bench.presenter, window.centre.grid
    qtbot.waitUntil(lambda: presenter.counts.total == 30, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.bench.scoring.phase is Phase.SCORING, timeout=PATIENCE_MS)
    window.bench.scoring.toggle_pause()
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    # The view says what it shows, and what was under way comes in.
    qtbot.waitUntil(lambda: not window.centre._viewport.isActive())
    wait_for_what_is_under_way(window)
    seen = {presenter.photo_at(position).path for position in grid.visible_positions()}
    before = scored_photos(presenter)
    assert len(seen - before) >= 6
    window.bench.scoring.toggle_pause()
    qtbot.waitUntil(lambda: presenter.counts.scored >= len(before) + 5, timeout=PATIENCE_MS)
    window.bench.scoring.toggle_pause()
    new = scored_photos(presenter) - before
    # Two may have been waiting decoded when the view moved.
    assert len(new - seen) <= 2
