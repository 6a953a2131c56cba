"""Several photos at a time: begun in order, told when done, within cores and memory."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image

from core.catalogue.catalogue import Catalogue
from core.errors import PhotoError
from core.families.family import Finding
from core.families.preparing import Observe
from core.machine import usable_cores
from core.photos.decode import Decoded
from core.photos.opening import Content, path_of
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from core.results.assessment import Assessment
from core.scoring.memory import MemoryBudget, usual_limit_bytes
from core.scoring.scorer import Scorer
from core.scoring.streaming import usual_workers
from tests.core.networks.outputs import photo
from tests.toy.family import ToyModel, write_toy

PATIENCE_S = 60.0
Watch = Callable[[str], None]


class WatchedModel(ToyModel):
    """A toy that says by name which photo it begins to decode and to assess, in the thread that
    does so."""

    on_prepare: Watch = staticmethod(lambda _name: None)
    on_assess: Watch = staticmethod(lambda _name: None)

    def __init__(self, path: Path) -> None:
        super().__init__(write_toy(path), 1.0, 1)
        self._names: dict[int, str] = {}

    def prepare(self, source: Path | Content, observe: Observe | None = None) -> Decoded:
        self.on_prepare(path_of(source).name)
        decoded = super().prepare(source, observe)
        self._names[id(decoded)] = path_of(source).name
        return decoded

    def assess(self, photo: Decoded) -> Finding:
        self.on_assess(self._names[id(photo)])
        return super().assess(photo)


@pytest.fixture
def model(tmp_path: Path) -> WatchedModel:
    return WatchedModel(tmp_path / "toy.iqa")


@pytest.fixture
def photos(tmp_path: Path) -> list[Photo]:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(8):
        Image.fromarray(photo(300 + 8 * number, 200)).save(folder / f"{number}.jpg")
    return scan_folder(folder)


class Told:
    """Takes what a stream tells, and counts what it asks for."""

    def __init__(self, photos: list[Photo]) -> None:
        self.asked: list[str] = []
        self.results: dict[str, Assessment | PhotoError] = {}
        self.most_ahead = 0
        self._waiting = iter(photos)

    def next_photo(self) -> Photo | None:
        found = next(self._waiting, None)
        if found is not None:
            self.asked.append(found.name)
            self.most_ahead = max(self.most_ahead, len(self.asked) - len(self.results))
        return found

    def take(self, taken: Photo, result: Assessment | PhotoError) -> None:
        self.results[taken.name] = result


def test_all_are_scored_as_by_one_worker(model: WatchedModel, photos: list[Photo]) -> None:
    by_one, by_many = Told(photos), Told(photos)
    Scorer(model, None, workers=1).score_stream(by_one.next_photo, by_one.take, lambda: False)
    Scorer(model, None, workers=5).score_stream(by_many.next_photo, by_many.take, lambda: False)
    assert list(by_one.results) == by_one.asked == [p.name for p in photos]
    assert by_many.asked == by_one.asked
    raw = [{name: r.raw for name, r in told.results.items() if isinstance(r, Assessment)}
           for told in (by_one, by_many)]  # fmt: skip
    assert raw[0] == raw[1]
    assert len(set(raw[0].values())) == len(photos)


def test_a_photo_is_asked_for_only_when_a_worker_is_free(
    model: WatchedModel, photos: list[Photo]
) -> None:
    for workers in (1, 3):
        told = Told(photos)
        Scorer(model, None, workers=workers).score_stream(told.next_photo, told.take, lambda: False)
        assert told.most_ahead == workers


def test_as_many_are_decoded_at_once_as_there_are_workers(
    model: WatchedModel, photos: list[Photo]
) -> None:
    together = threading.Barrier(4)  # passes when four are there
    model.on_prepare = lambda _name: together.wait(PATIENCE_S)
    told = Told(photos)
    Scorer(model, None, workers=4).score_stream(told.next_photo, told.take, lambda: False)
    assert all(isinstance(result, Assessment) for result in told.results.values())


def test_as_many_are_assessed_at_once(model: WatchedModel, photos: list[Photo]) -> None:
    together = threading.Barrier(4)
    model.on_assess = lambda _name: together.wait(PATIENCE_S)
    told = Told(photos)
    Scorer(model, None, workers=4).score_stream(told.next_photo, told.take, lambda: False)
    assert len(told.results) == len(photos)


def test_a_slow_photo_holds_no_other_back(model: WatchedModel, photos: list[Photo]) -> None:
    others_are_told = threading.Event()

    def dawdle(name: str) -> None:
        if name == "0.jpg":
            assert others_are_told.wait(PATIENCE_S)

    class ToldLast(Told):
        def take(self, taken: Photo, result: Assessment | PhotoError) -> None:
            super().take(taken, result)
            if len(self.results) == len(photos) - 1:
                others_are_told.set()

    model.on_prepare = dawdle
    told = ToldLast(photos)
    Scorer(model, None, workers=2).score_stream(told.next_photo, told.take, lambda: False)
    assert list(told.results)[-1] == "0.jpg"


def test_when_it_is_cancelled_what_is_begun_is_told_or_given_up_and_nothing_else_is_begun(
    model: WatchedModel, photos: list[Photo], tmp_path: Path
) -> None:
    begun = {name: threading.Event() for name in ("1.jpg", "2.jpg")}
    go_on = threading.Event()

    def begin(name: str) -> None:
        begun[name].set()
        assert go_on.wait(PATIENCE_S)

    def stop() -> bool:
        if told.results:  # the first is done, the second is assessed, the third decoded
            assert all(each.wait(PATIENCE_S) for each in begun.values())
            go_on.set()
        return bool(told.results)

    model.on_assess = lambda name: begin(name) if name == "1.jpg" else None
    model.on_prepare = lambda name: begin(name) if name == "2.jpg" else None
    told = Told(photos)
    with Catalogue.open(tmp_path / "home") as catalogue:
        scorer = Scorer(model, catalogue, workers=3)
        scorer.score_stream(told.next_photo, told.take, stop)
        catalogue.flush()
        assert {path.name for path in scorer.cached(photos)} == set(told.results)
    assert {"0.jpg", "1.jpg"} <= set(told.results)
    assert told.asked == ["0.jpg", "1.jpg", "2.jpg"]
    assert all(isinstance(result, Assessment) for result in told.results.values())


def test_an_error_of_the_program_ends_the_stream_and_is_raised(
    model: WatchedModel, photos: list[Photo]
) -> None:
    def fail(name: str) -> None:
        if name == "3.jpg":
            raise ZeroDivisionError

    model.on_assess = fail
    told = Told(photos)
    with pytest.raises(ZeroDivisionError):
        Scorer(model, None, workers=2).score_stream(told.next_photo, told.take, lambda: False)
    assert len(told.asked) < len(photos)


# --- memory ------------------------------------------------------------------------------------


def test_photos_that_are_too_large_for_company_are_decoded_alone(
    model: WatchedModel, photos: list[Photo]
) -> None:
    lock, inside, most = threading.Lock(), 0, 0
    prepare = model.prepare

    def counted(source: Path | Content) -> Decoded:
        nonlocal inside, most
        with lock:
            inside += 1
            most = max(most, inside)
        try:
            return prepare(source)
        finally:
            with lock:
                inside -= 1

    model.prepare = counted  # type: ignore[method-assign]
    told = Told(photos)
    scorer = Scorer(model, None, workers=4, memory_bytes=1000)
    scorer.score_stream(told.next_photo, told.take, lambda: False)
    assert len(told.results) == len(photos)
    assert most == 1


@contextmanager
def threads(count: int) -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(count) as pool:
        yield pool


def test_a_budget_is_never_exceeded_and_a_large_wish_is_not_passed_over() -> None:
    budget = MemoryBudget(100)
    order: list[str] = []
    begun = {name: threading.Event() for name in "abc"}
    leave = {name: threading.Event() for name in "abc"}

    def hold(name: str, wanted: int) -> None:
        with budget.taking(wanted):
            order.append(name)
            begun[name].set()
            assert leave[name].wait(PATIENCE_S)

    with threads(3) as pool:
        jobs = [pool.submit(hold, "a", 60)]
        assert begun["a"].wait(PATIENCE_S)
        jobs.append(pool.submit(hold, "b", 1000))  # more than there is: all of it
        while not budget.waiting:
            pass
        jobs.append(pool.submit(hold, "c", 10))  # would fit, but came later
        while budget.waiting < 2:
            pass
        assert order == ["a"]
        leave["a"].set()
        assert begun["b"].wait(PATIENCE_S)
        assert order == ["a", "b"], "nothing joins what takes all"
        leave["b"].set()
        assert begun["c"].wait(PATIENCE_S)
        leave["c"].set()
        for job in jobs:
            job.result()


def test_small_wishes_share_a_budget() -> None:
    budget, together = MemoryBudget(100), threading.Barrier(4)

    def hold() -> None:
        with budget.taking(25):
            together.wait(PATIENCE_S)

    with threads(4) as pool:
        for job in [pool.submit(hold) for _ in range(4)]:
            job.result()


def test_what_is_taken_is_given_back_after_an_error() -> None:
    budget = MemoryBudget(100)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), budget.taking(80):
            raise ZeroDivisionError
    with budget.taking(100):
        pass


def test_the_usual_limit_is_bounded() -> None:
    assert 2**29 <= usual_limit_bytes() <= 2**32


# --- cores -------------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="needs affinities")
def test_there_are_as_many_workers_as_cores_that_may_be_used_and_one_that_reads() -> None:
    allowed = os.sched_getaffinity(0)
    try:
        os.sched_setaffinity(0, {min(allowed)})
        assert usable_cores() == 1
        assert usual_workers() == 2
    finally:
        os.sched_setaffinity(0, allowed)
    assert usable_cores() == len(allowed)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs a niceness of threads")
def test_only_in_the_background_do_workers_step_back(
    model: WatchedModel, photos: list[Photo]
) -> None:
    def niceness() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    own = niceness()
    for in_background in (True, False):
        seen: set[int] = set()
        model.on_assess = lambda _name, seen=seen: seen.add(niceness())  # type: ignore[misc]
        told = Told(photos)
        scorer = Scorer(model, None, in_background=in_background)
        scorer.score_stream(told.next_photo, told.take, lambda: False)
        assert seen == {max(own, 10) if in_background else own}
    assert niceness() == own
