"""A drive that goes and comes back: photos get their pixels, facts and scores back by themselves.

F5 tries again what failed in passing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.places import data_folder
from core.scoring.remembering import open_catalogue
from mobileiqa_gui.window.centre_presenter import Page
from tests.end_to_end.conftest import PATIENCE_MS

COUNT = 30


def wait_until_whole(qtbot, window) -> None:
    """All photos are there, with scores, facts and the pictures of those on screen."""
    presenter, grid = window.bench.presenter, window.centre.grid

    def whole() -> bool:
        counts = presenter.counts
        if (counts.total, counts.scored, counts.failed) != (COUNT, COUNT, 0):
            return False
        seen = [presenter.photo_at(position) for position in grid.visible_positions()]
        pictures = [window.bench.grid_thumbnails.thumbnail(photo) for photo in seen]
        if not all(photo.size_bytes for photo in presenter.photos):
            return False  # listed while it was away
        facts = [presenter.facts(photo.path) for photo in presenter.photos]
        return (
            window.centre.page is Page.GRID
            and all(picture is not None and picture.final for picture in pictures)
            and all(told is not None and told.width for told in facts)
        )

    qtbot.waitUntil(whole, timeout=PATIENCE_MS)


def assert_facts_are_remembered(photos) -> None:
    with open_catalogue(data_folder()) as catalogue:
        known = catalogue.facts_of(photos)
    assert all(known[photo.path].facts.width for photo in photos)


def test_a_drive_that_goes_while_photos_are_scored_and_comes_back(open_window, many, qtbot):
    window = open_window(many)
    presenter = window.bench.presenter
    qtbot.waitUntil(lambda: presenter.counts.scored >= 3, timeout=PATIENCE_MS)
    view = window.centre.loupe.view
    window.centre.show_view("loupe")
    window.bench.step(7)
    qtbot.waitUntil(lambda: bool(view.canvas.widths()), timeout=PATIENCE_MS)
    away = many.rename(many.with_name("away"))
    window.bench.step(1)  # to one that can no longer be read
    current = window.bench.current.path
    qtbot.waitUntil(lambda: view.is_broken, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.centre.page is Page.UNREADABLE, timeout=PATIENCE_MS)
    assert window.centre.message.title.text() == "many cannot be read"
    assert presenter.counts.total == 0
    away.rename(many)
    qtbot.waitUntil(lambda: window.centre.page is Page.LOUPE, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: bool(view.canvas.widths()) and not view.is_broken, timeout=PATIENCE_MS)
    window.centre.show_view("grid")
    wait_until_whole(qtbot, window)
    assert window.bench.current.path == current
    photos = list(presenter.photos)
    window.close()
    assert_facts_are_remembered(photos)


def test_f5_tries_again_what_failed_in_passing(open_window, many, qtbot):
    # The folder stays while its photos, which lie elsewhere, are away.
    drive = many.rename(many.with_name("drive"))
    many.mkdir()
    for photo in drive.iterdir():
        (many / photo.name).symlink_to(photo)
    window = open_window(many)
    presenter, view = window.bench.presenter, window.centre.loupe.view
    qtbot.waitUntil(lambda: presenter.counts.total == COUNT, timeout=PATIENCE_MS)
    away = drive.rename(drive.with_name("away"))
    qtbot.waitUntil(lambda: presenter.counts.waiting == 0, timeout=PATIENCE_MS)
    last = presenter.photo_at(COUNT - 1)
    assert "gone" in presenter.error(last.path)
    window.bench.step(COUNT)
    assert window.bench.current == last
    window.centre.show_view("loupe")
    qtbot.waitUntil(view.notice.isVisible, timeout=PATIENCE_MS)
    assert view.is_broken
    window.bench.photo_list.select([COUNT - 2, COUNT - 1])
    window.centre.show_view("compare")
    panes = window.centre.compare.stage.panes
    qtbot.waitUntil(lambda: all(pane.is_broken for pane in panes), timeout=PATIENCE_MS)
    assert len(panes) == 2
    away.rename(drive)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: all(pane.has_pixels for pane in panes), timeout=PATIENCE_MS)
    window.centre.show_view("loupe")
    qtbot.waitUntil(lambda: bool(view.canvas.widths()) and not view.is_broken, timeout=PATIENCE_MS)
    assert not view.notice.isVisible()
    window.centre.show_view("grid")
    wait_until_whole(qtbot, window)
    qtbot.waitUntil(lambda: not window.info.error.isVisible())
    photos = list(presenter.photos)
    window.close()
    assert_facts_are_remembered(photos)


@pytest.fixture
def card(many: Path, tmp_path: Path) -> Iterator[tuple[Path, Callable[[], None]]]:
    """A drive with the photos, and how it is put in; where it was is a folder all the time."""
    store, place = tmp_path / "store", tmp_path / "CARD"
    for folder in (store, place):
        folder.mkdir()

    def run(*command: object, check: bool = True) -> None:
        subprocess.run([*map(str, command)], check=check, capture_output=True)

    try:
        run("mount", "-t", "tmpfs", "-o", "size=16m", "none", store)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("file systems cannot be mounted here")
    try:
        for photo in many.iterdir():
            shutil.copy2(photo, store)
        yield place, lambda: run("mount", "--bind", store, place)
    finally:
        for folder in (place, store):
            run("umount", "-l", folder, check=False)


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root may mount file systems"
)
def test_a_drive_that_leaves_an_empty_folder_behind(open_window, card, qtbot):
    place, put_in = card
    put_in()
    window = open_window(place)
    presenter, message = window.bench.presenter, window.centre.message
    qtbot.waitUntil(lambda: presenter.counts.scored >= 3, timeout=PATIENCE_MS)
    window.bench.step(7)
    current = window.bench.current.path
    subprocess.run(["umount", "-l", place], check=True)
    assert list(place.iterdir()) == []
    qtbot.waitUntil(lambda: window.centre.page is Page.UNREADABLE, timeout=PATIENCE_MS)
    assert "connect it again" in message.text.text()
    put_in()
    wait_until_whole(qtbot, window)
    assert window.bench.current.path == current
