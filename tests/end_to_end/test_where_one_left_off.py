"""Where one left off, put back: after a restart, in a session, and where something is gone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.places import data_folder
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.settings.places_file import NAME
from mobileiqa_gui.window.centre_presenter import Page

PATIENCE_MS = 60_000


@pytest.fixture
def other(folder, copy_sample) -> Path:
    path = folder.parent / "other"
    copy_sample("white-dog", path / "only.jpg")
    return path


@pytest.fixture
def wait_for(qtbot):
    """Waits until so many photos are there and one of them is current."""

    def wait(window, count: int) -> None:
        bench = window.bench
        qtbot.waitUntil(
            lambda: bench.presenter.counts.total == count and bench.current is not None,
            timeout=PATIENCE_MS,
        )

    return wait


def names(window) -> list[str]:
    return [photo.name for photo in window.bench.presenter.selected]


def filter_by_name(window, text: str) -> None:
    window.filter_bar.show_filter(PhotoFilter(text))
    window.filter_bar._emit()


def test_after_a_restart_selection_filter_order_and_view_are_as_they_were(
    open_window, folder, qtbot, wait_for
):
    window = open_window(folder)
    wait_for(window, 6)
    window.top.sort.chosen.emit("name", True)
    window.arrangement.toggle("filter")
    filter_by_name(window, "d")
    shown = window.bench.presenter.shown_count
    assert 2 < shown < 6
    window.bench.step(-5)
    current = window.bench.current
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    selected = names(window)
    assert len(selected) == 2
    window.close()
    again = open_window()
    wait_for(again, 6)
    assert again.bench.presenter.filter == again.filter_bar.filter == PhotoFilter("d")
    assert again.filter_bar.isVisible()
    assert again.bench.presenter.sort_wanted == ("name", True)
    assert again.bench.presenter.shown_count == shown
    assert names(again) == selected
    assert again.bench.current.name in selected
    assert current.name in selected
    assert again.centre.page is Page.GRID


def test_scrolling_is_put_back(open_window, many, qtbot, wait_for):
    window = open_window(many)
    wait_for(window, 30)
    window.resize(1024, 700)
    grid = window.centre.grid
    grid.set_cell_size(300)
    window.bench.step(14)
    bar = grid.verticalScrollBar()
    assert bar.maximum() > 200
    bar.setValue(bar.value() + 37)
    place, top = bar.value(), grid.visible_positions().start
    window.close()
    again = open_window()
    wait_for(again, 30)
    qtbot.waitUntil(lambda: again.centre.grid.verticalScrollBar().value() == place)
    assert again.centre.grid.visible_positions().start == top
    assert again.bench.presenter.current_position == 14


def test_a_folder_one_comes_back_to_is_as_one_left_it(open_window, folder, other, qtbot, wait_for):
    window = open_window(folder)
    wait_for(window, 6)
    filter_by_name(window, "dandelions")
    window.centre.show_view("loupe")
    window.bench.folder.open(other)
    wait_for(window, 1)
    assert not window.filter_bar.filter.is_active
    window.centre.show_view("grid")
    window.bench.folder.go_back()
    wait_for(window, 6)
    assert window.bench.current.name == "dandelions.jpg"
    assert window.bench.presenter.shown_count == 1
    assert window.centre.view == "loupe"
    window.bench.folder.go_forward()
    wait_for(window, 1)
    assert window.centre.view == "grid"
    assert window.bench.presenter.shown_count == 1


def test_a_photo_that_is_named_goes_before_the_place_and_no_filter_hides_it(
    open_window, folder, other, wait_for
):
    window = open_window(folder)
    wait_for(window, 6)
    filter_by_name(window, "dandelions")
    window.bench.folder.open(other)
    wait_for(window, 1)
    window.bench.folder.open(folder, folder / "white-dog.jpg")
    wait_for(window, 6)
    assert window.bench.current.name == "white-dog.jpg"
    assert not window.bench.presenter.filter.is_active


def test_a_photo_that_is_gone_gives_way_to_its_neighbour(open_window, folder, wait_for):
    window = open_window(folder)
    wait_for(window, 6)
    window.bench.step(3)
    photo, after = window.bench.current, window.bench.presenter.photo_at(4)
    window.close()
    photo.path.unlink()
    (folder / "after-the-rain.jpg").unlink()
    again = open_window()
    wait_for(again, 4)
    assert again.bench.current == after


def test_a_disk_that_is_out_is_said_and_the_place_kept(open_window, folder, qtbot, wait_for):
    window = open_window(folder)
    wait_for(window, 6)
    window.bench.step(4)
    photo = window.bench.current
    window.close()
    elsewhere = shutil.move(folder, folder.with_name("unplugged"))
    second = open_window()
    qtbot.waitUntil(lambda: second.centre.page is Page.UNREADABLE, timeout=PATIENCE_MS)
    assert "cannot be read" in second.centre.message.title.text()
    assert "reconnect the drive" in second.centre.message.text.text()
    second.close()
    shutil.move(elsewhere, folder)
    third = open_window()
    wait_for(third, 6)
    assert third.bench.current == photo


def test_a_disk_that_comes_back_while_the_window_is_open(open_window, folder, qtbot, wait_for):
    window = open_window(folder)
    wait_for(window, 6)
    filter_by_name(window, "d")
    window.bench.step(1)
    photo = window.bench.current
    elsewhere = shutil.move(folder, folder.with_name("unplugged"))
    window.bench.folder.look()
    qtbot.waitUntil(lambda: window.centre.page is Page.UNREADABLE, timeout=PATIENCE_MS)
    shutil.move(elsewhere, folder)
    window.bench.folder.look()
    wait_for(window, 6)
    assert window.bench.current == photo
    assert window.bench.presenter.filter == PhotoFilter("d")


def test_an_order_and_a_filter_by_score_are_put_back_as_scores_come_in(
    open_window, folder, qtbot, wait_for_scores
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.top.sort.chosen.emit("score", True)
    window.bench.step(2)
    photo = window.bench.current
    score = window.bench.presenter.assessment(photo.path).score
    wanted = PhotoFilter().with_range("score", (round(score) - 1, 100))
    window.filter_bar.show_filter(wanted)
    window.filter_bar._emit()
    assert window.bench.current == photo
    shown = window.bench.presenter.shown_count
    window.close()
    again = open_window()
    wait_for_scores(again, 6)
    qtbot.waitUntil(lambda: again.bench.presenter.shown_count == shown, timeout=PATIENCE_MS)
    assert again.bench.current == photo
    assert again.bench.presenter.filter == wanted


def test_where_one_is_is_noted_as_one_goes(open_window, folder, qtbot, wait_for):
    """An app that ends by itself loses a few seconds of it at most."""
    window = open_window(folder)
    wait_for(window, 6)
    window.bench.step(2)
    assert window._left_off._timer.isActive()
    window._left_off._timer.timeout.emit()
    told = json.loads((data_folder() / NAME).read_text())
    (entry,) = told["folders"]
    assert (entry["folder"], entry["photo"]) == (str(folder), window.bench.current.name)


@pytest.mark.parametrize("view", ["compare", "survey"])
def test_photos_side_by_side_are_so_again(open_window, folder, qtbot, wait_for, view):
    window = open_window(folder)
    wait_for(window, 6)
    window.bench.photo_list.select([1, 2, 4])
    window.bench.look_at([p.path for p in window.bench.presenter.selected], None)
    window.centre.show_view(view)
    selected = names(window)
    assert len(selected) == 3
    window.close()
    again = open_window()
    wait_for(again, 6)
    assert again.centre.view == view
    assert names(again) == selected
