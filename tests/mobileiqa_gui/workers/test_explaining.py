"""Heatmaps beside scoring: the latest wish first, each by the model that is in use."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from core.photos.decode import Decoded
from core.photos.photo import Photo
from core.photos.scan import scan_folder
from core.results.heatmaps import Explanation
from core.scoring.scorer import Scorer
from mobileiqa_gui.workers.explaining import Explained, Explainer
from tests.core.networks.outputs import photo
from tests.toy.family import ToyModel, write_toy

PATIENCE_S = 60.0


class HeldModel(ToyModel):
    """A toy that says when it begins to explain, and goes on when it may."""

    def __init__(self, path: Path, gain: float) -> None:
        super().__init__(write_toy(path), gain, 1)
        self.begun, self.may_go_on = threading.Semaphore(0), threading.Event()

    def explain(self, photo: Decoded) -> Explanation:
        self.begun.release()
        assert self.may_go_on.wait(PATIENCE_S)
        return super().explain(photo)

    def wait_until_begun(self) -> None:
        assert self.begun.acquire(timeout=PATIENCE_S)


@pytest.fixture
def model(tmp_path: Path) -> HeldModel:
    return HeldModel(tmp_path / "toy.iqa", 1.0)


@pytest.fixture
def photos(tmp_path: Path) -> list[Photo]:
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in "abcd":
        Image.fromarray(photo(300, 200)).save(folder / f"{name}.jpg")
    (folder / "e.jpg").write_bytes(b"\xff\xd8\xff not a photo")
    return scan_folder(folder)


@pytest.fixture
def answers() -> queue.Queue[Explained | Exception]:
    return queue.Queue()


@pytest.fixture
def explainer(answers: queue.Queue[Explained | Exception]) -> Iterator[Explainer]:
    made = Explainer(answers.put)
    yield made
    made.close()
    assert answers.empty()


def next_of(answers: queue.Queue[Explained | Exception]) -> Explained:
    found = answers.get(timeout=PATIENCE_S)
    assert isinstance(found, Explained)
    return found


def test_the_latest_wish_comes_before_what_is_wanted_also(
    model: HeldModel, photos: list[Photo], explainer: Explainer, answers: queue.Queue
) -> None:
    explainer.explain(photos[0])  # before there is a model: it waits for one
    explainer.use(Scorer(model, None), 1)
    model.wait_until_begun()
    explainer.explain_also([photos[1], photos[4]])
    explainer.explain(photos[2])
    explainer.explain(photos[3])
    model.may_go_on.set()
    found = [next_of(answers) for _ in range(4)]
    assert [each.photo.name for each in found] == ["a.jpg", "d.jpg", "b.jpg", "e.jpg"]
    assert all(isinstance(each.result, Explanation) for each in found[:3])
    assert "damaged" in str(found[3].result)


def test_what_is_looked_at_is_explained_anew_by_another_model(
    model: HeldModel, photos: list[Photo], explainer: Explainer, answers: queue.Queue,
    tmp_path: Path,
) -> None:  # fmt: skip
    explainer.use(Scorer(model, None), 1)
    explainer.explain(photos[0])
    model.wait_until_begun()
    explainer.explain_also(photos[1:])
    other = HeldModel(tmp_path / "other.iqa", 0.5)
    other.may_go_on.set()
    explainer.use(Scorer(other, None), 2)
    model.may_go_on.set()
    first, second = next_of(answers), next_of(answers)
    assert [(e.generation, e.photo.name) for e in (first, second)] == [(1, "a.jpg"), (2, "a.jpg")]
    assert isinstance(first.result, Explanation)
    assert isinstance(second.result, Explanation)
    assert second.result.assessment.raw == pytest.approx(first.result.assessment.raw / 2)


def test_nothing_is_wanted_of_a_former_folder(
    model: HeldModel, photos: list[Photo], explainer: Explainer, answers: queue.Queue
) -> None:
    explainer.use(Scorer(model, None), 1)
    explainer.explain(photos[0])
    model.wait_until_begun()
    explainer.explain(photos[1])
    explainer.explain_also(photos[2:])
    explainer.forget(2)
    explainer.explain(photos[3])
    model.may_go_on.set()
    found = [next_of(answers) for _ in range(2)]
    assert [(e.generation, e.photo.name) for e in found] == [(1, "a.jpg"), (2, "d.jpg")]


def test_what_still_waits_is_given_up_at_the_end(
    model: HeldModel, photos: list[Photo], answers: queue.Queue
) -> None:
    explainer = Explainer(answers.put)
    explainer.use(Scorer(model, None), 1)
    explainer.explain_also(photos[:1] * 1000)
    model.wait_until_begun()
    model.may_go_on.set()
    explainer.close()
    assert 1 <= answers.qsize() < 1000
