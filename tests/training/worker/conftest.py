"""Tiny runs of all settings but a few."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import timm
import torch
from PIL import Image

from training import interface as api

BASE = {
    "recipe": "mobileiqa-distill",
    "data.limit": "4",
    "input.kind": "fixed", "input.width": "96", "input.height": "64",
    "input.flip_horizontal": "0.0",
    "network.name": "tiny", "network.role": "student", "network.backbone": "test_efficientnet",
    "network.channels": "16", "network.hidden": "16", "network.grid": "4", "network.views": "2",
    "network.moments": "true", "network.published_order": "false", "network.rank": "8",
    "network.head_channels": "8", "network.head_hidden": "8", "network.head_pool": "1",
    "network.head_padding": "0", "network.sigmoid": "true",
    "weights.source": "none",
    "optimiser.rate": "0.005", "optimiser.backbone_rate": "0.001",
    "training.epochs": "1", "training.batch": "2", "training.dropout": "0.0",
    "machine.device": "cpu", "machine.threads": "1",
    "result.export": "false", "result.bootstrap": "0", "result.compare_teacher": "false",
    "result.compare_default": "false",
}  # fmt: skip


@pytest.fixture(scope="session")
def jpegs(tmp_path_factory) -> Path:
    """JPEGs, large enough to be decoded at a reduced scale."""
    folder = tmp_path_factory.mktemp("jpegs")
    lines = ["image,mos,set"]
    for n in range(24):
        pixels = np.random.default_rng(n).integers(0, 40 + 9 * n, (300, 420, 3)).astype(np.uint8)
        Image.fromarray(pixels).save(folder / f"{n}.jpg")
        lines.append(f"{n}.jpg,{n / 24:.3f},{('train', 'train', 'val', 'test')[n % 4]}")
    (folder / "labels.csv").write_text("\n".join(lines))
    return folder


@pytest.fixture(scope="session")
def named_files(jpegs, tmp_path_factory) -> dict[str, str]:
    """Files that settings name: backbone weights, and a teacher of other sizes."""
    from training.worker.work import work

    place = tmp_path_factory.mktemp("files")
    for seed, name in enumerate(("WEIGHTS", "OTHER WEIGHTS")):
        torch.manual_seed(seed)
        state = timm.create_model("test_efficientnet").state_dict()
        safetensors.torch.save_file(state, place / f"{name}.safetensors")
    changed = {"data.folder": str(jpegs), "data.cache_folder": str(place / "cache"),
               "recipe": "mobileiqa-teacher", "network.views": "3", "network.grid": "5",
               "input.width": "128", "training.epochs": "1"}  # fmt: skip
    start = api.preset("mobileiqa-teacher", "publication")
    paths = api.prepare_run(api.with_settings(start, {**BASE, **changed}), place / "teacher")
    assert work(paths, mirror=None) == 0
    for name, box in (("BOXES", (2, 2, 10, 10)), ("OTHER BOXES", (0, 0, 6, 12))):
        boxes = {f"{n}.jpg": box for n in range(24)}
        (place / f"{name}.json").write_text(json.dumps(boxes), encoding="utf-8")
    lines = ["name,score", *(f"{n}.jpg,0.5" for n in range(24))]
    (place / "scores.csv").write_text("\n".join(lines), encoding="utf-8")
    return {
        "FOLDER": str(jpegs),
        "SCORES": str(place / "scores.csv"),
        "BOXES": str(place / "BOXES.json"),
        "OTHER BOXES": str(place / "OTHER BOXES.json"),
        "WEIGHTS": str(place / "WEIGHTS.safetensors"),
        "OTHER WEIGHTS": str(place / "OTHER WEIGHTS.safetensors"),
        "TEACHER": str(paths.folder),
        "CACHE": str(place / "cache"),
    }


@pytest.fixture
def run_with(start, jpegs, named_files):
    """Works on a run of the base settings with these; what was heard is checked by `hear`."""

    def run_with(settings: dict[str, str], hear: Callable[[api.Event], None] | None = None):
        texts = {"data.folder": str(jpegs), "data.cache_folder": named_files["CACHE"],
                 "distill.teacher": named_files["TEACHER"], **BASE,
                 **{k: named_files.get(v, v) for k, v in settings.items()}}  # fmt: skip
        begin = api.preset("mobileiqa-distill", "publication")
        plain = {"optimiser.kind": "adamw", "optimiser.decay_everything": "false",
                 "optimiser.weight_decay": "0.05", "optimiser.cosine_epochs": "0.0",
                 "optimiser.update": "step", "training.shuffle": "true", "seed": "0",
                 "training.freeze_batch_norm": "true", "input.flip_vertical": "0.0",
                 "input.full_decode": "false"}  # fmt: skip
        texts = {**plain, **texts}
        if texts.get("data.file"):
            texts["data.folder"] = ""
        run = start(api.with_settings(begin, texts))
        assert run.work(hear) == 0, run.events[-1]
        return run

    return run_with
