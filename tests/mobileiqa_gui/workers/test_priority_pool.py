"""The pool that makes pictures: what is wanted most comes first, nothing is begun twice."""

from __future__ import annotations

import threading

import pytest

from core.errors import PhotoError
from mobileiqa_gui.workers.priority_pool import Failed, PriorityPool


class Gate:
    """Work that tells which jobs were begun, and goes on only when it is let."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.first = threading.Event()
        self.open = threading.Event()

    def make(self, job: str) -> str:
        self.begun.append(job)
        self.first.set()
        assert self.open.wait(10)
        return job.upper()


@pytest.fixture
def pools():
    made: list[PriorityPool[str]] = []
    yield made
    for pool in made:
        pool.close()


@pytest.fixture
def held(pools):
    """A pool of one thread whose first job, "a", is under way until the gate opens."""
    gate = Gate()
    pool: PriorityPool[str] = PriorityPool(gate.make, threads=1, name="test")
    pools.append(pool)
    pool.replace(["a"])
    assert gate.first.wait(10)
    yield pool, gate
    gate.open.set()


def delivered(qtbot, pool, gate, count: int) -> list[object]:
    """What is delivered once the gate is open."""
    items: list[object] = []
    pool.delivered.connect(items.extend)
    gate.open.set()
    qtbot.waitUntil(lambda: len(items) == count)
    return items


def test_jobs_are_made_in_the_order_that_was_asked_for_last(qtbot, held):
    pool, gate = held
    pool.replace(["x", "y"])
    pool.replace(["c", "b"])
    pool.put_first("b")
    assert delivered(qtbot, pool, gate, 3) == ["A", "B", "C"]


def test_one_job_may_stay_when_the_others_are_replaced(qtbot, held):
    pool, gate = held
    pool.replace(["x", "wanted", "y"])
    pool.replace(["b"], keeping=["wanted"])
    pool.replace(["b", "c"], keeping=["wanted"])
    assert delivered(qtbot, pool, gate, 4) == ["A", "WANTED", "B", "C"]


def test_what_was_made_already_is_not_kept_waiting(qtbot, held):
    pool, gate = held
    pool.replace(["b"], keeping=["long done"])
    assert delivered(qtbot, pool, gate, 2) == ["A", "B"]


def test_a_job_under_way_is_not_begun_twice(qtbot, held):
    pool, gate = held
    pool.replace(["a", "b", "a"])
    pool.put_first("a")
    assert delivered(qtbot, pool, gate, 2) == ["A", "B"]
    assert gate.begun == ["a", "b"]


def test_a_job_that_is_done_can_be_asked_for_again(qtbot, held):
    pool, gate = held
    delivered(qtbot, pool, gate, 1)
    with qtbot.waitSignal(pool.delivered) as again:
        pool.put_first("a")
    assert again.args == [["A"]]


def test_a_dropped_job_is_not_made(qtbot, held):
    pool, gate = held
    pool.replace(["b", "c"])
    pool.drop("b")
    pool.drop("a")  # too late, and no error
    assert delivered(qtbot, pool, gate, 2) == ["A", "C"]


def test_jobs_on_one_subject_follow_one_another(qtbot, pools):
    gate = Gate()
    pool: PriorityPool[str] = PriorityPool(
        gate.make, threads=3, name="test", subject=lambda job: job[0]
    )
    pools.append(pool)
    pool.replace(["a1", "a2", "b1", "a3"])
    qtbot.waitUntil(lambda: len(gate.begun) == 2)
    assert sorted(gate.begun) == ["a1", "b1"]
    items = delivered(qtbot, pool, gate, 4)
    assert [item for item in items if item != "B1"] == ["A1", "A2", "A3"]


def test_several_threads_work_at_once(qtbot, pools):
    together = threading.Barrier(3)

    def make(job: str) -> str:
        together.wait(10)
        return job

    pool: PriorityPool[str] = PriorityPool(make, threads=3, name="test")
    pools.append(pool)
    items: list[str] = []
    pool.delivered.connect(items.extend)
    pool.replace(["a", "b", "c"])
    qtbot.waitUntil(lambda: sorted(items) == ["a", "b", "c"])


def test_a_photo_that_fails_is_told_and_nothing_made_is_left_out(qtbot, pools):
    def make(job: str) -> str | None:
        if job == "broken":
            raise PhotoError("The file is empty.", "broken.jpg")
        return None if job == "nothing" else job

    pool: PriorityPool[str] = PriorityPool(make, threads=1, name="test")
    pools.append(pool)
    items: list[object] = []
    pool.delivered.connect(items.extend)
    pool.replace(["broken", "nothing", "good"])
    qtbot.waitUntil(lambda: len(items) == 2)
    assert items == [Failed("broken", "The file is empty."), "good"]


def test_a_programming_error_is_raised_in_the_windows_thread_and_the_rest_goes_on(qtbot, pools):
    def make(job: str) -> str:
        if job == "bug":
            raise ZeroDivisionError("a bug")
        return job

    pool: PriorityPool[str] = PriorityPool(make, threads=1, name="test")
    pools.append(pool)
    with qtbot.captureExceptions() as raised, qtbot.waitSignal(pool.delivered) as told:
        pool.replace(["bug", "good"])
        qtbot.waitUntil(lambda: bool(raised))
    assert [type(error) for _, error, _ in raised] == [ZeroDivisionError]
    assert told.args == [["good"]]


def test_closing_waits_for_the_job_under_way_and_forgets_the_others(qtbot, held):
    pool, gate = held
    pool.replace(["b"])
    gate.open.set()
    pool.close()
    assert gate.begun in (["a"], ["a", "b"])
    assert not [t for t in threading.enumerate() if t.name.startswith("test_")]
    pool.replace(["c"])
    assert "c" not in gate.begun
