"""Which photos of a group are shown, without Qt."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.culling.groups import Group, Kind
from core.marks.marks import UNMARKED, Flag, MarkChange, Marks
from core.photos.photo import Photo
from mobileiqa_gui.culling.groups_book import GroupsBook
from mobileiqa_gui.library.folding import NOTHING_FOLDED, Folding
from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.library.presenter import LibraryPresenter


def paths(names: str) -> tuple[Path, ...]:
    return tuple(Path(f"/photos/{name}.jpg") for name in names)


BURST, SET = Group(Kind.BURST, paths("bcd")), Group(Kind.BRACKET, paths("fgh"))
SCORES = dict(zip(paths("bcd"), (10.0, 30.0, 20.0), strict=True))


def worth(path: Path) -> float:
    return SCORES.get(path, -1.0)


@pytest.fixture
def book() -> GroupsBook:
    made = GroupsBook()
    made.take([BURST, SET])
    return made


def folding(book, current=None, marks=None) -> Folding:
    return book.folding(current, lambda path: (marks or {}).get(path, UNMARKED), worth)


def names(found) -> str:
    return "".join(sorted(path.stem for path in found))


def test_nothing_is_folded_until_groups_are_shown(book):
    assert folding(book) == NOTHING_FOLDED
    assert book.place(paths("b")[0]) is None


def test_the_best_of_a_burst_and_the_first_of_a_set_stand_for_all(book):
    book.toggle_view()
    assert names(folding(book).hidden) == "bdgh"
    assert book.place(paths("c")[0]).number == 2
    assert book.place(paths("a")[0]) is None


@pytest.mark.parametrize(
    ("current", "marks", "shown"),
    [
        ("b", {}, "b"),
        (None, {"d": Marks(flag=Flag.PICK)}, "d"),
        (None, {"c": Marks(flag=Flag.REJECT)}, "d"),
        ("a", {}, "c"),
    ],
)
def test_who_stands_for_a_folded_burst(book, current, marks, shown):
    book.toggle_view()
    of = folding(
        book,
        None if current is None else paths(current)[0],
        {paths(name)[0]: mark for name, mark in marks.items()},
    )
    assert set("bcd") - set(names(of.hidden)) == {shown}


def test_the_photo_that_stands_for_a_group_does_not_change_under_the_hand(book):
    book.toggle_view()
    before = folding(book)
    assert folding(book, current=paths("b")[0]) == before
    book.take([BURST, SET])
    assert folding(book, marks={paths("b")[0]: Marks(flag=Flag.PICK)}) == before


def test_a_group_is_opened_and_folded(book):
    book.toggle_view()
    book.toggle([BURST])
    assert names(folding(book).hidden) == "gh"
    assert not book.place(paths("b")[0]).is_folded
    book.toggle([BURST, SET])  # one is folded: both open
    assert folding(book).hidden == frozenset()
    book.toggle([BURST, SET])
    assert names(folding(book).hidden) == "bdgh"


def test_an_open_group_stays_open_when_it_changes(book):
    book.toggle_view()
    book.toggle([BURST])
    book.take([Group(Kind.BURST, paths("abcd")), SET])
    assert names(folding(book).hidden) == "gh"


def test_keep_and_reject_the_rest(book):
    pick, reject = MarkChange(flag=Flag.PICK), MarkChange(flag=Flag.REJECT)
    assert book.keep_and_reject(paths("c")) == dict(
        zip(paths("bcd"), (reject, pick, reject), strict=True)
    )
    assert book.keep_and_reject(paths("a")) == {}
    assert book.keep_and_reject(paths("cf")) is None


@pytest.fixture
def library() -> LibraryPresenter:
    made = LibraryPresenter()
    made.open(Path("/photos"), [Photo(path, (path,), 1, 1) for path in paths("abcdefgh")])
    return made


def shown(library: LibraryPresenter) -> str:
    return "".join(library.photo_at(n).path.stem for n in range(library.shown_count))


def test_photos_stand_together_where_the_first_of_them_would(library):
    library.fold(Folding((paths("bfg"),), frozenset()))
    assert shown(library) == "abfgcdeh"
    library.set_sort("name", descending=True)
    assert shown(library) == "hbfgedca"
    library.fold(Folding((paths("bfg"),), frozenset(paths("bg"))))
    assert shown(library) == "hfedca"
    library.fold(NOTHING_FOLDED)
    assert shown(library) == "hgfedcba"


def test_what_is_folded_stays_so_under_filters_marks_and_relisting(library):
    library.fold(Folding((paths("bcd"),), frozenset(paths("cd"))))
    library.set_filter(PhotoFilter(ranges={"stars": (0, 0)}))
    library.set_marks({paths("a")[0]: Marks(stars=1)})
    assert shown(library) == "befgh"
    library.set_marks({paths("c")[0]: Marks(stars=1)})
    library.set_marks({paths("c")[0]: UNMARKED, paths("a")[0]: UNMARKED})
    assert shown(library) == "abefgh"
    library.update([Photo(path, (path,), 1, 1) for path in paths("abcdefghi")])
    assert shown(library) == "abefghi"
    library.open(Path("/other"), [])
    assert not library.folding


def test_the_current_photo_that_is_folded_away_gives_way(library):
    library.choose(paths("c")[0])
    library.fold(Folding((paths("bcd"),), frozenset(paths("cd"))))
    assert library.current in set(paths("abefgh"))
    library.fold(NOTHING_FOLDED)
    assert library.current == paths("c")[0]


def test_a_folding_of_photos_that_are_away(library):
    library.fold(Folding((paths("xb"), paths("yz")), frozenset(paths("z"))))
    assert shown(library) == "abcdefgh"
    assert np.array_equal(
        Folding().arranged(np.arange(3), lambda _paths: np.zeros(0, np.intp)), np.arange(3)
    )
