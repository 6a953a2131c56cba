"""A mark hides the photo just marked: who is current then, and what a next mark hits. No Qt."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from core.marks.marks import UNMARKED, Flag, Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.library.selection import Gesture

MODEL = ModelIdentity("model", "1", "0" * 64, "mobileiqa")
UNRATED = PhotoFilter(ranges={"stars": (0, 0)})
NAMES = "abcdefgh"


def path(name: str) -> Path:
    return Path(f"/photos/{name}.jpg")


def folder(names: str = NAMES) -> LibraryPresenter:
    presenter = LibraryPresenter()
    photos = [Photo(path(name), (path(name),), 10, 1) for name in names]
    presenter.open(Path("/photos"), photos)
    presenter.choose(photos[0].path)
    return presenter


@pytest.fixture
def presenter() -> LibraryPresenter:
    made = folder()
    made.set_filter(UNRATED)
    return made


def shown(presenter: LibraryPresenter) -> str:
    """The photos shown: the current one in capitals, the other selected ones in brackets."""
    text = ""
    for position in range(presenter.shown_count):
        photo = presenter.photo_at(position)
        name = photo.path.stem
        if photo.path == presenter.current:
            text += name.upper()
        elif presenter.is_selected(photo.path):
            text += f"({name})"
        else:
            text += name
    return text


def at(presenter: LibraryPresenter, name: str, gesture: Gesture = Gesture.ONLY) -> None:
    presenter.point(presenter.position_of(path(name)), gesture)


def star(presenter: LibraryPresenter, names: str, stars: int = 3) -> list[int]:
    return presenter.set_marks({path(name): Marks(stars=stars) for name in names})


def star_selected(presenter: LibraryPresenter, stars: int = 3) -> str:
    """What a key in the grid does; gives the photos that were marked."""
    hit = [photo.path for photo in presenter.selected]
    presenter.set_marks({each: Marks(stars=stars) for each in hit})
    return "".join(each.stem for each in hit)


def test_the_photo_that_takes_the_place_is_current(presenter):
    at(presenter, "c")
    assert star_selected(presenter) == "c"
    assert shown(presenter) == "abDefgh"
    assert star_selected(presenter) == "d"
    assert shown(presenter) == "abEfgh"


def test_after_the_last_one_the_one_before_it_is_current_never_the_first(presenter):
    at(presenter, "h")
    star_selected(presenter)
    assert shown(presenter) == "abcdefG"
    star_selected(presenter)
    assert shown(presenter) == "abcdeF"


def test_a_whole_folder_is_worked_through_by_marks_alone(presenter):
    marked = "".join(star_selected(presenter) for _ in range(len(NAMES) + 3))
    assert marked == NAMES
    assert (presenter.shown_count, presenter.current, presenter.selected) == (0, None, [])


def test_a_selection_of_several_gives_way_to_the_one_after_its_current_photo(presenter):
    at(presenter, "b")
    at(presenter, "g", Gesture.TOGGLE)
    at(presenter, "d", Gesture.TOGGLE)
    assert shown(presenter) == "a(b)cDef(g)h"
    assert star_selected(presenter) == "bdg"
    assert shown(presenter) == "acEfh"  # alone: the next mark hits one photo


def test_a_selection_as_far_as_the_end_gives_way_to_the_one_before_it(presenter):
    at(presenter, "f")
    at(presenter, "h", Gesture.RANGE)
    star_selected(presenter)
    assert shown(presenter) == "abcdE"


def test_all_at_once(presenter):
    presenter.select_all()
    assert star_selected(presenter) == NAMES
    assert shown(presenter) == ""
    presenter.set_filter(PhotoFilter())
    assert presenter.current is not None


def test_in_the_loupe_the_others_stay_selected(presenter):
    """There a mark hits the current photo alone."""
    at(presenter, "b")
    at(presenter, "f", Gesture.TOGGLE)
    at(presenter, "d", Gesture.TOGGLE)
    star(presenter, "d")
    assert shown(presenter) == "a(b)ceFgh"


def test_other_photos_that_are_marked_leave_the_current_one_alone(presenter):
    at(presenter, "e")
    star(presenter, "adh")
    assert shown(presenter) == "bcEfg"


def test_who_moved_on_is_not_pulled_back(presenter):
    at(presenter, "c")
    star_selected(presenter)
    presenter.set_filter(PhotoFilter())
    assert shown(presenter) == "abcDefgh"


def test_without_another_photo_the_marked_one_is_current_when_it_is_shown_again():
    presenter = folder("a")
    presenter.set_filter(UNRATED)
    star_selected(presenter)
    assert presenter.current is None
    presenter.set_filter(PhotoFilter())
    assert shown(presenter) == "A"


def test_undone_it_is_back_in_its_place_and_the_current_photo_stays(presenter):
    at(presenter, "c")
    star_selected(presenter)
    presenter.set_marks({path("c"): UNMARKED})
    assert shown(presenter) == "abcDefgh"
    presenter.choose(path("c"))  # what undoing does then
    assert shown(presenter) == "abCdefgh"


def test_sorted_by_stars_what_comes_back_stands_where_it_belongs():
    presenter = folder()
    star(presenter, "abcd", 2)
    star(presenter, "g", 4)
    presenter.set_sort("stars", descending=True)
    presenter.set_filter(PhotoFilter(choices={"flag": frozenset({"none"})}))
    assert shown(presenter) == "gAbcdefh"
    presenter.set_marks({path("c"): Marks(2, Flag.PICK), path("g"): Marks(4, Flag.PICK)})
    assert shown(presenter) == "Abdefh"
    presenter.set_marks({path("c"): Marks(2), path("g"): Marks(4)})
    assert shown(presenter) == "gAbcdefh"
    assert presenter.order_is_stale


def test_marks_that_are_sorted_by_move_nothing_until_settled():
    presenter = folder("abc")
    presenter.set_sort("stars", descending=True)
    assert star(presenter, "c") == [2]
    assert shown(presenter) == "Abc"
    assert presenter.order_is_stale
    presenter.settle()
    assert shown(presenter) == "cAb"


def test_a_filter_that_asks_nothing_of_marks_hides_nothing():
    presenter = folder("abc")
    presenter.set_filter(PhotoFilter(choices={"kind": frozenset({"JPEG"})}))
    assert not presenter.filter_follows_marks
    assert star(presenter, "b") == [1]
    assert shown(presenter) == "Abc"


def test_a_mark_does_not_bring_later_scores_into_the_filter():
    """Nothing else moves under the cursor."""
    presenter = folder("abcd")
    presenter.set_filter(PhotoFilter(ranges={"stars": (0, 0), "score": (50, 100)}))
    assert shown(presenter) == ""
    scores = {"a": 90, "b": 80, "c": 70, "d": 60}
    results = [
        (path(name), Assessment(0.1, float(score), (), 3, 2, MODEL, 0.1))
        for name, score in scores.items()
    ]
    presenter.add_results(results)
    presenter.settle()
    presenter.choose(path("b"))
    presenter.add_results([(path("c"), Assessment(0.1, 20.0, (), 3, 2, MODEL, 0.1))])
    star(presenter, "b")
    assert shown(presenter) == "aCd"
    presenter.settle()
    assert shown(presenter) == "aD"


def test_the_place_goes_by_the_order_shown():
    presenter = folder()
    presenter.set_sort("name", descending=True)
    presenter.set_filter(UNRATED)
    at(presenter, "c")
    star_selected(presenter)
    assert shown(presenter) == "hgfedBa"


def test_a_label_that_is_searched_for_hides_its_photo_when_it_goes(presenter):
    presenter.set_marks({path(name): Marks(label="To print") for name in "bd"})
    presenter.set_filter(PhotoFilter("print"))
    assert shown(presenter) == "Bd"
    presenter.set_marks({path("b"): Marks(label="Delivered")})
    assert shown(presenter) == "D"


def test_facts_show_photos_as_they_come():
    presenter = folder("abc")
    presenter.set_filter(PhotoFilter(choices={"camera": frozenset({"X100V"})}))
    assert presenter.current is None
    presenter.add_facts({path("b"): Facts(camera="X100V"), path("c"): Facts(camera="D750")})
    assert shown(presenter) == "B"
    presenter.add_facts({path("a"): Facts(camera="X100V")})
    assert shown(presenter) == "aB" or shown(presenter) == "Ab"


def test_files_that_go_give_way_like_hidden_ones():
    presenter = folder()
    at(presenter, "b")
    at(presenter, "e", Gesture.TOGGLE)
    left = [photo for photo in presenter.photos if photo.path.stem not in "be"]
    presenter.update(left)
    assert shown(presenter) == "acdFgh"


def test_marks_of_a_photo_outlast_its_content():
    presenter = folder("ab")
    star(presenter, "a")
    written = Photo(path("a"), (path("a"),), 20, 2)
    presenter.update([written, presenter.photos[1]])
    assert presenter.marks_of(path("a")) == Marks(3)
    presenter.set_filter(UNRATED)
    assert shown(presenter) == "B"


_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["point", "add", "star", "unstar", "filter", "all", "sort"]),
        st.integers(0, 7),
    ),
    max_size=30,
)


@given(_STEPS)
def test_whatever_happens_only_what_is_shown_is_hit_and_someone_is_current(steps):
    presenter = folder()
    stars = dict.fromkeys(NAMES, 0)
    for kind, number in steps:
        before = [presenter.photo_at(n).path.stem for n in range(presenter.shown_count)]
        place = presenter.current_position
        if kind in ("point", "add") and number < presenter.shown_count:
            presenter.point(number, Gesture.ONLY if kind == "point" else Gesture.TOGGLE)
        elif kind in ("star", "unstar"):
            of = 3 if kind == "star" else 0
            hit = star_selected(presenter, of)
            stars |= dict.fromkeys(hit, of)
            after = [presenter.photo_at(n).path.stem for n in range(presenter.shown_count)]
            if place is not None and before[place] not in after and after:
                later = [name for name in before[place:] if name in after]
                wanted = later[0] if later else [n for n in before[:place] if n in after][-1]
                assert presenter.current.stem == wanted
        elif kind == "filter":
            presenter.set_filter(UNRATED if number % 2 else PhotoFilter())
        elif kind == "all":
            presenter.select_all()
        elif kind == "sort":
            presenter.set_sort("name", descending=bool(number % 2))
        names = {presenter.photo_at(n).path.stem for n in range(presenter.shown_count)}
        wanted = {n for n in NAMES if not stars[n]} if presenter.filter.is_active else set(NAMES)
        assert names == wanted
        assert {photo.path.stem for photo in presenter.selected} <= names
        assert (presenter.current is None) == (not names)
        assert presenter.current is None or presenter.current.stem in names
