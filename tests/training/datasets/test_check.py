"""The check before training: real files with real faults, each named, none ending the check."""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path

import pytest
from PIL import Image

from training.datasets.check import check_dataset
from training.datasets.declare import shipped_entry
from training.datasets.entry import Columns, Entry, LabelScale
from training.datasets.opening import open_dataset
from training.datasets.report import Report
from training.datasets.splits import split_dataset


def _entry(root: Path, rows: list[str]) -> Entry:
    (root / "x.csv").write_text("\n".join(["file,mos,set,scene", *rows]))
    columns = Columns("x.csv", "file", "mos", split="set", group="scene")
    return dataclasses.replace(
        shipped_entry("table"), root=root, scale=LabelScale(0, 10), columns=columns
    )


def _problems(report: Report) -> list[tuple[str, str, str]]:
    return [(p.severity, p.kind, p.path.name) for p in report.problems]


@pytest.fixture
def sound(tmp_path, picture) -> Entry:
    """Eight different pictures in three parts, labels over the whole range."""
    parts = ["train"] * 5 + ["val"] + ["test"] * 2
    for i in range(8):
        picture(tmp_path / f"{i}.jpg", seed=i, size=(96 + 8 * i, 64))
    return _entry(tmp_path, [f"{i}.jpg,{i + 1},{part},s{i}" for i, part in enumerate(parts)])


def test_a_sound_set_passes_with_its_figures(sound):
    report = check_dataset(open_dataset(sound))

    assert report.problems == ()
    assert report.passed
    assert report.pictures == 8
    assert report.parts == {"train": 5, "val": 1, "test": 2}
    assert report.sizes is not None
    assert (report.sizes.smallest, report.sizes.largest) == ((96, 64), (152, 64))
    assert report.labels is not None
    assert (report.labels.low, report.labels.high, report.labels.mean) == (1.0, 8.0, 4.5)
    # Over the declared range, not the labels' own extremes: 20 bins of half a point.
    assert report.labels.edges[0] == 0.0
    assert report.labels.edges[-1] == 10.0
    assert report.labels.counts[:6] == (0, 0, 1, 0, 1, 0)


def test_parts_too_small_for_their_figures_are_a_warning(sound):
    dataset = open_dataset(sound)
    report = check_dataset(dataset, split_dataset(dataset))

    assert report.passed
    assert [(p.kind, p.message.partition(":")[0]) for p in report.problems] == [
        ("few", "Only 1 picture is there to choose the best epoch by"),
        ("few", "Only 2 pictures are there to tell how good it is by"),
    ]


def test_missing_pictures_are_errors_by_name_until_excluded(sound):
    (sound.root / "3.jpg").unlink()

    report = check_dataset(open_dataset(sound))
    excluded = dataclasses.replace(sound, exclude=report.unusable)

    assert _problems(report) == [("error", "missing", sound.root.name)]
    assert report.problems[0].message.startswith("3.jpg has a label")
    assert not report.passed
    assert check_dataset(open_dataset(excluded)).passed
    assert open_dataset(excluded).notes == ("1 pictures are left out as declared.",)


def test_broken_pictures_are_found_and_the_rest_is_still_checked(sound, picture):
    whole = (sound.root / "1.jpg").read_bytes()
    (sound.root / "1.jpg").write_bytes(whole[: len(whole) // 2])
    (sound.root / "4.jpg").write_bytes(b"")
    (sound.root / "5.jpg").write_bytes(b"<html>not found</html>")

    report = check_dataset(open_dataset(sound))
    headers = check_dataset(open_dataset(sound), full_decode=False)

    assert _problems(report) == [("error", "unreadable", f"{i}.jpg") for i in (1, 4, 5)]
    assert report.unusable == ("1.jpg", "4.jpg", "5.jpg")
    assert report.sizes is not None
    assert report.sizes.different == 5
    # A cut-off file has a sound header.
    assert _problems(headers) == [("error", "unreadable", f"{i}.jpg") for i in (4, 5)]


def test_sizes_are_upright(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (100, 80)).save(tmp_path / "a.jpg", exif=exif)
    Image.new("RGB", (90, 80)).save(tmp_path / "b.jpg")
    dataset = open_dataset(_entry(tmp_path, ["a.jpg,1,,", "b.jpg,9,,"]))

    for full_decode in (True, False):
        sizes = check_dataset(dataset, full_decode=full_decode).sizes
        assert sizes is not None
        assert sizes.largest == (80, 100)


def test_one_picture_in_two_parts_is_an_error_whatever_its_name(sound):
    shutil.copyfile(sound.root / "0.jpg", sound.root / "7.jpg")

    report = check_dataset(open_dataset(sound))

    assert _problems(report) == [("error", "same-picture", "0.jpg")]
    assert report.problems[0].message.startswith("0.jpg, 7.jpg are the same picture in train and t")
    assert report.duplicates == (("0.jpg", "7.jpg"),)
    assert report.unusable == ("7.jpg",)
    without = dataclasses.replace(sound, exclude=report.unusable)
    assert check_dataset(open_dataset(without)).passed


def test_one_picture_twice_in_a_part_is_a_warning(sound):
    shutil.copyfile(sound.root / "0.jpg", sound.root / "1.jpg")

    report = check_dataset(open_dataset(sound))

    assert _problems(report) == [("warning", "same-picture", "0.jpg")]
    assert report.passed
    assert report.unusable == ()


def test_a_split_that_keeps_duplicates_together_passes(tmp_path, picture):
    for i in range(20):
        picture(tmp_path / f"{i:02}.jpg", seed=i % 10)
    dataset = open_dataset(_entry(tmp_path, [f"{i:02}.jpg,{i / 2},," for i in range(20)]))

    apart = check_dataset(dataset, split_dataset(dataset, "random", seed=1))
    kept = split_dataset(dataset, "random", seed=1, together=apart.duplicates)
    together = check_dataset(dataset, kept)

    assert len(apart.duplicates) == 10
    assert not apart.passed
    assert together.passed
    assert together.parts == {"train": len(kept.train), "val": len(kept.val), "test": 4}


def test_a_publishers_own_unclean_split_only_warns(tmp_path, picture):
    (tmp_path / "labels.csv").write_text(
        "name,mos,split,subset,group\nss01_1.jpg,0.1,train,,\nss01_2.jpg,0.9,val,,\n"
    )
    picture(tmp_path / "ss01_1.jpg")
    shutil.copyfile(tmp_path / "ss01_1.jpg", tmp_path / "ss01_2.jpg")
    entry = dataclasses.replace(shipped_entry("biq2021-selection"), root=tmp_path)

    report = check_dataset(open_dataset(entry))

    assert [(p.severity, p.kind) for p in report.problems] == [
        ("warning", "count"),
        ("warning", "same-picture"),
    ]


def test_a_scene_in_two_parts_is_a_warning(sound):
    rows = [f"{i}.jpg,{i + 1},{'test' if i > 5 else 'train'},s{i % 7}" for i in range(8)]

    report = check_dataset(open_dataset(_entry(sound.root, rows)))

    assert [(p.severity, p.kind) for p in report.problems] == [("warning", "shared-group")]
    assert "Group s0 is in train and test" in report.problems[0].message


def test_labels_out_of_the_declared_range_are_an_error(sound):
    dataset = open_dataset(dataclasses.replace(sound, scale=LabelScale(1, 5)))

    report = check_dataset(dataset)

    assert [(p.severity, p.kind) for p in report.problems] == [("error", "label-range")]
    assert "3 labels lie outside 1 to 5 (the farthest is 8 of 7.jpg)" in report.problems[0].message
    assert report.labels is not None
    assert (report.labels.edges[0], report.labels.edges[-1]) == (1.0, 8.0)


def test_labels_that_use_little_of_the_range_are_doubted(sound):
    dataset = open_dataset(dataclasses.replace(sound, scale=LabelScale(0, 100)))

    report = check_dataset(dataset)

    assert [(p.severity, p.kind) for p in report.problems] == [("warning", "label-spread")]
    assert report.passed


def test_equal_labels_are_an_error(sound):
    rows = [f"{i}.jpg,5,," for i in range(8)]

    report = check_dataset(open_dataset(_entry(sound.root, rows)))

    assert [(p.severity, p.kind) for p in report.problems] == [("error", "label-spread")]


def test_a_picture_listed_twice(sound):
    same = [f"{i}.jpg,{i + 1},," for i in range(8)]

    agreeing = check_dataset(open_dataset(_entry(sound.root, [*same, "2.jpg,3,,"])))
    contradicting = check_dataset(open_dataset(_entry(sound.root, [*same, "2.JPG,4,,"])))

    assert _problems(agreeing) == [("warning", "listed-twice", "2.jpg")]
    assert _problems(contradicting) == [("error", "listed-twice", "2.jpg")]


def test_tiny_pictures_are_doubted(sound, picture):
    picture(sound.root / "2.jpg", size=(200, 40))

    report = check_dataset(open_dataset(sound))

    assert _problems(report) == [("warning", "small", "2.jpg")]


def test_published_labels_that_leave_the_range_only_warn(sound):
    dataset = open_dataset(dataclasses.replace(sound, scale=LabelScale(1, 5), soft_range=True))

    assert check_dataset(dataset).passed


def test_references_without_labels_are_checked_too(tmp_path, picture):
    picture(tmp_path / "DIV2K_train_HR/0001.png", size=(80, 80))
    (tmp_path / "DIV2K_train_HR/0002.png").write_bytes(b"\x89PNG")
    entry = dataclasses.replace(shipped_entry("div2k"), root=tmp_path)

    report = check_dataset(open_dataset(entry))

    assert ("error", "unreadable", "0002.png") in _problems(report)
    assert report.labels is None
    assert report.parts == {"train": 2}


def test_progress_and_cancelling(sound):
    seen: list[tuple[int, int]] = []

    whole = check_dataset(
        open_dataset(sound), progress=lambda done, total: seen.append((done, total))
    )
    stopped = check_dataset(open_dataset(sound), cancelled=iter([False, False, True]).__next__)

    assert whole.complete
    assert seen == [(done, 8) for done in range(9)]
    assert not stopped.complete
    assert not stopped.passed
    assert stopped.sizes is not None
    assert stopped.sizes.different == 2


def test_a_report_travels_as_json(sound):
    (sound.root / "3.jpg").unlink()

    values = json.loads(json.dumps(check_dataset(open_dataset(sound)).to_json()))

    assert values["passed"] is False
    assert values["problems"][0]["path"] == str(sound.root)
    assert values["parts"] == {"train": 4, "val": 1, "test": 2}


def test_different_pictures_of_equal_file_size_are_no_duplicates(tmp_path, picture):
    for i in range(4):
        picture(tmp_path / f"{i}.bmp", seed=i)
    assert len({path.stat().st_size for path in tmp_path.glob("*.bmp")}) == 1

    report = check_dataset(open_dataset(_entry(tmp_path, [f"{i}.bmp,{2 * i},," for i in range(4)])))

    assert report.duplicates == ()
    assert report.passed
