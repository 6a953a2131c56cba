"""What stands around the photos."""

from __future__ import annotations

import pytest

from mobileiqa_gui.window.centre_presenter import Page
from mobileiqa_gui.window.surroundings import Surroundings


@pytest.fixture
def surroundings() -> Surroundings:
    opened = {"folders": True, "info": True, "filter": False}
    return Surroundings(opened.__getitem__, opened.__setitem__)


def test_before_the_first_folder_only_the_top_bar_is_there(surroundings):
    assert surroundings.visible(Page.START) == {"top"}


def test_around_photos_what_a_person_keeps_open(surroundings):
    assert surroundings.visible(Page.GRID) == {"top", "status", "folders", "info", "size"}
    assert surroundings.visible(Page.LOUPE) == {"top", "status", "folders", "info"}
    assert not surroundings.toggle("info")
    assert surroundings.toggle("filter")
    assert surroundings.visible(Page.LOUPE) == {"top", "status", "folders", "filter"}


def test_bare_photos_have_nothing_around_them(surroundings):
    surroundings.is_bare = True
    assert surroundings.visible(Page.LOUPE) == set()
    assert not surroundings.visible(Page.GRID) & {"top", "status", "folders", "info", "filter"}


@pytest.mark.parametrize("page", [Page.EMPTY, Page.NO_MATCH, Page.UNREADABLE, Page.READING])
def test_where_there_are_no_photos_the_window_comes_back(surroundings, page):
    surroundings.is_bare = True
    assert surroundings.visible(page) == {"top", "status", "folders", "info"}


def test_the_assisted_cull_stands_in_the_info_panels_place(surroundings):
    surroundings.side = "cull"
    assert surroundings.visible(Page.LOUPE) == {"top", "status", "folders", "cull"}
    assert "cull" not in surroundings.visible(Page.EMPTY)
    assert surroundings.toggle("info")
    assert surroundings.visible(Page.LOUPE) == {"top", "status", "folders", "info"}
    surroundings.side = "cull"
    surroundings.side = ""
    assert "info" in surroundings.visible(Page.GRID)
