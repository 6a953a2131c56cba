"""The maps page in the real window: all maps, several photos, two models, one zoom for all."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from core.families.library import DEFAULT
from core.results.overlay import Overlays
from mobileiqa_gui.loupe.commands import SAVE_MAP
from mobileiqa_gui.maps.presenter import Mode, Source
from tests.toy.family import ToyFamily, write_toy

pytestmark = pytest.mark.usefixtures("scored_before")

PATIENCE_MS = 60_000
CTRL = Qt.KeyboardModifier.ControlModifier
KEYS = ["", "fused", "view-1", "view-2", "view-3", "lost", "apart", "ruled"]


@pytest.fixture
def maps(open_window, folder, qtbot, wait_for_scores):
    """The page with all maps of the first of six photos; gives the window and the page."""
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.centre.grid.setFocus()
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_M)
    page = window.centre.maps
    assert window.centre.currentWidget() is page
    wait_for_maps(page, qtbot)
    return window, page


def wait_for_maps(page, qtbot):
    """Until every tile but the photos has its map and all pixels are there."""

    def done() -> bool:
        tiles = [tile for tile in page.stage.tiles if tile.tile.source is not Source.NONE]
        return all(tile.heatmap for tile in tiles) and not page.feed.is_waiting

    qtbot.waitUntil(done, timeout=PATIENCE_MS)


def test_all_maps_of_the_photo_stand_beside_it_with_a_legend_each(maps, qtbot):
    window, page = maps
    tiles = page.stage.tiles
    assert [tile.tile.key for tile in tiles] == KEYS
    assert tiles[0].heatmap is None
    assert not tiles[0].legend.isVisible()
    assert all(tile.legend.isVisible() and tile.heatmap for tile in tiles[1:])
    assert len({tile.legend.geometry().getRect()[2:] for tile in tiles[1:]}) == 1
    pictures = [grabbed(tile.canvas) for tile in tiles]
    for n, one in enumerate(pictures):
        for other in pictures[:n]:
            assert not np.array_equal(one, other)
    # The next photo, whose maps are computed ahead.
    following = window.bench.neighbours()[0]
    known = window.bench.scoring._explanations
    qtbot.waitUntil(lambda: following in known, timeout=PATIENCE_MS)
    qtbot.keyClick(page.stage, Qt.Key.Key_Right)
    assert window.bench.current == following
    assert all(tile.tile.photo == following for tile in page.stage.tiles)
    assert page.stage.tiles[1].heatmap is not None, "at once, without waiting"
    for key, step in ((Qt.Key.Key_Space, 2), (Qt.Key.Key_Backspace, 1)):
        qtbot.keyClick(page.stage, key)
        assert window.bench.current == window.bench.presenter.photo_at(step)


def test_why_there_are_no_maps_is_said_once(open_window, folder, qtbot, wait_for_scores):
    first = min(folder.iterdir())
    first.write_bytes(first.read_bytes()[:2000])
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.bench.show_photos([first])
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_M)
    page = window.centre.maps
    qtbot.waitUntil(
        lambda: page.feed.has_failed(window.bench.current) and not page.answers.is_finding,
        timeout=PATIENCE_MS,
    )
    tiles = page.stage.tiles
    assert [tile.tile.key for tile in tiles] == KEYS
    assert [tile.notice.isVisible() for tile in tiles] == [True] + 7 * [False]
    assert window.bench.presenter.error(first) in tiles[0].notice.text()
    assert [tile.remark for tile in tiles] == ["No score", *(7 * ["No map"])]
    page.turn(1)
    page.toggle_enlarged()
    (alone,) = page.stage.tiles
    assert alone.notice.isVisible()
    page.toggle_enlarged()
    assert [tile.notice.isVisible() for tile in page.stage.tiles] == [True] + 7 * [False]


def test_zoom_and_pan_and_the_value_under_the_pointer_are_in_every_tile(maps, qtbot):
    _, page = maps
    tiles = page.stage.tiles
    canvas = tiles[2].canvas
    middle = canvas.rect().center()
    qtbot.mouseMove(canvas, middle)
    assert tiles[0].canvas.reading == ""
    assert all(tile.canvas.reading for tile in tiles[1:])
    assert tiles[2].canvas.reading.endswith("× the average")
    assert tiles[5].canvas.reading.endswith("of the photo")
    assert tiles[7].canvas.reading.startswith("View ")
    before = tiles[5].canvas.view
    QApplication.sendEvent(canvas, wheel(canvas, middle))
    assert {tile.canvas.view.zoom for tile in tiles} == {canvas.view.zoom}
    assert canvas.view.zoom > before.zoom
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(canvas, middle - QPoint(20, 10))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle - QPoint(20, 10))
    assert len({tile.canvas.view.centre for tile in tiles}) == 1


def grabbed(widget):
    """(H, W, 3) of a widget's device pixels."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


def wheel(canvas, at: QPoint) -> QWheelEvent:
    return QWheelEvent(
        QPointF(at), QPointF(canvas.mapToGlobal(at)), QPoint(), QPoint(0, 240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def test_any_one_goes_to_full_size_and_escape_leads_back_step_by_step(maps, qtbot):
    window, page = maps
    for _ in range(5):
        qtbot.keyClick(page.stage, Qt.Key.Key_Tab)
    small = page.stage.tiles[5].canvas.width()
    qtbot.keyClick(page.stage, Qt.Key.Key_Return)
    (tile,) = page.stage.tiles
    assert tile.tile.key == "lost"
    assert tile.canvas.width() > 2 * small
    qtbot.keyClick(page.stage, Qt.Key.Key_BracketRight)
    assert [tile.tile.key for tile in page.stage.tiles] == ["apart"]
    qtbot.keyClick(page.stage, Qt.Key.Key_Escape)
    assert len(page.stage.tiles) == 8
    qtbot.keyClick(page.stage, Qt.Key.Key_Escape)
    assert window.centre.view == "grid"


def test_the_wipe_shows_the_photo_on_the_left_and_the_map_on_the_right(maps, qtbot):
    _, page = maps
    page.presenter.look_at("lost")
    page.show_set()
    page.toggle_enlarged()
    wait_for_maps(page, qtbot)
    (tile,) = page.stage.tiles
    canvas = tile.canvas
    covered = grabbed(canvas)
    qtbot.keyClick(page.stage, Qt.Key.Key_H)  # pressed and let go: the map is back
    assert np.array_equal(grabbed(canvas), covered)
    qtbot.keyClick(page.stage, Qt.Key.Key_D)
    rect = canvas.view.rect
    left, right = (round(rect.left + part * rect.width) for part in (0.2, 0.8))
    row = round(rect.top + rect.height / 2) + 40
    wiped = grabbed(canvas)
    assert not np.array_equal(wiped[row, left], covered[row, left])
    assert np.array_equal(wiped[row, right], covered[row, right])
    # The line is drawn to the right end: nothing of the map is left there.
    line = QPoint(round(rect.left + rect.width / 2), row)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=line)
    qtbot.mouseMove(canvas, QPoint(right + 20, row))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(right + 20, row))
    assert not np.array_equal(grabbed(canvas)[row, right - 10], covered[row, right - 10])
    qtbot.keyClick(page.stage, Qt.Key.Key_D)
    assert np.array_equal(grabbed(canvas), covered)


def test_one_map_of_all_selected_photos(maps, qtbot):
    window, page = maps
    window.bench.photo_list.select_all()
    qtbot.mouseClick(page.bar.modes.button(Mode.PHOTOS), Qt.MouseButton.LeftButton)
    wait_for_maps(page, qtbot)
    photos = [tile.tile.photo for tile in page.stage.tiles]
    assert photos == window.bench.presenter.selected
    assert len({tile.tile.key for tile in page.stage.tiles}) == 1
    window.info.heatmap_chosen.emit("lost")
    assert {tile.tile.key for tile in page.stage.tiles} == {"lost"}
    qtbot.keyClick(page.stage, Qt.Key.Key_Right)
    assert window.bench.current == photos[1]
    assert window.bench.presenter.selected == photos, "the burst stays selected"


def test_two_models_and_their_difference(maps, qtbot, tmp_path):
    _, page = maps
    qtbot.mouseClick(page.bar.modes.button(Mode.MODELS), Qt.MouseButton.LeftButton)
    photo, own, other, differs = page.stage.tiles
    assert other.remark == differs.remark == "Choose a second model in the bar below"
    # The model in the box beside itself: nothing differs.
    page.second_choice.use(str(DEFAULT))
    wait_for_maps(page, qtbot)
    np.testing.assert_array_equal(own.heatmap.values, other.heatmap.values)
    np.testing.assert_allclose(differs.heatmap.values, 1, rtol=1e-5)
    assert own.title == other.title
    assert "opinions" in own.title
    assert photo.heatmap is None


def test_a_second_model_without_that_map_says_so(maps, qtbot, tmp_path):
    _, page = maps
    from core.families.registry import registered

    with registered(ToyFamily()):
        toy = write_toy(tmp_path / "toy.iqa")
        page.set_mode(Mode.MODELS)
        page.second_choice.use(str(toy.path))
        _, _, other, differs = page.stage.tiles
        qtbot.waitUntil(lambda: "does not draw" in other.remark, timeout=PATIENCE_MS)
        assert other.title.startswith("Toy")
        assert differs.heatmap is None
        page.second_choice.use(str(tmp_path / "nowhere.iqa"))
        qtbot.waitUntil(lambda: page.bar.model.text() == "Not loaded", timeout=PATIENCE_MS)
        assert page.bar.model.toolTip()


def test_the_map_is_copied_and_saved_as_it_is_shown(maps, qtbot, tmp_path, monkeypatch):
    window, page = maps
    said: list[str] = []
    window.map_export.said.connect(said.append)
    qtbot.keyClick(page.stage, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.AltModifier)
    assert said == ["No map is shown"], "the photo alone has the focus"
    page.presenter.look_at("lost")
    page.show_set()
    QApplication.clipboard().clear()
    qtbot.keyClick(page.stage, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(said) == 2, timeout=PATIENCE_MS)
    copied = QApplication.clipboard().image()
    target = tmp_path / "a map"
    monkeypatch.setattr(
        "mobileiqa_gui.loupe.map_export.QFileDialog.getSaveFileName",
        lambda *_: (str(target), ""),
    )
    window.actions_of[SAVE_MAP].trigger()
    qtbot.waitUntil(lambda: len(said) == 3, timeout=PATIENCE_MS)
    with Image.open(target.with_suffix(".png")) as saved:
        assert saved.size == (copied.width(), copied.height())
        drawn = Overlays(window.bench.current.path).picture(page.stage.tiles[5].heatmap)
        np.testing.assert_array_equal(np.asarray(saved), np.asarray(drawn))
