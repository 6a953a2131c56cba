"""What is learning without labels worth? Re-IQA's tables (specification 10), by one command.

    python -m training.evaluation.label_free DATA KODAK OUT [--limit N] [--epochs E] [--side S]

DATA is a labelled data set, KODAK a folder of clean photos, OUT keeps what was made: the same
command again goes on where it was. One backbone four times: with ImageNet's weights, with random
ones, and both after the recipe reiqa-pretrain on the photos (not the labels) of the fixed split's
training part. Features of all photos at two scales; then ridges, their penalty by leaving one out:

- SRCC on the fixed split and on five random grouped ones, for five rows: ImageNet; the same
  trained; random trained; random; the first two side by side. Intervals resample photos.
- SRCC where 30, 60 or 100 photos are rated.
- On KODAK: faults told apart and steps in order without labels
  (training.evaluation.feature_probes), and the step order of ladders by a ridge on 600 ratings.

Writes OUT/label-free.json and OUT/label-free.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray

from core.bundles.inputs import InputPolicy
from core.errors import PhotoError
from core.families.ridge import Standard, fit, predicted
from core.files import write_atomically
from core.networks.reiqa.network import Encoder
from core.photos.decode import decode_for_scoring
from core.photos.scan import scan_folder
from training.datasets.sample import Sample
from training.evaluation.distillation import trained
from training.evaluation.feature_probes import STEPS, knows, make_faulty
from training.evaluation.label_free_tables import (
    Numbers,
    Parted,
    differences,
    few_labels,
    table,
)
from training.evaluation.label_free_words import in_words
from training.learning.data import load_parts
from training.learning.distortions import LADDERS
from training.learning.reiqa.contrast import make_encoder, read_encoder
from training.learning.reiqa.encoding import encoded, features_of, policy_of, scales_of
from training.recipes.config_file import with_settings
from training.recipes.presets import preset
from training.recipes.settings import Data, RunConfig, Weights
from training.runs.folder import RunPaths

IMAGENET, TAUGHT, RANDOM_TAUGHT, RANDOM, BOTH = (
    "ImageNet", "ImageNet, then label-free", "random, then label-free", "random",
    "ImageNet + label-free, side by side",
)  # fmt: skip
ROWS: Final = (IMAGENET, TAUGHT, RANDOM_TAUGHT, RANDOM, BOTH)
PAIRS: Final = ((IMAGENET, TAUGHT), (RANDOM, RANDOM_TAUGHT), (IMAGENET, BOTH), (TAUGHT, BOTH))
SPLITS: Final = 5
RATED: Final = 600
_CHUNK: Final = 20


def _given(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("kodak", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "--limit",
        type=int,
        default=0,
        help="At most so many photos of the fixed split's training part; 0: all.",
    )
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--side", type=int, default=512, help="Shorter side of photos, in pixels.")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--set", action="append", default=[], help="A setting, KEY=VALUE.")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    """Command line: see the module's text."""
    given = _given(arguments)
    torch.set_num_threads(given.threads)
    given.out.mkdir(parents=True, exist_ok=True)
    samples, splits = _parted(given.data, given.limit)
    config = _config(given, _learned_from(given.out, samples, splits[0]))
    encoders = _encoders(given.out, config)
    features = {
        name: _features(given.out / f"features-{number}.npy", encoder, samples, config)
        for number, (name, encoder) in enumerate(encoders.items())
    }
    features[BOTH] = np.concatenate([features[IMAGENET], features[TAUGHT]], 1)
    rows = {name: features[name] for name in ROWS}
    labels = np.array([sample.quality for sample in samples])
    report: dict[str, Any] = {
        "photos": len(samples),
        "settings": {
            "epochs": given.epochs,
            "side": given.side,
            "limit": given.limit,
            "set": given.set,
        },
        "table": table(rows, labels, splits),
        "differences": differences(rows, labels, splits, PAIRS),
        "few": few_labels({name: rows[name] for name in (IMAGENET, TAUGHT, BOTH)}, labels),
        "probes": {},
    }
    _write(given.out, report)
    report["probes"] = _probes(given.kodak, encoders, rows, labels, splits[0], config)
    sys.stdout.write(_write(given.out, report))


def _write(out: Path, report: dict[str, Any]) -> str:
    """Both files; the text."""
    text = "\n".join(in_words(report)) + "\n"
    write_atomically(out / "label-free.json", json.dumps(report, indent=1).encode())
    write_atomically(out / "label-free.md", text.encode())
    return text


def _parted(folder: Path, limit: int) -> tuple[list[Sample], list[Parted]]:
    """The photos, and how they are parted: the data set's own way first, then at random."""
    whole = load_parts(Data(folder=str(folder), validation=0.0))
    asked = {s.name for part in ("val", "test") for s in whole.samples[part]}
    samples = sorted((s for part in whole.samples.values() for s in part), key=lambda s: s.name)
    if limit:
        learned = [s.name for s in samples if s.name not in asked]
        chosen = np.random.default_rng(0).permutation(len(learned))[:limit]
        kept = asked | {learned[n] for n in chosen}
        samples = [s for s in samples if s.name in kept]
    place = {sample.name: n for n, sample in enumerate(samples)}
    fixed = np.array([sample.name in asked for sample in samples])
    splits = [Parted("fixed", np.flatnonzero(~fixed), np.flatnonzero(fixed))]
    for seed in range(1, SPLITS + 1):
        data = Data(folder=str(folder), split="random", split_seed=seed, validation=0.0, test=0.2)
        parts = load_parts(data).samples
        both = [
            np.array(sorted(place[s.name] for s in parts[part] if s.name in place))
            for part in ("train", "test")
        ]
        splits.append(Parted(f"random {seed}", *both))
    return samples, splits


def _learned_from(out: Path, samples: Sequence[Sample], fixed: Parted) -> Path:
    """A folder of links to the photos that are learned from."""
    folder = out / "photos"
    folder.mkdir(exist_ok=True)
    for row in fixed.fitted:
        link = folder / samples[row].path.name
        if not link.exists():
            link.symlink_to(samples[row].path.absolute())
    return folder


def _config(given: argparse.Namespace, folder: Path) -> RunConfig:
    config = preset("reiqa-pretrain", "recommended")
    cache = str((given.out / "cache").absolute())
    config = replace(
        config,
        data=replace(config.data, folder=str(folder.absolute()), cache_folder=cache),
        pretrain=replace(
            config.pretrain,
            side=given.side,
            shown=given.side,
            window=min(config.pretrain.window, given.side),
        ),
        training=replace(config.training, epochs=given.epochs),
        machine=replace(config.machine, threads=given.threads, device="cpu"),
        result=replace(config.result, export=False),
    )
    return with_settings(config, dict(pair.split("=", 1) for pair in given.set))


def _encoders(out: Path, config: RunConfig) -> dict[str, Encoder]:
    """All four, two of them trained where they are not yet."""
    blank = replace(config, weights=Weights(source="none"))
    found = {}
    for name, own, folder in (
        (TAUGHT, config, "run-imagenet"),
        (RANDOM_TAUGHT, blank, "run-random"),
    ):
        trained(own, out / folder)
        found[name] = read_encoder(RunPaths(out / folder).best)
    return {
        IMAGENET: make_encoder(config)[0].eval(),
        **found,
        RANDOM: make_encoder(blank)[0].eval(),
    }


def _features(
    path: Path, encoder: Encoder, samples: Sequence[Sample], config: RunConfig
) -> NDArray[np.float64]:
    """Features (n, D) of all photos, kept as they come; those of one that cannot be read are 0."""
    policy, width = policy_of(config), 2 * encoder.features
    done = path.with_suffix(".done")
    first = int(done.read_text()) if done.exists() and path.exists() else 0
    mode = "r+" if first else "w+"
    kept = np.lib.format.open_memmap(
        path, mode, np.float32, None if first else (len(samples), width)
    )
    for row in range(first, len(samples)):
        try:
            kept[row] = features_of(encoder, samples[row].path, policy)
        except PhotoError as error:
            sys.stderr.write(f"{samples[row].name}: {error.message}\n")
        if (row + 1) % _CHUNK == 0 or row + 1 == len(samples):
            kept.flush()
            write_atomically(done, str(row + 1).encode())
    return np.asarray(kept, dtype=np.float64)


def _probes(
    kodak: Path,
    encoders: dict[str, Encoder],
    rows: dict[str, Numbers],
    labels: Numbers,
    fixed: Parted,
    config: RunConfig,
) -> dict[str, Any]:
    photos = list(_photos(kodak, config.pretrain.side))
    windows = [_middle(photo, config.pretrain.window) for photo in photos]
    faulty = make_faulty(windows, config.pretrain.crop, lambda: None)
    rated = np.random.default_rng(1).permutation(fixed.fitted)[:RATED]
    found = {}
    for name, encoder in encoders.items():
        known = knows(partial(encoded, encoder), faulty)
        found[name] = {
            "faults": known.faults,
            "operations": known.operations,
            "order": known.order,
            "step_order": _step_order(encoder, rows[name][rated], labels[rated], photos),
        }
    return found


def _step_order(
    encoder: Encoder, features: Numbers, labels: Numbers, photos: Sequence[NDArray[np.uint8]]
) -> float:
    """The share of pairs of steps (the clean photo first) that a ridge on these ratings puts into
    the right order, over photos and ladders."""
    standard = Standard.of(features)
    rows = standard(features)
    gram = rows @ rows.T
    fitted, right = fit(gram, labels), []
    for number, photo in enumerate(photos):
        clean = scales_of(encoder, photo)
        for name, steps in STEPS.items():
            worse = (LADDERS[name](photo, step, number) for step in steps)
            of_photo = np.stack([clean, *(scales_of(encoder, one) for one in worse)])
            of_photo = of_photo.astype(np.float64)
            scores = predicted(fitted, gram, standard(of_photo) @ rows.T)
            right += [scores[a] > scores[b] for a, b in combinations(range(len(scores)), 2)]
    return float(np.mean(right))


def _photos(folder: Path, side: int) -> Iterator[NDArray[np.uint8]]:
    """Photos with a shorter side of so many pixels."""
    policy = InputPolicy("shorter-side", side, 4 * side, 2)
    for photo in scan_folder(folder):
        yield decode_for_scoring(photo.path, policy.size_for).pixels


def _middle(picture: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    top, left = ((length - side) // 2 for length in picture.shape[:2])
    return picture[top : top + side, left : left + side]


if __name__ == "__main__":
    main()
