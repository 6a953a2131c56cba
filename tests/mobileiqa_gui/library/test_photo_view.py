"""Grid and filmstrip: keys, mouse, scrolling and painting with real thumbnails."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QColor

from core.photos.scan import scan_folder
from core.photos.thumbnails import ThumbnailCache
from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.library.cell_painter import GRID_STYLE, STRIP_STYLE, CellPainter
from mobileiqa_gui.library.cell_sizes import LARGEST_CELL, SMALLEST_CELL
from mobileiqa_gui.library.filmstrip import Filmstrip
from mobileiqa_gui.library.grid import GridView
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.workers.thumbnails import Thumbnails

COUNT = 23
LANDSCAPE, PORTRAIT = (60, 40), (40, 60)


@pytest.fixture
def photos(tmp_path) -> Path:
    for number in range(COUNT):
        size = PORTRAIT if number % 3 == 1 else LANDSCAPE
        image = Image.new("RGB", (size[0] * 10, size[1] * 10), (200, 10 * number, 0))
        image.save(tmp_path / f"{number:02}.png")
    return tmp_path


@pytest.fixture
def model(photos):
    made = PhotoModel(LibraryPresenter())
    made.open(photos, scan_folder(photos))
    return made


@pytest.fixture
def thumbnails(tmp_path_factory):
    cache = ThumbnailCache(tmp_path_factory.mktemp("cache"), 10**7)
    made = Thumbnails(cache, threads=2)
    yield made
    made.close()


@pytest.fixture
def grid(qtbot, model, thumbnails):
    view = GridView(model, CellPainter(model.presenter, thumbnails, GRID_STYLE))
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    view.setCurrentIndex(model.index(0))
    return view


def key(qtbot, view, *keys: Qt.Key) -> str:
    for pressed in keys:
        qtbot.keyClick(view, pressed)
    return view.currentIndex().data()


def test_arrows_move_by_cells_and_rows(grid, qtbot):
    columns = grid.cells.columns
    assert columns == 4
    assert key(qtbot, grid, Qt.Key.Key_Right, Qt.Key.Key_Right) == "02.png"
    assert key(qtbot, grid, Qt.Key.Key_Down) == "06.png"
    assert key(qtbot, grid, Qt.Key.Key_Left) == "05.png"
    assert key(qtbot, grid, Qt.Key.Key_Up) == "01.png"
    assert key(qtbot, grid, Qt.Key.Key_Up) == "01.png"  # the first row is the end
    assert key(qtbot, grid, Qt.Key.Key_End) == "22.png"
    assert key(qtbot, grid, Qt.Key.Key_Down) == "22.png"
    # From above the gap in the last row one gets to the last photo.
    grid.setCurrentIndex(grid.model().index(19))
    assert key(qtbot, grid, Qt.Key.Key_Down) == "22.png"
    assert key(qtbot, grid, Qt.Key.Key_Home) == "00.png"


def test_the_current_photo_is_scrolled_into_view(grid, qtbot):
    qtbot.waitUntil(lambda: grid.verticalScrollBar().maximum() > 0)
    key(qtbot, grid, Qt.Key.Key_End)
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))
    assert COUNT - 1 in grid.visible_positions()
    key(qtbot, grid, Qt.Key.Key_Home)
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))


def test_the_scroll_bar_has_a_handle_only_where_there_is_something_to_scroll(grid, model, qtbot):
    assert grid.verticalScrollBar().isEnabled()
    model.set_filter(PhotoFilter("00"))
    qtbot.waitUntil(lambda: not grid.verticalScrollBar().isEnabled())
    assert grid.verticalScrollBar().isVisible()


def test_letters_do_not_jump_and_space_is_left_to_the_window(grid, qtbot):
    assert key(qtbot, grid, Qt.Key.Key_1, Qt.Key.Key_Space) == "00.png"


def test_a_click_chooses_and_a_double_click_opens(grid, qtbot):
    middle = grid.visualRect(grid.model().index(5)).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert grid.currentIndex().row() == 5
    assert [index.row() for index in grid.selectionModel().selectedIndexes()] == [5]
    with qtbot.waitSignal(grid.opened):
        qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_cell_sizes_have_ends_and_keep_the_current_photo_in_view(grid, qtbot):
    key(qtbot, grid, Qt.Key.Key_End)
    for _ in range(30):
        grid.zoom(1)
    assert grid.cell_size == LARGEST_CELL
    assert grid.viewport().rect().intersects(grid.visualRect(grid.currentIndex()))
    for _ in range(30):
        grid.zoom(-1)
    assert grid.cell_size == SMALLEST_CELL
    grid.zoom(0)
    assert grid.cells.columns == 4


def test_selection_stays_on_its_photo_when_the_order_changes(grid, model):
    grid.setCurrentIndex(model.index(3))
    model.set_sort("name", descending=True)
    assert grid.currentIndex().data() == "03.png"
    assert grid.currentIndex().row() == COUNT - 4


def painted(grid, x: int, y: int) -> QColor:
    return grid.viewport().grab().toImage().pixelColor(x, y)


def test_a_portrait_photo_is_painted_upright_within_its_cell(grid, model, thumbnails, qtbot):
    visible = grid.visible_positions()
    photos = [model.presenter.photo_at(position) for position in visible]
    thumbnails.want(photos, grid.picture_box(), visible=len(photos))
    portrait = model.presenter.photo_at(1)
    qtbot.waitUntil(lambda: thumbnails.thumbnail(portrait) is not None)
    cell = grid.visualRect(model.index(1))
    box = GRID_STYLE.picture_box(cell)
    middle = box.center()
    assert painted(grid, middle.x(), middle.y()).getRgb()[:3] == (200, 10, 0)
    assert painted(grid, middle.x(), box.top() + 3).getRgb()[:3] == (200, 10, 0)
    # Beside the picture is the cell's ground: a portrait photo is narrower than the box.
    assert painted(grid, box.left() + 3, middle.y()).getRgb()[:3] != (200, 10, 0)


def test_a_scored_photo_has_a_badge_on_its_lower_right(grid, model, thumbnails, qtbot):
    photo = model.presenter.photo_at(0)
    thumbnails.want([photo], grid.picture_box(), visible=1)
    qtbot.waitUntil(lambda: thumbnails.thumbnail(photo) is not None)
    before = grid.viewport().grab().toImage()
    identity = ModelIdentity("model", "1", "0" * 64, "mobileiqa")
    model.add_results([(photo.path, Assessment(0.7, 70.0, (70.0,), 600, 400, identity, 0.1))])
    after = grid.viewport().grab().toImage()
    cell = grid.visualRect(model.index(0))
    changed = [
        (x, y)
        for x in range(cell.left(), cell.right())
        for y in range(cell.top(), cell.bottom())
        if before.pixelColor(x, y) != after.pixelColor(x, y)
    ]
    assert changed
    middle = GRID_STYLE.picture_box(cell).center()
    assert all(x > middle.x() and y > middle.y() for x, y in changed)


def test_the_filmstrip_shares_the_selection_and_scrolls_sideways(grid, model, thumbnails, qtbot):
    strip = Filmstrip(model, CellPainter(model.presenter, thumbnails, STRIP_STYLE))
    qtbot.addWidget(strip)
    strip.setSelectionModel(grid.selectionModel())
    strip.resize(700, strip.height())
    strip.show()
    assert strip.focusPolicy() == Qt.FocusPolicy.NoFocus
    grid.selectionModel().setCurrentIndex(
        model.index(20), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    assert strip.viewport().rect().contains(strip.visualRect(model.index(20)))
    assert key(qtbot, strip, Qt.Key.Key_PageDown) == "22.png"
    assert key(qtbot, strip, Qt.Key.Key_PageUp) == "17.png"
    assert key(qtbot, strip, Qt.Key.Key_Home, Qt.Key.Key_PageUp) == "00.png"
    grid.selectionModel().setCurrentIndex(
        model.index(20), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    qtbot.mouseClick(
        strip.viewport(), Qt.MouseButton.LeftButton, pos=strip.visualRect(model.index(19)).center()
    )
    assert grid.currentIndex().row() == 19
    assert strip.indexAt(QPoint(-10, 5)).row() == -1
