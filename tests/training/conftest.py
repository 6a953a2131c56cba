"""A tiny data set and tiny runs: real photos, real networks, a handful of steps."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from core.networks.mobileiqa.presets import NetworkPreset
from training.recipes.settings import RunConfig
from training.runs.event_log import Envelope, read_events
from training.runs.events import Event
from training.runs.folder import RunPaths, prepare_run

PARTS = ("train", "train", "val", "test")


def write_photos(
    folder: Path, count: int, sizes: tuple[tuple[int, int], ...] = ((96, 64),)
) -> None:
    """`count` PNGs of a noisy slope with labels.csv: the brighter, the better."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["image,mos,set"]
    for number in range(count):
        random = np.random.default_rng(number)
        width, height = sizes[number % len(sizes)]
        quality = random.random()
        slope = np.linspace(0.2, 1, width)[None, :, None] * 200 * quality
        pixels = slope + random.normal(0, 12, (height, width, 3))
        Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).save(folder / f"{number}.png")
        lines.append(f"{number}.png,{quality:.4f},{PARTS[number % 4]}")
    (folder / "labels.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture(scope="session")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of 28 labelled photos: 14 to train on, 7 each for validation and test."""
    folder = tmp_path_factory.mktemp("photos")
    write_photos(folder, 28)
    return folder


@pytest.fixture
def own_photos(photos: Path, tmp_path: Path) -> Path:
    """A copy of `photos` that a test may spoil."""
    folder = tmp_path / "own photos"
    folder.mkdir()
    for path in photos.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


@pytest.fixture(scope="session")
def decoded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where decoded photos are kept, shared by the tests as by runs."""
    return tmp_path_factory.mktemp("decoded")


TINY_NETWORK = {
    "name": "tiny",
    "role": "student",
    "backbone": "test_efficientnet",
    "channels": 16,
    "hidden": 16,
    "grid": 4,
    "views": 2,
    "moments": True,
    "published_order": False,
    "rank": 8,
    "head_channels": 8,
    "head_hidden": 8,
    "head_pool": 1,
    "sigmoid": True,
}
_TINY: dict[str, Any] = {
    "input": {"kind": "fixed", "width": 96, "height": 64},
    "weights": {"source": "none"},
    "optimiser": {"rate": 5e-3, "backbone_rate": 1e-3},
    "training": {"epochs": 3, "batch": 4},
    "machine": {"device": "cpu", "threads": 1},
    "result": {"export": False, "bootstrap": 0, "compare_default": False},
}


@pytest.fixture
def tiny(photos: Path, decoded: Path) -> Callable[..., RunConfig]:
    """Makes a configuration: sections as keywords, each a dict of settings; tiny otherwise."""

    def make(**sections: Any) -> RunConfig:
        data = {"folder": str(photos), "cache_folder": str(decoded)}
        config = RunConfig(network=NetworkPreset(**{**TINY_NETWORK, **sections.pop("network", {})}))
        for name, values in {"data": data, **_TINY}.items():
            both = {**values, **sections.pop(name, {})}
            section = dataclasses.replace(getattr(config, name), **both)
            config = dataclasses.replace(config, **{name: section})
        for name, values in sections.items():
            if isinstance(values, dict):
                values = dataclasses.replace(getattr(config, name), **values)
            config = dataclasses.replace(config, **{name: values})
        return config

    return make


class RunInProcess:
    """A run worked on in this process; `events` are those of its file."""

    def __init__(self, paths: RunPaths) -> None:
        self.paths = paths

    def work(self, hear: Callable[[Event], None] | None = None) -> int:
        """Begin it or go on; `hear` gets each event as it is told.

        The thread that looks for requests sends no heartbeats then: one would wait until `hear` is
        through, while `hear` may wait until a request is taken.
        """
        from training.runs import reporting
        from training.worker.work import work

        with pytest.MonkeyPatch.context() as patch:
            if hear is not None:
                patch.setattr(reporting, "HEARTBEAT_S", math.nan)
            return work(self.paths, mirror=(lambda event, _line: hear(event)) if hear else None)

    @property
    def envelopes(self) -> list[Envelope]:
        return read_events(self.paths.events)[0]

    @property
    def events(self) -> list[Event]:
        return [envelope.event for envelope in self.envelopes]

    def of(self, kind: type) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]

    def last_state(self) -> dict[str, Any]:
        """All that the newest checkpoint remembers."""
        from training.worker.checkpoints import load_last

        saved = load_last(self.paths)
        assert saved is not None
        return saved.state


@pytest.fixture
def start(tiny: Callable[..., RunConfig], tmp_path: Path) -> Callable[..., RunInProcess]:
    """Prepares a run of a tiny configuration in a folder of its own."""
    count = 0

    def start(config: RunConfig | None = None, **sections: Any) -> RunInProcess:
        nonlocal count
        count += 1
        return RunInProcess(prepare_run(config or tiny(**sections), tmp_path / f"run {count} ü"))

    return start


@pytest.fixture(autouse=True)
def _torch_as_found() -> Iterator[None]:
    """One thread: networks are tiny, and threads that wait for each other on a busy machine are
    many times slower. Runs set it too."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def same(a: Any, b: Any) -> bool:
    """Whether two nested structures of tensors and values are equal bit for bit."""
    if isinstance(a, torch.Tensor):
        return isinstance(b, torch.Tensor) and torch.equal(a, b)
    if isinstance(a, dict):
        return isinstance(b, dict) and a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b, strict=True))
    return bool(a == b)


@pytest.fixture
def equal() -> Callable[[Any, Any], bool]:
    return same
