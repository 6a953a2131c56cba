"""Stamps, and the comparison of contents behind an unchanged stamp."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.photos.photo import Photo
from core.photos.sameness import PIECE_BYTES, Fingerprint
from core.photos.scan import scan_folder
from core.photos.stamp import Stamp, path_bytes

SIZE = 5 * PIECE_BYTES
MOMENT = (1_700_000_000_000_000_000, 1_700_000_000_123_456_789)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.jpg"
    path.write_bytes(bytes(SIZE))
    os.utime(path, ns=MOMENT)
    return path


def test_listing_a_folder_and_asking_the_file_give_one_stamp(path):
    (photo,) = scan_folder(path.parent)
    assert photo.stamp == Stamp.of(path) == Stamp(str(path), SIZE, MOMENT[1])


@pytest.mark.parametrize(
    ("mtime_ns", "stored"), [(-1, -1), (2**63 - 1, 2**63 - 1), (2**63 + 7, -(2**63) + 7)]
)
def test_any_time_fits_into_64_bits(mtime_ns, stored):
    assert Photo(Path("/a"), (), 5, mtime_ns).stamp.stored == (b"/a", 5, stored)


def test_paths_are_stored_absolute_and_in_bytes(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert path_bytes("a.jpg") == os.fsencode(tmp_path / "a.jpg")
    assert path_bytes(Path(os.fsdecode(b"/not\xff"))) == b"/not\xff"


def rewrite(path: Path, at: int) -> None:
    """Another byte at a place, by an editor that keeps size and time."""
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    other = path.with_name("other")
    other.write_bytes(content)
    os.utime(other, ns=MOMENT)
    other.replace(path)


def test_an_untouched_file_is_still_the_same_and_is_not_read(path, monkeypatch):
    before = Fingerprint.of(path)
    monkeypatch.setattr(Path, "open", None)
    assert before.is_still(path)


def test_a_changed_permission_or_inode_alone_is_no_change(path):
    before = Fingerprint.of(path)
    path.chmod(0o600)
    assert before.ctime_ns != path.stat().st_ctime_ns
    assert before.is_still(path)
    rewrite(path, 7)
    rewrite(path, 7)  # as it was, in another file
    assert before.is_still(path)


@pytest.mark.parametrize("at", [0, PIECE_BYTES + 9, SIZE // 2, SIZE - PIECE_BYTES - 9, SIZE - 1])
def test_another_byte_anywhere_is_noticed_where_size_and_time_are_the_same(path, at):
    before = Fingerprint.of(path)
    rewrite(path, at)
    assert Stamp.of(path) == before.stamp
    assert not before.is_still(path)


def test_another_time_or_size_is_a_change(path):
    before = Fingerprint.of(path)
    os.utime(path, ns=(0, 1))
    assert not before.is_still(path)
    os.utime(path, ns=MOMENT)
    os.truncate(path, SIZE - 1)
    os.utime(path, ns=MOMENT)
    assert not before.is_still(path)


@pytest.mark.parametrize("size", [0, 1, PIECE_BYTES, PIECE_BYTES + 1])
def test_small_files_have_fingerprints_too(tmp_path, size):
    path = tmp_path / "small"
    path.write_bytes(bytes(size))
    before = Fingerprint.of(path)
    path.chmod(0o600)
    assert before.is_still(path)
