"""Where one left off, as data and in its file: of this version, of others, and nonsense."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from mobileiqa_gui.library.photo_filter import PhotoFilter
from mobileiqa_gui.settings.places import (
    MOST_FOLDERS,
    MOST_SELECTED,
    MOST_SELECTIONS,
    VERSION,
    Place,
    Places,
    name_in,
)
from mobileiqa_gui.settings.places_file import NAME, PlacesFile
from mobileiqa_gui.settings.session import Session

OLD_FILE = Path(__file__).with_name("window-065ae9e.ini")
FOLDER = Path("/photos/Größe")
PLACE = Place(
    photo="day 1/IMG_2.jpg",
    around=("day 1/IMG_3.jpg", "day 1/IMG_1.jpg"),
    position=7,
    selected=("a.jpg", "b.jpg"),
    top="a.jpg",
    scrolled=0.25,
    view="loupe",
    sort=("score", True),
    filter=PhotoFilter("bee", {"score": (50, 100)}),
)


def test_what_is_kept_is_read_back(tmp_path):
    file = PlacesFile(Session(), tmp_path / NAME)
    file.places.keep(FOLDER, PLACE)
    file.places.keep(Path("/other"), Place())
    file.save()
    again = PlacesFile(Session(), tmp_path / NAME).places
    assert again.of(FOLDER) == PLACE
    assert again.of(Path("/other")) == Place()
    assert again.of(Path("/never")) is None


def test_a_name_that_is_no_text_is_kept(tmp_path):
    odd = Path("/photos/\udcff")
    file = PlacesFile(Session(), tmp_path / NAME)
    file.places.keep(odd, Place(photo="\udcfe.jpg"))
    file.save()
    assert PlacesFile(Session(), tmp_path / NAME).places.of(odd) == Place(photo="\udcfe.jpg")


def test_the_folders_left_longest_ago_are_forgotten():
    places = Places()
    for number in range(MOST_FOLDERS + 5):
        places.keep(Path(f"/{number}"), Place(photo="a", selected=("a", "b")))
    assert len(places) == MOST_FOLDERS
    assert places.of(Path("/4")) is None
    assert places.of(Path("/5")) == Place(photo="a")
    last = MOST_FOLDERS + 4
    assert places.of(Path(f"/{last - MOST_SELECTIONS}")) == Place(photo="a")
    assert places.of(Path(f"/{last - MOST_SELECTIONS + 1}")) == Place("a", selected=("a", "b"))
    places.keep(Path("/5"), Place(photo="b"))
    places.keep(Path("/new"), Place())
    assert places.of(Path("/5")) == Place(photo="b")
    assert places.of(Path("/6")) is None


def test_a_very_large_selection_is_not_kept():
    places = Places()
    names = tuple(map(str, range(MOST_SELECTED + 1)))
    places.keep(FOLDER, Place(photo="0", selected=names))
    assert places.of(FOLDER) == Place(photo="0")
    places.keep(FOLDER, Place(photo="0", selected=names[1:]))
    assert len(places.of(FOLDER).selected) == MOST_SELECTED


def test_a_photo_that_is_gone_gives_way_to_its_neighbour():
    there = {"day 1/IMG_1.jpg", "z.jpg"}
    assert PLACE.photo_to_show(there.__contains__) == "day 1/IMG_1.jpg"
    there.add(PLACE.photo)
    assert PLACE.photo_to_show(there.__contains__) == PLACE.photo
    assert PLACE.photo_to_show(lambda _name: False) == ""


@pytest.mark.parametrize(
    "told",
    [
        None, 3, [], {}, {"folders": 3}, {"folders": [3, {}, {"folder": 5}, {"folder": ""}]},
        {"version": "two", "folders": None},
    ],
)  # fmt: skip
def test_nonsense_gives_nothing(told):
    assert len(Places.from_json(told)) == 0


def test_what_makes_no_sense_is_left_out_part_by_part():
    told = {
        "folder": "/f", "photo": 3, "around": "abc", "position": -1, "selected": ["a", 3, "b\0"],
        "top": "t", "scrolled": 1e9, "view": "cinema", "sort": ["score"], "filter": [1],
        "of the future": {},
    }  # fmt: skip
    place = Places.from_json({"version": 1, "folders": [told]}).of(Path("/f"))
    assert place == Place(selected=("a",), top="t")


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"[" * 100_000, b'{"folders": 1}'])
def test_a_file_that_is_none_is_as_if_new(tmp_path, content):
    (tmp_path / NAME).write_bytes(content)
    file = PlacesFile(Session(), tmp_path / NAME)
    assert len(file.places) == 0
    file.places.keep(FOLDER, PLACE)
    file.save()
    assert PlacesFile(Session(), tmp_path / NAME).places.of(FOLDER) == PLACE


def test_an_older_version_is_brought_here_step_by_step():
    def second(told):
        told["folders"] = [{"folder": name} for name in told.pop("names")]

    def third(told):
        for entry in told["folders"]:
            entry["photo"] = "first.jpg"

    told = {"version": 1, "names": ["/f"]}
    places = Places.from_json(told, 3, {1: second, 2: third})
    assert places.of(Path("/f")) == Place(photo="first.jpg")


def test_a_newer_file_is_used_and_left_as_it_is(tmp_path):
    newer = {"version": VERSION + 1, "folders": [{"folder": "/f", "photo": "a", "zoom": 2}]}
    content = json.dumps(newer)
    (tmp_path / NAME).write_text(content)
    file = PlacesFile(Session(), tmp_path / NAME)
    assert file.places.of(Path("/f")) == Place(photo="a")
    file.save()
    assert (tmp_path / NAME).read_text() == content


def test_what_the_settings_of_former_versions_tell_is_taken_over(tmp_path):
    """The photo, order and view of the last folder stood there before there was this file."""
    session = Session(Path(shutil.copy(OLD_FILE, tmp_path / "window.ini")))
    places = PlacesFile(session, tmp_path / NAME).places
    assert places.of(Path("/photos/2026")) == Place(
        photo="DSC_0412.NEF", view="loupe", sort=("score", True)
    )


def test_a_folder_that_cannot_be_written_to_is_no_trouble(tmp_path):
    (tmp_path / NAME).mkdir()
    PlacesFile(Session(), tmp_path / NAME).save()


def test_photos_go_by_their_path_within_the_folder():
    assert name_in(Path("/a"), Path("/a/b/c.jpg")) == "b/c.jpg"
    assert name_in(Path("/a"), Path("/b/c.jpg")) == ""
    assert name_in(Path("/a"), None) == ""
