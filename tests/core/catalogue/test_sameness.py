"""Files whose stamp is unchanged, but whose inode or ctime is not: the content decides."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from core.catalogue.cache import KnownFacts
from core.catalogue.catalogue import Catalogue
from core.photos.facts import Facts
from core.photos.photo import Photo
from core.photos.sameness import PIECE_BYTES, sample_of
from core.photos.scan import scan_folder
from core.results.assessment import Assessment, ModelIdentity

MODEL = ModelIdentity("student", "1", "m" * 64, "mobileiqa")
KEY = "768x512"
RESULT = Assessment(0.5, 50.0, (50.0,), 30, 20, MODEL, 0.1)
VECTOR = np.ones(3, np.float16)
TAKEN = datetime(2024, 5, 6)
MOMENT = (1_700_000_000_000_000_000, 1_700_000_000_123_456_789)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "photos" / "a.jpg"
    path.parent.mkdir()
    write(path, bytes(5 * PIECE_BYTES))
    return path


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with Catalogue.open(tmp_path / "home") as opened:
        yield opened


def write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    os.utime(path, ns=MOMENT)


def listed(path: Path) -> Photo:
    (photo,) = scan_folder(path.parent)
    return photo


def record(catalogue: Catalogue, photo: Photo, *, with_sample: bool = True) -> str:
    data = photo.path.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    sample = sample_of(data) if with_sample else None
    catalogue.record(photo, sha256, KEY, RESULT, VECTOR, sample)
    catalogue.record_facts({photo: Facts(TAKEN)})
    catalogue.flush()
    return sha256


def is_known(catalogue: Catalogue, photo: Photo) -> bool:
    """Whether result, features and facts are; none or all of them."""
    found = {
        bool(catalogue.assessments_for([photo], MODEL, KEY)),
        bool(catalogue.features_for([photo], MODEL.sha256)),
        bool(catalogue.facts_of([photo])),
    }
    assert len(found) == 1
    return found.pop()


@pytest.mark.parametrize("at", [0, PIECE_BYTES + 9, 5 * PIECE_BYTES - 1])
def test_a_file_changed_in_place_is_unknown_until_its_content_is_recorded(catalogue, path, at):
    before = listed(path)
    sha256 = record(catalogue, before)
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"x")
    os.utime(path, ns=MOMENT)
    photo = listed(path)
    assert photo == before
    assert not is_known(catalogue, photo)
    assert catalogue.assessment_by_hash(photo, sha256, MODEL, KEY) == RESULT
    record(catalogue, photo)
    assert is_known(catalogue, photo)


def change_permission(path: Path) -> None:
    path.chmod(0o600)


def copy_over(path: Path) -> None:
    copy = path.with_name("copy")
    shutil.copy2(path, copy)
    copy.replace(path)


@pytest.mark.parametrize("change", [change_permission, copy_over])
def test_equal_content_stays_known_and_is_compared_once(catalogue, path, change, monkeypatch):
    before = listed(path)
    record(catalogue, before)
    change(path)
    photo = listed(path)
    assert (photo.inode, photo.ctime_ns) != (before.inode, before.ctime_ns)
    assert is_known(catalogue, photo)
    catalogue.flush()
    monkeypatch.setattr(Path, "open", None)
    assert is_known(catalogue, photo)
    assert is_known(catalogue, before)  # a listing from before: the file is as it was last seen


def test_an_unchanged_file_is_not_even_looked_at(catalogue, path):
    photo = listed(path)
    record(catalogue, photo)
    path.unlink()
    assert is_known(catalogue, photo)


def test_a_file_that_cannot_be_looked_at_is_unknown(catalogue, path):
    record(catalogue, listed(path))
    path.chmod(0o600)
    photo = listed(path)
    path.unlink()
    assert not is_known(catalogue, photo)
    path.mkdir()
    assert not is_known(catalogue, photo)
    assert catalogue.problem is None


def test_without_a_fingerprint_the_stamp_alone_counts(catalogue, path):
    record(catalogue, listed(path), with_sample=False)
    path.chmod(0o600)
    assert is_known(catalogue, listed(path))


def test_no_file_is_looked_at_once_that_is_not_wanted_any_more(catalogue, path):
    record(catalogue, listed(path))
    path.chmod(0o600)
    photo = listed(path)
    assert not catalogue.assessments_for([photo], MODEL, KEY, lambda: True)
    assert not catalogue.features_for([photo], MODEL.sha256, lambda: True)
    assert not catalogue.facts_of([photo], lambda: True)
    assert is_known(catalogue, photo)


def test_facts_go_with_the_content_they_were_read_from(catalogue, path):
    record(catalogue, listed(path))
    write(path, b"x" * (5 * PIECE_BYTES))
    photo = listed(path)
    catalogue.record_content(photo, "e" * 64, sample_of(path.read_bytes()))
    catalogue.flush()
    assert catalogue.facts_of([photo]) == {}


def test_a_fingerprint_goes_with_its_stamp(catalogue, path):
    record(catalogue, listed(path))
    path.write_bytes(b"another")
    photo = listed(path)
    catalogue.record_facts({photo: Facts()})
    catalogue.flush()
    path.chmod(0o600)
    assert catalogue.facts_of([listed(path)]) == {path: KnownFacts(Facts(), True)}
    with closing(sqlite3.connect(catalogue.cache.path)) as rows:
        found = rows.execute("SELECT file_sha256, inode, ctime_ns, sample FROM photos").fetchall()
    assert found == [(None, None, None, None)]
