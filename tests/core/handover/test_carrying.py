"""Files that go elsewhere: all of a group or none, never over another, never without a copy."""

from __future__ import annotations

import errno
import os
import resource
import signal
from pathlib import Path

import pytest

from core.handover import trash
from core.handover.carrying import HandoverError, TakenError, bring_back, copy, move, throw
from core.handover.placing import StoppedError, copy_whole, put, sha256_of
from core.handover.plans import Leg


def legs_of(folder: Path, target: Path | None, *names: str) -> tuple[Leg, ...]:
    legs = []
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode() * 50_000)
        info = path.stat()
        to = target / name if target is not None else None
        legs.append(Leg(path, to, info.st_size, info.st_mtime_ns))
    if target is not None:
        target.mkdir(exist_ok=True)
    return tuple(legs)


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def group(tmp_path):
    return legs_of(tmp_path / "here", tmp_path / "there", "a.NEF", "a.JPG", "a.NEF.xmp")


def test_put_never_replaces(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("one")
    other.write_text("other")
    with pytest.raises(FileExistsError):
        put(one, other)
    assert (one.read_text(), other.read_text()) == ("one", "other")
    put(one, tmp_path / "new")
    assert not one.exists()


@pytest.mark.parametrize("links", [True, False])
def test_put_where_the_system_knows_no_exclusive_rename(tmp_path, monkeypatch, links):
    """The ways that are left: a second name, or an empty file of one's own to rename over."""
    monkeypatch.setattr("core.handover.placing._system_rename", lambda: None)
    if not links:

        def no_link(*_arguments, **_options):
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))

        monkeypatch.setattr(os, "link", no_link)
    test_put_never_replaces(tmp_path)


def test_a_group_moves_whole(tmp_path, group):
    before = files(tmp_path / "here")
    move(group)
    assert files(tmp_path / "there") == before
    assert files(tmp_path / "here") == {}


def test_a_group_with_one_name_taken_stays_whole(tmp_path, group):
    before = files(tmp_path / "here")
    (tmp_path / "there" / "a.NEF.xmp").write_text("another's")
    with pytest.raises(TakenError) as raised:
        move(group)
    assert "There is another “a.NEF.xmp” in" in raised.value.message
    assert files(tmp_path / "here") == before
    assert files(tmp_path / "there") == {"a.NEF.xmp": b"another's"}


def test_another_device_gets_a_verified_copy_before_the_source_goes(tmp_path, other_device):
    group = legs_of(tmp_path / "here", other_device / "there", "a.NEF", "a.JPG")
    before = files(tmp_path / "here")
    times = {leg.source.name: leg.mtime_ns for leg in group}
    move(group)
    assert files(other_device / "there") == before
    assert files(tmp_path / "here") == {}
    assert {p.name: p.stat().st_mtime_ns for p in (other_device / "there").iterdir()} == times


def test_another_device_that_is_full_changes_nothing(tmp_path, other_device):
    group = legs_of(tmp_path / "here", other_device / "there", "small.JPG", "large.NEF")
    before = files(tmp_path / "here")
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    former = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    group[1].source.write_bytes(b"x" * 900_000)
    before = files(tmp_path / "here")
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, limit[1]))
        with pytest.raises(HandoverError) as raised:
            move(group)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, former)
    assert raised.value.path == group[1].source
    assert "too large for the disk" in raised.value.message
    assert files(tmp_path / "here") == before
    assert files(other_device / "there") == {}


def test_a_name_that_is_taken_on_another_device(tmp_path, other_device):
    group = legs_of(tmp_path / "here", other_device / "there", "a.NEF", "a.JPG")
    (other_device / "there" / "a.JPG").write_text("another's")
    before = files(tmp_path / "here")
    with pytest.raises(TakenError):
        move(group)
    assert files(tmp_path / "here") == before
    assert files(other_device / "there") == {"a.JPG": b"another's"}


def test_what_a_killed_move_left_is_carried_on(tmp_path, group):
    before = files(tmp_path / "here")
    put(group[0].source, group[0].target)  # killed after the first file
    os.link(group[1].source, group[1].target)  # and between the two names of the second
    move(group, resumed=True)
    assert files(tmp_path / "there") == before
    assert files(tmp_path / "here") == {}


def test_what_a_killed_move_to_another_device_left_is_carried_on(tmp_path, other_device):
    group = legs_of(tmp_path / "here", other_device / "there", "a.NEF", "a.JPG", "a.xmp")
    before = files(tmp_path / "here")
    copy_whole(group[0].source, group[0].target)  # copied, its source still there
    (other_device / "there" / ".a.JPG.mobileiqa-part").write_bytes(b"half")  # and half of the next
    move(group, resumed=True)
    assert files(other_device / "there") == before
    assert files(tmp_path / "here") == {}


def test_an_equal_file_of_somebody_else_is_not_taken_for_the_own_copy(tmp_path, group):
    group[0].target.write_bytes(group[0].source.read_bytes())
    before = files(tmp_path)
    with pytest.raises(TakenError):
        move(group)
    assert files(tmp_path) == before


def test_a_copy_leaves_the_source_and_is_given_up_whole(tmp_path, group):
    before = files(tmp_path / "here")
    copy(group)
    assert files(tmp_path / "there") == files(tmp_path / "here") == before
    for path in (tmp_path / "there").iterdir():
        path.unlink()
    calls = iter([False, False, False, True])
    with pytest.raises(StoppedError):
        copy(group, lambda: next(calls, True))
    assert files(tmp_path / "there") == {}


def test_a_copy_never_replaces(tmp_path, group):
    (tmp_path / "there" / "a.JPG").write_text("another's")
    with pytest.raises(TakenError):
        copy(group)
    assert files(tmp_path / "there") == {"a.JPG": b"another's"}


def test_a_source_that_is_gone_is_said(tmp_path, group):
    group[1].source.unlink()
    with pytest.raises(HandoverError) as raised:
        move(group)
    assert raised.value.message == "It is gone: another program moved or deleted it."
    assert set(files(tmp_path / "here")) == {"a.NEF", "a.NEF.xmp"}


def test_a_card_that_was_pulled_is_said(tmp_path, group):
    (tmp_path / "here").rename(tmp_path / "away")
    with pytest.raises(HandoverError) as raised:
        move(group)
    assert "connect it again" in raised.value.message


def test_a_link_that_holds_only_in_its_folder_stays(tmp_path):
    (tmp_path / "here").mkdir()
    (tmp_path / "there").mkdir()
    (tmp_path / "here" / "real.jpg").write_text("real")
    link = tmp_path / "here" / "link.jpg"
    link.symlink_to("real.jpg")
    with pytest.raises(HandoverError):
        move((Leg(link, tmp_path / "there" / "link.jpg", 8, 0),))
    assert link.read_text() == "real"


def test_the_trash_takes_and_gives_back(tmp_path, own_trash):
    group = legs_of(tmp_path / "here", None, "a b.NEF", "ä.JPG", "a b.NEF.xmp")
    before = files(tmp_path / "here")
    throw(group)
    assert files(tmp_path / "here") == {}
    assert len(list((own_trash / "files").iterdir())) == 3
    for leg in group:
        bring_back(leg, trash.Records())
    assert files(tmp_path / "here") == before
    assert files(own_trash) == {}


def test_two_files_of_one_name_in_the_trash_are_told_apart(tmp_path, own_trash):
    (one,) = legs_of(tmp_path / "one", None, "a.jpg")
    (two,) = legs_of(tmp_path / "two", None, "a.jpg")
    two.source.write_bytes(b"the other")
    two = Leg(two.source, None, 9, 0)
    throw((one,))
    throw((two,))
    bring_back(two, trash.Records())
    assert two.source.read_bytes() == b"the other"
    bring_back(one, trash.Records())
    assert sha256_of(one.source)


def test_what_is_not_in_the_trash_is_not_found(tmp_path, own_trash):
    (leg,) = legs_of(tmp_path / "here", None, "a.jpg")
    assert trash.Records().find(leg.source, leg.size_bytes) is None
    leg.source.unlink()
    with pytest.raises(FileNotFoundError):
        bring_back(leg, trash.Records())


def test_a_group_of_which_one_cannot_be_thrown_away_stays(tmp_path, own_trash):
    group = legs_of(tmp_path / "here", None, "a.NEF", "a.JPG")
    group[1].source.unlink()
    with pytest.raises(HandoverError):
        throw(group)
    assert set(files(tmp_path / "here")) == {"a.NEF"}
