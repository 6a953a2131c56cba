"""Photos that stand side by side stay among the shown ones, whatever the filter."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.marks.marks import Marks
from core.photos.photo import Photo
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.photo_model import PhotoModel
from mobileiqa_gui.library.presenter import LibraryPresenter

FOLDER = Path("/photos")
UNRATED = PhotoFilter().with_range("stars", (0, 0))


def path(name: str) -> Path:
    return FOLDER / f"{name}.jpg"


@pytest.fixture
def library() -> LibraryPresenter:
    presenter = LibraryPresenter()
    presenter.open(FOLDER, [Photo(path(name), (), 10, 1) for name in "abcdef"])
    presenter.choose(path("c"))
    return presenter


def shown(library: LibraryPresenter) -> str:
    photos = [library.photo_at(position) for position in range(library.shown_count)]
    return "".join(photo.path.stem for photo in photos)


def test_a_mark_does_not_hide_what_is_held(library):
    library.set_filter(UNRATED)
    library.hold([path("b"), path("c")])
    library.set_marks({path(name): Marks(stars=3) for name in "ce"})
    assert shown(library) == "abcdf"
    assert library.current == path("c")
    assert library.is_held_back(path("c"))
    assert not library.is_held_back(path("b"))
    assert not library.is_held_back(path("e"))


def test_let_go_it_is_hidden_and_the_one_that_took_its_place_is_current(library):
    library.set_filter(UNRATED)
    library.hold([path("c")])
    library.set_marks({path("c"): Marks(stars=3)})
    library.hold([])
    assert shown(library) == "abdef"
    assert library.current == path("d")


def test_it_comes_back_to_its_place_when_it_is_held_while_hidden(library):
    library.set_sort("name", descending=True)
    library.set_marks({path("c"): Marks(stars=3)})
    library.set_filter(UNRATED)
    assert shown(library) == "fedba"
    library.hold([path("c")])
    assert shown(library) == "fedcba"
    library.settle()
    assert shown(library) == "fedcba"


def test_another_filter_and_a_new_listing_keep_it(library):
    library.hold([path("a"), path("gone")])
    library.set_filter(PhotoFilter(text="d"))
    assert shown(library) == "ad"
    library.update([photo for photo in library.photos if photo.path.stem in "acd"])
    assert shown(library) == "ad"
    assert not library.is_held_back(path("gone"))


def test_in_another_folder_nothing_is_held(library):
    library.hold([path("a")])
    library.set_filter(PhotoFilter(text="d"))
    library.open(Path("/other"), library.photos)
    assert library.held == frozenset()
    assert shown(library) == "d"


def test_exactly_these_are_selected_and_one_of_them_is_current(library):
    library.look_at([path("b"), path("d")], path("d"))
    assert [photo.path.stem for photo in library.selected] == ["b", "d"]
    assert library.current == path("d")
    library.look_at([path("b"), path("e")], path("f"))
    assert library.current == path("b")


def test_the_list_tells_of_a_new_order_only_where_there_is_one(library, qtbot):
    model = PhotoModel(library)
    orders: list[int] = []
    model.reordered.connect(lambda: orders.append(library.shown_count))
    model.hold([path("a")])
    assert orders == []
    model.set_filter(PhotoFilter(text="d"))
    model.hold([path("a")])
    assert orders == [2]
    model.hold([])
    assert orders == [2, 1]
