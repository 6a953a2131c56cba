"""When a taste is learned anew, and what its column does to the list. No Qt."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.families.taste.columns import TASTE
from core.families.taste.votes import Count
from core.marks.marks import Flag, Marks
from core.photos.photo import Photo
from core.results.columns import of_beside
from core.scoring.tasting import Said, TasteLook
from mobileiqa_gui.families.taste.presenter import Phase, TastePresenter
from mobileiqa_gui.library.presenter import LibraryPresenter

COUNT = 30


def path(number: int) -> Path:
    return Path(f"/photos/{number:02}.jpg")


@pytest.fixture
def library() -> LibraryPresenter:
    made = LibraryPresenter()
    made.open(Path("/photos"), [Photo(path(n), (path(n),), 1, 1) for n in range(COUNT)])
    return made


def shown(library: LibraryPresenter) -> list[int]:
    return [int(library.photo_at(n).path.stem) for n in range(library.shown_count)]


def said(*numbers: int) -> dict[Path, dict[str, float]]:
    """What each photo is worth: the first most."""
    return {path(n): {TASTE.key: 5.0 - place / 10} for place, n in enumerate(numbers)}


@pytest.mark.parametrize(
    ("count", "phase", "can_learn"),
    [
        (Count(12, ((3, 12),)), Phase.TOO_FEW, False),
        (Count(40, ((3, 40),)), Phase.TOO_ALIKE, False),
        (Count(40, ((1, 10), (3, 20), (5, 10))), Phase.READY, True),
    ],
)
def test_it_says_how_far_it_has_come(library, count, phase, can_learn):
    presenter = TastePresenter(library)
    assert presenter.phase is Phase.LOOKING
    presenter.take(TasteLook(count), None)
    assert presenter.phase is phase
    assert presenter.can_learn is can_learn


def test_after_ten_new_ratings_it_is_learned_anew(library):
    presenter = TastePresenter(library)
    library.set_marks({path(0): Marks(stars=5), path(1): Marks(flag=Flag.REJECT)})
    presenter.folder_changed()
    assert presenter.stars() == {path(0): 5, path(1): 1}
    library.set_marks({path(n): Marks(stars=3) for n in range(2, 11)})
    assert not presenter.is_out_of_date(presenter.stars())
    library.set_marks({path(0): Marks(stars=1)})
    stars = presenter.stars()
    assert presenter.is_out_of_date(stars)
    presenter.take(TasteLook(Count(12, ((3, 12),))), stars)
    assert not presenter.is_out_of_date(presenter.stars())
    library.set_marks({path(n): Marks() for n in range(1, 11)})
    assert presenter.is_out_of_date(presenter.stars())


def test_its_column_comes_with_what_it_says_and_goes_with_it(library):
    presenter = TastePresenter(library)
    assert presenter.columns == ()
    presenter.take(TasteLook(Count(0, ()), said={path(3): Said(4.2, 0.5, False)}), None)
    library.set_beside(presenter.columns, presenter.values, "taste")
    assert TASTE in library.columns
    assert library.entry(path(3)).beside == {"taste": 4.2}
    presenter.take(TasteLook(Count(0, ())), None)
    library.set_beside(presenter.columns, presenter.values, "taste")
    assert TASTE not in library.columns
    assert library.entry(path(3)).beside == {}


def test_photos_are_sorted_by_it_and_stay_where_they_are_when_it_changes(library):
    library.set_beside([TASTE], said(7, 3, 9), "taste")
    library.set_sort("taste", descending=True)
    assert shown(library)[:3] == [7, 3, 9]
    library.set_beside([TASTE], said(9, 7, 3), "taste")
    assert shown(library)[:3] == [7, 3, 9]
    assert library.order_is_stale
    library.settle()
    assert shown(library)[:3] == [9, 7, 3]
    library.set_beside([TASTE], said(9, 7, 3), "taste")
    assert not library.order_is_stale


def test_an_order_by_it_holds_in_the_next_folder(library):
    library.set_beside([TASTE], said(7, 3, 9), "taste")
    library.set_sort("taste", descending=True)
    library.open(Path("/photos"), list(library.photos))
    assert library.sort_key == "taste"
    assert shown(library) == list(range(COUNT))
    library.set_beside([TASTE], said(5, 2), "taste")
    assert shown(library)[:2] == [5, 2]


def test_what_it_said_stays_when_the_folder_is_listed_again(library):
    library.set_beside([TASTE], said(7, 3), "taste")
    library.set_sort("taste", descending=True)
    library.update([photo for photo in library.photos if photo.path != path(3)])
    library.settle()
    assert shown(library)[0] == 7
    assert library.entry(path(7)).beside == {"taste": 5.0}
    library.set_columns([])
    assert library.numbers("taste")[library.photos.index(library.photo(path(7)))] == 5.0


def test_what_other_families_say_stays(library):
    other = replace(TASTE, key="other", value=of_beside("other"))
    library.set_beside([TASTE], said(7, 3), "taste")
    library.set_beside([other], {path(7): {"other": 61.0}, path(9): {"other": 20.0}}, "other")
    assert library.entry(path(7)).beside == {"taste": 5.0, "other": 61.0}
    library.set_beside([], {}, "taste")
    assert library.entry(path(7)).beside == {"other": 61.0}
    assert library.entry(path(3)).beside == {}
    assert library.columns_beside == (other,)
