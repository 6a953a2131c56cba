"""Names that look like HTML, and names that are not UTF-8: photos and folders like any other."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from tests.end_to_end.conftest import PATIENCE_MS

HTML = "<b>bold<"
PHOTO = "<img src=x> &amp; <u>bee.jpg"


def tip_of(widget, place: QPoint) -> QLabel:
    """The tool tip that a pointer resting there brings up."""
    resting = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, resting)
    (tip,) = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]
    assert isinstance(tip, QLabel)
    return tip


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be there")
def test_what_looks_like_html_is_shown_as_it_is_written(
    open_window, copy_sample, wait_for_scores, tmp_path, qtbot
):
    folder = tmp_path / HTML
    copy_sample("honey-bee", tmp_path / "photo.jpg")
    folder.mkdir()
    (tmp_path / "photo.jpg").rename(folder / PHOTO)
    (folder / "<i>inner").mkdir()
    window = open_window(folder)
    wait_for_scores(window, 1)
    grid = window.centre.grid
    tips = [
        tip_of(grid.viewport(), grid.visualRect(grid.currentIndex()).center()),
        tip_of(window.top.breadcrumbs._buttons[-1], QPoint(5, 5)),
    ]
    assert PHOTO in tips[0].text() or HTML in tips[-1].text()
    for tip in tips:
        assert tip.textFormat() is Qt.TextFormat.PlainText
    QToolTip.hideText()
    for view in ("loupe", "compare", "survey", "maps", "grid"):
        window.centre.show_view(view)
        QApplication.processEvents()
        for label in window.findChildren(QLabel):
            if label.isVisible():
                assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    qtbot.waitUntil(
        lambda: window.folders.tree.model().index_of(folder).isValid(), timeout=PATIENCE_MS
    )


@pytest.mark.skipif(os.name != "posix" or sys.platform == "darwin", reason="names are bytes there")
def test_a_folder_whose_name_is_not_utf_8_is_one_like_any_other(
    open_window, copy_sample, wait_for_scores, tmp_path, qtbot
):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    copy_sample("honey-bee", tmp_path / "one.jpg")
    copy_sample("white-dog", tmp_path / "two.jpg")
    odd.mkdir()
    (tmp_path / "one.jpg").rename(odd / "one.jpg")
    window = open_window(odd)
    wait_for_scores(window, 1)
    # It is watched: a photo that comes appears by itself.
    (tmp_path / "two.jpg").rename(odd / "two.jpg")
    wait_for_scores(window, 2)
    # It stands in the tree.
    tree = window.folders.tree
    qtbot.waitUntil(lambda: bool(tree.selectionModel().selectedIndexes()), timeout=PATIENCE_MS)
    assert tree.model().path_of(tree.selectionModel().selectedIndexes()[0]) == odd
    window.close()
    # It is opened again at the next start, and among those opened lately.
    again = open_window()
    wait_for_scores(again, 2)
    assert again.bench.folder.path == odd
    assert again.session.recent[0] == odd
