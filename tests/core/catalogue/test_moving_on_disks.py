"""Moving on disks that are full, read-only, or pulled out: the right sentence, nothing lost."""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.catalogue.catalogue import Catalogue
from core.catalogue.moving import hand_over
from core.catalogue.operations import Work
from core.errors import MobileIqaError
from core.handover.companions import gather
from core.handover.plans import Kind, Plan, to_folder, to_rejected, to_trash
from core.photos.scan import scan_folder

NAMES = ("a.NEF", "a.JPG", "a.NEF.xmp", "b.jpg", "c.jpg")
BYTES = 400_000


@pytest.fixture
def disk(tmp_path) -> Iterator[Path]:
    """A disk of 1.5 MB of its own, where the system lets one be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = mount("-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(place))
    if not mounted:
        pytest.skip("no disk may be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)


def mount(*arguments: str) -> bool:
    try:
        done = subprocess.run(["mount", *arguments], check=False, capture_output=True)
    except FileNotFoundError:
        return False
    return done.returncode == 0


def unmount(place: Path) -> None:
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.fixture
def folder(tmp_path) -> Path:
    return fill(tmp_path / "photos")


def fill(folder: Path, size: int = BYTES) -> Path:
    folder.mkdir(exist_ok=True)
    for number, name in enumerate(NAMES):
        (folder / name).write_bytes(bytes([number]) * size)
    return folder


@pytest.fixture
def catalogue(tmp_path):
    with Catalogue.open(tmp_path / "data") as catalogue:
        yield catalogue


def contents(*places: Path) -> Counter[bytes]:
    return Counter(
        path.read_bytes() for place in places for path in place.rglob("*") if path.is_file()
    )


def to(kind: Kind, folder: Path, place: Path) -> Plan:
    photos = scan_folder(folder)
    return to_folder(kind, gather(photos), place, lambda photo, number: photo.path.stem)


@pytest.mark.parametrize("kind", [Kind.MOVE, Kind.COPY])
def test_a_full_disk(catalogue, folder, disk, kind):
    """The pair fits (1.2 MB with its sidecar), a further photo does not; both are whole."""
    before = contents(folder)
    done = hand_over(catalogue, to(kind, folder, disk), "disk")
    assert done.photos == 1
    assert [path.name for path, _ in done.failures] == ["b.jpg", "c.jpg"]
    assert {reason for _, reason in done.failures} == {
        f"There is not enough space in {disk}. Make room there and try again."
    }
    assert sorted(path.name for path in disk.iterdir()) == ["a.JPG", "a.NEF", "a.NEF.xmp"]
    if kind is Kind.MOVE:
        assert contents(folder, disk) == before
        catalogue.undo()
    assert contents(folder) == before


def test_a_disk_too_small_for_anything(catalogue, tmp_path, disk):
    folder = fill(tmp_path / "large", 2_000_000)
    before = contents(folder)
    with pytest.raises(MobileIqaError) as raised:
        hand_over(catalogue, to(Kind.MOVE, folder, disk), "disk")
    assert "There is not enough space" in raised.value.message
    left = {path.name for path in disk.iterdir()}
    assert not left
    assert contents(folder) == before


@pytest.mark.parametrize(
    "plan_of",
    [
        lambda folder: to_rejected(gather(scan_folder(folder)), folder),
        lambda folder: to_trash(gather(scan_folder(folder)), folder),
        lambda folder: to(Kind.MOVE, folder, folder.parent),
    ],
    ids=["rejected", "trash", "move"],
)
def test_a_read_only_card(catalogue, disk, plan_of: Callable[[Path], Plan]):
    folder = fill(disk, 1000)
    before = contents(folder)
    assert mount("-o", "remount,ro", str(disk))
    with pytest.raises(MobileIqaError) as raised:
        hand_over(catalogue, plan_of(folder), "x")
    message = raised.value.message
    assert message.startswith("Nothing was moved or copied. ")
    assert "read-only" in message.lower()
    assert contents(folder) == before
    assert not [path for path in folder.parent.iterdir() if path.name in NAMES]
    assert catalogue.next_undo() is None


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_changed(catalogue, folder):
    before = contents(folder)
    folder.chmod(0o555)
    try:
        with pytest.raises(MobileIqaError) as raised:
            hand_over(catalogue, to_rejected(gather(scan_folder(folder)), folder), "Rejected")
    finally:
        folder.chmod(0o755)
    assert "may not be changed" in raised.value.message
    assert contents(folder) == before


def test_a_card_that_is_pulled_out_in_the_middle(catalogue, folder, tmp_path, disk):
    """What went is whole, the rest is said to lie on the card; the batch ends with sentences."""
    card = fill(disk, 1000)
    before = contents(card)
    out = tmp_path / "out"
    out.mkdir()
    copy_of_card = {path.name: path.read_bytes() for path in card.iterdir()}

    def pull(done: int, total: int) -> None:
        if done == 1:
            unmount(disk)

    done = hand_over(catalogue, to(Kind.MOVE, card, out), "out", work=Work(progress=pull))
    assert done.photos == 1
    assert [path.name for path, _ in done.failures] == ["b.jpg", "c.jpg"]
    for _, reason in done.failures:
        assert reason == "It is gone: another program moved or deleted it."
    assert {path.name: path.read_bytes() for path in out.iterdir()} == {
        name: copy_of_card[name] for name in ("a.NEF", "a.JPG", "a.NEF.xmp")
    }
    assert set(contents(out)) < set(before)


def test_the_target_that_is_pulled_out_in_the_middle(catalogue, folder, disk):
    before = contents(folder)
    target = disk / "wedding"
    target.mkdir()

    def pull(done: int, total: int) -> None:
        if done == 1:
            unmount(disk)

    done = hand_over(catalogue, to(Kind.COPY, folder, target), "disk", work=Work(progress=pull))
    assert [path.name for path, _ in done.failures][-2:] == ["b.jpg", "c.jpg"]
    assert contents(folder) == before
