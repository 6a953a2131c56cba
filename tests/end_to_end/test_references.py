"""A photo beside good ones in the real window, with a small model in ONNX Runtime."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from core.bundles.bundle import Bundle
from core.catalogue.reference_sets import reference_sets
from core.families.library import models_folder
from core.families.references import Against
from mobileiqa_gui.references.column import AGAINST_COLUMN
from mobileiqa_gui.references.commands import COMPARE, MAKE
from mobileiqa_gui.references.naming import NamingDialog
from mobileiqa_gui.window.commands import UNDO
from tests.core.conftest import tiny_cvrkd

pytestmark = pytest.mark.usefixtures("scored_before")

__all__ = ["tiny_cvrkd"]  # a fixture

PATIENCE_MS = 60_000


@pytest.fixture
def installed(tiny_cvrkd: Bundle) -> None:
    """The small model, as one of the person's own."""
    models_folder().mkdir(parents=True, exist_ok=True)
    shutil.copy(tiny_cvrkd.path, models_folder() / "tiny-cvrkd.iqa")


def opened_page(window, qtbot):
    window.actions_of[COMPARE].trigger()
    page = window.references.page
    assert page.isVisible()
    return page


def wait_for_answer(page, qtbot):
    qtbot.waitUntil(lambda: page.presenter.assessment is not None, timeout=PATIENCE_MS)


def test_without_a_model_it_is_said_what_to_get(open_window, folder, qtbot, wait_for_scores):
    window = open_window(folder)
    wait_for_scores(window, 6)
    page = opened_page(window, qtbot)
    qtbot.waitUntil(lambda: page.presenter.failure != "", timeout=PATIENCE_MS)
    said = page.sides.reference.notice.text()
    assert "Nothing to compare with" in said
    assert "NAR_student_cross_dataset.pth" in said
    assert not page.map_button.isEnabled()


def test_a_photo_stands_beside_the_most_alike_reference(
    installed, open_window, folder, qtbot, wait_for_scores, tmp_path, copy_sample
):
    for name in ("spaniels", "honey-bee", "forest-stream"):
        copy_sample(name, tmp_path / "good" / f"{name}.jpg")
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.info.compare_button.click()
    page = window.references.page
    wait_for_answer(page, qtbot)
    assert page.sentence.text().startswith("Against the built-in reference set: ")
    own = window.bench.presenter.assessment(window.bench.current.path)
    assert f"MobileIQA Detail on its own: {own.score:.0f}" in page.second.text()
    # A folder dropped on the page.
    drop(page, tmp_path / "good")
    wait_for_answer(page, qtbot)
    assert page.sentence.text().startswith("Against good: ")
    assert page.sentence.text().endswith("(median of 3 references)")
    assert len(page.line.places()) == 3
    compared = page.presenter.compared
    assert [c.likeness for c in compared] == sorted((c.likeness for c in compared), reverse=True)
    assert page.sides.reference.photo.path == compared[0].member.path
    # Another dot, another reference beside it.
    at = page.line.places()[2].toPoint()
    qtbot.mouseClick(page.line, Qt.MouseButton.LeftButton, pos=at)
    assert page.presenter.place == 2
    assert page.sides.reference.photo.path == compared[2].member.path
    # The next photo follows the window; one that is a reference is left out of the comparison.
    names = [photo.name for photo in window.bench.presenter.photos]
    window.bench.step(names.index("honey-bee.jpg"))
    wait_for_answer(page, qtbot)
    assert page.sides.photo.photo == window.bench.current
    assert page.sentence.text().endswith("(median of 2 references)")
    assert "one of the references" in page.second.text()
    # One photo dropped on it is the only reference.
    drop(page, tmp_path / "good" / "spaniels.jpg")
    wait_for_answer(page, qtbot)
    assert page.sentence.text().startswith("Against spaniels.jpg: ")
    assert page.sentence.text().endswith("(1 reference)")
    assert len(page.line.places()) == 1


def test_both_photos_keep_one_scale_and_are_moved_alone(
    installed, open_window, folder, qtbot, wait_for_scores
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    page = opened_page(window, qtbot)
    wait_for_answer(page, qtbot)
    sides = page.sides
    canvases = [sides.photo.canvas, sides.reference.canvas]
    qtbot.waitUntil(lambda: all(canvas.view for canvas in canvases), timeout=PATIENCE_MS)
    sides.reference.canvas.toggled.emit((100.0, 100.0))
    assert [canvas.view.zoom for canvas in canvases] == [1.0, 1.0]
    before = [canvas.view.centre for canvas in canvases]
    sides.reference.canvas.dragged.emit(-40.0, -30.0, False)
    after = [canvas.view.centre for canvas in canvases]
    assert after[0] == before[0]
    assert after[1] != before[1]
    sides.reference.canvas.zoomed.emit(2.0, (50.0, 50.0))
    assert [canvas.view.zoom for canvas in canvases] == [2.0, 2.0]


def test_what_lowers_the_score_is_laid_over_the_photo(
    installed, open_window, folder, qtbot, wait_for_scores
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    page = opened_page(window, qtbot)
    wait_for_answer(page, qtbot)
    assert page.legend.isHidden()
    page.map_button.click()
    qtbot.waitUntil(lambda: page.presenter.lowering is not None, timeout=PATIENCE_MS)
    assert page.legend.isVisible()
    assert "Patches that lower the score" in page.legend.accessibleName()
    page.map_button.click()
    assert page.legend.isHidden()


def test_a_set_is_made_of_the_selected_photos_and_undone(
    installed, open_window, folder, qtbot, wait_for_scores
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    window.bench.photo_list.select([1, 2, 3])
    page = opened_page(window, qtbot)
    window.actions_of[MAKE].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(NamingDialog)), timeout=PATIENCE_MS)
    (dialog,) = window.findChildren(NamingDialog)
    assert dialog.name.text() == folder.name
    assert "With fewer than 4 photos" in dialog.warnings.text()
    assert "smaller than 800 pixels" in dialog.warnings.text()
    dialog.name.setText("My best of 2024")
    dialog.make_button.click()
    wait_for_answer(page, qtbot)
    qtbot.waitUntil(
        lambda: page.sentence.text().startswith("Against My best of 2024: "), timeout=PATIENCE_MS
    )
    qtbot.waitUntil(lambda: page.sets.currentText() == "My best of 2024", timeout=PATIENCE_MS)
    ledger = window.bench.catalogue().ledger
    (made,) = reference_sets(ledger)
    assert len(made.members) == 3
    page.close()
    qtbot.waitUntil(lambda: window.actions_of[UNDO].isEnabled(), timeout=PATIENCE_MS)
    window.actions_of[UNDO].trigger()
    qtbot.waitUntil(lambda: not reference_sets(ledger), timeout=PATIENCE_MS)


def test_all_photos_are_compared_for_a_column_that_sorts(
    installed, open_window, folder, qtbot, wait_for_scores
):
    window = open_window(folder)
    wait_for_scores(window, 6)
    presenter = window.bench.presenter
    page = opened_page(window, qtbot)
    wait_for_answer(page, qtbot)
    page.fill_button.click()
    column = AGAINST_COLUMN
    assert "Against references" in [str(each.heading) for each in presenter.columns]

    def values() -> list:
        return [column.value(presenter.entry(photo.path)) for photo in presenter.photos]

    qtbot.waitUntil(lambda: all(value is not None for value in values()), timeout=PATIENCE_MS)
    assert window.status.text.text().find("to go") < 0
    window.standing.sort("against", True)
    in_order = [presenter.photo_at(n).path for n in range(6)]
    scores = [column.value(presenter.entry(path)) for path in in_order]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) > 1
    assert presenter.assessment(in_order[0]).model.family == "mobileiqa"  # as before
    # Against others the figures would be others: they go, and come when they are asked for.
    page.choose(Against(str(folder)))
    assert not presenter.columns_beside
    assert presenter.sort_key == "name"


def drop(page, path: Path) -> None:
    """As from a file manager."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    page.dropEvent(
        QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
