"""What a run of CVRKD-IQA's recipes costs, found by trying it."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
import torch

from core.errors import RunError
from core.networks.cvrkd.network import Cvrkd
from training.datasets.sample import PARTS, Sample
from training.learning.cvrkd.encoded import PooledStore, View
from training.learning.cvrkd.fresh import FreshWindows
from training.learning.cvrkd.lesson import losses, trained_parameters
from training.learning.cvrkd.material import Batch, Material
from training.learning.cvrkd.weights import Trained
from training.learning.data import load_parts
from training.recipes.comparing import role_of
from training.recipes.settings import RunConfig
from training.runs.estimate import Estimate
from training.runs.reporting import peak_bytes
from training.worker.comparing_material import check_originals, pools_of, root_of, seeing_of
from training.worker.devices import choose_device, devices
from training.worker.environment import describe_device
from training.worker.estimating import disk_free_bytes, memory_of, with_warnings
from training.worker.parallel import Group

_TRIED: Final = 4
"""Photos that are encoded for a trial."""
_BYTES: Final = 4


def try_comparing(
    config: RunConfig,
    seconds: float,
    make: Callable[[RunConfig], tuple[Cvrkd, str, Trained | None]],
) -> Estimate:
    """Encode some photos, take steps for so many seconds (at least one) and work the rest out.
    Raises RunError, DatasetError, BundleError, CheckpointError."""
    device = choose_device(config.machine.device, Group())
    parts = load_parts(config.data)
    check_originals(parts, role_of(config))
    samples = parts.samples["train"]
    if not samples:
        raise RunError("There is no training photo.", parts.dataset.root)
    network, origin, teacher = make(config)
    network.to(device)
    views = sum(
        len({s.path for s in found} | {s.original for s in found if s.original})
        for found in parts.samples.values()
    )
    pools_of(config, parts)  # a folder that is not there is told now
    with tempfile.TemporaryDirectory() as folder:
        store = PooledStore(network, seeing_of(config), Path(folder))
        each = _encode(store, samples[:_TRIED])
        material = Material(tuple(samples), {"train": tuple(range(len(samples)))}, {}, store, 1, 0)
        times = _steps(config, network, material, teacher, device, seconds)
    step, count = float(np.median(times)), max(1, len(samples) // config.training.batch)
    epoch_s, epochs = count * step, config.training.epochs
    grids = 0 if config.compared.fresh else config.compared.grids
    kept = PooledStore(network, seeing_of(config), root_of(config))
    decoding_s, total = each * views * grids, epochs * epoch_s
    weights = sum(p.numel() for p in network.parameters()) * _BYTES
    low, high = (epochs * count * pick(times) + decoding_s for pick in (min, max))
    on_gpu = device.type == "cuda"
    return with_warnings(
        Estimate(
            photos={str(part): len(parts.samples[part]) for part in PARTS},
            steps_an_epoch=count,
            images_per_second=config.training.batch / step,
            epoch_s=epoch_s,
            decoding_s=decoding_s,
            total_s=decoding_s + total,
            memory_bytes=torch.cuda.max_memory_reserved() if on_gpu else peak_bytes(),
            memory_available_bytes=memory_of(device),
            pixels_bytes=views * grids * int(np.prod(kept.shape)) * 2,
            run_bytes=8 * weights,
            disk_free_bytes=disk_free_bytes(kept.folder),
            device=describe_device(device),
            parameters=sum(p.numel() for p in network.parameters()),
            weights=origin,
            timed_steps=len(times),
            total_low_s=low,
            total_high_s=high,
            devices=devices(),
        )
    )


def _encode(store: PooledStore, samples: tuple[Sample, ...]) -> float:
    """Seconds a photo. Raises RunError where not one can be read."""
    started = time.monotonic()
    views = [View(sample.path) for sample in samples]
    store.prepare(views, lambda _done, _all: None, lambda: None)
    if all(store.error(view) for view in views):
        raise RunError(f"Not a single photo can be read: {store.error(views[0])}")
    return (time.monotonic() - started) / len(views)


def _steps(
    config: RunConfig,
    network: Cvrkd,
    material: Material,
    teacher: Trained | None,
    device: torch.device,
    seconds: float,
) -> list[float]:
    """Seconds of steps with the full batch: of windows cut anew where a run cuts them, else of
    numbers of the same shape."""
    optimiser = torch.optim.AdamW(trained_parameters(network))
    role, times, begun = role_of(config), list[float](), time.monotonic()
    while not times or time.monotonic() - begun < seconds:
        started = time.monotonic()
        batch = _batch(config, network, material, device)
        taught_by = teacher.network if teacher is not None else None
        terms = losses(
            network, batch, role, taught_by, weight=config.compared.features,
            rule=config.compared.rule,
        )  # fmt: skip
        optimiser.zero_grad(set_to_none=True)
        total = torch.stack([*terms.values()]).sum()
        total.backward()  # type: ignore[no-untyped-call]  # torch is untyped there
        optimiser.step()
        times.append(time.monotonic() - started)
    return times[1:] or times


def _batch(config: RunConfig, network: Cvrkd, material: Material, device: torch.device) -> Batch:
    count, preset = config.training.batch, network.preset
    shape = (count, preset.patches, sum(network.widths), preset.grid, preset.grid)
    numbers = torch.zeros(shape, device=device)
    has = torch.ones(count, dtype=torch.bool, device=device)
    made = Batch(numbers, numbers, has, numbers, torch.zeros(count, device=device))
    if not config.compared.fresh:
        return made
    fresh = FreshWindows(material, seeing_of(config), "teacher")
    rows = [n % min(_TRIED, len(material.samples)) for n in range(count)]
    seen = fresh.photos(network, rows, device)
    return replace(made, photos=seen, originals=seen, references=seen)
