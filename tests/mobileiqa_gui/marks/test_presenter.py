"""Which photos a key marks, with what, and whether the next one comes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.marks.marks import UNMARKED, Colour, Flag, MarkChange, Marks
from core.photos.photo import Photo
from mobileiqa_gui.library.presenter import LibraryPresenter
from mobileiqa_gui.library.selection import Gesture
from mobileiqa_gui.marks.book import MarksBook
from mobileiqa_gui.marks.presenter import MarkingPresenter, Press

FOLDER = Path("/photos")


@pytest.fixture
def library() -> LibraryPresenter:
    made = LibraryPresenter()
    paths = [FOLDER / f"{name}.jpg" for name in "abcd"]
    made.open(FOLDER, [Photo(path, (path,), 1, 1) for path in paths])
    return made


@pytest.fixture
def marking(library) -> MarkingPresenter:
    return MarkingPresenter(library, MarksBook())


def names(photos) -> str:
    return "".join(photo.path.stem for photo in photos)


def test_in_the_grid_the_selection_elsewhere_the_current_photo_alone(library, marking):
    library.point(0, Gesture.ONLY)
    library.point(2, Gesture.RANGE)
    assert names(marking.targets()) == "abc"
    for view in ("loupe", "compare", "survey"):
        marking.view = view
        assert names(marking.targets()) == "c"


def test_nothing_is_marked_where_nothing_is_shown(library, marking):
    library.open(FOLDER, [])
    for view in ("grid", "loupe", "compare", "survey", None):
        marking.view = view
        assert marking.targets() == []


@pytest.mark.parametrize(
    ("press", "present", "change"),
    [
        (Press(stars=3), [Marks(3)], MarkChange(stars=3)),
        (Press(stars=0), [Marks(3)], MarkChange(stars=0)),
        (Press(flag=Flag.PICK), [UNMARKED], MarkChange(flag=Flag.PICK)),
        (Press(flag=Flag.PICK), [Marks(flag=Flag.PICK)], MarkChange(flag=None)),
        (Press(flag=Flag.PICK), [Marks(flag=Flag.REJECT)], MarkChange(flag=Flag.PICK)),
        # several, not all of them: all get it
        (Press(flag=Flag.PICK), [Marks(flag=Flag.PICK), UNMARKED], MarkChange(flag=Flag.PICK)),
        (Press(clears_flag=True), [Marks(flag=Flag.REJECT)], MarkChange(flag=None)),
        (Press(colour=Colour.RED), [UNMARKED], MarkChange(label=("Red", Colour.RED))),
        (Press(colour=Colour.RED), [Marks(label="Rot", colour=Colour.RED)],
         MarkChange(label=(None, None))),
        (Press(), [Marks(label="Album")], MarkChange(label=(None, None))),
    ],
)  # fmt: skip
def test_the_same_key_again_clears_flags_and_labels_and_never_stars(press, present, change):
    assert press.change(present) == change


def test_the_next_photo_comes_when_asked_for_and_one_was_marked(library, marking):
    library.choose(FOLDER / "b.jpg")
    one, before = marking.targets(), library.current
    assert not marking.steps_on(one, before, once=False)
    assert marking.steps_on(one, before, once=True)
    marking.advances = True
    assert marking.steps_on(one, before, once=False)
    assert not marking.steps_on([*one, *one], before, once=False)
    assert not marking.steps_on([], before, once=True)
    for view in ("compare", "survey"):
        marking.view = view
        assert not marking.steps_on(one, before, once=True)


def test_where_a_filter_hid_the_photo_the_one_in_its_place_is_the_next(library, marking):
    marking.advances = True
    before = library.current
    one = marking.targets()
    library.choose(FOLDER / "b.jpg")  # as the list does when a filter hides the first
    assert not marking.steps_on(one, before, once=False)


def test_marks_are_looked_up_in_the_book(library):
    book = MarksBook()
    marking = MarkingPresenter(library, book)
    library.choose(FOLDER / "a.jpg")
    book.decide(FOLDER / "a.jpg", MarkChange(flag=Flag.PICK), datetime.now(UTC))
    photos = marking.targets()
    assert marking.change(Press(flag=Flag.PICK), photos) == MarkChange(flag=None)
