"""Faults laid on a copy in the real window: the real model answers, and nothing is saved."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from core.families.edited import EditedPhoto
from core.families.library import DEFAULT
from core.families.registry import load_model
from core.families.strokes import Stroke
from core.photos.decode import decode_to_fit
from core.photos.laid_faults import Fault

pytestmark = pytest.mark.usefixtures("scored_before")

PATIENCE_MS = 60_000
CTRL = Qt.KeyboardModifier.ControlModifier


def grabbed(widget):
    """(H, W, 3) of a widget's device pixels."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


@pytest.fixture
def trying(open_window, folder, qtbot, wait_for_scores):
    """The loupe with W pressed, once the model has answered for the untouched photo."""
    window = open_window(folder)
    wait_for_scores(window, 6)
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_W)
    assert window.centre.currentWidget() is window.centre.loupe
    what_if = window.what_if
    qtbot.waitUntil(lambda: what_if.presenter.before is not None, timeout=PATIENCE_MS)
    return window, what_if


def answered(what_if, qtbot):
    qtbot.waitUntil(lambda: what_if.presenter.after is not None, timeout=PATIENCE_MS)
    return what_if.presenter.after


def drawn(what_if, qtbot, at: QPoint):
    qtbot.mousePress(what_if.brush, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(what_if.brush, at + QPoint(30, 0))
    qtbot.mouseRelease(what_if.brush, Qt.MouseButton.LeftButton, pos=at + QPoint(30, 0))


def test_a_stroke_changes_picture_score_and_maps_and_is_undone(trying, qtbot):
    window, what_if = trying
    loupe = window.centre.loupe.view
    before_files = {path: path.read_bytes() for path in window.bench.presenter.folder.iterdir()}
    loupe.heatmaps.set_on(True)
    loupe.heatmaps.set_opacity(0.1)
    qtbot.waitUntil(lambda: loupe.heatmaps.shown is not None, timeout=PATIENCE_MS)
    plain_map = loupe.heatmaps.shown.values
    loupe.legend.hide()
    plain = grabbed(loupe.canvas)
    what_if.presenter.strength = 1.0
    what_if._set_radius(0.2)
    middle = loupe.canvas.rect().center()
    drawn(what_if, qtbot, middle)
    after = answered(what_if, qtbot)
    assert after.score < what_if.presenter.before.score
    assert not np.array_equal(loupe.heatmaps.shown.values, plain_map)
    assert what_if.presenter.difference_words().startswith("−")
    assert what_if.bar.score.text().startswith("Score ")
    assert "→" in what_if.bar.score.text()

    # What the model was asked is the photo with exactly this stroke.
    photo = window.bench.current
    edited = EditedPhoto(decode_to_fit(photo.path, None).pixels, load_model(DEFAULT).inputs)
    laid = what_if.presenter
    points = tuple(
        (loupe.viewport().to_photo((at.x(), at.y()))) for at in (middle, middle + QPoint(30, 0))
    )
    width, height = loupe.viewport().photo
    shares = tuple((x / width, y / height) for x, y in points)
    edited.lay(Stroke(Fault.BLUR, 1.0, (*shares, shares[-1])[:2], 0.2))
    expected = load_model(DEFAULT).explain(edited.decoded()).assessment
    assert after.score == pytest.approx(expected.score, abs=0.2)

    # Before and after, then undo: the photo, its maps and its score are back.
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    np.testing.assert_array_equal(loupe.heatmaps.shown.values, plain_map)
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert not np.array_equal(loupe.heatmaps.shown.values, plain_map)
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_Z, CTRL)
    assert laid.laid == 0
    assert answered(what_if, qtbot) == laid.before
    qtbot.waitUntil(
        lambda: np.array_equal(loupe.heatmaps.shown.values, plain_map), timeout=PATIENCE_MS
    )
    loupe.legend.hide()
    what_if.brush.hide()
    assert np.abs(grabbed(loupe.canvas) - plain).max() <= 40  # but for the brush's ring
    after_files = {path: path.read_bytes() for path in window.bench.presenter.folder.iterdir()}
    assert after_files == before_files


def test_a_fault_on_the_whole_photo_and_the_way_out(trying, qtbot):
    window, what_if = trying
    loupe = window.centre.loupe.view
    qtbot.mouseClick(what_if.bar.faults.button(Fault.DARK), Qt.MouseButton.LeftButton)
    plain = grabbed(loupe.canvas).mean()
    qtbot.mouseClick(what_if.bar.whole, Qt.MouseButton.LeftButton)
    after = answered(what_if, qtbot)
    assert after.score < what_if.presenter.before.score - 5
    assert grabbed(loupe.canvas).mean() < plain - 10
    # The next photo begins untouched.
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_Space)
    assert what_if.presenter.laid == 0
    qtbot.waitUntil(lambda: what_if.presenter.before is not None, timeout=PATIENCE_MS)
    found = window.bench.presenter.assessment(window.bench.current.path)
    assert what_if.presenter.before.score == pytest.approx(found.score, abs=1.5)
    qtbot.keyClick(loupe.canvas, Qt.Key.Key_W)
    assert not what_if.is_on
    assert not what_if.bar.isVisible()
    assert not what_if.brush.isVisible()


def test_a_photo_that_cannot_be_read_says_so_and_takes_no_fault(
    open_window, folder, qtbot, wait_for_scores
):
    first = min(folder.iterdir())
    first.write_bytes(first.read_bytes()[:2000])
    window = open_window(folder)
    bench = window.bench
    wait_for_scores(window, 6)
    bench.show_photos([first])
    wide = window.what_if.bar.minimumSizeHint().width()
    qtbot.keyClick(window.centre.grid, Qt.Key.Key_W)
    bar = window.what_if.bar
    qtbot.waitUntil(lambda: bool(window.what_if.presenter.failure), timeout=PATIENCE_MS)
    assert bar.note.text() == bench.presenter.error(first)
    assert not bar.whole.isEnabled()
    assert not window.what_if.brush.isVisible()
    assert bar.minimumSizeHint().width() <= wide  # the window grows no wider by it
    following = next(photo.path for photo in bench.presenter.photos if photo.path != first)
    bench.show_photos([following])
    qtbot.waitUntil(lambda: window.what_if.presenter.before is not None, timeout=PATIENCE_MS)
    assert bar.whole.isEnabled()
    assert bar.note.text() == "Nothing is saved"
