"""One more column is declared: it stands in the sort menu and the filter bar, and works there."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.results.columns import Column, Filter, Sort, Source, of_assessment
from core.results.words import phrase
from mobileiqa_gui.library.filter_bar import FilterBar
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.library.sort_button import SortButton

MODEL = ModelIdentity("model", "1", "0" * 64, "mobileiqa")
SHARPNESS = Column(
    "sharpness",
    phrase("Sharpness"),
    of_assessment(lambda assessment: assessment.opinions[0]),
    sort=Sort.NUMBER,
    descending_first=True,
    directions=(phrase("Softest first"), phrase("Sharpest first")),
    filter=Filter.POINTS,
)
SIZE = Column(
    "bytes",
    phrase("Bytes"),
    lambda entry: entry.photo.size_bytes,
    sort=Sort.NUMBER,
    source=Source.PHOTO,
)
# In the order of names: score, sharpness and size of each photo.
PHOTOS = {"a": (90, 20, 300), "b": (50, 80, 100), "c": (70, 50, 200)}


def photo(name: str) -> Photo:
    path = Path("/photos") / f"{name}.jpg"
    return Photo(path=path, files=(path,), size_bytes=PHOTOS[name][2], mtime_ns=1)


@pytest.fixture
def model() -> PhotoModel:
    made = PhotoModel(LibraryPresenter())
    made.open(Path("/photos"), [photo(name) for name in PHOTOS])
    made.add_results(
        (
            photo(name).path,
            Assessment(score / 100, float(score), (float(sharpness),), 30, 20, MODEL, 0.1),
        )
        for name, (score, sharpness, _) in PHOTOS.items()
    )
    return made


def shown(model: PhotoModel) -> str:
    return "".join(Path(model.index(row).data()).stem for row in range(model.rowCount()))


def test_a_models_column_sorts_and_filters(model):
    model.set_columns([SHARPNESS, SIZE])
    model.set_sort("sharpness", descending=True)
    assert shown(model) == "bca"
    model.set_sort("bytes", descending=False)
    assert shown(model) == "bca"
    model.set_filter(PhotoFilter(ranges={"sharpness": (20, 60), "score": (80, 100)}))
    assert shown(model) == "a"
    assert model.presenter.histograms(2)["sharpness"].tolist() == [1, 2]


def test_results_that_come_later_make_its_order_stale(model):
    model.set_columns([SHARPNESS])
    model.set_sort("sharpness", descending=True)
    assert not model.presenter.order_is_stale
    sharper = Assessment(0.5, 50.0, (99.0,), 30, 20, MODEL, 0.1)
    model.add_results([(photo("a").path, sharper)])
    assert model.presenter.order_is_stale
    model.settle()
    assert shown(model) == "abc"


def test_an_order_goes_with_its_column_and_comes_back_with_it(model, qtbot):
    model.set_sort("sharpness", descending=True)  # remembered from the last start
    assert (shown(model), model.presenter.sort_key) == ("abc", "name")
    assert model.presenter.sort_wanted == ("sharpness", True)
    with qtbot.waitSignal(model.columns_changed):
        model.set_columns([SHARPNESS])
    assert (shown(model), model.presenter.sort_key) == ("bca", "sharpness")
    model.set_filter(PhotoFilter(ranges={"sharpness": (60, 100)}))
    assert shown(model) == "b"
    model.set_columns([])
    assert (shown(model), model.presenter.filter) == ("abc", PhotoFilter())
    assert model.presenter.sort_wanted == ("sharpness", True)


def test_the_same_columns_again_move_nothing(model, qtbot):
    model.set_columns([SHARPNESS])
    model.set_sort("score", descending=True)
    model.forget_assessments()
    with qtbot.assertNotEmitted(model.columns_changed):
        model.set_columns([SHARPNESS])
    assert shown(model) == "acb"
    assert model.presenter.order_is_stale


def test_a_rescan_keeps_what_the_columns_know(model):
    model.set_columns([SHARPNESS, SIZE])
    model.set_sort("sharpness", descending=True)
    model.update([photo("a"), photo("b")])
    assert shown(model) == "ba"


def test_it_stands_in_the_sort_menu(qtbot, model):
    button = SortButton()
    qtbot.addWidget(button)
    model.set_columns([SHARPNESS])
    button.show_columns(model.presenter.columns)
    texts = [action.text() for action in button._menu.actions()]
    assert texts[:3] == ["Score", "Name", "Date"]
    assert texts[-1] == "Sharpness"
    with qtbot.waitSignal(button.chosen) as chosen:
        button._keys["sharpness"].trigger()
    assert chosen.args == ["sharpness", True]
    button.show_sort("sharpness", descending=True)
    assert button._button.text() == "Sort: Sharpness"
    assert button._direction.toolTip() == "Now: Sharpest first\nClick for: Softest first"
    button.show_columns(LibraryPresenter().columns)
    assert button._button.text() == "Sort: Name"


def test_it_is_asked_for_in_the_filter_bar(qtbot, model):
    bar = FilterBar()
    qtbot.addWidget(bar)
    model.set_columns([SHARPNESS, SIZE])
    bar.show_columns(model.presenter.columns)
    bar.show_state(model.presenter)
    bar._offer()
    offered = [action.text() for action in bar._more_menu.actions()]
    assert "Sharpness" in offered
    assert "Bytes" not in offered
    popover = bar.editor(SHARPNESS)
    qtbot.addWidget(popover)
    popover.editor.range.changed.emit(40, 90)
    assert bar.filter == PhotoFilter(ranges={"sharpness": (40, 90)})
    assert bar.chips.chips["sharpness"].words.text() == "Sharpness: 40 to 90"
    bar.show_columns(LibraryPresenter().columns)
    assert (bar.filter, bar.chips.chips) == (PhotoFilter(), {})
