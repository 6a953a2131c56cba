"""The selection without Qt: gestures, and what is left when photos move, hide and go."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.library.selection import Gesture, Selection

MODEL = ModelIdentity("model", "1", "0" * 64, "mobileiqa")
SCORES = {"a": 60, "b": 50, "c": 40, "d": 30, "e": 20, "f": 10}


def photo(name: str) -> Photo:
    path = Path("/photos") / f"{name}.jpg"
    return Photo(path=path, files=(path,), size_bytes=10, mtime_ns=1)


@pytest.fixture
def presenter() -> LibraryPresenter:
    made = LibraryPresenter()
    made.open(Path("/photos"), [photo(letter) for letter in SCORES])
    made.add_results(
        (photo(name).path, Assessment(score / 100, float(score), (), 30, 20, MODEL, 0.1))
        for name, score in SCORES.items()
    )
    made.choose(photo("a").path)
    return made


def click(presenter: LibraryPresenter, names: str, gesture: Gesture = Gesture.ONLY) -> str:
    """Points at each of these; gives what is selected then, the current one in capitals."""
    for name in names:
        position = presenter.position_of(photo(name).path)
        assert position is not None
        presenter.point(position, gesture)
    return said(presenter)


def said(presenter: LibraryPresenter) -> str:
    current = presenter.current.stem if presenter.current else ""
    names = (each.path.stem for each in presenter.selected)
    return "".join(name.upper() if name == current else name for name in names)


def test_a_click_selects_one_and_lets_go_of_the_others(presenter):
    assert said(presenter) == "A"
    presenter.select_all()
    assert said(presenter) == "Abcdef"
    assert click(presenter, "c") == "C"
    assert presenter.selected_count == 1


def test_control_adds_and_takes_out(presenter):
    assert click(presenter, "ce", Gesture.TOGGLE) == "acE"
    assert click(presenter, "a", Gesture.TOGGLE) == "cE"
    # Who is current when it is taken out hands that on to the one selected before.
    assert click(presenter, "e", Gesture.TOGGLE) == "C"
    assert click(presenter, "c", Gesture.TOGGLE) == "C"  # one is always selected


def test_shift_selects_from_the_anchor_both_ways(presenter):
    click(presenter, "c")
    assert click(presenter, "e", Gesture.RANGE) == "cdE"
    assert click(presenter, "a", Gesture.RANGE) == "Abc"
    assert click(presenter, "c", Gesture.RANGE) == "C"
    click(presenter, "e", Gesture.TOGGLE)  # the anchor is where Ctrl clicked last
    assert click(presenter, "f", Gesture.RANGE) == "eF"


def test_control_and_shift_keep_what_was_selected(presenter):
    click(presenter, "e", Gesture.TOGGLE)
    assert click(presenter, "f", Gesture.ADD_RANGE) == "aeF"
    click(presenter, "c", Gesture.TOGGLE)
    assert click(presenter, "d", Gesture.ADD_RANGE) == "acDef"


def test_a_range_goes_by_the_order_shown(presenter):
    presenter.set_sort("score", descending=False)
    click(presenter, "e")
    assert click(presenter, "c", Gesture.RANGE) == "edC"
    presenter.set_sort("name", descending=False)
    assert said(presenter) == "Cde"


def test_the_rubber_band_takes_what_it_touches_beside_what_is_kept(presenter):
    click(presenter, "a")
    presenter.select([2, 3])
    assert said(presenter) == "Cd"
    presenter.select([5], beside=[photo("a").path])
    assert said(presenter) == "Af"
    presenter.select([])
    assert said(presenter) == "A"


def test_all_keeps_the_current_photo_and_none_leaves_it_alone(presenter):
    click(presenter, "d")
    presenter.select_all()
    assert said(presenter) == "abcDef"
    presenter.select_none()
    assert said(presenter) == "D"


def test_hidden_photos_leave_the_selection_for_good(presenter):
    click(presenter, "bde", Gesture.TOGGLE)
    assert said(presenter) == "abdE"
    presenter.set_filter(PhotoFilter(ranges={"score": (30, 100)}))
    assert said(presenter) == "abD"  # the nearest of the selected is current now
    presenter.set_filter(PhotoFilter())
    assert said(presenter) == "abD"


def test_a_range_begins_at_the_current_photo_once_its_anchor_is_hidden(presenter):
    click(presenter, "f")
    click(presenter, "d", Gesture.RANGE)
    presenter.set_filter(PhotoFilter(ranges={"score": (20, 100)}))
    assert said(presenter) == "De"
    assert click(presenter, "b", Gesture.RANGE) == "Bcd"


def test_the_only_selected_photo_gives_way_and_comes_back_as_before(presenter):
    click(presenter, "c")
    presenter.set_filter(PhotoFilter(ranges={"score": (0, 30)}))
    assert said(presenter) == "D"  # the one after it
    presenter.set_filter(PhotoFilter(text="nothing"))
    assert (said(presenter), presenter.selected_count) == ("", 0)
    presenter.set_filter(PhotoFilter())
    assert said(presenter) == "C"


def test_the_selection_survives_sorting_and_a_rescan(presenter):
    click(presenter, "bd", Gesture.TOGGLE)
    presenter.set_sort("score", descending=False)
    assert said(presenter) == "Dba"
    presenter.update([photo(name) for name in "aabbcdg"])
    assert said(presenter) == "Dba"
    presenter.update([photo(name) for name in "acg"])
    assert said(presenter) == "A"


def test_another_folder_begins_with_its_first_photo(presenter):
    presenter.select_all()
    presenter.open(Path("/other"), [photo("x")])
    assert said(presenter) == "X"
    assert not presenter.is_selected(photo("a").path)


def test_pointing_where_no_photo_is_changes_nothing(presenter):
    presenter.point(99, Gesture.ONLY)
    assert said(presenter) == "A"


def test_a_first_shift_click_selects_that_photo_alone(presenter):
    presenter.choose(None)
    assert click(presenter, "d", Gesture.RANGE) == "D"


def test_the_order_of_selecting_is_kept():
    selection = Selection()
    paths = [Path(name) for name in "cab"]
    selection.only(paths[0])
    for path in paths[1:]:
        selection.toggle(path)
    assert list(selection) == paths
    assert Path("a") in selection
    assert "a" not in selection
