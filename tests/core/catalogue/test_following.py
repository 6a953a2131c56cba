"""Decisions follow their files: moves, copies, disks that come and go, pictures replaced."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from core.catalogue import following
from core.catalogue.catalogue import Catalogue
from core.catalogue.decisions import decisions_of, held
from core.catalogue.following import disk_is_out, follow, remember_contents
from core.catalogue.marking import Marking, SetMarks
from core.marks.marks import MarkChange
from core.photos.photo import Photo
from core.photos.scan import scan_folder

TAKEN = 0x9003


def shoot(path: Path, colour: str, taken: str = "2026:11:27 15:00:00") -> None:
    """A photo of one colour, taken at a moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    exif = Image.Exif()
    exif.get_ifd(0x8769)[TAKEN] = taken
    Image.new("RGB", (8, 8), colour).save(path, exif=exif)


@pytest.fixture
def catalogue(tmp_path):
    with Catalogue.open(tmp_path / "data") as opened:
        yield opened


def mark(catalogue: Catalogue, folder: Path, stars: int = 3) -> list[Photo]:
    photos = scan_folder(folder)
    change = MarkChange(stars=stars)
    catalogue.perform(SetMarks(tuple(Marking.of(photo, change) for photo in photos)))
    remember_contents(catalogue.ledger, photos)
    return photos


def stars(catalogue: Catalogue, folder: Path) -> dict[str, int]:
    found = decisions_of(catalogue.ledger, scan_folder(folder))
    return {path.name: held(one, {}).marks.stars for path, one in found.items()}


def test_a_folder_that_moved_and_was_renamed_keeps_its_marks(catalogue, tmp_path):
    shoot(tmp_path / "old" / "a.jpg", "red")
    shoot(tmp_path / "old" / "b.jpg", "blue")
    (tmp_path / "old" / "b.nef").write_bytes(b"raw of b")
    mark(catalogue, tmp_path / "old")
    (tmp_path / "old").rename(tmp_path / "new")
    (tmp_path / "new" / "a.jpg").rename(tmp_path / "new" / "wedding.jpg")
    pairs = follow(catalogue.ledger, scan_folder(tmp_path / "new"))
    assert {(new.name, old.name) for new, old in pairs.items()} == {
        ("wedding.jpg", "a.jpg"), ("b.jpg", "b.jpg"), ("b.nef", "b.nef"),
    }  # fmt: skip
    assert stars(catalogue, tmp_path / "new") == {"wedding.jpg": 3, "b.jpg": 3}
    assert follow(catalogue.ledger, scan_folder(tmp_path / "new")) == {}
    catalogue.undo()
    assert stars(catalogue, tmp_path / "new") == {}


def test_copies_that_both_exist_are_two_photos(catalogue, tmp_path):
    shoot(tmp_path / "a" / "a.jpg", "red")
    mark(catalogue, tmp_path / "a")
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    assert follow(catalogue.ledger, scan_folder(tmp_path / "b")) == {}
    assert stars(catalogue, tmp_path / "b") == {}
    assert stars(catalogue, tmp_path / "a") == {"a.jpg": 3}


def test_of_two_new_copies_neither_is_the_file(catalogue, tmp_path):
    shoot(tmp_path / "a" / "a.jpg", "red")
    mark(catalogue, tmp_path / "a")
    shutil.copy(tmp_path / "a" / "a.jpg", tmp_path / "a" / "b.jpg")
    (tmp_path / "a" / "a.jpg").rename(tmp_path / "a" / "c.jpg")
    assert follow(catalogue.ledger, scan_folder(tmp_path / "a")) == {}
    assert stars(catalogue, tmp_path / "a") == {}


def test_another_file_of_the_same_size_is_not_it(catalogue, tmp_path):
    for name, content in (("a", b"x" * 100), ("b", b"y" * 100)):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.jpg").write_bytes(content)
    mark(catalogue, tmp_path / "a")
    (tmp_path / "a" / "a.jpg").unlink()
    assert follow(catalogue.ledger, scan_folder(tmp_path / "b")) == {}


def test_a_file_that_another_program_wrote_into_keeps_its_marks(catalogue, tmp_path):
    path = tmp_path / "a" / "a.jpg"
    shoot(path, "red")
    photos = mark(catalogue, tmp_path / "a")
    path.write_bytes(path.read_bytes() + b"keywords")
    assert remember_contents(catalogue.ledger, photos) == frozenset()
    assert stars(catalogue, tmp_path / "a") == {"a.jpg": 3}
    path.rename(path.with_name("b.jpg"))  # and its new content is what it is known by
    assert follow(catalogue.ledger, scan_folder(tmp_path / "a"))
    assert stars(catalogue, tmp_path / "a") == {"b.jpg": 3}


def test_another_picture_under_the_same_path_has_no_marks(catalogue, tmp_path):
    """A card that was copied, emptied and filled again, by a camera that counts anew."""
    card = tmp_path / "card" / "IMG_0001.JPG"
    shoot(card, "red", "2026:11:27 15:00:00")
    photos = mark(catalogue, tmp_path / "card", stars=1)
    first = card.read_bytes()
    shoot(card, "blue", "2026:11:28 09:30:00")
    assert remember_contents(catalogue.ledger, photos) == {card}
    assert stars(catalogue, tmp_path / "card") == {}
    copy = tmp_path / "home" / "first.jpg"
    copy.parent.mkdir()
    copy.write_bytes(first)  # the first picture turns up elsewhere
    assert follow(catalogue.ledger, scan_folder(copy.parent))
    assert stars(catalogue, copy.parent) == {"first.jpg": 1}


def test_a_disk_that_is_out_keeps_its_marks_while_its_copy_has_them_too(
    catalogue, tmp_path, monkeypatch
):
    disks = tmp_path / "media"
    monkeypatch.setattr(following, "_PLACES_OF_DISKS", (str(disks),))
    shoot(disks / "CARD" / "a.jpg", "red")
    mark(catalogue, disks / "CARD")
    shutil.copytree(disks / "CARD", tmp_path / "home")
    (disks / "CARD").rename(tmp_path / "unplugged")
    assert disk_is_out(disks / "CARD" / "a.jpg")
    assert follow(catalogue.ledger, scan_folder(tmp_path / "home"))
    assert stars(catalogue, tmp_path / "home") == {"a.jpg": 3}
    (tmp_path / "unplugged").rename(disks / "CARD")
    assert stars(catalogue, disks / "CARD") == {"a.jpg": 3}


def test_a_folder_that_is_gone_is_no_disk_that_is_out(tmp_path):
    assert not disk_is_out(tmp_path / "gone" / "a.jpg")


@pytest.mark.skipif(os.name != "posix", reason="mount points of POSIX")
def test_the_places_where_disks_appear():
    assert disk_is_out(Path("/media/nobody/CARD/DCIM/a.jpg"))
    assert disk_is_out(Path("/mnt/no-such-disk/a.jpg"))


def test_a_file_that_cannot_be_read_waits(catalogue, tmp_path):
    path = tmp_path / "a" / "a.jpg"
    shoot(path, "red")
    photos = mark(catalogue, tmp_path / "a")
    path.unlink()
    assert remember_contents(catalogue.ledger, photos) == frozenset()
    assert stars(catalogue, tmp_path / "a") == {}
    shoot(path, "red")
    assert stars(catalogue, tmp_path / "a") == {"a.jpg": 3}
