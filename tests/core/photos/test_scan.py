from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from core.errors import PhotoError
from core.photos import scan as scanning, stating
from core.photos.photo import Photo
from core.photos.scan import (
    PHOTO_SUFFIXES,
    RAW_SUFFIXES,
    Scan,
    kind_of,
    natural_key,
    photos_from_paths,
    scan,
    scan_folder,
)


def fill(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode("utf-8", "surrogateescape"))
    return folder


def names(photos):
    return [photo.name for photo in photos]


def test_lists_photos_only_in_natural_order(tmp_path):
    fill(
        tmp_path,
        "IMG_10.jpg",
        "img_2.JPG",
        "IMG_1.jpg",
        "notes.txt",
        "a.HEIC",
        "no_suffix",
        "x.iqa",
    )
    assert names(scan_folder(tmp_path)) == ["a.HEIC", "IMG_1.jpg", "img_2.JPG", "IMG_10.jpg"]


def test_size_and_time_are_those_of_the_file(tmp_path):
    fill(tmp_path, "a.jpg")
    os.utime(tmp_path / "a.jpg", ns=(5, 1_234_567_890_123_456_789))
    (photo,) = scan_folder(tmp_path)
    assert photo.stamp == (str(tmp_path / "a.jpg"), 5, 1_234_567_890_123_456_789)


def test_ten_thousand_files_keep_their_count_order_and_pairs(tmp_path):
    numbers = list(range(1, 5001))
    random.Random(0).shuffle(numbers)
    for number in numbers:
        (tmp_path / f"DSC{number}.ARW").touch()
        (tmp_path / f"dsc{number}.jpg").touch()
    photos = scan_folder(tmp_path)
    assert names(photos) == [f"dsc{number}.jpg" for number in range(1, 5001)]
    assert all(len(photo.files) == 2 for photo in photos)


def test_raw_joins_the_camera_picture_of_its_stem(tmp_path):
    fill(tmp_path, "a.CR3", "A.heic", "A.JPG", "a.tif", "b.arw", "b.HIF", "c.nef", "d.dng", "d.png")
    photos = {photo.name: names_of(photo) for photo in scan_folder(tmp_path)}
    assert photos == {
        "A.JPG": ["A.JPG", "a.CR3"],
        "A.heic": ["A.heic"],
        "a.tif": ["a.tif"],
        "b.HIF": ["b.HIF", "b.arw"],
        "c.nef": ["c.nef"],
        "d.dng": ["d.dng"],
        "d.png": ["d.png"],
    }


def names_of(photo):
    return [path.name for path in photo.files]


def test_pairs_do_not_reach_across_folders(tmp_path):
    fill(tmp_path, "a.jpg", "raw/a.dng")
    assert names(scan_folder(tmp_path, recursive=True)) == ["a.jpg", "a.dng"]


def test_recursion_orders_by_folder_then_name_and_only_when_asked(tmp_path):
    fill(tmp_path, "z.jpg", "day10/a.jpg", "day2/b.jpg", "day2/deep/c.jpg", "day2/a.jpg")
    assert names(scan_folder(tmp_path)) == ["z.jpg"]
    found = [
        photo.path.relative_to(tmp_path).as_posix()
        for photo in scan_folder(tmp_path, recursive=True)
    ]
    assert found == ["z.jpg", "day2/a.jpg", "day2/b.jpg", "day2/deep/c.jpg", "day10/a.jpg"]


def test_hidden_files_and_folders_are_left_out(tmp_path):
    fill(tmp_path, "._a.jpg", ".hidden.jpg", ".trash/a.jpg", "a.jpg")
    assert names(scan_folder(tmp_path, recursive=True)) == ["a.jpg"]


def test_folders_with_photo_suffix_and_special_files_are_no_photos(tmp_path):
    fill(tmp_path, "folder.jpg/inside.jpg")
    os.mkfifo(tmp_path / "pipe.jpg")
    assert names(scan_folder(tmp_path)) == []
    assert names(scan_folder(tmp_path, recursive=True)) == ["inside.jpg"]


def test_link_loops_end_and_each_folder_is_listed_once_under_its_own_path(tmp_path):
    fill(tmp_path, "m/a.jpg", "outside_is_followed/b.jpg")
    root = tmp_path / "m"
    (root / "loop").symlink_to(root)
    (root / "sub").mkdir()
    (root / "sub" / "up").symlink_to(tmp_path / "m")
    (root / "a_link").symlink_to(root / "sub")
    fill(root, "sub/c.jpg")
    (root / "sub" / "other").symlink_to(tmp_path / "outside_is_followed")
    found = [photo.path.relative_to(root).as_posix() for photo in scan_folder(root, recursive=True)]
    assert found == ["a.jpg", "sub/c.jpg", "sub/other/b.jpg"]


def test_a_dangling_link_is_a_photo_that_will_say_why(tmp_path):
    (tmp_path / "gone.jpg").symlink_to(tmp_path / "nowhere.jpg")
    (photo,) = scan_folder(tmp_path)
    assert (photo.name, photo.size_bytes) == ("gone.jpg", 0)


def test_names_in_odd_encodings(tmp_path):
    odd = os.fsdecode(b"\xff\xfe latin.jpg")
    try:
        fill(tmp_path, odd, "日本 ２.jpg", "line\nbreak.jpg")
    except OSError:
        pytest.skip("this file system takes no such names")
    photos = scan_folder(tmp_path)
    kept = ["日本 ２.jpg", "line\nbreak.jpg"]
    assert sorted(photo.path.name for photo in photos) == sorted([odd, *kept])
    assert sorted(names(photos)) == sorted(["\ufffd\ufffd latin.jpg", *kept])
    assert all(photo.path.exists() for photo in photos)


def test_unreadable_folders(tmp_path):
    with pytest.raises(PhotoError, match="does not exist") as caught:
        scan_folder(tmp_path / "nowhere")
    assert caught.value.path == tmp_path / "nowhere"
    fill(tmp_path, "a.jpg")
    with pytest.raises(PhotoError, match="not a folder"):
        scan_folder(tmp_path / "a.jpg")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_locked_folder_below_is_left_out_and_a_locked_root_is_refused(tmp_path):
    fill(tmp_path, "a.jpg", "locked/b.jpg")
    (tmp_path / "locked").chmod(0)
    try:
        assert names(scan_folder(tmp_path, recursive=True)) == ["a.jpg"]
        with pytest.raises(PhotoError, match="permission"):
            scan_folder(tmp_path / "locked")
    finally:
        (tmp_path / "locked").chmod(0o700)


def test_relative_folders_give_absolute_paths(tmp_path, monkeypatch):
    fill(tmp_path, "a.jpg")
    monkeypatch.chdir(tmp_path)
    (photo,) = scan_folder(Path())
    assert photo.path == tmp_path / "a.jpg"


def test_cancelling_returns_what_was_found(tmp_path):
    fill(tmp_path, "a.jpg", "b/c.jpg")
    answers = iter([False, False, True])
    assert names(scan_folder(tmp_path, recursive=True, cancelled=lambda: next(answers))) == [
        "a.jpg"
    ]


def test_paths_of_files_and_folders_mixed(tmp_path):
    fill(tmp_path, "one/b.jpg", "one/b.raf", "two/z.png", "two/a.dng", "two/A.jpg")
    photos = photos_from_paths(
        [
            tmp_path / "two" / "z.png",
            tmp_path / "one" / "b.raf",
            tmp_path / "one",
            tmp_path / "two" / "a.dng",
            tmp_path / "two" / "A.jpg",
            tmp_path / "two" / "z.png",
        ]
    )
    assert [names_of(photo) for photo in photos] == [
        ["b.jpg", "b.raf"],
        ["z.png"],
        ["A.jpg", "a.dng"],
    ]


def test_a_single_raw_stays_itself(tmp_path):
    fill(tmp_path, "a.dng", "a.jpg")
    (photo,) = photos_from_paths([tmp_path / "a.dng"])
    assert names_of(photo) == ["a.dng"]


def test_a_named_photo_that_is_gone_will_say_why_and_the_others_stay(tmp_path):
    fill(tmp_path, "a.jpg")
    photos = photos_from_paths([tmp_path / "gone.jpg", tmp_path / "a.jpg"])
    assert [(photo.name, photo.size_bytes) for photo in photos] == [("gone.jpg", 0), ("a.jpg", 5)]


@pytest.mark.parametrize("bad", ["missing", "note.txt", "pipe.jpg", "nul\0.jpg"])
def test_paths_that_are_no_photos_are_refused_by_name(tmp_path, bad):
    fill(tmp_path, "note.txt")
    os.mkfifo(tmp_path / "pipe.jpg")
    with pytest.raises(PhotoError) as caught:
        photos_from_paths([tmp_path / bad])
    assert caught.value.path == tmp_path / bad


@given(st.lists(st.text()))
def test_natural_keys_compare_with_each_other_and_only_equal_names_tie(words):
    ordered = sorted(words, key=natural_key)
    assert sorted(ordered, key=natural_key) == ordered
    assert len({repr(natural_key(word)) for word in words}) == len(set(words))


def test_suffix_sets():
    assert RAW_SUFFIXES < PHOTO_SUFFIXES
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in PHOTO_SUFFIXES)


def test_a_scan_says_which_folders_it_read_and_which_there_are(tmp_path):
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / ".hidden").mkdir()
    assert scan(tmp_path / "b" / "c") == Scan([], [tmp_path / "b" / "c"], [])
    assert scan(tmp_path) == Scan([], [tmp_path], ["b"])
    found = scan(tmp_path, recursive=True)
    assert found.folders == [tmp_path, tmp_path / "b", tmp_path / "b" / "c"]


@pytest.mark.parametrize(
    ("files", "kind"),
    [
        (("a.jpg",), "JPEG"),
        (("a.JPE",), "JPEG"),
        (("a.hif",), "HEIF"),
        (("a.tif",), "TIFF"),
        (("a.png",), "PNG"),
        (("a.NEF",), "RAW (NEF)"),
        (("a.jpg", "a.cr3"), "RAW (CR3) + JPEG"),
        (("a.jpg", "a.cr3", "a.dng"), "RAW (DNG) + RAW (CR3) + JPEG"),
    ],
)
def test_file_types_by_their_names(files, kind):
    paths = tuple(Path("/photos") / name for name in files)
    assert kind_of(Photo(paths[0], paths, 1, 1)) == kind


def test_a_name_that_is_no_text_can_be_read_all_the_same(tmp_path):
    """Its path keeps every byte; what is shown, sorted and exported is text."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jpg"))
    photo = Photo(path, (path,), 1, 1)
    assert photo.name == "caf\ufffd.jpg"
    assert photo.name.encode("utf-8")
    assert os.fsencode(photo.path.name) == b"caf\xe9.jpg"


def test_letters_with_accents_stand_with_those_without():
    names = ["Zebra", "Äpfel 10", "Apfel", "äpfel 2", "Öl", "Ort"]
    assert sorted(names, key=natural_key) == ["Apfel", "äpfel 2", "Äpfel 10", "Öl", "Ort", "Zebra"]


def test_many_photos_are_told_in_parts_in_their_order(tmp_path, monkeypatch):
    monkeypatch.setattr(scanning, "TOLD_TOGETHER", 3)
    fill(tmp_path, *(f"IMG_{number}.jpg" for number in range(1, 12)), "IMG_2.nef")
    parts: list[list[Photo]] = []
    found = scan(tmp_path, tell=parts.append)
    assert [len(part) for part in parts] == [3, 3, 3, 2]
    assert [photo for part in parts for photo in part] == found.photos
    assert found.photos[1].files == (tmp_path / "IMG_2.jpg", tmp_path / "IMG_2.nef")


def test_named_photos_are_told_first(tmp_path, monkeypatch):
    monkeypatch.setattr(scanning, "TOLD_TOGETHER", 3)
    fill(tmp_path, *(f"IMG_{number}.jpg" for number in range(1, 12)), "IMG_9.nef")
    parts: list[list[Photo]] = []
    found = scan(tmp_path, tell=parts.append, first=["IMG_10.jpg", "IMG_9.jpg", "gone.jpg"])
    assert names(parts[0]) == ["IMG_9.jpg", "IMG_10.jpg"]
    assert parts[0][0].files == (tmp_path / "IMG_9.jpg", tmp_path / "IMG_9.nef")
    assert [photo for part in parts[1:] for photo in part] == found.photos


def test_few_photos_are_told_at_the_end_alone(tmp_path):
    fill(tmp_path, "a.jpg", "b.jpg")
    parts: list[list[Photo]] = []
    assert names(scan(tmp_path, tell=parts.append, first=["b.jpg"]).photos) == ["a.jpg", "b.jpg"]
    assert parts == []


def test_a_slow_drive_is_asked_many_things_at_once(tmp_path, monkeypatch):
    fill(tmp_path, *(f"{number}.jpg" for number in range(40)), "b.jpg/c.jpg", "d/e.jpg")
    quick = scan(tmp_path, recursive=True).photos
    for module in (stating, scanning):
        monkeypatch.setattr(module, "SLOW_S", -1.0)
    slow = scan(tmp_path, recursive=True).photos
    assert slow == quick
    assert [photo.name for photo in slow[-2:]] == ["c.jpg", "e.jpg"]
    assert [photo.ctime_ns for photo in slow] == [photo.ctime_ns for photo in quick]
