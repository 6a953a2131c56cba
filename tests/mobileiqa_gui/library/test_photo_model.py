"""The Qt model: rules of Qt's own tester, selection that follows its photo, words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.presenter import LibraryPresenter

MODEL = ModelIdentity("model", "1", "0" * 64, "mobileiqa")


def photo(name: str, *others: str) -> Photo:
    paths = tuple(Path("/photos") / text for text in (name, *others))
    return Photo(path=paths[0], files=paths, size_bytes=10, mtime_ns=1)


def scored(score: float) -> Assessment:
    return Assessment(score / 100, score, (score,), 30, 20, MODEL, 0.1)


@pytest.fixture
def model(qtmodeltester):
    made = PhotoModel(LibraryPresenter())
    made.open(Path("/photos"), [photo("a.jpg", "a.nef"), photo("b.jpg"), photo("c.jpg")])
    qtmodeltester.check(made)
    return made


def names(model: PhotoModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_selection_follows_its_photo_through_sort_filter_and_rescan(model):
    selection = QItemSelectionModel(model)
    selection.setCurrentIndex(model.index(1), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    model.add_results([(Path("/photos/b.jpg"), scored(90)), (Path("/photos/c.jpg"), scored(95))])
    model.set_sort("score", descending=True)
    assert names(model) == ["c.jpg", "b.jpg", "a.jpg"]
    assert selection.currentIndex().data() == "b.jpg"
    assert selection.currentIndex().row() == 1
    model.set_filter(PhotoFilter(ranges={"score": (0, 92)}))
    assert names(model) == ["b.jpg"]
    assert [index.data() for index in selection.selectedIndexes()] == ["b.jpg"]
    model.set_filter(PhotoFilter(ranges={"score": (92, 100)}))
    assert names(model) == ["c.jpg"]
    assert selection.selectedIndexes() == []
    model.set_filter(PhotoFilter())
    model.update([photo("aa.jpg"), photo("b.jpg"), photo("c.jpg")])
    assert names(model) == ["c.jpg", "b.jpg", "aa.jpg"]


def test_results_repaint_their_rows_only(model, qtbot):
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.add_results([(Path("/photos/b.jpg"), scored(50)), (Path("/photos/c.jpg"), "Empty.")])
    first, last = changed.args[:2]
    assert (first.row(), last.row()) == (1, 2)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.add_results([(Path("/elsewhere/b.jpg"), scored(50))])


def test_words_for_tool_tips_and_screen_readers(model):
    tip, spoken = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0).data(tip) == "a.jpg + a.nef\nnot scored yet"
    model.add_results([(Path("/photos/a.jpg"), scored(71.6)), (Path("/photos/b.jpg"), "Empty.")])
    assert model.index(0).data(spoken) == "a.jpg, score 72, Good"
    assert model.index(1).data(tip) == "b.jpg\nEmpty."
