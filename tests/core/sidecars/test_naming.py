"""Whose a sidecar is, and what a new one is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import SidecarError
from core.marks.marks import Flag, MarkChange, Marks
from core.sidecars.beside import Beside
from core.sidecars.reading import said_of
from core.sidecars.writing import Naming, write_marks
from tests.core.sidecars import packets
from tests.core.sidecars.conftest import photos_in


def lay(folder: Path, *names: str) -> dict[str, object]:
    """Photos without content, and sidecars with as many stars as they are in the list."""
    stars = 0
    for name in names:
        if name.lower().endswith(".xmp"):
            stars += 1
            (folder / name).write_bytes(packets.said(f'xmp:Rating="{stars}"'))
        else:
            (folder / name).write_bytes(b"")
    return photos_in(folder)


def sources(folder: Path, photo) -> list[str]:
    return [one.source for one in said_of(photo, Beside.of(folder)).statements]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["a.cr2", "a.cr2.xmp", "a.xmp"], ["a.cr2.xmp", "a.xmp"]),
        (["a.cr2", "a.XMP"], ["a.XMP"]),
        (["a.cr2", "a.cr2.XMP"], ["a.cr2.XMP"]),
        (["a.cr2", "A.xmp"], ["A.xmp"]),
        (["a.cr2", "a_01.cr2.xmp"], []),
        (["a.cr2", "ab.xmp", "a.b.xmp", "a.cr2.old.xmp", ".a.xmp"], []),
        (["a.cr2", "a.jpg.xmp"], []),
        (["a.b.jpg", "a.xmp", "a.b.xmp"], ["a.b.xmp"]),
    ],
)
def test_a_photo_has_the_sidecars_of_its_name(tmp_path, names, found):
    photos = lay(tmp_path, *names)
    assert sources(tmp_path, photos[names[0]]) == found


def test_a_raw_and_its_jpeg_are_one_photo_with_one_stem(tmp_path):
    photos = lay(tmp_path, "a.cr2", "a.jpg", "a.xmp", "a.cr2.xmp")
    assert list(photos) == ["a.jpg"]
    assert sources(tmp_path, photos["a.jpg"]) == ["a.cr2.xmp", "a.xmp"]


def test_a_jpeg_named_alone_still_shares_the_sidecar_of_its_raw(tmp_path):
    photos = lay(tmp_path, "a.cr2", "a.jpg", "a.xmp")
    from core.photos.scan import photos_from_paths

    (alone,) = photos_from_paths([photos["a.jpg"].path])
    assert alone.files == (alone.path,)
    assert sources(tmp_path, alone) == ["a.xmp"]


def test_of_several_photos_of_one_stem_only_a_named_extension_tells(tmp_path):
    photos = lay(tmp_path, "a.png", "a.tif", "a.xmp")
    assert sources(tmp_path, photos["a.png"]) == sources(tmp_path, photos["a.tif"]) == []
    (tmp_path / "a.xmp").write_bytes(packets.said('photoshop:SidecarForExtension="Tif"'))
    assert sources(tmp_path, photos["a.tif"]) == ["a.xmp"]
    assert sources(tmp_path, photos["a.png"]) == []


def test_the_extension_of_a_raw_stands_for_the_pair(tmp_path):
    photos = lay(tmp_path, "a.cr2", "a.jpg", "a.tif", "a.xmp")
    (tmp_path / "a.xmp").write_bytes(packets.said('photoshop:SidecarForExtension="CR2"'))
    assert sources(tmp_path, photos["a.jpg"]) == ["a.xmp"]
    assert sources(tmp_path, photos["a.tif"]) == []


def test_the_sidecar_of_a_jpg_is_not_that_of_a_jpg_png(tmp_path):
    photos = lay(tmp_path, "a.jpg", "a.jpg.png", "a.jpg.xmp")
    assert sources(tmp_path, photos["a.jpg"]) == ["a.jpg.xmp"]
    assert sources(tmp_path, photos["a.jpg.png"]) == []


def test_where_names_differ_in_letter_case_alone_each_has_its_own(tmp_path):
    photos = lay(tmp_path, "a.jpg", "A.jpg", "a.jpg.xmp", "A.jpg.xmp")
    if len(photos) < 2:
        pytest.skip("this file system does not tell letter case")
    assert sources(tmp_path, photos["A.jpg"]) == ["A.jpg.xmp"]
    assert sources(tmp_path, photos["a.jpg"]) == ["a.jpg.xmp"]


def test_folders_and_dangling_links_are_no_sidecars(tmp_path):
    photos = lay(tmp_path, "a.jpg")
    (tmp_path / "a.jpg.xmp").mkdir()
    (tmp_path / "a.xmp").symlink_to(tmp_path / "nowhere")
    assert sources(tmp_path, photos["a.jpg"]) == []


def test_a_folder_that_cannot_be_listed_is_named(tmp_path):
    with pytest.raises(SidecarError, match="gone"):
        Beside.of(tmp_path / "gone")


@pytest.mark.parametrize(
    ("names", "naming", "written"),
    [
        (["a.jpg"], Naming.FULL, ["a.jpg.xmp"]),
        (["a.jpg", "a.nef"], Naming.FULL, ["a.jpg.xmp", "a.nef.xmp"]),
        (["a.jpg", "a.nef", "a.nef.xmp"], Naming.FULL, ["a.jpg.xmp", "a.nef.xmp"]),
        (["a.nef", "a.xmp"], Naming.FULL, ["a.xmp"]),
        (["a.nef", "a.nef.xmp", "a.xmp"], Naming.FULL, ["a.nef.xmp", "a.xmp"]),
        (["a.jpg", "a.nef", "a.xmp"], Naming.FULL, ["a.xmp"]),
        (["a.nef"], Naming.STEM_FOR_RAW, ["a.xmp"]),
        (["a.nef", "a.nef.xmp"], Naming.STEM_FOR_RAW, ["a.nef.xmp"]),
        (["a.dng"], Naming.STEM_FOR_RAW, ["a.dng.xmp"]),
        (["a.jpg"], Naming.STEM_FOR_RAW, ["a.jpg.xmp"]),
        (["a.jpg", "a.nef"], Naming.STEM_FOR_RAW, ["a.jpg.xmp", "a.xmp"]),
        (["a.nef", "a.tif"], Naming.STEM_FOR_RAW, ["a.xmp"]),
        (["a.nef", "a.tif", "a.xmp"], Naming.STEM_FOR_RAW, ["a.nef.xmp"]),
    ],
)
def test_marks_go_into_the_sidecars_that_exist_else_into_new_ones(tmp_path, names, naming, written):
    photo = lay(tmp_path, *names)[names[0]]
    marks = Marks(4, Flag.PICK)
    done = write_marks(photo, Beside.of(tmp_path), marks, naming)
    assert sorted(one.path.name for one in done) == written
    again = Beside.of(tmp_path)
    assert write_marks(photo, again, marks, naming) == ()
    assert said_of(photo, again).marks == marks
    assert not said_of(photo, again).conflict


def test_a_new_sidecar_of_the_stem_says_whose_it_is(tmp_path):
    photos = lay(tmp_path, "a.nef", "a.tif")
    write_marks(photos["a.nef"], Beside.of(tmp_path), Marks(4), Naming.STEM_FOR_RAW)
    assert b'photoshop:SidecarForExtension="NEF"' in (tmp_path / "a.xmp").read_bytes()
    assert sources(tmp_path, photos["a.tif"]) == []


def test_a_listing_takes_note_of_what_was_written(tmp_path):
    photo = lay(tmp_path, "a.jpg")["a.jpg"]
    beside = Beside.of(tmp_path)
    write_marks(photo, beside, Marks(4), Naming.FULL)
    assert said_of(photo, beside).marks.stars == 4
    write_marks(photo, beside, MarkChange(flag=Flag.REJECT), Naming.FULL)
    assert said_of(photo, beside).marks == Marks(4, Flag.REJECT)


def test_a_sidecar_made_since_the_listing_is_merged_into(tmp_path):
    photo = lay(tmp_path, "a.jpg")["a.jpg"]
    beside = Beside.of(tmp_path)
    (tmp_path / "a.jpg.xmp").write_bytes(packets.said('crs:Exposure="1"'))
    write_marks(photo, beside, Marks(4), Naming.FULL)
    content = (tmp_path / "a.jpg.xmp").read_bytes()
    assert b'crs:Exposure="1"' in content
    assert b'xmp:Rating="4"' in content
