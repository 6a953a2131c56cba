"""Pointing at folders: wrappers, several sets at once, incomplete ones, and nothing at all."""

from __future__ import annotations

import dataclasses
import json
import os

import pytest

from core.errors import DatasetError
from training.datasets.declare import shipped_entry
from training.datasets.detect import detect
from training.datasets.opening import open_dataset

_KADID = "dist_img,ref_img,dmos,var\nI01_01_01.png,I01.png,4.57,0.49\n"


def _kadid(root, picture) -> None:
    root.mkdir(parents=True)
    (root / "dmos.csv").write_text(_KADID)
    picture(root / "images/I01_01_01.png")


def _found(folder) -> list[tuple[str, str, str]]:
    return [
        (c.entry.reader, c.certainty, c.entry.root.relative_to(folder).as_posix())
        for c in detect(folder)
    ]


def test_the_folders_name_plays_no_part(tmp_path, picture):
    _kadid(tmp_path / "holiday", picture)

    assert _found(tmp_path / "holiday") == [("kadid10k", "sure", ".")]


def test_wrappers_around_wrappers_are_looked_through(tmp_path, picture):
    _kadid(tmp_path / "kadid10k/kadid10k/kadid10k", picture)

    assert _found(tmp_path) == [("kadid10k", "sure", "kadid10k/kadid10k/kadid10k")]


def test_a_folder_of_data_sets_gives_them_all(tmp_path, picture):
    _kadid(tmp_path / "a", picture)
    _kadid(tmp_path / "b", picture)
    picture(tmp_path / "c/DIV2K_train_HR/0001.png")
    (tmp_path / "readme.txt").write_text("mine")

    assert _found(tmp_path) == [
        ("kadid10k", "sure", "a"),
        ("kadid10k", "sure", "b"),
        ("div2k", "sure", "c"),
    ]


def test_labels_without_pictures_are_called_incomplete(tmp_path):
    (tmp_path / "dmos.csv").write_text(_KADID)

    (candidate,) = detect(tmp_path)

    assert candidate.certainty == "incomplete"
    assert candidate.why == "dmos.csv is there, images/ is missing"
    with pytest.raises(DatasetError, match="images/ is missing"):
        open_dataset(candidate.entry)


def test_names_are_matched_without_regard_to_case(tmp_path, picture):
    (tmp_path / "DMOS.CSV").write_text(_KADID)
    picture(tmp_path / "IMAGES/i01_01_01.PNG")

    (candidate,) = detect(tmp_path)
    (sample,) = open_dataset(candidate.entry).samples

    assert sample.path == tmp_path / "IMAGES/i01_01_01.PNG"


def test_two_spellings_on_disk_are_each_found_by_their_own(tmp_path, picture):
    lines = _KADID + "i01_01_01.png,I01.png,2.5,0.49\n"
    (tmp_path / "dmos.csv").write_text(lines)
    picture(tmp_path / "images/I01_01_01.png")
    picture(tmp_path / "images/i01_01_01.png")
    if len(list((tmp_path / "images").iterdir())) == 1:
        pytest.skip("this disk does not tell upper from lower case")

    (candidate,) = detect(tmp_path)

    assert [s.path.name for s in open_dataset(candidate.entry).samples] == [
        "I01_01_01.png",
        "i01_01_01.png",
    ]


def test_names_that_lead_out_of_the_folder_are_missing(tmp_path, picture):
    outside = picture(tmp_path / "secret.png")
    root = tmp_path / "set"
    lines = f"../../secret.png,I01.png,2,0\n{outside},I01.png,2,0\n..\\..\\secret.png,I01.png,2,0\n"
    _kadid(root, picture)
    (root / "dmos.csv").write_text(_KADID + lines)

    (candidate,) = detect(root)
    dataset = open_dataset(candidate.entry)

    assert [s.name for s in dataset.samples] == ["I01_01_01.png"]
    assert len(dataset.missing) == 3


def test_an_empty_folder_holds_nothing(tmp_path):
    assert detect(tmp_path) == []


def test_a_folder_that_is_not_there_is_an_error_with_its_path(tmp_path):
    with pytest.raises(DatasetError) as caught:
        detect(tmp_path / "gone")

    assert caught.value.path == tmp_path / "gone"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads anything")
def test_an_unreadable_folder_below_does_not_end_the_search(tmp_path, picture):
    _kadid(tmp_path / "b", picture)
    (tmp_path / "a").mkdir(mode=0o000)

    assert _found(tmp_path) == [("kadid10k", "sure", "b")]


def test_damaged_label_files_are_errors_not_crashes(tmp_path, picture):
    (tmp_path / "Data").mkdir()
    for name in ("AllMOS_release.mat", "AllImages_release.mat"):
        (tmp_path / "Data" / name).write_bytes(b"MATLAB 5.0 MAT-file" + bytes(range(200)))
    picture(tmp_path / "Images/3.bmp")
    (candidate,) = detect(tmp_path)

    with pytest.raises(DatasetError, match="not a readable") as caught:
        open_dataset(candidate.entry)

    assert caught.value.path is not None


def test_a_wrong_folder_is_told_what_it_should_hold(tmp_path):
    entry = dataclasses.replace(shipped_entry("livec"), root=tmp_path)

    with pytest.raises(DatasetError, match=r"Data/AllMOS_release\.mat") as caught:
        open_dataset(entry)

    assert caught.value.path == tmp_path


def test_a_cancelled_search_stops(tmp_path, picture):
    _kadid(tmp_path / "a", picture)

    assert detect(tmp_path, cancelled=lambda: True) == []


def test_candidates_travel_as_json(tmp_path, picture):
    _kadid(tmp_path / "a", picture)

    (candidate,) = detect(tmp_path)
    values = json.loads(json.dumps(candidate.to_json()))

    assert values["certainty"] == "sure"
    assert values["entry"]["root"] == str(tmp_path / "a")
    assert values["entry"]["publisher"] == "University of Konstanz"
