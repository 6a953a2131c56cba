"""Materials for training the default model on a CPU: photos, synthetic copies, cached features.

    python -m training.default_model.materials DATA_FOLDER OUT_FOLDER [--sources N] [--workers N]

DATA_FOLDER holds photos and a `labels.csv` with name, mos, split, subset, group. Each 512 x 512
photo of `train`, synthetic copies of some, and composites (a clean photo with one degraded
rectangle) go once through the frozen first half of the backbone. The third level's map and the cell
moments of the others are kept as float16 arrays, so that an epoch never decodes or repeats them.
Distortion levels keep clear of the published test levels.
"""

from __future__ import annotations

import argparse
import csv
import json
import multiprocessing
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from core.networks.mobileiqa.adapters import MomentsAdapter
from core.networks.mobileiqa.network import MobileIqa
from core.networks.mobileiqa.presets import SLIM_STUDENT
from training.learning.distortions import LADDERS, Pixels
from training.learning.pretrained import efficientnet_lite_weights

SIDE = 512
SEED = 20241
TRAINING_LEVELS: dict[str, tuple[float, ...]] = {
    "gaussian_blur": (0.6, 1.1, 1.8, 2.8, 4.2, 6.2),
    "motion_blur": (3, 7, 12, 19, 28, 40),
    "gaussian_noise": (2.5, 6, 11, 20, 32, 50),
    "jpeg": (75, 48, 27, 16, 9, 4),
    "over_exposure": (0.4, 1.0, 1.6, 2.2, 2.9, 3.6),
    "under_exposure": (0.5, 1.4, 2.2, 3.0, 3.8, 4.7),
    "contrast_loss": (0.87, 0.65, 0.47, 0.33, 0.2, 0.1),
    "down_up": (1.25, 1.75, 2.5, 3.7, 5.2, 7.5),
    "banding": (32, 18, 11, 7, 5, 3),
}
LOCAL = ("gaussian_blur", "motion_blur", "gaussian_noise", "jpeg", "down_up", "over_exposure")
COMPOSITES_PER_SOURCE = 5


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the materials.

    `kind`: "photo" (with its MOS), "copy" (degraded everywhere) or "composite" (degraded within
    `box`: top, left, bottom, right in sixteenths of the side). `level` 1..6 counts from mild.
    """

    kind: str
    name: str
    subset: str
    group: str
    mos: float
    ladder: str = ""
    level: int = 0
    box: tuple[int, int, int, int] = (0, 0, 0, 0)
    seed: int = 0


def _box(random: np.random.Generator, quadrant: bool) -> tuple[int, int, int, int]:
    if quadrant:
        top, left = (int(random.integers(2)) * 8 for _ in range(2))
        return (top, left, top + 8, left + 8)
    height, width = (int(random.integers(5, 13)) for _ in range(2))
    top, left = int(random.integers(17 - height)), int(random.integers(17 - width))
    return (top, left, top + height, left + width)


def plan(labels: Path, sources: int) -> list[Item]:
    """All rows, photos first; synthetic ones source by source, drawn from SEED."""
    with labels.open(newline="", encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if r["split"] == "train"]
    photos = [
        Item("photo", r["name"], r["subset"], r["group"], float(r["mos"]))
        for r in rows
        if Image.open(labels.parent / r["name"]).size == (SIDE, SIDE)
    ]
    random = np.random.default_rng(SEED)
    good = {"ss01": 0.6, "ss02": 0.5, "ss03": 0.6}
    clean = [p for p in photos if p.mos >= good[p.subset]]
    chosen = [clean[i] for i in random.permutation(len(clean))[:sources]]
    items = list(photos)
    for photo in chosen:
        base = partial(Item, name=photo.name, subset=photo.subset, group=photo.group, mos=photo.mos)
        for ladder in TRAINING_LEVELS:
            low, high = sorted(int(v) for v in random.choice(6, 2, replace=False) + 1)
            items += [
                base("copy", ladder=ladder, level=v, seed=int(random.integers(1, 2**31)))
                for v in (low, high)
            ]
        for number in range(COMPOSITES_PER_SOURCE):
            ladder = "gaussian_blur" if number < 3 else str(random.choice(LOCAL))
            level = int(random.integers(3, 7))
            box = _box(random, quadrant=number < 2)
            seed = int(random.integers(1, 2**31))
            items.append(base("composite", ladder=ladder, level=level, box=box, seed=seed))
    return items


def render(item: Item, folder: Path) -> Pixels:
    """The pixels (512, 512, 3) of one row."""
    with Image.open(folder / item.name) as photo:
        clean = np.asarray(photo.convert("RGB"))
    if item.kind == "photo":
        return clean
    strength = TRAINING_LEVELS[item.ladder][item.level - 1]
    # Shake at 30 degrees is kept for tests: turn such draws by 20 degrees.
    seed = item.seed + 20 if abs(item.seed % 180 - 30) < 5 else item.seed
    degraded = LADDERS[item.ladder](clean, strength, seed)
    if item.kind == "copy":
        return degraded
    top, left, bottom, right = (v * SIDE // 16 for v in item.box)
    mixed = clean.copy()
    mixed[top:bottom, left:right] = degraded[top:bottom, left:right]
    return mixed


ARRAYS = {"low": (80, 16, 16), "level3": (40, 64, 64), "high": (544, 16, 16)}


def arrays(out: Path, count: int, mode: str) -> dict[str, NDArray[np.float16]]:
    """The float16 arrays of the materials: low (levels 1, 2), level3 (its map), high (4, 5)."""
    return {
        name: np.lib.format.open_memmap(
            out / f"{name}.npy",
            mode=mode,
            dtype=np.float16,
            shape=(count, *shape),
        )
        for name, shape in ARRAYS.items()
    }


def pretrained_student() -> MobileIqa:
    """The slim student with ImageNet weights in its backbone."""
    network = MobileIqa(SLIM_STUDENT)
    state = efficientnet_lite_weights(0)
    own = network.backbone.state_dict()
    network.backbone.load_state_dict({name: state[name] for name in own})
    return network.eval()


def to_input(pixels: Pixels) -> torch.Tensor:
    """(H, W, 3) uint8 to the backbone's (1, 3, H, W), (x / 255 - 0.5) / 0.5."""
    return torch.from_numpy(pixels.copy()).permute(2, 0, 1)[None].float() / 127.5 - 1


def _work(part: tuple[int, int], items: list[Item], folder: Path, out: Path) -> int:
    torch.set_num_threads(1)
    network = pretrained_student().to(memory_format=torch.channels_last)
    adapters = [a for a in network.adapters if isinstance(a, MomentsAdapter)]
    kept = arrays(out, len(items), "r+")
    first, step = part
    with torch.inference_mode():
        for index in range(first, len(items), step):
            image = to_input(render(items[index], folder)).contiguous(
                memory_format=torch.channels_last
            )
            levels = network.backbone(image)
            moments = [a.moments(m)[0] for a, m in zip(adapters, levels, strict=True)]
            kept["low"][index] = torch.cat(moments[:2]).half().numpy()
            kept["level3"][index] = levels[2][0].half().numpy()
            kept["high"][index] = torch.cat(moments[3:]).half().numpy()
            if index // step % 200 == 0:
                (out / f"progress-{first}").write_text(str(index))
    return len(range(first, len(items), step))


def make(folder: Path, out: Path, *, sources: int, workers: int) -> None:
    """Write items.json and the arrays under `out`."""
    out.mkdir(parents=True, exist_ok=True)
    items = plan(folder / "labels.csv", sources)
    (out / "items.json").write_text(json.dumps([asdict(i) for i in items]))
    arrays(out, len(items), "w+")
    work = partial(_work, items=items, folder=folder, out=out)
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        pool.map(work, [(n, workers) for n in range(workers)])


def main() -> None:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--sources", type=int, default=400)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    make(given.folder, given.out, sources=given.sources, workers=given.workers)


if __name__ == "__main__":
    main()
