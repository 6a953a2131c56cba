"""Stamps, and the comparison of contents behind an unchanged stamp."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest

from core.photos.photo import Photo
from core.photos.sameness import PIECE_BYTES, Fingerprint, sample_of
from core.photos.scan import photos_from_paths, scan_folder
from core.photos.stamp import Stamp, inode_and_ctime, path_bytes

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


def test_photos_that_differ_in_inode_or_ctime_alone_are_equal(path):
    (photo,) = scan_folder(path.parent)
    assert (photo.inode, photo.ctime_ns) == (path.stat().st_ino, path.stat().st_ctime_ns)
    path.chmod(0o600)
    (again,) = scan_folder(path.parent)
    assert photo.ctime_ns != again.ctime_ns
    assert photo == again
    assert photo.stamp == again.stamp
    assert photos_from_paths([path]) == [photo]


@pytest.mark.parametrize(("number", "stored"), [(5, 5), (0, None), (2**64 - 3, -3), (2**70 + 4, 4)])
def test_any_inode_fits_into_64_bits_and_none_is_unknown(path, number, stored):
    values = list(path.stat())
    values[1] = number
    info = os.stat_result(values, {"st_ctime_ns": 7})  # type: ignore[arg-type]
    assert inode_and_ctime(info) == (stored, 7)


def fingerprint(path: Path) -> Fingerprint:
    (photo,) = photos_from_paths([path])
    data = path.read_bytes()
    assert photo.ctime_ns is not None
    sha256 = hashlib.sha256(data).hexdigest()
    return Fingerprint(photo.stamp, photo.inode, photo.ctime_ns, sample_of(data), sha256)


def rewrite(path: Path, at: int) -> None:
    """Another byte at a place, by an editor that keeps size and time."""
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    other = path.with_name("other")
    other.write_bytes(content)
    os.utime(other, ns=MOMENT)
    other.replace(path)


def test_an_untouched_file_is_still_the_same_and_is_not_read(path, monkeypatch):
    before = fingerprint(path)
    monkeypatch.setattr(Path, "open", None)
    assert before.renewed(path) is before


def test_a_changed_permission_or_inode_alone_is_no_change(path):
    before = fingerprint(path)
    path.chmod(0o600)
    assert before.ctime_ns != path.stat().st_ctime_ns
    assert before.renewed(path) == fingerprint(path)
    rewrite(path, 7)
    rewrite(path, 7)  # as it was, in another file
    assert before.renewed(path) == fingerprint(path)


def test_another_inode_is_settled_by_head_middle_and_tail(path):
    now = replace(fingerprint(path), sha256="of a whole that is not read")
    for inode in (7, None):
        assert replace(now, inode=inode).renewed(path) == now
        assert replace(now, inode=inode, sample="of another").renewed(path) is None


@pytest.mark.parametrize("at", [0, PIECE_BYTES + 9, SIZE // 2, SIZE - PIECE_BYTES - 9, SIZE - 1])
def test_another_byte_anywhere_is_noticed_where_size_and_time_are_the_same(path, at):
    before = fingerprint(path)
    rewrite(path, at)
    assert Stamp.of(path) == before.stamp
    assert before.renewed(path) is None


def test_another_time_or_size_is_a_change(path):
    before = fingerprint(path)
    os.utime(path, ns=(0, 1))
    assert before.renewed(path) is None
    os.utime(path, ns=MOMENT)
    os.truncate(path, SIZE - 1)
    os.utime(path, ns=MOMENT)
    assert before.renewed(path) is None


@pytest.mark.parametrize("size", [0, 1, PIECE_BYTES, PIECE_BYTES + 1])
def test_small_files_have_fingerprints_too(tmp_path, size):
    path = tmp_path / "small.jpg"
    path.write_bytes(bytes(size))
    before = fingerprint(path)
    path.chmod(0o600)
    assert before.renewed(path) == fingerprint(path)
