"""A person's groups: split, merged, taken out, put in; kept, followed, undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.catalogue.catalogue import Catalogue
from core.catalogue.following import follow, remember_contents
from core.catalogue.own_groups import OwnGroup, Placing, SetGroups, own_groups_of
from core.culling.editing import Placed, grouped_together, split_off, taken_out, with_own
from core.culling.grouping import groups
from core.culling.groups import Group, Kind
from core.culling.shots import Shot
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from tests.culling_scenes import at, photo, save

SHOTS = [
    Shot(Path(f"/{name}.jpg"), taken=at(second))
    for name, second in zip("abcdwxyz", (0, 0.2, 0.4, 0.6, 50, 50.2, 50.4, 99), strict=True)
]
FOUND = groups(SHOTS)


def paths(names: str) -> list[Path]:
    return [Path(f"/{name}.jpg") for name in names]


def names(found) -> list[str]:
    return ["".join(path.stem for path in group.members) for group in found]


def test_what_is_worked_out():
    assert names(FOUND) == ["abcd", "wxy"]


@pytest.mark.parametrize(
    ("placed", "wanted"),
    [
        (split_off(FOUND, paths("cd")), ["ab", "cd", "wxy"]),
        (split_off(FOUND, paths("d")), ["abc", "wxy"]),
        (split_off(FOUND, paths("dx")), ["abc", "wy"]),
        (taken_out(FOUND, paths("b")), ["acd", "wxy"]),
        (taken_out(FOUND, paths("abcd")), ["wxy"]),
        (taken_out(FOUND, paths("z")), ["abcd", "wxy"]),
        (grouped_together(FOUND, paths("aw")), ["abcdwxy"]),
        (grouped_together(FOUND, paths("az")), ["abcdz", "wxy"]),
    ],
)
def test_what_a_person_did_holds(placed: Placed, wanted):
    assert names(with_own(FOUND, placed, SHOTS)) == wanted
    torn = [Group(Kind.BURST, tuple(paths("bcwx"))), Group(Kind.BURST, tuple(paths("yz")))]
    mine = set(placed)
    again = with_own(torn, placed, SHOTS)
    kept = [name for name in wanted if mine & set(paths(name))]
    assert [name for name in names(again) if mine & set(paths(name))] == kept


def test_single_photos_become_a_group_in_order_of_time():
    assert names(with_own([], grouped_together([], paths("za")), SHOTS)) == ["az"]


def test_a_set_stays_one_when_it_is_split():
    bracket = Group(Kind.BRACKET, tuple(paths("abcd")))
    placed = split_off([bracket], paths("cd"))
    assert [group.kind for group in with_own([bracket], placed, SHOTS)] == [Kind.BRACKET] * 2


def test_members_that_are_away_are_left_out():
    placed = grouped_together(FOUND, paths("aw"))
    here = [shot for shot in SHOTS if shot.path.stem in "aw"]
    assert names(with_own(groups(here), placed, here)) == ["aw"]


def placings(photos: list[Photo], placed: Placed) -> tuple[Placing, ...]:
    return tuple(Placing.of(one, placed[one.path]) for one in photos if one.path in placed)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "photos"
    made.mkdir()
    for number, source in enumerate(("white-dog.jpg", "spaniels.jpg", "citrus-fruits.jpg")):
        save(photo(source, 64), made / f"{number}.jpg", at(number))
    (made / "0.nef").write_bytes(b"raw")
    return made


def test_groups_are_kept_undone_and_redone_over_restarts(tmp_path, folder):
    photos = scan_folder(folder)
    assert len(photos[0].files) == 2
    together = grouped_together([], [one.path for one in photos[:2]])
    with Catalogue.open(tmp_path / "home") as catalogue:
        changed = catalogue.perform(SetGroups(placings(photos, together), 2))
        assert changed.marked == {*photos[0].files, *photos[1].files}
        assert str(catalogue.next_undo()) == "Groups: 2 photos"
        apart = taken_out([Group(Kind.BURST, tuple(together))], [photos[0].path])
        catalogue.perform(SetGroups(placings(photos, apart), 1))
    with Catalogue.open(tmp_path / "home") as catalogue:
        assert own_groups_of(catalogue.ledger, photos) == dict.fromkeys(together, OwnGroup())
        assert str(catalogue.undo().words) == "Groups: 1 photo"
        assert own_groups_of(catalogue.ledger, photos) == together
        catalogue.undo()
        assert own_groups_of(catalogue.ledger, photos) == {}
        catalogue.redo()
        assert own_groups_of(catalogue.ledger, photos) == together


def test_groups_follow_files_that_move(tmp_path, folder):
    photos = scan_folder(folder)
    together = grouped_together([], [one.path for one in photos])
    with Catalogue.open(tmp_path / "home") as catalogue:
        catalogue.perform(SetGroups(placings(photos, together), 3))
        remember_contents(catalogue.ledger, photos)
        moved = folder.rename(folder.with_name("renamed"))
        there = scan_folder(moved)
        follow(catalogue.ledger, there)
        found = own_groups_of(catalogue.ledger, there)
    assert len(found) == 3
    assert set(found.values()) == set(together.values())


def test_a_spoilt_group_in_the_ledger_counts_for_nothing(tmp_path, folder):
    photos = scan_folder(folder)
    with Catalogue.open(tmp_path / "home") as catalogue:
        together = grouped_together([], [one.path for one in photos])
        catalogue.perform(SetGroups(placings(photos, together), 3))
        with catalogue.ledger.change() as connection:
            for number, value in enumerate(('["x"]', '[1, "burst"]', '["x", ""]'), 1):
                connection.execute("UPDATE decisions SET value = ? WHERE file = ?", (value, number))
        assert set(own_groups_of(catalogue.ledger, photos)) <= {photos[2].path}
