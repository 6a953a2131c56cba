"""Networks that several folders' tests share; each is made once a session."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from filelock import FileLock

from core.bundles.bundle import Bundle, open_bundle, write_bundle
from core.bundles.inputs import Crops, InputPolicy
from core.bundles.manifest import Calibration
from core.networks.cvrkd.export import Told, export_bundle as export_cvrkd
from core.networks.cvrkd.network import Cvrkd
from core.networks.cvrkd.presets import NetworkPreset
from core.networks.mobileiqa.checkpoints import load_checkpoint
from core.networks.mobileiqa.export import export_bundle
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import (
    DETAIL_STUDENT,
    PUBLISHED_STUDENT,
    PUBLISHED_TEACHER,
    SLIM_STUDENT,
)
from core.photos.decode import Decoded
from tests.core.networks.vectors import state_for

TINY = replace(
    SLIM_STUDENT,
    backbone="tf_mobilenetv3_small_minimal_100",
    channels=16,
    hidden=16,
    grid=8,
    rank=16,
    head_channels=16,
    head_hidden=8,
)
TINY_DETAIL = replace(
    DETAIL_STUDENT,
    backbone=TINY.backbone,
    channels=16,
    hidden=16,
    grid=8,
    rank=16,
    feature_rank=8,
    head_channels=16,
    head_hidden=8,
)
TINY_CROPS = Crops(64, (0.0, 0.5))
TINY_POLICY = InputPolicy("shorter-side", side=192, limit=384)


@pytest.fixture(scope="session")
def tiny_network() -> MobileIqa:
    """A slim student with few layers and channels, filled by the vectors' rules."""
    network = MobileIqa(TINY).eval().requires_grad_(False)
    network.load_state_dict(state_for(TINY))
    return network


@pytest.fixture(scope="session")
def tiny_bundle(tiny_network: MobileIqa, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """The tiny network's bundle; not to be changed."""
    return made_once(tmp_path_factory, "tiny.iqa", lambda path: export_tiny(tiny_network, path))


@pytest.fixture(scope="session")
def tiny_detail_network() -> MobileIqa:
    """A student that sees windows, with few layers and channels, filled by the vectors' rules."""
    network = MobileIqa(TINY_DETAIL).eval().requires_grad_(False)
    network.load_state_dict(state_for(TINY_DETAIL))
    return network


@pytest.fixture(scope="session")
def tiny_detail_bundle(
    tiny_detail_network: MobileIqa, tmp_path_factory: pytest.TempPathFactory
) -> Bundle:
    """Its bundle; not to be changed."""
    return made_once(
        tmp_path_factory,
        "detail.iqa",
        lambda path: export_tiny(tiny_detail_network, path, crops=TINY_CROPS),
    )


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Bundle]) -> Bundle:
    """A bundle that all processes of a run share: the first that wants it makes it, for graphs
    take half a minute to trace."""
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # each process has a folder of its own in the run's
        folder = folder.parent
    path = folder / name
    with FileLock(path.with_suffix(".lock")):
        return open_bundle(path) if path.exists() else make(path)


def export_tiny(
    network: MobileIqa,
    path: Path,
    sizes: list[tuple[int, int]] | None = None,
    crops: Crops | None = None,
    calibrating: Sequence[Decoded] = (),
) -> Bundle:
    """A bundle of a tiny network."""
    return export_bundle(
        network,
        path,
        name="Tiny",
        version="1",
        policy=TINY_POLICY,
        mean=(0.5, 0.5, 0.5),
        std=(0.5, 0.5, 0.5),
        calibration=Calibration((0.0, 1.0), (0.0, 100.0)),
        summary="Made for tests.",
        licence="Apache-2.0",
        training={},
        figures={},
        card="# Tiny\nMade for tests.\n",
        half_storage=True,
        include_weights=True,
        sizes=sizes,
        crops=crops,
        calibrating=calibrating,
    )


@pytest.fixture(scope="session")
def published_checkpoints(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """Checkpoints of the published student and teacher, filled by the vectors' rules (720 MB)."""
    folder = tmp_path_factory.mktemp("published")
    paths = {}
    for preset in (PUBLISHED_STUDENT, PUBLISHED_TEACHER):
        paths[preset.role] = folder / preset.role / "best_model.pkl"
        paths[preset.role].parent.mkdir()
        torch.save(state_for(preset), paths[preset.role])
    yield paths
    for path in paths.values():
        path.unlink()


@pytest.fixture(scope="session", params=["student", "teacher"])
def published(
    request: pytest.FixtureRequest, published_checkpoints: dict[str, Path]
) -> tuple[str, MobileIqa]:
    """Role and network of a published checkpoint."""
    return request.param, load_checkpoint(published_checkpoints[request.param]).network


@pytest.fixture(scope="session")
def tiny_cvrkd(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """A CVRKD-IQA student of four windows of 64 pixels and few layers, its weights by a seed; not
    to be changed."""
    torch.manual_seed(20)
    preset = NetworkPreset("tiny", TINY.backbone, 4, 64, 4, 32, 2, 1, grid=2)
    network = Cvrkd(preset).eval().requires_grad_(False)
    told = Told(
        name="Tiny CVRKD",
        version="1",
        role="student",
        calibration=Calibration((-1.0, 1.0), (0.0, 100.0)),
        summary="Compares at random.",
        licence="None",
        training={},
        figures={},
        card="# Tiny CVRKD\n",
    )
    return made_once(
        tmp_path_factory,
        "cvrkd.iqa",
        lambda path: export_cvrkd(network, path, told, include_weights=False),
    )


@pytest.fixture
def tiny_cvrkd_teacher(tiny_cvrkd: Bundle, tmp_path: Path) -> Bundle:
    """The same network as a teacher."""
    members = {name: tiny_cvrkd.read(name) for name in tiny_cvrkd.manifest.members}
    section = tiny_cvrkd.manifest.section | {"role": "teacher"}
    manifest = replace(tiny_cvrkd.manifest, section=section)
    return write_bundle(tmp_path / "teacher.iqa", manifest, members)
