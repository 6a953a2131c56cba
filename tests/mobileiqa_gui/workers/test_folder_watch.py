"""The opened folder is listed in the background and kept current."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PIL import Image

from core.photos import arriving, scan as scanning
from mobileiqa_gui.workers import folder_watch
from mobileiqa_gui.workers.folder_watch import FolderWatch
from mobileiqa_gui.workers.tasks import Tasks


def save(path: Path, colour: int = 0) -> None:
    Image.new("RGB", (30, 20), (colour, 0, 0)).save(path)


@pytest.fixture
def watch():
    tasks = Tasks()
    made = FolderWatch(tasks)
    yield made
    made.leave()
    tasks.close()


def names(photos) -> list[str]:
    return [photo.name for photo in photos]


def test_a_folder_is_listed_and_followed(qtbot, watch, tmp_path):
    save(tmp_path / "a.png")
    with qtbot.waitSignal(watch.listed) as listed:
        watch.open(tmp_path)
    assert listed.args[0] == tmp_path
    assert names(listed.args[1]) == ["a.png"]
    with qtbot.waitSignal(watch.changed) as changed:
        save(tmp_path / "b.png")
    assert names(changed.args[0]) == ["a.png", "b.png"]
    with qtbot.waitSignal(watch.changed) as changed:
        (tmp_path / "a.png").unlink()
    assert names(changed.args[0]) == ["b.png"]


def test_many_files_at_once_are_few_listings(qtbot, watch, tmp_path):
    with qtbot.waitSignal(watch.listed):
        watch.open(tmp_path)
    listings = []
    watch.changed.connect(listings.append)
    for number in range(40):
        save(tmp_path / f"{number}.png")
    qtbot.waitUntil(lambda: bool(listings) and len(listings[-1]) == 40)
    assert len(listings) <= 3


def test_looking_at_an_unchanged_folder_says_nothing(qtbot, watch, tmp_path):
    save(tmp_path / "a.png")
    with qtbot.waitSignal(watch.listed):
        watch.open(tmp_path)
    with qtbot.assertNotEmitted(watch.changed, wait=300):
        watch.look()


def test_a_file_overwritten_in_place_is_seen_when_looking(qtbot, watch, tmp_path):
    save(tmp_path / "a.png")
    with qtbot.waitSignal(watch.listed) as listed:
        watch.open(tmp_path)
    save(tmp_path / "a.png", 200)
    with qtbot.waitSignal(watch.changed) as changed:
        watch.look()
    assert changed.args[0][0] != listed.args[1][0]


def test_a_copy_that_pauses_is_seen_to_its_end(qtbot, watch, tmp_path, monkeypatch):
    monkeypatch.setattr(folder_watch, "LOOK_AGAIN_MS", 100)
    monkeypatch.setattr(arriving, "UNENDED_S", 0.0)  # as if it had been waited for in vain
    with qtbot.waitSignal(watch.listed):
        watch.open(tmp_path)
    copied = tmp_path / "a.png"
    with qtbot.waitSignal(watch.changed):
        copied.write_bytes(b"half")
    # The first look after it finds nothing new.
    with qtbot.assertNotEmitted(watch.changed, wait=400):
        pass
    with copied.open("ab") as file, qtbot.waitSignal(watch.changed) as changed:
        file.write(b" and the rest")
        file.flush()
    assert changed.args[0][0].size_bytes == len(b"half and the rest")


def test_subfolders_are_listed_and_followed_too(qtbot, watch, tmp_path):
    below = tmp_path / "100CANON" / "raw"
    below.mkdir(parents=True)
    save(below / "a.png")
    with qtbot.waitSignal(watch.listed) as listed:
        watch.open(tmp_path)
    assert (listed.args[1], watch.inside) == ([], ["100CANON"])
    with qtbot.waitSignal(watch.changed) as changed:
        watch.set_subfolders(True)
    assert names(changed.args[0]) == ["a.png"]
    with qtbot.waitSignal(watch.changed) as changed:
        save(below / "b.png")
    assert names(changed.args[0]) == ["a.png", "b.png"]
    # A folder that comes is followed as well, wherever it comes.
    with qtbot.waitSignal(watch.changed) as changed:
        (below / "new").mkdir()
        save(below / "new" / "c.png")
    with qtbot.waitSignal(watch.changed) as changed:
        save(below / "new" / "d.png")
    assert names(changed.args[0]) == ["a.png", "b.png", "c.png", "d.png"]
    with qtbot.waitSignal(watch.changed) as changed:
        watch.set_subfolders(False)
    assert changed.args == [[]]
    assert watch._watcher.directories() == [str(tmp_path)]


def test_a_folder_is_opened_with_its_subfolders_at_once(qtbot, watch, tmp_path):
    (tmp_path / "below").mkdir()
    save(tmp_path / "below" / "a.png")
    with qtbot.waitSignal(watch.listed) as listed:
        watch.open(tmp_path, subfolders=True)
    assert names(listed.args[1]) == ["a.png"]


def test_what_was_put_away_is_not_among_the_photos_of_subfolders(qtbot, watch, tmp_path):
    (tmp_path / "Rejected" / "day 1").mkdir(parents=True)
    save(tmp_path / "Rejected" / "day 1" / "a.png")
    with qtbot.waitSignal(watch.listed) as listed:
        watch.open(tmp_path, subfolders=True)
    assert (listed.args[1], watch.inside) == ([], [])
    with qtbot.waitSignal(watch.listed) as listed:
        watch.open(tmp_path / "Rejected", subfolders=True)
    assert names(listed.args[1]) == ["a.png"]


def test_of_a_large_tree_only_so_many_folders_are_watched(qtbot, watch, tmp_path, monkeypatch):
    monkeypatch.setattr(folder_watch, "MOST_WATCHED", 3)
    for number in range(6):
        (tmp_path / str(number)).mkdir()
        save(tmp_path / str(number) / "a.png")
    with qtbot.waitSignal(watch.listed) as listed:
        watch.open(tmp_path, subfolders=True)
    assert len(listed.args[1]) == 6
    assert len(watch._watcher.directories()) == 3
    save(tmp_path / "5" / "b.png")
    with qtbot.waitSignal(watch.changed) as changed:
        watch.look()
    assert len(changed.args[0]) == 7


def test_only_the_last_opened_folder_answers(qtbot, watch, tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    folders = []
    watch.listed.connect(lambda folder, _photos: folders.append(folder.name))
    watch.open(tmp_path / "one")
    watch.open(tmp_path / "two")
    # Both threads have ended what they had to do before they meet here.
    met, answers = threading.Barrier(2, timeout=10), []
    for _ in range(2):
        watch._tasks.start(lambda _cancelled: met.wait(), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert folders == ["two"]


def test_a_folder_that_is_not_there_is_said_so(qtbot, watch, tmp_path):
    with qtbot.waitSignal(watch.failed) as failed:
        watch.open(tmp_path / "nowhere")
    assert failed.args[0] == tmp_path / "nowhere"
    assert failed.args[1]


def test_a_folder_that_is_moved_away_and_back_is_noticed(qtbot, watch, tmp_path, monkeypatch):
    monkeypatch.setattr(folder_watch, "PRESENCE_MS", 50)
    made = FolderWatch(watch._tasks)
    folder = tmp_path / "drive" / "DCIM"
    folder.mkdir(parents=True)
    save(folder / "a.png")
    with qtbot.waitSignal(made.listed):
        made.open(folder)
    with qtbot.waitSignal(made.failed) as failed:
        away = folder.parent.rename(tmp_path / "away")  # above it: no watch tells
    assert failed.args[0] == folder
    with qtbot.assertNotEmitted(made.failed, wait=200):  # said once
        pass
    with qtbot.waitSignal(made.changed) as changed:
        away.rename(folder.parent)
    assert names(changed.args[0]) == ["a.png"]
    made.leave()


def test_looking_while_the_folder_is_being_opened_does_not_lose_the_answer(qtbot, watch, tmp_path):
    save(tmp_path / "a.png")
    with qtbot.waitSignal(watch.listed) as listed:
        watch.open(tmp_path)
        watch.look()
    assert names(listed.args[1]) == ["a.png"]


def test_many_photos_are_told_while_they_are_listed(qtbot, watch, tmp_path, monkeypatch):
    monkeypatch.setattr(scanning, "TOLD_TOGETHER", 2)
    for number in range(5):
        save(tmp_path / f"{number}.png")
    told: list[list[str]] = []
    threads: set[int] = set()

    def prepare(photos):
        threads.add(threading.get_ident())
        return names(photos)

    watch.prepare = prepare
    watch.grown.connect(lambda _folder, part: told.append(part))
    with qtbot.waitSignal(watch.listed) as listed:
        watch.open(tmp_path, looked_at=["3.png"])
    assert told == [["3.png"], ["0.png", "1.png"], ["2.png", "3.png"], ["4.png"]]
    assert names(listed.args[1]) == [f"{number}.png" for number in range(5)]
    assert threading.get_ident() not in threads


def test_a_file_that_is_still_written_is_waited_for(qtbot, watch, tmp_path, monkeypatch):
    monkeypatch.setattr(folder_watch, "ARRIVING_MS", 20)
    watch._arriving.setInterval(20)
    save(tmp_path / "a.png")
    with qtbot.waitSignal(watch.listed):
        watch.open(tmp_path)
    save(tmp_path / "whole.jpg")
    whole = (tmp_path / "whole.jpg").read_bytes()
    (tmp_path / "whole.jpg").unlink()
    listings: list[list[str]] = []
    watch.changed.connect(lambda photos: listings.append(names(photos)))
    looks: list[None] = []
    watch.looked.connect(lambda: looks.append(None))
    written = tmp_path / "b.jpg"
    written.write_bytes(whole[: len(whole) // 2])
    qtbot.waitUntil(lambda: len(looks) >= 4)
    assert "b.jpg" not in {name for listing in listings for name in listing}
    with written.open("ab") as file:
        file.write(whole[len(whole) // 2 :])
    qtbot.waitUntil(lambda: bool(listings) and listings[-1] == ["a.png", "b.jpg"])


def test_a_drive_without_news_is_asked_for_them(qtbot, watch, tmp_path):
    watch._presence.setInterval(50)
    save(tmp_path / "a.png")
    with qtbot.waitSignal(watch.listed):
        watch.open(tmp_path)
    watch._watcher.removePaths(watch._watcher.directories())  # as of a drive over a network
    watch._timer.stop()
    with qtbot.waitSignal(watch.changed) as changed:
        save(tmp_path / "b.png")
    assert names(changed.args[0]) == ["a.png", "b.png"]
