"""The folder's state without Qt: order, filter, current photo, percentile."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.presenter import LibraryPresenter

MODEL = ModelIdentity("model", "1", "0" * 64, "mobileiqa")


def photo(name: str, *, mtime: int = 1) -> Photo:
    path = Path("/photos") / name
    return Photo(path=path, files=(path,), size_bytes=10, mtime_ns=mtime)


def scored(score: float) -> Assessment:
    return Assessment(score / 100, score, (score,), 30, 20, MODEL, 0.1)


def shown(presenter: LibraryPresenter) -> str:
    photos = (presenter.photo_at(i) for i in range(presenter.shown_count))
    return "".join(p.path.stem for p in photos if p)


@pytest.fixture
def presenter() -> LibraryPresenter:
    made = LibraryPresenter()
    made.open(Path("/photos"), [photo(f"{letter}.jpg") for letter in "abcdef"])
    return made


def give(presenter: LibraryPresenter, **scores: float | str) -> list[int]:
    return presenter.add_results(
        (
            Path(f"/photos/{name}.jpg"),
            value if isinstance(value, str) else scored(value),
        )
        for name, value in scores.items()
    )


def test_scores_do_not_move_photos_until_settled(presenter):
    presenter.set_sort("score", descending=True)
    assert give(presenter, b=70, e=90) == [1, 4]
    assert shown(presenter) == "abcdef"
    assert presenter.order_is_stale
    presenter.settle()
    assert shown(presenter) == "ebacdf"
    assert not presenter.order_is_stale


def test_scores_leave_an_order_by_name_alone(presenter):
    give(presenter, b=70)
    assert not presenter.order_is_stale


@pytest.mark.parametrize(("descending", "expected"), [(True, "ebacfd"), (False, "beacfd")])
def test_waiting_then_failed_come_last_in_both_directions(presenter, descending, expected):
    give(presenter, b=70, e=90, d="The file is empty.")
    presenter.set_sort("score", descending=descending)
    assert shown(presenter) == expected


def test_equal_scores_keep_the_order_of_names(presenter):
    give(presenter, a=50, b=50, c=50, d=50, e=50, f=60)
    presenter.set_sort("score", descending=True)
    assert shown(presenter) == "fabcde"


def test_sort_by_name_both_ways(presenter):
    presenter.set_sort("name", descending=True)
    assert shown(presenter) == "fedcba"


def test_sort_by_date_puts_unknown_dates_last(presenter):
    times = {"a": datetime(2024, 5, 1), "c": datetime(2020, 1, 1), "d": None}
    presenter.set_sort("date", descending=False)
    presenter.add_facts({Path(f"/photos/{k}.jpg"): Facts(v) for k, v in times.items()})
    assert presenter.order_is_stale
    presenter.settle()
    assert shown(presenter) == "cabdef"


def test_score_filter_goes_by_the_displayed_number(presenter):
    give(presenter, a=69.4, b=69.6, c=80.4, d=80.6, e="broken")
    presenter.set_filter(PhotoFilter(ranges={"score": (70, 80)}))
    assert shown(presenter) == "bc"
    presenter.set_filter(PhotoFilter())
    assert shown(presenter) == "abcdef"


def test_text_filter_ignores_case(presenter):
    presenter.open(Path("/photos"), [photo("DSC_1.jpg"), photo("img_2.jpg"), photo("dsc_3.jpg")])
    presenter.set_filter(PhotoFilter(text=" Dsc "))
    assert presenter.counts.shown == 2
    assert presenter.counts.total == 3


def test_current_photo_stays_through_sorting(presenter):
    presenter.choose(Path("/photos/b.jpg"))
    give(presenter, a=10, b=20, c=30, d=40, e=50, f=60)
    presenter.set_sort("score", descending=True)
    assert presenter.current == Path("/photos/b.jpg")
    assert presenter.current_position == 4


def test_hidden_current_gives_way_to_the_photo_in_its_slot_and_comes_back(presenter):
    give(presenter, a=10, b=20, c=30, d=40, e=50, f=60)
    presenter.choose(Path("/photos/c.jpg"))
    presenter.set_filter(PhotoFilter(ranges={"score": (40, 100)}))
    assert presenter.current == Path("/photos/d.jpg")  # the one after it
    presenter.set_filter(PhotoFilter(ranges={"score": (0, 20)}))
    assert presenter.current == Path("/photos/b.jpg")  # the last one left
    presenter.set_filter(PhotoFilter())
    assert presenter.current == Path("/photos/c.jpg")


def test_a_filter_leaves_one_at_the_nearest_photo_before_or_behind(presenter):
    names = [f"{number:04}" for number in range(3000)]
    presenter.open(Path("/photos"), [photo(f"{name}.jpg") for name in names])
    presenter.add_results((Path(f"/photos/{name}.jpg"), scored(10)) for name in names)
    for name in ("0010", "1497", "1900"):
        presenter.add_results([(Path(f"/photos/{name}.jpg"), scored(90))])
    presenter.choose(Path("/photos/1500.jpg"))
    presenter.set_filter(PhotoFilter(ranges={"score": (80, 100)}))
    assert presenter.current == Path("/photos/1497.jpg")
    presenter.set_filter(PhotoFilter())
    assert presenter.current == Path("/photos/1500.jpg")


def test_no_photo_matches(presenter):
    presenter.choose(Path("/photos/c.jpg"))
    presenter.set_filter(PhotoFilter(text="zzz"))
    assert presenter.current is None
    assert presenter.shown_count == 0
    presenter.set_filter(PhotoFilter())
    assert presenter.current == Path("/photos/c.jpg")


def test_rescan_keeps_scores_of_unchanged_photos_only(presenter):
    give(presenter, a=10, b=20, c=30)
    presenter.choose(Path("/photos/b.jpg"))
    presenter.update([photo("a.jpg"), photo("aa.jpg"), photo("b.jpg", mtime=2), photo("c.jpg")])
    assert presenter.assessment(Path("/photos/a.jpg")) == scored(10)
    assert presenter.assessment(Path("/photos/b.jpg")) is None
    assert presenter.assessment(Path("/photos/c.jpg")) == scored(30)
    assert presenter.counts.scored == 2
    assert presenter.current == Path("/photos/b.jpg")
    assert shown(presenter) == "aaabc"


def test_rescan_moves_nothing_in_an_order_by_score(presenter):
    give(presenter, a=10, b=20, c=30, d=40, e=50, f=60)
    presenter.set_sort("score", descending=True)
    give(presenter, a=99)
    names = [*"abcdef", "bb"]
    presenter.update([photo(f"{name}.jpg") for name in sorted(names)])
    assert shown(presenter) == "fedcba" + "bb"
    assert presenter.order_is_stale
    presenter.settle()
    assert shown(presenter) == "afedcb" + "bb"


def test_removed_current_photo_gives_way_to_its_neighbour(presenter):
    presenter.choose(Path("/photos/f.jpg"))
    presenter.update([photo(f"{letter}.jpg") for letter in "abc"])
    assert presenter.current == Path("/photos/c.jpg")


def test_percentile_is_the_share_of_the_others_below(presenter):
    give(presenter, a=10, b=20, c=30, d=40)
    assert presenter.percentile(Path("/photos/a.jpg")) is None  # too few to say
    give(presenter, e=50)
    assert presenter.percentile(Path("/photos/a.jpg")) == 0.0
    assert presenter.percentile(Path("/photos/d.jpg")) == 75.0
    assert presenter.percentile(Path("/photos/e.jpg")) == 100.0
    assert presenter.percentile(Path("/photos/f.jpg")) is None


def test_results_of_photos_that_are_gone_are_dropped(presenter):
    assert presenter.add_results([(Path("/elsewhere/x.jpg"), scored(5))]) == []
    assert presenter.counts.scored == 0


def test_decode_error_does_not_take_a_score_away(presenter):
    give(presenter, a=50)
    assert presenter.add_decode_error(Path("/photos/a.jpg"), "no thumbnail") is None
    assert presenter.counts.scored == 1
    assert presenter.add_decode_error(Path("/photos/b.jpg"), "The file is empty.") == 1
    assert presenter.error(Path("/photos/b.jpg")) == "The file is empty."


def test_another_model_makes_all_wait_again_and_moves_nothing(presenter):
    give(presenter, a=10, b=90, c="broken")
    presenter.set_sort("score", descending=True)
    before = shown(presenter)
    presenter.forget_assessments()
    assert presenter.counts.waiting == 6
    assert shown(presenter) == before
    assert presenter.order_is_stale


def test_histogram_counts_scored_photos(presenter):
    give(presenter, a=0, b=100, c=55)
    assert presenter.histograms(10)["score"].tolist() == [1, 0, 0, 0, 0, 1, 0, 0, 0, 1]


def test_a_folder_that_is_being_listed_grows(presenter):
    presenter.open(Path("/photos"), [])
    presenter.extend(presenter.part([photo("d.jpg"), photo("e.jpg")]))  # where one left off
    presenter.choose(Path("/photos/e.jpg"))
    give(presenter, d=30, e=20)
    presenter.extend(presenter.part([photo("a.jpg"), photo("d.jpg"), photo("b.jpg")]))
    assert shown(presenter) == "deab"
    listed = [photo(f"{letter}.jpg") for letter in "abcde"]
    presenter.update(listed)
    assert shown(presenter) == "abcde"
    assert presenter.current == Path("/photos/e.jpg")
    presenter.set_sort("score", descending=False)
    assert shown(presenter) == "edabc"
    presenter.set_filter(PhotoFilter("D.J"))
    assert shown(presenter) == "d"


def test_more_photos_of_a_folder_do_not_move_those_shown(presenter):
    presenter.open(Path("/photos"), [])
    presenter.extend(presenter.part([photo("a.jpg"), photo("b.jpg")]))
    presenter.set_sort("size", descending=True)
    large = Path("/photos/c.jpg")
    presenter.extend(presenter.part([Photo(large, (large,), 99, 1)]))
    assert shown(presenter) == "abc"
    assert presenter.order_is_stale
