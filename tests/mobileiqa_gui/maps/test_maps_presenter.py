"""Which maps stand side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import PhotoError
from core.families.mobileiqa.maps import offers
from core.photos.photo import Photo
from mobileiqa_gui.maps.presenter import MapsPresenter, Mode, Source, Tile
from mobileiqa_gui.maps.words import remark_of


def photo(name: str) -> Photo:
    path = Path("/photos") / name
    return Photo(path, (path,), 1000, 0)


A, B, C = (photo(f"{name}.jpg") for name in "abc")


@pytest.fixture
def presenter() -> MapsPresenter:
    made = MapsPresenter()
    made.set_offers(offers(2), "fused")
    made.show(B, [A, B, C])
    return made


@pytest.mark.parametrize("views", [1, 2, 5])
def test_all_maps_of_one_photo_come_after_it_for_any_number_of_views(views):
    made = MapsPresenter()
    made.set_offers(offers(views), "fused")
    made.show(B, [B])
    first, *maps = made.tiles
    assert (first.photo, first.source) == (B, Source.NONE)
    assert [tile.key for tile in maps] == [offer.key for offer in offers(views)]
    assert made.shown == made.tiles


def test_without_a_photo_there_is_nothing():
    made = MapsPresenter()
    made.set_offers(offers(3), "fused")
    made.show(None, [])
    assert made.tiles == made.shown == ()
    made.turn(1)
    made.step(1, 0, 2)


def test_one_map_of_all_selected_photos_keeps_the_map_and_the_photo(presenter):
    presenter.look_at("lost")
    presenter.set_mode(Mode.PHOTOS)
    assert [(tile.photo, tile.key) for tile in presenter.tiles] == [(p, "lost") for p in (A, B, C)]
    assert presenter.focused == 1
    presenter.show(A, [B, C])
    assert [tile.photo for tile in presenter.tiles] == [A], "the current one is always seen"


def test_two_models_stand_beside_the_photo_and_their_difference(presenter):
    presenter.look_at("view-2")
    presenter.set_mode(Mode.MODELS)
    assert [tile.source for tile in presenter.tiles] == [
        Source.NONE, Source.OWN, Source.OTHER, Source.DIFFERENCE,
    ]  # fmt: skip
    assert {tile.key for tile in presenter.tiles[1:]} == {"view-2"}
    assert presenter.step_map(1) == "lost"
    presenter.focused = 1
    presenter.set_mode(Mode.MAPS)
    assert presenter.tiles[presenter.focused].key == "lost"


def test_the_enlarged_one_is_the_focused_one_and_brackets_walk_on(presenter):
    presenter.look_at("view-1")
    presenter.is_enlarged = True
    assert [tile.key for tile in presenter.shown] == ["view-1"]
    assert presenter.step_map(1) == "view-2"
    assert [tile.key for tile in presenter.shown] == ["view-2"]
    presenter.turn(-10)
    assert len(presenter.shown) == 1


def test_another_models_maps_keep_the_focus_where_they_can(presenter):
    presenter.look_at("view-2")
    presenter.set_offers(offers(3), "fused")
    assert presenter.tiles[presenter.focused].key == "view-2"
    presenter.set_offers(offers(1), "fused")
    assert 0 <= presenter.focused < len(presenter.tiles)


def test_a_photo_that_failed_is_not_said_to_wait():
    tile = Tile(A)
    failed = PhotoError("The file is damaged.", A.path)
    assert remark_of(tile, None, failed, is_chosen=False) == "No score"
    assert remark_of(tile, None, None, is_chosen=False) == "Not scored yet"
