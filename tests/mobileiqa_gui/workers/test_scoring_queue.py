"""What is scored next."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.photos.photo import Photo
from mobileiqa_gui.workers.scoring_queue import ScoringQueue


def photo(name: str, mtime: int = 1) -> Photo:
    return Photo(path=Path(name), files=(Path(name),), size_bytes=1, mtime_ns=mtime)


@pytest.fixture
def queue() -> ScoringQueue:
    made = ScoringQueue()
    made.replace([photo(letter) for letter in "abcdef"])
    return made


def take_all(queue: ScoringQueue) -> str:
    taken = iter(queue.take, None)
    return "".join(item.path.name for item in taken)


def test_visible_photos_come_first_in_the_order_seen(queue):
    queue.prioritise([Path("d"), Path("b"), Path("unknown")])
    assert take_all(queue) == "dbacef"


def test_a_later_wish_replaces_the_former(queue):
    queue.prioritise([Path("d"), Path("e")])
    assert queue.take().path.name == "d"
    queue.prioritise([Path("f")])
    assert take_all(queue) == "fabce"


def test_work_that_was_interrupted_comes_first_again(queue):
    first, second = queue.take(), queue.take()
    assert queue.finish(first)
    queue.put_back()
    assert len(queue) == 5
    assert queue.take() == second


def test_a_result_of_another_folder_or_an_older_file_is_not_wanted(queue):
    taken = queue.take()
    queue.replace([photo("a")])
    assert not queue.finish(taken)
    again = queue.take()
    queue.update([photo("a", mtime=2)], [])
    assert not queue.finish(again)
    assert queue.take() == photo("a", mtime=2)


def test_removed_photos_are_not_scored(queue):
    queue.take()
    queue.update([photo("g")], [Path("a"), Path("c")])
    assert len(queue) == 5
    assert take_all(queue) == "bdefg"


def test_known_results_spare_the_work_unless_the_file_changed(queue):
    queue.update([photo("b", mtime=2)], [])
    queue.forget([photo("a"), photo("b", mtime=1)])
    assert take_all(queue) == "bcdef"
