"""Photos found by their marks, facts and results, combined; counts; order by any column. No Qt."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from core.marks.marks import Colour, Flag, Marks
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.results.assessment import Assessment, ModelIdentity
from core.results.columns import Sort
from core.results.photo_columns import OTHER_LABEL
from mobileiqa_gui.library.columns import FAILED, STANDARD, WAITING
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.presenter import LibraryPresenter

MODEL = ModelIdentity("model", "1", "0" * 64, "mobileiqa")
D750, X100 = "NIKON D750", "FUJIFILM X100V"
FACTS = {
    "a": Facts(datetime(2026, 9, 12, 10), D750, "85mm f/1.8", 85.0, 100, 1.8, 1 / 500, 6016, 4016),
    "b": Facts(
        datetime(2026, 9, 12, 18), D750, "24-70mm f/2.8", 24.0, 3200, 2.8, 1 / 60, 6016, 400
    ),
    "c": Facts(datetime(2026, 9, 13, 9), X100, None, 23.0, 400, 5.6, 1 / 125, 100, 100),
    "d": Facts(),
}
MARKS = {
    "a": Marks(5, Flag.PICK, "Red", Colour.RED),
    "b": Marks(3, None, "To print"),
    "c": Marks(0, Flag.REJECT, None, Colour.BLUE),
}


def path(name: str) -> Path:
    suffix = ".nef" if name == "e" else ".jpg"
    return Path(f"/photos/{name}{suffix}")


@pytest.fixture
def presenter() -> LibraryPresenter:
    """e is a RAW file that nobody read yet."""
    made = LibraryPresenter()
    made.open(Path("/photos"), [Photo(path(n), (path(n),), 10, 1) for n in "abcde"])
    made.add_facts({path(name): facts for name, facts in FACTS.items()})
    made.set_marks({path(name): marks for name, marks in MARKS.items()})
    made.add_results(
        [
            (path("a"), Assessment(0.9, 90.0, (85.0, 95.0), 3, 2, MODEL, 0.1)),
            (path("b"), Assessment(0.5, 50.0, (50.0, 50.0), 3, 2, MODEL, 0.1)),
            (path("c"), Assessment(0.1, 10.0, (), 3, 2, MODEL, 0.1)),
            (path("d"), "The file is empty."),
        ]
    )
    return made


def shown(presenter: LibraryPresenter, wanted: PhotoFilter | None = None) -> str:
    if wanted is not None:
        presenter.set_filter(wanted)
    photos = (presenter.photo_at(n) for n in range(presenter.shown_count))
    return "".join(photo.path.stem for photo in photos)


def choose(key: str, *choices: str) -> PhotoFilter:
    return PhotoFilter(choices={key: frozenset(choices)})


def within(key: str, low: float | None, high: float | None) -> PhotoFilter:
    return PhotoFilter(ranges={key: (low, high)})


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (within("stars", 3, None), "ab"),
        (within("stars", 3, 3), "b"),
        (within("stars", None, 3), "bcde"),
        (within("stars", 0, 0), "cde"),
        (choose("flag", "pick"), "a"),
        (choose("flag", "none"), "bde"),
        (choose("flag", "pick", "reject"), "ac"),
        (choose("colour", "red", "blue"), "ac"),
        (choose("colour", ""), "de"),
        (choose("colour", OTHER_LABEL), "b"),
        (within("score", 50, 90), "ab"),
        (choose("band", "Excellent", "Bad"), "ac"),
        (within("disagreement", 1, None), "a"),
        (within("disagreement", None, 1), "b"),
        (choose("progress", FAILED), "d"),
        (choose("progress", WAITING), "e"),
        (within("date", 1_789_171_200, 1_789_257_599.9), "ab"),
        (choose("camera", X100), "c"),
        (choose("camera", D750, ""), "abde"),
        (choose("lens", "85mm f/1.8"), "a"),
        (within("focal_length_mm", 24, 85), "ab"),
        (within("iso", 400, None), "bc"),
        (within("aperture", None, 2.8), "ab"),
        (within("shutter_s", 1 / 500, 1 / 125), "ac"),
        (choose("kind", "JPEG"), "abcd"),
        (choose("kind", "RAW (NEF)"), "e"),
        (PhotoFilter("d750"), "ab"),
        (PhotoFilter("85MM"), "a"),
        (PhotoFilter("print"), "b"),
        (PhotoFilter("e.nef"), "e"),
        (PhotoFilter("no such thing"), ""),
    ],
)
def test_photos_are_found(presenter, wanted, expected):
    assert shown(presenter, wanted) == expected


def test_all_that_is_asked_holds_together(presenter):
    wanted = PhotoFilter(
        "nikon",
        {"stars": (3, None), "iso": (None, 400), "score": (80, 100)},
        {"flag": frozenset({"pick", "none"}), "kind": frozenset({"JPEG"})},
    )
    assert shown(presenter, wanted) == "a"
    assert shown(presenter, wanted.with_range("iso", (400, None))) == ""
    assert shown(presenter, PhotoFilter()) == "abcde"


def test_counts_of_choices_go_by_the_rest_of_the_filter(presenter):
    presenter.set_filter(within("stars", 3, None).with_choice("flag", frozenset({"pick"})))
    counts = presenter.choice_counts()
    assert counts["flag"] == {"none": 1, "pick": 1, "reject": 0}
    assert counts["camera"] == {D750: 1, X100: 0, "": 0}
    assert counts["colour"] == {"red": 1, "blue": 0, OTHER_LABEL: 0, "": 0}
    assert presenter.stars_counts() == [0, 0, 0, 0, 0, 1]
    presenter.set_filter(PhotoFilter())
    assert presenter.stars_counts() == [3, 0, 0, 1, 0, 1]
    assert sum(presenter.choice_counts()["band"].values()) == 5


@pytest.mark.parametrize(
    ("key", "upwards", "downwards"),
    [
        ("stars", "cdeba", "abcde"),
        ("flag", "cbdea", "abdec"),
        ("colour", "acbde", "bcade"),
        ("camera", "cabde", "abcde"),
        ("lens", "bacde", "abcde"),
        ("focal_length_mm", "cbade", "abcde"),
        ("iso", "acbde", "bcade"),
        ("aperture", "abcde", "cbade"),
        ("shutter_s", "acbde", "bcade"),
        ("date", "abcde", "cbade"),
        ("pixels", "cbade", "abcde"),
        ("kind", "abcde", "eabcd"),
        ("size", "abcde", "abcde"),
        ("score", "cbaed", "abced"),
        ("disagreement", "baced", "abced"),
        ("name", "abcde", "edcba"),
    ],
)
def test_every_column_sorts_both_ways_and_keeps_the_order_of_names_else(
    presenter, key, upwards, downwards
):
    presenter.set_sort(key, descending=False)
    assert shown(presenter) == upwards
    presenter.set_sort(key, descending=True)
    assert shown(presenter) == downwards


def test_the_case_above_knows_every_column():
    sorted_by = {column.key for column in STANDARD if column.sort is not Sort.NOT}
    tried = test_every_column_sorts_both_ways_and_keeps_the_order_of_names_else
    (mark,) = tried.pytestmark
    assert sorted_by == {case[0] for case in mark.args[1]}


def test_lenses_sort_as_numbers_are_read():
    presenter = LibraryPresenter()
    presenter.open(Path("/photos"), [Photo(path(n), (path(n),), 10, 1) for n in "abc"])
    lenses = {"a": "100mm", "b": "24mm", "c": "50mm"}
    presenter.add_facts({path(name): Facts(lens=lens) for name, lens in lenses.items()})
    presenter.set_sort("lens", descending=False)
    assert shown(presenter) == "bca"


def test_photos_near_the_current_one_are_read_first():
    presenter = LibraryPresenter()
    presenter.open(Path("/photos"), [Photo(path(n), (path(n),), 10, 1) for n in "abcdefg"])
    presenter.set_filter(PhotoFilter(choices={"kind": frozenset({"JPEG"})}))
    presenter.choose(path("c"))
    presenter.add_facts({path("d"): Facts()})
    assert "".join(photo.path.stem for photo in presenter.without_facts()) == "cfgbae"


def test_a_rescan_reads_a_file_again_that_another_program_wrote(presenter):
    photos = [Photo(path(n), (path(n),), 10, 2 if n == "a" else 1) for n in "abcde"]
    presenter.update(photos)
    assert [photo.path.stem for photo in presenter.without_facts()] == ["a", "e"]
    assert presenter.marks_of(path("a")) == MARKS["a"]
    assert shown(presenter, choose("camera", D750)) == "b"
    assert shown(presenter, within("stars", 5, None)) == "a"


def test_a_raw_file_that_joins_changes_the_type_alone(presenter):
    raw = Path("/photos/a.nef")
    joined = Photo(path("a"), (path("a"), raw), 10, 1)
    presenter.update([joined, *presenter.photos[1:]])
    assert shown(presenter, choose("kind", "RAW (NEF) + JPEG")) == "a"
    assert presenter.facts(path("a")) == FACTS["a"]


def test_another_folder_knows_nothing_of_the_former_one(presenter):
    presenter.open(Path("/other"), [Photo(path("a"), (path("a"),), 10, 1)])
    assert presenter.facts(path("a")) is None
    assert not presenter.marks_of(path("a"))
    assert not presenter.is_known("camera")
    assert shown(presenter, within("stars", 1, None)) == ""
