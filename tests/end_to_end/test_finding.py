"""Finding photos in the real window: subfolders, filters by key while one marks, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from core.marks.marks import Marks
from mobileiqa_gui.folder.commands import SUBFOLDERS
from mobileiqa_gui.library.photo_filter import PhotoFilter

PATIENCE_MS = 60_000


@pytest.fixture
def card(tmp_path, copy_sample):
    """A camera's card: folders alone, with a photo of the same name in each."""
    dcim = tmp_path / "DCIM"
    for folder, names in {"100CANON": "ab", "101CANON": "ac"}.items():
        for name in names:
            copy_sample("white-dog", dcim / folder / f"{name}.jpg", 60)
    return dcim


def shown(window) -> list[str]:
    presenter = window.bench.presenter
    photos = (presenter.photo_at(n) for n in range(presenter.shown_count))
    return [photo.path.relative_to(presenter.folder).as_posix() for photo in photos]


ALL = ["100CANON/a.jpg", "100CANON/b.jpg", "101CANON/a.jpg", "101CANON/c.jpg"]


def test_a_card_that_holds_only_folders_offers_the_photos_in_them(open_window, card, qtbot):
    window = open_window(card)
    message = window.centre.message
    qtbot.waitUntil(lambda: "only folders" in message.title.text(), timeout=PATIENCE_MS)
    assert "100CANON, 101CANON" in message.text.text()
    qtbot.keyClick(message.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.bench.presenter.counts.total == 4, timeout=PATIENCE_MS)
    assert shown(window) == ALL
    assert window.top.breadcrumbs.subfolders.text() == "and subfolders"
    assert "in 100CANON" in window.bench.photo_list.index(0).data(Qt.ItemDataRole.ToolTipRole)

    # The name of a subfolder finds its photos; the same name elsewhere is another photo.
    window.bench.photo_list.set_filter(PhotoFilter("101canon"))
    assert shown(window) == ALL[2:]
    window.bench.photo_list.set_filter(PhotoFilter(choices={"folder": frozenset({"100CANON"})}))
    assert shown(window) == ALL[:2]
    window.bench.photo_list.set_filter(PhotoFilter())
    window.bench.photo_list.set_marks({card / "100CANON" / "a.jpg": Marks(3)})
    assert not window.bench.presenter.marks_of(card / "101CANON" / "a.jpg")

    # What comes later in a subfolder is seen too.
    (card / "100CANON" / "a.jpg").rename(card / "101CANON" / "z.jpg")
    expected = [*ALL[1:], "101CANON/z.jpg"]
    qtbot.waitUntil(lambda: shown(window) == expected, timeout=PATIENCE_MS)

    # And it is remembered.
    window.close()
    window = open_window(card)
    qtbot.waitUntil(lambda: shown(window) == expected, timeout=PATIENCE_MS)
    SUBFOLDERS.run(window.bench.folder)
    qtbot.waitUntil(lambda: "only folders" in window.centre.message.title.text())
    assert window.session.with_subfolders == []


def test_the_current_photo_stays_while_subfolders_come_and_go(open_window, card, qtbot):
    window = open_window(card / "101CANON")
    bench = window.bench
    qtbot.waitUntil(lambda: bench.presenter.counts.total == 2, timeout=PATIENCE_MS)
    assert window.top.breadcrumbs.subfolders.isHidden()
    (card / "101CANON" / "deeper").mkdir()
    (card / "101CANON" / "a.jpg").rename(card / "101CANON" / "deeper" / "a.jpg")
    qtbot.waitUntil(lambda: bench.presenter.counts.total == 1, timeout=PATIENCE_MS)
    assert not window.top.breadcrumbs.subfolders.isHidden()
    current = bench.current
    qtbot.mouseClick(window.top.breadcrumbs.subfolders, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bench.presenter.counts.total == 2, timeout=PATIENCE_MS)
    assert bench.current == current
    bench.photo_list.choose(card / "101CANON" / "deeper" / "a.jpg")
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bench.presenter.counts.total == 1, timeout=PATIENCE_MS)
    assert bench.current == current


def test_only_unrated_photos_while_one_marks(open_window, folder, qtbot):
    window = open_window(folder)
    bench, grid = window.bench, window.centre.grid
    qtbot.waitUntil(lambda: bench.presenter.counts.total == 6, timeout=PATIENCE_MS)
    names = shown(window)
    qtbot.keyClick(grid, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert window.filter_bar.isVisible()
    bench.photo_list.choose(folder / names[1])
    for stars in (3, 4):
        qtbot.keyClick(window.centre.grid, str(stars))
    assert shown(window) == [names[0], *names[3:]]
    assert bench.current.name == names[3]
    assert window.filter_bar.count.text() == "4 of 6 photos"
    qtbot.keyClick(grid, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert shown(window) == names[1:3]
    qtbot.keyClick(grid, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert shown(window) == names
    qtbot.keyClick(grid, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert shown(window) == names[1:3]
    marks = {name: bench.presenter.marks_of(folder / name).stars for name in names[:4]}
    assert list(marks.values()) == [0, 3, 4, 0]


def test_the_filters_key_gives_an_open_bar_the_cursor_before_it_closes_it(
    open_window, folder, qtbot, wait_for_scores
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    grid, bar = window.centre.grid, window.filter_bar
    qtbot.keyClick(grid, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert bar.isVisible()
    assert not bar.text.hasFocus()
    qtbot.keyClick(grid, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert bar.isVisible()
    assert bar.text.hasFocus()
    assert bar.filter.is_active
    qtbot.keyClick(bar.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not bar.isVisible()
