"""Selecting in the grid: mouse, keys, rubber band, and how it looks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QDrag
from PySide6.QtWidgets import QApplication

from core.photos.photo import Photo
from core.photos.thumbnails import ThumbnailCache
from mobileiqa_gui.library.cell_painter import GRID_STYLE, CellPainter
from mobileiqa_gui.library.grid import GridView
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.library.rubber_band import scroll_step
from mobileiqa_gui.theme import current, qcolor
from mobileiqa_gui.workers.thumbnails import Thumbnails

COUNT = 40
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def grid(qtbot, tmp_path):
    """Four cells a row, ten rows; the first photo is current."""
    names = [Path(f"/photos/{number:02}.jpg") for number in range(COUNT)]
    model = PhotoModel(LibraryPresenter())
    model.open(Path("/photos"), [Photo(name, (name,), 1, 1) for name in names])
    thumbnails = Thumbnails(ThumbnailCache(tmp_path, 10**6), threads=1)
    view = GridView(model, CellPainter(model.presenter, thumbnails, GRID_STYLE))
    qtbot.addWidget(view)
    view.resize(900, 620)
    view.show()
    model.choose(names[0])
    view.show_current()
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    yield view
    thumbnails.close()


def selected(grid) -> list[int]:
    """Which photos are selected; the current one is first."""
    presenter = grid.photo_model.presenter
    names = [int(photo.path.stem) for photo in presenter.selected]
    assert presenter.current_position == grid.currentIndex().row()
    return sorted(names, key=lambda name: (name != grid.currentIndex().row(), name))


def middle(grid, position: int) -> QPoint:
    return grid.visualRect(grid.model().index(position)).center()


def beside(grid, position: int) -> QPoint:
    """A place of a cell beside its picture, where a rubber band begins."""
    return grid.visualRect(grid.model().index(position)).bottomLeft() + QPoint(3, -3)


def click(qtbot, grid, position: int, held=Qt.KeyboardModifier.NoModifier, button=LEFT):
    qtbot.mouseClick(grid.viewport(), button, held, middle(grid, position))
    return selected(grid)


def drag(qtbot, grid, start: QPoint, *ends: QPoint, held=Qt.KeyboardModifier.NoModifier):
    qtbot.mousePress(grid.viewport(), LEFT, held, start)
    for end in ends:
        qtbot.mouseMove(grid.viewport(), end)
    qtbot.mouseRelease(grid.viewport(), LEFT, held, ends[-1])


def test_clicks_with_control_and_shift(grid, qtbot):
    assert click(qtbot, grid, 5) == [5]
    assert click(qtbot, grid, 7, CTRL) == [7, 5]
    assert click(qtbot, grid, 10, CTRL | SHIFT) == [10, 5, 7, 8, 9]
    assert click(qtbot, grid, 8, SHIFT) == [8, 7]
    assert click(qtbot, grid, 8, CTRL) == [7]
    assert click(qtbot, grid, 2) == [2]


def test_shift_and_arrows_extend_by_cells_rows_and_ends(grid, qtbot):
    click(qtbot, grid, 5)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    assert selected(grid) == [6, 5]
    qtbot.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    assert selected(grid) == [10, 5, 6, 7, 8, 9]
    qtbot.keyClick(grid, Qt.Key.Key_Home, SHIFT)
    assert selected(grid) == [0, 1, 2, 3, 4, 5]
    qtbot.keyClick(grid, Qt.Key.Key_End, SHIFT)
    assert selected(grid)[0] == COUNT - 1
    assert len(selected(grid)) == COUNT - 5
    assert grid.viewport().rect().intersects(grid.visualRect(grid.currentIndex()))
    qtbot.keyClick(grid, Qt.Key.Key_Right)  # no further, and yet alone
    assert selected(grid) == [COUNT - 1]
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert selected(grid) == [COUNT - 2]


def test_a_click_beside_the_photos_leaves_the_current_one_alone(grid, qtbot):
    click(qtbot, grid, 5)
    click(qtbot, grid, 6, CTRL)
    qtbot.mouseClick(grid.viewport(), LEFT, pos=QPoint(3, 3))
    assert selected(grid) == [6]


def test_the_rubber_band_selects_what_it_touches(grid, qtbot):
    drag(qtbot, grid, beside(grid, 1), middle(grid, 2), middle(grid, 6))
    assert selected(grid) == [1, 2, 5, 6]
    # Smaller again before it is let go: what it no longer touches is let go too.
    drag(qtbot, grid, QPoint(3, 3), middle(grid, 6), middle(grid, 0))
    assert selected(grid) == [0]
    drag(qtbot, grid, middle(grid, 7), middle(grid, 6), held=CTRL)
    assert set(selected(grid)) == {0, 6, 7}
    assert grid._band is None


@pytest.fixture
def dragged(monkeypatch) -> list[tuple[list[str], Qt.DropAction]]:
    """What is dragged out, with the actions that are offered; nobody takes it."""
    found: list[tuple[list[str], Qt.DropAction]] = []

    def take(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
        assert not drag.pixmap().isNull()
        found.append(([url.toLocalFile() for url in drag.mimeData().urls()], actions))
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", take)
    return found


def test_a_picture_is_dragged_out_with_all_that_are_selected(grid, qtbot, dragged):
    far = QPoint(grid.width() + 100, 10)
    click(qtbot, grid, 5)
    click(qtbot, grid, 7, CTRL)
    drag(qtbot, grid, middle(grid, 5), far)
    assert dragged == [(["/photos/05.jpg", "/photos/07.jpg"], Qt.DropAction.CopyAction)]
    assert set(selected(grid)) == {5, 7}
    # Another one is selected by the same pull, and goes alone.
    drag(qtbot, grid, middle(grid, 2), far)
    assert dragged[1][0] == ["/photos/02.jpg"]
    assert selected(grid) == [2]


def test_a_click_on_one_of_several_selects_it_alone_when_let_go(grid, qtbot):
    click(qtbot, grid, 5)
    click(qtbot, grid, 7, CTRL)
    qtbot.mousePress(grid.viewport(), LEFT, pos=middle(grid, 5))
    assert set(selected(grid)) == {5, 7}
    qtbot.mouseRelease(grid.viewport(), LEFT, pos=middle(grid, 5))
    assert selected(grid) == [5]


def test_a_click_that_trembles_is_no_rubber_band(grid, qtbot):
    place = middle(grid, 5)
    near = place + QPoint(QApplication.startDragDistance() - 1, 0)
    drag(qtbot, grid, place, near)
    assert selected(grid) == [5]


def test_the_rubber_band_scrolls_beyond_the_lower_edge(grid, qtbot):
    below = QPoint(middle(grid, 3).x(), grid.viewport().height() + 200)
    qtbot.mousePress(grid.viewport(), LEFT, pos=QPoint(3, 3))
    qtbot.mouseMove(grid.viewport(), below)
    bar = grid.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    qtbot.mouseRelease(grid.viewport(), LEFT, pos=below)
    assert selected(grid) == list(range(COUNT))
    assert not grid._scroll.isActive()


@pytest.mark.parametrize(
    ("pointer", "step"), [(0, 0), (300, 0), (-4, -2), (-80, -20), (301, 2), (380, 20)]
)
def test_the_further_outside_the_faster(pointer, step):
    assert scroll_step(pointer, 300) == step


def test_a_right_click_keeps_a_selection_it_is_made_in(grid, qtbot):
    click(qtbot, grid, 5)
    click(qtbot, grid, 7, CTRL)
    assert click(qtbot, grid, 5, button=RIGHT) == [7, 5]
    assert click(qtbot, grid, 9, button=RIGHT) == [9]
    asked = []
    grid.menu_wanted.connect(asked.append)
    mouse, keyboard = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard
    for target, reason in ((grid.viewport(), mouse), (grid, keyboard)):
        QApplication.sendEvent(target, QContextMenuEvent(reason, QPoint(1, 1), QPoint(9, 9)))
    assert asked == [QPoint(9, 9), grid.viewport().mapToGlobal(middle(grid, 9))]


def test_the_spoken_words_say_what_is_selected(grid, qtbot):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert grid.model().index(0).data(role) == "00.jpg, not scored yet"
    click(qtbot, grid, 1, CTRL)
    assert grid.model().index(0).data(role) == "00.jpg, not scored yet, selected"
    assert grid.model().index(2).data(role) == "02.jpg, not scored yet"


def accent_pixels(grid, position: int) -> int:
    """How many pixels of a cell's upper edge have the accent's colour."""
    cell: QRect = grid.visualRect(grid.model().index(position))
    image = grid.viewport().grab().toImage()
    accent = qcolor(current().accent)
    edge = [image.pixelColor(cell.center().x(), cell.top() + row) for row in range(4)]
    return sum(_alike(colour, accent) for colour in edge)


def _alike(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) < 30 for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def test_the_current_photo_has_a_strong_ring_and_the_selected_ones_a_fine_one(grid, qtbot):
    grid.setFocus()
    click(qtbot, grid, 5)
    assert [accent_pixels(grid, n) for n in (4, 5, 6)] == [0, 3, 0]
    alone = grid.grab(QRect(grid.visualRect(grid.model().index(5)))).toImage()
    click(qtbot, grid, 6, CTRL)
    assert [accent_pixels(grid, n) for n in (4, 5, 6)] == [0, 1, 3]
    click(qtbot, grid, 5)
    assert grid.grab(QRect(grid.visualRect(grid.model().index(5)))).toImage() == alone
