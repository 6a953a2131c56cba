"""Files that are still being written are waited for, by their end or by their rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from core.photos.arriving import LONG_AGO_S, QUIET_S, UNENDED_S, Arrived, arrived
from core.photos.scan import scan_folder

CLOCK = 100.0


def written(path: Path, share: float = 1.0) -> None:
    """A photo file, or the first share of one."""
    whole = path.with_name("whole" + path.suffix)
    Image.effect_noise((40, 30), 50).save(whole)
    data = whole.read_bytes()
    whole.unlink()
    path.write_bytes(data[: round(share * len(data))])


def look(folder: Path, before: Arrived, after_s: float = 0.0, *, age_s: float = 1.0) -> Arrived:
    photos = [
        next((same for same in before.photos if same == photo), photo)
        for photo in scan_folder(folder)
    ]
    newest = max(photo.mtime_ns for photo in photos) / 1e9
    return arrived(
        photos, before.photos, before.waited_for, now=newest + age_s, clock=CLOCK + after_s
    )


def names(found: Arrived) -> list[str]:
    return [photo.name for photo in found.photos]


NOTHING = Arrived((), {})


@pytest.mark.parametrize("suffix", [".jpg", ".png"])
def test_a_whole_file_is_there_at_once_and_a_part_of_one_is_not(tmp_path, suffix):
    written(tmp_path / f"entire{suffix}")
    written(tmp_path / f"part{suffix}", 0.7)
    found = look(tmp_path, NOTHING)
    assert names(found) == [f"entire{suffix}"]
    assert [path.name for path in found.waited_for] == [f"part{suffix}"]


def test_what_never_gets_its_end_is_told_after_a_while(tmp_path):
    written(tmp_path / "cut.jpg", 0.7)
    first = look(tmp_path, NOTHING)
    assert names(look(tmp_path, first, UNENDED_S - 0.1)) == []
    assert names(look(tmp_path, first, UNENDED_S)) == ["cut.jpg"]


def test_a_file_that_grows_is_waited_for_anew(tmp_path):
    written(tmp_path / "slow.jpg", 0.4)
    first = look(tmp_path, NOTHING)
    written(tmp_path / "slow.jpg", 0.8)
    second = look(tmp_path, first, UNENDED_S - 0.1)
    assert names(look(tmp_path, second, UNENDED_S + 1)) == []
    written(tmp_path / "slow.jpg")
    assert names(look(tmp_path, second, UNENDED_S + 1)) == ["slow.jpg"]


def test_files_whose_end_is_not_known_rest_for_a_moment(tmp_path):
    (tmp_path / "a.nef").write_bytes(b"raw")
    first = look(tmp_path, NOTHING)
    assert names(first) == []
    assert names(look(tmp_path, first, QUIET_S)) == ["a.nef"]


def test_old_files_are_written_by_nobody(tmp_path):
    written(tmp_path / "cut.jpg", 0.7)
    assert names(look(tmp_path, NOTHING, age_s=LONG_AGO_S + 1)) == ["cut.jpg"]


def test_a_photo_that_is_overwritten_stays_until_the_new_one_is_there(tmp_path):
    written(tmp_path / "a.jpg")
    first = look(tmp_path, NOTHING)
    written(tmp_path / "a.jpg", 0.5)
    second = look(tmp_path, first)
    assert second.photos == list(first.photos)
    assert second.waited_for
