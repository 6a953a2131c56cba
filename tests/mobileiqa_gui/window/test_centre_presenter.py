"""Which page is shown, and in which order pictures and scores are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.photos.photo import Photo
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.window.centre_presenter import CentrePresenter, Page

FOLDER = Path("/photos")
PHOTOS = [Photo(FOLDER / f"{number}.jpg", (), 10, 1.0) for number in range(10)]


@pytest.fixture
def library() -> LibraryPresenter:
    return LibraryPresenter()


@pytest.fixture
def centre(library) -> CentrePresenter:
    return CentrePresenter(library)


def open_folder(centre: CentrePresenter, library: LibraryPresenter, photos: list[Photo]) -> None:
    library.open(FOLDER, photos)
    centre.opening(FOLDER)
    centre.opened()


def names(photos: list[Photo]) -> str:
    return "".join(photo.path.stem for photo in photos)


def test_the_start_page_stands_until_the_first_folder_is_listed(centre, library):
    assert centre.page() is Page.START
    centre.opening(FOLDER)
    assert centre.page() is None
    library.open(FOLDER, PHOTOS)
    assert centre.page() is None
    centre.opened()
    assert centre.page() is Page.GRID


def test_photos_are_shown_in_the_chosen_view(centre, library):
    open_folder(centre, library, PHOTOS)
    assert centre.page().view == "grid"
    for view, page in (("loupe", Page.LOUPE), ("compare", Page.COMPARE), ("survey", Page.SURVEY),
                       ("maps", Page.MAPS)):  # fmt: skip
        centre.view = view
        assert centre.page() is page
        assert centre.page().view == view


def test_without_photos_a_page_says_why(centre, library):
    centre.view = "loupe"
    open_folder(centre, library, [])
    assert centre.page() is Page.EMPTY
    assert centre.page().view is None
    library.update(PHOTOS)
    assert centre.page() is Page.LOUPE
    library.set_filter(PhotoFilter(text="no such name"))
    assert centre.page() is Page.NO_MATCH


def test_a_folder_that_cannot_be_read_says_so_until_another_is_opened(centre, library):
    open_folder(centre, library, PHOTOS)
    library.open(FOLDER, [])
    centre.unreadable(FOLDER, "It is gone.")
    assert centre.page() is Page.UNREADABLE
    assert centre.failure == (FOLDER, "It is gone.")
    centre.opening(FOLDER)
    assert centre.page() is None
    open_folder(centre, library, PHOTOS)
    assert centre.page() is Page.GRID


def test_what_is_on_screen_comes_first_then_what_is_near(centre, library):
    open_folder(centre, library, PHOTOS)
    wanted = centre.wanted(range(4, 6), Page.GRID)
    assert names(wanted.pictures) == "456732"
    assert wanted.visible == 2
    assert wanted.scores == wanted.pictures


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (range(0, 3), "012345"),
        (range(8, 10), "8976"),
        (range(0, 10), "0123456789"),
        (range(1, 4), "1234560"),
        (range(0, 0), ""),
    ],
)
def test_at_the_ends_there_is_less_to_ask_for(centre, library, seen, expected):
    open_folder(centre, library, PHOTOS)
    assert names(centre.wanted(seen, Page.GRID).pictures) == expected


def test_in_the_loupe_the_current_photo_is_scored_before_all_others(centre, library):
    open_folder(centre, library, PHOTOS)
    library.choose(PHOTOS[9].path)
    wanted = centre.wanted(range(4, 6), Page.LOUPE)
    assert names(wanted.pictures) == "456732"
    assert names(wanted.scores) == "9456732"
    assert names(centre.wanted(range(4, 6), Page.GRID).scores) == "456732"


def test_the_current_photo_stays_in_sight_only_if_it_was(centre, library):
    open_folder(centre, library, PHOTOS)
    library.choose(PHOTOS[5].path)
    centre.before_new_order(range(4, 6))
    assert centre.keeps_current_in_sight
    centre.before_new_order(range(0, 3))
    assert not centre.keeps_current_in_sight
