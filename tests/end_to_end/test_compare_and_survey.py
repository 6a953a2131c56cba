"""Compare and survey in the real window: panes, focus, zoom, winner, marks, changing files."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.marks.marks import Flag
from core.photos.opening import Rendering
from mobileiqa_gui.compare.pane import Pane
from mobileiqa_gui.compare.presenter import Mode
from mobileiqa_gui.loupe.detail import is_enough
from tests.raw_files import make_dng

pytestmark = pytest.mark.usefixtures("scored_before")

PATIENCE_MS = 60_000
Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(open_window, folder, qtbot, wait_for_scores):
    made = open_window(folder)
    wait_for_scores(made, 6)
    return made


@pytest.fixture
def select(window) -> Callable[[str], None]:
    """`select("after fig")`: the photos whose names begin like that."""

    def do(words: str) -> None:
        presenter = window.bench.presenter
        names = [presenter.photo_at(n).name for n in range(presenter.shown_count)]
        chosen = [n for n, name in enumerate(names) if name.startswith(tuple(words.split()))]
        window.bench.photo_list.choose(presenter.photo_at(chosen[0]).path)
        window.bench.photo_list.select(chosen)
        window.centre.grid.show_current()

    return do


@pytest.fixture
def press(window, qtbot) -> Callable[..., None]:
    def do(key: Qt.Key, held: Held = Held.NoModifier) -> None:
        qtbot.keyClick(window.focusWidget(), key, held)

    return do


def seen(page) -> list[str]:
    return [pane.photo.path.stem for pane in page.stage.panes]


def focused(page) -> str:
    return next(pane.photo.path.stem for pane in page.stage.panes if pane.is_focused)


def names(photos) -> list[str]:
    return [photo.path.stem for photo in photos]


def is_sharp(pane: Pane) -> bool:
    view = pane.canvas.view
    return pane.has_pixels and view is not None and is_enough(pane.canvas.widest, view)


# The photos of the folder in their order: after-the-rain, dandelions, drum-and-wine, fig-in-a-bowl,
# honey-bee, white-dog.


def test_the_selected_photos_stand_side_by_side_and_the_focused_one_is_current(
    window, select, press, qtbot
):
    select("after fig white")
    press(Key.Key_C)
    page = window.centre.compare
    assert seen(page) == ["after-the-rain", "fig-in-a-bowl", "white-dog"]
    assert len({pane.size().toTuple() for pane in page.stage.panes}) == 1
    assert focused(page) == "after-the-rain"
    press(Key.Key_Right)
    assert focused(page) == window.bench.current.path.stem == "fig-in-a-bowl"
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    assert focused(page) == "after-the-rain"
    press(Key.Key_Tab, Held.ShiftModifier)
    assert focused(page) == window.bench.current.path.stem == "white-dog"
    qtbot.mouseClick(page.stage.panes[1].canvas, Qt.MouseButton.LeftButton)
    assert focused(page) == "fig-in-a-bowl"
    qtbot.mouseClick(page.stage.panes[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 1))
    assert window.windowTitle().startswith("after-the-rain")
    assert names(window.bench.presenter.selected) == seen(page)
    qtbot.waitUntil(lambda: all(map(is_sharp, page.stage.panes)), timeout=PATIENCE_MS)
    press(Key.Key_Escape)
    assert window.centre.view == "grid"
    assert names(window.bench.presenter.selected) == [
        "after-the-rain", "fig-in-a-bowl", "white-dog",
    ]  # fmt: skip
    assert window.bench.current.path.stem == "after-the-rain"


def test_the_captions_tell_scores_apart(window, select, press):
    select("after honey")
    press(Key.Key_C)
    one, other = (pane.line.caption for pane in window.centre.compare.stage.panes)
    assert (one.name, one.beside) == ("after-the-rain.jpg", "")
    points = round(other.score) - round(one.score)
    assert other.beside == (f"+{points}" if points > 0 else f"−{-points}" if points else "±0")


def test_zoom_and_pan_are_locked_and_one_pane_moves_alone(window, select, press, qtbot):
    select("after fig")
    press(Key.Key_C)
    page = window.centre.compare
    one, other = page.stage.panes
    qtbot.waitUntil(lambda: is_sharp(one) and is_sharp(other), timeout=PATIENCE_MS)
    press(Key.Key_Z)
    assert one.canvas.view.is_actual
    assert other.canvas.view.is_actual
    assert page.bar.loupe.zoom.choice() == "actual"
    qtbot.waitUntil(lambda: is_sharp(one) and is_sharp(other), timeout=PATIENCE_MS)
    assert one.canvas.widest == one.full_size[0]
    for _ in range(5):  # until these small photos are larger than their panes
        page.zoom_in()
    assert one.canvas.view.zoom == other.canvas.view.zoom == 4.0
    before = one.canvas.view.centre, other.canvas.view.centre
    press(Key.Key_Right, Held.ShiftModifier)
    assert one.canvas.view.centre[0] > before[0][0]
    assert other.canvas.view.centre[0] > before[1][0]
    before = one.canvas.view.centre, other.canvas.view.centre
    drag(other.canvas, QPoint(-12, 0), Held.ControlModifier)
    assert one.canvas.view.centre == before[0]
    assert other.canvas.view.centre[0] != before[1][0]
    assert page.bar.align.isEnabled()
    press(Key.Key_A)
    assert other.canvas.view.centre == pytest.approx(before[1])
    assert not page.bar.align.isEnabled()
    page.zoom_fit()
    assert one.canvas.view.fitted
    assert other.canvas.view.fitted


def drag(widget, by: QPoint, held: Held) -> None:
    start = widget.rect().center()
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, held, start)
    # QTest's own moves hold no modifiers.
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    place = start + by
    move = QMouseEvent(
        QEvent.Type.MouseMove, place.toPointF(), widget.mapToGlobal(place).toPointF(),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, held,
    )  # fmt: skip
    QApplication.sendEvent(widget, move)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, held, place)


def test_one_photo_is_compared_with_those_after_it_and_the_winner_stays(
    window, press, qtbot, select
):
    select("dandelions")
    press(Key.Key_C)
    page = window.centre.compare
    assert page.mode is Mode.CHAMPION
    assert seen(page) == ["dandelions", "drum-and-wine"]
    assert focused(page) == "drum-and-wine"
    press(Key.Key_Right)
    assert seen(page) == ["dandelions", "fig-in-a-bowl"]
    press(Key.Key_Return)
    assert seen(page) == ["fig-in-a-bowl", "honey-bee"]
    assert page.stage.panes[0].line.caption.role == "Champion"
    press(Key.Key_Backspace)
    assert seen(page) == ["fig-in-a-bowl", "drum-and-wine"]
    # In the filmstrip one sees where one is; a click brings a challenger.
    assert page.strip.isVisible()
    index = window.bench.photo_list.index(5)
    page.strip.scrollTo(index)
    place = page.strip.visualRect(index).center()
    qtbot.mouseClick(page.strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert seen(page) == ["fig-in-a-bowl", "white-dog"]
    # A closer look and back: the two are still there.
    press(Key.Key_E)
    press(Key.Key_C)
    assert seen(page) == ["fig-in-a-bowl", "white-dog"]
    press(Key.Key_G)
    assert names(window.bench.presenter.selected) == ["white-dog"]


def test_a_mark_hits_the_focused_pane_alone_and_takes_no_pane_away(window, select, press, qtbot):
    select("after fig white")
    press(Key.Key_C)
    page, presenter = window.centre.compare, window.bench.presenter
    press(Key.Key_Right)
    press(Key.Key_3)
    rated = {p.path.stem for p in presenter.photos if presenter.marks_of(p.path).stars}
    assert rated == {"fig-in-a-bowl"}
    assert page.stage.panes[1].line.caption.marks.stars == 3
    assert "3 stars" in page.stage.panes[1].accessibleName()
    # Only unrated photos are shown: what gets a mark stays until one leaves.
    window.bench.photo_list.set_filter(presenter.filter.with_range("stars", (0, 0)))
    assert seen(page) == ["after-the-rain", "fig-in-a-bowl", "white-dog"]
    assert page.stage.panes[1].line.caption.remark
    press(Key.Key_P)
    assert presenter.marks_of(page.stage.panes[1].photo.path).flag is Flag.PICK
    press(Key.Key_Right)
    press(Key.Key_5)
    assert len(seen(page)) == 3
    assert focused(page) == window.bench.current.path.stem == "white-dog"
    press(Key.Key_G)
    assert presenter.shown_count == 4
    assert names(presenter.selected) == ["after-the-rain"]


def test_survey_drops_photos_until_the_keepers_are_left(window, select, press, qtbot):
    select("after dandelions fig white")
    press(Key.Key_N)
    page = window.centre.survey
    assert len(seen(page)) == 4
    press(Key.Key_Slash)
    assert seen(page) == ["dandelions", "fig-in-a-bowl", "white-dog"]
    press(Key.Key_Right)
    press(Key.Key_Slash)
    assert seen(page) == ["dandelions", "white-dog"]
    press(Key.Key_Insert)
    assert seen(page) == ["dandelions", "fig-in-a-bowl", "white-dog"]
    assert focused(page) == "fig-in-a-bowl"
    qtbot.mouseClick(page.stage.panes[1].cross, Qt.MouseButton.LeftButton)
    assert seen(page) == ["dandelions", "white-dog"]
    assert names(window.bench.presenter.selected) == seen(page)
    assert not any(window.bench.presenter.marks_of(p.path) for p in window.bench.presenter.photos)
    # Closer in the loupe, and back.
    press(Key.Key_Return)
    assert window.centre.view == "loupe"
    assert window.bench.current.path.stem == "white-dog"
    press(Key.Key_Return)
    assert window.centre.view == "survey"
    assert seen(page) == ["dandelions", "white-dog"]
    press(Key.Key_Escape)
    assert window.centre.view == "grid"
    assert names(window.bench.presenter.selected) == ["dandelions", "white-dog"]


def test_an_undo_comes_back_to_the_pane_it_concerns(window, select, press, qtbot):
    select("after fig white")
    press(Key.Key_C)
    page, bench = window.centre.compare, window.bench
    press(Key.Key_4)
    press(Key.Key_Right)
    qtbot.waitUntil(lambda: bool(bench.operations.next_undo), timeout=PATIENCE_MS)
    press(Key.Key_Z, Held.ControlModifier)
    first = page.stage.panes[0].photo.path
    qtbot.waitUntil(lambda: bench.presenter.marks_of(first).stars == 0, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: focused(page) == "after-the-rain", timeout=PATIENCE_MS)
    assert seen(page) == ["after-the-rain", "fig-in-a-bowl", "white-dog"]
    assert window.centre.view == "compare"


def test_what_happens_to_a_file_is_said_in_its_pane(
    window, select, press, qtbot, folder, copy_sample
):
    select("after fig white")
    press(Key.Key_C)
    page = window.centre.compare
    qtbot.waitUntil(lambda: all(map(is_sharp, page.stage.panes)), timeout=PATIENCE_MS)
    (folder / "fig-in-a-bowl.jpg").unlink()
    window.bench.folder.look()
    gone = page.stage.panes[1]
    qtbot.waitUntil(lambda: gone.is_gone, timeout=PATIENCE_MS)
    assert gone.notice.text().startswith("No longer in this folder")
    assert len(seen(page)) == 3
    copy_sample("honey-bee", folder / "white-dog.jpg", 500)
    (folder / "after-the-rain.jpg").write_bytes(b"no picture at all")
    copy_sample("fig-in-a-bowl", folder / "fig-in-a-bowl.jpg", 300)
    window.bench.folder.look()
    changed, broken = page.stage.panes[2], page.stage.panes[0]
    qtbot.waitUntil(lambda: changed.has_changed and broken.is_broken, timeout=PATIENCE_MS)
    assert changed.line.caption.remark == "changed on disk"
    assert "Cannot be shown\nafter-the-rain.jpg: " in broken.notice.text()
    qtbot.waitUntil(lambda: is_sharp(changed) and is_sharp(gone), timeout=PATIENCE_MS)
    assert not gone.notice.isVisible()
    # Nothing of it is left: there is nothing to compare.
    shutil.rmtree(folder)
    folder.mkdir()
    copy_sample("drum-and-wine", folder / "new.jpg")
    window.bench.folder.look()
    qtbot.waitUntil(lambda: window.centre.view == "grid", timeout=PATIENCE_MS)


def test_a_heatmap_lies_over_every_pane_with_one_legend(window, select, press, qtbot):
    select("after fig")
    press(Key.Key_C)
    page = window.centre.compare
    press(Key.Key_H)
    qtbot.waitUntil(
        lambda: all(pane.overlaid is not None for pane in page.stage.panes), timeout=PATIENCE_MS
    )
    assert page.legend.isVisible()
    # One switch for both views, and for the panel.
    assert window.centre.loupe.view.heatmaps.on
    window.info.heatmap_chosen.emit("")
    assert all(pane.overlaid is None for pane in page.stage.panes)
    assert not page.legend.isVisible()
    window.info.heatmap_chosen.emit("view-1")
    assert window.centre.view == "compare"


def test_raw_files_show_the_preview_and_at_full_size_what_is_developed(
    open_window, qtbot, tmp_path, copy_sample
):
    preview = copy_sample("honey-bee", tmp_path / "preview.jpg", 300)
    with Image.open(preview) as image:
        linear = np.asarray(image.resize((900, 600)), np.float32) / 255
    raws = tmp_path / "raws"
    raws.mkdir()
    for name in ("one", "two"):
        (raws / f"{name}.dng").write_bytes(make_dng(linear, jpeg=preview.read_bytes()))
    window = open_window(raws)
    presenter = window.bench.presenter
    qtbot.waitUntil(lambda: presenter.counts.total == 2, timeout=PATIENCE_MS)
    window.bench.photo_list.select_all()
    qtbot.keyClick(window.focusWidget(), Key.Key_C)
    page = window.centre.compare
    qtbot.waitUntil(lambda: all(p.has_pixels for p in page.stage.panes), timeout=PATIENCE_MS)
    assert {pane.rendering for pane in page.stage.panes} <= {Rendering.PREVIEW, Rendering.HALF}
    qtbot.keyClick(page.stage, Key.Key_Z)
    qtbot.waitUntil(
        lambda: all(p.rendering is Rendering.DEVELOPED for p in page.stage.panes),
        timeout=PATIENCE_MS,
    )
    assert all(pane.canvas.view.is_actual for pane in page.stage.panes)
    assert all(is_sharp(pane) for pane in page.stage.panes)
    assert "RAW" in page.bar.loupe.zoom_label.text()


def test_an_undo_in_survey_keeps_what_one_surveys(open_window, folder, qtbot, wait_for_scores):
    window = open_window(folder)
    wait_for_scores(window, 6)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_N)
    survey = window.centre.survey
    qtbot.waitUntil(lambda: len(survey.stage.panes) == 6)
    qtbot.keyClick(survey.stage, Qt.Key.Key_4)
    marked = window.bench.current
    qtbot.keyClick(survey.stage, Qt.Key.Key_Slash)
    qtbot.waitUntil(lambda: len(survey.stage.panes) == 5)
    qtbot.waitUntil(lambda: window.bench.operations.next_undo == "4 stars: 1 photo")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not window.bench.presenter.marks_of(marked.path))
    qtbot.waitUntil(lambda: len(survey.stage.panes) == 6)  # what the undo concerns comes back
    assert window.bench.current == marked
